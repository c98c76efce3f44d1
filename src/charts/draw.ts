/** The few shapes charts are made of, as strings of SVG: coordinates to a tenth of a pixel, every string escaped, every text of known width. */
import { type Face, measure } from "./measure.js";
import { light, size } from "./theme.js";

/**
 * A string without what XML forbids: control characters, lone surrogates and two non-characters become U+FFFD, so that
 * something is seen to have been there.
 */
const allowed = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");

/** A string as XML and HTML may hold it, in text and in quoted attributes. */
export const escaped = (text: string): string =>
  allowed(text).replace(/[&<>"']/g, (character) => entities[character as keyof typeof entities]);

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;

/** A term or name as one line, as it will be drawn: line breaks and tabs would be spaces of unknown width. */
export const oneLine = (text: string): string => allowed(text.replace(/\s+/g, " ").trim());

/** A coordinate: a tenth of a pixel is finer than print, and the same on every machine. */
export const at = (value: number): string => String(Math.round(value * 10) / 10 || 0);

export interface TextStyle {
  readonly px?: number;
  readonly fill?: string;
  readonly face?: Face;
  readonly anchor?: "start" | "middle" | "end";
  /** A rim of background, for a text that stands on lines. */
  readonly halo?: boolean;
}

/**
 * One text element. Whatever font the reader has, `textLength` keeps the width the layout was made with: a wider font is
 * condensed, nothing is cut or overlaps. One run is one element, because resvg breaks a `textLength` over tspans.
 */
export function text(x: number, y: number, string: string, style: TextStyle = {}): string {
  const { px = size.label, fill = light.ink, face = "regular", anchor = "start", halo = false } = style;
  const shown = oneLine(string);
  const width = measure(shown, px, face);
  // Marks that have no width are nothing to be seen, and a text of no width cannot be held to it.
  if (width === 0) return "";
  const variant = { regular: "", bold: ' font-weight="700"', italic: ' font-style="italic"' }[face];
  const rim = halo
    ? ` stroke="${light.background}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`
    : "";
  return (
    `<text x="${at(x)}" y="${at(y)}" font-size="${px}" fill="${fill}"${variant} text-anchor="${anchor}"` +
    ` textLength="${at(width)}" lengthAdjust="spacingAndGlyphs"${rim}>${escaped(shown)}</text>`
  );
}

export interface LineStyle {
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly dash?: string;
}

export function line(x1: number, y1: number, x2: number, y2: number, style: LineStyle = {}): string {
  const { stroke = light.rule, width = 1, opacity = 1, dash } = style;
  const more = `${opacity === 1 ? "" : ` stroke-opacity="${opacity}"`}${dash ? ` stroke-dasharray="${dash}"` : ""}`;
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="${width}"${more}/>`;
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/>`;

export const dot = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}" fill="${fill}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/>`;

export const polyline = (
  points: readonly (readonly [number, number])[],
  { stroke = light.mark, width = 1, dash }: LineStyle = {},
): string =>
  `<polyline points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(" ")}" fill="none" stroke="${stroke}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;

/** The head of an arrow whose point is at x, y. */
export const arrowHead = (x: number, y: number, direction: 1 | -1, stroke: string): string =>
  polyline(
    [
      [x - direction * 5, y - 3.5],
      [x, y],
      [x - direction * 5, y + 3.5],
    ],
    { stroke, width: 1.2 },
  );

/**
 * The sign of a text, colour and shape together, so that neither is needed alone: 0 is a circle, 1 a diamond. An open
 * sign always means that the word is absent from one text.
 */
export function sign(text: 0 | 1, x: number, y: number, r: number, fill: string, open = false): string {
  const paint = open
    ? `fill="${light.background}" stroke="${fill}" stroke-width="1.6"`
    : `fill="${fill}" stroke="${light.background}" stroke-width="1"`;
  if (text === 0) return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}" ${paint}/>`;
  const d = 1.3 * r;
  const points = [
    [x, y - d],
    [x + d, y],
    [x, y + d],
    [x - d, y],
  ] as const;
  return `<polygon points="${points.map(([px, py]) => `${at(px)},${at(py)}`).join(" ")}" ${paint} stroke-linejoin="round"/>`;
}

/** A line of any shape; `d` is made with `at`. */
export const path = (d: string, { stroke = light.mark, width = 1, opacity = 1 }: LineStyle = {}): string =>
  d === ""
    ? ""
    : `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${at(width)}"${opacity === 1 ? "" : ` stroke-opacity="${opacity}"`}/>`;

/** A ground for words, with round corners. */
export const pill = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="4" fill="${fill}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/>`;

/** The sign of a group of words: circle, diamond, triangle, square. */
export function groupSign(group: number, x: number, y: number, r: number, fill: string): string {
  const shape = group % 4;
  if (shape < 2) return sign(shape as 0 | 1, x, y, r, fill);
  const points =
    shape === 2
      ? [
          [0, -1.25],
          [1.2, 0.85],
          [-1.2, 0.85],
        ]
      : [
          [-0.95, -0.95],
          [0.95, -0.95],
          [0.95, 0.95],
          [-0.95, 0.95],
        ];
  return `<polygon points="${points.map(([px, py]) => `${at(x + px * r)},${at(y + py * r)}`).join(" ")}" fill="${fill}" stroke="${light.background}" stroke-width="1" stroke-linejoin="round"/>`;
}
