// Second, slow ways to the values of measures that had been tried by hand only.
import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { carrollUm } from "./adjusted.js";
import { conservativeLogRatioNormal } from "./conservative.js";
import { logOddsDirichlet } from "./contributions.js";
import { carrollD2, deviationOfProportionsNormalised, range } from "./evenness.js";
import { specificity } from "./exact.js";
import { choose, fromFixed, ln } from "./exact.test-helper.js";
import { cohensD, hedgesG } from "./groups.js";
import { linsearWrite } from "./readability.js";
import { integers, near, randomTables } from "./twins.test-helper.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test("specificity equals its definition: the logarithm of the tables counted on the side of o11, in whole numbers", () => {
  for (const table of randomTables(101, 300)) {
    const { o11, o12, o21, o22 } = table;
    const [r1, r2, c1] = [o11 + o12, o21 + o22, o11 + o21];
    const difference = o11 * o22 - o12 * o21;
    let [tail, every] = [0n, 0n];
    for (let k = Math.max(0, c1 - r2); k <= Math.min(r1, c1); k++) {
      const ways = choose(r1, k) * choose(r2, c1 - k);
      every += ways;
      if (difference < 0 ? k <= o11 : k >= o11) tail += ways;
    }
    const size = fromFixed(ln(every, tail)) / Math.LN10;
    near(specificity(table), difference === 0 ? 0 : difference < 0 ? 0 - size : size, 1e-11);
  }
});

test("conservativeLogRatioNormal equals its definition: the end of the normal interval that is nearer to 0, if 0 is outside", () => {
  const z = 1.959963984540054;
  for (const table of randomTables(103, 300)) {
    const { o11, o12, o21, o22 } = table;
    const [f1, f2] = [o11 || 0.5, o21 || 0.5];
    const ratio = Math.log(f1 / (o11 + o12)) - Math.log(f2 / (o21 + o22));
    const width = z * Math.sqrt(Math.max(0, 1 / f1 + 1 / f2 - 1 / (o11 + o12) - 1 / (o21 + o22)));
    const [low, high] = [(ratio - width) / Math.LN2, (ratio + width) / Math.LN2];
    near(conservativeLogRatioNormal(table), Math.max(0, low) + Math.min(0, high), 1e-11);
  }
});

test("logOddsDirichlet equals its definition, with two terms of the variance and with four", () => {
  const random = seeded(107);
  for (const table of randomTables(107, 300)) {
    const prior = 0.01 + random();
    const priorTotal = prior * (2 + random(100));
    const [n1, n2] = [table.o11 + table.o12, table.o21 + table.o22];
    const odds = (y: number, n: number): number => (y + prior) / (n + priorTotal - y - prior);
    const delta = Math.log(odds(table.o11, n1)) - Math.log(odds(table.o21, n2));
    const two = 1 / (table.o11 + prior) + 1 / (table.o21 + prior);
    const four = two + 1 / (n1 + priorTotal - table.o11 - prior) + 1 / (n2 + priorTotal - table.o21 - prior);
    if (n1 === 0 || n2 === 0 || table.o11 + table.o21 === 0) continue;
    near(logOddsDirichlet(table, { prior, priorTotal }), delta / Math.sqrt(two), 1e-10);
    near(logOddsDirichlet(table, { prior, priorTotal, variance: "four" }), delta / Math.sqrt(four), 1e-10);
  }
});

test("cohensD and hedgesG equal their definitions: differences of all pairs, and squares of differences of all pairs", () => {
  const random = seeded(109);
  for (let i = 0; i < 200; i++) {
    const [a, b] = [integers(random, 2 + random(8), 40), integers(random, 2 + random(8), 40)];
    const difference = sum(a.flatMap((x) => b.map((y) => x - y))) / (a.length * b.length);
    // The squares about the mean are half the squares between all ordered pairs, divided by their number.
    const about = (values: readonly number[]): number =>
      sum(values.flatMap((x) => values.map((y) => (x - y) ** 2))) / (2 * values.length);
    const pooled = (about(a) + about(b)) / (a.length + b.length - 2);
    if (pooled === 0) continue;
    near(cohensD(a, b), difference / Math.sqrt(pooled), 1e-10);
    near(hedgesG(a, b), (difference / Math.sqrt(pooled)) * (1 - 3 / (4 * (a.length + b.length) - 9)), 1e-10);
  }
});

test("carrollD2, carrollUm, deviationOfProportionsNormalised and range equal their definitions on random parts", () => {
  const random = seeded(113);
  for (let i = 0; i < 200; i++) {
    const sizes = integers(random, 2 + random(8), 40).map((size) => size + 10);
    const counts = sizes.map(() => random(6));
    const f = sum(counts);
    let parts = 0;
    for (const count of counts) if (count > 0) parts++;
    assert.equal(range({ counts, sizes }), parts);
    if (f === 0) continue;
    const rates = counts.map((count, k) => count / sizes[k]);
    const d2 =
      -sum(rates.map((rate) => (rate === 0 ? 0 : (rate / sum(rates)) * Math.log2(rate / sum(rates))))) /
      Math.log2(sizes.length);
    near(carrollD2({ counts, sizes }), d2, 1e-11);
    near(carrollUm({ counts, sizes }), f * d2 + (1 - d2) * (f / sizes.length), 1e-11);
  }
});

test("deviationOfProportionsNormalised equals its definition: the share of tokens that stand in the wrong part, of the most that could", () => {
  const random = seeded(131);
  for (let i = 0; i < 200; i++) {
    const sizes = integers(random, 2 + random(8), 40).map((size) => size + 10);
    const counts = sizes.map(() => random(6));
    const [f, all] = [sum(counts), sum(sizes)];
    if (f === 0) continue;
    // What must be carried elsewhere is what is above its share.
    const above = (given: readonly number[]): number =>
      sum(given.map((count, k) => Math.max(0, count / sum(given) - sizes[k] / all)));
    const worst = Math.max(...sizes.map((_, at) => above(sizes.map((_, k) => (k === at ? f : 0)))));
    near(deviationOfProportionsNormalised({ counts, sizes }), above(counts) / worst, 1e-11);
    const by = "numberOfParts";
    near(deviationOfProportionsNormalised({ counts, sizes }, { by }), above(counts) / (1 - 1 / sizes.length), 1e-11);
  }
});

test("linsearWrite equals its definition: a point for each easy word, three for each hard one, counted word by word", () => {
  const random = seeded(127);
  for (let i = 0; i < 200; i++) {
    const text = Array.from({ length: 20 + random(200) }, () => 1 + random(4)); // syllables
    const sentences = 1 + random(12);
    let points = 0;
    for (const syllables of text) points += syllables >= 3 ? 3 : 1;
    const x = points / sentences;
    const counts = { words: text.length, sentences, polysyllables: text.filter((syllables) => syllables > 2).length };
    near(linsearWrite(counts), x > 20 ? x / 2 : x / 2 - 1);
  }
});
