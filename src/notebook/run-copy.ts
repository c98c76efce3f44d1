/** A copy of a study in which its notebooks run without touching it: for `colligo run --check`. */

import { constants, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Do something with a copy of the study at `root`, which is removed afterwards. */
export async function withCopy<T>(root: string, act: (copy: string) => Promise<T>): Promise<T> {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), "colligo-check-")));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  process.once("exit", remove); // an interrupt ends the process at once
  try {
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      const from = path.join(root, entry.name);
      const to = path.join(copy, entry.name);
      // Packages are only read, and those of a link are found from where it points to.
      if (entry.name === "node_modules") symlinkSync(from, to, "junction");
      // Hidden: .git, .venv, what editors keep. A copy-on-write clone costs nothing where the disk can make one.
      else if (!entry.name.startsWith("."))
        cpSync(from, to, { recursive: true, filter: visible, mode: constants.COPYFILE_FICLONE });
    }
    return await act(copy);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

const visible = (file: string): boolean => !path.basename(file).startsWith(".");
