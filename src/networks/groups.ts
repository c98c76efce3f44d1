import { randomNumbers } from "../measures/random.js";
import type { Graph } from "./graph.js";
import type { Lines } from "./lines.js";
import { modularityOf } from "./modularity.js";

/** As many partitions are drawn, since one is at times a poor one. */
const draws = 20;

/** The partition of greatest modularity among those drawn; of equally good ones the first. */
export function bestGroups(
  graph: Graph,
  lines: Lines,
  { resolution, directed, seed }: { readonly resolution: number; readonly directed: boolean; readonly seed: number },
): { readonly groups: readonly number[]; readonly q: number } {
  const random = randomNumbers(seed);
  let best: { groups: readonly number[]; q: number } = { groups: lines.terms.map((_, i) => i), q: Number.NaN };
  if (lines.lines.length === 0) return best;
  for (let draw = 0; draw < draws; draw++) {
    const groups = graph.louvain(resolution, random);
    const q = modularityOf(lines, groups, { resolution, directed });
    // Two ways to sum one partition may differ in the last digit.
    if (!(q <= best.q + 1e-12)) best = { groups, q };
  }
  return best;
}

/** The largest community is 1; of equally large ones the one with the first word. */
export function ranked(groups: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1); // in the order of their first words
  const order = [...sizes].sort((a, b) => b[1] - a[1]);
  return new Map(order.map(([group], i) => [group, i + 1]));
}
