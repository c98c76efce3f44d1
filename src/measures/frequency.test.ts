import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { averageReducedFrequency } from "./frequency.js";
import { near } from "./twins.test-helper.js";

test("averageReducedFrequency is the frequency of what is even, and 1 for what is in one place", () => {
  near(averageReducedFrequency([2, 12, 22, 32], 40), 4);
  near(averageReducedFrequency([7], 40), 1);
  near(averageReducedFrequency([0, 1, 2, 3], 4), 4);
  near(averageReducedFrequency([10, 11, 12, 13], 4000), 1 + 3 / 1000);
  near(averageReducedFrequency([39, 0, 1, 2], 4000), averageReducedFrequency([139, 100, 101, 102], 4000)); // a circle
});

test("averageReducedFrequency: of any positions, in any order, it is between 1 and the frequency and as defined", () => {
  const random = seeded(31);
  for (let run = 0; run < 200; run++) {
    const n = 1 + random(60);
    const positions = Array.from({ length: n }, (_, i) => i).filter(() => random(3) === 0);
    if (positions.length === 0) continue;
    const even = n / positions.length;
    const distances = positions.map((position, i) =>
      i === 0 ? position + n - positions.at(-1)! : position - positions[i - 1],
    );
    const reduced = averageReducedFrequency(positions.toReversed(), n);
    near(reduced, distances.reduce((sum, d) => sum + Math.min(d, even), 0) / even);
    assert.ok(reduced >= 1 - 1e-12 && reduced <= positions.length + 1e-12);
  }
});

test("averageReducedFrequency is NaN for what does not occur and refuses what is no position", () => {
  assert.equal(averageReducedFrequency([], 10), Number.NaN);
  assert.equal(averageReducedFrequency(Uint32Array.of(1, 3), 4), 2);
  assert.throws(() => averageReducedFrequency([10], 10), /positions from 0 to 9, got 10$/);
  assert.throws(() => averageReducedFrequency([1.5], 10), /got 1\.5$/);
  assert.throws(() => averageReducedFrequency([3, 1, 3], 10), /each position once, got 3 twice$/);
  assert.throws(() => averageReducedFrequency([], 0), /number of tokens, a whole number from 1 on, got 0$/);
});
