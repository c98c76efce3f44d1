import type { Word } from "../sentences.js";
import { isApart, reporting } from "./verbOrNoun.js";
import type { WordClass } from "./wordClass.js";

// The two words of most uses.

/** `to` before a verb in its base form, adverbs between. */
export function isInfinitive(words: readonly Word[], i: number): boolean {
  let k = i + 1;
  while (k < words.length && k < i + 4 && (words[k].pos === "ADV" || words[k].form === "not")) k++;
  const word = words[k];
  if (word === undefined) return false;
  if (word.pos === "AUX") return word.form === "be" || word.form === "have" || word.form === "do";
  // The tagger gives `lay` the lemma of the past.
  if (word.pos === "VERB") return word.form === "lay" || (word.form === word.lemma && word.form !== "time");
  if (word.pos !== "NOUN" || word.form !== word.lemma || k !== i + 1) return false;
  const article = words[k + 1]?.pos === "DET" && !isApart(words[k + 1]);
  return words[i].pos === "PART" || article;
}

/** `that` is a relative pronoun, opens a clause, points (`that field`) or stands for something (`that is`). */
export function thatClass(words: readonly Word[], i: number, before: readonly WordClass[]): WordClass {
  const previous = i === 0 ? "other" : before[i - 1];
  let k = i + 1;
  while (k < words.length && (words[k].pos === "ADV" || words[k].form === "not")) k++;
  const next = words[k];
  const nominal = previous === "noun" || previous === "pronoun" || previous === "determiner" || previous === "number";
  if (previous === "preposition" && words[i].pos === "DET") return "determiner";
  // `countries that support the treaty`, where the tagger has a noun.
  if (
    nominal &&
    next?.pos === "NOUN" &&
    next.form === next.lemma &&
    words[k + 1]?.pos === "DET" &&
    !isApart(words[k + 1])
  )
    return "relative";
  if (next !== undefined && (next.pos === "VERB" || next.pos === "AUX") && !next.form.endsWith("ing")) {
    if (nominal) return "relative";
    if (words[i].pos !== "SCONJ") return "pronoun";
  }
  if (words[i].pos === "SCONJ" || words[i - 1]?.form === "so") return "subordinator";
  if (i === 0 || previous === "preposition") return words[i].pos === "DET" || i === 0 ? "determiner" : "subordinator";
  if (words[i].pos !== "DET") return "subordinator";
  const plural = next !== undefined && (next.pos === "PROPN" || (next.pos === "NOUN" && next.form !== next.lemma));
  const reports =
    reporting.has(words[i - 1].lemma) || (previous === "adverb" && i > 1 && reporting.has(words[i - 2].lemma));
  return plural || reports ? "subordinator" : "determiner";
}
