import { type MeasureOptions, margins, type Table } from "./contingency.js";

/* Coefficients of a 2×2 table. NaN where a word does not occur or, if the other cells enter, fills the whole table. */

/**
 * z-score: (O₁₁ − E₁₁) / √E₁₁. Dennis (1965); Berry-Rogghe (1973). WordSmith divides by √(E (1 − p)) instead.
 *
 * @returns any real number, negative below expectation; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function zScore(table: Table): number {
  const { r1, c1, n, difference, empty } = margins(table, "zScore");
  return empty ? Number.NaN : difference / Math.sqrt(r1 * (c1 / n));
}

/**
 * z-score with the correction for continuity, signed: (|O₁₁ − E₁₁| − ½) / √E₁₁. As in Yates' χ², no more is taken off than there
 * is (UCS goes beyond 0). Evert (2004), The statistics of word cooccurrences.
 *
 * @returns any real number, negative below expectation; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function zScoreCorrected(table: Table): number {
  const { r1, c1, n, difference, empty } = margins(table, "zScoreCorrected");
  const corrected = Math.max(0, Math.abs(difference) - 0.5);
  return empty ? Number.NaN : (difference < 0 ? 0 - corrected : corrected) / Math.sqrt(r1 * (c1 / n));
}

/**
 * Jaccard coefficient: O₁₁ / (O₁₁ + O₁₂ + O₂₁). Evert (2004).
 *
 * @returns 0 (never together) to 1 (never apart); NaN if one of the words does not occur
 * @throws Error if a cell is not a count
 */
export function jaccard(table: Table): number {
  const { r1, c1 } = margins(table, "jaccard");
  return r1 === 0 || c1 === 0 ? Number.NaN : table.o11 / (r1 + table.o21);
}

/**
 * Minimum sensitivity: min(O₁₁ / R₁, O₁₁ / C₁). Pedersen & Bruce (1996), What to infer from a description.
 *
 * @returns 0 (never together) to 1 (never apart); NaN if one of the words does not occur
 * @throws Error if a cell is not a count
 */
export function minimumSensitivity(table: Table): number {
  const { r1, c1 } = margins(table, "minimumSensitivity");
  return Math.min(table.o11 / r1, table.o11 / c1);
}

/**
 * Geometric mean of O₁₁ / R₁ and O₁₁ / C₁: O₁₁ / √(R₁ C₁). Evert (2004).
 *
 * @returns 0 (never together) to 1 (never apart); NaN if one of the words does not occur
 * @throws Error if a cell is not a count
 */
export function geometricMean(table: Table): number {
  const { r1, c1 } = margins(table, "geometricMean");
  return table.o11 / Math.sqrt(r1) / Math.sqrt(c1);
}

/**
 * Odds ratio with ½ added to every cell, finite for zeros: (O₁₁ + ½) (O₂₂ + ½) / ((O₁₂ + ½) (O₂₁ + ½)). Haldane (1956);
 * Anscombe (1956). UCS and collostructions give its log₁₀; NSP replaces only zeros, by 1.
 *
 * @returns above 0, 1 near independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function oddsRatioHaldane(table: Table): number {
  return margins(table, "oddsRatioHaldane").empty ? Number.NaN : Math.exp(lambda(table));
}

/**
 * Liddell's difference of proportions: (O₁₁ O₂₂ − O₁₂ O₂₁) / (C₁ C₂), which is `deltaPNode`. Liddell (1976).
 *
 * @returns −1 to 1, 0 at independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function liddell(table: Table): number {
  const { c1, c2, n, difference, empty } = margins(table, "liddell");
  return empty ? Number.NaN : (difference / c1) * (n / c2);
}

/**
 * φ: (O₁₁ O₂₂ − O₁₂ O₂₁) / √(R₁ R₂ C₁ C₂), the correlation of the two words. Church & Gale (1991) give its square.
 *
 * @returns −1 to 1, 0 at independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function phi(table: Table): number {
  const { r1, r2, c1, c2, n, difference, empty } = margins(table, "phi");
  return empty ? Number.NaN : (difference * n) / Math.sqrt(r1 * r2) / Math.sqrt(c1 * c2);
}

/**
 * φ²: `phi`², which is |`chiSquared`| / N. Church & Gale (1991), Concordances for parallel text.
 *
 * @returns 0 (independence) to 1, without a sign for the direction; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function phiSquared(table: Table): number {
  margins(table, "phiSquared");
  return phi(table) ** 2;
}

/**
 * Yule's Q: (O₁₁ O₂₂ − O₁₂ O₂₁) / (O₁₁ O₂₂ + O₁₂ O₂₁) = (OR − 1) / (OR + 1). Yule (1900).
 *
 * @returns −1 to 1 (either, if one cell is 0), 0 at independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function yuleQ(table: Table): number {
  const { n, difference, empty } = margins(table, "yuleQ");
  return empty ? Number.NaN : (difference * n) / (table.o11 * table.o22 + table.o12 * table.o21);
}

/**
 * Yule's Y, as `yuleQ` with the square roots of the products: (√OR − 1) / (√OR + 1). Yule (1912).
 *
 * @returns −1 to 1 (either, if one cell is 0), 0 at independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function yuleY(table: Table): number {
  const { n, difference, empty } = margins(table, "yuleY");
  const roots = Math.sqrt(table.o11 * table.o22) + Math.sqrt(table.o12 * table.o21);
  return empty ? Number.NaN : (difference * n) / (roots * roots);
}

/**
 * μ: O₁₁ / E₁₁. Evert (2004).
 *
 * @returns 0 or more, 1 at independence; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function mu(table: Table): number {
  const { r1, c1, n, empty } = margins(table, "mu");
  return empty ? Number.NaN : (table.o11 / r1) * (n / c1);
}

export interface SmoothingOptions extends MeasureOptions {
  /** Added to every cell. Default 0.5. */
  readonly smoothing?: number;
}

function smoothed(name: string, { o11, o12, o21, o22 }: Table, smoothing: number): number[] {
  if (!(Number.isFinite(smoothing) && smoothing >= 0))
    throw new Error(`${name} requires a smoothing of 0 or more, got ${smoothing}`);
  return [o11, o12, o21, o22].map((cell) => cell + smoothing);
}

/**
 * λ: ln (O₁₁ + s) + ln (O₂₂ + s) − ln (O₁₂ + s) − ln (O₂₁ + s), the natural logarithm of the smoothed odds ratio. Blaheta & Johnson (2001), ACL workshop on collocation; quanteda's textstat_collocations for pairs.
 *
 * @returns any real number, 0 near independence, infinite for zeros without smoothing; NaN if a row or a column is empty
 * @throws Error if a cell is not a count or `smoothing` is negative
 */
export function lambda(table: Table, { smoothing = 0.5 }: SmoothingOptions = {}): number {
  const { empty } = margins(table, "lambda");
  const [a, b, c, d] = smoothed("lambda", table, smoothing);
  return empty ? Number.NaN : Math.log(a / b) + Math.log(d / c);
}

/**
 * z of λ: `lambda` / √Σ 1 / (O + s), about standard normal at independence. Blaheta & Johnson (2001); quanteda.
 *
 * @returns any real number; NaN if a row or a column is empty, or for zeros without smoothing
 * @throws Error if a cell is not a count or `smoothing` is negative
 */
export function lambdaZ(table: Table, { smoothing = 0.5 }: SmoothingOptions = {}): number {
  margins(table, "lambdaZ");
  const variance = smoothed("lambdaZ", table, smoothing).reduce((sum, cell) => sum + 1 / cell, 0);
  return lambda(table, { smoothing }) / Math.sqrt(variance);
}
