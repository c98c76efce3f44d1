import type { Word } from "../sentences.js";
import { nouns, telling, verbs } from "./thatWords.js";
import { isApart, pastAdverbs } from "./words.js";

// What stands before a `that`, and whether it takes a clause.

/** A particle of the verb before it: `pointed out that`. */
export const particle = (words: readonly Word[], i: number): boolean =>
  /^(?:out|up|down)$/.test(words[i].form) && i > 0 && (words[i - 1].pos === "VERB" || verbs.has(words[i - 1].lemma));

/** Whether a verb, a participle or an adjective that takes a clause stands right before, adverbs and particles looked through. */
export function governs(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && k > i - 4 && (words[k].pos === "ADV" || particle(words, k))) k--;
  const word = words[k];
  if (word === undefined) return false;
  if (verbs.has(word.lemma) && !isNounPlace(words, k)) return true;
  return word.pos === "VERB" || word.pos === "AUX" || word.pos === "ADJ";
}
const isNounPlace = (words: readonly Word[], k: number): boolean =>
  words[k].pos === "NOUN" && k > 0 && /^(?:DET|ADJ|PRON)$/.test(words[k - 1].pos);

/** `The reports of the expert note that`: a verb that the tagger took for a noun stands behind a noun. */
export const isReporting = (words: readonly Word[], k: number): boolean =>
  words[k].pos === "NOUN" &&
  verbs.has(words[k].lemma) &&
  !nouns.has(words[k].lemma) &&
  k > 0 &&
  (words[k - 1].pos === "NOUN" || words[k - 1].pos === "PROPN");

/** `Told the Senate that`, `remind you that`. */
export function told(words: readonly Word[], i: number): boolean {
  for (let k = i - 2; k >= 0 && k >= i - 7; k--)
    if (words[k].pos === "VERB" && telling.has(words[k].lemma)) return true;
  return false;
}

/** `It is provided by law that`, `it appears from the reports that`. */
export function extraposed(words: readonly Word[], i: number): boolean {
  for (let k = i - 2; k >= 0 && k >= i - 45; k--) {
    if (words[k].form !== "it" && words[k].form !== "it's") continue;
    const verb = pastAdverbs(words, k + 1);
    if (verb >= i) return false;
    if (/^(?:appear|seem|follow|happen|occur)$/.test(words[verb].lemma)) return true;
    for (let v = k + 1; v < Math.min(i, k + 6); v++)
      if (
        /^(?:hope|provide|expect|believe|say|know|see|find|understand|recommend|suggest|suppose|propose|fact|thing|necessary|important|essential|true|clear|certain|likely|possible|probable|imperative|desirable|evident|obvious|vital|fit|fitting|right|proper|interest|unnecessary|impossible|improbable|apparent|manifest|time|duty|opinion|pity|gratification|matter)$/.test(
          words[v].lemma,
        )
      )
        return true;
  }
  return false;
}

/** `So great was the need that`: the clause tells a consequence. */
export function soGreat(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 9; k--) {
    if (/[,;:]/.test(words[k + 1]?.before ?? "") && k + 1 < i) return false;
    if (words[k].form === "so" && /^(?:ADJ|ADV|VERB)$/.test(words[k + 1].pos) && k + 1 < i) return true;
    if (words[k].form === "such" && k + 1 < i && (words[k + 1].form === "a" || words[k + 1].form === "an")) return true;
  }
  return false;
}

/** A cleft: `it is there that`, `it was here that`. */
export const isAt = (words: readonly Word[], i: number): boolean =>
  /^(?:here|there|then|now|thus)$/.test(words[i - 1].form) && i > 1 && words[i - 2].pos === "AUX";

/** `The claims that we make`: the verb at the end lacks its object. */
export function pronounGap(words: readonly Word[], i: number): boolean {
  const subject = words[i + 1];
  const verb = pastAdverbs(words, i + 2);
  if (subject?.pos !== "PRON" || words[verb]?.pos !== "VERB") return false;
  const then = words[verb + 1];
  return then === undefined || /[.,;:]/.test(then.before) || then.pos === "AUX";
}

/** The first noun of `the hope of the people of the land`, read from its end. */
export function headOf(words: readonly Word[], from: number): string {
  let head = "";
  for (let k = from; k >= 0 && k > from - 14; k--) {
    const { pos, form, lemma } = words[k];
    if (pos === "NOUN" || pos === "PROPN") {
      if (head === "of") head = lemma;
    } else if (form === "of" || form === "to") head = "of";
    else if (pos !== "DET" && pos !== "ADJ" && pos !== "PRON") break;
    if (isApart(words[k])) break;
  }
  return head;
}

/** The last noun before, with what stands in commas between. */
export function nounBefore(words: readonly Word[], i: number): string {
  for (let k = i - 1; k >= 0 && k > i - 9; k--)
    if (nouns.has(words[k].lemma) && words[k].pos === "NOUN") return words[k].lemma;
  return "";
}
