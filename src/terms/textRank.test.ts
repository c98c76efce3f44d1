import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import { made } from "../engines/made.test-helper.js";
import { corpusInMemory } from "../engines/memory.js";
import { randomCorpus, randomOf, randomWhere, randomWithin, stretches } from "../phrases/random.test-helper.js";
import { seeded } from "../seeded.test-helper.js";
import { defaultContract } from "../tokens/contract.js";
import { textRank } from "./textRank.js";

test("textRank: a word between three others has the rank that PageRank gives the middle of a star", async () => {
  const words = ["red car", "old car", "new car"].flatMap((pair) => {
    const [word, noun] = pair.split(" ");
    return [
      { word, lemma: word, pos: "ADJ", boundary: 2 },
      { word: noun, lemma: noun, pos: "NOUN" },
      { word: "moves", lemma: "move", pos: "VERB" },
    ];
  });
  const rows = await textRank(corpusInMemory(made([{ id: "t", words }]), defaultContract));
  // by hand: m = 0.15 / 4 + 0.85 · 3 a and a = 0.15 / 4 + 0.85 · m / 3
  const middle = (0.0375 + 2.55 * 0.0375) / (1 - 0.85 ** 2);
  assert.deepEqual(
    rows.map(({ term, matched, degree, score }) => [term, matched, degree, Number(score.toFixed(12))]),
    [
      ["car", 3, 3, Number(middle.toFixed(12))],
      ...["new", "old", "red"].map((term) => [term, 1, 1, Number(((1 - middle) / 3).toFixed(12))]),
    ],
  );
});

test("textRank equals its definition on random texts", async () => {
  const random = seeded(4);
  for (let run = 0; run < 150; run++) {
    const { corpus, seen } = randomCorpus(random);
    const [where, within, of] = [randomWhere(random), randomWithin(random), randomOf(random)];
    const window = 2 + random(3);
    const runs = stretches(seen, where, within);
    const neighbours = new Map<string, Set<string>>();
    for (const run of runs)
      for (const [i, a] of run.entries()) {
        const own = neighbours.get(a[of]) ?? new Set<string>();
        neighbours.set(a[of], own);
        for (const [j, b] of run.entries()) if (Math.abs(i - j) < window && a[of] !== b[of]) own.add(b[of]);
      }
    const names = [...neighbours.keys()];
    let scores = new Map(names.map((name) => [name, 1 / names.length]));
    for (let step = 0; step < 400; step++)
      scores = new Map(
        names.map((name) => {
          let sum = 0;
          for (const [other, own] of neighbours)
            sum +=
              own.size === 0 ? scores.get(other)! / names.length : own.has(name) ? scores.get(other)! / own.size : 0;
          return [name, 0.15 / names.length + 0.85 * sum];
        }),
      );
    const rows = await textRank(corpus, { of, where, within, window });
    assert.equal(rows.length, names.length);
    for (const { term, score, degree, matched, total } of rows) {
      assert.ok(Math.abs(score - scores.get(term)!) < 1e-12, `expected ${scores.get(term)}, got ${score}`);
      assert.equal(degree, neighbours.get(term)!.size);
      assert.equal(matched, runs.flat().filter((token) => token[of] === term).length);
      assert.equal(total, runs.flat().length);
    }
  }
});

test("textRank: options are checked", async () => {
  const corpus = await corpusOf([{ id: "t", text: "Of it." }]);
  assert.deepEqual(await textRank(corpus), []);
  await assert.rejects(textRank(corpus, { window: 1 }), /window must be a whole number from 2 on, got 1/);
  await assert.rejects(textRank(corpus, { keep: [] }), /textRank requires keep to be a list of tags, got \[\]/);
  await assert.rejects(textRank(corpus, { damping: 2 }), /damping from 0 to below 1, got 2/);
  const bare = await corpusOf([{ id: "t", text: "Free trade." }], { annotate: false });
  await assert.rejects(textRank(bare), /needs lemmas and parts of speech/);
});

test("a window is no wider than the text, and damping a number", async () => {
  const corpus = await corpusOf([{ id: "t", text: "Free trade and peace." }]);
  assert.deepEqual(await textRank(corpus, { window: 1e15 }), await textRank(corpus, { window: 4 }));
  await assert.rejects(textRank(corpus, { damping: "0.5" as never }), /damping from 0 to below 1, got "0.5"$/);
});
