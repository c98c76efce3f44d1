// A real JupyterLab and a real Chromium, and the few gestures of a reader of notebooks.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { jupyterPath, program } from "../../dist/notebook/jupyterlab.js";

/** JupyterLab on the notebooks of `folder`, in a home of its own: to it, every saved notebook is somebody else's. */
export async function startLab({ environment, folder, theme = "JupyterLab Light" }) {
  const home = mkdtempSync(path.join(tmpdir(), "colligo-home-"));
  writeSettings(home, theme);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const options = [
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    `--port=${port}`,
    "--ServerApp.port_retries=0",
    "--IdentityProvider.token=",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.expose_app_in_browser=True", // what waitIdle asks
    `--ServerApp.root_dir=${folder}`,
  ];
  const env = {
    ...process.env,
    HOME: home,
    IPYTHONDIR: path.join(home, "ipython"),
    JUPYTER_CONFIG_DIR: path.join(home, "config"),
    JUPYTER_DATA_DIR: path.join(home, "data"),
    JUPYTER_RUNTIME_DIR: path.join(home, "runtime"),
    JUPYTER_PATH: jupyterPath(),
  };
  const server = spawn(program(environment, "jupyter-lab"), options, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  let log = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (text) => {
      log += text;
    });
  }
  const stop = async () => {
    server.kill("SIGTERM");
    const patience = setTimeout(() => server.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(patience);
    rmSync(home, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(`${url}/api/status`)); tries++) {
    if (server.exitCode !== null || tries > 600) {
      await stop();
      throw new Error(`JupyterLab did not start:\n${log}`);
    }
    await pause(100);
  }
  return { url, stop, log: () => log };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** JupyterLab reads its settings at start. Without windowing every cell is in the page, also those out of sight. */
function writeSettings(home, theme) {
  const settings = {
    "apputils-extension/notification": { fetchNews: "false", checkForUpdates: false },
    "apputils-extension/themes": { theme },
    "notebook-extension/tracker": { windowingMode: "none" },
  };
  for (const [name, values] of Object.entries(settings)) {
    const file = path.join(home, "config/lab/user-settings/@jupyterlab", `${name}.jupyterlab-settings`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(values));
  }
}

export async function startBrowser(executablePath) {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return { browser, page, errors };
}

export async function openLauncher(page, lab) {
  await page.goto(`${lab.url}/lab?reset`);
  await page.waitForSelector("#jupyterlab-splash", { state: "detached" });
}

export async function openNotebook(page, lab, file) {
  await page.goto(`${lab.url}/lab/tree/${file}?reset`);
  await page.waitForSelector("#jupyterlab-splash", { state: "detached" });
  await page.waitForSelector(inNotebook(".jp-Cell"));
}

/** A selector in the notebook in front. */
export const inNotebook = (selector) => `.jp-NotebookPanel:not(.lm-mod-hidden) ${selector}`;

/** Click through the menu bar as a person would. */
export async function menu(page, first, ...labels) {
  await page.click(`.lm-MenuBar-itemLabel:text-is("${first}")`);
  for (const label of labels) await page.click(`.lm-Menu-itemLabel:text-is("${label}")`);
}

/** Until the kernel is connected and idle, and no cell is still marked [*]; a dialog that waits for an answer is an error. */
export async function waitIdle(page, timeout = 300_000) {
  await page.waitForTimeout(100); // a click needs a moment to become a request
  const state = () => {
    const dialog = document.querySelector(".jp-Dialog");
    if (dialog) return `JupyterLab asks: ${dialog.textContent}`;
    const notebook = window.jupyterapp?.shell.currentWidget;
    const kernel = notebook?.sessionContext?.session?.kernel;
    if (kernel?.connectionStatus !== "connected" || kernel.status !== "idle") return false;
    return notebook.content.widgets.every((cell) => cell.promptNode?.textContent !== "[*]:") && "idle";
  };
  const handle = await page.waitForFunction(state, null, { timeout, polling: 50 });
  const seen = await handle.jsonValue();
  if (seen !== "idle") throw new Error(seen);
}
