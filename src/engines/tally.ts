import type { Groups } from "./groups.js";

/** How often, and in how many documents, each of many things occurs in each group in which it does. */
export interface Tally {
  /** Row r is of the thing `things[r]` in group `groups[r]`. */
  readonly things: Uint32Array;
  readonly groups: Uint32Array;
  readonly counts: Uint32Array;
  readonly documents: Uint32Array;
}

const NOT_MET = -1;

/** Tallies places gathered by thing: thing i stands at `places.subarray(starts[i], starts[i + 1])`, ascending. */
export function tally(places: Uint32Array, starts: Uint32Array, groups: Groups, documentOf: Uint32Array): Tally {
  if (groups.size === 1) return tallyOfOne(places, starts, documentOf);
  const groupOf = groups.of;
  const capacity = Math.min(places.length, (starts.length - 1) * groups.size);
  const things = new Uint32Array(capacity);
  const inGroups = new Uint32Array(capacity);
  const counts = new Uint32Array(capacity);
  const documents = new Uint32Array(capacity);
  const rowOf = new Int32Array(groups.size).fill(NOT_MET); // row of each group for the thing at hand
  const lastDocument = new Int32Array(groups.size);
  let size = 0;
  for (let thing = 0; thing + 1 < starts.length; thing++) {
    const firstRow = size;
    for (let i = starts[thing]; i < starts[thing + 1]; i++) {
      const place = places[i];
      const group = groupOf[place];
      const document = documentOf[place];
      let row = rowOf[group];
      if (row === NOT_MET) {
        row = size++;
        rowOf[group] = row;
        things[row] = thing;
        inGroups[row] = group;
        lastDocument[group] = NOT_MET;
      }
      counts[row]++;
      if (lastDocument[group] !== document) {
        documents[row]++;
        lastDocument[group] = document;
      }
    }
    for (let row = firstRow; row < size; row++) rowOf[inGroups[row]] = NOT_MET;
  }
  return {
    things: things.subarray(0, size),
    groups: inGroups.subarray(0, size),
    counts: counts.subarray(0, size),
    documents: documents.subarray(0, size),
  };
}

/** The same where there is one group: everything that has a place is in it. */
function tallyOfOne(places: Uint32Array, starts: Uint32Array, documentOf: Uint32Array): Tally {
  const things = new Uint32Array(starts.length - 1);
  const counts = new Uint32Array(starts.length - 1);
  const documents = new Uint32Array(starts.length - 1);
  let size = 0;
  for (let thing = 0; thing + 1 < starts.length; thing++) {
    const [from, to] = [starts[thing], starts[thing + 1]];
    if (from === to) continue;
    let different = 0;
    let last = NOT_MET;
    for (let i = from; i < to; i++) {
      const document = documentOf[places[i]];
      if (document !== last) different++;
      last = document;
    }
    things[size] = thing;
    counts[size] = to - from;
    documents[size++] = different;
  }
  return {
    things: things.subarray(0, size),
    groups: new Uint32Array(size),
    counts: counts.subarray(0, size),
    documents: documents.subarray(0, size),
  };
}

/**
 * Tallies single words of one group straight from the tokens: thing c is the value with code c. The same as gathering
 * their places first, but some times faster, and what is asked most often.
 */
export function tallyWords(
  types: Uint32Array,
  codes: Uint32Array,
  values: number,
  selected: Uint8Array,
  first: Uint32Array,
  least: number,
): Tally {
  const counts = new Uint32Array(values);
  const documents = new Uint32Array(values);
  const last = new Int32Array(values).fill(NOT_MET);
  for (let d = 0; d + 1 < first.length; d++)
    for (let t = first[d]; t < first[d + 1]; t++) {
      if (selected[t] === 0) continue;
      const code = codes[types[t]];
      counts[code]++;
      if (last[code] !== d) {
        documents[code]++;
        last[code] = d;
      }
    }
  const things = Uint32Array.from(counts.keys()).filter((code) => counts[code] >= least);
  return {
    things,
    groups: new Uint32Array(things.length),
    counts: things.map((code) => counts[code]),
    documents: things.map((code) => documents[code]),
  };
}
