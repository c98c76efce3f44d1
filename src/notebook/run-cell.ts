/** One cell: what it prints and shows, gathered as the outputs a notebook keeps. */

import { formatWithOptions } from "node:util";
import { passing } from "./display.js";
import type { Display, Engine } from "./kernel.js";
import { type Cell, lines, type Output, sourceOf } from "./run-file.js";

/** Bytes a notebook may print and show: neither a browser nor a repository takes more. */
export const mostOutput = 50_000_000;
/** The exit code of a notebook that goes beyond; a cell that does not end hears of nothing else. */
export const tooMuch = 77;

let kept = 0;
function keep(bytes: number): void {
  kept += bytes;
  if (kept > mostOutput) process.exit(tooMuch);
}

/** Runs a code cell into its own `outputs` and answers whether it succeeded. */
export async function runCell(engine: Engine, cell: Cell, uncaught: Uncaught): Promise<boolean> {
  const outputs = openOutputs();
  cell.outputs = outputs.list;
  uncaught.tell = (error) => outputs.stream("stderr", `Uncaught ${describe(engine, error)}\n`);
  const ok = await engine.execute(sourceOf(cell), outputs.stream, outputs.display);
  await new Promise(setImmediate); // a rejection that nobody handles shows itself one turn later
  return ok && uncaught.count === 0;
}

/** Errors that no cell caught: a rejected promise nobody awaits, a throw in a timer. */
export interface Uncaught {
  count: number;
  tell: (error: unknown) => void;
}

export function watchUncaught(): Uncaught {
  const uncaught: Uncaught = { count: 0, tell: () => {} };
  const note = (error: unknown) => {
    uncaught.count++;
    uncaught.tell(error);
  };
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  return uncaught;
}

const describe = (engine: Engine, error: unknown) => formatWithOptions({ colors: false }, "%s", engine.describe(error));

/** Neighbouring pieces of one stream are one output, so that the file does not depend on how a text was cut. */
function openOutputs() {
  const list: Output[] = [];
  const shown = new Map<string, Output & { output_type: "display_data" }>();
  return {
    list,
    stream(name: "stdout" | "stderr", text: string): void {
      keep(text.length);
      let last = list.at(-1);
      if (last?.output_type !== "stream" || last.name !== name) {
        last = { output_type: "stream", name, text: [] };
        list.push(last);
      }
      append(last.text, text);
    },
    display({ data, metadata, transient }: Display, update: boolean): void {
      if (transient?.display_id?.startsWith(passing)) return;
      for (const value of Object.values(data)) keep(String(value).length);
      const id = transient?.display_id;
      const before = id === undefined ? undefined : shown.get(id);
      if (update && before) {
        before.data = bundle(data);
        before.metadata = metadata;
        return;
      }
      const output = { output_type: "display_data" as const, data: bundle(data), metadata };
      if (id !== undefined) shown.set(id, output);
      list.push(output);
    },
  };
}

function append(text: string[], piece: string): void {
  const [first, ...rest] = lines(piece);
  if (first === undefined) return;
  if (text.length === 0 || text[text.length - 1].endsWith("\n")) text.push(first);
  else text[text.length - 1] += first;
  for (const line of rest) text.push(line);
}

/** Jupyter keeps text as a list of lines; JSON stays JSON and a picture one base64 string. */
function bundle(data: Display["data"]): Record<string, unknown> {
  const isText = (type: string) => /^text\/|^image\/svg\+xml$|javascript$/.test(type);
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      isText(type) && typeof value === "string" ? lines(value) : value,
    ]),
  );
}
