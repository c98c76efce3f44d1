import type { NounPhrase } from "../clauses/clauses.js";
import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import type { Grammar } from "./reportingClauses.js";

/** `I hear some people say`: whom one hears, sees or lets say it. */
export function watchedAt({ words }: Grammar, at: number): NounPhrase | undefined {
  if (words[at].form !== words[at].lemma || !/^(?:NOUN|PROPN)$/.test(words[at - 1]?.pos ?? "")) return undefined;
  let i = at - 1;
  while (i > at - 8 && i > 0 && /^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(words[i].pos) && /^\s*$/.test(words[i].before))
    i--;
  if (!/^(?:hear|see|let|have|watch|make)$/.test(words[i].lemma) || words[i].pos === "AUX") return undefined;
  return { first: i + 1, last: at - 1, head: at - 1, pronoun: false };
}

/** `At the grave of her husband, Shannon Spann said`: a pronoun or a name behind a comma right before the verb. */
export function nameBefore(words: readonly Word[], first: number): NounPhrase | undefined {
  let head = first - 1;
  while (head > 0 && words[head].pos === "ADV" && /^\s*$/.test(words[head].before)) head--;
  if (head < 0 || !/^\s*$/.test(words[head + 1].before)) return undefined;
  if (/^(?:i|he|she|we|they)$/.test(words[head].form)) return { first: head, last: head, head, pronoun: true };
  let from = head;
  while (from > head - 8 && from > 0 && words[from].pos === "PROPN" && /^\s*$/.test(words[from].before)) from--;
  return words[from].pos === "PROPN" && words[from].before.includes(",")
    ? { first: from, last: head, head, pronoun: false }
    : undefined;
}

const amounts: ReadonlySet<string> = new Set([
  "lot",
  "lots",
  "number",
  "majority",
  "handful",
  "couple",
  "plenty",
  "minority",
]);

/** `A lot of people`: the people. */
export function countedBy(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  if (!amounts.has(words[phrase.head].form) || words[phrase.head + 1]?.form !== "of") return phrase;
  const near = words.slice(phrase.head + 2, phrase.head + 10);
  const counted = near.length === 0 ? undefined : nounPhraseAt(near, classesOf(near), 0);
  return counted === undefined ? phrase : shifted(counted, phrase.head + 2);
}

/** A phrase read from a slice that begins at `by`, in the sentence. */
export const shifted = ({ first, last, head, pronoun }: NounPhrase, by: number): NounPhrase => ({
  first: first + by,
  last: last + by,
  head: head + by,
  pronoun,
});
