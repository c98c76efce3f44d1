// What kernel.cjs repairs of tslab, seen from Jupyter's side.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { startKernel } from "./kernel-client.mjs";
import { folder, repository } from "./notebooks.mjs";

test("the kernel: nothing printed is lost, few messages, errors are short, a flood ends", async (t) => {
  const { execute } = await startKernel(t, path.join(repository, "test"));

  const many = await execute("for (let i = 0; i < 50_000; i++) console.log(i);");
  assert.equal(many.stdout, Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join(""));
  assert.ok(many.published.length < 200, `${many.published.length} messages`); // the server's limit is 1,000 a second

  const displays = await execute(
    'import * as tslab from "tslab"; console.log("a"); tslab.display.text("b"); console.error("c"); console.log("d")',
  );
  assert.deepEqual(
    displays.published.map((each) => each.text ?? each.data["text/plain"]),
    ["a\n", "b", "c\n", "d\n"],
  );

  const name = await execute("const name = 1;");
  assert.equal(name.status, "ok");
  assert.equal((await execute("({ name })")).stdout, "{ name: 1 }\n");

  const thrown = await execute('function f() { throw new Error("boom") }\nf()');
  assert.equal(thrown.status, "error");
  assert.equal(
    thrown.stderr,
    `cell [5], line 1
  > 1 | function f() { throw new Error("boom") }

Error: boom
    at f (cell [5], line 1)
    at cell [5], line 2
`,
  );

  const flood = await execute(
    'for (let i = 0; i < 1_600_000; i++) console.log("sixty-four letters make a line of a flood of a hundred megabytes, so"); throw new Error("after")',
  );
  assert.ok(flood.stdout.length < 11e6, `${flood.stdout.length} letters`);
  assert.match(flood.stderr, /^\nThe cell has printed 10 MB: the rest is not shown\.[\s\S]*Error: after/);
  const pictures = await execute(
    'import { display } from "tslab"; const million = "x".repeat(1e6); for (let i = 0; i < 100; i++) display.html(million);',
  );
  const shown = pictures.published.filter(({ type }) => type === "display_data");
  assert.deepEqual([pictures.status, shown.length], ["ok", 49]);
  assert.match(pictures.stderr, /^\nThe cell has shown 50 MB: the rest is not shown\./);
});

test("the kernel: rows, a chart or a corpus that a cell ends with is shown, in its own cell; all else is printed", async (t) => {
  const { execute } = await startKernel(t, path.join(repository, "test"));
  await execute(`import { chartFrequencies, corpusOf } from "colligo";
const corpus = await corpusOf([{ id: "a", text: "Peace and peace." }], { annotate: false });
const rows = await corpus.frequencies({ by: "id" });`);
  const ends = async (code) => {
    const { status, stdout, published } = await execute(code);
    const shown = published.filter(({ type }) => type === "display_data").map(({ data }) => data);
    return [status, stdout, shown.map((data) => Object.keys(data).sort().join(" ")), shown[0]?.["text/plain"]];
  };
  const table = "text/html text/plain";
  const [status, stdout, kinds, text] = await ends("rows.slice(0, 1)");
  assert.deepEqual([status, stdout, kinds], ["ok", "", [table]]);
  assert.match(text, /term .*\npeace /);
  assert.deepEqual((await ends("corpus")).slice(0, 3), ["ok", "", [table]]);
  assert.deepEqual((await ends('rows.map(({ term }) => ({ word: term, "in": 1 }))')).slice(0, 3), ["ok", "", [table]]);
  assert.match((await ends('await corpus.concordance({ match: "paece" })'))[3], /did you mean "peace"/);
  assert.deepEqual((await ends("chartFrequencies(rows)"))[2], [`image/png ${table}`]);
  assert.deepEqual(await ends("[1, 'a']"), ["ok", "[ 1, 'a' ]\n", [], undefined]);
  assert.deepEqual(await ends("[{ a: 1 }, { b: 1 }]"), ["ok", "[ { a: 1 }, { b: 1 } ]\n", [], undefined]);
  assert.deepEqual(await ends("({ rows: rows.length })"), ["ok", "{ rows: 2 }\n", [], undefined]);
  const failed = await execute('({ marks: [() => { throw new Error("not drawn") }] })');
  assert.equal(failed.status, "error");
  assert.match(failed.stderr, /^Error: not drawn\n/);
});

test("the kernel: what a synchronous cell prints is there while it runs", async (t) => {
  const made = folder(t);
  const { execute } = await startKernel(t, made.root);
  // The cell ends when its first line has been read: were that sent only at its end, neither would ever happen.
  const code = 'console.log("first");\nwhile (!require("node:fs").existsSync("read")) { }\nconsole.log("last")';
  const { stdout } = await execute(code, () => writeFileSync(made.path("read"), ""));
  assert.equal(stdout, "first\nlast\n");
  assert.ok(existsSync(made.path("read")));
});

test("the kernel: an interrupt ends whatever a cell does, names of earlier cells stay, and it can be shut down", {
  timeout: 300_000, // else a cell that is not ended, or a kernel, would be waited for
}, async (t) => {
  const { execute, interrupt, shutdown } = await startKernel(t, path.join(repository, "test"));
  await execute("const kept = 1;");
  const cells = [
    'console.log("go"); for (;;) {}',
    'console.log("go"); await new Promise(() => {})',
    'console.log("go"); await 1; for (;;) {}',
    'console.log("go"); await 1; for (;;) console.log("flood")',
    'import { display } from "tslab"; console.log("go"); await 1; for (;;) display.text("flood")',
  ];
  for (const code of [...cells, ...cells]) {
    let gone = false;
    const { status, stderr } = await execute(code, () => {
      if (!gone) for (let press = 0; press < 3; press++) interrupt(); // who is impatient presses again
      gone = true;
    });
    assert.deepEqual([status, stderr], ["error", "Interrupted\n"], code);
    assert.equal((await execute("kept")).stdout, "1\n");
  }
  assert.equal(await shutdown(), 0);
});

test("the kernel: a long reading has one line, which is gone with an interrupt, and so is the reading", {
  timeout: 120_000,
}, async (t) => {
  const made = folder(t);
  const { execute, interrupt } = await startKernel(t, made.root);
  const text = "The peace of the region must be kept by the states that signed. ".repeat(300);
  const code = `import { corpusOf } from "colligo"; import { appendFileSync } from "node:fs";
const texts = Array.from({ length: 3000 }, (_, i) => ({ id: String(i), text: ${JSON.stringify(text)} }));
let read = 0;`;
  assert.equal((await execute(code)).status, "ok");
  let pressed = false;
  const { status, stderr, published } = await execute(
    "const corpus = await corpusOf(texts, { progress: () => read++ });",
    ({ data }) => {
      if (data !== undefined && !pressed) interrupt();
      pressed ||= data !== undefined;
    },
  );
  assert.deepEqual([status, stderr], ["error", "Interrupted\n"]);
  const [first] = published.filter(({ type }) => type === "display_data");
  assert.match(first.data["text/plain"], /^Reading 3,000 texts: \d+ %$/);
  // Two cells later nothing reads any more, and the last that was said of the line is that it is gone.
  const after = await execute("await new Promise((resolve) => setTimeout(resolve, 300)); read");
  const later = await execute("await new Promise((resolve) => setTimeout(resolve, 300)); read");
  assert.equal(later.stdout, after.stdout);
  assert.ok(Number(after.stdout) < 3000);
  const updates = [...published, ...after.published].filter(({ type }) => type === "update_display_data");
  assert.deepEqual(updates.at(-1).data, {});
  assert.equal(updates.at(-1).transient.display_id, first.transient.display_id);
});

test("the kernel: a long question has one line and ends with an interrupt, and the corpus answers on", {
  timeout: 120_000,
}, async (t) => {
  const made = folder(t);
  const { execute, interrupt } = await startKernel(t, made.root);
  const code = `import { corpusOf } from "colligo";
const word = (i: number) => "w" + ((i * i) % 7919);
const text = (from: number) => Array.from({ length: 50_000 }, (_, i) => word(from + i)).join(" ");
const corpus = await corpusOf([0, 1, 2, 3].map((d) => ({ id: String(d), text: text(50_000 * d) })), { annotate: false });`;
  assert.equal((await execute(code)).status, "ok");
  let pressed = false;
  const { status, stderr, published } = await execute("await corpus.frequencies({ n: [2, 60] });", ({ data }) => {
    if (data !== undefined && !pressed) interrupt();
    pressed ||= data !== undefined;
  });
  assert.deepEqual([status, stderr], ["error", "Interrupted\n"]);
  const displayed = published.filter(({ type }) => type === "display_data");
  assert.equal(displayed.length, 1);
  assert.match(displayed[0].data["text/plain"], /^Counting 200,000 words: \d+ %$/);
  const next = await execute("(await corpus.frequencies()).reduce((sum, { count }) => sum + count, 0)");
  assert.deepEqual([next.status, next.stdout], ["ok", "200000\n"]);
});

test("the kernel: an error that no cell catches is told", async (t) => {
  const { execute } = await startKernel(t, path.join(repository, "test"));
  const wait = "await new Promise((resolve) => setTimeout(resolve, 50));";
  const rejected = await execute(`Promise.reject(new Error("lost"));\n${wait}`);
  assert.deepEqual([rejected.status, rejected.stderr], ["ok", "Uncaught Error: lost\n    at cell [1], line 1\n"]);
  const late = await execute(`setTimeout(() => {\n  throw new TypeError("late");\n}, 10);\n${wait}`);
  assert.match(late.stderr, /^Uncaught TypeError: late\n {4}at Timeout\._onTimeout \(cell \[2\], line 2\)\n$/);
  assert.equal((await execute("1 + 1")).stdout, "2\n");
});

test("the kernel: Tab and Shift-Tab inside the parentheses of a call", async (t) => {
  const { ask, execute } = await startKernel(t, path.join(repository, "test"));
  const inspect = async (code) =>
    (await ask("inspect_request", { code, cursor_pos: code.length, detail_level: 0 })).data["text/plain"];
  const complete = async (code) => (await ask("complete_request", { code, cursor_pos: code.length })).matches;
  assert.match(await inspect("Math.max(1, "), /Math\.max\(/);
  const { status, stderr } = await execute(
    'import { readCorpus, show } from "colligo"; const corpus = await readCorpus("../corpus");',
  );
  assert.equal(status, "ok", stderr);
  assert.match(await inspect("await corpus.frequencies("), /frequencies[\s\S]*Promise/);
  assert.match(await inspect('await show(await corpus.concordance({ match: "a", '), /concordance/);
  assert.ok((await complete("await corpus.frequencies({ b")).includes("by"));
  assert.deepEqual(await complete('await corpus.frequencies({ of: "le'), ["form", "lemma", "lempos", "pos"]);
  assert.ok((await complete("corpus.conc")).includes("concordance"));
});

test("a notebook outside any package: cells run, and the import of the package is told what to do", async (t) => {
  const outside = mkdtempSync(path.join(tmpdir(), "colligo-outside-"));
  t.after(() => rmSync(outside, { recursive: true }));
  const { execute } = await startKernel(t, outside);
  assert.equal((await execute("const n: number = 1; n")).stdout, "1\n");
  const { status, stderr } = await execute('import { show } from "colligo"');
  assert.equal(status, "error");
  assert.match(
    stderr,
    /^1:22 - Cannot find module 'colligo'.*\ncolligo is not installed for this notebook's folder, .*: run npm install in the study/,
  );
});
