import type { CountingContract } from "../types.js";
import type { Column } from "./attribute.js";
import { type Pattern, patternOf } from "./pattern.js";

/** What is counted under one name. */
export interface AskedTerm {
  readonly term: string;
  readonly patterns: readonly Pattern[];
  /** Words of its patterns; NaN if they differ. */
  readonly n: number;
}

/** Reads `terms`: a list of words and phrases, or named sets of them. */
export function askedTerms(terms: unknown, column: Column, contract: CountingContract): AskedTerm[] {
  if (typeof terms !== "object" || terms === null || terms instanceof Set || terms instanceof Map)
    throw new TypeError(`terms must be a list of terms or an object of named sets, got ${JSON.stringify(terms)}`);
  if (!Array.isArray(terms))
    return Object.entries(terms).map(([name, members]: [string, unknown]) => {
      const list: unknown[] = Array.isArray(members) ? members : [members];
      if (list.length === 0) throw new RangeError(`terms.${name} is an empty set`);
      return asked(
        name,
        list.map((member) => patternOf(member, column, contract)),
      );
    });

  const askedAs = new Map<string, unknown>();
  return terms.map((term: unknown) => {
    const pattern = patternOf(term, column, contract);
    if (askedAs.has(pattern.term))
      throw new RangeError(
        `terms asks for "${pattern.term}" twice: ${JSON.stringify([askedAs.get(pattern.term), term])}`,
      );
    askedAs.set(pattern.term, term);
    return asked(pattern.term, [pattern]);
  });
}

function asked(term: string, patterns: readonly Pattern[]): AskedTerm {
  const lengths = new Set(patterns.map(({ words }) => words.length));
  return { term, patterns, n: lengths.size === 1 ? patterns[0].words.length : Number.NaN };
}
