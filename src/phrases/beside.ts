import { limits } from "../engines/limits.js";
import { regions } from "../tokens/contract.js";
import type { Attribute, ConcordanceRow, Corpus, Sequence, Where, Within } from "../types.js";
import type { Grouped } from "./groups.js";

/** A cell of a co-occurrence row, and how the row was counted. */
export interface Beside<M> {
  readonly match: string | readonly string[];
  readonly collocate: string;
  readonly of: Attribute;
  readonly collocates: Attribute;
  readonly where: Where<M> | undefined;
  readonly within: Within;
  /** Without one, units are counted. */
  readonly span: readonly [number, number] | undefined;
  readonly window: number | undefined;
  /** `o11`: beside the node; `o21`: away from it. */
  readonly cell: "o11" | "o21";
  readonly inGroup: (token: Grouped) => boolean;
}

/**
 * The lines of the collocate where it is counted in a cell: at its places in the span of the node (`o11`) or outside
 * (`o21`), the node's own tokens left out. Where units are counted, the first in each unit with or without the node.
 */
export async function linesBeside<M>(corpus: Corpus<M>, asked: Beside<M>): Promise<ConcordanceRow[]> {
  const { match, collocate, of, collocates, where, within, window, inGroup } = asked;
  // All tokens of the documents: what `where` leaves out keeps its place in a span.
  const everything = { ...where, region: regions } as Record<string, unknown>;
  delete everything.quoted;
  const sequences = await corpus.sequences({ where: everything as Where<M> });
  const courses = new Map(sequences.map((sequence) => [sequence.id, new Course(sequence, limits[within])]));
  for (const line of await corpus.concordance({ of, match, where, within, window: 0 })) {
    const course = courses.get(line.id)!;
    const first = course.at(line.position);
    const last = course.endingAt(line.end, first);
    if (asked.span) course.markSpan(first, last, asked.span);
    else course.markUnits(line, first, last, inGroup);
    course.markNode(first, last);
  }
  const lines = await corpus.concordance({ of: collocates, match: collocate, where, within, window });
  const wanted = asked.cell === "o11";
  const met = new Set<string>(); // units from which a line has been taken
  return lines.filter((line) => {
    const course = courses.get(line.id)!;
    const i = course.at(line.position);
    if (!inGroup(line) || course.isNode(i)) return false;
    if (asked.span) return course.isMarked(i) === wanted;
    const unit = course.unit(i);
    const key = `${unit} ${line.id}`;
    if (course.isUnitMarked(unit) !== wanted || met.has(key)) return false;
    met.add(key);
    return true;
  });
}

/** The tokens of a document with marks on them. */
class Course {
  readonly #sequence: Sequence;
  readonly #limit: number;
  /** Index of the token at each position. */
  readonly #indexes: Uint32Array;
  readonly #units: Uint32Array;
  readonly #marks: Uint8Array;
  readonly #nodes: Uint8Array;
  readonly #markedUnits = new Set<number>();

  constructor(sequence: Sequence, limit: number) {
    const { positions, boundaries } = sequence;
    this.#sequence = sequence;
    this.#limit = limit;
    this.#indexes = new Uint32Array((positions.at(-1) ?? -1) + 1);
    this.#units = new Uint32Array(positions.length);
    this.#marks = new Uint8Array(positions.length);
    this.#nodes = new Uint8Array(positions.length);
    let unit = 0;
    for (let i = 0; i < positions.length; i++) {
      this.#indexes[positions[i]] = i;
      if (boundaries[i] >= limit) unit++;
      this.#units[i] = unit;
    }
  }

  at(position: number): number {
    return this.#indexes[position];
  }
  /** The token that ends at an offset, from a token on. */
  endingAt(end: number, from: number): number {
    let i = from;
    while (i + 1 < this.#units.length && this.#sequence.ends[i] !== end) i++;
    return i;
  }
  /** Marks the places of a span, counted by position, up to what it may not leave. */
  markSpan(first: number, last: number, [left, right]: readonly [number, number]): void {
    const { positions, boundaries } = this.#sequence;
    for (let i = first; i > 0 && boundaries[i] < this.#limit && positions[i - 1] >= positions[first] - left; i--)
      this.#marks[i - 1] = 1;
    for (let i = last + 1; i < positions.length; i++) {
      if (boundaries[i] >= this.#limit || positions[i] > positions[last] + right) break;
      this.#marks[i] = 1;
    }
  }
  /** Marks the units of those tokens of a node that are in the group. */
  markUnits(line: Grouped, first: number, last: number, inGroup: (token: Grouped) => boolean): void {
    const { positions, regions: regionOf, quoted } = this.#sequence;
    for (let i = first; i <= last; i++)
      if (inGroup({ ...line, position: positions[i], region: regions[regionOf[i]], quoted: quoted[i] === 1 }))
        this.#markedUnits.add(this.#units[i]);
  }
  markNode(first: number, last: number): void {
    this.#nodes.fill(1, first, last + 1);
  }
  unit(i: number): number {
    return this.#units[i];
  }
  isUnitMarked(unit: number): boolean {
    return this.#markedUnits.has(unit);
  }
  isMarked(i: number): boolean {
    return this.#marks[i] === 1;
  }
  isNode(i: number): boolean {
    return this.#nodes[i] === 1;
  }
}
