import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { cohensD, hedgesG, mannWhitney, welchT } from "./groups.js";
import { integers, near } from "./twins.test-helper.js";

// R's data set `sleep`: hours of extra sleep under two drugs, and the example of its `wilcox.test`.
const sleep = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
] as const;
const permeability = [
  [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
  [1.15, 0.88, 0.9, 0.74, 1.21],
] as const;

test("welchT and mannWhitney print what R prints", () => {
  const welch = welchT(...sleep); // t = -1.8608, df = 17.776, p-value = 0.07939
  near(welch.statistic, -1.8608, 5e-5);
  near(welch.degreesOfFreedom, 17.776, 5e-5);
  near(welch.p, 0.07939, 5e-6);
  const tied = mannWhitney(...sleep); // W = 25.5, p-value = 0.06933
  assert.equal(tied.statistic, 25.5);
  near(tied.p, 0.06933, 5e-6);
  const exact = mannWhitney(...permeability); // W = 35, p-value = 0.1272 for the greater side alone
  assert.equal(exact.statistic, 35);
  near(exact.p, 2 * 0.1272, 1e-4);
});

/** U and p by trying every division of the values into groups of these sizes. */
function tried(a: readonly number[], b: readonly number[]): { readonly u: number; readonly p: number } {
  const all = [...a, ...b];
  const u = (first: readonly number[], second: readonly number[]): number =>
    first.flatMap((x) => second.map((y) => (x > y ? 1 : x === y ? 0.5 : 0))).reduce<number>((s, v) => s + v, 0);
  const observed = u(a, b);
  let [count, low, high] = [0, 0, 0];
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    const first = all.filter((_, i) => (bits >> i) & 1);
    if (first.length !== a.length) continue;
    const value = u(
      first,
      all.filter((_, i) => !((bits >> i) & 1)),
    );
    count++;
    if (value <= observed) low++;
    if (value >= observed) high++;
  }
  return { u: observed, p: Math.min(1, (2 * Math.min(low, high)) / count) };
}

test("mannWhitney, exact, is trying every division into groups, with ties and without", () => {
  const random = seeded(80);
  for (let run = 0; run < 40; run++) {
    const a = integers(random, 1 + Math.floor(random() * 4), run < 20 ? 6 : 1e9);
    const b = integers(random, 2 + Math.floor(random() * 4), run < 20 ? 6 : 1e9);
    if (new Set([...a, ...b]).size === 1) continue;
    const { u, p } = tried(a, b);
    assert.equal(mannWhitney(a, b, { exact: true }).statistic, u);
    near(mannWhitney(a, b, { exact: true }).p, p);
  }
});

test("mannWhitney: the normal approximation comes near the exact p, which fifty values no longer ask for", () => {
  const random = seeded(81);
  for (let run = 0; run < 10; run++) {
    const [a, b] = [Array.from({ length: 25 }, () => random()), Array.from({ length: 30 }, () => random() + run / 50)];
    near(mannWhitney(a, b).p, mannWhitney(a, b, { exact: false }).p, 0.01);
  }
  const [a, b] = [Array.from({ length: 60 }, () => random()), Array.from({ length: 60 }, () => random())];
  assert.deepEqual(mannWhitney(a, b), mannWhitney(a, b, { exact: false }));
});

test("welchT of two values against two is known in closed form: one over the variances, two degrees of freedom", () => {
  // equal variances and sizes: df = 2, for which P(|T| ≥ t) = 1 − t / √(t² + 2)
  const { statistic, p, degreesOfFreedom } = welchT([1, 3], [6, 8]);
  near(statistic, -5 / Math.sqrt(2));
  near(degreesOfFreedom, 2);
  near(p, 1 - 5 / Math.sqrt(2) / Math.sqrt(12.5 + 2));
});

test("cohensD and hedgesG worked by hand", () => {
  // means 4 and 2, variances 4 and 1, pooled (2·4 + 2·1) / 4
  near(cohensD([2, 4, 6], [1, 2, 3]), 2 / Math.sqrt(2.5));
  near(hedgesG([2, 4, 6], [1, 2, 3]), (2 / Math.sqrt(2.5)) * (1 - 3 / 15));
});

test("groups exchanged change the sign and keep p; the order of texts and the unit change nothing", () => {
  const random = seeded(82);
  for (let run = 0; run < 50; run++) {
    const [a, b] = [Array.from({ length: 12 }, () => random()), Array.from({ length: 9 }, () => random())];
    near(welchT(a, b).statistic, -welchT(b, a).statistic);
    near(welchT(a, b).p, welchT(b, a).p);
    near(cohensD(a, b), -cohensD(b, a));
    near(mannWhitney(a, b).statistic, 12 * 9 - mannWhitney(b, a).statistic);
    near(mannWhitney(a, b).p, mannWhitney(b, a).p);
    const [million, reversed] = [a.map((x) => 1e6 * x), b.map((x) => 1e6 * x).reverse()];
    near(welchT(million, reversed).p, welchT(a, b).p);
    near(hedgesG(million, reversed), hedgesG(a, b));
    assert.deepEqual(mannWhitney(million, reversed), mannWhitney(a, b));
    const degrees = welchT(a, b).degreesOfFreedom;
    assert.ok(degrees >= 8 && degrees <= 19);
  }
});

test("groups that are too small or do not vary have no test", () => {
  const { NaN: none } = Number;
  assert.deepEqual(welchT([1], [2, 3]), { statistic: none, p: none, degreesOfFreedom: none });
  assert.deepEqual(welchT([1, 1], [2, 2]), { statistic: none, p: none, degreesOfFreedom: none });
  assert.equal(cohensD([1], [2, 3]), none);
  assert.equal(cohensD([1, 1], [1, 1]), none);
  assert.equal(cohensD([2, 2], [1, 1]), Number.POSITIVE_INFINITY);
  assert.equal(hedgesG([], [1, 2]), none);
  assert.deepEqual(mannWhitney([], [1]), { statistic: none, p: none });
  assert.deepEqual(mannWhitney([1, 1], [1]), { statistic: 1, p: none });
  for (const f of [welchT, cohensD, hedgesG, mannWhitney])
    assert.throws(() => f([1, none], [1, 2]), /requires numbers in both groups, got a\[1\] = NaN$/);
});
