// @stdlib: maintained ports of Boost's special functions, right to 13 digits. The far smaller jstat and lib-r-math.js err
// in the beta quantile by up to 2e-9 and 2e-7 (70 quantiles, all three held against mpmath).
import inverseIncompleteBeta from "@stdlib/math-base-special-betaincinv";
import inverseErfc from "@stdlib/math-base-special-erfcinv";
import incompleteGamma from "@stdlib/math-base-special-gammainc";

/** The x below (lower tail) or above (upper tail) which a Beta(a, b) variable falls with probability `p`. */
export const betaQuantile = (p: number, a: number, b: number, tail: "lower" | "upper"): number =>
  inverseIncompleteBeta(p, a, b, tail === "upper");

/** P(X ≥ x) of a χ² variable with `df` degrees of freedom, computed as such: 1 − P(X < x) would be 0 from x = 72 on. */
export const chiSquaredTail = (x: number, df: number): number =>
  x === Number.POSITIVE_INFINITY ? 0 : incompleteGamma(x / 2, df / 2, true, true);

/** The z for which a standard normal variable lies outside ±z with probability `alpha`: 1.96 for 0.05. */
export const normalTwoSided = (alpha: number): number => Math.SQRT2 * inverseErfc(alpha);
