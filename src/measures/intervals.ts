import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { betaQuantile, normalTwoSided } from "./distributions.js";
import { printed } from "./printed.js";

/** Both ends belong to the interval; both are NaN where it is undefined. */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

const undefinedInterval: Interval = { low: Number.NaN, high: Number.NaN };

/** The chance of error of one test among several: Bonferroni's. */
export function errorOfOne(measure: string, { alpha = 0.05, tests = 1 }: MeasureOptions): number {
  if (!(Number.isFinite(alpha) && alpha > 0 && alpha < 1))
    throw new Error(`${measure} requires an alpha above 0 and below 1, got ${printed(alpha)}`);
  if (!(Number.isFinite(tests) && tests >= 1))
    throw new Error(`${measure} requires 1 test or more, got ${printed(tests)}`);
  return alpha / tests;
}

function checkShare(name: string, count: number, total: number): void {
  if (!(Number.isFinite(count) && count >= 0 && count <= total && Number.isFinite(total))) {
    throw new Error(`${name} requires a count between 0 and the total, got ${printed(count)} of ${printed(total)}`);
  }
}

/**
 * Exact interval of a share, `count` of `total`. Clopper & Pearson (1934), Biometrika 26(4), 404–413.
 *
 * Coverage (clopperPearson): of 95 %, exactly over a grid of true values: 95.9–99.6 % where 0.5 to 5 are expected, 95.1–99.2 % (mean 96.3) from 5 on; never less than it says, so wide for rare words; `wilson` is nearer on average.
 *
 * @returns ends from 0 to 1; NaN if `total` is 0
 * @throws Error if `count` is not between 0 and `total`, or an option is out of range
 */
export function clopperPearson(count: number, total: number, options: MeasureOptions = {}): Interval {
  checkShare("clopperPearson", count, total);
  const tail = errorOfOne("clopperPearson", options) / 2;
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
 * Coverage (wilson): of 95 %, exactly over a grid of true values: 89.5–98.2 % where 0.5 to 5 are expected, 92.7–97.1 % (mean 95.1) from 5 on; for rare words `clopperPearson` keeps 95 % always.
 *
 * @returns ends from 0 to 1; NaN if `total` is 0
 * @throws Error if `count` is not between 0 and `total`, or an option is out of range
 */
export function wilson(count: number, total: number, options: MeasureOptions = {}): Interval {
  checkShare("wilson", count, total);
  const z = normalTwoSided(errorOfOne("wilson", options));
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
 * Coverage (logRatioInterval): of 95 %, exactly over a grid of true values: 97.1–100.0 % where 0.5 to 5 are expected, 95.8–97.7 % (mean 96.5) from 5 on; never less than it says; `relativeRiskInterval` is nearer from 10 on.
 *
 * @returns −Infinity as low end if the target has none, Infinity as high end if the reference has none; NaN if a text is
 * empty or the term occurs in neither
 * @throws Error if a cell is not a count or an option is out of range
 */
export function logRatioInterval(table: Table, options: MeasureOptions = {}): Interval {
  return logRatioEnds("logRatioInterval", table, options);
}

/** The ends beyond which the log ratio lies with probability alpha / `sides` each, for the measure that is named. */
export function logRatioEnds(measure: string, table: Table, options: MeasureOptions, sides: 1 | 2 = 2): Interval {
  const { r1, r2, c1 } = margins(table, measure);
  const tail = errorOfOne(measure, options) / sides;
  if (r1 === 0 || r2 === 0 || c1 === 0) return undefinedInterval;
  const { o11, o21 } = table;
  const sizes = Math.log2(r2 / r1);
  return {
    low: o11 === 0 ? Number.NEGATIVE_INFINITY : sizes + logOdds(tail, o11, o21 + 1, "lower"),
    high: o21 === 0 ? Number.POSITIVE_INFINITY : sizes + logOdds(tail, o11 + 1, o21, "upper"),
  };
}

/** The ends of exp(ln ratio ± z · standard error). */
function aboutRatio(ratio: number, variance: number, error: number): Interval {
  const width = normalTwoSided(error) * Math.sqrt(variance);
  return { low: ratio * Math.exp(-width), high: ratio * Math.exp(width) };
}

/**
 * Interval of the odds ratio: ln OR ± z √Σ 1 / O, after adding ½ to every cell if one is 0. Woolf (1955), Annals of Human
 * Genetics 19; Haldane (1956); Anscombe (1956).
 *
 * Coverage (oddsRatioInterval): of 95 %, exactly over a grid of true values: 94.2–100.0 % where 0.5 to 5 are expected, 95.1–97.5 % (mean 95.7) from 5 on; where words are rare `logRatioInterval` keeps 95 % always.
 *
 * @returns ends above 0; NaN if a row or a column is empty
 * @throws Error if a cell is not a count or an option is out of range
 */
export function oddsRatioInterval(table: Table, options: MeasureOptions = {}): Interval {
  const error = errorOfOne("oddsRatioInterval", options);
  if (margins(table, "oddsRatioInterval").empty) return undefinedInterval;
  const given = [table.o11, table.o12, table.o21, table.o22];
  const [a, b, c, d] = given.includes(0) ? given.map((cell) => cell + 0.5) : given;
  return aboutRatio((a / b) * (d / c), 1 / a + 1 / b + 1 / c + 1 / d, error);
}

/**
 * Interval of the relative risk: ln (p₁ / p₂) ± z √(1/f₁ − 1/n₁ + 1/f₂ − 1/n₂), after adding ½ to counts and sizes if a
 * count is 0. Katz, Baptista, Azen & Pike (1978), Biometrics 34; Walter (1975).
 *
 * Coverage (relativeRiskInterval): of 95 %, exactly over a grid of true values: 94.2–100.0 % where 0.5 to 5 are expected, 95.1–97.5 % (mean 95.7) from 5 on; where words are rare `logRatioInterval` keeps 95 % always.
 *
 * @returns ends above 0; NaN if a row or a column is empty
 * @throws Error if a cell is not a count or an option is out of range
 */
export function relativeRiskInterval(table: Table, options: MeasureOptions = {}): Interval {
  const error = errorOfOne("relativeRiskInterval", options);
  const { r1, r2, empty } = margins(table, "relativeRiskInterval");
  if (empty) return undefinedInterval;
  const added = table.o11 === 0 || table.o21 === 0 ? 0.5 : 0;
  const [f1, f2, n1, n2] = [table.o11 + added, table.o21 + added, r1 + added, r2 + added];
  // 1/f − 1/n = o12 / (f n): nothing cancels where the word fills a text.
  return aboutRatio((f1 / n1) * (n2 / f2), table.o12 / f1 / n1 + table.o22 / f2 / n2, error);
}
