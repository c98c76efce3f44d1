// @stdlib: maintained ports of Boost's special functions, right to 13 digits. The far smaller jstat and lib-r-math.js err
// in the beta quantile by up to 2e-9 and 2e-7 (70 quantiles, all three held against mpmath).
import incompleteBeta from "@stdlib/math-base-special-betainc";
import inverseIncompleteBeta from "@stdlib/math-base-special-betaincinv";
import inverseErfc from "@stdlib/math-base-special-erfcinv";
import incompleteGamma from "@stdlib/math-base-special-gammainc";
import lnGamma from "@stdlib/math-base-special-gammaln";

/** The x below (lower tail) or above (upper tail) which a Beta(a, b) variable falls with probability `p`. */
export const betaQuantile = (p: number, a: number, b: number, tail: "lower" | "upper"): number =>
  inverseIncompleteBeta(p, a, b, tail === "upper");

/** P(X ≥ x) of a χ² variable with `df` degrees of freedom, computed as such: 1 − P(X < x) would be 0 from x = 72 on. */
export const chiSquaredTail = (x: number, df: number): number =>
  x === Number.POSITIVE_INFINITY ? 0 : incompleteGamma(x / 2, df / 2, true, true);

/** ln P(X ≥ x) of a χ² variable: below 10⁻²⁸⁰ from the continued fraction, by Lentz's method, as the tail is near its end there. */
export function chiSquaredLnTail(x: number, df: number): number {
  const tail = chiSquaredTail(x, df);
  if (tail > 1e-280 || x === Number.POSITIVE_INFINITY) return Math.log(tail);
  const [a, y] = [df / 2, x / 2];
  let b = y + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; ; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (!(Math.abs(c * d - 1) > 1e-16)) return a * Math.log(y) - y - lnGamma(a) + Math.log(fraction);
  }
}

/** P(X ≤ x) of a standard normal variable. */
export const normalLower = (x: number): number => {
  const tail = chiSquaredTail(x * x, 1) / 2;
  return x < 0 ? tail : 1 - tail;
};

/** P(|X| ≥ |t|) of Student's t with `df` degrees of freedom. */
export const studentTwoSided = (t: number, df: number): number =>
  incompleteBeta(1 / (1 + (t / df) * t), df / 2, 1 / 2, true, false);

/** The t for which Student's t lies outside ±t with probability `alpha`: 2.26 for 0.05 and 9 degrees of freedom. */
export const studentQuantile = (alpha: number, df: number): number => {
  const x = betaQuantile(alpha, df / 2, 1 / 2, "lower");
  return Math.sqrt((df * (1 - x)) / x);
};

/** The z for which a standard normal variable lies outside ±z with probability `alpha`: 1.96 for 0.05. */
export const normalTwoSided = (alpha: number): number => Math.SQRT2 * inverseErfc(alpha);
