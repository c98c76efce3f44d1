import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { mtld, typeTokenRatio, yuleK } from "./diversity.js";
import { hdd, vocdD } from "./draws.js";
import { brunetW, entropy, fisherAlpha, herdanVm, honoreR, sichelS, simpsonD, yuleI } from "./repetition.js";
import { carrollCttr, dugastU, guiraudR, herdanC, maasA, summerS } from "./richness.js";
import { mtldMovingAverage, segmentalTypeTokenRatio } from "./segments.js";
import { integers, near, randomTexts } from "./twins.test-helper.js";

const bent = [guiraudR, carrollCttr, herdanC, dugastU, summerS, maasA];
const shared = [yuleI, simpsonD, herdanVm, honoreR, sichelS, brunetW, entropy, fisherAlpha];
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const differentIn = (codes: readonly number[]): number[] => codes.filter((code, i) => codes.indexOf(code) === i);
const ratio = (codes: readonly number[]): number => differentIn(codes).length / codes.length;
const same = (actual: number, expected: number, tolerance?: number): void =>
  Number.isNaN(expected) ? assert.equal(actual, Number.NaN) : near(actual, expected, tolerance);

test("measures of richness and repetition of random texts equal their definitions", () => {
  for (const codes of randomTexts(71)) {
    const text = Uint32Array.from(codes);
    const types = differentIn(codes);
    const [N, V] = [codes.length, types.length];
    const frequencies = types.map((type) => codes.filter((code) => code === type).length);
    const occurring = (times: number): number => frequencies.filter((f) => f === times).length;
    near(guiraudR(text), V / N ** 0.5);
    near(carrollCttr(text), V / (2 * N) ** 0.5);
    near(guiraudR(text), carrollCttr(text) * Math.SQRT2);
    same(herdanC(text), N < 2 ? Number.NaN : Math.log2(V) / Math.log2(N));
    for (const base of [10, Math.E, 2]) {
      const log = (x: number): number => Math.log(x) / Math.log(base);
      const none = N < 2 ? Number.NaN : undefined;
      if (V < N) same(dugastU(text, { base }), none ?? log(N) ** 2 / log(N / V), 1e-11);
      else same(dugastU(text, { base }), none ?? Number.POSITIVE_INFINITY);
      same(maasA(text, { base }), none ?? (log(N / V) / log(N) ** 2) ** 0.5, 1e-7);
      same(summerS(text, { base }), V === 1 || N <= base ? Number.NaN : log(log(V)) / log(log(N)), 1e-11);
    }
    const squares = total(frequencies.map((f) => f ** 2));
    same(yuleI(text), V === N ? Number.POSITIVE_INFINITY : V ** 2 / (squares - V));
    let [pairs, matching] = [0, 0];
    for (const [i, a] of codes.entries())
      for (const b of codes.slice(i + 1)) {
        pairs++;
        if (a === b) matching++;
      }
    same(simpsonD(text), matching / pairs);
    if (N > 1) near(simpsonD(text), (yuleK(text) * N) / (N - 1) / 1e4);
    near(herdanVm(text), Math.sqrt(Math.max(0, squares / N ** 2 - 1 / V)), 1e-7);
    if (N > 1) same(honoreR(text), (100 * Math.log(N)) / (1 - occurring(1) / V), 1e-11);
    near(sichelS(text), occurring(2) / V);
    near(brunetW(text), Math.exp(Math.log(N) * V ** -0.172));
    near(brunetW(text, { exponent: 0.165 }), Math.exp(Math.log(N) * V ** -0.165));
    near(entropy(text), -total(codes.map((code) => Math.log2(codes.filter((c) => c === code).length / N))) / N);
    const alpha = fisherAlpha(text);
    if (V === N) assert.equal(alpha, Number.POSITIVE_INFINITY);
    else near(alpha * Math.log1p(N / alpha), V, 1e-11);
  }
});

test("measures of richness are as koRpus prints them for its sample text", () => {
  // tests/testthat/sample_text_lexdiv_dput.txt, two decimals; 556 tokens of 294 types are the only numbers that fit all seven
  const text = Uint32Array.from({ length: 556 }, (_, i) => Math.min(i, 293));
  for (const [measure, printed] of [
    [typeTokenRatio, 0.53],
    [herdanC, 0.9],
    [guiraudR, 12.47],
    [carrollCttr, 8.82],
    [dugastU, 27.23],
    [summerS, 0.89],
    [maasA, 0.19],
  ] as const)
    assert.equal(measure(text).toFixed(2), printed.toFixed(2), measure.name);
});

test("dugastU and maasA are one measure, and depend on the base as stated", () => {
  for (const codes of randomTexts(72)) {
    if (codes.length < 2 || ratio(codes) === 1) continue;
    near(dugastU(codes), 1 / maasA(codes) ** 2, 1e-10);
    near(dugastU(codes, { base: Math.E }), dugastU(codes) * Math.LN10, 1e-10);
  }
});

test("permuting and renaming change nothing that is free of order", () => {
  const random = seeded(73);
  for (const codes of randomTexts(74).slice(0, 100)) {
    const shuffled = codes.map((code) => ({ code: 1000 - 7 * code, at: random() })).sort((a, b) => a.at - b.at);
    const other = shuffled.map(({ code }) => code);
    for (const measure of [...bent, ...shared, typeTokenRatio, yuleK, hdd]) same(measure(other), measure(codes), 1e-11);
  }
});

test("texts of one type, of no repeated word, and of types that are all as frequent", () => {
  const one = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4];
  const all = one.map((_, i) => i);
  const even = [...all, ...all, ...all];
  for (const [measure, ofOne, ofAll] of [
    [herdanC, 0, 1],
    [dugastU, Math.log10(12), Number.POSITIVE_INFINITY],
    [summerS, Number.NaN, 1],
    [maasA, 1 / Math.sqrt(Math.log10(12)), 0],
    [yuleI, 1 / 143, Number.POSITIVE_INFINITY],
    [simpsonD, 1, 0],
    [herdanVm, 0, 0],
    [honoreR, 100 * Math.log(12), Number.POSITIVE_INFINITY],
    [sichelS, 0, 0],
    [brunetW, 12, 12 ** (12 ** -0.172)],
    [entropy, 0, Math.log2(12)],
  ] as const) {
    same(measure(one), ofOne);
    same(measure(all), ofAll);
  }
  assert.equal(fisherAlpha(all), Number.POSITIVE_INFINITY);
  near(herdanVm(even), 0);
  near(entropy(even), Math.log2(12));
});

test("measures of richness are NaN where they are undefined and refuse bad options", () => {
  for (const measure of [...bent, ...shared]) assert.equal(measure([]), Number.NaN, measure.name);
  for (const measure of [herdanC, dugastU, summerS, maasA, simpsonD, honoreR])
    assert.equal(measure([5]), Number.NaN, measure.name);
  assert.equal(summerS([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]), Number.NaN);
  for (const measure of [dugastU, summerS, maasA])
    for (const base of [1, 0, Number.NaN, Number.POSITIVE_INFINITY])
      assert.throws(() => measure([1], { base }), new RegExp(`${measure.name} requires a base above 1, got ${base}$`));
  assert.throws(() => brunetW([1], { exponent: 0 }), /brunetW requires an exponent above 0, got 0$/);
});

test("fisherAlpha holds its equation from few types to almost as many as tokens", () => {
  const text = (N: number, V: number): Uint32Array => Uint32Array.from({ length: N }, (_, i) => Math.min(i, V - 1));
  for (const [N, V] of [
    [1e5, 1],
    [1e5, 2],
    [1e5, 5e4],
    [1e5, 1e5 - 1],
    [2, 1],
  ]) {
    const alpha = fisherAlpha(text(N, V));
    near((alpha * Math.log1p(N / alpha)) / V, 1, 1e-10);
  }
});

test("segmentalTypeTokenRatio is the mean ratio of whole segments", () => {
  near(segmentalTypeTokenRatio([1, 1, 2, 3, 4], { size: 2 }), (0.5 + 1) / 2);
  near(segmentalTypeTokenRatio([1, 1, 2, 3], { size: 2 }), (0.5 + 1) / 2);
  for (const codes of randomTexts(75))
    for (const size of [1, 3, 7, codes.length]) {
      const ratios: number[] = [];
      for (let rest = codes; rest.length >= size; rest = rest.slice(size)) ratios.push(ratio(rest.slice(0, size)));
      same(segmentalTypeTokenRatio(codes, { size }), total(ratios) / ratios.length);
    }
  assert.equal(segmentalTypeTokenRatio(new Array(99).fill(1)), Number.NaN);
  near(segmentalTypeTokenRatio(new Array(199).fill(1)), 0.01);
  assert.throws(() => segmentalTypeTokenRatio([1], { size: 0 }), /a size of 1 token or more, got 0$/);
});

test("mtldMovingAverage is the mean of the factors that begin at each token", () => {
  for (const codes of randomTexts(76))
    for (const [threshold, minimum] of [
      [0.72, 10],
      [0.5, 1],
      [0.9, 3],
    ])
      for (const ends of ["drop", "wrap"] as const) {
        const factors: number[] = [];
        for (const start of codes.keys()) {
          const rest = ends === "drop" ? codes.slice(start) : [...codes.slice(start), ...codes.slice(0, start)];
          const lengths = rest.map((_, i) => i + 1);
          const length = lengths.find((l) => l >= minimum && ratio(rest.slice(0, l)) < threshold);
          if (length !== undefined) factors.push(length);
        }
        const expected = total(factors) / factors.length;
        same(mtldMovingAverage(Uint32Array.from(codes), { threshold, minimum, ends }), expected);
      }
});

test("mtldMovingAverage worked by hand", () => {
  // from the first token ten, seven of them different; from the others the text is too short
  near(mtldMovingAverage([1, 2, 3, 4, 5, 6, 7, 1, 1, 1]), 10);
  near(mtldMovingAverage([1, 2, 3, 4, 5, 6, 7, 1, 1, 1], { ends: "wrap" }), 10);
  assert.equal(mtldMovingAverage([1, 2, 3]), Number.NaN);
  assert.equal(mtldMovingAverage([]), Number.NaN);
  const even = Array.from({ length: 400 }, (_, i) => i % 8);
  near(mtldMovingAverage(even), mtld(even), 0.5); // a factor is always 12 long
  near(mtldMovingAverage(even), 12);
  assert.throws(() => mtldMovingAverage([1, 1], { threshold: 1 }), /a threshold between 0 and 1, got 1$/);
  assert.throws(() => mtldMovingAverage([1, 1], { minimum: 0 }), /a minimum of 1 token or more, got 0$/);
  assert.throws(() => mtldMovingAverage([1, 1], { ends: "cut" as never }), /ends: "drop" or "wrap", got cut$/);
});

/** All ways to choose `draws` of the tokens. */
function choices(codes: readonly number[], draws: number): number[][] {
  if (draws === 0) return [[]];
  return codes.flatMap((code, i) => choices(codes.slice(i + 1), draws - 1).map((rest) => [code, ...rest]));
}

test("hdd is the mean type–token ratio of all samples that can be drawn", () => {
  const random = seeded(77);
  for (let run = 0; run < 60; run++) {
    const codes = integers(random, 1 + Math.floor(random() * 9), 4);
    for (let draws = 1; draws <= codes.length; draws++) {
      const ratios = choices(codes, draws).map(ratio);
      near(hdd(codes, { draws }), total(ratios) / ratios.length);
    }
  }
});

test("hdd is near the mean of samples drawn without replacement, and 1/draws to 1", () => {
  const random = seeded(78);
  const codes = integers(random, 300, 12).map((a) => a * Math.floor(random() * 12));
  let sum = 0;
  for (let run = 0; run < 4000; run++) {
    const rest = [...codes];
    sum += ratio(Array.from({ length: 42 }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]));
  }
  near(hdd(codes), sum / 4000, 0.004);
  near(hdd(new Array(42).fill(1)), 1 / 42);
  near(hdd(Array.from({ length: 42 }, (_, i) => i)), 1);
  assert.equal(hdd(codes.slice(0, 41)), Number.NaN);
  assert.equal(hdd([]), Number.NaN);
  assert.throws(() => hdd(codes, { draws: 1.5 }), /hdd requires 1 draw or more, got 1.5$/);
});

/** The best of many D for the expected ratios of 35 to 50 draws. */
function fittedD(codes: readonly number[]): number {
  const lengths = Array.from({ length: 16 }, (_, i) => 35 + i);
  const expected = lengths.map((draws) => hdd(codes, { draws }));
  const squares = (D: number): number =>
    total(lengths.map((n, i) => ((D / n) * (Math.sqrt(1 + (2 * n) / D) - 1) - expected[i]) ** 2));
  const tried = Array.from({ length: 3000 }, (_, i) => 1.003 ** (i - 1000));
  return tried.reduce((best, D) => (squares(D) < squares(best) ? D : best));
}

test("vocdD is near the D that fits the expected ratios, with every seed", () => {
  const random = seeded(79);
  for (const types of [5, 40, 400]) {
    const codes = integers(random, 500, types);
    const expected = fittedD(codes);
    const found = [1, 2, 3, -4, 5e9].map((seed) => vocdD(codes, { seed }));
    for (const D of found) assert.ok(Math.abs(D / expected - 1) < 0.06, `expected about ${expected}, got ${D}`);
    assert.equal(new Set(found).size, found.length);
    assert.equal(vocdD(Uint32Array.from(codes), { seed: 1 }), vocdD(codes));
  }
});

test("vocdD is Infinity where no word is repeated and NaN for fewer than 50 tokens", () => {
  const all = Array.from({ length: 60 }, (_, i) => i);
  assert.equal(vocdD(all), Number.POSITIVE_INFINITY);
  assert.equal(vocdD(all.slice(0, 49)), Number.NaN);
  const one = vocdD(new Array(60).fill(1));
  assert.ok(one > 0 && one < 0.1, `${one}`);
  assert.throws(() => vocdD(all, { seed: 0.5 }), /a whole number as its seed, got 0.5$/);
});
