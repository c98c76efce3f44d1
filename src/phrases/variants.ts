import { applyEdits } from "../cleaning/edits.js";
import { NONE } from "../engines/ngrams.js";
import type { Corpus, Edit } from "../types.js";
import type { Beginnings } from "./nesting.js";
import { placesOf, type Repeats } from "./repeats.js";
import { editsOf } from "./sources.js";
import type { Stream } from "./stream.js";

/** What the source writes for each token and between it and the one before, as numbers. */
interface Spelt {
  readonly words: Uint32Array;
  readonly gaps: Uint32Array;
}

/** How many different spellings each phrase has in the cleaned sources, white space taken as one space. */
export async function variantCounts<M>(
  corpus: Corpus<M>,
  stream: Stream,
  repeats: Repeats,
  beginnings: Beginnings,
): Promise<Uint32Array> {
  const spelt = await spellings(corpus, stream, beginnings);
  return repeats.lengths.map((n, r) => different(spelt, placesOf(repeats, r), n));
}

/** Spelling and gap of each token that some phrase covers; equal numbers are equal strings among tokens of one code. */
async function spellings<M>(corpus: Corpus<M>, stream: Stream, { longest }: Beginnings): Promise<Spelt> {
  const { sequences, first, own, next, values } = stream;
  const words = new Uint32Array(stream.tokens);
  const gaps = new Uint32Array(stream.tokens);
  // Most words are written as they are counted, and most are followed by a space: these two are number 0.
  const numberOfWord = numbering();
  const numberOfGap = numbering(" ");
  const edits = await editsOf(corpus);
  for (const [d, { id, starts, ends }] of sequences.entries()) {
    const source = await corpus.source(id);
    const read = reader(source, edits.get(id) ?? []);
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

function reader(source: string, edits: readonly Edit[]): (start: number, end: number) => string {
  return edits.length === 0
    ? (start, end) => source.slice(start, end)
    : (start, end) => applyEdits(source, edits, start, end);
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
