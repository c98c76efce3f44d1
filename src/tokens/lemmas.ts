/**
 * Corrections of the tagger's lemmas. A lemma is in small letters and in the text's own spelling, and a capital common
 * word has that word's: `Rights` is right, `programmes` programme.
 */

import { type Lexicon, tag } from "./tags.js";

/** wink's lemma of a word's first piece, if it has one for it alone, and how many pieces there are. */
export interface Lemmas {
  readonly first: string | undefined;
  readonly pieces: number;
}

/**
 * The lemma of a word, in small letters and in the text's own spelling.
 *
 * @param given wink's tag, of which its lemmas are
 * @param t the tag after repair
 */
export function lemmaOf(form: string, t: number, given: number, wink: Lemmas, lexicon: Lexicon): string {
  const small = fold(form);
  const fixed = irregular.get(small);
  if (fixed !== undefined) return fixed;
  // wink's lemma of `10,000` is 10000, and that of the noun `means` is mean.
  if (t === tag.NUM || (small === "means" && t === tag.NOUN)) return small;
  if (wink.pieces > 1) return lemmaOfPieces(small, t, wink, lexicon);
  if (t === tag.PROPN) return commonLemma(form, small, lexicon);
  if (t !== given || wink.first === undefined) return otherLemma(small, t, lexicon);
  return ownSpelling(small, fold(wink.first), lexicon);
}

/** wink has none for the first two (`cannot` outside its own rules), and the wrong ones for the others. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["cannot", "can"],
  ["i'm", "i"],
  ["has", "have"],
  ["had", "have"],
  ["having", "have"],
  ["does", "do"],
  ["did", "do"],
]);

const fold = (form: string): string => form.normalize("NFC").replaceAll("\u00ad", "").toLowerCase();

/** First piece at an apostrophe, else the whole with the last piece's lemma if it is a noun: `best-practice`. */
function lemmaOfPieces(small: string, t: number, wink: Lemmas, lexicon: Lexicon): string {
  const cut = /^(.+?)(?:'\p{L}*|n't)$/u.exec(small);
  if (cut !== null) {
    const [, stem] = cut;
    if (/n't$/.test(small) || pronouns.has(stem)) return fold(wink.first ?? stem);
    return stem.includes("-") ? stem : nounLemma(stem, lexicon);
  }
  if (!small.includes("-") || (t !== tag.NOUN && t !== tag.PROPN)) return small;
  const head = small.lastIndexOf("-") + 1;
  return small.slice(0, head) + nounLemma(small.slice(head), lexicon);
}
const pronouns: ReadonlySet<string> = new Set([
  "i",
  "you",
  "he",
  "she",
  "it",
  "we",
  "they",
  "who",
  "that",
  "there",
  "what",
  "here",
  "let",
]);

/**
 * Names keep their form, but a capital common word has that word's lemma: `Rights` is right, `Countries` country. What
 * wink knows as a name (`Mars`, `Gates`) is none, except such as `States`.
 */
function commonLemma(form: string, small: string, lexicon: Lexicon): string {
  const capital = lexicon.look(form);
  if (capital.known && capital.tag === tag.PROPN && !commonCapitals.has(form)) return small;
  return nounLemma(small, lexicon);
}

function nounLemma(small: string, lexicon: Lexicon): string {
  const entry = lexicon.look(small);
  const plural = entry.tag === tag.VERB && small.endsWith("s");
  return entry.known && (entry.tag === tag.NOUN || plural) ? ownSpelling(small, fold(entry.lemma), lexicon) : small;
}

/** The lemma under another tag than wink's. */
function otherLemma(small: string, t: number, lexicon: Lexicon): string {
  const entry = lexicon.look(small);
  if (entry.tag === t && t !== tag.PROPN) return ownSpelling(small, fold(entry.lemma), lexicon);
  return t === tag.NOUN ? nounLemma(small, lexicon) : small;
}

/**
 * Undoes wink's American spelling: the lemma of `programmes` is not `program` but what stands to `programmes` as
 * `program` to `programs`. Of the candidates that inflection leaves, it is the one whose American spelling is wink's
 * lemma: `analysed` → analyse, `travelled` → travel, `through` → through.
 */
export function ownSpelling(small: string, lemma: string, lexicon: Lexicon): string {
  const { american } = lexicon.look(small);
  if (american === small || lemma === small) return lemma;
  if (american === lemma) return small;
  const same = (candidate: string): boolean => candidate.length > 1 && lexicon.look(candidate).american === lemma;
  const stems = endings
    .filter(([ending]) => small.endsWith(ending))
    .map(([ending, instead]) => [small.slice(0, small.length - ending.length), instead]);
  const plain = stems.map(([stem, instead]) => stem + instead).find(same);
  // `travell` is no word, but `travel` is.
  return plain ?? stems.map(([stem, instead]) => stem.replace(/(.)\1$/, "$1") + instead).find(same) ?? lemma;
}
const endings: readonly (readonly [string, string])[] = [
  ["ies", "y"],
  ["es", ""],
  ["s", ""],
  ["ied", "y"],
  ["ed", "e"],
  ["ed", ""],
  ["ing", "e"],
  ["ing", ""],
  ["er", "e"],
  ["er", ""],
  ["est", "e"],
  ["est", ""],
];

/** Names in wink's lexicon that are common words too. */
export const commonCapitals: ReadonlySet<string> = new Set([
  "States",
  "State",
  "Union",
  "Republic",
  "Republics",
  "Islands",
  "Coast",
  "Commonwealth",
  "Kingdom",
]);
