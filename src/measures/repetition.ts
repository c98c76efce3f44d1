import { sumOfSquares, typeCounts, typesThatOccur } from "./spectrum.js";

/*
 * How a text's tokens are shared among its types, from its sequence of codes, one code a type; the order of the tokens plays
 * no part. In all, N are the tokens, V the types, f their frequencies, V₁ and V₂ the types that occur once and twice. See
 * also `yuleK`.
 */

/**
 * Yule's I: V² / (Σ f² − V). Yule (1944), The Statistical Study of Literary Vocabulary; Oakes (1998), Statistics for Corpus
 * Linguistics, 204. quanteda and LexicalRichness agree, but quanteda gives 0 where it is infinite; Wordless prints N² / (Σ
 * f² − N) under a like name.
 *
 * @returns above 0 (repetitive) to Infinity (no word is repeated); NaN without tokens
 */
export function yuleI(codes: ArrayLike<number>): number {
  const all = typeCounts(codes, "yuleI");
  return all.types ** 2 / (sumOfSquares(all) - all.types);
}

/**
 * Simpson's D: Σ f (f − 1) / (N (N − 1)), the probability that two tokens drawn without replacement are of one type. Simpson
 * (1949), Nature 163, 688.
 *
 * @returns 0 (no word is repeated) to 1 (one type); NaN with fewer than two tokens
 */
export function simpsonD(codes: ArrayLike<number>): number {
  const all = typeCounts(codes, "simpsonD");
  return (sumOfSquares(all) - all.tokens) / all.tokens / (all.tokens - 1);
}

/**
 * Herdan's V_m: √(Σ f² / N² − 1 / V), the coefficient of variation of the types' frequencies, divided by √V. Herdan (1955),
 * A new derivation and interpretation of Yule's characteristic K, Zeitschrift für angewandte Mathematik und Physik 6, 332.
 * So in quanteda and LexicalRichness; Wordless omits the root.
 *
 * @returns 0 (all types are as frequent) to below 1; NaN without tokens
 */
export function herdanVm(codes: ArrayLike<number>): number {
  const { tokens, types, counts } = typeCounts(codes, "herdanVm");
  // the sum of squares about the mean is the same without cancellation
  return types === 0 ? Number.NaN : Math.sqrt(counts.reduce((sum, f) => sum + (f / tokens - 1 / types) ** 2, 0));
}

/**
 * Honoré's R (H): 100 ln N / (1 − V₁ / V). Honoré (1979), Some simple measures of richness of vocabulary, ALLC Bulletin
 * 7(2), 172–177.
 *
 * @returns 100 ln N (no word occurs once) to Infinity (every word occurs once); NaN with fewer than two tokens
 */
export function honoreR(codes: ArrayLike<number>): number {
  const all = typeCounts(codes, "honoreR");
  return all.tokens < 2 ? Number.NaN : (100 * Math.log(all.tokens)) / (1 - typesThatOccur(1, all) / all.types);
}

/**
 * Sichel's S: V₂ / V, the share of the types that occur twice, which hardly changes with the length of the text. Sichel
 * (1975), On a distribution law for word frequencies, Journal of the American Statistical Association 70(351), 542–547. Its
 * inverse is Michéa's M.
 *
 * @returns 0 to 1; NaN without tokens
 */
export function sichelS(codes: ArrayLike<number>): number {
  const all = typeCounts(codes, "sichelS");
  return typesThatOccur(2, all) / all.types;
}

/**
 * Brunet's W: N^(V^−a), with a = 0.172. Brunet (1978), Le vocabulaire de Jean Giraudoux: structure et évolution.
 *
 * @param options `exponent`, a; default 0.172, others use 0.165
 * @returns 1 to N (one type), low where types are many; NaN without tokens
 * @throws Error if `exponent` is not above 0
 */
export function brunetW(codes: ArrayLike<number>, { exponent = 0.172 }: { readonly exponent?: number } = {}): number {
  if (!(exponent > 0 && exponent < Number.POSITIVE_INFINITY))
    throw new Error(`brunetW requires an exponent above 0, got ${exponent}`);
  const { tokens, types } = typeCounts(codes, "brunetW");
  return types === 0 ? Number.NaN : tokens ** (types ** -exponent);
}

/**
 * Entropy of the types: −Σ p log₂ p with p = f / N, in bits; as observed, without correction for the types not seen, so it
 * grows with the length of the text. Shannon (1948), Bell System Technical Journal 27, 379–423.
 *
 * @returns 0 (one type) to log₂ V (all as frequent); NaN without tokens
 */
export function entropy(codes: ArrayLike<number>): number {
  const { tokens, counts } = typeCounts(codes, "entropy");
  if (tokens === 0) return Number.NaN;
  return counts.reduce((bits, f) => bits + (f / tokens) * Math.log2(tokens / f), 0);
}

/**
 * Fisher's α: the solution of V = α ln(1 + N / α). Fisher, Corbet & Williams (1943), Journal of Animal Ecology 12(1), 42–58.
 *
 * @returns above 0 to Infinity (no word is repeated); NaN without tokens
 */
export function fisherAlpha(codes: ArrayLike<number>): number {
  const { tokens, types } = typeCounts(codes, "fisherAlpha");
  if (tokens === 0) return Number.NaN;
  if (types === tokens) return Number.POSITIVE_INFINITY;
  // With x = N / α: ln(1 + x) / x = V / N, which falls from 1 to 0; x is found by halving on a logarithmic scale.
  let [low, high] = [-40, 700];
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    const x = Math.exp(middle);
    if (Math.log1p(x) / x > types / tokens) low = middle;
    else high = middle;
  }
  return tokens / Math.exp(low);
}
