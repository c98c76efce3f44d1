/** `colligo kernel`: the kernel where every Jupyter of this user and VS Code look for kernels. */

import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { jupyterFolder, kernelName, kernelTitle } from "./kernel.js";
import { canonicalJson } from "./record.js";
import { writeWhole } from "./run-file.js";

/** What the reader has to mend; the message says how. */
export class Refusal extends Error {}

interface Spec {
  readonly argv?: readonly string[];
  readonly display_name?: string;
}

/** Jupyter's data folder of this user, as jupyter_core finds it. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const home = env.HOME || env.USERPROFILE || homedir();
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return path.join(home, "Library", "Jupyter");
  if (platform === "win32") return path.join(env.APPDATA || path.join(home, "AppData", "Roaming"), "jupyter");
  return path.join(env.XDG_DATA_HOME || path.join(home, ".local", "share"), "jupyter");
}

const specFolder = (): string => path.join(dataFolder(), "kernels", kernelName);
const specFile = (): string => path.join(specFolder(), "kernel.json");
const ownFolder = path.join(jupyterFolder, "kernels", kernelName);

/** Install the kernel of this installation, with its Node; answers what was done. */
export function installKernel(): string {
  const file = specFile();
  const before = existing(file);
  const own = JSON.parse(readFileSync(path.join(ownFolder, "kernel.json"), "utf8")) as Required<Spec>;
  const [, , ...rest] = own.argv;
  // A program without a path would be looked for by a desktop that has never heard of the reader's version manager.
  const argv = [process.execPath, path.join(ownFolder, "kernel.cjs"), ...rest];
  mkdirSync(path.dirname(file), { recursive: true });
  writeWhole(file, `${canonicalJson({ ...own, argv }, 2)}\n`);
  const replaced = before && kernelOf(before) !== argv[1] ? `, in place of that of ${kernelOf(before)}` : "";
  return `The kernel “${kernelTitle}” is installed in ${path.dirname(file)}${replaced}.
It is that of ${argv[1]}, run by ${argv[0]}: when one of them moves, run this again.
For a notebook anywhere, the packages are those of the notebook's own folder or one above it.`;
}

/** Remove it again. */
export function removeKernel(): string {
  const file = specFile();
  if (!existing(file)) return `There is no kernel in ${path.dirname(file)}.`;
  rmSync(file);
  try {
    rmdirSync(path.dirname(file));
  } catch {
    // Something else lies there, which is not ours.
  }
  return `The kernel “${kernelTitle}” is removed from ${path.dirname(file)}.`;
}

/** The kernel that is there. One that is not ours is left alone: tslab's own has the same name. */
function existing(file: string): Spec | undefined {
  if (!existsSync(file)) return;
  let spec: Spec | undefined;
  try {
    spec = JSON.parse(readFileSync(file, "utf8")) as Spec;
  } catch {
    // Broken, and nobody knows whose.
  }
  if (spec && kernelOf(spec)) return spec;
  throw new Refusal(`${file} is another kernel, “${spec?.display_name ?? "unreadable"}”: remove its folder first`);
}

const kernelOf = (spec: Spec): string | undefined =>
  spec.argv?.find((part) => /[\\/]tslab[\\/]kernel\.cjs$/.test(part));
