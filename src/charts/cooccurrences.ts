/** What stands beside the node, and where? */

import { logDice } from "../measures/association.js";
import { logRatioInterval } from "../measures/intervals.js";
import { logRatio } from "../measures/ratios.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
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
import { arrowHead, line, rect, sign, text } from "./draw.js";
import { measure, widest, wrap } from "./measure.js";
import { count, percent, times } from "./numbers.js";
import { type Bands, bands, labelAt } from "./rows.js";
import { light, onRamp, ramp, size, textColours, width } from "./theme.js";

/** A word beside the node in a text: rows of `cooccurrences({ node, by: "id" })`, or of `association` made of them. */
export interface Collocate {
  /** Left out if all texts are counted together. */
  readonly id?: string;
  readonly node: string;
  readonly collocate: string;
  /** Within the span and elsewhere (o11, o21), and the same of all other words (o12, o22). */
  readonly o11: number;
  readonly o12: number;
  readonly o21: number;
  readonly o22: number;
  /** How often at each place, from the leftmost of the span to the rightmost. */
  readonly places: readonly number[];
}

/** Which collocates a chart may show: a list of them, or a test. */
export type Chosen = readonly string[] | ((collocate: string) => boolean);

export interface CooccurrencesChartOptions extends ChartOptions {
  /**
   * Occurrences of the node in each text, by id: `{ liu: 24, wu: 46 }`; of rows without id a number. Without it, shares are
   * of those occurrences that have a word at the place that is filled most often; the chart says so.
   */
  readonly nodes?: number | Readonly<Record<string, number>>;
  /** Which words may be shown, for example content words. The rows themselves are better left whole: a missing row is not a zero. */
  readonly collocates?: Chosen;
  /** A word is shown if it stands in the span so often in one of the texts. Default 3. */
  readonly least?: number;
  /** Places to the left and to the right. Default: as the rows say, in doubt half to each side. */
  readonly span?: readonly [number, number];
}

const mostTexts = 6;
/** So many words can be read; of more texts fewer, because their tables stand below each other. */
const mostWords = 15;
const fewerWords = 10;
const mostPlaces = 20;
const rowHeight = 22;
/** Least width of a cell, and of the gap for the node. */
const leastCell = 19;
/** Of three and more texts, so that three stand side by side. */
const narrowCell = 17;
const nodeGap = 15;
const heatGap = 20;
const heatHead = 52;
const heatFoot = 30;
const namePx = 14;
/** Share of the node's occurrences at which the next tone of the ramp begins. */
const steps = [0, 0.04, 0.08, 0.15, 0.25, 0.4];
/** The scale of attraction: from an eighth to 512 times. */
const [lowest, highest] = [-3, 9];
const leastAttraction = 170;

interface Cell {
  readonly o11: number;
  readonly o21: number;
  readonly places: readonly number[];
  /** None where the word is not in the span. */
  readonly ratio?: number;
  readonly low: number;
  readonly high: number;
}

interface Text extends Named {
  readonly rows: ReadonlyMap<string, Collocate>;
  /** Occurrences of the node, and whether they were given. */
  readonly nodes: number;
  readonly given: boolean;
  readonly complete: boolean;
}

interface Word {
  readonly collocate: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly cells: readonly Cell[];
}

/**
 * Draws what stands beside a word: how often at each place, coloured by the share of the node's occurrences, and how many
 * times as frequent a word is within the span as elsewhere, with the exact 95 % interval. Shown are the 15 words with the
 * highest logDice. Give all rows of `cooccurrences` and choose with `collocates`.
 */
export function chartCooccurrences(rows: readonly Collocate[], options: CooccurrencesChartOptions = {}): Chart {
  checkOptions("chartCooccurrences", options, [
    "title",
    "caption",
    "labels",
    "label",
    "nodes",
    "collocates",
    "least",
    "span",
  ]);
  const chart = "chartCooccurrences";
  requireRows(
    chart,
    rows,
    { node: "string", collocate: "string", o11: "number", o12: "number", o21: "number", o22: "number" },
    "rows of cooccurrences or association",
  );
  const node = nodeOf(rows);
  const [left, right] = spanOf(rows, options.span);
  const texts = textsOf(rows, options);
  const { words: shown, all } = wordsOf(texts, left + right, options);
  const name = labeller(options.label)(node);
  return {
    ...layout(texts, shown, left, right, name),
    ...sayings(texts, shown, all, left, right, name, options),
  };
}

function nodeOf(rows: readonly Collocate[]): string {
  const nodes = [...new Set(rows.map(({ node }) => node))];
  if (nodes.length > 1)
    throw new RangeError(
      `chartCooccurrences requires rows of one node, got ${list(nodes)}: filter the rows, or draw chartNetwork`,
    );
  return nodes[0];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How many of the places stand left of the node. The rows say it by `left`, the sum of those. */
function spanOf(rows: readonly Collocate[], given: readonly [number, number] | undefined): readonly [number, number] {
  const length = rows[0].places?.length ?? 0;
  for (const { collocate, places } of rows) {
    if (!Array.isArray(places) || places.length !== length || length === 0)
      throw new TypeError(
        `chartCooccurrences requires places, a list of counts of one length, in every row; "${collocate}" has ${Array.isArray(places) ? places.length : String(places)}: ask cooccurrences with a span`,
      );
  }
  if (length > mostPlaces)
    throw new RangeError(
      `chartCooccurrences can show up to ${mostPlaces} places, got ${length}: ask for a narrower span`,
    );
  if (given) {
    if (given[0] + given[1] !== length)
      throw new RangeError(
        `chartCooccurrences requires as many places as in span, got ${length} for ${list(given.map(String))}`,
      );
    return given;
  }
  const fits = (left: number): boolean =>
    rows.every((row) => {
      const says = (row as { readonly left?: unknown }).left;
      return typeof says !== "number" || says === sum(row.places.slice(0, left));
    });
  const half = length / 2;
  const candidates = Array.from({ length: length + 1 }, (_, left) => left).filter(fits);
  candidates.sort((a, b) => Math.abs(a - half) - Math.abs(b - half) || a - b);
  const [left] = candidates;
  if (left === undefined)
    throw new RangeError("chartCooccurrences requires rows in which left is the sum of the places left of the node");
  return [left, length - left];
}

function textsOf(rows: readonly Collocate[], options: CooccurrencesChartOptions): Text[] {
  const byText = new Map<string, Map<string, Collocate>>();
  for (const row of rows) {
    const id = row.id ?? "";
    const own = byText.get(id) ?? new Map<string, Collocate>();
    if (own.has(row.collocate))
      throw new RangeError(
        `chartCooccurrences requires one row a word and text, got two for "${row.collocate}"${id ? ` in ${id}` : ""}: filter the rows to one group each, named id`,
      );
    byText.set(id, own.set(row.collocate, row));
  }
  if (byText.has("") && byText.size > 1)
    throw new TypeError('chartCooccurrences requires an id in every row or in none: ask cooccurrences by: "id"');
  if (byText.size > mostTexts)
    throw new RangeError(`chartCooccurrences can show up to ${mostTexts} texts, got ${byText.size}: leave some out`);
  const names = byText.has("")
    ? namedTexts("chartCooccurrences", new Set([""]), { "": Object.values(options.labels ?? {})[0] ?? "All texts" })
    : namedTexts("chartCooccurrences", new Set(byText.keys()), options.labels);
  return names.map((name) => {
    const own = byText.get(name.id) as Map<string, Collocate>;
    const list = [...own.values()];
    const given = typeof options.nodes === "number" ? options.nodes : options.nodes?.[name.id];
    const columns = list[0].places.map((_, k) => sum(list.map(({ places }) => places[k])));
    const least = Math.max(...columns);
    if (given !== undefined && !(given >= least))
      throw new RangeError(
        `chartCooccurrences requires nodes, the occurrences of the node in ${name.name}, to be ${least} or more, as so many have a word at one place, got ${given}`,
      );
    return {
      ...name,
      rows: own,
      nodes: given ?? least,
      given: given !== undefined,
      complete: sum(list.map(({ o11 }) => o11)) === list[0].o11 + list[0].o12,
    };
  });
}

function wordsOf(texts: readonly Text[], length: number, options: CooccurrencesChartOptions) {
  const { collocates, least = 3 } = options;
  const may =
    typeof collocates === "function"
      ? collocates
      : collocates
        ? (word: string) => collocates.includes(word)
        : () => true;
  const print = labeller(options.label);
  const words = new Set(texts.flatMap(({ rows }) => [...rows.keys()]));
  const often = (word: string): number => Math.max(...texts.map(({ rows }) => rows.get(word)?.o11 ?? 0));
  const chosen = [...words].filter((word) => often(word) >= least && may(word));
  if (chosen.length === 0)
    throw new RangeError(
      `chartCooccurrences requires at least one word to show, got none of ${words.size} with ${least} or more occurrences in the span that collocates lets through`,
    );
  const strongest = (word: string): number => Math.max(...texts.map(({ rows }) => strengthOf(rows.get(word))));
  const shown = chosen
    .map((word) => ({ word, strength: strongest(word) }))
    .sort((a, b) => b.strength - a.strength || byCodePoint(a.word, b.word))
    .slice(0, texts.length > 3 ? fewerWords : mostWords)
    .map(({ word }) => {
      const cells = texts.map((text) => cellOf(text, word, length));
      return { collocate: word, label: print(word), lines: labelLines(print(word), "regular", 0.25), cells };
    });
  const share = (word: Word, j: number): number => word.cells[j].o11 / Math.max(1, texts[j].nodes);
  // From those of the first text to those of the second; of one text, or of many, by strength.
  const lean = (word: Word): number => (texts.length === 2 ? share(word, 0) - share(word, 1) : 0);
  if (texts.length === 2) shown.sort((a, b) => lean(b) - lean(a) || byCodePoint(a.collocate, b.collocate));
  return { words: shown as Word[], all: chosen.length };
}

const strengthOf = (row: Collocate | undefined): number =>
  row && row.o11 > 0 ? logDice(row) : Number.NEGATIVE_INFINITY;

function cellOf(text: Text, word: string, length: number): Cell {
  const row = text.rows.get(word);
  if (!row) {
    // A missing row is not a zero: it may have been filtered away.
    if (!text.complete)
      throw new RangeError(
        `chartCooccurrences requires a row for every word in every text, got none for "${word}" in ${text.name}, whose rows are not complete: give all rows of cooccurrences and choose with collocates`,
      );
    return {
      o11: 0,
      o21: 0,
      places: new Array<number>(length).fill(0),
      low: 0,
      high: 0,
    };
  }
  const { o11, o12, o21, o22 } = row;
  const table = { o11, o12, o21, o22 };
  const ratio = o11 > 0 ? logRatio(table) : undefined;
  return { o11, o21, places: row.places, ratio, ...logRatioInterval(table) };
}

function sayings(
  texts: readonly Text[],
  words: readonly Word[],
  all: number,
  left: number,
  right: number,
  node: string,
  options: CooccurrencesChartOptions,
) {
  const title = options.title ?? `What stands beside ${node}, and where?`;
  const span = left === right ? String(left) : `${left} or ${right}`;
  const cells = words.flatMap((word) => word.cells);
  const [first, second] = texts;
  const order: (string | Run)[] =
    texts.length === 2
      ? [
          "\nOrdered from the words beside it in ",
          { text: first.name, colour: textColours[0] },
          " to those in ",
          { text: second.name, colour: textColours[1] },
          ".",
        ]
      : ["\nThe words with the highest logDice stand first."];
  return {
    title,
    ...subtitle(
      `How often a word stands at each place around ${node}, and how many times as frequent it is within ${span} words as elsewhere.`,
      ...order,
    ),
    caption: sentences(
      options.caption,
      `${left} words to the left and ${right} to the right; a word between two nodes counts at the nearer`,
      "Lines: exact 95% intervals of the log ratio, as if words fell independently; words clump, so true uncertainty is larger",
      cells.some(({ ratio, low, high }) => ratio !== undefined && (low < lowest || high > highest)) &&
        "An arrow has no end inside the scale",
      cells.some(({ o11, o21 }) => o11 > 0 && o21 === 0) && "Open sign: the word occurs nowhere else in that text",
      texts.some(({ given }) => !given) &&
        "Shares are of those occurrences of the node that have a word at the place filled most often",
      `${words.length < all ? `${words.length} of ${count(all)}` : "All"} words found there at least ${options.least ?? 3} times${texts.length > 1 ? " in one text" : ""}${options.collocates ? ", of those chosen" : ""}${words.length < all ? ", with the highest logDice" : ""}`,
    ),
    alt: sentences(title, ...inWords(texts, words, left)),
  };
}

/** The three fullest cells. */
function inWords(texts: readonly Text[], words: readonly Word[], left: number): string[] {
  const cells = words.flatMap((word) =>
    word.cells.flatMap((cell, j) =>
      cell.places.map((n, k) => ({ word, j, n, k, share: n / Math.max(1, texts[j].nodes) })),
    ),
  );
  return cells
    .sort((a, b) => b.share - a.share || byCodePoint(a.word.collocate, b.word.collocate) || a.j - b.j || a.k - b.k)
    .slice(0, 3)
    .filter(({ n }) => n > 0)
    .map(({ word, j, n, k, share }) => {
      const away = k < left ? left - k : k - left + 1;
      const where = `${away} ${away === 1 ? "word" : "words"} ${k < left ? "before" : "after"}`;
      return `${word.label} ${where} in ${texts[j].name}: ${count(n)} times, ${percent(share)} of ${count(texts[j].nodes)}`;
    });
}

const levelOf = (share: number): number => (share === 0 ? 0 : steps.findLastIndex((from) => share > from) + 1);

interface Heat {
  readonly cell: number;
  readonly width: number;
  /** Left edge of a place. */
  readonly place: (k: number) => number;
}

function layout(texts: readonly Text[], words: readonly Word[], left: number, right: number, node: string) {
  const marginLeft = widest(words.flatMap(({ lines }) => lines)) + 12;
  const figures = words.flatMap(({ cells }) => cells.flatMap(({ places }) => places.filter((n) => n > 0).map(count)));
  const cell = Math.max(texts.length > 2 ? narrowCell : leastCell, widest(figures, size.tick) + 4);
  const heat: Heat = {
    cell,
    width: (left + right) * cell + nodeGap,
    place: (k) => k * cell + (k < left ? 0 : nodeGap),
  };
  const perRow = Math.max(1, Math.min(3, Math.floor((width - marginLeft + heatGap) / (heat.width + heatGap))));
  const beside =
    texts.length <= Math.min(2, perRow) &&
    marginLeft + texts.length * (heat.width + heatGap) + leastAttraction <= width;
  const row = bands(
    words.map(({ lines }) => lines),
    rowHeight,
  );
  const heads = texts.map((one) => headOf(one, node, heat.width));
  const head = heatHead + 16 * (Math.max(...heads.map(({ lines }) => lines.length)) - 1);
  const heatRows = Math.ceil(texts.length / perRow);
  const block = head + row.height + 18;
  const keyTop = heatRows * block - 8;
  // Below, the panels of three and more texts stand side by side, one scale; those of two share one.
  const belowHead = heatHead + (texts.length > 2 ? 14 : 0);
  const below = beside ? 0 : belowHead + row.height + 6;
  const xr = marginLeft + texts.length * (heat.width + heatGap) + 4;
  return {
    width: Math.max(width, marginLeft + heat.width + 2),
    height: keyTop + heatFoot + (beside ? 0 : 14) + below,
    marginTop: head,
    marginRight: 6,
    marginBottom: 0,
    marginLeft,
    marks: [
      paint((frame) => {
        const out: string[] = [];
        for (const [j, one] of texts.entries()) {
          const x0 = marginLeft + (j % perRow) * (heat.width + heatGap);
          const y0 = Math.floor(j / perRow) * block;
          out.push(drawHeat(heat, x0, y0 + head, one, heads[j], words, j, row, left, right, texts.length));
          if (j % perRow === 0)
            for (const [i, { lines }] of words.entries())
              out.push(labelAt(marginLeft - 12, y0 + head + row.middle(i), lines));
        }
        out.push(key(marginLeft, keyTop, node, frame.width));
        const end = frame.width - 6;
        if (beside) out.push(attraction(xr, end, head, row, texts, words, [0, 1].slice(0, texts.length)));
        else {
          const y0 = keyTop + heatFoot + 14 + belowHead;
          for (const [i, { lines }] of words.entries()) out.push(labelAt(marginLeft - 12, y0 + row.middle(i), lines));
          if (texts.length <= 2)
            out.push(attraction(marginLeft, end, y0, row, texts, words, [0, 1].slice(0, texts.length)));
          else {
            const panel = (end - marginLeft - 14 * (texts.length - 1)) / texts.length;
            for (const j of texts.keys()) {
              const x0 = marginLeft + j * (panel + 14);
              out.push(attraction(x0, x0 + panel, y0, row, texts, words, [j]));
            }
          }
        }
        return out.join("");
      }),
    ],
  };
}

/** "LIU 24 × cooperation"; what does not fit beside the name is left to the subtitle. */
function headOf(
  { name, nodes, given }: Text,
  node: string,
  room: number,
): { lines: readonly string[]; beside: string } {
  const lines = atMost(4, wrap(name, room, namePx, "bold"));
  const after = `${count(nodes)} × ${node}`;
  const free = room - measure(lines[lines.length - 1], namePx, "bold") - 7;
  const short = `${count(nodes)}×`;
  const beside = !given ? "" : measure(after) <= free ? after : measure(short) <= free ? short : "";
  return { lines, beside };
}

function drawHeat(
  heat: Heat,
  x0: number,
  top: number,
  { nodes }: Text,
  { lines, beside }: ReturnType<typeof headOf>,
  words: readonly Word[],
  j: number,
  row: Bands,
  left: number,
  right: number,
  texts: number,
): string {
  const colour = texts === 2 ? textColours[j] : light.ink;
  const out = lines.map((part, k) =>
    text(x0, top - 40 - 16 * (lines.length - 1 - k), part, { px: namePx, face: "bold", fill: colour }),
  );
  out.push(text(x0 + measure(lines[lines.length - 1], namePx, "bold") + 7, top - 40, beside, { fill: light.soft }));
  const say = (x: number, string: string, anchor: "start" | "middle" | "end", y: number): number =>
    out.push(text(x, y, string, { px: size.small, fill: light.soft, anchor }));
  const room = (places: number): number => places * heat.cell - 6;
  const fitting = (places: number, ...names: string[]): string =>
    names.find((name) => measure(name, size.small) <= room(places)) ?? "";
  if (left > 0) say(x0 + 3, fitting(left, "← words before", "← before", "←"), "start", top - 22);
  if (right > 0) say(x0 + heat.width - 3, fitting(right, "after →", "→"), "end", top - 22);
  for (let k = 0; k < left + right; k++)
    say(x0 + heat.place(k) + heat.cell / 2, String(k < left ? left - k : k - left + 1), "middle", top - 8);
  const middle = x0 + left * heat.cell + nodeGap / 2;
  out.push(line(middle, top - 18, middle, top + row.height, { stroke: colour, width: 2 }));
  for (const [i, { cells }] of words.entries()) {
    const y = top + row.top(i);
    for (const [k, n] of cells[j].places.entries()) {
      const level = levelOf(n / Math.max(1, nodes));
      const x = x0 + heat.place(k);
      out.push(rect(x + 0.5, y + 0.5, heat.cell - 1, row.size(i) - 1, ramp[level]));
      if (n > 0)
        out.push(
          text(x + heat.cell / 2, top + row.middle(i) + 4, count(n), {
            px: size.tick,
            anchor: "middle",
            fill: onRamp(level),
          }),
        );
    }
  }
  return out.join("");
}

/** What the tones mean. */
function key(x0: number, y: number, node: string, end: number): string {
  const out: string[] = [];
  let x = x0;
  for (const [i] of steps.entries()) {
    out.push(rect(x, y, 30, 12, ramp[i + 1]));
    x += 30;
    const next = steps[i + 1];
    if (next !== undefined)
      out.push(text(x, y + 24, String(Math.round(100 * next)), { px: size.small, fill: light.soft, anchor: "middle" }));
  }
  const says = [
    `% of the occurrences of ${node} have the word at this place`,
    "% of the node’s occurrences have the word at this place",
    "% of the node’s occurrences",
  ].find((saying) => x + 8 + measure(saying, size.small) <= end);
  out.push(text(x + 8, y + 10, says ?? "%", { px: size.small, fill: light.soft }));
  return out.join("");
}

const clip = (value: number): number => Math.max(lowest, Math.min(highest, value));

const tick = (power: number): string => (power === 0 ? "1×" : power < 0 ? `1/${2 ** -power}` : times(power));

/** How many times as frequent within the span as elsewhere: a lane a text, in each row. */
function attraction(
  x0: number,
  x1: number,
  top: number,
  row: Bands,
  texts: readonly Text[],
  words: readonly Word[],
  shown: readonly number[],
): string {
  const x = (value: number): number => x0 + ((value - lowest) / (highest - lowest)) * (x1 - x0);
  const bottom = top + row.height;
  const out: string[] = [];
  const alone = shown.length === 1 && texts.length > 2;
  const name = alone ? atMost(2, wrap(texts[shown[0]].name, x1 - x0, size.label, "bold")) : [];
  if (alone)
    for (const [k, part] of name.entries())
      out.push(text(x0, top - 24 - 13 * (name.length - 1 - k), part, { face: "bold" }));
  if (!alone) {
    out.push(text(x0, top - 40, "Attraction", { px: namePx, face: "bold" }));
    out.push(text(x0, top - 22, "near it : elsewhere", { px: size.small, fill: light.soft }));
  }
  if (alone && shown[0] === 0)
    out.push(
      text(x0, top - 24 - 13 * name.length - 4, "Attraction, near it : elsewhere", {
        px: size.small,
        fill: light.soft,
      }),
    );
  const wide = (power: number): number => measure(tick(power), size.small) / 2 + 1.5;
  const ticks =
    [[-2, 0, 2, 4, 6, 8], [0, 4, 8], [0, 6], [0]].find((some) =>
      some.every((power, k) => k === 0 || x(power) - x(some[k - 1]) >= wide(power) + wide(some[k - 1])),
    ) ?? [];
  for (const power of ticks)
    out.push(
      line(x(power), top - 2, x(power), bottom, { stroke: power ? light.rule : light.mark }),
      text(x(power), top - 8, tick(power), { px: size.small, fill: light.soft, anchor: "middle" }),
    );
  for (const [i, { cells }] of words.entries())
    for (const [lane, j] of shown.entries()) {
      const { ratio, low, high, o21 } = cells[j];
      if (ratio === undefined) continue;
      const y = top + row.middle(i) + (lane - (shown.length - 1) / 2) * 8;
      const stroke = texts.length === 2 ? textColours[j] : light.ink;
      out.push(line(x(clip(low)), y, x(clip(high)), y, { stroke, width: 1.6, opacity: 0.55 }));
      if (low < lowest) out.push(arrowHead(x(lowest), y, -1, stroke));
      if (high > highest) out.push(arrowHead(x(highest), y, 1, stroke));
      // An estimate beyond the scale stands before the arrow.
      const px = ratio > highest ? x1 - 12 : ratio < lowest ? x0 + 12 : x(ratio);
      out.push(sign(texts.length === 2 ? (j as 0 | 1) : 0, px, y, 3.7, stroke, o21 === 0));
    }
  return out.join("");
}
