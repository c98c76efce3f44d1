import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clean } from "./clean.js";
import { applyEdits } from "./edits.js";
import { increasing } from "./notes.js";
import { paragraphsOf } from "./paragraphs.js";

const received = (source: string, id = "a") => ({ id, metadata: {}, source });
const cleaned = (...sources: string[]): string[] =>
  clean(sources.map((source, i) => received(source, String(i)))).map(({ source, edits }) => applyEdits(source, edits));
const paragraphs = (source: string): string[] => paragraphsOf(source).map(({ start, end }) => source.slice(start, end));
const study = (id: string): string => readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), "utf8");

test("a hyphen left by a line end goes when the joined word is known and a piece is none", () => {
  assert.deepEqual(cleaned("of in-ternational and Plenipotentia-ries on chal-lenges"), [
    "of international and Plenipotentiaries on challenges",
  ]);
  assert.deepEqual(cleaned("Shanghai is large. The Shang-hai Cooperation"), [
    "Shanghai is large. The Shanghai Cooperation",
  ]);
});

test("a real hyphen stays: the pieces are words, or the joined word is not known", () => {
  const real =
    "over-the-counter, off-the-record, win-win co-operation, inter-state, Sub-commission, in-depth, Mid-Term, e-mail, state-of-the-art, Sino-foreign";
  assert.deepEqual(cleaned(`cooperation cooperation interstate ${real}`), [
    `cooperation cooperation interstate ${real}`,
  ]);
});

test("one hyphenated spelling against a hundred joined ones is a slip, two are not", () => {
  const hundred = "the international ".repeat(100);
  assert.match(cleaned(`${hundred} national Inter-national law`)[0], /national International law/);
  assert.match(
    cleaned(`${hundred} national Inter-national law, inter-national`)[0],
    /Inter-national law, inter-national/,
  );
  assert.match(cleaned(`${"the international ".repeat(99)} national Inter-national law`)[0], /Inter-national law/);
});

test("at a line break the hyphen goes if the joined word is known, else only the break", () => {
  assert.deepEqual(cleaned("to devel-\nopment. At"), ["to development. At"]);
  assert.deepEqual(cleaned("a win-\nwin result"), ["a win-win result"]);
  assert.deepEqual(cleaned("we co-operate, and co-\r\noperate"), ["we co-operate, and co-operate"]);
});

test("ordinals are mended where the letters are right, no-break spaces become spaces", () => {
  assert.deepEqual(cleaned("the 19 th, 21 st, 42 nd, 3 rd and 11 th; 1 th; no. 5 street"), [
    "the 19th, 21st, 42nd, 3rd and 11th; 1 th; no. 5 street",
  ]);
  assert.deepEqual(cleaned("a\u00a0b\u202fc so\u00adft the 72\u00a0nd"), ["a b c soft the 72nd"]);
});

test("a line break inside a paragraph is told from one between paragraphs", () => {
  assert.deepEqual(paragraphs("One two.\nThree\n\nfour\r\nFive"), ["One two.", "Three", "four", "Five"]);
  assert.deepEqual(paragraphs("and so on to the\nend of it.\nNext"), ["and so on to the\nend of it.", "Next"]);
  const wrapped =
    "It is a truth universally acknowledged\nthat a single man in possession of a\ngood fortune, must be in want of a\nwife. However little known the\nfeelings.\n\nNew";
  assert.equal(paragraphs(wrapped).length, 2);
});

test("markers are the longest rising run of note numbers", () => {
  assert.deepEqual(increasing([1, 2, 60, 3, 53, 4], 5), [0, 1, 3, 5]);
  assert.deepEqual(increasing([], 5), []);
});

test("note markers leave the text but keep their place; a numbered list at the end is no notes", () => {
  const source =
    "It is in the interest of all.” 2 No: 1 One claim. 1 At the same time. 2 More.\n\n1. First note.\n2. Second note\nwith a second paragraph\n";
  const [document] = clean([received(source.replace("all.” 2 No: 1 ", "all. "))]);
  assert.deepEqual(
    document.notes.map(({ note, start, end, marker }) => [
      note,
      document.source.slice(start, end),
      marker && document.source.slice(marker.start - 2, marker.end),
    ]),
    [
      ["1", "First note.", ". 1"],
      ["2", "Second note\nwith a second paragraph", ". 2"],
    ],
  );
  assert.match(applyEdits(document.source, document.edits), /One claim\. At the same time\. More\./);
  const [list] = clean([received("Things to do, in order.\n\n1. Wash\n2. Dry\n3. Go")]);
  assert.deepEqual(list.notes, []);
});

test("a text that begins with speech or any sentence has no furniture before a later heading", () => {
  const speech = Array.from({ length: 60 }, (_, i) => `"Could you go there ${i}?" he said.`).join("\n\n");
  const [document] = clean([
    received(`${speech}\n\nEarly interest\n\n${"And so they went on to the house by the sea. ".repeat(8)}`),
  ]);
  assert.ok(document.blocks.every(({ region }) => region !== "furniture" && region !== "title" && region !== "byline"));
});

test("with edit false nothing is recorded and all is body", () => {
  const [document] = clean([received("A Title\n\nof in-ternational\u00a0law")], { edit: false });
  assert.deepEqual(document.edits, []);
  assert.deepEqual(
    document.blocks.map(({ region }) => region),
    ["body", "body"],
  );
});

test("the two texts of the study: regions by form, as a reader sees them", () => {
  const [liu, wu] = clean([received(study("liu"), "liu"), received(study("wu"), "wu")]);
  const count = (blocks: readonly { region: string }[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { region } of blocks) counts[region] = (counts[region] ?? 0) + 1;
    return counts;
  };
  assert.deepEqual(count(liu.blocks), { title: 1, byline: 1, body: 12, heading: 4 });
  assert.deepEqual(count(wu.blocks), {
    furniture: 5,
    title: 1,
    byline: 3,
    abstract: 1,
    keywords: 1,
    body: 31,
    heading: 8,
    note: 58,
  });
  assert.equal(wu.notes.length, 58);
  assert.ok(wu.notes.every(({ note, marker }) => marker && wu.source.slice(marker.start, marker.end) === note));
});

test("the two texts of the study: the edits, rule by rule", () => {
  const documents = clean([received(study("liu"), "liu"), received(study("wu"), "wu")]);
  assert.deepEqual(documents[0].edits, []);
  const rules = new Map<string, number>();
  for (const { rule } of documents[1].edits) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(rules), {
    "note marker": 58,
    "line-end hyphen": 9,
    "space in an ordinal": 6,
    "no-break space": 4,
  });
});

test("an analyst's correction overrides a region, and a line that begins no paragraph is an error", () => {
  const source = "A first paragraph that is long enough to be the body of a text, with many words in it.\n\nA line\n";
  const [document] = clean([{ ...received(source), corrections: new Map([[3, "furniture" as const]]) }]);
  assert.equal(document.blocks[1].region, "furniture");
  assert.throws(
    () => clean([{ ...received(source), corrections: new Map([[2, "note" as const]]) }]),
    /document "a" has no paragraph that begins in line 2; paragraphs begin in lines 1, 3/,
  );
});
