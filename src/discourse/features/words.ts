import type { Word } from "../sentences.js";

const contraction = /(?:n't|'(?:s|ve|re|ll|d|m|t))$/;

/** A form without a contracted verb or `not`; `cannot` is left whole. */
export function baseOf(form: string): string {
  if (!form.includes("'")) return form;
  const at = form.search(contraction);
  return at > 0 ? form.slice(0, at) : form;
}

const apart = /[^\s"“”‘’']/;

/** Whether punctuation other than quotation marks stands before a word. */
export const isApart = (word: Word | undefined): boolean => word !== undefined && apart.test(word.before);

export const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** The first word from `i` on that is no adverb and no `not`. */
export function pastAdverbs(words: readonly Word[], i: number): number {
  let k = i;
  while (k < words.length && (words[k].pos === "ADV" || words[k].form === "not")) k++;
  return k;
}

/** `VERB` of a main verb and `AUX` of an auxiliary alike. */
export const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === "VERB" || word.pos === "AUX");
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === "NOUN" || word.pos === "PROPN");

/** Whether a clause or a sentence ends before a word. */
export const isStop = (word: Word): boolean => /[.;:?!]/.test(word.before);
