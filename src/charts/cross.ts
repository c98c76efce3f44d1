/** Which goes with which, and how often? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  labelLines,
  labeller,
  list,
  type Named,
  namedTexts,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { rect, text } from "./draw.js";
import { widest, wrap } from "./measure.js";
import { count, percent } from "./numbers.js";
import { type Bands, bands, headLine, labelAt } from "./rows.js";
import { light, onRamp, ramp, size, textColours, width } from "./theme.js";

/** How often two things were found together in a text: rows of `rates({ of: ["actors", "class"], by: "id" })`. */
export interface CrossCount {
  /** Left out if all texts are counted together. */
  readonly id?: string;
  readonly count: number;
}

export interface CrossChartOptions extends ChartOptions {
  /** The field whose values stand below each other. */
  readonly down: string;
  /** The field whose values stand beside each other; up to eight of them. */
  readonly across: string;
  /** The order of the columns; what is not named is left out, and the caption says how much that is. Default: the most frequent first. */
  readonly columns?: readonly string[];
  /** The order of the rows, in the same way. */
  readonly rows?: readonly string[];
}

const mostRows = 20;
const mostColumns = 8;
const mostTexts = 4;
/** Share of all that is counted in the text at which the next tone of the ramp begins. */
const steps = [0, 0.01, 0.03, 0.06, 0.1, 0.2];

interface Text extends Named {
  /** counts[down][across] */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** All that was counted, also what is not shown. */
  readonly total: number;
}

/**
 * Draws a cross table: a block a text, a row and a column for each value of two fields, in each cell the count on a tone
 * for its share of all that was counted in that text, so that texts of unlike size compare. The 20 most frequent rows.
 */
export function chartCross(rows: readonly CrossCount[], options: CrossChartOptions): Chart {
  checkOptions("chartCross", options, ["title", "caption", "labels", "label", "down", "across", "columns", "rows"]);
  const { down, across } = options;
  if (typeof down !== "string" || typeof across !== "string" || down === across)
    throw new TypeError(
      `chartCross requires two fields, down and across, got ${JSON.stringify(down)} and ${JSON.stringify(across)}`,
    );
  requireRows(
    "chartCross",
    rows,
    { [down]: "string", [across]: "string", count: "number" },
    `rows of rates, of: ["${down}", "${across}"]`,
  );
  const texts = textsOf(rows, options);
  const [columns, lines] = [columnsOf(texts, options), linesOf(texts, options)];
  const shown = lines.slice(0, mostRows);
  const title = options.title ?? `Which ${across} goes with which ${down}?`;
  const kept = sum(texts.flatMap((text) => shown.flatMap((line) => columns.map((column) => at(text, line, column)))));
  const all = sum(texts.map(({ total }) => total));
  return {
    ...layout(texts, shown, columns, labeller(options.label)),
    title,
    ...subtitle(
      "Occurrences; the tone is their share of all that was counted in that text: ",
      ...steps.slice(1).map((share, k) => `${k === 0 ? "" : ", "}${percent(share)}`),
      " and more.",
    ),
    caption: sentences(
      options.caption,
      shown.length < lines.length && `The ${shown.length} most frequent of ${count(lines.length)} rows`,
      kept < all && `Shown: ${count(kept)} of ${count(all)}`,
      texts.length > 1 && texts.map(({ name, total }) => `${name} ${count(total)}`).join(", "),
    ),
    alt: sentences(title, ...inWords(texts, shown, columns, labeller(options.label))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const at = ({ counts }: Text, line: string, column: string): number => counts.get(line)?.get(column) ?? 0;

function textsOf(rows: readonly CrossCount[], { down, across, labels }: CrossChartOptions): Text[] {
  const byText = new Map<string, Map<string, Map<string, number>>>();
  for (const row of rows) {
    const values = row as unknown as Readonly<Record<string, string>>;
    const own = byText.get(row.id ?? "") ?? new Map<string, Map<string, number>>();
    const line = own.get(values[down]) ?? new Map<string, number>();
    if (line.has(values[across]))
      throw new RangeError(
        `chartCross requires one row a text, ${down} and ${across}, got two for "${values[down]}" and "${values[across]}"`,
      );
    if (!(row.count >= 0))
      throw new RangeError(`chartCross requires counts of 0 and more, got ${row.count} for "${values[down]}"`);
    line.set(values[across], row.count);
    byText.set(row.id ?? "", own.set(values[down], line));
  }
  if (byText.has("") && byText.size > 1) throw new TypeError("chartCross requires an id in every row or in none");
  if (byText.size > mostTexts)
    throw new RangeError(
      `chartCross can show up to ${mostTexts} texts, got ${byText.size}, ${list([...byText.keys()])}`,
    );
  const names = byText.has("")
    ? namedTexts("chartCross", new Set([""]), { "": Object.values(labels ?? {})[0] ?? "All texts" })
    : namedTexts("chartCross", new Set(byText.keys()), labels);
  return names.map((name) => {
    const counts = byText.get(name.id) as Map<string, Map<string, number>>;
    return { ...name, counts, total: sum([...counts.values()].flatMap((line) => [...line.values()])) };
  });
}

function columnsOf(texts: readonly Text[], { columns, across }: CrossChartOptions): readonly string[] {
  const totals = new Map<string, number>();
  for (const { counts } of texts)
    for (const line of counts.values()) for (const [name, n] of line) totals.set(name, (totals.get(name) ?? 0) + n);
  if (columns) return chosen("columns", columns, mostColumns, across, totals);
  return [...totals]
    .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
    .slice(0, mostColumns)
    .map(([name]) => name);
}

/** Values given by the analyst, each of which must be there. */
function chosen(
  option: string,
  given: unknown,
  most: number,
  field: string,
  totals: ReadonlyMap<string, number>,
): readonly string[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > most)
    throw new RangeError(`chartCross requires 1 to ${most} ${option}, got ${JSON.stringify(given)}`);
  const missing = given.find((name) => !totals.has(name));
  if (missing !== undefined)
    throw new RangeError(
      `chartCross: no row has the ${field} ${JSON.stringify(missing)}; there are ${list([...totals.keys()])}`,
    );
  return given;
}

/** The values below each other, the most frequent first. */
function linesOf(texts: readonly Text[], { rows, down }: CrossChartOptions): readonly string[] {
  const totals = new Map<string, number>();
  for (const { counts } of texts)
    for (const [name, line] of counts) totals.set(name, (totals.get(name) ?? 0) + sum([...line.values()]));
  if (rows) return chosen("rows", rows, mostRows, down, totals);
  return [...totals].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([name]) => name);
}

function inWords(
  texts: readonly Text[],
  lines: readonly string[],
  columns: readonly string[],
  print: (value: string) => string,
): string[] {
  return texts
    .flatMap((text) =>
      lines.flatMap((line) => columns.map((column) => ({ text, line, column, n: at(text, line, column) }))),
    )
    .sort((a, b) => b.n - a.n || byCodePoint(a.line, b.line) || byCodePoint(a.column, b.column))
    .slice(0, 3)
    .map(({ text, line, column, n }) => `${print(line)}, ${print(column)}: ${count(n)} in ${text.name}`);
}

const rowHeight = 22;
const blockGap = 22;
/** A column is no narrower, so that its head can be read. */
const leastCell = 46;
const mostCell = 84;

/** Blocks stand beside each other as long as every figure has room, else below each other. */
function layout(
  texts: readonly Text[],
  lines: readonly string[],
  columns: readonly string[],
  print: (value: string) => string,
) {
  const labels = lines.map((line) => labelLines(print(line), "regular", 0.28));
  const row = bands(labels, rowHeight);
  const marginLeft = widest(labels.flat()) + 12;
  const figures = texts.flatMap((text) => lines.flatMap((line) => columns.map((column) => at(text, line, column))));
  const words = columns.flatMap((column) => print(column).split(" "));
  const need = Math.max(
    leastCell,
    widest(figures.map(count), size.tick) + 8,
    Math.min(mostCell, widest(words, size.small, "bold") + 2),
  );
  const room = (beside: number): number => (width - marginLeft - blockGap * (beside - 1)) / beside / columns.length;
  const beside = [4, 3, 2].find((blocks) => blocks <= texts.length && room(blocks) >= need) ?? 1;
  const cell = Math.min(mostCell, room(beside));
  const heads = columns.map((column) => atMost(3, wrap(print(column), cell - 1, size.small, "bold")));
  const headLines = Math.max(...heads.map((head) => head.length));
  const head = 30 + headLine * headLines;
  const storeys = Math.ceil(texts.length / beside);
  return {
    width,
    height: storeys * (head + row.height + blockGap) - blockGap + 4,
    marginTop: head,
    marginRight: 0,
    marginBottom: 4,
    marginLeft,
    marks: [
      paint(({ left }) =>
        texts
          .map((text, j) => {
            const top = Math.floor(j / beside) * (head + row.height + blockGap) + head;
            const x = left + (j % beside) * (cell * columns.length + blockGap);
            const colour = texts.length <= 2 && text.id !== "" ? textColours[j] : light.ink;
            return (
              (j % beside === 0
                ? labels.map((label, i) => labelAt(left - 12, top + row.middle(i), label)).join("")
                : "") +
              headsAt(text, heads, x, top, cell, headLines, colour) +
              cellsAt(text, lines, columns, x, top, cell, row)
            );
          })
          .join(""),
      ),
    ],
  };
}

/** The name of a text and the heads of its columns, above `top`. */
function headsAt(
  { name }: Text,
  heads: readonly (readonly string[])[],
  x: number,
  top: number,
  cell: number,
  headLines: number,
  fill: string,
): string {
  const [first] = atMost(1, wrap(name, cell * heads.length, size.label, "bold"));
  return (
    text(x, top - headLine * headLines - 14, first, { face: "bold", fill }) +
    heads
      .flatMap((head, k) =>
        head.map((part, h) =>
          text(x + (k + 0.5) * cell, top - 8 - headLine * (head.length - 1 - h), part, {
            px: size.small,
            fill: light.soft,
            face: "bold",
            anchor: "middle",
          }),
        ),
      )
      .join("")
  );
}

function cellsAt(
  one: Text,
  lines: readonly string[],
  columns: readonly string[],
  x: number,
  top: number,
  cell: number,
  row: Bands,
): string {
  const out: string[] = [];
  for (const [i, line] of lines.entries())
    for (const [k, column] of columns.entries()) {
      const n = at(one, line, column);
      const step = stepOf(n, one.total);
      out.push(rect(x + k * cell + 0.75, top + row.top(i) + 0.75, cell - 1.5, row.size(i) - 1.5, ramp[step]));
      if (n > 0)
        out.push(
          text(x + (k + 0.5) * cell, top + row.middle(i) + 4, count(n), {
            px: size.tick,
            fill: onRamp(step),
            anchor: "middle",
          }),
        );
    }
  return out.join("");
}

/** 0 for none, then a step for each share reached. */
const stepOf = (n: number, total: number): number => (n === 0 ? 0 : steps.filter((share) => n / total >= share).length);
