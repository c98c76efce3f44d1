import { numbered, typeCounts } from "./spectrum.js";
import { type BreaksOption, stretches } from "./stretches.js";

/* How varied the words are in stretches of a text, from its sequence of codes, one code a type. See also `mtld`. */

/**
 * Mean segmental type–token ratio (MSTTR): the mean ratio of the consecutive segments of `size` tokens; what is left over at
 * the end is not used. Johnson (1944), Studies in language behavior, Psychological Monographs 56(2), 1–15. LexicalRichness
 * drops the last segment also where it is complete.
 *
 * @param options `size`, default 100 tokens; `breaks`, where another text begins, and with it a segment
 * @returns above 0 to 1; NaN if no text has `size` tokens
 * @throws Error if `size` is not a whole number of 1 or more, or breaks do not rise
 */
export function segmentalTypeTokenRatio(
  codes: ArrayLike<number>,
  { size = 100, breaks }: BreaksOption & { readonly size?: number } = {},
): number {
  if (!(Number.isInteger(size) && size >= 1))
    throw new Error(`segmentalTypeTokenRatio requires a size of 1 token or more, got ${size}`);
  let [types, segments] = [0, 0];
  for (const [from, to] of stretches("segmentalTypeTokenRatio", codes, breaks))
    for (let i = from; i + size <= to; i += size) {
      types += typeCounts(Array.from({ length: size }, (_, k) => codes[i + k])).types;
      segments++;
    }
  return types / (segments * size);
}

/**
 * Moving-average MTLD: the mean length in tokens of the factors that begin at each token, where a factor is complete as soon
 * as it has `minimum` tokens and its type–token ratio is below `threshold`. McCarthy & Jarvis (2010), Behavior Research
 * Methods 42(2), 381–392; Vidal & Jarvis (2020), Language Teaching Research 24(5), 568–587.
 *
 * @param options `ends: "drop"` (default) leaves out the factors that the end of the text cuts off, as koRpus does (its
 * minimum is 9); `"wrap"` lets them go on at the beginning, up to the length of the text, as Kyle's lexical_diversity does;
 * `breaks`, where another text begins: the factors are then those of all texts
 * @returns `minimum` or more; NaN if no factor is complete
 * @throws Error if `threshold` is not between 0 and 1, `minimum` not a whole number of 1 or more, `ends` neither, or
 * breaks do not rise
 */
export function mtldMovingAverage(
  codes: ArrayLike<number>,
  {
    threshold = 0.72,
    minimum = 10,
    ends = "drop",
    breaks,
  }: BreaksOption & {
    readonly threshold?: number;
    readonly minimum?: number;
    readonly ends?: "drop" | "wrap";
  } = {},
): number {
  if (!(threshold > 0 && threshold < 1))
    throw new Error(`mtldMovingAverage requires a threshold between 0 and 1, got ${threshold}`);
  if (!(Number.isInteger(minimum) && minimum >= 1))
    throw new Error(`mtldMovingAverage requires a minimum of 1 token or more, got ${minimum}`);
  if (ends !== "drop" && ends !== "wrap")
    throw new Error(`mtldMovingAverage requires ends: "drop" or "wrap", got ${ends}`);
  const { numbers, types } = numbered(codes);
  const seen = new Int32Array(types).fill(-1); // the start of the last factor that had the type
  let factors = 0;
  let tokens = 0;
  for (const [from, to] of stretches("mtldMovingAverage", codes, breaks))
    for (let start = from; start < to; start++) {
      const most = ends === "wrap" ? to - from : to - start;
      for (let length = 1, different = 0; length <= most; length++) {
        const at = start + length - 1;
        const type = numbers[at < to ? at : at - (to - from)];
        if (seen[type] !== start) {
          seen[type] = start;
          different++;
        }
        if (length < minimum || different / length >= threshold) continue;
        factors++;
        tokens += length;
        break;
      }
    }
  return factors === 0 ? Number.NaN : tokens / factors;
}
