import { inBlocks, type Steps } from "../steps.js";
import type { Repeats } from "./repeats.js";

/** The phrases that begin at each token, shorter ones first: `phrases.subarray(starts[t], starts[t + 1])`. */
export interface Beginnings {
  readonly phrases: Uint32Array;
  readonly starts: Uint32Array;
  /** Words of the longest phrase that begins at each token; 0 if none does. */
  readonly longest: Uint32Array;
}

export function beginningsOf(repeats: Repeats, tokens: number): Beginnings {
  const starts = new Uint32Array(tokens + 1);
  const { places } = repeats;
  for (let i = 0; i < places.length; i++) starts[places[i] + 1]++;
  for (let t = 0; t < tokens; t++) starts[t + 1] += starts[t];
  const at = starts.slice();
  const phrases = new Uint32Array(places.length);
  const longest = new Uint32Array(tokens);
  // Lengths ascend, so the last phrase met at a token is its longest.
  for (let r = 0; r < repeats.lengths.length; r++)
    for (let i = repeats.starts[r]; i < repeats.starts[r + 1]; i++) {
      phrases[at[places[i]]++] = r;
      longest[places[i]] = repeats.lengths[r];
    }
  return { phrases, starts, longest };
}

/** For each token the end of what reaches farthest among the phrases that begin before it. */
export function reachOf({ longest }: Beginnings): Uint32Array {
  const reach = new Uint32Array(longest.length);
  for (let t = 1; t < longest.length; t++) reach[t] = Math.max(reach[t - 1], t - 1 + longest[t - 1]);
  return reach;
}

/** How many occurrences of each phrase do not lie inside an occurrence of a longer one. */
export function freeCounts(repeats: Repeats, { longest }: Beginnings, reach: Uint32Array): Uint32Array {
  const { places, starts } = repeats;
  return repeats.lengths.map((n, r) => {
    let free = 0;
    for (let i = starts[r]; i < starts[r + 1]; i++)
      // What begins earlier and reaches as far is longer.
      if (longest[places[i]] === n && reach[places[i]] < places[i] + n) free++;
    return free;
  });
}

/**
 * The longer phrases that immediately cover each phrase: those in which it lies and no phrase of middle length does. As
 * all occurrences of a phrase are alike inside, one of each says what it covers.
 *
 * @param order the phrases in the order in which they are to stand in each list
 */
export function* coversOf(repeats: Repeats, { phrases, starts }: Beginnings, order: Uint32Array): Steps<number[][]> {
  const { lengths } = repeats;
  const covers: number[][] = Array.from(lengths, () => []);
  const note = (cover: number): void => {
    const from = repeats.places[repeats.starts[cover]];
    const to = from + lengths[cover];
    let reached = 0; // end of the last phrase met; one that ends no later lies inside it
    for (let t = from; t < to; t++) {
      let i = starts[t + 1] - 1;
      while (i >= starts[t] && (t + lengths[phrases[i]] > to || phrases[i] === cover)) i--;
      if (i < starts[t] || t + lengths[phrases[i]] <= reached) continue;
      reached = t + lengths[phrases[i]];
      const list = covers[phrases[i]];
      if (list.at(-1) !== cover) list.push(cover);
    }
  };
  yield* inBlocks(order.length, (from, to) => {
    for (let i = from; i < to; i++) note(order[i]);
  });
  return covers;
}
