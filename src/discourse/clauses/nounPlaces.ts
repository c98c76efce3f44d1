import { type Clauses, type Place, push, saw } from "./clauseState.js";
import { isTime, type NounPhrase } from "./nounPhrases.js";
import { attach, takesLate } from "./objects.js";
import { contracted } from "./wordClasses.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Prepositions that open clauses as well. */
const weakPrepositions = set("as since after before until till than once for");
export const nominative: ReadonlySet<string> = set("i we they he she");
const reflexive = /sel(?:f|ves)$/;

/** Gives a noun phrase its place in the clause. */
export function noun(now: Clauses, phrase: NounPhrase): void {
  const form = now.words[phrase.head].form.replace(/'(?:ve|re|m|ll|d|s)$/, "");
  // `On October 24, 1970, the Assembly`.
  if (now.words[phrase.head].pos === "NUM" && now.before === "np" && now.comma && now.and === "") return;
  if (reflexive.test(form) && now.before !== "verb" && now.before !== "prep") return;
  const link: Place["link"] =
    now.and === ""
      ? now.comma
        ? ","
        : ""
      : now.and === "or" && now.commaAnd && now.place?.link !== ","
        ? ","
        : now.commaAnd || now.strong
          ? ", and"
          : "and";
  const apart = /^(?:especially|particularly|notably|namely)$/.test(now.words[phrase.first - 1]?.form ?? "");
  let beside =
    now.before === "np" && (link !== "" || now.top.verb === undefined) && !now.strong && !apart ? now.place : undefined;
  // `the distance to be overcome and the mountains`.
  if (
    link.endsWith("and") &&
    now.group?.kind === "infinitive" &&
    now.before === "verb" &&
    now.top.verb === undefined &&
    !now.strong
  )
    beside = now.top.free.at(-1);
  let role: Place["role"] = "free";
  let of: Place | undefined;
  if (now.before === "prep" && now.and === "" && !now.comma) {
    role = "prep";
    of = now.ofPlace;
  } else if (now.before === "verb" && now.and === "" && !now.comma) role = "object";
  else if (now.before === "np" && link === "and" && beside !== undefined) {
    // `the people of A and the people of B`: the like is joined to the like.
    if (
      beside.role === "prep" &&
      beside.of !== undefined &&
      hasArticle(now, phrase) &&
      !hasArticle(now, beside.phrase) &&
      hasArticle(now, beside.of.phrase)
    )
      beside = beside.of;
    role = beside.role;
    of = beside.of;
  } else if (now.before === "np" && link === "" && now.place?.role === "object" && !nominative.has(form)) {
    role = "object";
    beside = undefined;
  }
  // `recommended to the Congress a program`.
  const late =
    role === "free" && now.before === "np" && link === "" && now.place?.role === "prep" && isDetermined(now, phrase);
  if (late && now.top.verb !== undefined && takesLate(now)) {
    role = "object";
    beside = undefined;
  }
  // `stresses the ties between states, the aims of all, and the means`: a list goes on from its like, over what belongs to it.
  if (role === "free" && link !== "" && beside?.role === "prep" && hasArticle(now, phrase))
    beside = object(now, beside) ?? beside;
  const subjective =
    nominative.has(form) || ((form === "it" || form === "you" || form === "there") && verbFollows(now, phrase.last));
  if (subjective && role !== "prep" && !(link === "and" && now.top.verb === undefined && now.top.free.length > 0)) {
    role = "free";
    beside = undefined;
    if (now.top.verb !== undefined && link === "" && now.before !== "start") push(now, "zero");
    else if (now.top.verb === undefined && now.before === "np" && link === "") {
      // `the challenges they face`; in `through whose ports it passes` the clause is open already.
      if (now.top.kind !== "relative" || now.top.free.length > 0) push(now, "zero");
    } else if (now.top.verb === undefined && now.top.free.length > 0) {
      // `This precaution, I am satisfied, tended to`, but `This year we`.
      if (now.top.free.every(({ phrase: p }) => isTime(now.words, p)) || link !== ",") now.top.free = [];
      else push(now, "zero");
    } else if (now.top.verb !== undefined) now.top.free = [];
  }
  if (subjective && role === "prep" && weakPrepositions.has(now.preposition) && nominative.has(form)) {
    push(now, "sub");
    role = "free";
  } else if (role === "free" && now.before === "np" && link === "" && now.top.verb === undefined)
    beside = adjacent(now, phrase, beside);
  const here: Place = {
    phrase,
    role,
    preposition: role === "prep" ? beside?.preposition || now.preposition : "",
    beside,
    link,
    of,
    group: undefined,
    slot: undefined,
    taken: false,
  };
  if (role === "free") now.top.free.push(here);
  if (role === "prep") {
    if (weakPrepositions.has(now.preposition) && now.before === "prep") now.top.weak = here;
    if (link === "and") now.top.joined = here;
  }
  attach(now, here);
  now.place = here;
  saw(now, "np");
}

/** `the problems the states face`: a clause without a pronoun; `since the session the tribes have`: a time, then the subject. */
function adjacent(now: Clauses, phrase: NounPhrase, beside: Place | undefined): Place | undefined {
  const { top, place } = now;
  if (place === undefined || !hasArticle(now, phrase) || top.free.length === 0) return beside;
  if (
    top.free.every(({ phrase: p }) => isTime(now.words, p)) ||
    (top.kind === "sub" && place.role === "free" && isWeak(now, place))
  )
    top.free = [];
  else if (top.free.at(-1) === place || place.of !== undefined) push(now, "zero");
  return undefined;
}

/** Whether `since`, `after` or the like stands before a phrase. */
const isWeak = ({ words }: Clauses, { phrase }: Place): boolean =>
  phrase.first > 0 && weakPrepositions.has(words[phrase.first - 1].form);

/** The object with an article that a phrase with a preposition belongs to. */
function object(now: Clauses, from: Place): Place | undefined {
  let p: Place | undefined = from;
  for (let n = 0; p !== undefined && p.slot !== "object" && n < 4; n++) p = p.of;
  return p?.slot === "object" && hasArticle(now, p.phrase) ? p : undefined;
}

const isDetermined = (now: Clauses, phrase: NounPhrase): boolean =>
  hasArticle(now, phrase) || now.classes[phrase.first] === "determiner" || now.words[phrase.first].form === "such";

function hasArticle({ words }: Clauses, { first }: NounPhrase): boolean {
  return /^(?:the|an?|our|their|its|his|my)$/.test(words[first].form);
}

function verbFollows(now: Clauses, last: number): boolean {
  let k = last + 1;
  while (k < now.words.length && (now.classes[k] === "adverb" || now.classes[k] === "negation")) k++;
  return (
    contracted(now.words[last]) !== undefined ||
    (k < now.words.length &&
      (now.classes[k] === "verb" || now.classes[k] === "auxiliary") &&
      !now.words[k].form.endsWith("ing"))
  );
}
