/** Which words hold the nodes together? */

import { logDice } from "../measures/association.js";
import { logRatioInterval } from "../measures/intervals.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  labeller,
  list,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { communitiesOf } from "./communities.js";
import type { Chosen } from "./cooccurrences.js";
import { groupSign, line, pill, text } from "./draw.js";
import { type Box, meets } from "./labels.js";
import { measure, widest, wrap } from "./measure.js";
import { type Edge, type Placed, settle } from "./networkLayout.js";
import { count } from "./numbers.js";
import { groupColours, light, size, width } from "./theme.js";

/** A pair of words: rows of `cooccurrences` for several nodes, or of `association` made of them. */
export interface Tie {
  readonly node: string;
  readonly collocate: string;
  readonly o11: number;
  readonly o12: number;
  readonly o21: number;
  readonly o22: number;
}

export interface NetworkChartOptions extends Omit<ChartOptions, "labels"> {
  /** The nodes to show, in the order of their places: left to right, then below. Default: all of the rows, by the sum of o11. */
  readonly nodes?: readonly string[];
  /** Which neighbours may be shown, for example content words. */
  readonly collocates?: Chosen;
  /** A neighbour is shown if it stands near the node so often. Default 4. */
  readonly least?: number;
  /**
   * Whether only neighbours are shown that are surely attracted: the 95 % interval of the log ratio, near the node against
   * elsewhere, lies above "equal". Default true; else a word that is frequent everywhere is a neighbour, too.
   */
  readonly attracted?: boolean;
  /** So many neighbours of each node. Default 9. */
  readonly strongest?: number;
}

const mostNodes = 6;
const mostWords = 45;
const height = 500;
const keyHeight = 30;
const nodePx = 16;
const wordPx = 12.5;

/** Where nodes stand, in shares of the drawing: corners, or a ring. */
const places: readonly (readonly (readonly [number, number])[])[] = [
  [[0.5, 0.5]],
  [
    [0.27, 0.5],
    [0.73, 0.5],
  ],
  [
    [0.25, 0.28],
    [0.75, 0.28],
    [0.5, 0.74],
  ],
  [
    [0.25, 0.27],
    [0.75, 0.25],
    [0.26, 0.75],
    [0.75, 0.74],
  ],
  [
    [0.2, 0.3],
    [0.5, 0.17],
    [0.8, 0.3],
    [0.3, 0.8],
    [0.7, 0.8],
  ],
  [
    [0.18, 0.28],
    [0.5, 0.16],
    [0.82, 0.28],
    [0.18, 0.74],
    [0.5, 0.86],
    [0.82, 0.74],
  ],
];

interface Named {
  readonly term: string;
  readonly lines: readonly string[];
  readonly heavy: boolean;
  readonly group: number;
}

/**
 * Draws which words tie nodes together: each node with its strongest neighbours by logDice, communities by colour and sign,
 * counts on the lines. Nodes stand still, other words are drawn to theirs and kept off each other, without any chance, so
 * the same rows give the same picture. Where a word stands says little; lines and figures do.
 */
export function chartNetwork(rows: readonly Tie[], options: NetworkChartOptions = {}): Chart {
  checkOptions("chartNetwork", options, [
    "title",
    "caption",
    "label",
    "nodes",
    "collocates",
    "least",
    "attracted",
    "strongest",
  ]);
  requireRows(
    "chartNetwork",
    rows,
    { node: "string", collocate: "string", o11: "number", o12: "number", o21: "number", o22: "number" },
    "rows of cooccurrences or association",
  );
  const { least = 4 } = options;
  const nodes = nodesOf(rows, options);
  const { edges, each } = edgesOf(rows, nodes, options);
  const terms = termsOf(nodes, edges);
  const groups = communitiesOf(terms, edges);
  const order = groupOrder(groups, nodes);
  const print = labeller(options.label);
  const named = terms.map((term): Named => {
    const heavy = nodes.includes(term);
    const lines = atMost(3, wrap(print(term), heavy ? 150 : 130, heavy ? nodePx : wordPx, heavy ? "bold" : "regular"));
    return { term, lines, heavy, group: order.indexOf(groups.get(term) as string) };
  });
  const fixed = places[nodes.length - 1].map(([x, y]) => ({ x: x * width, y: y * height }));
  const { placed, left } = settle(
    named.map((word, i) => ({ term: word.term, ...boxOf(word), at: i < nodes.length ? fixed[i] : undefined })),
    edges,
    { width, height },
  );
  const drawn = edges.filter((edge) => placed.has(edge.a) && placed.has(edge.b));
  const classes = classesOf(drawn);
  const title = options.title ?? "Which words hold the nodes together?";
  const { body, bare } = draw(named, placed, drawn, classes);
  return {
    width,
    height: height + keyHeight,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    marks: [paint(() => body)],
    title,
    ...subtitle(
      nodes.length === 1
        ? "The strongest neighbours of one word; colour and sign show which words keep together."
        : `The strongest neighbours of ${["two", "three", "four", "five", "six"][nodes.length - 2]} words; colour and sign show which words keep together.`,
    ),
    caption: sentences(
      options.caption,
      `Of each node up to ${each} neighbours with the highest logDice, found near it ${least === 1 ? "once or more" : `${count(least)} times or more`}${options.attracted === false ? "" : " and surely more often than elsewhere (95% interval of the log ratio)"}`,
      each < (options.strongest ?? 9) &&
        `Fewer than ${options.strongest ?? 9}, so that no more than ${mostWords} words stand here`,
      "Communities: greedy modularity on logDice",
      left > 0 && `${count(left)} ${left === 1 ? "word" : "words"} found no room`,
      bare > 0 && `${count(bare)} ${bare === 1 ? "line" : "lines"} without a figure for want of room`,
      "Where words stand says little; lines and figures do",
    ),
    alt: sentences(title, ...inWords(drawn, print)),
  };
}

function nodesOf(rows: readonly Tie[], { nodes }: NetworkChartOptions): string[] {
  const sums = new Map<string, number>();
  for (const { node, o11 } of rows) sums.set(node, (sums.get(node) ?? 0) + o11);
  const found = nodes
    ? [...new Set(nodes)]
    : [...sums].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([node]) => node);
  const missing = found.filter((node) => !sums.has(node));
  if (missing.length > 0)
    throw new RangeError(
      `chartNetwork: nodes name ${list(missing)}, the rows have ${list([...sums.keys()].sort(byCodePoint))}`,
    );
  if (found.length > mostNodes || found.length === 0)
    throw new RangeError(
      `chartNetwork can show 1 to ${mostNodes} nodes, got ${found.length} (${list(found)}): choose some with nodes, or show a table`,
    );
  return found;
}

const stronger = (a: Edge, b: Edge): number => b.weight - a.weight || byCodePoint(a.a, b.a) || byCodePoint(a.b, b.b);

/** The strongest lines of each node; fewer if they would bring too many words. */
function edgesOf(rows: readonly Tie[], nodes: readonly string[], options: NetworkChartOptions) {
  const { collocates, least = 4, strongest = 9, attracted = true } = options;
  if (!(Number.isInteger(strongest) && strongest >= 1))
    throw new RangeError(`chartNetwork requires strongest, a whole number from 1, got ${strongest}`);
  const may =
    typeof collocates === "function"
      ? collocates
      : collocates
        ? (word: string) => collocates.includes(word)
        : () => true;
  const seen = new Set<string>();
  for (const { node, collocate } of rows) {
    const key = JSON.stringify([node, collocate]);
    if (seen.has(key))
      throw new RangeError(
        `chartNetwork requires one row a node and collocate, got two for "${node}" and "${collocate}": filter the rows to one group first`,
      );
    seen.add(key);
  }
  const own = nodes.map((node) =>
    rows
      .filter((row) => row.node === node && row.collocate !== node && row.o11 >= least && may(row.collocate))
      .filter((row) => !attracted || logRatioInterval(tableOf(row)).low > 0)
      .map(
        (row): Edge => ({
          a: node,
          b: row.collocate,
          count: row.o11,
          weight: logDice(tableOf(row)),
        }),
      )
      .sort(stronger),
  );
  if (own.every((edges) => edges.length === 0))
    throw new RangeError(
      `chartNetwork requires at least one neighbour, got none with ${least} or more occurrences near ${list(nodes)} that collocates lets through${attracted ? " and whose interval lies above “equal” (attracted: false shows others)" : ""}`,
    );
  for (let each = strongest; ; each--) {
    const edges = withoutDoubles(own.flatMap((some) => some.slice(0, each)));
    if (each === 1 || termsOf(nodes, edges).length <= mostWords) return { edges, each };
  }
}

const tableOf = ({ o11, o12, o21, o22 }: Tie) => ({ o11, o12, o21, o22 });

/** Two nodes near each other are one line: the stronger of the two rows. */
function withoutDoubles(edges: readonly Edge[]): Edge[] {
  const kept = new Map<string, Edge>();
  for (const edge of [...edges].sort(stronger)) {
    const key = JSON.stringify([edge.a, edge.b].sort(byCodePoint));
    if (!kept.has(key)) kept.set(key, edge);
  }
  return [...kept.values()];
}

/** Nodes first, then their neighbours, the strongest first. */
const termsOf = (nodes: readonly string[], edges: readonly Edge[]): string[] => [
  ...new Set([...nodes, ...edges.map(({ b }) => b)]),
];

/** Communities in the order of their nodes; what has no node follows by name. */
function groupOrder(groups: ReadonlyMap<string, string>, nodes: readonly string[]): string[] {
  const names = [...new Set(groups.values())].sort(byCodePoint);
  return [...new Set([...nodes.map((node) => groups.get(node) as string), ...names])];
}

const pxOf = ({ heavy }: Named): number => (heavy ? nodePx : wordPx);
const lead = ({ heavy }: Named): number => (heavy ? 26 : 17);
const lineOf = (word: Named): number => pxOf(word) + 2;

/** Words with their sign, and a little air. */
const boxOf = (word: Named): { readonly w: number; readonly h: number } => ({
  w: widest(word.lines, pxOf(word), word.heavy ? "bold" : "regular") + lead(word),
  h: lineOf(word) * word.lines.length + 3,
});

/** Three widths of line: whole values of logDice that part the lines most evenly. */
function classesOf(edges: readonly Edge[]): { readonly from: number; readonly width: number; readonly says: string }[] {
  const widths = [1, 2.4, 4.6];
  const weights = edges.map(({ weight }) => weight);
  const low = Math.ceil(Math.min(...weights));
  const high = Math.floor(Math.max(...weights));
  const among = (from: number, to: number): number => weights.filter((w) => w >= from && w < to).length;
  let best: { readonly least: number; readonly cuts: readonly number[] } = { least: 0, cuts: [] };
  for (let a = low; a <= high; a++)
    for (const cuts of [[a], ...Array.from({ length: Math.max(0, high - a) }, (_, i) => [a, a + 1 + i])]) {
      const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
      const least = Math.min(...bounds.slice(1).map((to, i) => among(bounds[i], to)));
      // Three classes are better than two, however uneven.
      const better = cuts.length > best.cuts.length || (cuts.length === best.cuts.length && least > best.least);
      if (least > 0 && better) best = { least, cuts };
    }
  const { cuts } = best;
  const whole = (value: number): string => count(value);
  if (cuts.length === 0)
    return [
      {
        from: Number.NEGATIVE_INFINITY,
        width: widths[0],
        says: `${whole(Math.floor(Math.min(...weights)))} to ${whole(Math.floor(Math.min(...weights)) + 1)}`,
      },
    ];
  return [
    { from: Number.NEGATIVE_INFINITY, width: widths[0], says: `below ${whole(cuts[0])}` },
    ...cuts.map((from, i) => ({
      from,
      width: widths[i + 1],
      says: cuts[i + 1] === undefined ? `${whole(from)} and more` : `${whole(from)} to ${whole(cuts[i + 1])}`,
    })),
  ];
}

function draw(
  words: readonly Named[],
  placed: ReadonlyMap<string, Placed>,
  edges: readonly Edge[],
  classes: ReturnType<typeof classesOf>,
): { readonly body: string; readonly bare: number } {
  const at = (term: string): Placed => placed.get(term) as Placed;
  const group = new Map(words.map((word) => [word.term, word.group]));
  const colourOf = (g: number): string => groupColours[(g + Math.floor(g / 4)) % 4];
  const out: string[] = [];
  for (const edge of [...edges].reverse()) {
    const [p, q] = [at(edge.a), at(edge.b)];
    const g = group.get(edge.a) as number;
    const inside = g === group.get(edge.b);
    const { width } = classes.findLast(({ from }) => edge.weight >= from) ?? classes[0];
    out.push(line(p.x, p.y, q.x, q.y, { stroke: inside ? colourOf(g) : light.mark, width, opacity: 0.5 }));
  }
  const drawnWords = words.filter(({ term }) => placed.has(term));
  for (const word of drawnWords) {
    const { x, y, w, h } = at(word.term);
    out.push(pill(x - w / 2, y - h / 2, w, h, light.background, 0.86));
  }
  const { figures, bare } = figuresOf(edges, placed);
  for (const { x, y, says } of figures)
    out.push(text(x, y + 3.7, says, { px: size.small, fill: light.soft, anchor: "middle", halo: true }));
  for (const word of drawnWords) {
    const { x, y, w } = at(word.term);
    const { heavy, lines, group: g } = word;
    const inset = heavy ? 10 : 6;
    out.push(groupSign(g, x - w / 2 + inset, y, heavy ? 6 : 3.6, colourOf(g)));
    for (const [k, part] of lines.entries())
      out.push(
        text(
          x - w / 2 + lead(word) - (heavy ? 5 : 3),
          y + pxOf(word) * 0.35 + lineOf(word) * (k - (lines.length - 1) / 2),
          part,
          { px: pxOf(word), face: heavy ? "bold" : "regular", fill: heavy ? colourOf(g) : light.ink },
        ),
      );
  }
  out.push(key(classes));
  return { body: out.join(""), bare };
}

interface Figure {
  readonly x: number;
  readonly y: number;
  readonly says: string;
  readonly box: Box;
}

/** The counts, each on its line, where no word stands, no other line passes under it and as few as possible beside it. */
function figuresOf(edges: readonly Edge[], placed: ReadonlyMap<string, Placed>) {
  const boxes = [...placed.values()].map(
    ({ x, y, w, h }): Box => ({ x0: x - w / 2, x1: x + w / 2, y0: y - h / 2, y1: y + h / 2 }),
  );
  const figures: Figure[] = [];
  let bare = 0;
  for (const edge of edges) {
    const [p, q] = [placed.get(edge.a) as Placed, placed.get(edge.b) as Placed];
    const says = count(edge.count);
    const half = measure(says, size.small) / 2 + 1.5;
    let best: { readonly cost: number; readonly figure: Figure } | undefined;
    // From the middle outwards, nearer to the neighbour first, where lines of a node stand further apart.
    for (let i = 0; i <= 40; i++) {
      const far = 0.56 + (i % 2 ? 1 : -1) * Math.ceil(i / 2) * 0.022;
      const [x, y] = [p.x + (q.x - p.x) * far, p.y + (q.y - p.y) * far];
      const box = { x0: x - half, x1: x + half, y0: y - 6, y1: y + 6 };
      if (boxes.some((other) => meets(box, other)) || figures.some((other) => meets(box, other.box, 1))) continue;
      if (edges.some((other) => other !== edge && passes(other, placed, x, y, 3))) continue;
      const crossed = edges.filter((other) => other !== edge && passes(other, placed, x, y, 7)).length;
      const cost = crossed * 100 + i;
      if (!best || cost < best.cost) best = { cost, figure: { x, y, says, box } };
    }
    if (best) figures.push(best.figure);
    else bare++;
  }
  return { figures, bare };
}

/** Whether a line passes a point more nearly than `room`. */
function passes({ a, b }: Edge, placed: ReadonlyMap<string, Placed>, x: number, y: number, room: number): boolean {
  const [p, q] = [placed.get(a) as Placed, placed.get(b) as Placed];
  const [vx, vy] = [q.x - p.x, q.y - p.y];
  const along = Math.max(0, Math.min(1, ((x - p.x) * vx + (y - p.y) * vy) / (vx * vx + vy * vy || 1)));
  const [dx, dy] = [x - p.x - vx * along, y - p.y - vy * along];
  return dx * dx + dy * dy < room * room;
}

function key(classes: ReturnType<typeof classesOf>): string {
  const y = height + 20;
  const out = [text(0, y, "logDice", { px: size.tick, fill: light.soft })];
  let x = measure("logDice", size.tick) + 12;
  for (const { width, says } of classes) {
    out.push(
      line(x, y - 4, x + 26, y - 4, { stroke: light.mark, width }),
      text(x + 33, y, says, { px: size.tick, fill: light.soft }),
    );
    x += 33 + measure(says, size.tick) + 18;
  }
  out.push(
    text(x + 4, y, "3", { px: size.small, fill: light.soft }),
    text(x + 18, y, "times found near each other", { px: size.tick, fill: light.soft }),
  );
  return out.join("");
}

/** The three strongest ties. */
const inWords = (edges: readonly Edge[], print: (term: string) => string): string[] =>
  edges
    .slice(0, 3)
    .map(
      ({ a, b, count: n }, i) => `${print(a)} and ${print(b)}: ${count(n)} times${i === 0 ? " near each other" : ""}`,
    );
