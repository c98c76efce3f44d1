import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { averageLogarithmicDistance, averageReducedFrequency, averageWaitingTime } from "./frequency.js";
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

/** Positions among up to sixty tokens. */
function randomPositions(seed: number): { positions: number[]; N: number }[] {
  const random = seeded(seed);
  return Array.from({ length: 200 }, () => {
    const N = 1 + random(60);
    return { positions: Array.from({ length: N }, (_, i) => i).filter(() => random(3) === 0), N };
  }).filter(({ positions }) => positions.length > 0);
}

test("averageWaitingTime is the mean number of tokens read from every place to the next occurrence", () => {
  for (const { positions, N } of randomPositions(61)) {
    let read = 0;
    for (let start = 0; start < N; start++) {
      let at = start;
      for (read++; !positions.includes(at); read++) at = (at + 1) % N;
    }
    near(averageWaitingTime(positions.toReversed(), N), read / N);
    // as a frequency it is that of an even term one waits for as long
    const frequency = averageWaitingTime(positions, N, { as: "frequency" });
    near((1 + N / frequency) / 2, read / N);
    assert.ok(frequency >= 1 - 1e-12 && frequency <= positions.length + 1e-9);
  }
});

test("averageLogarithmicDistance is the mean logarithm of the distance in which a token lies", () => {
  for (const { positions, N } of randomPositions(62)) {
    let logarithms = 0;
    for (let token = 0; token < N; token++) {
      let next = token;
      while (!positions.includes(next)) next = (next + 1) % N;
      const length = Math.min(...positions.map((position) => (next - position + N) % N || N));
      logarithms += Math.log10(length);
    }
    near(averageLogarithmicDistance(positions.toReversed(), N), logarithms / N, 1e-11);
    const frequency = averageLogarithmicDistance(positions, N, { as: "frequency" });
    near(frequency, N / 10 ** (logarithms / N), 1e-10);
    assert.ok(frequency >= 1 - 1e-12 && frequency <= positions.length + 1e-9);
  }
});

test("waiting times of what is even, in one place, or nowhere", () => {
  near(averageWaitingTime([2, 12, 22, 32], 40), 5.5);
  near(averageWaitingTime([7], 40), 20.5);
  near(averageWaitingTime([2, 12, 22, 32], 40, { as: "frequency" }), 4);
  near(averageLogarithmicDistance([2, 12, 22, 32], 40), 1);
  near(averageLogarithmicDistance([7], 1000), 3);
  near(averageLogarithmicDistance([2, 12, 22, 32], 40, { as: "frequency" }), 4);
  for (const measure of [averageWaitingTime, averageLogarithmicDistance]) {
    assert.equal(measure([], 10), Number.NaN);
    assert.equal(measure([], 10, { as: "frequency" }), Number.NaN);
    near(measure([39, 0, 1, 2], 4000), measure([139, 100, 101, 102], 4000)); // a circle
    assert.throws(() => measure([10], 10), new RegExp(`${measure.name} requires positions from 0 to 9, got 10$`));
    assert.throws(() => measure([1], 10, { as: "time" as never }), /requires as: "distance" or "frequency", got time/);
  }
});
