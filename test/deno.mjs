// DENO=/path/to/deno node --test test/deno.mjs: the second door, the same package under Deno's own kernel. Deno is no
// dependency; what it is given to show is tested with the others (src/notebook/display.test.ts).
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { startKernel } from "./kernel-client.mjs";
import { folder } from "./notebooks.mjs";

const { DENO } = process.env;

test("under Deno tables, charts and prose are shown", async (t) => {
  assert.ok(DENO, "DENO must name the program");
  const made = folder(t);
  const argv = [DENO, "jupyter", "--kernel", "--conn", "{connection_file}"];
  writeFileSync(made.path("kernel.json"), JSON.stringify({ argv }));
  writeFileSync(made.path("helper.ts"), "export const three: number = 3;");
  const { execute } = await startKernel(t, made.root, made.root);
  const shows = async (code) => {
    const { status, published } = await execute(code);
    assert.equal(status, "ok", code);
    return published.filter(({ type }) => type === "display_data").map(({ data }) => Object.keys(data).sort());
  };
  await shows('import { readCorpus, keyness, chartKeyness, show, say } from "colligo";');
  await shows('const corpus = await readCorpus("../../corpus");');
  assert.deepEqual(await shows('await show(await corpus.concordance({ match: "win-win cooperation" }))'), [
    ["text/html", "text/plain"],
  ]);
  await shows('const [liu, wu] = await Promise.all(["liu", "wu"].map((id) => corpus.frequencies({ where: { id } })));');
  assert.deepEqual(await shows("await show(chartKeyness(keyness(liu, wu)))"), [
    ["image/png", "text/html", "text/plain"],
  ]);
  assert.deepEqual(await shows("await say`one and two`"), [["text/markdown", "text/plain"]]);
  // What differs from our kernel, as the README says it.
  assert.equal((await execute("const wrong: number = 'x';")).status, "ok");
  assert.equal((await execute('import { three } from "./helper.ts"; three')).status, "ok");
  assert.equal((await execute('import { three as again } from "./helper"; again')).status, "error");
});
