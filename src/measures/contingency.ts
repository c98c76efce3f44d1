import { differenceOfProducts } from "./numeric.js";
import { printed } from "./printed.js";

/**
 * A 2×2 table of counts. For keyness the rows are the texts and the columns the term: `o11` the term in the target,
 * `o12` the other tokens of the target, `o21` and `o22` the same in the reference. For co-occurrence the rows are the
 * places inside and outside the span of the node, the columns the collocate and all other words.
 */
export interface Table {
  /** The thing in the target, or beside the node. */
  readonly o11: number;
  /** All others in the target, or beside the node. */
  readonly o12: number;
  /** The thing in the reference, or away from the node. */
  readonly o21: number;
  /** All others in the reference, or away from the node. */
  readonly o22: number;
}

/** A table that is filled again for every row. */
export type Cells = { -readonly [K in keyof Table]: number };

/** What `keyness` gives every measure; a measure ignores what is not its own. */
export interface MeasureOptions {
  /** Chance of error of an interval, above 0 and below 1. Default 0.05. */
  readonly alpha?: number;
  /** Number of tests made at once, by which `alpha` is divided (Bonferroni). Default 1. */
  readonly tests?: number;
}

/** Scores a table; NaN where it is undefined. */
export type Measure = (table: Table, options?: MeasureOptions) => number;

/** Sums of a table's rows, columns and all, and how far `o11` is from its expectation. */
export interface Margins {
  /** Row sums; in keyness the sizes of target and reference. */
  readonly r1: number;
  readonly r2: number;
  /** Column sums; in keyness the term and everything else. */
  readonly c1: number;
  readonly c2: number;
  readonly n: number;
  /** o11 − r1·c1/n. The other cells differ from their expectation by as much: o22 by the same, o12 and o21 by its negative. */
  readonly difference: number;
  /** Whether a row or a column is empty, which leaves nothing to compare. */
  readonly empty: boolean;
}

const isCount = (cell: unknown): boolean => Number.isFinite(cell) && (cell as number) >= 0;

/** @throws Error naming the measure and the cell, if one is negative, infinite or no number */
export function margins(table: Table, measure: string = "a 2×2 table"): Margins {
  const { o11, o12, o21, o22 } = table ?? {};
  if (!(isCount(o11) && isCount(o12) && isCount(o21) && isCount(o22))) refuse(measure, table);
  const r1 = o11 + o12;
  const r2 = o21 + o22;
  const c1 = o11 + o21;
  const c2 = o12 + o22;
  const n = o11 + o12 + o21 + o22;
  const empty = r1 === 0 || r2 === 0 || c1 === 0 || c2 === 0;
  return { r1, r2, c1, c2, n, difference: differenceOfProducts(o11, o22, o12, o21) / n, empty };
}

function refuse(measure: string, table: Table): never {
  const { o11, o12, o21, o22 } = table ?? {};
  const cells = Object.entries({ o11, o12, o21, o22 });
  if (cells.every(([, each]) => each === undefined))
    throw new TypeError(`${measure} requires a table { o11, o12, o21, o22 }, got ${printed(table)}`);
  const [[cell, count]] = cells.filter(([, each]) => !isCount(each));
  // Who counts the margins and subtracts meets a wrong count here.
  const part = { o12: "row", o21: "column" }[cell];
  const within = part !== undefined && count < 0 ? `, and an o11 no greater than its ${part}` : "";
  throw new Error(`${measure} requires counts of 0 or more${within}, got ${cell} = ${printed(count)}`);
}
