import type { Interval } from "./intervals.js";
import { randomNumbers } from "./random.js";

/*
 * How far a measure of a whole text could lie from what the text's source would give in the long run.
 *
 * To draw words with replacement, as the plain bootstrap does, makes a text in which a third of the types are missing and the
 * others are said too often: with 95 % intervals that hold the true value of the type–token ratio in 0 % of the cases and that
 * of Yule's K in 30 to 80 (bench/coverage-texts.md). Drawing stretches of words helps little, since a stretch drawn twice
 * repeats all its words. So no text is made here that says anything twice. The text is cut into a few long blocks, and the
 * measure is taken without each of them in turn (jackknife, Tukey 1958); what each block brings to the measure, its
 * pseudo-value, is what is drawn with replacement, in units of its own standard error (bootstrap-t, Efron 1979; Hall 1988,
 * Annals of Statistics 16(3), 927–953).
 *
 * Few and long blocks, because words clump: neighbouring words tell less than distant ones, and only blocks longer than the
 * clumps are as good as independent (batch means: Schmeiser 1982, Operations Research 30(3), 556–568). Evert, Wankerl & Nöth
 * (2017, Corpus Linguistics 2017) cut texts into windows of one size for the same reason, and measure the windows; without one
 * block each time, the measure keeps the length of the text, on which most of them depend.
 */

export interface BlockOptions {
  /** Chance that the interval misses, above 0 and below 1. Default 0.05. */
  readonly alpha?: number;
  /** Blocks into which a text is cut, 5 or more: more give a shorter interval, which sees less of how words clump. Default 10. */
  readonly blocks?: number;
  /** A whole number: the same seed draws the same blocks. Default 1. */
  readonly seed?: number;
}

/** The options with their defaults. @throws Error if one is out of range */
export function checkedBlocks(
  question: string,
  { alpha = 0.05, blocks = 10, seed = 1 }: BlockOptions,
): Required<BlockOptions> {
  if (!(alpha > 0 && alpha < 1)) throw new Error(`${question} requires an alpha above 0 and below 1, got ${alpha}`);
  if (!(Number.isSafeInteger(blocks) && blocks >= 5))
    throw new Error(`${question} requires 5 blocks or more, got ${blocks}`);
  if (!Number.isSafeInteger(seed)) throw new Error(`${question} requires a whole number as its seed, got ${seed}`);
  return { alpha, blocks, seed };
}

/**
 * The interval of a measure of a whole, from its values without each of the blocks, which are about equally long.
 *
 * @returns NaN if the measure is undefined or infinite for the whole or without a block
 */
export function intervalOfBlocks(
  whole: number,
  without: readonly number[],
  { alpha, seed }: Required<BlockOptions>,
): Interval {
  if (![whole, ...without].every(Number.isFinite)) return { low: Number.NaN, high: Number.NaN };
  const n = without.length;
  const mean = without.reduce((sum, value) => sum + value / n, 0);
  // Pseudo-values about their mean; all that is said of them below holds for any shift.
  const brought = without.map((value) => (n - 1) * (mean - value));
  const error = standardError(brought);
  if (!(error > 0)) return { low: whole, high: whole };

  const random = randomNumbers(seed);
  const draws = Math.ceil(50 / alpha) - 1; // the ends are the 25th from below and from above
  const drawn = new Float64Array(n);
  const ratios = Float64Array.from({ length: draws }, () => {
    for (let i = 0; i < n; i++) drawn[i] = brought[Math.floor(random() * n)];
    const sum = drawn.reduce((a, b) => a + b, 0);
    return sum === 0 ? 0 : sum / n / standardError(drawn);
  }).sort();
  return { low: whole - ratios[draws - 25] * error, high: whole - ratios[24] * error };
}

/** Of the mean of some values. */
function standardError(values: ArrayLike<number> & Iterable<number>): number {
  const n = values.length;
  let [mean, squares] = [0, 0];
  for (const value of values) mean += value / n;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (n - 1) / n);
}
