import { typeCounts } from "./spectrum.js";

/*
 * Popescu's points and richness of the rank–frequency distribution, from a text's sequence of codes, one code a type: the
 * r-th most frequent of the V types occurs f(r) times, and N are the tokens; their order plays no part. All are of Popescu
 * (2009), Word Frequency Studies. R₂ is not among them: it needs the point at which the spectrum meets its diagonal, and a
 * spectrum, unlike the frequencies by rank, may meet it more than once.
 */

/** The tokens, and the frequencies of the types with the greatest first. */
export function ranked(codes: ArrayLike<number>): { readonly tokens: number; readonly frequencies: readonly number[] } {
  const { tokens, counts } = typeCounts(codes);
  return { tokens, frequencies: [...counts].sort((a, b) => b - a) };
}

/**
 * h-point: the rank h that is its own frequency, h = f(h). Where there is none, where the line from the last rank i with
 * f(i) > i to the next, j, meets the diagonal: (f(i) j − f(j) i) / (j − i + f(i) − f(j)); Wordless takes another place
 * between the two. The few words above it are mostly grammatical.
 *
 * @returns 1 (no word is repeated) to about √N; NaN without tokens, and where even the last rank is below its frequency, as
 * in a text of one word said twice
 */
export function hPoint(codes: ArrayLike<number>): number {
  return meeting(ranked(codes).frequencies);
}

/** f(r) − r falls with every rank, so it is 0 once, or changes its sign once. */
function meeting(frequencies: readonly number[]): number {
  const after = frequencies.findIndex((frequency, i) => frequency <= i + 1);
  if (after < 0) return Number.NaN;
  const [i, j, fi, fj] = [after, after + 1, frequencies[after - 1], frequencies[after]];
  return fj === j ? j : (fi * j - fj * i) / (j - i + fi - fj);
}

/**
 * Popescu's a: N / h², how much of the text lies outside the square of the h-point.
 *
 * @returns about 1 and more, higher where more inflected forms share the work; NaN where `hPoint` is
 */
export function popescuA(codes: ArrayLike<number>): number {
  return codes.length / hPoint(codes) ** 2;
}

/**
 * Popescu's R₁: 1 − (F(h) − h² / (2N)), where F(h) is the share of the tokens that are of the ranks up to h.
 *
 * @returns above 0 to below 1, near 1 where rare words make up the text; NaN where `hPoint` is
 */
export function popescuR1(codes: ArrayLike<number>): number {
  const { tokens, frequencies } = ranked(codes);
  const h = meeting(frequencies);
  const covered = frequencies.slice(0, Math.floor(h)).reduce((sum, frequency) => sum + frequency, 0);
  return 1 - (covered / tokens - h ** 2 / (2 * tokens));
}

/**
 * Popescu's R₃: 1 − F(m), where m is the rank whose point (m / V, F(m)) of the cumulated shares lies nearest to (0, 1); the
 * first of several.
 *
 * @returns 0 (one type) to below 1; NaN without tokens
 */
export function popescuR3(codes: ArrayLike<number>): number {
  const { tokens, frequencies } = ranked(codes);
  let [covered, nearest, rest] = [0, Number.POSITIVE_INFINITY, Number.NaN];
  for (const [i, frequency] of frequencies.entries()) {
    covered += frequency;
    const distance = ((i + 1) / frequencies.length) ** 2 + ((tokens - covered) / tokens) ** 2;
    if (distance < nearest) [nearest, rest] = [distance, (tokens - covered) / tokens];
  }
  return rest;
}

/**
 * Gini's coefficient of the types' frequencies: (V + 1 − (2 / N) Σ r f(r)) / V. Gini (1912), Variabilità e mutabilità.
 *
 * @returns 0 (all types are as frequent) to below 1; NaN without tokens
 */
export function giniCoefficient(codes: ArrayLike<number>): number {
  const { tokens, frequencies } = ranked(codes);
  const types = frequencies.length;
  return (types + 1 - (2 / tokens) * frequencies.reduce((sum, frequency, i) => sum + (i + 1) * frequency, 0)) / types;
}

/**
 * Popescu's R₄: 1 minus `giniCoefficient`.
 *
 * @returns above 0 to 1 (all types are as frequent); NaN without tokens
 */
export function popescuR4(codes: ArrayLike<number>): number {
  return 1 - giniCoefficient(codes);
}
