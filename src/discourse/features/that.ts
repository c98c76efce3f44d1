import { isPast } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import {
  extraposed,
  governs,
  headOf,
  isAt,
  isReporting,
  nounBefore,
  particle,
  pronounGap,
  soGreat,
  told,
} from "./thatBefore.js";
import { nouns } from "./thatWords.js";
import { isApart, pastAdverbs } from "./words.js";

/** `complement`: opens a clause that is an object or a subject; `other`: so … that, a cleft. */
export type That = "complement" | "relative" | "determiner" | "pronoun" | "other";

/** What every `that` of a sentence is; undefined for other words. */
export function thatsOf(words: readonly Word[]): readonly (That | undefined)[] {
  const thats: (That | undefined)[] = new Array(words.length).fill(undefined);
  for (let i = 0; i < words.length; i++)
    if (words[i].form === "that") thats[i] = thatAt(words, i, thats);
    else if (words[i].form === "that's") thats[i] = "pronoun";
  return thats;
}

const isNominal = (word: Word): boolean =>
  word.pos === "NOUN" ||
  word.pos === "PROPN" ||
  /^(?:all|those|these|everything|anything|nothing|something|one|ones|any|others?|latter|former)$/.test(word.form);

function thatAt(words: readonly Word[], i: number, before: readonly (That | undefined)[]): That {
  const previous = i > 0 ? words[i - 1] : undefined;
  const next = words[i + 1];
  if (next === undefined || /[.;:?!)]/.test(next.before)) return "pronoun";
  if (next.form === "of" || next.form === "which") return "pronoun";
  if (i > 2 && words[i - 1].form === "end" && words[i - 3].form === "to") return "other";
  const form = previous?.form ?? "";
  if (!isApart(words[i]) && /^(?:so|such|now|order|except|save|in|but|provided|than)$/.test(form)) {
    if (/^(?:so|now|order|provided|except|save)$/.test(form)) return "other";
    if (form === "in" || form === "such" || form === "but")
      return opensClause(words, i) && form !== "in" ? "other" : standing(words, i);
  }

  // `Requires that, when faced with crises, states act`.
  if (
    next.before.includes(",") &&
    previous !== undefined &&
    opensClause(words, i) &&
    (governs(words, i) || nouns.has(previous.lemma))
  )
    return "complement";
  const verb = pastAdverbs(words, i + 1);
  const close = verb < words.length && !/[;:]/.test(words[verb].before);
  // A gap for the subject: a verb follows at once.
  const gap = close && (words[verb].pos === "AUX" || words[verb].pos === "VERB") && !words[verb].form.endsWith("ing");
  if (gap && (words[verb].pos === "AUX" || looksFinite(words[verb]))) {
    if (previous === undefined || /[.;:?!]/.test(words[i].before)) return "pronoun";
    // `By that act`: a noun that the tagger took for a verb.
    if (previous.pos === "ADP" && words[i].pos === "DET" && verb === i + 1 && next.form === next.lemma)
      return "determiner";
    if (isNominal(previous)) return isReporting(words, i - 1) ? "pronoun" : "relative";
    if (previous.pos === "CCONJ") return earlier(before, i) === "relative" ? "relative" : "pronoun";
    if (isApart(words[i]) && hasNoun(words, i))
      return previous.pos === "ADJ" || previous.pos === "ADV" ? "pronoun" : "relative";
    return previous.pos === "ADJ" && i > 1 && words[i - 2].pos !== "AUX" ? "relative" : "pronoun";
  }
  if (previous === undefined) return opensClause(words, i) && !pointing(words, i) ? "complement" : standing(words, i);
  if (previous.pos === "CCONJ") {
    const last = earlier(before, i);
    if (words[i].pos !== "DET" && opensClause(words, i) && last === "complement") return last;
    if (opensClause(words, i) && !pointing(words, i) && (last === "complement" || last === "relative")) return last;
    if (opensClause(words, i) && !pointing(words, i) && (governs(words, i) || words[i].pos === "SCONJ"))
      return "complement";
    return standing(words, i);
  }
  // `Globalization that benefits all`, `rules that bind us`: verbs that the tagger took for nouns.
  if (isNominal(previous) && next.pos === "NOUN" && words[i + 2] !== undefined) {
    const then = words[i + 2];
    if (/^(?:us|them|him|me)$/.test(then.form)) return "relative";
    if (next.form !== next.lemma && /^(?:DET|PRON)$/.test(then.pos) && !finiteAhead(words, i + 2)) return "relative";
  }
  if (!opensClause(words, i)) return standing(words, i);
  if (previous.pos === "ADP" && !particle(words, i - 1)) return standing(words, i);
  if (soGreat(words, i)) return "other";
  if (isNominal(previous)) {
    if (isReporting(words, i - 1)) return "complement";
    if ((nouns.has(previous.lemma) || nouns.has(headOf(words, i - 1))) && !pronounGap(words, i)) return "complement";
    if (told(words, i) || extraposed(words, i)) return "complement";
    if (pointing(words, i) && isApart(words[i])) return "determiner";
    return isApart(words[i]) && nouns.has(nounBefore(words, i)) ? "complement" : "relative";
  }
  if (isAt(words, i)) return "other";
  if (governs(words, i)) return pointing(words, i) && !finiteAhead(words, i + 2) ? "determiner" : "complement";
  if (extraposed(words, i) || told(words, i)) return "complement";
  if (pointing(words, i)) return "determiner";
  return words[i].pos === "SCONJ" ? "complement" : standing(words, i);
}

const looksFinite = (word: Word): boolean => word.form === word.lemma || word.form.endsWith("s") || isPast(word);
const earlier = (before: readonly (That | undefined)[], i: number): That | undefined => {
  for (let k = i - 1; k >= 0; k--) if (before[k] === "complement" || before[k] === "relative") return before[k];
  return undefined;
};
const hasNoun = (words: readonly Word[], i: number): boolean => words.slice(Math.max(0, i - 6), i).some(isNominal);

/** Alone, or before a noun of its own. */
function standing(words: readonly Word[], i: number): That {
  let k = i + 1;
  while (k < words.length && k < i + 5 && /^(?:ADJ|NUM|ADV)$/.test(words[k].pos) && !isApart(words[k])) k++;
  const head = words[k];
  return head !== undefined &&
    !isApart(head) &&
    (head.pos === "NOUN" ||
      head.pos === "PROPN" ||
      (head.pos === "VERB" && head.form === head.lemma && words[i].pos === "DET"))
    ? "determiner"
    : "pronoun";
}

/** Whether a clause with a subject of its own can follow: something nominal, and a verb behind it. */
function opensClause(words: readonly Word[], i: number): boolean {
  return finiteAhead(words, i + 1);
}

/** A verb that can be finite before the sentence, or another part of it, ends. */
function finiteAhead(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length && k < from + 40; k++) {
    if (/[;?!]/.test(words[k].before) && k > from) return false;
    const { pos, form } = words[k];
    if (pos === "AUX" && form !== "being" && form !== "been") return true;
    if (pos === "VERB" && looksFinite(words[k]) && words[k - 1]?.form !== "to") return true;
  }
  return false;
}

/** Whether `that` would agree with a singular noun right behind it. */
function pointing(words: readonly Word[], i: number): boolean {
  let k = i + 1;
  while (k < words.length && k < i + 4 && words[k].pos === "ADJ" && !isApart(words[k])) k++;
  const head = words[k];
  if (head === undefined || isApart(head)) return false;
  return head.pos === "NOUN" && (head.form === head.lemma || !head.form.endsWith("s")) && words[i].pos !== "SCONJ";
}
