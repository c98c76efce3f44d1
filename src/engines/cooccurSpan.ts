import { type Beside, type Counter, LEFT_OUT, NO_SLOT, Slots, type Things } from "./cooccurThings.js";
import type { Indexed } from "./indexed.js";
import { type Span, windowsOf } from "./windows.js";

/** Counts the places inside the span of a node, each once and at its nearest node. */
export function spanCounter(index: Indexed, things: Things, groups: number, limit: number, span: Span): Counter {
  const { boundaries } = index.tokens;
  const documentOf = index.documentOf();
  const { of, groups: groupOf, totals } = things;
  const [left, right] = span;
  const slots = new Slots(things.size, left + right);
  const { width } = slots;
  const beside = new Uint32Array(groups);
  const inNode = new Uint32Array(things.size); // how often each thing is part of the node
  const nodeTokens = new Uint32Array(groups);
  const tokens = new Uint32Array(groups);
  for (let thing = 0; thing < totals.length; thing++) tokens[groupOf[thing]] += totals[thing];
  let nodeThings: number[] = [];

  /** Counts the places from one to another, of which the first is the place `at` of the span. */
  const count = (from: number, to: number, at: number, document: number): void => {
    const { of: slotOf, lastDocument: last, documents, places } = slots;
    for (let t = from; t <= to; t++, at++) {
      const thing = of[t];
      if (thing === LEFT_OUT) continue;
      const slot = slotOf[thing] === NO_SLOT ? slots.at(thing) : slotOf[thing];
      places[slot * width + at]++;
      if (last[slot] !== document) {
        last[slot] = document;
        documents[slot]++;
      }
    }
  };
  const clear = (room: number): void => {
    for (let slot = 0; slot < slots.size; slot++) beside[groupOf[slots.things[slot]]] = 0;
    for (const thing of nodeThings) {
      inNode[thing] = 0;
      nodeTokens[groupOf[thing]] = 0;
    }
    nodeThings = [];
    slots.clear(room);
  };

  return (runs): Beside => {
    const { starts, ends } = runs;
    const { from, to } = windowsOf(runs, boundaries, limit, span);
    let room = 0;
    for (let i = 0; i < starts.length; i++) room += starts[i] - from[i] + to[i] - ends[i];
    clear(room);
    for (let i = 0; i < starts.length; i++) {
      const [start, end] = [starts[i], ends[i]];
      const document = documentOf[start];
      count(from[i], start - 1, left - (start - from[i]), document);
      count(end + 1, to[i], left, document);
      for (let t = start; t <= end; t++) if (inNode[of[t]]++ === 0) nodeThings.push(of[t]);
    }
    for (const thing of nodeThings) nodeTokens[groupOf[thing]] += inNode[thing];
    for (let slot = 0; slot < slots.size; slot++) {
      let sum = 0;
      for (let i = slot * width; i < (slot + 1) * width; i++) sum += slots.places[i];
      slots.counts[slot] = sum;
      beside[groupOf[slots.things[slot]]] += sum;
    }
    return {
      slots,
      beside: (group) => beside[group],
      all: (group) => tokens[group] - nodeTokens[group],
      outside: (thing) => totals[thing] - inNode[thing],
    };
  };
}
