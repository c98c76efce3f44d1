import { suggestion } from "../nearest.js";
import { remarked } from "../remarks.js";
import { figures } from "./figures.js";
import type { PrecisionRow } from "./precisionRow.js";

export type { PrecisionRow } from "./precisionRow.js";

/** A row for each lens, in the order of their names. */
export const precision: readonly PrecisionRow[] = figures;

/** A share as it is printed: .93, and 1.00 for all. */
const share = (value: number): string => value.toFixed(2).replace(/^0/, "");

/**
 * How often a lens is right, in a sentence: for a caption. The figures were measured on sentences of the two texts of the
 * study and of presidential speeches, drawn at random, that no rule was written with.
 *
 * @param lens as in the column `lens` of `precision`
 * @throws RangeError if it is none of these, naming the nearest
 */
export function reliability(lens: string): string {
  const row = precision.find((each) => each.lens === lens);
  if (row === undefined) {
    const names = precision.map((each) => each.lens);
    throw new RangeError(`no precision was measured for ${JSON.stringify(lens)}; ${suggestion(String(lens), names)}`);
  }
  const { precisionLow, precisionHigh, recallLow, recallHigh, aspects, items, labelled } = row;
  const found =
    `${lens}: precision ${share(row.precision)} (${share(precisionLow)}–${share(precisionHigh)}), ` +
    `recall ${share(row.recall)} (${share(recallLow)}–${share(recallHigh)}), measured on ${items} items with ${labelled} labels`;
  return aspects === "" ? `${found}.` : `${found}; right where found: ${aspects}.`;
}

/** The same for our own remarks; a lens that is being made has no figures yet. */
export const statement = (lens: string): string =>
  precision.some((row) => row.lens === lens) ? reliability(lens) : `${lens}: precision not measured.`;

/** Rows of a lens with the remark that `show` prints under every table of them; `lens` names the lens of a row. */
export function withReliability<R extends object>(rows: R[], lens: (row: R) => string): R[] {
  const known = new Map<string, string>();
  return remarked(rows, (row) => {
    const name = lens(row);
    const remark = known.get(name) ?? statement(name);
    known.set(name, remark);
    return remark;
  });
}
