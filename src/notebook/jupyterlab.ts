/**
 * `colligo lab`: JupyterLab with the Colligo kernel. The first time it makes `.venv` in the study and installs JupyterLab
 * there; it writes nothing else but what JupyterLab itself keeps in the home directory.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { jupyterFolder } from "./kernel.js";
import { Refusal } from "./kernelspec.js";

const windows = process.platform === "win32";
const wanted = "jupyterlab>=4.4,<5";

const ownInstallation =
  "On Debian and Ubuntu: apt install python3-venv. Or install JupyterLab yourself and run colligo kernel.";
const noPython = (found: string): string =>
  `no Python 3.10 or newer found${found && `, only ${found}`}. JupyterLab is a Python program: install Python (python.org, or your package manager) and run this again.
Without Python, colligo run executes the notebooks, and VS Code opens them once colligo kernel has been run.`;

/** JUPYTER_PATH with our kernel's folder first: Jupyter takes the first kernel of a name. */
export function jupyterPath(given: string | undefined = process.env.JUPYTER_PATH): string {
  return [jupyterFolder, given].filter(Boolean).join(path.delimiter);
}

/** Make `folder` a virtual environment with JupyterLab; what was half made is removed when that fails. */
export function installJupyterLab(folder: string, requirement: string = wanted): void {
  const [command, ...args] = findPython();
  console.log(`Installing JupyterLab in ${path.basename(folder)} (once, about 240 MB)`);
  const run = (what: string, program: string, parameters: readonly string[]) => {
    const { status, error } = spawnSync(program, parameters, { stdio: "inherit" });
    if (!error && status === 0) return;
    rmSync(folder, { recursive: true, force: true });
    throw new Refusal(`${what} failed${error ? `: ${error.message}` : ""}\n${ownInstallation}`);
  };
  run("making .venv", command, [...args, "-m", "venv", folder]);
  // JupyterLab's own yarn.js is CommonJS; by the "type" of our package.json it would be read as an ES module, and printed
  // whole at every start.
  writeFileSync(path.join(folder, "package.json"), "{}\n");
  writeFileSync(path.join(folder, ".gitignore"), "*\n");
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement];
  run("installing JupyterLab", program(folder, "python"), pip);
}

/** A program of a virtual environment. */
export function program(folder: string, name: string): string {
  return windows ? path.join(folder, "Scripts", `${name}.exe`) : path.join(folder, "bin", name);
}

function findPython(): readonly string[] {
  const question = "import sys; print(sys.version.split()[0], sys.version_info >= (3, 10))";
  const found: string[] = [];
  for (const python of windows ? [["py", "-3"], ["python"]] : [["python3"], ["python"]]) {
    const [command, ...args] = python;
    const { status, stdout } = spawnSync(command, [...args, "-c", question], { encoding: "utf8" });
    const [, version, enough] = /^(\S+) (True|False)\s*$/.exec(status === 0 ? stdout : "") ?? [];
    if (enough === "True") return python;
    if (version !== undefined) found.push(`${command} ${version}`);
  }
  throw new Refusal(noPython(found.join(" and ")));
}

/** Start JupyterLab on the study at `root`; answers its exit code. `args` are added to its own. */
export function startLab(root: string, args: readonly string[]): Promise<number> {
  try {
    createRequire(path.join(root, "package.json")).resolve("tslab");
  } catch {
    throw new Refusal(`tslab is not installed in ${root}: run npm install there first`);
  }
  const environment = path.join(root, ".venv");
  const lab = program(environment, "jupyter-lab");
  if (!existsSync(lab)) installJupyterLab(environment);
  const first = existsSync(path.join(root, "notebooks")) ? "/lab/tree/notebooks" : "/lab";
  const usual = [`--ServerApp.root_dir=${root}`, `--LabApp.default_url=${first}`];
  const env = { ...process.env, JUPYTER_PATH: jupyterPath() };
  const child = spawn(lab, [...usual, ...args], { stdio: "inherit", cwd: root, env });
  // Ctrl-C reaches JupyterLab by itself, which asks whether to stop: wait for its answer.
  process.removeAllListeners("SIGINT").on("SIGINT", () => {});
  process.removeAllListeners("SIGTERM").on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Refusal(`${lab} did not start: ${error.message}`)));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
