import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import { modality } from "../discourse/modality/modality.js";
import { rates } from "../discourse/rates.js";
import { recurringPhrases } from "../phrases/recurring.js";

test("a corpus that was not awaited is told to be", async () => {
  const forgotten = corpusOf([{ id: "a", text: "Peace." }]) as never;
  await assert.rejects(modality(forgotten), /^TypeError: modality requires a corpus, got a promise.*await/);
  await assert.rejects(recurringPhrases(forgotten), /^TypeError: recurringPhrases requires a corpus, got a promise/);
  await assert.rejects(rates(undefined as never, []), /^TypeError: rates requires a corpus, got undefined/);
  await forgotten;
});
