import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  chiSquaredP,
  chiSquaredPLog10,
  hochberg,
  holm,
} from "./significance.js";
import { integers, near } from "./twins.test-helper.js";

const allNear = (actual: readonly number[], expected: readonly number[]): void => {
  assert.equal(actual.length, expected.length);
  for (const [i, value] of actual.entries()) near(value, expected[i]);
};

test("chiSquaredP with two degrees of freedom is e to the minus half of the statistic", () => {
  for (const x of [0, 0.1, 1, 5, 50, 500, 1300]) near(chiSquaredP(x, 2) / Math.exp(-x / 2), 1);
});

test("chiSquaredP: the critical values of the table are significant at their level", () => {
  near(chiSquaredP(3.841458820694124), 0.05); // R: qchisq(0.95, 1)
  near(chiSquaredP(10.827566170662733), 0.001); // R: qchisq(0.999, 1)
});

test("chiSquaredP ignores the sign, does not underflow, and ends at 0 and 1", () => {
  assert.equal(chiSquaredP(-12.5), chiSquaredP(12.5));
  assert.ok(chiSquaredP(1400) > 0 && chiSquaredP(1400) < 1e-300);
  assert.equal(chiSquaredP(0), 1);
  assert.equal(chiSquaredP(Number.POSITIVE_INFINITY), 0);
  assert.equal(chiSquaredP(Number.NaN), Number.NaN);
});

test("chiSquaredPLog10 is the logarithm of chiSquaredP and goes on where that is 0", () => {
  for (const x of [0, 0.1, 3.84, 100, 1200, 1400]) near(chiSquaredPLog10(-x), Math.log10(chiSquaredP(x)));
  for (const x of [100, 1e4, 1e9]) near(chiSquaredPLog10(x, 2), -x / 2 / Math.LN10);
  assert.equal(chiSquaredPLog10(Number.POSITIVE_INFINITY), Number.NEGATIVE_INFINITY);
  assert.equal(chiSquaredPLog10(Number.NaN), Number.NaN);
  assert.throws(() => chiSquaredPLog10(1, -1), /requires degrees of freedom above 0, got -1$/);
});

test("chiSquaredP refuses degrees of freedom that are not above 0", () => {
  assert.throws(() => chiSquaredP(1, 0), /requires degrees of freedom above 0, got 0$/);
});

test("adjustments worked by hand keep the order of the input", () => {
  const p = [0.04, 0.01, 0.05, 0.02, 0.03];
  allNear(bonferroni(p), [0.2, 0.05, 0.25, 0.1, 0.15]);
  allNear(holm(p), [0.09, 0.05, 0.09, 0.08, 0.09]); // 5·0.01, 4·0.02, 3·0.03, then 2·0.04 and 0.05 raised to 0.09
  allNear(benjaminiHochberg(p), [0.05, 0.05, 0.05, 0.05, 0.05]); // 5·0.01/1 = 5·0.02/2 = … = 5·0.05/5
  allNear(hochberg(p), [0.05, 0.05, 0.05, 0.05, 0.05]); // 5·0.01, 4·0.02, 3·0.03 and 2·0.04 lowered to 1·0.05
  allNear(hochberg([0.9, 0.001, 0.02]), [0.9, 0.003, 0.04]);
  allNear(benjaminiYekutieli([0.9, 0.001, 0.02]), [1, 0.0055, 0.055]); // 1 + 1/2 + 1/3 = 11/6 times what follows
  allNear(benjaminiHochberg([0.9, 0.001, 0.02]), [0.9, 0.003, 0.03]);
});

test("adjustments leave NaN as it is and do not count it", () => {
  const { NaN: none } = Number;
  assert.deepEqual(bonferroni([none, 0.1, 0.2]), [none, 0.2, 0.4]);
  assert.deepEqual(holm([0.1, none, 0.2]), [0.2, none, 0.2]);
  assert.deepEqual(benjaminiHochberg([0.1, 0.2, none]), [0.2, 0.2, none]);
  assert.deepEqual(hochberg([none, 0.1, 0.2]), [none, 0.2, 0.2]);
  allNear(benjaminiYekutieli([0.1, 0.2, 0.2]).concat(benjaminiYekutieli([none, 0.4])[1]), [
    11 / 30,
    11 / 30,
    11 / 30,
    0.4,
  ]);
  assert.deepEqual(benjaminiHochberg([none]), [none]);
  assert.deepEqual(benjaminiHochberg([]), []);
});

test("adjustments of random values equal their definitions", () => {
  const random = seeded(6);
  for (let run = 0; run < 200; run++) {
    // coarse values, so that there are ties
    const p = integers(random, 1 + Math.floor(random() * 12), 20).map((value) => value / 19);
    const m = p.length;
    const atMost = (value: number): number => p.filter((other) => other <= value).length;
    const below = (value: number): number => p.filter((other) => other < value).length;
    const bh = p.map((own) => Math.min(1, ...p.filter((v) => v >= own).map((v) => (v * m) / atMost(v))));
    const steps = p.map((own) => Math.max(...p.filter((v) => v <= own).map((v) => Math.min(1, v * (m - below(v))))));
    allNear(benjaminiHochberg(p), bh);
    allNear(holm(p), steps);
    const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    allNear(
      benjaminiYekutieli(p),
      p.map((own) => Math.min(1, ...p.filter((v) => v >= own).map((v) => (v * m * harmonic) / atMost(v)))),
    );
    const up = p.map((own) => Math.min(1, ...p.filter((v) => v >= own).map((v) => v * (m - atMost(v) + 1))));
    allNear(hochberg(p), up);
    for (const [i, value] of steps.entries()) assert.ok(up[i] <= value + 1e-12 && bh[i] <= up[i] + 1e-12);
    for (const [i, value] of bonferroni(p).entries()) {
      assert.ok(bh[i] <= steps[i] + 1e-12 && steps[i] <= value + 1e-12 && value <= 1);
    }
  }
});

test("adjustments refuse what is no probability", () => {
  for (const adjust of [bonferroni, holm, hochberg, benjaminiHochberg, benjaminiYekutieli]) {
    assert.throws(() => adjust([0.5, 1.5]), /requires p values from 0 to 1, got p\[1\] = 1.5$/);
    assert.throws(() => adjust([-0.1]), /got p\[0\] = -0.1$/);
  }
});
