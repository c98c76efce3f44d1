import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf } from "../../corpus.js";
import { seeded } from "../../seeded.test-helper.js";
import { type AttributionRow, type AttributionsOptions, attributions } from "./attributions.js";

type Made = { id: string; text: string };
async function rowsOf(text: string, options: AttributionsOptions<Made> = {}): Promise<AttributionRow[]> {
  return attributions(await corpusOf<Made>([{ id: "a", text }], { clean: false }), options);
}
/** Form or guess, speaker, verb and quote of each row. */
const told = async (text: string) =>
  (await rowsOf(text)).map(({ form, guess, speaker, verb, quote }) => [guess || form, speaker, verb, quote]);

test("speaker and verb before, behind and inside a quotation", async () => {
  assert.deepEqual(await told("The president said, “We must act together now.”"), [
    ["direct", "president", "say", "We must act together now"],
  ]);
  assert.deepEqual(await told("“We must act together now,” said the president."), [
    ["direct", "president", "say", "We must act together now"],
  ]);
  assert.deepEqual(await told("“We must act,” she added, “and we must act now.”"), [
    ["direct", "she", "add", "We must act"],
    ["direct", "she", "add", "and we must act now"],
  ]);
  assert.deepEqual(await told("“Why must we act?” he asked."), [["direct", "he", "ask", "Why must we act"]]);
});

test("speaker by a phrase, by a colon, and with a fragment in a clause", async () => {
  assert.deepEqual(await told("In the words of Franklin, “we must all hang together or separately.”"), [
    ["direct", "franklin", "in the words of", "we must all hang together or separately"],
  ]);
  assert.deepEqual(await told("The minister: “We have to wait for the report.”"), [
    ["direct", "minister", "", "We have to wait for the report"],
  ]);
  assert.deepEqual(await told("The report stresses that “more than ever we need help” in this matter."), [
    ["direct", "report", "stress", "more than ever we need help"],
  ]);
  assert.deepEqual(await told("According to the minister, “we have to wait for the report.”"), [
    ["direct", "minister", "according to", "we have to wait for the report"],
  ]);
});

test("a quotation that is a sentence of its own goes on with the speaker before it", async () => {
  assert.deepEqual(await told("The declaration stated that peace is a right. “All people have this right.”"), [
    ["indirect", "declaration", "state", "peace is a right"],
    ["direct", "declaration", "", "All people have this right"],
  ]);
  assert.deepEqual(await told("The weather was fine. “All people have this right.”"), [
    ["direct", "", "", "All people have this right"],
  ]);
});

test("each paragraph of one quotation is a row, and the speaker is carried on while it is open", async () => {
  const text =
    "The senator wrote: “We came in spring.\n\n“We stayed the summer.\n\n“We left in autumn.”\n\n“Nobody saw us.”";
  assert.deepEqual(
    (await rowsOf(text)).map(({ speaker, quote, paragraph }) => [speaker, quote, paragraph]),
    [
      ["senator", "We came in spring", 1],
      ["senator", "We stayed the summer", 2],
      ["senator", "We left in autumn", 3],
      ["", "Nobody saw us", 4],
    ],
  );
});

test("a colon at the end of a paragraph announces the next one", async () => {
  const [row] = await rowsOf("The secretary wrote as follows:\n\n“We have nothing to add to the report.”");
  assert.deepEqual([row.form, row.speaker], ["direct", "secretary"]);
});

test("marks of every style; single marks within a quotation are a row of their own", async () => {
  for (const [open, close] of ["“”", "«»", "„“", '""'].map((pair) => [...pair]))
    assert.deepEqual(await told(`He said ${open}we must act together${close} again.`), [
      ["direct", "he", "say", "we must act together"],
    ]);
  assert.deepEqual(await told("He said ‘we must act together’ again."), [
    ["direct", "he", "say", "we must act together"],
  ]);
  assert.deepEqual(await told("They said “these may be called ‘solidarity rights’ by us.”"), [
    ["direct", "they", "say", "these may be called ‘solidarity rights’ by us"],
    ["term", "", "", "solidarity rights"],
  ]);
  assert.deepEqual(await told("He said, ‘They call it “wise” and go.’"), [
    ["direct", "he", "say", "They call it “wise” and go"],
    ["direct", "they", "call", "wise"],
  ]);
});

test("titles, terms and scare quotes are told apart from speech, and have no speaker", async () => {
  const formOf = async (text: string) =>
    (await told(text)).map(([form, speaker, verb]) => [form, speaker, verb].join("|"));
  assert.deepEqual(await formOf("The act entitled “An act to lay taxes” was passed."), ["title||"]);
  assert.deepEqual(await formOf("They founded the “Bureau of Public Health” last year."), ["title||"]);
  assert.deepEqual(await formOf("We reject the concept of a “balanced budget” here."), ["term||"]);
  assert.deepEqual(await formOf("It is known as the “open door” in China."), ["term||"]);
  assert.deepEqual(await formOf("He fears the so-called “improvement” of rivers."), ["scare||"]);
  assert.deepEqual(await formOf("No government can “play” them off."), ["scare||"]);
});

test("indirect speech with its verb, its class and its extent", async () => {
  const rows = await rowsOf(
    "Some scholars pointed out that rights are needed; others laughed. We believe that peace is near.",
  );
  assert.deepEqual(
    rows.map(({ form, speaker, verb, verbClass, quote }) => [form, speaker, verb, verbClass, quote]),
    [
      ["indirect", "scholars", "point out", "verbal", "rights are needed"],
      ["indirect", "we", "believe", "mental", "peace is near"],
    ],
  );
});

test("reports that are joined are two, that-clauses that are joined are one", async () => {
  assert.deepEqual(await told("All members affirmed that it was a principle, and some added that it was a right."), [
    ["indirect", "members", "affirm", "it was a principle"],
    ["indirect", "some", "add", "it was a right"],
  ]);
  assert.deepEqual(await told("The treaty states that states must help and that nobody is excluded."), [
    ["indirect", "treaty", "state", "states must help and that nobody is excluded"],
  ]);
});

test("other ways to report", async () => {
  const one = async (text: string) => (await told(text)).map(([, ...rest]) => rest);
  assert.deepEqual(await one("According to the minister, prices will fall."), [
    ["minister", "according to", "prices will fall"],
  ]);
  assert.deepEqual(await one("Prices will fall, according to the minister."), [
    ["minister", "according to", "Prices will fall"],
  ]);
  assert.deepEqual(await one("As the president said, prices will fall."), [["president", "say", "prices will fall"]]);
  assert.deepEqual(await one("It is stressed in the Declaration that peace is a right."), [
    ["declaration", "stress", "peace is a right"],
  ]);
  assert.deepEqual(await one("I hope it will rain."), [["i", "hope", "it will rain"]]);
  assert.deepEqual(await one("The minister told the house in his report that prices had fallen."), [
    ["minister", "tell", "prices had fallen"],
  ]);
});

test("what is no report", async () => {
  for (const text of [
    "He recalled the promise that was made.",
    "Provided that it rains, we will go.",
    "Justice demands that he be free.",
    "These figures show that prices fell.",
    "I am anxious that prices fall.",
    "The opinion that prices fell is wrong.",
    "It is necessary that prices fall.",
    "Pay each man according to his needs.",
    "The claim that prices fell is wrong.",
  ])
    assert.deepEqual(await told(text), [], text);
  assert.equal((await told("The report shows that prices fell.")).length, 1);
});

test("a that-clause that is all quotation is one row; with its subject outside the marks it is reported too", async () => {
  assert.deepEqual(await told("The resolution stressed that “states must respect the law of nations.”"), [
    ["direct", "resolution", "stress", "states must respect the law of nations"],
  ]);
  assert.deepEqual(
    await told("The resolution stressed that in these times “states must respect the law of nations.”"),
    [["direct", "resolution", "stress", "states must respect the law of nations"]],
  );
  assert.deepEqual(await told("The resolution stressed that cooperation “should be based on mutual respect.”"), [
    ["indirect", "resolution", "stress", "cooperation “should be based on mutual respect.”"],
    ["direct", "resolution", "stress", "should be based on mutual respect"],
  ]);
});

test("a noun with its verb reports; a light verb gives way to the noun", async () => {
  const one = async (text: string) => (await told(text)).map(([, ...rest]) => rest);
  assert.deepEqual(await one("I have no doubt that prices fell."), [["i", "doubt", "prices fell"]]);
  assert.deepEqual(await one("There can be no doubt that prices fell."), [["", "doubt", "prices fell"]]);
  assert.deepEqual(await one("The minister expressed the hope that prices would fall."), [
    ["minister", "express", "prices would fall"],
  ]);
  assert.deepEqual(await one("I am of the opinion that prices fell."), [["i", "opinion", "prices fell"]]);
});

test("thoughts: of nobody, doubted, with an adjective, undergone, without that", async () => {
  const one = async (text: string) => (await told(text)).map(([, ...rest]) => rest);
  assert.deepEqual(await one("It can not be doubted that prices fell."), [["", "doubt", "prices fell"]]);
  assert.deepEqual(await one("It is to be hoped that prices will fall."), [["", "hope", "prices will fall"]]);
  assert.deepEqual(await one("We feel confident that prices will fall."), [["we", "feel", "prices will fall"]]);
  assert.deepEqual(await one("I am firmly convinced that prices will fall."), [["i", "convince", "prices will fall"]]);
  assert.deepEqual(await one("I don't think that's what they want."), [["i", "think", "that's what they want"]]);
  assert.deepEqual(await one("The court holds, in effect, that he is free."), [["court", "hold", "he is free"]]);
  assert.deepEqual(await one("I said last year that prices will fall."), [["i", "say", "prices will fall"]]);
});

test("quotations by a noun, by whom one hears, and joined to one another", async () => {
  assert.deepEqual(await told("In Robert’s words, “we reinvented ourselves.”"), [
    ["direct", "robert", "in the words of", "we reinvented ourselves"],
  ]);
  assert.deepEqual(await told("My answer is, “We must wait for the report.”"), [
    ["direct", "i", "answer", "We must wait for the report"],
  ]);
  assert.deepEqual(await told("I hear some people say, “This is all so complicated.”"), [
    ["direct", "people", "say", "This is all so complicated"],
  ]);
  assert.deepEqual(await told("The act states that “each of us is free” and “each of us may vote.”"), [
    ["direct", "act", "state", "each of us is free"],
    ["direct", "act", "state", "each of us may vote"],
  ]);
});

test("the note of a quotation is the first one marked behind it in its sentence", async () => {
  const corpus = await corpusOf([{ id: "a", text: "He said “we must act together now” in Rome. It rained all day." }], {
    clean: false,
  });
  const notes = [
    { id: "a", note: "8", markerPosition: 12 },
    { id: "a", note: "7", markerPosition: 8 },
    { id: "a", note: "9", markerPosition: Number.NaN },
  ];
  const noted = new Proxy(corpus, {
    get: (target, name) =>
      name === "notes"
        ? async () => notes
        : ((Reflect.get(target, name) as () => unknown).bind?.(target) ?? Reflect.get(target, name)),
  });
  assert.deepEqual(
    (await attributions(noted)).map(({ quote, note }) => [quote, note]),
    [["we must act together now", "7"]],
  );
  assert.deepEqual(
    (await attributions(corpus)).map(({ note }) => note),
    [""],
  );
});

test("where picks rows without changing them; the list of actors names speakers", async () => {
  const text = "The UN said that “peace is a right of all.” The report states that help is needed.";
  const all = await rowsOf(text);
  assert.equal(all.length, 2);
  assert.deepEqual(
    await rowsOf(text, { where: { quoted: true } }),
    all.filter(({ quoted }) => quoted),
  );
  assert.deepEqual(
    await rowsOf(text, { where: { quoted: false } }),
    all.filter(({ quoted }) => !quoted),
  );
  assert.deepEqual(await rowsOf(text, { where: { region: "note" } }), []);
  const [row] = await rowsOf(text, { actors: { "United Nations": ["UN"] } });
  assert.equal(row.speaker, "United Nations");
});

test("options that are none are refused", async () => {
  await assert.rejects(rowsOf("It rains.", { verb: "say" } as never), /attributions has no option "verb"/);
  await assert.rejects(rowsOf("It rains.", { where: { qouted: true } as never }), /qouted/);
  await assert.rejects(rowsOf("It rains.", { actors: ["UN"] as never }), /expected an object of lists/);
});

test("texts of marks alone, with unclosed marks, and a quotation of 10,000 words", async () => {
  assert.deepEqual(await rowsOf("“”".repeat(2000)), []);
  assert.deepEqual(await rowsOf("“ « „ ‘ \" '\n\n”’»"), []);
  assert.equal((await rowsOf("He said “we must act together now. It is late.")).length, 1);
  const [row, ...others] = await rowsOf(
    `He said, “${"we must act and think and say that it is so, ".repeat(1000)}or not.”`,
  );
  assert.equal(row.words, 11002);
  assert.equal(row.speaker, "he");
  for (const other of others) assert.ok(other.start >= row.start && other.end <= row.end);
});

test("made texts: rows lie in their order in the text, slices are quotes, and marked ones are those of the corpus", async () => {
  const random = seeded(5);
  const pieces =
    'he she said that the report “ ” ‘ ’ « » " , . ; : ? according to as stressed believes , and UN 1945 concept of so-called act is must we wrote \n\n'.split(
      " ",
    );
  for (let round = 0; round < 60; round++) {
    const text = Array.from({ length: 80 }, () => pieces[random(pieces.length)]).join(" ");
    const corpus = await corpusOf([{ id: "a", text }], { clean: false });
    const rows = await attributions(corpus);
    for (const { start, end, quote, words, form, guess, line, column } of rows) {
      assert.equal(text.slice(start, end).replace(/\s+/gu, " ").trim(), quote, `round ${round}`);
      assert.ok(words >= 1 && line >= 1 && column >= 1);
      assert.match(form, /^(?:direct|indirect|uncertain)$/);
      assert.match(guess, form === "uncertain" ? /^(?:scare|title|term)$/ : /^$/);
    }
    const places = new Set(rows.filter(({ form }) => form !== "indirect").map(({ start, end }) => `${start} ${end}`));
    for (const { start, end } of await corpus.quotations()) assert.ok(places.has(`${start} ${end}`), `round ${round}`);
    const order = rows.map(({ position }) => position);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  }
});
