/** What does each text do more of? */
import { logRatioInterval } from "../measures/intervals.js";
import { logRatioHardie } from "../measures/ratios.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
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
  requireRows,
  sentences,
  sizesSentence,
  subtitle,
} from "./chart.js";
import { arrowHead, line, rect, sign, text } from "./draw.js";
import { widest } from "./measure.js";
import { count, perThousand, times } from "./numbers.js";
import { bands, headAt, headLine, labelAt } from "./rows.js";
import { light, size, textColours, width } from "./theme.js";

/** How often a lens finds something in a text: rows of `rates({ of: "category", by: "id" })`. */
export interface LensRate {
  readonly id: string;
  readonly count: number;
  /** Words of the text. */
  readonly total: number;
}

export interface LensesChartOptions extends ChartOptions {
  /** The field that says what was found. Default `category`. */
  readonly of?: string;
}

interface Lens {
  readonly name: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly counts: readonly [number, number];
  readonly totals: readonly [number, number];
  /** Log ratio (base 2) of first to second, with its 95 % interval; NaN where neither text has any. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const mostLenses = 30;
/** The scale goes to four times at least and to 64 times at most. */
const [leastReach, mostReach] = [2, 6];

/**
 * Draws which of two texts does more of what: a bar from “equal” to how many times as frequent, with the exact 95 %
 * interval, ordered from the first text's to the second's; beside it the rates per 1,000 words.
 *
 * @throws RangeError unless the rows are of two texts; more texts are for `chartFrequencies`
 */
export function chartLenses(rows: readonly LensRate[], options: LensesChartOptions = {}): Chart {
  checkOptions("chartLenses", options, ["title", "caption", "labels", "label", "of"]);
  const of = options.of ?? "category";
  requireRows(
    "chartLenses",
    rows,
    { [of]: "string", id: "string", count: "number", total: "number" },
    `rows of rates, of: "${of}", by: "id"`,
  );
  const texts = namedTexts("chartLenses", new Set(rows.map(({ id }) => id)), options.labels);
  if (texts.length !== 2)
    throw new RangeError(
      `chartLenses compares two texts, got ${texts.length}, ${list(texts.map(({ id }) => id))}; for more draw chartFrequencies with the same rows, { ...row, term: row.${of} }`,
    );
  const all = lensesOf(rows, of, texts, options);
  const shown = all.slice().sort(oftenest).slice(0, mostLenses).sort(fromFirstToSecond);
  return { ...layout(shown, texts), ...words(shown, all.length, texts, options) };
}

function lensesOf(rows: readonly LensRate[], of: string, texts: readonly Named[], options: LensesChartOptions): Lens[] {
  const print = labeller(options.label);
  const byName = new Map<string, Map<string, LensRate>>();
  for (const row of rows) {
    const name = (row as unknown as Readonly<Record<string, string>>)[of];
    const own = byName.get(name) ?? new Map<string, LensRate>();
    if (own.has(row.id))
      throw new RangeError(
        `chartLenses requires one row a text and ${of}, got two for "${name}" in ${row.id}: ask rates of: "${of}", by: "id" alone`,
      );
    byName.set(name, own.set(row.id, row));
  }
  return [...byName].map(([name, own]) => {
    const cells = texts.map(({ id }) => {
      const row = own.get(id);
      if (!row)
        throw new RangeError(
          `chartLenses requires a row for every text, got none for "${name}" in ${id}: a missing row is no zero`,
        );
      if (!(row.count >= 0 && row.count <= row.total))
        throw new RangeError(
          `chartLenses requires a count between 0 and the total, got ${row.count} of ${row.total} for "${name}" in ${id}`,
        );
      return row;
    });
    const [a, b] = cells;
    const table = { o11: a.count, o12: a.total - a.count, o21: b.count, o22: b.total - b.count };
    const nothing = a.count + b.count === 0 || a.total === 0 || b.total === 0;
    const { low, high } = nothing ? { low: Number.NaN, high: Number.NaN } : logRatioInterval(table);
    return {
      name,
      label: print(name),
      lines: labelLines(print(name), "regular", 0.3),
      counts: [a.count, b.count],
      totals: [a.total, b.total],
      ratio: nothing ? Number.NaN : logRatioHardie(table),
      low,
      high,
    };
  });
}

const oftenest = (a: Lens, b: Lens): number =>
  b.counts[0] + b.counts[1] - a.counts[0] - a.counts[1] || byCodePoint(a.name, b.name);

/** What neither text has stands last. */
const fromFirstToSecond = (a: Lens, b: Lens): number => {
  const [x, y] = [a, b].map(({ ratio }) => (Number.isNaN(ratio) ? Number.NEGATIVE_INFINITY : ratio));
  return x === y ? byCodePoint(a.name, b.name) : y - x;
};

const isSure = ({ low, high }: Lens): boolean => low > 0 || high < 0;

/** The least power of two that holds every interval, within bounds. */
function reachOf(lenses: readonly Lens[]): number {
  const ends = lenses
    .flatMap(({ low, high, ratio }) => [low, high, ratio])
    .filter(Number.isFinite)
    .map(Math.abs);
  return Math.min(mostReach, Math.max(leastReach, ...ends.map(Math.ceil)));
}

function words(lenses: readonly Lens[], all: number, texts: readonly Named[], options: LensesChartOptions) {
  const title = options.title ?? `What does each text do more of?`;
  const reach = reachOf(lenses);
  const beyond = lenses.some(({ low, high }) => low < -reach || high > reach);
  const absent = lenses.some(({ counts, ratio }) => counts.includes(0) && !Number.isNaN(ratio));
  const sizes = texts.map(({ name }, j) => ({ name, total: lenses[0].totals[j] }));
  return {
    title,
    ...subtitle(
      "How many times as frequent: ",
      { text: `← in ${texts[1].name}`, colour: textColours[1] },
      ", ",
      { text: `in ${texts[0].name} →`, colour: textColours[0] },
      ". Line: 95% interval; bold: it leaves out “equal”.\nRight: occurrences per 1,000 words.",
    ),
    caption: sentences(
      options.caption ?? sizesSentence(sizes),
      "Exact conditional intervals of the log ratio, each for its row alone, as if occurrences fell independently; they clump, so true uncertainty is larger",
      beyond && "An arrow has no end inside the scale",
      absent && "Open sign: absent from one text, drawn as if it had half an occurrence there",
      lenses.length < all && `The ${lenses.length} most frequent of ${count(all)}`,
    ),
    alt: sentences(title, ...inWords(lenses, texts)),
  };
}

function inWords(lenses: readonly Lens[], texts: readonly Named[]): string[] {
  const apart = lenses
    .filter(({ ratio }) => !Number.isNaN(ratio))
    .sort((a, b) => Math.abs(b.ratio) - Math.abs(a.ratio) || byCodePoint(a.name, b.name))
    .slice(0, 3);
  if (apart.length === 0) return ["Neither text has any"];
  return apart.map(({ label, counts, totals }) => {
    const figures = texts.map(({ name }, j) => `${perThousand(counts[j], totals[j])} in ${name}`);
    return `${label}: ${figures.join(", ")} per 1,000 words`;
  });
}

function layout(lenses: readonly Lens[], texts: readonly Named[]) {
  const reach = reachOf(lenses);
  const row = bands(
    lenses.map(({ lines }) => lines),
    22,
  );
  const figures = lenses.map(({ counts, totals }) =>
    counts.map((n, j) => (totals[j] > 0 ? perThousand(n, totals[j]) : "")),
  );
  const column = columnWidth(
    figures.flat(),
    texts.flatMap(({ lines }) => lines),
  );
  const top = 26 + headLine * (Math.max(...texts.map(({ lines }) => lines.length)) - 1);
  const bottom = 24;
  return {
    width,
    height: top + row.height + bottom,
    marginTop: top,
    marginBottom: bottom,
    marginLeft:
      widest(
        lenses.flatMap(({ lines }) => lines),
        size.label,
        "bold",
      ) + 14,
    marginRight: 2 * column + 16,
    x: { domain: [-reach, reach], axis: null },
    marks: [
      paint((frame) => {
        const { x, left, top, bottom, width } = frame;
        const edge = (j: number): number => width - column * (1 - j);
        const out: string[] = [];
        for (const tick of ticksOf(reach)) {
          out.push(line(x(tick), top, x(tick), bottom + 2, { stroke: tick ? light.rule : light.mark }));
          for (const y of [top - 8, bottom + 16])
            out.push(text(x(tick), y, times(tick), { px: size.tick, fill: light.soft, anchor: "middle" }));
        }
        for (const [j, { lines }] of texts.entries())
          out.push(headAt(edge(j), top - 8, lines, textColours[j], size.tick));
        for (const [i, lens] of lenses.entries()) {
          const y = top + row.middle(i);
          out.push(
            labelAt(left - 14, y, lens.lines, { face: isSure(lens) ? "bold" : "regular" }),
            drawBar(frame, lens, y, reach),
          );
          for (const [j, figure] of figures[i].entries())
            out.push(text(edge(j), y + 4, figure, { px: size.tick, fill: figureInk(lens.counts[j]), anchor: "end" }));
        }
        return out.join("");
      }),
    ],
  };
}

/** Whole powers of two, of which every second is named where there are many. */
const ticksOf = (reach: number): number[] => {
  const step = reach > 3 ? 2 : 1;
  const sides = Array.from({ length: Math.floor((reach - 0.001) / step) }, (_, i) => (i + 1) * step);
  return [...sides.map((tick) => -tick), 0, ...sides].sort((a, b) => a - b);
};

function drawBar({ x }: Frame, { ratio, low, high, counts }: Lens, y: number, reach: number): string {
  if (Number.isNaN(ratio)) return text(x(0) + 6, y + 4, "in neither", { px: size.small, fill: light.soft, halo: true });
  const clip = (value: number): number => Math.max(-reach, Math.min(reach, value));
  // What one text lacks is the other's, wherever half an occurrence puts the estimate; and it has no bar of a length.
  const absent = counts.includes(0);
  const j = absent ? (counts[0] === 0 ? 1 : 0) : ratio >= 0 ? 0 : 1;
  const colour = textColours[j];
  const [from, to] = [x(0), x(clip(ratio))];
  const out = [
    absent ? "" : rect(Math.min(from, to), y - 6, Math.abs(to - from), 12, colour, 0.22),
    line(x(clip(low)), y, x(clip(high)), y, { stroke: colour, width: 2 }),
  ];
  if (low < -reach) out.push(arrowHead(x(-reach), y, -1, colour));
  if (high > reach) out.push(arrowHead(x(reach), y, 1, colour));
  out.push(sign(j, to, y, 4, colour, absent));
  return out.join("");
}
