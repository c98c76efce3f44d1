import { countedLike } from "../counted.js";
import { groupFields } from "../discourse/groups.js";
import { checkCorpus } from "../engines/given.js";
import { checkOf } from "../engines/options.js";
import { type BlockOptions, checkedBlocks } from "../measures/blocks.js";
import { movingTypeTokenRatio, mtld, yuleK } from "../measures/diversity.js";
import { type DiversityMeasure, sequenceInterval, shortestBlock } from "../measures/sequences.js";
import { numbered } from "../measures/spectrum.js";
import { checkOptions } from "../nearest.js";
import { openWork } from "../notebook/work.js";
import { remarked } from "../remarks.js";
import type { Attribute, Corpus, GroupBy, GroupFields, RegionName, Where } from "../types.js";
import { wordsByGroup } from "./groups.js";
import { checkColumns, type Measured, remarkOf } from "./measured.js";

/** Functions whose names become columns. */
export type DiversityMeasures = { readonly [name: string]: DiversityMeasure };

/** What `diversity` computes when it is not told: three that hardly change with the length of the text. */
export const diversityMeasures: {
  readonly movingTypeTokenRatio: DiversityMeasure;
  readonly mtld: DiversityMeasure;
  readonly yuleK: DiversityMeasure;
} = { movingTypeTokenRatio, mtld, yuleK };

/** How varied the words of a document or a group are; each measure is a further column, with the ends of its interval. */
export type DiversityRow<D = typeof diversityMeasures> = {
  /** Words counted. */
  readonly tokens: number;
  /** Different words among them, in what was counted. */
  readonly types: number;
} & Measured<D>;

export interface DiversityOptions<M, B, R extends RegionName = RegionName> extends BlockOptions {
  /** As in `documents`; default `id`, a row a document. `[]` makes one row of all. */
  readonly by?: B;
  /** What is counted. Default `form`. */
  readonly of?: Attribute;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

const own = ["tokens", "types"];

/**
 * Measures how varied the words are, of each document or group, with an interval: `mtld`, `mtldLow` and `mtldHigh`.
 *
 *   await diversity(corpus, { mtld, hdd, short: (codes) => movingTypeTokenRatio(codes, { window: 20 }) }, { by: "year" })
 *
 * The words of a group are read in their order, text by text, as if what `where` or another group takes from between them
 * were not there. No window and no factor crosses from one document, or one note, into the next; the frequencies are those of
 * all its texts together. A group of many texts is cut, as a single text is, into blocks, which then hold some texts each, so
 * that the interval knows how much texts differ; with fewer texts than blocks it does not.
 *
 * The intervals are those of `sequenceInterval`: see there what they mean and how often they hold. With fewer than 50 words to
 * a block (500 in all) they are NaN, which a remark under the table says.
 *
 * @param measures functions whose names become columns. Default MATTR of 50 words, MTLD and Yule's K. They are called with
 * `(codes, { breaks })`
 * @returns the fields of `by`, then `tokens`, `types` and for each measure three columns; in the order of the groups; a text
 * without words has no row
 * @throws Error if an option is out of range, `by` or `where` names what is not there, a measure is no function or its columns
 * have names that are taken, or as a measure throws
 */
export async function diversity<
  M,
  D extends DiversityMeasures = typeof diversityMeasures,
  B extends GroupBy<M> | readonly GroupBy<M>[] = "id",
  R extends RegionName = RegionName,
>(
  corpus: Corpus<M>,
  measures?: D,
  options: DiversityOptions<M, B, R> = {},
): Promise<(DiversityRow<D> & GroupFields<B, M>)[]> {
  checkCorpus("diversity", corpus);
  checkOptions("diversity", options, ["by", "of", "where", "alpha", "blocks", "seed"]);
  const { by = "id", where } = options;
  const of = checkOf(options.of);
  const intervals = checkedBlocks("diversity", options);
  const named: DiversityMeasures = measures ?? diversityMeasures;
  checkColumns("diversity", named, [...own, ...groupFields("diversity", by, own)]);

  const sequences = await corpus.sequences({ of, where });
  const groups = await wordsByGroup(corpus, sequences, by, where);
  const work = openWork("Measuring", groups.length, "text");
  const rows: object[] = [];
  try {
    for (const [g, { fields, codes, breaks }] of groups.entries()) {
      const row: Record<string, unknown> = {
        ...fields,
        tokens: codes.length,
        types: numbered(codes, "diversity").types,
      };
      for (const [name, measure] of Object.entries(named)) {
        const { low, high } = sequenceInterval(codes, measure, { ...intervals, breaks });
        row[name] = measure(codes, { breaks });
        row[`${name}Low`] = low;
        row[`${name}High`] = high;
      }
      rows.push(row);
      const turn = work.at((g + 1) / groups.length);
      if (turn) await turn;
    }
  } finally {
    work.close();
  }
  const remark = remarkOf(intervals, `${shortestBlock * intervals.blocks} words`);
  return countedLike(remarked(rows, remark), [sequences]) as unknown as (DiversityRow<D> & GroupFields<B, M>)[];
}
