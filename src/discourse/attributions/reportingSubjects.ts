import type { NounPhrase } from "../clauses/clauses.js";
import type { Word } from "../sentences.js";
import type { Grammar, Reporting } from "./reportingClauses.js";
import { people, texts } from "./reportingNouns.js";

const personal =
  /^(?:i|we|you|he|she|they|who|some|many|those|others|most|all|several|few|both|everyone|one|nobody|none)$/;

/** Whether a word names somebody or something that can speak. */
export const speaks = (word: Word): boolean =>
  personal.test(word.form.replace(/'.*/, "")) ||
  texts.has(word.lemma) ||
  people.has(word.lemma) ||
  word.pos === "PROPN";

/**
 * Whether a verb with a that-clause reports, by who its subject is. Facts show and demand things too: `showing` and
 * `stipulating` verbs report only with texts or persons, `suasive` ones with these and nobody (`it is recommended that`). A
 * thought is one also where it is nobody's, asked for or denied: `it is hoped that`, `it can not be doubted that`.
 */
export function mayReport(grammar: Grammar, verb: Reporting, speakers: readonly NounPhrase[]): boolean {
  const { words } = grammar;
  const { at, verbClass, lemma } = verb;
  const group = grammar.groupOf(at);
  const modal = group !== undefined && (group.modal >= 0 || group.shared >= 0);
  const impersonal = group?.finite === true && group.voice === "passive";
  // `See that the laws are executed` is no perception.
  if (lemma === "see" && !impersonal && (modal || words[at - 1]?.form === "to")) return false;
  const heads = speakers.map(({ head }) => words[head]);
  // Justice and progress demand things, too.
  if (verbClass === "suasive") return heads.length === 0 || heads.some((word) => speaks(word));
  if (lemma === "find" && impersonal) return true;
  if (verbClass === "showing") return heads.some((word) => (deeds.has(lemma) ? texts.has(word.lemma) : speaks(word)));
  if (verbClass === "stipulating") return impersonal || heads.some((word) => laysDown(word) || lays(word, lemma));
  return true;
}

/** What persons show they do, what texts show they say. */
const deeds: ReadonlySet<string> = new Set(["show", "demonstrate", "prove", "reveal", "establish", "illustrate"]);

/** `It provides that`, but `it requires that` is of things as well. */
const lays = ({ form }: Word, lemma: string): boolean => lemma !== "require" && /^(?:it|they|he|she|we|i)$/.test(form);

/** What can provide or require something in words. */
const laysDown = (word: Word): boolean => texts.has(word.lemma) || word.pos === "PROPN" || people.has(word.lemma);
