import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { checkTop } from "./best.js";
import type { Measure } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { type JoinedCounts, joinLists, type KeynessList } from "./lists.js";
import { conservativeLogRatio, logRatio } from "./ratios.js";
import { checkMeasures, type Evidence, type Measures, scored } from "./scores.js";

export type { Evidence, Measures } from "./scores.js";

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
  /** How many rows are asked for, from the first on; all others count in `pAdjusted` as well. Default all. */
  readonly top?: number;
}

/** One term in target and reference; each measure is a further column. */
export type KeynessRow<M = typeof keynessMeasures> = JoinedCounts & Evidence & { readonly [K in keyof M]: number };

const columns = "term count total referenceCount referenceTotal".split(" ");

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
  options: KeynessOptions = {},
): (JoinedCounts & Evidence)[] {
  checkMeasures("keyness", measures, columns);
  checkOptions("keyness", options, ["alpha", "absent", "top"]);
  const { alpha = 0.05, absent, top } = options;
  if (absent !== undefined && absent !== 0) throw new RangeError(`keyness takes absent: 0, got ${String(absent)}`);
  checkTop("keyness", top);
  const { terms, target: a, reference: b } = joinLists(target, reference, absent);
  const { rows } = scored<number>(
    {
      things: terms.keys(),
      length: terms.length,
      fill: (table, t) => {
        table.o11 = a.counts[t];
        table.o12 = a.total - a.counts[t];
        table.o21 = b.counts[t];
        table.o22 = b.total - b.counts[t];
      },
      row: (t) => ({
        term: terms[t],
        count: a.counts[t],
        total: a.total,
        referenceCount: b.counts[t],
        referenceTotal: b.total,
      }),
      ties: (s, t) => a.counts[t] - a.counts[s] || byCodePoint(terms[s], terms[t]),
    },
    measures,
    alpha,
    top,
  );
  return countedLike(rows as (JoinedCounts & Evidence)[], [target, reference]);
}
