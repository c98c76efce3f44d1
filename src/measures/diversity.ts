import { type Numbered, numbered, sumOfSquares, typeCounts } from "./spectrum.js";
import { type BreaksOption, stretches } from "./stretches.js";

/* How varied the words of a text are, from its sequence of codes, one code a type (`Sequence.codes`). */

/**
 * Type–token ratio V / N. It falls with the length of the text, so it compares only texts of one length.
 *
 * @returns above 0 to 1; NaN without tokens, because 0 would be a finding
 */
export function typeTokenRatio(codes: ArrayLike<number>): number {
  return numbered(codes).types / codes.length;
}

/**
 * Moving-average type–token ratio (MATTR): the mean ratio of all N − window + 1 windows.
 * Covington & McFall (2010), Journal of Quantitative Linguistics 17(2), 94–100.
 *
 * @param options `window`, default 50 tokens; `breaks`, where another text begins: the windows are then those of all texts
 * @returns above 0 to 1; NaN if no text has `window` tokens, because a shorter window would not compare
 * @throws Error if `window` is not a whole number of 1 or more, or breaks do not rise
 */
export function movingTypeTokenRatio(
  codes: ArrayLike<number>,
  { window = 50, breaks }: BreaksOption & { readonly window?: number } = {},
): number {
  if (!(Number.isInteger(window) && window >= 1)) {
    throw new Error(`movingTypeTokenRatio requires a window of 1 token or more, got ${window}`);
  }
  const { numbers, types: all } = numbered(codes);
  let [types, windows] = [0, 0];
  for (const [from, to] of stretches("movingTypeTokenRatio", codes, breaks)) {
    const counts = new Uint32Array(to - from < window ? 0 : all);
    let here = 0;
    for (let i = from; i < to && counts.length > 0; i++) {
      if (counts[numbers[i]]++ === 0) here++;
      if (i >= from + window && --counts[numbers[i - window]] === 0) here--;
      if (i >= from + window - 1) types += here;
    }
    windows += Math.max(0, to - from - window + 1);
  }
  return types / (windows * window);
}

/** Number of factors, the last one in part, of the tokens from `first` on to before `end`, forwards or backwards. */
function factors({ numbers, types }: Numbered, first: number, end: number, threshold: number, minimum: number): number {
  const seen = new Uint32Array(types); // the last factor that had the type, from 1
  const step = first < end ? 1 : -1;
  let [tokens, different, complete] = [0, 0, 0];
  for (let i = first; i !== end; i += step) {
    tokens++;
    if (seen[numbers[i]] !== complete + 1) different++;
    seen[numbers[i]] = complete + 1;
    if (tokens >= minimum && different / tokens < threshold) {
      complete++;
      [tokens, different] = [0, 0];
    }
  }
  // A rest shorter than `minimum` may already be below the threshold; it counts as one factor, not as more.
  return complete + (tokens === 0 ? 0 : Math.min(1, (1 - different / tokens) / (1 - threshold)));
}

/**
 * Measure of textual lexical diversity: the mean length in tokens of the stretches (factors) that keep a type–token
 * ratio of `threshold`, averaged over reading forwards and backwards. A factor closes as soon as it has `minimum` tokens
 * and its ratio is below `threshold`. McCarthy & Jarvis (2010), Behavior Research Methods 42(2), 381–392; the minimum is
 * that of their later implementations.
 *
 * @param options `threshold`, default 0.72; `minimum`, default 10 tokens; `breaks`, where another text begins: the factors
 * are then those of all texts
 * @returns 1 or more; NaN if no word is repeated (or there is none), because then no factor has begun to close
 * @throws Error if `threshold` is not between 0 and 1, `minimum` not a whole number of 1 or more, or breaks do not rise
 */
export function mtld(
  codes: ArrayLike<number>,
  {
    threshold = 0.72,
    minimum = 10,
    breaks,
  }: BreaksOption & { readonly threshold?: number; readonly minimum?: number } = {},
): number {
  if (!(threshold > 0 && threshold < 1)) throw new Error(`mtld requires a threshold between 0 and 1, got ${threshold}`);
  if (!(Number.isInteger(minimum) && minimum >= 1)) {
    throw new Error(`mtld requires a minimum of 1 token or more, got ${minimum}`);
  }
  const text = numbered(codes);
  let [forwards, backwards] = [0, 0];
  for (const [from, to] of stretches("mtld", codes, breaks)) {
    forwards += factors(text, from, to, threshold, minimum);
    backwards += factors(text, to - 1, from - 1, threshold, minimum);
  }
  return forwards === 0 || backwards === 0 ? Number.NaN : (codes.length / forwards + codes.length / backwards) / 2;
}

/**
 * Yule's K: 10⁴ (Σ f² − N) / N² over the frequencies f of the types; the repeat rate of two tokens drawn at random, so
 * high is repetitive and the length of the text hardly matters. Yule (1944), The Statistical Study of Literary Vocabulary.
 *
 * @returns 0 (no word is repeated) to below 10⁴; NaN without tokens
 */
export function yuleK(codes: ArrayLike<number>): number {
  return (1e4 * (sumOfSquares(typeCounts(codes)) - codes.length)) / codes.length ** 2;
}
