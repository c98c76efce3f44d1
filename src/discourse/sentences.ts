import { applyEdits } from "../cleaning/edits.js";
import { openWork } from "../notebook/work.js";
import { editsOf } from "../phrases/sources.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import { regions } from "../tokens/contract.js";
import { fold } from "../tokens/fold.js";
import type { Corpus, EditRow, Place, Region, Sequence, Where } from "../types.js";
import { type Numbers, numbersOf, wholeTexts } from "./numbers.js";

/** A word as grammar sees it. */
export interface Word {
  /** Folded: lower case, one apostrophe, one hyphen. */
  readonly form: string;
  /** As it stands in the cleaned text. */
  readonly spelling: string;
  readonly lemma: string;
  /** Universal Dependencies tag. */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  /** Index in the document. */
  readonly position: number;
  readonly quoted: boolean;
  /** Whether `where` asks for it. */
  readonly asked: boolean;
  /** Punctuation and spaces between the word before it and this one; no note marker, no page number. */
  readonly before: string;
}

/** A sentence, whole, also where `where` asks only for some of its words. */
export interface Sentence {
  readonly text: SourceText;
  readonly region: Region;
  /** Numbers in the document, from 1, as in a concordance. */
  readonly paragraph: number;
  readonly sentence: number;
  /** At least one; the first of a paragraph has `opens`. */
  readonly words: readonly Word[];
  /** Whether it is the first of its paragraph. */
  readonly opens: boolean;
  /** Punctuation behind the last word. */
  readonly after: string;
}

/** One document's characters. */
export class SourceText {
  #lines: Uint32Array | undefined;

  constructor(
    readonly id: string,
    readonly source: string,
    readonly edits: readonly EditRow[],
  ) {}

  /** The cleaned text of a stretch of the source, white space as single spaces. */
  slice(start: number, end: number): string {
    return applyEdits(this.source, this.edits, start, end).replace(/\s+/gu, " ").trim();
  }

  place(start: number, end: number): Place {
    this.#lines ??= lineStarts(this.source);
    return { start, end, ...placeAt(this.#lines, start) };
  }
}

const wordCharacters = /[\p{L}\p{M}\p{N}]+/gu;
/** Between two words stands rarely more than this; a page's furniture may. */
const mostBetween = 400;

/**
 * The sentences in which `where` asks for a word, in the order of the texts: all regions of the contract without `where`.
 *
 * @throws Error if the corpus was read with `annotate: false`
 */
export async function* sentencesOf<M>(corpus: Corpus<M>, where?: Where<M>): AsyncGenerator<Sentence> {
  const edits = await editsOf(corpus);
  // Asked first: it is where a condition that cannot hold is refused.
  const asked = new Map((await corpus.sequences({ where })).map((sequence) => [sequence.id, sequence.positions]));
  const grammar = await corpus.sequences({ of: "lempos", where: wholeTexts(where) });
  const numbers = await numbersOf(corpus, where);
  const readings = grammar.length > 0 ? grammar[0].values.map(reading) : [];
  const work = openWork("Reading the sentences of", grammar.length, "text");
  try {
    for (const [i, sequence] of grammar.entries()) {
      const positions = asked.get(sequence.id);
      if (positions === undefined || positions.length === 0) continue;
      const text = new SourceText(sequence.id, await corpus.source(sequence.id), edits.get(sequence.id) ?? []);
      yield* sentencesIn(text, sequence, readings, numbers.get(sequence.id) as Numbers, positions);
      const turn = work.at((i + 1) / grammar.length);
      if (turn) await turn;
    }
  } finally {
    work.close();
  }
}

/** `right_NOUN` as lemma and part of speech. */
function reading(lempos: string): readonly [lemma: string, pos: string] {
  const at = lempos.lastIndexOf("_");
  return [lempos.slice(0, at), lempos.slice(at + 1)];
}

function* sentencesIn(
  text: SourceText,
  { codes, positions, starts, ends, boundaries, regions: regionOf, quoted }: Sequence,
  readings: readonly (readonly [lemma: string, pos: string])[],
  { paragraphs, sentences }: Numbers,
  asked: Uint32Array,
): Generator<Sentence> {
  let paragraph = 0;
  let a = 0;
  for (let first = 0, last = 0; first < codes.length; first = last) {
    const opens = paragraphs[positions[first]] !== paragraph;
    paragraph = paragraphs[positions[first]];
    const sentence = sentences[positions[first]];
    last = first + 1;
    while (last < codes.length && boundaries[last] < 2) last++;
    while (a < asked.length && asked[a] < positions[first]) a++;
    if (a === asked.length) return;
    if (asked[a] > positions[last - 1]) continue;

    const words: Word[] = [];
    for (let i = first; i < last; i++) {
      while (a < asked.length && asked[a] < positions[i]) a++;
      const spelling = text.slice(starts[i], ends[i]);
      const [lemma, pos] = readings[codes[i]];
      words.push({
        form: fold(spelling, { case: "fold" }),
        spelling,
        lemma,
        pos,
        start: starts[i],
        end: ends[i],
        position: positions[i],
        quoted: quoted[i] === 1,
        asked: asked[a] === positions[i],
        before: before(i),
      });
    }
    const after =
      last < codes.length && boundaries[last] < 4 ? before(last) : between(ends[last - 1], ends[last - 1] + 8);
    yield { text, region: regions[regionOf[first]], paragraph, sentence, words, opens, after };
  }

  function before(i: number): string {
    return i === 0 || boundaries[i] === 4
      ? between(Math.max(0, starts[i] - 4), starts[i])
      : between(ends[i - 1], starts[i]);
  }

  function between(from: number, to: number): string {
    if (to - from === 1 && text.source[from] === " ") return " ";
    // A footnote or a page number may stand here: its marks are not this sentence's.
    const slice =
      to - from > mostBetween ? text.source.slice(from, from + 8) : applyEdits(text.source, text.edits, from, to);
    return slice.replace(wordCharacters, "");
  }
}
