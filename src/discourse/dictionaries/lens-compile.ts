import type { Attribute, CountingContract } from "../../types.js";
import type { Dictionary, DictionaryCategory } from "./dictionary.js";
import { entryWords, Vocabulary } from "./lens-words.js";

/** A category that rows tell, with the one it lies in. */
export interface Told {
  /** Its name after those it lies in: `evaluation/positive`. */
  readonly path: string;
  /** Index of the category it lies in, or -1. */
  readonly parent: number;
}

/** An entry as it is looked for. */
export interface Sought {
  readonly entry: string;
  /** Index of the category it counts for. */
  readonly category: number;
  readonly isException: boolean;
}

/** A place in the tree of all entries: what may follow, and which entries end here. */
export interface Node {
  /** By number of the pattern that the next word must fit. */
  readonly next: Map<number, Node>;
  /** After any word. */
  any?: Node;
  readonly ends: number[];
}

/** A dictionary against the words of a corpus. */
export interface Compiled {
  readonly told: readonly Told[];
  readonly sought: readonly Sought[];
  readonly root: Node;
  /** The numbers of the patterns that each word fits, by its code. */
  readonly patternsOf: readonly (readonly number[] | undefined)[];
}

export interface CompileOptions {
  readonly of: Attribute;
  /** Levels of the hierarchy that are told; what lies deeper counts for the category above it. */
  readonly levels: number;
  readonly contract: CountingContract;
}

/** Patterns meet the different words once; after that a text is numbers only. */
export function compile(
  dictionary: Dictionary,
  values: readonly string[],
  { of, levels, contract }: CompileOptions,
): Compiled {
  const vocabulary = new Vocabulary(values, of);
  const told: Told[] = [];
  const sought: Sought[] = [];
  const numbers = new Map<string, number>();
  const patternsOf: number[][] = [];
  const root: Node = { next: new Map(), ends: [] };

  add(dictionary.categories, -1, 1);
  return { told, sought, root, patternsOf };

  function add(categories: readonly DictionaryCategory[], parent: number, level: number): void {
    for (const { name, entries, exceptions, categories: below } of categories) {
      const path = parent < 0 ? name : `${told[parent].path}/${name}`;
      const category = level > levels ? parent : told.push({ path, parent }) - 1;
      for (const entry of entries) addEntry({ entry, category, isException: false });
      for (const entry of exceptions) addEntry({ entry, category, isException: true });
      add(below, category, level + 1);
    }
  }

  function addEntry(entry: Sought): void {
    const place = `${dictionary.name}: category "${told[entry.category].path}"`;
    const words = entryWords(entry.entry, of, dictionary.wildcards, contract, place);
    const number = sought.push(entry) - 1;
    if (words.length > 0) words.reduce(after, root).ends.push(number);
  }

  function after(node: Node, word: string): Node {
    if (word === "*") {
      node.any ??= { next: new Map(), ends: [] };
      return node.any;
    }
    const pattern = numberOf(word);
    const next = node.next.get(pattern) ?? { next: new Map(), ends: [] };
    node.next.set(pattern, next);
    return next;
  }

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    for (const code of vocabulary.codesOf(word, dictionary.wildcards)) {
      patternsOf[code] ??= [];
      patternsOf[code].push(number);
    }
    return number;
  }
}
