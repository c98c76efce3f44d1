// The kernel as Jupyter starts it, spoken to in Jupyter's protocol over ZeroMQ.
import { spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { repository } from "./notebooks.mjs";

const zeromq = createRequire(createRequire(import.meta.url).resolve("tslab"))("zeromq");
const resources = path.join(repository, "src/notebook/kernels/tslab");
const key = "secret";

/** Starts the kernel by the command of kernel.json, ours or one that was installed, for a notebook in `folder`. */
export async function startKernel(t, folder, spec = resources) {
  const [iopub, shell, control, stdin, hb] = await freePorts(5);
  const connection = path.join(mkdtempSync(path.join(tmpdir(), "colligo-kernel-")), "connection.json");
  t.after(() => rmSync(path.dirname(connection), { recursive: true }));
  const ports = { iopub_port: iopub, shell_port: shell, control_port: control, stdin_port: stdin, hb_port: hb };
  writeFileSync(connection, JSON.stringify({ ...ports, ip: "127.0.0.1", transport: "tcp", key }));
  const { argv } = JSON.parse(readFileSync(path.join(spec, "kernel.json"), "utf8"));
  const values = { "{resource_dir}": resources, "{connection_file}": connection };
  const [program, ...args] = argv.map((text) => text.replace(/\{\w+\}/g, (name) => values[name]));
  const kernel = spawn(program === "node" ? process.execPath : program, args, { cwd: folder, stdio: "ignore" });

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
  return {
    ask,
    execute: (code, tell) => execute(ask, subscriber, code, tell),
    interrupt: () => kernel.kill("SIGINT"), // what Jupyter sends
    /** Asks it to end; answers its exit code. */
    async shutdown() {
      const ended = new Promise((resolve) => kernel.once("exit", resolve));
      await ask("shutdown_request", { restart: false });
      return ended;
    },
  };
}

/** Runs a cell; answers its reply and every message it published, up to "idle". Each is told of when it comes. */
async function execute(ask, subscriber, code, tell = () => {}) {
  const answered = ask("execute_request", { code });
  const published = [];
  for await (const frames of subscriber) {
    const [content, header, parent] = read(frames);
    if (parent.msg_type !== "execute_request") continue;
    if (header.msg_type !== "status") {
      published.push({ type: header.msg_type, ...content });
      tell(content);
    } else if (content.execution_state === "idle") break;
  }
  const { status } = await answered;
  if (status === "error") await pause(300); // tslab skips cells that were asked for within 200 ms of an error
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
