import { entropy } from "./repetition.js";
import { sumOfSquares, typeCounts, typesThatOccur } from "./spectrum.js";

/*
 * How far the tokens of a text gather in few of its types, and how many types are rare, from its sequence of codes, one code
 * a type; the order of the tokens plays no part. N are the tokens, V the types, f their frequencies, V₁ and V₂ the types that
 * occur once and twice.
 */

/**
 * Repeat rate (Herfindahl's index): Σ (f / N)², the probability that two tokens drawn with replacement are of one type;
 * `simpsonD` draws without. Its inverse is the number of equally frequent types that would repeat as much.
 *
 * @returns 1 / V (all types are as frequent) to 1 (one type); NaN without tokens
 */
export function repeatRate(codes: ArrayLike<number>): number {
  return sumOfSquares(typeCounts(codes)) / codes.length ** 2;
}

/**
 * Relative repeat rate: (1 − √RR) / (1 − 1 / √V), with the `repeatRate` RR. McIntosh (1967), An index of diversity and the
 * relation of certain concepts to diversity, Ecology 48(3), 392–404.
 *
 * @returns 0 (nearly all tokens of one type) to 1 (all types are as frequent); NaN with fewer than two types
 */
export function relativeRepeatRate(codes: ArrayLike<number>): number {
  const all = typeCounts(codes);
  if (all.types < 2) return Number.NaN;
  return (1 - Math.sqrt(sumOfSquares(all)) / all.tokens) / (1 - 1 / Math.sqrt(all.types));
}

/**
 * Evenness (relative entropy of the types): `entropy` / log₂ V. Pielou (1966), The measurement of diversity in different types
 * of biological collections, Journal of Theoretical Biology 13, 131–144.
 *
 * @returns above 0 to 1 (all types are as frequent); NaN with fewer than two types
 */
export function evenness(codes: ArrayLike<number>): number {
  const { types } = typeCounts(codes);
  return types < 2 ? Number.NaN : entropy(codes) / Math.log2(types);
}

/**
 * Share of the hapax legomena, the types that occur once. It falls with the length of the text.
 *
 * @param options `outOf: "types"` (default) V₁ / V; `"tokens"` V₁ / N, Baayen's P, the slope at which the vocabulary still
 * grows. Baayen (2001), Word Frequency Distributions
 * @returns 0 to 1 (no word is repeated); NaN without tokens
 * @throws Error if `outOf` is neither
 */
export function hapaxShare(
  codes: ArrayLike<number>,
  { outOf = "types" }: { readonly outOf?: "types" | "tokens" } = {},
): number {
  if (outOf !== "types" && outOf !== "tokens")
    throw new Error(`hapaxShare requires outOf: "types" or "tokens", got ${outOf}`);
  const all = typeCounts(codes);
  return typesThatOccur(1, all) / all[outOf];
}

/**
 * Michéa's M: V / V₂, the inverse of `sichelS`. Michéa (1969), Répétition et variété dans l'emploi des mots, Bulletin de la
 * Société de Linguistique de Paris.
 *
 * @returns 1 (all types occur twice) to Infinity (none does); NaN without tokens
 */
export function micheaM(codes: ArrayLike<number>): number {
  const all = typeCounts(codes);
  return all.types === 0 ? Number.NaN : all.types / typesThatOccur(2, all);
}
