/** A whole study: run its notebooks, write the manifest, and tell what differs from what was there before. */

import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { byCodePoint } from "../order.js";
import { type NotebookRun, type RunOptions, runNotebooks } from "./run.js";
import { compare, type Difference, filesUnder, removeTemporary, snapshot } from "./run-compare.js";
import { writeWhole } from "./run-file.js";
import { conflicts, type Manifest, manifestOf, manifestText, readManifest, relativeName } from "./run-manifest.js";

export interface StudyReport {
  readonly runs: readonly NotebookRun[];
  /** What a reader has to mend: failed notebooks, and notebooks that stand in each other's way. */
  readonly problems: readonly string[];
  /** Outputs of the notebooks that ran, by name. */
  readonly written: readonly string[];
  readonly differences: readonly Difference[];
}

const folder = "output";
const manifestName = `${folder}/manifest.json`;

/** The folder of the study that `start` is in: the nearest one with a package.json, else `start`. */
export function studyRoot(start: string): string {
  for (let at = start; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, "package.json"))) return at;
    if (at === path.dirname(at)) return start;
  }
}

/** All notebooks of the study, in code-point order. */
export const studyNotebooks = (root: string): string[] => notebooksIn(path.join(root, "notebooks"));

/** The notebooks of a folder, in code-point order. */
export function notebooksIn(notebooks: string): string[] {
  if (!existsSync(notebooks)) return [];
  const names = readdirSync(notebooks).filter((name) => name.endsWith(".ipynb") && !name.startsWith("."));
  return names.sort(byCodePoint).map((name) => path.join(notebooks, name));
}

/** Run the named notebooks, or all of the study when none is named. */
export async function runStudy(named: readonly string[], options: RunOptions): Promise<StudyReport> {
  const { root, parameters } = options;
  const files = named.length > 0 ? named : studyNotebooks(root);
  const manifestFile = path.join(root, manifestName);
  mkdirSync(path.join(root, folder), { recursive: true });
  for (const each of new Set([path.join(root, folder), ...files.map((file) => path.dirname(file))]))
    removeTemporary(each);

  const manifestBefore = readManifest(manifestFile);
  const notebooks = files.map((file) => relativeName(root, file));
  const recorded = manifestBefore ? outputsOf(manifestBefore) : [];
  const before = snapshot(root, [...notebooks, ...filesUnder(root, folder), ...recorded]);

  const runs = await runNotebooks(files, options);
  const failed = runs.flatMap(({ error }) => (error === undefined ? [] : [error]));
  const manifest = manifestOf(runs, root, parameters, named.length > 0 ? manifestBefore : undefined);
  const problems = failed.length > 0 ? failed : conflicts(manifest);
  if (problems.length === 0) writeWhole(manifestFile, manifestText(manifest));

  const after = snapshot(root, [...notebooks, ...filesUnder(root, folder), ...outputsOf(manifest)]);
  // Of a part of the study nobody knows what the other notebooks write, unless a manifest says it.
  const complete = failed.length === 0 && (named.length === 0 || manifestBefore !== undefined);
  const owned = new Set([manifestName, ...outputsOf(manifest)]);
  const stale = complete ? filesUnder(root, folder).filter((name) => !owned.has(name)) : [];
  return {
    runs,
    problems,
    written: runs.flatMap(({ done }) => (done?.outputs ?? []).map(([file]) => relativeName(root, file))),
    differences: [...compare(before, after), ...stale.map((name) => ({ kind: "stale" as const, name }))],
  };
}

const outputsOf = ({ notebooks }: Manifest): string[] =>
  Object.values(notebooks).flatMap(({ outputs }) => Object.keys(outputs));
