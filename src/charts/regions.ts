/** What is each text made of, and how much of it is counted? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { Region } from "../types.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  type Frame,
  list,
  type Named,
  namedTexts,
  paint,
  type Run,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { line, rect, text } from "./draw.js";
import { measure, widest, wrap } from "./measure.js";
import { count, percent } from "./numbers.js";
import { light, size, width } from "./theme.js";

/** A region of a text: rows of `documents({ where: { region: regions }, by: ["id", "region"] })`. */
export interface TextRegion {
  readonly id: string;
  readonly region: Region;
  readonly tokens: number;
}

export interface RegionsOptions extends Omit<ChartOptions, "label"> {
  /** The regions that are counted, `corpus.contract.regions`; default title, abstract, heading, body. */
  readonly counted?: readonly Region[];
}

/** As they follow each other in a text. */
const order: readonly Region[] = ["title", "byline", "abstract", "keywords", "heading", "body", "note", "furniture"];

interface Piece {
  readonly region: Region;
  readonly tokens: number;
  readonly counted: boolean;
  /** "6,215 · 78%" */
  readonly figures: string;
}

interface Text extends Named {
  readonly tokens: number;
  readonly countedTokens: number;
  readonly pieces: readonly Piece[];
}

/** Up to so many texts every piece is labelled; of more, only those of the longest text, and of very many the longest are shown. */
const mostLabelled = 8;
const mostTexts = 40;

/**
 * Draws the texts at a glance: a bar each, true to length on one scale, divided by region. Regions that are counted are
 * strong, the others pale; names and figures stand at the pieces. A bar shows how much, not where: headings are one piece.
 * Without `where: { region: regions }` the corpus answers for the counted regions only, and the chart says so.
 */
export function chartRegions(rows: readonly TextRegion[], options: RegionsOptions = {}): Chart {
  checkOptions("chartRegions", options, ["title", "caption", "labels", "counted"]);
  requireRows(
    "chartRegions",
    rows,
    { id: "string", region: "string", tokens: "number" },
    'documents({ by: ["id", "region"] })',
  );
  const texts = textsOf(rows, options);
  const shown = texts.length <= mostTexts ? texts : longest(texts);
  const title = options.title ?? "What is each text made of?";
  return {
    ...(shown.length <= mostLabelled ? labelledBars(shown) : plainBars(shown)),
    title,
    ...subtitle("Words in each region, bars true to length on one scale.\n", ...tonesOf(texts)),
    caption: sentences(
      options.caption,
      shown.length < texts.length && `The ${shown.length} longest of ${count(texts.length)} texts`,
      "A bar says how much of a text is heading, body or note, not where; a share below half a per cent is “<1%”",
    ),
    alt: sentences(title, ...inWords(texts)),
  };
}

/** What strong and pale mean; when nothing is pale, perhaps nothing else was asked for. */
const tonesOf = (texts: readonly Text[]): (string | Run)[] =>
  texts.every(isCounted)
    ? ["These are the regions that are counted; others, if there are any, are not shown."]
    : [
        { text: "Strong", colour: light.ramp5 },
        ": counted; ",
        { text: "pale", colour: light.ramp4 },
        ": left out of counts, but still there to be asked for.",
      ];
const isCounted = ({ tokens, countedTokens }: Text): boolean => tokens === countedTokens;

function textsOf(rows: readonly TextRegion[], options: RegionsOptions): Text[] {
  const counted = new Set<Region>(options.counted ?? ["title", "abstract", "heading", "body"]);
  const byText = new Map<string, Map<Region, number>>();
  for (const { id, region, tokens } of rows) {
    if (!order.includes(region)) throw new RangeError(`chartRegions knows the regions ${list(order)}, got "${region}"`);
    const pieces = byText.get(id) ?? new Map<Region, number>();
    if (pieces.has(region))
      throw new RangeError(`chartRegions requires one row a text and region, got two for ${region} in ${id}`);
    byText.set(id, pieces.set(region, tokens));
  }
  return namedTexts("chartRegions", new Set(byText.keys()), options.labels).map((text) => {
    const sizes = byText.get(text.id) as Map<Region, number>;
    const tokens = sum([...sizes.values()]);
    const pieces = order
      .filter((region) => (sizes.get(region) ?? 0) > 0)
      .map((region) => {
        const own = sizes.get(region) as number;
        const figures = `${count(own)} · ${percent(own / tokens)}`;
        return { region, tokens: own, counted: counted.has(region), figures };
      });
    const countedTokens = sum(pieces.filter((piece) => piece.counted).map((piece) => piece.tokens));
    return { ...text, tokens, countedTokens, pieces };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const longest = (texts: readonly Text[]): Text[] =>
  [...texts].sort((a, b) => b.tokens - a.tokens || byCodePoint(a.id, b.id)).slice(0, mostTexts);

function inWords(texts: readonly Text[]): string[] {
  return texts
    .flatMap(({ name, id, tokens, pieces }) => pieces.map((piece) => ({ name, id, all: tokens, ...piece })))
    .sort((a, b) => b.tokens - a.tokens || byCodePoint(a.id, b.id))
    .slice(0, 3)
    .map(
      ({ name, region, tokens, all }) =>
        `${region} of ${name}: ${count(tokens)} words, ${percent(tokens / all)} of the text`,
    );
}

const barHeight = 20;

/** The bar of a text from x0: counted pieces strong, the others pale with a strong foot, so that they differ in black and white. */
function bar(x0: number, y: number, height: number, { pieces }: Text, perToken: number): string {
  const out: string[] = [];
  let x = x0;
  for (const [i, { tokens, counted }] of pieces.entries()) {
    const w = tokens * perToken;
    // Half a pixel, so that a title is not nothing; the next piece still begins where it should.
    out.push(rect(x, y, Math.max(0.5, w), height, counted ? light.ramp5 : light.ramp2));
    const before = pieces[i - 1];
    // Neighbours of one tone need a line between them, where they are wide enough to bear one.
    if (before && before.counted === counted && w >= 3 && before.tokens * perToken >= 3)
      out.push(line(x, y, x, y + height, { stroke: light.background, width: 1.2 }));
    x += w;
  }
  return out.join("");
}

/** How long a text is, and how much of it is counted, if that is not all. */
function summary({ tokens, countedTokens }: Text, all: boolean): string {
  if (tokens === 0) return "no words";
  if (all) return `${count(tokens)} words`;
  return `${count(tokens)} words, ${count(countedTokens)} counted (${percent(countedTokens / tokens)})`;
}

/** Name and figures of a text, its bar, and below it the name and figures of each piece. */
function labelledBars(texts: readonly Text[]) {
  const all = texts.every(isCounted);
  const heads = texts.map(({ name }) => atMost(4, wrap(name, width * 0.6, size.label, "bold")));
  const blocks = texts.map((text, i) => ({
    text,
    head: heads[i],
    height: 16 * heads[i].length + barHeight + (text.pieces.length ? 66 : 22),
  }));
  const most = Math.max(1, ...texts.map(({ tokens }) => tokens));
  return {
    width,
    height: sum(blocks.map(({ height }) => height)) - 18,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    marks: [
      paint(({ left, right, top }) => {
        const perToken = (right - left) / most;
        const out: string[] = [];
        let y = top;
        for (const { text: one, head, height } of blocks) {
          for (const [k, row] of head.entries()) out.push(text(left, y + 12 + 16 * k, row, { face: "bold" }));
          const x = left + measure(head[head.length - 1], size.label, "bold") + 8;
          out.push(text(x, y + 12 + 16 * (head.length - 1), summary(one, all), { px: size.tick, fill: light.soft }));
          const at = y + 16 * head.length + 3;
          out.push(bar(left, at, barHeight, one, perToken), labels(left, right, at + barHeight, one, perToken));
          y += height;
        }
        return out.join("");
      }),
    ],
  };
}

/** Labels under a bar, in the order of its pieces and pushed apart; a leader goes from each to the middle of its piece. */
function labels(left: number, right: number, y: number, { pieces }: Text, perToken: number): string {
  const gap = 12;
  const middles: number[] = [];
  let x = left;
  for (const { tokens } of pieces) {
    middles.push(x + (tokens * perToken) / 2);
    x += tokens * perToken;
  }
  const widths = pieces.map(({ region, figures, counted }) =>
    Math.max(measure(region, size.tick, counted ? "bold" : "regular"), measure(figures, size.small)),
  );
  const starts = pushApart(
    middles.map((middle, i) => middle - Math.min(widths[i] / 2, middle - left)),
    widths,
    gap,
    left,
    right,
  );
  return pieces
    .map(({ region, figures, counted }, i) => {
      // A leader ends over the beginning of its label, or straight below the piece where the label is wide enough.
      const end = Math.max(starts[i] + 3, Math.min(middles[i], starts[i] + widths[i] - 3));
      return (
        line(middles[i], y, middles[i], y + 4, { stroke: light.mark }) +
        line(middles[i], y + 4, end, y + 14, { stroke: light.mark }) +
        text(starts[i], y + 26, region, {
          px: size.tick,
          face: counted ? "bold" : "regular",
          fill: counted ? light.ink : light.soft,
        }) +
        text(starts[i], y + 39, figures, { px: size.small, fill: light.soft })
      );
    })
    .join("");
}

/** Places of labels nearest to where they should be, in their order, without meeting and inside the drawing. */
function pushApart(
  wanted: readonly number[],
  widths: readonly number[],
  gap: number,
  left: number,
  right: number,
): number[] {
  const starts: number[] = [];
  for (const [i, want] of wanted.entries())
    starts.push(i === 0 ? Math.max(left, want) : Math.max(want, starts[i - 1] + widths[i - 1] + gap));
  let limit = right;
  for (let i = starts.length - 1; i >= 0; i--) {
    starts[i] = Math.min(starts[i], limit - widths[i]);
    limit = starts[i] - gap;
  }
  return starts;
}

/** Many texts: name, bar and figures in a row; the pieces are named once, under the longest. */
function plainBars(texts: readonly Text[]) {
  const names = texts.map(({ name }) => atMost(4, wrap(name, width * 0.3, size.label)));
  const heads = ["words", "counted"];
  const figures = texts.map(({ tokens, countedTokens }) => [count(tokens), percent(countedTokens / tokens)]);
  const columns = heads.map(
    (head, j) =>
      Math.max(
        widest([head], size.tick, "bold"),
        widest(
          figures.map((row) => row[j]),
          size.tick,
        ),
      ) + 14,
  );
  const most = Math.max(1, ...texts.map(({ tokens }) => tokens));
  const first = texts.findIndex(({ tokens }) => tokens === most);
  const rows = texts.map(
    (text, i) => 18 + 14 * (names[i].length - 1) + (i === first && text.pieces.length > 0 ? 46 : 0),
  );
  const marginTop = 20;
  return {
    width,
    height: marginTop + sum(rows) + 4,
    marginTop,
    marginRight: sum(columns),
    marginBottom: 4,
    marginLeft: widest(names.flat()) + 12,
    marks: [
      paint((frame: Frame) => {
        const { left, right, top, width } = frame;
        const perToken = (right - left) / most;
        const edges = [width - columns[1], width];
        const out = heads.map((head, j) =>
          text(edges[j], top - 8, head, { px: size.tick, face: "bold", fill: light.soft, anchor: "end" }),
        );
        let y = top;
        for (const [i, one] of texts.entries()) {
          const height = 18 + 14 * (names[i].length - 1);
          const middle = y + height / 2;
          for (const [k, row] of names[i].entries())
            out.push(text(left - 12, middle + 4 + 14 * (k - (names[i].length - 1) / 2), row, { anchor: "end" }));
          out.push(bar(left, middle - 6, 12, one, perToken));
          for (const [j, figure] of figures[i].entries())
            out.push(text(edges[j], middle + 4, figure, { px: size.tick, fill: light.soft, anchor: "end" }));
          if (i === first) out.push(labels(left, right, middle + 6, one, perToken));
          y += rows[i];
        }
        return out.join("");
      }),
    ],
  };
}
