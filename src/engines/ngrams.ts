/** Places gathered by what stands there: group g holds `places.subarray(starts[g], starts[g + 1])`, ascending. */
export interface Gathered {
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
}

/** The key of a token that is not counted, or before which no n-gram goes on. */
export const NONE = -1;

const DROPPED = 0xffffffff;

/**
 * Splits each group by the key that stands `shift` tokens after its places, leaving out `NONE` and what has fewer than
 * `least` places. Starting from one group of all places, n steps gather the n-grams: no n-gram is ever made a string or
 * hashed, and one that is too rare is never made longer.
 */
export function refine(
  { places, starts }: Gathered,
  keys: Int32Array,
  shift: number,
  values: number,
  least: number,
): Gathered {
  const counts = new Uint32Array(values);
  const at = new Uint32Array(values);
  const met = new Uint32Array(values);
  const found = new Int32Array(longest(starts));
  const into = new Uint32Array(places.length);
  const ends = new Uint32Array(Math.floor(places.length / least) + 1);
  let groups = 0;
  let end = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const from = starts[g];
    const size = starts[g + 1] - from;
    let distinct = 0;
    for (let i = 0; i < size; i++) {
      const key = keys[places[from + i] + shift];
      found[i] = key;
      if (key !== NONE && counts[key]++ === 0) met[distinct++] = key;
    }
    for (let m = 0; m < distinct; m++) {
      const key = met[m];
      at[key] = counts[key] < least ? DROPPED : end;
      if (counts[key] >= least) {
        end += counts[key];
        ends[++groups] = end;
      }
      counts[key] = 0;
    }
    for (let i = 0; i < size; i++) {
      const key = found[i];
      if (key !== NONE && at[key] !== DROPPED) into[at[key]++] = places[from + i];
    }
  }
  return { places: into.slice(0, end), starts: ends.slice(0, groups + 1) };
}

function longest(starts: Uint32Array): number {
  let most = 0;
  for (let g = 0; g + 1 < starts.length; g++) most = Math.max(most, starts[g + 1] - starts[g]);
  return most;
}

/** The keys to refine by. They are padded so that a step past the last token finds `NONE`. */
export interface Keys {
  /** Code of each selected token. */
  readonly own: Int32Array;
  /** Code of each selected token that continues what stands before it. */
  readonly next: Int32Array;
}

export function keysOf(
  types: Uint32Array,
  codes: Uint32Array,
  boundaries: Uint8Array,
  selected: Uint8Array,
  limit: number,
  padding: number,
): Keys {
  const own = new Int32Array(types.length + padding).fill(NONE);
  const next = new Int32Array(types.length + padding).fill(NONE);
  for (let t = 0; t < types.length; t++) {
    if (selected[t] === 0) continue;
    own[t] = codes[types[t]];
    if (boundaries[t] < limit) next[t] = own[t];
  }
  return { own, next };
}

/** For each length from `shortest` to `longestN` the n-grams that occur at least `least` times. */
export function* ngrams(
  { own, next }: Keys,
  tokens: number,
  values: number,
  [shortest, longestN]: readonly [number, number],
  least: number,
): Generator<{ n: number; grams: Gathered }, void, undefined> {
  const places = new Uint32Array(tokens);
  for (let t = 0; t < tokens; t++) places[t] = t;
  let grams: Gathered = { places, starts: Uint32Array.of(0, tokens) };
  for (let n = 1; n <= longestN; n++) {
    grams = refine(grams, n === 1 ? own : next, n - 1, values, least);
    if (n >= shortest) yield { n, grams };
  }
}
