import type { Clauses } from "./clauseState.js";
import { conjuncts } from "./coordination.js";
import type { NounPhrase } from "./nounPhrases.js";

/** Verbs whose object is the subject of the infinitive behind it (Quirk et al. 1985). */
const control: ReadonlySet<string> = new Set(
  (
    "ask call urge require request invite encourage enable allow help oblige force permit cause want expect advise tell " +
    "order compel lead get instruct authorize appeal recommend empower direct remind teach persuade convince warn bind"
  ).split(" "),
);

/** Whose the infinitive is: `urge states to act`, `for states to act`, else the subject of the verb before it. */
export function infinitiveSubject(now: Clauses): readonly NounPhrase[] {
  if (now.group === undefined || now.strong) return [];
  if (now.before === "np" && now.place !== undefined && now.and === "" && !now.comma) {
    if (now.place.role === "prep" && now.place.preposition === "for") return conjuncts(now.place);
    const { lemma } = now.words[now.group.head];
    if (control.has(lemma) && now.group.voice === "active") {
      if (now.place.slot === "object") return conjuncts(now.place);
      if (now.place.role === "prep" && /^(?:on|upon|to)$/.test(now.place.preposition)) return conjuncts(now.place);
    }
    if (now.top.verb === undefined) return [];
  }
  if (now.before === "sub") return now.group.subject;
  if (now.before === "start") return [];
  const source = now.group.finite || now.group.kind === "infinitive" ? now.group : (now.top.verb ?? now.group);
  return isDummy(now, source.subject) ? [] : source.subject;
}

function isDummy(now: Clauses, subject: readonly NounPhrase[]): boolean {
  return subject.length === 1 && /^(?:it|there|it's|there's)$/.test(now.words[subject[0].head].form);
}
