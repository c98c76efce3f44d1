/** Files as they were and as they are: which differ, and where first. */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { byCodePoint } from "../order.js";

export interface Difference {
  /** `stale`: it stands among the outputs, and no notebook writes it. */
  readonly kind: "changed" | "new" | "missing" | "stale";
  readonly name: string;
  /** For a changed file, the first place that differs. */
  readonly where?: string;
}

/** The files that are there, by name. */
export function snapshot(root: string, names: Iterable<string>): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of names) {
    try {
      files.set(name, readFileSync(path.join(root, name)));
    } catch {
      // Not there: it is new when the run has written it.
    }
  }
  return files;
}

/** The files of a folder and of those in it, by name from `root`; hidden files, such as .gitkeep, are nobody's output. */
export function filesUnder(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) =>
    byCodePoint(a.name, b.name),
  );
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.name.startsWith(".")) return [];
    return entry.isDirectory() ? filesUnder(root, name) : [name];
  });
}

/** Remove what a killed run has left behind. */
export function removeTemporary(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".tmp")) continue;
    // .NAME.PID.tmp is a notebook's, .NAME.PID.N.tmp is that of `save`; without a PID it is nobody's.
    const [, pid] = /\.(\d+)(?:\.\d+)?\.tmp$/.exec(entry.name) ?? [];
    if (pid === undefined || !isRunning(Number(pid))) rmSync(path.join(entry.parentPath, entry.name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What of the files that were or should be there differs, in order of name. */
export function compare(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): Difference[] {
  const found: Difference[] = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint)) {
    const was = before.get(name);
    const is = after.get(name);
    if (!was) found.push({ kind: "new", name });
    else if (!is) found.push({ kind: "missing", name });
    else if (!was.equals(is)) found.push({ kind: "changed", name, where: firstDifference(was, is) });
  }
  return found;
}

/** The first line that differs, with both readings; of binary files the first byte. */
export function firstDifference(was: Buffer, is: Buffer): string {
  let at = 0;
  while (at < was.length && at < is.length && was[at] === is[at]) at++;
  if (isBinary(was) || isBinary(is)) {
    const byte = (bytes: Buffer) => (at < bytes.length ? `0x${bytes[at].toString(16).padStart(2, "0")}` : "the end");
    return `byte ${at + 1}: was ${byte(was)}, is ${byte(is)}`;
  }
  const start = was.lastIndexOf(0x0a, at - 1) + 1;
  const number = was.subarray(0, start).filter((byte) => byte === 0x0a).length + 1;
  const line = (bytes: Buffer, other: Buffer) =>
    lineAt(bytes, start, at) + (at === other.length && bytes[at] === 0x0a ? " and a line end" : "");
  return `line ${number}\n  was ${line(was, is)}\n  is  ${line(is, was)}`;
}

const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8192).includes(0);

/** The line, of a long one the part around the difference. */
function lineAt(bytes: Buffer, start: number, at: number): string {
  if (start >= bytes.length) return "(the file has ended)";
  const found = bytes.indexOf(0x0a, at);
  const end = found < 0 ? bytes.length : found;
  const from = Math.max(start, at - 60);
  const to = Math.min(end, at + 60);
  // Bytes may be cut in the middle of a character; what is not whole is left out.
  const text = bytes
    .subarray(from, to)
    .toString("utf8")
    .replace(/^\uFFFD+|\uFFFD+$/g, "");
  return JSON.stringify(`${from > start ? "…" : ""}${text}${to < end ? "…" : ""}`);
}
