import type { Word } from "../sentences.js";
import { begin, type Clauses, type Group, joins, popTo, push, saw, separators } from "./clauseState.js";
import { listed } from "./coordination.js";
import { type NounPhrase, nounPhraseAt } from "./nounPhrases.js";
import { noun } from "./nounPlaces.js";
import { double } from "./objects.js";
import { relative, relativeAs } from "./relatives.js";
import { chainAt, isNegation } from "./verbChains.js";
import { isBe } from "./verbForms.js";
import type { VerbGroup } from "./verbGroup.js";
import { verb } from "./verbPlaces.js";
import { contracted } from "./wordClasses.js";

/**
 * The verb groups of a sentence by place, with what they govern and who governs them. Words are read once from left to
 * right with a stack of clauses: a nominative pronoun is the subject of the verb behind it, else the first noun phrase of
 * the clause that no preposition and no verb governs; coordinated verbs inherit it, a relative pronoun hands on its
 * antecedent. Time is linear in the sentence.
 */
export function verbGroups(words: readonly Word[]): readonly VerbGroup[] {
  const now = begin(words);
  const { classes } = now;
  /** A group whose main verb is still to come, behind its subject or a parenthesis. */
  let open: Group | undefined;
  let depth = 0;
  for (let i = 0; i < words.length; ) {
    const what = classes[i];
    separators(now, words[i]);
    if (open !== undefined && i === open.resumes) {
      i = open.last + 1;
      now.group = open;
      open = undefined;
      // Clauses put in between are over.
      if (now.stack.length > depth) popTo(now, depth - 1);
      now.top.free = [];
      saw(now, "verb");
    } else if (isAsWellAs(words, i)) {
      joins(now, "and");
      i += 3;
    } else if (what === "verb" || what === "auxiliary" || what === "to" || isContracted(now, i)) {
      const chain = chainAt(words, classes, i);
      if (what === "relative") relative(now, i);
      else if (what === "pronoun") noun(now, { first: i, last: i, head: i, pronoun: true });
      if (chain !== undefined && verb(now, chain)) {
        if (chain.resumes > chain.first) [open, depth] = [now.group, now.stack.length];
        i = open === undefined ? chain.last + 1 : chain.first + 1;
      } else {
        if (what !== "pronoun") now.before = what === "to" ? "prep" : "other";
        i++;
      }
    } else if (what === "relative") {
      relative(now, i++);
    } else if (isRelativeAs(now, i)) {
      relativeAs(now);
      i++;
    } else if (what === "subordinator") {
      // `the findings, that have been considered`: should no subject follow, it was a relative pronoun.
      push(now, "sub", words[i].form === "that" && now.before === "np" ? now.place : undefined);
      saw(now, "sub");
      i++;
    } else if (what === "preposition") {
      now.preposition = words[i].form;
      if (now.before !== "prep") now.ofPlace = now.before === "np" ? now.place : undefined;
      if (now.top.verb === undefined && now.top.free.length === 0) now.top.leading = true;
      if (now.and !== "") now.top.goesOn = true;
      saw(now, "prep");
      i++;
    } else if (what === "conjunction") {
      joins(now, words[i++].form);
    } else if (what === "adverb" || what === "negation" || what === "other") {
      i++;
    } else {
      const phrase = nounPhraseAt(words, classes, i);
      if (phrase === undefined) saw(now, "other");
      else noun(now, phrase);
      i = phrase === undefined ? i + 1 : phrase.last + 1;
    }
  }
  return now.groups.map((group) => finished(now, group));
}

/** `we've`, `who's`, `here's`. */
const isContracted = ({ words, classes }: Clauses, i: number): boolean =>
  (classes[i] === "pronoun" || classes[i] === "relative" || classes[i] === "adverb") &&
  contracted(words[i]) !== undefined;

const isAsWellAs = (words: readonly Word[], i: number): boolean =>
  words[i].form === "as" && words[i + 1]?.form === "well" && words[i + 2]?.form === "as";

/** `as may be necessary` behind a noun phrase, but not `as is the case`. */
function isRelativeAs({ words, classes, before }: Clauses, i: number): boolean {
  if (words[i].form !== "as" || before !== "np" || /[,;:(]/.test(words[i].before) || classes[i + 1] !== "auxiliary")
    return false;
  return !/^(?:do|does|did|be|being|been|having)$/.test(words[i + 1].form) && classes[i + 2] !== "determiner";
}

function finished(now: Clauses, group: Group): VerbGroup {
  const { first, last, head, modal, shared, finite, voice, subject } = group;
  return {
    first,
    last,
    head,
    modal,
    shared,
    finite,
    voice,
    negated: group.not || negatedOutside(now, group),
    subject,
    agent: voice === "passive" ? listed(group.agents) : [],
    object: voice === "active" ? objectOf(now, group) : [],
  };
}

/** A noun phrase behind it, or what a relative pronoun hands on; of two objects the latter is what is given. */
function objectOf({ words }: Clauses, { head, objects, handed }: Group): readonly NounPhrase[] {
  return handed.length > 0 && (objects.length === 0 || double.has(words[head].lemma)) ? handed : listed(objects);
}

/** `never again will we`, `nor is it`, `is not`, `to not act`. */
function negatedOutside({ words, classes }: Clauses, { first, head, last }: Group): boolean {
  if (last + 1 < words.length && first === head && isBe(words[head].form) && isNegation(words, classes, last + 1))
    return true;
  for (let k = first - 1; k >= 0 && k >= first - 4; k--) {
    if (isNegation(words, classes, k) || words[k].form === "nor") return true;
    if (classes[k] !== "adverb" && classes[k] !== "to") return false;
    if (/[,;:]/.test(words[k + 1].before)) return false;
  }
  return false;
}
