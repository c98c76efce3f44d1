/**
 * What is computed on graphs, by graphology (Guillaume Plique and others; MIT, in care since 2016, plain JavaScript, 5 MB with
 * all it needs): the one file that knows it. Words are numbers to it, since it keeps names as names of properties.
 */

import { DirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import eigenvector from "graphology-metrics/centrality/eigenvector.js";
import pageRank from "graphology-metrics/centrality/pagerank.js";
import type { Lines } from "./lines.js";

// Their declarations say `export default`, their code `module.exports =`: what is imported is the function itself.
const louvainOf = louvain as unknown as typeof louvain.default;
const eigenvectorOf = eigenvector as unknown as typeof eigenvector.default;
const pageRankOf = pageRank as unknown as typeof pageRank.default;

/** Steps after which a power iteration is given up. */
const maxIterations = 100_000;

/** What can be asked of a graph: a value for each word, by its number. */
export interface Graph {
  /** The vector of the greatest eigenvalue, of length 1; NaN where the iteration does not come to rest. */
  eigenvector(): number[];
  /** Shares that sum to 1. */
  pageRank(damping: number): number[];
  /** The number of each word's community. */
  louvain(resolution: number, random: () => number): number[];
}

/**
 * As much as the greatest eigenvalue can be. The iteration adds 1 to each eigenvalue, lest it swing for ever in a network of
 * two sides, such as a node and its collocates; beside weights in the thousands that 1 is nothing, so they are divided by this.
 */
function bound(words: number, lines: Lines["lines"]): number {
  const strengths = new Float64Array(words);
  for (const { a, b, weight } of lines) {
    strengths[a] += weight;
    strengths[b] += weight;
  }
  const greatest = strengths.reduce((most, strength) => Math.max(most, strength), 0);
  // The root of the sum of squared eigenvalues; scaled, as squares may overflow.
  const squares = lines.reduce((sum, { weight }) => sum + 2 * (weight / greatest) ** 2, 0);
  return greatest * Math.min(1, Math.sqrt(squares));
}

/** Of at least one word. */
export function graphOf({ terms, lines }: Lines, directed: boolean): Graph {
  const names = Array.from(terms, (_, i) => String(i));
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  for (const name of names) graph.addNode(name);
  for (const { a, b, weight } of lines) graph.addEdge(String(a), String(b), { weight });
  const getEdgeWeight = "weight";
  const listed = (values: Readonly<Record<string, number>>): number[] => names.map((name) => values[name]);
  return {
    eigenvector() {
      const scale = bound(terms.length, lines);
      try {
        return listed(
          eigenvectorOf(graph, {
            getEdgeWeight: (_, { weight }) => weight / scale,
            maxIterations,
            tolerance: 1e-13 / names.length,
          }),
        );
      } catch {
        return names.map(() => Number.NaN);
      }
    },
    pageRank(damping) {
      const tolerance = 1e-14 / names.length;
      return listed(pageRankOf(graph, { getEdgeWeight, alpha: damping, maxIterations, tolerance }));
    },
    louvain: (resolution, rng) => listed(louvainOf(graph, { getEdgeWeight, resolution, rng })),
  };
}
