import { countedLike } from "../counted.js";
import { checkCorpus } from "../engines/given.js";
import { NONE } from "../engines/ngrams.js";
import { checkLengths, checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { streamOf, termAt, tokensOf } from "../phrases/stream.js";
import type { AnyMetadata, Attribute, Corpus, FrequencyRow, RegionName, Where, Within } from "../types.js";
import { tagPattern } from "./tagPattern.js";

export interface TermCandidatesOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Default `form`. */
  readonly of?: Attribute;
  /**
   * Parts of speech of a term, a regular expression over Universal Dependencies tags. Default
   * `(ADJ|NOUN|PROPN)* (NOUN|PROPN)`: nouns with what stands before them.
   */
  readonly pattern?: string;
  /** Words of the shortest and the longest term, or of all. Default [2, 5]. */
  readonly n?: number | readonly [number, number];
  /** Least number of occurrences that fit the pattern. Default 2. */
  readonly least?: number;
  /** Default `clause`, since no punctuation stands inside a term. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** One candidate term. */
export interface TermCandidateRow extends FrequencyRow {
  /** Occurrences whose parts of speech fit the pattern; the rest of `count` the tagger read otherwise. */
  readonly matched: number;
}

/**
 * What may be a term by its parts of speech, for `cValue`: every run of words that fits the pattern, also inside longer
 * ones that fit. `count` is every occurrence of the words, whatever their tags there, so that `frequencies` and
 * `concordance` with the same `of`, `where` and `within` find each term `count` times; `matched` tells how sure the tags are.
 *
 * Frantzi, Ananiadou & Mima (2000) compare three filters: `NOUN+ NOUN`, `(ADJ|NOUN)+ NOUN`, and the last with a
 * preposition, `(ADJ|NOUN)* (NOUN ADP)? (ADJ|NOUN)* NOUN`. The default is the second, with names.
 *
 * @returns rows by count, greatest first, then by code point of the term
 * @throws Error if the corpus has no parts of speech (`annotate: false`), or the pattern cannot be read
 */
export async function termCandidates<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: TermCandidatesOptions<M, R> = {},
): Promise<TermCandidateRow[]> {
  checkCorpus("termCandidates", corpus);
  checkOptions("termCandidates", options, ["of", "pattern", "n", "least", "within", "where"]);
  const of = checkOf(options.of);
  const { pattern = "(ADJ|NOUN|PROPN)* (NOUN|PROPN)", within = "clause", where } = options;
  const fits = tagPattern(pattern);
  const [shortest, asked] = checkLengths(options.n ?? [2, 5]);
  const least = checkWhole("least", options.least, 1, 2);
  const limit = checkLimit(within);

  const sequences = await corpus.sequences({ of, where });
  const longest = Math.min(asked, tokensOf(sequences)); // no longer than the text, which is padded by it
  if (shortest > longest) return [];
  const words = streamOf(sequences, limit, longest);
  const tags = streamOf(await corpus.sequences({ of: "pos", where }), limit, longest);
  const known = new Map<string, boolean>();
  const matched = new Map<string, number>();
  for (let t = 0; t < tags.tokens; t++) {
    const run = [tags.own[t]];
    for (let n = 1; n <= longest; n++) {
      if (n > 1) {
        if (tags.next[t + n - 1] === NONE) break;
        run.push(tags.next[t + n - 1]);
      }
      if (n < shortest) continue;
      const key = run.join(" ");
      let fit = known.get(key);
      if (fit === undefined) {
        fit = fits(run.map((code) => tags.values[code]));
        known.set(key, fit);
      }
      if (!fit) continue;
      const term = termAt(words, t, n);
      matched.set(term, (matched.get(term) ?? 0) + 1);
    }
  }
  const counted = await corpus.frequencies({ of, n: [shortest, longest], within, where, least });
  const rows = counted
    .filter(({ term }) => (matched.get(term) ?? 0) >= least)
    .map((row) => ({ ...row, matched: matched.get(row.term) as number }));
  return countedLike(rows, [counted], [`candidates ${pattern}`]);
}
