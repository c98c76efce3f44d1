import assert from "node:assert/strict";
import test from "node:test";
import type { Table } from "./contingency.js";
import { logRatioInterval } from "./intervals.js";
import {
  conservativeLogRatio,
  differenceCoefficient,
  logRatio,
  logRatioHardie,
  oddsRatio,
  percentDifference,
  relativeRisk,
  simpleMaths,
} from "./ratios.js";
import { near, randomTables } from "./twins.test-helper.js";

const keyness = (f1: number, n1: number, f2: number, n2: number): Table => ({
  o11: f1,
  o12: n1 - f1,
  o21: f2,
  o22: n2 - f2,
});
const measures = {
  conservativeLogRatio,
  differenceCoefficient,
  logRatio,
  logRatioHardie,
  oddsRatio,
  percentDifference,
  relativeRisk,
  simpleMaths,
};

test("ratios: 30 of 1000 against 10 of 2000, worked by hand", () => {
  const table = keyness(30, 1000, 10, 2000); // shares 0.03 and 0.005
  near(relativeRisk(table), 6);
  near(percentDifference(table), 500);
  near(logRatioHardie(table), Math.log2(6));
  near(logRatio(table), Math.log2(30.5 / 1000.5) - Math.log2(10.5 / 2000.5));
  near(oddsRatio(table), (30 * 1990) / (970 * 10));
  near(differenceCoefficient(table), 0.025 / 0.035);
  near(simpleMaths(table), 30_001 / 5_001);
  near(simpleMaths(table, { k: 100 }), 30_100 / 5_100);
});

test("ratios: none in the reference is infinite, never a made-up number, unless the measure smooths", () => {
  const table = keyness(4, 1000, 0, 1000);
  assert.equal(relativeRisk(table), Number.POSITIVE_INFINITY);
  assert.equal(percentDifference(table), Number.POSITIVE_INFINITY);
  assert.equal(oddsRatio(table), Number.POSITIVE_INFINITY);
  assert.equal(differenceCoefficient(table), 1);
  near(logRatio(table), Math.log2(9)); // 4.5 / 0.5
  near(logRatioHardie(table), 3); // 4 / 0.5
  near(simpleMaths(table), 4001);
});

test("ratios: none in the target is the least there is", () => {
  const table = keyness(0, 1000, 4, 1000);
  assert.equal(relativeRisk(table), 0);
  assert.equal(percentDifference(table), -100);
  assert.equal(oddsRatio(table), 0);
  assert.equal(differenceCoefficient(table), -1);
  near(logRatio(table), -Math.log2(9));
  near(logRatioHardie(table), -3);
});

test("ratios are NaN for a term in neither text and for an empty text", () => {
  for (const [name, measure] of Object.entries(measures)) {
    for (const [f1, n1, f2, n2] of [
      [0, 10, 0, 10],
      [0, 0, 3, 10],
      [3, 10, 0, 0],
      [0, 0, 0, 0],
    ]) {
      assert.equal(measure(keyness(f1, n1, f2, n2)), Number.NaN, `${name} of ${f1}/${n1}, ${f2}/${n2}`);
    }
  }
});

test("ratios: terms of one ratio get one value, and those the target lacks the least", () => {
  for (const measure of [relativeRisk, percentDifference, differenceCoefficient]) {
    for (let f = 2; f <= 100; f++) {
      assert.equal(measure(keyness(f, 1905, f, 6214)), measure(keyness(1, 1905, 1, 6214)));
      assert.equal(measure(keyness(0, 1905, f, 6214)), measure(keyness(0, 10, 1, 10)));
    }
  }
});

test("log ratios change only their sign when the texts change places", () => {
  for (const { o11, o12, o21, o22 } of randomTables(2, 200)) {
    for (const measure of [logRatio, logRatioHardie, conservativeLogRatio, differenceCoefficient]) {
      near(measure({ o11, o12, o21, o22 }), -measure({ o11: o21, o12: o22, o21: o11, o22: o12 }), 1e-11);
    }
  }
});

test("conservativeLogRatio is the end of the interval nearest to 0, and 0 if the interval holds 0", () => {
  // ends from mpmath at 40 digits: beta quantiles of f1 given f1 + f2, transformed
  near(conservativeLogRatio(keyness(30, 1000, 10, 2000)), 1.5133982384833702);
  near(conservativeLogRatio(keyness(30, 1000, 10, 2000), { tests: 5000 }), 0.3748635036219477);
  near(conservativeLogRatio(keyness(2, 90000, 400, 100000), { tests: 3000 }), -4.39831804623024);
  assert.equal(conservativeLogRatio(keyness(0, 1000, 7, 2000)), 0);
  let kept = 0;
  for (const table of randomTables(3, 300)) {
    const { low, high } = logRatioInterval(table, { alpha: 0.1, tests: 2 });
    const ends = [low, high].sort((a, b) => Math.abs(a) - Math.abs(b));
    const nearest = low <= 0 && high >= 0 ? 0 : ends[0];
    assert.equal(conservativeLogRatio(table, { alpha: 0.1, tests: 2 }), nearest);
    if (nearest !== 0) kept++;
  }
  assert.ok(kept > 50);
});

test("simpleMaths refuses a k that is negative or no number", () => {
  assert.throws(() => simpleMaths(keyness(1, 2, 1, 2), { k: -1 }), /requires a k of 0 or more, got -1$/);
  assert.throws(() => simpleMaths(keyness(1, 2, 1, 2), { k: Number.NaN }), /got NaN$/);
});

test("ratios name a cell that is no count", () => {
  for (const measure of Object.values(measures)) {
    assert.throws(() => measure(keyness(3, 2, 1, 2)), /got o12 = -1$/);
  }
});
