import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { FrequencyRow } from "../types.js";
import { deltaPCollocate } from "./association.js";
import type { Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { logRatioInterval } from "./intervals.js";
import { keyness } from "./keyness.js";
import { conservativeLogRatio, logRatio, relativeRisk } from "./ratios.js";
import { benjaminiHochberg, chiSquaredP } from "./significance.js";
import { integers } from "./twins.test-helper.js";

/** The complete list of the words of a text. */
function list(counts: { readonly [term: string]: number }): FrequencyRow[] {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  return Object.entries(counts).map(([term, count]) => ({ term, n: 1, count, documents: 1, total, positions: total }));
}

const target = list({ sovereignty: 30, the: 500, right: 20, win: 50 });
const reference = list({ sovereignty: 5, the: 520, right: 60, freedom: 15 });

test("keyness joins two lists and counts a term missing from a complete list as 0", () => {
  const rows = keyness(target, reference).map(({ term, count, total, referenceCount, referenceTotal }) => [
    term,
    count,
    total,
    referenceCount,
    referenceTotal,
  ]);
  assert.deepEqual(
    rows.sort(([a], [b]) => (a < b ? -1 : 1)),
    [
      ["freedom", 0, 600, 15, 600],
      ["right", 20, 600, 60, 600],
      ["sovereignty", 30, 600, 5, 600],
      ["the", 500, 600, 520, 600],
      ["win", 50, 600, 0, 600],
    ],
  );
});

test("keyness ranks by the conservative log ratio by default: what is surely of the target first, of the reference last", () => {
  const rows = keyness(target, reference);
  assert.deepEqual(
    rows.map(({ term }) => term),
    ["win", "sovereignty", "the", "right", "freedom"],
  );
  assert.equal(rows[2].conservativeLogRatio, 0);
});

test("keyness gives each row its measures, intervals, p and adjusted p, in this order of columns", () => {
  const rows = keyness(target, reference);
  const table: Table = { o11: 30, o12: 570, o21: 5, o22: 595 };
  const alone = logRatioInterval(table);
  const all = logRatioInterval(table, { tests: 5 });
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  const expected = {
    term: "sovereignty",
    count: 30,
    total: 600,
    referenceCount: 5,
    referenceTotal: 600,
    conservativeLogRatio: conservativeLogRatio(table, { tests: 5 }),
    logRatio: logRatio(table),
    logLikelihood: logLikelihood(table),
    low: alone.low,
    high: alone.high,
    lowAll: all.low,
    highAll: all.high,
    p: chiSquaredP(logLikelihood(table)),
    pAdjusted: adjusted[1],
  };
  assert.deepEqual(rows[1], expected);
  assert.deepEqual(Object.keys(rows[1]), Object.keys(expected));
  assert.ok(rows[1].lowAll < rows[1].low && rows[1].high < rows[1].highAll && rows[1].p < rows[1].pAdjusted);
});

test("keyness of random lists equals a row-by-row join", () => {
  const random = seeded(10);
  for (let run = 0; run < 40; run++) {
    const text = (): FrequencyRow[] => {
      const counts = new Map<string, number>();
      for (const code of integers(random, 60, 25)) counts.set(`w${code}`, (counts.get(`w${code}`) ?? 0) + 1);
      return list(Object.fromEntries(counts));
    };
    const [a, b] = [text(), text()];
    const rows = keyness(a, b, { logRatio, logLikelihood }, { alpha: 0.2 });
    const terms = new Set([...a, ...b].map(({ term }) => term));
    assert.equal(rows.length, terms.size);
    for (const term of terms) {
      const f1 = a.find((row) => row.term === term)?.count ?? 0;
      const f2 = b.find((row) => row.term === term)?.count ?? 0;
      const table = { o11: f1, o12: 60 - f1, o21: f2, o22: 60 - f2 };
      const row = rows.find((candidate) => candidate.term === term);
      const { low, high } = logRatioInterval(table, { alpha: 0.2 });
      assert.deepEqual(
        [row?.count, row?.referenceCount, row?.logRatio, row?.logLikelihood, row?.low, row?.high],
        [f1, f2, logRatio(table), logLikelihood(table), low, high],
      );
    }
    for (const [i, row] of rows.slice(1).entries()) assert.ok(rows[i].logRatio >= row.logRatio);
  }
});

test("keyness sorts by the first measure, NaN last, then by count, then by code point", () => {
  const counts = { "\u{10000}": 3, "\uFFFD": 3, z: 5, c: 3, a: 2, nowhere: 0, rest: 84 };
  const score = { nowhere: Number.NaN, a: Number.POSITIVE_INFINITY, rest: -1 };
  const even = keyness(list(counts), list(counts), {
    mine: ({ o11 }) => (o11 === 0 ? score.nowhere : o11 === 2 ? score.a : o11 === 84 ? score.rest : 1),
  });
  assert.deepEqual(
    even.map(({ term }) => term),
    ["a", "z", "c", "\uFFFD", "\u{10000}", "rest", "nowhere"],
  );
});

test("keyness: a term in neither list has no score and no p, and is not counted in the adjustment", () => {
  const asked = (right: number, duty: number): FrequencyRow[] =>
    ["right", "duty", "unicorn"].map((term, i) => ({
      term,
      n: 1,
      count: [right, duty, 0][i],
      documents: 1,
      total: 1000,
      positions: 1000,
    }));
  const rows = keyness(asked(40, 10), asked(20, 12));
  const unicorn = rows[2];
  assert.equal(unicorn.term, "unicorn");
  for (const column of [
    "conservativeLogRatio",
    "logRatio",
    "logLikelihood",
    "low",
    "highAll",
    "p",
    "pAdjusted",
  ] as const) {
    assert.equal(unicorn[column], Number.NaN, column);
  }
  const right = rows.find(({ term }) => term === "right");
  assert.equal(right?.pAdjusted, 2 * right!.p); // of two tests, not three
});

test("keyness calls measures with the table, alpha and the number of rows joined", () => {
  const seen: unknown[] = [];
  keyness(
    list({ a: 1, b: 2 }),
    list({ a: 3, c: 1 }),
    { mine: (table, options) => seen.push([table, options]) },
    { alpha: 0.01 },
  );
  const options = { alpha: 0.01, tests: 3 };
  assert.deepEqual(
    seen.sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
    [
      [{ o11: 0, o12: 3, o21: 1, o22: 3 }, options],
      [{ o11: 1, o12: 2, o21: 3, o22: 1 }, options],
      [{ o11: 2, o12: 1, o21: 0, o22: 4 }, options],
    ],
  );
});

test("keyness refuses to take a term for absent where the list was filtered, unless told so", () => {
  const filtered = reference.filter(({ count }) => count > 10);
  assert.throws(
    () => keyness(target, filtered),
    /count of "sovereignty" in the reference list, which is not complete: filter after keyness, not before, or give \{ absent: 0 \}$/,
  );
  assert.throws(() => keyness(filtered, target), /count of "sovereignty" in the target list/);
  const row = keyness(target, filtered, { logRatio }, { absent: 0 }).find(({ term }) => term === "sovereignty");
  assert.equal(row?.referenceCount, 0);
});

test("keyness: completeness is judged for each length of term", () => {
  const pair = (term: string, count: number): FrequencyRow => ({ ...target[0], term, n: 2, count, positions: 40 });
  const whole = [...target, pair("the right", 40)];
  const part = [...target, pair("the win", 39)];
  const terms = keyness(whole, [...target, pair("the win", 40)]).map(({ term, referenceCount }) => [
    term,
    referenceCount,
  ]);
  assert.deepEqual(new Map(terms as [string, number][]).get("the right"), 0);
  assert.throws(() => keyness(whole, part), /"the right" in the reference list, which is not complete/);
  assert.throws(() => keyness(whole, target), /"the right" in the reference list, which is not complete/);
});

test("keyness: a list without positions, as of a query or of other software, is never taken for complete", () => {
  const elsewhere = [{ term: "right", count: 10, total: 10 }];
  assert.throws(() => keyness(target, elsewhere), /"sovereignty" in the reference list, which is not complete/);
  const query = reference.map((row) => ({ ...row, positions: Number.NaN }));
  assert.throws(() => keyness(target, query), /"win" in the reference list, which is not complete/);
  assert.equal(keyness(target.slice(2, 3), elsewhere).length, 1);
});

test("keyness refuses grouped lists, repeated terms, empty lists and impossible counts", () => {
  const other = { ...target[1], total: 900 };
  assert.throws(
    () => keyness([target[0], other], reference),
    /one total a list, got 600 and 900 \("the"\) in the target list: filter the rows to one group first$/,
  );
  assert.throws(() => keyness(target, [...reference, reference[2]]), /"right" twice in the reference list/);
  assert.throws(() => keyness([], reference), /rows in the target list to know its total, got none$/);
  assert.throws(() => keyness(target, []), /rows in the reference list to know its total, got none$/);
  const impossible = [{ term: "a", count: 4, total: 3 }];
  assert.throws(() => keyness(impossible, reference), /from 0 to the total, got 4 of 3 for "a" \(target\)$/);
  const unknown = [{ term: "a", count: Number.NaN, total: 3 }];
  assert.throws(() => keyness(unknown, reference), /got NaN of 3 for "a"/);
});

test("keyness refuses a measure named like a column", () => {
  assert.throws(() => keyness(target, reference, { total: logRatio }), /another name for the measure "total"/);
});

test("keyness takes two co-occurrence lists: which collocates distinguish two texts", () => {
  const row = (collocate: string, o11: number) => ({ node: "peace", collocate, o11, o12: 20 - o11, o21: 7, o22: 90 });
  const rows = keyness([row("world", 15), row("lasting", 5)], [row("world", 8), row("just", 12)], { relativeRisk });
  assert.deepEqual(
    rows.map(({ term, count, total, referenceCount, referenceTotal, relativeRisk: risk }) => [
      term,
      count,
      total,
      referenceCount,
      referenceTotal,
      risk,
    ]),
    [
      ["lasting", 5, 20, 0, 20, Number.POSITIVE_INFINITY],
      ["world", 15, 20, 8, 20, 0.75 / 0.4],
      ["just", 0, 20, 12, 20, 0],
    ],
  );
  assert.throws(
    () => keyness([row("world", 15)], [row("just", 20)]),
    /"just" in the target list, which is not complete/,
  );
});

test("keyness: columns are typed by the names of the measures", () => {
  const [row] = keyness(target, reference, { deltaPCollocate, mine: ({ o11 }) => o11 });
  const typed: number = row.deltaPCollocate + row.mine + row.pAdjusted;
  assert.equal(typed, row.deltaPCollocate + row.count + row.pAdjusted);
  // @ts-expect-error: a misspelt column
  assert.equal(row.deltaPColocate, undefined);
  // @ts-expect-error: a measure that was not asked for
  assert.equal(row.logRatio, undefined);
  // @ts-expect-error: a misspelt column of the defaults
  assert.equal(keyness(target, reference)[0].loglikelihood, undefined);
});

test("keyness refuses options it does not know, measures that are none, and lists that are promises", () => {
  const list = [{ term: "a", count: 1, total: 2, positions: 1 }];
  const wrong = keyness as (...args: unknown[]) => unknown;
  assert.throws(() => wrong(list, list, undefined, { absnt: 0 }), /no option "absnt"; did you mean "absent"\?/);
  assert.throws(() => wrong(list, list, undefined, { absent: 1 }), /takes absent: 0, got 1/);
  assert.throws(() => wrong(list, list, [logRatio]), /requires measures as an object/);
  assert.throws(() => wrong(list, list, { nope: undefined }), /a function as the measure "nope", got undefined/);
  assert.throws(() => wrong(Promise.resolve(list), list), /as its target, got a promise: write `await`/);
});

test("keyness names what is no row", () => {
  const list = [{ term: "a", count: 1, total: 2, positions: 1 }];
  const given =
    (row: unknown): (() => unknown) =>
    () =>
      keyness([list[0], row as never], list);
  assert.throws(given(null), /rows with a term and a count \(or a collocate and o11\), got null \(target\)$/);
  assert.throws(given({ count: 1, total: 2 }), /got 1 for undefined \(target\)$/);
  assert.throws(given({ term: "b", count: "1", total: 2 }), /got "1" for "b" \(target\)$/);
  assert.throws(given({ term: "b", count: 1, total: Number.NaN }), /counts from 0 to the total, got 1 of NaN for "b"/);
  const numbered = [{ id: 1 as never, term: "a", count: 1, total: 2 }];
  assert.throws(() => keyness(numbered, list), /a text as an id in every row or in none, got 1 for "a" \(target\)$/);
});
