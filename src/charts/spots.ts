/** Dots of words in two texts: words with the same two counts fall on one spot, share a dot there, and a label. */
import { byCodePoint } from "../order.js";
import { line, text } from "./draw.js";
import type { Placed } from "./labels.js";

/** A word with its counts in two texts. */
interface Paired {
  readonly term: string;
  readonly count: number;
  readonly total: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
}

export interface Spot<R extends Paired> {
  readonly row: R;
  /** The words, the most important first. */
  readonly terms: string[];
}

/** The totals of all rows. @throws RangeError if they are not the same, so that equal counts would be unlike rates */
export function sameTotals(chart: string, rows: readonly Paired[]): Paired {
  const [{ total, referenceTotal }] = rows;
  for (const row of rows) {
    if (row.total !== total || row.referenceTotal !== referenceTotal)
      throw new RangeError(
        `${chart} requires rows with the same totals, "${row.term}" has ${row.total} and ${row.referenceTotal}`,
      );
  }
  return rows[0];
}

/** The spots in the order of their most important words. */
export function spotsOf<R extends Paired>(rows: readonly R[], moreImportant: (a: R, b: R) => number): Spot<R>[] {
  const spots = new Map<string, Spot<R>>();
  for (const row of [...rows].sort((a, b) => moreImportant(a, b) || byCodePoint(a.term, b.term))) {
    const key = `${row.count}/${row.referenceCount}`;
    const spot = spots.get(key);
    if (spot) spot.terms.push(row.term);
    else spots.set(key, { row, terms: [row.term] });
  }
  return [...spots.values()];
}

/** One label a spot: two words, or one and how many more. */
export const nameOf = ({ terms }: Spot<Paired>, print: (term: string) => string): string =>
  terms.length > 2 ? `${print(terms[0])} +${terms.length - 1}` : terms.map(print).join(", ");

/** Area for the number of words; a sign is larger than a grey dot, and a diamond reaches beyond its radius. */
export const radius = (words: number, heavy: boolean): number =>
  Math.min(10, Math.max(heavy ? 3.6 * 1.3 : 2.1, 1.3 + 0.75 * Math.sqrt(words)));

/** A label where `placeLabels` has put it, with its leader. */
export const drawLabel = ({ x, y, leader, box, base, px, face, fill, text: name }: Placed): string =>
  (leader ? line(x, y, leader.x, leader.y, { stroke: fill, width: 0.7 }) : "") +
  text(box.x0, base, name, { px, face, fill, halo: true });
