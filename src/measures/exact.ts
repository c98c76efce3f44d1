import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { deviance } from "./numeric.js";
import { hypergeometric, type Law, lnBoth, lnLower, lnUpper, poisson } from "./tails.js";

/*
 * How probable a table at least as telling as this one would be by chance. Sums of all cases, in logarithms: p keeps its
 * digits down to 10⁻³⁰⁰, and the functions in …Log10 give log₁₀ p below that. NaN where a row or a column is empty.
 */

/** Of `MeasureOptions` nothing is used; they are here because `keyness` and `association` give them to every measure. */
export interface TailOptions extends MeasureOptions {
  /** `attraction`: o11 as great or greater; `repulsion`: as small or smaller; `both`: all that is no more probable, as in R. */
  readonly tail?: "attraction" | "repulsion" | "both";
}

const tails: { readonly [tail in NonNullable<TailOptions["tail"]>]: (law: Law, k: number) => number } = {
  attraction: lnUpper,
  repulsion: lnLower,
  both: lnBoth,
};

function lnFisher(name: string, table: Table, tail: NonNullable<TailOptions["tail"]>): number {
  const { r1, r2, c1, empty } = margins(table, name);
  if (!Object.hasOwn(tails, tail))
    throw new Error(`${name} requires attraction, repulsion or both as tail, got ${String(tail)}`);
  checkWhole(name, table);
  return empty ? Number.NaN : tails[tail](hypergeometric(r1, r2, c1), table.o11);
}

function checkWhole(name: string, { o11, o12, o21, o22 }: Table): void {
  for (const [cell, count] of Object.entries({ o11, o12, o21, o22 }))
    if (!Number.isSafeInteger(count)) throw new Error(`${name} requires whole counts, got ${cell} = ${count}`);
}

/**
 * p of Fisher's exact test: P(X ≥ O₁₁) for X hypergeometric with the sums of the table, or another `tail`.
 * Pedersen (1996), Fishing for exactness, SCSUG 1996. UCS gives −log₁₀ of the right tail, collostructions of the tail in
 * the direction observed; two-sided p are R's (`both`), where the R package corpora doubles the smaller tail.
 *
 * Level (fisherExact): where nothing differs, p ≤ 0.05 in 3.0–4.1 % of words if tokens are drawn, 13.9–32.0 % if texts with clumped words are, 14.8–23.9 % between speeches divided by lot.
 *
 * @returns 0 to 1; NaN if a row or a column is empty
 * @throws Error if a cell is not a whole count or `tail` is none of the three
 */
export function fisherExact(table: Table, { tail = "attraction" }: TailOptions = {}): number {
  return Math.exp(lnFisher("fisherExact", table, tail));
}

/**
 * Fisher's exact test as a logarithm: log₁₀ `fisherExact`, also where p itself would be 0. Pedersen (1996).
 *
 * @returns 0 or less; NaN if a row or a column is empty
 * @throws Error if a cell is not a whole count or `tail` is none of the three
 */
export function fisherExactLog10(table: Table, { tail = "attraction" }: TailOptions = {}): number {
  return lnFisher("fisherExactLog10", table, tail) / Math.LN10;
}

/**
 * Specificity: |log₁₀ p| of the hypergeometric tail on the side where O₁₁ lies, negative where it is below its expectation
 * and 0 at it. Lafon (1980), Mots 1; the value of TXM. A `tail` that is given is used on both sides instead.
 *
 * @returns any real number; NaN if a row or a column is empty
 * @throws Error if a cell is not a whole count or `tail` is none of the three
 */
export function specificity(table: Table, { tail }: TailOptions = {}): number {
  const { difference, empty } = margins(table, "specificity");
  const ln = lnFisher("specificity", table, tail ?? (difference < 0 ? "repulsion" : "attraction"));
  if (difference === 0) return empty ? Number.NaN : 0;
  return (difference < 0 ? ln : 0 - ln) / Math.LN10;
}

function lnPoisson(name: string, table: Table): number {
  const { r1, c1, n, difference, empty } = margins(table, name);
  checkWhole(name, table);
  return empty ? Number.NaN : lnUpper(poisson(table.o11, r1 * (c1 / n), difference), table.o11);
}

/**
 * p of the Poisson test: P(X ≥ O₁₁) for X Poisson with the expectation E₁₁. Quasthoff & Wolff (2002), The Poisson collocation measure and its
 * applications. Above `fisherExact` for strong attraction, because it lets the words occur more often than they do.
 *
 * @returns 0 to 1; NaN if a row or a column is empty
 * @throws Error if a cell is not a whole count
 */
export function poissonP(table: Table): number {
  return Math.exp(lnPoisson("poissonP", table));
}

/**
 * The Poisson test as a logarithm: log₁₀ `poissonP`, also where p itself would be 0. Quasthoff & Wolff (2002).
 *
 * @returns 0 or less; NaN if a row or a column is empty
 * @throws Error if a cell is not a whole count
 */
export function poissonPLog10(table: Table): number {
  return lnPoisson("poissonPLog10", table) / Math.LN10;
}

/**
 * Poisson–Stirling: O₁₁ (ln O₁₁ − ln E₁₁ − 1), an approximation of −ln `poissonP` for O₁₁ far above E₁₁ only: the sign tells
 * whether O₁₁ is above e · E₁₁. Quasthoff & Wolff (2002). Natural logarithm, as in NSP and collostructions; NLTK's is
 * log₂, that of UCS is scaled to log₁₀.
 *
 * @returns −E₁₁ or more, 0 if the words never meet; NaN if a row or a column is empty
 * @throws Error if a cell is not a count
 */
export function poissonStirling(table: Table): number {
  const { r1, c1, n, difference, empty } = margins(table, "poissonStirling");
  if (empty) return Number.NaN;
  const expected = r1 * (c1 / n);
  return table.o11 === 0 ? 0 : deviance(table.o11, expected, difference) - expected;
}
