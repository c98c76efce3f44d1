import assert from "node:assert/strict";
import { test } from "node:test";
import type { NotebookRun } from "./run.js";
import { conflicts, manifestOf, manifestText } from "./run-manifest.js";

const run = (name: string, inputs: string[], outputs: string[], contract?: string): NotebookRun => ({
  name,
  seconds: Math.random(), // a time that must not be seen
  done: {
    kind: "done",
    cells: 1,
    source: "s",
    inputs: inputs.map((file) => [file, "i"]),
    outputs: outputs.map((file) => [file, "o"]),
    contracts: contract ? [[contract, { case: "fold" }]] : [],
  },
});

test("a manifest has paths from the repository, keys in order, and neither times nor the machine's paths", () => {
  const runs = [run("b.ipynb", ["/r/corpus/a.txt", "/x/c.txt"], ["/r/output/b.csv"], "h"), run("a.ipynb", [], [])];
  assert.equal(
    JSON.stringify(JSON.parse(manifestText(manifestOf(runs, "/r")))),
    '{"contracts":{"h":{"case":"fold"}},"notebooks":{"a.ipynb":{"contracts":[],"inputs":{},"outputs":{},"source":"s"},' +
      '"b.ipynb":{"contracts":["h"],"inputs":{"../x/c.txt":"i","corpus/a.txt":"i"},"outputs":{"output/b.csv":"o"},"source":"s"}}}',
  );
  assert.equal(manifestText(manifestOf(runs, "/r")), manifestText(manifestOf(runs.toReversed(), "/r")));
});

test("a contract that no notebook counts under any more is left out", () => {
  const before = manifestOf([run("a.ipynb", [], [], "old")], "/r");
  assert.deepEqual(Object.keys(manifestOf([run("a.ipynb", [], [], "new")], "/r", {}, before).contracts), ["new"]);
});

test("two writers of a file, and a reader of another's output, stand in each other's way", () => {
  const manifest = manifestOf(
    [run("a", ["/r/corpus/x"], ["/r/output/1"]), run("b", ["/r/output/1"], []), run("c", [], ["/r/output/1"])],
    "/r",
  );
  assert.deepEqual(conflicts(manifest), ["b reads output/1, which a writes", "output/1 is written by a and by c"]);
});
