import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test, { afterEach } from "node:test";
import { inspect } from "node:util";
import { display } from "./display.js";
import { show } from "./show.js";

type Message = { data: Record<string, string>; metadata: Record<string, unknown>; transient: object };
const home = globalThis as { __tslab__?: unknown; Deno?: unknown };

/** A stand-in for tslab's kernel, which keeps what it is sent. */
function kernel(): Message[] {
  const sent: Message[] = [];
  home.__tslab__ = { require: () => ({ lastWriteDisplayData: (message: Message) => sent.push(message) }) };
  return sent;
}
afterEach(() => {
  home.__tslab__ = undefined;
  home.Deno = undefined;
});

/** What is printed while something is done. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  const { write } = process.stdout;
  let out = "";
  process.stdout.write = ((text: string) => {
    out += text;
    return true;
  }) as typeof process.stdout.write;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return out;
}
const chart = { marks: [], title: 'Say "so" <b>', caption: "What was counted.", width: 300, height: 100 };

test("outside a notebook the text is printed", async () => {
  assert.equal(await printed(() => show([{ term: "peace", count: 14 }])), "term   count\npeace     14\n");
  assert.equal(await printed(() => show([])), "no rows\n");
});

test("in a notebook a table is HTML and text, and show gives nothing back", async () => {
  const sent = kernel();
  assert.equal(await show([{ term: "peace" }], { title: "Peace" }), undefined);
  assert.deepEqual(Object.keys(sent[0].data), ["text/html", "text/plain"]);
  assert.match(sent[0].data["text/html"], /^<table .*Peace.*peace.*<\/table>$/);
});

test("a chart is an image of SVG, a PNG of twice its size with its size said, and its words", async () => {
  const sent = kernel();
  await show(chart);
  const [{ data, metadata }] = sent;
  assert.deepEqual(Object.keys(data), ["text/html", "image/png", "text/plain"]);
  const [, alt, base64] = /^<img alt="([^"]*)" src="data:image\/svg\+xml;base64,([^"]*)">$/.exec(data["text/html"])!;
  assert.equal(alt, "Say &quot;so&quot; &lt;b&gt;");
  const svg = Buffer.from(base64, "base64").toString();
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="324" height="\d+"/);
  const png = Buffer.from(data["image/png"], "base64");
  assert.equal(png.readUInt32BE(16), 648);
  assert.deepEqual(metadata, { "image/png": { width: 324, height: png.readUInt32BE(20) / 2 } });
  assert.equal(data["text/plain"], 'Say "so" <b>\nWhat was counted.');
});

test("a corpus is the table of its documents", async () => {
  const sent = kernel();
  await show({ documents: async () => [{ id: "liu", tokens: 1906 }] });
  assert.match(sent[0].data["text/plain"], /liu +1,906/);
});

test("what cannot be shown is named, with the way out", async () => {
  await assert.rejects(show(Promise.resolve([]) as never), /got a promise: write `await`/);
  await assert.rejects(show(new Map() as never), /got a Map: write `\[\.\.\.map\]`/);
  await assert.rejects(show({ low: 1, high: 2 } as never), /got an object with low, high: put it into a list/);
  await assert.rejects(show(undefined as never), /got undefined/);
});

test("a list of words is a table of one column", async () => {
  assert.equal(await printed(() => show(["a", "b"])), "value\na\nb\n");
});

test("where tslab's sender is not to be had, its public door takes the best type", async () => {
  const raw: string[][] = [];
  home.__tslab__ = {
    require: (id: string) => {
      if (id !== "tslab") throw new Error("not found");
      return { display: { raw: (...sent: string[]) => raw.push(sent) } };
    },
  };
  await display({ "text/html": "<b>", "text/plain": "b" });
  assert.deepEqual(raw, [["text/html", "<b>"]]);
});

/**
 * A stand-in for Deno's kernel: `broadcast` sends a message; the value of a cell is sent as what its method
 * `Symbol.for("Jupyter.display")` answers, else as the text of the value.
 */
function deno(): { sent: [string, Message][]; last: (value: unknown) => Promise<object> } {
  const sent: [string, Message][] = [];
  home.Deno = { jupyter: { broadcast: async (...message: [string, Message]) => void sent.push(message) } };
  const last = async (value: unknown): Promise<object> => {
    const method = (value as Record<symbol, () => object> | undefined)?.[Symbol.for("Jupyter.display")];
    return method ? method.call(value) : { "text/plain": inspect(value) };
  };
  return { sent, last };
}

test("Deno's kernel is sent the same bundles, and the value of show adds nothing", async () => {
  const { sent, last } = deno();
  assert.deepEqual(await last(await show([{ term: "peace" }])), { "text/plain": "undefined" });
  await show(chart);
  assert.deepEqual(
    sent.map(([type, { data, transient }]) => [type, Object.keys(data), transient]),
    [
      ["display_data", ["text/html", "text/plain"], {}],
      ["display_data", ["text/html", "image/png", "text/plain"], {}],
    ],
  );
  assert.equal(sent[1][1].metadata["image/png"] !== undefined, true);
});

test("what is imported with the package loads no library that draws", () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from] of readFileSync(file, "utf8").matchAll(/^(?:import|\}|export)[^"=]* from "([^"]+)";$/gm)) {
      assert.doesNotMatch(from, /jsdom|resvg|opentype|plot$|fflate/, `${file} imports ${from}`);
      if (from.startsWith(".")) visit(path.resolve(path.dirname(file), from));
    }
  };
  const charts = ["frequencies", "keyness", "keynessMap", "regions"].map((name) => `../charts/${name}.js`);
  for (const file of ["show.js", "save.js", ...charts]) visit(path.join(import.meta.dirname, file));
  assert.ok(seen.size > 15);
});
