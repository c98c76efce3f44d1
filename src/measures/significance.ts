import { chiSquaredLnTail, chiSquaredTail } from "./distributions.js";
import { printed } from "./printed.js";

/**
 * p of a statistic that follows χ² with `df` degrees of freedom, such as `logLikelihood` and `chiSquared`; the sign of
 * the statistic is ignored. The upper tail is computed itself, so p stays above 0 down to 10⁻³⁰⁰.
 *
 * @returns 0 to 1; NaN if the statistic is
 * @throws Error if `df` is not above 0
 */
export function chiSquaredP(statistic: number, df: number = 1): number {
  if (!(Number.isFinite(df) && df > 0)) throw new Error(`chiSquaredP requires degrees of freedom above 0, got ${df}`);
  checkStatistic("chiSquaredP", statistic);
  return Number.isNaN(statistic) ? Number.NaN : chiSquaredTail(Math.abs(statistic), df);
}

/**
 * log₁₀ of `chiSquaredP`, also where p itself would be 0.
 *
 * @returns 0 or less, −Infinity for an infinite statistic; NaN if the statistic is
 * @throws Error if `df` is not above 0
 */
export function chiSquaredPLog10(statistic: number, df: number = 1): number {
  if (!(Number.isFinite(df) && df > 0))
    throw new Error(`chiSquaredPLog10 requires degrees of freedom above 0, got ${df}`);
  checkStatistic("chiSquaredPLog10", statistic);
  return Number.isNaN(statistic) ? Number.NaN : chiSquaredLnTail(Math.abs(statistic), df) / Math.LN10;
}

function checkStatistic(name: string, statistic: number): void {
  if (typeof statistic !== "number") throw new TypeError(`${name} requires a statistic, got ${printed(statistic)}`);
}

/** Indices of the p values that are not NaN, smallest p first. */
function ranked(adjustment: string, p: readonly number[]): number[] {
  if (!Array.isArray(p)) throw new TypeError(`${adjustment} requires a list of p values, got ${printed(p)}`);
  for (const [i, value] of p.entries())
    if (typeof value !== "number" || value < 0 || value > 1)
      throw new Error(`${adjustment} requires p values from 0 to 1, got p[${i}] = ${printed(value)}`);
  return [...p.keys()].filter((i) => !Number.isNaN(p[i])).sort((i, j) => p[i] - p[j]);
}

/**
 * Bonferroni's adjustment: p m, at most 1. Dunn (1961), Journal of the American Statistical Association 56, 52–64.
 *
 * @returns the adjusted values in the order of the input; NaN stays NaN and is not counted in m
 * @throws Error if a p is not from 0 to 1
 */
export function bonferroni(p: readonly number[]): number[] {
  const tests = ranked("bonferroni", p).length;
  return p.map((value) => Math.min(1, value * tests));
}

/**
 * Holm's adjustment, which holds the chance of any false finding and is never weaker than Bonferroni's.
 * Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * @returns the adjusted values in the order of the input; NaN stays NaN and is not counted in m
 * @throws Error if a p is not from 0 to 1
 */
export function holm(p: readonly number[]): number[] {
  const order = ranked("holm", p);
  const adjusted = p.map(() => Number.NaN);
  let greatest = 0;
  for (const [rank, i] of order.entries()) {
    greatest = Math.max(greatest, Math.min(1, p[i] * (order.length - rank)));
    adjusted[i] = greatest;
  }
  return adjusted;
}

/** The least of `p` × `factor(rank)` over this and all greater p, at most 1. */
function stepUp(name: string, p: readonly number[], factor: (rank: number, tests: number) => number): number[] {
  const order = ranked(name, p);
  const adjusted = p.map(() => Number.NaN);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const i = order[rank - 1];
    least = Math.min(least, p[i] * factor(rank, order.length));
    adjusted[i] = least;
  }
  return adjusted;
}

/**
 * Hochberg's adjustment: the chance of any false finding, as Holm's and never weaker, for tests that are independent or
 * support each other. Hochberg (1988), Biometrika 75(4).
 *
 * @returns the adjusted values in the order of the input; NaN stays NaN and is not counted in m
 * @throws Error if a p is not from 0 to 1
 */
export function hochberg(p: readonly number[]): number[] {
  return stepUp("hochberg", p, (rank, tests) => tests - rank + 1);
}

/**
 * Benjamini and Hochberg's adjustment, which holds the share of false findings among the findings.
 * Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289–300.
 *
 * Level (benjaminiHochberg): any finding at 5 % where nothing differs: with `logLikelihood` in 6.3–6.8 % (tokens drawn), 99.3–100.0 % (clumped), 100.0 % (speeches) of comparisons; with `welchT` over texts 3.0–4.0 % (tokens drawn), 0.0–4.0 % (clumped), 0.5–1.5 % (speeches), with `mannWhitney` 0.8–4.3 % (tokens drawn), 0.3–4.3 % (clumped), 1.0 % (speeches).
 *
 * @returns the adjusted values in the order of the input; NaN stays NaN and is not counted in m
 * @throws Error if a p is not from 0 to 1
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  // The factor first: so the greatest p stays itself to the last bit.
  return stepUp("benjaminiHochberg", p, (rank, tests) => tests / rank);
}

/**
 * `benjaminiHochberg` of millions: sorts the p values where they stand, tells what one of them becomes, and how many of
 * them become less than a level.
 *
 * @throws Error if a p is not from 0 to 1
 */
export function benjaminiHochbergOf(p: Float64Array): {
  readonly of: (value: number) => number;
  readonly below: (level: number) => number;
} {
  p.sort(); // NaN last
  let tests = p.length;
  while (tests > 0 && Number.isNaN(p[tests - 1])) tests--;
  if (p[0] < 0 || p[tests - 1] > 1)
    throw new Error(`an adjustment requires p values from 0 to 1, got ${p[0] < 0 ? p[0] : p[tests - 1]}`);
  const adjusted = new Float64Array(tests);
  for (let rank = tests, least = 1; rank > 0; rank--) {
    least = Math.min(least, p[rank - 1] * (tests / rank));
    adjusted[rank - 1] = least;
  }
  return {
    of: (value) => adjusted[firstFrom(p, tests, value)] ?? Number.NaN,
    below: (level) => firstFrom(adjusted, tests, level),
  };
}

/** The first of `length` rising numbers that is not below `value`; `length` if none is, NaN for NaN. */
function firstFrom(rising: Float64Array, length: number, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Benjamini and Yekutieli's adjustment: `benjaminiHochberg` times 1 + ½ + … + 1/m, which holds the share of false findings
 * however the tests depend on each other. Benjamini & Yekutieli (2001), Annals of Statistics 29(4).
 *
 * @returns the adjusted values in the order of the input; NaN stays NaN and is not counted in m
 * @throws Error if a p is not from 0 to 1
 */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  let harmonic = 0;
  for (let i = ranked("benjaminiYekutieli", p).length; i > 0; i--) harmonic += 1 / i;
  return stepUp("benjaminiYekutieli", p, (rank, tests) => (harmonic * tests) / rank);
}
