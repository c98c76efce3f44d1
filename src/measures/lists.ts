import { printed } from "./printed.js";
import { checkComplete, type Read, type Side, sideOf } from "./sides.js";

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

export interface Joined {
  readonly terms: readonly string[];
  readonly target: Side;
  readonly reference: Side;
  /** Whether both lists are counted by id. */
  readonly byDocument: boolean;
}

const asTermCount = (row: TermCount | CollocateCount): TermCount & { readonly id?: unknown } =>
  "collocate" in row
    ? { term: row.collocate, count: row.o11, total: row.o11 + row.o12, positions: row.o11 + row.o12 }
    : row;

/** A row as one of a frequency list. @throws TypeError if it has no term, or a count that is no number */
function checkedRow(name: Read["name"], given: TermCount | CollocateCount): ReturnType<typeof asTermCount> {
  const row = typeof given === "object" && given !== null ? asTermCount(given) : given;
  if (typeof row?.term !== "string" || typeof row.count !== "number")
    throw new TypeError(
      `keyness requires rows with a term and a count (or a collocate and o11), got ${
        row === given && typeof given === "object" && given !== null
          ? `${printed(row.count)} for ${printed(row.term)}`
          : printed(given)
      } (${name})`,
    );
  return row;
}

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
  const byDocument = checkedRow(name, list[0]).id !== undefined;
  const known = new Map<string, number>();
  const totals: number[] = [];
  const missing = new Map<number | undefined, number[]>();
  const terms = new Uint32Array(list.length);
  const documents = new Uint32Array(list.length);
  const counts = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const row = checkedRow(name, list[i]);
    const { term, count, total, n, positions = Number.NaN } = row;
    const id = byDocument ? row.id : "";
    if (typeof id !== "string")
      throw new TypeError(
        `keyness requires a text as an id in every row or in none, got ${printed(id)} for "${term}" (${name})`,
      );
    if (!(count >= 0 && count <= total && Number.isFinite(total)))
      throw new Error(`keyness requires counts from 0 to the total, got ${count} of ${total} for "${term}" (${name})`);
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
