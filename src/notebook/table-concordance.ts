/** Lines of a concordance: the node in the middle, its contexts beside it. */
import { escaped } from "../charts/draw.js";
import { decimal } from "../charts/numbers.js";
import { type Caption, fieldOf, headingRow, htmlTable, plainTable, printed, td, th, tones } from "./table-cells.js";

/** A context is cut so that no line wraps at the width of a notebook. */
const widest = 36;

export const isConcordance = (row: object): boolean =>
  ["left", "node", "right"].every((name) => typeof fieldOf(row, name) === "string");

/** The end of the left context or the beginning of the right one, cut at a word, with "…" for what was left out. */
export function cutContext(context: string, side: "left" | "right"): string {
  const text = printed(context.trim());
  if (text.length <= widest) return text;
  if (side === "left") {
    const space = text.indexOf(" ", text.length - widest);
    return `… ${space < 0 ? tail(text) : text.slice(space + 1)}`;
  }
  const space = text.lastIndexOf(" ", widest);
  return `${space < 0 ? [...text].slice(0, widest - 2).join("") : text.slice(0, space)} …`;
}

/** Of a "word" longer than the column, its end. */
const tail = (text: string): string => [...text].slice(-(widest - 2)).join("");

const field = (row: object, name: string): string => printed(fieldOf(row, name), (number) => decimal(number));
const quoted = (row: object): string => (fieldOf(row, "quoted") === true ? "“ ”" : "");

/** Rows of one text under a heading each; where the texts alternate, as after sorting by context, a column names them. */
export function concordanceTable(
  all: readonly object[],
  shown: readonly object[],
  caption: Caption,
  name: (id: string) => string,
): { html: string; plain: string } {
  const has = (field: string): boolean => all.some((row) => fieldOf(row, field) !== undefined);
  const ids = all.map((row) => field(row, "id"));
  const byText = has("id") && isGrouped(ids);
  const columns = [
    ...(has("id") && !byText ? ["text"] : []),
    ...(has("line") ? ["line"] : []),
    "left",
    "node",
    "right",
    ...(has("quoted") ? ["quoted"] : []),
  ];
  const value: Readonly<Record<string, (row: object) => string>> = {
    text: (row) => name(field(row, "id")),
    line: (row) => field(row, "line"),
    left: (row) => cutContext(fieldOf(row, "left") as string, "left"),
    node: (row) => field(row, "node"),
    right: (row) => cutContext(fieldOf(row, "right") as string, "right"),
    quoted,
  };
  const style: Readonly<Record<string, string>> = {
    text: "text-align:left;opacity:.7",
    line: "text-align:right;opacity:.7",
    left: "text-align:right;white-space:nowrap",
    node: "text-align:center;font-weight:700;white-space:nowrap;padding-left:2px;padding-right:2px",
    right: "text-align:left;white-space:nowrap",
    quoted: "text-align:center;opacity:.8",
  };
  // The contexts and the node need no head: they read as a line.
  const head = columns
    .map((column) =>
      th(/left|node|right/.test(column) ? "" : column, `text-align:${/text-align:(\w+)/.exec(style[column])?.[1]}`),
    )
    .join("");
  const title = (row: object): string => {
    const [line, column, start, end] = ["line", "column", "start", "end"].map((name) => field(row, name));
    return line && start ? ` title="line ${line}, column ${column}, characters ${start} to ${end}"` : "";
  };
  const total = new Map<string, number>();
  for (const id of ids) total.set(id, (total.get(id) ?? 0) + 1);
  const texts = [...total.keys()];
  const heading = (id: string): string => {
    const lines = `${decimal(total.get(id) as number)} ${total.get(id) === 1 ? "line" : "lines"}`;
    const tone = texts.length === 2 ? `color:${tones[texts.indexOf(id)]}` : "";
    return headingRow(
      `${escaped(name(id))}<span style="font-weight:400;opacity:.8"> · ${lines}</span>`,
      columns.length,
      tone,
    );
  };
  let last: string | undefined;
  const body = shown
    .map((row) => {
      const id = field(row, "id");
      const above = byText && id !== last ? heading(id) : "";
      last = id;
      const line = columns
        .map((column) => td(escaped(value[column](row)), style[column], column === "line" ? title(row) : ""))
        .join("");
      return `${above}<tr>${line}</tr>`;
    })
    .join("");
  const plainColumns = byText ? ["text", ...columns] : columns;
  return {
    html: htmlTable(caption, head, body),
    plain: plainTable(
      caption,
      plainColumns,
      plainColumns.map((column) => column === "line" || column === "left"),
      shown.map((row) => plainColumns.map((column) => value[column](row))),
    ),
  };
}

/** Whether all rows of a text stand together. */
function isGrouped(ids: readonly string[]): boolean {
  const done = new Set<string>();
  return ids.every((id, i) => {
    if (id === ids[i - 1]) return true;
    if (done.has(id)) return false;
    done.add(id);
    return true;
  });
}
