// p far beyond what a number can hold, next to 1, and of counts up to 10¹², against whole numbers. Found: logarithms keep eleven
// digits and more throughout; p itself keeps eleven down to 10⁻³⁰⁰, as the exponential of a logarithm of 700 loses three.
import assert from "node:assert/strict";
import test from "node:test";
import type { Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { fisherExact, fisherExactLog10, poissonP, poissonPLog10, specificity } from "./exact.js";
import { choose, fromFixed, ln, quotient } from "./exact.test-helper.js";
import { chiSquaredP, chiSquaredPLog10 } from "./significance.js";
import { near } from "./twins.test-helper.js";

const log10 = (a: bigint, b: bigint): number => fromFixed(ln(a, b)) / Math.LN10;

/** The ways to tables with o11 or more, and to all with these sums; the next from the last, as the coefficients are long. */
function attraction({ o11, o12, o21, o22 }: Table): readonly [tail: bigint, all: bigint] {
  const [r1, r2, c1] = [o11 + o12, o21 + o22, o11 + o21];
  const least = Math.max(0, c1 - r2);
  let ways = choose(r1, least) * choose(r2, c1 - least);
  let [tail, all] = [0n, 0n];
  for (let k = least; k <= Math.min(r1, c1); k++) {
    all += ways;
    if (k >= o11) tail += ways;
    ways = (ways * BigInt(r1 - k) * BigInt(c1 - k)) / (BigInt(k + 1) * BigInt(r2 - c1 + k + 1));
  }
  return [tail, all];
}

test("fisherExactLog10 and specificity of p down to 10⁻¹⁵⁰⁰ equal counting in whole numbers", () => {
  for (const [o11, o12, o21, o22] of [
    [900, 100, 100, 900],
    [2400, 100, 100, 2400],
    [2500, 0, 0, 2500],
    [40, 960, 1, 99999],
    [1500, 1500, 1400, 1600],
  ]) {
    const table = { o11, o12, o21, o22 };
    const exact = log10(...attraction(table));
    near(fisherExactLog10(table) / exact, 1, 1e-12);
    near(specificity(table) / -exact, 1, 1e-12);
    near(fisherExactLog10({ o11: o12, o12: o11, o21: o22, o22: o21 }, { tail: "repulsion" }) / exact, 1, 1e-12);
  }
});

test("fisherExact keeps eleven digits where p is near 10⁻³⁰⁰, and is 0 only where no number is so small", () => {
  for (const half of [497, 500, 505]) {
    const table = { o11: half, o12: 0, o21: 0, o22: half };
    const [tail, all] = attraction(table);
    const exact = quotient(tail, all);
    assert.ok(exact > 0 && exact < 1e-290);
    near(fisherExact(table) / exact, 1, 1e-11);
  }
  assert.equal(fisherExact({ o11: 2500, o12: 0, o21: 0, o22: 2500 }), 0);
});

test("fisherExact of counts of 10¹²: all sixty in the target is a product of shares", () => {
  for (const [r1, r2] of [
    [1e12, 1e12],
    [1e6, 1e12],
    [1e12, 1000],
  ]) {
    for (const count of [1, 7, 60]) {
      const table = { o11: count, o12: r1 - count, o21: 0, o22: r2 };
      let [above, below] = [1n, 1n];
      for (let i = 0; i < count; i++) {
        above *= BigInt(r1 - i);
        below *= BigInt(r1 + r2 - i);
      }
      near(fisherExactLog10(table) / log10(above, below), 1, 1e-12);
    }
  }
});

const one = 10n ** 80n;

/** log₁₀ of P(X ≥ k) for X Poisson with the mean a / b: Σ λʲ / j! in whole numbers, times e^−λ. */
function poissonTail(a: bigint, b: bigint, k: number): number {
  let power = 1n; // λʲ / j! as a fraction of whole numbers would be long; so from its logarithm at k on, relative to the first
  let sum = one;
  let term = one;
  let below = 1n;
  for (let j = 1; j <= k; j++) {
    power *= a;
    below *= b * BigInt(j);
  }
  for (let j = k + 1; term > 0n; j++) {
    term = (term * a) / (b * BigInt(j));
    sum += term;
  }
  return (fromFixed(ln(power * sum, below * one)) - quotient(a, b)) / Math.LN10;
}

test("poissonPLog10 down to 10⁻³⁰⁰⁰ equals its sum in whole numbers", () => {
  for (const [o11, o12, o21, o22] of [
    [100, 900, 100, 98900],
    [1000, 9000, 200, 989800],
    [900, 100, 100, 900],
    [3, 1e6, 5, 1e9],
  ]) {
    const table = { o11, o12, o21, o22 };
    const expected = poissonTail(BigInt(o11 + o12) * BigInt(o11 + o21), BigInt(o11 + o12 + o21 + o22), o11);
    near(poissonPLog10(table) / expected, 1, 1e-11);
    if (expected > -300) near(poissonP(table) / 10 ** expected, 1, 1e-11);
  }
});

test("chiSquaredP and its logarithm with even degrees of freedom are a finite sum, from 1 to statistics of 10¹²", () => {
  for (const df of [2, 4, 10, 40])
    for (const x of [1, 10, 100, 1300, 1e4, 1e6, 1e9, 1e12]) {
      // e^−y Σ yʲ / j! for j below df / 2
      const y = BigInt(Math.max(x / 2, 1));
      const statistic = Number(2n * y);
      let [term, sum] = [10n ** 40n, 0n];
      for (let j = 1n; j <= BigInt(df / 2); j++) {
        sum += term;
        term = (term * y) / j;
      }
      const expected = fromFixed(ln(sum, 10n ** 40n) - y * 10n ** 60n) / Math.LN10;
      near(chiSquaredPLog10(statistic, df) / (expected || 1), expected === 0 ? 0 : 1, 1e-11);
      if (expected > -300) near(chiSquaredP(statistic, df) / 10 ** expected, 1, 1e-11);
    }
});

test("p of tables of 10¹² tokens is a number or has a logarithm, never NaN", () => {
  for (const o11 of [0, 1, 1000, 1e6, 1e9]) {
    const table = { o11, o12: 1e12 - o11, o21: 1000, o22: 1e12 - 1000 };
    const statistic = logLikelihood(table);
    for (const value of [chiSquaredP(statistic), poissonP(table), fisherExact(table)])
      assert.ok(value >= 0 && value <= 1, `${o11}: ${value}`);
    for (const value of [chiSquaredPLog10(statistic), poissonPLog10(table), fisherExactLog10(table)])
      assert.ok(value <= 0 && Number.isFinite(value), `${o11}: ${value}`);
  }
});
