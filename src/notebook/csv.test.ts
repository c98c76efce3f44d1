import assert from "node:assert/strict";
import test from "node:test";
import { parse } from "csv-parse/sync";
import { csv, json, markdown } from "./csv.js";

const torture = [
  "plain",
  "",
  " ",
  "a,b",
  'say "so"',
  '"',
  "two\nlines",
  "cr\rlf\r\n",
  "=1+1",
  "+1",
  "-1",
  "@x",
  "\ttab",
  "trailing ",
  "权利",
  "nul\u0000",
  "'",
  "\\",
  ";",
];

test("whatever a term is made of, it is read back as it was", () => {
  const rows = torture.map((term, i) => ({
    term,
    'a column, with "quotes"': i,
    other: torture[torture.length - 1 - i],
  }));
  const read = parse(csv(rows), { columns: true });
  assert.deepEqual(
    read,
    rows.map((row) => ({ ...row, 'a column, with "quotes"': String(row['a column, with "quotes"']) })),
  );
});

test("numbers are written in full, what is undefined is empty, what has no end is Infinity", () => {
  const row = {
    a: 0.1 + 0.2,
    b: 1e-7,
    c: Number.NaN,
    d: Number.POSITIVE_INFINITY,
    e: Number.NEGATIVE_INFINITY,
    f: undefined,
    g: null,
    h: true,
    i: 2 ** 53,
    j: -1.5,
    k: 12n,
  };
  assert.equal(
    csv([row]),
    "a,b,c,d,e,f,g,h,i,j,k\n0.30000000000000004,1e-7,,Infinity,-Infinity,,,true,9007199254740992,-1.5,12\n",
  );
});

test("lines end with LF, and the columns are those of all rows in the order in which they are first seen", () => {
  assert.equal(csv([{ a: 1 }, { b: 2, a: 3 }]), "a,b\n1,\n3,2\n");
  assert.equal(csv([]), "");
});

test("what looks like a formula is not altered, only quoted", () => {
  assert.equal(csv([{ term: "=HYPERLINK()" }]), 'term\n"=HYPERLINK()"\n');
});

test("nested values get a column each, lists of unlike length stay together", () => {
  const rows = [
    { a: { line: 1, column: 2 }, places: [3, 4], codes: Uint32Array.of(1), words: ["x", "y,z"] },
    { a: { line: 5, column: 6 }, places: [7, 8], codes: Uint32Array.of(1, 2), words: [] },
  ];
  assert.equal(
    csv(rows),
    'a.line,a.column,places.1,places.2,codes,words\n1,2,3,4,[1],"[""x"",""y,z""]"\n5,6,7,8,"[1,2]",[]\n',
  );
  assert.throws(() => csv([{ a: { b: 1 }, "a.b": 2 }]), /two fields of a row would both be the column "a.b"/);
});

test("a word may be called constructor or __proto__", () => {
  const row = Object.fromEntries([
    ["__proto__", 1],
    ["constructor", 2],
  ]);
  assert.equal(csv([row]), "__proto__,constructor\n1,2\n");
  assert.equal(json([row]), '[\n  {"__proto__":1,"constructor":2}\n]\n');
});

test("JSON has a row a line; NaN is null, Infinity a word", () => {
  assert.equal(
    json([{ a: Number.NaN, b: -Infinity, c: [1, Number.NaN], d: Uint8Array.of(1, 2) }, { a: "x" }]),
    '[\n  {"a":null,"b":"-Infinity","c":[1,null],"d":[1,2]},\n  {"a":"x"}\n]\n',
  );
  assert.equal(json([]), "[]\n");
});

test("nothing in a term is markup for Markdown", () => {
  const md = markdown([{ "a|b": "x | y * _z_ `c` <b> [l](u)\nnext & \\", n: 1234.5 }]);
  assert.equal(
    md,
    "| a\\|b | n |\n| --- | ---: |\n| x \\| y \\* \\_z\\_ \\`c\\` &lt;b&gt; \\[l\\](u)↵next &amp; \\\\ | 1,234.5 |\n",
  );
});
