import { byCodePoint } from "../order.js";

/** A line between two words: a row of `cooccurrences` or of `association`, or one made by hand. */
export interface NetworkTie {
  /** One word; where lines have a direction, the one they lead from. */
  readonly node: string;
  /** The other word. */
  readonly collocate: string;
}

/** What a network is made from, besides its rows. */
export interface LinesOptions<R = NetworkTie> {
  /** How strong a row's line is, above 0: `(row) => row.logDice`. Default its `o11`, and 1 for a row without. */
  readonly weight?: (row: R) => number;
  /** Whether lines lead from `node` to `collocate`, as a measure such as `deltaPCollocate` does. Default false. */
  readonly directed?: boolean;
}

/** Words by their numbers, and the lines between different ones. */
export interface Lines {
  readonly terms: readonly string[];
  readonly lines: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
}

const weightOf = (row: NetworkTie): number => {
  const { o11 = 1 } = row as { readonly o11?: number };
  return o11;
};

/**
 * The words in code-point order, and their lines by the numbers of their words, so that nothing hangs on the order of rows.
 *
 * A line from a word to itself leaves the word there and is none. Without direction a pair that comes both ways is one line,
 * with the greater of its weights.
 */
export function linesOf<R extends NetworkTie>(question: string, rows: readonly R[], options: LinesOptions<R>): Lines {
  const { weight = weightOf, directed = false } = options;
  if (!Array.isArray(rows))
    throw new TypeError(`${question} requires a list of rows: write \`await\` before the call that counts`);
  if (typeof weight !== "function")
    throw new TypeError(
      `${question} requires weight to be a function of a row, such as (row) => row.logDice, got ${JSON.stringify(weight)}`,
    );
  if (typeof directed !== "boolean")
    throw new TypeError(`${question} requires directed to be true or false, got ${JSON.stringify(directed)}`);
  for (const row of rows)
    if (typeof row?.node !== "string" || typeof row.collocate !== "string")
      throw new TypeError(
        `${question} requires rows with node and collocate, as cooccurrences makes them, got ${JSON.stringify(row)}`,
      );
  const terms = [...new Set(rows.flatMap(({ node, collocate }) => [node, collocate]))].sort(byCodePoint);
  const numbers = new Map(terms.map((term, i) => [term, i]));
  const seen = new Set<number>();
  const found = new Map<number, { a: number; b: number; weight: number }>();
  for (const row of rows) {
    const [from, to] = [numbers.get(row.node) as number, numbers.get(row.collocate) as number];
    const place = from * terms.length + to;
    if (seen.has(place))
      throw new RangeError(
        `${question} requires one row a node and collocate, got two for "${row.node}" and "${row.collocate}": filter the rows to one group first`,
      );
    seen.add(place);
    if (from === to) continue;
    const value = weight(row);
    if (!(Number.isFinite(value) && value > 0))
      throw new RangeError(
        `${question} requires weights above 0, got ${value} for "${row.node}" and "${row.collocate}": filter the rows, or give weight`,
      );
    const [a, b] = directed || from < to ? [from, to] : [to, from];
    const key = a * terms.length + b;
    const other = found.get(key);
    if (!other || other.weight < value) found.set(key, { a, b, weight: value });
  }
  return { terms, lines: [...found.values()].sort((p, q) => p.a - q.a || p.b - q.b) };
}
