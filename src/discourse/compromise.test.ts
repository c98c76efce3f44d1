import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../index.js";
import { withModalsTold } from "./compromise.js";
import { sentencesOf, type Word } from "./sentences.js";

async function wordsOf(text: string): Promise<readonly Word[]> {
  for await (const { words } of sentencesOf(await corpusOf([{ id: "a", text }]))) return words;
  return [];
}
const tagOf = (words: readonly Word[], form: string): string | undefined =>
  words.find((word) => word.form === form)?.pos;

test("modals that the tagger takes for nouns become auxiliaries", async () => {
  for (const [text, form] of [
    ["All must admit that the law is just.", "must"],
    ["These will be met by the states.", "will"],
    ["May God bless the United States of America.", "may"],
  ] as const) {
    const words = await wordsOf(text);
    assert.equal(tagOf(words, form), "NOUN", text);
    assert.equal(tagOf(await withModalsTold(words), form), "AUX", text);
  }
});

test("nouns that the tagger takes for modals become nouns", async () => {
  const words = await wordsOf("Our security is based on our national will and on trust.");
  assert.equal(tagOf(words, "will"), "AUX");
  assert.equal(tagOf(await withModalsTold(words), "will"), "NOUN");
});

test("a sentence without doubt is given back as it is", async () => {
  for (const text of [
    "The will of the people will prevail.",
    "In May 1883 we met.",
    "States should act as may be necessary.",
  ]) {
    const words = await wordsOf(text);
    assert.equal(await withModalsTold(words), words, text);
  }
});
