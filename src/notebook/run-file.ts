/** Notebook files: read with clear errors, written always in the same way, whole or not at all. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { kernelName, kernelTitle, languageInfo } from "./kernel.js";
import { canonicalJson } from "./record.js";

export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string[] }
  | { output_type: "display_data"; data: Record<string, unknown>; metadata: Readonly<Record<string, unknown>> };

export interface Cell {
  cell_type: string;
  id?: string;
  metadata?: { tags?: readonly string[]; execution?: unknown };
  source: string | string[];
  outputs?: Output[];
  execution_count?: number | null;
}

export interface Notebook {
  cells: Cell[];
  metadata?: { kernelspec?: { name?: string }; language_info?: object };
  nbformat: number;
  nbformat_minor?: number;
}

/** Read a notebook and its text; the error of a file that is none begins with `name`. */
export function readNotebook(file: string, name: string): { readonly notebook: Notebook; readonly text: string } {
  const text = readFileSync(file, "utf8");
  if (text.trim() === "") throw new Error(`${name} is empty; a notebook is JSON with a list of cells`);
  let value: Partial<Notebook> | null;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${name} is not a notebook: ${(error as Error).message}`);
  }
  if (!Array.isArray(value?.cells)) throw new Error(`${name} is not a notebook: it has no list of cells`);
  if (value.nbformat !== 4) throw new Error(`${name} has notebook format ${value.nbformat}, 4 is required`);
  value.cells.forEach((cell, index) => {
    const ok = typeof cell?.source === "string" || (Array.isArray(cell?.source) && cell.source.every(isString));
    if (!ok || typeof cell.cell_type !== "string")
      throw new Error(`${name}: cell ${index + 1} has no type or no source`);
  });
  const kernel = value.metadata?.kernelspec?.name;
  if (kernel !== undefined && kernel !== kernelName) {
    throw new Error(`${name} is written for the kernel ${kernel}; this runner is the kernel ${kernelName}`);
  }
  return { notebook: value as Notebook, text };
}

const isString = (value: unknown): boolean => typeof value === "string";

export function sourceOf(cell: Cell): string {
  return typeof cell.source === "string" ? cell.source : cell.source.join("");
}

/** The lines of a text as a notebook keeps them, each with its line end. */
export function lines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** A cell with neither outputs nor counts: what is left of it is what its author wrote. */
export function clear(cell: Cell): void {
  cell.outputs = [];
  cell.execution_count = null;
  if (cell.metadata) delete cell.metadata.execution; // the times JupyterLab notes
}

/** The text of the file: keys in order, one space of indentation, as Jupyter itself writes it. */
export function notebookText(notebook: Notebook): string {
  const kernelspec = { display_name: kernelTitle, language: "typescript", name: kernelName };
  const metadata = { ...notebook.metadata, kernelspec, language_info: languageInfo };
  return `${canonicalJson({ ...notebook, metadata }, 1)}\n`;
}

/** Replace a file in one step: whoever is killed leaves the old file or the new one, and perhaps a `.tmp` beside it. */
export function writeWhole(file: string, text: string): void {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
