/**
 * What a running notebook has read and written, so that the runner can write a manifest of it.
 *
 * The list hangs on `globalThis` under a registered symbol, because a notebook may load this package a second time (a
 * link, a copy) and both copies must write into one list.
 */

import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve } from "node:path";
import { byCodePoint } from "../order.js";

/** Everything recorded in this process; files by absolute path, contracts by the hash of their canonical JSON. */
export interface Records {
  readonly outputs: Map<string, string>;
  readonly inputs: Map<string, string>;
  readonly contracts: Map<string, object>;
  /** The folder that outputs have to lie in: the study, when the runner runs it. */
  within?: string;
}

const key: unique symbol = Symbol.for("colligo.records") as never;
const home = globalThis as { [key]?: Records };

/** The process-wide list. */
export function records(): Records {
  home[key] ??= { outputs: new Map(), inputs: new Map(), contracts: new Map() };
  return home[key];
}

/** Refuses a file that is not in the study: no manifest could name it, and no other machine has the folder. */
export function requireInside(file: string): void {
  const { within } = records();
  if (within === undefined) return;
  const name = relative(within, file);
  if (name.startsWith("..") || isAbsolute(name))
    throw new RangeError(`a notebook that is run writes inside its study, ${within}, got ${file}`);
}

/** Tell that `file` was written with these bytes. A later write of the same file replaces the earlier one. */
export function recordOutput(file: string, bytes: string | Uint8Array): void {
  records().outputs.set(resolve(file), sha256(bytes));
}

/** Tell that `file` was read and held these bytes. */
export function recordInput(file: string, bytes: string | Uint8Array): void {
  records().inputs.set(resolve(file), sha256(bytes));
}

/** Tell that counts were made under this contract; answers with its hash. */
export function recordContract(contract: object): string {
  const hash = sha256(canonicalJson(contract));
  records().contracts.set(hash, contract);
  return hash;
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** JSON with the keys of every object in code-point order: the same value gives the same text. */
export function canonicalJson(value: unknown, indent?: number): string {
  return JSON.stringify(sortKeys(value), undefined, indent);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  // JavaScript moves keys that look like array indices to the front, by number: another order, but always the same one.
  const entries = Object.entries(value).sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(entries.map(([name, item]) => [name, sortKeys(item)]));
}
