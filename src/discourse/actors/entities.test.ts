import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { corpusOf } from "../../index.js";
import { verbGroups } from "../clauses/clauses.js";
import { sentencesOf } from "../sentences.js";
import { type Actors, actorOf, checkActors, readActors } from "./entities.js";

/** The actor of the first subject of a sentence. */
async function actorIn(text: string, actors: Actors, id = "wu"): Promise<string | undefined> {
  const corpus = await corpusOf([{ id, text }], { clean: false });
  const named = actorOf(actors, corpus.contract);
  for await (const { words } of sentencesOf(corpus)) return named(id, words, verbGroups(words)[0].subject[0]);
  return undefined;
}

const list: Actors = {
  "United Nations": ["UN", { phrase: "the Organization", id: "wu" }],
  states: ["countries"],
  "developing countries": [],
  "Human Rights Council": [],
};

test("the longest phrase with the head in it tells the actor", async () => {
  assert.equal(await actorIn("The UN acts.", list), "United Nations");
  assert.equal(await actorIn("All the countries act.", list), "states");
  assert.equal(await actorIn("Many developing countries act.", list), "developing countries");
  assert.equal(await actorIn("The UN Human Rights Council acts.", list), "Human Rights Council");
  assert.equal(await actorIn("UN reports say so.", list), undefined, "the head is reports");
});

test("a phrase can be for some documents alone", async () => {
  assert.equal(await actorIn("The Organization acts.", list, "wu"), "United Nations");
  assert.equal(await actorIn("The Organization acts.", list, "liu"), undefined);
});

test("the same phrase may name two actors in two documents, not in one", () => {
  const a = { phrase: "the Council", id: "wu" };
  assert.doesNotThrow(() => checkActors({ UN: [a], EU: [{ phrase: "the council", id: ["liu"] }] }, "x"));
  assert.throws(
    () => checkActors({ UN: [a], EU: [{ phrase: "The Council", id: ["liu", "wu"] }] }, "x"),
    /x: "EU", entry 1: expected each phrase under one name, got "The Council" that is under "UN" as well/,
  );
});

const broken: readonly (readonly [value: unknown, message: RegExp])[] = [
  [[], /^Error: x: expected an object of lists of phrases, got \[\]$/],
  [null, /^Error: x: expected an object of lists of phrases, got null$/],
  [{ UN: "U.N." }, /^Error: x: "UN": expected a list of phrases, got "U.N."$/],
  [{ UN: ["..."] }, /^Error: x: "UN", entry 1: expected a phrase with a word in it, got "..."$/],
  [{ "": [] }, /^Error: x: "": expected a phrase with a word in it, got ""$/],
  [{ UN: [1] }, /^Error: x: "UN", entry 1: expected a phrase or \{ "phrase", "id" \}, got 1$/],
  [{ UN: [{ phrase: "a", id: "w", note: 1 }] }, /^Error: x: "UN", entry 1: .*, got the unknown key "note"$/],
  [{ UN: [{ phrase: "a", id: [] }] }, /^Error: x: "UN", entry 1: .*, got the id \[\]$/],
  [{ UN: [{ id: "w" }] }, /^Error: x: "UN", entry 1: .*, got the phrase undefined$/],
  [
    { a: ["x"], b: ["X"] },
    /^Error: x: "b", entry 1: expected each phrase under one name, got "X" that is under "a" as well$/,
  ],
];
for (const [value, message] of broken)
  test(`a list that is none is refused: ${JSON.stringify(value)}`, () =>
    assert.throws(
      () => checkActors(value, "x"),
      (error) => message.test(String(error)),
    ));

test("readActors names the file and the fault", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "actors-"));
  try {
    const file = path.join(folder, "actors.json");
    await writeFile(file, JSON.stringify(list));
    assert.deepEqual(await readActors(file), list);
    await writeFile(file, "{ UN: }");
    await assert.rejects(readActors(file), (error) => String(error).startsWith(`Error: ${file}: expected JSON`));
  } finally {
    await rm(folder, { recursive: true });
  }
});
