/** Where the rows of a chart stand, one below the other, as a label of several lines makes its row higher. */
import { text } from "./draw.js";
import type { Face } from "./measure.js";
import { light } from "./theme.js";

/** A line of a label needs so much more height. */
const lineHeight = 14;

export interface Bands {
  readonly height: number;
  /** Top, middle and height of a row. */
  readonly top: (i: number) => number;
  readonly middle: (i: number) => number;
  readonly size: (i: number) => number;
}

/** Rows of a least height under each other, from 0; `labels` are the lines of each label. */
export function bands(labels: readonly (readonly string[])[], row: number): Bands {
  const tops = [0];
  for (const lines of labels) tops.push(tops[tops.length - 1] + row + lineHeight * (lines.length - 1));
  return {
    height: tops[tops.length - 1],
    top: (i) => tops[i],
    middle: (i) => (tops[i] + tops[i + 1]) / 2,
    size: (i) => tops[i + 1] - tops[i],
  };
}

/** A label, ending at x, its lines about the middle y of its row. */
export const labelAt = (
  x: number,
  y: number,
  lines: readonly string[],
  { face = "regular", fill = light.ink }: { readonly face?: Face; readonly fill?: string } = {},
): string =>
  lines
    .map((line, k) => text(x, y + 4 + lineHeight * (k - (lines.length - 1) / 2), line, { anchor: "end", face, fill }))
    .join("");

/** The name of a text as head of a column, its lines above the baseline y. */
export const headAt = (
  x: number,
  y: number,
  lines: readonly string[],
  fill: string,
  px: number,
  anchor: "start" | "end" = "end",
): string =>
  lines
    .map((line, k) => text(x, y - headLine * (lines.length - 1 - k), line, { px, face: "bold", fill, anchor }))
    .join("");

export const headLine = 12;
