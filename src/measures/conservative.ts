import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { normalTwoSided } from "./distributions.js";
import { errorOfOne, logRatioEnds } from "./intervals.js";
import { logRatioHardie } from "./ratios.js";

/* Kin of `conservativeLogRatio`: how much more frequent a term surely is, in bits. NaN as there. */

/**
 * Positive LRC: the low end of the one-sided exact interval of the log ratio, not cut at 0, for lists of positive key words
 * only. Evert (2022), Measuring keyness, Digital Humanities 2022.
 *
 * Coverage (positiveConservativeLogRatio): claims more than is true in at most 4.3 % of texts that differ, and a difference in 4.3 % of those that do not, exactly over a grid of true values.
 *
 * @returns any real number, −Infinity if the target has none; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count or an option is out of range
 */
export function positiveConservativeLogRatio(table: Table, options: MeasureOptions = {}): number {
  return logRatioEnds("positiveConservativeLogRatio", table, options, 1).low;
}

/**
 * CLR, the conservative log ratio of CQPweb: as `conservativeLogRatio`, with the normal interval of the log ratio.
 *
 *   log₂ (p₁ / p₂) ∓ z √(1/f₁ + 1/f₂ − 1/n₁ − 1/n₂) / ln 2, a count of zero replaced by ½, 0 if the interval holds 0
 *
 * Hardie (2014), Log Ratio – an informal introduction. Where a count is below 5 the exact interval is to be preferred.
 *
 * Coverage (conservativeLogRatioNormal): claims more than is true in at most 4.3 % of texts that differ, and a difference in 4.9 % of those that do not, exactly over a grid of true values.
 *
 * @returns any real number; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count or an option is out of range
 */
export function conservativeLogRatioNormal(table: Table, options: MeasureOptions = {}): number {
  const error = errorOfOne("conservativeLogRatioNormal", options);
  const { r1, r2 } = margins(table, "conservativeLogRatioNormal");
  const ratio = logRatioHardie(table);
  const variance = Math.max(0, 1 / (table.o11 || 0.5) - 1 / r1 + (1 / (table.o21 || 0.5) - 1 / r2));
  const width = (normalTwoSided(error) * Math.sqrt(variance)) / Math.LN2;
  return ratio < 0 ? Math.min(0, ratio + width) : Math.max(0, ratio - width);
}
