/** Which words does each text use, and how surely? */

import { wilson } from "../measures/intervals.js";
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
  rootTicks,
  sentences,
  sizesSentence,
  subtitle,
} from "./chart.js";
import { line, sign, text } from "./draw.js";
import { type Box, meets, within } from "./labels.js";
import { measure, widest, wrap } from "./measure.js";
import { count, perThousand } from "./numbers.js";
import { bands, headAt, headLine, labelAt } from "./rows.js";
import { light, size, textColours, width } from "./theme.js";

/** A term in a text: rows of `frequencies({ terms, by: "id" })`. */
export interface TextFrequency {
  readonly term: string;
  readonly id: string;
  readonly count: number;
  /** Tokens of the text. */
  readonly total: number;
}

/** A term in one text, as it is drawn; nothing is drawn for a text without words. */
interface Cell {
  readonly count: number;
  /** Per 1,000 words. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

interface Term {
  readonly term: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly cells: readonly (Cell | undefined)[];
  /** Distance of the signs as drawn: first text minus second; of more texts, highest minus lowest. */
  readonly difference: number;
}

interface Text extends Named {
  readonly total: number;
}

/** So many terms can still be read. */
const mostTerms = 25;
const mostTexts = 6;

/**
 * Draws how often terms occur in texts: rates per 1,000 words with 95 % Wilson intervals, on a square-root scale. It has a
 * zero, and an interval is about equally wide everywhere, so equal distance is about equal evidence. Two texts share a
 * panel; three to six have one each, on one scale. Of more than 25 terms, those that differ most are drawn.
 */
export function chartFrequencies(rows: readonly TextFrequency[], options: ChartOptions = {}): Chart {
  checkOptions("chartFrequencies", options, ["title", "caption", "labels", "label"]);
  requireRows(
    "chartFrequencies",
    rows,
    { term: "string", id: "string", count: "number", total: "number" },
    'ask frequencies for `terms`, by: "id"',
  );
  const texts = textsOf(rows, options);
  const all = termsOf(rows, texts, options);
  const terms = all.slice().sort(widestApart).slice(0, mostTerms).sort(ordered);
  const draw = texts.length === 2 ? inOnePanel : inPanels;
  return {
    ...draw(texts, terms),
    ...words(texts, terms, all.length, options),
  };
}

const widestApart = (a: Term, b: Term): number =>
  Math.abs(b.difference) - Math.abs(a.difference) || byCodePoint(a.term, b.term);
const ordered = (a: Term, b: Term): number => b.difference - a.difference || byCodePoint(a.term, b.term);

function textsOf(rows: readonly TextFrequency[], { labels }: ChartOptions): Text[] {
  const totals = new Map<string, number>();
  for (const { id, total } of rows) {
    if ((totals.get(id) ?? total) !== total)
      throw new RangeError(`chartFrequencies requires one total a text, got ${totals.get(id)} and ${total} for ${id}`);
    totals.set(id, total);
  }
  if (totals.size > mostTexts)
    throw new RangeError(
      `chartFrequencies can show up to ${mostTexts} texts, got ${totals.size} (${list([...totals.keys()])}): leave some out, or count by a field with fewer values and name it id`,
    );
  return namedTexts("chartFrequencies", new Set(totals.keys()), labels).map((text) => ({
    ...text,
    total: totals.get(text.id) as number,
  }));
}

function termsOf(rows: readonly TextFrequency[], texts: readonly Text[], { label }: ChartOptions): Term[] {
  const print = labeller(label);
  const counts = new Map<string, Map<string, number>>();
  for (const { term, id, count } of rows) {
    const ofTerm = counts.get(term) ?? counts.set(term, new Map()).get(term);
    if (ofTerm?.has(id))
      throw new RangeError(`chartFrequencies requires one row a term and text, got two for "${term}" in ${id}`);
    ofTerm?.set(id, count);
  }
  return [...counts].map(([term, ofTerm]) => {
    const cells = texts.map(({ id, total }) => {
      const occurrences = ofTerm.get(id);
      // A missing row is not a zero: it may have been filtered away.
      if (occurrences === undefined)
        throw new RangeError(
          `chartFrequencies requires a row for every term in every text, got none for "${term}" in ${id}: frequencies gives zeros for the terms named by \`terms\``,
        );
      return total === 0 ? undefined : cellOf(occurrences, total);
    });
    const roots = cells.map((cell) => Math.sqrt(cell?.rate ?? 0));
    const difference =
      roots.length === 1
        ? roots[0]
        : roots.length === 2
          ? roots[0] - roots[1]
          : Math.max(...roots) - Math.min(...roots);
    // Panels need more of the width.
    const lines = labelLines(print(term), "regular", texts.length > 2 ? 0.28 : 0.4);
    return { term, label: print(term), lines, cells, difference };
  });
}

function cellOf(occurrences: number, total: number): Cell {
  const { low, high } = wilson(occurrences, total);
  return { count: occurrences, rate: (1000 * occurrences) / total, low: 1000 * low, high: 1000 * high };
}

const highest = (terms: readonly Term[]): number =>
  Math.max(0, ...terms.flatMap(({ cells }) => cells.map((cell) => cell?.high ?? 0))) || 1;

function words(texts: readonly Text[], terms: readonly Term[], all: number, options: ChartOptions) {
  const title = options.title ?? "Which words does each text use, and how surely?";
  const [first, second] = texts;
  const two = texts.length === 2;
  const said = two
    ? subtitle(
        "Occurrences per 1,000 words on a square-root scale, with 95% intervals, ordered by the distance of the signs",
        ...sidesOf(terms, first, second),
      )
    : subtitle(
        `Occurrences per 1,000 words on a square-root scale, with 95% intervals${texts.length > 2 ? "; grey strokes: the other texts" : ""}.\n`,
        texts.length > 2
          ? "Words that differ most stand first; the small figures are occurrences."
          : "The most frequent stand first; the small figures are occurrences.",
      );
  const absent = terms.some(({ cells }) => cells.some((cell) => cell?.count === 0));
  const empty = texts.filter(({ total }) => total === 0).map(({ name }) => name);
  return {
    title,
    ...said,
    caption: sentences(
      options.caption ?? sizesSentence(texts),
      terms.length < all &&
        `${terms.length} of ${count(all)} terms, ${texts.length > 1 ? "those that differ most" : "the most frequent"}`,
      "Bars: Wilson intervals, as if words fell independently; words clump, so true uncertainty is larger",
      absent && "Open sign: absent",
      two && "Right: occurrences",
      empty.length > 0 && `No words in ${empty.join(", ")}`,
    ),
    alt: sentences(title, ...inWords(texts, terms)),
  };
}

/** Which words are more frequent in which of two texts: the dotted line divides them, if both have some. */
function sidesOf(terms: readonly Term[], first: Text, second: Text): (string | Run)[] {
  const names = [
    { text: first.name, colour: textColours[0] },
    { text: second.name, colour: textColours[1] },
  ];
  const turn = terms.findIndex(({ difference }) => difference < 0);
  if (turn < 0) return [":\nnone is more frequent in ", names[1], " than in ", names[0], "."];
  if (turn === 0) return [":\nall are more frequent in ", names[1], " than in ", names[0], "."];
  return [":\nabove the dotted line more frequent in ", names[0], ", below it in ", names[1], "."];
}

/** The three largest figures: of two texts, where they are furthest apart; else the highest rates. */
function inWords(texts: readonly Text[], terms: readonly Term[]): string[] {
  const rate = (cell: Cell | undefined, { name, total }: Text, unit: string): string =>
    cell ? `${perThousand(cell.count, total)}${unit} in ${name}` : `no words in ${name}`;
  const top = (term: Term): number => Math.max(...term.cells.map((cell) => cell?.rate ?? 0));
  const chosen = [...terms]
    .sort((a, b) => (texts.length === 2 ? widestApart(a, b) : top(b) - top(a) || byCodePoint(a.term, b.term)))
    .slice(0, 3);
  return chosen.map(({ label, cells }, i) => {
    const all = texts.map((text, j) => ({ text, cell: cells[j] }));
    const best = all.reduce((a, b) => ((b.cell?.rate ?? 0) > (a.cell?.rate ?? 0) ? b : a));
    const figures = (texts.length === 2 ? all : [best]).map(({ text, cell }, j) =>
      rate(cell, text, i === 0 && j === 0 ? " per 1,000 words" : ""),
    );
    return `${label}: ${figures.join(", ")}`;
  });
}

/** What a drawing contributes to the chart; the words come from elsewhere. */
type Layout = Omit<Chart, "title" | "subtitle" | "runs" | "caption" | "alt">;

/** Two lanes a row: a thin bar for the interval, a sign for the rate, a hairline between the signs. */
function inOnePanel(texts: readonly Text[], terms: readonly Term[]): Layout {
  const most = highest(terms);
  const row = bands(
    terms.map(({ lines }) => lines),
    21,
  );
  const foot = 22;
  const head = 22 + headLine * (Math.max(...texts.map(({ lines }) => lines.length)) - 1);
  const figures = terms.flatMap(({ cells }) => cells.map((cell) => (cell ? count(cell.count) : "")));
  const column = columnWidth(
    figures,
    texts.flatMap(({ lines }) => lines),
  );
  return {
    width,
    height: head + row.height + foot,
    marginTop: head,
    marginBottom: foot,
    marginLeft: widest(terms.flatMap(({ lines }) => lines)) + 12,
    marginRight: column * 2 + 14,
    x: { type: "sqrt", domain: [0, most], axis: null },
    marks: [
      paint((frame) => {
        const { x, left, top, bottom, width } = frame;
        const middle = (i: number): number => top + row.middle(i);
        const lane = (j: number): number => (j - 0.5) * 6;
        const edge = (j: number): number => width - column * (1 - j);
        const out = rootTicks(most, x, 24).map(
          (tick) =>
            line(x(tick), top, x(tick), bottom + 2, { stroke: tick ? light.rule : light.mark }) +
            [top - 8, bottom + 16]
              .map((y) => text(x(tick), y, String(tick), { px: size.tick, fill: light.soft, anchor: "middle" }))
              .join(""),
        );
        for (const [j, { lines }] of texts.entries())
          out.push(headAt(edge(j), top - 8, lines, textColours[j], size.tick));
        const turn = terms.findIndex(({ difference }) => difference < 0);
        if (turn > 0) {
          const y = top + row.top(turn);
          out.push(line(0, y, width, y, { stroke: light.mark, dash: "1.5 3" }));
        }
        for (const [i, { lines, cells }] of terms.entries()) {
          const y = middle(i);
          out.push(labelAt(left - 12, y, lines));
          const [a, b] = cells;
          if (a && b) out.push(line(x(a.rate), y, x(b.rate), y));
          for (const [j, cell] of cells.entries()) {
            const stroke = textColours[j];
            if (cell)
              out.push(
                line(x(cell.low), y + lane(j), x(cell.high), y + lane(j), { stroke, width: 1.6, opacity: 0.55 }),
              );
          }
          for (const [j, cell] of cells.entries()) {
            if (!cell) continue;
            out.push(
              sign(j as 0 | 1, x(cell.rate), y + lane(j), 3.9, textColours[j], cell.count === 0),
              text(edge(j), y + 4, count(cell.count), { px: size.tick, fill: figureInk(cell.count), anchor: "end" }),
            );
          }
        }
        out.push(namesAtSigns(frame, texts, terms, middle, lane, width - column * 2));
        return out.join("");
      }),
    ],
  };
}

/** The names of the two texts once beside their signs, in the first row that has room for both; if none has, they stand only above. */
function namesAtSigns(
  { x, left }: Frame,
  texts: readonly Text[],
  terms: readonly Term[],
  middle: (i: number) => number,
  lane: (j: number) => number,
  right: number,
): string {
  const widths = texts.map(({ name }) => measure(name, size.tick, "bold"));
  const box = (x0: number, y: number, w: number): Box => ({ x0, x1: x0 + w, y0: y - 8, y1: y + 2 });
  for (const [i, { cells }] of terms.entries()) {
    const [a, b] = cells;
    if (!a || !b) continue;
    const bounds: Box = { x0: left + 2, x1: right, y0: middle(i) - 12, y1: middle(i) + 12 };
    const bars = [a, b].map((cell, j) => box(x(cell.low) - 4, middle(i) + lane(j) + 3, x(cell.high) - x(cell.low) + 8));
    const sides = [a, b].map((cell, j) => {
      const y = middle(i) + lane(j) + 4;
      return [
        { box: box(x(cell.high) + 6, y, widths[j]), y },
        { box: box(x(cell.low) - 6 - widths[j], y, widths[j]), y },
      ];
    });
    for (const first of sides[0]) {
      for (const second of sides[1]) {
        const apart =
          !meets(first.box, second.box, 3) && !meets(first.box, bars[1], 1) && !meets(second.box, bars[0], 1);
        if (!apart || !within(first.box, bounds) || !within(second.box, bounds)) continue;
        return [first, second]
          .map((place, j) =>
            text(place.box.x0, place.y, texts[j].name, {
              px: size.tick,
              face: "bold",
              fill: textColours[j],
              halo: true,
            }),
          )
          .join("");
      }
    }
  }
  return "";
}

/** A panel a text, in plain ink, on one scale; the other texts stand behind as grey strokes. Six colours in one panel could not be read. */
function inPanels(texts: readonly Text[], terms: readonly Term[]): Layout {
  const most = highest(terms);
  const row = bands(
    terms.map(({ lines }) => lines),
    19,
  );
  const gap = 12;
  const marginLeft = widest(terms.flatMap(({ lines }) => lines)) + 12;
  const panelOf = (from: number, to: number): number => (to - from - gap * (texts.length - 1)) / texts.length;
  const heads = texts.map(({ name }) => atMost(4, wrap(name, panelOf(marginLeft, width) - 4, size.label, "bold")));
  const head = 40 + headLine * (Math.max(...heads.map((lines) => lines.length)) - 1);
  const figures = terms.flatMap(({ cells }) => cells.map((cell) => (cell ? count(cell.count) : "")));
  const column = widest(figures, size.small) + 10;
  return {
    width,
    height: head + row.height + 8,
    marginTop: head,
    marginRight: 0,
    marginBottom: 8,
    marginLeft,
    marks: [
      paint(({ left, right, top, bottom }) => {
        const out = terms.map(({ lines }, i) => labelAt(left - 12, top + row.middle(i), lines));
        const panel = panelOf(left, right);
        for (const [j, lines] of heads.entries()) {
          const start = left + j * (panel + gap);
          const x = (rate: number): number => start + 4 + Math.sqrt(rate / most) * (panel - column - 8);
          out.push(headAt(start + 4, top - 28, lines, light.ink, size.label, "start"));
          for (const tick of texts.length === 1 ? rootTicks(most, x, 24) : evenRoots(most, x)) {
            out.push(
              line(x(tick), top - 4, x(tick), bottom, { stroke: tick ? light.rule : light.mark }),
              text(x(tick), top - 9, String(tick), { px: size.small, fill: light.soft, anchor: "middle" }),
            );
          }
          for (const [i, { cells }] of terms.entries()) {
            const y = top + row.middle(i);
            for (const [k, other] of cells.entries()) {
              if (other && k !== j)
                out.push(line(x(other.rate), y - 5, x(other.rate), y + 5, { stroke: light.mark, opacity: 0.55 }));
            }
            const cell = cells[j];
            if (!cell) continue;
            out.push(
              line(x(cell.low), y, x(cell.high), y, { stroke: light.ink, width: 1.8, opacity: 0.6 }),
              sign(0, x(cell.rate), y, 3.9, light.ink, cell.count === 0),
              text(start + panel, y + 4, count(cell.count), {
                px: size.small,
                fill: figureInk(cell.count),
                anchor: "end",
              }),
            );
          }
        }
        return out.join("");
      }),
    ],
  };
}

/** 0 and s, 4s, 9s …: even steps on a square-root scale, as many as a narrow panel has room for. */
function evenRoots(most: number, x: (rate: number) => number): number[] {
  const steps = [100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const step = steps.find((s) => 4 * s <= most) ?? 0.001;
  const ticks = [1, 4, 9].map((square) => Math.round(square * step * 1000) / 1000).filter((tick) => tick <= most);
  const kept: number[] = [];
  // The highest is the most telling; the others stand where they do not touch their neighbour.
  const wide = (tick: number): number => measure(String(tick), size.small) / 2 + 2;
  for (const tick of ticks.reverse()) {
    const next = kept.at(-1);
    const clear = next === undefined || x(next) - x(tick) >= wide(next) + wide(tick);
    if (clear && x(tick) - x(0) >= wide(tick) + wide(0)) kept.push(tick);
  }
  return [0, ...kept.reverse()];
}
