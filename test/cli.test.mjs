// The command `colligo`, started as a reader starts it, on small studies.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { folder, parameters, repository } from "./notebooks.mjs";

const cli = path.join(repository, "dist/cli.js");
const record = JSON.stringify(path.join(repository, "dist/notebook/record.js"));

function start(cwd, args) {
  const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.err += text;
  });
  const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, ...said })));
  return { child, said, ended };
}
const colligo = (cwd, ...args) => start(cwd, args).ended;

/** A cell that reads one file and writes another, and says so as the package does. */
const writes = (name, text, reads) => `
const { recordOutput, recordInput, recordContract } = require(${record});
const fs = require("node:fs");
${reads ? `recordInput("${reads}", fs.readFileSync("${reads}"));` : ""}
fs.mkdirSync("../output", { recursive: true });
fs.writeFileSync("../output/${name}", ${JSON.stringify(text)});
recordOutput("../output/${name}", ${JSON.stringify(text)});
recordContract({ case: "fold", hyphens: "keep" });`;

/** A study of its own: a package inside the repository, where tslab is found. */
function study(t) {
  const made = folder(t);
  writeFileSync(made.path("package.json"), "{}\n");
  mkdirSync(made.path("corpus"));
  writeFileSync(made.path("corpus/a.txt"), "win-win\n");
  made.write("notebooks/01-a.ipynb", writes("a.csv", "term,count\nwin,2\nwon,1\n", "../corpus/a.txt"));
  made.write("notebooks/02-b.ipynb", writes("b.svg", "<svg/>\n"), "1");
  return made;
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

// Two at once: each starts processes of its own.
describe("colligo", { concurrency: 2 }, () => {
  test("run says what was written and whether it is new; again, it is byte for byte the same", async (t) => {
    const made = study(t);
    mkdirSync(made.path("notebooks/.ipynb_checkpoints"));
    made.write("notebooks/.ipynb_checkpoints/01-a-checkpoint.ipynb", "throw 1");
    const first = await colligo(made.root, "run");
    assert.equal(first.code, 0, first.err);
    assert.equal(
      first.out,
      `2 notebooks ran and wrote 1 table and 1 chart.
Not what the repository held before:
  changed notebooks/01-a.ipynb
  changed notebooks/02-b.ipynb
  new     output/a.csv
  new     output/b.svg
  new     output/manifest.json
`,
    );
    assert.match(first.err, /^\[1\/2\] notebooks\/0\d-.\.ipynb: \d cells?, \d+\.\d s\n\[2\/2\] .*\n$/);

    const manifest = JSON.parse(made.text("output/manifest.json"));
    assert.deepEqual(manifest.notebooks["notebooks/01-a.ipynb"].inputs, { "corpus/a.txt": sha256("win-win\n") });
    assert.deepEqual(manifest.notebooks["notebooks/02-b.ipynb"].outputs, { "output/b.svg": sha256("<svg/>\n") });
    const [contract] = manifest.notebooks["notebooks/02-b.ipynb"].contracts;
    assert.deepEqual(manifest.contracts, { [contract]: { case: "fold", hyphens: "keep" } });
    assert.doesNotMatch(made.text("output/manifest.json"), new RegExp(repository));

    const second = await colligo(made.path("notebooks"), "reproduce");
    assert.equal(second.code, 0, second.err);
    assert.equal(
      second.out,
      "2 notebooks ran and wrote 1 table and 1 chart.\nByte for byte what the repository held before.\n",
    );
  });

  test("reproduce names each differing file and the first line that differs, and what no notebook writes", async (t) => {
    const made = study(t);
    await colligo(made.root, "run");
    writeFileSync(made.path("output/a.csv"), "term,count\nwin,3\nwon,1\n");
    writeFileSync(made.path("output/b.svg"), Buffer.from([0x3c, 0, 1]));
    writeFileSync(made.path("output/old.csv"), "term\n");
    const { code, out } = await colligo(made.root, "reproduce");
    assert.equal(code, 1);
    assert.equal(
      out,
      `2 notebooks ran and wrote 1 table and 1 chart.
Not what the repository held before:
  changed output/a.csv, line 2
            was "win,3"
            is  "win,2"
  changed output/b.svg, byte 2: was 0x00, is 0x73
  stale   output/old.csv (no notebook writes it)
`,
    );
    assert.equal((await colligo(made.root, "run")).code, 0); // a difference is no failure of run
  });

  test("a part of the study keeps the rest of the manifest", async (t) => {
    const made = study(t);
    await colligo(made.root, "run");
    const before = made.text("output/manifest.json");
    const { code, out } = await colligo(made.path("notebooks"), "reproduce", "02-b.ipynb");
    assert.equal(
      out,
      "1 notebook ran and wrote 0 tables and 1 chart.\nByte for byte what the repository held before.\n",
    );
    assert.equal(code, 0);
    assert.equal(made.text("output/manifest.json"), before);
  });

  test("a notebook that fails: exit code 1, the error, the manifest as it was", async (t) => {
    const made = study(t);
    await colligo(made.root, "run");
    const before = made.text("output/manifest.json");
    made.write("notebooks/01-a.ipynb", "const rows = [{ count: 1 }];", "rows[0].cuont");
    const { code, out, err } = await colligo(made.root, "run");
    assert.equal(code, 1);
    assert.match(
      err,
      /01-a\.ipynb: failed\nnotebooks\/01-a\.ipynb: cell \[2\] failed\n {2}> 1 \| rows\[0\]\.cuont\n.*'cuont' does not exist/,
    );
    assert.equal(out, "1 of 2 notebooks failed: notebooks/01-a.ipynb. output/manifest.json is as it was.\n");
    assert.equal(made.text("output/manifest.json"), before);
  });

  test("two notebooks that write one file are told of", async (t) => {
    const made = study(t);
    made.write("notebooks/03-c.ipynb", writes("a.csv", "other\n"));
    const { code, out } = await colligo(made.root, "run");
    assert.equal(code, 1);
    assert.match(out, /output\/a\.csv is written by notebooks\/01-a\.ipynb and by notebooks\/03-c\.ipynb/);
  });

  test("-p replaces a parameter of one notebook, and the manifest says so", async (t) => {
    const made = study(t);
    made.write("notebooks/01-a.ipynb", parameters("const least = 3;"), "least");
    const { code, err } = await colligo(made.root, "run", "notebooks/01-a.ipynb", "-p", "least=5");
    assert.equal(code, 0, err);
    assert.deepEqual(JSON.parse(made.text("output/manifest.json")).notebooks["notebooks/01-a.ipynb"].parameters, {
      least: 5,
    });
    assert.match(made.text("notebooks/01-a.ipynb"), /"5\\n"/);
  });

  test("-o saves the notebook elsewhere, and leaves it and the manifest as they were", async (t) => {
    const made = study(t);
    made.write("notebooks/01-a.ipynb", parameters("const least = 3;"), "least");
    const before = made.text("notebooks/01-a.ipynb");
    const { code, out, err } = await colligo(
      made.root,
      "run",
      "notebooks/01-a.ipynb",
      "-p",
      "least=5",
      "-o",
      "sweep/5.ipynb",
    );
    assert.equal(code, 0, err);
    assert.equal(out, "notebooks/01-a.ipynb ran and is saved as sweep/5.ipynb.\n");
    assert.match(made.text("sweep/5.ipynb"), /"5\\n"/);
    assert.equal(made.text("notebooks/01-a.ipynb"), before);
    assert.equal(existsSync(made.path("output/manifest.json")), false);
    made.write("notebooks/01-a.ipynb", "throw 1");
    assert.equal((await colligo(made.root, "run", "notebooks/01-a.ipynb", "-o", "sweep/6.ipynb")).code, 1);
    assert.equal(existsSync(made.path("sweep/6.ipynb")), false);
  });

  test("--check tells what would differ and writes nothing", async (t) => {
    const made = study(t);
    await colligo(made.root, "run", "notebooks/");
    const same = await colligo(made.root, "run", "--check");
    assert.deepEqual([same.code, same.out.split("\n")[1]], [0, "Byte for byte what the repository held before."]);

    made.write(
      "notebooks/01-a.ipynb",
      writes("a.csv", "term,count\nwin,3\n", "../corpus/a.txt"),
      'fs.writeFileSync("../output/more.txt", "");',
    );
    const texts = () => ["notebooks/01-a.ipynb", "output/a.csv", "output/manifest.json"].map(made.text);
    const before = texts();
    const { code, out } = await colligo(made.root, "run", "--check", "notebooks/01-a.ipynb");
    assert.equal(code, 1);
    assert.match(out, /changed output\/a\.csv, line 2\n +was "win,2"\n +is {2}"win,3"/);
    assert.deepEqual(texts(), before);
    assert.deepEqual(readdirSync(made.path("output")), ["a.csv", "b.svg", "manifest.json"]);
  });

  test("after a failure no other notebook is begun, unless --keep-going asks for it", async (t) => {
    const made = study(t);
    made.write("notebooks/01-a.ipynb", "throw 1");
    const one = await colligo(made.root, "run", "notebooks", "--jobs", "1");
    assert.equal(one.code, 1);
    assert.equal(
      one.out,
      `1 of 2 notebooks failed: notebooks/01-a.ipynb. output/manifest.json is as it was.
Not begun after that (--keep-going runs them): notebooks/02-b.ipynb.
`,
    );
    assert.match(one.err, /\[2\/2\] notebooks\/02-b\.ipynb: not begun\n$/);
    assert.equal(existsSync(made.path("output/b.svg")), false);
    const all = await colligo(made.root, "run", "--jobs", "1", "--keep-going");
    assert.equal(all.code, 1);
    assert.equal(all.out, "1 of 2 notebooks failed: notebooks/01-a.ipynb. output/manifest.json is as it was.\n");
    assert.equal(existsSync(made.path("output/b.svg")), true);
  });

  test("killed in the middle of a cell, the notebook is whole and the next start tidies up", async (t) => {
    const made = study(t);
    made.write(
      "notebooks/01-a.ipynb",
      "1",
      writes(".x.csv.999999999.1.tmp", "half"),
      "await new Promise((r) => setTimeout(r, 60_000))",
    );
    const before = made.text("notebooks/01-a.ipynb");
    const { child, ended } = start(made.root, ["run", "notebooks/01-a.ipynb"]);
    for (let i = 0; i < 300 && !existsSync(made.path("output/.x.csv.999999999.1.tmp")); i++) await pause(100);
    child.kill("SIGKILL");
    assert.equal((await ended).signal, "SIGKILL");
    assert.equal(made.text("notebooks/01-a.ipynb"), before);
    rmSync(made.path("notebooks/01-a.ipynb"));
    assert.equal((await colligo(made.root, "run")).code, 0);
    assert.deepEqual(readdirSync(made.path("output")), ["b.svg", "manifest.json"]);
  });

  function isRunning(pid) {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  test("interrupted, nothing is left running", async (t) => {
    const made = study(t);
    made.write(
      "notebooks/01-a.ipynb",
      `${writes("pid", "")}\nfs.writeFileSync("../output/pid", String(process.pid)); for (;;) {}`,
    );
    const { child, ended } = start(made.root, ["run", "notebooks/01-a.ipynb"]);
    for (let i = 0; i < 300 && !(existsSync(made.path("output/pid")) && made.text("output/pid") !== ""); i++)
      await pause(100);
    child.kill("SIGINT");
    assert.equal((await ended).code, 130);
    const pid = Number(made.text("output/pid"));
    for (let i = 0; i < 50 && isRunning(pid); i++) await pause(100);
    assert.equal(isRunning(pid), false);
  });

  const misuses = [
    [[], /^colligo: requires a command: run, reproduce, kernel, lab;/],
    [["reprodcue"], /^colligo: there is no command "reprodcue"; did you mean "reproduce"\?\n$/],
    [
      ["run", "notebooks/01-x.ipynb"],
      /^colligo: there is no notebook "notebooks\/01-x\.ipynb"; did you mean "notebooks\/01-a\.ipynb"\?\n$/,
    ],
    [["run", "--colour"], /^colligo: Unknown option '--colour'/],
    [["run", "--timeout", "soon"], /^colligo: --timeout requires a number above 0, got soon\n$/],
    [["run", "-p", "least=5"], /^colligo: -p requires the command run and the name of one notebook\n$/],
    [["run", "-o", "out.ipynb"], /^colligo: -o requires the command run and the name of one notebook\n$/],
    [["run", "01-a.ipynb", "-o", "notebooks/01-a.ipynb"], /^colligo: there is no notebook "01-a\.ipynb"/],
    [["run", "notebooks/01-a.ipynb", "-o", "notebooks/01-a.ipynb"], /^colligo: -o .* is the notebook itself/],
    [
      ["run", "notebooks/01-a.ipynb", "-o", "x.ipynb", "--check"],
      /^colligo: --check requires the command run, without -o\n$/,
    ],
    [["reproduce", "--check"], /^colligo: --check requires the command run, without -o\n$/],
    [["run", "corpus"], /^colligo: there are no notebooks in corpus\n$/],
    [["run", "--remove"], /^colligo: --remove requires the command kernel\n$/],
    [["run", "notebooks/01-a.ipynb", "-p", "least=five"], /^colligo: -p least requires a JSON value, .* got five\n$/],
  ];
  test("a command that is not understood is answered with what is, and exit code 2", async (t) => {
    const made = study(t);
    for (const [args, expected] of misuses) {
      const { code, out, err } = await colligo(made.root, ...args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, expected);
    }
    const help = await colligo(made.root, "--help");
    assert.deepEqual([help.code, help.err], [0, ""]);
    assert.match(help.out, /^colligo run \[notebook or folder …\]/);
    const { version } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
    assert.equal((await colligo(made.root, "--version")).out, `${version}\n`);
  });
});
