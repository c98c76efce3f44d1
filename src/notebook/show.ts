/** `show`: rows, a chart or a corpus in the notebook. */
import { escaped } from "../charts/draw.js";
import { alternative, figureSize } from "../charts/figure.js";
import { display } from "./display.js";
import { type Drawable, isDrawable, renderSvg } from "./document.js";
import { renderTable, type TableOptions } from "./table.js";

/** Whatever answers `documents`, a corpus above all. */
export interface HasDocuments {
  documents(): Promise<readonly object[]>;
}

/**
 * Shows rows as a table, a chart as a picture, a corpus as the table of its documents. Write `await` before it: a `show`
 * that is not awaited lands in a later cell.
 */
export function show<R>(value: readonly R[], options?: TableOptions<R>): Promise<void>;
/** Shows a chart as a picture, a corpus as the table of its documents. */
export function show(value: Drawable | HasDocuments, options?: TableOptions): Promise<void>;
export async function show(
  value: readonly unknown[] | Drawable | HasDocuments,
  options: TableOptions<never> = {},
): Promise<void> {
  const table = options as TableOptions;
  if (Array.isArray(value)) return showTable(value, table);
  if (isDrawable(value)) return showChart(value);
  if (hasDocuments(value)) return showTable(await value.documents(), table);
  throw new TypeError(`show requires rows, a chart or a corpus, got ${describe(value)}`);
}

async function showTable(rows: readonly object[], options: TableOptions): Promise<void> {
  const { html, plain } = renderTable(rows, options);
  await display({ "text/html": html, "text/plain": plain });
}

async function showChart(chart: Drawable): Promise<void> {
  // resvg is loaded only where a notebook can show its picture, and so is everything else that draws.
  const { png } = await import("../charts/png.js");
  const svg = await renderSvg(chart);
  const alt = alternative(chart);
  const base64 = (data: string | Uint8Array): string => Buffer.from(data as string).toString("base64");
  await display(
    {
      // As an image, not inline: an untrusted notebook drops the elements of an inline SVG and leaves its words.
      "text/html": `<img alt="${escaped(alt)}" src="data:image/svg+xml;base64,${base64(svg)}">`,
      "image/png": base64(await png(svg)),
      "text/plain": [alt, chart.caption].filter((text) => typeof text === "string" && text !== "").join("\n"),
    },
    { "image/png": { ...figureSize(svg) } },
  );
}

/** Whether `show` should take a value for a corpus. */
export const hasDocuments = (value: unknown): value is HasDocuments =>
  typeof value === "object" && value !== null && typeof (value as HasDocuments).documents === "function";

/** A value in a message; the two commonest mistakes are told how to mend them. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof (value as Promise<unknown>).then === "function")
    return "a promise: write `await` before the call that makes the rows";
  if (value instanceof Map) return "a Map: write `[...map]`";
  if (typeof value === "object")
    return `an object with ${Object.keys(value).slice(0, 8).join(", ") || "no fields"}: put it into a list, [row]`;
  return `a ${typeof value}`;
}
