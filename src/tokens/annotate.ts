/**
 * Part of speech and lemma, by wink-nlp. This is the only file that knows it: everything else sees an `Annotate`.
 *
 * wink cuts words differently from us, so both are matched by their places in the text and every match is checked.
 * Only its documented reading of whole columns is used, the number and the tag of each token; values and lemmas are asked
 * once for each different token. Its sentence detection is left out: it has no effect on the tags.
 */

import { createRequire } from "node:module";
import { finished } from "../steps.js";
import { capitalsToLower } from "./capitals.js";
import { type Lemmas, lemmaOf } from "./lemmas.js";
import { repairTags, tagOfPieces } from "./repairs.js";
import { type Entry, type Lexicon, tagOf, tags } from "./tags.js";

/** Words of a text, in rising order and not overlapping. */
interface Words {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly size: number;
}

export interface Annotation {
  readonly pos: Uint8Array;
  readonly lemmas: Uint32Array;
}

/** Gives each word of a text a part of speech and a lemma, as indices into `posNames` and `lemmaNames`. */
export interface Annotate {
  /**
   * @param boundaries what stands before each word, as in `Tokens`
   * @returns columns with an entry a word, good until the next call
   */
  (text: string, words: Words, boundaries: Uint8Array): Annotation;
  /** The same in steps; each tells how many words are done. */
  steps(text: string, words: Words, boundaries: Uint8Array): Generator<number, Annotation>;
  /** Universal Dependencies tags. */
  readonly posNames: readonly string[];
  /** Grows with the calls. */
  readonly lemmaNames: readonly string[];
  /** What annotates, with its version. */
  readonly by: string;
  /** How often wink was begun. */
  begun(): number;
}

/** The part of wink-nlp in use. Its own types reject `its.lemma` in `tokens().out`. */
interface Wink {
  readDoc(text: string): { tokens(): WinkTokens };
  readonly its: Readonly<Record<"value" | "pos" | "lemma" | "normal" | "uniqueId", unknown>>;
}
interface WinkTokens {
  out<T>(its: unknown): T[];
  itemAt(index: number): { out<T>(its: unknown): T };
}

/** wink numbers every form it meets with 20 bits and forgets none, so it is begun anew before they run out. */
const mostForms = 900_000;

let machines: unknown;

/** wink's time is quadratic in the length of what is not broken by spaces: longer words are not shown to it, … */
const longestWord = 200;
/** … and in longer stretches it sees the words alone. */
const longestStretch = 400;

/** Text goes to wink in pieces of about this many characters, cut at sentences, so that memory stays bounded. */
const pieceLength = 20_000;

/**
 * Makes an annotator. wink and its model (4 MB) are loaded when it is first called, not when this file is.
 *
 * @param options.mostForms forms after which wink is begun anew; for tests
 */
export function annotator(options: { readonly mostForms?: number } = {}): Annotate {
  const reader = new Reader(options.mostForms ?? mostForms);
  const lemmaNames: string[] = [];
  const lemmaCodes = new Map<string, number>();
  /** Lemma of a form with wink's tag and ours; the last one of each form at hand, because most forms have one. */
  const lemmaOfKey = new Map<string, number>();
  const lastTags: number[] = [];
  const lastLemma: number[] = [];
  let pos = new Uint8Array(0);
  let lemmas = new Uint32Array(0);

  function* steps(text: string, words: Words, boundaries: Uint8Array): Generator<number, Annotation> {
    if (pos.length < words.size) {
      pos = new Uint8Array(words.size * 2);
      lemmas = new Uint32Array(words.size * 2);
    }
    for (let first = 0; first < words.size; ) {
      const last = endOfPiece(words, boundaries, first);
      const { forms, codes, given } = reader.read(text, words, boundaries, first, last);
      const bounds = boundaries.subarray(first, last);
      const repaired = pos.subarray(first, last);
      repaired.set(given);
      repairTags(forms, repaired, bounds, reader);
      for (let i = 0; i < repaired.length; i++) {
        const form = codes[i];
        const pair = given[i] * 32 + repaired[i];
        if (lastTags[form] !== pair) {
          const key = `${form} ${pair}`;
          const known = lemmaOfKey.get(key);
          lastLemma[form] = known ?? lemmaCode(lemmaOf(forms[i], repaired[i], given[i], reader.lemma(i), reader));
          lastTags[form] = pair;
          if (known === undefined) lemmaOfKey.set(key, lastLemma[form]);
        }
        lemmas[first + i] = lastLemma[form];
      }
      first = last;
      yield first;
    }
    return { pos, lemmas };
  }

  function lemmaCode(lemma: string): number {
    let code = lemmaCodes.get(lemma);
    if (code === undefined) {
      code = lemmaNames.push(lemma) - 1;
      lemmaCodes.set(lemma, code);
    }
    return code;
  }

  const annotate = (text: string, words: Words, boundaries: Uint8Array): Annotation =>
    finished(steps(text, words, boundaries));
  return Object.assign(annotate, {
    steps,
    posNames: tags,
    lemmaNames,
    by: "wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1",
    begun: () => reader.begun,
  });
}

/** The first word of the next piece: behind a sentence's end if there is one, else wherever the piece is full. */
function endOfPiece({ starts, size }: Words, boundaries: Uint8Array, first: number): number {
  let sentence = 0;
  for (let i = first + 1; i < size; i++) {
    if (starts[i] - starts[first] > pieceLength && (sentence > 0 || starts[i] - starts[first] > 2 * pieceLength)) {
      return sentence > 0 ? sentence : i;
    }
    if (boundaries[i] >= 2) sentence = i;
  }
  return size;
}

/** Our words of one piece as wink sees them, one entry a word. */
interface Piece {
  /** Spelling, with one apostrophe and hyphen and the first word of a sentence in small letters if it is a common one. */
  readonly forms: readonly string[];
  /** Number of the form, the same in every piece. */
  readonly codes: ArrayLike<number>;
  /** wink's tag, for a word in several pieces by `tagOfPieces`. */
  readonly given: Uint8Array;
}

class Reader implements Lexicon {
  private wink: Wink | undefined;
  /** Tokens with a lower number are in wink's own lexicon. */
  private builtIn = 0;
  private highest = 0;
  /** By wink's number of a token: its value and our number of the form. */
  private values: string[] = [];
  private formOfToken: number[] = [];
  private readonly formNames: string[] = [];
  private readonly formCodes = new Map<string, number>();
  private readonly entries = new Map<string, Entry>();
  /** The tokens of the last piece, and for each word its first and last token in them. */
  private tokens: WinkTokens | undefined;
  private firstToken = new Int32Array(0);
  private lastToken = new Int32Array(0);

  constructor(private readonly mostForms: number) {}

  begun = 0;

  private engine(): Wink {
    if (this.wink === undefined || this.highest >= this.mostForms) {
      const require = createRequire(import.meta.url);
      const model = require("wink-eng-lite-web-model");
      // Every call of the model's own metaCER escapes once more what the last one made, which doubles it: call it once.
      machines ??= model.metaCER();
      this.wink = require("wink-nlp")({ ...model, metaCER: () => machines }, ["pos"]) as Wink;
      this.values = [];
      this.formOfToken = [];
      // No word has this value, so it gets the first free number.
      this.builtIn = this.wink.readDoc("\u{e000}").tokens().itemAt(0).out<number>(this.wink.its.uniqueId);
      this.highest = this.builtIn;
      this.begun++;
    }
    return this.wink;
  }

  look(form: string): Entry {
    let entry = this.entries.get(form);
    if (entry === undefined && form.length > longestWord)
      entry = { known: false, tag: tagOf("X"), lemma: form, american: form };
    if (entry === undefined) {
      const { wink } = this;
      if (wink === undefined) throw new Error("the lexicon was asked before the first text was read");
      const tokens = wink.readDoc(form).tokens();
      const numbers = tokens.out<number>(wink.its.uniqueId);
      for (const number of numbers) this.highest = Math.max(this.highest, number + 1);
      const token = tokens.itemAt(0);
      entry =
        numbers.length === 1
          ? {
              known: numbers[0] < this.builtIn,
              tag: tagOf(token.out(wink.its.pos)),
              lemma: token.out<string | undefined>(wink.its.lemma) ?? form,
              american: token.out(wink.its.normal),
            }
          : { known: false, tag: tagOf("X"), lemma: form, american: form };
      this.entries.set(form, entry);
    }
    return entry;
  }

  /** Reads the words `first` … `last − 1`. The result is good until the next call. */
  read(source: string, { starts, ends }: Words, boundaries: Uint8Array, first: number, last: number): Piece {
    const { its, readDoc } = this.engine();
    const size = last - first;
    const from = starts[first];
    const text = capitalsToLower(
      withoutLongWords(plain(source, from, ends[last - 1]), from, starts, ends, first, last),
      from,
      starts,
      ends,
      boundaries,
      first,
      last,
      this,
    );
    const tokens = readDoc(text).tokens();
    this.tokens = tokens;
    const numbers = tokens.out<number>(its.uniqueId);
    const names = tokens.out<string>(its.pos);
    if (this.firstToken.length < size) {
      this.firstToken = new Int32Array(size);
      this.lastToken = new Int32Array(size);
    }
    const forms = new Array<string>(size);
    const codes = new Int32Array(size);
    const given = new Uint8Array(size);

    let token = -1;
    let tokenStart = 0;
    let tokenEnd = 0;
    /** Goes to the next token and checks that it stands in the text where the ones before it leave off. */
    const advance = (): void => {
      if (++token >= numbers.length) return;
      const number = numbers[token];
      const value = this.values[number] ?? this.addValue(number, tokens.itemAt(token).out(its.value));
      tokenStart = tokenEnd;
      while (text.charCodeAt(tokenStart) === 0x20) tokenStart++;
      tokenEnd = tokenStart + value.length;
      if (!text.startsWith(value, tokenStart)) {
        throw new Error(`at ${from + tokenStart} wink has "${value}", the text "${text.slice(tokenStart, tokenEnd)}"`);
      }
    };

    advance();
    for (let i = 0; i < size; i++) {
      const start = starts[first + i] - from;
      const end = ends[first + i] - from;
      while (token < numbers.length && tokenEnd <= start) advance();
      if (end - start > longestWord) {
        codes[i] = this.formCode(source.slice(from + start, from + end));
        given[i] = tagOf("X");
        this.firstToken[i] = -1;
        forms[i] = this.formNames[codes[i]];
        continue;
      }
      if (token >= numbers.length || tokenStart >= end) {
        const at = token < numbers.length ? text.slice(tokenStart, tokenEnd) : "nothing";
        throw new Error(`at ${from + start} the word is "${text.slice(start, end)}", wink has "${at}"`);
      }
      this.firstToken[i] = token;
      if (tokenStart === start && tokenEnd === end) {
        const number = numbers[token];
        codes[i] = this.formOfToken[number] ??= this.formCode(this.values[number]);
        given[i] = tagOf(names[token]);
      } else {
        const begin = token;
        while (tokenEnd < end && token + 1 < numbers.length) advance();
        // The last token may begin behind the word when the text between is white space to wink.
        const stop = token < numbers.length && tokenStart < end ? token + 1 : token;
        const form = text.slice(start, end);
        codes[i] = this.formCode(form);
        const values = numbers.slice(begin, stop).map((number) => this.values[number]);
        given[i] = tagOfPieces(form, values, names.slice(begin, stop).map(tagOf), this);
      }
      this.lastToken[i] = Math.min(token, numbers.length - 1);
      if (tokenStart < start || tokenEnd > end) this.firstToken[i] = -1;
      forms[i] = this.formNames[codes[i]];
    }
    return { forms, codes, given };
  }

  /** wink's lemma of the first token of the i-th word of the last piece; none if the token reaches beyond the word. */
  lemma(i: number): Lemmas {
    const [a, b] = [this.firstToken[i], this.lastToken[i]];
    if (a === -1) return { first: undefined, pieces: 1 };
    return { first: this.tokens?.itemAt(a).out(this.wink?.its.lemma), pieces: b - a + 1 };
  }

  private addValue(number: number, value: string): string {
    // The form's small spelling may have been given the number after it.
    this.highest = Math.max(this.highest, number + 1);
    this.values[number] = value;
    return value;
  }

  private formCode(form: string): number {
    let code = this.formCodes.get(form);
    if (code === undefined) {
      code = this.formNames.push(form) - 1;
      this.formCodes.set(form, code);
    }
    return code;
  }
}

/**
 * The text from the first word to the last with the punctuation behind it, all white space as spaces, apostrophes as '
 * and hyphens as -; every character keeps its place. A line break would end a sentence for wink.
 */
function plain(text: string, from: number, to: number): string {
  let end = to;
  while (end < text.length && end < to + 20 && !/\s/.test(text.charAt(end))) end++;
  const spaced = text
    .slice(from, end)
    .replace(/[^\S ]/g, " ")
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
  return hasLongStretch(spaced) ? spaced.replace(unbroken, (s) => s.replace(/[^\p{L}\p{M}\p{N}]/gu, blank)) : spaced;
}

const unbroken = new RegExp(`\\S{${longestStretch},}`, "g");

/** Asked first, because nearly no text has one, and looking for spaces is quick. */
function hasLongStretch(text: string): boolean {
  for (let at = 0; ; ) {
    const space = text.indexOf(" ", at);
    const end = space < 0 ? text.length : space;
    if (end - at >= longestStretch) return true;
    if (space < 0) return false;
    at = space + 1;
  }
}

const blank = (text: string): string => " ".repeat(text.length);

/** Spaces in the place of every word too long for wink. */
function withoutLongWords(
  text: string,
  from: number,
  starts: Uint32Array,
  ends: Uint32Array,
  first: number,
  last: number,
): string {
  let cut = text;
  for (let i = first; i < last; i++) {
    const [start, end] = [starts[i] - from, ends[i] - from];
    if (end - start > longestWord) cut = cut.slice(0, start) + blank(cut.slice(start, end)) + cut.slice(end);
  }
  return cut;
}
