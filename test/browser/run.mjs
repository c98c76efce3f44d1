// A newcomer's first minutes in JupyterLab, and the saved notebook opened by somebody else.
//   node test/browser/run.mjs [notebook.ipynb]
// CHROMIUM names the browser, LAB_VENV the environment with JupyterLab, SCREENSHOTS the folder for pictures.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installJupyterLab, program } from "../../dist/notebook/jupyterlab.js";
import { runNotebook } from "../../dist/notebook/run.js";
import { notebook, repository } from "../notebooks.mjs";
import { inNotebook, menu, openLauncher, openNotebook, startBrowser, startLab, waitIdle } from "./lab.mjs";

const jupyterlab = "jupyterlab==4.6.6"; // pinned, because the test clicks its menus
const chromium = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const environment = process.env.LAB_VENV ?? path.join(repository, ".venv");
const pictures = process.env.SCREENSHOTS ?? path.join(tmpdir(), "colligo-browser");

const started = performance.now();
const say = (text) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);

if (chromium === undefined) {
  console.error(
    "test:browser: no Chromium found. On Debian: apt install --no-install-recommends chromium; or set CHROMIUM.",
  );
  process.exit(1);
}
if (!existsSync(program(environment, "jupyter-lab"))) {
  try {
    installJupyterLab(environment, jupyterlab);
  } catch (error) {
    console.error(`test:browser: ${error.message}`);
    process.exit(1);
  }
}

/**
 * A notebook without the empty displays that JupyterLab keeps where the line of a slow reading was: how long a reading takes
 * is the machine's, and the runner keeps no trace of it.
 */
function withoutPassing(text) {
  const saved = JSON.parse(text);
  for (const cell of saved.cells)
    if (cell.outputs)
      cell.outputs = cell.outputs.filter(
        ({ output_type, data }) => output_type !== "display_data" || Object.keys(data).length > 0,
      );
  return `${JSON.stringify(saved, null, 1)}\n`;
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="teal"/></svg>';
const fixture = [
  "const rows: { term: string; count: number }[] = [{ term: 'win-win', count: 7 }, { term: 'peace', count: 2 }];",
  `import * as tslab from "tslab";
const cells = rows.map((row) => "<tr><td>" + row.term + "</td><td>" + row.count + "</td></tr>");
tslab.display.html("<table><tbody>" + cells.join("") + "</tbody></table>");`,
  `tslab.display.html('<img alt="a teal bar" src="data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}">');`,
  "({ rows })",
  `import { readCorpus, keyness, chartKeyness, show } from "colligo";
const corpus = await readCorpus("../corpus");
await show(await corpus.concordance({ match: "win-win cooperation" }));`,
  `const [liu, wu] = await Promise.all(["liu", "wu"].map((id) => corpus.frequencies({ where: { id } })));
const keywords = keyness(liu, wu);
await show(keywords, { limit: 5 });
const shares = liu.slice(0, 3).map(({ term, count, total }) => ({ term, share: count / total }));
await show(shares, { bars: ["share"], link: () => "lines" });
await show(chartKeyness(keywords, { labels: ["LIU", "WU"] }));`,
  "for (let i = 0; i < 50_000; i++) console.log(i);",
  'await show(await corpus.concordance({ match: "rights", sample: { size: 3, seed: 1 } }), { name: "lines" });',
];

/** A study beside the real one: the notebook copied, corpus and packages linked, outputs of its own. */
function makeStudy(given) {
  const study = mkdtempSync(path.join(repository, "test", ".browser-"));
  const file = path.join(study, "notebooks", "study.ipynb");
  for (const name of ["notebooks", "output"]) mkdirSync(path.join(study, name));
  for (const name of ["corpus", "node_modules"]) symlinkSync(path.join(repository, name), path.join(study, name));
  if (given === undefined)
    writeFileSync(file, notebook(fixture, { kernelspec: { name: "tslab", display_name: "TypeScript (Colligo)" } }));
  else copyFileSync(given, file);
  return { study, file };
}

/** Every cell has run in order, nothing complained, every picture is drawn; answers what is to be seen. */
async function look(page, { ran }) {
  const seen = await page.evaluate(() => {
    const { content } = window.jupyterapp.shell.currentWidget;
    const all = (selector) => [...content.node.querySelectorAll(selector)];
    const code = content.widgets.filter((cell) => cell.model.type === "code" && cell.model.sharedModel.source.trim());
    return {
      prompts: code.map((cell) => cell.promptNode.textContent),
      stderr: all('[data-mime-type="application/vnd.jupyter.stderr"]').map((output) => output.textContent),
      pictures: all(".jp-OutputArea img").map((image) => image.complete && image.naturalWidth > 0),
      tables: all(".jp-OutputArea table").length,
      rows: all(".jp-OutputArea tbody tr").length,
    };
  });
  const { prompts, stderr, ...shown } = seen;
  assert.deepEqual(stderr, []);
  if (ran)
    assert.deepEqual(
      prompts,
      prompts.map((_, index) => `[${index + 1}]:`),
    );
  assert.ok(shown.pictures.every(Boolean), "a picture is not drawn");
  return shown;
}

/** A word that leads to another table, which is far out of sight, brings it into sight. */
async function follow(page) {
  const places = () =>
    page.evaluate(() => {
      const top = (element) => element.getBoundingClientRect().top;
      const tables = [...document.querySelectorAll(".jp-OutputArea table")];
      return { lines: top(tables.at(-1)), height: window.innerHeight };
    });
  await page.evaluate(() => document.querySelector('.jp-OutputArea a[href="#colligo-lines"]').scrollIntoView());
  const before = await places();
  assert.ok(before.lines > before.height, `the table is in sight, at ${before.lines}`);
  await page.click('.jp-OutputArea a[href="#colligo-lines"]');
  await page.waitForTimeout(500);
  const after = await places();
  assert.ok(after.lines >= 0 && after.lines < after.height, `the table stands at ${after.lines}`);
}

/** Types into the cell that is being edited in place of what is there. */
async function retype(page, text) {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** The notebook as nbconvert writes it for somebody without Jupyter: as many tables and pictures, all drawn. */
async function exported(page, file, { tables, pictures }) {
  const html = file.replace(/ipynb$/, "html");
  const options = ["nbconvert", "--to", "html", "--log-level=WARN", file];
  const { status, stderr } = spawnSync(program(environment, "jupyter"), options, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  await page.goto(pathToFileURL(html).href, { waitUntil: "domcontentloaded" }); // scripts for formulas come from outside
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const seen = await page.evaluate(() => ({
    tables: document.querySelectorAll("table").length,
    pictures: [...document.images].map((image) => image.naturalWidth > 0),
  }));
  assert.deepEqual(seen, { tables, pictures });
  await shoot("5-exported");
  say("nbconvert's HTML shows the same tables and pictures");
}

const given = process.argv[2] && path.resolve(process.argv[2]);
const { study, file } = makeStudy(given);
mkdirSync(pictures, { recursive: true });
const { browser, page, errors } = await startBrowser(chromium);
const shoot = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
let lab;
try {
  lab = await startLab({ environment, folder: study });
  say("JupyterLab is up");

  await openLauncher(page, lab);
  await page.click('.jp-LauncherCard[data-category="Notebook"]:has-text("TypeScript (Colligo)")');
  await page.waitForSelector(inNotebook(".jp-Cell .cm-content"));
  await waitIdle(page);
  await page.click(inNotebook(".jp-Cell .cm-content"));
  await page.keyboard.type(
    "/** Counts words. */ function words(text: string): number { return text.split(' ').length }\nwords('a b a')",
  );
  await page.keyboard.press("Shift+Enter");
  await page.waitForSelector('.jp-OutputArea-output:has-text("3")');
  say("a new notebook, its first cell");
  await page.keyboard.type("words(");
  await page.keyboard.press("Shift+Tab");
  await page.waitForSelector('.jp-Tooltip:has-text("Counts words")');
  await shoot("1-tooltip");
  say("Shift-Tab inside a call");

  await page.click(inNotebook(".jp-Cell.jp-mod-active .cm-content"));
  await retype(page, "Math.flo");
  await page.keyboard.press("Tab");
  await page.waitForSelector('.jp-Completer:has-text("floor")');
  await page.keyboard.press("Enter");
  await page.waitForSelector(inNotebook('.jp-Cell:has-text("Math.floor")'));
  say("Tab completes");

  await retype(page, "const kept = 1; await kept; for (;;) {}");
  await page.keyboard.press("Shift+Enter");
  await page.waitForFunction(
    () => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === "busy",
  );
  await menu(page, "Kernel", "Interrupt Kernel");
  await page.waitForSelector('.jp-OutputArea-output:has-text("Interrupted")');
  await waitIdle(page);
  await page.waitForTimeout(500); // tslab skips what is asked for within 200 ms of an error
  await page.click(inNotebook(".jp-Cell.jp-mod-active .cm-content"));
  await page.keyboard.type("words('still here')");
  await page.keyboard.press("Shift+Enter");
  await page.waitForSelector('.jp-OutputArea-output:has-text("2")');
  say("an interrupt after an await; the names of other cells are there");

  await openNotebook(page, lab, "notebooks/study.ipynb");
  await waitIdle(page);
  await menu(page, "Run", "Run All Cells");
  await waitIdle(page);
  const trusted = await look(page, { ran: true });
  say(`Run All; tables: ${trusted.tables}, pictures: ${trusted.pictures.length}`);
  await shoot("2-run");
  if (!given) {
    await follow(page);
    say("a row leads to the table of its lines");
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => !window.jupyterapp.shell.currentWidget.context.model.dirty);
  await lab.stop();

  // Files that a notebook saves do not depend on who runs it.
  for (const name of readdirSync(path.join(study, "output"))) {
    const expected = path.join(repository, "output", name);
    if (!given || !existsSync(expected)) continue;
    assert.ok(readFileSync(path.join(study, "output", name)).equals(readFileSync(expected)), `output/${name} differs`);
    say(`output/${name} is byte for byte the repository's`);
  }
  const saved = withoutPassing(readFileSync(file, "utf8"));
  const { error } = await runNotebook(file, { root: study });
  assert.equal(error, undefined);
  assert.equal(readFileSync(file, "utf8"), saved);
  say("saved by JupyterLab, it is byte for byte what the runner saves");
  if (!given) {
    const printed = JSON.parse(readFileSync(file, "utf8"))
      .cells.at(-2)
      .outputs.map(({ text }) => text);
    const whole = Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join("");
    assert.equal(printed.flat().join(""), whole, "lines are lost");
    assert.deepEqual([trusted.tables, trusted.pictures.length], [5, 2]);
    say("50,000 lines, none lost");
  }
  await exported(page, file, trusted);

  lab = await startLab({ environment, folder: study, theme: "JupyterLab Dark" });
  await openNotebook(page, lab, "notebooks/study.ipynb");
  const drawn = (n) => document.querySelectorAll(".jp-OutputArea img").length >= n;
  await page.waitForFunction(drawn, trusted.pictures.length);
  await page.waitForTimeout(500);
  const trust = () =>
    window.jupyterapp.shell.currentWidget.content.widgets
      .filter((cell) => cell.model.type === "code" && cell.model.outputs.length > 0)
      .some((cell) => cell.model.trusted);
  assert.equal(await page.evaluate(trust), false);
  assert.deepEqual(await look(page, { ran: true }), trusted);
  await shoot("3-somebody-else-dark");
  if (!given) await follow(page);
  say("somebody else's, not trusted, dark: the same is to be seen, and rows lead to their lines");

  await waitIdle(page);
  await menu(page, "Kernel", "Restart Kernel and Run All Cells…");
  await page.click(".jp-Dialog .jp-mod-accept, .jp-Dialog .jp-mod-warn");
  await page.waitForTimeout(1000);
  await waitIdle(page);
  assert.deepEqual(await look(page, { ran: true }), trusted);
  await shoot("4-restarted");
  say("Restart and Run All");
  assert.deepEqual(errors, []);
  say(`passed; the pictures are in ${pictures}`);
} catch (error) {
  await shoot("failed").catch(() => {});
  console.error(error, `\nthe page as it was: ${path.join(pictures, "failed.png")}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await lab?.stop();
  rmSync(study, { recursive: true, force: true });
}
