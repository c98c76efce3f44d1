/** How often must a word occur before a difference can show? */

import { logRatioInterval } from "../measures/intervals.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  type Chart,
  type ChartOptions,
  type Frame,
  labeller,
  type Named,
  namedPair,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { dot, line, polyline, rect, sign, text } from "./draw.js";
import { guaranteed, isAbsent, isSure, type Keyword, keywordFields, moreCertain } from "./keyness.js";
import { type Box, type Dot, type Item, placeLabels } from "./labels.js";
import { measure, widest } from "./measure.js";
import { count, times } from "./numbers.js";
import { drawLabel, nameOf, radius, type Spot, sameTotals, spotsOf } from "./spots.js";
import { light, size, textColours, width } from "./theme.js";

const height = 520;
const margin = { top: 64, right: 12, bottom: 84 };
/** The strips for words of one text only: their distance from the scale, and half their height. */
const stripGap = 28;
const stripHalf = 11;
/** At most so many words are named: those that differ, and the commonest that do not. */
const mostDifferent = 60;
const mostCommon = 10;

const occurrences = (row: Keyword): number => row.count + row.referenceCount;
/** 1: surely more in the target, −1: in the reference, 0: neither. */
const side = (row: Keyword): number => Math.sign(guaranteed(row));
/** Of what is counted, without anything added: such a word has a place on the scale only if it stands in both texts. */
const rawLogRatio = (row: Keyword): number =>
  Math.log2(row.count / row.total / (row.referenceCount / row.referenceTotal));

/**
 * Draws all rows of `keyness`: how many times as frequent against how often a word occurs. The funnel is where the exact
 * interval touches "equal", for one word alone and among all; it hangs on the sizes of the texts only and shows what can be
 * found at all. Words of one text only stand in strips of their own, since their ratio has no value.
 */
export function chartKeynessMap(rows: readonly Keyword[], options: ChartOptions = {}): Chart {
  checkOptions("chartKeynessMap", options, ["title", "caption", "labels", "label"]);
  requireRows("chartKeynessMap", rows, keywordFields, "rows of keyness, logRatio among its measures");
  const { total, referenceTotal } = sameTotals("chartKeynessMap", rows);
  const texts = namedPair("chartKeynessMap", options.labels);
  const present = rows.filter((row) => occurrences(row) > 0);
  const most = present.reduce((top, row) => Math.max(top, occurrences(row)), 4);
  const ratios = present.filter((row) => !isAbsent(row)).map((row) => Math.abs(rawLogRatio(row)));
  const tall = ratios.reduce((top, ratio) => Math.max(top, ratio + 0.5), 5);
  const print = labeller(options.label);
  const strips = texts.map(({ lines }) => onlyIn(lines));
  const title = options.title ?? "How often must a word occur before a difference can show?";
  const sure = [...present].filter(side).sort(moreCertain);
  return {
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: widest(strips.flat(), size.tick, "bold") + 12,
    x: { type: "log", domain: [0.9, most * 1.5], axis: null },
    y: { domain: [-tall, tall], axis: null },
    marks: [paint((frame) => drawMap(frame, present, rows.length, strips, most, tall, print))],
    title,
    ...subtitle(
      "How many times as frequent in ",
      { text: `${texts[0].name} (up)`, colour: textColours[0] },
      " or in ",
      { text: `${texts[1].name} (down)`, colour: textColours[1] },
      ", against how often the word occurs in both texts.\nBeyond the solid lines the 95% interval of a word leaves out “equal”; beyond the dashed ones that of all words at once.",
    ),
    caption: sentences(
      options.caption ?? `${texts[0].name} ${count(total)} words, ${texts[1].name} ${count(referenceTotal)}`,
      "Lines: where the exact interval of the log ratio touches “equal”, as if words fell independently; words clump, so true uncertainty is larger",
      `Every one of the ${count(present.length)} words is a dot; words with the same pair of counts share one, larger`,
      "Open sign: absent from one text",
      "Bold: beyond the dashed line; “+7”: so many more words at that place; where there is no room, no label",
    ),
    alt: sentences(title, ...inWords(sure, texts, print)),
  };
}

function inWords(sure: readonly Keyword[], texts: readonly Named[], print: (term: string) => string): string[] {
  if (sure.length === 0) return ["No word is surely more frequent in one of the two texts"];
  return sure
    .slice(0, 3)
    .map(
      (row) =>
        `${print(row.term)}: ${count(row.count)} occurrences in ${texts[0].name}, ${count(row.referenceCount)} in ${texts[1].name}`,
    );
}

const onlyIn = (lines: readonly string[]): string[] => {
  const [first, ...rest] = lines;
  return [`only in ${first}`, ...rest];
};

function drawMap(
  { x, y, left, right, top, bottom }: Frame,
  rows: readonly Keyword[],
  tests: number,
  strips: readonly (readonly string[])[],
  most: number,
  tall: number,
  print: (term: string) => string,
): string {
  const over = top - stripGap;
  const under = bottom + stripGap;
  const place = (row: Keyword): number =>
    row.referenceCount === 0 ? over : row.count === 0 ? under : y(rawLogRatio(row));
  const out: string[] = [];

  for (const [j, middle] of [over, under].entries()) {
    out.push(rect(left, middle - stripHalf, right - left, 2 * stripHalf, light.faint));
    out.push(stripName(left - 7, middle, strips[j], textColours[j]));
  }
  const step = tall > 9 ? 4 : 2;
  for (let tick = -step * Math.floor(tall / step); tick < tall; tick += step) {
    out.push(line(left, y(tick), right, y(tick), { stroke: tick ? light.rule : light.mark }));
    const room = Math.abs(y(tick) - over) > 22 && Math.abs(y(tick) - under) > 22;
    if (room)
      out.push(
        text(left - 7, y(tick) + 4, tick ? times(tick) : "1×", { px: size.tick, fill: light.soft, anchor: "end" }),
      );
  }
  for (const tick of logTicks(most, x)) {
    out.push(
      line(x(tick), under + 6, x(tick), under + 10, { stroke: light.mark }),
      text(x(tick), under + 24, count(tick), { px: size.tick, fill: light.soft, anchor: "middle" }),
    );
  }
  out.push(
    text(right, under + 42, "occurrences in both texts together →", { px: size.tick, fill: light.soft, anchor: "end" }),
  );

  const taken: Box[] = [];
  for (const [share, name, dash] of [
    [1, "one word alone", undefined],
    [tests, `among all ${count(tests)} words`, "4 3"],
  ] as const) {
    // One word compared is one word alone.
    if (dash && tests === 1) continue;
    for (const direction of [1, -1] as const) {
      const path = funnel(rows[0], share, direction, most)
        .filter(([, ratio]) => Math.abs(ratio) < tall)
        .map(([sum, ratio]) => [x(sum), y(ratio)] as const);
      if (path.length < 2) continue;
      out.push(polyline(path, { width: 1.1, dash }));
      // The name stands at the lower end, outside the funnel for one word and inside for all, so that they do not meet.
      if (direction > 0) continue;
      const [px, py] = path[0];
      const w = measure(name, size.tick, "italic");
      const before = share === 1;
      const x0 = before ? px - 7 - w : px + 7;
      if (x0 < left || x0 + w > right) continue;
      out.push(text(x0, py, name, { px: size.tick, fill: light.soft, face: "italic" }));
      taken.push({ x0: x0 - 2, x1: x0 + w + 2, y0: py - 9, y1: py + 3 });
    }
  }

  const spots = spotsOf(rows, moreCertain);
  const dots = spots.map(({ row, terms }) => ({
    row,
    x: x(occurrences(row)),
    y: place(row),
    r: radius(terms.length, side(row) !== 0),
    heavy: side(row) !== 0,
  }));
  for (const { x, y, r, heavy } of dots) if (!heavy) out.push(dot(x, y, r, light.mark, 0.5));
  for (const { row, x, y, r, heavy } of dots) {
    const k = side(row) > 0 ? 0 : 1;
    if (heavy) out.push(sign(k, x, y, r / 1.3, textColours[k], isAbsent(row)));
  }
  const items = toBeNamed(spots).map((spot) => itemOf(spot, print, x(occurrences(spot.row)), place(spot.row)));
  const bounds: Box = { x0: left, x1: right, y0: 2, y1: under + 4 };
  for (const label of placeLabels(items, { dots: dots as readonly Dot[], bounds, taken })) out.push(drawLabel(label));
  return out.join("");
}

/** The name of a strip; a long one in lines, of which the strip is the middle. */
const stripName = (x: number, y: number, lines: readonly string[], fill: string): string =>
  lines
    .map((line, k) =>
      text(x, y + 4 + 12 * (k - (lines.length - 1) / 2), line, { px: size.tick, face: "bold", fill, anchor: "end" }),
    )
    .join("");

/** The most certain differences first, then the commonest words that show none. */
function toBeNamed(all: readonly Spot<Keyword>[]): Spot<Keyword>[] {
  const frequent = (a: Spot<Keyword>, b: Spot<Keyword>): number =>
    occurrences(b.row) - occurrences(a.row) || byCodePoint(a.row.term, b.row.term);
  return [
    ...all
      .filter(({ row }) => side(row))
      .sort((a, b) => moreCertain(a.row, b.row))
      .slice(0, mostDifferent),
    ...all
      .filter(({ row }) => !side(row))
      .sort(frequent)
      .slice(0, mostCommon),
  ];
}

function itemOf(spot: Spot<Keyword>, print: (term: string) => string, x: number, y: number): Item {
  const { row } = spot;
  const which = side(row);
  return {
    text: nameOf(spot, print),
    x,
    y,
    r: 4,
    px: which ? size.label : size.tick,
    face: isSure(row) ? "bold" : "regular",
    fill: which > 0 ? textColours[0] : which < 0 ? textColours[1] : light.soft,
  };
}

/** 1, 2, 5, 10 … that keep a distance. */
function logTicks(most: number, x: (value: number) => number): number[] {
  const kept: number[] = [];
  for (let power = 1; power <= most * 1.4; power *= 10) {
    for (const tick of [power, 2 * power, 5 * power]) {
      const last = kept.at(-1);
      if (tick <= most * 1.4 && (last === undefined || x(tick) - x(last) >= 34)) kept.push(tick);
    }
  }
  return kept;
}

/** For rising numbers of occurrences the least raw log ratio whose interval leaves out "equal". */
function funnel(
  { total, referenceTotal }: Keyword,
  tests: number,
  direction: 1 | -1,
  most: number,
): [number, number][] {
  const steps = 120;
  const path: [number, number][] = [];
  for (let i = 0; i <= steps; i++) {
    const sum = 3 * ((most * 1.4) / 3) ** (i / steps);
    const ratio = threshold(sum, total, referenceTotal, tests, direction);
    if (Number.isFinite(ratio)) path.push([sum, ratio]);
  }
  return path;
}

/** By bisection over the share of `sum` occurrences that the favoured text has: its bound rises with the share. */
function threshold(sum: number, total: number, referenceTotal: number, tests: number, direction: 1 | -1): number {
  const [n1, n2] = direction > 0 ? [total, referenceTotal] : [referenceTotal, total];
  let below = 0;
  let above = sum;
  for (let i = 0; i < 32; i++) {
    const f = (below + above) / 2;
    const { low } = logRatioInterval({ o11: f, o12: n1 - f, o21: sum - f, o22: n2 - (sum - f) }, { tests });
    if (low < 0) below = f;
    else above = f;
  }
  return direction * Math.log2(above / n1 / ((sum - above) / n2));
}
