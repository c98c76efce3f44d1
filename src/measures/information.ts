import { mi } from "./association.js";
import { margins, type Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";

/*
 * Kin of `mi`, in bits: what one word tells about the other. NaN where a row or a column is empty. UCS gives log₁₀, quanteda
 * the natural logarithm.
 */

/**
 * MI²: log₂ (O₁₁² / E₁₁), which favours rare pairs less than `mi`. Daille (1994), PhD thesis, Paris 7. The value of UCS, mclm
 * and Wordless; quanteda.extras and udpipe call `mutualDependency` so, which is less by log₂ N.
 *
 * @returns any real number, −Infinity if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function mi2(table: Table): number {
  margins(table, "mi2");
  return mi(table) + Math.log2(table.o11);
}

/**
 * MI³: log₂ (O₁₁³ / E₁₁). Daille (1994). Tools differ as in `mi2`; WordSmith's MI3 is another measure.
 *
 * @returns any real number, −Infinity if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function mi3(table: Table): number {
  margins(table, "mi3");
  return mi(table) + 2 * Math.log2(table.o11);
}

/**
 * Local MI: O₁₁ log₂ (O₁₁ / E₁₁). Evert (2008), Corpora and collocations.
 *
 * @returns any real number, negative below expectation, 0 if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function localMi(table: Table): number {
  margins(table, "localMi");
  const information = mi(table);
  return table.o11 === 0 && !Number.isNaN(information) ? 0 : table.o11 * information;
}

/**
 * Positive MI: max(0, `mi`). Church & Hanks (1990).
 *
 * @returns 0 or more; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function positiveMi(table: Table): number {
  margins(table, "positiveMi");
  return Math.max(0, mi(table));
}

/**
 * Normalised MI of the pair: `mi` / −log₂ (O₁₁ / N). Bouma (2009), GSCL 2009.
 *
 * @returns −1 (never together, by convention) to 1 (never apart); NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function npmi(table: Table): number {
  const { n } = margins(table, "npmi");
  const information = mi(table);
  return information === Number.NEGATIVE_INFINITY ? -1 : information / Math.log2(n / table.o11);
}

/**
 * Mutual dependency: log₂ (P₁₂² / (P₁ P₂)) = `mi2` − log₂ N. Thanopoulos, Fakotakis & Kokkinakis (2002), LREC 2002.
 *
 * @returns 0 or less, −Infinity if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function mutualDependency(table: Table): number {
  const { r1, c1, empty } = margins(table, "mutualDependency");
  return empty ? Number.NaN : Math.log2(table.o11 / r1) + Math.log2(table.o11 / c1);
}

/**
 * Log-frequency biased mutual dependency: `mutualDependency` + log₂ P₁₂ = `mi3` − 2 log₂ N. Thanopoulos et al. (2002).
 *
 * @returns 0 or less, −Infinity if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function logFrequencyMutualDependency(table: Table): number {
  const { n } = margins(table, "logFrequencyMutualDependency");
  return mutualDependency(table) + Math.log2(table.o11 / n);
}

/**
 * Average MI: Σ Oᵢⱼ / N log₂ (Oᵢⱼ / Eᵢⱼ) over all four cells, which is |`logLikelihood`| / (2 N ln 2). It has no sign for the
 * direction. Dunning (1998), PhD thesis, Sheffield.
 *
 * @returns 0 (independence) to 1; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function averageMi(table: Table): number {
  const { n } = margins(table, "averageMi");
  return Math.abs(logLikelihood(table)) / (2 * n * Math.LN2);
}

/**
 * Normalised average MI: `averageMi` / −Σ Oᵢⱼ / N log₂ (Oᵢⱼ / N), the joint entropy. Bouma (2009).
 *
 * @returns 0 (independence) to 1 (each word tells the other); NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function normalisedAverageMi(table: Table): number {
  const { n } = margins(table, "normalisedAverageMi");
  const { o11, o12, o21, o22 } = table;
  // ln (o / N) of a cell of nearly all through the rest of N, lest its digits be lost.
  const surprise = (o: number, rest: number): number =>
    o === 0 ? 0 : (-o / n) * (o > rest ? Math.log1p(-rest / n) : Math.log(o / n));
  const first = surprise(o11, o12 + o21 + o22) + surprise(o12, o11 + o21 + o22);
  const second = surprise(o21, o11 + o12 + o22) + surprise(o22, o11 + o12 + o21);
  return averageMi(table) / ((first + second) / Math.LN2);
}

/**
 * MI log f: `mi` × ln (O₁₁ + 1). Kilgarriff & Tugwell (2001), Word Sketch, ACL workshop on collocation; Sketch Engine.
 *
 * @returns any real number, negative below expectation; NaN if the words never meet, or a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function miLogFrequency(table: Table): number {
  margins(table, "miLogFrequency");
  return mi(table) * Math.log1p(table.o11);
}
