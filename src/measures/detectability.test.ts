import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { detectability } from "./detectability.js";
import { logLikelihood } from "./evidence.js";
import { fisherExact } from "./exact.js";
import { chiSquaredP } from "./significance.js";
import { near } from "./twins.test-helper.js";

const byLogLikelihood = (f1: number, n1: number, f2: number, n2: number): number =>
  chiSquaredP(logLikelihood({ o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 }));
const byFisher = (f1: number, n1: number, f2: number, n2: number): number =>
  fisherExact({ o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 });

test("detectability against none in a reference of the same size: G² is 2 f ln 2 for rare words, Fisher's p 2^−f", () => {
  // χ² of 3.8415 needs f = 2.77, 10⁻⁶ (23.93) needs 17.26; one half to the fifth is the first below 0.05, to the 20th below 10⁻⁶
  assert.equal(detectability(1e9, 1e9).count, 3);
  assert.equal(detectability(1e9, 1e9, { tests: 50_000 }).count, 18);
  assert.equal(detectability(1e9, 1e9, { test: fisherExact }).count, 5);
  assert.equal(detectability(1e9, 1e9, { tests: 50_000, test: fisherExact }).count, 20);
  const row = detectability(1e9, 1e9, { test: fisherExact });
  near(row.p, 2 ** -5, 1e-8);
  assert.deepEqual([row.referenceCount, row.ratio, row.level], [0, Number.POSITIVE_INFINITY, 0.05]);
});

test("detectability equals trying every count, by both tests and in both directions", () => {
  const random = seeded(17);
  for (let i = 0; i < 300; i++) {
    const [n1, n2] = [1 + random(80), 1 + random(80)];
    const [alpha, tests] = [[0.05, 0.01][random(2)], 1 + random(20)];
    const level = alpha / tests;
    for (const [test, p] of [
      [undefined, byLogLikelihood],
      [fisherExact, byFisher],
    ] as const) {
      const referenceCount = random(n2 + 1);
      const enough = [];
      for (let f1 = 0; f1 <= n1; f1++)
        if (f1 * n2 > referenceCount * n1 && p(f1, n1, referenceCount, n2) <= level) enough.push(f1);
      const found = detectability(n1, n2, { alpha, tests, referenceCount, test });
      assert.equal(found.count, enough[0] ?? Number.NaN);
      if (enough.length > 0) assert.equal(found.p, p(found.count, n1, referenceCount, n2));
      else assert.ok(Number.isNaN(found.p) && Number.isNaN(found.ratio));

      const count = random(n1 + 1);
      const few = [];
      for (let f2 = 0; f2 <= n2; f2++) if (count * n2 > f2 * n1 && p(count, n1, f2, n2) <= level) few.push(f2);
      const turned = detectability(n1, n2, { alpha, tests, count, test });
      assert.equal(turned.referenceCount, few.at(-1) ?? Number.NaN);
      if (few.length > 0) near(turned.ratio, count / n1 / (turned.referenceCount / n2));
    }
  }
});

test("detectability of sizes up to 10¹²: one less does not do", () => {
  for (const [n1, n2, referenceCount] of [
    [1e12, 1e12, 1e6],
    [1e6, 1e12, 1e9],
    [1e12, 1e6, 10],
  ]) {
    const { count, level, ratio } = detectability(n1, n2, { referenceCount, tests: 1e5 });
    assert.ok(byLogLikelihood(count, n1, referenceCount, n2) <= level);
    assert.ok(byLogLikelihood(count - 1, n1, referenceCount, n2) > level);
    assert.ok(ratio > 1);
  }
});

test("detectability: more tests, a greater reference count and a smaller target need more", () => {
  const count = (n1: number, options?: object): number => detectability(n1, 10_000, options).count;
  assert.ok(count(5000, { tests: 1000 }) > count(5000));
  assert.ok(count(5000, { referenceCount: 20 }) > count(5000));
  assert.ok(count(50_000) > count(5000)); // of a reference that is small beside it, none is no surprise
  assert.equal(detectability(1, 10, { tests: 1000 }).count, Number.NaN);
});

test("detectability says what it cannot take", () => {
  assert.throws(() => detectability(0, 5), /detectability requires n1 to be a whole number from 1 to \d+, got 0$/);
  assert.throws(() => detectability(5, 2.5), /n2 to be a whole number .* got 2.5$/);
  assert.throws(() => detectability(5, "7" as never), /n2 .* got "7"$/);
  assert.throws(() => detectability(5, 5, { count: 6 }), /count to be a whole number from 0 to 5, got 6$/);
  assert.throws(
    () => detectability(5, 5, { referenceCount: -1 }),
    /referenceCount to be a whole number from 0 to 5, got -1$/,
  );
  assert.throws(() => detectability(5, 5, { count: 1, referenceCount: 1 }), /count or referenceCount.*got both$/);
  assert.throws(() => detectability(5, 5, { alpha: 1 }), /detectability requires an alpha above 0 and below 1, got 1$/);
  assert.throws(
    () => detectability(5, 5, { test: "fisher" as never }),
    /function from table to p as its test, got "fisher"$/,
  );
  assert.throws(() => detectability(5, 5, { testss: 3 } as never), /no option "testss"; did you mean "tests"/);
});

test("a test that forgets to return is no test that finds nothing", () => {
  assert.throws(
    () => detectability(5, 5, { test: (() => {}) as never }),
    /a test that gives p, a number, got undefined$/,
  );
  assert.throws(
    () => detectability(5, 5, { test: () => "0.01" as never }),
    /a test that gives p, a number, got "0.01"$/,
  );
});
