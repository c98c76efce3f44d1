/** The rows of a word shift added up: the words shown one by one, the others, and all, each to its side. */
import type { ShiftKind, WordShiftRow } from "../measures/shifts.js";
import { byCodePoint } from "../order.js";
import { list, type Named } from "./chart.js";
import { count, decimal, percent } from "./numbers.js";

/** Several words together. */
export interface Sum {
  readonly label: string;
  readonly words: number;
  readonly count: number;
  readonly referenceCount: number;
  /** What they add towards the target and towards the reference; `size` is both. */
  readonly right: number;
  readonly left: number;
  readonly size: number;
  /** Of all contributions, without their signs. */
  readonly share: number;
}

export interface Shown {
  readonly kind: ShiftKind;
  readonly rows: readonly WordShiftRow[];
  /** The words drawn one by one; `value` is above 0 towards the target, `text` the one that uses the word more. */
  readonly words: readonly {
    readonly row: WordShiftRow;
    readonly label: string;
    readonly value: number;
    readonly text?: 0 | 1;
  }[];
  readonly all: Sum;
  readonly rest: Sum;
  readonly below: Sum;
  /** The sums that are drawn. */
  readonly sums: readonly Sum[];
  /** Whether the rows are all of which shares were taken. */
  readonly complete: boolean;
  /** A proportion is printed per 1,000 words, all else as it is. */
  readonly unit1: number;
  readonly unit: string;
  readonly figure: (value: number) => string;
}

const share = (row: WordShiftRow): number => row.count / row.total - row.referenceCount / row.referenceTotal;

/** A divergence has no sign: there a word is drawn towards the text that uses it more. */
const towards = (row: WordShiftRow): number =>
  row.kind === "jensenShannon" ? Math.sign(share(row)) * row.contribution : row.contribution;

/** @throws RangeError if the rows are of unlike kinds or of a text without words */
export function shownOf(rows: readonly WordShiftRow[], top: number, print: (term: string) => string): Shown {
  const [{ kind }] = rows;
  for (const row of rows) {
    if (row.kind !== kind || !Object.hasOwn(units, kind))
      throw new RangeError(`chartWordShift requires rows of one kind, got ${list([kind, row.kind])}`);
    if (!Number.isFinite(row.contribution))
      throw new RangeError(
        `chartWordShift requires contributions that are numbers, got ${row.contribution} for "${row.term}": has one of the texts no words?`,
      );
  }
  const order = [...rows].sort(
    (a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || byCodePoint(a.term, b.term),
  );
  const different = order.filter((row) => towards(row) !== 0);
  const words = different.slice(0, top).map((row) => {
    const more = share(row);
    return {
      row,
      label: print(row.term),
      value: towards(row),
      text: more === 0 ? undefined : ((more > 0 ? 0 : 1) as 0 | 1),
    };
  });
  const shown = new Set(words.map(({ row }) => row));
  const all = sumOf(rows, rows.length === 1 ? "1 word" : `all ${counted(rows.length)}`);
  const others = rows.filter((row) => !shown.has(row));
  const rest = sumOf(others, `${count(others.length)} other ${others.length === 1 ? "word" : "words"}`);
  const below = sumOf([...shown], `the ${counted(shown.size)} below`);
  const unit1 = kind === "proportion" ? 1000 : 1;
  const most = Math.max(all.left, all.right) * unit1 || 1;
  const decimals = Math.min(9, Math.max(kind === "proportion" ? 1 : 3, 2 - Math.floor(Math.log10(most))));
  const least = 10 ** -decimals;
  const figure = (value: number): string =>
    value > 0 && value * unit1 < least / 2 ? `<${decimal(least, decimals)}` : decimal(value * unit1, decimals);
  return {
    kind,
    rows,
    words,
    all,
    rest,
    below,
    sums: rest.words > 0 && shown.size > 0 ? [all, below, rest] : [all],
    complete: Number.isNaN(all.share) || Math.abs(all.share - 1) < 1e-9,
    unit1,
    unit: units[kind],
    figure,
  };
}

const units = { proportion: " per 1,000 words", entropy: " bits", jensenShannon: " bits", average: "" } as const;

const counted = (n: number): string => (n === 1 ? "1 word" : `${count(n)} words`);

function sumOf(rows: readonly WordShiftRow[], label: string): Sum {
  const add = (of: (row: WordShiftRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const [right, left] = [1, -1].map((way) => add((row) => Math.max(0, way * towards(row))));
  return {
    label,
    words: rows.length,
    count: add((row) => row.count),
    referenceCount: add((row) => row.referenceCount),
    right,
    left,
    size: right + left,
    share: add((row) => Math.abs(row.share)),
  };
}

/** The whole that the words make up; of rows that are not all, only how much of it they are. */
export function summary({ kind, rows, all, complete, figure }: Shown, [target, reference]: readonly Named[]): string {
  const add = (of: (row: WordShiftRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  if (!complete) return `The ${counted(rows.length)} given make up ${percent(all.share)} of all contributions`;
  const two = (name: string, unit: string, [a, b]: readonly number[]): string =>
    `${name}: ${target.name} ${figure(a)}${unit}, ${reference.name} ${figure(b)}`;
  if (kind === "proportion")
    return `Total variation: ${percent(all.right)} of one text’s words would have to be exchanged to give the shares of the other`;
  if (kind === "jensenShannon") return `Jensen–Shannon divergence: ${figure(all.size)} bits`;
  if (kind === "entropy") return two("Entropy", " bits", [add((row) => row.part), add((row) => -row.referencePart)]);
  return two("Average score", "", [
    add((row) => (row.count / row.total) * (row.score ?? Number.NaN)),
    add((row) => (row.referenceCount / row.referenceTotal) * (row.score ?? Number.NaN)),
  ]);
}
