import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { dataFolder, installKernel, removeKernel } from "./kernelspec.js";

/** A data folder of Jupyter's for this test alone. */
function ownData(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), "colligo-data-"));
  const before = process.env.JUPYTER_DATA_DIR;
  process.env.JUPYTER_DATA_DIR = folder;
  t.after(() => {
    if (before === undefined) delete process.env.JUPYTER_DATA_DIR;
    else process.env.JUPYTER_DATA_DIR = before;
    rmSync(folder, { recursive: true });
  });
  return path.join(folder, "kernels/tslab");
}

test("the data folder is Jupyter's own", () => {
  assert.equal(dataFolder({ HOME: "/h" }, "linux"), path.join("/h", ".local/share/jupyter"));
  assert.equal(dataFolder({ HOME: "/h", XDG_DATA_HOME: "/x" }, "linux"), path.join("/x", "jupyter"));
  assert.equal(dataFolder({ HOME: "/h" }, "darwin"), path.join("/h", "Library/Jupyter"));
  assert.equal(dataFolder({ USERPROFILE: "/h", APPDATA: "/a" }, "win32"), path.join("/a", "jupyter"));
  assert.equal(dataFolder({ HOME: "/h", JUPYTER_DATA_DIR: "/d" }, "darwin"), "/d");
});

test("the kernel is installed with the paths of this installation, and removed again", (t) => {
  const folder = ownData(t);
  assert.match(removeKernel(), /^There is no kernel in /);
  const said = installKernel();
  assert.ok(said.includes(`is installed in ${folder}.\n`), said);
  const { argv, display_name } = JSON.parse(readFileSync(path.join(folder, "kernel.json"), "utf8"));
  assert.equal(display_name, "TypeScript (Colligo)");
  assert.equal(argv[0], process.execPath);
  assert.ok(existsSync(argv[1]), argv[1]);
  assert.deepEqual(argv.slice(2), ["kernel", "--config-path", "{connection_file}"]);

  const elsewhere = path.join("/elsewhere", "tslab", "kernel.cjs");
  writeFileSync(path.join(folder, "kernel.json"), JSON.stringify({ argv: ["node", elsewhere] }));
  assert.ok(installKernel().includes(`, in place of that of ${elsewhere}.`));
  assert.ok(removeKernel().includes(`is removed from ${folder}.`));
  assert.equal(existsSync(folder), false);
});

test("another kernel of the name, or a broken one, is left alone", (t) => {
  const folder = ownData(t);
  const file = path.join(folder, "kernel.json");
  mkdirSync(folder, { recursive: true });
  for (const [text, name] of [
    ['{"argv":["tslab","kernel"],"display_name":"TypeScript"}', "TypeScript"],
    ["{", "unreadable"],
  ]) {
    writeFileSync(file, text);
    for (const act of [installKernel, removeKernel])
      assert.throws(act, { message: `${file} is another kernel, “${name}”: remove its folder first` });
    assert.equal(readFileSync(file, "utf8"), text);
  }
});
