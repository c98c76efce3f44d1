import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf, readCorpus } from "../corpus.js";
import { intervalOfBlocks } from "../measures/blocks.js";
import { mtld } from "../measures/diversity.js";
import { randomNumbers } from "../measures/random.js";
import { daleChall, fleschKincaid, fleschReadingEase, lix, smog } from "../measures/readability.js";
import { readabilityCounts } from "../measures/readabilityCounts.js";
import { remarksOn } from "../remarks.js";
import { type ReadabilityMeasures, readability } from "./readability.js";

const study = await readCorpus(new URL("../../corpus", import.meta.url).pathname, { annotate: false });
const measures = { fleschReadingEase, fleschKincaid, smog, lix };

test("readability measures the counts of a document's words and sentences, as made by hand", async () => {
  for (const where of [{ region: "body" as const }, { quoted: true }, {}]) {
    const rows = await readability(study, measures, { where });
    for (const [i, { id, tokens, sentences }] of (await study.documents({ where })).entries()) {
      const words = (await study.frequencies({ by: "id", where })).filter((row) => row.id === id);
      const counts = readabilityCounts(words, sentences);
      assert.equal(rows[i].id, id);
      assert.equal(rows[i].words, tokens);
      assert.equal(rows[i].sentences, sentences);
      for (const [name, measure] of Object.entries(measures))
        assert.equal(rows[i][name as "lix"], measure(counts), name);
    }
  }
});

/** A text whose sentences are known. */
const lengths = Array.from({ length: 47 }, (_, i) => 3 + ((i * 7) % 11));
const made = lengths.map((length, i) =>
  Array.from({ length }, (_, k) => ((i + k) % 3 === 0 ? "international" : "peace")).join(" "),
);
const text = made.map((sentence) => `${sentence[0].toUpperCase()}${sentence.slice(1)}.`).join(" ");

test("the interval is that of ten blocks of neighbouring sentences", async () => {
  const corpus = await corpusOf([{ id: "a", text }], { annotate: false, clean: false });
  const [row] = await readability(corpus, { lix });
  assert.equal(row.sentences, 47);
  const lixOf = (sentences: readonly string[]): number => {
    const words = sentences.join(" ").split(" ");
    return words.length / sentences.length + (100 * words.filter((word) => word.length > 6).length) / words.length;
  };
  const without = Array.from({ length: 10 }, (_, b) => lixOf(made.filter((__, i) => Math.floor((i * 10) / 47) !== b)));
  const { low, high } = intervalOfBlocks(lixOf(made), without, { alpha: 0.05, blocks: 10, seed: 1 });
  assert.ok(Math.abs(row.lix - lixOf(made)) < 1e-12);
  assert.ok(Math.abs(row.lixLow - low) < 1e-9 && Math.abs(row.lixHigh - high) < 1e-9);
  assert.match(remarksOn([row])[0], /fewer than 30 sentences/);
});

test("for many sentences that fall independently the interval is about that of drawing sentences with replacement", async () => {
  const random = randomNumbers(5);
  const sentences = Array.from({ length: 3000 }, () =>
    Array.from({ length: 3 + Math.floor(20 * random()) }, () => (random() < 0.3 ? "international" : "peace")),
  );
  const corpus = await corpusOf([{ id: "a", text: sentences.map((words) => `The ${words.join(" ")}.`).join(" ") }], {
    annotate: false,
    clean: false,
  });
  const [row] = await readability(corpus, { lix }, { blocks: 40 });
  assert.equal(row.sentences, 3000);
  const counts = sentences.map((words) => ({
    words: words.length + 1,
    long: words.filter((word) => word.length > 6).length,
  }));
  const values = Array.from({ length: 999 }, () => {
    let [words, long] = [0, 0];
    for (let i = 0; i < 3000; i++) {
      const drawn = counts[Math.floor(random() * 3000)];
      words += drawn.words;
      long += drawn.long;
    }
    return words / 3000 + (100 * long) / words;
  }).sort((a, b) => a - b);
  // 40 blocks know the standard error to about 11 %
  const width = (row.lixHigh - row.lixLow) / (values[974] - values[24]);
  assert.ok(width > 0.7 && width < 1.4, String(width));
});

test("a sentence belongs to the group of its first word, so that groups add up", async () => {
  for (const by of ["region", "quoted", { parts: 5 }, ["id", "quoted"]] as const) {
    const rows = await readability(study, measures, { by: by as "region" });
    const all = await study.documents();
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    assert.equal(sum(rows.map(({ words }) => words)), sum(all.map(({ tokens }) => tokens)));
    assert.equal(sum(rows.map(({ sentences }) => sentences)), sum(all.map(({ sentences }) => sentences)));
  }
  const [both] = await readability(study, measures, { by: [] });
  const each = await readability(study, measures);
  assert.equal(both.sentences, each[0].sentences + each[1].sentences);
});

test("few sentences have a value and no interval, and no sentence has neither", async () => {
  const short = await corpusOf(
    [
      {
        id: "a",
        text: made
          .slice(0, 29)
          .map((each) => `X ${each}.`)
          .join(" "),
      },
    ],
    { annotate: false },
  );
  const [row] = await readability(short, { lix });
  assert.equal(row.sentences, 29);
  assert.ok(row.lix > 0 && Number.isNaN(row.lixLow) && Number.isNaN(row.lixHigh));
  const none = await readability(study, { lix }, { by: ["id", "quoted"] });
  assert.ok(none.every(({ words, lix }) => words > 0 || Number.isNaN(lix)));
});

test("unfamiliar words are counted where familiar ones are given, else Dale–Chall is undefined", async () => {
  const corpus = await corpusOf([{ id: "a", text }], { annotate: false, clean: false });
  const [without] = await readability(corpus, { daleChall });
  assert.ok(Number.isNaN(without.daleChall));
  const [row] = await readability(corpus, { daleChall }, { familiarWords: new Set(["peace"]) });
  const words = made.join(" ").split(" ");
  const percent = (100 * words.filter((word) => word !== "peace").length) / words.length;
  assert.ok(Math.abs(row.daleChall - (0.1579 * percent + (0.0496 * words.length) / 47 + 3.6365)) < 1e-12);
  assert.ok(row.daleChallLow < row.daleChall);
});

test("readability is the same each time, and refuses what it cannot measure", async () => {
  assert.deepEqual(await readability(study, measures, { seed: 1 }), await readability(study, measures));
  const ask = (given: unknown, options: object = {}): Promise<unknown> =>
    readability(study, given as ReadabilityMeasures, options as { by: "id" });
  await assert.rejects(ask({ words: lix }), /another name for the measure "words"/);
  await assert.rejects(ask({ lix, lixHigh: lix }), /"lixHigh" is the end of an interval$/);
  await assert.rejects(ask({ lix }, { familiarWords: ["peace"] }), /familiarWords to be a Set of words, got object$/);
  await assert.rejects(ask({ mtld }), /a measure of a sequence requires its codes, .* got object$/);
  await assert.rejects(ask({ lix }, { of: "lemma" }), /readability has no option "of"/);
  await assert.rejects(ask({ lix }, { blocks: 2 }), /readability requires 8 blocks or more, got 2$/);
});
