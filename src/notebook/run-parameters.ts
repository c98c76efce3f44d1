/** Parameters: values from the command line that replace those of the cell tagged "parameters". */

import { type Cell, lines, type Notebook, sourceOf } from "./run-file.js";

export type Parameters = Readonly<Record<string, unknown>>;

const given = "parameters";
const injected = "injected-parameters";
const tagged = (tag: string) => (cell: Cell) => cell.metadata?.tags?.includes(tag) ?? false;

/** `["least=5", "of=\"lemma\""]` as an object. */
export function parseParameters(texts: readonly string[]): Parameters {
  const parameters: Record<string, unknown> = {};
  for (const text of texts) {
    const [, name, json] = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)=(.*)$/su.exec(text) ?? [];
    if (name === undefined) throw new Error(`-p requires name=json, got ${text}`);
    try {
      parameters[name] = JSON.parse(json);
    } catch {
      throw new Error(`-p ${name} requires a JSON value, such as 5 or '"lemma"', got ${json}`);
    }
  }
  return parameters;
}

/**
 * Write the values into a cell of their own after the one tagged "parameters", as papermill does. Without values such a
 * cell of an earlier run is taken out, so that the notebook's own values hold again.
 */
export function inject(notebook: Notebook, parameters: Parameters, name: string): void {
  notebook.cells = notebook.cells.filter((cell) => !tagged(injected)(cell));
  const names = Object.keys(parameters);
  if (names.length === 0) return;
  const at = notebook.cells.findIndex(tagged(given));
  if (at < 0) throw new Error(`${name} has no cell tagged "${given}", so -p ${names[0]} would change nothing`);
  const source = sourceOf(notebook.cells[at]);
  for (const parameter of names) {
    // A misspelt name would be a new constant that nobody reads.
    const pattern = String.raw`\b(?:const|let|var)\s+(?:[^;]*?,\s*)?${parameter.replaceAll("$", String.raw`\$`)}(?![\w$])`;
    if (!new RegExp(pattern, "u").test(source)) {
      throw new Error(`${name} has no parameter ${parameter}; the cell tagged "${given}" says\n${source}`);
    }
  }
  const text = names.map((parameter) => `const ${parameter} = ${JSON.stringify(parameters[parameter])};`).join("\n");
  const cell: Cell = { cell_type: "code", metadata: { tags: [injected] }, source: lines(`// Parameters\n${text}`) };
  if ((notebook.nbformat_minor ?? 0) >= 5) cell.id = injected; // earlier formats know no ids
  notebook.cells.splice(at + 1, 0, cell);
}
