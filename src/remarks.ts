const remarks = new WeakMap<object, string>();
/** Longer lists carry one remark themselves, their rows do not, as with `countedAs`. */
const MOST_ROWS = 10_000;

/**
 * Hangs a remark on rows: what must stand under every table made of them, such as how often a lens errs. It is no field, so
 * rows stay plain, and it goes with each row through `filter`, `slice` and sorting; a row made anew has none.
 */
export function remarked<R extends object>(rows: R[], remark: string | ((row: R) => string)): R[] {
  if (typeof remark === "string" && (rows.length === 0 || rows.length > MOST_ROWS)) remarks.set(rows, remark);
  else for (const row of rows) remarks.set(row, typeof remark === "string" ? remark : remark(row));
  return rows;
}

/** The remark on one row. */
export const remarkOn = (row: object): string | undefined => remarks.get(row);

/** The different remarks on some rows, in the order in which they are met. */
export function remarksOn(rows: readonly object[]): string[] {
  const found = new Set<string>();
  const all = remarks.get(rows);
  if (all !== undefined) found.add(all);
  for (const row of rows) {
    const remark = remarks.get(row);
    if (remark !== undefined) found.add(remark);
  }
  return [...found];
}
