import { carrollD2, juillandD } from "./evenness.js";
import { checked, type SharesOption, sum, type TermInParts } from "./parts.js";
import { rosengrenS } from "./spread.js";

/*
 * Adjusted frequencies: how often a term occurs, reduced by how unevenly. At most the number of its occurrences, reached by
 * an even spread (Kromer's apart). NaN where the term does not occur. See also `averageReducedFrequency`.
 */

/**
 * Engwall's FM: f · range / n. Engwall (1974), Fréquence et distribution du vocabulaire.
 *
 * @returns f/n (all in one part) to f (in every part); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function engwallFm(parts: TermInParts): number {
  const { counts, n, count } = checked("engwallFm", parts);
  return count === 0 ? Number.NaN : (count * counts.filter((each) => each > 0).length) / n;
}

/**
 * Juilland's usage coefficient U: f · D, with `juillandD`. Juilland & Chang-Rodríguez (1964), Frequency Dictionary of
 * Spanish Words.
 *
 * @param options as for `juillandD`
 * @returns 0 (all in one part) to f (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function juillandU(parts: TermInParts, options: SharesOption = {}): number {
  return checked("juillandU", parts).count * juillandD(parts, options);
}

/**
 * Carroll's Uₘ: f · D₂ + (1 − D₂) f / n, with `carrollD2`. Carroll (1970), Computer Studies in the Humanities and Verbal
 * Behavior 3(2), 61–65.
 *
 * @param options as for `carrollD2`
 * @returns f/n (all in one part) to f (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function carrollUm(parts: TermInParts, options: SharesOption = {}): number {
  const { count, n } = checked("carrollUm", parts);
  const d2 = carrollD2(parts, options);
  return count * d2 + ((1 - d2) * count) / n;
}

/**
 * Rosengren's corrected frequency KF: (Σ √(sᵢ vᵢ))², which is f · S, with `rosengrenS`. Rosengren (1971), Études de
 * linguistique appliquée 1, 103–127.
 *
 * @param options as for `rosengrenS`
 * @returns f times the share of the smallest part (all in it) to f (even); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function rosengrenKf(parts: TermInParts, options: SharesOption = {}): number {
  return checked("rosengrenKf", parts).count * rosengrenS(parts, options);
}

/**
 * Kromer's UR: Σ (ψ(vᵢ + 1) + γ), which for whole counts is Σ (1 + ½ + … + 1/vᵢ): the first occurrence in a part counts 1,
 * the second ½, and so on. Sizes play no part. Kromer (2003), An usage measure based on psychophysical relations, Journal of
 * Quantitative Linguistics 10(2), 177–186.
 *
 * @returns above 0 to f (at most once in each part); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function kromerUr(parts: TermInParts): number {
  const { counts, count } = checked("kromerUr", parts);
  return count === 0 ? Number.NaN : sum(counts.map(harmonic));
}

const gamma = 0.5772156649015329;

/** ψ(v + 1) + γ, by its asymptotic series, to which small numbers are raised step by step. */
function harmonic(v: number): number {
  let steps = 0;
  let x = v + 1;
  for (; x < 16; x++) steps += 1 / x;
  const y = 1 / (x * x);
  return (
    Math.log(x) - 1 / (2 * x) - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y / 132)))) + gamma - steps
  );
}
