import { byCodePoint } from "../order.js";

/* One list of keyness, its rows as numbers: first as they were read, then term by term. */

/** A list as it was read. */
export interface Read {
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

/** The rows sorted by term, then by the document's place in code-point order, so that the order of a list plays no part. */
export function sideOf(list: Read, terms: readonly string[]): Side {
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

/** A term without a row counts 0 only where all others are known. @throws Error naming the first for which they are not */
export function checkComplete(
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
