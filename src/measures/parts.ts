import { printed } from "./printed.js";

/* What the measures of dispersion have in common: the parts of a corpus, checked, and the values they compare. */

/** A term's count in each part, and the tokens of each part, in the same order. */
export interface TermInParts {
  /** How often the term occurs in each part. */
  readonly counts: readonly number[];
  /** Tokens of each part. */
  readonly sizes: readonly number[];
}

/** A measure of dispersion; NaN where it is undefined. */
export type DispersionMeasure = (parts: TermInParts) => number;

/** Counts and sizes of the parts that have tokens, and their sums. */
export interface Checked {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly n: number;
  readonly count: number;
  readonly size: number;
}

export function checked(measure: string, parts: TermInParts): Checked {
  const { counts, sizes } = parts ?? {};
  if (!Array.isArray(counts) || !Array.isArray(sizes))
    throw new TypeError(`${measure} requires parts { counts, sizes }, two lists, got ${printed(parts)}`);
  if (counts.length !== sizes.length)
    throw new Error(`${measure} requires a size for each count, got ${counts.length} counts, ${sizes.length} sizes`);
  for (const [i, size] of sizes.entries())
    if (!(Number.isFinite(size) && Number.isFinite(counts[i]) && counts[i] >= 0 && counts[i] <= size))
      throw new Error(
        `${measure} requires counts from 0 to the size of the part, got ${printed(counts[i])} of ${printed(size)} at counts[${i}]`,
      );
  const kept = [...sizes.keys()].filter((i) => sizes[i] > 0);
  const [c, s] = [kept.map((i) => counts[i]), kept.map((i) => sizes[i])];
  return { counts: c, sizes: s, n: kept.length, count: sum(c), size: sum(s) };
}

/** 0 for none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Divided by their sum. */
export function sharesOf(numbers: readonly number[]): number[] {
  const total = sum(numbers);
  return numbers.map((number) => number / total);
}

/** Occurrences per token of each part. */
export const relative = ({ counts, sizes }: Checked): number[] => counts.map((count, i) => count / sizes[i]);

/** Population standard deviation divided by the mean; of shares, so that equal proportions give equal digits. */
export function variation(numbers: readonly number[]): number {
  const mean = 1 / numbers.length;
  return Math.sqrt(sum(sharesOf(numbers).map((share) => (share - mean) ** 2)) / numbers.length) / mean;
}

/** What measures for parts of one size make of parts of several: take the counts as they are, or by the size of the part. */
export interface SharesOption {
  /** Default `relative`; the same where all parts have one size. */
  readonly shares?: "counts" | "relative";
}

export function valuesOf(name: string, all: Checked, { shares = "relative" }: SharesOption): readonly number[] {
  if (shares !== "counts" && shares !== "relative")
    throw new Error(`${name} requires shares: "counts" or "relative", got ${shares}`);
  return shares === "counts" ? all.counts : relative(all);
}

/** Of one number at least. */
export const leastOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
