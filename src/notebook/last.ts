/**
 * What a cell ends with: rows, a chart or a corpus is shown as `show` shows it. A kernel prints whatever a cell ends with; ours
 * asks here first (kernels/tslab/kernel.cjs), by a name and not by an import, because it may be older or newer than the package.
 */
import { isCounted } from "../counted.js";
import { isDrawable } from "./document.js";
import { hasDocuments, show } from "./show.js";

/** Shows a value that is more than what a terminal would print of it; undefined for all others. */
export function showLast(value: unknown): Promise<void> | undefined {
  if (Array.isArray(value)) return areRows(value) ? show(value) : undefined;
  return isDrawable(value) || hasDocuments(value) ? show(value) : undefined;
}

/** Rows of a question, also none; or a list of records, all with the same fields. */
function areRows(list: readonly unknown[]): boolean {
  if (list.length === 0) return isCounted(list);
  const [first] = list;
  if (!isRecord(first)) return false;
  const names = Object.keys(first);
  return (
    names.length > 0 &&
    !list.includes(undefined) && // a hole is none of every()
    list.every(
      (row) =>
        isRecord(row) &&
        Object.keys(row).length === names.length &&
        names.every((name) => Object.hasOwn(row, name) && typeof row[name] !== "function"),
    )
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

(globalThis as Record<symbol, unknown>)[Symbol.for("colligo.showLast")] = showLast;
