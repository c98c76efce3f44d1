import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { corpusOf, readCorpus } from "../corpus.js";
import { keyness } from "../measures/keyness.js";
import { seeded } from "../seeded.test-helper.js";
import type { AnyMetadata, Corpus, GroupBy, Where } from "../types.js";
import { evidence } from "./evidence.js";
import { phraseFrames } from "./frames.js";
import { sharedPassages } from "./passages.js";
import { randomCorpus, randomOf, randomWhere, randomWithin } from "./random.test-helper.js";
import { recurringPhrases } from "./recurring.js";

const study: Corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
const groups: (GroupBy | GroupBy[])[] = [
  "id",
  "region",
  "quoted",
  "paragraph",
  "sentence",
  "year",
  ["id", { parts: 3 }],
  ["year", "region"],
];

test("frequencies: as many lines as the count, in every group", async () => {
  const random = seeded(4);
  for (let run = 0; run < 120; run++) {
    const { corpus } = randomCorpus(random, 3);
    const [of, within, where] = [randomOf(random), randomWithin(random), randomWhere(random) as Where<AnyMetadata>];
    const by = groups[random(groups.length)];
    const n = 1 + random(3);
    for (const row of await corpus.frequencies({ of, n, within, where, by }))
      assert.equal((await evidence(corpus, row, { of, within, where, by })).length, row.count, JSON.stringify(row));
  }
});

test("phrases and frames: as many lines as the count", async () => {
  const random = seeded(5);
  for (let run = 0; run < 60; run++) {
    const { corpus } = randomCorpus(random);
    const asked = { of: randomOf(random), within: randomWithin(random), where: randomWhere(random) };
    const rows = [
      ...(await recurringPhrases(corpus, { ...asked, least: 2 })),
      ...(await phraseFrames(corpus, { ...asked, n: 3, least: 2 })),
    ];
    for (const row of rows) assert.equal((await evidence(corpus, row, asked)).length, row.count, JSON.stringify(row));
  }
});

test("co-occurrence: o11 lines of the collocate beside the node and o21 elsewhere, for spans and units, in every group", async () => {
  const random = seeded(6);
  for (let run = 0; run < 200; run++) {
    const { corpus } = randomCorpus(random, 3);
    const [of, where] = [randomOf(random), randomWhere(random) as Where<AnyMetadata>];
    const by = random(2) ? groups[random(groups.length)] : undefined;
    const asked = {
      of,
      where,
      ...(random(2) ? { within: randomWithin(random) } : {}),
      ...(random(2) ? { span: [random(4), 1 + random(4)] as const } : {}),
      ...(random(2) ? { collocates: randomOf(random) } : {}),
    };
    const node = (await corpus.frequencies({ of, where, n: [1, 2] }))[0]?.term ?? "a";
    for (const row of await corpus.cooccurrences({ ...asked, node, ...(by ? { by } : {}) } as object))
      for (const cell of ["o11", "o21"] as const) {
        const lines = await evidence(corpus, row, { ...asked, ...(by ? { by } : {}), cell });
        assert.equal(lines.length, row[cell], `${run} ${cell} ${JSON.stringify({ row, asked, by })}`);
      }
  }
});

test("keyness: the lines of both texts, or with where of either", async () => {
  const [liu, wu] = await Promise.all(["liu", "wu"].map((id) => study.frequencies({ where: { id } })));
  const row = keyness(liu, wu).find(({ term }) => term === "solidarity")!;
  assert.equal((await evidence(study, row)).length, row.count + row.referenceCount);
  assert.equal((await evidence(study, row, { where: { id: "liu" } })).length, row.count);
  assert.equal((await evidence(study, row, { where: { id: "wu" } })).length, row.referenceCount);
});

test("a shared passage: both its places, in the notes too", async () => {
  const where = { region: ["body", "note"] };
  for (const row of await sharedPassages(study, { between: ["liu", "wu"], where })) {
    const [a, b, ...more] = await evidence(study, row);
    assert.deepEqual([more.length, a.node], [0, row.text]);
    for (const [line, place] of [[a, row.a] as const, [b, row.b] as const])
      assert.deepEqual(
        [line.id, line.start, line.end, line.line, line.column, line.position],
        [place.id, place.start, place.end, place.line, place.column, place.position],
      );
  }
});

test("a concordance line is its own evidence, and every row with a place has the words that stand there", async () => {
  for (const line of (await study.concordance({ match: "sovereign equality" })).slice(0, 3))
    assert.deepEqual(await evidence(study, line), [line]);
  const [note] = await study.notes();
  const [line] = await evidence(study, note);
  assert.equal(line.region, "note");
  for (const edit of (await study.edits()).filter(({ rule }) => rule === "line-end hyphen")) {
    const [word] = await evidence(study, edit);
    assert.ok(word.start <= edit.start && word.end >= edit.end);
  }
});

test("a set of terms has the lines of all its members", async () => {
  const terms = { un: ["UN", "United Nations"] };
  const [row] = await study.frequencies({ terms });
  assert.equal((await evidence(study, row, { terms })).length, row.count);
  const [beside] = await study.cooccurrences({ node: terms });
  assert.equal((await evidence(study, beside, { terms })).length, beside.o11);
});

test("a row counted with other options is refused, not shown with other lines", async () => {
  const [row] = await study.frequencies({ of: "lemma", terms: ["right"] });
  await assert.rejects(
    evidence(study, row),
    /the row counts \d+ of "right", but there are \d+ lines with these options/,
  );
  assert.equal((await evidence(study, row, { of: "lemma" })).length, row.count);
  const [part] = await study.frequencies({ terms: ["rights"], by: { parts: 2 } });
  await assert.rejects(evidence(study, part), /the row is of a part; evidence requires by: \{ parts: n \}/);
  assert.equal((await evidence(study, part, { by: { parts: 2 } })).length, part.count);
});

test("what has no place in a text is refused, with the fields it has", async () => {
  const [sizes] = await study.documents();
  await assert.rejects(evidence(study, sizes), /cannot tell the places of a row with id, .*tokens/);
  await assert.rejects(evidence(study, [sizes]), /evidence takes one row of a table, got a list/);
  await assert.rejects(evidence(study, { term: "rights" }, { widow: 3 } as object), /did you mean "window"\?/);
  await assert.rejects(evidence(study, { term: "rights" }, { cell: "o21" }), /is for rows of co-occurrences/);
  await assert.rejects(evidence(study, { id: "woo", start: 0, end: 5 }), /no document has the id "woo"/);
  const [beside] = await study.cooccurrences({ node: "rights" });
  await assert.rejects(evidence(study, beside, { cell: "o12" as "o11" }), /cell must be o11 or o21/);
});

test("a sentence end that hangs on a number left out of counts is not lost", async () => {
  const documents = [{ id: "a", text: "One cat sat. 50 sat here." }];
  const corpus = await corpusOf(documents, { contract: { numbers: "drop" }, annotate: false });
  const row = (await corpus.cooccurrences({ node: "cat" })).find(({ collocate }) => collocate === "sat");
  assert.ok(row);
  assert.deepEqual([row.o11, row.o21], [1, 1]);
  assert.equal((await evidence(corpus, row)).length, 1);
});

test("a row whose place is none is refused", async () => {
  const corpus = await corpusOf([{ id: "a", text: "One cat sat." }], { annotate: false });
  for (const [start, end] of [
    [Number.NaN, Number.NaN],
    [5, 2],
    [-1, 3],
  ])
    await assert.rejects(evidence(corpus, { id: "a", start, end }), /requires a place from start up to end in "a"/);
});
