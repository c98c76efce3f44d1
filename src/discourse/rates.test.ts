import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf } from "../corpus.js";
import { wilson } from "../measures/intervals.js";
import { remarked, remarksOn } from "../remarks.js";
import { seeded } from "../seeded.test-helper.js";
import type { ConcordanceRow } from "../types.js";
import { rates } from "./rates.js";

const texts = [
  { id: "a", year: 1990, text: "States must act. States may act.\n\nWe must “never” stop." },
  { id: "b", year: 1991, text: "States act.\n\nThey act." },
];
const corpus = await corpusOf(texts, { annotate: false });

const lines = async (match: string): Promise<(ConcordanceRow & { readonly word: string })[]> =>
  (await corpus.concordance({ match })).map((row) => ({ ...row, word: row.node.toLowerCase() }));

test("counts rows in every group, zeros included, with words and Wilson's interval", async () => {
  const rows = [...(await lines("must")), ...(await lines("may"))];
  const { low, high } = wilson(2, 10);
  assert.deepEqual(await rates(corpus, rows, { of: "word", by: "id" }), [
    { word: "must", id: "a", count: 2, documents: 1, total: 10, rate: 200, low: 1000 * low, high: 1000 * high },
    { word: "must", id: "b", count: 0, documents: 0, total: 4, rate: 0, low: 0, high: 1000 * wilson(0, 4).high },
    {
      word: "may",
      id: "a",
      count: 1,
      documents: 1,
      total: 10,
      rate: 100,
      low: 1000 * wilson(1, 10).low,
      high: 1000 * wilson(1, 10).high,
    },
    { word: "may", id: "b", count: 0, documents: 0, total: 4, rate: 0, low: 0, high: 1000 * wilson(0, 4).high },
  ]);
});

test("rates out of rows are shares of the rows of the group, NaN where it has none", async () => {
  const rows = [...(await lines("must")), ...(await lines("may"))];
  const [must, , may, none] = await rates(corpus, rows, { of: ["word"], by: "year", outOf: "rows" });
  assert.deepEqual([must.year, must.count, must.total], [1990, 2, 3]);
  assert.equal(must.rate, (100 * 2) / 3);
  assert.equal(may.rate, 100 / 3);
  assert.deepEqual([none.year, none.total, none.rate, none.low], [1991, 0, Number.NaN, Number.NaN]);
});

test("a list in a field counts for each of its members, once", async () => {
  const [row] = await lines("must");
  const many = [{ ...row, actors: ["we", "states", "we"] }];
  assert.deepEqual(
    (await rates(corpus, many, { of: "actors" })).map(({ actors, count, total }) => [actors, count, total]),
    [
      ["states", 1, 14],
      ["we", 1, 14],
    ],
  );
});

test("groups are those of the engine, whatever they are by", async () => {
  const rows = await lines("act");
  for (const by of [
    "paragraph",
    "sentence",
    "quoted",
    "region",
    "year",
    { parts: 3 },
    ["year", "paragraph"],
  ] as const) {
    const own = await rates(corpus, rows, { by } as { by: "paragraph" });
    const engine = await corpus.frequencies({ terms: ["act"], by } as { by: "paragraph" });
    assert.deepEqual(
      own.map(({ count, total, documents }) => [count, total, documents]),
      engine.map(({ count, total, documents }) => [count, total, documents]),
      JSON.stringify(by),
    );
  }
});

test("agrees with frequencies on random texts, also under a where", async () => {
  const random = seeded(7);
  const words = ["x", "y", "z."];
  const made = await corpusOf(
    Array.from({ length: 5 }, (_, d) => ({
      id: `d${d}`,
      kind: d % 2 ? "odd" : "even",
      text: Array.from({ length: 40 }, () => words[random(3)]).join(" "),
    })),
    { annotate: false },
  );
  const where = { kind: "even" };
  const rows = await made.concordance({ match: "x", where });
  const by = { parts: 7 };
  const own = await rates(made, rows, { by, where });
  const engine = await made.frequencies({ terms: ["x"], by, where });
  assert.deepEqual(
    own.map(({ id, part, count, total }) => [id, part, count, total]),
    engine.map(({ id, part, count, total }) => [id, part, count, total]),
  );
});

test("refuses what cannot be counted", async () => {
  const rows = await lines("act");
  await assert.rejects(rates(corpus, rows, { where: { id: "b" } }), /row at a, word 2, is not in what where asks for/);
  await assert.rejects(rates(corpus, rows, { of: "nod" as "node" }), /no field "nod"; did you mean "node"/);
  await assert.rejects(rates(corpus, rows, { of: "region", by: "region" }), /"region" is named in of and in by/);
  await assert.rejects(rates(corpus, rows, { outOf: "sentences" as "rows" }), /outOf must be "words" or "rows"/);
  await assert.rejects(rates(corpus, rows, { per: 0 }), /per must be a whole number from 1 on/);
});

test("nothing found is one row of zero, and the remark goes on", async () => {
  const [none] = await rates(corpus, []);
  assert.deepEqual([none.count, none.total, none.rate], [0, 14, 0]);
  assert.deepEqual(remarksOn(await rates(corpus, remarked(await lines("act"), "Errs."), { by: "id" })), ["Errs."]);
});

test("a field that only objects in general have is no field of the rows", async () => {
  await assert.rejects(rates(corpus, await lines("must"), { of: "toString" as "word" }), /no field "toString"/);
});

test("what is no row of a lens, and a field that a row lacks or that rates have, is refused", async () => {
  const rows = await lines("must");
  await assert.rejects(rates(corpus, null as unknown as []), /rates takes the rows of a lens, got null/);
  await assert.rejects(rates(corpus, [...rows, {} as (typeof rows)[0]]), /row 3 has no id and position, got \{\}/);
  const { word: _, ...lacking } = rows[0];
  await assert.rejects(rates(corpus, [rows[0], lacking as (typeof rows)[0]], { of: "word" }), /no field "word"/);
  const counted = rows.map((row) => ({ ...row, count: 1 }));
  await assert.rejects(rates(corpus, counted, { of: "count" }), /of cannot be "count"/);
});
