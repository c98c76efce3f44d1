/** Title, subtitle, drawing and caption as one standalone SVG that follows the reader's colour scheme. */
import type { Run } from "./chart.js";
import { escaped, oneLine, text } from "./draw.js";
import { type Face, measure, wrap } from "./measure.js";
import { family, light, padding, width as pageWidth, schemeStyle, size } from "./theme.js";

/** The words around a drawing. Plot options that are not one of our charts have some of them, or none. */
export interface Words {
  readonly title?: unknown;
  readonly subtitle?: unknown;
  readonly runs?: readonly Run[];
  readonly caption?: unknown;
  readonly alt?: unknown;
}

/** A drawing: the inside of an svg, and its size. */
export interface Drawing {
  readonly body: string;
  readonly width: number;
  readonly height: number;
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** What the picture shows, for its `alt` and for a reader of plain text. */
export const alternative = (chart: Words): string =>
  oneLine(words(chart.alt) || words(chart.title) || words(chart.caption) || "Chart");

/** One SVG file, which needs nothing from outside. */
export function figure(chart: Words, drawing: Drawing): string {
  const width = drawing.width || pageWidth;
  const out: string[] = [];
  let y = 0;
  if (words(chart.title)) {
    for (const row of wrap(oneLine(words(chart.title)), width, size.title, "bold")) {
      y += 20;
      out.push(text(0, y, row, { px: size.title, face: "bold" }));
    }
    y += 2;
  }
  for (const row of subtitleLines(chart, width)) {
    y += 17;
    for (const { x, run } of row)
      out.push(
        text(x, y, run.text, {
          px: size.subtitle,
          face: faceOf(run),
          fill: run.colour ?? light.soft,
        }),
      );
  }
  if (y > 0) y += 14;
  out.push(`<g transform="translate(0,${y})">${drawing.body}</g>`);
  y += Math.ceil(drawing.height) + 8;
  if (words(chart.caption)) {
    for (const row of wrap(oneLine(words(chart.caption)), width, size.small)) {
      y += 14;
      out.push(text(0, y, row, { px: size.small, fill: light.soft }));
    }
  }
  const w = Math.ceil(width) + 2 * padding;
  const h = y + 2 * padding;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${family}" role="img">` +
    `<title>${escaped(alternative(chart))}</title><style>${schemeStyle}</style>` +
    `<rect fill="${light.background}" width="${w}" height="${h}"/>` +
    `<g transform="translate(${padding},${padding})">${out.join("")}</g></svg>\n`
  );
}

/** The size in px that a figure says of itself. */
export function figureSize(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

const faceOf = (run: Run): Face => (run.colour ? "bold" : "regular");

/** The subtitle in lines of placed runs, broken at spaces; coloured as `runs` say unless the words were changed since. */
function subtitleLines(chart: Words, width: number): { readonly x: number; readonly run: Run }[][] {
  const plain = words(chart.subtitle);
  if (plain === "") return [];
  const known = chart.runs && chart.runs.map((run) => run.text).join("") === plain;
  const lines: { x: number; run: Run }[][] = [[]];
  let x = 0;
  for (const run of known ? (chart.runs as readonly Run[]) : [{ text: plain }]) {
    const words = run.text.match(/\n|[^\S\n]+|\S+/g) ?? [];
    for (const word of words.flatMap((part) =>
      /\S/.test(part) ? wrap(part, width, size.subtitle, faceOf(run)) : part,
    )) {
      if (word === "\n") {
        lines.push([]);
        x = 0;
        continue;
      }
      const piece = { text: /\S/.test(word) ? word : " ", colour: run.colour };
      const long = measure(piece.text, size.subtitle, faceOf(piece));
      if (piece.text !== " " && x > 0 && x + long > width) {
        lines.push([]);
        x = 0;
      }
      // Words of one colour on one line are one element; a space at the start of a line is none.
      const line = lines[lines.length - 1];
      const last = line.at(-1);
      if (piece.text === " " && line.length === 0) continue;
      if (last && last.run.colour === piece.colour) last.run = { ...last.run, text: last.run.text + piece.text };
      else line.push({ x, run: piece });
      x += long;
    }
  }
  return lines.map((line) => line.map(trimStart).filter(({ run }) => run.text.trim() !== ""));
}

/** `text` draws no space at the start of a run, so the run begins after it. */
function trimStart({ x, run }: { x: number; run: Run }): { x: number; run: Run } {
  const kept = run.text.trimStart();
  return {
    x: x + measure(run.text.slice(0, run.text.length - kept.length), size.subtitle, faceOf(run)),
    run: { ...run, text: kept },
  };
}
