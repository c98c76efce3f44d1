// What a TypeScript user types into cells, tried on the kernel itself: what works, and how what does not is told.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { startKernel } from "./kernel-client.mjs";
import { folder } from "./notebooks.mjs";

const beside = {
  "data.json": '{ "list": [{ "n": 2 }] }',
  "script.js": "export const fromJs = 1;",
  "module.mjs": "export const fromMjs = 2;",
  "common.cjs": "module.exports = { fromCjs: 3 };",
  "helper.ts": `import { one } from "./other.ts";
export interface Row { term: string; count: number }
export const twice = (n: number): number => n * 2 * one;
export default function hi(): string { return "hi"; }
interface Unprinted { a: 1 }
export function fails(): never {
  throw new Error("in the helper");
}`,
  "other.ts": "export const one: number = 1;",
};

/** Cells in their order, each with what it prints. */
const sessions = {
  "names can be declared again in a later cell, with another type, and changed": [
    [
      "const a = 1; let b = 1; function f() { return 1 } class C { p = 1 } type T = number; interface I { x: 1 } enum E { A }",
    ],
    [
      "const a = 'x'; let b = 'y'; function f() { return 2 } class C { q = 2 } type T = string; interface I { y: 1 } enum E { B }",
    ],
    ["const t: T = a; const i: I = { y: 1 }; [t, b, f(), new C().q, i.y, E.B]", "[ 'x', 'y', 2, 2, 1, 0 ]\n"],
    ["b += '!'; b", "y!\n"],
    ["const { x, ...rest } = { x: 1, y: 2, z: 3 }, [first, , third = 9] = [1, 2];"],
    ["[x, rest, first, third]", "[ 1, { y: 2, z: 3 }, 1, 9 ]\n"],
  ],
  "{ name } takes names of earlier cells wherever it stands": [
    ["const name = 'n', value = 2; let d = 0, e = 0;"],
    ["({ name, inner: { value } })", "{ name: 'n', inner: { value: 2 } }\n"],
    ["[1].map((value) => ({ name, value }))", "[ { name: 'n', value: 1 } ]\n"],
    ["({ d, e = 7 } = { d: 4 }); [d, e]", "[ 4, 7 ]\n"],
    ["const { name: again } = { name }; again", "n\n"],
  ],
  "await stands wherever an expression stands": [
    ["await Promise.resolve(1)", "1\n"],
    ["await (async () => { await 1; return 5 })()", "5\n"], // a parenthesis: to an older parser a call of `await`
    ["(await (await Promise.resolve({ json: async () => 3 })).json()) + 1", "4\n"],
    ["const [p, q] = await Promise.all([1, (async () => 2)()]); p + q", "3\n"],
    ["for await (const z of (async function* () { yield 1; yield 2 })()) console.log(z)", "1\n2\n"],
    ["for (const z of await Promise.resolve([1, 2])) console.log(await z)", "1\n2\n"],
    ["if (await Promise.resolve(true)) await Promise.resolve()"],
    ["try { await Promise.reject(new Error('r')) } catch (error) { console.log(error.message) }", "r\n"],
    ["const o = { m: await Promise.resolve(1), [await Promise.resolve('k')]: 2 }; o", "{ m: 1, k: 2 }\n"],
    ["const s = ((n = 1) => n)(await Promise.resolve(6)); s", "6\n"],
    ["await\n  Promise.resolve(9)", "9\n"],
    ["const later = async () => { await 1; for await (const _ of []); return 8 }; 0", "0\n"],
    ["await later()", "8\n"],
    ["class K { async m() { return await 1 } }\nawait new K().m()", "1\n"],
    ["const n = await Promise.resolve(4) as number; n", "4\n"],
  ],
  "import takes JSON, TypeScript and JavaScript beside the notebook, by any ending": [
    ["import { twice, Row } from './helper'; const row: Row = { term: 'a', count: twice(2) }; row.count", "4\n"],
    ["import hi, * as all from './helper.ts'; [hi(), all.twice(3)]", "[ 'hi', 6 ]\n"],
    ["import { twice as again } from './helper.js'; again(4)", "8\n"],
    ["(await import('./helper.ts')).twice(5)", "10\n"],
    ["import type { Row as R } from './helper.ts'; const typed: R[] = [row]; typed.length", "1\n"],
    ["import data from './data.json'; data.list[0].n + 1", "3\n"],
    ["import asked from './data.json' with { type: 'json' }\nasked.list.length", "1\n"],
    ["(await import('./data.json', { with: { type: 'json' } })).default.list.length", "1\n"],
    ["require('./data.json').list.length", "1\n"],
    ["import { fromJs } from './script.js'; import { fromMjs } from './module.mjs'; fromJs + fromMjs", "3\n"],
    ["import common from './common.cjs'; common.fromCjs", "3\n"],
    [
      "import fs, { readFileSync } from 'node:fs'; fs.existsSync('data.json') && readFileSync('data.json').length",
      "24\n",
    ],
    ["readFileSync(new URL('./data.json', import.meta.url)).length", "24\n"],
    ["import.meta.dirname === process.cwd()", "true\n"],
    ["import { readCorpus } from 'colligo'; typeof readCorpus", "function\n"],
  ],
  "a module's text pasted into a cell runs": [
    ["export const one = 1;\nexport interface Shape { a: number }\nexport default function two() { return 2 }"],
    ["const three = 3;\nexport { three };\nexport type { Row } from './helper.ts';"],
    ["const shape: Shape = { a: one + two() + three }; shape", "{ a: 6 }\n"],
  ],
  "the library is that of Node 20": [
    ["const frozen: readonly number[] = [3, 1, 2];"],
    ["[frozen.toSorted(), frozen.with(0, 9), frozen.findLast((n) => n > 1)]", "[ [ 1, 2, 3 ], [ 9, 1, 2 ], 2 ]\n"],
    ["({ a: 1 }) satisfies Record<string, number>", "{ a: 1 }\n"],
  ],
};

/** Cells that fail, with all they say. */
const failures = [
  [
    "const k = 1; const k = 2;",
    "1:7 - Cannot redeclare block-scoped variable 'k'.\n1:20 - Cannot redeclare block-scoped variable 'k'.\n",
  ],
  [
    "const wrong: string[] = [1].toSorted()",
    "1:7 - Type 'number[]' is not assignable to type 'string[]'.\n1:7 - Type 'number' is not assignable to type 'string'.\n",
  ],
  [
    "interface A { a: number }\n\nconst f = (x: number): number => {\n  const z: number = (null as any).foo;\n  return z;\n};\nf(1);",
    "cell [N], line 4\n  > 4 |   const z: number = (null as any).foo;\n\nTypeError: Cannot read properties of null (reading 'foo')\n    at f (cell [N], line 4)\n    at cell [N], line 7\n",
  ],
  [
    "const chain = {\n  // one\n  b: (undefined as any)\n    .x\n    .y,\n};",
    "cell [N], line 4\n  > 4 |     .x\n\nTypeError: Cannot read properties of undefined (reading 'x')\n    at cell [N], line 4\n",
  ],
  [
    "await 1;\n\nfunction deep(n: number): number { if (n === 0) throw new TypeError('deep'); return deep(n - 1) }\n\ndeep(1)",
    "TypeError: deep\n    at deep (cell [N], line 3)\n    at deep (cell [N], line 3)\n    at cell [N], line 5\n",
  ],
  [
    "import { fails } from './helper';\n\nfails()",
    'helper.ts, line 7\n    throw new Error("in the helper");\n    ^\n\nError: in the helper\n    at fails (helper.ts, line 7)\n    at cell [N], line 3\n',
  ],
  [
    "throw new Error('outer', {\n  cause: new Error('inner'),\n})",
    "cell [N], line 1\n  > 1 | throw new Error('outer', {\n\nError: outer\n    at cell [N], line 1 {\n  [cause]: Error: inner\n      at cell [N], line 2\n}\n",
  ],
  ["throw Object.freeze(new Error('frozen'))", "Error: frozen\n    at cell [N], line 1\n"],
  ["throw 'text'", "text\n"],
  ["throw undefined", "undefined\n"],
  ["import { x } from './nothere'", "1:19 - Cannot find module './nothere' or its corresponding type declarations.\n"],
  // As in any TypeScript: no function is made asynchronous for its await.
  [
    "[1].map((x) => await x)",
    "1:16 - 'await' expressions are only allowed within async functions and at the top levels of modules.\n",
  ],
  // What stays as it is; the README says so.
  [
    "const exports = 1",
    "cell [N], line 1\n  > 1 | const exports = 1\n\nSyntaxError: Identifier 'exports' has already been declared\n",
  ],
  [
    "__dirname",
    "cell [N], line 1\n  > 1 | __dirname\n\nReferenceError: __dirname is not defined\n    at cell [N], line 1\n",
  ],
  ["{ using u = { [Symbol.dispose]() {} } }", /^1:3 - Unexpected keyword or identifier\./],
  ["function f<T>(a: T, b: NoInfer<T>) {}", /^1:24 - Cannot find name 'NoInfer'\./],
];

test("cells of TypeScript", async (t) => {
  const made = folder(t);
  for (const [name, text] of Object.entries(beside)) writeFileSync(path.join(made.root, name), text);
  const { execute } = await startKernel(t, made.root);
  let count = 0;
  const run = async (code) => {
    count++;
    const { status, stdout, stderr } = await execute(code);
    return { status, stdout, stderr: stderr.replaceAll(`cell [${count}]`, "cell [N]") };
  };
  for (const [name, cells] of Object.entries(sessions)) {
    await t.test(name, async () => {
      for (const [code, stdout = ""] of cells)
        assert.deepEqual(await run(code), { status: "ok", stdout, stderr: "" }, code);
    });
  }
  await t.test("what fails is told in few lines, with the line that was typed", async () => {
    for (const [code, expected] of failures) {
      const { status, stderr } = await run(code);
      assert.equal(status, "error", code);
      if (typeof expected === "string") assert.equal(stderr, expected);
      else assert.match(stderr, expected);
    }
  });
});
