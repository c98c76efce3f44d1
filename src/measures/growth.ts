import { printed } from "./printed.js";
import { typeCounts } from "./spectrum.js";

/*
 * How frequencies fall with the rank of a type, and how the vocabulary grows with the text: two laws that hold only roughly,
 * so each fit is one convention among several, named with it.
 */

/** f(r) = constant / r^exponent. */
export interface ZipfFit {
  /** α of f = C / rᵅ. */
  readonly exponent: number;
  /** C of f = C / rᵅ. */
  readonly constant: number;
}

/**
 * Zipf's law f(r) = C / r^a, fitted to the frequencies f of types, of which the r-th most frequent has rank r; equal ones
 * get ranks one after the other, and the fit does not depend on which comes first. Zipf (1949), Human Behavior and the
 * Principle of Least Effort.
 *
 * @param counts of the types, in any order; those of 0 are left out
 * @param options `method: "leastSquares"` (default) fits the line ln f = ln C − a ln r, as is usual, though the many rare
 * types decide it; `"likelihood"` maximises Σ f ln(r^−a / Σ r^−a) over the ranks there are, so that a token, not a type,
 * weighs the same
 * @returns exponent a and constant C; both NaN for fewer than two types
 * @throws Error if a count is negative or no number, or `method` is neither
 */
export function zipfFit(
  counts: ArrayLike<number>,
  { method = "leastSquares" }: { readonly method?: "leastSquares" | "likelihood" } = {},
): ZipfFit {
  if (method !== "leastSquares" && method !== "likelihood")
    throw new Error(`zipfFit requires method: "leastSquares" or "likelihood", got ${method}`);
  if (typeof counts !== "object" || typeof counts?.length !== "number")
    throw new TypeError(`zipfFit requires a list of counts, got ${printed(counts)}`);
  for (const [i, count] of Array.from(counts).entries())
    if (!(Number.isFinite(count) && count >= 0))
      throw new Error(`zipfFit requires counts of 0 or more, got counts[${i}] = ${printed(count)}`);
  const sorted = Array.from(counts)
    .filter((count) => count > 0)
    .sort((a, b) => b - a);
  const logRanks = sorted.map((_, i) => Math.log(i + 1));
  if (method === "likelihood") return mostLikely(sorted, logRanks);
  const { slope, intercept } = line(logRanks, sorted.map(Math.log));
  return { exponent: 0 - slope, constant: Math.exp(intercept) };
}

/** The a at which the mean ln r that it expects is that observed; the mean falls with a, so a is found by halving. */
function mostLikely(sorted: readonly number[], logRanks: readonly number[]): ZipfFit {
  if (sorted.length < 2) return { exponent: Number.NaN, constant: Number.NaN };
  const tokens = sorted.reduce((a, b) => a + b, 0);
  const observed = sorted.reduce((sum, count, i) => sum + (count / tokens) * logRanks[i], 0);
  const sums = (a: number): { weights: number; logs: number } =>
    logRanks.reduce(
      ({ weights, logs }, log) => ({ weights: weights + Math.exp(-a * log), logs: logs + log * Math.exp(-a * log) }),
      { weights: 0, logs: 0 },
    );
  let [low, high] = [-1e-9, 64]; // counts that fall with the rank have no exponent below 0
  for (let a = (low + high) / 2; low < a && a < high; a = (low + high) / 2) {
    const { weights, logs } = sums(a);
    if (logs / weights > observed) low = a;
    else high = a;
  }
  const exponent = Math.max(0, high);
  return { exponent, constant: tokens / sums(exponent).weights };
}

/** V(N) = factor · N^exponent. */
export interface HeapsFit {
  /** β of V = K · Nᵝ. */
  readonly exponent: number;
  /** K of V = K · Nᵝ. */
  readonly factor: number;
}

/** How many types the first so many tokens have. */
export interface GrowthPoint {
  /** Tokens read so far. */
  readonly tokens: number;
  /** Different words among them. */
  readonly types: number;
}

/**
 * Heaps' (Herdan's) law V = K N^b, fitted to points of a growth curve. Herdan (1960), Type–Token Mathematics; Heaps (1978),
 * Information Retrieval.
 *
 * @param options `method: "logarithms"` (default) fits the line ln V = ln K + b ln N by least squares; `"types"` takes the
 * squares of V itself (R's `nls`), so that the end of the curve weighs more. The two differ: b is .707 and .684 for the same
 * six points of one text
 * @returns exponent b and factor K; both NaN for fewer than two different N
 * @throws Error if a point has no token or no type, or `method` is neither
 */
export function heapsFit(
  points: readonly GrowthPoint[],
  { method = "logarithms" }: { readonly method?: "logarithms" | "types" } = {},
): HeapsFit {
  if (method !== "logarithms" && method !== "types")
    throw new Error(`heapsFit requires method: "logarithms" or "types", got ${method}`);
  for (const { tokens, types } of points)
    if (!(Number.isFinite(tokens) && types > 0 && types <= tokens))
      throw new Error(`heapsFit requires points of 1 type or more, and no more than tokens, got ${types} of ${tokens}`);
  const logTokens = points.map(({ tokens }) => Math.log(tokens));
  const { slope, intercept } = line(
    logTokens,
    points.map(({ types }) => Math.log(types)),
  );
  if (method === "logarithms" || Number.isNaN(slope)) return { exponent: slope, factor: Math.exp(intercept) };

  // For each b the best K is known, so what is left is a curve in b alone; its least value by golden sections.
  const most = Math.max(...logTokens);
  const fitted = (b: number): { error: number; factor: number } => {
    const powers = logTokens.map((log) => Math.exp(b * (log - most)));
    const of = (values: readonly number[]): number => values.reduce((sum, value, i) => sum + value * powers[i], 0);
    const scale = of(points.map(({ types }) => types)) / of(powers);
    const error = points.reduce((sum, { types }, i) => sum + (types - scale * powers[i]) ** 2, 0);
    return { error, factor: scale * Math.exp(-b * most) };
  };
  let [low, high] = [slope - 1, slope + 1];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 80; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (fitted(left).error < fitted(right).error) high = right;
    else low = left;
  }
  const exponent = (low + high) / 2;
  return { exponent, factor: fitted(exponent).factor };
}

/** Least squares of y on x; NaN if all x are one. */
function line(x: readonly number[], y: readonly number[]): { slope: number; intercept: number } {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  if (x.length === 0 || x.every((value) => value === x[0])) return { slope: Number.NaN, intercept: Number.NaN };
  const squares = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const slope = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0) / squares;
  return { slope, intercept: meanY - slope * meanX };
}

/**
 * Types to be expected in `draws` tokens drawn at random from a text (binomial interpolation): V − Σ (1 − n / N)^f over its
 * types. Baayen (2001), Word Frequency Distributions, 2.6. Where the text's own curve lies below it, words are clumped. Each
 * token is drawn on its own; without replacement it is `draws` times `hdd`.
 *
 * @param codes the sequence of codes, one code a type
 * @returns 0 to V; NaN without tokens or if there are fewer than `draws`
 * @throws Error if `draws` is negative or no number
 */
export function expectedTypes(codes: ArrayLike<number>, draws: number): number {
  if (!(Number.isFinite(draws) && draws >= 0)) throw new Error(`expectedTypes requires 0 draws or more, got ${draws}`);
  const { tokens, counts } = typeCounts(codes, "expectedTypes");
  if (tokens === 0 || draws > tokens) return Number.NaN;
  const logMissed = Math.log1p(-draws / tokens);
  return counts.reduce((sum, count) => sum - Math.expm1(count * logMissed), 0);
}
