/** What tables are made of: columns of printed values, and HTML that survives a notebook nobody has trusted yet. */
import { escaped } from "../charts/draw.js";
import { decimal } from "../charts/numbers.js";
import { anchor } from "./table-links.js";

/** A column as it is printed: words to the left, numbers to the right with equal decimals. */
export interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly print: (row: object) => string;
}

/** The names of the fields of some rows, in the order in which they are first seen. */
export function fieldsOf(rows: readonly object[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

export const fieldOf = (row: object, name: string): unknown => (row as Record<string, unknown>)[name];

/** Columns of the names given; decimals hold for all rows, also for those that are not shown. */
export const columnsOf = (rows: readonly object[], names: readonly string[], print: Printers = {}): Column[] =>
  names.map((name) => {
    const values = rows.map((row) => fieldOf(row, name)).filter((value) => value !== undefined && value !== null);
    const numeric =
      values.length > 0 && values.every((value) => typeof value === "number" || typeof value === "bigint");
    if (!numeric) {
      const own = Object.hasOwn(print, name) ? print[name] : undefined;
      return {
        name,
        numeric,
        print: (row) =>
          own && typeof fieldOf(row, name) === "string"
            ? own(fieldOf(row, name) as string)
            : printed(fieldOf(row, name)),
      };
    }
    const format = numberFormat(name, values.map(Number));
    return { name, numeric, print: (row) => printed(fieldOf(row, name), format) };
  });

/** How the strings of some columns are printed: terms in their spelling, ids as names. */
export type Printers = Readonly<Record<string, (value: string) => string>>;

/** Columns of years are numbers, but nobody writes 1,998 for a year. */
const isYear = (name: string, values: readonly number[]): boolean =>
  /year|decade|date/i.test(name) && values.every((value) => Number.isInteger(value) && Math.abs(value) < 10_000);

/**
 * One format for a column: whole numbers whole; else as many decimals as show three figures of the largest value, two at
 * least, or one if none has more; what is not nothing but would be printed as nothing is "<0.001".
 */
export function numberFormat(name: string, values: readonly number[]): (value: number) => string {
  if (isYear(name, values)) return (value) => (Number.isNaN(value) ? "" : String(value));
  const finite = values.filter(Number.isFinite);
  if (finite.every(Number.isInteger)) return (value) => decimal(value);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Probabilities are read against 0.05 and 0.001, whatever the largest is.
  const isP = /^p([A-Z]|$)/.test(name);
  const figures = isP ? 4 : largest >= 1000 ? 1 : Math.min(8, Math.max(2, 3 - Math.ceil(Math.log10(largest))));
  const decimals = finite.every((value) => hasDecimals(value, 1)) ? 1 : figures;
  const least = 10 ** -decimals;
  return (value) => {
    if (value !== 0 && Math.abs(value) < least / 2)
      return value > 0 ? `<${decimal(least, decimals)}` : `>−${decimal(least, decimals)}`;
    return decimal(value, decimals);
  };
}

/** Whether a number says all it has to say with so many decimals: 73.5, rounded by whoever made it. */
const hasDecimals = (value: number, decimals: number): boolean => Number(value.toFixed(decimals)) === value;

/** A cell is not the place for a whole text; `save` keeps it. */
const longest = 300;

/** Any value as one line for a reader: nothing for what is undefined, "∞" for what has no end. */
export function printed(
  value: unknown,
  format: (value: number) => string = (number) => numberFormat("", [number])(number),
): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return format(value);
  if (typeof value === "bigint") return decimal(Number(value));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return shortened(visible(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value === "object") {
    if (ArrayBuffer.isView(value) || Array.isArray(value))
      return listed(Array.from(value as ArrayLike<unknown>), format);
    if (value instanceof Map || value instanceof Set) return listed([...value], format);
    const { line, column, low, high } = value as Record<string, unknown>;
    if (typeof line === "number" && typeof column === "number") return `${line}:${column}`;
    if (typeof low === "number" && typeof high === "number") return `${format(low)} to ${format(high)}`;
    return shortened(
      Object.entries(value)
        .map(([name, item]) => `${name}: ${printed(item, format)}`)
        .join(", "),
    );
  }
  return shortened(visible(String(value)));
}

const listed = (items: readonly unknown[], format: (value: number) => string): string =>
  items
    .slice(0, 12)
    .map((item) => printed(item, format))
    .join(", ") + (items.length > 12 ? `, … (${decimal(items.length)})` : "");

/**
 * What cannot be seen may be the evidence: where text was cut or joined, a line break is shown as a sign; and a value of
 * nothing but spaces, as a rule of cleaning finds them, is shown as their names.
 */
function visible(text: string): string {
  const lines = text.replace(/\r\n|[\n\r\u2028\u2029]/g, "↵").replace(/\t/g, " ");
  if (!/^[\s\p{Cf}]+$/u.test(lines)) return lines;
  return [...lines]
    .map((sign) => `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// ── HTML: inline styles only, and only those that an untrusted JupyterLab keeps; inherited ink, opacity for the soft

export const rule = "border-top:1px solid rgba(128,128,128,.28)";
const cell = "padding:2px 8px;border-left:0;border-right:0;border-bottom:0;background-color:transparent";

/** Two tones half-way between a white and a black ground, 4.3 : 1 on both, and their tints. */
export const tones = ["#4479cc", "#b8621e"] as const;
export const tints = ["rgba(68,121,204,.45)", "rgba(184,98,30,.45)"] as const;

/** A cell; `html` is markup, so what comes from a corpus has been escaped. */
export const td = (html: string, style: string, attributes = ""): string =>
  `<td style="${cell};${rule};${style}"${attributes}>${html}</td>`;

export const th = (html: string, style: string): string =>
  `<th style="${cell};border-top:0;font-weight:400;font-size:11px;vertical-align:bottom;opacity:.7;${style}">${html}</th>`;

/** In a table that is wider than the page, words would stand one under the other: a column of them keeps a line of 36 letters. */
export function roomFor(texts: readonly string[]): string {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return longest > 12 ? `;min-width:${Math.ceil(Math.min(36, longest) * 0.58)}em` : "";
}

/** A row over the lines of one text. */
export const headingRow = (html: string, columns: number, style: string): string =>
  `<tr><td colspan="${columns}" style="${cell};${rule};text-align:left;padding-top:8px;font-weight:700;${style}">${html}</td></tr>`;

/** The whole table. The caption is a question and a line on what was counted; without both there is none. */
export function htmlTable(caption: Caption, head: string, body: string): string {
  const lines = [
    caption.title && `<span style="font-size:14px;font-weight:700">${escaped(caption.title)}</span>`,
    caption.note && `<span style="font-weight:400;font-size:11px;opacity:.75">${escaped(caption.note)}</span>`,
  ].filter(Boolean);
  const top =
    lines.length > 0
      ? `<caption style="caption-side:top;text-align:left;padding:2px 8px 6px">${lines.join("<br>")}</caption>`
      : "";
  return (
    `<table${caption.name ? ` id="${anchor(caption.name)}"` : ""} style="border-collapse:collapse;border:0;font-size:12.5px;line-height:1.35;font-family:Arial,Helvetica,sans-serif">` +
    `${top}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  );
}

export interface Caption {
  readonly title: string;
  readonly note: string;
  readonly name?: string;
}

// ── Plain text

/** Columns aligned by spaces. A cell is cut at 60 signs, so that a line stays a line. */
export function plainTable(
  caption: Caption,
  heads: readonly string[],
  right: readonly boolean[],
  rows: readonly (readonly string[])[],
): string {
  const cut = (text: string): string => (cells(text) > 60 ? `${[...text].slice(0, 59).join("")}…` : text);
  const lines = [heads, ...rows].map((row) => row.map((text) => cut(safe(text))));
  const widths = heads.map((_, j) => lines.reduce((most, row) => Math.max(most, cells(row[j])), 0));
  const body = lines.map((row) =>
    row
      .map((text, j) => {
        const fill = " ".repeat(widths[j] - cells(text));
        return right[j] ? fill + text : text + fill;
      })
      .join("  ")
      .trimEnd(),
  );
  return [caption.title, caption.note, ...body]
    .filter((line, i) => i > 1 || line !== "")
    .map(safe)
    .join("\n");
}

/** Control characters would steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const safe = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");

/** Columns of a terminal: East Asian signs take two, marks none. */
function cells(text: string): number {
  let n = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue;
    n +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return n;
}
