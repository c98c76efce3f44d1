import { randomNumbers } from "./random.js";
import { typeCounts } from "./spectrum.js";

/* How varied the words are that one draws from a text, from its sequence of codes, one code a type; their order plays no part. */

/**
 * HD-D: the type–token ratio to be expected of `draws` tokens drawn without replacement, Σ (1 − P(the type is not drawn)) /
 * draws, by the hypergeometric distribution. McCarthy & Jarvis (2007), Language Testing 24(4), 459–488; (2010), Behavior
 * Research Methods 42(2), 381–392. koRpus prints the sum, `draws` times as much.
 *
 * @returns 1/draws (one type) to 1 (no word is repeated); NaN if there are fewer tokens than `draws`
 * @throws Error if `draws` is not a whole number of 1 or more
 */
export function hdd(codes: ArrayLike<number>, { draws = 42 }: { readonly draws?: number } = {}): number {
  if (!(Number.isInteger(draws) && draws >= 1)) throw new Error(`hdd requires 1 draw or more, got ${draws}`);
  const { tokens, counts } = typeCounts(codes);
  if (tokens < draws) return Number.NaN;
  const drawn = new Map<number, number>();
  let types = 0;
  for (const count of counts) {
    if (!drawn.has(count)) drawn.set(count, 1 - missed(count));
    types += drawn.get(count)!;
  }
  return types / draws;

  /** The chance that a type of so many tokens is not drawn. */
  function missed(count: number): number {
    let chance = 1;
    for (let i = 0; i < draws; i++) chance *= Math.max(0, tokens - count - i) / (tokens - i);
    return chance;
  }
}

const [shortest, longest, samples, runs] = [35, 50, 100, 3];

/**
 * vocd-D: the D for which the curve TTR(n) = D/n (√(1 + 2n/D) − 1) fits best, by least squares, the mean type–token ratios
 * of 100 random samples each of n = 35 to 50 tokens, drawn without replacement; the mean of three such D. Malvern, Richards,
 * Chipere & Durán (2004), Lexical Diversity and Language Development. It is random, and `hdd` measures the same without
 * chance.
 *
 * @param options `seed`, a whole number: the same seed draws the same samples. Default 1
 * @returns above 0 (repetitive) to Infinity (no sample repeats a word); NaN if there are fewer than 50 tokens
 * @throws Error if `seed` is not a whole number
 */
export function vocdD(codes: ArrayLike<number>, { seed = 1 }: { readonly seed?: number } = {}): number {
  if (!Number.isSafeInteger(seed)) throw new Error(`vocdD requires a whole number as its seed, got ${seed}`);
  if (codes.length < longest) return Number.NaN;
  const random = randomNumbers(seed);
  const tokens = Array.from(codes);
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    const ratios = Array.from({ length: longest - shortest + 1 }, (_, i) => meanRatio(tokens, shortest + i, random));
    sum += bestD(ratios);
  }
  return sum / runs;
}

/** Mean type–token ratio of samples of n tokens, which it leaves at the front of the tokens. */
function meanRatio(tokens: number[], n: number, random: () => number): number {
  let types = 0;
  for (let sample = 0; sample < samples; sample++) {
    const drawn = new Set<number>();
    for (let i = 0; i < n; i++) {
      const at = i + Math.floor(random() * (tokens.length - i));
      [tokens[i], tokens[at]] = [tokens[at], tokens[i]];
      drawn.add(tokens[i]);
    }
    types += drawn.size;
  }
  return types / (samples * n);
}

/** Where the squares of the differences stop falling, by halving on a logarithmic scale. */
function bestD(ratios: readonly number[]): number {
  if (ratios.every((ratio) => ratio === 1)) return Number.POSITIVE_INFINITY;
  let [low, high] = [-30, 30];
  for (let middle = 0; low < middle && middle < high; middle = (low + high) / 2) {
    if (slope(Math.exp(middle)) < 0) low = middle;
    else high = middle;
  }
  return Math.exp(low);

  /** Half the derivative of the sum of squares by ln D. */
  function slope(D: number): number {
    return ratios.reduce((sum, ratio, i) => {
      const n = shortest + i;
      const root = Math.sqrt(1 + (2 * n) / D);
      const fitted = 2 / (1 + root); // D/n (root − 1) without cancellation
      return sum + ((fitted - ratio) * fitted * fitted * n) / (2 * D * root);
    }, 0);
  }
}
