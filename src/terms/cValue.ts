import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { type Candidate, checkCandidates, longestFirst, partsIn, wordsOf } from "./candidate.js";

export interface CValueOptions {
  /**
   * Added to the number of words before the logarithm is taken. Default 0, as published, so that a single word scores 0;
   * 1 lets single words score, and weighs long terms less.
   */
  readonly plus?: 0 | 1;
}

/** A candidate with its score. */
export type CValueRow<R extends Candidate = Candidate> = R & {
  /** How many longer terms of the list it stands in. */
  readonly longer: number;
  /** How often those occur, each without what lies in still longer terms. */
  readonly nested: number;
  /** The score; greater is more of a term, below 0 if it stands more often in longer terms than it occurs. */
  readonly cValue: number;
};

/**
 * C-value: how far a string of words is a term of its own and not only a part of longer ones.
 *
 *   C(a) = log₂|a| · (f(a) − (1 / P(Tₐ)) · Σ f(b) for b in Tₐ)
 *
 * |a| is the number of words, Tₐ the longer terms of the list that hold a, and P(Tₐ) their number; of a b that itself
 * stands in longer terms, f(b) is what is left without those, as in the paper's worked example. A term that stands twice
 * in b counts b once. What is not in the list is no longer term: give all candidates, not the head of a list.
 *
 * Frantzi, Ananiadou & Mima (2000), International Journal on Digital Libraries 3, 115–130.
 *
 * @param rows of `termCandidates` or of `frequencies` with `n`
 * @returns the rows with `longer`, `nested` and `cValue`, greatest first, then by count and by code point of the term
 * @throws Error if a count is no whole number from 0 on, or a term comes twice
 */
export function cValue<R extends Candidate>(rows: readonly R[], options: CValueOptions = {}): CValueRow<R>[] {
  checkOptions("cValue", options, ["plus"]);
  const { plus = 0 } = options;
  if (plus !== 0 && plus !== 1) throw new RangeError(`cValue requires plus: 0 or 1, got ${plus}`);
  const listed = checkCandidates("cValue", rows);
  const longer = new Map<string, number>();
  const nested = new Map<string, number>();
  const inside = partsIn(listed);
  for (const term of longestFirst(listed.keys())) {
    const own = (listed.get(term) as R).count - (nested.get(term) ?? 0);
    for (const part of inside(term).keys()) {
      longer.set(part, (longer.get(part) ?? 0) + 1);
      nested.set(part, (nested.get(part) ?? 0) + own);
    }
  }
  const scored = rows.map((row): CValueRow<R> => {
    const [holders, held] = [longer.get(row.term) ?? 0, nested.get(row.term) ?? 0];
    const free = row.count - (holders === 0 ? 0 : held / holders);
    return { ...row, longer: holders, nested: held, cValue: Math.log2(wordsOf(row.term) + plus) * free };
  });
  return countedLike(
    scored.sort((a, b) => b.cValue - a.cValue || b.count - a.count || byCodePoint(a.term, b.term)),
    [rows],
  );
}
