import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { carrollUm, engwallFm, juillandU, kromerUr, rosengrenKf } from "./adjusted.js";
import { dispersionEgbert, dispersionNelson, kullbackLeiblerDispersion } from "./divergence.js";
import { deviationOfProportions, dispersionA, juillandD } from "./evenness.js";
import type { TermInParts } from "./parts.js";
import {
  distributionalConsistency,
  inverseDocumentFrequency,
  lyneD3,
  rosengrenS,
  standardDeviation,
  variationCoefficient,
} from "./spread.js";
import { near } from "./twins.test-helper.js";

const zeroIfEven = [standardDeviation, variationCoefficient, inverseDocumentFrequency, kullbackLeiblerDispersion];
const oneIfEven = [rosengrenS, lyneD3, distributionalConsistency, dispersionEgbert, dispersionNelson];
const frequencyIfEven = [engwallFm, juillandU, carrollUm, rosengrenKf];
const all = [...zeroIfEven, ...oneIfEven, ...frequencyIfEven, kromerUr];
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Parts of 5 to 44 tokens, in some of which a term occurs up to six times. */
function randomParts(seed: number, runs: number): TermInParts[] {
  const random = seeded(seed);
  const parts: TermInParts[] = [];
  while (parts.length < runs) {
    const sizes = Array.from({ length: 2 + random(8) }, () => 5 + random(40));
    const counts = sizes.map((size) => random(1 + Math.min(size, 6)));
    if (total(counts) > 0) parts.push({ counts, sizes });
  }
  return parts;
}

test("measures of spread of a table worked by hand", () => {
  const parts = { counts: [4, 0, 2], sizes: [10, 20, 10] }; // shares ⅔ 0 ⅓ of ¼ ½ ¼; per token .4 0 .2
  near(standardDeviation(parts), Math.sqrt((4 + 4 + 0) / 3));
  near(standardDeviation(parts, { variance: "sample" }), 2);
  near(standardDeviation(parts, { shares: "relative" }), Math.sqrt((0.04 + 0.04) / 3));
  near(variationCoefficient(parts), Math.sqrt(8 / 3) / 2);
  near(variationCoefficient(parts, { variance: "sample" }), 1);
  near(variationCoefficient(parts, { shares: "relative" }), Math.sqrt(0.08 / 3) / 0.2);
  near(rosengrenS(parts), (Math.sqrt(0.25 * 4) + Math.sqrt(0.25 * 2)) ** 2 / 6);
  near(rosengrenS(parts, { shares: "counts" }), (2 + Math.SQRT2) ** 2 / 18);
  near(lyneD3(parts), 1 - (2.5 ** 2 / 1.5 + 3 + 0.5 ** 2 / 1.5) / 24);
  near(lyneD3(parts, { shares: "counts" }), 1 - (4 / 2 + 4 / 2 + 0) / 24);
  near(distributionalConsistency(parts), ((2 + Math.SQRT2) / 3) ** 2 / 2);
  near(inverseDocumentFrequency(parts), Math.log2(3 / 2));
  near(dispersionEgbert(parts), 1 - 0.5 / 0.75);
  near(kullbackLeiblerDispersion(parts), (2 / 3) * Math.log2(8 / 3) + (1 / 3) * Math.log2(4 / 3));
  const byChance = (2 * Math.exp(-6 / 4) + Math.exp(-6 / 2)) / 3;
  near(dispersionNelson(parts), 1 - (1 / 3 - byChance) / (1 - byChance));
  near(engwallFm(parts), (6 * 2) / 3);
  near(kromerUr(parts), 1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 + 1 / 2);
});

test("measures of spread of random parts equal their definitions", () => {
  for (const parts of randomParts(51, 300)) {
    const { counts, sizes } = parts;
    const [n, f, size] = [counts.length, total(counts), total(sizes)];
    const mean = f / n;
    const squares = total(counts.map((v) => (v - mean) ** 2));
    near(standardDeviation(parts), Math.sqrt(squares / n));
    near(standardDeviation(parts, { variance: "sample" }), Math.sqrt(squares / (n - 1)));
    near(variationCoefficient(parts), Math.sqrt(squares / n) / mean);
    near(rosengrenS(parts), total(counts.map((v, i) => Math.sqrt((sizes[i] / size) * v))) ** 2 / f);
    near(rosengrenS(parts, { shares: "counts" }), total(counts.map(Math.sqrt)) ** 2 / (n * f));
    near(distributionalConsistency(parts), rosengrenS(parts, { shares: "counts" }));
    const chi2 = total(counts.map((v, i) => (v - (f * sizes[i]) / size) ** 2 / ((f * sizes[i]) / size)));
    near(lyneD3(parts), chi2 > 4 * f ? 0 : 1 - chi2 / (4 * f));
    const inParts = counts.filter((v) => v > 0).length;
    near(inverseDocumentFrequency(parts), -Math.log2(inParts / n));
    near(engwallFm(parts), f * (inParts / n));
    near(juillandU(parts), f * juillandD(parts));
    near(rosengrenKf(parts), total(counts.map((v, i) => Math.sqrt((sizes[i] / size) * v))) ** 2);
    near(kromerUr(parts), total(counts.map((v) => total(Array.from({ length: v }, (_, k) => 1 / (k + 1))))));
    const t = counts.map((v) => v / f);
    const s = sizes.map((each) => each / size);
    const bits = total(t.map((share, i) => (share === 0 ? 0 : (share * Math.log(share / s[i])) / Math.LN2)));
    near(kullbackLeiblerDispersion(parts), Math.max(0, bits));
    near(kullbackLeiblerDispersion(parts, { scale: "odds" }), bits / (1 + bits));
    near(kullbackLeiblerDispersion(parts, { scale: "baseE" }), 1 - Math.exp(-bits));
    near(kullbackLeiblerDispersion(parts, { scale: "base2" }), 1 - 2 ** -bits);
    const least = Math.min(...s.filter((_, i) => counts[i] > 0));
    near(dispersionEgbert(parts), 1 - deviationOfProportions(parts) / (1 - least));
    const byChance = total(s.map((share) => Math.exp(-f * share))) / n;
    near(dispersionNelson(parts), Math.min(1, inParts / n / (1 - byChance)));
  }
});

test("carrollUm is f where the spread is even, f/n in one part, and between them in proportion to D₂", () => {
  near(carrollUm({ counts: [3, 3, 3], sizes: [9, 9, 9] }), 9);
  near(carrollUm({ counts: [0, 6, 0], sizes: [9, 9, 9] }), 2);
  near(carrollUm({ counts: [3, 3, 0], sizes: [9, 9, 9] }), 2 + 4 * (Math.LN2 / Math.log(3)));
});

test("kromerUr is exact also for great and for fractional counts", () => {
  // mpmath at 30 digits: harmonic numbers of 10⁶, 10¹² and ½
  for (const [v, expected] of [
    [1e6, 14.392726722865724],
    [1e12, 28.208236780830582],
    [0.5, 2 - 2 * Math.LN2],
  ])
    near(kromerUr({ counts: [v], sizes: [1e13] }), expected, 1e-14);
});

test("random parts stay on the scale, and order, empty parts and doubled sizes change nothing", () => {
  const random = seeded(52);
  for (const parts of randomParts(53, 200)) {
    const [n, f] = [parts.counts.length, total(parts.counts)];
    const order = parts.counts.map((_, i) => ({ i, at: random() })).sort((a, b) => a.at - b.at);
    const shuffled = { counts: order.map(({ i }) => parts.counts[i]), sizes: order.map(({ i }) => parts.sizes[i]) };
    const widened = { counts: [...parts.counts, 0], sizes: [...parts.sizes, 0] };
    const doubled = { counts: parts.counts, sizes: parts.sizes.map((size) => 2 * size) };
    for (const measure of all) {
      const value = measure(parts);
      assert.ok(value >= -1e-12, `${measure.name}: ${value}`);
      near(measure(shuffled), value, 1e-11);
      assert.equal(measure(widened), value, measure.name);
      near(measure(doubled), value, 1e-11);
    }
    for (const measure of oneIfEven) assert.ok(measure(parts) <= 1 + 1e-12, measure.name);
    for (const measure of [...frequencyIfEven, kromerUr]) assert.ok(measure(parts) <= f + 1e-9, measure.name);
    assert.ok(variationCoefficient(parts) <= Math.sqrt(n - 1) + 1e-12);
    const even = { counts: parts.sizes, sizes: parts.sizes };
    for (const measure of [kullbackLeiblerDispersion, inverseDocumentFrequency]) near(measure(even), 0);
    for (const measure of [rosengrenS, lyneD3, dispersionEgbert, dispersionNelson]) near(measure(even), 1);
    for (const measure of frequencyIfEven) near(measure(even), total(parts.sizes), 1e-11);
  }
});

test("parts of one rate may be merged: what compares shares of parts and corpus does not change", () => {
  for (const { counts, sizes } of randomParts(54, 100)) {
    const split = {
      counts: [counts[0], counts[0], ...counts.slice(1)],
      sizes: [sizes[0], sizes[0], ...sizes.slice(1)],
    };
    const merged = { counts: [2 * counts[0], ...counts.slice(1)], sizes: [2 * sizes[0], ...sizes.slice(1)] };
    for (const measure of [deviationOfProportions, kullbackLeiblerDispersion, rosengrenS, rosengrenKf, lyneD3])
      near(measure(split), measure(merged), 1e-11);
  }
});

test("measures of spread are NaN for what does not occur, and where parts are compared for one part", () => {
  for (const measure of all) {
    assert.equal(measure({ counts: [0, 0], sizes: [5, 5] }), Number.NaN, measure.name);
    assert.equal(measure({ counts: [], sizes: [] }), Number.NaN, measure.name);
  }
  const one = { counts: [3, 0], sizes: [5, 0] };
  for (const measure of [dispersionA, dispersionEgbert, juillandU, carrollUm])
    assert.equal(measure(one), Number.NaN, measure.name);
  assert.equal(standardDeviation(one, { variance: "sample" }), Number.NaN);
  assert.equal(variationCoefficient(one, { variance: "sample" }), Number.NaN);
  for (const measure of zeroIfEven) assert.equal(measure(one), 0, measure.name);
  for (const measure of [rosengrenS, lyneD3, distributionalConsistency, dispersionNelson]) near(measure(one), 1);
  for (const measure of [engwallFm, rosengrenKf]) near(measure(one), 3);
});

test("measures of spread refuse parts that cannot be, and unknown options", () => {
  for (const measure of all) {
    assert.throws(() => measure({ counts: [1], sizes: [5, 5] }), /a size for each count, got 1 counts, 2 sizes/);
    assert.throws(() => measure({ counts: [6, 0], sizes: [5, 5] }), /counts from 0 to the size/);
    assert.throws(() => measure({ counts: [Number.NaN, 0], sizes: [5, 5] }), /got NaN of 5/);
  }
  const parts = { counts: [1, 0], sizes: [5, 5] };
  for (const measure of [standardDeviation, variationCoefficient, rosengrenS, lyneD3, rosengrenKf, juillandU])
    assert.throws(() => measure(parts, { shares: "raw" as never }), /requires shares: .* got raw/);
  for (const measure of [standardDeviation, variationCoefficient])
    assert.throws(
      () => measure(parts, { variance: "n" as never }),
      new RegExp(`${measure.name} requires variance.*got n`),
    );
  assert.throws(() => kullbackLeiblerDispersion(parts, { scale: "nats" as never }), /"base2", got nats/);
});
