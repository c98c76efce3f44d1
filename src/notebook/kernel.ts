/** The typed door to `kernels/tslab/kernel.cjs`, the one file that knows tslab. */

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The folder to put on JUPYTER_PATH: it holds `kernels/`. */
export const jupyterFolder: string = fileURLToPath(new URL("../../src/notebook", import.meta.url));

export const kernelName = "tslab";
export const kernelTitle = "TypeScript (Colligo)";

/** What Jupyter writes into a notebook's metadata when this kernel has run it, as tslab tells it (its version too). */
export const languageInfo: object = {
  codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
  file_extension: ".ts",
  mimetype: "text/typescript",
  name: "typescript",
  version: "3.7.2",
};

/** What a cell shows: a MIME bundle; one with a `display_id` can be replaced later. */
export interface Display {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient?: { readonly display_id?: string };
}

export interface Engine {
  /** Runs one cell and answers whether it succeeded; what went wrong is written to "stderr". */
  execute(
    code: string,
    writeStream: (name: "stdout" | "stderr", text: string) => void,
    writeDisplay: (display: Display, update: boolean) => void,
  ): Promise<boolean>;
  /** An error with tslab's own stack frames left out. */
  describe(error: unknown): unknown;
  close(): void;
}

/**
 * tslab's engine for the notebooks of one folder. One a process: tslab takes the current folder for its root when it is
 * loaded, and keeps the notebook's names in the process.
 */
export function openEngine(folder: string): Engine {
  process.chdir(folder);
  const require = createRequire(import.meta.url);
  return (require("../../src/notebook/kernels/tslab/kernel.cjs") as { openEngine(): Engine }).openEngine();
}
