import { countedLike } from "../counted.js";
import { atLeast, inside as insideOf } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { type Gathered, NONE, ngrams } from "../engines/ngrams.js";
import { checkLengths, checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { atWork } from "../notebook/work.js";
import { byCodePoint } from "../order.js";
import { placesOf } from "../phrases/repeats.js";
import { documentsOf, type Stream, streamOf, termAt, tokensOf } from "../phrases/stream.js";
import { inBlocks, part, type Steps, sorted } from "../steps.js";
import type { AnyMetadata, Attribute, Corpus, RegionName, Where, Within } from "../types.js";
import { type Candidate, checkCandidates, longestFirst, partsIn } from "./candidate.js";

/** A row with its consolidated count. */
export type ConsolidatedRow<R extends Candidate = Candidate> = R & {
  /** The count without what lies in longer listed n-grams; at least 0. */
  readonly consolidated: number;
};

/**
 * Consolidates a list of n-grams of several lengths: from the longest on, each takes its count, as far as it is left,
 * from every shorter listed n-gram inside it, once for each time that stands in it.
 *
 * Only the list is known, so where two longer n-grams overlap in the text, what they share is taken away twice; what would
 * fall below 0 is 0. With the text at hand, `adjustedFrequencies` places every token instead, and `free` of
 * `recurringPhrases` counts the occurrences outside longer phrases; both are exact.
 *
 * Buerki (2017), Frequency consolidation among word n-grams, in Mitkov (ed.), Computational and Corpus-Based Phraseology; his
 * tool SubString does this.
 *
 * @param rows of `frequencies` with `n`, or any with `term` and `count`
 * @returns the rows with `consolidated`, greatest first, then by count and by code point of the term
 * @throws Error if a count is no whole number from 0 on, or a term comes twice
 */
export function consolidated<R extends Candidate>(rows: readonly R[]): ConsolidatedRow<R>[] {
  const listed = checkCandidates("consolidated", rows);
  const left = new Map([...listed].map(([term, { count }]) => [term, count]));
  const inside = partsIn(listed);
  for (const term of longestFirst(listed.keys())) {
    const own = Math.max(0, left.get(term) as number);
    left.set(term, own);
    for (const [part, times] of inside(term)) left.set(part, (left.get(part) as number) - times * own);
  }
  const made = rows.map((row): ConsolidatedRow<R> => ({ ...row, consolidated: left.get(row.term) as number }));
  return countedLike(
    made.sort((a, b) => b.consolidated - a.consolidated || b.count - a.count || byCodePoint(a.term, b.term)),
    [rows],
  );
}

export interface AdjustedOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Default `form`. */
  readonly of?: Attribute;
  /** Words of the shortest and the longest n-gram. Default [1, 5]. */
  readonly n?: readonly [number, number];
  /** Least count, before anything is adjusted. Default 3. */
  readonly least?: number;
  /** Default `sentence`. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** One n-gram and the occurrences that are its own. */
export interface AdjustedRow {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** Words in the term. */
  readonly n: number;
  /** Every occurrence, as in `frequencies`. */
  readonly count: number;
  /** Occurrences none of whose tokens belongs to a longer n-gram of the list, or to an equally long one before it. */
  readonly adjusted: number;
  /** Documents in which it occurs. */
  readonly documents: number;
  /** Tokens counted, as in `frequencies`. */
  readonly total: number;
}

/**
 * The adjusted frequency list: every token belongs to one n-gram at most, the longest around it that occurs `least` times
 * or more, so that a word is not counted again in every cluster it is part of. The longest n-grams are placed first, those
 * of one length from left to right (the order among equally long ones is ours); n times `adjusted`, summed over all rows,
 * is at most `total`, and equal to it with `n: [1, …]` and `least: 1`.
 *
 * `free` of `recurringPhrases` asks something else of the same places: which occurrences lie inside no longer phrase. It
 * lets two phrases that overlap both keep their shared words, and `adjusted` gives them to one.
 *
 * O'Donnell (2011), The adjusted frequency list: A method to produce cluster-sensitive frequency lists, ICAME Journal 35.
 *
 * @returns rows by `adjusted`, then count, greatest first, then by code point of the term; also those adjusted to 0
 */
export async function adjustedFrequencies<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: AdjustedOptions<M, R> = {},
): Promise<AdjustedRow[]> {
  checkCorpus("adjustedFrequencies", corpus);
  checkOptions("adjustedFrequencies", options, ["of", "n", "least", "within", "where"]);
  const [shortest, asked] = checkLengths(options.n ?? [1, 5]);
  const least = checkWhole("least", options.least, 1, 3);
  const limit = checkLimit(options.within);
  const sequences = await corpus.sequences({ of: checkOf(options.of), where: options.where });
  const total = tokensOf(sequences);
  const longest = Math.min(asked, total);
  if (shortest > longest) return [];
  const stream = streamOf(sequences, limit, longest);
  const rows = await atWork("Counting", total, "word", adjustedIn(stream, [shortest, longest], least));
  return countedLike(rows, [sequences], [insideOf(options.within), ...atLeast(least)]);
}

function* adjustedIn(stream: Stream, lengths: readonly [number, number], least: number): Steps<AdjustedRow[]> {
  const { tokens: total } = stream;
  const lists: { readonly n: number; readonly grams: Gathered }[] = [];
  const gathering = ngrams(stream, total, stream.values.length, lengths, least, (n, grams) => {
    lists.unshift({ n, grams });
    return undefined;
  });
  yield* part(0, 0.5, gathering);
  const taken = new Uint8Array(total);
  const rows: AdjustedRow[] = [];
  for (const [i, { n, grams }] of lists.entries()) {
    const at = (share: number): number => 0.5 + (0.4 * (i + share)) / lists.length;
    // Which n-gram begins at each token, so that those of one length are placed from left to right.
    const begins = new Int32Array(total).fill(NONE);
    const groups = grams.starts.length - 1;
    for (let g = 0; g < groups; g++) for (const place of placesOf(grams, g)) begins[place] = g;
    const own = new Uint32Array(groups);
    const placing = inBlocks(total, (from, to) => {
      for (let t = from; t < to; t++) {
        if (begins[t] === NONE || taken.subarray(t, t + n).includes(1)) continue;
        taken.fill(1, t, t + n);
        own[begins[t]]++;
      }
    });
    yield* part(at(0), at(0.5), placing);
    const telling = inBlocks(groups, (from, to) => {
      for (let g = from; g < to; g++) {
        const places = placesOf(grams, g);
        const [term, count, documents] = [termAt(stream, places[0], n), places.length, documentsOf(stream, places)];
        rows.push({ term, n, count, adjusted: own[g], documents, total });
      }
    });
    yield* part(at(0.5), at(1), telling);
  }
  const order = sorted(rows, (a, b) => b.adjusted - a.adjusted || b.count - a.count || byCodePoint(a.term, b.term));
  return yield* part(0.9, 1, order);
}
