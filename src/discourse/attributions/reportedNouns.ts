import type { Reported } from "./reported.js";
import { reportingVerbs, type VerbClass } from "./reporting.js";
import type { Grammar } from "./reportingClauses.js";
import { heavy, light, saidOrThought } from "./reportingNouns.js";
import { speakersOf } from "./reportingSpeakers.js";

/** A verb and a noun that report together. */
export type ByNoun = Pick<Reported, "verb" | "verbClass" | "speakers" | "at" | "first">;

/** Words between the verb and its noun: `give our people at home the assurance that`. */
const farthest = 8;

/**
 * Reports by a noun with a that-clause: `express the hope that`, `have no doubt that`, `I am of opinion that`, `there can be
 * no doubt that`, `assurances were given that`. A light verb gives way to its noun; a noun alone (`the claim that`) reports nothing.
 */
export function reportedByNouns(grammar: Grammar): ByNoun[] {
  const { words } = grammar;
  const found: ByNoun[] = [];
  for (let i = 1; i + 2 < words.length; i++) {
    if (words[i].form !== "that" || /[^\s]/.test(words[i].before.replace(",", ""))) continue;
    const given = words[i - 1].pos === "VERB" ? passiveOf(grammar, i - 1) : undefined;
    const noun = given?.noun ?? i - 1;
    const verbClass = saidOrThought.get(words[noun].lemma);
    if (verbClass === undefined || words[noun].pos !== "NOUN") continue;
    const at = given === undefined ? verbBefore(grammar, noun) : i - 1;
    if (at < 0 || !clauseBehind(grammar, i)) continue;
    const own = heavy.has(words[at].lemma);
    const verb = own ? words[at].lemma : words[noun].lemma;
    const classOf: VerbClass = own ? (reportingVerbs.get(verb)?.verbClass ?? verbClass) : verbClass;
    found.push({ verb, verbClass: classOf, speakers: speakersOf(grammar, at), at, first: i + 1 });
  }
  return found;
}

/** Whether a finite verb with a subject follows: behind a noun `that` may be a relative pronoun. */
function clauseBehind(grammar: Grammar, that: number): boolean {
  const next = grammar.words[that + 1];
  if (next.pos === "VERB" || next.pos === "AUX") return false;
  const group = grammar.groups[grammar.groupsBefore(that + 1)];
  return group?.finite === true && (group.subject.length === 0 || group.subject[0].first > that);
}

/** `The assurance was further given that`. */
function passiveOf({ words }: Grammar, at: number): { readonly noun: number } | undefined {
  if (!light.has(words[at].lemma) && !heavy.has(words[at].lemma)) return undefined;
  let i = at - 1;
  while (i > 0 && (words[i].pos === "ADV" || words[i].pos === "AUX")) i--;
  return i < at - 1 && saidOrThought.has(words[i].lemma) ? { noun: i } : undefined;
}

/** The verb that governs a noun, over its determiners, `of` or `to` and whom it is given to; -1 if it is none that reports. */
function verbBefore({ words }: Grammar, noun: number): number {
  for (let i = noun - 1; i >= 0 && i >= noun - farthest; i--) {
    const { pos, lemma, form } = words[i];
    if (/[,;:.?!—"“”()]/.test(words[i + 1].before)) return -1;
    if (pos === "VERB" && (light.has(lemma) || heavy.has(lemma))) return i;
    if (lemma === "be")
      return words[i + 1].form === "of" ||
        (words[noun].lemma === "doubt" && isThere(words[i - 1]?.form, words[i - 2]?.form))
        ? i
        : -1;
    if (pos === "AUX" && lemma === "have") return i;
    if (pos === "VERB" || pos === "AUX" || pos === "SCONJ" || /^(?:which|who|that)$/.test(form)) return -1;
    if (pos === "ADP" && !/^(?:of|to|at|in)$/.test(form)) return -1;
  }
  return -1;
}

const isThere = (near: string | undefined, farther: string | undefined): boolean =>
  near === "there" || farther === "there";
