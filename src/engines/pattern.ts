import { fold } from "../tokens/fold.js";
import { phraseWords } from "../tokens/phrase.js";
import type { CountingContract } from "../types.js";
import { type Column, small } from "./attribute.js";

/** A word or a phrase to be found: for each word the codes it may have, or undefined for any word. */
export interface Pattern {
  /** The term as it is counted: folded, its words joined by a space. */
  readonly term: string;
  readonly words: readonly (ReadonlySet<number> | undefined)[];
}

/** Reads a term asked for by the user. Throws on what cannot be found in any text. */
export function patternOf(asked: unknown, column: Column, contract: CountingContract): Pattern {
  if (typeof asked !== "string")
    throw new TypeError(`a term must be a string, got ${JSON.stringify(asked) ?? String(asked)}`);
  if (/^\s*["[]/.test(asked))
    throw new Error(`CQL is not available yet, so ${asked} cannot be asked for; ask for a word or a phrase`);
  const words = wordsOf(asked, column, contract);
  if (words.length === 0) throw new RangeError(`the term ${JSON.stringify(asked)} has no word in it`);
  return { term: words.join(" "), words: words.map((word) => codesOf(word, column)) };
}

function wordsOf(asked: string, column: Column, contract: CountingContract): string[] {
  const pieces = asked.split(/\s+/).filter((piece) => piece !== "");
  const folded = pieces.map((piece) => foldTerm(piece, column, contract));
  // Tags are never in running text; and a term that some answer named must be found again as it is, even if no text
  // would be cut so: with split apostrophes `china 's` has the word `'s`.
  if (column.of === "pos" || column.of === "lempos" || folded.every((word) => word === "*" || column.codeOf.has(word)))
    return folded;
  return phraseWords(asked, contract).map((word) => foldTerm(word, column, contract));
}

/** The term as the column would write it. */
function foldTerm(word: string, { of }: Column, contract: CountingContract): string {
  if (of === "form") return fold(word, contract);
  if (of === "lemma") return fold(word, small);
  if (of === "pos") return word.toUpperCase();
  const cut = word.lastIndexOf("_");
  if (cut < 0 && !word.includes("*"))
    throw new RangeError(`a lempos is written right_NOUN, got ${JSON.stringify(word)}`);
  return cut < 0 ? fold(word, small) : fold(word.slice(0, cut), small) + word.slice(cut).toUpperCase();
}

function codesOf(word: string, { values, codeOf }: Column): Set<number> | undefined {
  if (/^\*+$/.test(word)) return undefined;
  const code = codeOf.get(word);
  if (!word.includes("*")) return new Set(code === undefined ? [] : [code]);
  const literals = word.split(/\*+/);
  return new Set(values.flatMap((value, i) => (hasInOrder(value, literals) ? [i] : [])));
}

/** Whether a value is the literals with anything between them. Each is looked for once: no pattern makes this slow. */
function hasInOrder(value: string, literals: readonly string[]): boolean {
  const [head, tail] = [literals[0], literals[literals.length - 1]];
  if (value.length < head.length + tail.length || !value.startsWith(head) || !value.endsWith(tail)) return false;
  let at = head.length;
  for (const literal of literals.slice(1, -1)) {
    const found = value.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return at <= value.length - tail.length;
}
