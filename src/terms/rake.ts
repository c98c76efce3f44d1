import { countedLike } from "../counted.js";
import { inside } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { NONE } from "../engines/ngrams.js";
import { checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { printed } from "../measures/printed.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { streamOf } from "../phrases/stream.js";
import { fold } from "../tokens/fold.js";
import type { AnyMetadata, Attribute, Corpus, RegionName, Where } from "../types.js";
import { functionWords } from "./functionWords.js";
import { checkKeep } from "./keep.js";
import { endsOf, occurrencesOf, type RakeWord, type Run, wordTable } from "./rakeRuns.js";

/** What a word of a candidate adds to its score, from its degree and its frequency. */
export type WordScore = (word: RakeWord) => number;

export interface RakeOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Default `form`. */
  readonly of?: Attribute;
  /**
   * Words at which candidates end, as forms in small letters. Default `functionWords`, English words of the closed classes:
   * the lists of the paper (Fox) and of most programs (SMART) hold words of content as well, such as "numbers" or
   * "corresponding", and which they hold decides the result.
   */
  readonly stop?: readonly string[];
  /** Parts of speech of which candidates are made; others end them, as words of `stop` do. Default all. */
  readonly keep?: readonly string[];
  /** What a word adds. Default degree / frequency; the paper also tries the degree and the frequency alone. */
  readonly score?: WordScore;
  /** Least number of runs that are the whole candidate. Default 1. */
  readonly least?: number;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** One candidate keyword. */
export interface RakeRow {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** Words in the term. */
  readonly n: number;
  /** Every occurrence inside a clause, also as a part of a longer candidate. */
  readonly count: number;
  /** Occurrences that are a whole candidate, from one stop word or mark to the next. */
  readonly runs: number;
  /** Documents in which it occurs. */
  readonly documents: number;
  /** Tokens counted, as in `frequencies`. */
  readonly total: number;
  /** The sum of its words' scores. */
  readonly score: number;
}

/**
 * Rapid automatic keyword extraction: candidates are the longest runs of words between stop words and punctuation; a
 * candidate scores the sum over its words of
 *
 *   degree / frequency,
 *
 * where the frequency counts the word in all candidates, and the degree sums the lengths of the candidates at each
 * occurrence, so that the word itself is part of its degree. Long candidates of rare words score high whatever they mean:
 * `least` asks for those that recur. One table of words serves all texts selected; the paper makes one for each text
 * (`where: { id }`) and keeps the best third.
 *
 * The degree of udpipe's `keywords_rake` leaves the word itself out, so its scores are lower by the number of words; with
 * `stop: [], keep: ["NOUN", "ADJ"]` the candidates are those of its usual call. The paper's candidates across stop words
 * ("axis of evil") are not made.
 *
 * Rose, Engel, Cramer & Cowley (2010), Automatic keyword extraction from individual documents, in Berry & Kogan (eds),
 * Text Mining: Applications and Theory.
 *
 * @returns rows by score, then count, greatest first, then by code point of the term; `concordance` with the same `of` and
 * `where` and with `within: "clause"` finds each term `count` times
 */
export async function rake<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: RakeOptions<M, R> = {},
): Promise<RakeRow[]> {
  checkCorpus("rake", corpus);
  checkOptions("rake", options, ["of", "stop", "keep", "score", "least", "where"]);
  const of = checkOf(options.of);
  const least = checkWhole("least", options.least, 1, 1);
  const score = checkScore(options.score);
  const { where } = options;
  const stop = checkStop(options.stop);
  const keep = options.keep && checkKeep("rake", options.keep);
  const ends = await endsOf(corpus, where, stop, keep);

  const sequences = await corpus.sequences({ of, where });
  const { own, next, values, tokens, documentOf } = streamOf(sequences, checkLimit("clause"), 1);
  const runs: Run[] = [];
  let words: string[] = [];
  for (let t = 0; t <= tokens; t++) {
    // Past the last token the padding says NONE, which closes the last run.
    if (words.length > 0 && (next[t] === NONE || ends[t] === 1)) {
      runs.push({ words, document: documentOf[t - 1] });
      words = [];
    }
    if (t < tokens && ends[t] === 0) words.push(values[own[t]]);
  }

  const table = wordTable(runs);
  const scoreOf = (word: string): number => {
    const value: unknown = score(table.get(word) as RakeWord);
    if (typeof value === "number" && !Number.isNaN(value)) return value;
    throw new TypeError(`rake requires a score that gives a number, got ${printed(value)} for "${word}"`);
  };
  const occurrences = occurrencesOf(runs);
  const rows: RakeRow[] = [];
  for (const [term, { words, count, runs: whole, documents }] of occurrences) {
    if (whole < least) continue;
    const sum = words.reduce((sum, word) => sum + scoreOf(word), 0);
    rows.push({ term, n: words.length, count, runs: whole, documents: documents.size, total: tokens, score: sum });
  }
  rows.sort((a, b) => b.score - a.score || b.count - a.count || byCodePoint(a.term, b.term));
  const cut = [`cut at ${stop.size} stop words`, ...(keep ? [`only ${[...keep].join(" ")}`] : [])];
  return countedLike(rows, [sequences], [inside("clause"), ...cut]);
}

function checkStop(value: unknown): ReadonlySet<string> {
  if (value === undefined) return new Set(functionWords);
  if (!Array.isArray(value) || value.some((word) => typeof word !== "string"))
    throw new TypeError(`rake requires stop to be a list of words, got ${JSON.stringify(value) ?? String(value)}`);
  const phrase = value.find((word) => /\s/.test(word));
  if (phrase !== undefined)
    throw new RangeError(`rake requires single words in stop, got ${JSON.stringify(phrase)}, which would end nothing`);
  return new Set(value.map((word) => fold(word, { case: "fold" })));
}

function checkScore(value: unknown): WordScore {
  if (value === undefined) return ({ degree, frequency }) => degree / frequency;
  if (typeof value !== "function")
    throw new TypeError(`rake requires score to be a function of degree and frequency, got ${typeof value}`);
  return value as WordScore;
}
