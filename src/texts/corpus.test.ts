import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import { termCandidates } from "../terms/candidates.js";
import { adjustedFrequencies } from "../terms/consolidated.js";
import { rake } from "../terms/rake.js";
import { textRank } from "../terms/textRank.js";
import { diversity } from "./diversity.js";
import { readability } from "./readability.js";

test("what asks a corpus says so where it is not awaited, or is none", async () => {
  const promise = corpusOf([{ id: "t", text: "Free trade." }]);
  const questions = { adjustedFrequencies, diversity, rake, readability, termCandidates, textRank };
  for (const [name, ask] of Object.entries(questions)) {
    const given = (corpus: unknown): Promise<unknown> => (ask as (corpus: unknown) => Promise<unknown>)(corpus);
    await assert.rejects(
      given(promise),
      new RegExp(`^TypeError: ${name} requires a corpus, got a promise: write .await`),
    );
    await assert.rejects(given("corpus"), new RegExp(`${name} requires a corpus, got "corpus"$`));
    await assert.rejects(given(undefined), new RegExp(`${name} requires a corpus, got undefined$`));
  }
});
