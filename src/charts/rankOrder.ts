/** Terms in the order of several measures, with ranks and ties. */
import { descending } from "../measures/scores.js";
import { byCodePoint } from "../order.js";

/** A term by one measure. */
export interface Rank {
  /** 1 and the number of terms with a better value; NaN where the measure has no value. */
  readonly rank: number;
  /** The middle of the ranks that terms of one value share: 1.5 for two at the top. */
  readonly middle: number;
  readonly tied: boolean;
}

/** The ranks of some values, the greatest first, or with `ascending` the least; those that are NaN have none. */
export function ranksOf(values: readonly number[], ascending: boolean): Rank[] {
  const order = values.map((_, i) => i).filter((i) => !Number.isNaN(values[i]));
  order.sort((a, b) => (ascending ? -1 : 1) * descending(values[a], values[b]));
  const ranks: Rank[] = values.map(() => ({ rank: Number.NaN, middle: Number.NaN, tied: false }));
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (const i of order.slice(from, to))
      ranks[i] = { rank: from + 1, middle: (from + 1 + to) / 2, tied: to - from > 1 };
    from = to;
  }
  return ranks;
}

/** A term by all measures. */
export interface Ranked {
  readonly term: string;
  readonly ranks: readonly Rank[];
}

/** NaN is behind all ranks. */
const last = (rank: number): number => (Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank);
const best = ({ ranks }: Ranked): number =>
  ranks.reduce((least, { middle }) => Math.min(least, last(middle)), Infinity);
const both = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The terms that stand highest by any of the measures; a rank that many share is their middle, and so not high. */
export function highest(terms: readonly Ranked[], top: number): Ranked[] {
  const sum = ({ ranks }: Ranked): number => ranks.reduce((all, { middle }) => all + last(middle), 0);
  return [...terms]
    .sort((a, b) => both(best(a), best(b)) || both(sum(a), sum(b)) || byCodePoint(a.term, b.term))
    .slice(0, top);
}

/** For each measure the terms from top to bottom; those of one rank stand as they do by the measure before. */
export function columnsOf(terms: readonly Ranked[], measures: number): Ranked[][] {
  const columns: Ranked[][] = [];
  for (let j = 0; j < measures; j++)
    columns.push([...(columns[j - 1] ?? terms)].sort((a, b) => both(last(a.ranks[j].rank), last(b.ranks[j].rank))));
  return columns;
}

/** The terms that move most rows between any two columns, the furthest first. */
export function moversOf(columns: readonly (readonly Ranked[])[], most: number): Ranked[] {
  const rows = columns.map((column) => new Map(column.map((term, i) => [term, i])));
  const far = (term: Ranked): number => {
    const places = rows.map((row) => row.get(term) as number);
    return Math.max(...places) - Math.min(...places);
  };
  return [...columns[0]]
    .filter((term) => far(term) > 1)
    .sort((a, b) => far(b) - far(a) || byCodePoint(a.term, b.term))
    .slice(0, most);
}
