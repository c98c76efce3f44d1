import { NONE } from "../engines/ngrams.js";
import { inGroups, part, type Steps } from "../steps.js";
import type { Beginnings } from "./nesting.js";
import { placesOf, type Repeats } from "./repeats.js";
import type { Reader } from "./sources.js";
import type { Stream } from "./stream.js";

/** What the source writes for each token and between it and the one before, as numbers. */
interface Spelt {
  readonly words: Uint32Array;
  readonly gaps: Uint32Array;
}

/** How many different spellings each phrase has in the cleaned sources, white space taken as one space. */
export function* variantCounts(
  readers: readonly Reader[],
  stream: Stream,
  repeats: Repeats,
  beginnings: Beginnings,
): Steps<Uint32Array> {
  const spelt = yield* part(0, 0.5, spellings(readers, stream, beginnings));
  const counts = new Uint32Array(repeats.lengths.length);
  const compared = inGroups(repeats.starts, (from, to) => {
    for (let r = from; r < to; r++) counts[r] = different(spelt, placesOf(repeats, r), repeats.lengths[r]);
  });
  yield* part(0.5, 1, compared);
  return counts;
}

/** Spelling and gap of each token that some phrase covers; equal numbers are equal strings among tokens of one code. */
function* spellings(readers: readonly Reader[], stream: Stream, { longest }: Beginnings): Steps<Spelt> {
  const { sequences, first, own, next, values } = stream;
  const words = new Uint32Array(stream.tokens);
  const gaps = new Uint32Array(stream.tokens);
  // Most words are written as they are counted, and most are followed by a space: these two are number 0.
  const numberOfWord = numbering();
  const numberOfGap = numbering(" ");
  for (const [d, { starts, ends }] of sequences.entries()) {
    const read = readers[d];
    let covered = 0;
    for (let i = 0; i < starts.length; i++) {
      const t = first[d] + i;
      const goesOn = t < covered;
      covered = Math.max(covered, t + longest[t]);
      if (t >= covered) continue;
      const word = read(starts[i], ends[i]);
      words[t] = word === values[own[t]] ? 0 : numberOfWord(word);
      if (goesOn && next[t] !== NONE) gaps[t] = numberOfGap(read(ends[i - 1], starts[i]).replace(/\s+/g, " "));
    }
    yield (d + 1) / sequences.length;
  }
  return { words, gaps };
}

/** Numbers strings in the order in which they are first met, from 1, or from 0 if the first is given. */
function numbering(...first: string[]): (text: string) => number {
  const numbers = new Map<string, number>(first.map((text, i) => [text, i]));
  return (text) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size + (first.length > 0 ? 0 : 1);
      numbers.set(text, number);
    }
    return number;
  };
}

function different(spelt: Spelt, places: Uint32Array, n: number): number {
  const [first] = places;
  // Places by the hash of what is written there: one for each spelling unlike the first's.
  let others: Map<number, number[]> | undefined;
  let count = 1;
  for (let i = 1; i < places.length; i++) {
    const place = places[i];
    if (same(spelt, place, first, n)) continue;
    others ??= new Map();
    const hash = hashAt(spelt, place, n);
    const alike = others.get(hash);
    if (alike?.some((other) => same(spelt, place, other, n))) continue;
    count++;
    if (alike) alike.push(place);
    else others.set(hash, [place]);
  }
  return count;
}

function same({ words, gaps }: Spelt, a: number, b: number, n: number): boolean {
  if (words[a] !== words[b]) return false;
  for (let i = 1; i < n; i++) if (words[a + i] !== words[b + i] || gaps[a + i] !== gaps[b + i]) return false;
  return true;
}

function hashAt({ words, gaps }: Spelt, t: number, n: number): number {
  let hash = words[t];
  for (let i = 1; i < n; i++) hash = Math.imul(Math.imul(hash, 31) + gaps[t + i], 0x01000193) ^ words[t + i];
  return hash;
}
