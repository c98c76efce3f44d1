// Puts measured precision where it is read: src/discourse/figures.ts, which every table of a lens draws on; the lines
// "Measured (lens): …" of the docstrings; and the table of the README.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const two = (value) => (Number.isNaN(value) ? "NaN" : String(Math.round(value * 100) / 100));
const share = (value) => (value === 1 ? "1.00" : value.toFixed(2).replace(/^0/, ""));
const interval = (value, { low, high }) => `${share(value)} (${share(low)}–${share(high)})`;

/** What the file of figures must hold. */
export function sourceOf(scores) {
  const row = (s) =>
    `  { lens: ${JSON.stringify(s.lens)}, items: ${s.items}, labelled: ${s.gold}, found: ${s.found}, right: ${s.right}, ` +
    `precision: ${two(s.precision)}, precisionLow: ${two(s.precisionInterval.low)}, precisionHigh: ${two(s.precisionInterval.high)}, ` +
    `recall: ${two(s.recall)}, recallLow: ${two(s.recallInterval.low)}, recallHigh: ${two(s.recallInterval.high)}, ` +
    `f: ${two(s.f)}, fLow: ${two(s.fInterval.low)}, fHigh: ${two(s.fInterval.high)}, ` +
    `aspects: ${JSON.stringify(
      Object.entries(s.aspects)
        .map(([name, { right, of }]) => `${name} ${share(right / of)}`)
        .join(", "),
    )} },`;
  return `${head}${scores.map(row).join("\n")}\n];\n`;
}

const head = `// biome-ignore-all format: written by test/gold/precision.mjs --write, a line a lens; a test holds that it is still true.
import type { PrecisionRow } from "./precisionRow.js";

export const figures: readonly PrecisionRow[] = [
`;

/** What a docstring says of a lens. */
export const sentenceOf = (s) =>
  `Measured (${s.lens}): precision ${interval(s.precision, s.precisionInterval)}, recall ${interval(s.recall, s.recallInterval)}, ${s.items} items.`;

export const tableOf = (scores) =>
  [
    "| lens | labelled | found | precision | recall | F | of the rightly found |",
    "|---|--:|--:|---|---|---|---|",
    ...scores.map(
      (s) =>
        `| ${s.lens} | ${s.gold} | ${s.found} | ${interval(s.precision, s.precisionInterval)} | ${interval(s.recall, s.recallInterval)} | ${interval(s.f, s.fInterval)} | ` +
        `${Object.entries(s.aspects)
          .map(([name, { right, of }]) => `${name} ${share(right / of)}`)
          .join(", ")} |`,
    ),
  ].join("\n");

const measured = /Measured \(([^)]+)\): [^\n]*/g;
const table = /(<!-- precision -->\n)[\s\S]*?(\n<!-- \/precision -->)/;

/** The files that state figures, with the text they should have. */
export function written(scores) {
  const byLens = new Map(scores.map((s) => [s.lens, s]));
  const files = [["src/discourse/figures.ts", sourceOf(scores)]];
  const under = path.join(root, "src/discourse");
  for (const name of readdirSync(under, { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .sort()) {
    const text = readFileSync(path.join(under, name), "utf8");
    if (name === "figures.ts" || text.search(measured) < 0) continue;
    const now = text.replace(measured, (_, lens) => {
      if (!byLens.has(lens)) throw new Error(`src/discourse/${name} states figures of "${lens}", which is no lens`);
      return sentenceOf(byLens.get(lens));
    });
    files.push([`src/discourse/${name}`, now]);
  }
  // The README has the lenses, the gold's own page every feature too.
  for (const [file, listed] of [
    ["README.md", scores.filter((s) => !s.lens.startsWith("features:"))],
    ["test/gold/README.md", scores],
  ]) {
    const text = readFileSync(path.join(root, file), "utf8");
    if (!table.test(text)) throw new Error(`${file} has no place between <!-- precision --> and <!-- /precision -->`);
    files.push([file, text.replace(table, (_, before, after) => before + tableOf(listed) + after)]);
  }
  return files;
}

export function write(scores) {
  const files = written(scores);
  for (const [file, text] of files) writeFileSync(path.join(root, file), text);
  spawnSync("npx", ["biome", "check", "--write", ...files.map(([file]) => file)], { cwd: root, stdio: "inherit" });
}
