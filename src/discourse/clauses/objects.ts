import type { Clauses, Place } from "./clauseState.js";
import { isTime } from "./nounPhrases.js";

// What a verb governs: its objects, and who did it.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs of two objects, of which the second is the direct one. */
export const double: ReadonlySet<string> = set(
  "give send tell offer show ask teach grant pay owe lend bring afford deny cost",
);
/** What follows these is no object. */
const linking = set("become remain seem appear");
/** `by means of`, `by law`: nobody who acts. */
const noAgent = set("means way virtue reason percent end order mistake");

/** Makes a noun phrase an object or an agent, alone or with what it is coordinated with. */
export function attach(now: Clauses, here: Place): void {
  if (now.before === "verb" && here.role === "object" && now.group !== undefined) {
    if (now.group.voice === "passive" || now.group.copula || linking.has(now.words[now.group.head].lemma)) return;
    if (now.words[here.phrase.head].form === "there") return;
    // `never will the people accept`: the subject.
    if (here.phrase.first < now.group.head) return;
    if (isTime(now.words, here.phrase) && here.phrase.first < here.phrase.head) return;
    [here.group, here.slot] = [now.group, "object"];
    now.group.objects.push(here);
  } else if (now.before === "np" && here.role === "object" && here.link === "" && now.place?.role === "prep") {
    if (now.group === undefined || isTime(now.words, here.phrase)) return;
    [here.group, here.slot] = [now.group, "object"];
    now.group.objects.push(here);
  } else if (
    now.before === "prep" &&
    now.preposition === "by" &&
    here.role === "prep" &&
    now.group?.voice === "passive"
  ) {
    const { pos, form } = now.words[here.phrase.head];
    if (
      pos === "NUM" ||
      noAgent.has(form) ||
      (form === "law" && here.phrase.first === here.phrase.head) ||
      isTime(now.words, here.phrase)
    )
      return;
    if (now.group.agents.length > 0) return;
    [here.group, here.slot] = [now.group, "agent"];
    now.group.agents.push(here);
  } else if (
    now.before === "np" &&
    here.role === "object" &&
    here.link === "" &&
    now.place?.slot === "object" &&
    now.group !== undefined
  ) {
    // `give states the right`: the second is the direct object.
    if (double.has(now.words[now.group.head].lemma) && now.group.objects.length === 1) {
      now.group.objects.length = 0;
      [here.group, here.slot] = [now.group, "object"];
      now.group.objects.push(here);
    }
  } else if (here.beside?.group !== undefined && here.link !== "") {
    const { group: of, slot } = here.beside;
    [here.group, here.slot] = [of, slot];
    (slot === "object" ? of.objects : of.agents).push(here);
  }
}

/** Whether the latest verb can still have an object. */
export const takesLate = ({ group, top }: Clauses): boolean =>
  group !== undefined &&
  (group === top.verb || group.kind === "infinitive") &&
  group.voice === "active" &&
  !group.copula &&
  group.objects.length === 0;
