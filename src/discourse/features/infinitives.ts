import type { Parsed } from "./feature.js";
import { isStop, pastAdverbs } from "./words.js";

type Words = Parsed["words"];

/** `to` before a base form; the tagger calls some nouns verbs (`to challenges`, `to lands`). */
export function isInfinitive(words: Words, i: number): boolean {
  if (words[i].form !== "to") return false;
  const k = pastAdverbs(words, i + 1);
  const next = words[k];
  if (next === undefined || isStop(next)) return false;
  if (next.pos === "AUX") return /^(?:be|have|do)$/.test(next.form);
  const base = next.form === next.lemma && (next.pos === "VERB" || !next.form.endsWith("ing"));
  // `From time to time` names one thing twice.
  if (k === i + 1 && i > 0 && words[i - 1].form === next.form) return false;
  if (next.pos === "VERB") return base;
  // A verb that the tagger took for a noun, as it often does behind a quotation mark.
  const quoted = /["“‘]/.test(next.before) && /^(?:DET|PRON|ADJ)$/.test(words[k + 1]?.pos ?? "");
  return base && next.pos === "NOUN"
    ? words[i].pos === "PART" || quoted
    : words[i].pos === "PART" && base && next.pos === "ADJ";
}
