import { checkOptions } from "../nearest.js";
import type { TailOptions } from "./exact.js";
import { deviance, factorialRest } from "./numeric.js";
import { type Law, lnBoth, lnLower, lnUpper } from "./tails.js";

/** Of `total` trials, each of which succeeds with probability `share`. Loader (2000), Fast and accurate computation of binomial probabilities. */
function binomial(total: number, share: number): Law {
  const expected = total * share;
  const lnP = (k: number): number => {
    const difference = k - expected;
    const rests = factorialRest(total) - factorialRest(k) - factorialRest(total - k);
    return rests - deviance(k, expected, difference) - deviance(total - k, total * (1 - share), -difference);
  };
  return {
    least: 0,
    most: total,
    mode: Math.min(total, Math.floor((total + 1) * share)),
    lnP,
    rise: (k) => ((total - k) / (k + 1)) * (share / (1 - share)),
  };
}

const tails = { attraction: lnUpper, repulsion: lnLower, both: lnBoth } as const;

function lnTail(name: string, count: number, total: number, share: number, options: TailOptions): number {
  checkOptions(name, options, ["tail"]);
  const { tail = "attraction" } = options;
  if (!(Number.isSafeInteger(count) && Number.isSafeInteger(total) && count >= 0 && count <= total))
    throw new Error(`${name} requires a whole count from 0 to the total, got ${count} of ${total}`);
  if (!(share >= 0 && share <= 1)) throw new Error(`${name} requires a share from 0 to 1, got ${share}`);
  if (!Object.hasOwn(tails, tail))
    throw new Error(`${name} requires attraction, repulsion or both as tail, got ${String(tail)}`);
  // A share of 0 or 1 leaves one count possible.
  if (share === 0 || share === 1) {
    const sure = share * total;
    const within = tail === "attraction" ? count <= sure : tail === "repulsion" ? count >= sure : count === sure;
    return within ? 0 : Number.NEGATIVE_INFINITY;
  }
  return tails[tail](binomial(total, share), count);
}

/**
 * Binomial tail: P(X ≥ `count`) where X of `total` tokens succeed with probability `share` each, or another `tail`. With
 * R₁ tokens and the share C₁ / N it is the binomial test of keyness and co-occurrence, UCS's `binomial.pv`; by it Dunning
 * (1993), Computational Linguistics 19(1), 61–74, explains the log-likelihood. It takes the share for known, which
 * `fisherExact` does not. Two-sided p are R's `binom.test` (`both`).
 *
 * @returns 0 to 1, with its digits down to 10⁻³⁰⁰
 * @throws Error if `count` and `total` are not whole, `count` is above `total`, `share` not from 0 to 1, `tail` none of the
 * three, or an option is unknown
 */
export function binomialTail(count: number, total: number, share: number, options: TailOptions = {}): number {
  return Math.exp(lnTail("binomialTail", count, total, share, options));
}

/**
 * log₁₀ of `binomialTail`, also where p itself would be 0.
 * Dunning (1993).
 *
 * @returns 0 or less
 * @throws Error as `binomialTail`
 */
export function binomialTailLog10(count: number, total: number, share: number, options: TailOptions = {}): number {
  return lnTail("binomialTailLog10", count, total, share, options) / Math.LN10;
}
