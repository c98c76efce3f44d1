import assert from "node:assert/strict";
import test from "node:test";
import { arcLength, popescuB1, popescuB2, popescuB3, popescuB4, popescuB5, popescuLambda } from "./arcs.js";
import { evenness, hapaxShare, micheaM, relativeRepeatRate, repeatRate } from "./concentration.js";
import { yuleK } from "./diversity.js";
import { giniCoefficient, hPoint, popescuA, popescuR1, popescuR3, popescuR4 } from "./popescu.js";
import { entropy, sichelS } from "./repetition.js";
import { dugastK, maasLogV0 } from "./richness.js";
import { near, randomTexts } from "./twins.test-helper.js";

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const same = (actual: number, expected: number, tolerance?: number): void =>
  Number.isNaN(expected) ? assert.equal(actual, Number.NaN) : near(actual, expected, tolerance);

/** Frequencies from the greatest to the least, by counting each type over. */
const frequenciesOf = (codes: readonly number[]): number[] =>
  [...new Set(codes)].map((code) => codes.filter((each) => each === code).length).sort((a, b) => b - a);

/** A text in which the types have these frequencies. */
const textOf = (frequencies: readonly number[]): number[] =>
  frequencies.flatMap((frequency, code) => Array<number>(frequency).fill(code));

test("hPoint is the rank that is its own frequency, or where the line through its neighbours meets the diagonal", () => {
  assert.equal(hPoint(textOf([5, 4, 3, 1])), 3);
  assert.equal(hPoint(textOf([1, 1, 1])), 1);
  near(hPoint(textOf([9, 1])), 17 / 9); // y = 9 − 8 (x − 1) meets y = x at 17/9
  near(hPoint(textOf([6, 4, 2, 1])), 8 / 3); // y = 4 − 2 (x − 2) at 8/3
  assert.equal(hPoint(textOf([5])), Number.NaN);
  assert.equal(hPoint([]), Number.NaN);
  for (const codes of randomTexts(91)) {
    const f = [...frequenciesOf(codes), Number.NaN];
    const h = hPoint(codes);
    if (Number.isNaN(h)) {
      assert.ok(f.every((frequency, i) => Number.isNaN(frequency) || frequency > i + 1));
      continue;
    }
    // on the line from rank ⌊h⌋ to the next, and on the diagonal
    const [left, part] = [Math.floor(h), h - Math.floor(h)];
    near(part === 0 ? f[left - 1] : f[left - 1] + part * (f[left] - f[left - 1]), h);
  }
});

test("Popescu's measures of random texts equal their definitions", () => {
  for (const codes of randomTexts(92)) {
    const text = Uint32Array.from(codes);
    const f = frequenciesOf(codes);
    const [N, V] = [codes.length, f.length];
    const h = hPoint(text);
    same(popescuA(text), N / h / h);
    const upTo = (m: number): number => total(f.filter((_, i) => i + 1 <= m)) / N;
    same(popescuR1(text), Number.isNaN(h) ? h : 1 - upTo(h) + (h * h) / 2 / N);
    // Gini by the mean difference of all pairs
    const differences = total(f.flatMap((a) => f.map((b) => Math.abs(a - b))));
    near(giniCoefficient(text), differences / (2 * V * N));
    near(popescuR4(text), 1 - differences / (2 * V * N));
    const distances = f.map((_, i) => Math.hypot((i + 1) / V, 1 - upTo(i + 1)));
    near(distances[f.findIndex((_, i) => Math.abs(1 - upTo(i + 1) - popescuR3(text)) < 1e-12)], Math.min(...distances));

    const steps = f.slice(1).map((frequency, i) => Math.sqrt((f[i] - frequency) ** 2 + 1));
    const L = total(steps);
    near(arcLength(text), L);
    near(popescuLambda(text), (L * Math.log(N)) / Math.LN10 / N);
    const longest = Math.sqrt((f[0] - 1) ** 2 + 1) + V - 2;
    const shortest = Math.sqrt((V - 1) ** 2 + (f[0] - 1) ** 2);
    const ifTypes = (least: number, value: number): number => (V < least ? Number.NaN : value);
    same(popescuB1(text), ifTypes(2, L / longest));
    if (f[0] > 1) same(popescuB2(text), ifTypes(3, (L - shortest) / (longest - shortest)), 1e-9);
    else assert.equal(popescuB2(text), Number.NaN);
    same(popescuB3(text), ifTypes(2, (V - 1) / L));
    same(popescuB4(text), ifTypes(2, (f[0] - 1) / L));
    same(popescuB5(text), ifTypes(2, f.filter((each) => each === 1).length / L));
  }
});

test("measures of concentration of random texts equal their definitions", () => {
  for (const codes of randomTexts(93)) {
    const f = frequenciesOf(codes);
    const [N, V] = [codes.length, f.length];
    const once = f.filter((each) => each === 1).length;
    let matching = 0;
    for (const a of codes) for (const b of codes) if (a === b) matching++;
    near(repeatRate(codes), matching / N / N);
    near(yuleK(codes), 1e4 * (repeatRate(codes) - 1 / N), 1e-11);
    same(relativeRepeatRate(codes), V < 2 ? Number.NaN : (1 - Math.sqrt(matching) / N) / (1 - V ** -0.5), 1e-11);
    same(evenness(codes), V < 2 ? Number.NaN : entropy(codes) / entropy([...f.keys()]));
    near(hapaxShare(codes), once / V);
    near(hapaxShare(codes, { outOf: "tokens" }), once / N);
    near(micheaM(codes), 1 / sichelS(codes));
    for (const base of [10, Math.E]) {
      const log = (x: number): number => Math.log(x) / Math.log(base);
      same(dugastK(codes, { base }), N <= base ? Number.NaN : log(V) / log(log(N)), 1e-11);
      if (V === N) continue;
      same(maasLogV0(codes, { base }), N < 2 ? Number.NaN : log(V) / Math.sqrt(1 - (log(V) / log(N)) ** 2), 1e-9);
      near(maasLogV0(codes, { base }), (maasLogV0(codes) * Math.LN10) / Math.log(base), 1e-9);
    }
  }
});

test("without tokens nothing is concentrated, and options that are none are refused", () => {
  for (const measure of [
    ...[hPoint, popescuA, popescuR1, popescuR3, popescuR4, giniCoefficient, arcLength, popescuLambda],
    ...[popescuB1, popescuB2, popescuB3, popescuB4, popescuB5],
    ...[repeatRate, relativeRepeatRate, evenness, hapaxShare, micheaM, dugastK, maasLogV0],
  ])
    assert.equal(measure([]), Number.NaN, measure.name);
  assert.throws(() => hapaxShare([1], { outOf: "words" as "types" }), /hapaxShare requires outOf: .*, got words$/);
  assert.throws(() => dugastK([1], { base: 1 }), /dugastK requires a base above 1, got 1$/);
  assert.throws(() => maasLogV0([1], { base: 0 }), /maasLogV0 requires a base above 1, got 0$/);
});
