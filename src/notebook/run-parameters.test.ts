import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notebook } from "./run-file.js";
import { inject, parseParameters } from "./run-parameters.js";

const notebook = (source: string): Notebook => ({
  cells: [{ cell_type: "code", metadata: { tags: ["parameters"] }, source }],
  nbformat: 4,
  nbformat_minor: 4,
});
const names = (source: string, name: string) => inject(notebook(source), { [name]: 1 }, "n.ipynb");

test("a parameter is a name and a JSON value, which may hold an equals sign", () => {
  assert.deepEqual(parseParameters(["least=5", 'of="a=b"', "größe=[1]"]), { least: 5, of: "a=b", größe: [1] });
  assert.throws(() => parseParameters(["least"]), /^Error: -p requires name=json, got least$/);
  assert.throws(() => parseParameters(["1a=2"]), /-p requires name=json/);
  assert.throws(() => parseParameters(["of=lemma"]), /-p of requires a JSON value, such as 5 or '"lemma"', got lemma/);
});

test("only a name that the tagged cell declares is a parameter", () => {
  for (const source of ["const least = 3", "let a = 1, least = 3;", "// x\nconst least: number = 3"])
    names(source, "least");
  for (const source of ["const atLeast = 3", "const leastOf = 3", "least", "const a = 1; least"]) {
    assert.throws(() => names(source, "least"), /^Error: n\.ipynb has no parameter least/);
  }
});

test("without a tagged cell there is nothing to replace", () => {
  const plain = { cells: [], nbformat: 4 };
  assert.throws(
    () => inject(plain, { least: 5 }, "n.ipynb"),
    /has no cell tagged "parameters", so -p least would change nothing/,
  );
});

test("before format 4.5 a cell has no id", () => {
  const old = notebook("const least = 3");
  inject(old, { least: 5 }, "n.ipynb");
  assert.deepEqual(old.cells[1], {
    cell_type: "code",
    metadata: { tags: ["injected-parameters"] },
    source: ["// Parameters\n", "const least = 5;"],
  });
});
