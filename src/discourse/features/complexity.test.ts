import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf, readCorpus } from "../../corpus.js";
import { wilson } from "../../measures/intervals.js";
import { complexity } from "./complexity.js";

const study = (): ReturnType<typeof readCorpus> => readCorpus(new URL("../../../corpus", import.meta.url).pathname);

test("lengths, clauses, passives and nominalisations of three sentences by hand", async () => {
  const text =
    "The rules were adopted by the states. They said that the development of trade must be promoted and that it helps. Peace is good.";
  const [row] = await complexity(await corpusOf([{ id: "a", text }], { clean: false }));
  // 7, 14 and 3 words; were adopted, said, must be promoted, helps, is.
  assert.equal(row.region, "body");
  assert.equal(row.sentences, 3);
  assert.equal(row.words, 24);
  assert.equal(row.meanSentence, 8);
  assert.equal(row.medianSentence, 7);
  assert.equal(row.longestSentence, 14);
  assert.ok(Math.abs(row.sdSentence - Math.sqrt((1 + 36 + 25) / 2)) < 1e-12);
  assert.equal(row.clauses, 5);
  assert.equal(row.clausesPerSentence, 5 / 3);
  assert.equal(row.wordsPerClause, 24 / 5);
  assert.equal(row.subordination, 2 / 5);
  assert.equal(row.verbGroups, 5);
  assert.equal(row.passiveShare, 2 / 5);
  assert.deepEqual([row.passiveLow, row.passiveHigh], Object.values(wilson(2, 5)));
  assert.equal(row.nominalisationRate, 1000 / 24);
  assert.equal(row.nominalisationLow, 1000 * wilson(1, 24).low);
});

test("infinitives are verb groups and no clauses", async () => {
  const text = "They want to protect and restore it, and the aim is to be seen.";
  const [row] = await complexity(await corpusOf([{ id: "a", text }], { clean: false }));
  assert.equal(row.clauses, 2);
  assert.equal(row.verbGroups, 5);
  assert.equal(row.passiveShare, 1 / 5);
});

test("a clause is subordinate if a word opens it, and so is what is joined to it", async () => {
  const shares: [text: string, subordinate: number, clauses: number][] = [
    ["If it rains, they go.", 1, 2],
    ["The rules that protect and serve people have changed.", 2, 3],
    ["They came because they must, although it rained.", 2, 3],
    ["As our economy has grown, we have paid more than we need.", 2, 3],
    ["As the largest country, it has grown.", 0, 1],
    ["They know how to go.", 0, 1],
    ["What did they say?", 0, 1],
    ["They met in 1990 and they went home.", 0, 2],
  ];
  for (const [text, subordinate, clauses] of shares) {
    const [row] = await complexity(await corpusOf([{ id: "a", text }], { clean: false }));
    assert.deepEqual([Math.round(row.subordination * row.clauses), row.clauses], [subordinate, clauses], text);
  }
});

test("sentences and words sum to those of the corpus, in the same groups", async () => {
  const corpus = await study();
  const whole = await corpus.documents();
  const total = (rows: readonly { sentences: number; tokens?: number; words?: number }[]): number[] => [
    rows.reduce((sum, { sentences }) => sum + sentences, 0),
    rows.reduce((sum, { tokens, words }) => sum + (tokens ?? words ?? 0), 0),
  ];
  for (const by of ["id", "region", ["id", "region"]] as const) {
    const mine = await complexity(corpus, { by });
    const theirs = await corpus.documents({ by });
    assert.deepEqual(
      mine.map(({ sentences, words }) => [sentences, words]),
      theirs.map(({ sentences, tokens }) => [sentences, tokens]),
    );
  }
  // A sentence that two groups share is counted in the one in which it begins.
  for (const by of ["quoted", "paragraph", "sentence", { parts: 7 }, ["id", { parts: 3 }]] as const)
    assert.deepEqual(total(await complexity(corpus, { by })), total(whole), JSON.stringify(by));
});

test("where leaves words out of sentences", async () => {
  const corpus = await study();
  const where = { quoted: false, region: "body" } as const;
  const rows = await complexity(corpus, { where, by: "id" });
  const theirs = await corpus.documents({ where, by: "id" });
  assert.deepEqual(
    rows.map(({ id, sentences, words }) => [id, sentences, words]),
    theirs.map(({ id, sentences, tokens }) => [id, sentences, tokens]),
  );
});

test("what cannot be divided is NaN", async () => {
  const [row] = await complexity(await corpusOf([{ id: "a", text: "On peace." }], { clean: false }));
  assert.equal(row.clauses, 0);
  for (const name of ["wordsPerClause", "subordination", "passiveShare", "passiveLow", "sdSentence"] as const)
    assert.ok(Number.isNaN(row[name]), name);
  assert.deepEqual(await complexity(await corpusOf([{ id: "a", text: "…" }], { clean: false })), []);
});

test("unknown names are refused, with the nearest one", async () => {
  const corpus = await study();
  await assert.rejects(complexity(corpus, { by: "regoin" as never }), /region/);
  await assert.rejects(complexity(corpus, { groupBy: "id" } as never), /no option "groupBy"/);
  await assert.rejects(complexity(corpus, { where: { yaer: 2020 } as never }), /yaer/);
});
