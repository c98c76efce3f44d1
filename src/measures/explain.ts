import { suggestion } from "../nearest.js";
import { margins, type Table } from "./contingency.js";
import { computable, compute, type Symbols, withNumbers } from "./formula.js";
import { type Formula, formulas } from "./formulas.js";
import { printed } from "./printed.js";
import { references } from "./references.js";

/** A row of `keyness` or `association`, or a table of your own. */
export type Explainable =
  | Table
  | {
      readonly count: number;
      readonly total: number;
      readonly referenceCount: number;
      readonly referenceTotal: number;
    };

/** One number of a row, and how it comes about. */
export interface ExplainedColumn {
  /** The column's name. */
  readonly name: string;
  /** What stands in the row; for a bare table what the measure gives. */
  readonly value: number;
  /** What the measure is called, and by whom it is; empty where the column is no known measure. */
  readonly title: string;
  /** The formula of the measure's documentation; empty where the column is no known measure. */
  readonly formula: string;
  /** The same with the numbers of the table; empty where the formula is in words. */
  readonly numbers: string;
  /** What is to be said besides, such as that the measure is not known. */
  readonly remark: string;
}

/** One row, explained: `show` displays it, `String(…)` is its plain text. */
export interface Explanation {
  /** The row's term, or node and collocate; empty for a table of your own. */
  readonly term: string;
  /** The counts. */
  readonly table: Table;
  /** What would be expected if rows and columns had nothing to do with each other; NaN for an empty table. */
  readonly expected: Table;
  /** What rows and columns are: target and reference, or beside the node and elsewhere. */
  readonly names: { readonly rows: readonly [string, string]; readonly columns: readonly [string, string] };
  /** Every number of the row. */
  readonly columns: readonly ExplainedColumn[];
  /** All of it as text. */
  readonly toString: () => string;
}

/** Columns of a row that are no measure and need no word. */
const plain = [
  "o11",
  "o12",
  "o21",
  "o22",
  "count",
  "total",
  "referenceCount",
  "referenceTotal",
  "n",
  "positions",
  "documents",
  "left",
  "right",
];

const evidence: { readonly [column: string]: string } = {
  low: "lower end of the interval of the log ratio in bits, for this row alone (logRatioInterval)",
  high: "upper end of that interval",
  lowAll: "lower end of the interval so wide that those of all rows hold at once (alpha divided by the number of rows)",
  highAll: "upper end of that interval",
  p: "probability of a log-likelihood at least so great if nothing differed (χ² with one degree of freedom)",
  pAdjusted:
    "the same, adjusted for all rows together (Benjamini & Hochberg 1995): the share of false findings, if this row is one",
};

/**
 * How the numbers of one row come about: the 2×2 table with its sums, the expected counts, and for every measure of the row its
 * formula, the formula with the numbers put in, the result and the source. For teaching, and for who checks a finding.
 *
 *   await show(explain(keywords[0]))
 *
 * Formulas are those of the measures' documentation. A measure under a name that is not its own, or one of yours, is said to be
 * unknown; where a column differs from what the formula gives, as under other options, that is said too.
 *
 * @param row of `keyness` or `association`, or a table { o11, o12, o21, o22 }, which is explained under all measures named
 * @param measures names of measures to explain besides, such as `["logDice"]`
 * @returns what `show` displays and `String(…)` turns into plain text
 * @throws Error if the row has no table, a cell is not a count, or a name is of no measure of a 2×2 table
 */
export function explain(row: Explainable, measures: readonly string[] = []): Explanation {
  const { table, names, term } = read(row);
  const expected = expectedOf(table);
  if (!Array.isArray(measures))
    throw new TypeError(`explain requires a list of names of measures, got ${printed(measures)}`);
  for (const name of measures)
    if (!Object.hasOwn(formulas, name))
      throw new Error(
        `explain knows no measure of a 2×2 table ${printed(name)}; ${suggestion(String(name), Object.keys(formulas))}`,
      );
  const symbols = symbolsOf(table);
  const given = Object.entries(row).filter(([name, value]) => typeof value === "number" && !plain.includes(name));
  const besides = measures.filter((name) => !given.some(([each]) => each === name));
  const columns = [
    ...given.map(([name, value]) => column(name, value as number, table, symbols)),
    ...besides.map((name) => column(name, resultOf(name, table), table, symbols)),
  ];
  const explanation = { term, table, expected, names, columns };
  const text = textOf(explanation);
  return { ...explanation, toString: () => text };
}

function read(row: Explainable): Pick<Explanation, "table" | "names" | "term"> {
  const fields = (row ?? {}) as Partial<Record<string, unknown>>;
  if (typeof fields === "object" && "o11" in fields) {
    const { o11, o12, o21, o22 } = row as Table;
    const { node, collocate } = fields;
    const names: Explanation["names"] =
      collocate === undefined
        ? { rows: ["first row", "second row"], columns: ["first column", "second column"] }
        : { rows: ["beside the node", "elsewhere"], columns: [String(collocate), "other words"] };
    return {
      table: { o11, o12, o21, o22 },
      names,
      term: [node, collocate].filter((each) => typeof each === "string").join(" … "),
    };
  }
  if (!(typeof fields === "object" && "count" in fields && "referenceCount" in fields))
    throw new TypeError(
      `explain requires a row of keyness or association, or a table { o11, o12, o21, o22 }, got ${printed(row)}${Array.isArray(row) ? ": give one of its rows" : ""}`,
    );
  const { count, total, referenceCount, referenceTotal } = row as Exclude<Explainable, Table>;
  return {
    table: { o11: count, o12: total - count, o21: referenceCount, o22: referenceTotal - referenceCount },
    names: { rows: ["target", "reference"], columns: [String(fields.term ?? "term"), "other words"] },
    term: String(fields.term ?? ""),
  };
}

/** What would be expected if rows and columns had nothing to do with each other. */
function expectedOf(table: Table): Table {
  const { r1, r2, c1, c2, n } = margins(table, "explain");
  return { o11: (r1 * c1) / n, o12: (r1 * c2) / n, o21: (r2 * c1) / n, o22: (r2 * c2) / n };
}

/** Every symbol that docstrings use of a 2×2 table. */
export function symbolsOf({ o11, o12, o21, o22 }: Table): Symbols {
  const [r1, r2, c1, c2] = [o11 + o12, o21 + o22, o11 + o21, o12 + o22];
  const n = r1 + r2;
  const [p1, p2] = [o11 / r1, o21 / r2];
  const { o11: e11, o12: e12, o21: e21, o22: e22 } = expectedOf({ o11, o12, o21, o22 });
  const cell = (o: number, e: number): Symbols["values"] => ({ O: o, E: e, Oᵢⱼ: o, Eᵢⱼ: e });
  return {
    values: {
      ...{ "O₁₁": o11, "O₁₂": o12, "O₂₁": o21, "O₂₂": o22, "E₁₁": e11, "E₁₂": e12, "E₂₁": e21, "E₂₂": e22 },
      ...{ "R₁": r1, "R₂": r2, "C₁": c1, "C₂": c2, N: n, "f₁": o11, "f₂": o21, "n₁": r1, "n₂": r2, "p₁": p1, "p₂": p2 },
      ...{ m: (p1 + p2) / 2, "P₁₂": o11 / n, "P₁": r1 / n, "P₂": c1 / n, OR: (o11 / o12) * (o22 / o21), s: 0.5, k: 1 },
    },
    cells: [cell(o11, e11), cell(o12, e12), cell(o21, e21), cell(o22, e22)],
    measure: (name) => resultOf(name, { o11, o12, o21, o22 }),
  };
}

/** What a measure gives under its defaults; NaN where it needs to be told more. */
function resultOf(name: string, table: Table): number {
  try {
    return formulas[name].measure(table);
  } catch {
    return Number.NaN;
  }
}

/** A formula without the name before it, and without what follows it. */
export const formulaProper = (formula: string): string =>
  formula.replace(/^\S+ = (?=\d|Σ)/, "").split(/, \w+ = | = /)[0];

function column(name: string, value: number, table: Table, symbols: Symbols): ExplainedColumn {
  if (Object.hasOwn(evidence, name))
    return { name, value, title: evidence[name], formula: "", numbers: "", remark: "" };
  if (!Object.hasOwn(formulas, name))
    return {
      name,
      value,
      title: "",
      formula: "",
      numbers: "",
      remark: "no measure that is known here: its formula cannot be told",
    };
  const known = formulas[name];
  const proper = formulaProper(known.formula);
  const inWords = /\b(?:the|of)\b/.test(proper);
  const numbers = inWords || margins(table).empty ? "" : withNumbers(proper, symbols, rounded);
  return {
    name,
    value,
    title: `${known.title}${sourcesOf(known)}`,
    formula: known.formula,
    numbers: numbers === proper ? "" : numbers,
    remark: remarkOn(name, value, known, proper, table, symbols),
  };
}

function remarkOn(name: string, value: number, known: Formula, proper: string, table: Table, symbols: Symbols): string {
  if (Number.isNaN(value)) return "not defined for this table";
  const own = resultOf(name, table);
  if (!computable(proper)) return "";
  const result = compute(proper, symbols);
  const { difference } = margins(table);
  const close = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (!close(value, own)) return `under other options than the defaults, which give ${rounded(own)}`;
  if (known.signed && difference < 0) return "negative, because fewer than expected were observed";
  // A formula that is limited, or corrected for zeros, in words.
  if (close(result, value))
    return /\b0 (?:ln|log)/.test(withNumbers(proper, symbols, rounded)) ? "0 times a logarithm is 0" : "";
  return `the formula alone gives ${rounded(result)}: see the documentation of ${name}`;
}

function sourcesOf({ sources }: Formula): string {
  const cited = references.filter(({ key }) => sources.includes(key));
  const names = cited.map(({ authors, year }) => {
    const families = authors.map((author) => author.split(", ")[0]);
    return `${families.length > 2 ? `${families[0]} et al.` : families.join(" & ")} ${year}`;
  });
  return names.length === 0 ? "" : ` (${names.join("; ")})`;
}

/** Six digits, as a reader can follow; infinite and undefined in words. */
export function rounded(value: number): string {
  if (Number.isNaN(value)) return "not defined";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const text = Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(6)));
  return text.replace(/-/g, "−");
}

function textOf({ term, table, expected, names, columns }: Omit<Explanation, "toString">): string {
  const { r1, r2, c1, c2, n } = margins(table, "explain");
  const cells = [
    ["observed", ...names.columns, "sum"],
    [names.rows[0], ...[table.o11, table.o12, r1].map(rounded)],
    [names.rows[1], ...[table.o21, table.o22, r2].map(rounded)],
    ["sum", ...[c1, c2, n].map(rounded)],
    ["expected", "", "", ""],
    [names.rows[0], rounded(expected.o11), rounded(expected.o12), ""],
    [names.rows[1], rounded(expected.o21), rounded(expected.o22), ""],
  ];
  const widths = [0, 1, 2, 3].map((k) => Math.max(...cells.map((line) => [...line[k]].length)));
  const pad = (text: string, k: number): string => {
    const blanks = " ".repeat(widths[k] - [...text].length);
    return k === 0 ? text + blanks : blanks + text;
  };
  const lines = cells.map((line) => line.map(pad).join("  ").trimEnd());
  const said = columns.map(({ name, value, title, formula, numbers, remark }) =>
    [
      `${name}${title === "" ? "" : `: ${title}`}`,
      formula === "" ? "" : `  ${formula}`,
      `  = ${[numbers, rounded(value)].filter((part) => part !== "").join(" = ")}`,
      remark === "" ? "" : `  ${remark}`,
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
  return [...(term === "" ? [] : [term]), ...lines, ...said].join("\n");
}
