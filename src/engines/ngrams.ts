import { inGroups, part, type Steps } from "../steps.js";

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
export function* refine(
  gathered: Gathered,
  keys: Int32Array,
  shift: number,
  values: number,
  least: number,
): Steps<Gathered> {
  const { places, starts } = gathered;
  const refining: Refining = {
    ...{ places, starts, keys, shift, least },
    counts: new Uint32Array(values),
    at: new Uint32Array(values),
    met: new Uint32Array(values),
    found: new Int32Array(longest(starts)),
    into: new Uint32Array(places.length),
    ends: new Uint32Array(Math.floor(places.length / least) + 1),
    groups: 0,
  };
  yield* inGroups(starts, (from, to) => split(refining, from, to));
  const { into, ends, groups } = refining;
  return { places: into.slice(0, ends[groups]), starts: ends.slice(0, groups + 1) };
}

/** The groups being split, and what they have been split into: `groups` of them, the last up to `ends[groups]`. */
interface Refining extends Gathered {
  readonly keys: Int32Array;
  readonly shift: number;
  readonly least: number;
  readonly counts: Uint32Array;
  readonly at: Uint32Array;
  readonly met: Uint32Array;
  readonly found: Int32Array;
  readonly into: Uint32Array;
  readonly ends: Uint32Array;
  groups: number;
}

/** Splits the groups from one up to another. */
function split(refining: Refining, first: number, last: number): void {
  const { places, starts, keys, shift, least, counts, at, met, found, into, ends } = refining;
  let { groups } = refining;
  let end = ends[groups];
  for (let g = first; g < last; g++) {
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
  refining.groups = groups;
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

/**
 * Gathers, for each length from `shortest` to `longest`, the n-grams that occur at least `least` times, as long as there are
 * any, and does with them what is to be done; where that takes long, it is steps, too.
 */
export function* ngrams(
  { own, next }: Keys,
  tokens: number,
  values: number,
  [shortest, longest]: readonly [number, number],
  least: number,
  use: (n: number, grams: Gathered) => Steps<void> | undefined,
): Steps<void> {
  let grams = everywhere(tokens);
  let done = 0;
  for (let n = 1; n <= longest && grams.places.length > 0; n++) {
    const earliest = Math.max(done, n / longest);
    const middle = (done + earliest) / 2;
    grams = yield* part(done, middle, refine(grams, n === 1 ? own : next, n - 1, values, least));
    // What has been dropped takes no more work.
    const end = Math.max(earliest, 1 - grams.places.length / tokens);
    const using = n >= shortest && grams.places.length > 0 ? use(n, grams) : undefined;
    if (using) yield* part(middle, end, using);
    done = end;
  }
}

/** All places as one group, to be refined. */
export function everywhere(tokens: number): Gathered {
  const places = new Uint32Array(tokens);
  for (let t = 0; t < tokens; t++) places[t] = t;
  return { places, starts: Uint32Array.of(0, tokens) };
}
