import { checkWhole } from "../engines/options.js";
import { wilson } from "../measures/intervals.js";
import { checkOptions, suggestion } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { remarked, remarkOn } from "../remarks.js";
import type { Corpus, GroupBy, GroupFields, GroupRow, Parts, Value, Where } from "../types.js";

/** A row that stands for a place in a text: of any lens, or of a concordance. */
export interface Evidenced {
  /** Id of the document. */
  readonly id: string;
  /** Index of its first token in the document. */
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

export interface RatesOptions<M, F extends string, B> {
  /** The field or fields that say what is counted, such as `class`; a field with a list counts for each of its members. */
  readonly of?: F | readonly F[];
  /** As in `frequencies`. */
  readonly by?: B;
  /** The same as the rows were asked with. */
  readonly where?: Where<M>;
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
 * @throws RangeError if a row has no field of that name, or stands at a place that `where` leaves out
 */
export async function rates<
  M,
  R extends Evidenced,
  F extends Extract<keyof R, string> = never,
  B extends GroupBy<M> | readonly GroupBy<M>[] = never,
>(
  corpus: Corpus<M>,
  rows: readonly R[],
  options: RatesOptions<M, F, B> = {},
): Promise<(RateRow & RateFields<R, F> & GroupFields<B, M>)[]> {
  checkOptions("rates", options, ["of", "by", "where", "outOf", "per"]);
  const { where, by, outOf = "words" } = options;
  if (outOf !== "words" && outOf !== "rows")
    throw new RangeError(`outOf must be "words" or "rows", got ${JSON.stringify(outOf)}`);
  const per = checkWhole("per", options.per, 1, outOf === "words" ? 1000 : 100);
  const of = fieldsOf(rows, options.of);
  const asked = by === undefined ? [] : ([by].flat() as readonly (string | Parts)[]);
  const twice = of.find((field) => namesOf(asked).includes(field));
  if (twice !== undefined) throw new RangeError(`rates: "${twice}" is named in of and in by; give it once`);
  const groups = await groupsOf(corpus, asked, where);
  const groupOf = await placer(corpus, asked, where);

  const found = new Map<string, Found>();
  const all = groups.list.map(() => 0);
  for (const row of rows) {
    const group = groups.indexOf.get(groupOf(row));
    if (group === undefined)
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
          documents: groups.list.map(() => new Set()),
          remarks: new Set(),
        };
        found.set(key, entry);
      }
      entry.sum++;
      const remark = remarkOn(row);
      if (remark !== undefined) entry.remarks.add(remark);
      entry.counts[group]++;
      entry.documents[group].add(row.id);
    }
  }
  if (of.length === 0 && found.size === 0)
    found.set("[]", {
      values: [],
      sum: 0,
      counts: groups.list.map(() => 0),
      documents: groups.list.map(() => new Set()),
      remarks: new Set(),
    });

  const sorted = [...found.values()].sort((a, b) => b.sum - a.sum || compareValues(a.values, b.values));
  const answer = sorted.flatMap(({ values, counts, documents, remarks }) => {
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
        documents: documents[g].size,
        total,
        rate,
        low: per * low,
        high: per * high,
      };
    });
    return remarks.size > 0 ? remarked(made, [...remarks].join(" ")) : made;
  });
  return answer as unknown as (RateRow & RateFields<R, F> & GroupFields<B, M>)[];
}

interface Found {
  readonly values: readonly unknown[];
  sum: number;
  readonly counts: number[];
  readonly documents: Set<string>[];
  /** What is to be said of the rows counted. */
  readonly remarks: Set<string>;
}

interface Group {
  readonly fields: Readonly<Record<string, Value>>;
  readonly tokens: number;
}
interface Groups {
  readonly list: readonly Group[];
  /** Place of a group in the list, by its fields. */
  readonly indexOf: ReadonlyMap<string, number>;
}

function fieldsOf(rows: readonly object[], of: unknown): readonly string[] {
  const fields = of === undefined ? [] : ([of].flat() as string[]);
  for (const field of fields)
    if (rows.length > 0 && !(field in rows[0]))
      throw new RangeError(
        `rates: the rows have no field ${JSON.stringify(field)}; ${suggestion(String(field), Object.keys(rows[0]))}`,
      );
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

const keyOf = (values: readonly unknown[]): string => JSON.stringify(values);

/** The names under which a group's fields stand in a row. */
const namesOf = (by: readonly (string | Parts)[]): string[] => {
  const names = by.map((field) => (typeof field === "object" ? "part" : field));
  const inDocument = names.some((name) => name === "part" || name === "paragraph" || name === "sentence");
  return inDocument && !names.includes("id") ? ["id", ...names] : names;
};

async function groupsOf<M>(
  corpus: Corpus<M>,
  by: readonly (string | Parts)[],
  where: Where<M> | undefined,
): Promise<Groups> {
  if (by.length === 0) {
    const rows = await corpus.documents({ where });
    const tokens = rows.reduce((sum, row) => sum + row.tokens, 0);
    return { list: [{ fields: {}, tokens }], indexOf: new Map([[keyOf([]), 0]]) };
  }
  const rows = (await corpus.documents({ where, by: by as readonly GroupBy<M>[] })) as unknown as (GroupRow &
    Record<string, Value>)[];
  const names = namesOf(by);
  const list = rows.map((row) => ({
    fields: Object.fromEntries(names.map((name) => [name, row[name]])),
    tokens: row.tokens,
  }));
  return { list, indexOf: new Map(list.map(({ fields }, g) => [keyOf(names.map((name) => fields[name])), g])) };
}

/** What a row says of its own place; metadata may have the names of its other fields. */
const ofTokens = new Set(["id", "region", "quoted", "paragraph", "sentence"]);

/** Says of a row which group it is in, by its first token; a group that `where` leaves out is in no list. */
async function placer<M>(
  corpus: Corpus<M>,
  by: readonly (string | Parts)[],
  where: Where<M> | undefined,
): Promise<(row: Evidenced) => string> {
  const documents = new Map(
    (await corpus.documents({ where })).map((row) => [row.id, row as unknown as Record<string, Value>]),
  );
  const places = new Map((await corpus.sequences({ where })).map(({ id, positions }) => [id, positions]));
  const parts = by.find((field): field is Parts => typeof field === "object")?.parts ?? 1;
  const names = namesOf(by);
  return (row) => {
    const positions = places.get(row.id);
    const i = positions === undefined ? -1 : indexIn(positions, row.position);
    if (positions === undefined || i < 0) return "outside";
    return keyOf(
      names.map((name) => {
        if (name === "part") return 1 + Math.floor((i * parts) / positions.length);
        if (ofTokens.has(name)) return (row as unknown as Record<string, Value>)[name];
        return documents.get(row.id)?.[name] ?? "";
      }),
    );
  };
}

/** The index of a number in a rising list, −1 if it is not there. */
function indexIn(list: Uint32Array, wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted ? low : -1;
}
