import { byCodePoint } from "../order.js";

/** A term and how often it occurs: a row of `frequencies`, of `termCandidates`, or one made by hand. */
export interface Candidate {
  /** The term: its words, joined by spaces. */
  readonly term: string;
  /** Every occurrence, also those inside longer terms. */
  readonly count: number;
}

/** The rows by their terms. @throws Error if they are no list, a count is none, or a term comes twice */
export function checkCandidates<R extends Candidate>(question: string, rows: readonly R[]): Map<string, R> {
  if (!Array.isArray(rows))
    throw new TypeError(`${question} requires a list of rows: write \`await\` before the call that counts`);
  const terms = new Map<string, R>();
  for (const row of rows) {
    if (typeof row?.term !== "string" || row.term.trim() === "")
      throw new TypeError(`${question} requires rows with a term, got ${JSON.stringify(row?.term) ?? String(row)}`);
    if (!(Number.isSafeInteger(row.count) && row.count >= 0))
      throw new RangeError(`${question} requires counts, whole numbers from 0 on, got ${row.count} for "${row.term}"`);
    if (terms.has(row.term))
      throw new RangeError(
        `${question} requires each term once, got "${row.term}" twice: filter the rows to one group first`,
      );
    terms.set(row.term, row);
  }
  return terms;
}

/**
 * Finds the shorter listed terms inside a term and how often each stands in it: `a b` stands twice in `a b a b`. Only
 * lengths that are listed are looked for: a passage of a thousand words has half a million parts.
 */
export function partsIn(listed: ReadonlyMap<string, unknown>): (term: string) => Map<string, number> {
  const lengths = [...new Set([...listed.keys()].map(wordsOf))];
  return (term) => {
    const words = term.split(" ");
    const found = new Map<string, number>();
    for (const length of lengths)
      for (let from = 0; length < words.length && from + length <= words.length; from++) {
        const part = words.slice(from, from + length).join(" ");
        if (listed.has(part)) found.set(part, (found.get(part) ?? 0) + 1);
      }
    return found;
  };
}

export const wordsOf = (term: string): number => term.split(" ").length;

/** More words first, so that a term is met after all that it can stand in. */
export const longestFirst = (terms: Iterable<string>): string[] =>
  [...terms].sort((a, b) => wordsOf(b) - wordsOf(a) || byCodePoint(a, b));
