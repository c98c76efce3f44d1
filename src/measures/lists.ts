/** A row of a frequency list (`FrequencyRow`, or one made by hand from a word list elsewhere). */
export interface TermCount {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** How often it occurs. */
  readonly count: number;
  /** Tokens of the text the row was counted in; the same in all rows of a list. */
  readonly total: number;
  /** Words in the term. */
  readonly n?: number;
  /** Places where a term of `n` words could stand; by it a list is known to be complete. */
  readonly positions?: number;
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

interface List {
  readonly name: "target" | "reference";
  readonly total: number;
  readonly rows: ReadonlyMap<string, TermCount>;
  /** Places minus counts for each length of term: 0 where the list is complete. */
  readonly missing: ReadonlyMap<number | undefined, number>;
}

const asTermCount = (row: TermCount | CollocateCount): TermCount =>
  "collocate" in row
    ? { term: row.collocate, count: row.o11, total: row.o11 + row.o12, positions: row.o11 + row.o12 }
    : row;

function read(name: List["name"], list: KeynessList): List {
  if (!Array.isArray(list))
    throw new TypeError(
      `keyness requires a list of rows as its ${name}, got ${typeof (list as { then?: unknown })?.then === "function" ? "a promise: write `await` before the call that counts" : typeof list}`,
    );
  if (list.length === 0) throw new Error(`keyness requires rows in the ${name} list to know its total, got none`);
  const rows = new Map<string, TermCount>();
  const missing = new Map<number | undefined, number>();
  const { total } = asTermCount(list[0]);
  for (const row of list.map(asTermCount)) {
    const { term, count, n, positions = Number.NaN } = row;
    if (row.total !== total) {
      throw new Error(
        `keyness requires one total a list, got ${total} and ${row.total} ("${term}") in the ${name} list: filter the rows to one group first`,
      );
    }
    if (!(count >= 0 && count <= total && Number.isFinite(total))) {
      throw new Error(`keyness requires counts from 0 to the total, got ${count} of ${total} for "${term}" (${name})`);
    }
    if (rows.has(term)) {
      throw new Error(
        `keyness requires each term once, got "${term}" twice in the ${name} list: filter the rows to one group first`,
      );
    }
    rows.set(term, row);
    missing.set(n, (missing.get(n) ?? positions) - count);
  }
  return { name, total, rows, missing };
}

function countIn(list: List, term: string, n: number | undefined, absent: 0 | undefined): number {
  const row = list.rows.get(term);
  if (row) return row.count;
  if (absent === 0 || list.missing.get(n) === 0) return 0;
  throw new Error(
    `keyness requires the count of "${term}" in the ${list.name} list, which is not complete: filter after keyness, not before, or give { absent: 0 }`,
  );
}

/** All terms of both lists. @throws Error if a list is empty, grouped, or lacks a term without being complete */
export function joinLists(target: KeynessList, reference: KeynessList, absent: 0 | undefined): JoinedCounts[] {
  const [a, b] = [read("target", target), read("reference", reference)];
  return [...new Map([...b.rows, ...a.rows]).values()].map(({ term, n }) => ({
    term,
    count: countIn(a, term, n, absent),
    total: a.total,
    referenceCount: countIn(b, term, n, absent),
    referenceTotal: b.total,
  }));
}
