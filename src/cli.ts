#!/usr/bin/env node
/** The command `colligo`: a thin door to the notebook runner and to Jupyter. */

import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { suggestion } from "./nearest.js";
import { startLab } from "./notebook/jupyterlab.js";
import { installKernel, Refusal, removeKernel } from "./notebook/kernelspec.js";
import { openProgress, type Terminal } from "./notebook/progress.js";
import { type NotebookRun, runNotebooks } from "./notebook/run.js";
import { withCopy } from "./notebook/run-copy.js";
import { parseParameters } from "./notebook/run-parameters.js";
import { reportLines } from "./notebook/run-report.js";
import { notebooksIn, runStudy, studyNotebooks, studyRoot } from "./notebook/run-study.js";

const help = `colligo run [notebook or folder …]   run the notebooks (default: all in notebooks/), save what they show and
                                     write, and say whether it is what was there before
colligo reproduce [notebook …]       the same; fails when any byte differs, and says where
colligo kernel [--remove]            install the kernel for Jupyter and VS Code, for this user
colligo lab [option of jupyter-lab …]   open JupyterLab on this study; installs it in .venv the first time

  -p, --parameter name=json   replace a value of the cell tagged "parameters" (run, one notebook)
  -o, --output file.ipynb     save the notebook there and leave it, and the manifest, as they are (run, one notebook)
      --check                 run in a copy of the study and write nothing; fails as reproduce does (run)
      --keep-going            run the other notebooks when one has failed
      --timeout seconds       what one cell may take (default 600)
      --jobs n                notebooks run at once (default 2)
  -h, --help
  -v, --version

Exit code: 0 done, 1 a notebook failed or (reproduce, --check) a file differs, 2 the command was not understood.
`;

const commands = ["run", "reproduce", "kernel", "lab"];
const options = {
  parameter: { type: "string", short: "p", multiple: true, default: [] as string[] },
  output: { type: "string", short: "o" },
  check: { type: "boolean", default: false },
  "keep-going": { type: "boolean", default: false },
  timeout: { type: "string", default: "600" },
  jobs: { type: "string", default: "2" },
  remove: { type: "boolean", default: false },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

export interface Surroundings {
  readonly folder: string;
  readonly out: Terminal;
  readonly err: Terminal;
}

/** A mistake in how the command was called. */
class Misuse extends Error {}

/** Carry out one command line and answer its exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await carryOut(args, surroundings);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (error instanceof Refusal) {
      surroundings.err.write(`colligo: ${message}\n`);
      return 1;
    }
    if (!(error instanceof Misuse) && !code.startsWith("ERR_PARSE_ARGS")) throw error;
    surroundings.err.write(`colligo: ${message}\n`);
    return 2;
  }
}

async function carryOut(args: readonly string[], surroundings: Surroundings): Promise<number> {
  if (args[0] === "lab") return lab(surroundings.folder, args.slice(1)); // what follows is JupyterLab's to understand
  const { out } = surroundings;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, ...names] = positionals;
  if (values.version) return say(out, `${version()}\n`);
  if (values.help || command === "help") return say(out, help);
  if (command === undefined) {
    throw new Misuse(`requires a command: ${commands.join(", ")}; colligo --help says more`);
  }
  if (!commands.includes(command)) throw new Misuse(unknown("command", command, commands));
  if (command === "kernel") return say(out, `${values.remove ? removeKernel() : installKernel()}\n`);
  if (values.remove) throw new Misuse("--remove requires the command kernel");
  return run(command, names, values, surroundings);
}

async function lab(folder: string, args: readonly string[]): Promise<number> {
  return startLab(realpathSync(studyRoot(folder)), args);
}

async function run(
  command: string,
  names: readonly string[],
  values: Values,
  { folder, out, err }: Surroundings,
): Promise<number> {
  const root = realpathSync(studyRoot(folder));
  const files = names.flatMap((name) => notebookFiles(folder, root, name));
  const total = files.length || studyNotebooks(root).length;
  if (total === 0) throw new Misuse("there are no notebooks in notebooks/");
  for (const [option, given] of [
    ["-p", values.parameter.length > 0],
    ["-o", values.output !== undefined],
  ] as const)
    if (given && (command !== "run" || files.length !== 1))
      throw new Misuse(`${option} requires the command run and the name of one notebook`);
  if (values.check && (command !== "run" || values.output !== undefined))
    throw new Misuse("--check requires the command run, without -o");

  const parameters = asked(() => parseParameters(values.parameter));
  const timeout = positive("--timeout", values.timeout);
  const jobs = Math.ceil(positive("--jobs", values.jobs));
  const progress = openProgress(err, total);
  const runOptions = {
    root,
    parameters,
    timeout,
    jobs,
    keepGoing: values["keep-going"],
    cell: progress.cell,
    end: (done: NotebookRun) => progress.end(done.name, outcome(done)),
  };
  try {
    if (values.output !== undefined) {
      const output = path.resolve(folder, values.output);
      if (output === files[0]) throw new Misuse(`-o ${values.output} is the notebook itself: leave -o away`);
      const [done] = await runNotebooks(files, { ...runOptions, output });
      if (done.error !== undefined) return 1;
      return say(out, `${done.name} ran and is saved as ${values.output}.\n`);
    }
    const moved = (copy: string) => files.map((file) => path.join(copy, path.relative(root, file)));
    const report = values.check
      ? await withCopy(root, (copy) => runStudy(moved(copy), { ...runOptions, root: copy }))
      : await runStudy(files, runOptions);
    const strict = command === "reproduce" || values.check;
    for (const line of reportLines(report, strict)) out.write(`${line}\n`);
    return report.problems.length > 0 || (strict && report.differences.length > 0) ? 1 : 0;
  } finally {
    progress.close();
  }
}

function say(out: Terminal, text: string): number {
  out.write(text);
  return 0;
}

const version = (): string => JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;

const unknown = (what: string, name: string, known: readonly string[]) =>
  `there is no ${what} "${name}"; ${suggestion(name, known)}`;

/** The notebook of a name, or those of a folder. */
function notebookFiles(folder: string, root: string, name: string): readonly string[] {
  const file = path.resolve(folder, name);
  if (!existsSync(file)) {
    const known = studyNotebooks(root).map((each) => path.relative(folder, each));
    throw new Misuse(unknown("notebook", name, known));
  }
  if (!statSync(file).isDirectory()) return [realpathSync(file)];
  const found = notebooksIn(realpathSync(file));
  if (found.length === 0) throw new Misuse(`there are no notebooks in ${name}`);
  return found;
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Misuse(`${option} requires a number above 0, got ${text}`);
}

function asked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

function outcome({ done, seconds, error, skipped }: NotebookRun): string {
  if (skipped) return "not begun";
  if (error !== undefined) return `failed\n${error}`;
  return `${done?.cells} ${done?.cells === 1 ? "cell" : "cells"}, ${seconds.toFixed(1)} s`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  // `exit` handlers end the notebooks' processes.
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  const surroundings = { folder: process.cwd(), out: process.stdout, err: process.stderr };
  void main(process.argv.slice(2), surroundings).then((code) => {
    process.exitCode = code;
  });
}
