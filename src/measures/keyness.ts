import { byCodePoint } from "../order.js";
import type { Measure } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { logRatioInterval } from "./intervals.js";
import { type JoinedCounts, joinLists, type KeynessList } from "./lists.js";
import { conservativeLogRatio, logRatio } from "./ratios.js";
import { benjaminiHochberg, chiSquaredP } from "./significance.js";

/** Functions whose names become columns. */
export type Measures = { readonly [name: string]: Measure };

/** What `keyness` computes when it is not told: ranked by what is surely key, with size and strength of evidence. */
export const keynessMeasures: {
  readonly conservativeLogRatio: Measure;
  readonly logRatio: Measure;
  readonly logLikelihood: Measure;
} = { conservativeLogRatio, logRatio, logLikelihood };

export interface KeynessOptions {
  /** Chance of error of the intervals. Default 0.05. */
  readonly alpha?: number;
  /** Counts a term that is missing from an incomplete list as 0. */
  readonly absent?: 0;
}

/** What every row of `keyness` says besides its counts and measures. */
export interface KeynessEvidence {
  /** Interval of the log ratio in bits, for this row alone. */
  readonly low: number;
  readonly high: number;
  /** Interval wide enough that those of all rows joined hold at once. */
  readonly lowAll: number;
  readonly highAll: number;
  /** Of the log-likelihood (four cells, one degree of freedom). */
  readonly p: number;
  /** Benjamini and Hochberg's, over all rows joined. */
  readonly pAdjusted: number;
}

/** One term in target and reference; each measure is a further column. */
export type KeynessRow<M = typeof keynessMeasures> = JoinedCounts &
  KeynessEvidence & { readonly [K in keyof M]: number };

const columns = "term count total referenceCount referenceTotal low high lowAll highAll p pAdjusted".split(" ");

type Scores = Omit<KeynessEvidence, "pAdjusted"> & { readonly measured: { readonly [name: string]: number } };

/** Scores rows of one join: rows of equal counts, which most are in a list of words, are scored once. */
function scorer(measures: Measures, alpha: number, tests: number): (row: JoinedCounts) => Scores {
  const known = new Map<string, Scores>();
  return ({ count, total, referenceCount, referenceTotal }) => {
    const key = `${count} ${referenceCount}`;
    const scores = known.get(key) ?? score();
    known.set(key, scores);
    return scores;

    function score(): Scores {
      const table = { o11: count, o12: total - count, o21: referenceCount, o22: referenceTotal - referenceCount };
      const all = logRatioInterval(table, { alpha, tests });
      return {
        measured: Object.fromEntries(
          Object.entries(measures).map(([name, measure]) => [name, measure(table, { alpha, tests })]),
        ),
        ...logRatioInterval(table, { alpha }),
        lowAll: all.low,
        highAll: all.high,
        p: chiSquaredP(logLikelihood(table)),
      };
    }
  };
}

/** Greater first, NaN last. */
const descending = (a: number, b: number): number =>
  a === b ? 0 : Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a > b ? -1 : 1;

/**
 * What distinguishes the target from the reference: joins two frequency lists, or two co-occurrence lists, on their
 * terms and scores every row. Rows come back by the first measure, greatest first (terms of the target first, terms of the
 * reference last), NaN last, then by count, then by code point of the term.
 *
 * @param measures functions whose keys become columns: `{ logLikelihood, mine: (table) => table.o11 }`; each is called
 * with `{ alpha, tests }`, where `tests` is the number of rows joined
 * @returns NaN for what is undefined, such as all of a term that occurs in neither list
 * @throws Error if a list is empty, holds a term twice or more than one total, or lacks a term without being complete
 * (its counts do not sum to `positions`), unless `{ absent: 0 }`; if a measure has the name of a column
 */
export function keyness(
  target: KeynessList,
  reference: KeynessList,
  measures?: undefined,
  options?: KeynessOptions,
): KeynessRow[];
export function keyness<M extends Measures>(
  target: KeynessList,
  reference: KeynessList,
  measures: M,
  options?: KeynessOptions,
): KeynessRow<M>[];
export function keyness(
  target: KeynessList,
  reference: KeynessList,
  measures: Measures = keynessMeasures,
  { alpha = 0.05, absent }: KeynessOptions = {},
): (JoinedCounts & KeynessEvidence)[] {
  const taken = Object.keys(measures).find((name) => columns.includes(name));
  if (taken !== undefined) {
    throw new Error(`keyness requires another name for the measure "${taken}", which is a column`);
  }
  const joined = joinLists(target, reference, absent);
  const scores = joined.map(scorer(measures, alpha, joined.length));
  const adjusted = benjaminiHochberg(scores.map(({ p }) => p));
  return joined
    .map((counts, i) => {
      const { measured, ...evidence } = scores[i];
      const [first = 0] = Object.values(measured);
      return { first, row: { ...counts, ...measured, ...evidence, pAdjusted: adjusted[i] } };
    })
    .sort((a, b) => descending(a.first, b.first) || b.row.count - a.row.count || byCodePoint(a.row.term, b.row.term))
    .map(({ row }) => row);
}
