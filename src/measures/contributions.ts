import { type MeasureOptions, margins, type Table } from "./contingency.js";
import { normalLower } from "./distributions.js";
import { printed } from "./printed.js";

/* What a term adds to the difference between two texts. NaN if a text is empty or the term occurs in neither. */

const shares = (measure: string, table: Table): { readonly p1: number; readonly p2: number } => {
  const { r1, r2, c1 } = margins(table, measure);
  return c1 === 0 ? { p1: Number.NaN, p2: Number.NaN } : { p1: table.o11 / r1, p2: table.o21 / r2 };
};

/**
 * What the term adds to the Kullback–Leibler divergence of the target from the reference, in bits: p₁ log₂ (p₁ / p₂).
 * Kullback & Leibler (1951), Annals of Mathematical Statistics 22.
 *
 * @returns any real number, 0 if the target has none, Infinity if the reference has none; NaN if a text is empty or the
 * term occurs in neither
 * @throws Error if a cell is not a count
 */
export function kullbackLeiblerContribution(table: Table): number {
  const { p1, p2 } = shares("kullbackLeiblerContribution", table);
  return p1 === 0 ? 0 * p2 : p1 * Math.log2(p1 / p2);
}

/**
 * What the term adds to the Jensen–Shannon divergence of the two texts, in bits, with no sign for the direction.
 *
 *   ½ (p₁ log₂ (p₁ / m) + p₂ log₂ (p₂ / m)), m = (p₁ + p₂) / 2
 *
 * Lin (1991), IEEE Transactions on Information Theory 37(1); Gallagher et al. (2021), EPJ Data Science 10, 4.
 *
 * @returns 0 (equally frequent) to 1; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count
 */
export function jensenShannonContribution(table: Table): number {
  const { p1, p2 } = shares("jensenShannonContribution", table);
  const mean = (p1 + p2) / 2;
  const part = (p: number): number => (p === 0 ? 0 : p * Math.log1p((p - mean) / mean));
  return Math.max(0, (part(p1) + part(p2)) / 2 / Math.LN2);
}

export interface DirichletOptions extends MeasureOptions {
  /** Pseudo-count of the term in either text. Default 0.01. */
  readonly prior?: number;
  /** Sum of the pseudo-counts of all terms. Default `prior` × `tests`, the number of terms, which `keyness` passes. */
  readonly priorTotal?: number;
  /** Terms of the variance: the paper's approximation by two (default), or all four, as in scattertext. */
  readonly variance?: "two" | "four";
}

/**
 * Log odds with a Dirichlet prior ("fightin' words"), as z: the difference of ln ((y + a) / (n + a₀ − y − a)) between target
 * and reference, divided by the root of its variance 1 / (y₁ + a) + 1 / (y₂ + a).
 *
 * Monroe, Colaresi & Quinn (2008), Political Analysis 16(4). A flat `prior` of 0.01 is that of the FightingWords
 * code; an informative one is the term's count in a background corpus. tidylo compares with both texts together instead.
 *
 * @returns any real number; NaN if a text is empty or the term occurs in neither
 * @throws Error if a cell is not a count, the prior is not between 0 and its total, neither its total nor `tests` is given,
 * or `variance` is neither of the two
 */
export function logOddsDirichlet(table: Table, options: DirichletOptions = {}): number {
  const { r1, r2, c1 } = margins(table, "logOddsDirichlet");
  const { prior = 0.01, tests = Number.NaN, priorTotal = prior * tests, variance = "two" } = options;
  if (!(prior > 0 && prior <= priorTotal && Number.isFinite(priorTotal)))
    throw new Error(
      `logOddsDirichlet requires a prior above 0 and a priorTotal no less (or tests, the number of terms), got ${prior} and ${priorTotal}`,
    );
  if (variance !== "two" && variance !== "four")
    throw new Error(`logOddsDirichlet requires two or four as variance, got ${String(variance)}`);
  if (r1 === 0 || r2 === 0 || c1 === 0) return Number.NaN;
  const rest = priorTotal - prior;
  const [a, b, c, d] = [table.o11 + prior, table.o12 + rest, table.o21 + prior, table.o22 + rest];
  const others = variance === "four" ? 1 / b + 1 / d : 0;
  return (Math.log(a / c) + Math.log(d / b)) / Math.sqrt(1 / a + 1 / c + others);
}

/**
 * Scaled F-score of every term of a vocabulary: the harmonic mean, weighted by `beta`, of how much of the term is the
 * target's and how much of the target is the term, each as its place in a normal distribution over all terms. Of target and
 * reference the greater is kept, and each side is stretched to its half of the scale; so filtering changes every score.
 * Kessler (2017), Scattertext, ACL 2017 system demonstrations; the balanced score of scattertext.
 *
 * @param targets counts of the terms in the target
 * @param references counts of the same terms, in the same order, in the reference
 * @returns 0 (of the reference) to 1 (of the target), ½ for neither; NaN for a term that occurs in neither, which does not
 * enter the distribution, and for all terms if they do not differ or a text is empty
 * @throws Error if the lists differ in length, a count is below 0, or `beta` is not above 0
 */
export function scaledFScore(
  targets: readonly number[],
  references: readonly number[],
  { beta = 2 }: { readonly beta?: number } = {},
): number[] {
  for (const counts of [targets, references])
    if (!Array.isArray(counts)) throw new TypeError(`scaledFScore requires two lists, got ${printed(counts)}`);
  if (targets.length !== references.length)
    throw new Error(`scaledFScore requires lists of one length, got ${targets.length} and ${references.length}`);
  for (const [name, counts] of Object.entries({ targets, references }))
    for (const [i, count] of counts.entries())
      if (!(Number.isFinite(count) && count >= 0))
        throw new Error(`scaledFScore requires counts, got ${name}[${i}] = ${printed(count)}`);
  if (!(Number.isFinite(beta) && beta > 0)) throw new Error(`scaledFScore requires a beta above 0, got ${beta}`);
  const [ours, theirs] = [fScores(targets, references, beta), fScores(references, targets, beta)];
  const target = stretched(ours.map((score, i) => (score > theirs[i] ? score : Number.NaN)));
  const reference = stretched(theirs.map((score, i) => (score > ours[i] ? score : Number.NaN)));
  return ours.map((score, i) => {
    if (Number.isNaN(score)) return Number.NaN;
    return (1 + (score > theirs[i] ? target[i] : 0) - (score < theirs[i] ? reference[i] : 0)) / 2;
  });
}

function fScores(own: readonly number[], other: readonly number[], beta: number): number[] {
  const total = own.reduce((sum, count) => sum + count, 0);
  const precision = normal(own.map((count, i) => count / (count + other[i])));
  const recall = normal(own.map((count, i) => (count + other[i] === 0 ? Number.NaN : count / total)));
  const square = beta * beta;
  return precision.map((p, i) => ((1 + square) * p * recall[i]) / (square * p + recall[i]));
}

/** The place of each value in a normal distribution with the mean and standard deviation of all that are not NaN. */
function normal(values: readonly number[]): number[] {
  const present = values.filter((value) => !Number.isNaN(value));
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const variance = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length;
  return values.map((value) => normalLower((value - mean) / Math.sqrt(variance)));
}

/** Values to a scale from 0 (least) to 1 (greatest), ½ where all are equal, as in scattertext. */
function stretched(values: readonly number[]): number[] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return values.map((value) => (least === greatest ? 0.5 : (value - least) / (greatest - least)));
}
