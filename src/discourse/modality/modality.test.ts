import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../index.js";
import { type ModalityRow, modality } from "./modality.js";

const rowsOf = async (text: string): Promise<ModalityRow[]> =>
  modality(await corpusOf([{ id: "a", text }], { clean: false }));
/** `modal actor>verb`, with `-` for a negation and `p` for a passive. */
const said = (row: ModalityRow): string =>
  `${row.modal}${row.negated ? "-" : ""}: ${row.actor} > ${row.verb}${row.voice === "passive" ? ` p ${row.patient}` : ""}`;

async function says(text: string, ...expected: string[]): Promise<void> {
  assert.deepEqual((await rowsOf(text)).map(said), expected, text);
}

test("auxiliaries: who should do what", async () => {
  await says("Countries should respect the rules.", "should: countries > respect");
  await says("States may, in accordance with the law, impose restrictions.", "may: states > impose");
  await says("China can showcase its experience.", "can: china > showcase");
  await says("We'll go and they cannot stay.", "will: we > go", "can-: they > stay");
  await says("No country should act alone.", "should-: country > act");
  await says("The President shall from time to time give information.", "shall: president > give");
});

test("passives: the agent acts, the subject is acted on", async () => {
  await says("Disputes must be settled by states.", "must: states > settle p disputes");
  await says("The right should be recognized.", "should:  > recognize p right");
  const [row] = await rowsOf("The law should be recognized and supported by the community.");
  assert.deepEqual([row.actor, row.verbs], ["community", ["recognize", "support"]]);
});

test("expressions of several words, over adverbs and negation", async () => {
  await says("States do not have to wait.", "have to-: states > wait");
  await says("States have not to wait.", "have to-: states > wait");
  await says("The state is not legally obliged to pay.", "be obliged to-: state > pay");
  await says("States need not wait.", "need-: states > wait");
  await says("We need to act now.", "need to: we > act");
  await says("States ought not to wait.", "ought to-: states > wait");
  await says("We are not able to go.", "be able to-: we > go");
  await says("We are unable to go.", "be able to-: we > go");
  await says("They help people unable to work.", "be able to-: people > work");
  await says("It is now absolutely necessary for states to act.", "necessary: states > act");
  await says("It is essential that states act.", "essential: states > act");
  await says("The report calls upon all states to act.", "call upon: states > act");
  await says("States have a clear obligation to cooperate.", "obligation: states > cooperate");
  await says("States are under no obligation to pay.", "obligation-: states > pay");
  await says("It is the duty of states to act.", "duty: states > act");
  await says("People have the right to know.", "right: people > know");
  await says("The covenant requires states to act.", "require: states > act");
});

test("what is no modal expression", async () => {
  for (const text of [
    "The will of the people is the law.",
    "In May 1883 we met.",
    "It is a must.",
    "The right to development is a human right.",
    "The aim of the pact is to promote peace.",
    "The needs of the people are many.",
    "We need help and we require money.",
    "They expected to win the war.",
    "He has to do with them.",
    "We use as many words as possible.",
    "Lawful and necessary restrictions were made.",
  ])
    await says(text);
});

test("class by cue", async () => {
  const classes = async (text: string): Promise<string[]> => (await rowsOf(text)).map((row) => row.class);
  assert.deepEqual(await classes("He must have gone."), ["epistemic"]);
  assert.deepEqual(await classes("He must go."), ["deontic"]);
  assert.deepEqual(await classes("He cannot have gone."), ["epistemic"]);
  assert.deepEqual(await classes("It could be the end."), ["epistemic"]);
  assert.deepEqual(await classes("States could act."), ["dynamic"]);
  assert.deepEqual(await classes("Subject to this article states may impose taxes."), ["deontic"]);
  assert.deepEqual(await classes("Such taxes may be too high."), ["epistemic"]);
  assert.deepEqual(await classes("I will make every effort."), ["dynamic"]);
  assert.deepEqual(await classes("If you agree, we will make every effort."), ["epistemic"]);
  assert.deepEqual(await classes("The effort will fail."), ["epistemic"]);
  assert.deepEqual(await classes("The President shall act."), ["deontic"]);
  assert.deepEqual(await classes("I shall act."), ["dynamic"]);
  assert.deepEqual(await classes("Should any nation attack, it will lose."), ["epistemic", "epistemic"]);
  assert.deepEqual(await classes("It is possible that they came."), ["epistemic"]);
  assert.deepEqual(await classes("It is possible to come."), ["dynamic"]);
});

test("a row slices back and says where it stands", async () => {
  const text = "We met. “States aren't really obliged to wait,” he said. They'd have to go.";
  const rows = await rowsOf(text);
  assert.deepEqual(
    rows.map(({ form, modal, quoted, sentence }) => ({ form, modal, quoted, sentence })),
    [
      { form: "aren't really obliged to", modal: "be obliged to", quoted: true, sentence: 2 },
      { form: "'d", modal: "would", quoted: false, sentence: 3 },
      { form: "have to", modal: "have to", quoted: false, sentence: 3 },
    ],
  );
  for (const row of rows) {
    assert.equal(text.slice(row.start, row.end), row.form);
    assert.equal(row.column, row.start + 1);
  }
  assert.equal(text.slice(rows[0].verbStart, rows[0].verbEnd), "wait");
});

test("only what where asks for, and actors under the names of a list", async () => {
  const corpus = await corpusOf([
    { id: "a", text: "The UN should act. “States must pay,” it said." },
    { id: "b", text: "The United Nations can help." },
  ]);
  const list = { "United Nations": ["UN"] };
  const all = await modality(corpus, { actors: list });
  assert.deepEqual(
    all.map(({ id, actor }) => `${id} ${actor}`),
    ["a United Nations", "a states", "b United Nations"],
  );
  for (const where of [{ id: "a" }, { quoted: true }, { quoted: false }] as const) {
    const some = await modality(corpus, { where, actors: list });
    assert.deepEqual(
      some,
      all.filter((row) => ("id" in where ? row.id === where.id : row.quoted === where.quoted)),
    );
  }
});

test("texts without sentences, sentences without end, and bad options", async () => {
  assert.deepEqual(await rowsOf("… — !"), []);
  const corpus = await corpusOf([{ id: "a", text: "States must act" }]);
  await assert.rejects(modality(corpus, { were: {} } as never), /modality has no option "were"; did you mean "where"/);
  const bare = await corpusOf([{ id: "a", text: "States must act." }], { annotate: false });
  await assert.rejects(modality(bare), Error);
});

test("a sentence of thousands of modals takes time in proportion", async () => {
  const time = async (n: number): Promise<number> => {
    const corpus = await corpusOf([
      { id: "a", text: "we have to want to ought to be able to must all will call on states and ".repeat(n) },
    ]);
    await corpus.documents();
    await modality(corpus);
    const start = performance.now();
    assert.ok((await modality(corpus)).length > n);
    return performance.now() - start;
  };
  const short = await time(60);
  const long = await time(480);
  assert.ok(long < 40 * short + 200, `${long} ms for eight times what takes ${short} ms`);
});
