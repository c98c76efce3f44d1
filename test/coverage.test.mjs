// What bench/coverage.md found is what the docstrings say, and what is quick to compute still comes out so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { docstrings, stated } from "../bench/coverage-write.mjs";
import { shareTables } from "../bench/intervals.mjs";
import { repository } from "./notebooks.mjs";

const read = (file) => readFileSync(path.join(repository, file), "utf8");

test("docstrings state the coverage and level that bench/coverage.md has: node bench/coverage.mjs --write", () => {
  const lines = stated();
  assert.ok(lines.size >= 13);
  const files = docstrings(lines);
  for (const [file, text] of files) assert.equal(read(file), text, file);
  const all = files.map(([file]) => read(file)).join("\n");
  for (const line of lines.values()) assert.ok(all.includes(line), line);
});

test("the coverage of the intervals of a share, computed anew, is that of bench/coverage.md", () => {
  const page = read("bench/coverage.md");
  for (const { title, table } of shareTables()) assert.ok(page.includes(`## ${title}\n\n${table}\n`), title);
});
