// csv-parse: the long-standing CSV parser of the Node world (MIT, no dependencies); it counts lines for its errors.
import { parse } from "csv-parse/sync";

/** A row of a table with a header, all cells strings, and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows of a CSV text whose first row names the columns. */
export function csvRows(text: string, file: string): { columns: string[]; rows: CsvRow[] } {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, info: true }) as never;
  } catch (error) {
    throw new Error(`${file} is not CSV: ${(error as Error).message}`);
  }
  if (records.length === 0) throw new Error(`${file} has no rows: expected a first row with the names of the columns`);
  const columns = records[0].record.map((name) => name.trim());
  if (columns.length === 1 && columns[0].includes(";"))
    throw new Error(`${file} is separated by semicolons: save it with commas`);
  for (const [i, column] of columns.entries()) {
    if (column === "") throw new Error(`${file}: column ${i + 1} has no name in the first row`);
    if (columns.indexOf(column) !== i) throw new Error(`${file}: the column "${column}" stands twice in the first row`);
  }
  const rows = records.slice(1).map(({ record, info }) => {
    if (record.length !== columns.length)
      throw new Error(
        `${file}, line ${info.lines}: expected ${columns.length} cells as in the first row, got ${record.length}`,
      );
    return { line: info.lines, cells: new Map(columns.map((column, i) => [column, record[i]])) };
  });
  return { columns, rows };
}
