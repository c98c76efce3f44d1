import { type NounPhrase, nameOf, pronounOf, type VerbGroup } from "../clauses/clauses.js";
import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import { undergone } from "./reporting.js";
import type { Grammar } from "./reportingClauses.js";
import { countedBy, nameBefore, shifted, watchedAt } from "./reportingNames.js";
import { texts } from "./reportingNouns.js";

/** Who speaks by a verb: the subject, the agent of a passive, the text in which it is said; none if it is not expressed. */
export function speakersOf(grammar: Grammar, at: number): readonly NounPhrase[] {
  const { words } = grammar;
  if (undergone.has(words[at].lemma)) return thinkersOf(grammar, at);
  const group = grammar.groupOf(at);
  const watched = watchedAt(grammar, at);
  if (watched !== undefined) return [watched];
  if (group === undefined) return behind(grammar, at) ?? controllerOf(grammar, at);
  if (group.voice === "passive" && group.first === at && words[at + 1]?.form === "that" && group.agent.length === 0) {
    // `… had been identified, and declared that`: a past, not the participle its neighbour is.
    const other = reportingBefore(grammar, at);
    if (other !== undefined) return speakersOf(grammar, other);
  }
  if (group.voice === "passive" && (group.finite || group.agent.length > 0))
    return group.agent.length > 0 ? group.agent : placeOf(grammar, at);
  if (group.finite && group.subject.length > 0) return expressed(grammar, group);
  // `As Burke finely said` may be read as a participle.
  const opens = group.subject[0]?.first ?? 0;
  if (opens > 0 && words[opens - 1].form === "as" && !words[at].form.endsWith("ing")) return group.subject;
  // `For the officer to expect that`.
  if (opens > 0 && words[opens - 1].form === "for" && words[at - 1]?.form === "to") return group.subject;
  return behind(grammar, at) ?? controllerOf(grammar, at);
}

/** The reporting verb that those joined by `and` up to `at` begin with. */
function reportingBefore({ words, verbs }: Grammar, at: number): number | undefined {
  const joined = (place: number) => words[place - 1]?.pos === "CCONJ";
  if (!joined(at)) return undefined;
  let v = verbs.findIndex((verb) => verb.at === at) - 1;
  while (v >= 0 && (!verbs[v].that || joined(verbs[v].at))) v--;
  return verbs[v]?.at;
}

/** `We are fully convinced that`: the subject of the copula before it. */
function thinkersOf(grammar: Grammar, at: number): readonly NounPhrase[] {
  let i = at - 1;
  while (i > 0 && grammar.words[i].pos === "ADV") i--;
  const group = grammar.groupOf(i) ?? grammar.groupOf(at);
  return group === undefined ? [] : expressed(grammar, group);
}

/** The subjects of a group, or where a date was taken for one, the noun phrase right before the verb. */
function expressed({ words }: Grammar, { first, subject }: VerbGroup): readonly NounPhrase[] {
  const near = nameBefore(words, first);
  if (near !== undefined && !subject.some((one) => one.first <= near.head && near.head <= one.last)) return [near];
  if (subject.length === 1 && words[subject[0].head].pos === "NUM") {
    let head = first - 1;
    while (head > 0 && words[head].pos === "ADV") head--;
    let from = head;
    while (from > 0 && /^(?:NOUN|PROPN|ADJ)$/.test(words[from - 1].pos) && /^\s*$/.test(words[from].before)) from--;
    if (/^(?:NOUN|PROPN)$/.test(words[head].pos)) return [{ first: from, last: head, head, pronoun: false }];
  }
  return subject.filter(({ head }) => !/^there/.test(words[head].form)).map((phrase) => countedBy(words, phrase));
}

/** A text that a participle belongs to stands no farther before it. */
const farthest = 30;
const farthestSubject = 200;
const expletive = /^(?:it|there)(?:'(?:s|d|ll))?$/;

/** `Said the President`: the phrase behind a verb that opens its clause. */
function behind({ words }: Grammar, at: number): readonly NounPhrase[] | undefined {
  if (!/["”’»,?!—]/.test(words[at].before) || words[at].form.endsWith("ing")) return undefined;
  const near = words.slice(at + 1, at + 13);
  const phrase = near.length === 0 || /[^\s]/.test(near[0].before) ? undefined : nounPhraseAt(near, classesOf(near), 0);
  return phrase && [shifted(phrase, at + 1)];
}

/** `It is stressed in the Declaration that`: the text after `in` or `by`. */
function placeOf(grammar: Grammar, at: number): readonly NounPhrase[] {
  const { words, groups } = grammar;
  const to = Math.min(words.length, at + 12, groups[grammar.groupsBefore(at + 1)]?.first ?? words.length);
  if (!/^(?:in|by|under)$/.test(words[at + 1]?.form ?? "")) return [];
  for (let i = at + 2; i < to; i++)
    if (texts.has(words[i].lemma)) return [{ first: at + 2, last: i, head: i, pronoun: false }];
  return [];
}

/** Subject of a participle or an infinitive: the noun right before it, else the subject of the finite verb before it. */
function controllerOf(grammar: Grammar, at: number): readonly NounPhrase[] {
  const { words, groups } = grammar;
  const participle = words[at].form.endsWith("ing");
  if (participle && /^\s*$/.test(words[at].before) && at > 0 && texts.has(words[at - 1].lemma))
    return [{ first: at - 1, last: at - 1, head: at - 1, pronoun: false }];
  for (let g = grammar.groupsBefore(at) - 1; g >= 0; g--) {
    const { finite, subject, head } = groups[g];
    if (head < at - farthestSubject) return [];
    if (!finite || subject.length === 0 || words[head].quoted !== words[at].quoted) continue;
    return subject.some(({ head: one }) => expletive.test(words[one].form) && !participle) ? [] : subject;
  }
  if (!participle) return [];
  // `By saying “no” we can help`.
  let n = grammar.groupsBefore(at + 1);
  while (n < groups.length && groups[n].head < at + 60 && !(groups[n].finite && groups[n].subject.length > 0)) n++;
  const next = groups[n];
  if (at < 60 && words[next?.subject[0]?.first ?? at].before.includes(",") && next?.finite) return next.subject;
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--)
    if (texts.has(words[i].lemma)) return [{ first: i, last: i, head: i, pronoun: false }];
  return [];
}

/** What a speaker is called. */
export type Naming = (words: readonly Word[], phrase: NounPhrase) => string;

/** As `actors` does without a list: pronouns as they stand, else the noun with the words before it, in small letters. */
export const plainName: Naming = (words, phrase) =>
  phrase.pronoun ? pronounOf(words[phrase.head].form) : nameOf(words, phrase);
