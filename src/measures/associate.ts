import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { deltaPCollocate, deltaPNode, logDice, mi, tScore } from "./association.js";
import type { Measure, Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { logRatio } from "./ratios.js";
import { checkMeasures, descending, type Evidence, type Measures, scored } from "./scores.js";

/** A row of `cooccurrences`, or one made by hand from tables counted elsewhere. */
export interface Collocation extends Table {
  /** The word or phrase beside which is looked. */
  readonly node?: string;
  /** The word beside the node. */
  readonly collocate: string;
}

/**
 * What `association` computes when it is not told: ranked by how close the two words are, with evidence, size, and the
 * attraction of each by the other. `logRatio` is what the interval from `low` to `high` belongs to.
 */
export const associationMeasures: {
  readonly logDice: Measure;
  readonly logLikelihood: Measure;
  readonly mi: Measure;
  readonly tScore: Measure;
  readonly deltaPCollocate: Measure;
  readonly deltaPNode: Measure;
  readonly logRatio: Measure;
} = { logDice, logLikelihood, mi, tScore, deltaPCollocate, deltaPNode, logRatio };

export interface AssociationOptions {
  /** Chance of error of the intervals. Default 0.05. */
  readonly alpha?: number;
}

/** A row of co-occurrence with its scores; each measure is a further column. */
export type AssociationRow<R = Collocation, M = typeof associationMeasures> = R &
  Evidence & { readonly [K in keyof M]: number };

/**
 * How strongly each collocate and its node attract each other: scores rows of `cooccurrences`, of which each is a closed
 * table of its own, so rows of several nodes and groups may be scored together. Rows come back by the first measure, greatest
 * first, NaN last, then by `o11`, then by code point of the collocate and of the node.
 *
 * `low` to `high` is the interval of the log ratio of the collocate's shares inside and outside the span
 * (`logRatioInterval`), `lowAll` to `highAll` the same for all rows at once; `p` belongs to the log-likelihood, `pAdjusted` is
 * over all rows given: filter after `association`, not before, lest the tests that failed be forgotten.
 *
 * @param measures functions whose names become columns: `{ logDice, mine: (table) => table.o11 }`; each is called with
 * `{ alpha, tests }`, where `tests` is the number of rows
 * @returns NaN for what is undefined; no rows for no rows
 * @throws Error if a cell is not a count, or a measure has the name of a column
 */
export function association<R extends Collocation>(
  rows: readonly R[],
  measures?: undefined,
  options?: AssociationOptions,
): AssociationRow<R>[];
export function association<R extends Collocation, M extends Measures>(
  rows: readonly R[],
  measures: M,
  options?: AssociationOptions,
): AssociationRow<R, M>[];
export function association<R extends Collocation>(
  rows: readonly R[],
  measures: Measures = associationMeasures,
  options: AssociationOptions = {},
): (R & Evidence)[] {
  if (!Array.isArray(rows))
    throw new TypeError("association requires a list of rows: write `await` before the call of cooccurrences");
  if (rows.some((row) => typeof row?.collocate !== "string"))
    throw new TypeError("association requires rows of cooccurrences, with collocate, o11, o12, o21 and o22");
  checkOptions("association", options, ["alpha"]);
  const { alpha = 0.05 } = options;
  checkMeasures("association", measures, [
    "node",
    "collocate",
    "o11",
    "o12",
    "o21",
    "o22",
    ...Object.keys(rows[0] ?? {}),
  ]);
  const tables = rows.map(({ o11, o12, o21, o22 }) => ({ o11, o12, o21, o22 }));
  const scores = scored(tables, measures, alpha);
  const ranked = rows
    .map((row, i) => ({ first: scores[i].first, row: { ...row, ...scores[i].scores } }))
    .sort(
      (a, b) =>
        descending(a.first, b.first) ||
        b.row.o11 - a.row.o11 ||
        byCodePoint(a.row.collocate, b.row.collocate) ||
        byCodePoint(a.row.node ?? "", b.row.node ?? ""),
    )
    .map(({ row }) => row);
  return countedLike(ranked, [rows]);
}
