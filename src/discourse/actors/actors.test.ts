import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../index.js";
import { actors } from "./actors.js";

const text =
  "The international community must protect human rights. Resolutions were adopted by the UN. It is necessary that we act. " +
  "There are countries which support China, and they should not be forgotten. He said “states shall cooperate and help us”.";
const corpus = await corpusOf([{ id: "a", text }], { clean: false });
const told = (rows: Awaited<ReturnType<typeof actors>>): string[] =>
  rows.map(
    ({ actor, role, verb, modal, negated }) =>
      `${actor} ${role} ${verb}${modal && ` ${modal}`}${negated ? " not" : ""}`,
  );

test("actors: who acts and who is acted on, with the modal that coordinated verbs share", async () => {
  const rows = await actors(corpus, { actors: { "United Nations": ["UN"], states: ["countries"] } });
  assert.deepEqual(told(rows), [
    "international community agent protect must",
    "human rights patient protect must",
    "resolutions patient adopt",
    "United Nations agent adopt",
    "we agent act",
    "states agent support",
    "china patient support",
    "they patient forget should not",
    "he agent say",
    "states agent cooperate shall",
    "states agent help shall",
    "we patient help shall",
  ]);
  assert.deepEqual(
    rows.filter(({ pronoun }) => pronoun).map(({ actor }) => actor),
    ["we", "they", "he", "we"],
  );
});

test("actors: the place is that of the noun phrase, and text is what stands there", async () => {
  for (const row of await actors(corpus)) {
    assert.equal(text.slice(row.start, row.end), row.text);
    assert.deepEqual([row.line, row.column], [1, row.start + 1]);
  }
});

test("actors: where picks by the head of the noun phrase", async () => {
  const all = await actors(corpus);
  const quoted = await actors(corpus, { where: { quoted: true } });
  assert.deepEqual(told(quoted), ["states agent cooperate shall", "states agent help shall", "we patient help shall"]);
  assert.deepEqual(
    quoted,
    all.filter((row) => row.quoted),
  );
});

test("actors: a referential it is an actor, one that only points ahead is not", async () => {
  const it = await corpusOf(
    [{ id: "a", text: "It seems that states agree. It supports peace. It is hoped that they act. It is a good tool." }],
    { clean: false },
  );
  assert.deepEqual(told((await actors(it)).filter(({ actor }) => actor === "it")), ["it agent support", "it agent be"]);
});

test("actors: bad options are refused", async () => {
  await assert.rejects(
    actors(corpus, { actor: {} } as object),
    /actors has no option "actor"; did you mean "actors"\?/,
  );
  await assert.rejects(
    actors(corpus, { actors: [] as unknown as Record<string, []> }),
    /actors: expected an object of lists/,
  );
});

test("actors: a corpus without words has none", async () => {
  const empty = await corpusOf([{ id: "a", text: "…" }], { clean: false });
  assert.deepEqual(await actors(empty), []);
});
