import { suggestion } from "../nearest.js";

/** Why a column of a row is NaN; asked only of columns that are. */
export type Reasons<R> = (row: R, column: string) => string | undefined;

const hung = new WeakMap<object, Reasons<never>>();

/** Hangs on rows what tells why a column of theirs is NaN. It is no field, so rows stay plain; a row made anew has none. */
export function reasoned<R extends object>(rows: R[], reasons: Reasons<R>, among: (row: R) => boolean = anyNaN): R[] {
  for (const row of rows) if (among(row)) hung.set(row, reasons);
  return rows;
}

function anyNaN(row: object): boolean {
  for (const column in row) if (Number.isNaN((row as Record<string, unknown>)[column])) return true;
  return false;
}

/**
 * Why a column of a row is NaN: what it needs and the data did not give, in a sentence. Of rows of `keyness`, `association`
 * and `dispersion`, for the columns they have by default and our own measures.
 *
 *   reasonOf(row, "pDocuments")  // "the target has 1 document, and 10 are needed to see how documents differ"
 *
 * @returns undefined if the column is not NaN, or nothing is known of it: a measure of your own, a row copied by hand
 * @throws RangeError if the row has no such column, naming the nearest
 */
export function reasonOf<R extends object>(row: R, column: Extract<keyof R, string>): string | undefined {
  if (typeof row !== "object" || row === null) throw new TypeError(`reasonOf requires a row, got ${String(row)}`);
  if (!Object.hasOwn(row, column))
    throw new RangeError(`no column "${column}": ${suggestion(String(column), Object.keys(row))}`);
  return Number.isNaN(row[column]) ? hung.get(row)?.(row as never, column) : undefined;
}
