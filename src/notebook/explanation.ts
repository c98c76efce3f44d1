/** An explanation of a row as HTML: the 2×2 table, then a line a number. Static, as an untrusted notebook keeps it. */
import { escaped } from "../charts/draw.js";
import type { ExplainedColumn, Explanation } from "../measures/explain.js";
import { rounded } from "../measures/explain.js";
import { htmlTable, td, th } from "./table-cells.js";

/** Whether `show` should take a value for an explanation. */
export const isExplanation = (value: unknown): value is Explanation =>
  typeof value === "object" && value !== null && "table" in value && "expected" in value && "columns" in value;

const right = "text-align:right";
const left = "text-align:left";
const number = (value: number): string => td(escaped(rounded(value)), right);

/** @returns two tables, one below the other */
export function renderExplanation({ term, table, expected, names, columns }: Explanation): string {
  const { o11, o12, o21, o22 } = table;
  const row = (name: string, cells: readonly number[]): string =>
    `<tr>${td(escaped(name), left)}${cells.map(number).join("")}</tr>`;
  const counts = [
    row(names.rows[0], [o11, o12, o11 + o12, expected.o11, expected.o12]),
    row(names.rows[1], [o21, o22, o21 + o22, expected.o21, expected.o22]),
    row("sum", [o11 + o21, o12 + o22, o11 + o12 + o21 + o22, o11 + o21, o12 + o22]),
  ].join("");
  const [first, second] = names.columns;
  const heads = ["", first, second, "sum", `${first}, expected`, `${second}, expected`];
  const head = heads.map((text, i) => th(escaped(text), i === 0 ? left : right)).join("");
  return (
    htmlTable({ title: term === "" ? "2×2 table" : term, note: "" }, head, counts) +
    htmlTable(
      { title: "", note: "" },
      th("number", left) + th("value", right) + th("how", left),
      columns.map(line).join(""),
    )
  );
}

function line({ name, value, title, formula, numbers, remark }: ExplainedColumn): string {
  const equation = numbers === "" ? formula : `${formula} = ${numbers}`;
  const how = [title, equation, remark].filter((part) => part !== "").map(escaped);
  return `<tr>${td(escaped(name), left)}${number(value)}${td(how.join("<br>"), left)}</tr>`;
}
