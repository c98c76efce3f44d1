import { type Clauses, type Group, type Place, push, waiting } from "./clauseState.js";
import { conjuncts } from "./coordination.js";
import { isPlural, type NounPhrase, nounPhraseAt } from "./nounPhrases.js";
import { nominative } from "./nounPlaces.js";

// Subjects that are not where subjects are: behind their verb, or taken for an object of the verb before.

/** Auxiliary before its subject: `will we`, `is it possible`, `nor is it`. */
export function invertedSubject(now: Clauses, made: Group, joined: boolean): NounPhrase | undefined {
  if (made.head === made.first && !made.copula) return undefined;
  if (joined && now.and !== "nor" && now.and !== "neither" && now.top.verb !== undefined) return undefined;
  if (now.before === "np" && !now.comma) {
    // `Only through cooperation can we act`.
    const next = made.first + 1;
    const turned = made.resumes > made.first && next < made.resumes && nominative.has(now.words[next].form);
    return turned ? nounPhraseAt(now.words, now.classes, next) : undefined;
  }
  if (now.top.kind === "relative" && now.top.verb === undefined && made.resumes <= made.first) return undefined;
  if (now.top.verb === undefined && now.top.free.length > 0) return undefined;
  if (made.resumes <= made.first && (!made.copula || waiting(now) >= 0)) return undefined;
  let k = made.first + 1;
  while (k < now.words.length && (now.classes[k] === "adverb" || now.classes[k] === "negation")) k++;
  if (k >= now.words.length || (made.resumes > made.first && k >= made.resumes)) return undefined;
  return nounPhraseAt(now.words, now.classes, k);
}

/** The subject of a clause without a conjunction, taken for an object before: `I know this problem is`. */
export function swallowedSubject(now: Clauses, plural: boolean | undefined): readonly NounPhrase[] {
  const { top, before, place } = now;
  if (before === "np" && place?.role === "object") {
    push(now, "zero");
    const subject = place.link.endsWith("and") && plural === false ? [place.phrase] : conjuncts(place);
    const own = new Set(subject);
    for (let p: Place | undefined = place; p !== undefined && own.has(p.phrase); p = p.beside) p.taken = true;
    return subject;
  }
  if (top.weak !== undefined) {
    push(now, "sub");
    return conjuncts(top.weak);
  }
  if (before === "np" && place?.role === "prep" && place.of?.slot === "object") {
    place.of.taken = true;
    push(now, "zero");
    return [place.of.phrase];
  }
  // `is good for both countries and our relations with them have been`: what `and` joined to a phrase opens a clause.
  const { joined, verb } = top;
  if (joined !== undefined && verb !== undefined && joined.phrase.first > verb.last) {
    const own = isPlural(now.words, joined.phrase);
    if (plural === undefined || own === undefined || own === plural) return [joined.phrase];
  }
  return top.goesOn && verb !== undefined ? verb.subject : [];
}
