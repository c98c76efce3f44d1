import { ranked } from "./popescu.js";

/*
 * The arc from the most frequent type to the rarest, drawn over the ranks, from a text's sequence of codes, one code a type:
 * the r-th most frequent of the V types occurs f(r) times, and N are the tokens; their order plays no part. Popescu, Mačutek
 * & Altmann (2008), Word frequency and arc length, Glottometrics 17, 18–42.
 */

/** The arc's length, and the shortest and longest it could be with the same ends. */
interface Arc {
  readonly length: number;
  readonly shortest: number;
  readonly longest: number;
  /** Frequency of the first type, less that of a type that occurs once. */
  readonly fall: number;
  readonly types: number;
  readonly once: number;
}

function arcOf(codes: ArrayLike<number>): Arc {
  const { frequencies } = ranked(codes);
  const types = frequencies.length;
  const fall = frequencies[0] - 1;
  let length = types === 0 ? Number.NaN : 0;
  for (let r = 1; r < types; r++) length += Math.hypot(frequencies[r - 1] - frequencies[r], 1);
  return {
    length,
    shortest: Math.hypot(types - 1, fall),
    longest: Math.hypot(fall, 1) + types - 2,
    fall,
    types,
    once: frequencies.filter((frequency) => frequency === 1).length,
  };
}

/**
 * Length of the arc: L = Σ √((f(r) − f(r + 1))² + 1) over the ranks but the last.
 *
 * @returns 0 (one type) or more; NaN without tokens
 */
export function arcLength(codes: ArrayLike<number>): number {
  return arcOf(codes).length;
}

/**
 * Popescu's Λ: L log₁₀ N / N, the arc's length freed, as far as it goes, from the length of the text. Popescu, Čech & Altmann
 * (2011), The Lambda-structure of Texts.
 *
 * @returns 0 (one type) or more, mostly 0.5 to 2; NaN without tokens
 */
export function popescuLambda(codes: ArrayLike<number>): number {
  return (arcOf(codes).length * Math.log10(codes.length)) / codes.length;
}

/**
 * B₁ = L / Lmax, with Lmax = √((f(1) − 1)² + 1) + V − 2, the arc that falls to 1 at once.
 *
 * @returns above 0 to 1 for texts in which a word occurs once; NaN with fewer than two types
 */
export function popescuB1(codes: ArrayLike<number>): number {
  const { length, longest, types } = arcOf(codes);
  return types < 2 ? Number.NaN : length / longest;
}

/**
 * B₂ = (L − Lmin) / (Lmax − Lmin), with Lmin = √((V − 1)² + (f(1) − 1)²), the straight line.
 *
 * @returns 0 to 1 for texts in which a word occurs once; NaN where Lmax = Lmin, as with two types or without a repeated word
 * (Wordless: 0)
 */
export function popescuB2(codes: ArrayLike<number>): number {
  const { length, shortest, longest, types, fall } = arcOf(codes);
  return types < 3 || fall === 0 ? Number.NaN : (length - shortest) / (longest - shortest);
}

/**
 * B₃ = (V − 1) / L: near 1 where the arc is mostly flat.
 *
 * @returns above 0 to 1; NaN with fewer than two types
 */
export function popescuB3(codes: ArrayLike<number>): number {
  const { length, types } = arcOf(codes);
  return (types - 1) / length;
}

/**
 * B₄ = (f(1) − 1) / L: the share of the arc that is fall.
 *
 * @returns 0 (no word is repeated) to below 1 for texts in which a word occurs once; NaN with fewer than two types
 */
export function popescuB4(codes: ArrayLike<number>): number {
  const { length, types, fall } = arcOf(codes);
  return types < 2 ? Number.NaN : fall / length;
}

/**
 * B₅ = V₁ / L, with the V₁ types that occur once.
 *
 * @returns 0 to V / (V − 1) (no word is repeated); NaN with fewer than two types
 */
export function popescuB5(codes: ArrayLike<number>): number {
  const { length, types, once } = arcOf(codes);
  return types < 2 ? Number.NaN : once / length;
}
