import { isHave } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import { skipAdverbs } from "./governed.js";
import { impersonal, personal } from "./modalAdjectives.js";
import { directive, noun } from "./modalNouns.js";
import { is, type Matcher, type ModalPlace } from "./modalShapes.js";
import { type ModalShape, modalsByForm } from "./modals.js";
import { auxiliary, verb } from "./modalVerbs.js";

const matchers: Readonly<Record<ModalShape, Matcher>> = { auxiliary, verb, personal, impersonal, noun, directive };

const contractions: Readonly<Record<string, string>> = { ll: "will", d: "would" };

/** The modal expressions of a sentence in the order of their words; one entry a word, the first of the lexicon that fits. */
export function modalPlaces(words: readonly Word[]): ModalPlace[] {
  const places: ModalPlace[] = [];
  for (let at = 0; at < words.length; at++) {
    const { form } = words[at];
    const apostrophe = form.lastIndexOf("'");
    const contracted = apostrophe > 0 ? contractions[form.slice(apostrophe + 1)] : undefined;
    if (contracted === "would" && !conditional(words, at)) continue;
    for (const modal of modalsByForm.get(contracted ?? form) ?? []) {
      const place = matchers[modal.shape](words, at, modal);
      if (!place) continue;
      places.push(place);
      break;
    }
  }
  return places;
}

/** "They'd come", not "they'd come to" for "had come" nor "you'd better": a verb in its base form must follow. */
function conditional(words: readonly Word[], at: number): boolean {
  const next = words[skipAdverbs(words, at + 1)];
  if (next === undefined || is(words[at + 1], "better") || next.form === "been") return false;
  return next.form === "be" || isHave(next.form) || (next.pos === "VERB" && next.form === next.lemma);
}
