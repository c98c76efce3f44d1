/** `save`: rows or a chart as a file, written whole or not at all. */
import { mkdir, open, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import { csv, json, markdown } from "./csv.js";
import { type Drawable, isDrawable, renderPng, renderSvg } from "./document.js";
import { recordOutput, requireInside } from "./record.js";
import { describe } from "./show.js";

type Render<T> = (value: T) => string | Uint8Array | Promise<string | Uint8Array>;

const charts = new Map<string, Render<Drawable>>([
  [".svg", renderSvg],
  [".png", renderPng],
]);
const tables = new Map<string, Render<readonly object[]>>([
  [".csv", csv],
  [".json", json],
  [".md", markdown],
]);
const list = (formats: ReadonlyMap<string, unknown>): string => [...formats.keys()].join(", ");

/**
 * Saves a chart as .svg or .png, rows as .csv, .json or .md, as the name says. The folder is made if there is none. Until all
 * bytes are on the disk the old file stays as it was, and when something fails it stays for good.
 */
export async function save(file: string, value: readonly unknown[] | Drawable): Promise<void> {
  if (typeof file !== "string" || file === "")
    throw new TypeError(`save requires the path of a file, got ${describe(file)}`);
  const bytes = await render(file, value);
  // What a symbolic link points to is written, not the link.
  const target = await realpath(file).catch(() => path.resolve(file));
  requireInside(target);
  await writeWhole(target, bytes);
  recordOutput(target, bytes);
}

async function render(file: string, value: unknown): Promise<Uint8Array> {
  const extension = path.extname(file).toLowerCase();
  const encode = (content: string | Uint8Array): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (Array.isArray(value)) {
    const table = tables.get(extension);
    if (!table) throw new RangeError(`save writes rows as ${list(tables)}, got "${file}"`);
    return encode(await table(value.map(asRow)));
  }
  if (isDrawable(value)) {
    const chart = charts.get(extension);
    const pdf = extension === ".pdf" ? ": PDF is not supported, SVG prints as sharply" : "";
    if (!chart) throw new RangeError(`save writes a chart as ${list(charts)}, got "${file}"${pdf}`);
    return encode(await chart(value));
  }
  throw new TypeError(`save requires rows or a chart, got ${describe(value)}`);
}

const asRow = (row: unknown): object => (typeof row === "object" && row !== null ? row : { value: row });

let writes = 0;
/** Into a file beside the target, which then takes its name: renaming within a folder is one step for everybody who looks. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  writes += 1;
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 80)}.${process.pid}.${writes}.tmp`,
  );
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
