/** Which words make up the difference between two texts? */
import type { ShiftKind, WordShiftRow } from "../measures/shifts.js";
import { checkOptions } from "../nearest.js";
import {
  type Chart,
  type ChartOptions,
  columnWidth,
  type Frame,
  figureInk,
  labelLines,
  labeller,
  type Named,
  namedPair,
  paint,
  requireRows,
  sentences,
  sizesSentence,
  subtitle,
} from "./chart.js";
import { line, rect, sign, text } from "./draw.js";
import { widest } from "./measure.js";
import { count, decimal, percent } from "./numbers.js";
import { bands, headAt, headLine, labelAt } from "./rows.js";
import { light, size, textColours, width } from "./theme.js";
import { evenTicks } from "./ticks.js";
import { type Shown, shownOf, summary } from "./wordShiftSums.js";

export interface WordShiftChartOptions extends ChartOptions {
  /** So many words are shown one by one, from 1 to 60. Default 20. */
  readonly top?: number;
}

const rowHeight = 18;
const axisHeight = 26;

/**
 * Draws rows of `wordShift`: a bar for each of the words that contribute most, to the side to which it shifts the
 * difference, with the sign of the text that uses it more; above them, on a scale of their own, what all others and all
 * words together add to either side. Give all rows, unfiltered, or the caption says how much of the whole they are. After
 * Gallagher et al. (2021), Generalized word shift graphs, EPJ Data Science 10, 4.
 *
 * @throws RangeError if a contribution is not a number, because a text has no words
 */
export function chartWordShift(rows: readonly WordShiftRow[], options: WordShiftChartOptions = {}): Chart {
  checkOptions("chartWordShift", options, ["title", "caption", "labels", "label", "top"]);
  requireRows(
    "chartWordShift",
    rows,
    {
      term: "string",
      kind: "string",
      contribution: "number",
      share: "number",
      part: "number",
      referencePart: "number",
      count: "number",
      total: "number",
      referenceCount: "number",
      referenceTotal: "number",
    },
    "rows of wordShift",
  );
  const { top = 20 } = options;
  if (!(Number.isInteger(top) && top >= 1 && top <= 60))
    throw new RangeError(`chartWordShift takes a whole number from 1 to 60 as top, got ${top}`);
  const texts = namedPair("chartWordShift", options.labels);
  const shown = shownOf(rows, top, labeller(options.label));
  return { ...layout(shown, texts), ...words(shown, texts, options) };
}

/** What is shifted, in the words of a reader: the question, the bars, and what a bar to either side means. */
const asked: Readonly<Record<ShiftKind, readonly [string, string, string, string]>> = {
  proportion: ["Which words make up the difference between the texts?", "How many more per 1,000 words", "in ", ""],
  entropy: [
    "Which words make one text more varied than the other?",
    "How much each word raises one text’s entropy above the other’s, in bits",
    "",
    "’s",
  ],
  jensenShannon: [
    "Which words make the texts diverge?",
    "What each word adds to the Jensen–Shannon divergence, in bits: more frequent",
    "in ",
    "",
  ],
  average: [
    "Which words make one text score higher than the other?",
    "How much each word raises one text’s average score above the other’s",
    "",
    "’s",
  ],
};

function words(shown: Shown, texts: readonly Named[], options: WordShiftChartOptions) {
  const { kind, words, sums, below, all } = shown;
  const [question, bars, before, after] = asked[kind];
  const title = options.title ?? question;
  const [left, right] = [texts[1].name, texts[0].name].map((name) => `${before}${name}${after}`);
  const notes = sentences(
    (kind === "entropy" || kind === "average") && "Sign and colour: the text that uses the word more",
    sums.length > 1 && "Above, on a scale of their own: all words, and those not shown one by one",
  );
  const [{ total, referenceTotal }] = shown.rows;
  const sizes = texts.map(({ name }, j) => ({ name, total: [total, referenceTotal][j] }));
  return {
    title,
    ...subtitle(
      `${bars}${kind === "jensenShannon" ? " " : ": "}`,
      { text: `← ${left}`, colour: textColours[1] },
      ", ",
      { text: `${right} →`, colour: textColours[0] },
      `.${notes === "" ? "" : `\n${notes}`}`,
    ),
    caption: sentences(
      options.caption ?? sizesSentence(sizes),
      summary(shown, texts),
      kind === "average" && "Only words that have a score",
      "Contributions are those of the texts as counted, without interval: chance differences contribute, too",
      words.some(({ row }) => row.count === 0 || row.referenceCount === 0) && "Open sign: absent from one text",
      sums.length > 1 &&
        `Shown: ${count(words.length)} of ${count(all.words)} words, which make up ${percent(below.share)} of all contributions`,
    ),
    alt: sentences(title, ...inWords(shown, texts)),
  };
}

function inWords({ words, figure, unit }: Shown, texts: readonly Named[]): string[] {
  if (words.length === 0) return ["No word differs"];
  return words
    .slice(0, 3)
    .map(
      ({ label, row, value }) =>
        `${label}: ${figure(Math.abs(value))}${unit} towards ${texts[value > 0 ? 0 : 1].name}, ${count(row.count)} against ${count(row.referenceCount)} occurrences`,
    );
}

function layout(shown: Shown, texts: readonly Named[]) {
  const { words, sums, figure } = shown;
  const none = words.length === 0 ? [["no word differs"]] : [];
  const labels = [...words.map(({ label }) => labelLines(label, "regular", 0.3)), ...none];
  const marginLeft =
    Math.max(
      widest(labels.flat()),
      widest(
        sums.map(({ label }) => label),
        size.label,
        "bold",
      ),
    ) + 14;
  const heads = texts.flatMap(({ lines }) => lines);
  const rows = [...words.map(({ row }) => row), ...sums];
  const column = columnWidth(
    [...rows.flatMap((row) => [count(row.count), count(row.referenceCount)])],
    [...heads, "share"],
  );
  const marginRight = column * 3 + 16;
  const ends = sums.flatMap(({ left, right }) => [figure(left), figure(right)]);
  const [low, high] = reachOf(shown, (widest(ends, size.tick) + 12) / (width - marginLeft - marginRight));
  const row = bands(labels, rowHeight);
  const top = 26 + headLine * (Math.max(...texts.map(({ lines }) => lines.length)) - 1);
  const together = rowHeight * sums.length + 8;
  const height = top + together + axisHeight + row.height + 24;
  return {
    width,
    height,
    marginTop: top,
    marginBottom: 24,
    marginLeft,
    marginRight,
    x: { domain: [low, high], axis: null },
    marks: [
      paint((frame) => {
        const { x, left, right, top, width } = frame;
        const edge = (j: number): number => width - column * (2 - j);
        const start = top + together + axisHeight;
        const out = words.length > 0 ? [axis(frame, shown, low, high, start)] : [];
        for (const [j, { lines }] of texts.entries())
          out.push(headAt(edge(j), top - 8, lines, textColours[j], size.tick));
        out.push(
          headAt(edge(2), top - 8, ["share"], light.soft, size.tick),
          line(0, top, width, top),
          line(0, top + together, width, top + together),
          line(x(0), top + 4, x(0), top + together - 4, { stroke: light.mark }),
        );
        const drawFigures = (
          y: number,
          { count: n1, referenceCount: n2, share }: Pick<WordShiftRow, "count" | "referenceCount" | "share">,
        ): void => {
          for (const [j, n] of [n1, n2].entries())
            out.push(text(edge(j), y + 4, count(n), { px: size.tick, fill: figureInk(n), anchor: "end" }));
          out.push(text(edge(2), y + 4, shareOf(share), { px: size.tick, fill: light.soft, anchor: "end" }));
        };
        const own = scaleOf(shown, x(0) - left, right - x(0), widest(ends, size.tick) + 12);
        for (const [i, sum] of sums.entries()) {
          const y = top + 4 + rowHeight * (i + 0.5);
          out.push(labelAt(left - 14, y, [sum.label], { face: i === 0 ? "bold" : "regular" }));
          for (const [j, value] of [sum.right, sum.left].entries()) {
            if (value === 0) continue;
            const [length, way] = [own(value), j === 0 ? 1 : -1];
            out.push(
              rect(Math.min(x(0), x(0) + way * length), y - 6, length, 12, textColours[j], i === 0 ? 0.5 : 0.22),
              text(x(0) + way * (length + 6), y + 4, figure(value), {
                px: size.tick,
                fill: light.soft,
                anchor: j === 0 ? "start" : "end",
              }),
            );
          }
          drawFigures(y, sum);
        }
        for (const [i, word] of words.entries()) {
          const y = start + row.middle(i);
          const k = word.text;
          const colour = k === undefined ? light.mark : textColours[k];
          const [from, to] = [x(0), x(word.value)];
          out.push(
            labelAt(left - 14, y, labels[i]),
            rect(Math.min(from, to), y - 5, Math.abs(to - from), 10, colour, 0.3),
          );
          const absent = word.row.count === 0 || word.row.referenceCount === 0;
          if (k !== undefined) out.push(sign(k, to, y, 3.8, colour, absent));
          drawFigures(y, word.row);
        }
        for (const lines of none) out.push(labelAt(left - 14, start + row.middle(0), lines, { fill: light.soft }));
        return out.join("");
      }),
    ],
  };
}

/** A share of all contributions, with a decimal, since few words have more than some per cent. */
function shareOf(signed: number): string {
  const share = Math.abs(signed);
  if (Number.isNaN(share)) return "";
  if (share > 0 && share < 0.0005) return "<0.1%";
  return `${decimal(100 * share, share >= 0.9995 ? 0 : 1)}%`;
}

/** The scale of the words; a side that has any is wide enough for its sums, too, and for the figure at the end of a bar. */
function reachOf({ words, all }: Shown, figure: number): [number, number] {
  const most = (way: 1 | -1): number => words.reduce((top, { value }) => Math.max(top, way * value), 0) * 1.04;
  const least = (side: number): number =>
    side > 0 ? Math.min(0.45, figure + 0.5 * (side / all.size) * (1 - 2 * figure)) : 0.04;
  const [left, right] = [most(-1), most(1)];
  const [a, b] = [least(all.left), least(all.right)];
  return [-Math.max(left, (right * a) / (1 - a)) || -1, Math.max(right, (left * b) / (1 - b)) || 1];
}

/** Px of a sum: the longest bar, with its figure, fills its side. */
function scaleOf({ sums }: Shown, left: number, right: number, figure: number): (value: number) => number {
  const room = (side: "left" | "right", px: number): number => {
    const longest = Math.max(...sums.map((sum) => sum[side]));
    return longest > 0 ? (px - figure) / longest : Number.POSITIVE_INFINITY;
  };
  const scale = Math.max(0, Math.min(room("left", left), room("right", right)));
  return (value) => (value > 0 ? value * scale : 0);
}

/** Marks above and below the words, the same to both sides: the arrows say which is which. */
function axis(
  { x, left, right, bottom }: Frame,
  { unit1, all }: Shown,
  low: number,
  high: number,
  start: number,
): string {
  const out: string[] = [];
  const { ticks, decimals } = evenTicks(low * unit1, high * unit1, (value) => x(value / unit1), 44);
  for (const tick of ticks) {
    const at = x(tick / unit1);
    out.push(line(at, start, at, bottom + 2, { stroke: tick ? light.rule : light.mark }));
    if (at - left < 22 || right - at < 22) continue;
    for (const y of [start - 8, bottom + 16])
      out.push(
        text(at, y, decimal(Math.abs(tick), tick ? decimals : 0), {
          px: size.tick,
          fill: light.soft,
          anchor: "middle",
        }),
      );
  }
  if (all.left > 0) out.push(text(left, start - 8, "←", { px: size.tick, fill: textColours[1] }));
  if (all.right > 0) out.push(text(right, start - 8, "→", { px: size.tick, fill: textColours[0], anchor: "end" }));
  return out.join("");
}
