import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "./say.js";

/** What `say` sends to a notebook. */
async function sent(run: () => Promise<void>): Promise<Record<string, string>> {
  const home = globalThis as { __tslab__?: unknown };
  let data: Record<string, string> = {};
  home.__tslab__ = {
    require: () => ({ lastWriteDisplayData: (message: { data: Record<string, string> }) => (data = message.data) }),
  };
  try {
    await run();
  } finally {
    delete home.__tslab__;
  }
  return data;
}

test("say prints whole numbers with separators, others with two decimals, NaN as not defined", async () => {
  const data = await sent(() => say`LIU has ${1906} words, ${2.345} a line,\n   **but** ${Number.NaN}.`);
  assert.equal(data["text/markdown"], "LIU has 1,906 words, 2.35 a line,\n**but** not defined.");
});

test("say prints strings of a corpus as they are, in Markdown too", async () => {
  const data = await sent(() => say`The word ${"<b>*a*</b> [x](y) & `z`"}.`);
  assert.equal(data["text/markdown"], "The word &lt;b\\>\\*a\\*&lt;/b\\> \\[x\\]\\(y\\) &amp; \\`z\\`.");
  assert.equal(data["text/plain"], "The word <b>*a*</b> [x](y) & `z`.");
});
