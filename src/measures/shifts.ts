import { countedLike } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { TermCount } from "./lists.js";
import { descending } from "./scores.js";

/** What is shifted: by which number the two texts are held against each other. */
export type ShiftKind = "proportion" | "entropy" | "jensenShannon" | "average";

export interface WordShiftOptions {
  /** The number of which each word's contribution is asked; see `wordShift`. */
  readonly kind: ShiftKind;
  /**
   * Of `jensenShannon`: what the two texts weigh. `"equal"` (default) is ½ each, as in Gallagher et al. and shifterator;
   * `"size"` is by tokens, so that the sum is the information a word gives about its text.
   */
  readonly weights?: "equal" | "size";
  /** Of `average`, and required there: the score of each word that has one, as a dictionary of sentiment gives it. */
  readonly scores?: ReadonlyMap<string, number>;
  /** Of `average`: the score from which words count as high or low. Default that of the reference. */
  readonly around?: number;
  /** Takes lists that are not complete as they are: a term missing from one is counted as 0, and shares are of what is listed. */
  readonly absent?: 0;
}

/** What one word adds to the difference between two texts. */
export interface WordShiftRow {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** What was asked: the unit of `contribution` is that of this number. */
  readonly kind: ShiftKind;
  /** What the word adds to the difference of target and reference: `part` and `referencePart` together. */
  readonly contribution: number;
  /** The contribution as a share of all, taken without their signs. NaN if nothing differs. */
  readonly share: number;
  /** What the word adds through its share of the target. */
  readonly part: number;
  /** What the word adds through its share of the reference. */
  readonly referencePart: number;
  /** Of `average`: the score of the word. */
  readonly score?: number;
  /** How often it occurs in the target. */
  readonly count: number;
  /** Sum of all counts of the target. */
  readonly total: number;
  /** How often it occurs in the reference. */
  readonly referenceCount: number;
  /** Sum of all counts of the reference. */
  readonly referenceTotal: number;
}

/**
 * Word shift: which words make up the difference between two texts. With the shares p of a word in the target and q in the
 * reference, logarithms to base 2, its contribution is
 *
 *   proportion      p − q; these sum to 0, the positive ones to the total variation, ½ Σ |p − q|
 *   entropy         p log₂ (1 / p) − q log₂ (1 / q); sum to the difference of the texts' entropies, in bits
 *   jensenShannon   π₁ p log₂ (p / m) + π₂ q log₂ (q / m), m = π₁ p + π₂ q; sum to the divergence, in bits, none below 0
 *   average         (p − q) (s − `around`), s the word's score; sum to the difference of the texts' average scores
 *
 * Of `average`, words without a score are left out, and shares are of those that have one.
 *
 * Gallagher, Frank, Mitchell, Schwartz, Reagan, Danforth & Dodds (2021), Generalized word shift graphs, EPJ Data Science 10,
 * 4; their package shifterator takes text 1 as the reference and text 2 as the target.
 *
 * @param target complete list of the terms of one text, such as `corpus.frequencies({ where })`
 * @param reference the same of another
 * @returns a row for each term that occurs, greatest contribution first whatever its sign, then the more frequent, then by
 * code point; all contributions are NaN if a text has no (scored) words
 * @throws Error if a list is not complete (its counts sum neither to its `positions` nor, without these, to its `total`)
 * unless `{ absent: 0 }`, holds a term twice or terms of unlike lengths, or if options are missing or for another kind
 */
export function wordShift(
  target: readonly TermCount[],
  reference: readonly TermCount[],
  options: WordShiftOptions,
): WordShiftRow[] {
  checkOptions("wordShift", options ?? {}, ["kind", "weights", "scores", "around", "absent"]);
  const { kind, scores, absent } = check(options ?? {});
  const [ours, theirs] = [read("target", target, absent), read("reference", reference, absent)];
  const joined = [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((term) => scores === undefined || scores.has(term))
    .map((term) => ({ term, count: ours.get(term) ?? 0, referenceCount: theirs.get(term) ?? 0 }))
    .filter(({ count, referenceCount }) => count + referenceCount > 0);
  const total = sum(joined.map(({ count }) => count));
  const referenceTotal = sum(joined.map(({ referenceCount }) => referenceCount));
  const parts = partsOf(
    options,
    joined.map(({ term, count, referenceCount }) => ({
      p: count / total,
      q: referenceCount / referenceTotal,
      score: scores?.get(term) ?? Number.NaN,
    })),
    total / (total + referenceTotal),
  );
  const contributions = parts.map(({ part, referencePart }) => contribution(kind, part + referencePart));
  const all = sum(contributions.map(Math.abs));
  const rows = joined
    .map(({ term, count, referenceCount }, i) => ({
      term,
      kind,
      contribution: contributions[i],
      share: contributions[i] / all,
      ...parts[i],
      ...(scores && { score: scores.get(term) }),
      count,
      total,
      referenceCount,
      referenceTotal,
    }))
    .sort(
      (a, b) =>
        descending(Math.abs(a.contribution), Math.abs(b.contribution)) ||
        b.count + b.referenceCount - a.count - a.referenceCount ||
        byCodePoint(a.term, b.term),
    );
  return countedLike(rows, [target, reference]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A divergence has no contribution below 0, but rounding may leave one a little below. */
const contribution = (kind: ShiftKind, value: number): number =>
  kind === "jensenShannon" ? Math.max(0, value) : value;

interface Shares {
  readonly p: number;
  readonly q: number;
  readonly score: number;
}

/** What each word adds through the target and through the reference. */
function partsOf(
  { kind, weights, around }: WordShiftOptions,
  words: readonly Shares[],
  size: number,
): { readonly part: number; readonly referencePart: number }[] {
  if (kind === "proportion") return words.map(({ p, q }) => ({ part: p, referencePart: 0 - q }));
  if (kind === "entropy") return words.map(({ p, q }) => ({ part: bits(p), referencePart: 0 - bits(q) }));
  if (kind === "average") {
    const from = around ?? sum(words.map(({ q, score }) => q * score));
    return words.map(({ p, q, score }) => ({ part: p * (score - from), referencePart: 0 - q * (score - from) }));
  }
  const [first, second] = weights === "size" ? [size, 1 - size] : [0.5, 0.5];
  return words.map(({ p, q }) => {
    const mean = first * p + second * q;
    return { part: first * over(p, second * (p - q), mean), referencePart: second * over(q, first * (q - p), mean) };
  });
}

/** p log₂ (1 / p), 0 for 0. */
const bits = (p: number): number => (p === 0 ? 0 : -p * Math.log2(p));

/** p log₂ (p / m) by the distance of p from m, which keeps the digits where both are nearly equal. */
const over = (p: number, distance: number, mean: number): number =>
  p === 0 ? 0 : (p * Math.log1p(distance / mean)) / Math.LN2;

function check({ kind, weights, scores, around, absent }: Partial<WordShiftOptions>) {
  const known: readonly unknown[] = ["proportion", "entropy", "jensenShannon", "average"];
  if (kind === undefined || !known.includes(kind))
    throw new Error(`wordShift requires kind: "${known.join('", "')}", got ${String(kind)}`);
  if (weights !== undefined && (kind !== "jensenShannon" || !["equal", "size"].includes(weights)))
    throw new Error(`wordShift takes weights: "equal" or "size" for jensenShannon, got ${weights} for ${kind}`);
  if ((scores !== undefined || around !== undefined) && kind !== "average")
    throw new Error(`wordShift takes scores and around for the kind "average" only, got them for ${kind}`);
  if (around !== undefined && !Number.isFinite(around))
    throw new Error(`wordShift requires a number as around, got ${around}`);
  if (kind === "average" && !(scores instanceof Map))
    throw new Error("wordShift requires scores for the kind average, a Map from term to number");
  for (const [term, score] of scores ?? [])
    if (!Number.isFinite(score)) throw new Error(`wordShift requires numbers as scores, got ${score} for "${term}"`);
  if (absent !== undefined && absent !== 0) throw new RangeError(`wordShift takes absent: 0, got ${String(absent)}`);
  return { kind, scores, absent };
}

/** The counts of a list that is complete, so that shares of it are shares of the text. */
function read(name: string, list: readonly TermCount[], absent: 0 | undefined): Map<string, number> {
  if (!Array.isArray(list))
    throw new TypeError(
      `wordShift requires a list of rows as its ${name}, got ${typeof (list as { then?: unknown })?.then === "function" ? "a promise: write `await` before the call that counts" : typeof list}`,
    );
  if (list.length === 0) throw new Error(`wordShift requires rows in the ${name} list, got none`);
  const counts = new Map<string, number>();
  const [{ n, total, positions }] = list;
  for (const row of list as readonly TermCount[]) {
    if (typeof row.term !== "string" || !(row.count >= 0 && Number.isFinite(row.count)))
      throw new Error(
        `wordShift requires terms with counts of 0 or more, got ${row.count} for "${row.term}" (${name})`,
      );
    if (counts.has(row.term))
      throw new Error(
        `wordShift requires each term once, got "${row.term}" twice in the ${name} list: filter the rows to one group first`,
      );
    if (row.total !== total)
      throw new Error(
        `wordShift requires one total a list, got ${total} and ${row.total} ("${row.term}") in the ${name} list: filter the rows to one group first`,
      );
    if (row.n !== n)
      throw new Error(
        `wordShift requires terms of one length, got ${n} and ${row.n} words ("${row.term}") in the ${name} list`,
      );
    counts.set(row.term, row.count);
  }
  const whole = positions === undefined || Number.isNaN(positions) ? total : positions;
  const counted = sum([...counts.values()]);
  if (absent === undefined && counted !== whole)
    throw new Error(
      `wordShift requires all terms of a text, the counts of the ${name} list sum to ${counted} of ${whole}: filter after wordShift, not before, or give { absent: 0 }`,
    );
  return counts;
}
