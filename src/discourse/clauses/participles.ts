import { type Clauses, type Group, waiting } from "./clauseState.js";
import { isApart, isTime, type NounPhrase, nounPhraseAt } from "./nounPhrases.js";
import { nominative } from "./nounPlaces.js";
import { enter, opensClause, ownSubject, settle } from "./settle.js";
import { isPast, isPastParticiple, isThird } from "./verbForms.js";

/** How far it is looked for a verb that is finite beyond doubt. */
const farthest = 40;
const never: readonly NounPhrase[] = [];

/** Enters a verb that can be a past tense or a participle (`adopted`, `made`), or only a participle (`taken`). */
export function pastOrParticiple(now: Clauses, made: Group, joined: boolean): void {
  if (isCoordinated(now, made)) return;
  if (isPastTense(now, made)) {
    settle(now, made, joined);
    enter(now, made);
    return;
  }
  // A participle behind a noun phrase has it as its subject: `resolutions adopted by`.
  const own = now.before === "np" && !now.comma && now.and === "" ? now.place : undefined;
  made.finite = false;
  made.voice = "passive";
  made.subject = own === undefined ? never : [own.phrase];
  if (now.top.verb === undefined && now.top.free.length === 0) now.top.leading = true;
  enter(now, made);
}

/** `was recognized and supported`, `has provided and made`: the auxiliary is shared. */
function isCoordinated(now: Clauses, made: Group): boolean {
  const { group: model, before } = now;
  if (now.and === "" || before === "start" || before === "sub" || model === undefined || ownSubject(now)) return false;
  const passive = model.voice === "passive" && !(made.kind === "ed" && hasObject(now, made));
  if (!passive && !(model.perfect && model.voice === "active")) return false;
  if (passive) {
    made.voice = "passive";
    made.shared = model.modal >= 0 ? model.modal : model.shared;
  }
  made.finite = model.finite;
  made.subject = model.subject;
  if (made.finite) now.top.verb = made;
  enter(now, made);
  return true;
}

function isPastTense(now: Clauses, made: Group): boolean {
  const { words, top, before, place } = now;
  if (made.kind === "participle" || words[made.head].form === "based") return false;
  const next = words[made.head + 1];
  if (now.and !== "" && before !== "start" && before !== "sub" && !ownSubject(now)) return true;
  if (before === "sub") return top.kind === "relative";
  const own = before === "np" && !now.comma && now.and === "";
  if (own && place !== undefined && nominative.has(words[place.phrase.head].form)) return true;
  const agent =
    next?.form === "by" || (now.classes[made.head + 1] === "adjective" && words[made.head + 2]?.form === "by");
  if (agent || before === "prep" || before === "start" || before === "verb") return false;
  if (finiteAhead(now, made.head + 1) && !(own && governs(now, made))) return false;
  if (top.verb === undefined && (top.free.length > 0 || (own && top.kind === "relative"))) return next?.form !== "as";
  if (own || before === "other") return top.verb !== undefined && (opensClause(now, top.free) || waiting(now) >= 0);
  // Behind a comma, in a row of verbs: `ended the war, opened the ports`.
  const { verb } = top;
  return hasObject(now, made) && next?.pos !== "NOUN" && verb?.voice === "active" && isPast(words[verb.head]);
}

/** `adventurers entertained views of the kind`: what a participle behind its noun does not have, except of time. */
function governs(now: Clauses, made: Group): boolean {
  // `the rules adopted there could`.
  if (!hasObject(now, made) || now.words[made.head + 1].form === "there") return false;
  const phrase = nounPhraseAt(now.words, now.classes, made.head + 1);
  return phrase !== undefined && !isTime(now.words, phrase) && now.words[phrase.head].pos !== "NUM";
}

/** Whether a noun phrase follows at once. */
function hasObject({ words, classes }: Clauses, { head }: Group): boolean {
  const i = head + 1;
  if (i >= words.length || /[,;:—]/.test(words[i].before)) return false;
  switch (classes[i]) {
    case "determiner":
    case "noun":
    case "pronoun":
    case "number":
      return true;
    case "adjective":
      return nounPhraseAt(words, classes, i) !== undefined;
    default:
      return false;
  }
}

/** Whether the clause goes on to a verb that is finite beyond doubt. */
function finiteAhead({ words, classes }: Clauses, from: number): boolean {
  const end = Math.min(words.length, from + farthest);
  for (let k = from; k < end; k++) {
    const what = classes[k];
    const { form, before } = words[k];
    if (what === "subordinator" && isApart(words[k])) {
      // `, if carried out, must`.
      while (k + 1 < end && !isApart(words[k + 1])) k++;
      continue;
    }
    if (what === "subordinator" || what === "relative" || /[;:]/.test(before)) return false;
    if (what === "pronoun" && nominative.has(form)) return false;
    if (what === "conjunction" && k + 1 < words.length) {
      const next = classes[k + 1];
      // `offered and purchased during the year was`.
      if (next === "verb" && isPastParticiple(words[k + 1])) continue;
      if (next === "verb" || next === "auxiliary" || next === "pronoun") return false;
      if (before.includes(",") && next !== "noun" && next !== "adjective") return false;
    }
    if (what === "to") while (k + 1 < end && classes[k] !== "verb" && classes[k] !== "auxiliary") k++;
    else if (what === "auxiliary") return !/^(?:be|being|been|having)$/.test(form);
    else if (what === "verb" && (isThird(words[k]) || (isPast(words[k]) && !isPastParticiple(words[k])))) return true;
  }
  return false;
}
