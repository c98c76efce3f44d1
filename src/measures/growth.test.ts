import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { hdd } from "./draws.js";
import { expectedTypes, type GrowthPoint, heapsFit, zipfFit } from "./growth.js";
import { near, randomTexts } from "./twins.test-helper.js";

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const methods = ["leastSquares", "likelihood"] as const;
const scales = ["logarithms", "types"] as const;

test("zipfFit finds the law that made the counts, in any order", () => {
  for (const [exponent, constant] of [
    [1, 1000],
    [0.7, 50],
    [1.9, 1e6],
    [0, 5],
  ]) {
    const counts = Array.from({ length: 200 }, (_, i) => constant / (i + 1) ** exponent);
    for (const method of methods) {
      const fit = zipfFit([...counts.toReversed(), 0], { method });
      near(fit.exponent, exponent, 1e-8);
      near(fit.constant / constant, 1, 1e-7);
      near(
        zipfFit(
          counts.map((count) => 3 * count),
          { method },
        ).exponent,
        exponent,
        1e-8,
      );
    }
  }
});

test("zipfFit by either method is the best that can be found near it", () => {
  const random = seeded(111);
  for (let run = 0; run < 40; run++) {
    const counts = Array.from({ length: 3 + random(30) }, (_, i) => 1 + random(300 / (i + 1))).sort((a, b) => b - a);
    const likelihood = (a: number): number => {
      const weights = total(counts.map((_, i) => (i + 1) ** -a));
      return total(counts.map((count, i) => count * Math.log((i + 1) ** -a / weights)));
    };
    const { exponent } = zipfFit(counts, { method: "likelihood" });
    for (const step of [-0.01, 0.01])
      if (exponent + step >= 0) assert.ok(likelihood(exponent) >= likelihood(exponent + step) - 1e-9);
    const fit = zipfFit(counts);
    const squares = (a: number, c: number): number =>
      total(counts.map((count, i) => (Math.log(count) - Math.log(c) + a * Math.log(i + 1)) ** 2));
    for (const [a, c] of [
      [0.01, 1],
      [-0.01, 1],
      [0, 1.01],
      [0, 0.99],
    ])
      assert.ok(squares(fit.exponent, fit.constant) <= squares(fit.exponent + a, fit.constant * c));
  }
});

test("zipfFit is NaN for fewer than two types and refuses what is no count", () => {
  for (const method of methods)
    for (const counts of [[], [5], [5, 0]])
      assert.deepEqual(zipfFit(counts, { method }), { exponent: Number.NaN, constant: Number.NaN });
  for (const method of methods) near(zipfFit([4, 4, 4], { method }).exponent, 0, 1e-8);
  assert.throws(() => zipfFit([1, -1]), /counts of 0 or more, got counts\[1\] = -1$/);
  assert.throws(() => zipfFit([1], { method: "eye" as never }), /"likelihood", got eye$/);
});

test("heapsFit finds the law that made the points, in any order", () => {
  for (const [exponent, factor] of [
    [0.7, 4],
    [0.5, 30],
    [1, 0.5],
  ]) {
    const points = [1e4, 1e2, 1e3, 5e5, 1e6].map((tokens) => ({ tokens, types: factor * tokens ** exponent }));
    for (const method of scales) {
      const fit = heapsFit(
        points.filter(({ tokens, types }) => types <= tokens),
        { method },
      );
      near(fit.exponent, exponent, 1e-6);
      near(fit.factor / factor, 1, 1e-5);
    }
  }
});

test("heapsFit by either method is the best that can be found near it", () => {
  const random = seeded(112);
  for (let run = 0; run < 40; run++) {
    const points: GrowthPoint[] = Array.from({ length: 3 + random(6) }, (_, i) => {
      const tokens = 1000 * (i + 1);
      return { tokens, types: Math.round(5 * tokens ** 0.6 * (0.8 + 0.4 * random())) };
    });
    const error = (b: number, k: number, of: (x: number) => number): number =>
      total(points.map(({ tokens, types }) => (of(types) - of(k * tokens ** b)) ** 2));
    for (const [method, of] of [
      ["logarithms", Math.log],
      ["types", (x: number) => x],
    ] as const) {
      const fit = heapsFit(points, { method });
      for (const [b, k] of [
        [0.001, 1],
        [-0.001, 1],
        [0, 1.01],
        [0, 0.99],
        [0.001, 0.99],
        [-0.001, 1.01],
      ])
        assert.ok(error(fit.exponent, fit.factor, of) <= error(fit.exponent + b, fit.factor * k, of) * (1 + 1e-9));
    }
  }
});

test("heapsFit is NaN for fewer than two sizes and refuses what is no point", () => {
  for (const method of scales)
    for (const points of [
      [],
      [{ tokens: 9, types: 3 }],
      [
        { tokens: 9, types: 3 },
        { tokens: 9, types: 4 },
      ],
    ])
      assert.deepEqual(heapsFit(points, { method }), { exponent: Number.NaN, factor: Number.NaN });
  assert.throws(() => heapsFit([{ tokens: 3, types: 4 }]), /no more than tokens, got 4 of 3$/);
  assert.throws(() => heapsFit([{ tokens: 3, types: 0 }]), /1 type or more/);
  assert.throws(() => heapsFit([], { method: "nls" as never }), /"types", got nls$/);
});

test("expectedTypes equals its definition, from none to all, and comes near to draws without replacement", () => {
  for (const codes of randomTexts(113)) {
    const types = [...new Set(codes)];
    for (const draws of [0, 1, codes.length / 2, codes.length]) {
      if (draws > codes.length) continue;
      const missed = types.map((type) => (1 - draws / codes.length) ** codes.filter((code) => code === type).length);
      near(expectedTypes(Uint32Array.from(codes), draws), types.length - total(missed), 1e-11);
    }
    near(expectedTypes(codes, codes.length), types.length);
    near(expectedTypes(codes, 1), expectedTypes(codes.toReversed(), 1));
  }
  const text = Array.from({ length: 4000 }, (_, i) => (i * i) % 997);
  near(expectedTypes(text, 42) / 42, hdd(text), 0.001);
  assert.equal(expectedTypes([], 0), Number.NaN);
  assert.equal(expectedTypes([1, 2], 3), Number.NaN);
  assert.throws(() => expectedTypes([1], -1), /0 draws or more, got -1$/);
});
