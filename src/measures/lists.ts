import { byCodePoint } from "../order.js";

/** A row of a frequency list (`FrequencyRow`, or one made by hand from a word list elsewhere). */
export interface TermCount {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** How often it occurs. */
  readonly count: number;
  /** Tokens of the text the row was counted in; the same in all rows of a list, or of a document. */
  readonly total: number;
  /** Words in the term. */
  readonly n?: number;
  /** Places where a term of `n` words could stand; by it a list is known to be complete. */
  readonly positions?: number;
}

/** A row of a frequency list counted `by: "id"`. */
export interface DocumentCount extends TermCount {
  /** Id of the document. */
  readonly id: string;
}

/** A row of a co-occurrence list: the collocate occurs `o11` times inside the span, other words `o12` times. */
export interface CollocateCount {
  /** The word that stands beside the node. */
  readonly collocate: string;
  /** How often it stands inside the span. */
  readonly o11: number;
  /** How often other words stand inside the span. */
  readonly o12: number;
}

export type KeynessList = readonly TermCount[] | readonly CollocateCount[];

/** One term in both lists. */
export interface JoinedCounts {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** How often it occurs in the target. */
  readonly count: number;
  /** Tokens of the target. */
  readonly total: number;
  /** How often it occurs in the reference. */
  readonly referenceCount: number;
  /** Tokens of the reference. */
  readonly referenceTotal: number;
}

/** What one list says of the terms of both, by their numbers. */
export interface Side {
  readonly total: number;
  readonly counts: Float64Array;
  /** The documents that have tokens, in code-point order; one without a name for a list that is not by id. */
  readonly ids: readonly string[];
  readonly totals: readonly number[];
  /** Term t stands in the documents `documents[i]`, `occurrences[i]` times, for i from `starts[t]` to before `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly occurrences: Float64Array;
}

export interface Joined {
  readonly terms: readonly string[];
  readonly target: Side;
  readonly reference: Side;
  /** Whether both lists are counted by id. */
  readonly byDocument: boolean;
}

interface Read {
  readonly name: "target" | "reference";
  readonly byDocument: boolean;
  readonly ids: readonly string[];
  readonly totals: readonly number[];
  /** Of each row. */
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Float64Array;
  /** Places minus counts in each document, for each length of term: 0 where the list is complete. */
  readonly missing: ReadonlyMap<number | undefined, readonly number[]>;
}

const asTermCount = (row: TermCount | CollocateCount): TermCount & { readonly id?: unknown } =>
  "collocate" in row
    ? { term: row.collocate, count: row.o11, total: row.o11 + row.o12, positions: row.o11 + row.o12 }
    : row;

/** All terms of both lists. @throws Error if a list is empty, grouped, or lacks a term without being complete */
export function joinLists(target: KeynessList, reference: KeynessList, absent: 0 | undefined): Joined {
  const numbers = new Map<string, number>();
  const lengths: (number | undefined)[] = [];
  const [a, b] = [read("target", target, numbers, lengths), read("reference", reference, numbers, lengths)];
  const terms = [...numbers.keys()];
  const [first, second] = [sideOf(a, terms), sideOf(b, terms)];
  if (absent !== 0)
    for (const [list, side] of [
      [a, first],
      [b, second],
    ] as const)
      checkComplete(list, side, terms, lengths);
  return { terms, target: first, reference: second, byDocument: a.byDocument && b.byDocument };
}

function read(
  name: Read["name"],
  list: KeynessList,
  numbers: Map<string, number>,
  lengths: (number | undefined)[],
): Read {
  if (!Array.isArray(list))
    throw new TypeError(
      `keyness requires a list of rows as its ${name}, got ${typeof (list as { then?: unknown })?.then === "function" ? "a promise: write `await` before the call that counts" : typeof list}`,
    );
  if (list.length === 0) throw new Error(`keyness requires rows in the ${name} list to know its total, got none`);
  const byDocument = typeof asTermCount(list[0]).id === "string";
  const known = new Map<string, number>();
  const totals: number[] = [];
  const missing = new Map<number | undefined, number[]>();
  const terms = new Uint32Array(list.length);
  const documents = new Uint32Array(list.length);
  const counts = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const row = asTermCount(list[i]);
    const { term, count, total, n, positions = Number.NaN } = row;
    const id = byDocument ? row.id : "";
    if (typeof id !== "string")
      throw new TypeError(`keyness requires an id in every row or in none, got ${id} for "${term}" (${name})`);
    let document = known.get(id);
    if (document === undefined) {
      document = known.size;
      known.set(id, document);
      totals.push(total);
    }
    if (total !== totals[document])
      throw new Error(
        byDocument
          ? `keyness requires one total a document, got ${totals[document]} and ${total} ("${term}") for "${id}" in the ${name} list: group by "id" alone`
          : `keyness requires one total a list, got ${totals[document]} and ${total} ("${term}") in the ${name} list: filter the rows to one group first`,
      );
    if (!(count >= 0 && count <= total && Number.isFinite(total)))
      throw new Error(`keyness requires counts from 0 to the total, got ${count} of ${total} for "${term}" (${name})`);
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      lengths.push(n);
    }
    const rest = missing.get(n) ?? [];
    if (rest.length === 0) missing.set(n, rest);
    rest[document] = (rest[document] ?? positions) - count;
    terms[i] = number;
    documents[i] = document;
    counts[i] = count;
  }
  return { name, byDocument, ids: [...known.keys()], totals, terms, documents, counts, missing };
}

/** The rows sorted by term, then by the document's place in code-point order, so that the order of a list plays no part. */
function sideOf(list: Read, terms: readonly string[]): Side {
  const rows = list.terms.length;
  const order = [...list.ids.keys()]
    .filter((document) => list.totals[document] > 0)
    .sort((i, j) => byCodePoint(list.ids[i], list.ids[j]));
  const place = new Int32Array(list.ids.length).fill(-1);
  for (const [i, document] of order.entries()) place[document] = i;
  const starts = new Uint32Array(terms.length + 1);
  for (let i = 0; i < rows; i++) if (place[list.documents[i]] >= 0) starts[list.terms[i] + 1]++;
  for (let t = 0; t < terms.length; t++) starts[t + 1] += starts[t];
  const next = starts.slice(0, -1);
  const documents = new Uint32Array(starts[terms.length]);
  const occurrences = new Float64Array(starts[terms.length]);
  const counts = new Float64Array(terms.length);
  for (const i of byPlace(list, place, order.length)) {
    const term = list.terms[i];
    const document = place[list.documents[i]];
    if (next[term] > starts[term] && documents[next[term] - 1] === document)
      throw new Error(
        `keyness requires each term once, got "${terms[term]}" twice in the ${list.name} list${list.byDocument ? `, in the document "${list.ids[order[document]]}"` : ""}: filter the rows to one group first`,
      );
    documents[next[term]] = document;
    occurrences[next[term]++] = list.counts[i];
    counts[term] += list.counts[i];
  }
  const totals = order.map((document) => list.totals[document]);
  return {
    total: totals.reduce((sum, total) => sum + total, 0),
    counts,
    ids: order.map((document) => list.ids[document]),
    totals,
    starts,
    documents,
    occurrences,
  };
}

/** The rows of documents that have tokens, document by document. */
function byPlace(list: Read, place: Int32Array, documents: number): Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (const document of list.documents) if (place[document] >= 0) starts[place[document] + 1]++;
  for (let d = 0; d < documents; d++) starts[d + 1] += starts[d];
  const rows = new Uint32Array(starts[documents]);
  for (let i = 0; i < list.documents.length; i++) {
    const d = place[list.documents[i]];
    if (d >= 0) rows[starts[d]++] = i;
  }
  return rows;
}

/** A term without a row counts 0 only where all others are known. */
function checkComplete(
  list: Read,
  { ids, totals, starts, documents }: Side,
  terms: readonly string[],
  lengths: readonly (number | undefined)[],
): void {
  const number = new Map(list.ids.map((id, document) => [id, document]));
  const incomplete = new Map<number | undefined, readonly number[]>();
  for (const n of new Set(lengths)) {
    const rest = list.missing.get(n) ?? [];
    const open = [...totals.keys()].filter((document) => rest[number.get(ids[document])!] !== 0);
    incomplete.set(n, open);
  }
  for (let t = 0; t < terms.length; t++) {
    if (starts[t + 1] - starts[t] === ids.length) continue;
    const open = incomplete.get(lengths[t])!;
    if (open.length === 0) continue;
    const has = new Set(documents.subarray(starts[t], starts[t + 1]));
    const document = open.find((each) => !has.has(each));
    if (document !== undefined)
      throw new Error(
        `keyness requires the count of "${terms[t]}" ${list.byDocument ? `in the document "${ids[document]}" of` : "in"} the ${list.name} list, which is not complete: filter after keyness, not before, or give { absent: 0 }`,
      );
  }
}
