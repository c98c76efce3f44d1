// csv-parse: the long-standing CSV parser of the Node world (MIT, no dependencies); it counts lines for its errors.
import { parse } from "csv-parse/sync";

/** A row of a table with a header, all cells strings, and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A row as it stands, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a text, cell by cell; a text with tabs has no quotation marks but those that are meant. */
export function csvRecords(text: string, file: string, delimiter: "," | "\t" = ","): CsvRecord[] {
  const tabs = delimiter === "\t";
  try {
    const records: { record: string[]; info: { lines: number } }[] = parse(text, {
      bom: true,
      delimiter,
      ...(tabs ? { quote: false } : {}),
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as never;
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw new Error(`${file} is not ${tabs ? "a text with tabs" : "CSV"}: ${(error as Error).message}`);
  }
}

/** The rows of a CSV text whose first row names the columns. */
export function csvRows(text: string, file: string): { columns: string[]; rows: CsvRow[] } {
  const records = csvRecords(text, file);
  if (records.length === 0) throw new Error(`${file} has no rows: expected a first row with the names of the columns`);
  const columns = records[0].cells.map((name) => name.trim());
  if (columns.length === 1 && columns[0].includes(";"))
    throw new Error(`${file} is separated by semicolons: save it with commas`);
  for (const [i, column] of columns.entries()) {
    if (column === "") throw new Error(`${file}: column ${i + 1} has no name in the first row`);
    if (columns.indexOf(column) !== i) throw new Error(`${file}: the column "${column}" stands twice in the first row`);
  }
  const rows = records.slice(1).map(({ line, cells }) => {
    if (cells.length !== columns.length)
      throw new Error(
        `${file}, line ${line}: expected ${columns.length} cells as in the first row, got ${cells.length}`,
      );
    return { line, cells: new Map(columns.map((column, i) => [column, cells[i]])) };
  });
  return { columns, rows };
}
