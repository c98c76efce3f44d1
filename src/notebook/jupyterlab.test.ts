import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { installJupyterLab, jupyterPath } from "./jupyterlab.js";

/** Only what is in this folder is found as a command. */
function onlyPrograms(t: TestContext, programs: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "colligo-lab-"));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
  const before = process.env.PATH;
  process.env.PATH = folder;
  t.after(() => {
    process.env.PATH = before;
    rmSync(folder, { recursive: true });
  });
  return path.join(folder, "venv");
}
const onUnix = { skip: process.platform === "win32" && "the stand-ins for Python are shell scripts" };

test("without Python, or with an old one, it says what to install and what works without", onUnix, (t) => {
  const venv = onlyPrograms(t, { python3: "echo 3.8.10 False" });
  assert.throws(
    () => installJupyterLab(venv),
    /^Error: no Python 3\.10 or newer found, only python3 3\.8\.10\.[\s\S]*colligo run executes the notebooks/,
  );
  assert.equal(existsSync(venv), false);
});

test("a half-made environment is removed", onUnix, (t) => {
  const python = 'case "$1" in -c) echo 3.11.2 True;; *) /bin/mkdir -p "$3"; exit 1;; esac';
  const venv = onlyPrograms(t, { python3: python });
  assert.throws(
    () => installJupyterLab(venv),
    /^Error: making \.venv failed\nOn Debian and Ubuntu: apt install python3-venv/,
  );
  assert.equal(existsSync(venv), false);
});

test("the environment gets a package.json of its own and the JupyterLab asked for", onUnix, (t) => {
  const pip = 'echo "$@" > "$(/usr/bin/dirname "$0")/asked"'.replaceAll('"', '\\"').replaceAll("$", "\\$");
  const python = `case "$1" in -c) echo 3.11.2 True;; *) /bin/mkdir -p "$3/bin"; printf '#!/bin/sh\\n%s' "${pip}" > "$3/bin/python"; /bin/chmod +x "$3/bin/python";; esac`;
  const venv = onlyPrograms(t, { python3: python });
  installJupyterLab(venv, "jupyterlab==4.6.6");
  assert.equal(readFileSync(path.join(venv, "package.json"), "utf8"), "{}\n");
  assert.equal(readFileSync(path.join(venv, ".gitignore"), "utf8"), "*\n"); // a study elsewhere may not ignore it
  assert.match(readFileSync(path.join(venv, "bin/asked"), "utf8"), /^-m pip install .*jupyterlab==4\.6\.6$/m);
});

test("our kernel comes first, what the reader has set stays", () => {
  const [first, second] = jupyterPath("/theirs").split(path.delimiter);
  assert.ok(existsSync(path.join(first, "kernels/tslab/kernel.json")));
  assert.equal(second, "/theirs");
  assert.equal(jupyterPath(""), first);
});
