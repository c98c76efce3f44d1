import { type Gathered, NONE, ngrams } from "../engines/ngrams.js";
import { inGroups, type Steps } from "../steps.js";
import { before, type Stream } from "./stream.js";

/** Phrases that recur: phrase r has `lengths[r]` words and stands at `places.subarray(starts[r], starts[r + 1])`. */
export interface Repeats extends Gathered {
  /** Ascending. */
  readonly lengths: Uint32Array;
}

/**
 * The maximal repeats: phrases of `shortest` to `longest` words that occur at least `least` times and that no word,
 * neither before nor behind, goes with at every occurrence. A phrase of `longest` words is in any case one of them,
 * since what it is part of is not asked for.
 *
 * Each step makes all phrases one word longer and drops the rare ones at once, so the work is what is left of the tokens
 * a step, summed over at most `longest` steps.
 */
export function* maximalRepeats(
  stream: Stream,
  [shortest, longest]: readonly [number, number],
  least: number,
): Steps<Repeats> {
  const found: Uint32Array[] = [];
  const lengths: number[] = [];
  const keep = (n: number, grams: Gathered): Steps<void> =>
    inGroups(grams.starts, (from, to) => {
      for (let g = from; g < to; g++) {
        const places = placesOf(grams, g);
        if (n < longest && (goesWith(stream, places, -1) || goesWith(stream, places, n))) continue;
        found.push(places);
        lengths.push(n);
      }
    });
  yield* ngrams(stream, stream.tokens, stream.values.length, [shortest, longest], least, keep);
  return { ...gathered(found), lengths: Uint32Array.from(lengths) };
}

/** Whether the same word stands at this distance from each place, with nothing between that a phrase cannot cross. */
function goesWith(stream: Stream, places: Uint32Array, distance: number): boolean {
  const wordAt = (t: number): number => (distance < 0 ? before(stream, t) : stream.next[t + distance]);
  const word = wordAt(places[0]);
  if (word === NONE) return false;
  for (let i = 1; i < places.length; i++) if (wordAt(places[i]) !== word) return false;
  return true;
}

/** Only the phrases that are kept, in their order. */
export function filtered(repeats: Repeats, keep: (places: Uint32Array) => boolean): Repeats {
  const all = Array.from(repeats.lengths, (_, r) => placesOf(repeats, r));
  const kept = all.map(keep);
  return { ...gathered(all.filter((_, r) => kept[r])), lengths: repeats.lengths.filter((_, r) => kept[r]) };
}

export const placesOf = ({ places, starts }: Gathered, r: number): Uint32Array =>
  places.subarray(starts[r], starts[r + 1]);

function gathered(lists: readonly Uint32Array[]): Gathered {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length;
  });
  const places = new Uint32Array(starts[lists.length]);
  lists.forEach((list, i) => {
    places.set(list, starts[i]);
  });
  return { places, starts };
}
