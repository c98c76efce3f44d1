import { byCodePoint } from "../order.js";
import { cellOf } from "../reading/metadata.js";
import { regions } from "../tokens/contract.js";
import type { Parts, Value } from "../types.js";
import type { Indexed } from "./indexed.js";
import type { Selection } from "./selection.js";

/** One element of `by` once it has passed the door. */
export type GroupField = string | Parts;

/** The groups of an answer, numbered in the order in which they are listed. */
export interface Groups {
  readonly size: number;
  /** Group of each selected token. */
  readonly of: Uint32Array;
  /** The fields that say which group it is; to be copied into a row, never handed out. */
  readonly fields: (group: number) => Readonly<Record<string, Value>>;
}

/** One field of a group: each token has a rank, and `value(rank)` is what the row says. */
interface Field {
  readonly name: string;
  readonly ranks: number;
  readonly value: (rank: number) => Value;
  /** The rank, by document or by token. */
  readonly byDocument?: Uint32Array;
  readonly byToken?: Uint8Array | Uint32Array;
  /** Whether a document has this rank only where its tokens say so, as it has its paragraphs. */
  readonly own?: boolean;
}

/**
 * Groups the selected tokens. A group is a number to the base of the fields' ranks; `complete` adds the groups that have
 * no token: every selected document with every region, quotedness and part.
 */
export function groupsOf(index: Indexed, by: readonly GroupField[], selection: Selection, complete: boolean): Groups {
  const { types, first } = index.tokens;
  const of = new Uint32Array(types.length);
  if (by.length === 0) return { size: 1, of, fields: () => ({}) };

  const fields = by.map((field) => fieldOf(index, field, selection));
  const strides = fields.map((_, i) => fields.slice(i + 1).reduce((product, { ranks }) => product * ranks, 1));
  if (strides[0] * fields[0].ranks > Number.MAX_SAFE_INTEGER)
    throw new RangeError(
      `by makes too many groups: ${fields.map(({ name, ranks }) => `${ranks} × ${name}`).join(", ")}`,
    );
  const byToken = fields.flatMap((field, i) => (field.byToken ? [{ ranks: field.byToken, stride: strides[i] }] : []));

  const found = new Map<number, number>();
  const keys: number[] = [];
  let lastKey = -1;
  let last = 0;
  for (let d = 0; d + 1 < first.length; d++) {
    const base = ofDocument(fields, strides, d);
    for (let t = first[d]; t < first[d + 1]; t++) {
      if (selection.tokens[t] === 0) continue;
      let key = base;
      for (const { ranks, stride } of byToken) key += ranks[t] * stride;
      if (key !== lastKey) {
        last = found.get(key) ?? keys.push(key) - 1;
        found.set(key, last);
        lastKey = key;
      }
      of[t] = last;
    }
  }
  if (complete) for (const key of allKeys(fields, strides, keys, selection)) if (!found.has(key)) found.set(key, -1);

  const sorted = Float64Array.from(found.keys()).sort();
  const place = new Map(Array.from(sorted, (key, group) => [key, group]));
  const groupOfFound = Uint32Array.from(keys, (key) => place.get(key)!);
  for (let t = 0; t < of.length; t++) if (selection.tokens[t] === 1) of[t] = groupOfFound[of[t]];

  const rows = Array.from(sorted, (key) =>
    Object.fromEntries(fields.map(({ name, value, ranks }, i) => [name, value(Math.floor(key / strides[i]) % ranks)])),
  );
  return {
    size: sorted.length,
    of,
    fields: (group) => rows[group],
  };
}

function ofDocument(fields: readonly Field[], strides: readonly number[], d: number): number {
  return fields.reduce((key, { byDocument }, i) => key + (byDocument ? byDocument[d] * strides[i] : 0), 0);
}

/** The keys of all groups: what the selected documents have (or their paragraphs, sentences), crossed with the rest. */
function allKeys(
  fields: readonly Field[],
  strides: readonly number[],
  keys: number[],
  selection: Selection,
): Set<number> {
  const crossed = fields.map(({ byDocument, own }) => !byDocument && !own);
  /** A key without the fields that are crossed. */
  const stem = (key: number): number =>
    key -
    fields.reduce(
      (sum, { ranks }, i) => sum + (crossed[i] ? (Math.floor(key / strides[i]) % ranks) * strides[i] : 0),
      0,
    );
  let all = fields.some(({ own }) => own)
    ? new Set(keys.map(stem))
    : new Set(
        Array.from(selection.documents, (is, d) => (is ? ofDocument(fields, strides, d) : -1)).filter(
          (key) => key >= 0,
        ),
      );
  fields.forEach(({ name, ranks }, i) => {
    if (!crossed[i]) return;
    const seen = new Set(keys.map((key) => Math.floor(key / strides[i]) % ranks));
    const wanted = Array.from({ length: ranks }, (_, rank) => rank).filter((rank) => name === "part" || seen.has(rank));
    all = new Set([...all].flatMap((key) => wanted.map((rank) => key + rank * strides[i])));
  });
  return all;
}

function fieldOf(index: Indexed, field: GroupField, selection: Selection): Field {
  const { tokens } = index;
  if (typeof field === "object")
    return {
      name: "part",
      ranks: field.parts,
      value: (rank) => rank + 1,
      byToken: partOf(tokens.first, selection, field.parts),
    };
  switch (field) {
    case "id":
      return {
        name: "id",
        ranks: tokens.documents.length,
        value: (rank) => tokens.documents[rank].id,
        byDocument: Uint32Array.from(tokens.documents, (_, d) => d),
      };
    case "region":
      return { name: "region", ranks: regions.length, value: (rank) => regions[rank], byToken: tokens.regions };
    case "quoted":
      return { name: "quoted", ranks: 2, value: (rank) => rank === 1, byToken: tokens.quoted };
    case "paragraph":
      return numberedField(field, index.paragraphOf(), tokens.first);
    case "sentence":
      return numberedField(field, index.sentenceOf(), tokens.first);
    default:
      return metadataField(index, field);
  }
}

/** Paragraphs or sentences, by their number in the document. */
function numberedField(name: string, through: Uint32Array, first: Uint32Array): Field {
  const numbers = new Uint32Array(through.length);
  let ranks = 1;
  for (let d = 0; d + 1 < first.length; d++)
    for (let t = first[d]; t < first[d + 1]; t++) {
      numbers[t] = through[t] - through[first[d]] + 1;
      if (numbers[t] >= ranks) ranks = numbers[t] + 1;
    }
  return { name, ranks, value: (rank) => rank, byToken: numbers, own: true };
}

function metadataField({ tokens }: Indexed, name: string): Field {
  // A document that lacks the field is grouped as if the cell were empty.
  const cells = tokens.documents.map(({ metadata }) => cellOf(metadata, name) ?? "");
  const values = [...new Set(cells)].sort(byValue);
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  return {
    name,
    ranks: values.length,
    value: (rank) => values[rank],
    byDocument: Uint32Array.from(cells, (cell) => rankOf.get(cell)!),
  };
}

const kinds = ["number", "string", "boolean"];

/** Numbers first and by size, then strings by code point, then false and true. */
function byValue(a: Value, b: Value): number {
  if (typeof a === "string" && typeof b === "string") return byCodePoint(a, b);
  return kinds.indexOf(typeof a) - kinds.indexOf(typeof b) || Number(a) - Number(b);
}

/** The part of each selected token, from 0: of N selected tokens of a document, token i is in part floor(i·parts/N). */
function partOf(first: Uint32Array, { tokens: mask }: Selection, parts: number): Uint32Array {
  const part = new Uint32Array(mask.length);
  for (let d = 0; d + 1 < first.length; d++) {
    let selected = 0;
    for (let t = first[d]; t < first[d + 1]; t++) selected += mask[t];
    let i = 0;
    for (let t = first[d]; t < first[d + 1]; t++) if (mask[t] === 1) part[t] = Math.floor((i++ * parts) / selected);
  }
  return part;
}
