import type { Word } from "../sentences.js";
import { isApart } from "./nounPhrases.js";
import { isBase, isIng, isPast, isPastParticiple, isThird } from "./verbForms.js";
import { ahead, fits, pieceStep, type Step, stepOf, strong } from "./verbSteps.js";
import type { WordClass } from "./wordClass.js";
import { contracted } from "./wordClasses.js";

/** Auxiliaries and main verb that belong together, before it is known whose they are. */
export interface Chain {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly modal: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  /** `base` and `ed` (past or participle) are undecided: the clause around them tells. */
  readonly kind: "finite" | "infinitive" | "ing" | "base" | "ed" | "participle";
  /** Where the words go on behind what stands between auxiliary and main verb; `first` if nothing does. */
  readonly resumes: number;
  /** Whether the main verb is a form of `be`. */
  readonly copula: boolean;
}

/** The verb chain that begins at a word (an auxiliary, a verb, `to`, or a pronoun with an auxiliary: `we've`). */
export function chainAt(words: readonly Word[], classes: readonly WordClass[], first: number): Chain | undefined {
  const piece = contracted(words[first]);
  // `dare not shirk`.
  const daring = /^(?:dare|need)$/.test(words[first].form) && words[first + 1]?.form === "not";
  const opening = daring
    ? "modal"
    : piece !== undefined
      ? pieceStep(piece, words[first + 1])
      : stepOf(words[first], classes[first]);
  if (opening === undefined) return undefined;
  let step: Step = opening;
  let head = first;
  let last = first;
  let resumes = first;
  let modal = step === "modal" && !daring ? first : -1;
  let negated = isNegative(words[first].form);
  let passive = false;
  let perfect = step === "have";
  const form = words[first].form;
  while (step !== "verb") {
    let k = head + 1;
    let inside = false;
    while (k < words.length && (classes[k] === "adverb" || classes[k] === "negation" || isLonger(words, k))) {
      if (isNegation(words, classes, k)) inside = true;
      k++;
    }
    let next: number = k < words.length && !strong(words[k]) && fits(step, words, classes, k) ? k : -1;
    if (next >= 0 && isApart(words[next]) && k === head + 1) next = -1;
    if (next < 0 && step !== "to") {
      next = ahead(step, words, classes, k);
      if (next >= 0) resumes = next;
      for (let j = k; j < next; j++) if (isNegation(words, classes, j)) inside = true;
    }
    negated ||= inside;
    if (next < 0) break;
    const found: Step = stepOf(words[next], classes[next]) ?? "verb";
    passive = step === "be" && found === "verb" && !isIng(words[next]);
    if (found === "have" || step === "have") perfect = true;
    head = next;
    last = next;
    step = found;
    if (step === "modal") modal = next;
  }
  if (classes[first] === "to" && head === first) return undefined;
  return {
    first: classes[first] === "to" ? Math.min(first + 1, head) : first,
    last,
    head,
    modal,
    passive,
    perfect,
    negated,
    kind: kindOf(words, classes, first, form, piece),
    resumes,
    copula: step === "be",
  };
}

function kindOf(
  words: readonly Word[],
  classes: readonly WordClass[],
  first: number,
  form: string,
  piece: string | undefined,
): Chain["kind"] {
  if (piece !== undefined) return "finite";
  const word = words[first];
  if (classes[first] === "to") return "infinitive";
  if (form === "be" || ((form === "have" || form === "do") && classes[first] === "verb")) return "base";
  // `put forward by`.
  if (isPast(word) && isBase(word) && (words[first + 1]?.form === "by" || words[first + 2]?.form === "by")) return "ed";
  if (form === "been") return "participle";
  if (classes[first] === "auxiliary") return form === "being" || form === "having" ? "ing" : "finite";
  if (isThird(word)) return "finite";
  if (form === word.lemma && !(isPast(word) && form.endsWith("ed") && form.length > 4))
    return isIng(word) && form !== "bring" ? "ing" : "base";
  if (isIng(word)) return "ing";
  if (isPast(word)) return isPastParticiple(word) ? "ed" : "finite";
  return isPastParticiple(word) ? "participle" : "base";
}

const isNegative = (form: string): boolean => form === "cannot" || form.endsWith("n't");
const isLonger = (words: readonly Word[], k: number): boolean =>
  words[k].form === "no" && words[k + 1]?.form === "longer";

/** `not`, `never`, `no longer`, but not `not only`. */
export function isNegation(words: readonly Word[], classes: readonly WordClass[], k: number): boolean {
  if (isLonger(words, k)) return true;
  return classes[k] === "negation" && words[k + 1]?.form !== "only";
}
