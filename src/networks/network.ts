import { countedLike } from "../counted.js";
import { printed } from "../measures/printed.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { graphOf } from "./graph.js";
import { bestGroups, ranked } from "./groups.js";
import { type LinesOptions, linesOf, type NetworkTie } from "./lines.js";
import { checkResolution } from "./modularity.js";
import { shortestPaths } from "./paths.js";

export interface NetworkOptions<R = NetworkTie> extends LinesOptions<R> {
  /**
   * How long a line is for `betweenness` and `closeness`, by its weight: `(weight) => 1 / weight` makes strong lines short.
   * Default: every line is one step, since a score of association is no length. (igraph and networkx take a weight they are
   * given for a length as it is, so that the strongest line is the longest.)
   */
  readonly distance?: (weight: number) => number;
  /**
   * Whether `betweenness` and `closeness` are made comparable between networks of unlike sizes. Default true, as in networkx;
   * false as in igraph.
   */
  readonly normalised?: boolean;
  /** Of `pageRank`: the chance to go on along a line. Default 0.85. */
  readonly damping?: number;
  /** Of the communities: above 1 more and smaller ones. Default 1. */
  readonly resolution?: number;
  /** Of the communities, a whole number. Default 1. */
  readonly seed?: number;
}

/** One word of a network. */
export interface NetworkNode {
  /** The word. */
  readonly term: string;
  /** Lines of the word; with direction, those that lead to it and those that lead away. */
  readonly degree: number;
  /** Lines that lead to the word; without direction all. */
  readonly incoming: number;
  /** Lines that lead away from the word; without direction all. */
  readonly outgoing: number;
  /** The sum of the weights of its lines. */
  readonly strength: number;
  /** On how many shortest paths between two others the word lies; the share of such pairs if normalised (NaN below three words). */
  readonly betweenness: number;
  /** How near the others are that reach the word; NaN if none does. */
  readonly closeness: number;
  /**
   * How well the word is tied to words that are well tied themselves; the greatest is 1. NaN with direction, and where the
   * iteration does not come to rest, as in two components that are nearly alike or a chain of hundreds.
   */
  readonly eigenvector: number;
  /** The share of time that one who follows lines at random, by their weights, spends at the word. */
  readonly pageRank: number;
  /** The number of its community; 1 is the largest. */
  readonly community: number;
}

/** The words of a network, and what they are together. */
export interface Network {
  /** A row a word, by strength, then degree, greatest first, then by code point. */
  readonly nodes: readonly NetworkNode[];
  /** Lines between different words. */
  readonly lines: number;
  /** How many communities were found. */
  readonly communities: number;
  /** Of the communities, as `modularity` computes it; NaN without lines. */
  readonly modularity: number;
}

const known = ["weight", "directed", "distance", "normalised", "damping", "resolution", "seed"];

/**
 * Which words hold a vocabulary together: a network of words, lines between those that stand together, and each word's place
 * in it. Give rows that are lines (`association(rows).filter((row) => row.logDice > 7)`): what threshold makes a line decides more than
 * any measure.
 *
 * - `betweenness`, Freeman (1977): Σ over pairs of the share of their shortest paths through the word;
 *   normalised divided by the pairs of others, (n − 1)(n − 2) / 2, or without the 2 with direction (networkx); else as it is
 *   (igraph). Paths are equally short up to rounding, as in igraph; networkx takes 1/3 + 1/3 + 1/3 for another length than 1.
 * - `closeness`: r / Σ d over the r words from which there is a path to the word, times r / (n − 1) (Wasserman & Faust 1994; networkx); not
 *   normalised 1 / Σ d (igraph, with `mode = "in"`), which is greatest in the smallest component.
 * - `eigenvector`, Bonacich (1972), by weights, the greatest 1 as in igraph (networkx: the squares sum to 1); next to 0
 *   outside the component with the greatest eigenvalue. With direction words may have none: use `pageRank`.
 * - `pageRank`, Brin & Page (1998), by weights; a word without outgoing lines goes on to all words alike.
 * - `community`: the best in modularity of twenty runs of Louvain, Blondel, Guillaume, Lambiotte & Lefebvre (2008). Another seed may find others that are
 *   nearly as good; a community is a reading aid, no finding.
 *
 * @param rows of `cooccurrences` or `association`; a line from a word to itself is left out, and a pair that comes both ways
 * is one line with the greater weight, unless directed
 * @throws Error if a weight is not above 0, or a pair comes twice in one direction
 */
export function network<R extends NetworkTie>(rows: readonly R[], options: NetworkOptions<R> = {}): Network {
  checkOptions("network", options, known);
  const { directed = false, normalised = true, damping = 0.85, seed = 1 } = options;
  if (typeof normalised !== "boolean")
    throw new TypeError(`network requires normalised to be true or false, got ${JSON.stringify(normalised)}`);
  if (typeof damping !== "number" || !(damping >= 0 && damping < 1))
    throw new RangeError(`network requires damping from 0 to below 1, got ${printed(damping)}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`network requires a whole number as its seed, got ${seed}`);
  const resolution = checkResolution("network", options.resolution);
  const all = linesOf("network", rows, options);
  const { terms, lines } = all;
  const n = terms.length;
  const distance = checkedDistance(options.distance);
  if (n === 0) return { nodes: [], lines: 0, communities: 0, modularity: Number.NaN };
  const graph = graphOf(all, directed);

  const ties = terms.map(() => ({ incoming: 0, outgoing: 0, strength: 0 }));
  for (const { a, b, weight } of lines)
    for (const [i, end] of [a, b].entries()) {
      ties[end].strength += weight;
      if (i === 0 || !directed) ties[end].outgoing++;
      if (i === 1 || !directed) ties[end].incoming++;
    }
  const pairs = ((n - 1) * (n - 2)) / (directed ? 1 : 2);
  const paths = shortestPaths(all, directed, distance);
  const eigenvector = directed ? [] : graph.eigenvector();
  const greatest = eigenvector.reduce((a, b) => Math.max(a, b), 0);
  const pageRank = graph.pageRank(damping);
  const { groups, q } = bestGroups(graph, all, { resolution, directed, seed });
  const community = ranked(groups);

  const nodes = terms.map((term, i): NetworkNode => {
    const { incoming, outgoing, strength } = ties[i];
    const [betweenness, reached, sum] = [paths.betweenness[i], paths.reached[i], paths.distance[i]];
    return {
      term,
      degree: directed ? incoming + outgoing : incoming,
      incoming,
      outgoing,
      strength,
      betweenness: normalised ? (n > 2 ? betweenness / pairs : Number.NaN) : betweenness,
      closeness: reached === 0 ? Number.NaN : normalised ? reached ** 2 / (sum * (n - 1)) : 1 / sum,
      eigenvector: directed || lines.length === 0 ? Number.NaN : eigenvector[i] / greatest,
      pageRank: pageRank[i],
      community: community.get(groups[i]) as number,
    };
  });
  nodes.sort((a, b) => b.strength - a.strength || b.degree - a.degree || byCodePoint(a.term, b.term));
  return { nodes: countedLike(nodes, [rows]), lines: lines.length, communities: community.size, modularity: q };
}

function checkedDistance(distance: unknown): (weight: number) => number {
  if (distance === undefined) return () => 1;
  if (typeof distance !== "function")
    throw new TypeError(
      `network requires distance to be a function of a weight, such as (weight) => 1 / weight, got ${JSON.stringify(distance)}`,
    );
  return (weight) => {
    const length: unknown = distance(weight);
    if (typeof length !== "number" || !(Number.isFinite(length) && length > 0))
      throw new RangeError(`network requires distances above 0, got ${length} for the weight ${weight}`);
    return length;
  };
}
