// What is made from the docstrings of the measures: the formulas that `explain` prints, and the table of src/measures/README.md.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { references } from "../dist/measures/references.js";
import { citationsIn, measureDocs, root } from "./measures-docs.mjs";
import { readmeOf } from "./measures-readme.mjs";

const family = (author) => author.split(", ")[0].replaceAll("’", "'");

/** How a docstring cites a work: all authors, or the first of three and more. */
export function shortsOf({ authors, year }) {
  const names = authors.map(family);
  const all = names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} & ${names.at(-1)}`;
  return names.length < 3 ? [`${all} (${year})`] : [`${all} (${year})`, `${names[0]} et al. (${year})`];
}

/** The work that a text ends by citing. "Gale (1991)" alone is not Church & Gale (1991): the longest that fits is meant. */
export function cited(text) {
  const fitting = references.filter((reference) => shortsOf(reference).some((short) => text.endsWith(short)));
  const length = (reference) =>
    Math.max(
      ...shortsOf(reference)
        .filter((short) => text.endsWith(short))
        .map((short) => short.length),
    );
  return fitting.sort((a, b) => length(b) - length(a))[0];
}

/** Keys of the works that a docstring cites, in order. */
export const keysOf = (doc) => [...new Set(citationsIn(doc.text).map((text) => cited(text)?.key))];

function formulasOf(docs) {
  const files = grouped(docs);
  const imports = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, of]) => {
      const names = of.map(({ name }) => name).sort();
      return `import { ${names.join(", ")} } from "./${path.basename(file, ".ts")}.js";`;
    });
  const entries = docs.map((doc) => {
    const said = [doc.title, doc.formula ?? "", keysOf(doc)].map((each) => JSON.stringify(each));
    return `  ${doc.name}: { measure: ${doc.name}, title: ${said[0]}, formula: ${said[1]}, signed: ${doc.signed}, sources: ${said[2]} },`;
  });
  return `// biome-ignore-all format: written from the docstrings by test/measures-table.mjs --write, a line a measure.
// biome-ignore-all assist/source/organizeImports: as above.
${imports.join("\n")}
import type { Table } from "./contingency.js";

/** What the docstring of a measure of a 2×2 table says. */
export interface Formula {
  /** The measure itself. */
  readonly measure: (table: Table) => number;
  /** What it is called. */
  readonly title: string;
  /** In the notation of \`formula.ts\`, or words. */
  readonly formula: string;
  /** Whether it is negative below expectation, which the formula does not say. */
  readonly signed: boolean;
  /** Keys of \`references\`. */
  readonly sources: readonly string[];
}

export const formulas: { readonly [name: string]: Formula } = {
${entries.join("\n")}
};
`;
}

function grouped(docs) {
  const files = new Map();
  for (const doc of docs) files.set(doc.file, [...(files.get(doc.file) ?? []), doc]);
  return files;
}

/** The files, with the text they should have. */
export function written() {
  const docs = measureDocs();
  return [
    ["src/measures/formulas.ts", formulasOf(docs.filter(({ ofTable }) => ofTable))],
    ["src/measures/README.md", readmeOf(docs, keysOf)],
  ];
}

export const stale = () =>
  written()
    .filter(([file, text]) => readFileSync(path.join(root, file), "utf8") !== text)
    .map(([file]) => file);

export function write() {
  for (const [file, text] of written()) writeFileSync(path.join(root, file), text);
  spawnSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
}
