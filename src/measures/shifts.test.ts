import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { jensenShannonContribution } from "./contributions.js";
import { logLikelihood } from "./evidence.js";
import type { TermCount } from "./lists.js";
import { entropy } from "./repetition.js";
import { type ShiftKind, type WordShiftOptions, type WordShiftRow, wordShift } from "./shifts.js";
import { jensenShannon } from "./similarity.js";
import { near } from "./twins.test-helper.js";

type Counts = Readonly<Record<string, number>>;
const list = (counts: Counts): TermCount[] => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  return Object.entries(counts).map(([term, count]) => ({ term, count, total }));
};
const shift = (target: Counts, reference: Counts, options: WordShiftOptions): WordShiftRow[] =>
  wordShift(list(target), list(reference), options);
const sum = (rows: readonly WordShiftRow[], of: (row: WordShiftRow) => number = (row) => row.contribution): number =>
  rows.reduce((all, row) => all + of(row), 0);
const byTerm = (rows: readonly WordShiftRow[]): Map<string, WordShiftRow> =>
  new Map(rows.map((row) => [row.term, row]));
const kinds: readonly ShiftKind[] = ["proportion", "entropy", "jensenShannon"];

/** Pairs of texts of 1 to 40 words, some of which stand in one text only. */
function* randomPairs(seed: number, pairs: number): Generator<[Counts, Counts]> {
  const random = seeded(seed);
  for (let pair = 0; pair < pairs; pair++) {
    const terms = Array.from({ length: 1 + random(40) }, (_, i) => `w${i}`);
    const counts = (): Counts => ({ every: 1 + random(9), ...Object.fromEntries(terms.map((w) => [w, random(30)])) });
    yield [counts(), counts()];
  }
}
const shares = (counts: Counts): Map<string, number> => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  return new Map(Object.entries(counts).map(([term, count]) => [term, count / total]));
};
const codes = (counts: Counts): number[] => Object.values(counts).flatMap((n, i) => Array<number>(n).fill(i));

/* Shares of a, b, c: ½, ¼, ¼ in the target, ¼, ¾, 0 in the reference. */
const [target, reference] = [
  { a: 2, b: 1, c: 1 },
  { a: 1, b: 3 },
];

test("wordShift of proportions, worked by hand", () => {
  const rows = shift(target, reference, { kind: "proportion" });
  assert.deepEqual(
    rows.map(({ term, contribution, share, part, referencePart }) => [term, contribution, share, part, referencePart]),
    [
      ["b", -0.5, -0.5, 0.25, -0.75],
      ["a", 0.25, 0.25, 0.5, -0.25],
      ["c", 0.25, 0.25, 0.25, 0],
    ],
  );
  const { count, total, referenceCount, referenceTotal, kind } = rows[2];
  assert.deepEqual([count, total, referenceCount, referenceTotal, kind], [1, 4, 0, 4, "proportion"]);
});

test("wordShift of entropy, worked by hand: a adds as much to both, c is new", () => {
  const rows = byTerm(shift(target, reference, { kind: "entropy" }));
  near(rows.get("a")!.contribution, 0); // ½ log₂ 2 − ¼ log₂ 4
  near(rows.get("b")!.contribution, 0.5 - 0.75 * Math.log2(4 / 3));
  near(rows.get("c")!.contribution, 0.5);
  near(
    sum([...rows.values()], ({ part }) => part),
    1.5,
  );
});

test("wordShift of the Jensen–Shannon divergence, worked by hand: ¼ bit in all, half of it c's", () => {
  // m = ⅜, ½, ⅛; a: ½ (½ log₂ 4/3 + ¼ log₂ 2/3), b: ½ (−¼ + ¾ log₂ 3/2), c: ½ · ¼ log₂ 2
  const rows = byTerm(shift(target, reference, { kind: "jensenShannon" }));
  near(rows.get("a")!.contribution, (0.5 * Math.log2(4 / 3) + 0.25 * Math.log2(2 / 3)) / 2);
  near(rows.get("b")!.contribution, (-0.25 + 0.75 * Math.log2(3 / 2)) / 2);
  near(rows.get("c")!.contribution, 0.125);
  near(rows.get("c")!.share, 0.5);
  near(sum([...rows.values()]), 0.25);
});

test("wordShift of an average score, worked by hand: 3.5 against 2.5", () => {
  const scores = new Map(Object.entries({ a: 1, b: 3, c: 9, d: 99 }));
  const rows = byTerm(shift({ ...target, unscored: 7 }, reference, { kind: "average", scores }));
  assert.deepEqual([...rows.keys()], ["c", "a", "b"]); // d does not occur, the unscored has no part in the average
  near(rows.get("a")!.contribution, (0.5 - 0.25) * (1 - 2.5));
  near(rows.get("b")!.contribution, (0.25 - 0.75) * (3 - 2.5));
  near(rows.get("c")!.contribution, 0.25 * (9 - 2.5));
  near(sum([...rows.values()]), 1);
  const around = shift(target, reference, { kind: "average", scores, around: 5 });
  near(sum(around), 1); // the sum is the same from wherever the scores are seen
  near(byTerm(around).get("b")!.contribution, -0.5 * (3 - 5));
});

test("contributions sum to what they make up, by its definition", () => {
  for (const [ours, theirs] of randomPairs(11, 200)) {
    const [p, q] = [shares(ours), shares(theirs)];
    const terms = [...new Set([...p.keys(), ...q.keys()])];
    const at = (of: Map<string, number>, term: string): number => of.get(term) ?? 0;
    const proportions = shift(ours, theirs, { kind: "proportion" });
    near(sum(proportions), 0);
    near(
      sum(proportions, ({ contribution }) => Math.max(0, contribution)),
      terms.reduce((all, term) => all + Math.abs(at(p, term) - at(q, term)), 0) / 2,
    );
    near(sum(shift(ours, theirs, { kind: "entropy" })), entropy(codes(ours)) - entropy(codes(theirs)));
    const vectors = [p, q].map((of) => terms.map((term) => at(of, term)));
    near(sum(shift(ours, theirs, { kind: "jensenShannon" })), jensenShannon(vectors[0], vectors[1]));
    for (const kind of kinds)
      for (const row of shift(ours, theirs, { kind })) {
        near(row.part + row.referencePart, row.contribution);
        assert.equal(row.kind, kind);
      }
  }
});

test("a contribution to the Jensen–Shannon divergence is that of the word's table", () => {
  for (const [ours, theirs] of randomPairs(12, 100))
    for (const row of shift(ours, theirs, { kind: "jensenShannon" })) {
      const { count: o11, total, referenceCount: o21, referenceTotal } = row;
      near(row.contribution, jensenShannonContribution({ o11, o12: total - o11, o21, o22: referenceTotal - o21 }));
      assert.ok(row.contribution >= 0);
    }
});

test("weighted by size, the sum is the information a word gives about its text: G² / (2 N ln 2)", () => {
  for (const [ours, theirs] of randomPairs(13, 200)) {
    const rows = shift(ours, theirs, { kind: "jensenShannon", weights: "size" });
    const [{ total, referenceTotal }] = rows;
    const n = total + referenceTotal;
    // Σ O ln(O / E) over the table of all words and both texts, cell by cell
    const g = sum(rows, ({ count, referenceCount }) => {
      const cell = (o: number, size: number): number =>
        o === 0 ? 0 : o * Math.log((o * n) / size / (count + referenceCount));
      return 2 * (cell(count, total) + cell(referenceCount, referenceTotal));
    });
    near(sum(rows), g / (2 * n * Math.LN2));
  }
  const [{ count, total, referenceCount, referenceTotal }] = shift(
    { a: 3, b: 9 },
    { a: 8, b: 2 },
    { kind: "jensenShannon", weights: "size" },
  );
  const g2 = logLikelihood({
    o11: count,
    o12: total - count,
    o21: referenceCount,
    o22: referenceTotal - referenceCount,
  });
  near(
    sum(shift({ a: 3, b: 9 }, { a: 8, b: 2 }, { kind: "jensenShannon", weights: "size" })),
    Math.abs(g2) / (2 * 22 * Math.LN2),
  );
});

test("when the texts change places, differences change their sign and divergences nothing", () => {
  for (const [ours, theirs] of randomPairs(14, 100)) {
    for (const kind of ["proportion", "entropy"] as const) {
      const there = byTerm(shift(theirs, ours, { kind }));
      for (const row of shift(ours, theirs, { kind })) near(row.contribution, -there.get(row.term)!.contribution);
    }
    for (const weights of ["equal", "size"] as const) {
      const back = byTerm(shift(theirs, ours, { kind: "jensenShannon", weights }));
      for (const row of shift(ours, theirs, { kind: "jensenShannon", weights })) {
        near(row.contribution, back.get(row.term)!.contribution);
        near(row.part, back.get(row.term)!.referencePart);
      }
    }
  }
});

test("rows come the greatest first whatever the sign, then by count, then by code point; shares sum to 1", () => {
  const rows = shift({ b: 1, a: 1, c: 2, same: 3 }, { e: 1, d: 1, f: 2, same: 3 }, { kind: "proportion" });
  assert.deepEqual(
    rows.map(({ term }) => term),
    ["c", "f", "a", "b", "d", "e", "same"],
  );
  near(
    sum(rows, ({ share }) => Math.abs(share)),
    1,
  );
  const [pair] = [...randomPairs(15, 1)];
  const turned = pair.map((counts) => Object.fromEntries(Object.entries(counts).reverse()));
  assert.deepEqual(
    shift(pair[0], pair[1], { kind: "proportion" }).map(({ term }) => term),
    shift(turned[0], turned[1], { kind: "proportion" }).map(({ term }) => term),
  );
});

test("texts that are the same, and texts without words", () => {
  for (const kind of kinds) {
    const [row] = shift({ a: 2, b: 3 }, { a: 4, b: 6 }, { kind });
    assert.deepEqual([row.contribution, row.share], [0, Number.NaN]);
    assert.equal(shift({ a: 0 }, { a: 4, b: 6 }, { kind })[0].contribution, Number.NaN);
  }
  assert.deepEqual(shift({ a: 0 }, { a: 0 }, { kind: "entropy" }), []);
});

test("wordShift refuses lists that are not those of two texts, and options for another kind", () => {
  const kind = "entropy";
  const part = list({ a: 1, b: 2 }).slice(1);
  assert.throws(
    () => wordShift(part, list(reference), { kind }),
    /all terms of a text, the counts of the target list sum to 2 of 3/,
  );
  assert.equal(
    wordShift(part, list(reference), { kind: "proportion", absent: 0 }).find(({ term }) => term === "b")?.part,
    1,
  );
  assert.throws(() => wordShift(list(target), [], { kind }), /rows in the reference list, got none/);
  assert.throws(() => wordShift(Promise.resolve([]) as never, [], { kind }), /target, got a promise: write `await`/);
  assert.throws(
    () => wordShift([...list(target), ...list(target)], part, { kind }),
    /got "a" twice in the target list/,
  );
  assert.throws(
    () => wordShift([...list({ a: 1 }), ...list({ b: 2 })], part, { kind }),
    /one total a list, got 1 and 2 \("b"\)/,
  );
  assert.throws(
    () =>
      wordShift(
        list(target).map((row, i) => ({ ...row, n: 1 + i })),
        part,
        { kind },
      ),
    /terms of one length, got 1 and 2 words \("b"\)/,
  );
  assert.throws(() => shift({ a: Number.NaN }, target, { kind }), /counts of 0 or more, got NaN for "a" \(target\)/);
  assert.throws(() => shift(target, target, {} as never), /requires kind: "proportion", .* got undefined/);
  assert.throws(() => wordShift(list(target), list(target), undefined as never), /requires kind/);
  assert.throws(() => shift(target, target, { kind, weigths: "size" } as never), /no option "weigths"; did you mean/);
  assert.throws(() => shift(target, target, { kind, weights: "size" }), /takes weights: .* got size for entropy/);
  assert.throws(() => shift(target, target, { kind: "average" }), /requires scores for the kind average/);
  assert.throws(() => shift(target, target, { kind, scores: new Map() }), /for the kind "average" only/);
  assert.throws(
    () => shift(target, target, { kind: "average", scores: new Map([["a", Number.NaN]]) }),
    /numbers as scores, got NaN for "a"/,
  );
});
