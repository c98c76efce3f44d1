import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { deltaPCollocate, deltaPNode, logDice, mi, tScore } from "./association.js";
import { checkTop } from "./best.js";
import type { Cells, Measure, Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { whyUndefined } from "./needs.js";
import { logRatio } from "./ratios.js";
import { reasoned } from "./reasons.js";
import { checkMeasures, type Evidence, type Measures, scored } from "./scores.js";

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
  /** How many rows are asked for, from the first on; all others count in `pAdjusted` as well. Default all. */
  readonly top?: number;
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
 * Rows may be whatever can be gone through twice, so that ten million pairs held as columns need not be ten million objects:
 * `{ *[Symbol.iterator]() { for (…) { row.o11 = …; yield row; } } }` may fill one row again and again. With `top` a measure
 * must not keep the table it is given, which is filled again likewise.
 *
 * @returns NaN for what is undefined (`reasonOf` tells why); no rows for no rows
 * @throws Error if a cell is not a count, or a measure has the name of a column
 */
export function association<R extends Collocation>(
  rows: Iterable<R>,
  measures?: undefined,
  options?: AssociationOptions,
): AssociationRow<R>[];
export function association<R extends Collocation, M extends Measures>(
  rows: Iterable<R>,
  measures: M,
  options?: AssociationOptions,
): AssociationRow<R, M>[];
export function association<R extends Collocation>(
  rows: Iterable<R>,
  measures: Measures = associationMeasures,
  options: AssociationOptions = {},
): (R & Evidence)[] {
  checkOptions("association", options, ["alpha", "top"]);
  const { alpha = 0.05, top } = options;
  checkTop("association", top);
  const { length, fields } = counted(rows);
  checkMeasures("association", measures, ["node", "collocate", "o11", "o12", "o21", "o22", ...fields]);
  const kept = Array.isArray(rows) ? undefined : (row: R): R => ({ ...row });
  const ranked = scored<R>(
    { things: rows, length, fill, row: (row) => ({ ...row }), ties, kept },
    measures,
    alpha,
    top,
  );
  const made = reasoned(ranked.rows as (R & Evidence)[], (row, column) => whyUndefined(row, column, measures, lacks));
  return Array.isArray(rows) ? countedLike(made, [rows]) : made;
}

const lacks = {
  r1: "the node has no places",
  r2: "there is no place away from the node",
  c1: "the collocate occurs nowhere",
  c2: "nothing but the collocate occurs",
  o11: "the words never meet, which leaves no variance",
};

function fill(table: Cells, { o11, o12, o21, o22 }: Table): void {
  table.o11 = o11;
  table.o12 = o12;
  table.o21 = o21;
  table.o22 = o22;
}

const ties = (a: Collocation, b: Collocation): number =>
  b.o11 - a.o11 || byCodePoint(a.collocate, b.collocate) || byCodePoint(a.node ?? "", b.node ?? "");

/** How many rows there are: measures are told before the first is scored. */
function counted(rows: Iterable<Collocation>): { readonly length: number; readonly fields: readonly string[] } {
  const iterate = (rows as Partial<Iterable<Collocation>> | null | undefined)?.[Symbol.iterator];
  if (iterate === undefined || typeof rows === "string")
    throw new TypeError("association requires a list of rows: write `await` before the call of cooccurrences");
  if (rows[Symbol.iterator]() === (rows as unknown))
    throw new TypeError(
      "association goes through its rows twice, which a generator cannot: give a list, or { *[Symbol.iterator]() { … } }",
    );
  let [length, fields]: [number, readonly string[]] = [0, []];
  for (const row of rows) {
    if (typeof row?.collocate !== "string")
      throw new TypeError("association requires rows of cooccurrences, with collocate, o11, o12, o21 and o22");
    if (length++ === 0) fields = Object.keys(row);
  }
  return { length, fields };
}
