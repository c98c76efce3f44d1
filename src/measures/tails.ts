import { deviance, differenceOfProducts, factorialRest } from "./numeric.js";

/* Tails of laws of whole numbers, as natural logarithms: a probability below 10⁻³⁰⁸ has no number of its own. */

/** A law that rises to its mode and falls after it. */
export interface Law {
  readonly least: number;
  readonly most: number;
  readonly mode: number;
  /** ln P(X = k). */
  readonly lnP: (k: number) => number;
  /** P(X = k + 1) / P(X = k). */
  readonly rise: (k: number) => number;
}

/** Of o11 given the sums of a 2×2 table. All that is large in the nine factorials is the G² of the table with o11 = k. */
export function hypergeometric(r1: number, r2: number, c1: number): Law {
  const n = r1 + r2;
  const c2 = n - c1;
  const sums = [r1, r2, c1, c2].reduce((sum, margin) => sum + factorialRest(margin), -factorialRest(n));
  const lnP = (k: number): number => {
    const [o12, o21, o22] = [r1 - k, c1 - k, r2 - c1 + k];
    const difference = differenceOfProducts(k, o22, o12, o21) / n;
    const target = deviance(k, r1 * (c1 / n), difference) + deviance(o12, r1 * (c2 / n), -difference);
    const reference = deviance(o21, r2 * (c1 / n), -difference) + deviance(o22, r2 * (c2 / n), difference);
    return sums - [k, o12, o21, o22].reduce((sum, cell) => sum + factorialRest(cell), 0) - target - reference;
  };
  return {
    least: Math.max(0, c1 - r2),
    most: Math.min(r1, c1),
    mode: Math.floor(((r1 + 1) / (n + 2)) * (c1 + 1)),
    lnP,
    rise: (k) => ((r1 - k) / (k + 1)) * ((c1 - k) / (r2 - c1 + k + 1)),
  };
}

/** Of a count `o` whose expectation is o − `difference`: given so, because the expectation alone is rounded. */
export function poisson(o: number, e: number, difference: number): Law {
  return {
    least: 0,
    most: Number.POSITIVE_INFINITY,
    mode: Math.floor(e),
    lnP: (k) => -deviance(k, e, difference + (k - o)) - factorialRest(k),
    rise: (k) => e / (k + 1),
  };
}

/** ln P(X ≥ k). */
export function lnUpper(law: Law, k: number): number {
  if (k <= law.least) return 0;
  if (k > law.most) return Number.NEGATIVE_INFINITY;
  if (k <= law.mode) return lnOther(lnLower(law, k - 1));
  let [sum, term] = [1, 1];
  for (let j = k; term > sum * 1e-20; j++) {
    term *= law.rise(j);
    sum += term;
  }
  return Math.min(0, law.lnP(k) + Math.log(sum));
}

/** ln P(X ≤ k). */
export function lnLower(law: Law, k: number): number {
  if (k >= law.most) return 0;
  if (k < law.least) return Number.NEGATIVE_INFINITY;
  if (k >= law.mode) return lnOther(lnUpper(law, k + 1));
  let [sum, term] = [1, 1];
  for (let j = k; j > law.least && term > sum * 1e-20; j--) {
    term /= law.rise(j - 1);
    sum += term;
  }
  return Math.min(0, law.lnP(k) + Math.log(sum));
}

/** ln of the probability of all values that are no more probable than k. As in R, equal means equal to seven digits. */
export function lnBoth(law: Law, k: number): number {
  const limit = law.lnP(k) + 1e-7;
  if (law.lnP(law.mode) <= limit) return 0;
  const upper = k > law.mode;
  // The other tail begins between the mode, which is too probable, and the far end, beyond which nothing is possible.
  let [near, far] = [law.mode, upper ? law.least - 1 : law.most + 1];
  while (Math.abs(near - far) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (law.lnP(middle) <= limit) far = middle;
    else near = middle;
  }
  const [lower, higher] = upper ? [lnLower(law, far), lnUpper(law, k)] : [lnLower(law, k), lnUpper(law, far)];
  const greater = Math.max(lower, higher);
  return Math.min(0, greater + Math.log1p(Math.exp(Math.min(lower, higher) - greater)));
}

/** ln(1 − eˣ), of which the digits are lost in one way where x is near 0, in the other where it is far below. */
const lnOther = (ln: number): number => (ln > -Math.LN2 ? Math.log(-Math.expm1(ln)) : Math.log1p(-Math.exp(ln)));
