import assert from "node:assert/strict";
import test from "node:test";
import {
  bayesInformationCriterion,
  chiSquared,
  chiSquaredYates,
  logLikelihood,
  logLikelihoodRayson,
  simpleLogLikelihood,
} from "./evidence.js";
import { cells, near, randomTables } from "./twins.test-helper.js";

const signedMeasures = { logLikelihood, logLikelihoodRayson, simpleLogLikelihood, chiSquared, chiSquaredYates };
const surprise = ({ o, e }: { o: number; e: number }): number => (o === 0 ? 0 : o * Math.log(o / e));

test("logLikelihood: a table worked by hand", () => {
  // 2 × (7 ln(7·19/(9·10)) + 2 ln(2·19/(9·9)) + 3 ln(3·19/(10·10)) + 7 ln(7·19/(10·9))), mpmath at 40 digits
  near(logLikelihood({ o11: 7, o12: 2, o21: 3, o22: 7 }), 4.534939332256224);
  // 5 of 100 against none of 100: 2 × (5 ln 2 + 100 ln(100·200/(100·195)) + 95 ln(95·200/(100·195)))
  near(logLikelihood({ o11: 0, o12: 100, o21: 5, o22: 95 }), -7.0596909858379036);
});

test("logLikelihood keeps its digits where observed and expected counts nearly agree", () => {
  // mpmath at 40 digits; summing O ln(O / E) in double precision errs in the ninth
  near(logLikelihood({ o11: 1010, o12: 9998990, o21: 1000, o22: 9999000 }), 0.04975644952500194);
});

test("the evidence of random tables equals the sums of their definitions", () => {
  for (const table of randomTables(1, 500)) {
    const all = cells(table);
    const [first, , third] = all;
    const sign = first.o < first.e ? -1 : 1;
    const total = all.reduce((sum, { o }) => sum + o, 0);
    const rayson = 2 * (surprise(first) + surprise(third));
    near(logLikelihood(table), sign * 2 * all.reduce((sum, cell) => sum + surprise(cell), 0));
    near(logLikelihoodRayson(table), sign * rayson);
    near(simpleLogLikelihood(table), sign * 2 * (surprise(first) - (first.o - first.e)));
    near(chiSquared(table), sign * all.reduce((sum, { o, e }) => sum + (o - e) ** 2 / e, 0));
    const yates = all.reduce((sum, { o, e }) => sum + Math.max(0, Math.abs(o - e) - 0.5) ** 2 / e, 0);
    near(chiSquaredYates(table), sign * yates);
    near(bayesInformationCriterion(table), rayson - Math.log(total));
  }
});

test("evidence is positive where o11 is above its expectation, negative below, 0 at independence", () => {
  for (const measure of Object.values(signedMeasures)) {
    assert.ok(measure({ o11: 9, o12: 1, o21: 1, o22: 9 }) > 0);
    assert.ok(measure({ o11: 1, o12: 9, o21: 9, o22: 1 }) < 0);
    assert.equal(measure({ o11: 3, o12: 6, o21: 4, o22: 8 }), 0);
  }
});

test("Yates' correction never exceeds the difference it corrects", () => {
  // expected 10·9/20 = 4.5: the difference is as great as the correction
  assert.equal(chiSquaredYates({ o11: 5, o12: 5, o21: 4, o22: 6 }), 0);
  // expected 7·2/8 = 1.75: the difference of 0.25 is less than the correction
  assert.equal(chiSquaredYates({ o11: 2, o12: 5, o21: 0, o22: 1 }), 0);
});

test("evidence is NaN where a row or a column is empty", () => {
  for (const measure of [...Object.values(signedMeasures), bayesInformationCriterion]) {
    for (const [o11, o12, o21, o22] of [
      [0, 0, 0, 0],
      [0, 0, 3, 4],
      [3, 4, 0, 0],
      [0, 3, 0, 4],
      [3, 0, 4, 0],
    ]) {
      assert.equal(measure({ o11, o12, o21, o22 }), Number.NaN);
    }
  }
});

test("a cell that is no count is named with its value", () => {
  for (const measure of Object.values(signedMeasures)) {
    assert.throws(() => measure({ o11: 1, o12: -2, o21: 3, o22: 4 }), /got o12 = -2$/);
    assert.throws(() => measure({ o11: 1, o12: 2, o21: Number.NaN, o22: 4 }), /got o21 = NaN$/);
    assert.throws(() => measure({ o11: 1, o12: 2, o21: 3, o22: Number.POSITIVE_INFINITY }), /got o22 = Infinity$/);
    // @ts-expect-error: notebooks are not strictly typed, so a missing cell reaches the measure
    assert.throws(() => measure({ o12: 2, o21: 3, o22: 4 }), /got o11 = undefined$/);
  }
});
