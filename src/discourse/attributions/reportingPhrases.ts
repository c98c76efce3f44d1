import type { NounPhrase } from "../clauses/clauses.js";
import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import type { Reported } from "./reported.js";
import type { VerbClass } from "./reporting.js";
import type { Grammar } from "./reportingClauses.js";
import { shifted } from "./reportingNames.js";
import { measures, rules } from "./reportingNouns.js";
import { speakersOf } from "./reportingSpeakers.js";
import { speaks } from "./reportingSubjects.js";

/** A comma, a dash or a bracket: what a parenthesis stands between. */
const apart = /[,;:—–(]/;
/** Words of a parenthesis from its beginning to its end. */
const longest = 16;

/** Reports without a that-clause: `according to X`, `as X said`, `…, he says, …`; not those of verbs already read. */
export function parentheses(grammar: Grammar, read: ReadonlySet<number>): Reported[] {
  const { words, verbs } = grammar;
  const found: Reported[] = [];
  for (let i = 0; i + 2 < words.length; i++)
    if (words[i].form === "according" && words[i + 1].form === "to") {
      const report = accordingTo(grammar, i);
      if (report !== undefined) found.push(report);
    }
  for (const { at, last, that, lemma, verbClass } of verbs) {
    if (read.has(at) || !that || (verbClass !== "verbal" && verbClass !== "mental")) continue;
    const opens = opening(grammar, at, verbClass);
    if (opens === undefined) continue;
    const { from, as, speakers } = opens;
    const to = endOf(grammar, last, as);
    if (to < 0 || /["“”«»]/.test((words[to + 1]?.before ?? "") + words[from].before)) continue;
    const around = reportedAround(grammar, from, to);
    if (around !== undefined) found.push({ verb: lemma, verbClass, speakers, at, parenthesis: true, ...around });
  }
  return found;
}

/** Where the parenthesis of a verb begins, and who speaks in it: `, I believe,` and `, as Burke finely said,`. */
function opening(
  grammar: Grammar,
  at: number,
  verbClass: VerbClass,
): { readonly from: number; readonly as: boolean; readonly speakers: readonly NounPhrase[] } | undefined {
  const { words } = grammar;
  const pronoun = words[at - 1]?.pos === "PRON" && /^\s*$/.test(words[at].before) && personal.test(words[at - 1].form);
  if (pronoun && /[,—–(]/.test(words[at - 1].before))
    return { from: at - 1, as: false, speakers: [{ first: at - 1, last: at - 1, head: at - 1, pronoun: true }] };
  const as = verbClass === "verbal" ? asBefore(words, at) : -1;
  const comma = as < 0 ? commaBefore(words, at) : -1;
  const from = as < 0 ? comma : as;
  if (from < 0) return undefined;
  const group = grammar.groupOf(at);
  const speakers = group === undefined ? [] : speakersOf(grammar, at);
  if (as >= 0) return { from, as: true, speakers };
  const own = speakers.length > 0 && Math.min(...speakers.map((one) => one.first)) === from;
  return own && group?.finite && group.voice === "active" ? { from, as: false, speakers } : undefined;
}

const personal = /^(?:i|we|you|he|she|they)$/;

/** The `as` that opens a clause before a verb, itself behind a comma or at the head of the sentence; -1 if none. */
function asBefore(words: readonly Word[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - longest; i--) {
    if (words[i].form === "as") return i === 0 || apart.test(words[i].before) || words[i - 1].pos === "CCONJ" ? i : -1;
    if (/[,;:]/.test(words[i + 1].before) || words[i].pos === "VERB" || words[i].form === "to") return -1;
  }
  return -1;
}

/** The word behind the nearest comma or dash before a verb, no relative pronoun and not the first word; -1 if none. */
function commaBefore(words: readonly Word[], at: number): number {
  for (let i = at; i > 0 && i >= at - longest; i--)
    if (/[,—–(]/.test(words[i].before)) return /^(?:who|which|that|and|or|but)$/.test(words[i].form) ? -1 : i;
  return -1;
}

/** Last word of the parenthesis of a verb: at the verb, with `as` behind a phrase (`as he said in his speech,`); -1 if none. */
function endOf({ words }: Grammar, at: number, as: boolean): number {
  for (let i = at; i < words.length && i <= at + (as ? longest : 0); i++) {
    if (i > at && (words[i].pos === "VERB" || words[i].pos === "AUX" || words[i].form === "that")) return -1;
    if (words[i + 1]?.before.includes(":")) return -1;
    if (i + 1 === words.length || apart.test(words[i + 1].before) || words[i + 1].before.includes(")")) return i;
  }
  return -1;
}

/**
 * What a parenthesis from `from` to `to` reports: what follows it if nothing or a conjunction alone stands before it in its
 * part of the sentence, else the whole part, which it then stands in.
 */
function reportedAround({ words }: Grammar, from: number, to: number): { first: number; last: number } | undefined {
  let start = from;
  while (start > 0 && from - start < 400 && !/[;:]/.test(words[start].before)) start--;
  let end = to;
  while (end + 1 < words.length && end - to < 400 && !words[end + 1].before.includes(";")) end++;
  const joined = from > start && words[start].pos === "CCONJ" ? 1 : 0;
  let opens = start + joined;
  while (opens < from && /^(?:ADV|ADP|CCONJ|SCONJ)$/.test(words[opens].pos)) opens++;
  if (opens === from) return end > to ? { first: to + 1, last: end } : undefined;
  return { first: start + joined, last: end > to ? end : from - 1 };
}

/** `According to X, …` at the head of its clause, or behind or in it between commas. */
function accordingTo(grammar: Grammar, at: number): Reported | undefined {
  const { words } = grammar;
  const near = words.slice(at + 2, at + 2 + longest);
  const phrase = nounPhraseAt(near, classesOf(near), 0);
  if (phrase === undefined) return undefined;
  const speaker = shifted(phrase, at + 2);
  const opens = at === 0 || words[at - 1].pos === "CCONJ" || apart.test(words[at].before);
  const head = words[speaker.head];
  // `According to their means` measures; behind a verb without a comma only a speaker is one.
  const atHead = at === 0 || words[at - 1].pos === "CCONJ" || /[;:]/.test(words[at].before);
  if (
    measures.has(head.lemma) ||
    (!atHead && rules.has(head.lemma)) ||
    /^(?:their|its|his|her|our|your|my)$/.test(words[speaker.first].form)
  )
    return undefined;
  if (!speaks(head) && (!atHead || speaker.first === speaker.last)) return undefined;
  let to = speaker.last;
  while (to + 1 < words.length && to - at < 60 && !apart.test(words[to + 1].before)) to++;
  if (to - at >= 60 || (!opens && to + 1 < words.length)) return undefined;
  const around = reportedAround(grammar, at, to);
  if (around !== undefined && words[at].quoted && !words[around.first].quoted) return undefined;
  return around && { verb: "according to", verbClass: "verbal", speakers: [speaker], at, parenthesis: true, ...around };
}
