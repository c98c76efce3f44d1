/*
 * How evenly a term is spread over the parts of a corpus. TermInParts without tokens are dropped. NaN where the term does not
 * occur, and, where a measure needs more than one part, for a single part.
 */

/** A term's count in each part, and the tokens of each part, in the same order. */
export interface TermInParts {
  /** How often the term occurs in each part. */
  readonly counts: readonly number[];
  /** Tokens of each part. */
  readonly sizes: readonly number[];
}

/** A measure of dispersion; NaN where it is undefined. */
export type DispersionMeasure = (parts: TermInParts) => number;

/** Counts and sizes of the parts that have tokens, and their sums. */
interface Checked {
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly n: number;
  readonly count: number;
  readonly size: number;
}

function checked({ counts, sizes }: TermInParts): Checked {
  if (counts.length !== sizes.length)
    throw new Error(`dispersion requires a size for each count, got ${counts.length} counts, ${sizes.length} sizes`);
  for (const [i, size] of sizes.entries())
    if (!(Number.isFinite(size) && counts[i] >= 0 && counts[i] <= size))
      throw new Error(`dispersion requires counts from 0 to the size of the part, got ${counts[i]} of ${size}`);
  const kept = [...sizes.keys()].filter((i) => sizes[i] > 0);
  const [c, s] = [kept.map((i) => counts[i]), kept.map((i) => sizes[i])];
  return { counts: c, sizes: s, n: kept.length, count: sum(c), size: sum(s) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Divided by their sum. */
function sharesOf(numbers: readonly number[]): number[] {
  const total = sum(numbers);
  return numbers.map((number) => number / total);
}

const relative = ({ counts, sizes }: Checked): number[] => counts.map((count, i) => count / sizes[i]);

/** Population standard deviation divided by the mean; of shares, so that equal proportions give equal digits. */
function variation(numbers: readonly number[]): number {
  const mean = 1 / numbers.length;
  return Math.sqrt(sum(sharesOf(numbers).map((share) => (share - mean) ** 2)) / numbers.length) / mean;
}

/**
 * Range: the number of parts in which the term occurs. Keniston (1920), Hispania 3(2), 85–96.
 *
 * @returns 0 to the number of parts
 * @throws Error if counts and sizes do not fit together
 */
export function range(parts: TermInParts): number {
  return checked(parts).counts.filter((count) => count > 0).length;
}

/**
 * Deviation of proportions: ½ Σ |tᵢ − sᵢ|, where tᵢ is the share of the term's occurrences that fall in part i and sᵢ the
 * share of all tokens. Gries (2008), International Journal of Corpus Linguistics 13(4), 403–437.
 *
 * @returns 0 (as even as the sizes allow) to 1 minus the share of the smallest part; NaN if the term does not occur
 * @throws Error if counts and sizes do not fit together
 */
export function deviationOfProportions(parts: TermInParts): number {
  const { counts, sizes, count, size } = checked(parts);
  if (count === 0) return Number.NaN;
  return sum(counts.map((each, i) => Math.abs(each / count - sizes[i] / size))) / 2;
}

/**
 * `deviationOfProportions` divided by its greatest possible value, so that parts of all sizes give 0 to 1.
 *
 * @param options `by: "smallestPart"` (default) divides by 1 minus the share of the smallest part, Lijffijt & Gries (2012),
 * International Journal of Corpus Linguistics 17(1), 147–149; `"numberOfParts"` by 1 − 1/n, Gries (2008), exact only for
 * parts of one size
 * @returns 0 (even) to 1 (all in the smallest part); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `by` is neither
 */
export function deviationOfProportionsNormalised(
  parts: TermInParts,
  { by = "smallestPart" }: { readonly by?: "smallestPart" | "numberOfParts" } = {},
): number {
  if (by !== "smallestPart" && by !== "numberOfParts")
    throw new Error(`deviationOfProportionsNormalised requires by: "smallestPart" or "numberOfParts", got ${by}`);
  const { sizes, n, size } = checked(parts);
  if (n <= 1) return Number.NaN;
  return deviationOfProportions(parts) / (1 - (by === "smallestPart" ? leastOf(sizes) / size : 1 / n));
}

const leastOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

/**
 * D_A: 1 minus the mean difference of the relative frequencies of all pairs of parts, divided by twice their mean. TermInParts
 * count alike, whatever their size. Burch, Egbert & Biber (2017), Journal of Research Design and Statistics in Linguistics and
 * Communication Science 3(2), 189–216.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together
 */
export function dispersionA(parts: TermInParts): number {
  const all = checked(parts);
  if (all.count === 0 || all.n <= 1) return Number.NaN;
  // Sorted, the differences of all pairs need one pass.
  const shares = sharesOf(relative(all)).sort((a, b) => b - a);
  return (2 * sum(shares.map((share, i) => share * (i + 1))) - 2) / (all.n - 1);
}

/** What measures for parts of one size make of parts of several: take the counts as they are, or by the size of the part. */
export interface SharesOption {
  /** Default `relative`; the same where all parts have one size. */
  readonly shares?: "counts" | "relative";
}

function valuesOf(name: string, all: Checked, { shares = "relative" }: SharesOption): readonly number[] {
  if (shares !== "counts" && shares !== "relative")
    throw new Error(`${name} requires shares: "counts" or "relative", got ${shares}`);
  return shares === "counts" ? all.counts : relative(all);
}

/**
 * Juilland's D: 1 − V / √(n − 1), where V is the population standard deviation of the parts' frequencies divided by their
 * mean. Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words. It comes near 1 for any term once there
 * are many parts: Biber, Reppen, Schnur & Ghanem (2016), International Journal of Corpus Linguistics 21(4), 439–464.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function juillandD(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked(parts);
  const values = valuesOf("juillandD", all, options);
  return all.count === 0 || all.n <= 1 ? Number.NaN : 1 - variation(values) / Math.sqrt(all.n - 1);
}

/**
 * Carroll's D₂: the entropy of the parts' shares, divided by the greatest possible, log n.
 * Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2), 61–65.
 *
 * @returns 0 (all in one part) to 1 (even); NaN if the term does not occur or there is one part
 * @throws Error if counts and sizes do not fit together, or `shares` is neither
 */
export function carrollD2(parts: TermInParts, options: SharesOption = {}): number {
  const all = checked(parts);
  const shares = sharesOf(valuesOf("carrollD2", all, options));
  if (all.count === 0 || all.n <= 1) return Number.NaN;
  return sum(shares.map((share) => (share === 0 ? 0 : -share * Math.log(share)))) / Math.log(all.n);
}
