/**
 * Average reduced frequency: the number of occurrences, of which those close together count for less than one. The corpus is
 * a circle of N tokens, dᵢ the distances from each occurrence to the next, and v = N / f the distance if they were even:
 *
 *   (1 / v) Σ min(dᵢ, v)
 *
 * Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9(3), 215–231.
 *
 * @param positions of the occurrences among the N tokens, from 0, in any order
 * @returns 1 (all in one place) to the number of occurrences (even); NaN if there are none
 * @throws Error if N is not a whole number from 1 on, or a position is not below it or given twice
 */
export function averageReducedFrequency(positions: ArrayLike<number>, N: number): number {
  if (!(Number.isSafeInteger(N) && N >= 1))
    throw new Error(`averageReducedFrequency requires the number of tokens, a whole number from 1 on, got ${N}`);
  const sorted = Float64Array.from(positions).sort();
  for (const [i, position] of sorted.entries()) {
    if (!(Number.isInteger(position) && position >= 0 && position < N))
      throw new Error(`averageReducedFrequency requires positions from 0 to ${N - 1}, got ${position}`);
    if (i > 0 && position === sorted[i - 1])
      throw new Error(`averageReducedFrequency requires each position once, got ${position} twice`);
  }
  if (sorted.length === 0) return Number.NaN;
  const even = N / sorted.length;
  let reduced = 0;
  for (const [i, position] of sorted.entries()) {
    const before = i === 0 ? sorted[sorted.length - 1] - N : sorted[i - 1];
    reduced += Math.min(position - before, even);
  }
  return reduced / even;
}
