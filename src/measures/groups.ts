import { chiSquaredTail, studentTwoSided } from "./distributions.js";
import { printed } from "./printed.js";
import { tiedP, tieSizes, untiedP } from "./rankSums.js";

/*
 * Two groups of texts compared by one number a text, such as the relative frequency of a word: texts, not tokens, are what was
 * drawn. Positive statistics are for a greater first group.
 */

export interface GroupTest {
  /** The test statistic: t of Welch, W of Mann and Whitney for the first group. */
  readonly statistic: number;
  /** Of both sides. */
  readonly p: number;
}

/** What Welch's test needs to know of a group. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** With n − 1; NaN for a single value. */
  readonly variance: number;
}

function moments(measure: string, group: "a" | "b", values: readonly number[]): Moments {
  if (!Array.isArray(values)) throw new TypeError(`${measure} requires a list for each group, got ${printed(values)}`);
  for (const [i, value] of values.entries())
    if (!Number.isFinite(value))
      throw new Error(`${measure} requires numbers in both groups, got ${group}[${i}] = ${printed(value)}`);
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, variance: count < 2 ? Number.NaN : squares / (count - 1) };
}

/**
 * Welch's t-test: (m₁ − m₂) / √(s₁² / n₁ + s₂² / n₂), with the degrees of freedom of Welch and Satterthwaite.
 * Welch (1947), Biometrika 34; for keyness Paquot & Bestgen (2009).
 *
 * Level (welchT): where nothing differs, p ≤ 0.05 in 4.2–5.1 % of words if tokens are drawn, 2.6–5.0 % if texts with clumped words are, 3.2–4.2 % between speeches divided by lot.
 *
 * @returns NaN if a group has fewer than two texts or neither varies
 * @throws Error if a value is not a number
 */
export function welchT(a: readonly number[], b: readonly number[]): GroupTest & { readonly degreesOfFreedom: number } {
  return welchOf(moments("welchT", "a", a), moments("welchT", "b", b));
}

/** The test from what it needs of each group. */
export function welchOf(first: Moments, second: Moments): GroupTest & { readonly degreesOfFreedom: number } {
  const [u, v] = [first.variance / first.count, second.variance / second.count];
  if (!(u + v > 0)) return { statistic: Number.NaN, p: Number.NaN, degreesOfFreedom: Number.NaN };
  const statistic = (first.mean - second.mean) / Math.sqrt(u + v);
  const share = u / (u + v); // so that small variances, squared, do not vanish
  const degreesOfFreedom = 1 / (share ** 2 / (first.count - 1) + (1 - share) ** 2 / (second.count - 1));
  return { statistic, p: studentTwoSided(statistic, degreesOfFreedom), degreesOfFreedom };
}

/**
 * Cohen's d: (m₁ − m₂) / s, where s² is the mean of the two variances, weighted by n − 1. Cohen (1988), Statistical Power
 * Analysis for the Behavioral Sciences; for keyness Brezina (2018).
 *
 * @returns any real number, infinite if only the means vary; NaN if a group has fewer than two texts or nothing varies
 * @throws Error if a value is not a number
 */
export function cohensD(a: readonly number[], b: readonly number[]): number {
  const [first, second] = [moments("cohensD", "a", a), moments("cohensD", "b", b)];
  const squares = first.variance * (first.count - 1) + second.variance * (second.count - 1);
  return (first.mean - second.mean) / Math.sqrt(squares / (first.count + second.count - 2));
}

/**
 * Hedges' g: `cohensD` × (1 − 3 / (4 (n₁ + n₂) − 9)), nearly without its bias in small groups.
 * Hedges (1981), Journal of Educational Statistics 6(2).
 *
 * @returns as `cohensD`
 * @throws Error if a value is not a number
 */
export function hedgesG(a: readonly number[], b: readonly number[]): number {
  moments("hedgesG", "a", a);
  moments("hedgesG", "b", b);
  return cohensD(a, b) * (1 - 3 / (4 * (a.length + b.length) - 9));
}

export interface MannWhitneyOptions {
  /** By counting all divisions into groups. Default, as in R: if both groups are below 50 and no two values are equal. */
  readonly exact?: boolean;
}

/**
 * Mann–Whitney test. The statistic is U of the first group, R's W: the pairs in which its value is greater, equal ones as
 * half; its rank sum is U + n₁ (n₁ + 1) / 2. p is twice the smaller tail, of all divisions of the values (`exact`, also with
 * ties) or of the normal distribution with the corrections for ties and continuity, as in R.
 * Mann & Whitney (1947), Annals of Mathematical Statistics 18; for keyness Kilgarriff (2001).
 *
 * Level (mannWhitney): where nothing differs, p ≤ 0.05 in 4.2–5.1 % of words if tokens are drawn, 4.2–5.0 % if texts with clumped words are, 4.4–4.7 % between speeches divided by lot.
 *
 * @returns U from 0 to n₁ n₂; NaN if a group is empty, and as p if all values are equal
 * @throws Error if a value is not a number
 */
export function mannWhitney(a: readonly number[], b: readonly number[], options: MannWhitneyOptions = {}): GroupTest {
  moments("mannWhitney", "a", a);
  moments("mannWhitney", "b", b);
  if (a.length === 0 || b.length === 0) return { statistic: Number.NaN, p: Number.NaN };
  const sizes = tieSizes([...a, ...b]);
  const doubled = doubledRanks(a, sizes);
  const statistic = (doubled - a.length * (a.length + 1)) / 2;
  if (sizes.size === 1) return { statistic, p: Number.NaN };
  const tied = sizes.size < a.length + b.length;
  if (tied && options.exact) return { statistic, p: tiedP(doubled, a.length, sizes) };
  const ties = [...sizes.values()].reduce((sum, size) => sum + (size ** 3 - size), 0);
  return { statistic, p: rankP(statistic, [a.length, b.length], ties, options) };
}

/** p of Mann and Whitney's U, given Σ (t³ − t) over the values that occur t times; exact only where that is 0. */
export function rankP(
  statistic: number,
  [a, b]: readonly [number, number],
  ties: number,
  { exact = ties === 0 && a < 50 && b < 50 }: MannWhitneyOptions = {},
): number {
  if (exact) return untiedP(statistic, a, b);
  const variance = ((a * b) / 12) * (a + b + 1 - ties / ((a + b) * (a + b - 1)));
  const distance = Math.max(0, Math.abs(statistic - (a * b) / 2) - 0.5);
  return chiSquaredTail((distance * distance) / variance, 1);
}

/** Twice the sum of the mean ranks of `values`: a whole number also with ties. */
function doubledRanks(values: readonly number[], sizes: ReadonlyMap<number, number>): number {
  const ranks = new Map<number, number>();
  let before = 0;
  for (const [value, size] of sizes) {
    ranks.set(value, 2 * before + size + 1);
    before += size;
  }
  return values.reduce((sum, value) => sum + (ranks.get(value) ?? 0), 0);
}
