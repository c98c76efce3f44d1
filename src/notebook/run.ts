/** Runs notebooks, each in a process of its own, without Jupyter and without Python. */

import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mostOutput, tooMuch } from "./run-cell.js";
import type { Done, Job, Message } from "./run-child.js";
import type { Parameters } from "./run-parameters.js";

export interface RunOptions {
  /** The folder that names in messages are relative to. */
  readonly root: string;
  readonly parameters?: Parameters;
  /** Seconds one cell may take. Default 600. */
  readonly timeout?: number;
  /** Notebooks that run at once. Default 2. */
  readonly jobs?: number;
  /** Begin the notebooks that come after a failed one too. */
  readonly keepGoing?: boolean;
  /** Save the notebook as this file, and leave it as it is. */
  readonly output?: string;
  readonly cell?: (name: string, cell: number, of: number) => void;
  readonly end?: (run: NotebookRun) => void;
}

/** How one notebook ended. A failed notebook's file is as it was before. */
export interface NotebookRun {
  /** Path from the root, with forward slashes. */
  readonly name: string;
  readonly seconds: number;
  readonly done?: Done;
  readonly error?: string;
  /** It was not begun, because another had failed. */
  readonly skipped?: boolean;
}

/** Run the notebooks and answer, in their order, how each ended. */
export async function runNotebooks(files: readonly string[], options: RunOptions): Promise<NotebookRun[]> {
  const runs: NotebookRun[] = [];
  const next = files.entries();
  const work = async () => {
    for (const [index, file] of next) {
      const stopped = !options.keepGoing && runs.some((run) => run?.error !== undefined);
      runs[index] = stopped
        ? { name: nameOf(file, options.root), seconds: 0, skipped: true }
        : await runNotebook(file, options);
      options.end?.(runs[index]);
    }
  };
  await Promise.all(Array.from({ length: options.jobs ?? 2 }, work));
  return runs;
}

/** Milliseconds a timer can wait. */
const longest = 2 ** 31 - 1;
const program = fileURLToPath(new URL("./run-child.js", import.meta.url));

const nameOf = (file: string, root: string): string => path.relative(root, file).replaceAll(path.sep, "/");

/** Run one notebook; without an error its outputs are saved in its file. */
export function runNotebook(file: string, options: RunOptions): Promise<NotebookRun> {
  const { root, parameters = {}, timeout = 600, output } = options;
  const name = nameOf(file, root);
  const started = performance.now();
  const job: Job = { file: path.resolve(file), name, parameters, root: path.resolve(root), output: output ?? file };
  return new Promise((resolve) => {
    const child = startChild();
    const stop = () => child.kill("SIGKILL"); // a synchronous loop hears nothing else
    process.once("exit", stop);
    let at: (Message & { kind: "cell" }) | undefined;
    let limit: NodeJS.Timeout | undefined;
    let answer: Pick<NotebookRun, "done" | "error"> | undefined;
    let said = "";
    const fail = (message: string, place?: Place) => {
      answer ??= { error: place ? explain(name, place, message) : message };
    };
    child.stderr?.on("data", (text: string) => {
      said = (said + text).slice(-4000);
    });
    child.on("message", (message: Message) => {
      clearTimeout(limit);
      if (message.kind === "done") answer ??= { done: message };
      else if (message.kind === "failed") fail(message.message, message.source === undefined ? undefined : message);
      else {
        at = message;
        options.cell?.(name, message.cell, message.of);
        limit = setTimeout(
          () => {
            fail(`the cell took longer than ${timeout} seconds (--timeout)`, at);
            stop();
          },
          Math.min(timeout * 1000, longest),
        );
      }
    });
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(limit);
      process.off("exit", stop);
      const why =
        code === tooMuch
          ? `the notebook prints and shows more than ${mostOutput / 1e6} MB: save it to a file instead`
          : `the notebook's process ended by itself (${signal ?? `exit code ${code}`})\n${said}`;
      fail(why.trimEnd(), at);
      resolve({ name, seconds: (performance.now() - started) / 1000, ...answer });
    };
    child.on("error", (error) => {
      fail(error.message);
      if (child.pid === undefined) end(null, null); // it was never started
    });
    // The last message may come after the process has ended, but not after its channel was closed.
    const closed = new Promise((told) => child.once("disconnect", told));
    child.on("close", (code, signal) => closed.then(() => end(code, signal)));
    child.send(job);
  });
}

function startChild(): ChildProcess {
  // FORCE_COLOR would write colour codes into the notebook. The heap is that of kernel.json; NODE_OPTIONS may say more.
  const { FORCE_COLOR: _, NODE_OPTIONS = "", ...env } = process.env;
  const started = fork(program, {
    env: { ...env, NODE_OPTIONS: `--max-old-space-size=4096 ${NODE_OPTIONS}` },
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  started.stderr?.setEncoding("utf8");
  return started;
}

interface Place {
  readonly cell?: number;
  readonly source?: string;
}

/** The place and the message, with the lines of the cell numbered as the messages count them. */
function explain(name: string, { cell, source = "" }: Place, message: string): string {
  const text = source.trimEnd().split("\n");
  const width = String(text.length).length;
  const named = namedLine(message, cell);
  const shown = text.map(
    (line, index) => `  ${index + 1 === named ? ">" : " "} ${String(index + 1).padStart(width)} | ${line}`,
  );
  // What the kernel puts over an error is the line that is marked here.
  const told = message.replace(/^cell \[\d+\], line \d+\n {2}> .*\n\n/, "");
  return [`${name}: cell [${cell}] failed`, ...around(shown, named), told.replace(/^/gm, "    ")].join("\n");
}

/** The line of the cell that a message of the type checker or of a running cell names. */
function namedLine(message: string, cell: number | undefined): number | undefined {
  const found = /^(\d+):\d+ - /m.exec(message) ?? new RegExp(`cell \\[${cell}\\], line (\\d+)`).exec(message);
  return found ? Number(found[1]) : undefined;
}

/** Of a long cell the lines around the one that is named. */
function around(lines: readonly string[], named = 1): readonly string[] {
  const most = 10;
  const from = Math.max(0, named - 1 - most);
  const to = named + most;
  return [...(from > 0 ? ["    …"] : []), ...lines.slice(from, to), ...(to < lines.length ? ["    …"] : [])];
}
