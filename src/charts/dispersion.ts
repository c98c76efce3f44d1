/** Where in each text? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  columnWidth,
  type Frame,
  figureInk,
  labelLines,
  labeller,
  list,
  type Named,
  namedTexts,
  paint,
  type Run,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { type Course, type Lane, lanesOf } from "./courses.js";
import { at, line, path, rect, text } from "./draw.js";
import { type Box, meets } from "./labels.js";
import { measure, widest, wrap } from "./measure.js";
import { count, decimal, perThousand } from "./numbers.js";
import { bands, labelAt } from "./rows.js";
import { light, ramp, size, textColours, width } from "./theme.js";

/** A hit of a term: rows of `concordance`, each with the term it was asked for. */
export interface TermHit {
  readonly term: string;
  readonly id: string;
  /** Index in the document of the hit's first word. */
  readonly position: number;
  readonly quoted: boolean;
}

/** How evenly a term is spread in a text: rows of `dispersion`. NaN where there are too few hits to say. */
export interface TermSpread {
  readonly term: string;
  readonly id: string;
  readonly deviationOfProportionsNormalised: number;
  /** How many parts it was counted in, for the caption. */
  readonly parts?: number;
}

export interface DispersionChartOptions extends ChartOptions {
  /** The texts, in whose words the hits were looked for: `coursesOf(await corpus.sequences())`. */
  readonly texts: readonly Course[];
  /** The terms in the order of their lanes, those without a hit as well. Default: those with hits, the most frequent first. */
  readonly terms?: readonly string[];
  /** For a column at the right: `dispersion` asked for each text, with the id added to its rows. */
  readonly scores?: readonly TermSpread[];
}

const mostTexts = 6;
/** So many lanes can still be read; of two texts twelve terms. */
const mostLanes = 24;
/** Above so many hits in a lane strokes are seen through, and above so many they are a band. */
const manyHits = 400;
const veryManyHits = 2000;
const bandSteps = 120;

const laneHeight = 22;
const strokeHeight = 15;
const namePx = 14;
const foot = 20;
const gap = 18;

/** A term in a text. */
interface Cell {
  readonly term: string;
  /** Where its hits stand among the counted words, ascending. */
  readonly plain: readonly number[];
  readonly quoted: readonly number[];
  readonly count: number;
  readonly spread?: number;
}

interface Block {
  readonly name: Named;
  readonly lines: readonly string[];
  readonly lane: Lane;
  readonly cells: readonly Cell[];
  readonly colour: string;
}

/**
 * Draws where in each text terms occur: a block a text, a lane a term, a stroke a hit; hits inside quotation marks are pins.
 * Each text fills the width, so the scales differ, and the rates at the right make up for it. Hits are rows of
 * `concordance` with their term: `(await corpus.concordance({ match })).map((row) => ({ ...row, term: match }))`.
 */
export function chartDispersion(hits: readonly TermHit[], options: DispersionChartOptions): Chart {
  checkOptions("chartDispersion", options ?? {}, ["title", "caption", "labels", "label", "texts", "terms", "scores"]);
  const chart = "chartDispersion";
  // A term that does not occur has no hits; that is a finding if the term is named.
  if (!(Array.isArray(hits) && hits.length === 0 && (options?.terms?.length ?? 0) > 0))
    requireRows(
      chart,
      hits,
      { term: "string", id: "string", position: "number", quoted: "boolean" },
      "rows of concordance with their term",
    );
  const lanes = lanesOf(chart, options?.texts);
  const { terms, all } = termsOf(hits, lanes.size, options);
  const blocks = blocksOf(hits, lanes, terms, options);
  const print = labeller(options.label);
  const labels = terms.map((term) => labelLines(print(term), "regular", 0.3));
  return { ...layout(blocks, labels), ...words(blocks, print, all, options) };
}

function termsOf(hits: readonly TermHit[], texts: number, options: DispersionChartOptions) {
  if (texts > mostTexts)
    throw new RangeError(`chartDispersion can show up to ${mostTexts} texts, got ${texts}: leave some out`);
  const counts = new Map<string, number>();
  for (const { term } of hits) counts.set(term, (counts.get(term) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([term]) => term);
  const all = [...new Set(options.terms ?? frequent)];
  return { terms: all.slice(0, Math.floor(mostLanes / Math.max(2, texts))), all: all.length };
}

function blocksOf(
  hits: readonly TermHit[],
  lanes: ReadonlyMap<string, Lane>,
  terms: readonly string[],
  options: DispersionChartOptions,
): Block[] {
  const strays = hits.filter(({ id }) => !lanes.has(id)).map(({ id }) => id);
  if (strays.length > 0)
    throw new RangeError(
      `chartDispersion requires the texts of all hits, got none for ${list([...new Set(strays)])}: texts has ${list([...lanes.keys()])}`,
    );
  const found = new Map<string, TermHit[]>();
  const key = (term: string, id: string): string => JSON.stringify([term, id]);
  for (const hit of hits) {
    if (!lanes.get(hit.id)?.counts(hit.position))
      throw new RangeError(
        `chartDispersion requires hits among the words of texts, got one of "${hit.term}" at ${hit.position} of ${hit.id}: ask sequences and concordance with the same where`,
      );
    const own = key(hit.term, hit.id);
    const list = found.get(own);
    if (list) list.push(hit);
    else found.set(own, [hit]);
  }
  const spreads = new Map(
    (options.scores ?? []).map((row) => [key(row.term, row.id), row.deviationOfProportionsNormalised]),
  );
  const texts = namedTexts("chartDispersion", new Set(lanes.keys()), options.labels);
  return texts.map((name, k) => {
    const lane = lanes.get(name.id) as Lane;
    const cells = terms.map((term) => {
      const own = found.get(key(term, name.id)) ?? [];
      const places = (quoted: boolean): number[] =>
        own
          .filter((hit) => hit.quoted === quoted)
          .map((hit) => lane.rank(hit.position))
          .sort((a, b) => a - b);
      return {
        term,
        plain: places(false),
        quoted: places(true),
        count: own.length,
        spread: spreads.get(key(term, name.id)),
      };
    });
    return {
      name,
      lines: atMost(4, wrap(name.name, 120, namePx, "bold")),
      lane,
      cells,
      colour: texts.length === 2 ? textColours[k] : light.ink,
    };
  });
}

function words(
  blocks: readonly Block[],
  print: (term: string) => string,
  all: number,
  options: DispersionChartOptions,
) {
  const title = options.title ?? (blocks.length > 1 ? "Where in each text?" : "Where in the text?");
  const cells = blocks.flatMap((block) => block.cells);
  const shown = blocks[0].cells.length;
  const pins: (string | Run)[] = cells.some(({ quoted }) => quoted.length > 0)
    ? [" ", { text: "Pins", colour: light.accent }, ": inside quotation marks."]
    : [];
  const sections = blocks.some(({ lane }) => lane.sections.some(({ level }) => level === 1));
  const scales =
    blocks.length > 1
      ? `${sections ? "; the" : "The"} scales of the texts differ, “per 1,000” makes them comparable.`
      : ".";
  const second = `${sections ? `Columns are the ${blocks.length > 1 ? "texts’" : "text’s"} sections` : ""}${scales}`;
  const band = cells.some((cell) => isBand(cell));
  const spread = cells.some(({ spread }) => spread !== undefined);
  const sizes = [...new Set((options.scores ?? []).map((row) => row.parts))];
  const parts = sizes.length === 1 && sizes[0] !== undefined ? `${count(sizes[0])} parts` : "parts of a text";
  return {
    title,
    ...subtitle(
      "Each stroke is one occurrence, from the first word of the text to the last.",
      ...pins,
      ...(second === "." ? [] : [`\n${second}`]),
    ),
    caption: sentences(
      options.caption,
      shown < all && `${shown} of ${count(all)} terms, ${options.terms ? "the first" : "the most frequent"}`,
      spread && `DPnorm over ${parts}: 0 spread evenly, 1 all in one part`,
      cells.some(({ spread }) => Number.isNaN(spread)) && "“–”: too few occurrences for so many parts to say",
      blocks.some(({ lane }) => lane.sections.some(({ level }) => level > 1)) && "Dashed: subsections",
      band && `Bands: more than ${count(veryManyHits)} occurrences, the stronger the more of them stand there`,
    ),
    alt: sentences(title, ...inWords(blocks, print)),
  };
}

/** The three highest rates. */
function inWords(blocks: readonly Block[], print: (term: string) => string): string[] {
  const rates = blocks.flatMap(({ name, lane, cells }) =>
    cells.filter((cell) => cell.count > 0).map((cell) => ({ ...cell, name: name.name, length: lane.length })),
  );
  if (rates.length === 0) return ["None of the terms occurs"];
  return rates
    .sort((a, b) => b.count / b.length - a.count / a.length || byCodePoint(a.term, b.term))
    .slice(0, 3)
    .map(
      ({ term, name, count: hits, length }, i) =>
        `${print(term)} in ${name}: ${count(hits)} ${hits === 1 ? "occurrence" : "occurrences"}, ${perThousand(hits, length)} per 1,000${i === 0 ? " words" : ""}`,
    );
}

const isBand = (cell: Cell): boolean => cell.count > veryManyHits;

interface Column {
  readonly head: string;
  readonly figure: (cell: Cell, length: number) => string;
  readonly ink: (cell: Cell) => string;
}

function columnsOf(blocks: readonly Block[]): Column[] {
  const cells = blocks.flatMap((block) => block.cells);
  const columns: Column[] = [
    { head: "hits", figure: (cell) => count(cell.count), ink: (cell) => (cell.count ? light.ink : light.mark) },
  ];
  if (cells.some(({ quoted }) => quoted.length > 0))
    columns.push({
      head: "quoted",
      figure: (cell) => (cell.count ? count(cell.quoted.length) : ""),
      ink: (cell) => (cell.quoted.length ? light.accent : figureInk(0)),
    });
  columns.push({
    head: "per 1,000",
    figure: (cell, length) => (cell.count ? perThousand(cell.count, length) : ""),
    ink: () => light.soft,
  });
  if (cells.some(({ spread }) => spread !== undefined))
    columns.push({
      head: "DPnorm",
      figure: ({ count, spread }) =>
        count === 0 || spread === undefined ? "" : Number.isNaN(spread) ? "–" : decimal(spread, 2),
      ink: () => light.soft,
    });
  return columns;
}

function layout(blocks: readonly Block[], labels: readonly (readonly string[])[]) {
  const columns = columnsOf(blocks);
  const widths = columns.map(
    ({ head, figure }) =>
      4 +
      columnWidth(
        blocks.flatMap(({ cells, lane }) => cells.map((cell) => figure(cell, lane.length))),
        [head],
      ),
  );
  const edges = widths.map((_, j) => widths.slice(j + 1).reduce((sum, w) => sum + w, 0));
  const row = bands(labels, laneHeight);
  const heads = blocks.map(({ lines, lane }) =>
    Math.max(lane.sections.length > 0 ? 40 : 26, 16 * lines.length + (lane.sections.length > 0 ? 20 : 10)),
  );
  const heights = heads.map((head) => head + row.height + foot);
  const tops = heights.map((_, k) => heights.slice(0, k).reduce((sum, h) => sum + h + gap, 0));
  return {
    width,
    height: tops[tops.length - 1] + heights[heights.length - 1],
    marginTop: 0,
    marginBottom: 0,
    marginLeft:
      Math.max(
        widest(labels.flat()),
        widest(
          blocks.flatMap(({ lines }) => lines),
          namePx,
          "bold",
        ),
      ) + 12,
    marginRight: widths.reduce((sum, w) => sum + w, 0) + 8,
    x: { domain: [0, 1], axis: null },
    marks: [
      paint((frame) =>
        blocks
          .map((block, k) => {
            const top = tops[k] + heads[k];
            const out = [courseOf(frame, block, top, top + row.height)];
            for (const [j, line] of block.lines.entries())
              out.push(
                text(frame.left - 12, top - 11 - 16 * (block.lines.length - 1 - j), line, {
                  px: namePx,
                  face: "bold",
                  fill: block.colour,
                  anchor: "end",
                }),
              );
            for (const [j, { head }] of columns.entries())
              out.push(
                text(frame.width - edges[j], top - 11, head, {
                  px: size.tick,
                  face: "bold",
                  fill: light.soft,
                  anchor: "end",
                }),
              );
            for (const [i, cell] of block.cells.entries()) {
              const middle = top + row.middle(i);
              out.push(labelAt(frame.left - 12, middle, labels[i]), drawCell(frame, block, cell, middle));
              for (const [j, { figure, ink }] of columns.entries())
                out.push(
                  text(frame.width - edges[j], middle + 4, figure(cell, block.lane.length), {
                    px: size.tick,
                    fill: ink(cell),
                    anchor: "end",
                  }),
                );
            }
            return out.join("");
          })
          .join(""),
      ),
    ],
  };
}

/** The ground of a block: its sections as bands with their names, and its scale. */
function courseOf({ x, left, right }: Frame, { lane }: Block, top: number, bottom: number): string {
  const { length, sections } = lane;
  const place = (rank: number): number => x(length > 0 ? rank / length : 0);
  const out: string[] = [];
  const main = sections.filter(({ level }) => level === 1);
  const edges = [0, ...main.map(({ position }) => position), length];
  for (const [i, from] of edges.slice(0, -1).entries())
    if (i % 2 === 1)
      out.push(rect(place(from), top - 4, place(edges[i + 1]) - place(from), bottom - top + 6, light.faint));
  const taken: Box[] = [];
  const named = (label: string, rank: number, level: number): void => {
    const px = level === 1 ? size.tick : size.small;
    const face = level === 1 ? "bold" : "regular";
    const [x0, y] = [place(rank) + 4, level === 1 ? top - 22 : top - 8];
    const box = { x0, x1: x0 + measure(label, px, face), y0: y - 8, y1: y + 2 };
    // A name ends before the next section begins, or it would seem to be that one's.
    const next = sections.find((other) => other.position > rank && other.level <= Math.max(level, 1));
    const end = next ? place(next.position) - 2 : right + 10;
    if (label === "" || box.x1 > end || taken.some((other) => meets(box, other, 1))) return;
    taken.push(box);
    out.push(text(x0, y, label, { px, face, fill: light.soft }));
  };
  for (const { position, level } of sections) {
    const style = level === 1 ? { stroke: light.mark } : { stroke: light.mark, width: 0.7, dash: "2 2" };
    out.push(line(place(position), top - (level === 1 ? 31 : 16), place(position), bottom + 2, style));
  }
  for (const { position, label, level } of main) named(label, position, level);
  for (const { position, label, level } of sections) if (level > 1) named(label, position, level);
  const opening = main[0]?.position ?? 0;
  if (place(opening) - place(0) > measure("opening", size.tick) + 8)
    out.push(text(place(0) + 2, top - 22, "opening", { px: size.tick, fill: light.soft }));

  const end = `${count(length)} ${length === 1 ? "word" : "words"}`;
  const free = right - measure(end, size.small) - 16;
  const step = stepOf(length);
  for (let rank = 0; rank < length; rank += step) {
    const label = count(rank);
    const half = rank === 0 ? 0 : measure(label, size.small) / 2;
    const x1 = place(rank) + (rank === 0 ? measure(label, size.small) : half);
    if (x1 > free) break;
    out.push(
      line(place(rank), bottom + 2, place(rank), bottom + 6, { stroke: light.mark }),
      text(place(rank), bottom + 17, label, {
        px: size.small,
        fill: light.soft,
        anchor: rank === 0 ? "start" : "middle",
      }),
    );
  }
  out.push(
    line(place(length), bottom + 2, place(length), bottom + 6, { stroke: light.mark }),
    text(Math.max(place(length), left + measure(end, size.small)), bottom + 17, end, {
      px: size.small,
      fill: light.soft,
      anchor: "end",
    }),
  );
  return out.join("");
}

/** 1, 2 or 5 of a power of ten, so that at most seven marks stand on the scale. */
function stepOf(length: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [power, 2 * power, 5 * power]) if (length / step <= 7) return step;
}

/** The middle of the widest stretch between neighbouring places: there no line of a section runs through a word. */
function widestGap(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  let best = 1;
  for (let i = 2; i < sorted.length; i++)
    if (sorted[i] - sorted[i - 1] > sorted[best] - sorted[best - 1] + 1e-9) best = i;
  return (sorted[best] + sorted[best - 1]) / 2;
}

function drawCell({ x, left, right }: Frame, { lane, colour }: Block, cell: Cell, middle: number): string {
  const top = middle - strokeHeight / 2;
  const bottom = top + strokeHeight;
  const place = (rank: number): number => x((rank + 0.5) / lane.length);
  const out = [line(left, bottom, right, bottom, { width: 0.8 })];
  if (cell.count === 0) {
    out.push(
      text(
        widestGap([left, ...lane.sections.map(({ position }) => x(position / lane.length)), right]),
        middle + 4,
        "does not occur",
        {
          px: size.small,
          fill: light.mark,
          face: "italic",
          anchor: "middle",
          halo: true,
        },
      ),
    );
    return out.join("");
  }
  if (isBand(cell)) return out.concat(band(cell, lane.length, left, right, top)).join("");
  // Hits that would be drawn at the same tenth of a pixel are one stroke.
  const strokes = [...new Set(cell.plain.map((rank) => at(place(rank))))];
  out.push(
    path(strokes.map((px) => `M${px},${at(top)}v${strokeHeight}`).join(""), {
      stroke: colour,
      width: 1.1,
      opacity: cell.count > manyHits ? 0.4 : 0.8,
    }),
  );
  const pins = [...new Set(cell.quoted.map((rank) => at(place(rank))))];
  out.push(
    path(pins.map((px) => `M${px},${at(top + 6)}V${at(bottom)}`).join(""), { stroke: light.accent, width: 1.1 }),
    ...pins.map(
      (px) =>
        `<circle cx="${px}" cy="${at(top + 4)}" r="2.3" fill="${light.background}" stroke="${light.accent}" stroke-width="1.2"/>`,
    ),
  );
  return out.join("");
}

/** How densely the hits stand, in steps of the ramp; the fullest stretch is the strongest. */
function band(cell: Cell, length: number, left: number, right: number, top: number): string[] {
  const counts = new Array<number>(bandSteps).fill(0);
  for (const rank of [...cell.plain, ...cell.quoted])
    counts[Math.min(bandSteps - 1, Math.floor((rank * bandSteps) / length))]++;
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const step = (right - left) / bandSteps;
  const out: string[] = [];
  for (let i = 0; i < bandSteps; ) {
    const level = levelOf(counts[i], most);
    let end = i + 1;
    while (end < bandSteps && levelOf(counts[end], most) === level) end++;
    if (level > 0) out.push(rect(left + i * step, top, (end - i) * step, strokeHeight, ramp[level]));
    i = end;
  }
  return out;
}

const levelOf = (hits: number, most: number): number => (hits === 0 ? 0 : Math.ceil((hits / most) * (ramp.length - 1)));
