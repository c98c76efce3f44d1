import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf } from "../corpus.js";
import { countedIn } from "../counted.js";
import { type MadeWord, made } from "../engines/made.test-helper.js";
import { corpusInMemory } from "../engines/memory.js";
import { movingTypeTokenRatio, mtld, typeTokenRatio, yuleK } from "../measures/diversity.js";
import { hdd } from "../measures/draws.js";
import { sequenceInterval } from "../measures/sequences.js";
import { remarksOn } from "../remarks.js";
import { seeded } from "../seeded.test-helper.js";
import { contractOf } from "../tokens/contract.js";
import type { Corpus } from "../types.js";
import { type DiversityMeasures, diversity } from "./diversity.js";

const random = seeded(81);
const vocabulary = Array.from(
  { length: 400 },
  (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
);
const word = (): string => vocabulary[Math.floor(400 ** random())];
const sentence = (): string => `${Array.from({ length: 4 + random(20) }, word).join(" ")}.`;
const paragraph = (): string => Array.from({ length: 3 + random(5) }, sentence).join(" ");
const quoted = (): string => `${sentence()} “${sentence()}” ${sentence()}`;
const documents = [4, 15, 30, 6, 25].map((paragraphs, i) => ({
  id: `t${i}`,
  year: 1990 + (i % 2),
  text: Array.from({ length: paragraphs }, (_, k) => (k % 3 === 2 ? quoted() : paragraph())).join("\n\n"),
}));
const read = (given = documents): Promise<Corpus<{ year: number }>> =>
  corpusOf(given, { annotate: false, clean: false }) as Promise<Corpus<{ year: number }>>;
const corpus = await read();
const measures: DiversityMeasures = { movingTypeTokenRatio, mtld, yuleK, hdd, typeTokenRatio };

test("diversity has a row a document, each measure with its interval, as computed by hand", async () => {
  const rows = await diversity(corpus);
  const sequences = await corpus.sequences();
  assert.equal(rows.length, 5);
  for (const [i, { id, codes }] of sequences.entries()) {
    const expected: Record<string, unknown> = { id, tokens: codes.length, types: new Set(codes).size };
    for (const [name, measure] of Object.entries({ movingTypeTokenRatio, mtld, yuleK })) {
      const { low, high } = sequenceInterval(codes, measure);
      Object.assign(expected, { [name]: measure(codes), [`${name}Low`]: low, [`${name}High`]: high });
    }
    assert.deepEqual(rows[i], expected);
  }
  assert.ok(rows.some((row) => row.tokens >= 500 && row.mtldLow < row.mtld && row.mtld < row.mtldHigh));
  assert.ok(rows.some((row) => row.tokens < 500 && Number.isNaN(row.yuleKLow) && row.yuleK > 0));
});

test("a group is measured as its texts one after another, no window crossing from one into the next", async () => {
  const rows = await diversity(corpus, measures, { by: "year" });
  assert.deepEqual(
    rows.map(({ year }) => year),
    [1990, 1991],
  );
  for (const { year, ...row } of rows) {
    const texts = (await corpus.sequences({ where: { year } })).map(({ codes }) => [...codes]);
    const codes = texts.flat();
    const breaks = texts.slice(1).map((_, i) => texts.slice(0, i + 1).flat().length);
    assert.equal(row.tokens, codes.length);
    assert.equal(row.yuleK, yuleK(codes));
    assert.equal(row.hdd, hdd(codes));
    assert.equal(row.typeTokenRatio, typeTokenRatio(codes));
    assert.equal(row.mtld, mtld(codes, { breaks }));
    const windows = texts.map((text) => Math.max(0, text.length - 49));
    const ratios = texts.map((text, i) => (windows[i] === 0 ? 0 : windows[i] * movingTypeTokenRatio(text)));
    const all = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(row.movingTypeTokenRatio - all(ratios) / all(windows)) < 1e-12);
    const { low, high } = sequenceInterval(codes, mtld, { breaks });
    assert.deepEqual([row.mtldLow, row.mtldHigh], [low, high]);
  }
});

test("groups inside the documents take the words that documents count for them", async () => {
  for (const by of [{ parts: 4 }, "quoted", ["id", "quoted"], "region", "paragraph", ["year", { parts: 3 }]] as const) {
    const rows = await diversity(corpus, { yuleK }, { by: by as "quoted" });
    const sizes = await corpus.documents({ by: by as "quoted" });
    assert.deepEqual(
      rows.map(({ tokens, types }) => ({ tokens, types })),
      sizes.map(({ tokens, types }) => ({ tokens, types })),
    );
  }
  const [quotedRow] = await diversity(corpus, measures, { by: [], where: { quoted: true } });
  const grouped = (await diversity(corpus, measures, { by: "quoted" })).find((row) => row.quoted);
  assert.deepEqual({ ...quotedRow, quoted: true }, grouped);
});

test("lemmas and where are asked of the corpus, and the caption tells them", async () => {
  const where = { id: ["t1", "t2"], quoted: false };
  const rows = await diversity(corpus, { yuleK }, { of: "form", where });
  for (const [i, { codes }] of (await corpus.sequences({ where })).entries()) assert.equal(rows[i].yuleK, yuleK(codes));
  assert.match(countedIn(rows, "", (id) => id)[0], /outside quotation marks.*t1.*case folded/);
  assert.deepEqual(remarksOn(rows), [
    "Low and High are the ends of 95 % intervals, by a bootstrap of 10 blocks of text; there are none with fewer than 500 words, or where a measure is undefined without one of the blocks.",
  ]);
});

test("the order in which documents are given changes nothing, and a seed draws the same blocks", async () => {
  const by = ["year"] as const;
  const rows = await diversity(corpus, measures, { by });
  assert.deepEqual(await diversity(await read(documents.toReversed()), measures, { by }), rows);
  assert.deepEqual(await diversity(corpus, measures, { by, seed: 1, alpha: 0.05, blocks: 10 }), rows);
  const [other] = await diversity(corpus, measures, { by, seed: 2 });
  assert.notEqual(other.mtldLow, rows[0].mtldLow);
  assert.equal(other.mtld, rows[0].mtld);
  const [wide] = await diversity(corpus, measures, { by, alpha: 0.01 });
  assert.ok(wide.yuleKLow < rows[0].yuleKLow && rows[0].yuleKHigh < wide.yuleKHigh);
});

test("notes are texts of their own, which no window crosses", async () => {
  const note = (first: string): MadeWord[] =>
    [first, "the", "same", "note"].map((each, i) => ({ word: each, region: "note", boundary: i === 0 ? 4 : 0 }));
  const words = ["one", "word", ...note("one"), ...note("two"), ...note("three")];
  const notes = corpusInMemory(made([{ id: "a", words }]), contractOf());
  let asked: ArrayLike<number> = [];
  const crossing = (codes: ArrayLike<number>, options: { breaks?: ArrayLike<number> } = {}): number => {
    asked = options.breaks ?? [];
    return movingTypeTokenRatio(codes, { ...options, window: 4 });
  };
  const [row] = await diversity(notes, { crossing }, { where: { region: "note" } });
  assert.equal(row.crossing, 1);
  assert.deepEqual(asked, [4, 8]);
  assert.deepEqual([row.tokens, row.types], [12, 6]);
});

test("diversity refuses what it cannot measure", async () => {
  const ask = (given: unknown, options: object = {}): Promise<unknown> =>
    diversity(corpus, given as DiversityMeasures, options as { by: "id" });
  await assert.rejects(ask([mtld]), /diversity requires measures as an object/);
  await assert.rejects(ask({ mtld: "mtld" }), /a function as the measure "mtld", got string$/);
  await assert.rejects(ask({ tokens: mtld }), /another name for the measure "tokens"/);
  await assert.rejects(ask({ mtld, mtldLow: yuleK }), /"mtldLow" is the end of an interval$/);
  await assert.rejects(ask({ year: yuleK }, { by: "year" }), /another name for the measure "year"/);
  await assert.rejects(ask({ mtld }, { window: 3 }), /diversity has no option "window"/);
  await assert.rejects(ask({ mtld }, { by: "yaer" }), /did you mean "year"/);
  await assert.rejects(ask({ mtld }, { blocks: 3 }), /diversity requires 8 blocks or more, got 3$/);
  await assert.rejects(ask({ mtld }, { of: "word" }), /of must be one of/);
});
