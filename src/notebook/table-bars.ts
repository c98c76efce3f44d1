/** Bars beside shares: one gradient, which survives in a notebook that nobody has trusted. */
import { suggestion } from "../nearest.js";
import { fieldOf, tints } from "./table-cells.js";

/** What is undefined has no bar. */
const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;
const isNothing = (value: unknown): boolean => value === undefined || value === null || Number.isNaN(value);

/** A bar of something that is no share would have a length that nobody can read. */
export function checkBars(rows: readonly object[], bars: readonly string[], columns: readonly string[]): void {
  for (const name of bars) {
    if (!columns.includes(name)) throw new RangeError(`no column "${name}" for a bar: ${suggestion(name, columns)}`);
    for (const row of rows) {
      const value = fieldOf(row, name);
      if (!isShare(value) && !isNothing(value))
        throw new RangeError(`bars are for shares from 0 to 1, but a row has ${name} ${String(value)}`);
    }
  }
}

/** Of all that could be, 60 pixels, as much as is. */
export function bar(value: unknown): string {
  if (!isShare(value)) return "";
  const percent = (100 * (value as number)).toFixed(1);
  const stops = `${tints[0]} ${percent}%,rgba(128,128,128,.15) ${percent}%`;
  return `<span style="display:inline-block;width:60px;height:9px;background:linear-gradient(90deg,${stops})"></span> `;
}
