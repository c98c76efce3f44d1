import { type Clauses, type Group, type Place, popTo, push, saw, waiting } from "./clauseState.js";
import { antecedents, chosen, conjuncts, lastSegment, listed } from "./coordination.js";
import { isPlural, type NounPhrase, nounPhraseAt } from "./nounPhrases.js";
import { delayed, handedOn, intransitive } from "./relatives.js";
import { invertedSubject, swallowedSubject } from "./strayedSubjects.js";
import { asksPlural } from "./verbForms.js";

/** Finds the subject of a finite verb and makes it the verb of its clause. */
export function settle(now: Clauses, made: Group, joined: boolean): void {
  made.subject = now.words[made.first].form === "let's" ? [] : subjectOf(now, made, joined);
  made.handed = handedOn(now, made);
  now.top.verb = made;
}

function subjectOf(now: Clauses, made: Group, joined: boolean): readonly NounPhrase[] {
  const plural = asksPlural(now.words[made.first].form, now.words[made.first]);
  // Auxiliary before its subject: `will we`, `is it possible`, `nor is it`.
  const inverted = invertedSubject(now, made, joined);
  if (inverted !== undefined) return [inverted];
  const late = delayed(now, plural);
  if (late !== undefined) return late;
  const { top } = now;
  // An empty clause (`when necessary`), or one that has its verb already: the verb is of one around it.
  const empty = top.verb === undefined && top.antecedent === undefined && top.weak === undefined;
  if (top.free.length === 0 && (empty || (top.verb !== undefined && now.and === ""))) {
    const around = waiting(now);
    if (around >= 0) popTo(now, around);
  }
  if (now.top.verb === undefined) return firstSubject(now, made, joined, plural);
  if (now.top.free.length > 0 && now.and === "") return nextSubject(now, plural);
  return joined ? now.top.verb.subject : swallowedSubject(now, plural);
}

/** The subject of a clause that has no verb yet. */
function firstSubject(now: Clauses, made: Group, joined: boolean, plural: boolean | undefined): readonly NounPhrase[] {
  const { top, place } = now;
  // `who, more than any other, has`: what a comma cuts off from both is no subject.
  const cut = top.kind === "relative" && !top.oblique && top.free[0]?.link === "," && now.comma && now.and === "";
  if (top.free.length > 0 && !cut) return chosen(now, top.free, top.leading, plural);
  if (top.kind !== "relative" && top.weak !== undefined) {
    if (top.kind === "main") push(now, "sub");
    return conjuncts(top.weak);
  }
  if (top.antecedent !== undefined && !top.oblique) return antecedents(now, top.antecedent, plural);
  if (top.gerund !== undefined) {
    const { head, objects } = top.gerund;
    // `Heartening victories have been won`: a clause in its place is singular.
    if (plural === true && now.comma) return [];
    if (plural === true && objects.length > 0) return listed(objects);
    return [{ first: head, last: head, head, pronoun: false }];
  }
  // `Under this article amendments have been`: the noun phrase took in the subject.
  const last = now.before === "np" && !joined && place?.role === "prep" && top.kind === "main" ? place : undefined;
  if (top.oblique) {
    // `the cultivation of which confers`.
    if ((now.preposition === "of" || !(made.voice === "passive" || made.copula)) && top.antecedent !== undefined)
      return [top.antecedent.phrase];
    // `to whom has been intrusted the execution`.
    const behind = made.last + 1 < now.words.length ? nounPhraseAt(now.words, now.classes, made.last + 1) : undefined;
    return behind === undefined ? [] : [behind];
  }
  return last !== undefined && isPlural(now.words, last.phrase) !== !plural ? [last.phrase] : [];
}

/** The subject of another verb in a clause that has one, from the noun phrases since. */
function nextSubject(now: Clauses, plural: boolean | undefined): readonly NounPhrase[] {
  const { top, stack } = now;
  const around = waiting(now);
  if (around >= 0 && top.kind !== "main" && stack[around].free.length > 0) {
    popTo(now, around);
    return chosen(now, now.top.free, now.top.leading, plural);
  }
  const list = lastSegment(now, top.free, plural);
  const own = new Set(list);
  for (const p of top.free) if (own.has(p.phrase)) p.taken = true;
  // `If we act, others follow`: back to the clause that still has no verb.
  const outer = stack[stack.length - 2];
  if (top.kind !== "main" && outer !== undefined && outer.verb === undefined && top.free[0].link !== "")
    popTo(now, stack.length - 2);
  return list;
}

/** Makes a group the latest one. */
export function enter(now: Clauses, made: Group): void {
  if (
    made.kind === "infinitive" ||
    made.kind === "base" ||
    (made.finite && made.modal >= 0) ||
    (made.finite && isDoSupport(now, made))
  )
    now.top.base = made;
  else if (made.finite) now.top.base = undefined;
  if (
    now.before === "verb" &&
    now.and !== "" &&
    !now.comma &&
    now.group !== undefined &&
    now.group.finite === made.finite &&
    now.group.voice === made.voice
  ) {
    // `promote and encourage the development of`, `recognized and supported by`.
    if (now.group.objects.length === 0 && !intransitive.has(now.words[now.group.head].lemma))
      now.group.objects = made.objects;
    if (now.group.agents.length === 0) now.group.agents = made.agents;
  }
  now.groups.push(made);
  now.group = made;
  if (made.finite) {
    now.top.free = [];
    now.top.weak = undefined;
    now.top.joined = undefined;
    now.top.goesOn = false;
  }
  saw(now, "verb");
}

function isDoSupport(now: Clauses, made: Group): boolean {
  return made.first !== made.head && /^do/.test(now.words[made.first].form);
}

/** Whether the noun phrases behind a verb begin a clause (`…, and states …`) and do not go on with its list. */
export function opensClause(now: Clauses, free: readonly Place[]): boolean {
  const from = now.group?.last ?? -1;
  for (let k = free.length - 1; k >= 0 && free[k].phrase.first > from; k--)
    if (free[k].link === ", and" || free[k].beside === undefined) return true;
  return false;
}

/** Whether a free noun phrase stands right before, without a mark between. */
export function ownSubject(now: Clauses): boolean {
  return now.before === "np" && now.and === "" && !now.comma && now.place?.role === "free";
}
