import { checked, type SharesOption, sharesOf, sum, type TermInParts, valuesOf, variation } from "./parts.js";

/*
 * Older measures of how evenly a term is spread over parts, many of them made for parts of one size. Parts without tokens
 * are dropped. NaN where the term does not occur.
 */

/** Where the tools differ on a standard deviation. */
export interface VarianceOptions {
  /** `counts` (default) of the parts as they are, as Gries (2020) prints it; `relative`, occurrences per token. */
  readonly shares?: "counts" | "relative";
  /**
   * Divide the squares by n, `population` (default; Juilland, Carroll 1970, Gries 2020, tlda, scattertext, Wordless), or by
   * n − 1, `sample` (the R functions of Gries 2008), which needs two parts.
   */
  readonly variance?: "population" | "sample";
}

/** By how much a standard deviation over n − 1 is greater than over n. */
function correction(name: string, n: number, variance: string): number {
  if (variance !== "population" && variance !== "sample")
    throw new Error(`${name} requires variance: "population" or "sample", got ${variance}`);
  if (variance === "population") return 1;
  return n <= 1 ? Number.NaN : Math.sqrt(n / (n - 1));
}

/**
 * Standard deviation of a term's counts in the parts: √(Σ (vᵢ − v̄)² / n). Gries (2008), International Journal of Corpus
 * Linguistics 13(4), 403–437. It grows with the frequency, so it compares only terms that are about as frequent.
 *
 * @returns 0 (as many in each part) or more; NaN if the term does not occur, or for a `sample` of one part
 * @throws Error if counts and sizes do not fit together, or an option is none of its values
 */
export function standardDeviation(parts: TermInParts, options: VarianceOptions = {}): number {
  const { shares = "counts", variance = "population" } = options;
  const all = checked("standardDeviation", parts);
  const values = valuesOf("standardDeviation", all, { shares });
  const factor = correction("standardDeviation", all.n, variance);
  return all.count === 0 ? Number.NaN : (factor * variation(values) * sum(values)) / all.n;
}

/**
 * Coefficient of variation: the standard deviation of the counts divided by their mean. Gries (2008), as above.
 *
 * @returns 0 (even) to √(n − 1), or √n for a `sample`, if all are in one part; NaN if the term does not occur, or for a
 * `sample` of one part
 * @throws Error if counts and sizes do not fit together, or an option is none of its values
 */
export function variationCoefficient(parts: TermInParts, options: VarianceOptions = {}): number {
  const { shares = "counts", variance = "population" } = options;
  const all = checked("variationCoefficient", parts);
  const values = valuesOf("variationCoefficient", all, { shares });
  const factor = correction("variationCoefficient", all.n, variance);
  return all.count === 0 ? Number.NaN : factor * variation(values);
}

/**
 * Rosengren's S: (Σ √(sᵢ vᵢ))² / f, where sᵢ is the part's share of all tokens; with `shares: "counts"` all sᵢ are 1/n, as
 * for parts of one size. Rosengren (1971), Études de linguistique appliquée 1, 103–127.
 *
 * @returns the share of the smallest part (all in it) to 1 (even); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function rosengrenS(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked("rosengrenS", parts);
  const sizes = expected("rosengrenS", all, options);
  if (all.count === 0) return Number.NaN;
  return sum(all.counts.map((count, i) => Math.sqrt(sizes[i] * (count / all.count)))) ** 2;
}

/** The share of the term that each part should have: of all tokens, or as many as any other part. */
function expected(name: string, all: ReturnType<typeof checked>, { shares = "relative" }: SharesOption): number[] {
  valuesOf(name, all, { shares }); // refuses what is no way to share
  return sharesOf(shares === "counts" ? all.counts.map(() => 1) : all.sizes);
}

/**
 * Lyne's D₃: 1 − χ² / 4f, where χ² = Σ (vᵢ − f sᵢ)² / (f sᵢ) and sᵢ is the part's share of all tokens; with `shares:
 * "counts"` all sᵢ are 1/n. Where it falls below 0, which it does as soon as χ² is above 4f, it is 0 here. Lyne (1985), The
 * Vocabulary of French Business Correspondence.
 *
 * @returns 0 (uneven) to 1 (even); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function lyneD3(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked("lyneD3", parts);
  const sizes = expected("lyneD3", all, options);
  if (all.count === 0) return Number.NaN;
  const chiSquaredPerCount = sum(all.counts.map((count, i) => (count / all.count - sizes[i]) ** 2 / sizes[i]));
  return Math.max(0, 1 - chiSquaredPerCount / 4);
}

/**
 * Distributional consistency: ((Σ √vᵢ) / n)² / (f / n), which is `rosengrenS` for parts of one size, whatever size they
 * have. Zhang, Huang & Yu (2004), Distributional consistency, Proceedings of LREC 2004.
 *
 * @returns 1/n (all in one part) to 1 (as many in each part); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function distributionalConsistency(parts: TermInParts): number {
  const { counts, n, count } = checked("distributionalConsistency", parts);
  return (sum(counts.map(Math.sqrt)) / n) ** 2 / (count / n);
}

/**
 * Inverse document frequency: log₂(n / range), in bits. Spärck Jones (1972), Journal of Documentation 28(1), 11–21.
 *
 * @returns 0 (in every part) to log₂ n (in one); NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function inverseDocumentFrequency(parts: TermInParts): number {
  const { counts, n, count } = checked("inverseDocumentFrequency", parts);
  return count === 0 ? Number.NaN : Math.log2(n / counts.filter((each) => each > 0).length);
}
