/**
 * Shortest paths are our own: graphology 0.26 has no closeness by lengths, takes two paths for unequal if the sums of their
 * lengths are rounded differently (1/3 + 1/3 + 1/3 is no 1), and needs minutes for the distances among two thousand words.
 */

import type { Lines } from "./lines.js";

/** Lengths are equal up to this share of them, as in igraph. */
const EQUAL = 1e-10;

export interface Paths {
  /** For each word, over all pairs of others, the shares of their shortest paths that lead through it. */
  readonly betweenness: Float64Array;
  /** How many others have a path to each word. */
  readonly reached: Uint32Array;
  /** The sum of their distances to it. */
  readonly distance: Float64Array;
}

/**
 * Brandes (2001), Journal of Mathematical Sociology 25: from each word the shortest paths by Dijkstra, then what each
 * word passes on, from the farthest back.
 *
 * @param length of a line, by its weight
 */
export function shortestPaths({ terms, lines }: Lines, directed: boolean, length: (weight: number) => number): Paths {
  const n = terms.length;
  // Against the direction, so that distances are those to the word; betweenness is the same both ways.
  const ways = terms.map((): { readonly to: number; readonly length: number }[] => []);
  for (const { a, b, weight } of lines) {
    const way = length(weight);
    ways[b].push({ to: a, length: way });
    if (!directed) ways[a].push({ to: b, length: way });
  }
  const paths = { betweenness: new Float64Array(n), reached: new Uint32Array(n), distance: new Float64Array(n) };
  const distance = new Float64Array(n);
  const count = new Float64Array(n); // shortest paths to each word
  const passed = new Float64Array(n);
  const before: number[][] = terms.map(() => []);
  const settled = new Uint8Array(n);
  for (let from = 0; from < n; from++) {
    distance.fill(Number.POSITIVE_INFINITY);
    count.fill(0);
    passed.fill(0);
    settled.fill(0);
    for (const list of before) list.length = 0;
    distance[from] = 0;
    count[from] = 1;
    const order: number[] = [];
    const waiting = new Heap();
    waiting.push(from, 0);
    for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
      if (settled[v] === 1) continue;
      settled[v] = 1;
      order.push(v);
      for (const { to, length } of ways[v]) {
        const sum = distance[v] + length;
        if (settled[to] === 1 || sum > distance[to] * (1 + EQUAL)) continue;
        if (sum < distance[to] * (1 - EQUAL)) {
          distance[to] = sum;
          count[to] = 0;
          before[to].length = 0;
          waiting.push(to, sum);
        }
        count[to] += count[v];
        before[to].push(v);
      }
    }
    for (const v of order.reverse()) {
      for (const u of before[v]) passed[u] += (count[u] / count[v]) * (1 + passed[v]);
      if (v === from) continue;
      paths.betweenness[v] += directed ? passed[v] : passed[v] / 2; // each pair is met from both its ends
      paths.distance[from] += distance[v];
      paths.reached[from]++;
    }
  }
  return paths;
}

/** Gives back the nearest first, of equally near ones the least. */
class Heap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  push(item: number, key: number): void {
    let i = this.#items.length;
    while (i > 0 && this.#less(item, key, (i - 1) >> 1)) {
      this.#move((i - 1) >> 1, i);
      i = (i - 1) >> 1;
    }
    this.#items[i] = item;
    this.#keys[i] = key;
  }

  pop(): number | undefined {
    const [top] = this.#items;
    const [item, key] = [this.#items.pop(), this.#keys.pop()];
    const size = this.#items.length;
    if (item === undefined || key === undefined || size === 0) return top;
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && this.#less(this.#items[child + 1], this.#keys[child + 1], child)) child++;
      if (this.#less(item, key, child)) break;
      this.#move(child, i);
      i = child;
    }
    this.#items[i] = item;
    this.#keys[i] = key;
    return top;
  }

  #less(item: number, key: number, than: number): boolean {
    return key < this.#keys[than] || (key === this.#keys[than] && item < this.#items[than]);
  }

  #move(from: number, to: number): void {
    this.#items[to] = this.#items[from];
    this.#keys[to] = this.#keys[from];
  }
}
