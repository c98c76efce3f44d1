/** How much of each text is in quotation marks, and where? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  columnWidth,
  type Frame,
  figureInk,
  list,
  type Named,
  namedTexts,
  paint,
  requireRows,
  sentences,
  sizesSentence,
  subtitle,
} from "./chart.js";
import { line, rect, text } from "./draw.js";
import { widest, wrap } from "./measure.js";
import { count, percent } from "./numbers.js";
import { light, size, textColours, width } from "./theme.js";

/** Words of a part of a text in quotation marks, or not: rows of `documents({ by: ["id", { parts: 20 }, "quoted"] })`. */
export interface QuotedPart {
  readonly id: string;
  /** From 1. */
  readonly part: number;
  readonly quoted: boolean;
  readonly tokens: number;
}

interface Text extends Named {
  /** Share quoted of each part, NaN of one without words. */
  readonly shares: readonly number[];
  readonly quoted: number;
  readonly total: number;
  readonly head: readonly string[];
}

const mostTexts = 12;
const laneHeight = 74;
const laneGap = 18;
const mostParts = 200;

/**
 * Draws the share of words in quotation marks over the course of each text, in equal parts: where a text speaks in its own
 * voice and where in the voices of others.
 */
export function chartQuoted(rows: readonly QuotedPart[], options: Omit<ChartOptions, "label"> = {}): Chart {
  checkOptions("chartQuoted", options, ["title", "caption", "labels"]);
  requireRows(
    "chartQuoted",
    rows,
    { id: "string", part: "number", quoted: "boolean", tokens: "number" },
    'documents({ by: ["id", { parts: 20 }, "quoted"] })',
  );
  const parts = partsOf(rows);
  const texts = textsOf(rows, parts, options);
  const title = options.title ?? "How much of each text is in quotation marks, and where?";
  return {
    ...layout(texts, parts),
    title,
    ...subtitle(
      `Share of words in quotation marks in each of ${parts} equal parts, from the beginning of a text to its end.`,
    ),
    caption: sentences(
      options.caption ?? sizesSentence(texts),
      "Every text fills the width, so a part stands for more words in a longer text",
      texts.some(({ shares }) => shares.some(Number.isNaN)) && "A part without words is empty",
    ),
    alt: sentences(title, ...inWords(texts)),
  };
}

function partsOf(rows: readonly QuotedPart[]): number {
  const bad = rows.find(({ part }) => !Number.isSafeInteger(part) || part < 1);
  if (bad) throw new RangeError(`chartQuoted requires parts numbered from 1, got ${bad.part} in ${bad.id}`);
  const parts = rows.reduce((most, { part }) => Math.max(most, part), 0);
  if (parts > mostParts) throw new RangeError(`chartQuoted can show up to ${mostParts} parts, got ${parts}`);
  return parts;
}

function textsOf(rows: readonly QuotedPart[], parts: number, options: ChartOptions): Text[] {
  const byText = new Map<string, [plain: Float64Array, quoted: Float64Array]>();
  const met = new Set<string>();
  for (const { id, part, quoted, tokens } of rows) {
    const key = `${part} ${quoted} ${id}`;
    if (met.has(key))
      throw new RangeError(
        `chartQuoted requires one row a text, part and side of the marks, got two for part ${part} of ${id}`,
      );
    met.add(key);
    const own = byText.get(id) ?? [new Float64Array(parts), new Float64Array(parts)];
    own[quoted ? 1 : 0][part - 1] = tokens;
    byText.set(id, own);
  }
  if (byText.size > mostTexts)
    throw new RangeError(
      `chartQuoted can show up to ${mostTexts} texts, got ${byText.size}, ${list([...byText.keys()])}: leave some out`,
    );
  return namedTexts("chartQuoted", new Set(byText.keys()), options.labels).map((name) => {
    const [plain, quoted] = byText.get(name.id) as [Float64Array, Float64Array];
    const sum = (column: Float64Array): number => column.reduce((a, b) => a + b, 0);
    return {
      ...name,
      shares: Array.from(quoted, (n, i) => n / (n + plain[i])),
      quoted: sum(quoted),
      total: sum(quoted) + sum(plain),
      head: atMost(3, wrap(name.name, width * 0.2, size.label, "bold")),
    };
  });
}

function inWords(texts: readonly Text[]): string[] {
  return [...texts]
    .sort((a, b) => b.quoted / b.total - a.quoted / a.total || byCodePoint(a.id, b.id))
    .slice(0, 3)
    .map(({ name, quoted, total }) =>
      total === 0
        ? `${name}: no words`
        : `${name}: ${count(quoted)} of ${count(total)} words quoted, ${percent(quoted / total)}`,
    );
}

/** The least of 25, 50 and 100 per cent that holds the highest bar. */
const topOf = (texts: readonly Text[]): number => {
  const most = Math.max(0, ...texts.flatMap(({ shares }) => shares.filter((share) => !Number.isNaN(share))));
  return [0.25, 0.5, 1].find((top) => most <= top) ?? 1;
};

function layout(texts: readonly Text[], parts: number) {
  const heads = ["quoted", "of all"];
  const figures = texts.map(({ quoted, total }) => [count(quoted), percent(quoted / total)]);
  const column = columnWidth(figures.flat(), heads);
  const highest = topOf(texts);
  const [head, foot] = [24, 22];
  return {
    width,
    height: head + texts.length * (laneHeight + laneGap) - laneGap + foot,
    marginTop: head,
    marginBottom: foot,
    marginLeft:
      widest(
        texts.flatMap(({ head }) => head),
        size.label,
        "bold",
      ) + 46,
    marginRight: 2 * column + 10,
    marks: [
      paint((frame) => {
        const { left, right, top, bottom, width } = frame;
        const edge = (j: number): number => width - column * (1 - j);
        const out = heads.map((name, j) =>
          text(edge(j), top - 9, name, { px: size.tick, face: "bold", fill: light.soft, anchor: "end" }),
        );
        for (const [i, one] of texts.entries()) {
          const y = top + i * (laneHeight + laneGap);
          const colour = texts.length <= 2 ? textColours[i] : light.ink;
          const middle = y + laneHeight / 2;
          for (const [k, row] of one.head.entries())
            out.push(
              text(left - 46, middle + 4 + 14 * (k - (one.head.length - 1) / 2), row, {
                face: "bold",
                fill: colour,
                anchor: "end",
              }),
            );
          out.push(lane(frame, one, y, parts, highest, colour));
          for (const [j, figure] of figures[i].entries())
            out.push(
              text(edge(j), middle + 4, figure, {
                px: size.tick,
                fill: j === 0 ? figureInk(one.quoted) : light.soft,
                anchor: "end",
              }),
            );
        }
        out.push(
          text(left, bottom + 16, "beginning", { px: size.tick, fill: light.soft }),
          text(right, bottom + 16, "end", { px: size.tick, fill: light.soft, anchor: "end" }),
        );
        return out.join("");
      }),
    ],
  };
}

/** One bar a part on rules at none, half and the highest share. */
function lane(
  { left, right }: Frame,
  { shares }: Text,
  y: number,
  parts: number,
  highest: number,
  colour: string,
): string {
  const foot = y + laneHeight;
  const step = (right - left) / parts;
  const out = [0, highest / 2, highest].map((share) => {
    const at = foot - (share / highest) * laneHeight;
    return (
      line(left, at, right, at, { stroke: share === 0 ? light.mark : light.rule }) +
      text(left - 8, at + 4, `${Math.round(share * 1000) / 10}%`, { px: size.small, fill: light.soft, anchor: "end" })
    );
  });
  const gap = step >= 6 ? 1.5 : 0;
  for (const [i, share] of shares.entries()) {
    if (!(share > 0)) continue;
    const height = (share / highest) * laneHeight;
    out.push(rect(left + i * step + gap / 2, foot - height, step - gap, height, colour, 0.75));
  }
  return out.join("");
}
