import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { Table } from "./contingency.js";
import {
  jensenShannonContribution,
  kullbackLeiblerContribution,
  logOddsDirichlet,
  scaledFScore,
} from "./contributions.js";
import { normalLower } from "./distributions.js";
import { integers, near, randomTables } from "./twins.test-helper.js";

const exchanged = ({ o11, o12, o21, o22 }: Table): Table => ({ o11: o21, o12: o22, o21: o11, o22: o12 });

/** The tables of all terms of two texts. */
function vocabulary(targets: readonly number[], references: readonly number[]): Table[] {
  const [n1, n2] = [targets, references].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  return targets.map((o11, i) => ({ o11, o12: n1 - o11, o21: references[i], o22: n2 - references[i] }));
}

test("contributions: 30 of 1000 against 10 of 2000, worked by hand", () => {
  const table = { o11: 30, o12: 970, o21: 10, o22: 1990 }; // shares 0.03 and 0.005, mean 0.0175
  near(kullbackLeiblerContribution(table), 0.03 * Math.log2(6));
  near(jensenShannonContribution(table), (0.03 * Math.log2(0.03 / 0.0175) + 0.005 * Math.log2(0.005 / 0.0175)) / 2);
  const delta = Math.log(30.01 / (1010 - 30.01)) - Math.log(10.01 / (2010 - 10.01));
  const z = delta / Math.sqrt(1 / 30.01 + 1 / 10.01);
  near(logOddsDirichlet(table, { priorTotal: 10 }), z);
  near(logOddsDirichlet(table, { tests: 1000 }), z); // 1000 terms of 0.01 each, as keyness passes it
  const four = 1 / 30.01 + 1 / 10.01 + 1 / (1010 - 30.01) + 1 / (2010 - 10.01);
  near(logOddsDirichlet(table, { priorTotal: 10, variance: "four" }), delta / Math.sqrt(four));
});

test("contributions sum to the divergence of the texts, Jensen–Shannon's from 0 to 1", () => {
  const random = seeded(70);
  for (let run = 0; run < 100; run++) {
    const [targets, references] = [integers(random, 30, 50), integers(random, 30, 50).map((count) => count + 1)];
    const tables = vocabulary(targets, references).filter(({ o11, o21 }) => o11 + o21 > 0);
    const shares = tables.map(({ o11, o12, o21, o22 }) => [o11 / (o11 + o12), o21 / (o21 + o22)]);
    const entropy = (p: readonly number[]): number => p.reduce((h, x) => h - (x === 0 ? 0 : x * Math.log2(x)), 0);
    const [p, q] = [shares.map(([first]) => first), shares.map(([, second]) => second)];
    const mean = p.map((x, i) => (x + q[i]) / 2);
    const divergence = entropy(mean) - (entropy(p) + entropy(q)) / 2;
    const cross = p.reduce((h, x, i) => h - x * Math.log2(q[i]), 0);
    near(
      tables.map(jensenShannonContribution).reduce((a, b) => a + b),
      divergence,
    );
    near(
      tables.map(kullbackLeiblerContribution).reduce((a, b) => a + b),
      cross - entropy(p),
    );
    assert.ok(divergence >= 0 && divergence <= 1);
    for (const table of tables) near(jensenShannonContribution(table), jensenShannonContribution(exchanged(table)));
  }
});

test("contributions of a term in one text only, in neither, and of an empty text", () => {
  assert.equal(kullbackLeiblerContribution({ o11: 3, o12: 7, o21: 0, o22: 9 }), Number.POSITIVE_INFINITY);
  assert.equal(kullbackLeiblerContribution({ o11: 0, o12: 7, o21: 3, o22: 9 }), 0);
  near(jensenShannonContribution({ o11: 3, o12: 7, o21: 0, o22: 9 }), 0.15); // half of 0.3 · log₂ 2
  for (const measure of [
    kullbackLeiblerContribution,
    jensenShannonContribution,
    (table: Table) => logOddsDirichlet(table, { priorTotal: 1 }),
  ]) {
    assert.equal(measure({ o11: 0, o12: 7, o21: 0, o22: 9 }), Number.NaN);
    assert.equal(measure({ o11: 0, o12: 0, o21: 3, o22: 9 }), Number.NaN);
    assert.equal(measure({ o11: 3, o12: 7, o21: 0, o22: 0 }), Number.NaN);
    assert.throws(() => measure({ o11: 3, o12: 7, o21: -1, o22: 0 }), /got o21 = -1$/);
  }
});

test("logOddsDirichlet changes only its sign when the texts change places, and refuses a prior without its total", () => {
  for (const table of randomTables(71, 200)) {
    for (const variance of ["two", "four"] as const) {
      const options = { prior: 0.3, priorTotal: 20, variance };
      near(logOddsDirichlet(table, options), -logOddsDirichlet(exchanged(table), options));
    }
  }
  const table = { o11: 1, o12: 2, o21: 3, o22: 4 };
  assert.throws(() => logOddsDirichlet(table), /requires a prior above 0 and a priorTotal/);
  assert.throws(() => logOddsDirichlet(table, { prior: 2, priorTotal: 1 }), /got 2 and 1$/);
  const variance = "2" as "two"; // notebooks are not strictly typed
  assert.throws(() => logOddsDirichlet(table, { priorTotal: 1, variance }), /two or four as variance, got 2$/);
});

/** Scattertext's steps, one after the other, over terms of which none is absent from both. */
function scattertext(targets: readonly number[], references: readonly number[], beta: number): number[] {
  const scale = (x: readonly number[]): number[] => {
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    const sd = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length);
    return x.map((value) => normalLower((value - mean) / sd));
  };
  const f = (own: readonly number[], other: readonly number[]): number[] => {
    const sum = own.reduce((a, b) => a + b, 0);
    const precision = scale(own.map((count, i) => count / (count + other[i])));
    const recall = scale(own.map((count) => count / sum));
    return precision.map((p, i) => (1 + beta ** 2) / (1 / p + beta ** 2 / recall[i])) /* weighted harmonic mean */;
  };
  const [ours, theirs] = [f(targets, references), f(references, targets)];
  const balanced = ours.map((x, i) => (x > theirs[i] ? x : x < theirs[i] ? -theirs[i] : 0));
  const side = (sign: number): ((x: number) => number) => {
    const part = balanced.filter((x) => x * sign > 0).map(Math.abs);
    const [least, greatest] = [Math.min(...part), Math.max(...part)];
    return (x) => (least === greatest ? 0.5 : (Math.abs(x) - least) / (greatest - least));
  };
  return balanced.map((x) => (x > 0 ? 1 + side(1)(x) : x < 0 ? 1 - side(-1)(x) : 1) / 2);
}

test("scaledFScore is what scattertext does step by step, and 1 minus itself when the texts change places", () => {
  const random = seeded(72);
  for (let run = 0; run < 50; run++) {
    const [targets, references] = [integers(random, 40, 60), integers(random, 40, 60).map((count) => count + 1)];
    const scores = scaledFScore(targets, references, { beta: 1.5 });
    const [steps, back] = [scattertext(targets, references, 1.5), scaledFScore(references, targets, { beta: 1.5 })];
    for (const [i, score] of scores.entries()) {
      near(score, steps[i], 1e-9);
      near(score, 1 - back[i], 1e-12);
    }
    assert.ok(Math.min(...scores) === 0 && Math.max(...scores) === 1);
    for (const [i, score] of scaledFScore([...targets, 0], [...references, 0], { beta: 1.5 }).entries())
      assert.ok(i === 40 ? Number.isNaN(score) : score === scores[i]);
  }
});

test("scaledFScore: one term on each side is half way, no difference is no score, bad input is refused", () => {
  assert.deepEqual(scaledFScore([9, 1], [1, 9]), [0.75, 0.25]);
  assert.deepEqual(scaledFScore([3, 3], [3, 3]), [Number.NaN, Number.NaN]);
  assert.deepEqual(scaledFScore([], []), []);
  assert.throws(() => scaledFScore([1], [1, 2]), /lists of one length, got 1 and 2$/);
  assert.throws(() => scaledFScore([1, -2], [1, 2]), /scaledFScore requires counts, got targets\[1\] = -2$/);
  assert.throws(() => scaledFScore([1], [1], { beta: 0 }), /beta above 0, got 0$/);
});
