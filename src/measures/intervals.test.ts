import assert from "node:assert/strict";
import test from "node:test";
import { clopperPearson, logRatioInterval, wilson } from "./intervals.js";
import { near, randomTables } from "./twins.test-helper.js";

/** P(X ≥ k) for X binomial with n and p, term by term. */
function upperTail(k: number, n: number, p: number): number {
  let sum = 0;
  for (let j = k; j <= n; j++) {
    let term = p ** j * (1 - p) ** (n - j);
    for (let i = 1; i <= j; i++) term *= (n - j + i) / i;
    sum += term;
  }
  return sum;
}

test("the intervals of Newcombe (1998), Statistics in Medicine 17, table I, to the four digits printed", () => {
  for (const [count, total, exactLow, exactHigh, scoreLow, scoreHigh] of [
    [81, 263, 0.2527, 0.3676, 0.2553, 0.3662],
    [15, 148, 0.0578, 0.1617, 0.0624, 0.1605],
    [0, 20, 0, 0.1684, 0, 0.1611],
    [1, 29, 0.0009, 0.1776, 0.0061, 0.1718],
  ]) {
    const exact = clopperPearson(count, total);
    const score = wilson(count, total);
    near(exact.low, exactLow, 5e-5);
    near(exact.high, exactHigh, 5e-5);
    near(score.low, scoreLow, 5e-5);
    near(score.high, scoreHigh, 5e-5);
  }
});

test("clopperPearson: at each end the observed count is as improbable as half of alpha says", () => {
  for (let total = 1; total <= 25; total++) {
    for (let count = 0; count <= total; count++) {
      const { low, high } = clopperPearson(count, total, { alpha: 0.1, tests: 4 });
      if (count > 0) near(upperTail(count, total, low), 0.0125);
      else assert.equal(low, 0);
      if (count < total) near(1 - upperTail(count + 1, total, high), 0.0125);
      else assert.equal(high, 1);
    }
  }
});

test("wilson: its ends are the shares from which the observed share is z standard errors away", () => {
  const z = 1.9599639845400543; // standard normal quantile of 0.975, mpmath
  for (let total = 1; total <= 30; total++) {
    for (let count = 0; count <= total; count++) {
      const { low, high } = wilson(count, total);
      const error = (share: number): number => z * Math.sqrt((share * (1 - share)) / total);
      near(count / total - low, error(low));
      near(high - count / total, error(high), 1e-7); // near a share of 1 the root halves the digits
      assert.ok(low >= 0 && low <= count / total && high <= 1);
    }
  }
});

test("logRatioInterval agrees with mpmath to twelve digits", () => {
  for (const [f1, n1, f2, n2, tests, low, high] of [
    [30, 1000, 10, 2000, 1, 1.5133982384833702, 3.7822621430366556],
    [30, 1000, 10, 2000, 5000, 0.3748635036219477, 5.494703507049985],
    [1, 1000, 1, 1000, 1, -6.294562586272938, 6.294562586272938],
    [2, 90000, 400, 100000, 3000, -16.431616458235418, -4.39831804623024],
    [0, 1000, 7, 2000, 1, Number.NEGATIVE_INFINITY, 0.47262081580413223],
    [7, 81220, 0, 120500, 20000, -2.00885987751334, Number.POSITIVE_INFINITY],
  ]) {
    const interval = logRatioInterval({ o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 }, { tests });
    near(interval.low, low);
    near(interval.high, high);
  }
});

test("logRatioInterval keeps its digits where the share is next to 1", () => {
  // given one occurrence, in the reference, P(X = 0) = 1 − τ, so the high end is where 1 − τ is half of alpha
  const tail = 0.025 / 1e6;
  near(logRatioInterval({ o11: 0, o12: 9, o21: 1, o22: 8 }, { tests: 1e6 }).high, Math.log2((1 - tail) / tail));
});

test("logRatioInterval is clopperPearson of the target's share in both, transformed", () => {
  for (const table of randomTables(5, 300)) {
    const { low, high } = clopperPearson(table.o11, table.o11 + table.o21, { alpha: 0.01 });
    const ratio = (share: number): number =>
      Math.log2((((table.o21 + table.o22) / (table.o11 + table.o12)) * share) / (1 - share));
    const interval = logRatioInterval(table, { alpha: 0.01 });
    near(interval.low, ratio(low), 1e-11); // 1 − share loses digits here
    near(interval.high, ratio(high), 1e-11);
  }
});

test("an interval widens as alpha falls or the tests grow, and dividing alpha is the same as more tests", () => {
  const table = { o11: 12, o12: 88, o21: 5, o22: 95 };
  for (const interval of [
    (o: object) => logRatioInterval(table, o),
    (o: object) => clopperPearson(12, 17, o),
    (o: object) => wilson(12, 17, o),
  ]) {
    const [narrow, wide] = [interval({}), interval({ alpha: 0.01 })];
    assert.ok(wide.low < narrow.low && wide.high > narrow.high);
    assert.deepEqual(interval({ alpha: 0.05, tests: 5 }), wide);
  }
});

test("intervals are NaN where there is nothing to count", () => {
  const none = { low: Number.NaN, high: Number.NaN };
  assert.deepEqual(clopperPearson(0, 0), none);
  assert.deepEqual(wilson(0, 0), none);
  assert.deepEqual(logRatioInterval({ o11: 0, o12: 5, o21: 0, o22: 5 }), none);
  assert.deepEqual(logRatioInterval({ o11: 0, o12: 0, o21: 1, o22: 5 }), none);
  assert.deepEqual(logRatioInterval({ o11: 1, o12: 5, o21: 0, o22: 0 }), none);
});

test("intervals refuse impossible counts and options, saying which", () => {
  assert.throws(() => clopperPearson(5, 4), /clopperPearson requires a count between 0 and the total, got 5 of 4$/);
  assert.throws(() => wilson(-1, 4), /wilson requires a count between 0 and the total, got -1 of 4$/);
  assert.throws(() => wilson(1, Number.POSITIVE_INFINITY), /got 1 of Infinity$/);
  const table = { o11: 1, o12: 1, o21: 1, o22: 1 };
  assert.throws(() => logRatioInterval(table, { alpha: 0 }), /requires an alpha above 0 and below 1, got 0$/);
  assert.throws(() => logRatioInterval(table, { alpha: 95 }), /got 95$/);
  assert.throws(() => logRatioInterval(table, { tests: 0 }), /requires 1 test or more, got 0$/);
});
