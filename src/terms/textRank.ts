import { countedLike } from "../counted.js";
import { inside } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { NONE } from "../engines/ngrams.js";
import { checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { printed } from "../measures/printed.js";
import { checkOptions } from "../nearest.js";
import { graphOf } from "../networks/graph.js";
import { linesOf } from "../networks/lines.js";
import { byCodePoint } from "../order.js";
import { streamOf, tokensOf } from "../phrases/stream.js";
import type { AnyMetadata, Attribute, Corpus, RegionName, Where, Within } from "../types.js";
import { checkKeep } from "./keep.js";

export interface TextRankOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Default `lemma`. */
  readonly of?: Attribute;
  /** Parts of speech of the words ranked. Default nouns, names and adjectives, the filter that did best in the paper. */
  readonly keep?: readonly string[];
  /** Two words are neighbours if both stand in so many words of running text. Default 2: side by side. */
  readonly window?: number;
  /** The chance to go on to a neighbour. Default 0.85. */
  readonly damping?: number;
  /** What a window may not leave. Default `sentence`. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** One word and its rank. */
export interface TextRankRow {
  /** The word, in what was counted. */
  readonly term: string;
  /** How often it occurs with one of the parts of speech. */
  readonly matched: number;
  /** Tokens counted, as in `frequencies`. */
  readonly total: number;
  /** Different words it is a neighbour of. */
  readonly degree: number;
  /** Shares that sum to 1. Only their order is TextRank's: programs scale them differently. */
  readonly score: number;
}

/**
 * TextRank: the words that one who walks from neighbour to neighbour through a text comes by most often. PageRank on a
 * network without direction and without weights, lines between words that stand within a window of each other, as in the
 * paper; summa weighs lines by their number. It finds words that stand with many different words, so mostly frequent ones.
 * The paper then joins high-ranking neighbours to phrases; `termCandidates` and `cValue` do that better.
 *
 * Mihalcea & Tarau (2004), TextRank: Bringing order into texts, Proceedings of EMNLP 2004.
 *
 * @returns rows by score, then `matched`, greatest first, then by code point of the term
 * @throws Error if the corpus has no parts of speech (`annotate: false`)
 */
export async function textRank<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: TextRankOptions<M, R> = {},
): Promise<TextRankRow[]> {
  checkCorpus("textRank", corpus);
  checkOptions("textRank", options, ["of", "keep", "window", "damping", "within", "where"]);
  const of = checkOf(options.of ?? "lemma");
  const keep = checkKeep("textRank", options.keep ?? ["ADJ", "NOUN", "PROPN"]);
  const asked = checkWhole("window", options.window, 2, 2);
  const { damping = 0.85, where } = options;
  if (typeof damping !== "number" || !(damping >= 0 && damping < 1))
    throw new RangeError(`textRank requires damping from 0 to below 1, got ${printed(damping)}`);

  const sequences = await corpus.sequences({ of, where });
  const window = Math.min(asked, 1 + tokensOf(sequences)); // no wider than the text, which is padded by it
  const { own, next, values, tokens } = streamOf(sequences, checkLimit(options.within), window);
  const tags = streamOf(await corpus.sequences({ of: "pos", where }), 0, window);
  const ranked = tags.values.map((tag) => keep.has(tag));
  const matched = new Map<string, number>();
  const pairs = new Map<string, { node: string; collocate: string }>();
  const add = (node: string, collocate: string): void => {
    pairs.set(JSON.stringify([node, collocate]), { node, collocate });
  };
  for (let t = 0; t < tokens; t++) {
    if (!ranked[tags.own[t]]) continue;
    const word = values[own[t]];
    matched.set(word, (matched.get(word) ?? 0) + 1);
    add(word, word); // no line, but a word without neighbours has a rank, too
    for (let i = 1; i < window && next[t + i] !== NONE; i++) if (ranked[tags.own[t + i]]) add(word, values[own[t + i]]);
  }
  if (matched.size === 0) return [];
  const all = linesOf("textRank", [...pairs.values()], {});
  const degrees = new Uint32Array(all.terms.length);
  for (const { a, b } of all.lines) {
    degrees[a]++;
    degrees[b]++;
  }
  const scores = graphOf(all, false).pageRank(damping);
  const rows = all.terms.map((term, i) => ({
    term,
    matched: matched.get(term) as number,
    total: tokens,
    degree: degrees[i],
    score: scores[i],
  }));
  rows.sort((a, b) => b.score - a.score || b.matched - a.matched || byCodePoint(a.term, b.term));
  return countedLike(rows, [sequences], [inside(options.within)]);
}
