import type { Column } from "./attribute.js";
import type { Indexed } from "./indexed.js";
import type { Pattern } from "./pattern.js";

/** Where something was found: first token and number of tokens of each hit, by place. */
export interface Hits {
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

/** All places of one pattern, overlapping ones too. Every token must be selected, and no boundary of `limit` inside. */
function startsOf(pattern: Pattern, index: Indexed, column: Column, selected: Uint8Array, limit: number): Uint32Array {
  const { types, boundaries } = index.tokens;
  const { words } = pattern;
  const { places, starts } = index.postings(column.of);

  // Look only where the rarest word stands.
  const frequency = (word: ReadonlySet<number> | undefined): number => {
    if (word === undefined) return types.length;
    let sum = 0;
    for (const code of word) sum += starts[code + 1] - starts[code];
    return sum;
  };
  const frequencies = words.map(frequency);
  const anchor = frequencies.indexOf(Math.min(...frequencies));

  const stands = (start: number): boolean => {
    if (start < 0 || start + words.length > types.length) return false;
    for (let i = 0; i < words.length; i++) {
      const t = start + i;
      if (selected[t] === 0 || (i > 0 && boundaries[t] >= limit)) return false;
      if (i !== anchor && words[i] !== undefined && !words[i]!.has(column.codes[types[t]])) return false;
    }
    return true;
  };

  const found = new Uint32Array(frequencies[anchor]);
  let size = 0;
  const anchors = words[anchor];
  if (anchors === undefined) {
    for (let start = 0; start < types.length; start++) if (stands(start)) found[size++] = start;
  } else {
    for (const code of anchors)
      for (let i = starts[code]; i < starts[code + 1]; i++) {
        const start = places[i] - anchor;
        if (stands(start)) found[size++] = start;
      }
  }
  const hits = found.slice(0, size);
  return anchors !== undefined && anchors.size > 1 ? hits.sort() : hits;
}

/** All places of any of the patterns. Where two begin at one token there is one hit, the shorter. */
export function findAny(
  patterns: readonly Pattern[],
  index: Indexed,
  column: Column,
  selected: Uint8Array,
  limit: number,
): Hits {
  const found = patterns.map((pattern) => startsOf(pattern, index, column, selected, limit));
  if (found.length === 1)
    return { starts: found[0], lengths: new Uint32Array(found[0].length).fill(patterns[0].words.length) };

  // Start and length in one number, so that one sort brings the shorter of a start first.
  const LENGTHS = 2 ** 20;
  const keys = new Float64Array(found.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const [i, starts] of found.entries())
    for (const start of starts) keys[size++] = start * LENGTHS + patterns[i].words.length;
  const startOf = (key: number): number => Math.floor(key / LENGTHS);
  const hits = keys.sort().filter((key, i) => i === 0 || startOf(keys[i - 1]) !== startOf(key));
  return { starts: Uint32Array.from(hits, startOf), lengths: Uint32Array.from(hits, (key) => key % LENGTHS) };
}
