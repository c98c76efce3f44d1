// Small notebooks for tests, written into a folder of their own inside the repository, where tslab is found.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "..");

/** A new folder, and how to write notebooks into it; removed when the test has ended. */
export function folder(t, under = "test") {
  const root = mkdtempSync(path.join(repository, under, ".notebooks-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    path: (name) => path.join(root, name),
    write(name, ...cells) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, notebook(cells));
      return file;
    },
    text: (name) => readFileSync(path.join(root, name), "utf8"),
    outputs: (name) => JSON.parse(readFileSync(path.join(root, name), "utf8")).cells.map((cell) => cell.outputs),
  };
}

/** Code cells are strings; `markdown(…)` and `parameters(…)` make the others. */
export function notebook(cells, metadata = {}) {
  const made = cells.map((cell, index) => {
    const { source, type, tags } = typeof cell === "string" ? { source: cell, type: "code" } : cell;
    const code = type === "code" ? { outputs: [], execution_count: null } : {};
    return { cell_type: type, id: `c${index}`, metadata: tags ? { tags } : {}, source, ...code };
  });
  return JSON.stringify({ cells: made, metadata, nbformat: 4, nbformat_minor: 5 });
}

export const markdown = (source) => ({ source, type: "markdown" });
export const parameters = (source) => ({ source, type: "code", tags: ["parameters"] });
