import assert from "node:assert/strict";
import { test } from "node:test";
import { communitiesOf } from "../charts/communities.js";
import { seeded } from "../seeded.test-helper.js";
import { clubs, factions, karate, member } from "./karate.test-helper.js";
import { modularity } from "./modularity.js";
import { type Network, type NetworkNode, network } from "./network.js";

const near = (actual: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(
    Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance,
    `expected ${expected}, got ${actual}`,
  );
const of = ({ nodes }: Network, term: string): NetworkNode => nodes.find((node) => node.term === term) as NetworkNode;

// networkx 3.6.1: betweenness_centrality, closeness_centrality, pagerank (tol 1e-16), eigenvector_centrality_numpy over its greatest
const plain: readonly (readonly [number, number, number, number, number])[] = [
  [1, 0.43763528138528146, 0.5689655172413793, 0.09699728538829558, 0.9521323664766573],
  [3, 0.14365680615680618, 0.559322033898305, 0.05707850948846199, 0.849554200465302],
  [6, 0.02998737373737374, 0.38372093023255816, 0.029111154678370624, 0.21288382887337087],
  [12, 0, 0.36666666666666664, 0.009564745492135571, 0.1415663333433698],
  [17, 0, 0.28448275862068967, 0.01678400544418994, 0.06330460793644185],
  [34, 0.304074975949976, 0.55, 0.10091918233262502, 1],
];

test("network: the karate club has the centralities of networkx", () => {
  const club = network(karate);
  assert.equal(club.lines, 78);
  for (const [number, betweenness, closeness, pageRank, eigenvector] of plain) {
    const node = of(club, member(number));
    near(node.betweenness, betweenness);
    near(node.closeness, closeness);
    near(node.pageRank, pageRank);
    near(node.eigenvector, eigenvector);
  }
});

test("network: not normalised, the karate club has the centralities of igraph", () => {
  const club = network(karate, { normalised: false });
  // igraph 1.0.0 (Python): betweenness, closeness(normalized=False)
  near(of(club, "01").betweenness, 231.0714285714286);
  near(of(club, "02").betweenness, 28.478571428571424);
  near(of(club, "01").closeness, 0.017241379310344827);
  near(of(club, "02").closeness, 0.014705882352941176);
});

test("network: weights tie, and distances made of them keep apart", () => {
  const club = network(karate, { weight: (row) => row.met, distance: (weight) => 1 / weight });
  // igraph 1.0.0 betweenness (networkx, which takes 1/3 + 1/3 + 1/3 for less than 1, has 208.5 and 178) and eigenvector;
  // networkx 3.6.1 closeness and pagerank
  near(of(club, "01").betweenness, 209 / 528);
  near(of(club, "03").betweenness, 177 / 528);
  near(of(club, "34").betweenness, 174 / 528);
  near(of(club, "01").closeness, 1.5382907880133188);
  near(of(club, "04").closeness, 1.256686916311542);
  near(of(club, "02").pageRank, 0.05741231936288662);
  near(of(club, "03").eigenvector, 0.9903644825833569);
  assert.equal(of(club, "01").strength, 42);
});

test("network: with direction the values are those of networkx, and no eigenvector", () => {
  const back = [
    { node: "34", collocate: "01", met: 2 },
    { node: "33", collocate: "02", met: 1 },
    { node: "24", collocate: "04", met: 3 },
  ];
  const options = { weight: (row: { met: number }) => row.met, directed: true };
  const first = of(network([...karate, ...back], options), "01");
  // networkx 3.6.1, DiGraph; its closeness, too, is over the paths that lead to the word
  near(first.betweenness, 0.3251262626262626);
  near(first.closeness, 0.3206060606060606);
  near(first.pageRank, 0.16291594068765056);
  assert.deepEqual([first.degree, first.incoming, first.outgoing, first.eigenvector], [17, 1, 16, Number.NaN]);
  near(modularity([...karate, ...back], clubs, options), 0.3720913671242144); // community.modularity
});

test("modularity: the values printed of the karate club", () => {
  // Zachary's factions .3715, the split .3582 (networkx 3.6.1: 0.37146614069691, 0.3582347140039448; weighted 0.39143756676224206)
  near(modularity(karate, factions), 0.37146614069691);
  near(modularity(karate, clubs), 0.3582347140039448);
  near(modularity(karate, clubs, { weight: (row) => row.met }), 0.39143756676224206);
  near(modularity(karate, new Map([...clubs.keys()].map((name) => [name, 1]))), 0);
});

test("network: its communities of the karate club come near the optimum, whatever the seed", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const club = network(karate, { seed });
    // Brandes et al. (2008): the optimum is .419790; single runs of Louvain give .4156 to .4198
    assert.ok(club.modularity >= 0.4156 && club.modularity < 0.4197904, `${seed}: ${club.modularity}`);
    near(modularity(karate, new Map(club.nodes.map(({ term, community }) => [term, community]))), club.modularity);
  }
});

test("the communities of the chart are those of greedy modularity: .380671 of the karate club", () => {
  const lines = karate.map(({ node, collocate }) => ({ a: node, b: collocate, weight: 1 }));
  near(modularity(karate, communitiesOf([...clubs.keys()], lines)), 0.380671, 5e-7); // Clauset, Newman & Moore (2004)
});

interface Line {
  readonly node: string;
  readonly collocate: string;
  readonly o11: number;
}

/** Few lines, so that most networks fall apart; names that objects have as properties. */
function randomLines(random: (n: number) => number): Line[] {
  const names = ["constructor", "__proto__", "toString", "\u{10000}", "\uffff", "7", "a", "b", "c"].slice(
    0,
    3 + random(7),
  );
  const lines = new Map<string, Line>();
  for (let i = 1 + random(14); i > 0; i--) {
    const [node, collocate] = [names[random(names.length)], names[random(names.length)]];
    lines.set(JSON.stringify([node, collocate]), { node, collocate, o11: 1 + random(4) });
  }
  return [...lines.values()];
}

/** All by definition, on a matrix of weights; every line is as long as it is heavy, so that lengths are whole. */
function twin(rows: readonly Line[], directed: boolean) {
  const names = [...new Set(rows.flatMap(({ node, collocate }) => [node, collocate]))];
  const n = names.length;
  const matrix = names.map(() => new Array<number>(n).fill(0));
  for (const { node, collocate, o11 } of rows) {
    const [i, j] = [names.indexOf(node), names.indexOf(collocate)];
    if (i === j) continue;
    matrix[i][j] = Math.max(matrix[i][j], o11);
    if (!directed) matrix[j][i] = Math.max(matrix[j][i], o11);
  }
  const d = matrix.map((row, i) => row.map((w, j) => (i === j ? 0 : w > 0 ? w : Number.POSITIVE_INFINITY)));
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
  const paths = (s: number, t: number): number =>
    s === t
      ? 1
      : names.reduce(
          (sum, _, v) => sum + (matrix[v][t] > 0 && d[s][v] + matrix[v][t] === d[s][t] ? paths(s, v) : 0),
          0,
        );
  const betweenness = names.map((_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = directed ? 0 : s + 1; t < n; t++)
        if (s !== t && s !== v && t !== v && d[s][t] < Number.POSITIVE_INFINITY && d[s][v] + d[v][t] === d[s][t])
          sum += (paths(s, v) * paths(v, t)) / paths(s, t);
    return sum;
  });
  const closeness = names.map((_, v) => {
    const reached = names.flatMap((_, s) => (s !== v && d[s][v] < Number.POSITIVE_INFINITY ? [d[s][v]] : []));
    return 1 / (reached.length === 0 ? Number.NaN : reached.reduce((a, b) => a + b));
  });
  const out = matrix.map((row) => row.reduce((a, b) => a + b));
  let pageRank = names.map(() => 1 / n);
  for (let step = 0; step < 400; step++)
    pageRank = names.map(
      (_, j) =>
        0.15 / n + 0.85 * pageRank.reduce((sum, x, i) => sum + (out[i] === 0 ? x / n : (x * matrix[i][j]) / out[i]), 0),
    );
  const m = out.reduce((a, b) => a + b, 0);
  const into = names.map((_, j) => matrix.reduce((sum, row) => sum + row[j], 0));
  const q = (groups: ReadonlyMap<string, unknown>, resolution: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (groups.get(names[i]) === groups.get(names[j]))
          sum += matrix[i][j] / m - (resolution * out[i] * into[j]) / m ** 2;
    return m === 0 ? Number.NaN : sum;
  };
  return { names, matrix, d, betweenness, closeness, pageRank, q };
}

test("network equals its definition on random networks, whole or in pieces, with and without direction", () => {
  const random = seeded(7);
  for (let run = 0; run < 300; run++) {
    const directed = run % 2 === 1;
    const rows = randomLines(random);
    const expected = twin(rows, directed);
    const resolution = [0.5, 1, 2][random(3)];
    const found = network(rows, { directed, resolution, distance: (weight) => weight, normalised: false });
    assert.equal(found.nodes.length, expected.names.length);
    for (const [i, term] of expected.names.entries()) {
      const node = of(found, term);
      near(node.betweenness, expected.betweenness[i]);
      near(node.closeness, expected.closeness[i]);
      near(node.pageRank, expected.pageRank[i]);
    }
    near(
      found.modularity,
      expected.q(new Map(found.nodes.map(({ term, community }) => [term, community])), resolution),
    );
    // Λ x = A x for the greatest Λ: what each word gets from its neighbours is the same multiple of what it has.
    if (directed || found.lines === 0) assert.ok(found.nodes.every(({ eigenvector }) => Number.isNaN(eigenvector)));
    else {
      const x = expected.names.map((term) => of(found, term).eigenvector);
      const got = expected.matrix.map((row) => row.reduce((sum, w, j) => sum + w * x[j], 0));
      const factor = got[x.indexOf(1)];
      for (const [i, value] of got.entries()) near(value, factor * x[i], 1e-9); // the library stops where steps, not errors, are small
    }
    // No community reaches from one piece to another.
    if (!directed)
      for (const [i, a] of expected.names.entries())
        for (const [j, b] of expected.names.entries())
          if (of(found, a).community === of(found, b).community) assert.ok(expected.d[i][j] < Number.POSITIVE_INFINITY);
  }
});

test("network: the order of the rows, and which word of a pair comes first, change nothing", () => {
  const random = seeded(3);
  const options = { weight: (row: { met: number }) => row.met, distance: (weight: number) => 1 / weight };
  const expected = network(karate, options);
  for (let run = 0; run < 10; run++) {
    const shuffled = karate
      .map((row) => ({ row, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => (random(2) === 0 ? row : { ...row, node: row.collocate, collocate: row.node }));
    assert.deepEqual(network(shuffled, options), expected);
  }
});

test("network: paths are equally short up to rounding, from either end", () => {
  // 0.1 + 0.2 is a digit more than 0.15 + 0.15
  const rows = [
    { node: "a", collocate: "x", o11: 0.1 },
    { node: "x", collocate: "b", o11: 0.2 },
    { node: "a", collocate: "y", o11: 0.15 },
    { node: "y", collocate: "b", o11: 0.15 },
  ];
  const found = network(rows, { distance: (weight) => weight, normalised: false });
  assert.deepEqual(
    ["a", "b", "x", "y"].map((term) => of(found, term).betweenness),
    [1, 0, 0.5, 0.5],
  );
});

test("network: weights count by their ratios: ten times as much everywhere changes strengths alone", () => {
  const of = (times: number) =>
    network(karate, { weight: (row) => times * row.met, distance: (weight) => times / weight });
  const tenfold = of(10);
  for (const [i, { strength, ...node }] of of(1).nodes.entries()) {
    const { strength: tens, ...other } = tenfold.nodes[i];
    assert.equal(tens, 10 * strength);
    assert.deepEqual([other.term, other.community], [node.term, node.community]);
    for (const key of ["betweenness", "closeness", "pageRank"] as const) near(other[key], node[key]);
    near(other.eigenvector, node.eigenvector, 1e-9); // the iteration takes other steps to the same vector
  }
});

test("network: rows by strength, degree and code point; communities by size", () => {
  const rows = [
    { node: "\uffff", collocate: "\u{10000}" },
    { node: "b", collocate: "c" },
    { node: "c", collocate: "a" },
    { node: "a", collocate: "b" },
  ];
  const { nodes, communities } = network(rows);
  assert.deepEqual(
    nodes.map(({ term, community }) => [term, community]),
    [["a", 1], ["b", 1], ["c", 1], ["\uffff", 2], ["\u{10000}", 2]], // biome-ignore format: pairs
  );
  assert.equal(communities, 2);
});

test("network: a line to itself is none, a pair that comes both ways is one line with the greater weight", () => {
  const rows = [
    { node: "a", collocate: "b", o11: 2 },
    { node: "b", collocate: "a", o11: 5 },
    { node: "c", collocate: "c", o11: 9 },
  ];
  const both = network(rows);
  assert.equal(both.lines, 1);
  assert.equal(of(both, "a").strength, 5);
  const { degree, strength, closeness, eigenvector } = of(both, "c");
  assert.deepEqual([degree, strength, closeness], [0, 0, Number.NaN]);
  near(eigenvector, 0);
  assert.equal(network(rows, { directed: true }).lines, 2);
  assert.equal(of(network(rows, { directed: true }), "a").strength, 7);
});

test("network: what is undefined is NaN", () => {
  assert.deepEqual(network([]), { nodes: [], lines: 0, communities: 0, modularity: Number.NaN });
  const alone = network([{ node: "a", collocate: "a" }]);
  assert.deepEqual([alone.modularity, alone.communities], [Number.NaN, 1]);
  assert.deepEqual(alone.nodes[0].betweenness, Number.NaN);
  assert.deepEqual(alone.nodes[0].pageRank, 1);
  assert.deepEqual(modularity([], new Map()), Number.NaN);
});

test("network: what it cannot draw it says", () => {
  const row = { node: "a", collocate: "b", o11: 1 };
  assert.throws(() => network([row, row]), /network requires one row a node and collocate, got two for "a" and "b"/);
  for (const o11 of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => network([{ ...row, o11 }]), new RegExp(`weights above 0, got ${o11} for "a" and "b"`));
  assert.throws(
    () => network([row], { weight: "logDice" as never }),
    /weight to be a function of a row.*got "logDice"/,
  );
  assert.throws(() => network([row], { distance: (w) => 1 - w }), /distances above 0, got 0 for the weight 1/);
  assert.throws(() => network([row], { wieght: 1 } as never), /no option "wieght"; did you mean "weight"/);
  assert.throws(() => network([row], { damping: 1 }), /damping from 0 to below 1, got 1/);
  assert.throws(() => network([row], { resolution: 0 }), /resolution above 0, got 0/);
  assert.throws(() => network([row], { seed: 0.5 }), /whole number as its seed, got 0.5/);
  assert.throws(() => network([{ term: "a" } as never]), /rows with node and collocate/);
  assert.throws(() => network(Promise.resolve([]) as never), /write `await`/);
  assert.throws(() => modularity([row], new Map([["a", 1]])), /a group for each word, got none for "b"/);
});

test("great weights swing no eigenvector: a node and its collocates", () => {
  // The star with weights w₁ … wₖ: the node has 1, each leaf wᵢ / √Σw². Unscaled weights did not come to rest.
  const weights = [1e12, 3e11, 1];
  const star = weights.map((o11, i) => ({ node: "node", collocate: `c${i}`, o11 }));
  const value = new Map(network(star).nodes.map((node) => [node.term, node.eigenvector]));
  const root = Math.hypot(...weights);
  assert.ok(Math.abs((value.get("node") as number) - 1) < 1e-12);
  for (const [i, weight] of weights.entries())
    assert.ok(Math.abs((value.get(`c${i}`) as number) - weight / root) < 1e-12);
});

test("damping is a number", () => {
  const row = { node: "a", collocate: "b" };
  assert.throws(() => network([row], { damping: "0.5" as never }), /damping from 0 to below 1, got "0.5"$/);
});
