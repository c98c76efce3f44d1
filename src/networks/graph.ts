/**
 * What is computed on graphs, by graphology (Guillaume Plique and others; MIT, in care since 2016, plain JavaScript, 5 MB with
 * all it needs): the one file that knows it. Words are numbers to it, since it keeps names as names of properties.
 */

import { createRequire } from "node:module";
import type { Lines } from "./lines.js";

interface Tools {
  readonly graphs: typeof import("graphology");
  readonly eigenvector: typeof import("graphology-metrics/centrality/eigenvector.js").default;
  readonly pageRank: typeof import("graphology-metrics/centrality/pagerank.js").default;
  readonly louvain: typeof import("graphology-communities-louvain").default;
}

let tools: Tools | undefined;

/** Loaded with the first network, by `require`, because a network is made without waiting: 40 ms that few notebooks need. */
function load(): Tools {
  const require = createRequire(import.meta.url);
  return {
    graphs: require("graphology"),
    eigenvector: require("graphology-metrics/centrality/eigenvector.js"),
    pageRank: require("graphology-metrics/centrality/pagerank.js"),
    louvain: require("graphology-communities-louvain"),
  };
}

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
  tools ??= load();
  const { graphs, eigenvector, pageRank, louvain } = tools;
  const graph = directed ? new graphs.DirectedGraph() : new graphs.UndirectedGraph();
  for (const name of names) graph.addNode(name);
  for (const { a, b, weight } of lines) graph.addEdge(String(a), String(b), { weight });
  const getEdgeWeight = "weight";
  const listed = (values: Readonly<Record<string, number>>): number[] => names.map((name) => values[name]);
  return {
    eigenvector() {
      const scale = bound(terms.length, lines);
      try {
        return listed(
          eigenvector(graph, {
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
      return listed(pageRank(graph, { getEdgeWeight, alpha: damping, maxIterations, tolerance }));
    },
    louvain: (resolution, rng) => listed(louvain(graph, { getEdgeWeight, resolution, rng })),
  };
}
