import type { Word } from "../sentences.js";
import { type Clauses, deepest, type Group, waiting } from "./clauseState.js";
import { conjuncts } from "./coordination.js";
import { infinitiveSubject } from "./infinitives.js";
import { isPlural } from "./nounPhrases.js";
import { pastOrParticiple } from "./participles.js";
import { enter, opensClause, ownSubject, settle } from "./settle.js";
import type { Chain } from "./verbChains.js";
import { isThird } from "./verbForms.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs with an infinitive without `to`. */
const bare = set("help make let see hear watch have bid");
/** Verbs with a clause without `that`. */
const reporting = set(
  "know think believe hope say feel suppose see mean wish find understand hear realize guess fear agree trust",
);

/** Gives a verb chain its place in the clause. @returns whether it is a verb group at all */
export function verb(now: Clauses, chain: Chain): boolean {
  const made: Group = {
    ...chain,
    finite: true,
    voice: chain.passive ? "passive" : "active",
    shared: -1,
    not: chain.negated,
    subject: [],
    objects: [],
    agents: [],
    handed: [],
  };
  const joined = now.and !== "" || now.comma;
  switch (chain.kind) {
    case "infinitive": {
      const { base } = now.top;
      made.finite = false;
      made.subject = now.and !== "" && base !== undefined && !base.finite ? base.subject : infinitiveSubject(now);
      break;
    }
    case "ing":
      ing(now, made, joined);
      break;
    case "participle":
    case "ed":
      pastOrParticiple(now, made, joined);
      return true;
    case "base":
      if (isCoordinated(now, made, joined) || isBareInfinitive(now, made, joined)) break;
      if (isNoun(now, joined) && !hasOwnObject(now, made)) return false;
      settle(now, made, joined);
      break;
    default:
      // `build closer ties with`.
      if (now.classes[chain.first] === "verb" && isThird(now.words[chain.first]) && isObject(now, joined)) return false;
      settle(now, made, joined);
  }
  enter(now, made);
  return true;
}

function ing(now: Clauses, made: Group, joined: boolean): void {
  const { top, before, place, group } = now;
  // `has been growing and shifting`.
  if (now.and !== "" && made.first === made.head && group?.finite && group === top.verb) {
    const { form } = now.words[group.head];
    if (group.head > group.first && form.endsWith("ing") && !ownSubject(now)) {
      made.subject = group.subject;
      top.verb = made;
      return;
    }
  }
  made.finite = false;
  // `The accounts being not yet made up, a statement`: an absolute construction leaves its subject behind.
  if (isAbsolute(now, made) && top.verb === undefined && !joined && (before === "np" || before === "other")) {
    top.free = [];
    top.leading = true;
  } else if (top.verb === undefined && top.free.length === 0) {
    if (before === "start" || before === "sub" || (now.comma && before === "np")) top.gerund = made;
    top.leading = true;
  }
  if (before === "np" && !joined && place !== undefined) made.subject = [place.phrase];
}

const isAbsolute = ({ words }: Clauses, { first, head }: Group): boolean =>
  words[first].form === "being" || (words[first].form === "having" && head > first);

/** `should conduct dialogue, enhance trust and work together`: a verb in its base form like the one before it. */
function isCoordinated(now: Clauses, made: Group, joined: boolean): boolean {
  if (!joined || now.before === "start" || now.before === "sub" || ownSubject(now)) return false;
  const model = baseOf(now);
  if (model === undefined) return false;
  made.finite = model.finite;
  made.subject = model.subject;
  made.shared = model.modal >= 0 ? model.modal : model.shared;
  if ((now.and === "or" || now.and === "nor") && model.not) made.not = true;
  if (model.finite) now.top.verb = made;
  return true;
}

/** `help workers cope`. */
function isBareInfinitive({ before, group, place, words }: Clauses, made: Group, joined: boolean): boolean {
  // `help protect them`, `let's act`.
  if (before === "verb" && !joined && group !== undefined && isHelp(words[group.head])) {
    made.finite = false;
    made.subject = group.subject;
    return true;
  }
  if (before !== "np" || joined || group === undefined || place?.slot !== "object" || place.group !== group)
    return false;
  if (!bare.has(words[group.head].lemma)) return false;
  made.finite = false;
  made.subject = conjuncts(place);
  return true;
}

const isHelp = ({ form, lemma }: Word): boolean => lemma === "help" || form === "let's";

/** `children start the race`: between a plural and a determiner stands a verb. */
const hasOwnObject = ({ before, place, words, classes }: Clauses, { last }: Group): boolean =>
  before === "np" &&
  place !== undefined &&
  isPlural(words, place.phrase) === true &&
  classes[last + 1] === "determiner";

/** Where no verb in its base form can stand, the tagger took a noun for one: `its human rights cause`. */
function isNoun(now: Clauses, joined: boolean): boolean {
  const { before, top, group, place, words } = now;
  if (before === "prep") return true;
  if (joined) return false;
  const lemma = group === undefined ? "" : words[group.head].lemma;
  if (before === "verb") return group !== undefined && !bare.has(lemma);
  if (before !== "np" || waiting(now) >= 0) return false;
  if (place?.role === "prep") {
    if (top.verb !== undefined) return !opensClause(now, top.free);
    return top.free.length === 0 && top.weak === undefined && top.kind !== "relative";
  }
  return top.verb !== undefined && top.free.length === 0 && !reporting.has(lemma);
}

/** Right behind a verb no other can stand that has no subject. */
const isObject = (now: Clauses, joined: boolean): boolean =>
  now.before === "verb" && !joined && now.top.free.length === 0 && now.top.kind === "main" && waiting(now) < 0;

/** The latest group in a base form in the clauses around. */
function baseOf(now: Clauses): Group | undefined {
  for (let d = now.stack.length - 1; d >= 0 && d >= now.stack.length - deepest; d--) {
    if (now.stack[d].base !== undefined) return now.stack[d].base;
    if (now.stack[d].kind === "sub") break;
  }
  return undefined;
}
