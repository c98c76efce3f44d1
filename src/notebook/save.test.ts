import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { records, sha256 } from "./record.js";
import { save } from "./save.js";

const folder = mkdtempSync(path.join(tmpdir(), "colligo-save-"));
after(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]): string => path.join(folder, ...names);
const rows = [{ term: "peace", count: 14 }];
const chart = { marks: [], title: "Nothing", width: 200, height: 50 };

test("the extension says the format, the folder is made, and what was written is recorded", async () => {
  await save(at("deep", "er", "rows.csv"), rows);
  assert.equal(readFileSync(at("deep", "er", "rows.csv"), "utf8"), "term,count\npeace,14\n");
  assert.equal(records().outputs.get(at("deep", "er", "rows.csv")), sha256("term,count\npeace,14\n"));
  await save(at("rows.JSON"), rows);
  assert.deepEqual(JSON.parse(readFileSync(at("rows.JSON"), "utf8")), rows);
  await save(at("rows.md"), rows);
  assert.match(readFileSync(at("rows.md"), "utf8"), /^\| term \| count \|/);
  await save(at("chart.svg"), chart);
  assert.match(readFileSync(at("chart.svg"), "utf8"), /^<svg xmlns/);
  await save(at("chart.png"), chart);
  assert.equal(readFileSync(at("chart.png")).subarray(1, 4).toString(), "PNG");
});

test("two saves of the same are the same bytes", async () => {
  for (const name of ["a.svg", "a.png"]) {
    await save(at(name), chart);
    const before = readFileSync(at(name));
    await save(at(name), chart);
    assert.deepEqual(readFileSync(at(name)), before);
  }
});

test("a file is written whole or stays as it was, and nothing is left over", async () => {
  writeFileSync(at("old.svg"), "as it was");
  const failing = () => {
    throw new Error("cannot draw");
  };
  await assert.rejects(save(at("old.svg"), { ...chart, marks: [failing] }), /cannot draw/);
  assert.equal(readFileSync(at("old.svg"), "utf8"), "as it was");
  await mkdir(at("taken.csv"));
  await assert.rejects(save(at("taken.csv"), rows));
  assert.equal(records().outputs.has(at("taken.csv")), false);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".tmp")),
    [],
  );
});

test("ten saves of one file at once leave one whole file", async () => {
  await Promise.all(Array.from({ length: 10 }, (_, i) => save(at("race.csv"), [{ i, text: "x".repeat(10_000) }])));
  assert.match(readFileSync(at("race.csv"), "utf8"), /^i,text\n\d,x{10000}\n$/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".tmp")),
    [],
  );
});

test("a format that does not fit is an error that names those that do", async () => {
  await assert.rejects(save(at("a.svg"), rows), /save writes rows as \.csv, \.json, \.md, got ".*a\.svg"/);
  await assert.rejects(save(at("a.csv"), chart), /save writes a chart as \.svg, \.png, got/);
  await assert.rejects(save(at("a.pdf"), chart), /PDF is not supported, SVG prints as sharply/);
  await assert.rejects(save(at("a"), rows), /save writes rows as/);
  await assert.rejects(save("", rows), /the path of a file/);
  await assert.rejects(save(at("a.csv"), Promise.resolve(rows) as never), /got a promise: write `await`/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => /^a\.(csv|pdf)$/.test(name)),
    [],
  );
});
