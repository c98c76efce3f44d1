import { checkCorpus } from "../engines/given.js";
import { checkWhole } from "../engines/options.js";
import { wilson } from "../measures/intervals.js";
import { checkOptions, suggestion } from "../nearest.js";
import { atWork } from "../notebook/work.js";
import { byCodePoint } from "../order.js";
import { remarked, remarkOn } from "../remarks.js";
import { inBlocks, part, type Steps } from "../steps.js";
import type { Corpus, GroupBy, GroupFields, RegionName, Value, Where } from "../types.js";
import { countedIn } from "./counted.js";
import { groupFields, groupsOf } from "./groups.js";

/** A row that stands for a place in a text: of any lens, or of a concordance. */
export interface Evidenced {
  /** Id of the document. */
  readonly id: string;
  /** Index in the document of the token it is counted at: of most rows its first. */
  readonly position: number;
}

/** How often something was found in a group. */
export interface RateRow {
  /** How often it occurs. */
  readonly count: number;
  /** Documents of the group in which it was found. */
  readonly documents: number;
  /** Words of the group; with `outOf: "rows"`, all the rows of the group. */
  readonly total: number;
  /** `per` times `count` / `total`; NaN in a group of nothing. */
  readonly rate: number;
  /** Wilson's interval of the rate, 95 %, as if occurrences fell independently; they clump, so the truth is less certain. */
  readonly low: number;
  /** Upper end of the interval of the rate that begins at `low`. */
  readonly high: number;
}

export interface RatesOptions<M, F extends string, B, W extends RegionName = RegionName> {
  /** The field or fields that say what is counted, such as `class`; a field with a list counts for each of its members. */
  readonly of?: F | readonly F[];
  /** As in `frequencies`. */
  readonly by?: B;
  /** The same as the rows were asked with. */
  readonly where?: Where<M, W>;
  /** What a rate is a share of: all the words of the group, or its rows. Default words. */
  readonly outOf?: "words" | "rows";
  /** Default 1,000 for words, 100 for rows. */
  readonly per?: number;
}

/** The fields a rate row takes over from the rows counted. */
export type RateFields<R, F extends string> = {
  readonly [K in F]: K extends keyof R ? (R[K] extends readonly (infer E)[] ? E : R[K]) : Value;
};

/**
 * Counts the rows of a lens, in groups, with what they are held against: how many obligations in a thousand words of each
 * text, which share of all modals is negated. What is found in one group has a row in every group, zeros included.
 *
 * @returns the fields of `of` and of `by`, and `count`, `documents`, `total`, `rate`, `low`, `high` (Wilson 1927); sorted by
 * count over all groups, then by the fields of `of` in code-point order, then in the order of the groups
 * @throws TypeError if a row has no `id` and `position`
 * @throws RangeError if a row lacks a field of `of` or stands at a place that `where` leaves out, or a field of `of` or `by`
 *   has the name of one of the answer's own
 */
export async function rates<
  M,
  R extends Evidenced,
  F extends Extract<keyof R, string> = never,
  B extends GroupBy<M> | readonly GroupBy<M>[] = never,
  W extends RegionName = RegionName,
>(
  corpus: Corpus<M>,
  rows: readonly R[],
  options: RatesOptions<M, F, B, W> = {},
): Promise<(RateRow & RateFields<R, F> & GroupFields<B, M>)[]> {
  checkCorpus("rates", corpus);
  checkOptions("rates", options, ["of", "by", "where", "outOf", "per"]);
  const { where, by, outOf = "words" } = options;
  if (outOf !== "words" && outOf !== "rows")
    throw new RangeError(`outOf must be "words" or "rows", got ${JSON.stringify(outOf)}`);
  const per = checkWhole("per", options.per, 1, outOf === "words" ? 1000 : 100);
  checkRows(rows);
  const of = fieldsOf(rows, options.of);
  const names = groupFields("rates", by, own);
  const twice = of.find((field) => names.includes(field));
  if (twice !== undefined) throw new RangeError(`rates: "${twice}" is named in of and in by; give it once`);
  const groups = await groupsOf(corpus, by, where);

  const found = new Map<string, Found>();
  const all = groups.list.map(() => 0);
  const add = (row: R): void => {
    const group = groups.of(row.id, row.position);
    if (group < 0)
      throw new RangeError(
        `rates: the row at ${row.id}, word ${row.position}, is not in what where asks for; give the where it was found with`,
      );
    all[group]++;
    for (const values of combinations(row, of)) {
      const key = JSON.stringify(values);
      let entry = found.get(key);
      if (!entry) {
        entry = {
          values,
          sum: 0,
          counts: groups.list.map(() => 0),
          documents: new Map(),
          remarks: new Set(),
        };
        found.set(key, entry);
      }
      entry.sum++;
      const remark = remarkOn(row);
      if (remark !== undefined) entry.remarks.add(remark);
      entry.counts[group]++;
      const documents = entry.documents.get(group) ?? new Set();
      entry.documents.set(group, documents.add(row.id));
    }
  };
  const counting = inBlocks(rows.length, (from, to) => {
    for (const row of rows.slice(from, to)) add(row);
  });
  const told = ({ values, counts, documents, remarks }: Found): object[] => {
    const made = groups.list.map(({ fields, tokens }, g) => {
      const [count, total] = [counts[g], outOf === "words" ? tokens : all[g]];
      // A row may stand for less than a word (two readings of one): then there is no share, and no interval.
      const { low, high } = count <= total ? wilson(count, total) : { low: Number.NaN, high: Number.NaN };
      const named = Object.fromEntries(of.map((name, i) => [name, values[i]]));
      const rate = total > 0 ? (per * count) / total : Number.NaN;
      return {
        ...named,
        ...fields,
        count,
        documents: documents.get(g)?.size ?? 0,
        total,
        rate,
        low: per * low,
        high: per * high,
      };
    });
    return remarks.size > 0 ? remarked(made, [...remarks].join(" ")) : made;
  };
  const steps = function* (): Steps<object[]> {
    yield* part(0, 0.5, counting);
    if (of.length === 0 && found.size === 0)
      found.set("[]", {
        values: [],
        sum: 0,
        counts: groups.list.map(() => 0),
        documents: new Map(),
        remarks: new Set(),
      });
    const sorted = [...found.values()].sort((a, b) => b.sum - a.sum || compareValues(a.values, b.values));
    const answer: object[] = [];
    for (const [i, entry] of sorted.entries()) {
      for (const row of told(entry)) answer.push(row);
      yield 0.5 + (i + 1) / (2 * sorted.length);
    }
    return answer;
  };
  const answer = await atWork("Counting", rows.length, "row", steps());
  return (await countedIn(corpus, where, answer)) as unknown as (RateRow & RateFields<R, F> & GroupFields<B, M>)[];
}

interface Found {
  readonly values: readonly unknown[];
  sum: number;
  readonly counts: number[];
  /** By group; most things are found in few. */
  readonly documents: Map<number, Set<string>>;
  /** What is to be said of the rows counted. */
  readonly remarks: Set<string>;
}

/** What a row of rates has of its own. */
const own = ["count", "documents", "total", "rate", "low", "high"];

function checkRows(rows: unknown): void {
  if (!Array.isArray(rows))
    throw new TypeError(`rates takes the rows of a lens, got ${JSON.stringify(rows) ?? String(rows)}`);
  const bad = rows.findIndex((row) => typeof row?.id !== "string" || typeof row.position !== "number");
  if (bad >= 0)
    throw new TypeError(
      `rates: row ${bad + 1} has no id and position, got ${JSON.stringify(rows[bad])?.slice(0, 100)}`,
    );
}

function fieldsOf(rows: readonly object[], of: unknown): readonly string[] {
  const fields = of === undefined ? [] : ([of].flat() as string[]);
  for (const field of fields) {
    const lacking = rows.find((row) => !Object.hasOwn(row, String(field)));
    if (lacking !== undefined)
      throw new RangeError(
        `rates: a row has no field ${JSON.stringify(field)}; ${suggestion(String(field), Object.keys(lacking))}`,
      );
    if (own.includes(field)) throw new RangeError(`rates: of cannot be "${field}", which is a field of its own rows`);
  }
  return fields;
}

/** A row of one value a field, or several where a field holds a list. */
function combinations(row: object, of: readonly string[]): (readonly unknown[])[] {
  let all: (readonly unknown[])[] = [[]];
  for (const field of of) {
    const value = (row as Readonly<Record<string, unknown>>)[field];
    all = all.flatMap((values) =>
      (Array.isArray(value) ? [...new Set(value)] : [value]).map((one) => [...values, one]),
    );
  }
  return all;
}

function compareValues(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [i, value] of a.entries()) {
    const order =
      typeof value === "number" && typeof b[i] === "number" ? value - b[i] : byCodePoint(String(value), String(b[i]));
    if (order !== 0) return order;
  }
  return 0;
}
