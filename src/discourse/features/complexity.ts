import { checkCorpus } from "../../engines/given.js";
import { wilson } from "../../measures/intervals.js";
import { checkOptions } from "../../nearest.js";
import { remarked } from "../../remarks.js";
import type { Corpus, GroupBy, GroupFields, RegionName, Where } from "../../types.js";
import { countedIn } from "../counted.js";
import { groupFields, groupsOf } from "../groups.js";
import { statement } from "../precision.js";
import { sentencesOf, type Word } from "../sentences.js";
import { type Parsed, parse } from "./feature.js";
import { isInfinitive } from "./infinitives.js";
import { isNominalisation } from "./nominalisations.js";
import { subordinates } from "./openers.js";
import { isPassive } from "./passives.js";

/** How long and how intricate the sentences of a group are. Shares and rates are NaN where there is nothing to divide by. */
export interface ComplexityRow {
  /** Sentences that begin in the group. */
  readonly sentences: number;
  /** The words of these sentences that `where` asks for. */
  readonly words: number;
  /** Words in a sentence; NaN without a sentence. */
  readonly meanSentence: number;
  /** The middle length, or the mean of the two middle ones; NaN without a sentence. */
  readonly medianSentence: number;
  /** Standard deviation of the lengths as a sample, divided by n − 1; NaN with fewer than two sentences. */
  readonly sdSentence: number;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /** Finite verb groups; verbs joined by `and` are one each. */
  readonly clauses: number;
  /** NaN without a sentence. */
  readonly clausesPerSentence: number;
  /** NaN without a clause. */
  readonly wordsPerClause: number;
  /** Share of the clauses that a conjunction, a relative pronoun, a wh-word or `that` opens; NaN without a clause. */
  readonly subordination: number;
  /** Lower end of the interval of `subordination`. */
  readonly subordinationLow: number;
  /** Upper end of the interval of `subordination`. */
  readonly subordinationHigh: number;
  /** Finite verb groups and infinitives. */
  readonly verbGroups: number;
  /** Share of these that are passive, with and without an agent; NaN without a verb. Wilson's interval, 95 %. */
  readonly passiveShare: number;
  /** Lower end of the interval of `passiveShare`. */
  readonly passiveLow: number;
  /** Upper end of the interval of `passiveShare`. */
  readonly passiveHigh: number;
  /** Nominalisations in 1,000 words; NaN without a word. Wilson's interval, 95 %. */
  readonly nominalisationRate: number;
  /** Lower end of the interval of `nominalisationRate`. */
  readonly nominalisationLow: number;
  /** Upper end of the interval of `nominalisationRate`. */
  readonly nominalisationHigh: number;
}

export interface ComplexityOptions<M, B, R extends RegionName = RegionName> {
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** As in `documents`. Default region. */
  readonly by?: B;
}

/**
 * Length of sentences, clauses, passives and nominalisations, in groups: by region, unless `by` says otherwise. A sentence
 * belongs to the group of its first word that `where` asks for, and only such words count in it, so that sentences and words
 * sum to those of `corpus.documents`. The intervals take occurrences for independent; they clump, so the truth is less certain.
 *
 * @throws RangeError if `by` or `where` names a field that is not there
 * @throws Error if the corpus was read with `annotate: false`
 */
export async function complexity<
  M,
  B extends GroupBy<M> | readonly GroupBy<M>[] = "region",
  R extends RegionName = RegionName,
>(corpus: Corpus<M>, options: ComplexityOptions<M, B, R> = {}): Promise<(ComplexityRow & GroupFields<B, M>)[]> {
  checkCorpus("complexity", corpus);
  checkOptions("complexity", options, ["where", "by"]);
  const { where, by = "region" } = options;
  groupFields("complexity", by, Object.keys(new Sum().row()));
  const groups = await groupsOf(corpus, by, where);
  const sums = groups.list.map(() => new Sum());
  for await (const { text, words, after } of sentencesOf(corpus, where)) {
    const { position } = words.find(({ asked }) => asked) as Word;
    sums[groups.of(text.id, position)].add(parse(words, after));
  }
  const rows = groups.list.map(({ fields }, g) => ({ ...fields, ...sums[g].row() }));
  return (await countedIn(corpus, where, remarked(rows, madeOf()))) as unknown as (ComplexityRow & GroupFields<B, M>)[];
}

/** Clauses are the finite verbs of `actors`; passives and nominalisations are features. */
const madeOf = (): string =>
  ["actors", "features: passiveAgentless", "features: passiveBy", "features: nominalisation"].map(statement).join(" ");

/** What is summed over the sentences of a group. */
class Sum {
  readonly #lengths: number[] = [];
  #clauses = 0;
  #subordinate = 0;
  #verbs = 0;
  #passives = 0;
  #nominalisations = 0;

  add(parsed: Parsed): void {
    const { words, groups } = parsed;
    let length = 0;
    for (const word of words) {
      if (!word.asked) continue;
      length++;
      if (isNominalisation(word)) this.#nominalisations++;
    }
    this.#lengths.push(length);
    const under = subordinates(parsed);
    const infinitives = infinitivesOf(parsed);
    for (const [g, { head, finite }] of groups.entries()) {
      if (!words[head].asked || !(finite || infinitives[g])) continue;
      this.#verbs++;
      if (isPassive(parsed, head)) this.#passives++;
      if (finite) this.#clauses++;
      if (finite && under[g]) this.#subordinate++;
    }
  }

  row(): ComplexityRow {
    const lengths = Float64Array.from(this.#lengths).sort();
    const sentences = lengths.length;
    const words = lengths.reduce((sum, length) => sum + length, 0);
    const mean = words / sentences;
    const squares = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0);
    const subordination = wilson(this.#subordinate, this.#clauses);
    const passive = wilson(this.#passives, this.#verbs);
    const nominal = wilson(this.#nominalisations, words);
    return {
      sentences,
      words,
      meanSentence: mean,
      medianSentence: (lengths[(sentences - 1) >> 1] + lengths[sentences >> 1]) / 2,
      sdSentence: sentences > 1 ? Math.sqrt(squares / (sentences - 1)) : Number.NaN,
      longestSentence: sentences > 0 ? lengths[sentences - 1] : Number.NaN,
      clauses: this.#clauses,
      clausesPerSentence: this.#clauses / sentences,
      wordsPerClause: this.#clauses > 0 ? words / this.#clauses : Number.NaN,
      subordination: this.#subordinate / this.#clauses,
      subordinationLow: subordination.low,
      subordinationHigh: subordination.high,
      verbGroups: this.#verbs,
      passiveShare: this.#passives / this.#verbs,
      passiveLow: passive.low,
      passiveHigh: passive.high,
      nominalisationRate: (1000 * this.#nominalisations) / words,
      nominalisationLow: 1000 * nominal.low,
      nominalisationHigh: 1000 * nominal.high,
    };
  }
}

/** Which verb groups are infinitives with `to`, or joined to one: `to protect and restore`. */
function infinitivesOf({ words, groups }: Parsed): readonly boolean[] {
  const found: boolean[] = [];
  for (const { first, head, finite } of groups) {
    let k = first - 1;
    while (k > 0 && k > first - 4 && words[k].pos === "ADV") k--;
    const to = k >= 0 && isInfinitive(words, k);
    const joined =
      k >= 0 && words[k].pos === "CCONJ" && words[head].form === words[head].lemma && found.at(-1) === true;
    found.push(!finite && (to || joined));
  }
  return found;
}
