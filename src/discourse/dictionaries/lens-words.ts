import { fold } from "../../tokens/fold.js";
import { phraseWords } from "../../tokens/phrase.js";
import type { Attribute, CountingContract } from "../../types.js";
import { checkLempos } from "./dictionary.js";

const small = { case: "fold" } as const;
/** A rare letter stands for `?` while words are looked for, because only a letter is part of a word. */
const mark = "\u{a640}";

/**
 * The words of an entry as a text with the same contract would have them, in lower case. Punctuation between them is
 * ignored: an entry that is nothing else (LIWC has faces such as `:)`) has no word and is found nowhere.
 */
export function entryWords(
  entry: string,
  of: Attribute,
  wildcards: "*" | "*?",
  contract: CountingContract,
  place: string,
): string[] {
  if (of === "form" || of === "lemma") {
    if (entry.includes(mark)) throw new RangeError(`${place}: ${JSON.stringify(entry)} has the character U+A640`);
    const marked = wildcards === "*?" ? entry.replaceAll("?", mark) : entry;
    return phraseWords(marked, contract).map((word) => fold(word.replaceAll(mark, "?"), small));
  }
  return entry.split(" ").map((word) => {
    if (of === "pos" || word === "*") return word.toUpperCase();
    checkLempos(word, place);
    const cut = word.lastIndexOf("_");
    return cut < 0 ? `${fold(word, small)}_*` : fold(word.slice(0, cut), small) + word.slice(cut).toUpperCase();
  });
}

/** The values of an attribute, to be asked for by pattern: each pattern costs as much as it finds, or, open at both ends, a look at each. */
export class Vocabulary {
  readonly #values: readonly string[];
  readonly #codes = new Map<string, number[]>();
  #byBeginning: readonly (readonly [string, number])[] | undefined;
  #byEnd: readonly (readonly [string, number])[] | undefined;

  constructor(values: readonly string[], of: Attribute) {
    this.#values = values.map((value) => (of === "form" || of === "lemma" ? fold(value, small) : value));
    this.#values.forEach((value, code) => {
      const codes = this.#codes.get(value);
      if (codes) codes.push(code);
      else this.#codes.set(value, [code]);
    });
  }

  /** The codes of the values that a pattern stands for. */
  codesOf(pattern: string, wildcards: "*" | "*?"): readonly number[] {
    const isWild = (at: number): boolean => pattern[at] === "*" || (wildcards === "*?" && pattern[at] === "?");
    let head = 0;
    while (head < pattern.length && !isWild(head)) head++;
    if (head === pattern.length) return this.#codes.get(pattern) ?? [];
    let tail = pattern.length;
    while (!isWild(tail - 1)) tail--;
    const near =
      head > 0 || tail === pattern.length
        ? starting(this.#beginnings(), pattern.slice(0, head))
        : starting(this.#ends(), reversed(pattern.slice(tail)));
    // Of a pattern open at both ends every value is near; most lack its letters, which is quickly seen.
    const pieces = pattern.split(wildcards === "*" ? /\*+/ : /[*?]+/);
    const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a));
    return near
      .filter(
        (code) => this.#values[code].includes(longest) && matches(this.#values[code], pattern, wildcards === "*?"),
      )
      .sort((a, b) => a - b);
  }

  #beginnings(): readonly (readonly [string, number])[] {
    this.#byBeginning ??= sorted(this.#values);
    return this.#byBeginning;
  }

  #ends(): readonly (readonly [string, number])[] {
    this.#byEnd ??= sorted(this.#values.map(reversed));
    return this.#byEnd;
  }
}

/** By UTF-16 unit, which is enough for a search by beginning. */
const sorted = (values: readonly string[]): (readonly [string, number])[] =>
  values.map((value, code) => [value, code] as const).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));

const reversed = (value: string): string => value.split("").reverse().join("");

function starting(index: readonly (readonly [string, number])[], head: string): number[] {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index[middle][0] < head) low = middle + 1;
    else high = middle;
  }
  const codes: number[] = [];
  while (low < index.length && index[low][0].startsWith(head)) codes.push(index[low++][1]);
  return codes;
}

/** Whether a value is the pattern. At a failure only the last star takes one character more, so this cannot grow fast. */
function matches(value: string, pattern: string, knowsOne: boolean): boolean {
  let [v, p, star, from] = [0, 0, -1, 0];
  while (v < value.length) {
    if (pattern[p] === "*") [star, from] = [p++, v];
    else if (pattern[p] === value[v] || (knowsOne && pattern[p] === "?")) {
      p++;
      v++;
    } else if (star >= 0) [p, v] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
