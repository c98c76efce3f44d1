import assert from "node:assert/strict";
import { test } from "node:test";
import { reportLines } from "./run-report.js";

const none = { runs: [], problems: [], written: [], differences: [] };

test("one chart in two formats is one chart, one name as table and chart is both", () => {
  const written = ["output/a.svg", "output/a.png", "output/a.csv", "output/b.svg"];
  assert.equal(reportLines({ ...none, written }, false)[0], "0 notebooks ran and wrote 1 table and 2 charts.");
});

test("the place of a difference is told where every byte counts", () => {
  const differences = [{ kind: "changed" as const, name: "output/a.csv", where: 'line 2\n  was "3"\n  is  "2"' }];
  assert.deepEqual(reportLines({ ...none, differences }, false).slice(2), ["  changed output/a.csv"]);
  assert.deepEqual(reportLines({ ...none, differences }, true).slice(2), [
    '  changed output/a.csv, line 2\n            was "3"\n            is  "2"',
  ]);
});
