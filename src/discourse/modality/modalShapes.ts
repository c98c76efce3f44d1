import { isBe } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import { ends, type Governed, governedFrom, isAdverb, isNegative, skipAdverbs } from "./governed.js";
import type { Modal } from "./modals.js";

/** One modal expression in a sentence, by the indices of its words. */
export interface ModalPlace {
  readonly modal: Modal;
  readonly first: number;
  readonly last: number;
  /** The word it was found by. */
  readonly at: number;
  readonly governed: Governed;
  /** Where those called upon are named: "call upon [states] to", "necessary for [states] to", "obligation of [states] to". */
  readonly named?: readonly [first: number, last: number];
  /** A clause with "that" opens at this index. */
  readonly clause?: number;
}

/** Looks whether an entry of the lexicon stands at a word. */
export type Matcher = (words: readonly Word[], at: number, modal: Modal) => ModalPlace | undefined;

/** Words a name may take between "call upon" and "to". */
const longestName = 30;

export const is = (word: Word | undefined, ...forms: string[]): boolean =>
  word !== undefined && forms.includes(word.form);
export const open = (words: readonly Word[], i: number): boolean => i < words.length && !ends(words[i]);

/** The verb behind the "to" that stands at an index, adverbs before it looked over. */
export function infinitive(words: readonly Word[], from: number): Governed | undefined {
  const to = skipAdverbs(words, from);
  if (to === from && words[to]?.before.includes(",")) return undefined;
  if (!open(words, to) || !is(words[to], "to") || !open(words, to + 1)) return undefined;
  const next = words[skipAdverbs(words, to + 1)];
  if (next === undefined || (next.pos === "NOUN" && words[to].pos !== "PART" && !/["“‘]/.test(next.before)))
    return undefined;
  const governed = governedFrom(words, to + 1);
  if (governed.verb < 0 || (governed.doubtful && next.pos === "ADJ")) return undefined;
  const negated = governed.negated || words.slice(from, to).some((_, k) => isNegative(words, from + k));
  return { ...governed, negated };
}

/** A name, and the infinitive behind it. */
export function nameAndInfinitive(
  words: readonly Word[],
  from: number,
): Pick<ModalPlace, "governed" | "named"> | undefined {
  const limit = Math.min(words.length, from + longestName);
  for (let i = from; i < limit && !(i > from && ends(words[i])); i++) {
    const { pos, form } = words[i];
    if (pos === "AUX" && !/^(?:be|being|been)$/.test(form) && i > from) return undefined;
    if (form !== "to" || i === from) continue;
    let last = i - 1;
    while (last > from && isAdverb(words[last])) last--;
    const governed = infinitive(words, last + 1);
    if (governed) return { governed, named: [from, last] };
  }
  return undefined;
}

/** Index of a form of "be" to the left, adverbs between; -1 without one. */
export function beBefore(words: readonly Word[], at: number): number {
  const i = skipBack(words, at);
  if (i > 0 && words[i].pos === "PRON" && isBe(words[i - 1].form)) return i - 1; // "are we able to"
  return i >= 0 && (isBe(words[i].form) || /[a-z]'(?:re|m|s)$/.test(words[i].form)) && words[i].pos !== "NOUN" ? i : -1;
}

/** The nearest word to the left that is no adverb. */
export function skipBack(words: readonly Word[], at: number): number {
  let i = at - 1;
  while (i >= 0 && i > at - 5 && isAdverb(words[i])) i--;
  return i;
}
