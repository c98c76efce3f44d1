// Runs every test file: those beside their source (built into dist/) and those in test/. `node test/all.mjs NAME` runs a part.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const under = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => /\.test\.m?js$/.test(name))
    .map((name) => path.join(folder, name));
const part = process.argv[2] ?? "";
const files = [...under("dist"), ...under("test")].filter((file) => file.includes(part)).sort();
if (files.length === 0) throw new Error(`no test file has "${part}" in its path`);
const { status } = spawnSync(process.execPath, ["--test", ...files], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
