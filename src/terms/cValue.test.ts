import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { cValue } from "./cValue.js";
import { ncValue } from "./ncValue.js";

const near = (actual: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `expected ${expected}, got ${actual}`);
const rowsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([term, count]) => ({ term, count }));

// Frantzi, Ananiadou & Mima (2000), section 2.3.1; the values printed there are asserted in measures/published.test.ts
const cells = rowsOf({
  "adenoid cystic basal cell carcinoma": 5,
  "cystic basal cell carcinoma": 11,
  "ulcerated basal cell carcinoma": 7,
  "recurrent basal cell carcinoma": 5,
  "circumscribed basal cell carcinoma": 3,
  "basal cell carcinoma": 984,
});

test("cValue: what nests in a nested term is not counted again", () => {
  const [basal, ...others] = cValue(cells);
  assert.deepEqual([basal.term, basal.longer, basal.nested], ["basal cell carcinoma", 5, 5 + 6 + 7 + 5 + 3]);
  near(basal.cValue, Math.log2(3) * (984 - 26 / 5));
  const cystic = others.find(({ term }) => term.startsWith("cystic"))!;
  assert.deepEqual([cystic.longer, cystic.nested, cystic.cValue], [1, 5, 2 * (11 - 5)]);
});

test("cValue: ten times the counts is ten times the score, and a term that no other holds changes no other", () => {
  const scores = new Map(cValue(cells).map(({ term, cValue }) => [term, cValue]));
  for (const { term, cValue: ten } of cValue(cells.map((row) => ({ ...row, count: 10 * row.count }))))
    near(ten, 10 * scores.get(term)!, 1e-9);
  const more = cValue([...cells, { term: "squamous cell", count: 50 }]);
  for (const { term, cValue } of more) if (scores.has(term)) assert.equal(cValue, scores.get(term));
});

test("cValue: single words score 0, or with plus: 1 by the logarithm of one word more", () => {
  const rows = rowsOf({ cell: 40, "basal cell": 10 });
  assert.deepEqual(
    cValue(rows).map(({ term, cValue }) => [term, cValue]),
    [
      ["basal cell", 10],
      ["cell", 0],
    ],
  );
  const [cell, basal] = cValue(rows, { plus: 1 });
  assert.deepEqual([cell.term, cell.cValue], ["cell", 30]);
  near(basal.cValue, Math.log2(3) * 10);
});

test("cValue equals its recursive definition, in whatever order the rows come", () => {
  const random = seeded(5);
  for (let run = 0; run < 300; run++) {
    const counts = new Map<string, number>();
    for (let i = 1 + random(12); i > 0; i--)
      counts.set(Array.from({ length: 1 + random(4) }, () => "abc"[random(3)]).join(" "), random(20));
    const holds = (b: string, a: string): boolean => a !== b && ` ${b} `.includes(` ${a} `);
    const own = (a: string): number =>
      [...counts.keys()].filter((b) => holds(b, a)).reduce((left, b) => left - own(b), counts.get(a)!);
    for (const row of cValue([...counts].reverse().map(([term, count]) => ({ term, count })))) {
      const longer = [...counts.keys()].filter((b) => holds(b, row.term));
      const mean = longer.length === 0 ? 0 : longer.reduce((sum, b) => sum + own(b), 0) / longer.length;
      near(row.cValue, Math.log2(row.term.split(" ").length) * (row.count - mean));
      assert.equal(row.longer, longer.length);
    }
  }
});

test("ncValue adds to each term its words beside it, weighed by how many terms they stand beside", () => {
  const rows = cValue(rowsOf({ "soft lens": 4, "hard lens": 3, "red car": 2 }));
  const contexts = [
    { node: "soft lens", collocate: "wear", o11: 3 },
    { node: "hard lens", collocate: "wear", o11: 1 },
    { node: "hard lens", collocate: "clean", o11: 2 },
    { node: "red car", collocate: "wear", o11: 0 },
    { node: "blue car", collocate: "drive", o11: 5 },
  ];
  // by hand: wear stands beside 2 of 3 terms, clean beside 1
  assert.deepEqual(
    ncValue(rows, contexts).map(({ term, context }) => [term, context]),
    [
      ["soft lens", (3 * 2) / 3],
      ["hard lens", (1 * 2) / 3 + (2 * 1) / 3],
      ["red car", 0],
    ],
  );
  const [soft] = ncValue(rows, contexts);
  near(soft.ncValue, 0.8 * 4 + 0.2 * 2);
  // only the first term considered: wear is beside it, clean is not
  assert.deepEqual(
    ncValue(rows, contexts, { considered: 1, share: 0 }).map(({ term, ncValue }) => [term, ncValue]),
    [
      ["soft lens", 3],
      ["hard lens", 1],
      ["red car", 0],
    ],
  );
});

test("cValue and ncValue: what they cannot score they say", () => {
  const twice = [
    { term: "a b", count: 1 },
    { term: "a b", count: 2 },
  ];
  assert.throws(() => cValue(twice), /cValue requires each term once, got "a b" twice: filter the rows to one group/);
  for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => cValue([{ term: "a", count }]), new RegExp(`whole numbers from 0 on, got ${count} for "a"`));
  assert.throws(() => cValue([{ word: "a", count: 1 } as never]), /rows with a term/);
  assert.throws(() => cValue(Promise.resolve([]) as never), /write `await`/);
  assert.throws(() => cValue([], { plus: 2 as never }), /plus: 0 or 1, got 2/);
  assert.throws(() => cValue([], { pluss: 1 } as never), /no option "pluss"; did you mean "plus"/);
  assert.deepEqual(cValue([]), []);
  const rows = cValue(cells);
  assert.throws(() => ncValue(cells as never, []), /rows of cValue, got none for "adenoid/);
  const context = { node: "basal cell carcinoma", collocate: "skin", o11: 1 };
  assert.throws(() => ncValue(rows, [context, context]), /each context once, got "skin" beside "basal cell carcinoma"/);
  assert.throws(() => ncValue(rows, [{ ...context, node: "skin" }]), /no context is of a term of the rows/);
  assert.throws(() => ncValue(rows, [{ ...context, o11: -1 }]), /contexts with node, collocate and o11/);
  assert.throws(() => ncValue(rows, [], { share: 2 }), /share from 0 to 1, got 2/);
  assert.throws(() => ncValue(rows, [], { considered: -1 }), /considered to be a whole number from 0 on, got -1/);
});

test("one long passage among short terms costs little", () => {
  const passage = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  const rows = [
    { term: passage.join(" "), count: 2 },
    { term: "w1 w2", count: 5 },
  ];
  const began = performance.now();
  assert.deepEqual(
    cValue(rows).map(({ longer, nested }) => [longer, nested]),
    [
      [0, 0],
      [1, 2],
    ],
  );
  assert.ok(performance.now() - began < 5000, "looking for all its four million parts took minutes");
});

test("ncValue names a context that is none", () => {
  const rows = cValue([{ term: "a b", count: 2 }]);
  assert.throws(() => ncValue(rows, [null as never]), /contexts with node, collocate and o11/);
});
