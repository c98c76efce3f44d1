import { countedLike } from "../counted.js";
import { descending } from "../measures/scores.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { checkCandidates } from "./candidate.js";
import type { CValueRow } from "./cValue.js";

/** A word beside a term: a row of `cooccurrences` with the terms as nodes. */
export interface TermContext {
  /** The term. */
  readonly node: string;
  /** The word beside it. */
  readonly collocate: string;
  /** How often it stands there. */
  readonly o11: number;
}

export interface NcValueOptions {
  /** How many terms, from the greatest C-value on, say what a context of terms is. Default all. */
  readonly considered?: number;
  /** What the C-value weighs; the context weighs the rest. Default 0.8, as published. */
  readonly share?: number;
}

/** A scored candidate with the score of its contexts. */
export type NcValueRow<R> = R & {
  /** How often it has words beside it, each weighed by the share of the considered terms that have that word beside them; NaN if none is considered. */
  readonly context: number;
  /** The score; greater is more of a term. */
  readonly ncValue: number;
};

/**
 * NC-value: C-value, corrected by the company a term keeps.
 *
 *   NC(a) = 0.8 · C(a) + 0.2 · Σ f_a(b) · t(b) / n over the words b beside a
 *
 * f_a(b) is how often b stands beside a, t(b) beside how many of the n considered terms b stands. The paper takes nouns,
 * adjectives and verbs for b, and considers the head of the C-value list only (without a number that is always right):
 * filter `contexts` and set `considered`. `contexts` are co-occurrences with the terms as nodes:
 *
 *   corpus.cooccurrences({ node: rows.map((row) => row.term), collocates: "lempos", span: [1, 1], within: "clause" })
 *
 * Frantzi, Ananiadou & Mima (2000), International Journal on Digital Libraries 3, 115–130.
 *
 * @param rows of `cValue`
 * @returns the rows with `context` and `ncValue`, greatest first, then by C-value, count and code point of the term
 * @throws Error if a row has no C-value, a context comes twice, or no context is of a term of the rows
 */
export function ncValue<R extends CValueRow>(
  rows: readonly R[],
  contexts: readonly TermContext[],
  options: NcValueOptions = {},
): NcValueRow<R>[] {
  checkOptions("ncValue", options, ["considered", "share"]);
  const listed = checkCandidates("ncValue", rows);
  const { considered = rows.length, share = 0.8 } = options;
  if (!(Number.isSafeInteger(considered) && considered >= 0))
    throw new RangeError(`ncValue requires considered to be a whole number from 0 on, got ${considered}`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`ncValue requires a share from 0 to 1, got ${share}`);
  const missing = rows.find((row) => typeof row.cValue !== "number");
  if (missing) throw new TypeError(`ncValue requires rows of cValue, got none for "${missing.term}"`);
  const order = (a: R, b: R): number =>
    descending(a.cValue, b.cValue) || b.count - a.count || byCodePoint(a.term, b.term);
  const head = new Set(
    [...rows]
      .sort(order)
      .slice(0, considered)
      .map(({ term }) => term),
  );
  const beside = contextsOf(contexts, listed);

  const holders = new Map<string, number>();
  for (const [term, words] of beside)
    if (head.has(term)) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const scored = rows.map((row): NcValueRow<R> => {
    let context = 0;
    for (const [word, count] of beside.get(row.term) ?? []) context += (count * (holders.get(word) ?? 0)) / head.size;
    return { ...row, context, ncValue: share * row.cValue + (1 - share) * context };
  });
  return countedLike(
    scored.sort((a, b) => descending(a.ncValue, b.ncValue) || order(a, b)),
    [rows],
  );
}

/** For each term how often which word stands beside it. */
function contextsOf(
  contexts: readonly TermContext[],
  listed: ReadonlyMap<string, unknown>,
): Map<string, Map<string, number>> {
  if (!Array.isArray(contexts))
    throw new TypeError("ncValue requires contexts, rows of cooccurrences: write `await` before the call");
  const beside = new Map<string, Map<string, number>>();
  for (const row of contexts) {
    const { node, collocate, o11 } = row ?? {};
    if (typeof node !== "string" || typeof collocate !== "string" || !(Number.isFinite(o11) && o11 >= 0))
      throw new TypeError(
        `ncValue requires contexts with node, collocate and o11, got ${JSON.stringify({ node, collocate, o11 })}`,
      );
    const words = beside.get(node) ?? new Map<string, number>();
    beside.set(node, words);
    if (words.has(collocate))
      throw new RangeError(
        `ncValue requires each context once, got "${collocate}" beside "${node}" twice: filter the rows to one group first`,
      );
    if (o11 > 0) words.set(collocate, o11);
  }
  if (beside.size > 0 && ![...beside.keys()].some((term) => listed.has(term)))
    throw new RangeError(
      `ncValue: no context is of a term of the rows; the first is of "${contexts[0].node}": count both in one attribute`,
    );
  return beside;
}
