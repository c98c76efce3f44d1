import type { Measure, Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { logRatioInterval } from "./intervals.js";
import { benjaminiHochberg, chiSquaredP } from "./significance.js";

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

type OfTable = Omit<Evidence, "pAdjusted"> & { readonly measured: { readonly [name: string]: number } };

/** The columns of a row, and the value of its first measure. */
export interface Scored {
  readonly first: number;
  readonly scores: Evidence & { readonly [name: string]: number };
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

/** Scores each table: all measures, then the evidence. */
export function scored(tables: readonly Table[], measures: Measures, alpha: number): Scored[] {
  const score = scorer(measures, alpha, tables.length);
  const scores = tables.map(score);
  const adjusted = benjaminiHochberg(scores.map(({ p }) => p));
  return scores.map(({ measured, ...evidence }, i) => {
    const [first = 0] = Object.values(measured);
    return { first, scores: { ...measured, ...evidence, pAdjusted: adjusted[i] } };
  });
}

/** Scores tables of which many, as most are in a list of words, are equal: these are scored once. */
function scorer(measures: Measures, alpha: number, tests: number): (table: Table) => OfTable {
  const known = new Map<string, OfTable>();
  return (table) => {
    const key = `${table.o11} ${table.o12} ${table.o21} ${table.o22}`;
    const scores = known.get(key) ?? score();
    known.set(key, scores);
    return scores;

    function score(): OfTable {
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
export const descending = (a: number, b: number): number =>
  a === b ? 0 : Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a > b ? -1 : 1;
