import { normalLower, studentQuantile } from "./distributions.js";
import type { Interval } from "./intervals.js";
import { randomNumbers } from "./random.js";

/*
 * How far a measure of a whole text could lie from what the text's source would give in the long run.
 *
 * To draw words with replacement, as the plain bootstrap does, makes a text in which a third of the types are missing and the
 * others are said too often; to draw stretches helps little, since a stretch drawn twice repeats all its words. Of 95 %
 * intervals from drawn words, 0 to 60 % hold the true value of MTLD, 54 to 94 that of Yule's K, and none that of the type–token
 * ratio (bench/coverage-texts.md). So no text is made here that says anything twice: the text is cut into a few long blocks, and the measure is taken without each of them in turn
 * (jackknife). What each block brings to the measure, its pseudo-value (Tukey 1958), is what is drawn with replacement.
 *
 * Few and long blocks, because words clump: neighbouring words tell less than distant ones, and only blocks longer than the
 * clumps are as good as independent (batch means: Schmeiser 1982, Operations Research 30(3), 556–568). As the percentiles of
 * so few would be too near, they are taken farther out, where Student's t has them: the expanded percentile interval of
 * Hesterberg (2015), What teachers should know about the bootstrap, The American Statistician 69(4), 371–386. The bootstrap-t
 * holds as often and is a tenth to a quarter wider; without an end where blocks bring the same.
 *
 * Evert, Wankerl & Nöth (2017, Corpus Linguistics 2017) also cut texts, into windows of one size, and measure the windows;
 * here the measure keeps the length of the text, on which most measures depend.
 */

export interface BlockOptions {
  /** Chance that the interval misses, above 0 and below 1; below 0.005 it needs more than 10 blocks. Default 0.05. */
  readonly alpha?: number;
  /** Blocks into which a text is cut, 8 or more: more give a shorter interval, which sees less of how words clump. Default 10. */
  readonly blocks?: number;
  /** A whole number: the same seed draws the same blocks. Default 1. */
  readonly seed?: number;
}

/** The ends of an interval are so many draws from the least and from the greatest: of 2,900 draws for the default options. */
const atEnd = 25;
const mostDraws = 1_000_000;

/** The share of the draws beyond each end: Hesterberg's Φ(−√(n / (n − 1)) t). */
const tailOf = ({ alpha, blocks }: Required<BlockOptions>): number =>
  normalLower(-Math.sqrt(blocks / (blocks - 1)) * studentQuantile(alpha, blocks - 1));

/** The options with their defaults. @throws Error if one is out of range */
export function checkedBlocks(
  question: string,
  { alpha = 0.05, blocks = 10, seed = 1 }: BlockOptions,
): Required<BlockOptions> {
  if (!(alpha > 0 && alpha < 1)) throw new Error(`${question} requires an alpha above 0 and below 1, got ${alpha}`);
  if (!(Number.isSafeInteger(blocks) && blocks >= 8))
    throw new Error(`${question} requires 8 blocks or more, got ${blocks}`);
  if (!Number.isSafeInteger(seed)) throw new Error(`${question} requires a whole number as its seed, got ${seed}`);
  const options = { alpha, blocks, seed };
  // So far out few blocks have nothing left to draw.
  if (atEnd > mostDraws * tailOf(options))
    throw new Error(`${question} requires more than ${blocks} blocks for an alpha of ${alpha}`);
  return options;
}

/**
 * The interval of a measure of a whole, from its values without each of the blocks, which are about equally long.
 *
 * @returns NaN if the measure is undefined or infinite for the whole or without a block
 */
export function intervalOfBlocks(whole: number, without: readonly number[], options: Required<BlockOptions>): Interval {
  if (![whole, ...without].every(Number.isFinite)) return { low: Number.NaN, high: Number.NaN };
  if (without.every((value) => value === without[0])) return { low: whole, high: whole };
  const n = without.length;
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const brought = without.map((value) => (n - 1) * (mean - value)); // pseudo-values about their mean

  const random = randomNumbers(options.seed);
  const draws = Math.ceil(atEnd / tailOf({ ...options, blocks: n })) - 1;
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += brought[Math.floor(random() * n)];
    return sum / n;
  }).sort();
  return { low: whole + means[atEnd - 1], high: whole + means[draws - atEnd] };
}
