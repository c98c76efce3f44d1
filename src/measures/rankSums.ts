/* How the rank sum of a group is distributed over all divisions of the values into groups of these sizes. */

/** How often each value occurs, smallest value first. */
export function tieSizes(values: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const value of [...values].sort((x, y) => x - y)) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return sizes;
}

/** P(U ≤ u) for each u, of the two sizes asked last: a list of words asks for the same ones again and again. */
let last: { readonly a: number; readonly b: number; readonly lower: Float64Array } | undefined;

/** Twice the smaller tail of Mann and Whitney's U where no two values are equal: then it depends on the sizes alone. */
export function untiedP(u: number, a: number, b: number): number {
  if (last?.a !== a || last.b !== b) last = { a, b, lower: lowerTails(a, b) };
  const { lower } = last;
  return Math.min(1, 2 * Math.min(lower[u], lower[a * b - u]));
}

/** Adds the values of the second group one by one: W(m, n)[u] = W(m, n − 1)[u] + W(m − 1, n)[u − n]. */
function lowerTails(a: number, b: number): Float64Array {
  const ways = Array.from({ length: a + 1 }, () => new Float64Array(a * b + 1));
  for (const row of ways) row[0] = 1;
  for (let n = 1; n <= b; n++)
    for (let m = 1; m <= a; m++) for (let u = m * n; u >= n; u--) ways[m][u] += ways[m - 1][u - n];
  const lower = ways[a];
  for (let u = 1; u < lower.length; u++) lower[u] += lower[u - 1];
  const all = lower[a * b];
  return lower.map((sum) => sum / all);
}

/** Twice the smaller tail of the rank sum, doubled, over all choices of `chosen` values: sums are counted value by value. */
export function tiedP(observed: number, chosen: number, sizes: ReadonlyMap<number, number>): number {
  const counts = Array.from({ length: chosen + 1 }, () => new Map<number, number>());
  counts[0].set(0, 1);
  let before = 0;
  for (const size of sizes.values()) {
    const rank = 2 * before + size + 1;
    for (let copy = 0; copy < size; copy++) {
      for (let k = chosen; k > 0; k--) {
        for (const [sum, ways] of counts[k - 1]) counts[k].set(sum + rank, (counts[k].get(sum + rank) ?? 0) + ways);
      }
    }
    before += size;
  }
  let [all, low, high] = [0, 0, 0];
  for (const [sum, ways] of counts[chosen]) {
    all += ways;
    if (sum <= observed) low += ways;
    if (sum >= observed) high += ways;
  }
  return Math.min(1, (2 * Math.min(low, high)) / all);
}
