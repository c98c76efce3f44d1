// The kernel as Jupyter starts it, spoken to in Jupyter's protocol over ZeroMQ, with the parts that kernel.cjs repairs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { repository } from "./notebooks.mjs";

const zeromq = createRequire(createRequire(import.meta.url).resolve("tslab"))("zeromq");
const resources = path.join(repository, "src/notebook/kernels/tslab");
const key = "secret";

/** Starts the kernel by the command of kernel.json for a notebook in `folder`. */
async function startKernel(t, folder) {
  const [iopub, shell, control, stdin, hb] = await freePorts(5);
  const connection = path.join(mkdtempSync(path.join(tmpdir(), "colligo-kernel-")), "connection.json");
  t.after(() => rmSync(path.dirname(connection), { recursive: true }));
  const ports = { iopub_port: iopub, shell_port: shell, control_port: control, stdin_port: stdin, hb_port: hb };
  writeFileSync(connection, JSON.stringify({ ...ports, ip: "127.0.0.1", transport: "tcp", key }));
  const { argv } = JSON.parse(readFileSync(path.join(resources, "kernel.json"), "utf8"));
  const values = { "{resource_dir}": resources, "{connection_file}": connection };
  const [, ...args] = argv.map((text) => text.replace(/\{\w+\}/g, (name) => values[name]));
  const kernel = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });

  const dealer = new zeromq.Dealer({ linger: 0 });
  const subscriber = new zeromq.Subscriber({ receiveHighWaterMark: 0, linger: 0 });
  dealer.connect(`tcp://127.0.0.1:${shell}`);
  subscriber.connect(`tcp://127.0.0.1:${iopub}`);
  subscriber.subscribe();
  t.after(() => {
    dealer.close();
    subscriber.close();
    kernel.kill("SIGKILL");
  });
  const ask = async (type, content) => {
    await dealer.send(message(type, content));
    const [reply] = read(await dealer.receive());
    return reply;
  };
  await ask("kernel_info_request", {});
  await pause(200); // the subscription takes a moment longer than the request
  return { ask, execute: (code) => execute(ask, subscriber, code) };
}

/** Runs a cell; answers its reply and every message it published, up to "idle". */
async function execute(ask, subscriber, code) {
  const answered = ask("execute_request", { code });
  const published = [];
  for await (const frames of subscriber) {
    const [content, header, parent] = read(frames);
    if (parent.msg_type !== "execute_request") continue;
    if (header.msg_type !== "status") published.push({ type: header.msg_type, ...content });
    else if (content.execution_state === "idle") break;
  }
  const { status } = await answered;
  const text = (name) =>
    published
      .filter((each) => each.name === name)
      .map((each) => each.text)
      .join("");
  return { status, published, stdout: text("stdout"), stderr: text("stderr") };
}

function message(type, content) {
  const header = { msg_id: randomUUID(), msg_type: type, session: "s", username: "u", version: "5.3", date: "" };
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
  const signature = createHmac("sha256", key).update(parts.join("")).digest("hex");
  return ["<IDS|MSG>", signature, ...parts];
}

function read(frames) {
  const texts = frames.map(String);
  const [header, parent, , content] = texts.slice(texts.indexOf("<IDS|MSG>") + 2).map((text) => JSON.parse(text));
  return [content, header, parent];
}

async function freePorts(n) {
  const servers = Array.from({ length: n }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

test("the kernel: nothing printed is lost, few messages, errors are short, names of earlier cells, Shift-Tab", async (t) => {
  const { ask, execute } = await startKernel(t, path.join(repository, "test"));

  const many = await execute("for (let i = 0; i < 50_000; i++) console.log(i);");
  assert.equal(many.stdout, Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join(""));
  assert.ok(many.published.length < 200, `${many.published.length} messages`); // the server's limit is 1,000 a second

  const displays = await execute(
    'import * as tslab from "tslab"; console.log("a"); tslab.display.text("b"); console.error("c"); console.log("d")',
  );
  assert.deepEqual(
    displays.published.map((each) => each.text ?? each.data["text/plain"]),
    ["a\n", "b", "c\n", "d\n"],
  );

  const name = await execute("const name = 1;");
  assert.equal(name.status, "ok");
  assert.equal((await execute("({ name })")).stdout, "{ name: 1 }\n");

  const thrown = await execute('function f() { throw new Error("boom") }\nf()');
  assert.equal(thrown.status, "error");
  assert.equal(
    thrown.stderr,
    `cell [5], line 1
function f() { throw new Error("boom"); }
               ^

Error: boom
    at f (cell [5], line 1)
    at cell [5], line 2
`,
  );
  await pause(300); // tslab skips cells that were asked for within 200 ms of an error

  const inside = await ask("inspect_request", { code: "Math.max(1, ", cursor_pos: 12, detail_level: 0 });
  assert.match(inside.data["text/plain"], /Math\.max\(/);
});

test("a notebook outside any package: the kernel starts, and each cell says what is wrong", async (t) => {
  const outside = mkdtempSync(path.join(tmpdir(), "colligo-outside-"));
  t.after(() => rmSync(outside, { recursive: true }));
  const { execute } = await startKernel(t, outside);
  const { status, stderr } = await execute("1");
  assert.equal(status, "error");
  assert.match(stderr, /^tslab is not installed for this notebook's folder, .*: put the notebook into a package/);
});
