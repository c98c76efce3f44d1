import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { chiSquaredTail } from "./distributions.js";
import { evenSpreadP } from "./evenSpread.js";
import { near } from "./twins.test-helper.js";

/** Every way in which `count` occurrences can fall into parts, with its probability. */
function* ways(count: number, shares: readonly number[]): Generator<{ counts: number[]; chance: number }> {
  const [share, ...rest] = shares;
  if (rest.length === 0) {
    yield { counts: [count], chance: share ** count };
    return;
  }
  let choices = 1;
  for (let first = 0; first <= count; first++) {
    for (const { counts, chance } of ways(count - first, rest))
      yield { counts: [first, ...counts], chance: choices * share ** first * chance };
    choices = (choices * (count - first)) / (first + 1);
  }
}

test("evenSpreadP: the multiple of χ² that has the mean and variance of all ways in which a term can fall", () => {
  const random = seeded(600);
  for (let run = 0; run < 30; run++) {
    const sizes = Array.from({ length: 2 + random(3) }, () => 10 + random(90));
    const size = sizes.reduce((a, b) => a + b, 0);
    const shares = sizes.map((each) => each / size);
    const count = 1 + random(8);
    const statistic = (counts: readonly number[]): number =>
      counts.reduce((s, each, i) => s + (each - count * shares[i]) ** 2 / (count * shares[i]), 0);
    let [all, mean, square] = [0, 0, 0];
    for (const { counts, chance } of ways(count, shares)) {
      const value = statistic(counts);
      all += chance;
      mean += chance * value;
      square += chance * value * value;
    }
    near(all, 1);
    near(mean, sizes.length - 1, 1e-11);
    const variance = square - mean * mean;
    // c χ² with d degrees of freedom has mean c d and variance 2 c² d
    const counts = sizes.map(() => 0);
    for (let i = 0; i < count; i++) counts[random(counts.length)]++;
    const [d, c] = [(2 * mean * mean) / variance, variance / (2 * mean)];
    near(evenSpreadP({ counts, sizes }), chiSquaredTail(statistic(counts) / c, d), 1e-10);
  }
});

test("evenSpreadP of Mendel's peas is the p of χ² = 0.47 with three degrees of freedom, .93", () => {
  // 315 : 101 : 108 : 32 for 9 : 3 : 3 : 1, in every textbook of genetics
  near(evenSpreadP({ counts: [315, 101, 108, 32], sizes: [9000, 3000, 3000, 1000] }), 0.925, 2e-3);
});

test("evenSpreadP: order and unit of the parts play no part, parts without tokens are dropped, one part has no p", () => {
  const p = evenSpreadP({ counts: [9, 1, 4], sizes: [100, 200, 300] });
  near(evenSpreadP({ counts: [4, 9, 1], sizes: [300, 100, 200] }), p);
  near(evenSpreadP({ counts: [9, 0, 1, 4], sizes: [1000, 0, 2000, 3000] }), p);
  near(evenSpreadP({ counts: [1, 2, 3], sizes: [100, 200, 300] }), 1);
  assert.equal(evenSpreadP({ counts: [9], sizes: [100] }), Number.NaN);
  assert.equal(evenSpreadP({ counts: [0, 0], sizes: [100, 100] }), Number.NaN);
});
