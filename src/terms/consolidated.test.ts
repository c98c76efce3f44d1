import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import type { TwinWhere } from "../engines/twin.test-helper.js";
import {
  randomCorpus,
  randomOf,
  randomWhere,
  randomWithin,
  type Seen,
  stretches,
  termOf,
} from "../phrases/random.test-helper.js";
import { recurringPhrases } from "../phrases/recurring.js";
import { seeded } from "../seeded.test-helper.js";
import { adjustedFrequencies, consolidated } from "./consolidated.js";

const rowsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([term, count]) => ({ term, count }));
const leftOf = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(consolidated(rowsOf(counts)).map(({ term, consolidated }) => [term, consolidated]));

test("consolidated: a shorter n-gram that stands twice in a longer one loses it twice", () => {
  assert.deepEqual(leftOf({ "a b a b": 3, "a b": 10, "b a": 3, a: 9 }), { "a b a b": 3, "a b": 4, "b a": 0, a: 0 });
});

test("consolidated: what would fall below 0 is 0, and takes nothing from others", () => {
  // in "a b c d", eight times, b c is taken away twice: once with a b c, once with b c d
  assert.deepEqual(leftOf({ "a b c": 8, "b c d": 8, "b c": 8, b: 20 }), { "a b c": 8, "b c d": 8, "b c": 0, b: 4 });
});

test("consolidated: rows by what is left, then count, then code point; bad rows are refused", () => {
  const rows = consolidated(rowsOf({ "\u{10000}": 2, "\uffff": 2, "x y": 2, x: 4 }));
  assert.deepEqual(
    rows.map(({ term }) => term),
    ["x", "x y", "\uffff", "\u{10000}"],
  );
  assert.throws(() => consolidated(rowsOf({ a: -1 })), /consolidated requires counts, whole numbers from 0 on, got -1/);
  assert.throws(() => consolidated([...rowsOf({ a: 1 }), ...rowsOf({ a: 1 })]), /each term once, got "a" twice/);
});

test("adjustedFrequencies: each token belongs to one n-gram, the longest around it", async () => {
  const text = "Have a lovely time. Have a lovely time. Have a lovely day. A lovely time.";
  const corpus = await corpusOf([{ id: "t", text }], { annotate: false });
  const rows = await adjustedFrequencies(corpus, { n: [1, 4], least: 2 });
  assert.deepEqual(
    rows.filter(({ adjusted }) => adjusted > 0).map(({ term, count, adjusted }) => [term, count, adjusted]),
    [
      ["have a lovely time", 2, 2],
      ["a lovely time", 3, 1],
      ["have a lovely", 3, 1],
    ],
  );
  assert.equal(rows.find(({ term }) => term === "lovely")?.adjusted, 0);
});

test("adjustedFrequencies gives the words that two phrases share to one; free of recurringPhrases leaves them to both", async () => {
  const corpus = await corpusOf([{ id: "t", text: "a b c. b c d. a b c d." }], { annotate: false });
  const adjusted = await adjustedFrequencies(corpus, { n: [2, 3], least: 2 });
  const free = await recurringPhrases(corpus, { least: 2, length: [2, 3] });
  const both = ["a b c", "b c d"].map((term) => [
    term,
    adjusted.find((row) => row.term === term)?.adjusted,
    free.find((row) => row.term === term)?.free,
  ]);
  assert.deepEqual(both, [
    ["a b c", 2, 2],
    ["b c d", 1, 2],
  ]);
});

/** The definition, with strings: the longest first, of one length from left to right. */
function twin(
  runs: readonly Seen[][],
  of: "form" | "lemma" | "pos" | "lempos",
  [shortest, longest]: [number, number],
  least: number,
) {
  const occurrences = runs.flatMap((run) =>
    run.flatMap((_, i) => run.slice(i + shortest - 1, i + longest).map((_, j) => run.slice(i, i + shortest + j))),
  );
  const counts = new Map<string, number>();
  for (const each of occurrences) counts.set(termOf(each, of), (counts.get(termOf(each, of)) ?? 0) + 1);
  const taken = new Set<Seen>();
  const adjusted = new Map<string, number>();
  for (const [term, count] of counts) if (count >= least) adjusted.set(term, 0);
  const order = occurrences.sort((a, b) => b.length - a.length || a[0].index - b[0].index);
  for (const each of order) {
    const term = termOf(each, of);
    if (!adjusted.has(term) || each.some((token) => taken.has(token))) continue;
    for (const token of each) taken.add(token);
    adjusted.set(term, adjusted.get(term)! + 1);
  }
  return { counts, adjusted };
}

test("adjustedFrequencies equals its definition on random texts, and with least: 1 places every token", async () => {
  const random = seeded(11);
  for (let run = 0; run < 150; run++) {
    const made = randomCorpus(random);
    const where: TwinWhere = randomWhere(random);
    const [of, within] = [randomOf(random), randomWithin(random)];
    const shortest = 1 + random(2);
    const n: [number, number] = [shortest, shortest + random(4)];
    const least = 1 + random(3);
    const rows = await adjustedFrequencies(made.corpus, { of, n, least, within, where });
    const { counts, adjusted } = twin(stretches(made.seen, where, within), of, n, least);
    assert.deepEqual(
      new Map(rows.map((row) => [row.term, [row.count, row.adjusted]])),
      new Map(rows.map(({ term }) => [term, [counts.get(term), adjusted.get(term)]])),
    );
    assert.equal(rows.length, adjusted.size);
    const placed = rows.reduce((sum, row) => sum + row.n * row.adjusted, 0);
    if (rows.length > 0 && least === 1 && shortest === 1) assert.equal(placed, rows[0].total);
    for (const row of rows) assert.ok(placed <= row.total && row.adjusted <= row.count);
  }
});

test("adjustedFrequencies: options are checked", async () => {
  const corpus = await corpusOf([{ id: "t", text: "a b" }], { annotate: false });
  assert.deepEqual(await adjustedFrequencies(corpus, { n: [3, 4] }), []);
  await assert.rejects(adjustedFrequencies(corpus, { lest: 2 } as never), /no option "lest"; did you mean "least"/);
  await assert.rejects(adjustedFrequencies(corpus, { n: [3, 2] }), /n must be \[shortest, longest\], got \[3,2\]/);
  await assert.rejects(adjustedFrequencies(corpus, { least: 0 }), /least must be a whole number from 1 on, got 0/);
});
