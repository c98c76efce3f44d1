import type { Sequence } from "../../types.js";
import type { Compiled, Node } from "./lens-compile.js";

/** An entry in a sequence of words: the words from `first` to `last`, both included. */
export interface Found {
  /** Index of the entry. */
  readonly sought: number;
  readonly first: number;
  readonly last: number;
}

export interface FindOptions {
  /** The least boundary that a match may not have inside. */
  readonly limit: number;
  readonly nested: "outermost" | "all";
  readonly nestedScope: "key" | "dictionary";
}

/**
 * All matches that count, by place, then category, then longest. A category's matches are taken longest first; one whose
 * words are all taken by longer ones of its category does not count, nor one that fits the same words by a later entry.
 * With the scope `dictionary` it does not count either if its words are all taken by longer matches of any category. These
 * are quanteda's rules (`nested_scope` of `tokens_lookup`); exceptions are ours, and take words like any other entry.
 */
export function findIn(sequence: Sequence, compiled: Compiled, options: FindOptions): Found[] {
  const byCategory: Found[][] = compiled.told.map(() => []);
  for (const found of allIn(sequence, compiled, options.limit)) byCategory[categoryOf(found)].push(found);
  const taken = new Taken(sequence.codes.length);
  let counting = byCategory.flatMap((found) => outermost(found));
  if (options.nestedScope === "dictionary" && options.nested === "outermost") counting = outermostOfAll(counting);
  return counting
    .filter(({ sought }) => !compiled.sought[sought].isException)
    .sort((a, b) => a.first - b.first || categoryOf(a) - categoryOf(b) || b.last - a.last || a.sought - b.sought);

  function categoryOf({ sought }: Found): number {
    return compiled.sought[sought].category;
  }

  function outermost(found: Found[]): Found[] {
    taken.clear();
    const isException = ({ sought }: Found): number => Number(compiled.sought[sought].isException);
    if (options.nested === "all") {
      for (const each of found) if (isException(each)) taken.take(each);
      return found.filter((each) => isException(each) || !taken.holds(each));
    }
    return found
      .sort((a, b) => lengthOf(b) - lengthOf(a) || isException(b) - isException(a) || a.sought - b.sought)
      .filter((each) => {
        if (taken.holds(each)) return false;
        taken.take(each);
        return true;
      });
  }

  function outermostOfAll(found: Found[]): Found[] {
    taken.clear();
    const sorted = [...found].sort((a, b) => lengthOf(b) - lengthOf(a));
    const counting: Found[] = [];
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      // Matches of one length do not take each other's words.
      while (to < sorted.length && lengthOf(sorted[to]) === lengthOf(sorted[from])) to++;
      const free = sorted.slice(from, to).filter((each) => !taken.holds(each));
      for (const each of free) taken.take(each);
      counting.push(...free);
    }
    return counting;
  }
}

const lengthOf = ({ first, last }: Found): number => last - first;

/** Which words are taken; cleared without being walked over. */
class Taken {
  readonly #rounds: Uint32Array;
  #round = 0;
  constructor(words: number) {
    this.#rounds = new Uint32Array(words);
  }
  clear(): void {
    this.#round++;
  }
  take({ first, last }: Found): void {
    this.#rounds.fill(this.#round, first, last + 1);
  }
  holds({ first, last }: Found): boolean {
    for (let i = first; i <= last; i++) if (this.#rounds[i] !== this.#round) return false;
    return true;
  }
}

/** Every match of every entry: from each word down the tree of entries, as far as the text fits. */
function* allIn(
  { codes, positions, boundaries }: Sequence,
  { root, patternsOf }: Compiled,
  limit: number,
): Iterable<Found> {
  for (let first = 0; first < codes.length; first++) {
    if (patternsOf[codes[first]] === undefined && root.any === undefined) continue;
    let open: Node[] = [root];
    for (let last = first; last < codes.length; last++) {
      if (last > first && (boundaries[last] >= limit || positions[last] !== positions[last - 1] + 1)) break;
      const patterns = patternsOf[codes[last]];
      const next: Node[] = [];
      for (const node of open) {
        if (node.any) next.push(node.any);
        if (patterns !== undefined && node.next.size > 0)
          for (const pattern of patterns) {
            const child = node.next.get(pattern);
            if (child) next.push(child);
          }
      }
      if (next.length === 0) break;
      for (const { ends } of next) for (const sought of ends) yield { sought, first, last };
      open = next;
    }
  }
}
