import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { burrowsDelta, cosineDelta } from "./delta.js";
import { entropy } from "./repetition.js";
import { cosine, hellinger, jaccardSimilarity, jensenShannon, kullbackLeibler, ruzicka } from "./similarity.js";
import { integers, near } from "./twins.test-helper.js";

const likenesses = [cosine, jaccardSimilarity, ruzicka];
const distances = [hellinger, jensenShannon];
const symmetric = [...likenesses, ...distances];
const all = [...symmetric, kullbackLeibler];
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Pairs of counts of up to 20 features, neither all zero. */
function randomPairs(seed: number): [number[], number[]][] {
  const random = seeded(seed);
  return Array.from({ length: 300 }, (): [number[], number[]] => {
    const length = 1 + random(20);
    return [integers(random, length, 5), integers(random, length, 5)];
  }).filter((pair) => pair.every((each) => total(each) > 0));
}

test("similarity of two texts worked by hand", () => {
  const [a, b] = [
    [3, 1, 0],
    [1, 1, 2],
  ]; // shares ¾ ¼ 0 and ¼ ¼ ½
  near(cosine(a, b), 4 / Math.sqrt(10 * 6));
  near(jaccardSimilarity(a, b), 2 / 3);
  near(ruzicka(a, b), 2 / 6);
  near(hellinger(a, b), Math.sqrt(1 - (Math.sqrt(3) / 4 + 1 / 4)));
  assert.equal(kullbackLeibler(b, a), Number.POSITIVE_INFINITY);
  near(kullbackLeibler(a, b), 0.75 * Math.log2(3));
  near(jensenShannon(a, b), (0.75 * Math.log2(1.5) + 0 + 0.25 * Math.log2(0.5) + 0 + 0.5) / 2);
  near(cosine([1, -1], [-2, 2]), -1);
});

test("similarity of random texts equals its definition", () => {
  for (const [a, b] of randomPairs(101)) {
    const [p, q] = [a, b].map((each) => each.map((x) => x / total(each)));
    const dot = (x: number[], y: number[]): number => total(x.map((value, i) => value * y[i]));
    near(cosine(a, b), dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)));
    const [inA, inB] = [a, b].map((each) => new Set(each.flatMap((x, i) => (x > 0 ? [i] : []))));
    const both = [...inA].filter((i) => inB.has(i)).length;
    near(jaccardSimilarity(a, b), both / (inA.size + inB.size - both));
    const shared = total(a.map((x, i) => Math.min(x, b[i])));
    near(ruzicka(a, b), shared / (total(a) + total(b) - shared));
    near(hellinger(a, b), Math.sqrt(Math.max(0, 1 - dot(p.map(Math.sqrt), q.map(Math.sqrt)))), 1e-7);
    const bits = (shares: number[]): number => -total(shares.map((s) => (s === 0 ? 0 : s * Math.log2(s))));
    const mean = p.map((share, i) => (share + q[i]) / 2);
    near(jensenShannon(a, b), bits(mean) - (bits(p) + bits(q)) / 2, 1e-11);
    near(jensenShannon(a, b), (kullbackLeibler(p, mean) + kullbackLeibler(q, mean)) / 2, 1e-11);
    const cross = -total(p.map((share, i) => (share === 0 ? 0 : share * Math.log2(q[i]))));
    near(kullbackLeibler(a, b), cross - bits(p), 1e-11);
  }
});

test("jensenShannon is the entropy that is lost if one forgets of which text a word is", () => {
  const random = seeded(102);
  for (let run = 0; run < 50; run++) {
    const texts = [integers(random, 30, 6), integers(random, 30, 6)];
    const counts = texts.map((text) => [0, 1, 2, 3, 4, 5].map((type) => text.filter((code) => code === type).length));
    const expected = entropy(texts.flat()) - (entropy(texts[0]) + entropy(texts[1])) / 2;
    near(jensenShannon(counts[0], counts[1]), expected, 1e-11);
  }
});

test("similarity: ends of the scale, both ways round, in any order, and for texts of any size where it is of shares", () => {
  const random = seeded(103);
  for (const [a, b] of randomPairs(104)) {
    const order = a.map((_, i) => ({ i, at: random() })).sort((x, y) => x.at - y.at);
    const shuffled = (each: number[]): number[] => order.map(({ i }) => each[i]);
    for (const measure of all) {
      const value = measure(a, b);
      near(measure(shuffled(a), shuffled(b)), value, 1e-11);
      near(measure(Float64Array.from(a), Uint32Array.from(b)), value);
      near(measure([...a, 0], [...b, 0]), value);
      if (measure !== kullbackLeibler) assert.ok(value >= 0 && value <= 1, `${measure.name}: ${value}`);
    }
    for (const measure of symmetric) near(measure(a, b), measure(b, a));
    const triple = a.map((x) => 3 * x);
    for (const measure of [cosine, jaccardSimilarity, ...distances, kullbackLeibler])
      near(measure(triple, b), measure(a, b), 1e-7);
    for (const measure of likenesses) near(measure(a, a), 1);
    for (const measure of [...distances, kullbackLeibler]) near(measure(a, triple), 0, 1e-7);
    const [left, right] = [
      [...a, ...a.map(() => 0)],
      [...b.map(() => 0), ...b],
    ];
    for (const measure of likenesses) assert.equal(measure(left, right), 0);
    for (const measure of distances) near(measure(left, right), 1);
  }
});

test("similarity is NaN for what is all zero and refuses what is no pair of texts", () => {
  for (const measure of all) {
    assert.equal(measure([0, 0], [0, 0]), Number.NaN, measure.name);
    assert.equal(measure([], []), Number.NaN, measure.name);
    assert.throws(() => measure([1], [1, 2]), new RegExp(`${measure.name} requires as many features.*got 1 and 2$`));
    assert.throws(() => measure([1], [Number.NaN]), /got b\[0\] = NaN$/);
  }
  for (const measure of [cosine, ...distances, kullbackLeibler]) assert.equal(measure([1, 0], [0, 0]), Number.NaN);
  for (const measure of [jaccardSimilarity, ruzicka]) assert.equal(measure([1, 0], [0, 0]), 0);
  for (const measure of all.filter((each) => each !== cosine))
    assert.throws(() => measure([1, -1], [1, 1]), /frequencies of 0 or more, got a\[1\] = -1$/);
});

test("Delta of three documents worked by hand", () => {
  // the first feature has the mean 2 and the deviation 1, the second 4 and 2, the third does not vary
  const matrix = [
    [1, 4, 7],
    [2, 2, 7],
    [3, 6, 7],
  ]; // z: −1 0, 0 −1, 1 1
  assert.deepEqual(burrowsDelta(matrix), [
    [0, 1, 1.5],
    [1, 0, 1.5],
    [1.5, 1.5, 0],
  ]);
  const cosines = cosineDelta(matrix);
  near(cosines[0][1], 1);
  near(cosines[0][2], 1 + Math.SQRT1_2);
  near(cosines[1][1], 0);
});

test("Delta of random documents: by definition, symmetric, free of order and of each feature's scale", () => {
  const random = seeded(105);
  for (let run = 0; run < 60; run++) {
    const [n, features] = [3 + random(6), 2 + random(10)];
    const matrix = Array.from({ length: n }, () => Array.from({ length: features }, () => random()));
    const z = matrix.map((row) =>
      row.map((value, k) => {
        const column = matrix.map((other) => other[k]);
        const mean = total(column) / n;
        return (value - mean) / Math.sqrt(total(column.map((each) => (each - mean) ** 2)) / (n - 1));
      }),
    );
    const [deltas, cosines] = [burrowsDelta(matrix), cosineDelta(matrix)];
    const scaled = matrix.map((row) => row.map((value, k) => value * (k + 1) + k));
    const reversed = burrowsDelta(matrix.toReversed());
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        near(deltas[i][j], total(z[i].map((value, k) => Math.abs(value - z[j][k]))) / features);
        near(cosines[i][j], 1 - cosine(z[i], z[j]));
        near(deltas[i][j], deltas[j][i]);
        near(reversed[n - 1 - i][n - 1 - j], deltas[i][j], 1e-10);
        near(burrowsDelta(scaled)[i][j], deltas[i][j], 1e-10);
      }
  }
});

test("Delta is NaN where no feature varies and refuses what is no matrix of frequencies", () => {
  for (const measure of [burrowsDelta, cosineDelta]) {
    assert.deepEqual(measure([]), []);
    assert.deepEqual(measure([[0.1, 0.2]]), [[Number.NaN]]);
    assert.deepEqual(measure([[0.1], [0.1]]), [
      [Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN],
    ]);
    assert.throws(
      () => measure([[1, 2], [1]]),
      new RegExp(`${measure.name} requires as many features.*got 2 and 1 in 1$`),
    );
    assert.throws(() => measure([[1], [-1]]), /got -1 in row 1, column 0$/);
  }
  const middle = cosineDelta([[1], [2], [3]]);
  assert.equal(middle[1][0], Number.NaN);
  assert.equal(middle[0][2], 2);
});
