import { textOf } from "../../reading/file.js";
import { phraseWords } from "../../tokens/phrase.js";
import type { CountingContract } from "../../types.js";
import type { NounPhrase } from "../clauses/nounPhrases.js";
import type { Word } from "../sentences.js";

/** A phrase that means an actor, in all documents or only in some. */
export type ActorPhrase = string | { readonly phrase: string; readonly id: string | readonly string[] };

/**
 * The analyst's list of actors: under each name what else it is called. The name counts as a phrase itself.
 *
 * `{ "United Nations": ["UN", { phrase: "the Organization", id: "wu" }], states: ["countries"] }`
 */
export type Actors = { readonly [name: string]: readonly ActorPhrase[] };

/**
 * Reads a list of actors from a JSON file.
 *
 * @throws Error naming file, entry, what was expected and what was given
 */
export async function readActors(path: string): Promise<Actors> {
  const text = textOf(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: expected JSON, an object of lists of phrases; ${(error as Error).message}`);
  }
  return checkActors(value, path);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
const one: CountingContract = { case: "fold", hyphens: "keep", apostrophes: "keep", numbers: "keep", regions: [] };
const keyOf = (phrase: string): string => phraseWords(phrase.normalize("NFC").toLowerCase(), one).join(" ");

/** @throws Error naming `source`, the entry, what was expected and what was given */
export function checkActors(value: unknown, source: string): Actors {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${source}: expected an object of lists of phrases, got ${shown(value)}`);
  const known = new Map<string, { name: string; ids: readonly string[] | undefined }[]>();
  for (const [name, phrases] of Object.entries(value)) {
    if (!Array.isArray(phrases))
      throw new Error(`${source}: "${name}": expected a list of phrases, got ${shown(phrases)}`);
    for (const [i, entry] of [name, ...phrases].entries()) {
      const place = i === 0 ? `${source}: "${name}"` : `${source}: "${name}", entry ${i}`;
      const { phrase, ids } = entryOf(entry, place);
      const key = keyOf(phrase);
      if (key === "") throw new Error(`${place}: expected a phrase with a word in it, got ${shown(phrase)}`);
      const others = known.get(key) ?? [];
      const rival = others.find((other) => other.name !== name && overlap(other.ids, ids));
      if (rival !== undefined)
        throw new Error(
          `${place}: expected each phrase under one name, got "${phrase}" that is under "${rival.name}" as well`,
        );
      known.set(key, [...others, { name, ids }]);
    }
  }
  return value as Actors;
}

function entryOf(entry: unknown, place: string): { phrase: string; ids: readonly string[] | undefined } {
  if (typeof entry === "string") return { phrase: entry, ids: undefined };
  const expected = `${place}: expected a phrase or { "phrase", "id" }`;
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    throw new Error(`${expected}, got ${shown(entry)}`);
  const unknown = Object.keys(entry).filter((key) => key !== "phrase" && key !== "id");
  if (unknown.length > 0) throw new Error(`${expected}, got the unknown key "${unknown[0]}"`);
  const { phrase, id } = entry as { phrase?: unknown; id?: unknown };
  if (typeof phrase !== "string") throw new Error(`${expected}, got the phrase ${shown(phrase)}`);
  const ids = typeof id === "string" ? [id] : id;
  if (!Array.isArray(ids) || ids.length === 0 || ids.some((one) => typeof one !== "string"))
    throw new Error(`${expected} with the id of a document or a list of ids, got the id ${shown(id)}`);
  return { phrase, ids: ids as string[] };
}

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.some((id) => b.includes(id));

/** Tells the actor that a noun phrase names, in a document. */
export type ActorOf = (id: string, words: readonly Word[], phrase: NounPhrase) => string | undefined;

/**
 * The longest phrase of the list that the words around the head make up, the head among them; of two of one length the
 * one for this document alone.
 */
export function actorOf(actors: Actors, contract: CountingContract): ActorOf {
  interface Entry {
    readonly name: string;
    readonly forms: readonly string[];
    readonly ids: ReadonlySet<string> | undefined;
  }
  const byWord = new Map<string, { readonly entry: Entry; readonly at: number }[]>();
  for (const [name, phrases] of Object.entries(actors))
    for (const item of [name, ...phrases]) {
      const { phrase, ids } = entryOf(item, "actors");
      const forms = phraseWords(phrase.normalize("NFC").toLowerCase(), { ...contract, case: "fold" }).map(folded);
      const entry = { name, forms, ids: ids && new Set(ids) };
      for (const [at, form] of forms.entries()) {
        const list = byWord.get(form) ?? [];
        if (list.length === 0) byWord.set(form, list);
        list.push({ entry, at });
      }
    }
  const rank = ({ entry }: { entry: Entry }): number => 2 * entry.forms.length + (entry.ids === undefined ? 0 : 1);
  for (const list of byWord.values()) list.sort((a, b) => rank(b) - rank(a));

  return (id, words, { head }) => {
    const found = byWord.get(bare(words[head].form))?.find(
      ({ entry, at }) =>
        (entry.ids?.has(id) ?? true) &&
        entry.forms.every((form, k) => {
          const word = words[head - at + k];
          return word !== undefined && (k === at ? bare(word.form) : word.form) === form;
        }),
    );
    return found?.entry.name;
  };
}

const folded = (form: string): string => form.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");
/** `we've` is we, `China's` is China. */
const bare = (form: string): string => form.replace(/'(?:s|ve|re|m|ll|d)$/, "");
