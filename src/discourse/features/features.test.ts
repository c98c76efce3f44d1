import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf, readCorpus } from "../../corpus.js";
import { seeded } from "../../seeded.test-helper.js";
import { features, grammaticalFeatures } from "./features.js";

const named = (name: string, text: string): { id: string; text: string }[] => [{ id: name, text }];

for (const { name, example, nonExamples } of grammaticalFeatures) {
  test(`${name} is found in its example and not in its non-examples`, async () => {
    const text = example.replace(/[[\]]/g, "");
    const rows = await features(await corpusOf(named("a", text), { clean: false }), { only: [name] });
    const expected = [...example.matchAll(/\[([^\]]+)\]/g)].map(([, word], k) => ({
      word,
      // Every bracket before it has gone.
      start: [...example.matchAll(/\[([^\]]+)\]/g)][k].index - 2 * k,
    }));
    assert.deepEqual(
      rows.map((row) => ({ word: row.text, start: row.start })),
      expected,
    );
    for (const other of nonExamples) {
      const found = await features(await corpusOf(named("a", other), { clean: false }), { only: [name] });
      assert.deepEqual(
        found.map((row) => row.text),
        [],
        other,
      );
    }
  });
}

test("each feature says what it is, how it is found and where it is from", () => {
  const names = grammaticalFeatures.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, what, source, pattern, nonExamples } of grammaticalFeatures) {
    assert.match(source, /\d{4}/, name);
    assert.ok(what.length > 10 && pattern.length > 10 && nonExamples.length > 0, name);
  }
});

test("rows stand at their words, in order, inside where", async () => {
  const corpus = await readCorpus(new URL("../../../corpus", import.meta.url).pathname);
  const source = new Map(await Promise.all(["liu", "wu"].map(async (id) => [id, await corpus.source(id)] as const)));
  const all = await features(corpus);
  const bodies = await features(corpus, { where: { region: "body", id: "wu" } });
  assert.ok(bodies.length > 1000 && bodies.length < all.length);
  assert.deepEqual(
    bodies,
    all.filter(({ region, id }) => region === "body" && id === "wu"),
  );
  const unquoted = await features(corpus, { where: { quoted: false } });
  assert.deepEqual(
    unquoted,
    all.filter(({ quoted }) => !quoted),
  );
  for (const [i, row] of all.entries()) {
    const words = source.get(row.id)?.slice(row.start, row.end) as string;
    if (!/\s|-/.test(words)) assert.equal(words, row.text);
    if (i > 0 && all[i - 1].id === row.id) assert.ok(all[i - 1].position <= row.position);
  }
});

test("only chooses among the rows there are anyway", async () => {
  const random = seeded(5);
  const words =
    "the rules that states have not been adopted by them and it is clear who which to go there because of new".split(
      " ",
    );
  const text = Array.from({ length: 400 }, () =>
    random(12) === 0 ? `${words[random(words.length)]}.` : words[random(words.length)],
  ).join(" ");
  const corpus = await corpusOf(named("a", text), { clean: false });
  const all = await features(corpus);
  for (const { name } of grammaticalFeatures)
    assert.deepEqual(
      await features(corpus, { only: [name] }),
      all.filter(({ feature }) => feature === name),
    );
  assert.deepEqual(await features(corpus, { only: [] }), []);
});

test("a passive is with an agent or without one, never both", async () => {
  const corpus = await readCorpus(new URL("../../../corpus", import.meta.url).pathname);
  const rows = await features(corpus, { only: ["passiveBy", "passiveAgentless"] });
  assert.equal(new Set(rows.map(({ id, position }) => `${id} ${position}`)).size, rows.length);
});

test("what is not known is refused by name", async () => {
  const corpus = await corpusOf(named("a", "It rains."), { clean: false });
  await assert.rejects(features(corpus, { only: ["pasTense"] }), /no feature "pasTense"; did you mean "pastTense"/);
  await assert.rejects(features(corpus, { only: "pastTense" as never }), /list of names/);
  await assert.rejects(features(corpus, { where: { region: "bdy" as never } }), /region/);
  await assert.rejects(features(corpus, { of: "form" } as never), /no option "of"/);
  await assert.rejects(features(await corpusOf(named("a", "It rains."), { annotate: false })), /annotat/);
});

test("a text without sentences has no features", async () => {
  for (const text of ["…", "***", "1990"])
    assert.deepEqual(await features(await corpusOf(named("a", text), { clean: false })), []);
});

test("a sentence of thousands of words takes no more than its share of time", async () => {
  const part =
    "and it is said that the rules which were adopted by those who had, as they say, been asked what that means for us ";
  const time = async (times: number): Promise<number> => {
    const corpus = await corpusOf(named("a", part.repeat(times)), { clean: false });
    const begin = performance.now();
    await features(corpus);
    return performance.now() - begin;
  };
  await time(40);
  const [short, long] = [await time(100), await time(800)];
  assert.ok(long < 40 * Math.max(short, 10), `${short} ms, ${long} ms`);
});
