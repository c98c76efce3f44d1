import { printed } from "./printed.js";

/* How often a term occurs, and how regularly, from the places of its occurrences, without any parts. */

/**
 * The distances from each occurrence to the one before, on a circle of N tokens: the first is that to the last, and with one
 * occurrence it is N. Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9(3), 215–231.
 *
 * @throws Error if N is not a whole number from 1 on, or a position is not below it or given twice
 */
export function distances(measure: string, positions: ArrayLike<number>, N: number): Float64Array {
  if (!(Number.isSafeInteger(N) && N >= 1))
    throw new Error(`${measure} requires the number of tokens, a whole number from 1 on, got ${printed(N)}`);
  if (typeof positions !== "object" || typeof positions?.length !== "number")
    throw new TypeError(`${measure} requires a list of positions, got ${printed(positions)}`);
  for (let i = 0; i < positions.length; i++)
    if (typeof positions[i] !== "number")
      throw new TypeError(`${measure} requires positions from 0 to ${N - 1}, got ${printed(positions[i])}`);
  const sorted = Float64Array.from(positions).sort();
  for (const [i, position] of sorted.entries()) {
    if (!(Number.isInteger(position) && position >= 0 && position < N))
      throw new Error(`${measure} requires positions from 0 to ${N - 1}, got ${position}`);
    if (i > 0 && position === sorted[i - 1])
      throw new Error(`${measure} requires each position once, got ${position} twice`);
  }
  return sorted.map((position, i) => position - (i === 0 ? sorted[sorted.length - 1] - N : sorted[i - 1]));
}

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
  const all = distances("averageReducedFrequency", positions, N);
  if (all.length === 0) return Number.NaN;
  const even = N / all.length;
  return all.reduce((total, distance) => total + Math.min(distance, even), 0) / even;
}

/** What a measure of distances says. */
export interface DistanceOptions {
  /** `distance` (default): how long one waits; `frequency`: how often the term would occur if it were even. */
  readonly as?: "distance" | "frequency";
}

function checkAs(measure: string, as: string): void {
  if (as !== "distance" && as !== "frequency")
    throw new Error(`${measure} requires as: "distance" or "frequency", got ${as}`);
}

/**
 * Average waiting time: how many tokens one reads, from a random place on, to the next occurrence, its own token included.
 * With the distances dᵢ of `averageReducedFrequency`:
 *
 *   ½ (1 + Σ dᵢ² / N), and as a frequency N² / Σ dᵢ²
 *
 * Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9(3), 215–231; Gries (2008), International Journal of
 * Corpus Linguistics 13(4), 410.
 *
 * @param positions of the occurrences among the N tokens, from 0, in any order
 * @returns ½ (1 + N / f) (even) to ½ (1 + N) (one occurrence), as a frequency f to 1; NaN if there are none
 * @throws Error if N is not a whole number from 1 on, a position is not below it or given twice, or `as` is neither
 */
export function averageWaitingTime(
  positions: ArrayLike<number>,
  N: number,
  { as = "distance" }: DistanceOptions = {},
): number {
  checkAs("averageWaitingTime", as);
  const all = distances("averageWaitingTime", positions, N);
  if (all.length === 0) return Number.NaN;
  const squares = all.reduce((total, distance) => total + distance * (distance / N), 0);
  return as === "distance" ? (1 + squares) / 2 : N / squares;
}

/**
 * Average logarithmic distance: the mean of the decimal logarithm of the distance in which a random token lies. With the
 * distances dᵢ of `averageReducedFrequency`:
 *
 *   Σ dᵢ log₁₀ dᵢ / N, and as a frequency exp(−Σ (dᵢ / N) ln(dᵢ / N))
 *
 * Savický & Hlaváčová (2002), Journal of Quantitative Linguistics 9(3), 215–231; Gries (2008), International Journal of
 * Corpus Linguistics 13(4), 410.
 *
 * @param positions of the occurrences among the N tokens, from 0, in any order
 * @returns log₁₀(N / f) (even) to log₁₀ N (one occurrence), as a frequency f to 1; NaN if there are none
 * @throws Error if N is not a whole number from 1 on, a position is not below it or given twice, or `as` is neither
 */
export function averageLogarithmicDistance(
  positions: ArrayLike<number>,
  N: number,
  { as = "distance" }: DistanceOptions = {},
): number {
  checkAs("averageLogarithmicDistance", as);
  const all = distances("averageLogarithmicDistance", positions, N);
  if (all.length === 0) return Number.NaN;
  if (as === "distance") return all.reduce((total, d) => total + (d / N) * Math.log10(d), 0);
  return Math.exp(all.reduce((total, d) => total - (d / N) * Math.log(d / N), 0));
}
