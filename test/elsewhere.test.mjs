// A study of its own that depends on the package: the package as npm packs it, in that study's node_modules.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { startKernel } from "./kernel-client.mjs";
import { notebook, repository } from "./notebooks.mjs";

function makeStudy(t) {
  const study = realpathSync(mkdtempSync(path.join(tmpdir(), "colligo-study-")));
  t.after(() => rmSync(study, { recursive: true }));
  const modules = path.join(study, "node_modules");
  for (const name of ["notebooks", "node_modules"]) mkdirSync(path.join(study, name));
  writeFileSync(path.join(study, "package.json"), "{}\n");
  const npm = { cwd: repository, encoding: "utf8", shell: process.platform === "win32" };
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", study], npm).trim();
  execFileSync("tar", ["-xzf", packed], { cwd: study });
  execFileSync(process.execPath, ["-e", 'require("fs").renameSync("package", "node_modules/colligo")'], { cwd: study });
  for (const name of readdirSync(path.join(repository, "node_modules"))) {
    const from = path.join(repository, "node_modules", name);
    if (name !== "colligo" && !name.startsWith(".")) symlinkSync(from, path.join(modules, name), "junction");
  }
  return study;
}

test("a study elsewhere: its own kernel, its own runner", async (t) => {
  const study = makeStudy(t);
  const data = path.join(study, "jupyter");
  const colligo = (...args) =>
    execFileSync(process.execPath, [path.join(study, "node_modules/colligo/dist/cli.js"), ...args], {
      cwd: study,
      encoding: "utf8",
      env: { ...process.env, JUPYTER_DATA_DIR: data },
      stdio: ["ignore", "pipe", "pipe"],
    });

  assert.match(colligo("kernel"), /is installed in .*jupyter.kernels.tslab\./);
  const { argv } = JSON.parse(readFileSync(path.join(data, "kernels/tslab/kernel.json"), "utf8"));
  assert.ok(argv[1].startsWith(path.join(study, "node_modules", "colligo")), argv[1]);
  const { execute } = await startKernel(t, path.join(study, "notebooks"), path.join(data, "kernels/tslab"));
  const { stdout, stderr } = await execute('import { show } from "colligo"; typeof show');
  assert.deepEqual([stdout, stderr], ["function\n", ""]);
  assert.match(colligo("kernel", "--remove"), /is removed from /);

  const file = path.join(study, "notebooks/a.ipynb");
  writeFileSync(file, notebook(['import { save } from "colligo"; await save("../output/a.csv", [{ n: 1 }])']));
  assert.match(colligo("run"), /^1 notebook ran and wrote 1 table and 0 charts\./);
  assert.equal(readFileSync(path.join(study, "output/a.csv"), "utf8"), "n\n1\n");
});
