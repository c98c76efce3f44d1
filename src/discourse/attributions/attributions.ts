import { checkCorpus } from "../../engines/given.js";
import { checkOptions } from "../../nearest.js";
import type { AnyMetadata, Corpus, Place, Region, RegionName, Where } from "../../types.js";
import { type Actors, actorOf, checkActors } from "../actors/entities.js";
import { countedIn } from "../counted.js";
import { withReliability } from "../precision.js";
import { type Sentence, sentencesOf } from "../sentences.js";
import { markersOf, noteFrom, placeOf } from "./attributionPlaces.js";
import { type AttributionForm, paragraphAttributions } from "./paragraphAttributions.js";
import { paragraphOf } from "./quotedRuns.js";
import type { QuoteGuess } from "./quoteForms.js";
import type { VerbClass } from "./reporting.js";
import { plainName } from "./reportingSpeakers.js";

export interface AttributionsOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** What the same speaker is called; see `readActors`. */
  readonly actors?: Actors;
}

/** Words that are somebody's, or that marks set apart. */
export interface AttributionRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** `direct`: somebody's words in marks; `indirect`: reported without marks; `uncertain`: marks that seem to quote nobody. */
  readonly form: AttributionForm;
  /**
   * What the marks of an `uncertain` row may be for: `title` of a work, an act, a programme; `term`, a name, slogan or word
   * under discussion; `scare`, distance or irony. A guess by the rules of `guessOf`, below the precision asked of a lens
   * and measured apart (the aspect `guess` of "attributions: uncertain"): for reading on, not for counting. Empty in other rows.
   */
  readonly guess: QuoteGuess;
  /**
   * Who says it, named as in `actors`: by the list, else the noun with the words before it, in small letters (`president
   * xi jinping`), pronouns as they stand; several are joined by commas. Empty if it is not expressed.
   */
  readonly speaker: string;
  /** Lemma of the reporting verb, with its particle, `according to` or `in the words of`; empty if there is none. */
  readonly verb: string;
  /** What sort of verb it is (src/discourse/reporting.ts): thoughts are `mental`. */
  readonly verbClass: VerbClass;
  /** The cleaned text of the words, without the marks around them. */
  readonly quote: string;
  /** Number of the first note marked behind the words and in the sentence in which they end; empty if there is none. */
  readonly note: string;
  /** Words of what is attributed. */
  readonly words: number;
  /** The part of the text in which it stands. */
  readonly region: Region;
  /** Numbers of the first word's paragraph and sentence in the document, from 1. */
  readonly paragraph: number;
  /** Number of the sentence in the document, from 1. */
  readonly sentence: number;
  /** Index of the first word in the document. */
  readonly position: number;
  /** Whether the first word stands in quotation marks: speech reported within a quotation does. */
  readonly quoted: boolean;
}

const nobody = { speaker: "", open: false };

/**
 * Who is quoted, in the order of the texts: every stretch in quotation marks with what the marks are for, and indirect speech.
 *
 * Words in marks are those of `corpus.quotations()`; single marks within a quotation are rows of their own. The speaker is
 * looked for behind the quotation (`“…,” said X`), before it (`X said that “…”`, `X: “…”`, `according to X`), and for a
 * quotation that is a sentence or paragraph of its own in what it goes on from. Of several paragraphs of one quotation, each
 * opened and only the last closed, every paragraph is a row. A that-clause that is all quotation is one row, `direct`; where
 * its subject stands outside the marks (`stressed that states “must help”`), it is `indirect` and the quotation a row of its
 * own. Adjectives and nouns alone with a that-clause (`aware that`, `the claim that`) report nothing here.
 *
 * `where` picks by the first of the words.
 *
 * - Measured (attributions: direct): precision .92 (.85–.96), recall .90 (.82–.94), 214 items.
 * - Measured (attributions: indirect): precision .91 (.83–.95), recall .71 (.62–.78), 214 items.
 * - Measured (attributions: uncertain): precision .75 (.60–.86), recall .81 (.66–.91), 214 items.
 *
 * @throws TypeError if an option is not known
 * @throws Error if the list of actors is not one, if the corpus was read with `annotate: false`, or `where` names what the corpus has not
 */
export async function attributions<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: AttributionsOptions<M, R> = {},
): Promise<AttributionRow[]> {
  checkCorpus("attributions", corpus);
  checkOptions("attributions", options, ["where", "actors"]);
  const { where } = options;
  const named = actorOf(checkActors(options.actors ?? {}, "actors"), corpus.contract);
  const markers = markersOf(await corpus.notes());
  const wanted = await wantedIn(corpus, where);
  const rows: AttributionRow[] = [];
  let open: Sentence[] = [];
  let [carried, id]: [typeof nobody, string] = [nobody, ""];

  // Sentences without a word asked for are read all the same where `quoted` alone leaves them out: they name speakers.
  const everything = { ...where } as Record<string, unknown>;
  delete everything.quoted;
  for await (const sentence of sentencesOf(corpus, everything as Where<M>)) {
    if (
      open.length > 0 &&
      (sentence.opens || sentence.text !== open[0].text || sentence.paragraph !== open[0].paragraph)
    )
      flush();
    open.push(sentence);
  }
  if (open.length > 0) flush();
  const told = withReliability(rows, ({ form }) => `attributions: ${form}`);
  return countedIn(corpus, where, told);

  function flush(): void {
    const paragraph = paragraphOf(open);
    const [{ text, region, paragraph: number }] = open;
    if (text.id !== id) [carried, id] = [nobody, text.id];
    const { said, carriedOn } = paragraphAttributions(
      paragraph,
      carried,
      (words, phrase) => named(text.id, words, phrase) ?? plainName(words, phrase),
    );
    for (const { first, last, ...one } of said) {
      const [{ position, quoted }, { position: to }] = [paragraph.words[first], paragraph.words[last]];
      if (!wanted(text.id, position)) continue;
      const [start, end] = placeOf(text.source, paragraph.words, first, last, one.form);
      const ends = open[paragraph.sentenceOf[last]].words.at(-1)?.position ?? to;
      const note = noteFrom(markers.get(text.id), to, ends);
      const { sentence } = open[paragraph.sentenceOf[first]];
      const shared = {
        quote: text.slice(start, end),
        note,
        words: last - first + 1,
        region,
        paragraph: number,
        sentence,
      };
      rows.push({ id: text.id, ...one, ...shared, position, ...text.place(start, end), quoted });
    }
    carried = carriedOn;
    open = [];
  }
}

/** Whether `where` asks for the word at a position. */
async function wantedIn<M>(
  corpus: Corpus<M>,
  where: Where<M> | undefined,
): Promise<(id: string, position: number) => boolean> {
  if (where === undefined) return () => true;
  const asked = new Map((await corpus.sequences({ where })).map(({ id, positions }) => [id, new Set(positions)]));
  return (id, position) => asked.get(id)?.has(position) ?? false;
}
