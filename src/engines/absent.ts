import { nearest } from "../nearest.js";
import type { Column } from "./attribute.js";

/**
 * An empty answer with the reason for it, which `show` prints. The note hangs on the list without being one of its rows, so
 * that an empty list is an empty list.
 */
export function nothing<R>(terms: readonly string[], column: Column): R[] {
  const reasons = terms.map((term) => {
    const missing = term.split(" ").filter((word) => !word.includes("*") && !column.codeOf.has(word));
    const near = missing.map((word) => nearest(word, column.values)).filter((word) => word !== undefined);
    const hint = near.length > 0 ? `; did you mean "${near.join('", "')}"?` : "";
    return `"${term}" does not occur ${missing.length === 0 ? "in what was asked for" : "in the corpus"}${hint}`;
  });
  return Object.defineProperty([] as R[], "note", { value: reasons.join(". ") });
}
