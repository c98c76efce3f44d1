import { type Gathered, NONE, ngrams } from "../engines/ngrams.js";
import { inBlocks, listed, part, type Steps, sorted } from "../steps.js";
import { placesOf } from "./repeats.js";
import { before, type Stream } from "./stream.js";

/** A run of words that two texts share: its first token in each, as places of the stream, and its words. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

/** More than anybody reads; a text that says one thing over and over would otherwise fill the memory. */
const most = { matches: 1_000_000, words: 50_000_000 };

/**
 * The maximal common runs of at least `least` words of the first document of the stream and the second: one for each pair
 * of places, which no word more on either side would still make equal.
 *
 * The runs of exactly `least` words are gathered first. Two places of one such run begin a maximal match if and only if
 * unlike words stand before them; so with the places of each run sorted by the word before, nothing is looked at that is
 * not a result, and the work is linear in the texts (for each of `least` steps) and the results.
 */
export function* maximalMatches(stream: Stream, least: number): Steps<Match[]> {
  if (stream.sequences.length < 2 || least > stream.tokens) return [];
  const runs = yield* part(0, 0.6, runsOf(stream, least));
  const sides = yield* part(
    0.6,
    0.7,
    listed(runs.starts.length - 1, (r) => sidesOf(stream, placesOf(runs, r))),
  );
  const pairs = sides.reduce((sum, [a, b]) => sum + pairsOf(a, b), 0);
  if (pairs > most.matches) throw tooMany(least, `${pairs} pairs of places`);
  const matches: Match[] = [];
  let words = 0;
  const match = ([a, b]: readonly [Side, Side]): void => {
    for (const [wordA, placesA] of a)
      for (const [wordB, placesB] of b) {
        if (wordA === wordB && wordA !== NONE) continue;
        for (const placeA of placesA)
          for (const placeB of placesB) {
            const n = commonLength(stream, placeA, placeB, least);
            words += n;
            if (words > most.words) throw tooMany(least, `more than ${most.words} words in all pairs of places`);
            matches.push({ a: placeA, b: placeB, n });
          }
      }
  };
  const matching = inBlocks(sides.length, (from, to) => {
    for (let i = from; i < to; i++) match(sides[i]);
  });
  yield* part(0.7, 0.8, matching);
  const inOrder = sorted(matches, (x, y) => y.n - x.n || x.a - y.a || x.b - y.b);
  return yield* part(0.8, 1, inOrder);
}

const tooMany = (least: number, what: string): RangeError =>
  new RangeError(`sharedPassages finds ${what} with least: ${least}; ask for longer passages, or for less with where`);

/** The places of each run of `least` words that occurs at least twice. */
function* runsOf(stream: Stream, least: number): Steps<Gathered> {
  let found: Gathered = { places: new Uint32Array(0), starts: Uint32Array.of(0) };
  yield* ngrams(stream, stream.tokens, stream.values.length, [least, least], 2, (_, grams) => {
    found = grams;
    return undefined;
  });
  return found;
}

/** Places in one text by the word before them. */
type Side = ReadonlyMap<number, readonly number[]>;

/** The places of a run in the first document and in the second. */
function sidesOf(stream: Stream, places: Uint32Array): readonly [Side, Side] {
  const sides: [Map<number, number[]>, Map<number, number[]>] = [new Map(), new Map()];
  for (const place of places) {
    const side = sides[stream.documentOf[place]];
    const word = before(stream, place);
    const list = side.get(word);
    if (list) list.push(place);
    else side.set(word, [place]);
  }
  return sides;
}

function pairsOf(a: Side, b: Side): number {
  const size = (side: Side): number => [...side.values()].reduce((sum, { length }) => sum + length, 0);
  let pairs = size(a) * size(b);
  for (const [word, places] of a) if (word !== NONE) pairs -= places.length * (b.get(word)?.length ?? 0);
  return pairs;
}

function commonLength({ next }: Stream, a: number, b: number, from: number): number {
  let n = from;
  while (next[a + n] !== NONE && next[a + n] === next[b + n]) n++;
  return n;
}
