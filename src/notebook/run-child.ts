/**
 * Runs one notebook in a process of its own and tells its parent about it. The parent starts it by `fork` and sends one
 * job; it ends when the notebook has ended, or when the parent has gone.
 */

import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { openEngine } from "./kernel.js";
import { canonicalJson, records, sha256 } from "./record.js";
import { runCell, watchUncaught } from "./run-cell.js";
import { type Cell, clear, notebookText, readNotebook, sourceOf, writeWhole } from "./run-file.js";
import { inject, type Parameters } from "./run-parameters.js";

export interface Job {
  readonly file: string;
  /** What the notebook is called in messages. */
  readonly name: string;
  readonly parameters: Parameters;
  /** The folder of the study: nothing is saved outside it. */
  readonly root: string;
  /** Where the notebook is saved: its own file, or another. */
  readonly output: string;
}

/** What a notebook read and wrote, by absolute path. */
export interface Done {
  readonly kind: "done";
  readonly cells: number;
  /** Hash of what its author wrote: cells without outputs. */
  readonly source: string;
  readonly inputs: readonly (readonly [string, string])[];
  readonly outputs: readonly (readonly [string, string])[];
  readonly contracts: readonly (readonly [string, object])[];
}

export type Message =
  | { readonly kind: "cell"; readonly cell: number; readonly of: number; readonly source: string }
  | { readonly kind: "failed"; readonly message: string; readonly cell?: number; readonly source?: string }
  | Done;

/** A message that has left this process even if the next cell never ends. */
const tell = (message: Message): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });

async function run({ file, name, parameters, root, output }: Job): Promise<void> {
  const { notebook, text } = readNotebook(file, name);
  inject(notebook, parameters, name);
  const source = sha256(canonicalJson(notebook.cells.map((cell) => [cell.cell_type, sourceOf(cell)])));
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");
  for (const cell of code) clear(cell);
  const written = code.filter((cell) => sourceOf(cell).trim() !== "");

  records().within = realpathSync(root);
  const stopped = await runCells(written, path.dirname(file));
  if (stopped) return tell(stopped);
  if (output === file) save(file, name, text, notebookText(notebook));
  else writeWhole(output, notebookText(notebook));
  const { inputs, outputs, contracts } = records();
  await tell({
    kind: "done",
    cells: written.length,
    source,
    inputs: [...inputs],
    outputs: [...outputs],
    contracts: [...contracts],
  });
}

/** Runs the cells one after the other, and answers how the first failure was. */
async function runCells(cells: readonly Cell[], folder: string): Promise<Message | undefined> {
  if (cells.length === 0) return;
  const engine = openEngine(folder);
  const uncaught = watchUncaught();
  for (const [index, cell] of cells.entries()) {
    const number = index + 1;
    await tell({ kind: "cell", cell: number, of: cells.length, source: sourceOf(cell) });
    if (!(await runCell(engine, cell, uncaught))) return failure(cell, number);
    cell.execution_count = number;
  }
  engine.close();
  await settled();
  if (uncaught.count > 0) return failure(cells[cells.length - 1], cells.length);
}

function failure(cell: Cell, number: number): Message {
  const errors = (cell.outputs ?? []).flatMap((output) =>
    output.output_type === "stream" && output.name === "stderr" ? output.text : [],
  );
  return { kind: "failed", message: errors.join("").trimEnd(), cell: number, source: sourceOf(cell) };
}

/** Until nothing is left to wait for (a timer, a file being written), but not for ever: a notebook may leave a server running. */
function settled(): Promise<void> {
  process.channel?.unref();
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, 5000).unref();
    process.once("beforeExit", () => {
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Neither overwrites what was typed while the notebook ran, nor touches a file that would not change. */
function save(file: string, name: string, before: string, after: string): void {
  if (readFileSync(file, "utf8") !== before) throw new Error(`${name} was edited while it ran, so it was not saved`);
  if (before !== after) writeWhole(file, after);
}

process.once("disconnect", () => process.exit(1));
process.once("SIGINT", () => process.exit(130));
process.once("message", async (job: Job) => {
  await run(job).catch((error: Error) => tell({ kind: "failed", message: error.message }));
  process.exit(0);
});
