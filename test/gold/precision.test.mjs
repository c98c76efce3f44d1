import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { goldOf, lenses, placeOf, score } from "./scores.mjs";
import { written } from "./write.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const all = await lenses();

test("the figures the lenses state are those they reach on the gold to report", async () => {
  const scores = [];
  for (const lens of all) scores.push(await score(lens, "report"));
  for (const { lens, precision, found } of scores)
    assert.ok(
      found === 0 || precision >= 0.8 || /uncertain/i.test(lens),
      `${lens} is right in ${precision.toFixed(2)} only: leave it out, or name it so`,
    );
  // The formatter breaks lines of the figures and pads tables.
  const plain = (text) =>
    text
      .replace(/\s+/g, "")
      .replace(/-{2,}/g, "--")
      .replace(/,([}\]])/g, "$1");
  for (const [file, text] of written(scores))
    assert.equal(
      plain(readFileSync(path.join(root, file), "utf8")),
      plain(text),
      `${file}: run node test/gold/precision.mjs --write`,
    );
});

test("no sentence of the gold to report is in the gold to write with", () => {
  // A formula such as "Thank you very much." may stand in two speeches.
  const texts = (name) =>
    readFileSync(path.join(import.meta.dirname, `${name}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text)
      .filter((text) => text.length > 40);
  for (const set of ["sentences", "paragraphs"]) {
    const tune = new Set(texts(`${set}.tune`));
    assert.deepEqual(
      texts(`${set}.report`).filter((text) => tune.has(text)),
      [],
    );
  }
});

test("every lens has a hundred items and more", () => {
  for (const lens of all) assert.ok(goldOf(lens, "report").length >= 100, lens.name);
});

test("a label's place is that of whole words", () => {
  assert.deepEqual(placeOf("a scan can", "can", 1, "x"), [7, 10]);
  assert.deepEqual(placeOf("can, “can” can’t", "can", 2, "x"), [6, 9]);
  assert.throws(() => placeOf("a scan", "can", 1, "x"), /x: "can" does not stand 1 times/);
});
