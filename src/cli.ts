#!/usr/bin/env node
/** The command `colligo`: a thin door to the notebook runner. */

import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { suggestion } from "./nearest.js";
import { openProgress, type Terminal } from "./notebook/progress.js";
import type { NotebookRun } from "./notebook/run.js";
import { parseParameters } from "./notebook/run-parameters.js";
import { reportLines } from "./notebook/run-report.js";
import { runStudy, studyNotebooks, studyRoot } from "./notebook/run-study.js";

const help = `colligo run [notebook …]         run the notebooks (default: all in notebooks/), save what they show and write,
                                 and say whether it is what was there before
colligo reproduce [notebook …]   the same; fails when any byte differs, and says where

  -p, --parameter name=json      replace a value of the cell tagged "parameters" (run, one notebook)
      --timeout seconds          what one cell may take (default 600)
      --jobs n                   notebooks run at once (default 2)
  -h, --help
  -v, --version

Exit code: 0 done, 1 a notebook failed or (reproduce) a file differs, 2 the command was not understood.
`;

const commands = ["run", "reproduce"];
const options = {
  parameter: { type: "string", short: "p", multiple: true, default: [] as string[] },
  timeout: { type: "string", default: "600" },
  jobs: { type: "string", default: "2" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

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
    if (!(error instanceof Misuse) && !code.startsWith("ERR_PARSE_ARGS")) throw error;
    surroundings.err.write(`colligo: ${message}\n`);
    return 2;
  }
}

async function carryOut(args: readonly string[], { folder, out, err }: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, ...names] = positionals;
  if (values.version) return say(out, `${version()}\n`);
  if (values.help || command === "help") return say(out, help);
  if (command === undefined) throw new Misuse(`requires a command: ${commands.join(" or ")}; colligo --help says more`);
  if (!commands.includes(command)) throw new Misuse(unknown("command", command, commands));

  const root = realpathSync(studyRoot(folder));
  const files = names.map((name) => notebookFile(folder, root, name));
  if (files.length === 0 && studyNotebooks(root).length === 0) throw new Misuse("there are no notebooks in notebooks/");
  if (values.parameter.length > 0 && (command !== "run" || files.length !== 1)) {
    throw new Misuse("-p requires the command run and the name of one notebook");
  }

  const progress = openProgress(err, files.length || studyNotebooks(root).length);
  const report = await runStudy(files, {
    root,
    parameters: asked(() => parseParameters(values.parameter)),
    timeout: positive("--timeout", values.timeout),
    jobs: Math.ceil(positive("--jobs", values.jobs)),
    cell: progress.cell,
    end: (run) => progress.end(run.name, outcome(run)),
  });
  progress.close();
  const strict = command === "reproduce";
  for (const line of reportLines(report, strict)) out.write(`${line}\n`);
  return report.problems.length > 0 || (strict && report.differences.length > 0) ? 1 : 0;
}

function say(out: Terminal, text: string): number {
  out.write(text);
  return 0;
}

const version = (): string => JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;

const unknown = (what: string, name: string, known: readonly string[]) =>
  `there is no ${what} "${name}"; ${suggestion(name, known)}`;

function notebookFile(folder: string, root: string, name: string): string {
  const file = path.resolve(folder, name);
  if (existsSync(file)) return realpathSync(file);
  const known = studyNotebooks(root).map((each) => path.relative(folder, each));
  throw new Misuse(unknown("notebook", name, known));
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

function outcome({ done, seconds, error }: NotebookRun): string {
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
