import {
  checked,
  leastOf,
  relative,
  type SharesOption,
  sharesOf,
  sum,
  type TermInParts,
  valuesOf,
  variation,
} from "./parts.js";

/*
 * How evenly a term is spread over the parts of a corpus. Parts without tokens are dropped. NaN where the term does not
 * occur, and, where a measure needs more than one part, for a single part.
 */

/**
 * Range: the number of parts in which the term occurs. Keniston (1920), Hispania 3(2), 85–96.
 *
 * @returns 0 to the number of parts
 * @throws Error if counts and sizes do not fit together
 */
export function range(parts: TermInParts): number {
  return checked("range", parts).counts.filter((count) => count > 0).length;
}

/**
 * Deviation of proportions: ½ Σ |tᵢ − sᵢ|, where tᵢ is the share of the term's occurrences that fall in part i and sᵢ the
 * share of all tokens. Gries (2008), International Journal of Corpus Linguistics 13(4), 403–437.
 *
 * @returns 0 (as even as the sizes allow) to 1 minus the share of the smallest part; NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function deviationOfProportions(parts: TermInParts): number {
  const { counts, sizes, count, size } = checked("deviationOfProportions", parts);
  if (count === 0) return Number.NaN;
  return sum(counts.map((each, i) => Math.abs(each / count - sizes[i] / size))) / 2;
}

/**
 * `deviationOfProportions` divided by its greatest possible value, so that parts of all sizes give 0 to 1.
 *
 * @param options `by: "smallestPart"` (default) divides by 1 minus the share of the smallest part, Lijffijt & Gries (2012),
 * International Journal of Corpus Linguistics 17(1), 147–149; `"numberOfParts"` by 1 − 1/n, Gries (2008), exact only for
 * parts of one size
 * @returns 0 (even) to 1 (all in the smallest part); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `by` is neither
 */
export function deviationOfProportionsNormalised(
  parts: TermInParts,
  { by = "smallestPart" }: { readonly by?: "smallestPart" | "numberOfParts" } = {},
): number {
  if (by !== "smallestPart" && by !== "numberOfParts")
    throw new Error(`deviationOfProportionsNormalised requires by: "smallestPart" or "numberOfParts", got ${by}`);
  const { sizes, n, size } = checked("deviationOfProportionsNormalised", parts);
  if (n <= 1) return Number.NaN;
  return deviationOfProportions(parts) / (1 - (by === "smallestPart" ? leastOf(sizes) / size : 1 / n));
}

/**
 * D_A: 1 minus the mean difference of the relative frequencies of all pairs of parts, divided by twice their mean. Parts
 * count alike, whatever their size. Burch, Egbert & Biber (2017), Journal of Research Design and Statistics in Linguistics and
 * Communication Science 3(2), 189–216.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together
 */
export function dispersionA(parts: TermInParts): number {
  const all = checked("dispersionA", parts);
  if (all.count === 0 || all.n <= 1) return Number.NaN;
  // Sorted, the differences of all pairs need one pass.
  const shares = sharesOf(relative(all)).sort((a, b) => b - a);
  return (2 * sum(shares.map((share, i) => share * (i + 1))) - 2) / (all.n - 1);
}

/**
 * Juilland's D: 1 − V / √(n − 1), where V is the population standard deviation of the parts' frequencies divided by their
 * mean. Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words. It comes near 1 for any term once there
 * are many parts: Biber, Reppen, Schnur & Ghanem (2016), International Journal of Corpus Linguistics 21(4), 439–464.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function juillandD(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked("juillandD", parts);
  const values = valuesOf("juillandD", all, options);
  return all.count === 0 || all.n <= 1 ? Number.NaN : 1 - variation(values) / Math.sqrt(all.n - 1);
}

/**
 * Carroll's D₂: the entropy of the parts' shares, divided by the greatest possible, log n.
 * Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2), 61–65.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function carrollD2(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked("carrollD2", parts);
  const shares = sharesOf(valuesOf("carrollD2", all, options));
  if (all.count === 0 || all.n <= 1) return Number.NaN;
  return sum(shares.map((share) => (share === 0 ? 0 : -share * Math.log(share)))) / Math.log(all.n);
}
