import type { Column } from "./attribute.js";
import type { Groups } from "./groups.js";
import type { Indexed } from "./indexed.js";
import type { Runs } from "./windows.js";

/** A token that is left out. */
export const LEFT_OUT = -1;

/** The code of the things that stand for all words too rare to be listed. */
export const RARE = -1;

/**
 * What can stand beside a node: each word of each group in which it occurs. Numbered so that counting is one pass over
 * numbers, whatever the groups are; the first things, one a group, stand for the words too rare to be listed.
 */
export interface Things {
  readonly size: number;
  /** What each token is. */
  readonly of: Int32Array;
  readonly codes: Int32Array;
  readonly groups: Uint32Array;
  /** How many tokens it is. */
  readonly totals: Uint32Array;
}

/** The things of an attribute; `least` is the least count of a word, over all groups, to be one of its own. */
export function thingsOf(
  { tokens: { types } }: Indexed,
  column: Column,
  selected: Uint8Array,
  groups: Groups,
  least: number,
): Things {
  const counts = new Uint32Array(column.values.length);
  for (let t = 0; t < selected.length; t++) if (selected[t] === 1) counts[column.codes[types[t]]]++;
  const most = groups.size + Math.min(selected.length, counts.length * groups.size);
  const of = new Int32Array(selected.length).fill(LEFT_OUT);
  const codes = new Int32Array(most).fill(RARE);
  const inGroups = new Uint32Array(most);
  const totals = new Uint32Array(most);
  for (let group = 0; group < groups.size; group++) inGroups[group] = group;
  let size = groups.size;
  // Group by group, so that a word's thing is the one it got last unless the group has changed.
  const thingOf = new Int32Array(counts.length).fill(RARE);
  for (const t of byGroup(selected, groups)) {
    const group = groups.of[t];
    const code = column.codes[types[t]];
    let thing = group;
    if (counts[code] >= least) {
      thing = thingOf[code];
      if (thing === RARE || inGroups[thing] !== group) {
        thing = size++;
        thingOf[code] = thing;
        codes[thing] = code;
        inGroups[thing] = group;
      }
    }
    of[t] = thing;
    totals[thing]++;
  }
  return {
    size,
    of,
    codes: codes.subarray(0, size),
    groups: inGroups.subarray(0, size),
    totals: totals.subarray(0, size),
  };
}

/** The selected tokens group by group. */
function byGroup(selected: Uint8Array, groups: Groups): Uint32Array {
  const at = new Uint32Array(groups.size + 1);
  for (let t = 0; t < selected.length; t++) if (selected[t] === 1) at[groups.of[t] + 1]++;
  for (let group = 0; group < groups.size; group++) at[group + 1] += at[group];
  const order = new Uint32Array(at[groups.size]);
  for (let t = 0; t < selected.length; t++) if (selected[t] === 1) order[at[groups.of[t]]++] = t;
  return order;
}

export const NO_SLOT = -1;

export const NOT_MET = -1;

/**
 * Counts for the things met beside one node. Each has a slot, numbered as they are met, so that what is counted often lies
 * close together and what one node needs is not the size of the vocabulary.
 */
export class Slots {
  size = 0;
  /** Slot of each thing. */
  readonly of: Int32Array;
  things: Uint32Array = new Uint32Array(0);
  counts: Uint32Array = new Uint32Array(0);
  documents: Uint32Array = new Uint32Array(0);
  /** Document, and unit if units are counted, in which each was met last; NOT_MET at first. */
  lastDocument: Int32Array = new Int32Array(0);
  lastUnit: Int32Array = new Int32Array(0);
  /** Counts by place, `width` of them a slot. */
  places: Uint32Array = new Uint32Array(0);
  readonly width: number;

  constructor(things: number, width: number) {
    this.of = new Int32Array(things).fill(NO_SLOT);
    this.width = width;
  }

  /** Forgets the last node and makes room for so many things. */
  clear(room: number): void {
    for (let slot = 0; slot < this.size; slot++) this.of[this.things[slot]] = NO_SLOT;
    this.size = 0;
    const needed = Math.min(room, this.of.length);
    if (needed <= this.things.length) return;
    const length = Math.min(2 * needed, this.of.length);
    this.things = new Uint32Array(length);
    this.counts = new Uint32Array(length);
    this.documents = new Uint32Array(length);
    this.lastDocument = new Int32Array(length);
    this.lastUnit = new Int32Array(length);
    this.places = new Uint32Array(length * this.width);
  }

  /** The slot of a thing, a new one if it has none. */
  at(thing: number): number {
    const slot = this.of[thing];
    return slot === NO_SLOT ? this.open(thing) : slot;
  }

  private open(thing: number): number {
    const slot = this.size++;
    this.of[thing] = slot;
    this.things[slot] = thing;
    this.counts[slot] = 0;
    this.documents[slot] = 0;
    this.lastDocument[slot] = NOT_MET;
    this.lastUnit[slot] = NOT_MET;
    // A loop, because a call would take longer than so few numbers.
    for (let i = slot * this.width; i < (slot + 1) * this.width; i++) this.places[i] = 0;
    return slot;
  }
}

/** What stands beside one node; to be read before the next node is counted. */
export interface Beside {
  readonly slots: Slots;
  /** Of a group: the places (or units) beside the node, and all that are held against each other. */
  readonly beside: (group: number) => number;
  readonly all: (group: number) => number;
  /** How often a thing occurs outside the node. */
  readonly outside: (thing: number) => number;
}

/** Counts what stands beside a node. */
export type Counter = (node: Runs) => Beside;
