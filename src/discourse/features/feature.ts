import type { VerbGroup } from "../clauses/clauses.js";
import { verbGroups } from "../clauses/clauses.js";
import type { Word } from "../sentences.js";
import { type That, thatsOf } from "./that.js";
import { baseOf } from "./words.js";

/** A sentence as the patterns read it; what several of them need is found once. */
export interface Parsed {
  readonly words: readonly Word[];
  /** Folded forms without what is contracted: `we` of `we've`, `do` of `don't`. */
  readonly bases: readonly string[];
  /** Punctuation behind the last word. */
  readonly after: string;
  readonly groups: readonly VerbGroup[];
  /** The verb group a word belongs to: from its first auxiliary to its main verb. */
  readonly groupOf: readonly (VerbGroup | undefined)[];
  /** The number of that group among `groups`, -1 for words in none. */
  readonly groupNumber: readonly number[];
  /** Whether a question mark stands in the sentence or behind it. */
  readonly asks: boolean;
  /** What each `that` is; undefined for other words. */
  readonly thats: readonly (That | undefined)[];
}

/** A grammatical feature: how often it is used tells registers apart. */
export interface Feature {
  /** Name of the feature. */
  readonly name: string;
  /** What is counted, and which word stands for it. */
  readonly what: string;
  /** Where it is described. */
  readonly source: string;
  /** How it is found, in words. */
  readonly pattern: string;
  /** A sentence in which exactly the words in brackets are found. */
  readonly example: string;
  /** Sentences in which nothing is found. */
  readonly nonExamples: readonly string[];
  /** Whether the word stands for the feature. */
  readonly at: (sentence: Parsed, i: number) => boolean;
}

export function parse(words: readonly Word[], after: string): Parsed {
  const groups = verbGroups(words);
  const groupNumber: number[] = new Array(words.length).fill(-1);
  for (const [g, { first, last }] of groups.entries())
    for (let i = first; i <= last; i++) if (groupNumber[i] < 0) groupNumber[i] = g;
  return {
    words,
    bases: words.map(({ form }) => baseOf(form)),
    after,
    groups,
    groupOf: groupNumber.map((g) => (g < 0 ? undefined : groups[g])),
    groupNumber,
    asks: after.includes("?") || words.some(({ before }) => before.includes("?")),
    thats: thatsOf(words),
  };
}
