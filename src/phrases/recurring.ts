import { countedLike } from "../counted.js";
import { atLeast, inside } from "../engines/caption.js";
import { checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { AnyMetadata, Attribute, Corpus, Where, Within } from "../types.js";
import { beginningsOf, coversOf, freeCounts, reachOf } from "./nesting.js";
import { checkLength, checkYes } from "./options.js";
import { filtered, maximalRepeats, placesOf } from "./repeats.js";
import { documentsOf, streamOf, termAt } from "./stream.js";
import { variantCounts } from "./variants.js";

export interface PhrasesOptions<M = AnyMetadata> {
  /** Default `form`. */
  readonly of?: Attribute;
  /** Least count. Default 3. */
  readonly least?: number;
  /** Words of the shortest and the longest phrase. Default [2, 40]. */
  readonly length?: readonly [number, number];
  /** Default `sentence`. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M>;
  /** `true` lists only what at least two documents have. */
  readonly shared?: boolean;
}

/** One phrase that recurs. */
export interface PhraseRow {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** Words in the phrase. */
  readonly n: number;
  /** Every occurrence, also those inside longer phrases and those that overlap. */
  readonly count: number;
  /** Documents in which it occurs. */
  readonly documents: number;
  /** Tokens counted, as in `frequencies`. */
  readonly total: number;
  /** The longer listed phrases that immediately cover it somewhere, in the order of the rows. */
  readonly nestedIn: readonly string[];
  /** Occurrences that do not lie inside an occurrence of a longer listed phrase. */
  readonly free: number;
  /** Different spellings in the cleaned sources, punctuation included, white space taken as one space. */
  readonly variants: number;
}

const known = ["of", "least", "length", "within", "where", "shared"];

/**
 * What recurs by itself, at whatever length: the maximal repeats. A phrase is listed if it occurs at least `least` times
 * and every phrase that is a word longer, before or behind, occurs less often; so no phrase is listed only for being
 * part of another (Gusfield 1997, Algorithms on Strings, Trees, and Sequences, 7.12). Where `length` forbids the longer
 * phrase, the longest allowed ones are listed. `free` is counted by position and so is never negative, unlike
 * subtracted counts (O'Donnell 2011, ICAME Journal 35).
 *
 * `nestedIn` and `free` speak of the phrases listed: with `shared`, of shared ones. `frequencies({ terms })` and
 * `concordance` with the same `of`, `where` and `within` find each phrase `count` times.
 *
 * @returns rows by count, then length, greatest first, then by code point of the term
 */
export async function recurringPhrases<M = AnyMetadata>(
  corpus: Corpus<M>,
  options: PhrasesOptions<M> = {},
): Promise<PhraseRow[]> {
  checkOptions("recurringPhrases", options, known);
  const of = checkOf(options.of);
  const least = checkWhole("least", options.least, 1, 3);
  const [shortest, asked] = checkLength(options.length);
  const limit = checkLimit(options.within);
  const shared = checkYes("shared", options.shared);

  const sequences = await corpus.sequences({ of, where: options.where });
  const total = sequences.reduce((sum, { codes }) => sum + codes.length, 0);
  const longest = Math.min(asked, total + 1); // no phrase has more words than there are
  const stream = streamOf(sequences, limit, longest);
  const all = maximalRepeats(stream, [shortest, longest], least);
  const repeats = shared ? filtered(all, (places) => documentsOf(stream, places) > 1) : all;

  const beginnings = beginningsOf(repeats, total);
  const free = freeCounts(repeats, beginnings, reachOf(beginnings));
  const variants = await variantCounts(corpus, stream, repeats, beginnings);
  const terms = Array.from(repeats.lengths, (n, r) => termAt(stream, placesOf(repeats, r)[0], n));
  const count = (r: number): number => repeats.starts[r + 1] - repeats.starts[r];
  const order = Uint32Array.from(terms.keys()).sort(
    (a, b) => count(b) - count(a) || repeats.lengths[b] - repeats.lengths[a] || byCodePoint(terms[a], terms[b]),
  );
  const covers = coversOf(repeats, beginnings, order);
  const rows = Array.from(order, (r) => ({
    term: terms[r],
    n: repeats.lengths[r],
    count: count(r),
    documents: documentsOf(stream, placesOf(repeats, r)),
    total,
    nestedIn: covers[r].map((cover) => terms[cover]),
    free: free[r],
    variants: variants[r],
  }));
  return countedLike(rows, [sequences], [inside(options.within), ...atLeast(least)]);
}
