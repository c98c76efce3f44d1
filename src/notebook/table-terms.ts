/** Word lists of tables: which terms are left out, and why, is said under the table. */
import { count } from "../charts/numbers.js";
import { fieldOf } from "./table-cells.js";

export interface TermList {
  readonly terms: readonly string[];
  /** The reason; it is printed with the table. */
  readonly because: string;
}

export interface TermLists {
  /** Terms that are not shown. */
  readonly exclude?: TermList;
  /** The only terms that are shown. */
  readonly only?: TermList;
}

/** The rows that are left, and a sentence on each list that was applied. */
export function choose(
  rows: readonly object[],
  { exclude, only }: TermLists,
): { readonly rows: readonly object[]; readonly notes: readonly string[] } {
  let left = rows;
  const notes: string[] = [];
  for (const [name, list, keep] of [
    ["exclude", exclude, false],
    ["only", only, true],
  ] as const) {
    if (list === undefined) continue;
    check(name, list);
    const terms = new Set(list.terms);
    const before = left.length;
    left = left.filter((row) => terms.has(termOf(row, name)) === keep);
    const what = keep ? `only ${named(list.terms)} shown` : `${named(list.terms)} left out`;
    notes.push(
      `${what}: ${count(before - left.length)} of ${count(before)} rows fewer, because ${list.because.trim()}`,
    );
  }
  return { rows: left, notes };
}

function check(name: string, { terms, because }: TermList): void {
  if (!Array.isArray(terms) || !terms.every((term) => typeof term === "string"))
    throw new TypeError(`${name} requires a list of terms, { terms: ["the"], because: "…" }`);
  if (typeof because !== "string" || because.trim() === "")
    throw new TypeError(`${name} requires a reason, { terms, because: "…" }: it is printed with the table`);
}

function termOf(row: object, name: string): string {
  const term = fieldOf(row, "term") ?? fieldOf(row, "collocate");
  if (typeof term === "string") return term;
  throw new RangeError(`${name} requires rows with a term or a collocate, got ${Object.keys(row).join(", ")}`);
}

/** The terms, of many the first. */
function named(terms: readonly string[]): string {
  const most = 8;
  const more = terms.length - most;
  const first = terms.slice(0, more > 1 ? most : terms.length).join(", ");
  return more > 1 ? `${first} and ${count(more)} other terms` : first || "no term";
}
