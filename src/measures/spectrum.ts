/** How often each type of a text occurs, from its sequence of codes, one code a type. */
export interface TypeCounts {
  readonly tokens: number;
  readonly types: number;
  readonly counts: readonly number[];
}

/** A text whose types are numbered from 0, in the order in which they first occur. */
export interface Numbered {
  readonly numbers: Uint32Array;
  readonly types: number;
}

/** Codes may be any numbers; those of a corpus are small and whole, and found in a table ten times faster than in a map. */
export function numbered(codes: ArrayLike<number>): Numbered {
  if (!Number.isSafeInteger(codes?.length))
    throw new TypeError(
      `a measure of a sequence requires its codes, such as those of corpus.sequences, got ${typeof codes}`,
    );
  const numbers = new Uint32Array(codes.length);
  let types = 0;
  const size = tableSize(codes);
  if (size > 0) {
    const table = new Uint32Array(size); // the number of a code, plus 1
    for (let i = 0; i < codes.length; i++) {
      if (table[codes[i]] === 0) table[codes[i]] = ++types;
      numbers[i] = table[codes[i]] - 1;
    }
    return { numbers, types };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) {
    let number = known.get(codes[i]);
    if (number === undefined) {
      number = types++;
      known.set(codes[i], number);
    }
    numbers[i] = number;
  }
  return { numbers, types };
}

/** One more than the greatest code; 0 if codes are no indices, or too great for a table to pay. */
function tableSize(codes: ArrayLike<number>): number {
  const most = 16 * codes.length + 1000;
  let greatest = -1;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (!(Number.isInteger(code) && code >= 0 && code < most)) return 0;
    if (code > greatest) greatest = code;
  }
  return greatest + 1;
}

export function typeCounts(codes: ArrayLike<number>): TypeCounts {
  const { numbers, types } = numbered(codes);
  const counts = new Array<number>(types).fill(0);
  for (const number of numbers) counts[number]++;
  return { tokens: codes.length, types, counts };
}

/** Types that occur so many times. */
export const typesThatOccur = (times: number, { counts }: TypeCounts): number =>
  counts.filter((count) => count === times).length;

/** Σ f² over the frequencies of the types. */
export const sumOfSquares = ({ counts }: TypeCounts): number => counts.reduce((sum, count) => sum + count * count, 0);
