// The notebook runner on small notebooks, each run for real on tslab's engine.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import { runNotebook, runNotebooks } from "../dist/notebook/run.js";
import { folder, markdown, parameters } from "./notebooks.mjs";

const stdout = (text) => ({ name: "stdout", output_type: "stream", text: text.split(/(?<=\n)/) });

// Two at once, as the runner itself does.
describe("the notebook runner", { concurrency: 2 }, () => {
  test("a notebook runs: names live on between cells, outputs and counts are saved", async (t) => {
    const made = folder(t);
    const file = made.write(
      "ok.ipynb",
      "const a = 1;",
      markdown("# b"),
      "",
      "a + 1",
      'console.log("x"); console.log("y")',
    );
    const run = await runNotebook(file, { root: made.root });
    assert.equal(run.error, undefined);
    assert.equal(run.done.cells, 3);
    assert.deepEqual(made.outputs("ok.ipynb"), [[], undefined, [], [stdout("2\n")], [stdout("x\ny\n")]]);
    const { cells, metadata } = JSON.parse(made.text("ok.ipynb"));
    assert.deepEqual(
      cells.map((cell) => cell.execution_count),
      [1, undefined, null, 2, 3],
    );
    assert.deepEqual(metadata.kernelspec, {
      display_name: "TypeScript (Colligo)",
      language: "typescript",
      name: "tslab",
    });
  });

  test("the same notebook twice gives the same bytes, and keys in order", async (t) => {
    const made = folder(t);
    const file = made.write("twice.ipynb", "[...Array(200).keys()]", "new Map([[1, { b: 2, a: 1 }]])");
    await runNotebook(file, { root: made.root });
    const first = made.text("twice.ipynb");
    await runNotebook(file, { root: made.root });
    assert.equal(made.text("twice.ipynb"), first);
    assert.match(first, /^\{\n "cells": \[\n {2}\{\n {3}"cell_type": "code",\n {3}"execution_count": 1,\n/);
    assert.deepEqual(readdirSync(made.root), ["twice.ipynb"]);
  });

  test("work that takes long leaves no trace in the notebook", async (t) => {
    const made = folder(t);
    const cell = `import { corpusOf } from "colligo";
console.log("before");
await corpusOf([{ id: "a", text: "one" }, { id: "b", text: "two" }], {
  progress: () => { console.log("read"); const until = Date.now() + slow; while (Date.now() < until); },
});
console.log("after");`;
    const text = async (milliseconds) => {
      const file = made.write("work.ipynb", `const slow = ${milliseconds};`, cell);
      assert.equal((await runNotebook(file, { root: made.root })).error, undefined);
      return made.text("work.ipynb").replace("slow = 1100", "slow = 0");
    };
    const quick = await text(0);
    assert.match(quick, /before\\n",\n\s+"read\\n"/);
    assert.equal(await text(1100), quick);
  });

  const failures = [
    [
      "a misspelt column",
      ["const rows: { count: number }[] = [{ count: 1 }];\nrows[0].cuont"],
      /cell \[1\] failed\n {4}1 \| const rows.*\n {2}> 2 \| rows\[0\]\.cuont\n {4}2:9 - Property 'cuont' does not exist on type '\{ count: number; \}'. Did you mean 'count'\?/,
    ],
    [
      "columns of a type error after a shorthand are those typed",
      ["const a = 1", "const b: number[] = [{ a }.a, '2']"],
      /> 1 \| .*\n {4}1:31 - Type 'string' is not assignable to type 'number'/,
    ],
    [
      "an error thrown",
      ["const ok = 1", 'function f() { throw new TypeError("boom") }\nf()'],
      /cell \[2\] failed\n {2}> 1 \| .*\n {4}2 \| f\(\)\n {4}TypeError: boom\n {8}at f \(cell \[2\], line 1\)\n {8}at cell \[2\], line 2$/,
    ],
    [
      "a rejection nobody handles",
      ['Promise.reject(new Error("lost"))\n1'],
      /cell \[1\] failed[\s\S]*Uncaught Error: lost/,
    ],
    [
      "a throw in a timer, after the last cell",
      ['setTimeout(() => { throw new Error("late") }, 100)\n1'],
      /cell \[1\] failed[\s\S]*Uncaught Error: late/,
    ],
    ["a value thrown that is no error", ['throw "text"'], /cell \[1\] failed[\s\S]*text/],
    ["nothing thrown", ["throw undefined"], /cell \[1\] failed\n.*throw undefined\n {4}undefined$/],
    [
      "the line of a long cell",
      [`${"//\n".repeat(40)}throw new Error("here")${"\n//".repeat(40)}`],
      /cell \[1\] failed\n {4}…\n {4}31 \| \/\/\n(?: {4}.*\n){9} {2}> 41 \| throw .*\n(?: {4}.*\n){10} {4}…\n {4}Error: here/,
    ],
    [
      "a flood of a hundred megabytes",
      ['for (;;) console.log("x".repeat(1000))'],
      /cell \[1\] failed\n.*\n {4}the notebook prints and shows more than 50 MB: save it to a file instead$/,
    ],
    [
      "a file outside the study",
      ['import { save } from "colligo"; await save("../../outside.csv", [{ a: 1 }])'],
      /cell \[1\] failed[\s\S]*RangeError: a notebook that is run writes inside its study, .*, got .*outside\.csv/,
    ],
    ["an awaited rejection", ['await Promise.reject(new Error("awaited"))'], /cell \[1\] failed[\s\S]*Error: awaited/],
    ["process.exit", ["process.exit(0)"], /cell \[1\] failed[\s\S]*process ended by itself \(exit code 0\)/],
    [
      "a module that is not there",
      ['import { x } from "colligoo"'],
      /cell \[1\] failed[\s\S]*Cannot find module 'colligoo'/,
    ],
  ];
  test("what fails is told with notebook, cell and message, and the file is as it was", async (t) => {
    const made = folder(t);
    const files = failures.map(([name, cells]) => made.write(`${name}.ipynb`, ...cells));
    const before = files.map((file) => readFileSync(file, "utf8"));
    const runs = await runNotebooks(files, { root: made.root, keepGoing: true });
    for (const [index, [name, , expected]] of failures.entries()) {
      const { error, done } = runs[index];
      assert.equal(done, undefined);
      assert.ok(error.startsWith(`${name}.ipynb: cell [`));
      assert.match(error, expected);
      assert.doesNotMatch(error, /tslab.dist|node:/);
      assert.equal(readFileSync(files[index], "utf8"), before[index]);
    }
  });

  test("{ name } takes a name from an earlier cell", async (t) => {
    const made = folder(t);
    const file = made.write(
      "short.ipynb",
      "const name = 1; const other = { n: 2 }",
      "let n = 0;\n({ n } = other);\n({ name, n })",
    );
    assert.equal((await runNotebook(file, { root: made.root })).error, undefined);
    assert.deepEqual(made.outputs("short.ipynb")[1], [stdout("{ name: 1, n: 2 }\n")]);
  });

  test("displays are kept in order with text; an update replaces the display it names", async (t) => {
    const made = folder(t);
    const file = made.write(
      "show.ipynb",
      `import * as tslab from "tslab";
const shown = tslab.newDisplay();
console.log("before");
shown.html("<p>1</p>");
console.error("between");
tslab.display.png(new Uint8Array([1, 2, 3]));
shown.html("<p>2</p>\\n<p>3</p>");`,
    );
    assert.equal((await runNotebook(file, { root: made.root })).error, undefined);
    assert.deepEqual(made.outputs("show.ipynb")[0], [
      stdout("before\n"),
      { output_type: "display_data", data: { "text/html": ["<p>2</p>\n", "<p>3</p>"] }, metadata: {} },
      { output_type: "stream", name: "stderr", text: ["between\n"] },
      { output_type: "display_data", data: { "image/png": "AQID" }, metadata: {} },
    ]);
  });

  test("50,000 lines are one output, none lost", async (t) => {
    const made = folder(t);
    const file = made.write("many.ipynb", "for (let i = 0; i < 50_000; i++) console.log(i);");
    assert.equal((await runNotebook(file, { root: made.root })).error, undefined);
    const [[output, ...more]] = made.outputs("many.ipynb");
    assert.deepEqual(more, []);
    assert.deepEqual(
      output.text,
      Array.from({ length: 50_000 }, (_, i) => `${i}\n`),
    );
  });

  test("parameters replace those of the tagged cell, and leave with the next run", async (t) => {
    const made = folder(t);
    const file = made.write("p.ipynb", parameters('const least = 3, of = "form";\nlet $x = 1'), "[least, of, $x]");
    await runNotebook(file, { root: made.root });
    const plain = made.text("p.ipynb");
    const run = await runNotebook(file, { root: made.root, parameters: { least: 5, of: "lemma", $x: [{ a: 1 }] } });
    assert.equal(run.error, undefined);
    assert.deepEqual(made.outputs("p.ipynb").at(-1), [stdout("[ 5, 'lemma', [ { a: 1 } ] ]\n")]);
    await runNotebook(file, { root: made.root });
    assert.equal(made.text("p.ipynb"), plain);
    const { error } = await runNotebook(file, { root: made.root, parameters: { lest: 5 } });
    assert.match(error, /^p\.ipynb has no parameter lest; the cell tagged "parameters" says\nconst least = 3/);
  });

  test("a cell that takes too long is stopped, waiting or busy", async (t) => {
    const made = folder(t);
    const files = [
      made.write("busy.ipynb", "for (;;) {}"),
      made.write("waiting.ipynb", "await new Promise(() => setInterval(() => {}, 1000))"),
    ];
    const [busy, waiting] = await runNotebooks(files, { root: made.root, timeout: 3 });
    assert.match(busy.error, /^busy\.ipynb: cell \[1\] failed\n[\s\S]*the cell took longer than 3 seconds/);
    assert.match(waiting.error, /^waiting\.ipynb: cell \[1\] failed\n[\s\S]*the cell took longer than 3 seconds/);
  });

  test("notebooks without code, and without cells, run", async (t) => {
    const made = folder(t);
    const files = [made.write("prose.ipynb", markdown("# Only prose")), made.write("none.ipynb")];
    const runs = await runNotebooks(files, { root: made.root });
    assert.deepEqual(
      runs.map(({ name, error, done }) => [name, error, done.cells]),
      [
        ["prose.ipynb", undefined, 0],
        ["none.ipynb", undefined, 0],
      ],
    );
  });

  const notNotebooks = [
    ["", /^x\.ipynb is empty/],
    ['{ "cells": [', /^x\.ipynb is not a notebook: .*JSON/],
    ["[]", /^x\.ipynb is not a notebook: it has no list of cells/],
    ["null", /^x\.ipynb is not a notebook: it has no list of cells/],
    ['{ "cells": [], "nbformat": 3 }', /^x\.ipynb has notebook format 3, 4 is required/],
    ['{ "cells": [{ "cell_type": "code" }], "nbformat": 4 }', /^x\.ipynb: cell 1 has no type or no source/],
    [
      '{ "cells": [], "nbformat": 4, "metadata": { "kernelspec": { "name": "python3" } } }',
      /^x\.ipynb is written for the kernel python3/,
    ],
  ];
  test("a file that is no notebook is named with what is wrong", async (t) => {
    const made = folder(t);
    for (const [text, expected] of notNotebooks) {
      writeFileSync(made.path("x.ipynb"), text);
      assert.match((await runNotebook(made.path("x.ipynb"), { root: made.root })).error, expected);
      assert.equal(made.text("x.ipynb"), text);
    }
    assert.match((await runNotebook(made.path("no.ipynb"), { root: made.root })).error, /no such file/);
  });

  test("a notebook edited while it runs is not overwritten", async (t) => {
    const made = folder(t);
    const file = made.write("edited.ipynb", 'require("node:fs").appendFileSync("edited.ipynb", "\\n")');
    assert.match(
      (await runNotebook(file, { root: made.root })).error,
      /^edited\.ipynb was edited while it ran, so it was not saved$/,
    );
    assert.match(readFileSync(file, "utf8"), /\}\n$/);
  });
});
