import { countedLike } from "../counted.js";
import { checkOptions, suggestion } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { GroupBy, Value } from "../types.js";
import { kullbackLeiblerDispersion } from "./divergence.js";
import { deviationOfProportions, deviationOfProportionsNormalised, dispersionA, range } from "./evenness.js";
import { evenSpreadP } from "./evenSpread.js";
import type { DispersionMeasure } from "./parts.js";
import { reasoned } from "./reasons.js";
import { checkMeasures, descending } from "./scores.js";
import { benjaminiHochbergOf } from "./significance.js";
import { inverseDocumentFrequency, standardDeviation, variationCoefficient } from "./spread.js";

/** Functions whose names become columns. */
export type DispersionMeasures = { readonly [name: string]: DispersionMeasure };

/** What `dispersion` computes when it is not told: how uneven in proportion to the sizes, between all pairs, and in how many parts. */
export const dispersionMeasures: {
  readonly deviationOfProportionsNormalised: DispersionMeasure;
  readonly dispersionA: DispersionMeasure;
  readonly range: DispersionMeasure;
} = { deviationOfProportionsNormalised, dispersionA, range };

/** Measures of which the least is the most even. */
const leastFirst: readonly unknown[] = [
  deviationOfProportions,
  deviationOfProportionsNormalised,
  inverseDocumentFrequency,
  kullbackLeiblerDispersion,
  standardDeviation,
  variationCoefficient,
];

/** A row of `frequencies` with `by`; its groups are the parts. */
export interface PartCount {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** How often it occurs in the part. */
  readonly count: number;
  /** Tokens of the part, which must be those of its row of `documents`. */
  readonly total?: number;
}

/** A row of `documents` with the same `by`, or of single documents. */
export interface PartSize {
  /** Tokens of the part. */
  readonly tokens: number;
}

export interface DispersionOptions {
  /** The `by` of both lists. */
  readonly by: GroupBy<Record<string, Value>> | readonly GroupBy<Record<string, Value>>[];
  /** Least count at which a term is measured. Default the number of parts: below it, it cannot be in all of them. */
  readonly least?: number;
  /** Which values of the first measure come first. Default `least` for those that are 0 where the spread is even, `greatest` for others. */
  readonly first?: "least" | "greatest";
}

/** How evenly one term is spread; each measure is a further column. */
export type DispersionRow<M = typeof dispersionMeasures> = {
  /** The word or phrase. */
  readonly term: string;
  /** How often it occurs in all parts. */
  readonly count: number;
  /** Tokens of all parts. */
  readonly total: number;
  /** Parts that have tokens. */
  readonly parts: number;
  /** The least count at which the term would be measured, where it is too rare; else NaN. */
  readonly needs: number;
  /** Of the term standing in the parts in proportion to their sizes (Pearson's χ², its variance exact). */
  readonly p: number;
  /** Benjamini and Hochberg's, over all terms that are measured. */
  readonly pAdjusted: number;
} & { readonly [K in keyof M]: number };

const columns = ["term", "count", "total", "parts", "needs"];

/**
 * How evenly terms are spread over the parts of a corpus: joins a frequency list and a list of sizes on the fields of `by`.
 * A term that is absent from a part counts 0 there; parts without tokens are dropped. A term that occurs less often than there
 * are parts is not measured, because chance alone decides where it stands: its measures are NaN (`reasonOf`), and `needs` says the least
 * count that would do.
 *
 * `p` tells whether chance alone, which puts each occurrence anywhere, spreads a term as unevenly as this. There is no interval
 * of the measures: chance makes rarer terms uneven, and parts drawn again would show that twice over, not how sure a value is.
 *
 *   dispersion(await corpus.frequencies({ by: "id" }), await corpus.documents(), undefined, { by: "id" })
 *
 * Rows come back by the first measure, most even first, NaN last, then by count, then by code point of the term.
 *
 * @param measures functions whose names become columns: `{ juillandD, mine: ({ counts, sizes }) => counts[0] }`
 * @throws Error if `by` is missing or names no field of both lists, a part has two sizes or a term two counts in it, a term
 * occurs in a part without a size or of another, or a measure has the name of a column
 */
export function dispersion(
  frequenciesBy: readonly PartCount[],
  documentsBy: readonly PartSize[],
  measures: undefined,
  options: DispersionOptions,
): DispersionRow[];
export function dispersion<M extends DispersionMeasures>(
  frequenciesBy: readonly PartCount[],
  documentsBy: readonly PartSize[],
  measures: M,
  options: DispersionOptions,
): DispersionRow<M>[];
export function dispersion(
  frequenciesBy: readonly PartCount[],
  documentsBy: readonly PartSize[],
  measures: DispersionMeasures = dispersionMeasures,
  options: DispersionOptions,
): DispersionRow<object>[] {
  for (const [list, what] of [
    [frequenciesBy, "frequencies"],
    [documentsBy, "documents"],
  ] as const)
    if (!Array.isArray(list) || list.some((row) => typeof row !== "object" || row === null))
      throw new TypeError(
        `dispersion requires a list of rows of ${what}: write \`await\` before the call that makes them`,
      );
  checkOptions("dispersion", options, ["by", "least", "first"]);
  checkMeasures("dispersion", measures, columns);
  const fields = fieldsOf(options?.by);
  const parts = partsOf(documentsBy, fields);
  const sizes = [...parts.values()].map(({ tokens }) => tokens);
  const total = sizes.reduce((a, b) => a + b, 0);
  const least = options.least ?? sizes.length;
  if (!(Number.isSafeInteger(least) && least >= 1) && sizes.length > 0)
    throw new Error(`dispersion requires least to be a whole number from 1 on, got ${least}`);

  const [[, scoreFirst] = []] = Object.entries(measures);
  const first = options.first ?? (leastFirst.includes(scoreFirst) ? "least" : "greatest");
  if (first !== "least" && first !== "greatest")
    throw new Error(`dispersion requires first: "least" or "greatest", got ${first}`);
  const rows = [...occurrencesOf(frequenciesBy, parts, fields)]
    .map(([term, occurrences]) => {
      const count = occurrences.counts.reduce((a, b) => a + b, 0);
      const counts = count < least ? [] : inAll(occurrences, sizes.length);
      const p = count < least ? Number.NaN : evenSpreadP({ counts, sizes });
      const measured = Object.entries(measures).map(([column, measure]) => [
        column,
        count < least ? Number.NaN : measure({ counts, sizes }),
      ]);
      const scores: Record<string, number> = Object.fromEntries(measured);
      const value = Object.values(scores)[0] ?? 0;
      const row = { term, count, total, parts: sizes.length, needs: count < least ? least : Number.NaN, ...scores, p };
      return { rank: first === "least" ? -value : value, row };
    })
    .sort((a, b) => descending(a.rank, b.rank) || b.row.count - a.row.count || byCodePoint(a.row.term, b.row.term))
    .map(({ row }) => row);
  const adjusted = benjaminiHochbergOf(Float64Array.from(rows, ({ p }) => p));
  const scored = rows.map((row) => ({ ...row, pAdjusted: adjusted.of(row.p) }));
  return countedLike(reasoned(scored, whyNaN), [frequenciesBy]);
}

function whyNaN({ count, parts, needs }: DispersionRow<object>, column: string): string | undefined {
  if (count === 0) return "the term does not occur";
  if (!Number.isNaN(needs))
    return `the term occurs ${count === 1 ? "once" : `${count} times`}, and ${needs} times are needed: below, chance alone decides where it stands`;
  if (column === "needs") return "the term occurs often enough to be measured";
  return parts === 1 ? "there is one part, and only several can differ" : undefined;
}

/** The fields that `by` gives a row. */
function fieldsOf(by: unknown): string[] {
  const list: readonly unknown[] = by === undefined ? [] : Array.isArray(by) ? by : [by];
  if (list.length === 0) throw new Error("dispersion requires { by }, what both lists are grouped by");
  const fields = list.flatMap((field) => {
    if (typeof field === "object" && field !== null && "parts" in field) return ["id", "part"];
    if (field === "paragraph" || field === "sentence") return ["id", field];
    if (typeof field === "string") return [field];
    throw new Error(`dispersion requires by to name fields or { parts: n }, got ${JSON.stringify(field)}`);
  });
  return [...new Set(fields)];
}

/** The fields' values as text. */
function keyOf(list: string, row: object, fields: readonly string[]): string {
  for (const field of fields)
    if (!(field in row))
      throw new Error(
        `dispersion: a row of the ${list} has no field "${field}"; ${suggestion(field, Object.keys(row))}`,
      );
  return JSON.stringify(fields.map((field) => (row as Record<string, unknown>)[field]));
}

interface Part {
  readonly index: number;
  readonly tokens: number;
}

/** The parts that have tokens. */
function partsOf(documentsBy: readonly PartSize[], fields: readonly string[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  for (const row of documentsBy) {
    const key = keyOf("documents", row, fields);
    if (seen.has(key))
      throw new Error(`dispersion requires one size a part, got two for ${key}: group documents by the same fields`);
    seen.add(key);
    if (!(Number.isFinite(row.tokens) && row.tokens >= 0))
      throw new Error(`dispersion requires sizes of 0 or more, got ${row.tokens} for ${key}`);
    if (row.tokens > 0) parts.set(key, { index: parts.size, tokens: row.tokens });
  }
  return parts;
}

/** In which parts a term occurs how often. */
interface Occurrences {
  readonly parts: number[];
  readonly counts: number[];
}

/** Where each term occurs; only parts with a row, because most terms are in few. */
function occurrencesOf(
  frequenciesBy: readonly PartCount[],
  parts: ReadonlyMap<string, Part>,
  fields: readonly string[],
): Map<string, Occurrences> {
  const terms = new Map<string, Occurrences>();
  for (const row of frequenciesBy) {
    const { term, count, total } = row;
    let occurrences = terms.get(term);
    if (!occurrences) {
      occurrences = { parts: [], counts: [] };
      terms.set(term, occurrences);
    }
    const key = keyOf("frequencies", row, fields);
    const part = parts.get(key);
    if (!part) {
      if (count === 0 && !total) continue; // a part without tokens, which was asked for by its term
      throw new Error(
        `dispersion: "${term}" is counted in ${key}, of which documents has no tokens: give both lists one by and one where`,
      );
    }
    if (total !== undefined && total !== part.tokens)
      throw new Error(
        `dispersion: ${key} has ${total} tokens in frequencies and ${part.tokens} in documents: give both lists one by and one where`,
      );
    if (!(Number.isFinite(count) && count >= 0))
      throw new Error(`dispersion requires counts of 0 or more, got ${count} of "${term}" in ${key}`);
    occurrences.parts.push(part.index);
    occurrences.counts.push(count);
  }
  const keys = [...parts.keys()];
  const last = new Array<string | undefined>(parts.size);
  for (const [term, { parts: where }] of terms)
    for (const part of where) {
      if (last[part] === term)
        throw new Error(
          `dispersion requires one count of a term in a part, got two of "${term}" in ${keys[part]}: group frequencies by the same fields`,
        );
      last[part] = term;
    }
  return terms;
}

/** The counts in all parts. */
function inAll({ parts, counts }: Occurrences, n: number): number[] {
  const all = new Array<number>(n).fill(0);
  for (const [i, part] of parts.entries()) all[part] = counts[i];
  return all;
}
