import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { applyEdits } from "./cleaning/edits.js";
import { corpusOf, readCorpus } from "./corpus.js";
import { seeded } from "./seeded.test-helper.js";
import { fold } from "./tokens/fold.js";
import type { Corpus } from "./types.js";

const folder = fileURLToPath(new URL("../corpus", import.meta.url));
const study: Corpus = await readCorpus(folder);

test("the study: the formulas of the two texts in their bodies", async () => {
  const expected: Record<string, [number, number]> = {
    "win-win cooperation": [10, 5],
    "sovereign equality": [1, 7],
    "international solidarity": [0, 90],
    "human rights": [85, 56],
    "community with a shared future": [1, 21],
  };
  const where = { region: "body" };
  for (const [term, counts] of Object.entries(expected)) {
    const rows = await study.frequencies({ terms: [term], by: "id", where });
    assert.deepEqual(
      rows.map((row) => row.count),
      counts,
      term,
    );
  }
  const clauses = await study.frequencies({ terms: ["international solidarity"], within: "clause", where });
  assert.equal(clauses[0].count, 89);
  const [rights] = await study.frequencies({ terms: ["economic, social and cultural rights"], where });
  assert.equal(rights.count, 9);
});

test("the study: a concordance has as many lines as the count, and each leads back to the source", async () => {
  const edits = await study.edits();
  for (const match of [
    "win-win cooperation",
    "sovereign equality",
    "international solidarity",
    "human rights",
    "community with a shared future",
    "economic, social and cultural rights",
  ]) {
    const lines = await study.concordance({ match });
    const [{ count }] = await study.frequencies({ terms: [match] });
    assert.equal(lines.length, count);
    for (const line of lines) {
      const source = await study.source(line.id);
      const own = edits.filter(({ id }) => id === line.id);
      assert.equal(applyEdits(source, own, line.start, line.end), line.node);
      const words = (text: string): string[] | null => fold(text, study.contract).match(/[\p{L}-]+/gu);
      assert.deepEqual(words(line.node), words(match));
      const before =
        source
          .split("\n")
          .slice(0, line.line - 1)
          .join("\n").length + (line.line > 1 ? 1 : 0);
      assert.equal(before + line.column - 1, line.start);
    }
  }
});

test("the study: every token slices the source to its form, with the recorded edits applied", async () => {
  const edits = await study.edits();
  const all = { region: ["title", "byline", "abstract", "keywords", "heading", "body", "note", "furniture"] };
  for (const { id, codes, starts, ends, values } of await study.sequences({ where: all })) {
    const source = await study.source(id);
    const own = edits.filter((edit) => edit.id === id);
    for (let i = 0; i < codes.length; i++)
      assert.equal(fold(applyEdits(source, own, starts[i], ends[i]), study.contract), values[codes[i]]);
    // No letter or digit of the source is outside a token, an edit, or the number of a note.
    let outside = "";
    const order = [...codes.keys()].sort((a, b) => starts[a] - starts[b]);
    let at = 0;
    for (const i of order) {
      outside += ` ${applyEdits(source, own, at, starts[i])}`;
      at = ends[i];
    }
    assert.deepEqual(outside.match(/\p{L}+/gu), null);
    assert.equal(outside.match(/\p{N}+/gu)?.length ?? 0, id === "wu" ? 58 : 0);
  }
});

test("undoing the edits gives the source back, character for character", async () => {
  for (const id of ["liu", "wu"]) {
    assert.equal(await study.restore(id), await study.source(id));
    assert.equal((await study.text(id)) === (await study.source(id)), id === "liu");
  }
});

test("the study: notes are linked to their markers", async () => {
  const notes = await study.notes();
  assert.equal(notes.length, 58);
  const source = await study.source("wu");
  for (const note of notes) assert.equal(source.slice(note.markerStart, note.markerEnd), note.note);
  assert.match(notes[1].text, /^“Solidarity, Hope” and Coordinated/);
});

test("the study: quotations are told apart and counted", async () => {
  const rows = await study.quotations({ where: { region: "body" } });
  const quoted = await study.documents({ by: ["id", "quoted"], where: { region: "body", quoted: true } });
  for (const { id, tokens } of quoted) {
    const own = rows.filter((row) => row.id === id);
    assert.equal(
      own.reduce((sum, row) => sum + row.words, 0),
      tokens,
    );
  }
  const texts = rows.map(({ text }) => text);
  // Two quotations side by side are two; what stands in single marks inside another is not a third.
  assert.ok(
    texts.includes(
      "Individuals and people of all countries have the right to claim the right to international solidarity",
    ),
  );
  assert.ok(
    texts.some(
      (text) => text.startsWith("the right to development, the right to peace") && text.endsWith("solidarity rights"),
    ),
  );
  // Opened again before it was closed: it ends with its last whole sentence.
  assert.ok(
    texts.some((text) => text.startsWith("China’s human rights aspiration") && text.endsWith("win-win cooperation")),
  );
});

test("the study: a term is spelt as in the texts asked for", async () => {
  const where = { region: "body" };
  const spelt = await study.spellings(["united nations", "human rights", "un", "covid-19"], { where });
  assert.deepEqual([...spelt.values()], ["United Nations", "human rights", "UN", "COVID-19"]);
});

test("the study: what is doubtful is reported", async () => {
  const doubts = await study.doubts();
  const texts = doubts.map(({ text }) => text);
  for (const text of ["un", "millennium Declaration", "uneSCo", "CoVID-19", "l", "l964", "united nations"])
    assert.ok(texts.includes(text), text);
  assert.equal(doubts.filter(({ rule }) => rule === "quotation mark").length, 4);
});

test("on random Unicode every token slices the source to its form, and the source comes back", async () => {
  const pieces = [
    "in-ternational",
    "win-win",
    "19 th",
    "China’s",
    "“",
    "”",
    '"',
    "'",
    " ",
    " ",
    "\u00a0",
    "\n",
    "\r\n",
    "\n\n",
    ". ",
    ", ",
    "1. ",
    " 2",
    "naïve",
    "Cafe\u0301",
    "𝒜",
    "👍🏽",
    "हिन्दी",
    "\u2028",
    "\u00ad",
    "—",
    "A/RES/55/2",
    "(",
    ")",
  ];
  const random = seeded(11);
  for (let run = 0; run < 150; run++) {
    const text = `x${Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join("")}`;
    const corpus = await corpusOf([{ id: "a", text }], {
      annotate: run % 10 === 0,
      contract: { hyphens: run % 2 ? "split" : "keep" },
    });
    const edits = await corpus.edits();
    assert.equal(await corpus.restore("a"), text);
    const where = { region: ["title", "byline", "abstract", "keywords", "heading", "body", "note", "furniture"] };
    for (const { codes, starts, ends, values } of await corpus.sequences({ where }))
      for (let i = 0; i < codes.length; i++)
        assert.equal(
          fold(applyEdits(text, edits, starts[i], ends[i]), corpus.contract),
          values[codes[i]],
          JSON.stringify(text),
        );
  }
});

test("sentences are the same with and without annotation", async () => {
  const plain = await readCorpus(folder, { annotate: false });
  const sizes = (rows: { sentences: number; paragraphs: number; tokens: number }[]): number[][] =>
    rows.map(({ sentences, paragraphs, tokens }) => [sentences, paragraphs, tokens]);
  assert.deepEqual(sizes(await plain.documents()), sizes(await study.documents()));
  await assert.rejects(plain.frequencies({ of: "lemma" }), /annotat/);
});

test("an empty answer says why it is empty, and is an empty list", async () => {
  const lines = await study.concordance({ match: "solidarty of staets" });
  assert.deepEqual(lines, []);
  assert.match(
    (lines as { note?: string }).note ?? "",
    /"solidarty of staets" does not occur in the corpus; did you mean "solidarity", "states"\?/,
  );
  const rows = await study.cooccurrences({ node: "solidarity", where: { id: "liu" } });
  assert.deepEqual(rows, []);
  assert.match((rows as { note?: string }).note ?? "", /"solidarity" does not occur in what was asked for/);
});

test("bad input is refused at the door", async () => {
  await assert.rejects(readCorpus("no/such/folder"), /there is no folder or file "no\/such\/folder"/);
  await assert.rejects(corpusOf([]), /expects a list of documents/);
  await assert.rejects(corpusOf([{ id: "a", text: "" }]), /document "a" has no text/);
  await assert.rejects(
    corpusOf([
      { id: "a", text: "x" },
      { id: "a", text: "y" },
    ]),
    /two documents have the id "a"/,
  );
  await assert.rejects(corpusOf([{ id: "a", text: "x", count: 3 }]), /"count" has the name of a field/);
  await assert.rejects(readCorpus(folder, { anotate: false } as object), /"anotate".*annotate/);
  await assert.rejects(readCorpus(folder, { contract: { hyphen: "keep" } as object }), /has no "hyphen"/);
  await assert.rejects(study.frequencies({ where: { region: "boddy" as string } }), /boddy.*body/);
  await assert.rejects(study.concordance({ match: "human", window: -1 }), /window.*-1/);
});

test("a metadata field may be called as what every object has", async () => {
  const documents: unknown = [
    { id: "a", text: "One two.", constructor: "x" },
    { id: "b", text: "Three." },
  ];
  const corpus = await corpusOf(documents as { id: string; text: string }[], { annotate: false });
  const by = "constructor" as "id";
  assert.deepEqual(
    (await corpus.documents({ by })).map((row) => [(row as unknown as Record<string, unknown>)[by], row.tokens]),
    [
      ["", 1],
      ["x", 2],
    ],
  );
  assert.equal((await corpus.documents({ where: { constructor: "x" } as object })).length, 1);
});
