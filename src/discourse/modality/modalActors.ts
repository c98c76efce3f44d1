import type { NounPhrase, VerbGroup } from "../clauses/clauses.js";
import { isExpletive } from "../clauses/expletive.js";
import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import { ends } from "./governed.js";
import type { ModalPlace } from "./modalShapes.js";

interface Phrases {
  /** Who should act. */
  readonly actors: readonly NounPhrase[];
  /** What is acted on. */
  readonly patients: readonly NounPhrase[];
  /** The grammatical subject of the modal. */
  readonly subject: readonly NounPhrase[];
}

const holding =
  /^(?:have|bear|share|assume|take|fulfil|fulfill|shoulder|discharge|meet|perform|honor|honour|owe|feel|recognize|accept|exercise|enjoy)$/;

/** Who acts and what is acted on, as the shape of the expression has it. */
export function phrasesOf(words: readonly Word[], place: ModalPlace, groups: ReadonlyMap<number, VerbGroup>): Phrases {
  const { modal, governed } = place;
  const group = governed.verb < 0 ? undefined : groups.get(governed.verb);
  if (modal.shape === "auxiliary" || modal.shape === "verb" || modal.shape === "personal") {
    const matrix = groups.get(place.at) ?? groups.get(place.first) ?? group;
    const own = group !== undefined && group.head === governed.verb && group.subject.length > 0 ? group.subject : [];
    const inherited = matrix?.subject ?? [];
    let subject = modal.shape === "personal" && inherited.length > 0 ? inherited : own.length > 0 ? own : inherited;
    const noun = modal.shape === "personal" && place.first === place.at ? nounBefore(words, place.at) : undefined;
    if (noun !== undefined) subject = [noun];
    if (subject.length === 0) subject = leftSubject(words, place.first, groups);
    // "Consultations are required" of somebody: no one is named.
    if (governed.verb < 0 && modal.modal === "be required to") return { actors: [], patients: subject, subject };
    if (governed.voice === "passive")
      return { actors: group ? agentOf(group, place, words.length, groups) : [], patients: subject, subject };
    return {
      actors: subject.filter(({ head }) => !isNobody(words, place, head, matrix ?? group)),
      patients: [],
      subject,
    };
  }
  const subject = groups.get(place.at)?.subject ?? [];
  if (place.clause !== undefined) {
    const next = firstGroup(words, place.clause, groups);
    return {
      actors: next?.voice === "passive" ? next.agent : (next?.subject ?? []),
      patients: next?.voice === "passive" ? next.subject : [],
      subject,
    };
  }
  if (place.named) {
    const passive = governed.voice === "passive";
    const [from, to] = place.named;
    const known = (group?.subject ?? []).filter(({ head }) => head >= from && head <= to);
    const named = known.length > 0 ? known : phraseIn(words, from, to);
    return { actors: passive ? (group?.agent ?? []) : named, patients: passive ? named : [], subject };
  }
  if (modal.shape !== "noun") return { actors: [], patients: [], subject };
  return { actors: holder(words, place, groups), patients: [], subject: [] };
}

/** "Should be recognized and supported by the community": the agent may stand behind the verb coordinated with it. */
function agentOf(
  group: VerbGroup,
  { at }: ModalPlace,
  length: number,
  groups: ReadonlyMap<number, VerbGroup>,
): readonly NounPhrase[] {
  if (group.agent.length > 0) return group.agent;
  for (let i = group.last + 1; i < length && i < group.last + 12; i++) {
    const next = groups.get(i);
    if (next !== undefined && next.shared === at && next.voice === "passive" && next.agent.length > 0)
      return next.agent;
  }
  return [];
}

/** "There", and an "it" that stands for nothing. */
function isNobody(
  words: readonly Word[],
  { modal, governed }: ModalPlace,
  head: number,
  group: VerbGroup | undefined,
): boolean {
  const form = words[head].form.replace(/'\p{L}+$/u, "");
  if (form !== "it") return form === "there";
  // "It should become necessary".
  if (/^(?:necessary|possible|impossible|essential|important|imperative)$/.test(words[governed.verb + 1]?.form ?? ""))
    return true;
  return (modal.shape === "personal" && governed.copula) || (group !== undefined && isExpletive(words, group));
}

/** "People unable to work", "the agent most likely to": the noun they stand behind. */
function nounBefore(words: readonly Word[], at: number): NounPhrase | undefined {
  let head = at - 1;
  while (head > at - 4 && head >= 0 && words[head].pos === "ADV") head--;
  const isNoun =
    head >= 0 && (/^(?:NOUN|PROPN)$/.test(words[head].pos) || /^(?:those|every\w+|any\w+)$/.test(words[head].form));
  if (!isNoun || words[head + 1].before.trim() !== "") return undefined;
  let first = head;
  while (first > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(words[first - 1].pos) && words[first].before.trim() === "") first--;
  return { first, last: head, head, pronoun: false };
}

/** The subject of the nearest verb to the left in the same clause: "I regret to be obliged to". */
function leftSubject(
  words: readonly Word[],
  first: number,
  groups: ReadonlyMap<number, VerbGroup>,
): readonly NounPhrase[] {
  for (let i = first - 1; i >= 0 && i > first - 12 && !ends(words[i + 1]); i--) {
    const subject = groups.get(i)?.subject;
    if (subject !== undefined && subject.length > 0) return subject;
  }
  return [];
}

/** The first finite verb of a clause with "that", also of a subjunctive. */
export function firstGroup(
  words: readonly Word[],
  from: number,
  groups: ReadonlyMap<number, VerbGroup>,
): VerbGroup | undefined {
  for (let i = from; i < words.length && i < from + 40; i++) {
    const group = groups.get(i);
    if (group === undefined || group.first < from) continue;
    const { form, lemma } = words[group.head];
    if (group.finite || ((form === lemma || form === "be") && words[group.first - 1]?.form !== "to")) return group;
  }
  return undefined;
}

function phraseIn(words: readonly Word[], from: number, to: number): readonly NounPhrase[] {
  const slice = words.slice(from, to + 1);
  const phrase = nounPhraseAt(slice, classesOf(slice), 0);
  return phrase ? [{ ...phrase, first: phrase.first + from, last: phrase.last + from, head: phrase.head + from }] : [];
}

/** Whose obligation: "our obligation", "the states' obligation", "states have an obligation". */
function holder(
  words: readonly Word[],
  { at }: ModalPlace,
  groups: ReadonlyMap<number, VerbGroup>,
): readonly NounPhrase[] {
  let i = at - 1;
  while (
    i >= 0 &&
    i > at - 7 &&
    /^(?:DET|ADJ|ADV|NOUN)$/.test(words[i].pos) &&
    !isGenitive(words, i) &&
    !/[,;:]/.test(words[i + 1].before)
  )
    i--;
  if (i < 0) return [];
  const pronoun = /^(?:my|our|your|his|her|its|their|whose)$/.test(words[i].form);
  if (pronoun || isGenitive(words, i)) return [{ first: i, last: i, head: i, pronoun }];
  // "States are under an obligation".
  const under = words[i].form === "under";
  const group = groups.get(under ? i - 1 : i);
  return group !== undefined && (under || holding.test(words[group.head].lemma)) ? group.subject : [];
}

/** "China's"; of "States’" the mark may stand outside the word. */
const isGenitive = (words: readonly Word[], i: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(words[i].pos) &&
  (/(?:'s|s')$/.test(words[i].form) || (words[i].form.endsWith("s") && /^['’]\s/.test(words[i + 1]?.before ?? "")));
