import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { remarked } from "../remarks.js";
import { checkTop } from "./best.js";
import type { Measure } from "./contingency.js";
import { type DocumentEvidence, documentColumns, documentTests, whyNoInterval, whyNoTests } from "./documents.js";
import { logLikelihood } from "./evidence.js";
import { caseRemark, drawnRemark, testedRemark } from "./keynessRemarks.js";
import { type DocumentCount, type JoinedCounts, joinLists, type KeynessList } from "./lists.js";
import { whyUndefined } from "./needs.js";
import { conservativeLogRatio, logRatio } from "./ratios.js";
import { reasoned } from "./reasons.js";
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
  /** How often documents are drawn again for the interval from `lowDocuments` on. Default 1999. */
  readonly resamples?: number;
  /** Which draws those are: the same seed and documents give the same. A whole number, default 1. */
  readonly seed?: number;
}

/** One term in target and reference; each measure is a further column. */
export type KeynessRow<M = typeof keynessMeasures> = JoinedCounts & Evidence & { readonly [K in keyof M]: number };

/** The same where both lists are counted `by: "id"`. */
export type DocumentKeynessRow<M = typeof keynessMeasures> = KeynessRow<M> & DocumentEvidence;

const columns = ["term", "count", "total", "referenceCount", "referenceTotal"];

/**
 * What distinguishes the target from the reference: joins two frequency lists, or two co-occurrence lists, on their
 * terms and scores every row. Rows come back by the first measure, greatest first (terms of the target first, terms of the
 * reference last), NaN last, then by count, then by code point of the term.
 *
 * Frequency lists counted `by: "id"` are pooled; a document without a row of the term counts 0. With ten documents or more in
 * each group the rows say as well what holds when documents are what was drawn: `pDocuments` (`mannWhitney`) and `pWelch`
 * (`welchT`) of the relative frequencies in each document, and the interval of the log ratio by bootstrap, the percentiles of
 * documents drawn again, moved out as Student's t asks (Hesterberg 2015, The American Statistician 69(4)): those of few
 * documents are too near to each other, and the corrections of BCa do not mend that. It is NaN for a term that no document of
 * a group has. `p` and `low` to `highAll` take tokens as drawn one by one all the same.
 *
 * How far that misleads where words come in clumps, for 10 to 50 documents (`bench/documents.mjs`, with its results beside it):
 * of words that do not differ 8 to 69 % have `p` below 0.05, and at most 6 % `pDocuments` or `pWelch`; `low` to `high` holds the true log
 * ratio in 28 to 95 %, `lowDocuments` to `highDocuments` in 93 to 98 %.
 *
 * @param measures functions whose keys become columns: `{ logLikelihood, mine: (table) => table.o11 }`; each is called
 * with `{ alpha, tests }`, where `tests` is the number of rows joined; with `top` it must not keep the table it is given
 * @returns NaN for what is undefined (`reasonOf` tells why), such as all of a term that occurs in neither list
 * @throws Error if a list is empty, holds a term twice or more than one total, or lacks a term without being complete
 * (its counts do not sum to `positions`, in each document), unless `{ absent: 0 }`; if a measure has the name of a column
 */
export function keyness(
  target: readonly DocumentCount[],
  reference: readonly DocumentCount[],
  measures?: undefined,
  options?: KeynessOptions,
): DocumentKeynessRow[];
export function keyness<M extends Measures>(
  target: readonly DocumentCount[],
  reference: readonly DocumentCount[],
  measures: M,
  options?: KeynessOptions,
): DocumentKeynessRow<M>[];
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
  checkMeasures("keyness", measures, [...columns, ...documentColumns]);
  checkOptions("keyness", options, ["alpha", "absent", "top", "resamples", "seed"]);
  const { alpha = 0.05, absent, top, resamples = 1999, seed = 1 } = options;
  if (absent !== undefined && absent !== 0) throw new RangeError(`keyness takes absent: 0, got ${String(absent)}`);
  checkTop("keyness", top);
  if (!(Number.isSafeInteger(resamples) && resamples >= 1))
    throw new RangeError(`keyness requires resamples to be a whole number of 1 or more, got ${resamples}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`keyness requires a whole number as its seed, got ${seed}`);

  const joined = joinLists(target, reference, absent);
  const { terms, target: a, reference: b, byDocument } = joined;
  const { rows, things, found } = scored<number>(
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
  const made = rows as (JoinedCounts & Evidence)[];
  const drawing = { alpha, resamples, seed };
  const documents = byDocument ? documentTests(joined, drawing) : undefined;
  if (documents) for (const [i, row] of made.entries()) Object.assign(row, documents.of(things[i]));
  const untested = byDocument ? whyNoTests(joined) : undefined;
  const unbounded = byDocument && untested === undefined ? whyNoInterval(joined, drawing) : undefined;
  reasoned(made, (row, column) => whyNaN(row, column, measures, untested, unbounded));
  const drawn =
    documents && untested === undefined
      ? testedRemark(alpha, found, documents.found)
      : drawnRemark(target, reference, byDocument);
  remarked(made, [caseRemark(joined), drawn].filter((sentence) => sentence !== undefined).join(" "));
  return countedLike(made, [target, reference]);
}

const lacks = {
  r1: "the target has no tokens",
  r2: "the reference has no tokens",
  c1: "the term occurs in neither list",
  c2: "the term is all there is in both lists",
  o11: "the term does not occur in the target",
};

function whyNaN(
  { count, total, referenceCount, referenceTotal }: JoinedCounts,
  column: string,
  measures: Measures,
  untested: string | undefined,
  unbounded: string | undefined,
): string | undefined {
  if (!(documentColumns as readonly string[]).includes(column)) {
    const table = { o11: count, o12: total - count, o21: referenceCount, o22: referenceTotal - referenceCount };
    return whyUndefined(table, column, measures, lacks);
  }
  if (untested !== undefined) return untested;
  if (count === 0 && referenceCount === 0) return lacks.c1;
  if (column !== "lowDocuments" && column !== "highDocuments") return "the term is as frequent in every document";
  if (count === 0 || referenceCount === 0)
    return `no document of the ${count === 0 ? "target" : "reference"} has the term, so none drawn again can have it`;
  return unbounded;
}
