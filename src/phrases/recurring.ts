import { countedLike } from "../counted.js";
import { atLeast, inside } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { atWork } from "../notebook/work.js";
import { byCodePoint } from "../order.js";
import { listed, ordered, part, type Steps } from "../steps.js";
import type { AnyMetadata, Attribute, Corpus, RegionName, Where, Within } from "../types.js";
import { beginningsOf, coversOf, freeCounts, reachOf } from "./nesting.js";
import { checkLength, checkYes } from "./options.js";
import { filtered, maximalRepeats, placesOf } from "./repeats.js";
import { type Reader, readersOf } from "./sources.js";
import { documentsOf, type Stream, streamOf, termAt } from "./stream.js";
import { variantCounts } from "./variants.js";

export interface PhrasesOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Default `form`. */
  readonly of?: Attribute;
  /** Least count. Default 3. */
  readonly least?: number;
  /** Words of the shortest and the longest phrase. Default [2, 40]. */
  readonly length?: readonly [number, number];
  /** Default `sentence`. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
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
export async function recurringPhrases<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: PhrasesOptions<M, R> = {},
): Promise<PhraseRow[]> {
  checkCorpus("recurringPhrases", corpus);
  checkOptions("recurringPhrases", options, known);
  const of = checkOf(options.of);
  const least = checkWhole("least", options.least, 1, 3);
  const [shortest, asked] = checkLength(options.length);
  const limit = checkLimit(options.within);
  const shared = checkYes("shared", options.shared);

  const sequences = await corpus.sequences({ of, where: options.where });
  const total = sequences.reduce((sum, { codes }) => sum + codes.length, 0);
  const longest = Math.min(asked, total + 1); // no phrase has more words than there are
  const readers = await readersOf(corpus, sequences);
  const stream = streamOf(sequences, limit, longest);
  const steps = phrasesOf(stream, [shortest, longest], least, shared, readers);
  const rows = await atWork("Finding phrases in", total, "word", steps);
  return countedLike(rows, [sequences], [inside(options.within), ...atLeast(least)]);
}

function* phrasesOf(
  stream: Stream,
  lengths: readonly [number, number],
  least: number,
  shared: boolean,
  readers: readonly Reader[],
): Steps<PhraseRow[]> {
  const all = yield* part(0, 0.5, maximalRepeats(stream, lengths, least));
  const repeats = shared ? filtered(all, (places) => documentsOf(stream, places) > 1) : all;
  const size = repeats.lengths.length;

  const beginnings = beginningsOf(repeats, stream.tokens);
  const free = freeCounts(repeats, beginnings, reachOf(beginnings));
  const variants = yield* part(0.5, 0.8, variantCounts(readers, stream, repeats, beginnings));
  const named = listed(size, (r) => termAt(stream, placesOf(repeats, r)[0], repeats.lengths[r]));
  const terms = yield* part(0.8, 0.85, named);
  const count = (r: number): number => repeats.starts[r + 1] - repeats.starts[r];
  const inOrder = ordered(
    size,
    (a, b) => count(b) - count(a) || repeats.lengths[b] - repeats.lengths[a] || byCodePoint(terms[a], terms[b]),
  );
  const order = yield* part(0.85, 0.9, inOrder);
  const covers = yield* part(0.9, 0.95, coversOf(repeats, beginnings, order));
  const rows = listed(size, (i): PhraseRow => {
    const r = order[i];
    return {
      term: terms[r],
      n: repeats.lengths[r],
      count: count(r),
      documents: documentsOf(stream, placesOf(repeats, r)),
      total: stream.tokens,
      nestedIn: covers[r].map((cover) => terms[cover]),
      free: free[r],
      variants: variants[r],
    };
  });
  return yield* part(0.95, 1, rows);
}
