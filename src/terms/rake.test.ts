import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { corpusOf, readCorpus } from "../corpus.js";
import { randomCorpus, randomWhere, stretches, termOf } from "../phrases/random.test-helper.js";
import { seeded } from "../seeded.test-helper.js";
import { functionWords } from "./functionWords.js";
import { rake } from "./rake.js";

const near = (actual: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `expected ${expected}, got ${actual}`);

// The abstract on which Rose et al. (2010) work their example.
const abstract =
  "Compatibility of systems of linear constraints over the set of natural numbers. Criteria of compatibility of a system " +
  "of linear Diophantine equations, strict inequations, and nonstrict inequations are considered. Upper bounds for " +
  "components of a minimal set of solutions and algorithms of construction of minimal generating sets of solutions for " +
  "all types of systems are given. These criteria and the corresponding algorithms for constructing a minimal supporting " +
  "set of solutions can be used in solving all the considered types of systems and systems of mixed types.";
const example = await corpusOf([{ id: "abstract", text: abstract }], { annotate: false });

test("rake: the worked example of Rose et al. (2010)", async () => {
  const scores = new Map((await rake(example)).map(({ term, score }) => [term, score]));
  // printed there with one digit: 8.7, 8.5, 7.7, 4.7, 4.5, and 4 four times; 3.5 follows from their table of words
  const printed: readonly (readonly [string, number])[] = [
    ["minimal generating sets", 8.67],
    ["linear diophantine equations", 8.5],
    ["minimal supporting set", 7.67],
    ["minimal set", 4.67],
    ["linear constraints", 4.5],
    ["natural numbers", 4],
    ["nonstrict inequations", 4],
    ["strict inequations", 4],
    ["upper bounds", 4],
    ["corresponding algorithms", 3.5],
    ["set", 2],
    ["criteria", 1],
  ];
  for (const [term, score] of printed) near(scores.get(term) ?? Number.NaN, score, 0.005);
  const first = [...scores.keys()].slice(0, 9);
  assert.deepEqual(
    first,
    printed.slice(0, 9).map(([term]) => term),
  );
});

test("rake: the stop list decides where candidates end; without one they are clauses", async () => {
  const rows = await rake(example, { stop: ["of", "the", "a"] });
  assert.ok(rows.some(({ term }) => term === "linear constraints over"));
  const [row] = await rake(await corpusOf([{ id: "t", text: "One two, three." }], { annotate: false }), { stop: [] });
  assert.deepEqual([row.term, row.score], ["one two", 4]);
});

test("rake: without the word itself, degrees give udpipe's scores: lower by one a word", async () => {
  const own = await rake(example);
  const without = await rake(example, { score: ({ degree, frequency }) => (degree - frequency) / frequency });
  const scores = new Map(without.map(({ term, score }) => [term, score]));
  for (const { term, n, score } of own) near(scores.get(term)!, score - n);
});

test("rake: tags may end candidates, and each row is found again", async () => {
  const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
  const rows = await rake(corpus, { keep: ["NOUN", "ADJ", "PROPN"], least: 2 });
  assert.ok(rows.length > 50);
  for (const { term, count, documents } of rows.slice(0, 40)) {
    const lines = await corpus.concordance({ match: term, within: "clause" });
    assert.deepEqual([lines.length, new Set(lines.map(({ id }) => id)).size], [count, documents], term);
  }
});

test("rake equals its definition on random texts", async () => {
  const random = seeded(2);
  for (let run = 0; run < 200; run++) {
    const made = randomCorpus(random);
    const where = randomWhere(random);
    const stop = ["a", "b"].slice(0, random(3));
    const runs = stretches(made.seen, where, "clause").flatMap((stretch) => {
      const parts: (typeof stretch)[] = [[]];
      for (const token of stretch) {
        if (stop.includes(token.form)) parts.push([]);
        else parts.at(-1)!.push(token);
      }
      return parts.filter(({ length }) => length > 0);
    });
    const degree = (word: string): number =>
      runs
        .flatMap((part) => part.filter(({ form }) => form === word).map(() => part.length))
        .reduce((a, b) => a + b, 0);
    const frequency = (word: string): number => runs.flat().filter(({ form }) => form === word).length;
    const expected = new Map(
      runs.map((part) => [
        termOf(part, "form"),
        {
          n: part.length,
          runs: runs.filter((other) => termOf(other, "form") === termOf(part, "form")).length,
          score: part.reduce((sum, { form }) => sum + degree(form) / frequency(form), 0),
        },
      ]),
    );
    const rows = await rake(made.corpus, { stop, where });
    assert.equal(rows.length, expected.size);
    for (const { term, n, runs: whole, score, count } of rows) {
      assert.deepEqual([n, whole], [expected.get(term)!.n, expected.get(term)!.runs]);
      near(score, expected.get(term)!.score);
      const [{ count: all }] = await made.corpus.frequencies({ terms: [term], where, within: "clause" });
      assert.equal(count, all);
    }
  }
});

test("rake: options are checked", async () => {
  await assert.rejects(rake(example, { stop: "the" } as never), /stop to be a list of words, got "the"/);
  await assert.rejects(rake(example, { stop: ["such as"] }), /single words in stop, got "such as"/);
  await assert.rejects(rake(example, { keep: ["NUON"] }), /keep has no tag "NUON"; did you mean "NOUN"/);
  await assert.rejects(rake(example, { keep: ["NOUN"] }), /needs lemmas and parts of speech/);
  await assert.rejects(rake(example, { score: "degree" } as never), /score to be a function of degree and frequency/);
  await assert.rejects(rake(example, { stopp: [] } as never), /no option "stopp"; did you mean "stop"/);
});

test("functionWords are folded single words, each once", () => {
  assert.equal(new Set(functionWords).size, functionWords.length);
  assert.ok(functionWords.every((word) => /^[a-z]+('[a-z]+)?$/.test(word)));
});

test("rake refuses a score that gives no number", async () => {
  const corpus = await corpusOf([{ id: "t", text: "Free trade." }]);
  await assert.rejects(
    rake(corpus, { score: (() => {}) as never }),
    /a score that gives a number, got undefined for "free"$/,
  );
});
