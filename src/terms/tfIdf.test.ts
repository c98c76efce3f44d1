import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import { seeded } from "../seeded.test-helper.js";
import { type TfIdfOptions, tfIdf } from "./tfIdf.js";

const near = (actual: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(
    Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance,
    `expected ${expected}, got ${actual}`,
  );

/** Rows of a table of counts, zeros included. */
const rowsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((counts, id) => counts.map((count, t) => ({ id: String(id), term: `t${t}`, count })));
const valuesOf = (table: readonly (readonly number[])[], options: TfIdfOptions): number[][] => {
  const values = new Map(tfIdf(rowsOf(table), options).map(({ id, term, tfIdf }) => [`${id} ${term}`, tfIdf]));
  return table.map((counts, id) => counts.map((_, t) => values.get(`${id} t${t}`)!));
};

test("tfIdf: the example of the encyclopaedia, which quanteda's tests use", async () => {
  const corpus = await corpusOf(
    [
      { id: "1", text: "this is a a sample" },
      { id: "2", text: "this is another another example example example" },
    ],
    { annotate: false },
  );
  const rows = await corpus.frequencies({ by: "id" });
  const [example] = tfIdf(rows);
  assert.deepEqual([example.id, example.term, example.texts], ["2", "example", 1]);
  near(example.tfIdf, 3 * Math.log10(2)); // quanteda's dfm_tfidf(x)
  near(tfIdf(rows, { tf: "share" })[0].tfIdf, 0.129, 5e-4); // en.wikipedia.org/wiki/Tf-idf, and dfm_tfidf(x, scheme_tf = "prop")
  assert.equal(tfIdf(rows).find(({ term }) => term === "this")!.tfIdf, 0);
});

// scikit-learn 1.9.1, TfidfTransformer, on the counts of its user guide ("Tf-idf term weighting")
const guide = [
  [3, 0, 1],
  [2, 0, 0],
  [3, 0, 0],
  [4, 0, 0],
  [3, 2, 0],
  [3, 0, 2],
];

test("tfIdf: the values of scikit-learn, with its conventions", () => {
  const natural = { base: Math.E, unit: true };
  const smooth = valuesOf(guide, { ...natural, idf: "smooth" });
  for (const [t, value] of [0.85151334721046, 0, 0.5243329281310096].entries()) near(smooth[0][t], value);
  for (const [t, value] of [0.5542289327998063, 0.8323642772534078, 0].entries()) near(smooth[4][t], value);
  for (const [t, value] of [0.63035730725644, 0, 0.7763051366495072].entries()) near(smooth[5][t], value);
  const plusOne = valuesOf(guide, { ...natural, idf: "plusOne" });
  for (const [t, value] of [0.8194099510753754, 0, 0.5732079309279059].entries()) near(plusOne[0][t], value);
  for (const [t, value] of [0.47330339145578754, 0.8808994832762984, 0].entries()) near(plusOne[4][t], value);
  const log = valuesOf(guide, { base: Math.E, tf: "log", idf: "smooth" });
  near(log[0][0], 2.09861228866811);
  near(log[4][1], 3.8142592685777856);
  near(log[5][2], 3.1277471639690138);
});

test("tfIdf equals its definition on random tables, in whatever order the rows come", () => {
  const random = seeded(9);
  for (let run = 0; run < 200; run++) {
    const terms = 1 + random(4);
    const table = Array.from({ length: 1 + random(5) }, () =>
      Array.from({ length: terms }, () => Math.max(0, random(6) - 2)),
    );
    const base = [2, Math.E, 10][random(3)];
    const rows = rowsOf(table).reverse();
    for (const row of tfIdf(rows, { base, tf: "share" })) {
      const [d, t] = [Number(row.id), Number(row.term.slice(1))];
      const sum = table[d].reduce((a, b) => a + b);
      const df = table.filter((counts) => counts[t] > 0).length;
      const expected = (table[d][t] / sum) * (Math.log(table.length / df) / Math.log(base));
      near(row.tfIdf, df === 0 || sum === 0 ? Number.NaN : expected);
    }
    if (rows.length > 0) {
      // rows of zero change nothing but the number of texts
      const without = tfIdf(
        rows.filter(({ count }) => count > 0),
        { texts: table.length },
      );
      const all = tfIdf(rows).filter(({ count }) => count > 0);
      assert.deepEqual(without, all);
    }
  }
});

test("tfIdf: what it cannot weigh it says", () => {
  const rows = rowsOf(guide);
  assert.throws(() => tfIdf([...rows, rows[0]]), /one count of a term in a text, got two of "t0" in \["0"\]/);
  assert.throws(() => tfIdf(rows, { by: "year" }), /a row has no field "year"/);
  assert.throws(() => tfIdf(rows, { texts: 3 }), /texts, a whole number from the 6 of the rows on, got 3/);
  assert.throws(() => tfIdf(rows, { tf: "counts" as never }), /tf to be one of count, share, log, got "counts"/);
  assert.throws(() => tfIdf(rows, { idf: "max" as never }), /idf to be one of plain, smooth, plusOne, got "max"/);
  assert.throws(() => tfIdf(rows, { base: 1 }), /base above 1, got 1/);
  assert.throws(() => tfIdf([{ id: "a", term: "b", count: -1 }]), /a term and a count, got -1 for "b" in \["a"\]/);
  assert.throws(() => tfIdf(Promise.resolve([]) as never), /write `await`/);
  assert.deepEqual(tfIdf([]), []);
});

test("tfIdf groups by fields of its rows alone", () => {
  const row = { id: "a", term: "b", count: 1 };
  assert.throws(() => tfIdf([row], { by: "toString" }), /a row has no field "toString"/);
  assert.throws(() => tfIdf([null as never]), /tfIdf requires rows, got null$/);
});
