import { isBe, isHave } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import { governedFrom, isNegative, skipAdverbs } from "./governed.js";
import { infinitive, is, type Matcher, open, skipBack } from "./modalShapes.js";

/** "Should act", "need not act", "ought to act". */
export const auxiliary: Matcher = (words, at, modal) => {
  const { form, pos, lemma } = words[at];
  const next = words[at + 1];
  if (modal.modal === "need" || modal.modal === "dare") {
    if (pos === "NOUN" && !is(next, "not")) return undefined;
    const governed = governedFrom(words, at + 1, true);
    const marked =
      governed.negated || form.endsWith("n't") || is(next, "only", "hardly", "scarcely") || next?.pos === "PRON";
    if (governed.verb < 0 || words[governed.verb].form !== words[governed.verb].lemma || is(next, "to"))
      return undefined;
    if (!marked && (modal.modal === "need" || words[governed.verb].pos !== "VERB")) return undefined;
    if (next?.pos === "PRON" && !governed.inverted) return undefined;
    return {
      modal,
      at,
      first: at,
      last: at,
      governed: { ...governed, negated: governed.negated || form.endsWith("n't") },
    };
  }
  if (modal.modal === "ought to") {
    const to = skipAdverbs(words, at + 1);
    const last = open(words, to) && is(words[to], "to") ? to : at;
    const governed = governedFrom(words, last + 1, last === at);
    const negated = governed.negated || words.slice(at, last).some((_, k) => isNegative(words, at + k));
    return { modal, at, first: at, last, governed: { ...governed, negated } };
  }
  if (pos === "NOUN" || pos === "PROPN" || lemma === "willing") return undefined;
  const governed = governedFrom(words, at + 1, true);
  return {
    modal,
    at,
    first: at,
    last: at,
    governed: { ...governed, negated: governed.negated || isNegative(words, at) },
  };
};

const aims: ReadonlySet<string> = new Set(
  (
    "aim goal purpose objective object task way duty job intention plan policy step solution answer mission role function effort " +
    "idea challenge responsibility first next best only desire wish hope method course alternative choice key right approach " +
    "problem effect tendency result remedy proposal design end part work business thing what all need use secret point test"
  ).split(" "),
);

/** "Have to act", "is to act", "had better act". */
export const verb: Matcher = (words, at, modal) => {
  const { form, pos } = words[at];
  if (modal.modal === "had better") {
    const had = words[at - 1];
    if (!is(had, "had") && !/'d$/.test(had?.form ?? "")) return undefined;
    const governed = governedFrom(words, at + 1);
    if (governed.verb < 0 || governed.doubtful) return undefined;
    return { modal, at, first: at - 1, last: at, governed };
  }
  if (modal.modal === "have got to") {
    const have = skipBack(words, at);
    const governed = infinitive(words, at + 1);
    if (!governed || have < 0 || !/(?:^(?:have|has|had)|'(?:ve|s|d))$/.test(words[have].form)) return undefined;
    return { modal, at, first: have, last: skipAdverbs(words, at + 1), governed };
  }
  if (pos === "NOUN" || pos === "PROPN" || pos === "ADJ") return undefined;
  const governed = infinitive(words, at + 1);
  if (!governed) return undefined;
  const main = words[governed.verb];
  // "The ships needed to guard": a participle, not a past.
  if (
    form === "needed" &&
    !/^(?:PRON|PROPN)$/.test(words[skipBack(words, at)]?.pos ?? "") &&
    !isHave(words[skipBack(words, at)]?.form ?? "")
  )
    return undefined;
  if (
    modal.modal === "have to" &&
    ((main.lemma === "do" && is(words[governed.verb + 1], "with")) || is(words[at - 1], "better"))
  )
    return undefined;
  if (modal.modal === "be to") {
    // "The aim is to act" says what the aim is; "it is to be hoped" and "we are to act" are modal.
    if (isBe(main.form) && governed.copula && words[governed.verb + 1]?.form === "sure") return undefined;
    if (governed.voice !== "passive") {
      const i = skipBack(words, at);
      const before = words[i];
      if (
        before === undefined ||
        aims.has(before.lemma) ||
        /^(?:it|this|that|which|these|there|here|so|as)$/.test(before.form)
      )
        return undefined;
      const personal = /^(?:i|we|you|he|she|they|who)$/.test(before.form);
      if (!personal && before.pos !== "NOUN" && before.pos !== "PROPN") return undefined;
      if (!personal && (!/^(?:was|were)$/.test(form) || aimBefore(words, i))) return undefined;
    }
  }
  return { modal, at, first: at, last: skipAdverbs(words, at + 1), governed };
};

/** "The purpose of the meeting was to". */
function aimBefore(words: readonly Word[], from: number): boolean {
  for (let i = from; i >= 0 && i > from - 15; i--) {
    if (aims.has(words[i].lemma)) return true;
    if (words[i].pos === "VERB" || words[i].pos === "AUX" || words[i].pos === "SCONJ") return false;
  }
  return false;
}
