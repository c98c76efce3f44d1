/** Which differences are large, and which are sure? */
import { normalTwoSided } from "../measures/distributions.js";
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
  sizesSentence,
  subtitle,
} from "./chart.js";
import { arrowHead, dot, line, rect, sign, text } from "./draw.js";
import { type Box, type Item, placeLabels } from "./labels.js";
import { widest } from "./measure.js";
import { count, decimal, times } from "./numbers.js";
import { headAt, headLine } from "./rows.js";
import { drawLabel, nameOf, radius, type Spot, sameTotals, spotsOf } from "./spots.js";
import { light, size, textColours, width } from "./theme.js";
import { crowdedTicks } from "./ticks.js";

/** A term in two texts, how much it differs and how sure that is: rows of `keyness`. */
export interface EvidencedWord {
  readonly term: string;
  readonly count: number;
  readonly total: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
  readonly logRatio: number;
  /** 95 % interval of the log ratio of this word alone; rows may do without. */
  readonly low?: number;
  readonly high?: number;
  readonly logLikelihood?: number;
  readonly p?: number;
  readonly pAdjusted?: number;
}

export interface EvidenceChartOptions extends ChartOptions {
  /** What is drawn upwards: log-likelihood (default), or −log10 of `p` or of `pAdjusted`. */
  readonly evidence?: "logLikelihood" | "p" | "pAdjusted";
}

const height = 480;
/** Strips for words of one text only: half their width, and their distance from the scale. */
const stripHalf = 12;
const stripGap = 10;
/** At most so many words are named, and of so many an interval may be drawn. */
const mostNamed = 60;
const mostIntervals = 10;
/** The scale goes to four times at least and to 2⁸ = 256 times at most. */
const [leastReach, mostReach] = [2, 8];

interface Scale {
  /** Of a row: how far up it stands; Infinity for a p that is 0. */
  readonly of: (row: EvidencedWord) => number;
  readonly name: string;
  /** What must be passed for p < 0.05, and in what words. */
  readonly thresholds: readonly { readonly at: number; readonly lines: readonly string[]; readonly dash?: string }[];
}

/**
 * Draws how much words differ (to either side) against how sure that is (upwards, on a square-root scale): the log ratio
 * with its interval, and log-likelihood or −log10 p. Lines are drawn where p is 0.05 for a word alone and, as Bonferroni
 * has it, among all; so give all rows of `keyness`, unfiltered. Words of one text only stand in strips of their own, since
 * their ratio has no value. How often a word must occur to be sure at all is shown by `chartKeynessMap`.
 *
 * @throws RangeError if no row has both a log ratio and evidence, or rows differ in their totals
 */
export function chartEvidence(rows: readonly EvidencedWord[], options: EvidenceChartOptions = {}): Chart {
  checkOptions("chartEvidence", options, ["title", "caption", "labels", "label", "evidence"]);
  const { evidence = "logLikelihood" } = options;
  if (!["logLikelihood", "p", "pAdjusted"].includes(evidence))
    throw new RangeError(`chartEvidence takes evidence: "logLikelihood", "p" or "pAdjusted", got ${String(evidence)}`);
  requireRows(
    "chartEvidence",
    rows,
    { ...fields, [evidence]: "number" },
    "rows of keyness, logRatio among its measures",
  );
  sameTotals("chartEvidence", rows);
  const texts = namedPair("chartEvidence", options.labels);
  const scale = scales[evidence](rows.length);
  const drawn = rows.filter((row) => !Number.isNaN(row.logRatio) && !Number.isNaN(scale.of(row)));
  if (drawn.length === 0)
    throw new RangeError(`chartEvidence requires a row with a logRatio and ${evidence} that are numbers, got none`);
  const spots = spotsOf(drawn, (a, b) => compare(scale.of(b), scale.of(a)) || byCodePoint(a.term, b.term));
  return { ...layout(spots, scale, texts, options), ...words(rows, spots, scale, texts, options) };
}

const fields = {
  term: "string",
  count: "number",
  total: "number",
  referenceCount: "number",
  referenceTotal: "number",
  logRatio: "number",
} as const;

/** Two infinities are equal, their difference is not. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

const alone = (at: number) => ({ at, lines: ["p = 0.05", "for a word alone"] });
const among = (at: number, tests: number) =>
  tests > 1 ? [{ at, lines: ["p = 0.05", `among ${count(tests)}`], dash: "4 3" }] : [];
const lg = (p: number): number => 0 - Math.log10(p);

const scales: Readonly<Record<NonNullable<EvidenceChartOptions["evidence"]>, (tests: number) => Scale>> = {
  logLikelihood: (tests) => ({
    of: ({ logLikelihood = Number.NaN }) => Math.abs(logLikelihood),
    name: "log-likelihood G²",
    thresholds: [alone(normalTwoSided(0.05) ** 2), ...among(normalTwoSided(0.05 / tests) ** 2, tests)],
  }),
  p: (tests) => ({
    of: ({ p = Number.NaN }) => lg(p),
    name: "−log10 p",
    thresholds: [alone(lg(0.05)), ...among(lg(0.05 / tests), tests)],
  }),
  pAdjusted: () => ({
    of: ({ pAdjusted = Number.NaN }) => lg(pAdjusted),
    name: "−log10 of the adjusted p",
    thresholds: [{ at: lg(0.05), lines: ["adjusted", "p = 0.05"] }],
  }),
};

const isAbsent = (row: EvidencedWord): boolean => row.count === 0 || row.referenceCount === 0;
/** 0: more frequent in the target, 1: in the reference. */
const side = (row: EvidencedWord): 0 | 1 => (row.referenceCount === 0 || (row.count > 0 && row.logRatio >= 0) ? 0 : 1);
const passed = (scale: Scale, row: EvidencedWord): number =>
  scale.thresholds.filter(({ at }) => scale.of(row) > at).length;
const hasInterval = ({ low, high }: EvidencedWord): boolean =>
  low !== undefined && high !== undefined && !Number.isNaN(low) && !Number.isNaN(high);

/** The greatest value of the scale, and where upwards something stands on it, from 0 to 1. */
const mostOf = (spots: readonly Spot<EvidencedWord>[], scale: Scale): number => {
  const least = Math.max(...scale.thresholds.map(({ at }) => at));
  const values = spots.map(({ row }) => scale.of(row)).filter(Number.isFinite);
  return values.reduce((a, b) => Math.max(a, b), least) * 1.06;
};

/** Of the surest words those whose interval is drawn: they pass every line, and theirs does not lie on a surer one's. */
function withIntervals(spots: readonly Spot<EvidencedWord>[], scale: Scale): EvidencedWord[] {
  const most = mostOf(spots, scale);
  const height = (row: EvidencedWord): number => Math.sqrt(Math.min(scale.of(row), 1.2 * most) / most);
  const kept: EvidencedWord[] = [];
  for (const { row } of spots.slice(0, mostIntervals)) {
    if (!hasInterval(row) || passed(scale, row) < scale.thresholds.length) continue;
    const inside = (row.low as number) < mostReach && (row.high as number) > -mostReach;
    const clear = kept.every((other) => Math.abs(height(other) - height(row)) > 0.028);
    if (inside && clear) kept.push(row);
  }
  return kept;
}

/** The scale to the sides: all ratios of words of both texts, and the nearer bound of what one text lacks. */
function reachOf(rows: readonly EvidencedWord[], scale: Scale): number {
  const ends = rows.map((row) => {
    if (!isAbsent(row)) return Math.abs(row.logRatio) + 0.3;
    const near = Math.min(Math.abs(row.low ?? 0), Math.abs(row.high ?? 0));
    return passed(scale, row) > 0 ? near + 0.5 : 0;
  });
  return Math.min(
    mostReach,
    ends.filter((end) => !Number.isNaN(end)).reduce((a, b) => Math.max(a, b), leastReach),
  );
}

function words(
  rows: readonly EvidencedWord[],
  spots: readonly Spot<EvidencedWord>[],
  scale: Scale,
  texts: readonly Named[],
  options: EvidenceChartOptions,
) {
  const title = options.title ?? "Which differences are large, and which are sure?";
  const [{ total, referenceTotal }] = rows;
  const drawn = spots.reduce((sum, { terms }) => sum + terms.length, 0);
  const lines = withIntervals(spots, scale).length;
  const infinite = spots.some(({ row }) => scale.of(row) === Number.POSITIVE_INFINITY);
  return {
    title,
    ...subtitle(
      "How many times as frequent, ",
      { text: `← in ${texts[1].name}`, colour: textColours[1] },
      ", ",
      { text: `in ${texts[0].name} →`, colour: textColours[0] },
      `.\nUpwards: how sure it is that a word differs at all, by ${scale.name} on a square-root scale.`,
    ),
    caption: sentences(
      options.caption ?? sizesSentence(texts.map(({ name }, j) => ({ name, total: [total, referenceTotal][j] }))),
      "Evidence is counted as if words fell independently; words clump, so it is overstated",
      drawn > 1 && `Every one of ${count(drawn)} words is a dot; words with the same pair of counts share one, larger`,
      drawn < rows.length && `Left out: ${count(rows.length - drawn)} of ${count(rows.length)} without a value`,
      spots.some(({ row }) => isAbsent(row)) && "In the strips: absent from one text",
      lines > 0 &&
        `Lines: 95% intervals of ${lines === 1 ? "a word" : `${lines} words`} above ${scale.thresholds.length > 1 ? "the dashed" : "the"} line`,
      spots.some(({ row }) => !isAbsent(row) && Math.abs(row.logRatio) > mostReach) &&
        "At the edge of the scale: 256 times or more",
      infinite && "∞: p is 0 in the rows",
      scale.thresholds.length > 1 && "Bold: above the dashed line",
      spots.some(({ terms }) => terms.length > 2) && "“+7”: so many more words at that place",
      spots.length > 1 && "Where there is no room, no label",
    ),
    alt: sentences(title, ...inWords(spots, scale, texts, labeller(options.label))),
  };
}

function inWords(
  spots: readonly Spot<EvidencedWord>[],
  scale: Scale,
  texts: readonly Named[],
  print: (term: string) => string,
): string[] {
  const sure = spots.filter(({ row }) => passed(scale, row) > 0);
  if (sure.length === 0) return ["No word is surely more frequent in one of the two texts"];
  return sure.slice(0, 3).map(({ row }) => {
    const size = isAbsent(row) ? "only" : `${times(row.logRatio).replace("×", " times")} as frequent`;
    return `${print(row.term)}: ${size} in ${texts[side(row)].name}, ${scale.name} ${decimal(scale.of(row), 1)}`;
  });
}

function layout(spots: readonly Spot<EvidencedWord>[], scale: Scale, texts: readonly Named[], options: ChartOptions) {
  const rows = spots.map(({ row }) => row);
  const reach = reachOf(rows, scale);
  const most = mostOf(spots, scale);
  const heads = texts.map(({ lines }) => [`only in ${lines[0]}`, ...lines.slice(1)]);
  const ticks = crowdedTicks(most, (value) => Math.sqrt(value / most) * height, 30);
  const names = scale.thresholds.flatMap(({ lines }) => lines);
  const strip = 2 * stripHalf + stripGap;
  const head = 16 + headLine * Math.max(...heads.map((lines) => lines.length));
  return {
    width,
    height: height + head,
    marginTop: head + 20,
    marginRight: widest(names, size.small, "italic") + strip + 12,
    marginBottom: 28,
    marginLeft: widest([...ticks.map(figure), "∞"], size.tick) + strip + 12,
    x: { domain: [-reach, reach], axis: null },
    y: { type: "sqrt", domain: [0, most], axis: null },
    marks: [paint((frame) => draw(frame, spots, scale, { reach, ticks, heads, head }, labeller(options.label)))],
  };
}

interface Drawing {
  readonly reach: number;
  readonly ticks: readonly number[];
  readonly heads: readonly (readonly string[])[];
  readonly head: number;
}

function draw(
  frame: Frame,
  spots: readonly Spot<EvidencedWord>[],
  scale: Scale,
  { reach, ticks, heads, head }: Drawing,
  print: (term: string) => string,
): string {
  const { x, y, left, right, top, bottom } = frame;
  /** The strips of words only in the target, at the right, and only in the reference. */
  const strips = [right + stripGap + stripHalf, left - stripGap - stripHalf] as const;
  const across = (row: EvidencedWord): number =>
    isAbsent(row) ? strips[side(row)] : x(Math.max(-reach, Math.min(reach, row.logRatio)));
  const up = (row: EvidencedWord): number => (Number.isFinite(scale.of(row)) ? y(scale.of(row)) : top - 10);
  const out = [grid(frame, reach, ticks, strips), thresholds(frame, scale, strips)];
  for (const [j, at] of strips.entries())
    out.push(
      headAt(
        at + (j === 0 ? stripHalf : -stripHalf),
        head - 8,
        heads[j],
        textColours[j],
        size.tick,
        j === 0 ? "end" : "start",
      ),
    );
  if (spots.some(({ row }) => scale.of(row) === Number.POSITIVE_INFINITY))
    out.push(text(strips[1] - stripHalf - 6, top - 6, "∞", { px: size.tick, fill: light.soft, anchor: "end" }));

  const taken: Box[] = [];
  for (const row of withIntervals(spots, scale)) {
    const [at, colour] = [up(row), textColours[side(row)]];
    const end = (value: number): number => (value > reach ? right : value < -reach ? left : x(value));
    const [from, to] = [end(row.low as number), end(row.high as number)];
    out.push(line(from, at, to, at, { stroke: colour, width: 1.6, opacity: 0.45 }));
    if ((row.low as number) < -reach) out.push(arrowHead(left, at, -1, colour));
    if ((row.high as number) > reach) out.push(arrowHead(right, at, 1, colour));
    taken.push({ x0: from, x1: to, y0: at - 2.5, y1: at + 2.5 });
  }
  const sure = spots.filter(({ row }) => passed(scale, row) > 0);
  const named = new Set(sure.slice(0, mostNamed).map(({ row }) => row));
  // Signs of more words than can be named would hide each other: those are dots in their colour.
  const dots = spots.map(({ row, terms }) => {
    const heavy = named.has(row);
    return { row, x: across(row), y: up(row), r: radius(terms.length, heavy), heavy };
  });
  for (const { row, x, y, r, heavy } of dots)
    if (!heavy) out.push(dot(x, y, r, passed(scale, row) > 0 ? textColours[side(row)] : light.mark, 0.5));
  for (const { row, x, y, r, heavy } of dots)
    if (heavy) out.push(sign(side(row), x, y, r / 1.3, textColours[side(row)], isAbsent(row)));
  const items: Item[] = sure.slice(0, mostNamed).map((spot) => ({
    text: nameOf(spot, print),
    x: across(spot.row),
    y: up(spot.row),
    r: 4,
    px: size.label,
    face: passed(scale, spot.row) > 1 ? "bold" : "regular",
    fill: textColours[side(spot.row)],
  }));
  const bounds: Box = { x0: strips[1] - stripHalf, x1: strips[0] + stripHalf, y0: head, y1: bottom };
  for (const label of placeLabels(items, { dots, bounds, taken })) out.push(drawLabel(label));
  return out.join("");
}

/** Less than 1 is a tenth or some of them. */
const figure = (tick: number): string => decimal(tick, tick > 0 && tick < 1 ? 1 : 0);

function grid(
  { x, y, left, right, top, bottom }: Frame,
  reach: number,
  ticks: readonly number[],
  strips: readonly number[],
): string {
  const out = strips.map((at) => rect(at - stripHalf, top - 18, 2 * stripHalf, bottom - top + 18, light.faint));
  for (const tick of ticks)
    out.push(
      line(left, y(tick), right, y(tick), { stroke: tick ? light.rule : light.mark }),
      text(strips[1] - stripHalf - 6, y(tick) + 4, figure(tick), { px: size.tick, fill: light.soft, anchor: "end" }),
    );
  const step = reach > 5 ? 2 : 1;
  for (let tick = -step * Math.floor(reach / step); tick <= reach; tick += step)
    out.push(
      line(x(tick), top, x(tick), bottom + 4, { stroke: tick ? light.rule : light.mark }),
      text(x(tick), bottom + 18, times(tick), { px: size.tick, fill: light.soft, anchor: "middle" }),
    );
  return out.join("");
}

/** Lines to be passed, their names at the right of everything and pushed apart where they come too near each other. */
function thresholds({ y, left, right }: Frame, { thresholds }: Scale, [strip]: readonly number[]): string {
  const from = strip + stripHalf;
  let above = Number.POSITIVE_INFINITY;
  return thresholds
    .map(({ at, lines, dash }) => {
      const name = Math.min(y(at), above - 30);
      above = name;
      return (
        line(left, y(at), right, y(at), { stroke: light.mark, width: 1.1, dash }) +
        line(from, y(at), from + 6, name, { stroke: light.mark }) +
        lines
          .map((part, k) =>
            text(from + 9, name - 2 + 12 * k, part, { px: size.small, fill: light.soft, face: "italic" }),
          )
          .join("")
      );
    })
    .join("");
}
