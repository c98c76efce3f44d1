import { countedLike } from "../counted.js";
import { checkOptions, suggestion } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { Candidate } from "./candidate.js";

export interface TfIdfOptions {
  /** The fields that say which text a row is of. Default `id`. */
  readonly by?: string | readonly string[];
  /** How many texts there are. Default those of the rows; needed if a text has no row. */
  readonly texts?: number;
  /**
   * What the count in a text becomes: `count` as it is (default; quanteda, scikit-learn, gensim), `share` of all counts of
   * the text's rows (tidytext; quanteda's `prop`), `log` 1 + log of the count (quanteda's `logcount`; scikit-learn's
   * `sublinear_tf`, which is natural).
   */
  readonly tf?: "count" | "share" | "log";
  /**
   * From the number of texts N and of those with the term, d: `plain` log(N / d) (default; quanteda, tidytext, gensim),
   * `smooth` log((1 + N) / (1 + d)) + 1 (scikit-learn's default), `plusOne` log(N / d) + 1 (scikit-learn's
   * `smooth_idf=False`).
   */
  readonly idf?: "plain" | "smooth" | "plusOne";
  /** Of all logarithms. Default 10 (quanteda); e in scikit-learn and tidytext, 2 in gensim. */
  readonly base?: number;
  /** `true` divides each text's values by the root of their sum of squares (scikit-learn, gensim). Default false. */
  readonly unit?: boolean;
}

/** A row with its weight. */
export type TfIdfRow<R extends Candidate = Candidate> = R & {
  /** Texts with the term. */
  readonly texts: number;
  /** What the term weighs wherever it occurs. */
  readonly idf: number;
  /** What it weighs in this text: greatest for what is frequent here and in few other texts. */
  readonly tfIdf: number;
};

const known = ["by", "texts", "tf", "idf", "base", "unit"];

/**
 * Term frequency times inverse document frequency: which words mark a text among others.
 *
 *   count · log₁₀(texts / texts with the term)
 *
 * 0 for what occurs in every text: with two texts only words of one of them have a value, and `keyness` says more. From 0
 * on, without upper end; a row with a count of 0 has 0, or NaN if no text has the term. The default is that of quanteda's
 * `dfm_tfidf`; the options name the conventions of other tools. How many texts have a term is counted in the rows given, so
 * filter after `tfIdf`, not before.
 *
 * Spärck Jones (1972), Journal of Documentation 28(1), 11–21; Salton & Buckley (1988), Information Processing & Management
 * 24(5), 513–523.
 *
 * @param rows of `frequencies({ by: "id" })`, or grouped by other fields, which `by` then names
 * @returns the rows with `texts`, `idf` and `tfIdf`, greatest first, then by count and by code point of the term
 * @throws Error if a row lacks a field of `by`, a term comes twice in a text, or there are more texts than `texts`
 */
export function tfIdf<R extends Candidate>(rows: readonly R[], options: TfIdfOptions = {}): TfIdfRow<R>[] {
  checkOptions("tfIdf", options, known);
  const { tf = "count", idf = "plain", base = 10, unit = false } = options;
  oneOf("tf", tf, ["count", "share", "log"]);
  oneOf("idf", idf, ["plain", "smooth", "plusOne"]);
  if (!(base > 1 && Number.isFinite(base))) throw new RangeError(`tfIdf requires a base above 1, got ${base}`);
  if (typeof unit !== "boolean") throw new TypeError(`tfIdf requires unit to be true or false, got ${unit}`);
  const texts = textsOf(rows, options.by);
  const { texts: total = texts.size } = options;
  if (!(Number.isSafeInteger(total) && total >= texts.size))
    throw new RangeError(`tfIdf requires texts, a whole number from the ${texts.size} of the rows on, got ${total}`);

  const holders = new Map<string, number>();
  for (const { term, count } of rows) holders.set(term, (holders.get(term) ?? 0) + (count > 0 ? 1 : 0));
  const log = (x: number): number =>
    base === 10 ? Math.log10(x) : base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
  const inverse = (d: number): number =>
    d === 0
      ? Number.NaN
      : idf === "smooth"
        ? log((1 + total) / (1 + d)) + 1
        : log(total / d) + (idf === "plusOne" ? 1 : 0);
  const made: TfIdfRow<R>[] = [];
  for (const members of texts.values()) {
    const sum = members.reduce((sum, { count }) => sum + count, 0);
    const frequency = (count: number): number =>
      tf === "share" ? (sum === 0 ? Number.NaN : count / sum) : tf === "log" && count > 0 ? 1 + log(count) : count;
    const idfs = members.map(({ term }) => inverse(holders.get(term) as number));
    const values = members.map(({ count }, i) => frequency(count) * idfs[i]);
    // What no text has is no part of a text's length, and a text of zeros has none.
    const length = unit ? Math.hypot(...values.filter((value) => !Number.isNaN(value))) : 1;
    for (const [i, row] of members.entries())
      made.push({
        ...row,
        texts: holders.get(row.term) as number,
        idf: idfs[i],
        tfIdf: length === 0 ? values[i] : values[i] / length,
      });
  }
  const rank = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);
  made.sort((a, b) => rank(b.tfIdf) - rank(a.tfIdf) || b.count - a.count || byCodePoint(a.term, b.term));
  return countedLike(made, [rows]);
}

function oneOf(option: string, value: unknown, values: readonly string[]): void {
  if (!values.includes(value as string))
    throw new RangeError(`tfIdf requires ${option} to be one of ${values.join(", ")}, got ${JSON.stringify(value)}`);
}

/** The rows of each text, in the order in which the texts are met. */
function textsOf<R extends Candidate>(rows: readonly R[], by: TfIdfOptions["by"] = "id"): Map<string, R[]> {
  if (!Array.isArray(rows)) throw new TypeError("tfIdf requires a list of rows: write `await` before frequencies");
  const fields = Array.isArray(by) ? by : [by];
  const texts = new Map<string, R[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    if (typeof row !== "object" || row === null) throw new TypeError(`tfIdf requires rows, got ${String(row)}`);
    for (const field of fields)
      if (!Object.hasOwn(row, field))
        throw new RangeError(
          `tfIdf: a row has no field ${JSON.stringify(field)}; ${suggestion(String(field), Object.keys(row))} (count with \`by\`)`,
        );
    const key = JSON.stringify(fields.map((field) => (row as Readonly<Record<string, unknown>>)[field]));
    const { term, count } = row;
    if (typeof term !== "string" || !(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(
        `tfIdf requires rows with a term and a count, got ${count} for ${JSON.stringify(term)} in ${key}`,
      );
    const place = JSON.stringify([key, term]);
    if (seen.has(place))
      throw new RangeError(`tfIdf requires one count of a term in a text, got two of "${term}" in ${key}`);
    seen.add(place);
    const members = texts.get(key);
    if (members) members.push(row);
    else texts.set(key, [row]);
  }
  return texts;
}
