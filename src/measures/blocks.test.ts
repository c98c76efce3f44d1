import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { checkedBlocks, intervalOfBlocks } from "./blocks.js";
import { normalLower, studentQuantile, studentTwoSided } from "./distributions.js";
import { movingTypeTokenRatio, mtld, typeTokenRatio, yuleK } from "./diversity.js";
import { hdd } from "./draws.js";
import { randomNumbers } from "./random.js";
import { type DiversityMeasure, sequenceInterval } from "./sequences.js";
import { integers, near } from "./twins.test-helper.js";

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
const defaults = checkedBlocks("test", {});
const undefinedEnds = { low: Number.NaN, high: Number.NaN };

/** Of a mean, what a block brings is its own mean: the expanded percentiles of the mean of the blocks, by definition. */
function ofMeans(values: readonly number[], seed: number, t: number): { low: number; high: number } {
  const random = randomNumbers(seed);
  const tail = normalLower(-t * Math.sqrt(values.length / (values.length - 1)));
  const draws = Math.ceil(25 / tail) - 1;
  const means = Array.from({ length: draws }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)])),
  );
  means.sort((a, b) => a - b);
  return { low: means[24], high: means[means.length - 25] };
}

test("intervalOfBlocks of a mean is the expanded percentile interval of its blocks", () => {
  const random = seeded(31);
  for (let run = 0; run < 50; run++) {
    // Student's t of a printed table
    for (const [blocks, alpha, t] of [
      [8, 0.05, 2.365],
      [10, 0.05, 2.262],
      [10, 0.2, 1.383],
      [21, 0.01, 2.845],
    ]) {
      const values = Array.from({ length: blocks }, () => 10 + random() * 5);
      const without = values.map((_, i) => mean(values.toSpliced(i, 1)));
      const found = intervalOfBlocks(mean(values), without, { blocks, seed: run, alpha });
      const expected = ofMeans(values, run, t);
      near(found.low, expected.low, 1e-3); // t is printed with three digits, and the number of draws hangs on it
      near(found.high, expected.high, 1e-3);
      assert.ok(found.low < mean(values) && mean(values) < found.high);
      near(((found.high - found.low) / (2 * t * deviation(values))) * Math.sqrt(blocks), 1, 0.25);
    }
  }
});

test("intervalOfBlocks goes with the scale of the measure, and is a point where no block matters", () => {
  const random = seeded(32);
  const without = Array.from({ length: 10 }, () => random());
  const { low, high } = intervalOfBlocks(0.5, without, defaults);
  const scaled = intervalOfBlocks(
    7 - 3 * 0.5,
    without.map((value) => 7 - 3 * value),
    defaults,
  );
  near(
    intervalOfBlocks(
      0.5 + 7,
      without.map((value) => value + 7),
      defaults,
    ).low,
    low + 7,
    1e-9,
  );
  // turned round, the low end is the high one, but for the draws, which are the same draws turned round
  near(scaled.low, 7 - 3 * high, 1e-9);
  near(scaled.high, 7 - 3 * low, 1e-9);
  assert.deepEqual(intervalOfBlocks(4, Array<number>(10).fill(4), defaults), { low: 4, high: 4 });
});

test("intervalOfBlocks is undefined where the measure is, for the whole or without a block", () => {
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(intervalOfBlocks(none, [1, 2, 3, 4, 5], defaults), undefinedEnds);
    assert.deepEqual(intervalOfBlocks(3, [1, 2, none, 4, 5], defaults), undefinedEnds);
  }
});

test("studentQuantile is where Student's t leaves alpha outside", () => {
  for (const df of [1, 4, 9, 30])
    for (const alpha of [0.001, 0.05, 0.5]) near(studentTwoSided(studentQuantile(alpha, df), df), alpha);
  near(studentQuantile(0.05, 9), 2.262, 5e-4); // any printed table of Student's t
  near(studentQuantile(0.01, 20), 2.845, 5e-4);
});

test("intervalOfBlocks holds the mean of ten normal blocks in 95 of 100 cases", () => {
  const random = randomNumbers(33);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let held = 0;
  for (let run = 0; run < 2000; run++) {
    const values = Array.from({ length: 10 }, normal);
    const without = values.map((_, i) => mean(values.toSpliced(i, 1)));
    const { low, high } = intervalOfBlocks(mean(values), without, { ...defaults, seed: run });
    if (low <= 0 && 0 <= high) held++;
  }
  // 1900 ± 3 standard deviations
  assert.ok(Math.abs(held - 1900) < 3 * Math.sqrt(2000 * 0.95 * 0.05), `${held} of 2000`);
});

test("sequenceInterval takes the measure without each block, and is the same for the same seed", () => {
  const random = seeded(34);
  for (const [length, blocks] of [
    [500, 10],
    [777, 10],
    [400, 8],
    [1203, 20],
  ]) {
    const codes = integers(random, length, 90).map((code) => code * 5 + 2);
    const block = codes.map((_, i) =>
      Array.from({ length: blocks }, (__, b) => Math.floor(((b + 1) * length) / blocks)).findIndex((end) => i < end),
    );
    for (const measure of [movingTypeTokenRatio, mtld, yuleK, hdd, typeTokenRatio] as DiversityMeasure[]) {
      const without = Array.from({ length: blocks }, (_, b) => measure(codes.filter((__, i) => block[i] !== b)));
      const found = sequenceInterval(codes, measure, { blocks, seed: 3 });
      const expected = intervalOfBlocks(measure(codes), without, { alpha: 0.05, blocks, seed: 3 });
      near(found.low, expected.low, 1e-9);
      near(found.high, expected.high, 1e-9);
      assert.deepEqual(sequenceInterval(Uint32Array.from(codes), measure, { blocks, seed: 3 }), found);
      if (measure !== typeTokenRatio) assert.notDeepEqual(sequenceInterval(codes, measure, { blocks, seed: 4 }), found);
    }
  }
});

test("sequenceInterval keeps the texts apart when a block is gone", () => {
  const random = seeded(35);
  for (let run = 0; run < 100; run++) {
    const length = 500 + random(200);
    const starts = [...new Set(Array.from({ length: random(30) }, () => 1 + random(length - 1)))].sort((a, b) => a - b);
    let text = 0;
    const texts = Array.from({ length }, (_, i) => (starts.includes(i) ? ++text : text));
    let calls = 0;
    // The code of a token is its text: a break must stand where the code changes and nowhere else.
    sequenceInterval(
      texts,
      (codes, options) => {
        calls++;
        const { breaks } = options as { breaks: readonly number[] };
        const expected = Array.from(codes).flatMap((code, i) => (i > 0 && code !== codes[i - 1] ? [i] : []));
        assert.deepEqual([...breaks], expected);
        return codes.length;
      },
      { breaks: starts },
    );
    assert.equal(calls, 11);
  }
});

test("sequenceInterval is undefined for texts of fewer than 50 tokens to a block", () => {
  const codes = integers(seeded(36), 500, 60);
  assert.ok(Number.isFinite(sequenceInterval(codes, yuleK).low));
  assert.deepEqual(sequenceInterval(codes.slice(1), yuleK), undefinedEnds);
  assert.ok(Number.isFinite(sequenceInterval(codes.slice(0, 400), yuleK, { blocks: 8 }).low));
  assert.deepEqual(sequenceInterval([], yuleK), undefinedEnds);
});

test("intervals refuse options that are none", () => {
  assert.throws(
    () => sequenceInterval([1], yuleK, { blocks: 4 }),
    /sequenceInterval requires 8 blocks or more, got 4$/,
  );
  assert.throws(() => sequenceInterval([1], yuleK, { blocks: 7.5 }), /got 7.5$/);
  assert.throws(() => sequenceInterval([1], yuleK, { alpha: 1 }), /an alpha above 0 and below 1, got 1$/);
  assert.throws(
    () => sequenceInterval([1], yuleK, { alpha: 0.001 }),
    /requires more than 10 blocks for an alpha of 0.001$/,
  );
  assert.throws(() => sequenceInterval([1], yuleK, { seed: 0.5 }), /a whole number as its seed, got 0.5$/);
});
