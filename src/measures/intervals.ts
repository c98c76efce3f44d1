import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { betaQuantile, normalTwoSided } from "./distributions.js";

/** Both ends belong to the interval; both are NaN where it is undefined. */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

const undefinedInterval: Interval = { low: Number.NaN, high: Number.NaN };

/** The chance of error of one test among several: Bonferroni's. */
function errorOfOne({ alpha = 0.05, tests = 1 }: MeasureOptions): number {
  if (!(alpha > 0 && alpha < 1)) throw new Error(`an interval requires an alpha above 0 and below 1, got ${alpha}`);
  if (!(Number.isFinite(tests) && tests >= 1)) throw new Error(`an interval requires 1 test or more, got ${tests}`);
  return alpha / tests;
}

function checkShare(name: string, count: number, total: number): void {
  if (!(count >= 0 && count <= total && Number.isFinite(total))) {
    throw new Error(`${name} requires a count between 0 and the total, got ${count} of ${total}`);
  }
}

/**
 * Exact interval of a share, `count` of `total`. Clopper & Pearson (1934), Biometrika 26(4), 404–413.
 *
 * @returns ends from 0 to 1; NaN if `total` is 0
 * @throws Error if `count` is not between 0 and `total`, or an option is out of range
 */
export function clopperPearson(count: number, total: number, options: MeasureOptions = {}): Interval {
  checkShare("clopperPearson", count, total);
  const tail = errorOfOne(options) / 2;
  if (total === 0) return undefinedInterval;
  const rest = total - count;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, rest + 1, "lower"),
    high: rest === 0 ? 1 : betaQuantile(tail, count + 1, rest, "upper"),
  };
}

/**
 * Score interval of a share, `count` of `total`: shorter than the exact one and on average as good as it claims.
 * Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @returns ends from 0 to 1; NaN if `total` is 0
 * @throws Error if `count` is not between 0 and `total`, or an option is out of range
 */
export function wilson(count: number, total: number, options: MeasureOptions = {}): Interval {
  checkShare("wilson", count, total);
  const z = normalTwoSided(errorOfOne(options));
  if (total === 0) return undefinedInterval;
  const sum = count + (z * z) / 2 + z * Math.sqrt((count * (total - count)) / total + (z * z) / 4);
  // The ends multiply to count² / (total (total + z²)); the difference of centre and width would not be 0 for count 0.
  return { low: (count * count) / total / sum, high: Math.min(1, sum / (total + z * z)) };
}

/** log₂ (x / (1 − x)) of the beta quantile x, with 1 − x taken from the mirrored quantile where x is near 1. */
function logOdds(p: number, a: number, b: number, tail: "lower" | "upper"): number {
  const x = betaQuantile(p, a, b, tail);
  if (x <= 0.5) return Math.log2(x / (1 - x));
  const rest = betaQuantile(p, b, a, tail === "lower" ? "upper" : "lower");
  return Math.log2((1 - rest) / rest);
}

/**
 * Exact interval of the binary logarithm of the ratio of the relative frequencies, in bits. Given f₁ + f₂, f₁ is
 * binomial with share τ, and the ratio is (n₂ / n₁) τ / (1 − τ); so the ends of `clopperPearson` of τ become its ends.
 * Evert (2022), Measuring keyness, Digital Humanities 2022.
 *
 * @returns −Infinity as low end if the target has none, Infinity as high end if the reference has none; NaN if a text is
 * empty or the term occurs in neither
 * @throws Error if a cell is not a count or an option is out of range
 */
export function logRatioInterval(table: Table, options: MeasureOptions = {}): Interval {
  const { r1, r2, c1 } = margins(table);
  const tail = errorOfOne(options) / 2;
  if (r1 === 0 || r2 === 0 || c1 === 0) return undefinedInterval;
  const { o11, o21 } = table;
  const sizes = Math.log2(r2 / r1);
  return {
    low: o11 === 0 ? Number.NEGATIVE_INFINITY : sizes + logOdds(tail, o11, o21 + 1, "lower"),
    high: o21 === 0 ? Number.POSITIVE_INFINITY : sizes + logOdds(tail, o11 + 1, o21, "upper"),
  };
}
