import { type Best, best } from "./best.js";
import type { Cells, Measure } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { logRatioInterval } from "./intervals.js";
import { remembered } from "./remembered.js";
import { benjaminiHochbergOf, chiSquaredP } from "./significance.js";

// What `keyness` and `association` have in common: every row has a table, and is scored by the same rules.

/** Functions whose names become columns. */
export type Measures = { readonly [name: string]: Measure };

/** What every scored row says besides its counts and measures. */
export interface Evidence {
  /** Interval of the log ratio in bits, for this row alone. */
  readonly low: number;
  /** Upper end of the interval that begins at `low`. */
  readonly high: number;
  /** Interval wide enough that those of all rows joined hold at once. */
  readonly lowAll: number;
  /** Upper end of the interval that begins at `lowAll`. */
  readonly highAll: number;
  /** Of the log-likelihood (four cells, one degree of freedom). */
  readonly p: number;
  /** Benjamini and Hochberg's, over all rows joined. */
  readonly pAdjusted: number;
}

const columns = "low high lowAll highAll p pAdjusted".split(" ");

/** What is scored, thing by thing: a thing is made a row only if it is among those asked for. */
export interface Scorable<T> {
  /** All of them; gone through once. */
  readonly things: Iterable<T>;
  /** How many there are. */
  readonly length: number;
  readonly fill: (table: Cells, thing: T) => void;
  /** A new row with all that is known before it is scored. */
  readonly row: (thing: T) => object;
  /** The order of those that score the same. */
  readonly ties: (a: T, b: T) => number;
  /** A copy, where the things are one object that is filled again. */
  readonly kept?: (thing: T) => T;
}

/** The rows in their order, and what they were made of. */
export interface ScoredRows<T> {
  readonly rows: (Evidence & object)[];
  readonly things: readonly T[];
  /** How many of all have an adjusted p below alpha. */
  readonly found: number;
}

/** @throws Error if the measures are not functions under names of their own */
export function checkMeasures(question: string, measures: unknown, taken: readonly string[]): void {
  if (typeof measures !== "object" || measures === null || Array.isArray(measures))
    throw new TypeError(`${question} requires measures as an object, such as { logRatio }: the names become columns`);
  for (const [name, measure] of Object.entries(measures))
    if (typeof measure !== "function")
      throw new TypeError(`${question} requires a function as the measure "${name}", got ${typeof measure}`);
  const name = Object.keys(measures).find((each) => columns.includes(each) || taken.includes(each));
  if (name !== undefined)
    throw new Error(`${question} requires another name for the measure "${name}", which is a column`);
}

/** Scores all, and makes rows of all or of the first `top`: measures, then evidence, with the adjustment over all. */
export function scored<T>(all: Scorable<T>, measures: Measures, alpha: number, top: number | undefined): ScoredRows<T> {
  return top === undefined ? everyRow(all, measures, alpha) : topRows(all, measures, alpha, top);
}

function everyRow<T>(all: Scorable<T>, measures: Measures, alpha: number): ScoredRows<T> {
  const write = writer(measures, alpha, all.length);
  const table: Cells = { o11: 0, o12: 0, o21: 0, o22: 0 };
  const things: T[] = [];
  const rows: Columns[] = [];
  const first = new Float64Array(all.length);
  const p = new Float64Array(all.length);
  for (const thing of all.things) {
    all.fill(table, thing);
    const row = all.row(thing) as Columns;
    first[rows.length] = write(table, row);
    p[rows.length] = row.p;
    things.push(all.kept?.(thing) ?? thing);
    rows.push(row);
  }
  const adjusted = benjaminiHochbergOf(p);
  for (const row of rows) row.pAdjusted = adjusted.of(row.p);
  const order = Uint32Array.from(rows.keys()).sort(
    (i, j) => descending(first[i], first[j]) || all.ties(things[i], things[j]) || i - j,
  );
  return {
    rows: Array.from(order, (i) => rows[i]),
    things: Array.from(order, (i) => things[i]),
    found: adjusted.below(alpha),
  };
}

interface Ranked<T> {
  first: number;
  at: number;
  thing: T;
}

/** No row is made, and no measure but the first asked, for what does not come to the top. */
function topRows<T>(all: Scorable<T>, measures: Measures, alpha: number, top: number): ScoredRows<T> {
  const rank = ranker(measures, alpha, all.length);
  const table: Cells = { o11: 0, o12: 0, o21: 0, o22: 0 };
  const p = new Float64Array(all.length);
  const found: Best<Ranked<T>> = best(
    top,
    (a, b) => descending(a.first, b.first) || all.ties(a.thing, b.thing) || a.at - b.at,
  );
  let next: Ranked<T> | undefined;
  let at = 0;
  for (const thing of all.things) {
    all.fill(table, thing);
    next ??= { first: 0, at, thing };
    next.first = rank(table, p, at);
    next.at = at++;
    next.thing = thing;
    if (found.takes(next)) found.add({ ...next, thing: all.kept?.(thing) ?? thing });
  }
  const adjusted = benjaminiHochbergOf(p);
  const write = writer(measures, alpha, all.length);
  const things = found.all().map((each) => each.thing);
  const rows = things.map((thing) => {
    all.fill(table, thing);
    const row = all.row(thing) as Columns;
    write(table, row);
    row.pAdjusted = adjusted.of(row.p);
    return row;
  });
  return { rows, things, found: adjusted.below(alpha) };
}

type Columns = { -readonly [K in keyof Evidence]: number } & { [column: string]: number };

/** Puts p where it is told and answers with the first measure, which sees the one table there is. */
function ranker(
  measures: Measures,
  alpha: number,
  tests: number,
): (table: Cells, p: Float64Array, at: number) => number {
  const [measure] = Object.values(measures);
  const options = { alpha, tests };
  const { values, slotOf } = remembered(2, (table, slot) => {
    values[slot] = measure === undefined ? 0 : measure(table, options);
    values[slot + 1] = chiSquaredP(logLikelihood(table));
  });
  return (table, p, at) => {
    const slot = slotOf(table);
    p[at] = values[slot + 1];
    return values[slot];
  };
}

/** Writes the columns on a row, with a place for the adjusted p, and answers with the first measure. */
function writer(measures: Measures, alpha: number, tests: number): (table: Cells, row: Columns) => number {
  const names = Object.keys(measures);
  const functions = Object.values(measures);
  const n = names.length;
  const options = { alpha, tests };
  const { values, slotOf } = remembered(n + 5, (cells, slot) => {
    const table = { ...cells }; // a measure may keep it
    for (let i = 0; i < n; i++) values[slot + i] = functions[i](table, options);
    const [alone, together] = [logRatioInterval(table, { alpha }), logRatioInterval(table, options)];
    values[slot + n] = alone.low;
    values[slot + n + 1] = alone.high;
    values[slot + n + 2] = together.low;
    values[slot + n + 3] = together.high;
    values[slot + n + 4] = chiSquaredP(logLikelihood(table));
  });
  return (table, row) => {
    const slot = slotOf(table);
    for (let i = 0; i < n; i++) row[names[i]] = values[slot + i];
    row.low = values[slot + n];
    row.high = values[slot + n + 1];
    row.lowAll = values[slot + n + 2];
    row.highAll = values[slot + n + 3];
    row.p = values[slot + n + 4];
    row.pAdjusted = Number.NaN;
    return n === 0 ? 0 : values[slot];
  };
}

/** Greater first, NaN last. */
export const descending = (a: number, b: number): number =>
  a === b ? 0 : Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a > b ? -1 : 1;
