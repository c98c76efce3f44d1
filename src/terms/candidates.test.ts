import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { corpusOf, readCorpus } from "../corpus.js";
import { made } from "../engines/made.test-helper.js";
import { corpusInMemory } from "../engines/memory.js";
import { defaultContract } from "../tokens/contract.js";
import { termCandidates } from "./candidates.js";
import { tagPattern } from "./tagPattern.js";

const word = (text: string) => {
  const [word, pos] = text.split("/");
  return { word: word.replace(",", ""), lemma: word, pos, boundary: word.startsWith(",") ? 1 : 0 };
};
const corpusFrom = (text: string) =>
  corpusInMemory(made([{ id: "t", words: text.split(" ").map(word) }]), defaultContract);

test("tagPattern reads tags as letters of a regular expression", () => {
  const fits = tagPattern("(ADJ|NOUN)* NOUN");
  assert.deepEqual(
    [["NOUN"], ["ADJ", "NOUN"], ["ADJ"], ["ADJ", "ADJ", "NOUN", "NOUN"], ["PRON", "NOUN"], []].map(fits),
    [true, true, false, true, false, false],
  );
  // NOUN+ repeats the tag, not its last letter, and PROPN NOUN are two
  assert.deepEqual(
    [
      ["NOUN", "NOUN"],
      ["PROPN", "NOUN"],
    ].map(tagPattern("NOUN+")),
    [true, false],
  );
  assert.deepEqual([["PROPN", "NOUN"], ["PROPN"]].map(tagPattern("PROPN NOUN?")), [true, true]);
  assert.throws(() => tagPattern("(ADJ|NUON) NOUN"), /pattern has no tag "NUON"; did you mean "NOUN"/);
  assert.throws(() => tagPattern("(ADJ NOUN"), /pattern cannot be read, got \(ADJ NOUN/);
  assert.throws(() => tagPattern("[ADJ] NOUN"), /takes tags in capitals, \( \) \| \* \+ and \?, got "\[\]"/);
  assert.throws(() => tagPattern(""), /pattern must be tags such as/);
});

test("termCandidates: runs of nouns with what stands before them, also inside longer ones, within a clause", async () => {
  const corpus = corpusFrom(
    "the/DET basal/ADJ cell/NOUN growth/NOUN of/ADP basal/ADJ cell/NOUN growth/NOUN and/CCONJ cell/NOUN growth/NOUN ,growth/NOUN",
  );
  const rows = await termCandidates(corpus);
  assert.deepEqual(
    rows.map(({ term, count, matched }) => [term, count, matched]),
    [
      ["cell growth", 3, 3],
      ["basal cell", 2, 2],
      ["basal cell growth", 2, 2],
    ],
  );
});

test("termCandidates: the count is of all occurrences, matched of those with the tags", async () => {
  const corpus = corpusFrom("free/ADJ trade/NOUN or/CCONJ free/ADJ trade/NOUN or/CCONJ free/ADV trade/VERB");
  const [row] = await termCandidates(corpus);
  assert.deepEqual([row.term, row.count, row.matched], ["free trade", 3, 2]);
  assert.deepEqual(await termCandidates(corpus, { least: 3 }), []);
});

test("termCandidates of the study are found again", async () => {
  const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
  for (const of of ["form", "lemma"] as const) {
    const rows = await termCandidates(corpus, { of });
    assert.equal(rows[0].term, of === "form" ? "human rights" : "human right");
    for (const { term, count, matched } of rows.slice(0, 30)) {
      assert.equal((await corpus.concordance({ of, match: term, within: "clause" })).length, count, term);
      assert.ok(matched <= count);
    }
  }
});

test("termCandidates: options are checked, and parts of speech are needed", async () => {
  const bare = await corpusOf([{ id: "t", text: "Free trade." }], { annotate: false });
  await assert.rejects(termCandidates(bare), /needs lemmas and parts of speech/);
  const corpus = corpusFrom("free/ADJ trade/NOUN");
  await assert.rejects(
    termCandidates(corpus, { patern: "NOUN" } as never),
    /no option "patern"; did you mean "pattern"/,
  );
  await assert.rejects(termCandidates(corpus, { n: 0 }), /n must be a whole number from 1 on, got 0/);
  assert.deepEqual(await termCandidates(corpus, { n: 2, least: 1 }).then((rows) => rows.map(({ term }) => term)), [
    "free trade",
  ]);
});

test("a term is no longer than the text, however long it may be", async () => {
  const corpus = await corpusOf([{ id: "t", text: "Free trade." }]);
  const rows = await termCandidates(corpus, { n: [1, 1e15], least: 1 });
  assert.deepEqual(rows, await termCandidates(corpus, { n: [1, 2], least: 1 }));
  assert.deepEqual(await termCandidates(corpus, { n: 3, least: 1 }), []);
});
