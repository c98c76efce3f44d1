/** How often each type of a text occurs, from its sequence of codes, one code a type. */
export interface TypeCounts {
  readonly tokens: number;
  readonly types: number;
  readonly counts: readonly number[];
}

export function typeCounts(codes: ArrayLike<number>): TypeCounts {
  const counts = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) counts.set(codes[i], (counts.get(codes[i]) ?? 0) + 1);
  return { tokens: codes.length, types: counts.size, counts: [...counts.values()] };
}

/** Types that occur so many times. */
export const typesThatOccur = (times: number, { counts }: TypeCounts): number =>
  counts.filter((count) => count === times).length;

/** Σ f² over the frequencies of the types. */
export const sumOfSquares = ({ counts }: TypeCounts): number => counts.reduce((sum, count) => sum + count * count, 0);
