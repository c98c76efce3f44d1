/**
 * Rows as files: CSV, JSON and Markdown. The same rows give the same bytes.
 *
 * CSV and JSON are data, so nothing is altered: numbers stand in full precision, and a term that begins with `=`, `+`, `-` or
 * `@` stays as it is. It is quoted, but a spreadsheet may still take it for a formula: import the column as text. Putting an
 * apostrophe before it, as some do, would change the evidence.
 */
import { columnsOf, fieldsOf } from "./table-cells.js";

/** RFC 4180 with LF at line ends. NaN and what is missing are empty, `Infinity` is that word; nested values get a column each. */
export function csv(rows: readonly object[]): string {
  if (rows.length === 0) return "";
  const flat = flatten(rows);
  const names = fieldsOfMaps(flat);
  const lines = flat.map((row) => names.map((name) => field(row.get(name))).join(","));
  return `${[names.map(field).join(","), ...lines].join("\n")}\n`;
}

function field(value: unknown): string {
  const text = plain(value);
  // A single empty cell would be an empty line, which readers skip; so a string without characters is written as one.
  if (typeof value === "string" && (value === "" || /[",\n\r]|^[=+\-@\t ]|[ \t]$/.test(value)))
    return `"${value.replaceAll('"', '""')}"`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  if (typeof value === "object") return JSON.stringify(forJson(value));
  return String(value);
}

/** An array may have so many columns; a longer one stays in its cell as JSON. */
const mostPlaces = 64;

/** `{ a: { line: 3 } }` becomes a column `a.line`; arrays of numbers, equally long in all rows, become `places.1`, `places.2` … */
function flatten(rows: readonly object[]): Map<string, unknown>[] {
  const lengths = new Map<string, number>();
  for (const row of rows)
    for (const [name, value] of entries(row, "")) {
      const numbers = numbersOf(value);
      const length = numbers && numbers.length > 0 && numbers.length <= mostPlaces ? numbers.length : -1;
      lengths.set(name, (lengths.get(name) ?? length) === length ? length : -1);
    }
  return rows.map((row) => {
    const out = new Map<string, unknown>();
    const put = (name: string, value: unknown): void => {
      if (out.has(name)) throw new RangeError(`two fields of a row would both be the column "${name}"`);
      out.set(name, value);
    };
    for (const [name, value] of entries(row, "")) {
      const numbers = numbersOf(value);
      if (!numbers || lengths.get(name) !== numbers.length) put(name, value);
      else for (const [i, number] of numbers.entries()) put(`${name}.${i + 1}`, number);
    }
    return out;
  });
}

function* entries(row: object, before: string): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(row)) {
    if (isPlain(value)) yield* entries(value, `${before}${name}.`);
    else yield [before + name, value];
  }
}

const isPlain = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

function numbersOf(value: unknown): readonly number[] | undefined {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Uint32Array);
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : undefined;
}

function fieldsOfMaps(rows: readonly ReadonlyMap<string, unknown>[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of row.keys()) names.add(name);
  return [...names];
}

/** An array with a row a line. JSON has no NaN, so it is null; what has no end is the string "Infinity" or "-Infinity". */
export function json(rows: readonly object[]): string {
  if (rows.length === 0) return "[]\n";
  return `[\n${rows.map((row) => `  ${JSON.stringify(forJson(row))}`).join(",\n")}\n]\n`;
}

function forJson(value: unknown): unknown {
  if (typeof value === "number") return Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint32Array, forJson);
  if (Array.isArray(value)) return value.map(forJson);
  if (value instanceof Map || value instanceof Set) return [...value].map(forJson);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, forJson(item)]));
}

/** A table for reading: numbers are printed as `show` prints them. */
export function markdown(rows: readonly object[]): string {
  if (rows.length === 0) return "no rows\n";
  const columns = columnsOf(rows, fieldsOf(rows));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[
    line(columns.map(({ name }) => literal(name))),
    line(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map(({ print }) => literal(print(row))))),
  ].join("\n")}\n`;
}

/** Text that Markdown shall not read as markup. */
const literal = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .replace(/[\\`*_[\]|~$#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
