import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { logRatioEnds } from "./intervals.js";
import { differenceOfProducts } from "./numeric.js";

/*
 * How much more often a term occurs in the target (first row) than in the reference (second row). All are NaN if a text
 * is empty or the term occurs in neither, because 0 or 1 would be a finding.
 */

/**
 * p₁ and p₂ times n₁ n₂: whole numbers, so that terms of one ratio, such as 1 to 1 and 7 to 7, get one value and no rank by
 * rounding.
 */
const products = (measure: string, table: Table): { ours: number; theirs: number; difference: number } => {
  const { r1, r2 } = margins(table, measure);
  const { o11, o21 } = table;
  return { ours: o11 * r2, theirs: o21 * r1, difference: differenceOfProducts(o11, r2, o21, r1) };
};

/**
 * Binary logarithm of the ratio of the relative frequencies, with ½ added to each count and each size: finite for zeros
 * and nearly unbiased. 1 is twice as often, −1 half as often.
 *
 *   log₂ ((f₁ + ½) / (n₁ + ½)) − log₂ ((f₂ + ½) / (n₂ + ½))
 *
 * Walter (1975), Biometrika 62(2), 371–374; the log ratio of Hardie (2014) as estimated by Evert's R package corpora.
 *
 * @returns any real number; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function logRatio(table: Table): number {
  const { r1, r2, c1 } = margins(table, "logRatio");
  if (r1 === 0 || r2 === 0 || c1 === 0) return Number.NaN;
  return Math.log2(((table.o11 + 0.5) / (r1 + 0.5)) * ((r2 + 0.5) / (table.o21 + 0.5)));
}

/**
 * Binary logarithm of the ratio of the relative frequencies: log₂ (p₁ / p₂), a count of zero replaced by ½.
 * Hardie (2014), Log Ratio – an informal introduction; the value of CQPweb.
 *
 * @returns any real number; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function logRatioHardie(table: Table): number {
  const { r1, r2, c1 } = margins(table, "logRatioHardie");
  if (r1 === 0 || r2 === 0 || c1 === 0) return Number.NaN;
  return Math.log2(((table.o11 || 0.5) / r1) * (r2 / (table.o21 || 0.5)));
}

/**
 * LRC: the end of the interval of the log ratio (`logRatioInterval`) that is nearest to 0, and 0 if the interval holds
 * 0. A term ranks high only if it is surely, not only apparently, more frequent.
 * Evert (2022), Measuring keyness, Digital Humanities 2022.
 *
 * Coverage (conservativeLogRatio): claims more than is true in at most 2.1 % of texts that differ, and a difference in 4.1 % of those that do not, exactly over a grid of true values.
 *
 * @returns any real number; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count or an option is out of range
 */
export function conservativeLogRatio(table: Table, options: MeasureOptions = {}): number {
  const { difference } = margins(table, "conservativeLogRatio");
  const { low, high } = logRatioEnds("conservativeLogRatio", table, options);
  return difference < 0 ? Math.min(high, 0) : Math.max(low, 0);
}

/**
 * %DIFF: 100 (p₁ − p₂) / p₂. Gabrielatos & Marchi (2011), Keyness: matching metrics to definitions.
 *
 * @returns −100 or more, Infinity if the reference has none; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function percentDifference(table: Table): number {
  const { theirs, difference } = products("percentDifference", table);
  return (100 * difference) / theirs;
}

/**
 * Relative risk: p₁ / p₂, elsewhere called weirdness. Ahmad, Gillam & Tostevin (1999), TREC-8.
 *
 * @returns 0 or more, Infinity if the reference has none; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function relativeRisk(table: Table): number {
  const { ours, theirs } = products("relativeRisk", table);
  return ours / theirs;
}

/**
 * Odds ratio: O₁₁ O₂₂ / (O₁₂ O₂₁). Pojanapunya & Watson Todd (2018), Corpus Linguistics and Linguistic Theory 14(1), 133–167.
 *
 * @returns 0 or more, Infinity if only the divisor is 0; NaN for 0 / 0
 * @throws Error if a cell is not a count
 */
export function oddsRatio(table: Table): number {
  margins(table, "oddsRatio");
  return (table.o11 * table.o22) / (table.o12 * table.o21);
}

/**
 * Difference coefficient: (p₁ − p₂) / (p₁ + p₂). Hofland & Johansson (1982), Word Frequencies in British and American English.
 *
 * @returns −1 (only in the reference) to 1 (only in the target); NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function differenceCoefficient(table: Table): number {
  const { ours, theirs, difference } = products("differenceCoefficient", table);
  return difference / (ours + theirs);
}

/**
 * Simple maths: (10⁶ p₁ + k) / (10⁶ p₂ + k). A greater `k` favours commoner words; Sketch Engine's default is 1.
 * Kilgarriff (2009), Simple maths for keywords, Corpus Linguistics 2009.
 *
 * @returns 0 or more; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count or `k` is negative
 */
export function simpleMaths(table: Table, { k = 1 }: MeasureOptions & { readonly k?: number } = {}): number {
  if (!(Number.isFinite(k) && k >= 0)) throw new Error(`simpleMaths requires a k of 0 or more, got ${k}`);
  const { r1, r2 } = margins(table, "simpleMaths");
  const [p1, p2] = [table.o11 / r1, table.o21 / r2];
  return p1 === 0 && p2 === 0 ? Number.NaN : (1e6 * p1 + k) / (1e6 * p2 + k);
}
