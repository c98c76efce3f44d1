import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { ReceivedDocument } from "../cleaning/clean.js";
import { byCodePoint } from "../order.js";
import { regions } from "../tokens/contract.js";
import type { AnyMetadata, Region } from "../types.js";
import { csvRows } from "./csv.js";
import { decode } from "./decode.js";
import { checkFieldNames, plainFields, typed } from "./metadata.js";

/** Reads one file's bytes; told apart from `readFileSync` so that a run can record what it read. */
export type ReadBytes = (file: string) => Uint8Array;

/**
 * Reads the texts at `place`: a folder of `.txt` files with an optional `metadata.csv` or `metadata.json` (and an
 * optional `regions.csv` with corrections), one `.txt` file, a `.csv` with the columns `id` and `text`, or a `.jsonl` with
 * these fields; the last two also with `.gz`. Documents come in code-point order of their ids.
 */
export function readTexts(place: string, readBytes: ReadBytes = readFileSync): ReceivedDocument[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(place).isDirectory();
  } catch {
    throw new Error(`there is no folder or file "${place}" (looked from ${process.cwd()})`);
  }
  const documents = isFolder ? readFolder(place, readBytes) : readFile(place, readBytes);
  if (documents.length === 0) throw new Error(`${place} has no texts: expected .txt files`);
  return inOrder(documents, place);
}

/** Documents in code-point order of their ids; two with one id throw. */
export function inOrder(documents: readonly ReceivedDocument[], where: string): ReceivedDocument[] {
  const sorted = [...documents].sort((a, b) => byCodePoint(a.id, b.id));
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i].id === sorted[i - 1].id) throw new Error(`${where}: two documents have the id "${sorted[i].id}"`);
  return sorted;
}

function readFile(file: string, readBytes: ReadBytes): ReceivedDocument[] {
  const name = path.basename(file).replace(/\.gz$/i, "");
  const extension = path.extname(name).toLowerCase();
  const text = (): string => {
    const bytes = readBytes(file);
    return decode(/\.gz$/i.test(file) ? gunzipSync(bytes) : bytes, file);
  };
  if (extension === ".txt") return [{ id: path.basename(name, path.extname(name)), metadata: {}, source: text() }];
  if (extension === ".csv") return fromCsv(text(), file);
  if (extension === ".jsonl" || extension === ".ndjson") return fromJsonLines(text(), file);
  throw new Error(`${file}: expected a folder, a .txt, a .csv or a .jsonl file, got "${extension || name}"`);
}

function fromCsv(text: string, file: string): ReceivedDocument[] {
  const { columns, rows } = csvRows(text, file);
  for (const needed of ["id", "text"])
    if (!columns.includes(needed))
      throw new Error(`${file} has no column "${needed}"; its columns are ${columns.join(", ")}`);
  const fields = columns.filter((column) => column !== "id" && column !== "text");
  checkFieldNames(fields, file);
  const metadata = typed(
    rows.map((row) => row.cells),
    fields,
  );
  return rows.map(({ line, cells }, i) =>
    document(cells.get("id"), cells.get("text"), metadata[i], `${file}, line ${line}`),
  );
}

function fromJsonLines(text: string, file: string): ReceivedDocument[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const where = `${file}, line ${i + 1}`;
    const { id, text: source, ...metadata } = plainFields(parseJson(line, where), where);
    checkFieldNames(Object.keys(metadata), where);
    return [document(id, source, metadata, where)];
  });
}

/** A received document, checked: it needs an id and a text. */
export function document(id: unknown, source: unknown, metadata: AnyMetadata, where: string): ReceivedDocument {
  if ((typeof id !== "string" && !Number.isFinite(id)) || String(id) === "")
    throw new Error(`${where}: expected an id, got ${JSON.stringify(id) ?? "none"}`);
  if (typeof source !== "string" || source.trim() === "")
    throw new Error(
      `${where}: document "${id}" has no text: expected a string, got ${JSON.stringify(source)?.slice(0, 40) ?? "none"}`,
    );
  return { id: String(id), metadata, source };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} is not JSON: ${(error as Error).message}`);
  }
}

function readFolder(folder: string, readBytes: ReadBytes): ReceivedDocument[] {
  // Names with a point in front are the system's, not the analyst's.
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort(byCodePoint);
  const read = (name: string): string => decode(readBytes(path.join(folder, name)), path.join(folder, name));
  const texts = names.filter((name) => /\.txt$/i.test(name));
  const metadata = folderMetadata(folder, names, texts, read);
  const corrections = names.includes("regions.csv")
    ? regionCorrections(read("regions.csv"), path.join(folder, "regions.csv"))
    : new Map();
  const documents = texts.map((name) => {
    const known = metadata.get(name);
    const id = known?.id ?? name.replace(/\.txt$/i, "");
    return { id, metadata: known?.metadata ?? {}, source: read(name), corrections: corrections.get(id) };
  });
  for (const id of corrections.keys())
    if (!documents.some((d) => d.id === id))
      throw new Error(`${path.join(folder, "regions.csv")}: there is no document "${id}"`);
  return documents;
}

/** File name → id and metadata; a row's file is the one named in its column `file`, else `id` with .txt. */
function folderMetadata(
  folder: string,
  names: readonly string[],
  texts: readonly string[],
  read: (name: string) => string,
): Map<string, { id: string; metadata: AnyMetadata }> {
  const tables = ["metadata.csv", "metadata.json"].filter((name) => names.includes(name));
  if (tables.length === 2) throw new Error(`${folder} has a metadata.csv and a metadata.json: keep one of them`);
  const found = new Map<string, { id: string; metadata: AnyMetadata }>();
  if (tables.length === 0) return found;
  const table = path.join(folder, tables[0]);
  for (const { id, file, metadata, where } of metadataRows(read(tables[0]), table)) {
    checkFieldNames(Object.keys(metadata), where);
    const name = file ?? `${id}.txt`;
    if (!texts.includes(name))
      throw new Error(`${where}: there is no file "${name}" in ${folder} for the document "${id}"`);
    if (found.has(name) || [...found.values()].some((other) => other.id === id))
      throw new Error(`${where}: the document "${id}" has two rows`);
    found.set(name, { id, metadata });
  }
  return found;
}

interface MetadataRow {
  readonly id: string;
  readonly file?: string;
  readonly metadata: AnyMetadata;
  readonly where: string;
}

function metadataRows(text: string, table: string): MetadataRow[] {
  if (table.endsWith(".json")) {
    const list = parseJson(text, table);
    if (!Array.isArray(list)) throw new Error(`${table}: expected a list of objects, one a document`);
    return list.map((entry, i) => {
      const where = `${table}, entry ${i + 1}`;
      const { id, file, ...metadata } = plainFields(entry, where);
      return {
        id: document(id, "-", {}, where).id,
        file: file === undefined ? undefined : String(file),
        metadata,
        where,
      };
    });
  }
  const { columns, rows } = csvRows(text, table);
  if (!columns.includes("id")) throw new Error(`${table} has no column "id"; its columns are ${columns.join(", ")}`);
  const fields = columns.filter((column) => column !== "id" && column !== "file");
  const metadata = typed(
    rows.map((row) => row.cells),
    fields,
  );
  return rows.map(({ line, cells }, i) => {
    const where = `${table}, line ${line}`;
    return {
      id: document(cells.get("id"), "-", {}, where).id,
      file: cells.get("file") || undefined,
      metadata: metadata[i],
      where,
    };
  });
}

/** regions.csv: `id,line,region`, the line (from 1) in which a paragraph begins and the region it is. */
function regionCorrections(text: string, table: string): Map<string, Map<number, Region>> {
  const { columns, rows } = csvRows(text, table);
  for (const needed of ["id", "line", "region"])
    if (!columns.includes(needed)) throw new Error(`${table} has no column "${needed}"; it needs id, line, region`);
  const found = new Map<string, Map<number, Region>>();
  for (const { line, cells } of rows) {
    const [id, at, region] = [cells.get("id")!, Number(cells.get("line")), cells.get("region") as Region];
    if (!Number.isInteger(at) || at < 1)
      throw new Error(`${table}, line ${line}: expected a line number from 1, got "${cells.get("line")}"`);
    if (!regions.includes(region))
      throw new Error(`${table}, line ${line}: unknown region "${region}"; the regions are ${regions.join(", ")}`);
    if (!found.has(id)) found.set(id, new Map());
    if (found.get(id)!.has(at)) throw new Error(`${table}, line ${line}: line ${at} of "${id}" has two rows`);
    found.get(id)!.set(at, region);
  }
  return found;
}
