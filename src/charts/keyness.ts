/** Which words tell the texts apart, and which do they share? */
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
  type Named,
  namedPair,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { arrowHead, line, rect, sign, text } from "./draw.js";
import { widest } from "./measure.js";
import { count, decimal, times } from "./numbers.js";
import { bands, headAt, headLine, labelAt } from "./rows.js";
import { light, size, textColours, width } from "./theme.js";

/** A term in two texts: rows of `keyness`. */
export interface Keyword {
  readonly term: string;
  readonly count: number;
  readonly total: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
  readonly logRatio: number;
  /** 95 % interval of the log ratio of this word alone. */
  readonly low: number;
  readonly high: number;
  /** The same for all words at once. */
  readonly lowAll?: number;
  readonly highAll?: number;
  readonly logLikelihood?: number;
}

/** The fields every keyness chart needs. */
export const keywordFields = {
  term: "string",
  count: "number",
  total: "number",
  referenceCount: "number",
  referenceTotal: "number",
  logRatio: "number",
  low: "number",
  high: "number",
} as const;

/** The bound of the interval that is nearer to "equal"; 0 when "equal" lies inside. It is the difference the interval guarantees. */
export const guaranteed = ({ low, high }: Keyword): number => (low > 0 ? low : high < 0 ? high : 0);

/** Whether the word also differs when all words are asked at once. */
export const isSure = ({ lowAll, highAll }: Keyword): boolean => (lowAll ?? 0) > 0 || (highAll ?? 0) < 0;

export const isAbsent = (row: Keyword): boolean => row.count === 0 || row.referenceCount === 0;

const evidence = (row: Keyword): number => Math.abs(row.logLikelihood ?? 0);

/** The most certain difference first. */
export const moreCertain = (a: Keyword, b: Keyword): number =>
  Math.abs(guaranteed(b)) - Math.abs(guaranteed(a)) || evidence(b) - evidence(a) || byCodePoint(a.term, b.term);

/** Words within a factor of two whatever the truth inside their interval, the narrowest interval first. */
const isAlike = ({ low, high }: Keyword): boolean => low > -1 && high < 1;
const narrower = (a: Keyword, b: Keyword): number => a.high - a.low - (b.high - b.low) || byCodePoint(a.term, b.term);

/** So many words of each kind. */
const mostDifferent = 11;
const mostAlike = 7;
/** The axis ends at 2⁸ = 256 times; what goes beyond ends in an arrow. */
const reach = 8;
const rowHeight = 18;
const headHeight = 26;

interface Block {
  readonly rows: readonly Keyword[];
  readonly labels: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly head: readonly string[];
  /** Which text has more of these words; none for those alike. */
  readonly text?: 0 | 1;
}

/**
 * Draws the words that tell two texts apart: how many times as frequent, with the interval of each word alone (thick) and
 * of all words at once (thin). The tinted bar reaches to the nearer end of the interval: it is the difference that is
 * guaranteed, it orders the rows, and it is the evidence. Give all rows of `keyness`, unfiltered: the thin lines hold for
 * as many words as were compared.
 */
export function chartKeyness(rows: readonly Keyword[], options: ChartOptions = {}): Chart {
  checkOptions("chartKeyness", options, ["title", "caption", "labels", "label"]);
  requireRows("chartKeyness", rows, keywordFields, "rows of keyness, logRatio among its measures");
  const texts = namedPair("chartKeyness", options.labels);
  const blocks = blocksOf(rows, texts, options);
  return { ...layout(blocks, texts), ...words(rows, blocks, texts, options) };
}

function blocksOf(rows: readonly Keyword[], texts: readonly Named[], { label }: ChartOptions): Block[] {
  const print = labeller(label);
  const block = (rows: readonly Keyword[], head: string, text?: 0 | 1): Block => ({
    rows,
    labels: rows.map((row) => print(row.term)),
    lines: rows.map((row) => labelLines(print(row.term), text !== undefined && isSure(row) ? "bold" : "regular")),
    head: labelLines(head, "bold"),
    text,
  });
  const different = rows.filter((row) => guaranteed(row) !== 0).sort(moreCertain);
  return [
    block(different.filter(({ low }) => low > 0).slice(0, mostDifferent), `More in ${texts[0].name}`, 0),
    block(different.filter(({ high }) => high < 0).slice(0, mostDifferent), `More in ${texts[1].name}`, 1),
    block(rows.filter(isAlike).sort(narrower).slice(0, mostAlike), "Alike: within a factor of 2"),
  ];
}

function words(rows: readonly Keyword[], blocks: readonly Block[], texts: readonly Named[], options: ChartOptions) {
  const title = options.title ?? "Which words tell the texts apart, and which do they share?";
  const shown = blocks.flatMap((block) => block.rows);
  const all = rows.some(({ lowAll, highAll }) => lowAll !== undefined && highAll !== undefined);
  const absent = shown.some(isAbsent);
  const beyond = shown.some((row) =>
    [row.low, row.high, row.lowAll ?? 0, row.highAll ?? 0].some((v) => Math.abs(v) > reach),
  );
  const [{ total, referenceTotal }] = rows;
  const lines = all
    ? `Thick line: 95% interval of the word alone; thin: of all ${count(rows.length)} words at once.`
    : "Line: 95% interval of the word alone.";
  return {
    title,
    ...subtitle(
      "How many times as frequent: ",
      { text: `← in ${texts[1].name}`, colour: textColours[1] },
      ", ",
      { text: `in ${texts[0].name} →`, colour: textColours[0] },
      `. Bar: the difference the interval guarantees.\n${lines}${absent ? " Open sign: absent from one text." : ""}`,
    ),
    caption: sentences(
      options.caption ?? `${texts[0].name} ${count(total)} words, ${texts[1].name} ${count(referenceTotal)}`,
      "Exact conditional intervals of the log ratio, as if words fell independently; words clump, so true uncertainty is larger",
      beyond && "An arrow has no end inside the scale",
      absent && "Open signs stand at the estimate with half an occurrence added",
      all && shown.some(isSure) && "Bold: the thin interval, too, leaves out “equal”",
      shown.some(hasEvidence) && "G²: log-likelihood",
      `Shown: ${count(shown.length)} of ${count(rows.length)} words, ordered by the guaranteed difference; differences are between these two texts, not between authors or genres`,
    ),
    alt: sentences(title, ...inWords(blocks, texts)),
  };
}

const hasEvidence = ({ logLikelihood }: Keyword): boolean => Number.isFinite(logLikelihood);

/** The three differences that are guaranteed to be largest. */
function inWords(blocks: readonly Block[], texts: readonly Named[]): string[] {
  const different = blocks.flatMap(({ rows, labels, text }) =>
    text === undefined ? [] : rows.map((row, i) => ({ row, text, label: labels[i] })),
  );
  if (different.length === 0) return ["No word is surely more frequent in one of the two texts"];
  return different
    .sort((a, b) => moreCertain(a.row, b.row))
    .slice(0, 3)
    .map(
      ({ row, text, label }) =>
        `${label}: at least ${times(guaranteed(row)).replace("×", " times")} as frequent in ${texts[text].name}, ${count(row.count)} against ${count(row.referenceCount)} occurrences`,
    );
}

/** 4×, 16×, 64× to both sides, or fewer where long labels leave little room. */
const ticksOf = (x: (value: number) => number): number[] =>
  [[-6, -4, -2, 0, 2, 4, 6], [-4, 0, 4], [0]].find(
    (ticks) => x(ticks[1] ?? 1) - x(ticks[0]) >= 38 || ticks.length === 1,
  ) ?? [];

const clip = (value: number): number => Math.max(-reach, Math.min(reach, value));

function layout(blocks: readonly Block[], texts: readonly Named[]) {
  const shown = blocks.flatMap(({ rows }) => rows);
  const bold = blocks.flatMap(({ head, lines }) => [...head, ...lines.flat()]);
  const figures = shown.flatMap((row) => [count(row.count), count(row.referenceCount)]);
  const heads = texts.flatMap(({ lines }) => lines);
  const scores = shown.some(hasEvidence) ? ["G²"] : [];
  const column = columnWidth([...figures, ...shown.map((row) => count(evidence(row)))], heads);
  const columns = 2 + scores.length;
  const top = 26 + headLine * (Math.max(...texts.map(({ lines }) => lines.length)) - 1);
  const bottom = 24;
  const heights = blocks.map((block) => headHeight + 14 * (block.head.length - 1) + bodyOf(block).height);
  return {
    width,
    height: top + heights.reduce((a, b) => a + b, 0) + bottom,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: widest(bold, size.label, "bold") + 14,
    marginRight: column * columns + 16,
    x: { domain: [-reach, reach], axis: null },
    marks: [
      paint((frame) => {
        const { x, left, top, bottom, width } = frame;
        const edge = (j: number): number => width - column * (columns - 1 - j);
        const out: string[] = [];
        const alike = top + heights[0] + heights[1] + headHeight - 2;
        if (blocks[2].rows.length > 0) out.push(rect(x(-1), alike, x(1) - x(-1), bottom + 2 - alike, light.faint));
        for (const tick of ticksOf(x)) {
          out.push(line(x(tick), top, x(tick), bottom + 2, { stroke: tick ? light.rule : light.mark }));
          for (const y of [top - 8, bottom + 16])
            out.push(text(x(tick), y, times(tick), { px: size.tick, fill: light.soft, anchor: "middle" }));
        }
        out.push(
          text(x(-reach), top - 8, "←", { px: size.tick, fill: textColours[1] }),
          text(x(reach), top - 8, "→", { px: size.tick, fill: textColours[0], anchor: "end" }),
        );
        for (const [j, { lines }] of texts.entries())
          out.push(headAt(edge(j), top - 8, lines, textColours[j], size.tick));
        for (const score of scores)
          out.push(text(edge(2), top - 8, score, { px: size.tick, face: "bold", fill: light.soft, anchor: "end" }));
        let y = top;
        for (const [b, block] of blocks.entries()) {
          const body = bodyOf(block);
          const start = y + heights[b] - body.height;
          const colour = block.text === undefined ? light.soft : textColours[block.text];
          out.push(
            line(0, y + 6, width, y + 6),
            labelAt(left - 14, start - 10 - 7 * (block.head.length - 1), block.head, { face: "bold", fill: colour }),
          );
          if (block.rows.length === 0)
            out.push(text(left - 14, start + rowHeight / 2 + 4, "none", { anchor: "end", fill: light.soft }));
          for (const [i, row] of block.rows.entries()) {
            const m = start + body.middle(i);
            out.push(drawRow(frame, row, m, block.text));
            out.push(
              labelAt(left - 14, m, block.lines[i], {
                face: block.text !== undefined && isSure(row) ? "bold" : "regular",
              }),
            );
            const figure = (j: number, value: string, fill: string): string =>
              text(edge(j), m + 4, value, { px: size.tick, fill, anchor: "end" });
            out.push(
              figure(0, count(row.count), figureInk(row.count)),
              figure(1, count(row.referenceCount), figureInk(row.referenceCount)),
            );
            if (hasEvidence(row)) out.push(figure(2, decimal(evidence(row)), light.soft));
          }
          y += heights[b];
        }
        return out.join("");
      }),
    ],
  };
}

/** The rows of a block; an empty one keeps a row for "none". */
const bodyOf = ({ lines }: Block) => bands(lines.length > 0 ? lines : [[""]], rowHeight);

function drawRow({ x }: Frame, row: Keyword, y: number, text: 0 | 1 | undefined): string {
  const colour = text === undefined ? light.soft : textColours[text];
  const out: string[] = [];
  if (text !== undefined) {
    const from = x(0);
    const to = x(clip(guaranteed(row)));
    out.push(rect(Math.min(from, to), y - 5, Math.abs(to - from), 10, colour, 0.22));
    const { lowAll, highAll } = row;
    if (lowAll !== undefined && highAll !== undefined) {
      out.push(line(x(clip(lowAll)), y, x(clip(highAll)), y, { stroke: colour }));
      if (lowAll < -reach) out.push(arrowHead(x(-reach), y, -1, colour));
      if (highAll > reach) out.push(arrowHead(x(reach), y, 1, colour));
    } else {
      if (row.low < -reach) out.push(arrowHead(x(-reach), y, -1, colour));
      if (row.high > reach) out.push(arrowHead(x(reach), y, 1, colour));
    }
  }
  out.push(line(x(clip(row.low)), y, x(clip(row.high)), y, { stroke: colour, width: 2.6 }));
  if (text === undefined) out.push(rect(x(row.logRatio) - 1.5, y - 5, 3, 10, colour));
  else out.push(sign(text, x(clip(row.logRatio)), y, 4, colour, isAbsent(row)));
  return out.join("");
}
