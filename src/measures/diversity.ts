import { checkCodes, sumOfSquares, typeCounts } from "./spectrum.js";

/* How varied the words of a text are, from its sequence of codes, one code a type (`Sequence.codes`). */

/**
 * Type–token ratio V / N. It falls with the length of the text, so it compares only texts of one length.
 *
 * @returns above 0 to 1; NaN without tokens, because 0 would be a finding
 */
export function typeTokenRatio(codes: ArrayLike<number>): number {
  checkCodes("typeTokenRatio", codes);
  return new Set(Array.from(codes)).size / codes.length;
}

/**
 * Moving-average type–token ratio (MATTR): the mean ratio of all N − window + 1 windows.
 * Covington & McFall (2010), Journal of Quantitative Linguistics 17(2), 94–100.
 *
 * @returns above 0 to 1; NaN if there are fewer tokens than `window`, because a shorter window would not compare
 * @throws Error if `window` is not a whole number of 1 or more
 */
export function movingTypeTokenRatio(
  codes: ArrayLike<number>,
  { window = 50 }: { readonly window?: number } = {},
): number {
  if (!(Number.isInteger(window) && window >= 1)) {
    throw new Error(`movingTypeTokenRatio requires a window of 1 token or more, got ${window}`);
  }
  checkCodes("movingTypeTokenRatio", codes);
  const counts = new Map<number, number>();
  let types = 0;
  for (let i = 0; i < codes.length; i++) {
    counts.set(codes[i], (counts.get(codes[i]) ?? 0) + 1);
    if (i >= window) {
      const left = codes[i - window];
      const rest = counts.get(left)! - 1;
      if (rest === 0) counts.delete(left);
      else counts.set(left, rest);
    }
    if (i >= window - 1) types += counts.size;
  }
  const windows = codes.length - window + 1;
  return windows < 1 ? Number.NaN : types / (windows * window);
}

/** Number of factors, the last one in part, of the tokens at `first`, `first + step`, … */
function factors(codes: ArrayLike<number>, first: number, step: 1 | -1, threshold: number, minimum: number): number {
  const types = new Set<number>();
  let tokens = 0;
  let complete = 0;
  for (let i = first; i >= 0 && i < codes.length; i += step) {
    types.add(codes[i]);
    tokens++;
    if (tokens >= minimum && types.size / tokens < threshold) {
      complete++;
      types.clear();
      tokens = 0;
    }
  }
  // A rest shorter than `minimum` may already be below the threshold; it counts as one factor, not as more.
  return complete + (tokens === 0 ? 0 : Math.min(1, (1 - types.size / tokens) / (1 - threshold)));
}

/**
 * Measure of textual lexical diversity: the mean length in tokens of the stretches (factors) that keep a type–token
 * ratio of `threshold`, averaged over reading forwards and backwards. A factor closes as soon as it has `minimum` tokens
 * and its ratio is below `threshold`. McCarthy & Jarvis (2010), Behavior Research Methods 42(2), 381–392; the minimum is
 * that of their later implementations.
 *
 * @returns 1 or more; NaN if no word is repeated (or there is none), because then no factor has begun to close
 * @throws Error if `threshold` is not between 0 and 1 or `minimum` not a whole number of 1 or more
 */
export function mtld(
  codes: ArrayLike<number>,
  { threshold = 0.72, minimum = 10 }: { readonly threshold?: number; readonly minimum?: number } = {},
): number {
  if (!(threshold > 0 && threshold < 1)) throw new Error(`mtld requires a threshold between 0 and 1, got ${threshold}`);
  if (!(Number.isInteger(minimum) && minimum >= 1)) {
    throw new Error(`mtld requires a minimum of 1 token or more, got ${minimum}`);
  }
  checkCodes("mtld", codes);
  const forwards = factors(codes, 0, 1, threshold, minimum);
  const backwards = factors(codes, codes.length - 1, -1, threshold, minimum);
  return forwards === 0 || backwards === 0 ? Number.NaN : (codes.length / forwards + codes.length / backwards) / 2;
}

/**
 * Yule's K: 10⁴ (Σ f² − N) / N² over the frequencies f of the types; the repeat rate of two tokens drawn at random, so
 * high is repetitive and the length of the text hardly matters. Yule (1944), The Statistical Study of Literary Vocabulary.
 *
 * @returns 0 (no word is repeated) to below 10⁴; NaN without tokens
 */
export function yuleK(codes: ArrayLike<number>): number {
  const all = typeCounts(codes, "yuleK");
  return (1e4 * (sumOfSquares(all) - all.tokens)) / all.tokens ** 2;
}
