import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { compare, filesUnder, firstDifference, removeTemporary, snapshot } from "./run-compare.js";

const difference = (was: string | number[], is: string | number[]): string =>
  firstDifference(Buffer.from(was as string), Buffer.from(is as string));

test("the first line that differs is named with both readings", () => {
  assert.equal(difference("a\nb\nc\n", "a\nB\nc\n"), 'line 2\n  was "b"\n  is  "B"');
  assert.equal(difference("x", "y"), 'line 1\n  was "x"\n  is  "y"');
  assert.equal(difference("\na", "\nb"), 'line 2\n  was "a"\n  is  "b"');
});

test("a line more, a line less and an empty line are told apart", () => {
  assert.equal(difference("a\n", "a\nb\n"), 'line 2\n  was (the file has ended)\n  is  "b"');
  assert.equal(difference("a\nb\n", "a\n"), 'line 2\n  was "b"\n  is  (the file has ended)');
  assert.equal(difference("a\n\nb", "a\nb"), 'line 2\n  was ""\n  is  "b"');
  assert.equal(difference("a", "a\n"), 'line 1\n  was "a"\n  is  "a" and a line end');
});

test("of a long line the part around the difference is shown, no character cut in two", () => {
  const long = "é".repeat(200);
  assert.equal(
    difference(`${long}1${long}`, `${long}2${long}`),
    `line 1\n  was "…${"é".repeat(30)}1${"é".repeat(29)}…"\n  is  "…${"é".repeat(30)}2${"é".repeat(29)}…"`,
  );
});

test("of binary files the first byte that differs is named", () => {
  assert.equal(difference([0, 1, 2], [0, 1, 255]), "byte 3: was 0x02, is 0xff");
  assert.equal(difference([0, 1], [0, 1, 2]), "byte 3: was the end, is 0x02");
});

test("files are compared by name: changed, new, missing", () => {
  const files = (entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]));
  const found = compare(files({ same: "1", gone: "1", other: "1" }), files({ same: "1", other: "2", added: "" }));
  assert.deepEqual(
    found.map(({ kind, name }) => `${kind} ${name}`),
    ["new added", "missing gone", "changed other"],
  );
});

test("files are found in folders too; hidden ones are nobody's; what a killed run left is removed", (t) => {
  const root = mkdtempSync(path.join(tmpdir(), "colligo-compare-"));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "output/b"), { recursive: true });
  const mine = `.a.csv.${process.pid}.1.tmp`; // this process is still running
  for (const name of [
    ".gitkeep",
    "b/c.svg",
    "a.csv",
    ".a.csv.999999999.1.tmp",
    "b/.x.ipynb.999999999.tmp",
    "y.tmp",
    mine,
  ]) {
    writeFileSync(path.join(root, "output", name), name);
  }
  removeTemporary(path.join(root, "output"));
  assert.deepEqual(readdirSync(path.join(root, "output")).sort(), [mine, ".gitkeep", "a.csv", "b"].sort());
  assert.deepEqual(readdirSync(path.join(root, "output/b")), ["c.svg"]);
  assert.deepEqual(filesUnder(root, "output"), ["output/a.csv", "output/b/c.svg"]);
  assert.deepEqual([...snapshot(root, ["output/a.csv", "output/no.csv"]).keys()], ["output/a.csv"]);
});
