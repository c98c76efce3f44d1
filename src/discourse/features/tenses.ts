import { isPast, isPastParticiple } from "../clauses/verbForms.js";
import type { Parsed } from "./feature.js";
import { isLikeAdjective } from "./nouns.js";
import { isApart, isNoun, isStop, isVerb, pastAdverbs, set } from "./words.js";

type Words = Parsed["words"];

const haves = set("have has had having");
const pastAuxiliaries = set("was were had did");

/** A finite verb in past tense. */
export function pastTense({ words, bases, groups, groupOf, groupNumber }: Parsed, i: number): boolean {
  const group = groupOf[i];
  if (pastAuxiliaries.has(bases[i]) && words[i].pos === "AUX") {
    // `Had it been so`: an auxiliary before its subject may not be in the group.
    return group === undefined || (group.finite && group.modal < 0);
  }
  if (group === undefined || !group.finite || group.first !== i || !isVerb(words[i])) return false;
  if (!isPast(words[i]) || group.voice === "passive") return false;
  if (isPastParticiple(words[i]) && sharesHave(words, bases, groups, groupNumber[i])) return false;
  // `Joint contribution and shared benefits`.
  if (isLikeAdjective(words, i)) return false;
  if (words[i].form !== words[i].lemma) return true;
  return group.subject.length === 1 && isSingular(words, group.subject[0].head);
}

/** `Has made rules and adopted them`: a participle of the group before, by the same subject. */
function sharesHave(words: Words, bases: readonly string[], groups: Parsed["groups"], g: number): boolean {
  const subject = groups[g].subject[0]?.head;
  if (subject === undefined) return false;
  for (let b = g - 1; b >= 0 && b >= g - farthest; b--) {
    const { first, head, finite, subject: other } = groups[b];
    if (head < subject) return false;
    if (!finite || other[0]?.head !== subject) continue;
    for (let i = first; i < head; i++) if (isPerfect(words, bases, i)) return true;
    // A chain of them: `has made, signed and adopted`.
    if (first < head || !isPastParticiple(words[head])) return false;
  }
  return false;
}
/** How many verb groups back a shared auxiliary is looked for. */
const farthest = 8;

const isSingular = (words: Words, head: number): boolean => {
  const { form, lemma } = words[head];
  return /^(?:he|she|it|this|that)$/.test(form) || (isNoun(words[head]) && form === lemma);
};

/** A form of `have` before a past participle. */
export function isPerfect(words: Words, bases: readonly string[], i: number): boolean {
  const { form } = words[i];
  const contracted = /'(ve|s|d)$/.exec(form)?.[1];
  if (!haves.has(bases[i]) && contracted === undefined) return false;
  if (contracted !== undefined && contracted !== "ve" && isNoun(words[i])) return false;
  let k = pastAdverbs(words, i + 1);
  if (k < words.length && /^(?:he|she|it|they|we|you|i)$/.test(words[k].form) && k === i + 1)
    k = pastAdverbs(words, k + 1);
  const next = words[k];
  if (next === undefined || isStop(next)) return false;
  if (contracted === "s") return next.form === "been" || next.form === "got" || next.form === "had";
  if (contracted === "d")
    return isVerb(next) && isPastParticiple(next) && next.form !== next.lemma && !next.form.endsWith("ed");
  if (isParticiple(next)) return true;
  if (next.pos !== "ADP" && !isApart(words[i + 1])) return false;
  // A phrase between: `has for the last six months been`, `have, in part, adopted`.
  for (let p = k; p < words.length && p < k + 14; p++) {
    if (words[p].pos === "SCONJ" || words[p].form === "which" || words[p].form === "to") return false;
    if (isVerb(words[p])) return isParticiple(words[p]) && (words[p].form === "been" || isApart(words[p]));
  }
  return false;
}

const isParticiple = (word: Words[number]): boolean =>
  (isVerb(word) || word.pos === "ADJ" || word.form === word.lemma) && isPastParticiple(word) && word.pos !== "DET";
