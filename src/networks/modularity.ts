import { checkOptions } from "../nearest.js";
import { type Lines, type LinesOptions, linesOf, type NetworkTie } from "./lines.js";

export interface ModularityOptions<R = NetworkTie> extends LinesOptions<R> {
  /** γ: above 1 many small groups score, below 1 few large ones. Default 1. */
  readonly resolution?: number;
}

/**
 * Modularity: how much more of the lines' weight lies inside groups than if lines fell by chance between words that keep
 * their strengths.
 *
 *   Q = Σ_c [L_c / m − γ (k_c / 2m)²]
 *
 * m is the weight of all lines, L_c that of the lines inside group c, k_c the sum of its words' strengths; with
 * direction the second term is γ · k_c,out · k_c,in / m² by Leicht & Newman (2008). −0.5 to below 1; 0 for one group of all, as by
 * chance; NaN without lines. igraph (`modularity`) and networkx compute the same.
 *
 * Newman & Girvan (2004), Physical Review E 69, 026113; with weights Newman (2004), Physical Review E 70, 056131; γ:
 * Reichardt & Bornholdt (2006), Physical Review E 74, 016110.
 *
 * @param rows as for `network`
 * @param groups which group each word is in
 * @throws Error if a word has no group, or a row is as `network` does not take it
 */
export function modularity<R extends NetworkTie>(
  rows: readonly R[],
  groups: ReadonlyMap<string, unknown>,
  options: ModularityOptions<R> = {},
): number {
  checkOptions("modularity", options, ["weight", "directed", "resolution"]);
  const all = linesOf("modularity", rows, options);
  if (!(groups instanceof Map)) throw new TypeError("modularity requires groups, a Map from each word to its group");
  const without = all.terms.find((term) => !groups.has(term));
  if (without !== undefined)
    throw new RangeError(`modularity requires a group for each word, got none for "${without}"`);
  return modularityOf(
    all,
    all.terms.map((term) => groups.get(term)),
    { resolution: checkResolution("modularity", options.resolution), directed: options.directed === true },
  );
}

export function checkResolution(question: string, resolution = 1): number {
  if (!(Number.isFinite(resolution) && resolution > 0))
    throw new RangeError(`${question} requires a resolution above 0, got ${resolution}`);
  return resolution;
}

/** @param groups the group of each word, by its number */
export function modularityOf(
  { lines }: Lines,
  groups: readonly unknown[],
  { resolution, directed }: { readonly resolution: number; readonly directed: boolean },
): number {
  const sums = new Map<unknown, { inside: number; out: number; in: number }>();
  const of = (group: unknown): { inside: number; out: number; in: number } => {
    const known = sums.get(group) ?? { inside: 0, out: 0, in: 0 };
    sums.set(group, known);
    return known;
  };
  let m = 0;
  for (const { a, b, weight } of lines) {
    m += weight;
    const [from, to] = [of(groups[a]), of(groups[b])];
    if (from === to) from.inside += weight;
    from.out += weight;
    to.in += weight;
  }
  let q = 0;
  for (const { inside, out, in: into } of sums.values()) {
    // Without direction each end of a line gives and takes half of it.
    const chance = directed ? out * into : ((out + into) / 2) ** 2;
    q += inside / m - (resolution * chance) / (m * m);
  }
  return m === 0 ? Number.NaN : q;
}
