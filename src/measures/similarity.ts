import { printed } from "./printed.js";

/*
 * How alike two texts are, from how often each feature (mostly a word) occurs in them: counts or shares in the same order.
 * Measures of shares divide by the sums themselves. All but `kullbackLeibler` are symmetric.
 */

type Vector = ArrayLike<number>;

/** @throws Error if the vectors differ in length or have what is no number, or no frequency */
function check(measure: string, a: Vector, b: Vector, least = 0): void {
  for (const vector of [a, b])
    if (typeof vector !== "object" || typeof vector?.length !== "number")
      throw new TypeError(`${measure} requires two lists of numbers, got ${printed(vector)}`);
  if (a.length !== b.length)
    throw new Error(`${measure} requires as many features in both, got ${a.length} and ${b.length}`);
  for (const [name, vector] of Object.entries({ a, b }))
    for (let i = 0; i < vector.length; i++)
      if (!(Number.isFinite(vector[i]) && vector[i] >= least))
        throw new Error(
          `${measure} requires ${least === 0 ? "frequencies of 0 or more" : "numbers"}, got ${name}[${i}] = ${printed(vector[i])}`,
        );
}

/** Adds up a function of each feature's two values. */
function total(a: Vector, b: Vector, of: (x: number, y: number) => number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += of(a[i], b[i]);
  return sum;
}

/** Adds up a function of each feature's two shares; NaN if one of the two has nothing. */
function ofShares(measure: string, a: Vector, b: Vector, of: (p: number, q: number) => number): number {
  check(measure, a, b);
  const [all, others] = [total(a, b, (x) => x), total(a, b, (_, y) => y)];
  return all === 0 || others === 0 ? Number.NaN : total(a, b, (x, y) => of(x / all, y / others));
}

/**
 * Cosine similarity: a · b / (|a| |b|). Salton & McGill (1983), Introduction to Modern Information Retrieval.
 *
 * @returns −1 to 1 (same proportions), for frequencies from 0 (nothing in common); NaN if one is all zero
 * @throws Error if the vectors differ in length or have what is no number
 */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  check("cosine", a, b, Number.NEGATIVE_INFINITY);
  const [ofA, ofB] = [Math.sqrt(total(a, a, (x, y) => x * y)), Math.sqrt(total(b, b, (x, y) => x * y))];
  if (ofA === 0 || ofB === 0) return Number.NaN;
  const value = total(a, b, (x, y) => (x / ofA) * (y / ofB));
  return Math.max(-1, Math.min(1, value)); // rounding may leave a little more
}

/**
 * Jaccard similarity: of the features that either has, the share that both have; how often does not matter. Jaccard (1912),
 * New Phytologist 11(2), 37–50. For counts see `ruzicka`; `jaccard` is that of a 2×2 table.
 *
 * @returns 0 (nothing in common) to 1 (the same features); NaN if both are all zero
 * @throws Error if the vectors differ in length or have what is no frequency
 */
export function jaccardSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  check("jaccardSimilarity", a, b);
  return total(a, b, (x, y) => Number(x > 0 && y > 0)) / total(a, b, (x, y) => Number(x > 0 || y > 0));
}

/**
 * Ružička similarity (weighted Jaccard): Σ min(a, b) / Σ max(a, b). Counts are taken as they are: give relative frequencies
 * for texts of unequal size. Ružička (1958), Biológia 13, 647–661. quanteda's `ejaccard` is another measure, Tanimoto's.
 *
 * @returns 0 (nothing in common) to 1 (equal); NaN if both are all zero
 * @throws Error if the vectors differ in length or have what is no frequency
 */
export function ruzicka(a: ArrayLike<number>, b: ArrayLike<number>): number {
  check("ruzicka", a, b);
  return total(a, b, Math.min) / total(a, b, Math.max);
}

/**
 * Hellinger distance of the shares p and q: √(1 − Σ √(p q)). Hellinger (1909), Journal für die reine und angewandte
 * Mathematik 136, 210–271. philentropy's is twice as much.
 *
 * @returns 0 (same shares) to 1 (nothing in common); NaN if one is all zero
 * @throws Error if the vectors differ in length or have what is no frequency
 */
export function hellinger(a: ArrayLike<number>, b: ArrayLike<number>): number {
  // half the squares of the differences of the roots, which is the same without cancellation
  return Math.sqrt(ofShares("hellinger", a, b, (p, q) => (Math.sqrt(p) - Math.sqrt(q)) ** 2 / 2));
}

/** p log₂(p / q), 0 where p is. */
const surprise = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2(p / q));

/**
 * Kullback–Leibler divergence of the shares p of the first from the shares q of the second: Σ p log₂(p / q), in bits.
 * Kullback & Leibler (1951), Annals of Mathematical Statistics 22(1), 79–86. Nothing is smoothed; philentropy puts 10⁻⁵ for
 * 0.
 *
 * @returns 0 (same shares) or more; Infinity if the first has a feature that the second lacks; NaN if one is all zero
 * @throws Error if the vectors differ in length or have what is no frequency
 */
export function kullbackLeibler(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(0, ofShares("kullbackLeibler", a, b, surprise));
}

/**
 * Jensen–Shannon divergence of the shares p and q, with m = (p + q) / 2: ½ Σ p log₂(p / m) + ½ Σ q log₂(q / m), in bits;
 * both texts weigh the same. Lin (1991), IEEE Transactions on Information Theory 37(1), 145–151. Its square root is a
 * metric, the Jensen–Shannon distance. philentropy takes natural logarithms by default.
 *
 * @returns 0 (same shares) to 1 (nothing in common); NaN if one is all zero
 * @throws Error if the vectors differ in length or have what is no frequency
 */
export function jensenShannon(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const bits = ofShares("jensenShannon", a, b, (p, q) => (surprise(p, (p + q) / 2) + surprise(q, (p + q) / 2)) / 2);
  return Math.max(0, Math.min(1, bits));
}
