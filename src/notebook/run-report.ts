/** A study's report in plain lines. */

import type { StudyReport } from "./run-study.js";

/** What was written and how it differs; `exactly` adds the first differing place of each file. */
export function reportLines({ runs, problems, written, differences }: StudyReport, exactly: boolean): string[] {
  const failed = runs.filter(({ error }) => error !== undefined);
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name).join(", ");
    const skipped = runs.filter((run) => run.skipped).map(({ name }) => name);
    return [
      `${failed.length} of ${count(runs.length, "notebook")} failed: ${names}. output/manifest.json is as it was.`,
      ...(skipped.length > 0 ? [`Not begun after that (--keep-going runs them): ${skipped.join(", ")}.`] : []),
    ];
  }
  const tables = kinds(written, /\.(?:csv|tsv|json|md|html)$/);
  const charts = kinds(written, /\.(?:svg|png|pdf)$/);
  const lines = [
    `${count(runs.length, "notebook")} ran and wrote ${count(tables, "table")} and ${count(charts, "chart")}.`,
  ];
  if (problems.length > 0) {
    return [...lines, "The result depends on which notebook runs first:", ...problems.map((problem) => `  ${problem}`)];
  }
  if (differences.length === 0) return [...lines, "Byte for byte what the repository held before."];
  lines.push("Not what the repository held before:");
  for (const { kind, name, where } of differences) {
    const place = exactly && where !== undefined ? `, ${where.replaceAll("\n", "\n          ")}` : "";
    lines.push(`  ${kind.padEnd(7)} ${name}${place}${kind === "stale" ? " (no notebook writes it)" : ""}`);
  }
  return lines;
}

/** Files of one name in several formats are one table or chart. */
const kinds = (names: readonly string[], format: RegExp): number =>
  new Set(names.filter((name) => format.test(name)).map((name) => name.replace(format, ""))).size;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
