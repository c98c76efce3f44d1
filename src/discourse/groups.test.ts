import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf } from "../corpus.js";
import type { CountingContract, GroupBy } from "../types.js";
import { actors } from "./actors/actors.js";
import { coverage } from "./dictionaries/coverage.js";
import { dictionaryOf } from "./dictionaries/dictionary-object.js";
import { lens } from "./dictionaries/lens.js";
import { complexity } from "./features/complexity.js";
import { groupsOf } from "./groups.js";
import { rates } from "./rates.js";

const texts = [
  {
    id: "a",
    year: 1990,
    text: "1990\n\n“2 states must act,” said Xi. 12.\n\n3.\n\nWe go. 4. 5. States may “stop”.\n\n7",
  },
  { id: "b", text: "States act. 99.\n\n1. Then we go." },
  { id: "c", year: 1991, text: "…" },
];
type Fields = { year?: number };
type By = GroupBy<Fields>;
const bys: (By | By[])[] = [
  ...(["id", "region", "quoted", "paragraph", "sentence", "year", { parts: 3 }] as const),
  ["year", "quoted"],
  ["sentence", "quoted"],
  ["paragraph", { parts: 2 }],
];
const contracts: Partial<CountingContract>[] = [{}, { numbers: "drop" }, { hyphens: "split", apostrophes: "split" }];

test("every word is in the group in which the engine counts it, whatever the contract drops", async () => {
  for (const contract of contracts)
    for (const where of [undefined, { quoted: true }, { year: { from: 1990 } }]) {
      const corpus = await corpusOf<Fields>(texts, { contract });
      for (const by of bys) {
        const { list, of } = await groupsOf(corpus, by, where);
        const counts = list.map(() => 0);
        for (const { id, positions } of await corpus.sequences({ where }))
          for (const position of positions) counts[of(id, position)]++;
        assert.deepEqual(
          counts,
          (await corpus.documents({ where, by })).map(({ tokens }) => tokens),
          JSON.stringify({ contract, where, by }),
        );
      }
    }
});

test("a word that where leaves out is in no group", async () => {
  const { of } = await groupsOf(await corpusOf<Fields>(texts), undefined, { quoted: true });
  assert.deepEqual([of("b", 0), of("nobody", 0), of("a", 99)], [-1, -1, -1]);
});

test("sentences have the numbers of a concordance where the contract drops numbers", async () => {
  const corpus = await corpusOf<Fields>(texts, { contract: { numbers: "drop" } });
  const [act] = await corpus.concordance({ match: "may" });
  const [row] = await lens(corpus, dictionaryOf({ modal: ["may"] }));
  assert.deepEqual([row.paragraph, row.sentence], [act.paragraph, act.sentence]);
  const subject = (await actors(corpus)).find(({ modal }) => modal === "may");
  assert.deepEqual([subject?.paragraph, subject?.sentence], [act.paragraph, act.sentence]);
});

test("complexity and coverage have a group for documents without the field", async () => {
  const corpus = await corpusOf<Fields>(texts);
  const told = await complexity(corpus, { by: "year" });
  assert.deepEqual(
    told.map(({ year, sentences }) => [year, sentences]),
    (await corpus.documents({ by: "year" })).map(({ year, sentences }) => [year, sentences]),
  );
  const found = await coverage(corpus, dictionaryOf({ states: ["states"] }), { by: "year" });
  assert.deepEqual(
    found.filter(({ category }) => category === "*").map(({ year, count }) => [year, count]),
    [
      [1990, 2],
      ["", 1],
    ],
  );
});

test("rates place an actor by its head, the word that where picks it by", async () => {
  const corpus = await corpusOf([{ id: "a", text: "They say the new “global vision” will help." }]);
  const where = { quoted: true };
  const rows = await actors(corpus, { where });
  assert.deepEqual(
    rows.map(({ text, position }) => [text, position]),
    [["the new “global vision", 5]],
  );
  assert.equal((await rates(corpus, rows, { where, by: "quoted" }))[0].count, 1);
});

test("a field of by that would overwrite one of the answer's is refused", async () => {
  const corpus = await corpusOf([{ id: "a", text: "States act.", category: "x", rate: 1, clauses: 2 }]);
  await assert.rejects(
    coverage(corpus, dictionaryOf({ states: ["states"] }), { by: "category" }),
    /coverage cannot be asked by "category": its rows have a field of that name/,
  );
  await assert.rejects(rates(corpus, [], { by: ["id", "rate"] }), /rates cannot be asked by "rate"/);
  await assert.rejects(complexity(corpus, { by: "clauses" }), /complexity cannot be asked by "clauses"/);
});
