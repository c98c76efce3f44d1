/** Rows as a table: for a notebook in HTML, for a terminal in plain text. */
import { type Label, type Labels, labeller } from "../charts/chart.js";
import { escaped } from "../charts/draw.js";
import { count } from "../charts/numbers.js";
import { countedIn } from "../counted.js";
import { suggestion } from "../nearest.js";
import { remarksOn } from "../remarks.js";
import { bar, checkBars } from "./table-bars.js";
import {
  type Caption,
  columnsOf,
  fieldOf,
  fieldsOf,
  htmlTable,
  type Printers,
  plainTable,
  roomFor,
  td,
  th,
} from "./table-cells.js";
import { concordanceTable, isConcordance } from "./table-concordance.js";
import { isKeyness, keynessTable } from "./table-keyness.js";
import { type Link, linked } from "./table-links.js";
import { choose, type TermLists } from "./table-terms.js";

/** The fields of a row; rows that are words or numbers have a column `value`. */
export type ColumnOf<R> = R extends object ? Extract<keyof R, string> : string;

export interface TableOptions<R = Readonly<Record<string, unknown>>> extends TermLists {
  /** The question the table answers. */
  readonly title?: string;
  /**
   * What was counted, `await corpus.caption()`. Rows of the corpus tell what they were counted in: what the note does not
   * say stands after it.
   */
  readonly note?: string;
  /** Rows shown; default 50. `save` keeps them all. */
  readonly limit?: number;
  /** Which fields, in which order; default all. */
  readonly columns?: readonly ColumnOf<R>[];
  /** Columns of shares, from 0 to 1, that get a bar beside the figure. */
  readonly bars?: readonly ColumnOf<R>[];
  /** A name for the table, so that `link` finds it; once in a notebook. */
  readonly name?: string;
  /** The name of the table where a row's evidence stands: the row's first word leads there. */
  readonly link?: (row: R) => string | undefined;
  /** Turns a term into what is printed. */
  readonly label?: Label;
  /** How texts are called; for rows of keyness [target, reference]. */
  readonly labels?: Labels;
}

export interface RenderedTable {
  readonly html: string;
  readonly plain: string;
}

/** More rows than this make a notebook slow, and nobody reads them there. */
const mostRows = 50;

/**
 * A table of rows. Rows of `concordance` and of `keyness` get a layout of their own, unless `columns` asks for another.
 * Long tables are cut, and the caption says so.
 */
export function renderTable(rows: readonly object[], options: TableOptions = {}): RenderedTable {
  const limit = options.limit ?? mostRows;
  if (!(limit >= 0)) throw new RangeError(`a table requires a limit of 0 rows or more, got ${limit}`);
  const title = options.title ?? "";
  const chosenTerms = choose(rows, options);
  const names = nameOf(options.labels);
  const note = options.note ?? "";
  const counted = countedIn(chosenTerms.rows.length === 0 ? rows : chosenTerms.rows, note, names);
  const notes = [note, ...counted, ...chosenTerms.notes];
  if (chosenTerms.rows.length === 0) {
    const caption = { title, name: options.name, note: notes.filter(Boolean).join(" · ") };
    // An engine may have said why there are none.
    const { note: reason } = rows as { readonly note?: unknown };
    const none = typeof reason === "string" ? `no rows: ${reason}` : "no rows";
    return {
      html: htmlTable(caption, th(escaped(none), "text-align:left"), ""),
      plain: [title, caption.note, none].filter(Boolean).join("\n"),
    };
  }
  const all = chosenTerms.rows.map(asRow);
  const shown = all.slice(0, limit);
  const more = options.limit === undefined ? " (more by limit, all by save)" : "";
  const cut = shown.length < all.length ? `${count(shown.length)} of ${count(all.length)} rows${more}` : "";
  const caption: Caption = {
    title,
    name: options.name,
    note: [cut, ...notes, ...remarksOn(all)].filter(Boolean).join(" · "),
  };
  const label = labeller(options.label);
  const link = options.link as Link | undefined;
  if (options.columns === undefined && options.bars === undefined) {
    if (all.every(isConcordance)) return concordanceTable(all, shown, caption, names);
    if (all.every(isKeyness))
      return keynessTable(all, all.slice(0, limit), caption, pairOf(options.labels), label, link);
  }
  const columns = columnsOf(all, chosen(all, options.columns), {
    ...(options.label ? termPrinters(label) : {}),
    id: names,
  });
  const side = (numeric: boolean): string => (numeric ? "text-align:right" : "text-align:left");
  const barred = options.bars ?? [];
  checkBars(
    all,
    barred,
    columns.map(({ name }) => name),
  );
  const first = columns.findIndex(({ numeric }) => !numeric);
  const cells = shown.map((row) => columns.map(({ print }) => print(row)));
  return {
    html: htmlTable(
      caption,
      columns
        .map(({ name, numeric }, j) =>
          th(escaped(name), side(numeric) + (numeric ? "" : roomFor(cells.map((row) => row[j])))),
        )
        .join(""),
      cells
        .map((row, i) => {
          const cell = (text: string, j: number): string => {
            const { name, numeric } = columns[j];
            const html = j === first ? linked(escaped(text), link?.(shown[i])) : escaped(text);
            return td(barred.includes(name) ? bar(fieldOf(shown[i], name)) + html : html, side(numeric));
          };
          return `<tr>${row.map(cell).join("")}</tr>`;
        })
        .join(""),
    ),
    plain: plainTable(
      caption,
      columns.map(({ name }) => name),
      columns.map(({ numeric }) => numeric),
      cells,
    ),
  };
}

/** A list of words or numbers is a table of one column. */
const asRow = (row: unknown): object => (typeof row === "object" && row !== null ? row : { value: row });

/** The fields that hold terms. */
const termPrinters = (label: (term: string) => string): Printers =>
  Object.fromEntries(["term", "collocate", "node"].map((name) => [name, label]));

const nameOf = (labels: Labels | undefined): ((id: string) => string) => {
  const names = new Map(labels === undefined || Array.isArray(labels) ? [] : Object.entries(labels));
  return (id) => names.get(id) ?? id;
};

function pairOf(labels: Labels | undefined): [string, string] {
  const [target = "target", reference = "reference"] = Object.values(labels ?? {});
  return [target, reference];
}

/** The columns asked for, each of which must exist in some row. */
function chosen(rows: readonly object[], columns: readonly string[] | undefined): readonly string[] {
  const known = fieldsOf(rows);
  for (const name of columns ?? []) {
    if (!known.includes(name)) throw new RangeError(`no column "${name}": ${suggestion(name, known)}`);
  }
  return columns ?? known;
}
