import type { NounPhrase } from "../clauses/clauses.js";
import { isBe, isDo, isHave } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import { ends, isAdverb, isNegative } from "./governed.js";
import type { ModalPlace } from "./modalShapes.js";
import { modalsByForm } from "./modals.js";

const nobody = /^(?:no|none|nobody|nothing|neither|nor)$/;

const isModal = (form: string): boolean =>
  modalsByForm.get(form)?.[0].shape === "auxiliary" && form !== "need" && !form.startsWith("dare");

/** Whether modal, verb or subject is negative. A negative word ("unable") under a negation is none. */
export function isDenied(words: readonly Word[], place: ModalPlace, subject: readonly NounPhrase[]): boolean {
  const { modal, governed, first, last } = place;
  const outer =
    governed.negated ||
    within(words, first, last) ||
    deniedBefore(words, place) ||
    subject.some(
      ({ first: from, head }) => nobody.test(words[from].form) || (from < head && words[from].form === "no"),
    );
  return outer !== (modal.negative === true);
}

function within(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isNegative(words, i) || words[i].form === "no") return true;
  return false;
}

/** "Does not have to", "nor is it possible", "under no obligation to", "do not call upon". */
function deniedBefore(words: readonly Word[], { modal, first }: ModalPlace): boolean {
  let i = first - 1;
  let denied = false;
  if (modal.shape === "noun")
    for (
      ;
      i >= 0 && i > first - 5 && /^(?:DET|ADJ|ADV|NOUN)$/.test(words[i].pos) && !/[,;:]/.test(words[i + 1].before);
      i--
    )
      if (words[i].form === "no") return true;
  if (modal.shape === "auxiliary" && !/^(?:dare|need)$/.test(modal.modal))
    return i >= 0 && /^(?:nor|neither|never)$/.test(words[i].form) && words[i].pos !== "DET";
  for (const least = first - 8; i >= 0 && i > least && !ends(words[i + 1]) && !words[i + 1].before.includes(","); i--) {
    const { form, lemma } = words[i];
    if (isModal(form)) return form.endsWith("n't") && denied;
    if (isNegative(words, i) || form === "nor") denied = true;
    const holds =
      isBe(form) ||
      isDo(form) ||
      isHave(form) ||
      isAdverb(words[i]) ||
      form === "nor" ||
      /^(?:it|under|seem|prove|become|remain)$/.test(lemma);
    if (!holds && !denied) return false;
    if (!holds) break;
  }
  return denied;
}
