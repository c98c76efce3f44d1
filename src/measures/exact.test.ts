import assert from "node:assert/strict";
import test from "node:test";
import type { Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { fisherExact, fisherExactLog10, poissonP, poissonPLog10, poissonStirling, specificity } from "./exact.js";
import { choose, quotient } from "./exact.test-helper.js";
import { keyness } from "./keyness.js";
import { near, randomTables } from "./twins.test-helper.js";

const measures = { fisherExact, fisherExactLog10, poissonP, poissonPLog10, poissonStirling, specificity };
const table = (o11: number, o12: number, o21: number, o22: number): Table => ({ o11, o12, o21, o22 });

/** All tables with the same sums: o11, and the number of ways to get there. */
function ways({ o11, o12, o21, o22 }: Table): { readonly k: number; readonly ways: bigint }[] {
  const [r1, r2, c1] = [o11 + o12, o21 + o22, o11 + o21];
  const least = Math.max(0, c1 - r2);
  return Array.from({ length: Math.min(r1, c1) - least + 1 }, (_, i) => {
    const k = least + i;
    return { k, ways: choose(r1, k) * choose(r2, c1 - k) };
  });
}

/** Fisher's p by counting: the ways to the tables that `counts` over the ways to all. */
function counted(of: Table, tail: "attraction" | "repulsion" | "both"): number {
  const all = ways(of);
  const own = all.find(({ k }) => k === of.o11)?.ways ?? 0n;
  const counts = { attraction: (k: number) => k >= of.o11, repulsion: (k: number) => k <= of.o11, both: () => false };
  const sum = (chosen: typeof all): bigint => chosen.reduce((total, each) => total + each.ways, 0n);
  return quotient(sum(all.filter((each) => counts[tail](each.k) || (tail === "both" && each.ways <= own))), sum(all));
}

test("fisherExact: the lady tasting tea", () => {
  near(fisherExact(table(3, 1, 1, 3)), 17 / 70);
  near(fisherExact(table(3, 1, 1, 3), { tail: "both" }), 34 / 70);
  near(fisherExact(table(3, 1, 1, 3), { tail: "repulsion" }), 69 / 70);
});

test("fisherExact of random tables equals counting all tables with the same sums", () => {
  const larger = randomTables(41, 60).map(({ o11, o12, o21, o22 }) => table(o11 * 9, o12 * 11, o21, o22 * 40));
  for (const of of [...randomTables(40, 300), ...larger]) {
    for (const tail of ["attraction", "repulsion", "both"] as const) {
      const p = counted(of, tail);
      near(fisherExact(of, { tail }) / p, 1, 1e-12);
      near(fisherExactLog10(of, { tail }), Math.log10(p), 1e-12);
    }
  }
});

test("fisherExact keeps twelve digits down to 1e-300 by counting", () => {
  for (const of of [table(400, 100, 100, 900), table(300, 30, 60, 500), table(0, 500, 500, 0), table(500, 5, 5, 600)]) {
    for (const tail of ["attraction", "repulsion", "both"] as const) {
      const p = counted(of, tail);
      near(fisherExact(of, { tail }) / p, 1, 1e-12);
    }
  }
  assert.ok(fisherExact(table(500, 5, 5, 600)) < 1e-290);
});

test("fisherExactLog10 agrees with mpmath below 1e-300 and for counts of 10¹²", () => {
  near(fisherExactLog10(table(30, 970, 10, 1990)), -7.161082022004573, 1e-13);
  near(fisherExactLog10(table(400, 1e6 - 400, 20, 1e6 - 20)), -92.54680389414186, 1e-13);
  near(fisherExactLog10(table(2000, 1e6, 100, 1e6)), -458.53730158677587, 1e-13);
  near(fisherExactLog10(table(1030000, 1e12, 1e6, 1e12)), -97.99258676291137, 1e-13);
  near(fisherExactLog10(table(150, 12443, 782, 14294293)), -281.85108820714345, 1e-13);
  near(fisherExact(table(150, 12443, 782, 14294293)) / 1.4090025946562086e-282, 1, 1e-12);
  near(fisherExactLog10(table(1e6, 1e6, 10, 1e6)), -227195.04996513325, 1e-13);
  near(fisherExactLog10(table(506000, 5e8, 500000, 5e8)), -8.947375283949917, 1e-13);
});

test("fisherExact: the tails overlap in the table itself and are those of the table with its rows exchanged", () => {
  for (const of of randomTables(42, 300)) {
    const [all, own] = [ways(of), ways(of).find(({ k }) => k === of.o11)?.ways ?? 0n];
    const single = quotient(
      own,
      all.reduce((sum, each) => sum + each.ways, 0n),
    );
    near(fisherExact(of) + fisherExact(of, { tail: "repulsion" }), 1 + single, 1e-12);
    const exchanged = table(of.o21, of.o22, of.o11, of.o12);
    near(fisherExact(of), fisherExact(exchanged, { tail: "repulsion" }), 1e-12);
    near(fisherExact(of, { tail: "both" }), fisherExact(exchanged, { tail: "both" }), 1e-12);
  }
});

test("specificity changes only its sign when the texts change places, and has the sign of logLikelihood", () => {
  for (const of of randomTables(43, 300)) {
    const score = specificity(of);
    near(score, -specificity(table(of.o21, of.o22, of.o11, of.o12)), 1e-11);
    assert.equal(Math.sign(score), Math.sign(logLikelihood(of)));
    if (score > 0) near(score, -Math.log10(fisherExact(of)), 1e-11);
    if (score < 0) near(score, Math.log10(fisherExact(of, { tail: "repulsion" })), 1e-11);
  }
  assert.equal(specificity(table(3, 6, 4, 8)), 0);
  near(specificity(table(3, 1, 1, 3), { tail: "both" }), -Math.log10(34 / 70));
});

test("poissonP of random tables is 1 minus the terms below o11", () => {
  for (const of of randomTables(44, 300)) {
    const expected = ((of.o11 + of.o12) * (of.o11 + of.o21)) / (of.o11 + of.o12 + of.o21 + of.o22);
    let [below, term] = [0, Math.exp(-expected)];
    for (let k = 0; k < of.o11; k++) {
      below += term;
      term *= expected / (k + 1);
    }
    near(poissonP(of), 1 - below, 1e-13);
  }
});

test("poissonPLog10 agrees with mpmath far out and for counts of 10¹²", () => {
  near(poissonPLog10(table(30, 970, 10, 1990)), -4.2287595915197915, 1e-13);
  near(poissonPLog10(table(400, 1e6 - 400, 20, 1e6 - 20)), -30.79970915365091, 1e-13);
  near(poissonPLog10(table(1030000, 1e12, 1e6, 1e12)), -49.47130293967827, 1e-13);
  near(poissonPLog10(table(1e6, 1e6, 10, 1e6)), -31328.388634147337, 1e-13);
});

test("poissonP is fisherExact where the words are rare", () => {
  const rare = table(12, 500, 300, 1e11);
  near(poissonPLog10(rare), fisherExactLog10(rare), 0.01);
});

test("poissonStirling is its formula", () => {
  for (const of of randomTables(45, 200).filter(({ o11 }) => o11 > 0)) {
    const expected = ((of.o11 + of.o12) * (of.o11 + of.o21)) / (of.o11 + of.o12 + of.o21 + of.o22);
    near(poissonStirling(of), of.o11 * (Math.log(of.o11) - Math.log(expected) - 1));
  }
  assert.equal(poissonStirling(table(0, 3, 4, 5)), 0);
});

test("words that never meet: all of one tail, the least of the other", () => {
  assert.equal(fisherExact(table(0, 3, 4, 5)), 1);
  assert.equal(poissonP(table(0, 3, 4, 5)), 1);
  near(fisherExact(table(0, 3, 4, 5), { tail: "repulsion" }), 126 / 495); // the four all among the nine of twelve
});

test("exact tests are NaN where a row or a column is empty", () => {
  for (const [name, measure] of Object.entries(measures))
    for (const of of [table(0, 0, 0, 0), table(0, 0, 3, 4), table(3, 4, 0, 0), table(0, 3, 0, 4), table(3, 0, 4, 0)])
      assert.equal(measure(of), Number.NaN, name);
});

test("exact tests name the cell that is no whole count, and a tail there is not", () => {
  assert.throws(() => fisherExact(table(1, 2.5, 3, 4)), /fisherExact requires whole counts, got o12 = 2.5$/);
  assert.throws(() => poissonP(table(1, 2, 3.5, 4)), /poissonP requires whole counts, got o21 = 3.5$/);
  assert.throws(() => specificity(table(-1, 2, 3, 4)), /got o11 = -1$/);
  const tail = "left" as "both"; // notebooks are not strictly typed
  assert.throws(() => fisherExact(table(1, 2, 3, 4), { tail }), /attraction, repulsion or both as tail, got left$/);
});

test("keyness takes the exact tests as they are, though they have an option of their own", () => {
  const list = (count: number, total: number) => [
    { term: "peace", count, total },
    { term: "other", count: total - count, total },
  ];
  const rows = keyness(list(7, 9), list(3, 10), { specificity, fisherExact, fisherExactLog10 });
  const cells = table(7, 2, 3, 7);
  const row = rows.find(({ term }) => term === "peace");
  assert.equal(row?.specificity, specificity(cells));
  assert.equal(row?.fisherExact, fisherExact(cells));
  assert.equal(row?.fisherExactLog10, fisherExactLog10(cells));
});
