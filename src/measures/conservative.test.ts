import assert from "node:assert/strict";
import test from "node:test";
import { conservativeLogRatioNormal, positiveConservativeLogRatio } from "./conservative.js";
import type { Table } from "./contingency.js";
import { effectSizeLogLikelihood, logLikelihoodRayson } from "./evidence.js";
import { clopperPearson, logRatioInterval, oddsRatioInterval, relativeRiskInterval } from "./intervals.js";
import { near, randomTables } from "./twins.test-helper.js";

const z = 1.9599639845400543; // standard normal quantile of 0.975, mpmath
const exchanged = ({ o11, o12, o21, o22 }: Table): Table => ({ o11: o21, o12: o22, o21: o11, o22: o12 });
const nothing: readonly Table[] = [
  { o11: 0, o12: 0, o21: 0, o22: 0 },
  { o11: 0, o12: 0, o21: 3, o22: 4 },
  { o11: 3, o12: 4, o21: 0, o22: 0 },
  { o11: 0, o12: 3, o21: 0, o22: 4 },
];

test("positiveConservativeLogRatio is the low end with all of alpha below it", () => {
  for (const table of randomTables(60, 200)) {
    const low = positiveConservativeLogRatio(table, { alpha: 0.05, tests: 3 });
    assert.equal(low, logRatioInterval(table, { alpha: 0.1, tests: 3 }).low);
    const share = clopperPearson(table.o11, table.o11 + table.o21, { alpha: 0.1, tests: 3 }).low;
    near(low, Math.log2((((table.o21 + table.o22) / (table.o11 + table.o12)) * share) / (1 - share)), 1e-11);
  }
  assert.equal(positiveConservativeLogRatio({ o11: 0, o12: 5, o21: 2, o22: 3 }), Number.NEGATIVE_INFINITY);
  assert.ok(positiveConservativeLogRatio({ o11: 9, o12: 5, o21: 2, o22: 3 }, { alpha: 0.7 }) > -2);
});

test("conservativeLogRatioNormal: 30 of 1000 against 10 of 2000, worked by hand", () => {
  const width = (z * Math.sqrt(1 / 30 + 1 / 10 - 1 / 1000 - 1 / 2000)) / Math.LN2;
  near(conservativeLogRatioNormal({ o11: 30, o12: 970, o21: 10, o22: 1990 }), Math.log2(6) - width);
  near(conservativeLogRatioNormal({ o11: 10, o12: 1990, o21: 30, o22: 970 }), width - Math.log2(6));
  assert.equal(conservativeLogRatioNormal({ o11: 3, o12: 97, o21: 3, o22: 98 }), 0);
  const none = (z * Math.sqrt(1 / 40 + 1 / 0.5 - 2 / 1000)) / Math.LN2; // none counts as a half
  near(conservativeLogRatioNormal({ o11: 40, o12: 960, o21: 0, o22: 1000 }), Math.log2(80) - none);
});

test("conservativeLogRatioNormal changes only its sign when the texts change places, and shrinks with more tests", () => {
  for (const table of randomTables(61, 200)) {
    const score = conservativeLogRatioNormal(table, { alpha: 0.2 });
    near(score, -conservativeLogRatioNormal(exchanged(table), { alpha: 0.2 }));
    assert.ok(Math.abs(conservativeLogRatioNormal(table, { alpha: 0.2, tests: 9 })) <= Math.abs(score));
  }
});

test("effectSizeLogLikelihood: 30 of 1000 against 10 of 2000, worked by hand; none for small expectations", () => {
  const table = { o11: 30, o12: 970, o21: 10, o22: 1990 };
  const rayson = 2 * (30 * Math.log(30 / (40 / 3)) + 10 * Math.log(10 / (80 / 3)));
  near(effectSizeLogLikelihood(table), rayson / (3000 * Math.log(40 / 3)));
  near(effectSizeLogLikelihood(exchanged(table)), effectSizeLogLikelihood(table));
  assert.equal(effectSizeLogLikelihood({ o11: 1, o12: 99, o21: 1, o22: 99 }), Number.NaN);
  for (const each of randomTables(62, 200)) {
    const [r1, r2, c1] = [each.o11 + each.o12, each.o21 + each.o22, each.o11 + each.o21];
    const least = Math.min((r1 * c1) / (r1 + r2), (r2 * c1) / (r1 + r2));
    if (least > 1.0001)
      near(effectSizeLogLikelihood(each), Math.abs(logLikelihoodRayson(each)) / ((r1 + r2) * Math.log(least)));
  }
});

test("the intervals of odds ratio and relative risk: aspirin and heart attacks, as printed by Agresti", () => {
  // Agresti (2002), Categorical Data Analysis, section 3.1: 189 of 11034 and 104 of 11037
  const physicians = { o11: 189, o12: 10845, o21: 104, o22: 10933 };
  const odds = oddsRatioInterval(physicians);
  near(odds.low, 1.44, 0.005);
  near(odds.high, 2.33, 0.005);
  const risk = relativeRiskInterval(physicians);
  near(risk.low, 1.43, 0.005);
  near(risk.high, 2.31, 0.006);
});

test("the intervals of odds ratio and relative risk equal their definitions, on the logarithm symmetric about the ratio", () => {
  for (const table of randomTables(63, 300)) {
    const given = [table.o11, table.o12, table.o21, table.o22];
    const add = given.includes(0) ? 0.5 : 0;
    const [a, b, c, d] = given.map((cell) => cell + add);
    const width = z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    near(Math.log(oddsRatioInterval(table).low), Math.log((a * d) / (b * c)) - width, 1e-11);
    near(Math.log(oddsRatioInterval(table).high), Math.log((a * d) / (b * c)) + width, 1e-11);
    const half = table.o11 === 0 || table.o21 === 0 ? 0.5 : 0;
    const [f1, f2] = [table.o11 + half, table.o21 + half];
    const [n1, n2] = [table.o11 + table.o12 + half, table.o21 + table.o22 + half];
    const error = z * Math.sqrt(1 / f1 - 1 / n1 + 1 / f2 - 1 / n2);
    near(Math.log(relativeRiskInterval(table).low), Math.log(f1 / n1 / (f2 / n2)) - error, 1e-11);
    near(Math.log(relativeRiskInterval(table).high), Math.log(f1 / n1 / (f2 / n2)) + error, 1e-11);
    for (const interval of [oddsRatioInterval, relativeRiskInterval]) {
      const [own, other] = [interval(table, { tests: 4 }), interval(exchanged(table), { alpha: 0.0125 })];
      near(own.low * other.high, 1, 1e-11);
      near(own.high * other.low, 1, 1e-11);
    }
  }
});

test("what is conservative is NaN where a text is empty or the term occurs in neither, and checks its options", () => {
  const table = { o11: 1, o12: 1, o21: 1, o22: 1 };
  for (const each of nothing) {
    for (const measure of [positiveConservativeLogRatio, conservativeLogRatioNormal, effectSizeLogLikelihood])
      assert.equal(measure(each), Number.NaN);
    for (const interval of [oddsRatioInterval, relativeRiskInterval])
      assert.deepEqual(interval(each), { low: Number.NaN, high: Number.NaN });
  }
  for (const f of [positiveConservativeLogRatio, conservativeLogRatioNormal, oddsRatioInterval, relativeRiskInterval]) {
    assert.throws(() => f(table, { alpha: 2 }), /alpha above 0 and below 1, got 2$/);
    assert.throws(() => f(table, { tests: 0 }), /requires 1 test or more, got 0$/);
    assert.throws(() => f({ ...table, o22: -1 }), /got o22 = -1$/);
  }
});
