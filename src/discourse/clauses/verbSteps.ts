import type { Word } from "../sentences.js";
import { isApart } from "./nounPhrases.js";
import { isBase, isBe, isDo, isHave, isIng, isPastParticiple, isThird } from "./verbForms.js";
import { isModal } from "./verbOrNoun.js";
import type { WordClass } from "./wordClass.js";

/** What a word is in a verb group. */
export type Step = "modal" | "do" | "have" | "be" | "to" | "verb";

/** How far an auxiliary looks for its main verb, over a subject or a parenthesis. */
const farthest = 30;

export function stepOf({ form }: Word, what: WordClass): Step | undefined {
  if (what === "to") return "to";
  if (what === "verb") return /^(?:be|being|been)$/.test(form) ? "be" : "verb";
  if (what !== "auxiliary") return undefined;
  if (isModal(form)) return "modal";
  if (isBe(form)) return "be";
  if (isHave(form)) return "have";
  if (isDo(form)) return "do";
  return "modal";
}

export function pieceStep(piece: string, next: Word | undefined): Step {
  if (piece === "'ve") return "have";
  if (piece === "'ll" || piece === "'d")
    return next?.form === "better" || (piece === "'d" && next !== undefined && isPastParticiple(next) && !isBase(next))
      ? "have"
      : "modal";
  return piece === "'s" && next?.form === "been" ? "have" : "be";
}

/** Whether a word can follow an auxiliary in its group. */
export function fits(step: Step, words: readonly Word[], classes: readonly WordClass[], k: number): boolean {
  const word = words[k];
  // `were articulated in 1997 by`: a participle that the tagger calls an adjective has an agent.
  if (classes[k] === "adjective" && step === "be")
    return word.form.endsWith("ed") && words.slice(k + 1, k + 4).some(({ form }) => form === "by");
  // `will complete its work`.
  if (step === "modal" && classes[k] === "adjective" && classes[k - 1] === "auxiliary")
    return classes[k + 1] === "determiner" && !isApart(words[k + 1]);
  if (classes[k] !== "verb" && classes[k] !== "auxiliary") return false;
  if (isModal(word.form)) return false;
  if (step === "have") return isPastParticiple(word);
  if (step === "be") return isIng(word) || isPastParticiple(word) || word.form === "been";
  // `will lay before you`: the form is a past as well.
  return (
    isBase(word) ||
    word.form === "lay" ||
    (step === "modal" && !isIng(word) && !isThird(word) && !word.form.endsWith("ed") && word.pos === "VERB")
  );
}

/** The main verb behind a subject (`never will we act`) or a parenthesis (`shall from time to time give`); -1 if none. */
export function ahead(step: Step, words: readonly Word[], classes: readonly WordClass[], from: number): number {
  const near = step === "be";
  if (near && classes[from] !== "pronoun") return -1;
  const end = Math.min(words.length, from + (near ? 4 : farthest));
  for (let k = from; k < end; k++) {
    if (strong(words[k])) return -1;
    const what = classes[k];
    if (what === "subordinator" && isApart(words[k])) {
      // `should the danger, whether real or imaginary, extend`.
      do k++;
      while (k < end && !isApart(words[k]));
      if (k >= end || strong(words[k])) return -1;
      k--;
      continue;
    }
    if (what === "subordinator" || what === "to" || what === "auxiliary") {
      return what === "auxiliary" && fits(step, words, classes, k) ? k : -1;
    }
    if (what === "relative") return -1;
    if (what === "verb" && fits(step, words, classes, k) && classes[k - 1] !== "determiner") return k;
  }
  return -1;
}

export const strong = ({ before }: Word): boolean => /[;:.!?]/.test(before);
