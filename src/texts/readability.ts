import { countedLike } from "../counted.js";
import { groupFields } from "../discourse/groups.js";
import { checkCorpus } from "../engines/given.js";
import { type BlockOptions, checkedBlocks, intervalOfBlocks } from "../measures/blocks.js";
import type { Interval } from "../measures/intervals.js";
import {
  colemanLiau,
  fleschKincaid,
  fleschReadingEase,
  lix,
  type ReadabilityMeasure,
} from "../measures/readability.js";
import {
  addWord,
  countsOf,
  noWords,
  oneWord,
  type ReadabilityCounts,
  type Sums,
} from "../measures/readabilityCounts.js";
import { checkOptions } from "../nearest.js";
import { remarked } from "../remarks.js";
import type { Corpus, GroupBy, GroupFields, RegionName, Sequence, Where } from "../types.js";
import { sentencesByGroup } from "./groups.js";
import { checkColumns, type Measured, remarkOf } from "./measured.js";

/** Functions whose names become columns. */
export type ReadabilityMeasures = { readonly [name: string]: ReadabilityMeasure };

/** What `readability` computes when it is not told: the two that are most used, and two that need no syllables. */
export const readabilityMeasures: {
  readonly fleschReadingEase: ReadabilityMeasure;
  readonly fleschKincaid: ReadabilityMeasure;
  readonly colemanLiau: ReadabilityMeasure;
  readonly lix: ReadabilityMeasure;
} = { fleschReadingEase, fleschKincaid, colemanLiau, lix };

/** How hard a document or a group is to read; each measure is a further column, with the ends of its interval. */
export type ReadabilityRow<R = typeof readabilityMeasures> = {
  /** Words of the sentences that begin in the group. */
  readonly words: number;
  /** Sentences that begin in the group. */
  readonly sentences: number;
} & Measured<R>;

export interface ReadabilityOptions<M, B, W extends RegionName = RegionName> extends BlockOptions {
  /** As in `documents`; default `id`, a row a document. `[]` makes one row of all. */
  readonly by?: B;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, W>;
  /** Words that are not unfamiliar, in small letters and in every inflected form; without them Dale–Chall and Spache are NaN. */
  readonly familiarWords?: ReadonlySet<string>;
}

const own = ["words", "sentences"];
/** Sentences to a block: with fewer, one long sentence decides. */
const shortestBlock = 3;

/**
 * Measures how hard English texts are to read, each document or group, with an interval: `lix`, `lixLow` and `lixHigh`. The
 * counts are those of `readabilityCounts`, which says how sure its syllables are; a sentence belongs to the group of its first
 * word that `where` asks for.
 *
 *   await readability(corpus, { fleschKincaid, smog }, { by: "year", where: { region: "body" } })
 *
 * The interval is of what other texts from the same source would measure. The sentences are cut into `blocks` of as many, and
 * what each of them brings to the measure is bootstrapped (as in `sequenceInterval`): blocks of neighbours, not single
 * sentences, because long sentences stand beside long ones. Simulated (bench/coverage-texts.md), 95 % intervals hold the true
 * value in 94 to 95 % of the cases where sentences are independent; where neighbours are alike in 88 to 93 % with 30 sentences,
 * 90 to 94 with 50, 93 to 94 with 300. The errors of the counts themselves are not in them. With fewer than 3 sentences to a
 * block (30 in all) the ends are NaN, which a remark under the table says.
 *
 * `daleChall` and `spache` are NaN without `familiarWords`: their lists are not free, so none comes with Colligo.
 *
 * @param measures functions whose names become columns. Default Flesch, Flesch–Kincaid, Coleman–Liau and LIX
 * @returns the fields of `by`, then `words`, `sentences` and for each measure three columns; in the order of the groups; a
 * text without words has no row
 * @throws Error if an option is out of range, `by` or `where` names what is not there, a measure is no function or its columns
 * have names that are taken, or as a measure throws
 */
export async function readability<
  M,
  R extends ReadabilityMeasures = typeof readabilityMeasures,
  B extends GroupBy<M> | readonly GroupBy<M>[] = "id",
  W extends RegionName = RegionName,
>(
  corpus: Corpus<M>,
  measures?: R,
  options: ReadabilityOptions<M, B, W> = {},
): Promise<(ReadabilityRow<R> & GroupFields<B, M>)[]> {
  checkCorpus("readability", corpus);
  checkOptions("readability", options, ["by", "where", "familiarWords", "alpha", "blocks", "seed"]);
  const { by = "id", where, familiarWords } = options;
  if (familiarWords !== undefined && !(familiarWords instanceof Set))
    throw new TypeError(`readability requires familiarWords to be a Set of words, got ${typeof familiarWords}`);
  const intervals = checkedBlocks("readability", options);
  const named: ReadabilityMeasures = measures ?? readabilityMeasures;
  checkColumns("readability", named, [...own, ...groupFields("readability", by, own)]);

  const sequences = await corpus.sequences({ where });
  const { fields, visit } = await sentencesByGroup(corpus, sequences, by, where);
  const sentences = fields.map(() => 0);
  visit((_sequence, _from, _to, group) => sentences[group]++);
  const blocks = sentences.map((all) => Array.from({ length: Math.min(all, intervals.blocks) }, blockOfNone));
  const wordOf = wordReader(familiarWords);
  const seen = fields.map(() => 0);
  visit((sequence, from, to, group) => {
    const block = blocks[group][Math.floor((seen[group]++ * blocks[group].length) / sentences[group])];
    block.sentences++;
    for (let i = from; i < to; i++) addWord(block.sums, wordOf(sequence, i), 1);
  });

  const rows = fields.map((group, g) => {
    const counts = blocks[g].map(({ sums, sentences }) => countsOf(sums, sentences, familiarWords));
    const row: Record<string, unknown> = { ...group, words: together(counts).words, sentences: sentences[g] };
    for (const [name, measure] of Object.entries(named)) {
      const { low, high } = blocksInterval(counts, measure, intervals);
      row[name] = measure(together(counts));
      row[`${name}Low`] = low;
      row[`${name}High`] = high;
    }
    return row;
  });
  const remark = remarkOf(intervals, `${shortestBlock * intervals.blocks} sentences`);
  return countedLike(remarked(rows, remark), [sequences]) as unknown as (ReadabilityRow<R> & GroupFields<B, M>)[];
}

const blockOfNone = (): { sums: Sums; sentences: number } => ({ sums: noWords(), sentences: 0 });

/** What blocks count, together. */
function together(blocks: readonly ReadabilityCounts[]): ReadabilityCounts {
  const sums: Record<string, number> = { ...countsOf(noWords(), 0, new Set()) };
  for (const block of blocks) for (const [name, count] of Object.entries(block)) sums[name] += count;
  return sums as unknown as ReadabilityCounts;
}

/** The interval of a measure from the counts of its blocks of sentences. */
export function blocksInterval(
  blocks: readonly ReadabilityCounts[],
  measure: ReadabilityMeasure,
  options: Required<BlockOptions>,
): Interval {
  const whole = together(blocks);
  if (whole.sentences < shortestBlock * options.blocks) return { low: Number.NaN, high: Number.NaN };
  const without = blocks.map((_, i) => measure(together(blocks.toSpliced(i, 1))));
  return intervalOfBlocks(measure(whole), without, options);
}

/** The counts of a word of a sequence, made once a type. */
function wordReader(familiarWords: ReadonlySet<string> | undefined): (sequence: Sequence, i: number) => Sums {
  const known = new Map<readonly string[], Sums[]>();
  return ({ values, codes }, i) => {
    let words = known.get(values);
    if (words === undefined) {
      words = [];
      known.set(values, words);
    }
    words[codes[i]] ??= oneWord(values[codes[i]], familiarWords);
    return words[codes[i]];
  };
}
