import { suggestion } from "../../nearest.js";
import type { Attribute } from "../../types.js";

/** A category of a dictionary, with the patterns it is found by and the categories under it. */
export interface DictionaryCategory {
  /** Name of the category. */
  readonly name: string;
  /** Its own entries, as written: words and phrases, with the dictionary's wildcards. */
  readonly entries: readonly string[];
  /** Phrases that take their words away from the entries: `united nations` where `nations` is an entry. */
  readonly exceptions: readonly string[];
  /** The categories inside it. */
  readonly categories: readonly DictionaryCategory[];
}

/** Categories of words and phrases, read by `readDictionary` or written with `dictionaryOf`. */
export interface Dictionary {
  /** Its file, or what the notebook calls it; for messages. */
  readonly name: string;
  /** What the entries are written in. */
  readonly of: Attribute;
  /** `*` for any characters in a word, none included; `?` for exactly one, in the formats that know it. */
  readonly wildcards: "*" | "*?";
  /** The categories of the highest level. */
  readonly categories: readonly DictionaryCategory[];
  /** What the caller allowed to be left out, in the order of the file. */
  readonly leftOut: readonly { readonly line: number; readonly entry: string; readonly reason: string }[];
}

/** A category while it is read. The same name under the same parent is the same category. */
export interface Draft {
  readonly name: string;
  readonly entries: Set<string>;
  readonly exceptions: Set<string>;
  readonly categories: Map<string, Draft>;
  /** Whether an empty category is meant to be one: what it held was left out. */
  mayBeEmpty?: boolean;
}

export const draft = (name: string): Draft => ({
  name,
  entries: new Set(),
  exceptions: new Set(),
  categories: new Map(),
});

/** The category of that name under a draft, begun if there is none. */
export function under(parent: Draft, name: string, place: string): Draft {
  const known = parent.categories.get(name.trim());
  if (known) return known;
  if (name.trim() === "")
    throw new RangeError(`${place}: expected the name of a category, got ${JSON.stringify(name)}`);
  const child = draft(name.trim());
  parent.categories.set(child.name, child);
  return child;
}

/** Adds an entry; `place` says where it stands, for the message. */
export function addEntry(category: Draft, written: unknown, place: string): void {
  category.entries.add(checkedEntry(written, place));
}

/** An entry or, after `!`, an exception: in the formats of ours that have them. */
export function addEntryOrException(category: Draft, written: unknown, place: string): void {
  const isException = typeof written === "string" && written.startsWith("!");
  if (isException) category.exceptions.add(checkedEntry(written.slice(1), place));
  else addEntry(category, written, place);
}

/** @throws Error if no pattern is written so, naming the place, what was expected and what was given */
function checkedEntry(written: unknown, place: string): string {
  const given = JSON.stringify(written) ?? String(written);
  if (typeof written !== "string") throw new TypeError(`${place}: an entry is a string, got ${given}`);
  const entry = written.trim().replace(/\s+/gu, " ");
  if (entry === "") throw new RangeError(`${place}: an entry must hold a word, got ${given}`);
  if (entry.includes("**"))
    throw new RangeError(`${place}: broken pattern ${given}: one * stands for any characters, two say nothing more`);
  if (/^\*(?: \*)*$/.test(entry))
    throw new RangeError(`${place}: the pattern ${given} is every word; write at least one letter`);
  return entry;
}

const attributes = ["form", "lemma", "pos", "lempos"];

/** The finished dictionary. @throws Error if a category has neither entries nor categories */
export function finished(
  root: Draft,
  { name, of = "form", wildcards = "*?", leftOut = [] }: { readonly name: string } & Partial<Dictionary>,
): Dictionary {
  if (!attributes.includes(of))
    throw new RangeError(`${name}: of must be one of ${attributes.join(", ")}, got ${JSON.stringify(of)}`);
  const categories = finishedCategories(root, name, "");
  if (categories.length === 0) throw new RangeError(`${name}: expected a dictionary with a category, found none`);
  return { name, of, wildcards, categories, leftOut };
}

function finishedCategories(parent: Draft, name: string, path: string): DictionaryCategory[] {
  return [...parent.categories.values()].map((child) => {
    const here = path === "" ? child.name : `${path}/${child.name}`;
    if (child.entries.size + child.categories.size === 0 && !child.mayBeEmpty)
      throw new RangeError(`${name}: the category "${here}" is empty; expected entries or categories in it`);
    return {
      name: child.name,
      entries: [...child.entries],
      exceptions: [...child.exceptions],
      categories: finishedCategories(child, name, here),
    };
  });
}

export const levelsAtMost = 100;

/** @throws Error if a category lies deeper than anybody's; recursion would end so or so */
export function checkLevel(level: number, place: string): void {
  if (level > levelsAtMost) throw new RangeError(`${place}: categories lie deeper than ${levelsAtMost} levels`);
}

const dictionaryFields = ["name", "of", "wildcards", "categories", "leftOut"];

/** @throws TypeError if it is not what `readDictionary` or `dictionaryOf` gives */
export function checkDictionary(question: string, value: unknown): asserts value is Dictionary {
  const fields = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (dictionaryFields.every((field) => fields.includes(field))) return;
  const given = value instanceof Promise ? "a promise: await readDictionary" : `an object with ${fields.join(", ")}`;
  throw new TypeError(
    `${question} takes a dictionary, made by readDictionary or dictionaryOf; got ${
      fields.length > 0 || value instanceof Promise ? given : (JSON.stringify(value) ?? String(value))
    }`,
  );
}

/** Universal Dependencies, as the annotator gives them. */
const tags = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" ");

/** @throws RangeError if a word is not written `right_NOUN`, `right`, `right_*` or `*_NOUN` */
export function checkLempos(word: string, place: string): void {
  const cut = word.lastIndexOf("_");
  if (cut < 0) return;
  const tag = word.slice(cut + 1).toUpperCase();
  if (cut === 0 || (tag !== "*" && !tags.includes(tag)))
    throw new RangeError(
      `${place}: a lempos is written right_NOUN, got ${JSON.stringify(word)}; ${suggestion(tag, tags)}`,
    );
}
