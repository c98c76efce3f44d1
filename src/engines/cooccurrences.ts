import { countedAs } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { listed, ordered, part, type Steps } from "../steps.js";
import type { CooccurrenceRow, Within } from "../types.js";
import { nothing } from "./absent.js";
import type { Column } from "./attribute.js";
import { atLeast, countedWhere, counting, inside } from "./caption.js";
import { spanCounter } from "./cooccurSpan.js";
import { type Counter, RARE, type Things, thingsOf } from "./cooccurThings.js";
import { unitCounter } from "./cooccurUnits.js";
import { type Groups, groupsOf } from "./groups.js";
import type { Indexed } from "./indexed.js";
import { findAny } from "./match.js";
import {
  checkBy,
  checkCollocates,
  checkLimit,
  checkOf,
  checkSpan,
  checkWhere,
  checkWhole,
  type Options,
} from "./options.js";
import { select } from "./selection.js";
import { type AskedTerm, askedTerms } from "./terms.js";
import { type Runs, runsOf } from "./windows.js";

const known = ["of", "node", "collocates", "span", "within", "by", "where", "least"];

/** A node and where it stands. */
interface Node {
  readonly name: string;
  readonly runs: Runs;
  /** How far all nodes are done with it. */
  readonly share: number;
}

/** What stands beside a node, or beside every word. */
export function* cooccurrences(index: Indexed, options: Options): Steps<CooccurrenceRow[]> {
  checkOptions("cooccurrences", options, known);
  const of = checkOf(options.of);
  const column = index.column(of);
  const collocates = index.column(checkCollocates(options.collocates, of));
  const by = checkBy(index, options.by);
  const where = checkWhere(index, options.where);
  const limit = checkLimit(options.within);
  const span = options.span === undefined && options.within !== undefined ? undefined : checkSpan(options.span);
  const asked = options.node === undefined ? undefined : askedNodes(options.node, column, index);
  const least = checkWhole("least", options.least, 1, asked ? 1 : 5);

  const selection = select(index, where);
  const groups = groupsOf(index, by, selection, false);
  const things = thingsOf(index, collocates, selection.tokens, groups, asked ? 1 : least);
  const counter = span
    ? spanCounter(index, things, groups.size, limit, span)
    : unitCounter(index, things, groups.size, limit, !asked && collocates === column);
  const nodes = asked
    ? asked.map(({ term, patterns }, i) => ({
        name: term,
        runs: runsOf(findAny(patterns, index, column, selection.tokens, limit)),
        share: (i + 1) / asked.length,
      }))
    : allNodes(index, column, selection.tokens, least);
  const rows = yield* rowsOf(nodes, counter, things, collocates, groups, least, span ? span[0] : Number.NaN);
  const isAbsent = asked !== undefined && [...nodes].every(({ runs }) => runs.starts.length === 0);
  return countedAs(
    isAbsent
      ? nothing(
          asked.flatMap(({ patterns }) => patterns.map(({ term }) => term)),
          column,
        )
      : rows,
    () =>
      countedWhere(index, where, [
        ...counting(of),
        ...reach(span),
        inside(options.within as Within),
        ...atLeast(least),
      ]),
  );
}

/** The span in words. */
const reach = (span: readonly [number, number] | undefined): string[] =>
  span === undefined
    ? []
    : [
        span[0] === span[1]
          ? `${span[0]} words to each side`
          : `${span[0]} words to the left and ${span[1]} to the right`,
      ];

/** The nodes asked for: a word or phrase, a list of them, or named sets. */
function askedNodes(asked: unknown, column: Column, index: Indexed): AskedTerm[] {
  const terms: unknown = typeof asked === "string" ? [asked] : asked;
  if (typeof terms !== "object" || terms === null || Object.keys(terms).length === 0)
    throw new TypeError(
      `node must be a word, a phrase, a list of them or an object of named sets, got ${JSON.stringify(asked)}; leave it out for all pairs`,
    );
  const nodes = (Array.isArray(terms) ? terms.map((term: unknown) => [term]) : [terms]).flatMap((part) => {
    for (const [name, members] of Object.entries(part))
      if (Array.isArray(members) && members.length === 0) throw new RangeError(`node.${name} is an empty set`);
    return askedTerms(part, column, index.contract);
  });
  const names = nodes.map(({ term }) => term);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new RangeError(`node names "${twice}" twice: ${JSON.stringify(asked)}`);
  for (const { term, patterns } of nodes)
    if (patterns.some(({ words }) => words.every((word) => word === undefined)))
      throw new RangeError(`the node "${term}" is every word and leaves no collocates; leave node out for all pairs`);
  return nodes;
}

/** Every word that occurs at least so often. */
function* allNodes(index: Indexed, column: Column, selected: Uint8Array, least: number): Generator<Node> {
  const { places, starts } = index.postings(column.of);
  for (let code = 0; code + 1 < starts.length; code++) {
    if (starts[code + 1] - starts[code] < least) continue;
    const runs = selectedOf(places, starts[code], starts[code + 1], selected);
    if (runs.length >= least)
      yield { name: column.values[code], runs: { starts: runs, ends: runs }, share: starts[code + 1] / places.length };
  }
}

function selectedOf(places: Uint32Array, from: number, to: number, selected: Uint8Array): Uint32Array {
  const found = new Uint32Array(to - from);
  let size = 0;
  for (let i = from; i < to; i++) if (selected[places[i]] === 1) found[size++] = places[i];
  return found.subarray(0, size);
}

/** The rows of all nodes as columns: there may be millions, and they are sorted before they are made objects. */
class Found {
  readonly nodes: number[] = [];
  readonly things: number[] = [];
  readonly o11: number[] = [];
  readonly o12: number[] = [];
  readonly o21: number[] = [];
  readonly o22: number[] = [];
  readonly documents: number[] = [];
  readonly places: number[][] = [];
}

/** More rows than anybody reads; all pairs of a large corpus would fill the memory before they were asked for less. */
const mostRows = 5_000_000;

function* rowsOf(
  nodes: Iterable<Node>,
  counter: Counter,
  { size, codes, groups: groupOf }: Things,
  { values }: Column,
  groups: Groups,
  least: number,
  left: number,
): Steps<CooccurrenceRow[]> {
  const names: string[] = [];
  const found = new Found();
  const sums = new Float64Array(values.length); // o11 of each collocate over all groups
  for (const { name, runs, share } of nodes) {
    if (runs.starts.length === 0) continue;
    const { slots, beside, all, outside } = counter(runs);
    const { width } = slots;
    for (let slot = 0; slot < slots.size; slot++) {
      const code = codes[slots.things[slot]];
      if (code !== RARE) sums[code] += slots.counts[slot];
    }
    for (let slot = 0; slot < slots.size; slot++) {
      const thing = slots.things[slot];
      const code = codes[thing];
      if (code === RARE || sums[code] < least) continue;
      if (found.o11.length >= mostRows)
        throw new RangeError(`cooccurrences has more than ${mostRows} rows; ask with a greater least, or with node`);
      const o11 = slots.counts[slot];
      const o12 = beside(groupOf[thing]) - o11;
      const o21 = outside(thing) - o11;
      found.nodes.push(names.length);
      found.things.push(thing);
      found.o11.push(o11);
      found.o12.push(o12);
      found.o21.push(o21);
      found.o22.push(all(groupOf[thing]) - o11 - o12 - o21);
      found.documents.push(slots.documents[slot]);
      const places = new Array<number>(width);
      for (let i = 0; i < width; i++) places[i] = slots.places[slot * width + i];
      found.places.push(places);
    }
    for (let slot = 0; slot < slots.size; slot++) {
      const code = codes[slots.things[slot]];
      if (code !== RARE) sums[code] = 0;
    }
    names.push(name);
    yield 0.6 * share;
  }

  const [rankOfNode, rankOfThing] = [ranks(names), ranksOfThings(size, codes, found.things, values)];
  const inOrder = ordered(
    found.things.length,
    (a, b) =>
      found.o11[b] - found.o11[a] ||
      rankOfThing[found.things[a]] - rankOfThing[found.things[b]] ||
      rankOfNode[found.nodes[a]] - rankOfNode[found.nodes[b]] ||
      groupOf[found.things[a]] - groupOf[found.things[b]],
  );
  const order = yield* part(0.6, 0.8, inOrder);
  const rows = listed(order.length, (row) => {
    const i = order[row];
    const thing = found.things[i];
    const places = found.places[i];
    const toLeft = Number.isNaN(left) ? Number.NaN : sum(places, 0, left);
    return {
      node: names[found.nodes[i]],
      collocate: values[codes[thing]],
      o11: found.o11[i],
      o12: found.o12[i],
      o21: found.o21[i],
      o22: found.o22[i],
      left: toLeft,
      right: found.o11[i] - toLeft,
      places,
      documents: found.documents[i],
      ...groups.fields(groupOf[thing]),
    };
  });
  return yield* part(0.8, 1, rows);
}

function sum(numbers: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += numbers[i];
  return total;
}

/** The place of each string in code-point order, so that rows are compared by numbers. */
function ranks(strings: readonly string[]): Uint32Array {
  const order = Array.from(strings.keys()).sort((a, b) => byCodePoint(strings[a], strings[b]));
  const rank = new Uint32Array(strings.length);
  for (const [i, at] of order.entries()) rank[at] = i;
  return rank;
}

/** The same of the collocates of the things found. */
function ranksOfThings(
  size: number,
  codes: Int32Array,
  found: readonly number[],
  values: readonly string[],
): Uint32Array {
  const used = [...new Set(found.map((thing) => codes[thing]))];
  const rank = ranks(used.map((code) => values[code]));
  const rankOf = new Uint32Array(values.length);
  for (const [i, code] of used.entries()) rankOf[code] = rank[i];
  return new Uint32Array(size).map((_, thing) => rankOf[Math.max(0, codes[thing])]);
}
