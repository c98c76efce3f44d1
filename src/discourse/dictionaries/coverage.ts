import { checkCorpus } from "../../engines/given.js";
import { checkOptions } from "../../nearest.js";
import { atWork } from "../../notebook/work.js";
import { inBlocks } from "../../steps.js";
import type { AnyMetadata, Corpus, GroupBy, GroupFields, RegionName } from "../../types.js";
import { countedIn } from "../counted.js";
import { groupFields, groupsOf } from "../groups.js";
import type { Dictionary } from "./dictionary.js";
import { known, type LensOptions, search } from "./lens.js";
import type { Compiled } from "./lens-compile.js";
import type { Found } from "./lens-find.js";

export interface CoverageOptions<M = AnyMetadata, B = never, R extends RegionName = RegionName>
  extends LensOptions<M, R> {
  /** Fields to group by; each becomes a field of the row. */
  readonly by?: B;
}

/** How much of a text a category speaks about. */
export interface CoverageRow {
  /** A category's path, or `*` for the whole dictionary. */
  readonly category: string;
  /** Places found; what several categories under this one find at the same place counts once. */
  readonly count: number;
  /** Tokens in these places, each once. */
  readonly tokensMatched: number;
  /** Tokens of the group. */
  readonly total: number;
  /** `tokensMatched` of `total`, from 0 to 1; NaN without tokens. */
  readonly share: number;
  /** Entries of the category and those under it. */
  readonly entries: number;
  /** Those that occur in the group. */
  readonly entriesUsed: number;
  /** Those that do not, in the order of the dictionary. Of entries that fit the same words only the first occurs. */
  readonly unused: readonly string[];
}

/**
 * What share of the text a dictionary finds, for each group and category and for the whole dictionary (`*`), zeros
 * included, and which entries never occur. A category includes those under it. A match belongs to the group of its first
 * word, and so do its tokens.
 *
 * @returns rows by group, as `corpus.documents({ by })` lists them, then `*`, then the categories as the dictionary has them
 * @throws TypeError, RangeError as `lens`
 */
export async function coverage<
  M = AnyMetadata,
  B extends GroupBy<M> | readonly GroupBy<M>[] = never,
  R extends RegionName = RegionName,
>(
  corpus: Corpus<M>,
  dictionary: Dictionary,
  options: CoverageOptions<M, B, R> = {},
): Promise<(CoverageRow & GroupFields<B, M>)[]> {
  checkCorpus("coverage", corpus);
  checkOptions("coverage", options, [...known, "by"]);
  const { by, ...rest } = options;
  groupFields("coverage", by, own);
  const result = await search("coverage", corpus, dictionary, rest);
  const groups = await groupsOf(corpus, by, options.where);
  const within = lineages(result.compiled);
  const tallies = groups.list.map(() => within.map(() => new Tally()));
  const all = result.found.flatMap(({ sequence, matches }) => matches.map((match) => ({ sequence, match })));
  const counting = inBlocks(all.length, (from, to) => {
    for (const { sequence, match } of all.slice(from, to)) {
      const tally = tallies[groups.of(sequence.id, sequence.positions[match.first])];
      const { category } = result.compiled.sought[match.sought];
      for (const each of within[category + 1]) tally[each].add(sequence.id, match);
    }
  });
  await atWork("Counting", result.found.length, "text", counting);
  const entries = entriesOf(result.compiled, within);
  const unused = entries.map((_, c) => unusedIn(c, new Set()));
  const rows = groups.list.flatMap(({ fields, tokens: total }, g) =>
    tallies[g].map(({ count, tokens, sought }, c) => ({
      ...fields,
      category: c === 0 ? "*" : result.compiled.told[c - 1].path,
      count,
      tokensMatched: tokens,
      total,
      share: total === 0 ? Number.NaN : tokens / total,
      entries: entries[c].length,
      entriesUsed: sought.size,
      // Most categories find nothing in most sentences: these share the list of all.
      unused: sought.size === 0 ? unused[c] : unusedIn(c, sought),
    })),
  );
  return (await countedIn(corpus, rest.where, rows)) as unknown as (CoverageRow & GroupFields<B, M>)[];

  function unusedIn(c: number, sought: ReadonlySet<number>): string[] {
    return entries[c].filter((each) => !sought.has(each)).map((each) => result.compiled.sought[each].entry);
  }
}

/** What a row of coverage has of its own. */
const own = ["category", "count", "tokensMatched", "total", "share", "entries", "entriesUsed", "unused"];

/** One category in one group. Matches come by document and place, so what was seen before lies just behind. */
class Tally {
  count = 0;
  tokens = 0;
  readonly sought: Set<number> = new Set();
  #id = "";
  #upTo = 0;
  #first = -1;
  #lengths: number[] = [];

  add(id: string, { sought, first, last }: Found): void {
    this.sought.add(sought);
    if (id !== this.#id) [this.#id, this.#upTo, this.#first] = [id, 0, -1];
    if (first !== this.#first) [this.#first, this.#lengths] = [first, []];
    if (this.#lengths.includes(last)) return;
    this.#lengths.push(last);
    this.count++;
    this.tokens += Math.max(0, last + 1 - Math.max(first, this.#upTo));
    this.#upTo = Math.max(this.#upTo, last + 1);
  }
}

/** For the whole dictionary and then each category, the tallies it counts in: itself, those above it and the whole. */
function lineages({ told }: Compiled): number[][] {
  const all: number[][] = [[0]];
  for (const { parent } of told) all.push([all.length, ...all[parent + 1]]);
  return all;
}

/** The entries of the whole dictionary and of each category with those under it. */
function entriesOf({ sought }: Compiled, within: readonly number[][]): number[][] {
  const all: number[][] = within.map(() => []);
  sought.forEach(({ category, isException }, s) => {
    if (!isException) for (const each of within[category + 1]) all[each].push(s);
  });
  return all;
}
