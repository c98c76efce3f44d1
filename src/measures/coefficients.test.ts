import assert from "node:assert/strict";
import test from "node:test";
import { deltaPCollocate, deltaPNode, dice } from "./association.js";
import {
  geometricMean,
  jaccard,
  lambda,
  lambdaZ,
  liddell,
  minimumSensitivity,
  mu,
  oddsRatioHaldane,
  phi,
  phiSquared,
  yuleQ,
  yuleY,
  zScore,
  zScoreCorrected,
} from "./coefficients.js";
import type { Table } from "./contingency.js";
import { chiSquared } from "./evidence.js";
import { oddsRatio } from "./ratios.js";
import { cells, near, randomTables } from "./twins.test-helper.js";

const signedMeasures = { zScore, zScoreCorrected, liddell, phi, yuleQ, yuleY };
const measures = {
  ...signedMeasures,
  jaccard,
  minimumSensitivity,
  geometricMean,
  oddsRatioHaldane,
  phiSquared,
  mu,
  lambda,
  lambdaZ,
};
const ofAnySize = { liddell, phi, phiSquared, yuleQ, yuleY, jaccard, minimumSensitivity, geometricMean, mu };
const exchanged = ({ o11, o12, o21, o22 }: Table): Table => ({ o11: o21, o12: o22, o21: o11, o22: o12 });
const transposed = ({ o11, o12, o21, o22 }: Table): Table => ({ o11, o12: o21, o21: o12, o22 });

test("coefficients: a table worked by hand", () => {
  const table = { o11: 8, o12: 2, o21: 24, o22: 66 }; // R1 = 10, C1 = 32, N = 100, expected 3.2, determinant 480
  near(zScore(table), 4.8 / Math.sqrt(3.2));
  near(zScoreCorrected(table), 4.3 / Math.sqrt(3.2));
  near(jaccard(table), 8 / 34);
  near(minimumSensitivity(table), 0.25);
  near(geometricMean(table), 8 / Math.sqrt(320));
  near(oddsRatioHaldane(table), (8.5 * 66.5) / (2.5 * 24.5));
  near(liddell(table), 480 / (32 * 68));
  near(phi(table), 480 / Math.sqrt(10 * 90 * 32 * 68));
  near(yuleQ(table), 480 / 576); // 528 − 48, 528 + 48
  near(yuleY(table), (Math.sqrt(528) - Math.sqrt(48)) / (Math.sqrt(528) + Math.sqrt(48)));
  near(mu(table), 2.5);
  near(lambda(table), Math.log((8.5 * 66.5) / (2.5 * 24.5)));
  near(lambdaZ(table), lambda(table) / Math.sqrt(1 / 8.5 + 1 / 2.5 + 1 / 24.5 + 1 / 66.5));
});

test("coefficients of random tables equal the definitions and what else they are", () => {
  for (const table of randomTables(52, 300)) {
    const [{ o, e }] = cells(table);
    const { o11, o12, o21, o22 } = table;
    near(zScore(table), (o - e) / Math.sqrt(e));
    const corrected = Math.abs(o - e) < 0.5 ? 0 : o - e - 0.5 * Math.sign(o - e);
    near(zScoreCorrected(table), corrected / Math.sqrt(e));
    near(jaccard(table), o / (o11 + o12 + o21));
    near(jaccard(table), dice(table) / (2 - dice(table)));
    near(minimumSensitivity(table), o / Math.max(o11 + o12, o11 + o21));
    near(geometricMean(table), o / Math.sqrt((o11 + o12) * (o11 + o21)));
    near(liddell(table), deltaPNode(table));
    near(phiSquared(table), Math.abs(chiSquared(table)) / (o11 + o12 + o21 + o22));
    near(phi(table) ** 2, deltaPNode(table) * deltaPCollocate(table));
    near(mu(table), o / e);
    const [ad, bc] = [o11 * o22, o12 * o21];
    if (ad + bc > 0) near(yuleQ(table), (ad - bc) / (ad + bc));
    if (bc > 0) near(yuleY(table), (Math.sqrt(oddsRatio(table)) - 1) / (Math.sqrt(oddsRatio(table)) + 1));
    near(Math.exp(lambda(table)), oddsRatioHaldane(table), 1e-11);
    // all cells of the two-word table: ± by the number of words that are there
    const sum = [o22, o21, o12, o11].reduce((total, cell, i) => {
      const there = (i & 1) + (i >> 1);
      return total + (-1) ** (2 - there) * Math.log(cell + 0.25);
    }, 0);
    near(lambda(table, { smoothing: 0.25 }), sum);
  }
});

test("signed coefficients change their sign when the rows are exchanged, but for those of o11's own expectation", () => {
  for (const table of randomTables(53, 200)) {
    for (const measure of [liddell, phi, yuleQ, yuleY, lambda, lambdaZ])
      near(measure(exchanged(table)), -measure(table));
    for (const measure of [zScore, zScoreCorrected])
      assert.equal(Math.abs(Math.sign(measure(exchanged(table))) + Math.sign(measure(table))), 0);
    near(oddsRatioHaldane(exchanged(table)), 1 / oddsRatioHaldane(table), 1e-11);
    for (const [name, measure] of Object.entries(measures))
      if (name !== "liddell") near(measure(transposed(table)), measure(table));
  }
});

test("ten times as many of everything leaves the coefficients as they are, and z grows with the root", () => {
  for (const table of randomTables(54, 200)) {
    const { o11, o12, o21, o22 } = table;
    const tenfold = { o11: 10 * o11, o12: 10 * o12, o21: 10 * o21, o22: 10 * o22 };
    for (const measure of Object.values(ofAnySize)) near(measure(tenfold), measure(table));
    near(zScore(tenfold), Math.sqrt(10) * zScore(table));
  }
});

test("coefficients keep their digits next to independence in large tables", () => {
  const table = { o11: 1000001, o12: 1e12, o21: 1e6, o22: 1e12 };
  near(phi(table) * 2e9, 1, 2e-6); // determinant 10¹², sums about 10¹², 10¹², 2·10⁶ and 2·10¹²
  near(zScore(table), 0.5 / Math.sqrt(1000000.5), 1e-9);
  assert.ok(yuleQ(table) > 0);
});

test("coefficients at independence, and of words that never meet or are never apart", () => {
  for (const measure of Object.values(signedMeasures)) assert.equal(measure({ o11: 3, o12: 6, o21: 4, o22: 8 }), 0);
  const never = { o11: 0, o12: 3, o21: 4, o22: 5 };
  for (const measure of [jaccard, minimumSensitivity, geometricMean, mu]) assert.equal(measure(never), 0);
  for (const measure of [yuleQ, yuleY]) near(measure(never), -1);
  const always = { o11: 4, o12: 0, o21: 0, o22: 5 };
  for (const measure of [jaccard, minimumSensitivity, geometricMean, phi, phiSquared, yuleQ, yuleY, liddell])
    near(measure(always), 1);
  assert.equal(lambda(always, { smoothing: 0 }), Number.POSITIVE_INFINITY);
  assert.equal(lambdaZ(always, { smoothing: 0 }), Number.NaN);
});

test("coefficients are NaN where a word does not occur or fills all, and name a cell that is no count", () => {
  for (const [name, measure] of Object.entries(measures)) {
    assert.equal(measure({ o11: 0, o12: 0, o21: 3, o22: 4 }), Number.NaN, name);
    assert.equal(measure({ o11: 0, o12: 3, o21: 0, o22: 4 }), Number.NaN, name);
    assert.equal(measure({ o11: 0, o12: 0, o21: 0, o22: 0 }), Number.NaN, name);
    assert.throws(() => measure({ o11: -1, o12: 2, o21: 3, o22: 4 }), /got o11 = -1$/, name);
  }
  for (const measure of [...Object.values(signedMeasures), oddsRatioHaldane, phiSquared, mu, lambda, lambdaZ]) {
    assert.equal(measure({ o11: 3, o12: 4, o21: 0, o22: 0 }), Number.NaN);
    assert.equal(measure({ o11: 3, o12: 0, o21: 4, o22: 0 }), Number.NaN);
  }
  assert.throws(() => lambda({ o11: 1, o12: 1, o21: 1, o22: 1 }, { smoothing: -1 }), /0 or more, got -1$/);
});
