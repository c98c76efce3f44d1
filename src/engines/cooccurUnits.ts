import { type Beside, type Counter, NO_SLOT, NOT_MET, RARE, Slots, type Things } from "./cooccurThings.js";
import type { Indexed } from "./indexed.js";
import type { Runs } from "./windows.js";

/** Clauses, sentences, paragraphs or documents, or what of them stands in one group. */
interface Units {
  readonly size: number;
  /** Unit of each token that is something. */
  readonly of: Uint32Array;
  readonly groups: Uint32Array;
  /** The tokens of unit u are `tokens.subarray(starts[u], starts[u + 1])`, ascending. */
  readonly tokens: Uint32Array;
  /** What these are. */
  readonly things: Int32Array;
  readonly starts: Uint32Array;
}

/**
 * Counts the units in which something stands together with a node. `once` keeps the first token of each thing in a unit,
 * which suffices where all occurrences of a thing are the node or none is.
 */
export function unitCounter(index: Indexed, things: Things, groups: number, limit: number, once: boolean): Counter {
  const documentOf = index.documentOf();
  const { of } = things;
  const units = unitsOf(index.tokens.boundaries, things, groups, limit, once);
  const all = new Uint32Array(groups);
  for (let u = 0; u < units.size; u++) all[units.groups[u]]++;
  const containing = unitsContaining(units, things);

  const slots = new Slots(things.size, 0);
  const isNode = new Uint8Array(of.length);
  const isInNode = new Uint8Array(things.size); // whether a thing is ever part of the node
  const met = new Int32Array(units.size).fill(NOT_MET); // the last node met in each unit
  const beside = new Uint32Array(groups);
  const onlyInNode = new Uint32Array(things.size); // units in which a thing is nothing but part of the node
  const lastInNode = new Int32Array(things.size).fill(NOT_MET);
  let node: Runs = { starts: new Uint32Array(0), ends: new Uint32Array(0) };
  let unitsOfNode: number[] = [];
  let nodes = 0;

  const eachToken = (run: (t: number) => void): void => {
    for (let i = 0; i < node.starts.length; i++) for (let t = node.starts[i]; t <= node.ends[i]; t++) run(t);
  };
  const countUnit = (unit: number): void => {
    const { counts, documents, lastUnit, lastDocument } = slots;
    const [from, to] = [units.starts[unit], units.starts[unit + 1]];
    const document = documentOf[units.tokens[from]];
    const parts: number[] = [];
    for (let i = from; i < to; i++) {
      const thing = units.things[i];
      if (isInNode[thing] === 1 && isNode[units.tokens[i]] === 1) {
        parts.push(thing);
        continue;
      }
      const slot = slots.at(thing);
      if (lastUnit[slot] === unit) continue;
      lastUnit[slot] = unit;
      counts[slot]++;
      if (lastDocument[slot] === document) continue;
      lastDocument[slot] = document;
      documents[slot]++;
    }
    for (const thing of parts) {
      const slot = slots.of[thing];
      if (lastInNode[thing] === unit || (slot !== NO_SLOT && lastUnit[slot] === unit)) continue;
      lastInNode[thing] = unit;
      onlyInNode[thing]++;
    }
  };

  return (runs): Beside => {
    eachToken((t) => {
      isNode[t] = 0;
      isInNode[of[t]] = 0;
      onlyInNode[of[t]] = 0;
      lastInNode[of[t]] = NOT_MET;
    });
    for (const unit of unitsOfNode) beside[units.groups[unit]] = 0;
    node = runs;
    nodes++;
    unitsOfNode = [];
    let room = 0;
    eachToken((t) => {
      isNode[t] = 1;
      isInNode[of[t]] = 1;
      const unit = units.of[t];
      if (met[unit] === nodes) return;
      met[unit] = nodes;
      unitsOfNode.push(unit);
      beside[units.groups[unit]]++;
      room += units.starts[unit + 1] - units.starts[unit];
    });
    slots.clear(room);
    for (const unit of unitsOfNode) countUnit(unit);
    return {
      slots,
      beside: (group) => beside[group],
      all: (group) => all[group],
      outside: (thing) => containing[thing] - onlyInNode[thing],
    };
  };
}

function unitsOf(boundaries: Uint8Array, things: Things, groups: number, limit: number, once: boolean): Units {
  const { of, groups: groupOf, codes } = things;
  const unitOf = new Uint32Array(of.length);
  const inGroups = new Uint32Array(of.length);
  const current = new Int32Array(groups).fill(NOT_MET); // stretch in which each group was met last, and its unit there
  const currentUnit = new Uint32Array(groups);
  let stretch = 0;
  let size = 0;
  for (let t = 0; t < of.length; t++) {
    if (boundaries[t] >= limit) stretch++;
    if (of[t] < 0) continue;
    const group = groupOf[of[t]];
    if (current[group] !== stretch) {
      current[group] = stretch;
      currentUnit[group] = size;
      inGroups[size++] = group;
    }
    unitOf[t] = currentUnit[group];
  }

  const last = new Int32Array(things.size).fill(NOT_MET);
  /** Whether a token is to be listed in its unit. */
  const isListed = (t: number): boolean => {
    const thing = of[t];
    if (thing < 0) return false;
    if (!once) return true;
    if (codes[thing] === RARE || last[thing] === unitOf[t]) return false;
    last[thing] = unitOf[t];
    return true;
  };
  const starts = new Uint32Array(size + 1);
  const listed = new Uint8Array(of.length);
  for (let t = 0; t < of.length; t++)
    if (isListed(t)) {
      listed[t] = 1;
      starts[unitOf[t] + 1]++;
    }
  for (let u = 0; u < size; u++) starts[u + 1] += starts[u];
  const at = starts.slice();
  const tokens = new Uint32Array(starts[size]);
  for (let t = 0; t < of.length; t++) if (listed[t] === 1) tokens[at[unitOf[t]]++] = t;
  const listedThings = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) listedThings[i] = of[tokens[i]];
  return { size, of: unitOf, groups: inGroups.subarray(0, size), tokens, things: listedThings, starts };
}

/** In how many units each thing stands. */
function unitsContaining({ size, things: thingAt, starts }: Units, { size: things }: Things): Uint32Array {
  const counts = new Uint32Array(things);
  const last = new Int32Array(things).fill(NOT_MET);
  for (let u = 0; u < size; u++)
    for (let i = starts[u]; i < starts[u + 1]; i++) {
      const thing = thingAt[i];
      if (last[thing] === u) continue;
      last[thing] = u;
      counts[thing]++;
    }
  return counts;
}
