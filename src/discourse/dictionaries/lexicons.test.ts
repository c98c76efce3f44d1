import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../corpus.js";
import { lens } from "./lens.js";
import { lexicons } from "./lexicons.js";

async function told(text: string, name: keyof typeof lexicons): Promise<string[]> {
  const corpus = await corpusOf([{ id: "t", text }], { clean: false });
  const rows = await lens(corpus, lexicons[name]);
  return rows.map(({ category, text: found }) => `${category}: ${found}`);
}

test("certainty: hedges and boosters, not the same words in other senses", async () => {
  assert.deepEqual(
    await told("It seems that almost all of them probably agree, and this is certainly very important.", "certainty"),
    ["hedge: seems", "hedge: almost", "hedge: probably", "booster: certainly", "booster: very"],
  );
  assert.deepEqual(await told("He may appear before the committee about a certain bill.", "certainty"), []);
  assert.deepEqual(await told("I believe it costs about 40 dollars; it is true that we know that.", "certainty"), [
    "hedge: I believe",
    "hedge: about 40",
    "booster: is true",
    "booster: we know that",
  ]);
  assert.deepEqual(await told("He believes it is even more so than the most careful.", "certainty"), []);
});

test("people: groups, bodies by the head of their name, the pronouns; no names of countries", async () => {
  assert.deepEqual(
    await told("We ask the nations and governments of the United Nations and the United States.", "people"),
    ["us: We", "collective: nations", "collective: governments", "collective: Nations"],
  );
  assert.deepEqual(await told("The UN and its Security Council spoke to foreign powers.", "people"), [
    "collective: UN",
    "collective: Council",
    "collective: foreign powers",
  ]);
  assert.deepEqual(await told("He is the Secretary of State and has the power to go on board.", "people"), []);
  assert.deepEqual(await told("They defend their community.", "people"), [
    "themUncertain: They",
    "themUncertain: their",
    "collective: community",
  ]);
});

test("obligation: the modal verbs of duty, not shall of the future nor should after if", async () => {
  assert.deepEqual(await told("We must act, they ought to help, and the law should not change.", "obligation"), [
    "obligation/modal: must",
    "obligation/modal: ought",
    "obligation/modal: should",
  ]);
  assert.deepEqual(await told("They have to pay what the law requires.", "obligation"), [
    "obligation/modal: have to",
    "obligation/verb: requires",
  ]);
  assert.deepEqual(await told("If it should rain, we shall go home; he must have been asleep.", "obligation"), []);
});

test("obligation: duties, not customs; need as a demand, not as a thing", async () => {
  assert.deepEqual(await told("States have an obligation to cooperate, and it is our duty to help.", "obligation"), [
    "obligation/noun: obligation",
    "obligation/noun: duty",
  ]);
  assert.deepEqual(await told("The import duty on wool was reduced.", "obligation"), []);
});

test("evaluation: praise and blame by kind of attitude", async () => {
  assert.deepEqual(
    await told("The wise and honest leader made an outstanding contribution against tyranny.", "evaluation"),
    [
      "positive/judgement: wise",
      "positive/judgement: honest",
      "positive/appreciation: outstanding",
      "positive/appreciation: contribution",
      "negative/judgement: tyranny",
    ],
  );
});

test("evaluation: topics count where something is done for or against them", async () => {
  assert.deepEqual(await told("We promote international cooperation and eradicate poverty.", "evaluation"), [
    "positive/appreciation: promote international cooperation",
    "negative/appreciation: eradicate poverty",
  ]);
  assert.deepEqual(await told("The report is on cooperation, peace and poverty.", "evaluation"), []);
});

test("process: main verbs by kind, auxiliaries left out", async () => {
  assert.deepEqual(await told("We have built schools, we know the cost, he said, and the law is just.", "process"), [
    "process/action: built",
    "process/mental: know",
    "process/verbal: said",
    "process/state/be: is",
  ]);
});

test("no word is of two kinds that exclude each other", () => {
  const pairs = [
    [lexicons.evaluation.categories[0], lexicons.evaluation.categories[1]],
    [lexicons.certainty.categories[0], lexicons.certainty.categories[1]],
  ];
  const all = (category: (typeof pairs)[0][0]): string[] => [...category.entries, ...category.categories.flatMap(all)];
  for (const [a, b] of pairs) {
    const words = new Set(all(a).map((entry) => entry.replace(/_.*$/, "")));
    assert.deepEqual(
      all(b).filter((entry) => !entry.includes(" ") && words.has(entry.replace(/_.*$/, ""))),
      [],
    );
  }
  const kinds = lexicons.process.categories[0].categories.map((kind) =>
    all(kind).filter((entry) => !entry.startsWith("be_")),
  );
  const flat = kinds.flat();
  assert.equal(new Set(flat).size, flat.length);
});
