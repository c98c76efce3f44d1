import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { applyEdits } from "../cleaning/edits.js";
import { corpusOf, readCorpus } from "../corpus.js";
import { made } from "../engines/made.test-helper.js";
import { corpusInMemory } from "../engines/memory.js";
import { seeded } from "../seeded.test-helper.js";
import { defaultContract } from "../tokens/contract.js";
import type { Region } from "../types.js";
import { sharedPassages } from "./passages.js";
import { randomCorpus, randomWhere, randomWithin, type Seen, stretches } from "./random.test-helper.js";

const study = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
const withNotes: Region[] = ["title", "abstract", "heading", "body", "note"];

test("the study: the passages of liu and wu are those of the issue, in sentences as in whole texts", async () => {
  const lengths = [40, 14, 13, 11, 11, 10, 10, 9, 8, 8, 8];
  for (const within of [undefined, "sentence", "paragraph"] as const) {
    const rows = await sharedPassages(study, { between: ["liu", "wu"], within });
    assert.deepEqual(
      rows.map(({ n }) => n),
      lengths,
    );
  }
  const noted = await sharedPassages(study, { between: ["liu", "wu"], where: { region: withNotes } });
  assert.deepEqual(
    noted.slice(0, 3).map(({ n }) => n),
    [40, 22, 14],
  );
  const [note] = (await study.notes()).filter(({ id, note }) => id === "wu" && note === "6");
  assert.ok(noted[1].b.start >= note.start && noted[1].b.end <= note.end);
});

test("the study: Article 1 of the Charter is quoted in both texts and has a note in neither", async () => {
  const [{ n, similarity, text, quotedA, quotedB, notedA, notedB }] = await sharedPassages(study, {
    between: ["liu", "wu"],
  });
  assert.deepEqual([n, similarity, quotedA, quotedB, notedA, notedB], [40, 1, true, true, false, false]);
  assert.ok(text.startsWith("to achieve international co-operation") && text.endsWith("language, or religion"));
});

test("each place leads back to the source, and text is what the first text has there", async () => {
  const edits = await study.edits();
  for (const { text, a, b } of await sharedPassages(study, { between: ["wu", "liu"], least: 5 })) {
    assert.deepEqual([a.id, b.id], ["wu", "liu"]);
    for (const place of [a, b]) {
      const source = await study.source(place.id);
      const lines = source.slice(0, place.start).split("\n");
      assert.deepEqual([place.line, place.column], [lines.length, lines.at(-1)!.length + 1]);
    }
    const own = edits.filter(({ id }) => id === "wu");
    assert.equal(applyEdits(await study.source("wu"), own, a.start, a.end), text);
  }
});

test("passages are the maximal common runs of the definition, whatever is asked", async () => {
  const random = seeded(3);
  for (let run = 0; run < 400; run++) {
    const { corpus, seen } = randomCorpus(random, 2 + random(2));
    const [least, within, where] = [1 + random(5), randomWithin(random), randomWhere(random)];
    const between: [string, string] = random(2) ? ["d0", "d1"] : ["d1", "d0"];
    const cut = stretches(seen, where, within);
    const runOf = new Map(
      cut.flatMap((stretch) => stretch.map((token, i): [number, [Seen[], number]] => [token.index, [stretch, i]])),
    );
    const expected: number[][] = [];
    for (const [sa, i] of runOf.values())
      for (const [sb, j] of runOf.values()) {
        if (sa[i].id !== between[0] || sb[j].id !== between[1]) continue;
        if (i > 0 && j > 0 && sa[i - 1].form === sb[j - 1].form) continue;
        let n = 0;
        while (i + n < sa.length && j + n < sb.length && sa[i + n].form === sb[j + n].form) n++;
        if (n < least) continue;
        const [inA, inB] = [sa.slice(i, i + n), sb.slice(j, j + n)];
        const quoted = (tokens: Seen[]): number => Number(tokens.every((token) => token.quoted));
        expected.push([n, inA[0].position, inB[0].position, quoted(inA), quoted(inB)]);
      }
    expected.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    const rows = await sharedPassages(corpus, { between, least, within, where });
    assert.deepEqual(
      rows.map(({ n, a, b, quotedA, quotedB }) => [n, a.position, b.position, Number(quotedA), Number(quotedB)]),
      expected,
      `${run}`,
    );
  }
});

test("a note is attached from the passage to the end of the sentence in which it or its quotation ends", async () => {
  // The marker stands behind the word given; a b c is the passage; s begins a sentence.
  const noted = async (words: readonly string[], after: number, quotedTo = -1): Promise<boolean> => {
    const list = words.map((word, i) => ({ word, boundary: word === "s" ? 2 : 0, quoted: i <= quotedTo }));
    const end = words.slice(0, after + 1).join(" ").length + list.slice(0, after + 1).filter((w) => w.boundary).length;
    const note = { note: "1", start: 0, end: 0, marker: { start: end, end } };
    const tokens = made([
      { id: "x", words: list, notes: [note] },
      { id: "y", words: ["a", "b", "c"] },
    ]);
    const corpus = corpusInMemory(tokens, defaultContract);
    const [row] = await sharedPassages(corpus, { between: ["x", "y"], least: 3 });
    assert.equal(row.notedB, false);
    return row.notedA;
  };
  const words = ["o", "a", "b", "c", "p", "s", "q", "r"];
  assert.deepEqual(await Promise.all(words.map((_, i) => noted(words, i))), [
    false,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  assert.deepEqual([await noted(words, 6, 4), await noted(words, 7, 4)], [false, false]);
  assert.deepEqual([await noted(words, 6, 6), await noted(words, 7, 6)], [true, true]);
  assert.equal(await noted([...words, "s", "t"], 8, 6), false);
});

test("a passage goes on over the end of a sentence, but not into a note or over what is left out", async () => {
  const said = "We stand for peace. We stand for equality among nations.";
  const corpus = await corpusOf(
    [
      { id: "a", text: `${said} So be it.` },
      { id: "b", text: `He said: ${said}` },
    ],
    { annotate: false },
  );
  const lengths = async (options: object): Promise<number[]> =>
    (await sharedPassages(corpus, { between: ["a", "b"], least: 3, ...options })).map(({ n }) => n);
  assert.deepEqual((await lengths({}))[0], 10);
  assert.deepEqual((await lengths({ within: "sentence" }))[0], 6);
});

test("texts that say one thing over and over are refused rather than left to fill the memory", async () => {
  const text = "la ".repeat(20000);
  const corpus = await corpusOf(
    [
      { id: "a", text },
      { id: "b", text },
    ],
    { annotate: false },
  );
  await assert.rejects(sharedPassages(corpus, { between: ["a", "b"] }), /ask for longer passages/);
});

test("what cannot be asked is refused at the door", async () => {
  const refused: [object, RegExp][] = [
    [{ between: ["liu", "wo"] }, /no document has the id "wo"; did you mean "wu"\?/],
    [{ between: ["liu", "liu"] }, /between names "liu" twice/],
    [{ between: "liu" }, /between must be the ids of two texts/],
    [{}, /between must be the ids of two texts/],
    [{ between: ["liu", "wu"], least: 0 }, /least must be a whole number from 1 on, got 0/],
    [{ between: ["liu", "wu"], leats: 9 }, /sharedPassages has no option "leats"; did you mean "least"\?/],
    [{ between: ["liu", "wu"], fuzzy: true }, /sharedPassages finds exact passages only so far/],
    [{ between: ["liu", "wu"], where: { id: "wu" } }, /leave id out of where/],
    [{ between: ["liu", "wu"], where: "body" }, /where must be an object of conditions, got "body"/],
  ];
  for (const [options, message] of refused)
    await assert.rejects(sharedPassages(study, options as { between: [string, string] }), message);
  assert.deepEqual(await sharedPassages(study, { between: ["liu", "wu"], least: 100 }), []);
});
