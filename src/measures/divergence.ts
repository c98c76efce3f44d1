import { deviationOfProportions } from "./evenness.js";
import { checked, leastOf, sum, type TermInParts } from "./parts.js";

/*
 * How far a term's shares of the parts are from the parts' shares of the corpus, in measures newer than the deviation of
 * proportions. Parts without tokens are dropped. NaN where the term does not occur.
 */

/**
 * D_P: 1 − DP / (1 − min sᵢ), the least over the parts in which the term occurs; `deviationOfProportions` turned round.
 * Egbert, Burch & Biber (2020), International Journal of Corpus Linguistics 25(1), 89–115. `disp()` of the R package tlda
 * prints 1 − DP under this name, its `disp_DP()` this.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together
 */
export function dispersionEgbert(parts: TermInParts): number {
  const { counts, sizes, n, count, size } = checked("dispersionEgbert", parts);
  if (count === 0 || n <= 1) return Number.NaN;
  const occupied = sizes.filter((_, i) => counts[i] > 0);
  return 1 - deviationOfProportions(parts) / (1 - leastOf(occupied) / size);
}

/** How a divergence of 0 or more bits is brought to 0 to 1. */
const scales = {
  bits: (bits: number): number => bits,
  odds: (bits: number): number => bits / (1 + bits),
  baseE: (bits: number): number => -Math.expm1(-bits),
  base2: (bits: number): number => -Math.expm1(-bits * Math.LN2),
};

/**
 * D_KL: the Kullback–Leibler divergence of the term's shares of the parts from the parts' shares of the corpus, Σ tᵢ log₂(tᵢ
 * / sᵢ). Gries (2020), in Paquot & Gries, A Practical Handbook of Corpus Linguistics, 99–118; Gries (2024), Frequency,
 * Dispersion, Association, and Keyness.
 *
 * @param options `scale: "bits"` (default), or brought below 1: `"odds"` by D / (1 + D), `"baseE"` by 1 − e^−D, `"base2"` by
 * 1 − 2^−D, each of D in bits, as in the R package tlda (there `o2p`, `base_e`, `base_2`, turned round)
 * @returns 0 (even) to log₂(1 / share of the smallest part), or to below 1; NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together, or `scale` is none of these
 */
export function kullbackLeiblerDispersion(
  parts: TermInParts,
  { scale = "bits" }: { readonly scale?: "bits" | "odds" | "baseE" | "base2" } = {},
): number {
  if (!Object.hasOwn(scales, scale))
    throw new Error(`kullbackLeiblerDispersion requires scale: "bits", "odds", "baseE" or "base2", got ${scale}`);
  const { counts, sizes, count, size } = checked("kullbackLeiblerDispersion", parts);
  if (count === 0) return Number.NaN;
  const bits = sum(counts.map((v, i) => (v === 0 ? 0 : (v / count) * Math.log2(v / count / (sizes[i] / size)))));
  return scales[scale](Math.max(0, bits)); // rounding may leave less than 0 of an even spread
}

/**
 * D_MB: 1 − (P₀ − E₀) / (1 − E₀), where P₀ is the share of the parts in which the term does not occur and E₀ = Σ exp(−f sᵢ)
 * / n the share in which it would not if each occurrence fell on a token at random; 1 where P₀ is not above E₀. Nelson
 * (2025), Journal of Quantitative Linguistics 32(2), 103–127. A frequent term that is in every part has 1, however uneven
 * its counts.
 *
 * @returns above 0 (in few parts) to 1 (in as many as by chance, or more); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function dispersionNelson(parts: TermInParts): number {
  const { counts, sizes, n, count, size } = checked("dispersionNelson", parts);
  if (count === 0) return Number.NaN;
  const absent = counts.filter((each) => each === 0).length / n;
  const byChance = sum(sizes.map((each) => Math.exp((-count * each) / size))) / n;
  return absent <= byChance ? 1 : 1 - (absent - byChance) / (1 - byChance);
}
