import path from "node:path";
import { checkOptions, suggestion } from "../nearest.js";
import { fold } from "../tokens/fold.js";
import type { CountingContract } from "../types.js";
import { type CsvRecord, csvRecords } from "./csv.js";
import { textOf } from "./file.js";

/** A row of a published list of word frequencies, as `keyness` takes it. */
export interface ListedFrequency {
  /** The word, as it stands in the list or folded. */
  readonly term: string;
  /** Words in the term. */
  readonly n: number;
  /** How often it occurs. */
  readonly count: number;
  /** Tokens of the corpus that was counted: as told, or the sum of the counts. */
  readonly total: number;
  /** The same as `total`: a list whose counts sum to it lacks no word. */
  readonly positions: number;
}

export interface ReadFrequenciesOptions {
  /** The column of the words: its name in the first row, or its number from 1. Default `term`, of two columns the first. */
  readonly term?: string | number;
  /** The column of the counts, likewise. Default `count`, of two columns the second. */
  readonly count?: string | number;
  /** Tokens of the corpus. Default the sum of the counts, which takes the list to be complete. */
  readonly total?: number;
  /** Words in a term, the same for all: 2 for a list of bigrams. Default 1. */
  readonly n?: number;
  /** `fold` folds the words as the counting contract does and sums those that become one. Default `keep`. */
  readonly case?: CountingContract["case"];
}

/**
 * Reads a word-frequency list, as reference corpora are often published: CSV with commas (`.csv`) or a text with tabs (`.tsv`,
 * `.tab`, `.txt`), in UTF-8, with or without a first row that names the columns (without `term` and `count` a first row is one
 * if it has no digit in the column of the counts); all columns but two are left out, and so is white space around a word. Counts are needed, not rates. The file is recorded as an input of the run.
 *
 *   keyness(await corpus.frequencies(), await readFrequencies("bnc.tsv", { term: "word", count: "freq" }))
 *
 * A list is complete if its counts sum to `total`: then a word that it lacks counts 0. If the total is greater, rare words were
 * left out, and `keyness` wants `{ absent: 0 }` to count them as 0.
 *
 * @throws Error naming file, line and column, what was expected and what was given; if a word stands twice, both lines; if the
 * counts sum to more than the total
 */
export async function readFrequencies(file: string, options: ReadFrequenciesOptions = {}): Promise<ListedFrequency[]> {
  checkOptions("readFrequencies", options, ["term", "count", "total", "n", "case"]);
  const { total: given, n = 1, case: folding = "keep" } = options;
  if (folding !== "keep" && folding !== "fold")
    throw new RangeError(`readFrequencies takes case: "keep" or "fold", got ${JSON.stringify(folding)}`);
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new RangeError(`readFrequencies takes n of 1 or more, got ${n}`);
  if (given !== undefined && !(Number.isSafeInteger(given) && given >= 0))
    throw new RangeError(`readFrequencies takes a total that is a whole number, got ${given}`);
  const text = textOf(file);
  const records = csvRecords(text, file, delimiterOf(file));
  const { term, count, rows } = columnsOf(records, file, options);

  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  let sum = 0;
  for (const { line, cells } of rows) {
    const where = `${file}, line ${line}`;
    for (const { name, at } of [term, count])
      if (at >= cells.length)
        throw new Error(`${where}: expected a cell in the column ${name}, got ${cells.length} cells`);
    const word = cells[term.at].trim();
    if (word === "") throw new Error(`${where}, column ${term.name}: expected a word, got nothing`);
    const before = lines.get(word);
    if (before !== undefined)
      throw new Error(`${file}: expected each word once, got "${word}" on lines ${before} and ${line}`);
    lines.set(word, line);
    const number = countOf(cells[count.at], `${where}, column ${count.name}`);
    const folded = folding === "fold" ? fold(word, { case: "fold" }) : word;
    counts.set(folded, (counts.get(folded) ?? 0) + number);
    sum += number;
  }
  if (given !== undefined && sum > given)
    throw new Error(`${file}: expected counts that sum to the total, ${given}, or less, got ${sum}`);
  const total = given ?? sum;
  return Array.from(counts, ([word, number]) => ({ term: word, n, count: number, total, positions: total }));
}

function delimiterOf(file: string): "," | "\t" {
  const extension = path.extname(file).toLowerCase();
  if (extension === ".csv") return ",";
  if ([".tsv", ".tab", ".txt"].includes(extension)) return "\t";
  throw new Error(
    `${file}: a list of frequencies is .csv with commas or .tsv, .tab, .txt with tabs, got ${extension || "no extension"}`,
  );
}

interface Column {
  /** As messages call it. */
  readonly name: string;
  readonly at: number;
}

/** Where words and counts stand, and the rows without the one that names the columns. */
function columnsOf(
  records: readonly CsvRecord[],
  file: string,
  options: ReadFrequenciesOptions,
): { readonly term: Column; readonly count: Column; readonly rows: readonly CsvRecord[] } {
  const first = records[0].cells.map((cell) => cell.trim());
  const asked = [options.term, options.count];
  const named = asked.some((column) => typeof column === "string") || ["term", "count"].every((c) => first.includes(c));
  if (!named && asked.every((column) => column === undefined) && first.length !== 2)
    throw new Error(
      `${file}: expected columns "term" and "count", or two columns, got ${first.length} columns: ${first.join(", ")}; say which with { term, count }`,
    );
  const [term, count] = (["term", "count"] as const).map((which, i): Column => {
    const column = options[which] ?? (named ? which : i + 1);
    const at = typeof column === "number" ? column - 1 : first.indexOf(column);
    if (typeof column === "string" && at < 0)
      throw new Error(`${file}: no column "${column}" in the first row; ${suggestion(column, first)}`);
    if (typeof column === "string" && first.indexOf(column, at + 1) >= 0)
      throw new Error(`${file}: the column "${column}" stands twice in the first row; give its number`);
    if (!(Number.isInteger(at) && at >= 0 && at < first.length))
      throw new Error(`${file}: expected the column of the ${which} from 1 to ${first.length}, got ${String(column)}`);
    return { name: typeof column === "number" ? String(column) : `"${column}"`, at };
  });
  if (term.at === count.at)
    throw new Error(`${file}: expected words and counts in two columns, got ${term.name} for both`);
  const header = named || !/\d/.test(first[count.at]);
  const rows = header ? records.slice(1) : records;
  if (rows.length === 0) throw new Error(`${file}: expected rows below the names of the columns, got none`);
  return { term, count, rows };
}

function countOf(cell: string, where: string): number {
  const number = /^\s*\d+\s*$/.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  const hint = /^\s*\d+[.,]\d+\s*$/.test(cell) ? ", without separators; a rate is no count" : "";
  throw new Error(`${where}: expected a whole number of 0 or more${hint}, got "${cell}"`);
}
