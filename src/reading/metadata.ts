import type { AnyMetadata, Value } from "../types.js";

/** Fields of Colligo's own rows; a metadata column of the same name would be overwritten or overwrite. */
const rowFields = new Set(
  `term n count documents total positions left node right start end line column region quoted paragraph sentence position
   part tokens types sentences paragraphs collocate o11 o12 o21 o22 places codes starts ends boundaries regions values p pAdjusted low high`.split(
    /\s+/,
  ),
);

/** Throws if a metadata field has the name of a field of Colligo's rows. */
export function checkFieldNames(names: Iterable<string>, where: string): void {
  for (const name of names)
    if (rowFields.has(name))
      throw new Error(
        `${where}: the metadata field "${name}" has the name of a field of Colligo's rows; rename the column`,
      );
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * Strings of a table → values: a column in which every cell that is not empty is a plain decimal number holds numbers (an
 * empty cell is NaN), any other column strings. So a column has one type, and `007` stays what it is.
 */
export function typed(rows: readonly ReadonlyMap<string, string>[], columns: readonly string[]): AnyMetadata[] {
  const numeric = new Set(
    columns.filter((column) => {
      const cells = rows.map((row) => row.get(column) ?? "").filter((cell) => cell !== "");
      return (
        cells.length > 0 &&
        cells.every((cell) => plainNumber.test(cell) && String(Number(cell)) === String(cell).replace(/\.0+$/, ""))
      );
    }),
  );
  return rows.map((row) => {
    const metadata: AnyMetadata = {};
    for (const column of columns) {
      const cell = row.get(column) ?? "";
      set(metadata, column, !numeric.has(column) ? cell : cell === "" ? Number.NaN : Number(cell));
    }
    return metadata;
  });
}

/** Fields of a JSON object as metadata; anything but a string, a number or a boolean is an error. */
export function plainFields(object: unknown, where: string): AnyMetadata {
  if (typeof object !== "object" || object === null || Array.isArray(object))
    throw new Error(
      `${where}: expected an object with the fields of one document, got ${JSON.stringify(object)?.slice(0, 60)}`,
    );
  const metadata: AnyMetadata = {};
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === undefined) continue;
    if (!["string", "number", "boolean"].includes(typeof value))
      throw new Error(
        `${where}: the field "${key}" must be a string, a number or a boolean, got ${typeof value === "object" ? JSON.stringify(value).slice(0, 60) : typeof value}`,
      );
    set(metadata, key, value);
  }
  return metadata;
}

/** The value of a field, if the document has it: one called `constructor` is not taken from elsewhere. */
export const cellOf = (metadata: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(metadata, name) ? metadata[name] : undefined;

/** Sets a field of any name: `metadata.__proto__ = …` would set none. */
const set = (metadata: AnyMetadata, key: string, value: unknown): unknown =>
  Object.defineProperty(metadata, key, { value, enumerable: true, writable: true, configurable: true });
