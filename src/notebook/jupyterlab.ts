/**
 * `npm run lab`: JupyterLab with the Colligo kernel. The first time it makes `.venv` beside package.json and installs
 * JupyterLab there; it writes nothing else but what JupyterLab itself keeps in the home directory. Arguments are added
 * to those of jupyter-lab.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { jupyterFolder } from "./kernel.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const windows = process.platform === "win32";
const wanted = "jupyterlab>=4.4,<5";

const ownInstallation =
  "On Debian and Ubuntu: apt install python3-venv. Or install JupyterLab yourself and start it with JUPYTER_PATH=src/notebook.";
const noPython = `no Python 3.10 or newer found. JupyterLab is a Python program: install Python (python.org, or your package manager) and run this again.
Without Python, npm start executes the notebooks, and VS Code opens them.`;

/** JUPYTER_PATH with our kernel's folder first: Jupyter takes the first kernel of a name. */
export function jupyterPath(given: string | undefined = process.env.JUPYTER_PATH): string {
  return [jupyterFolder, given].filter(Boolean).join(path.delimiter);
}

/** Make `folder` a virtual environment with JupyterLab; what was half made is removed when that fails. */
export function installJupyterLab(folder: string, requirement: string = wanted): void {
  const [command, ...args] = findPython();
  const run = (what: string, program: string, parameters: readonly string[]) => {
    const { status, error } = spawnSync(program, parameters, { stdio: "inherit" });
    if (!error && status === 0) return;
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${what} failed${error ? `: ${error.message}` : ""}\n${ownInstallation}`);
  };
  run("making .venv", command, [...args, "-m", "venv", folder]);
  // JupyterLab's own yarn.js is CommonJS; by the "type" of our package.json it would be read as an ES module, and printed
  // whole at every start.
  writeFileSync(path.join(folder, "package.json"), "{}\n");
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement];
  run("installing JupyterLab", program(folder, "python"), pip);
}

/** A program of a virtual environment. */
export function program(folder: string, name: string): string {
  return windows ? path.join(folder, "Scripts", `${name}.exe`) : path.join(folder, "bin", name);
}

function findPython(): readonly string[] {
  const question = "import sys; print(sys.version_info >= (3, 10))";
  for (const python of windows ? [["py", "-3"], ["python"]] : [["python3"], ["python"]]) {
    const [command, ...args] = python;
    const { status, stdout } = spawnSync(command, [...args, "-c", question], { encoding: "utf8" });
    if (status === 0 && stdout.trim() === "True") return python;
  }
  throw new Error(noPython);
}

function start(args: readonly string[]): void {
  if (!existsSync(path.join(root, "node_modules", "tslab")))
    throw new Error("tslab is not installed: run npm install first");
  const environment = path.join(root, ".venv");
  const lab = program(environment, "jupyter-lab");
  if (!existsSync(lab)) {
    console.log("Installing JupyterLab in .venv (once, about 240 MB)");
    installJupyterLab(environment);
  }
  const usual = [`--ServerApp.root_dir=${root}`, "--LabApp.default_url=/lab/tree/notebooks"];
  const env = { ...process.env, JUPYTER_PATH: jupyterPath() };
  const child = spawn(lab, [...usual, ...args], { stdio: "inherit", cwd: root, env });
  // Ctrl-C reaches JupyterLab by itself, which asks whether to stop: wait for its answer.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("error", stop);
  child.on("exit", (code) => process.exit(code ?? 1));
}

function stop(error: Error): void {
  console.error(`npm run lab: ${error.message}`);
  process.exit(1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    start(process.argv.slice(2));
  } catch (error) {
    stop(error as Error);
  }
}
