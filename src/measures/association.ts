import { margins, type Table } from "./contingency.js";

/* How strongly two words attract each other. NaN where a word does not occur (or, if N enters, fills the whole table). */

/**
 * Pointwise mutual information in bits: log₂ (O₁₁ / E₁₁). Church & Hanks (1990), Computational Linguistics 16(1), 22–29.
 *
 * @returns −Infinity if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function mi(table: Table): number {
  const { r1, c1, n, empty } = margins(table, "mi");
  return empty ? Number.NaN : Math.log2((table.o11 / r1) * (n / c1));
}

/**
 * t-score: (O₁₁ − E₁₁) / √O₁₁. Church, Gale, Hanks & Hindle (1991), in Zernik (ed.), Lexical Acquisition, 115–164.
 *
 * @returns any real number; NaN if the words never meet, which leaves no variance, or if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function tScore(table: Table): number {
  const { difference, empty } = margins(table, "tScore");
  return empty || table.o11 === 0 ? Number.NaN : difference / Math.sqrt(table.o11);
}

/**
 * Dice coefficient: 2 O₁₁ / (R₁ + C₁). Smadja, McKeown & Hatzivassiloglou (1996), Computational Linguistics 22(1), 1–38.
 *
 * @returns 0 (never together) to 1 (never apart); NaN if one of the words does not occur
 * @throws Error if a cell is not a count
 */
export function dice(table: Table): number {
  const { r1, c1 } = margins(table, "dice");
  return r1 === 0 || c1 === 0 ? Number.NaN : (2 * table.o11) / (r1 + c1);
}

/**
 * logDice: 14 + log₂ `dice`; one more is twice as strong, and the size of the corpus does not matter.
 * Rychlý (2008), A lexicographer-friendly association score, RASLAN 2008, 6–9.
 *
 * @returns 14 at most, −Infinity if the words never meet; NaN if one of them does not occur
 * @throws Error if a cell is not a count
 */
export function logDice(table: Table): number {
  const { r1, c1 } = margins(table, "logDice");
  return r1 === 0 || c1 === 0 ? Number.NaN : 14 + Math.log2((2 * table.o11) / (r1 + c1));
}

/**
 * ΔP of the collocate given the node: O₁₁ / R₁ − O₂₁ / R₂. Ellis (2006), Applied Linguistics 27(1), 1–24; Gries (2013),
 * International Journal of Corpus Linguistics 18(1), 137–166.
 *
 * @returns −1 to 1, 0 at independence; NaN if a row is empty
 * @throws Error if a cell is not a count
 */
export function deltaPCollocate(table: Table): number {
  const { r1, r2 } = margins(table, "deltaPCollocate");
  return table.o11 / r1 - table.o21 / r2;
}

/**
 * ΔP of the node given the collocate: O₁₁ / C₁ − O₁₂ / C₂. Ellis (2006); Gries (2013).
 *
 * @returns −1 to 1, 0 at independence; NaN if a column is empty
 * @throws Error if a cell is not a count
 */
export function deltaPNode(table: Table): number {
  const { c1, c2 } = margins(table, "deltaPNode");
  return table.o11 / c1 - table.o12 / c2;
}
