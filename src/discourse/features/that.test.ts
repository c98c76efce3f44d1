import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../corpus.js";
import { sentencesOf } from "../sentences.js";
import { type That, thatsOf } from "./that.js";

async function thats(text: string): Promise<(That | undefined)[]> {
  const found: (That | undefined)[] = [];
  for await (const { words } of sentencesOf(await corpusOf([{ id: "a", text }], { clean: false })))
    found.push(...thatsOf(words).filter((that) => that !== undefined));
  return found;
}

const cases: readonly [text: string, ...That[]][] = [
  ["They said that peace is good.", "complement"],
  ["They pointed out that, in the end, peace is good.", "complement"],
  ["It is provided by the law that the states shall act.", "complement"],
  ["They told the Senate that the treaty was signed.", "complement"],
  ["The hope of the people of the land that peace will last is great.", "complement"],
  ["They said that it is good and that it will last.", "complement", "complement"],
  ["That the treaty was signed is good.", "complement"],
  ["The treaty that was signed is good.", "relative"],
  ["The treaty that the states signed is good.", "relative"],
  ["The laws that bind us are old.", "relative"],
  ["They adopted that resolution.", "determiner"],
  ["In that field, the states act.", "determiner"],
  ["That is good.", "pronoun"],
  ["The law of China is older than that of France.", "pronoun"],
  ["They met so that peace could last.", "other"],
  ["So great was the need that the states met.", "other"],
  ["It was there that they met.", "other"],
];

for (const [text, ...expected] of cases)
  test(`that: ${text}`, async () => {
    assert.deepEqual(await thats(text), expected);
  });
