import { printed } from "./printed.js";

/** How often each type of a text occurs, from its sequence of codes, one code a type. */
export interface TypeCounts {
  readonly tokens: number;
  readonly types: number;
  readonly counts: readonly number[];
}

export function typeCounts(codes: ArrayLike<number>, measure: string = "typeCounts"): TypeCounts {
  checkCodes(measure, codes);
  const counts = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) counts.set(codes[i], (counts.get(codes[i]) ?? 0) + 1);
  return { tokens: codes.length, types: counts.size, counts: [...counts.values()] };
}

/** Types that occur so many times. */
export const typesThatOccur = (times: number, { counts }: TypeCounts): number =>
  counts.filter((count) => count === times).length;

/** Σ f² over the frequencies of the types. */
export const sumOfSquares = ({ counts }: TypeCounts): number => counts.reduce((sum, count) => sum + count * count, 0);

/**
 * Refuses what is no sequence of codes. A text or a list of words is one by mistake: the characters of a string would be
 * counted, or words that are written apart be one.
 *
 * @throws Error naming the measure, and the place of what is no code
 */
export function checkCodes(measure: string, codes: ArrayLike<number>): void {
  if (typeof codes !== "object" || typeof codes?.length !== "number")
    throw new TypeError(`${measure} requires a list of codes, one number a token, got ${printed(codes)}`);
  if (ArrayBuffer.isView(codes) && !(codes instanceof Float64Array || codes instanceof Float32Array)) return; // whole already
  for (let i = 0; i < codes.length; i++)
    if (!Number.isInteger(codes[i]))
      throw new Error(`${measure} requires whole numbers as codes, got codes[${i}] = ${printed(codes[i])}`);
}
