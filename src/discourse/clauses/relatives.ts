import { type Clauses, deepest, type Group, type Place, push, saw } from "./clauseState.js";
import { antecedents } from "./coordination.js";
import type { NounPhrase } from "./nounPhrases.js";

// Relative clauses: what their pronoun stands for, as subject or as object.

/** `some of which`, `both of whom`: the subject is the part. */
const part = /^(?:some|all|many|most|each|both|one|none|two|three|several|few|any|either|neither|much|half)$/;
/** Verbs without an object. */
export const intransitive: ReadonlySet<string> = new Set(
  (
    "act appear arise be become belong come cooperate exist go grow happen live occur remain result rise seem sit stand " +
    "stay survive think wait work"
  ).split(" "),
);
/** Verbs behind which a relative clause can wait for its own verb: `which it is believed will help`. */
const reporting: ReadonlySet<string> = new Set(
  "believe think suppose hope say know feel understand fear expect trust presume find claim".split(" "),
);

/** Opens a relative clause. */
export function relative(now: Clauses, i: number): void {
  const { form } = now.words[i];
  const free = /^what|ever$/.test(form);
  const wasPrep = now.before === "prep";
  const earlier = now.and !== "" ? now.stack.slice(-deepest).findLast(({ kind }) => kind === "relative") : undefined;
  if (earlier !== undefined && !free) {
    // `information which …, and which …`
    push(now, "relative", earlier.antecedent, wasPrep || form === "whose");
  } else {
    const antecedent = free ? undefined : antecedentPlace(now, form);
    const self = antecedent ?? alone(i);
    // `What we need is action`: a clause in the place of a noun phrase waits for the verb of the one around it.
    if (free && now.top.verb === undefined && now.top.free.length === 0 && !wasPrep) now.top.free.push(self);
    const quantified = wasPrep && now.preposition === "of" && now.ofPlace !== undefined ? now.ofPlace : undefined;
    if (quantified !== undefined && part.test(now.words[quantified.phrase.head].form)) {
      now.top.free = now.top.free.filter((p) => p !== quantified);
      push(now, "relative", { ...quantified, beside: undefined, link: "", of: undefined });
    } else push(now, "relative", self, (wasPrep && !free) || form === "whose");
  }
  if (form === "whose" && wasPrep) saw(now, "prep");
  else saw(now, "sub");
}

/** `such measures as may be necessary`: what `as` before a finite verb stands for. */
export function relativeAs(now: Clauses): void {
  let such = now.place;
  for (let n = 0; such !== undefined && now.words[such.phrase.first].form !== "such"; n++)
    such = n < deepest ? such.of : undefined;
  push(now, "relative", such ?? now.place);
  saw(now, "sub");
}

function antecedentPlace(now: Clauses, form: string): Place | undefined {
  const { before, place, group } = now;
  if (before === "np" || before === "prep" || (before === "other" && form !== "who")) return place;
  // `measures have been taken which`.
  const subject = before === "verb" && form === "which" && group?.voice === "passive" ? group.subject : [];
  return subject.length === 0 ? undefined : { ...alone(subject[0].head), phrase: subject[0] };
}

const alone = (i: number): Place => ({
  phrase: { first: i, last: i, head: i, pronoun: true },
  role: "free",
  preposition: "",
  beside: undefined,
  link: "",
  of: undefined,
  group: undefined,
  slot: undefined,
  taken: false,
});

/** The subject that a relative pronoun hands on, behind a clause put in (`which it is believed will help`). */
export function delayed(now: Clauses, plural: boolean | undefined): readonly NounPhrase[] | undefined {
  const { top, group, before, words } = now;
  if (before !== "verb" || now.and !== "" || top.kind !== "relative" || top.antecedent === undefined || top.oblique)
    return undefined;
  if (group === undefined || group !== top.verb || !reporting.has(words[group.head].lemma)) return undefined;
  const found = antecedents(now, top.antecedent, plural);
  if (found.length === 0 || found[0] === group.subject[0]) return undefined;
  group.handed = [];
  return found;
}

/** The object that a relative pronoun hands on: `the goals that states adopted`; none where a preposition stays behind. */
export function handedOn(now: Clauses, made: Group): readonly NounPhrase[] {
  const { top, words, classes } = now;
  if (top.kind !== "relative" || top.antecedent === undefined || top.oblique) return [];
  if (made.voice === "passive" || made.copula || intransitive.has(words[made.head].lemma)) return [];
  if (top.verb !== undefined && now.and === "") return [];
  const found = antecedents(now, top.antecedent, undefined);
  // Only a subject of the clause's own leaves the pronoun to be the object.
  if (made.subject.length === 0 || made.subject[0].first <= top.antecedent.phrase.last) return [];
  const k = made.last + 1;
  if (classes[k] === "to" || classes[k] === "subordinator") return [];
  const stranded =
    classes[k] === "preposition" &&
    (k + 1 === words.length ||
      /[,;:.]/.test(words[k + 1].before) ||
      /^(?:verb|auxiliary|preposition|to)$/.test(classes[k + 1]));
  return stranded ? [] : found;
}
