/** `output/manifest.json`: which notebook made which file from what, by SHA-256; no times and no machine's paths. */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { byCodePoint } from "../order.js";
import { canonicalJson } from "./record.js";
import type { NotebookRun } from "./run.js";
import type { Parameters } from "./run-parameters.js";

/** Hashes by path from the repository, with forward slashes. */
export type Hashes = Readonly<Record<string, string>>;

export interface ManifestEntry {
  /** Hash of the notebook's cells without their outputs. */
  readonly source: string;
  readonly parameters?: Parameters;
  readonly inputs: Hashes;
  readonly outputs: Hashes;
  /** Hashes of the counting contracts it counted under. */
  readonly contracts: readonly string[];
}

export interface Manifest {
  readonly contracts: Readonly<Record<string, object>>;
  readonly notebooks: Readonly<Record<string, ManifestEntry>>;
}

/** The manifest as it was left by the run before, or undefined. */
export function readManifest(file: string): Manifest | undefined {
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    return value.notebooks && value.contracts ? value : undefined;
  } catch {
    return undefined;
  }
}

export const manifestText = (manifest: Manifest): string => `${canonicalJson(manifest, 2)}\n`;

/** The manifest of these runs. With `before`, the entries of other notebooks that are still there are kept. */
export function manifestOf(
  runs: readonly NotebookRun[],
  root: string,
  parameters: Parameters = {},
  before?: Manifest,
): Manifest {
  const notebooks: Record<string, ManifestEntry> = {};
  for (const [name, entry] of Object.entries(before?.notebooks ?? {})) {
    if (existsSync(path.join(root, name))) notebooks[name] = entry;
  }
  const contracts: Record<string, object> = { ...before?.contracts };
  for (const { name, done } of runs) {
    if (!done) continue;
    notebooks[name] = {
      source: done.source,
      ...(Object.keys(parameters).length > 0 && { parameters }),
      inputs: named(done.inputs, root),
      outputs: named(done.outputs, root),
      contracts: done.contracts.map(([hash]) => hash).sort(),
    };
    for (const [hash, contract] of done.contracts) contracts[hash] = contract;
  }
  const used = new Set(Object.values(notebooks).flatMap((entry) => entry.contracts));
  return {
    contracts: Object.fromEntries(Object.entries(contracts).filter(([hash]) => used.has(hash))),
    notebooks,
  };
}

export function relativeName(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}

const named = (files: readonly (readonly [string, string])[], root: string): Hashes =>
  Object.fromEntries(files.map(([file, hash]) => [relativeName(root, file), hash]));

/** What makes the result depend on which notebook ran first: one file written by two, or written by one and read by another. */
export function conflicts({ notebooks }: Manifest): string[] {
  const writers = new Map<string, string>();
  const found: string[] = [];
  for (const [name, { outputs }] of Object.entries(notebooks)) {
    for (const file of Object.keys(outputs)) {
      const other = writers.get(file);
      if (other !== undefined) found.push(`${file} is written by ${other} and by ${name}`);
      else writers.set(file, name);
    }
  }
  for (const [name, { inputs }] of Object.entries(notebooks)) {
    for (const file of Object.keys(inputs)) {
      const writer = writers.get(file);
      if (writer !== undefined && writer !== name) found.push(`${name} reads ${file}, which ${writer} writes`);
    }
  }
  return found.sort(byCodePoint);
}
