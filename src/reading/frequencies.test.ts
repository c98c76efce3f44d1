import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { corpusOf } from "../corpus.js";
import { keyness } from "../measures/keyness.js";
import { records } from "../notebook/record.js";
import { remarksOn } from "../remarks.js";
import { type ReadFrequenciesOptions, readFrequencies } from "./frequencies.js";

const folder = mkdtempSync(path.join(tmpdir(), "frequencies-"));
test.after(() => rmSync(folder, { recursive: true }));

/** Reads a list of this text. */
async function read(text: string, options?: ReadFrequenciesOptions, name: string = "list.csv"): Promise<object[]> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return readFrequencies(file, options);
}

const row = (term: string, count: number, total: number, n: number = 1): object => ({
  term,
  n,
  count,
  total,
  positions: total,
});

test("readFrequencies reads words and counts, with or without names of the columns, commas or tabs", async () => {
  const expected = [row("the", 60, 100), row("right", 30, 100), row("win-win", 10, 100)];
  assert.deepEqual(await read("term,count\nthe,60\nright,30\nwin-win,10\n"), expected);
  assert.deepEqual(await read("the,60\r\nright,30\r\nwin-win,10"), expected);
  assert.deepEqual(await read("word,frequency\nthe,60\nright,30\nwin-win,10\n"), expected);
  assert.deepEqual(await read("\ufeffrank,count,pos,term\n1,60,x,the\n2,30,y,right\n3,10,z,win-win\n"), expected);
  for (const name of ["a.tsv", "a.tab", "a.txt"])
    assert.deepEqual(await read("the\t60\n right \t 30\nwin-win\t10\n", {}, name), expected);
  const options = { term: "Word", count: "Freq" };
  assert.deepEqual(await read("Freq,Word\n60,the\n30,right\n10,win-win\n", options), expected);
  assert.deepEqual(await read("1,60,the\n2,30,right\n3,10,win-win\n", { term: 3, count: 2 }), expected);
  assert.deepEqual(await read("n,c,t\n1,60,the\n2,30,right\n3,10,win-win\n", { term: 3, count: 2 }), expected);
});

test("readFrequencies takes marks of quotation in a text with tabs as they are, in CSV as CSV has them", async () => {
  assert.deepEqual(await read('"\t3\n""\t1\n', {}, "a.tsv"), [row('"', 3, 4), row('""', 1, 4)]);
  assert.deepEqual(await read('"a, b",3\n"""",1\n'), [row("a, b", 3, 4), row('"', 1, 4)]);
});

test("readFrequencies: the total is given or summed, terms of several words are told, words are folded if asked", async () => {
  assert.deepEqual(await read("a,3\nb,1\n", { total: 10 }), [row("a", 3, 10), row("b", 1, 10)]);
  assert.deepEqual(await read("of the,3\nin the,1\n", { n: 2 }), [row("of the", 3, 4, 2), row("in the", 1, 4, 2)]);
  const text = "The,3\nthe,2\nChina’s,1\nchina's,4\n";
  assert.deepEqual(await read(text, { case: "fold" }), [row("the", 5, 10), row("china's", 5, 10)]);
  assert.equal((await read(text)).length, 4);
});

test("readFrequencies names file, line and column, what was expected and what was given", async () => {
  const fails = (text: string, message: RegExp, options?: object, name?: string): Promise<void> =>
    assert.rejects(read(text, options, name), message);
  await fails("the,60\nright,x\n", /list\.csv, line 2, column 2: expected a whole number of 0 or more, got "x"$/);
  await fails("term,count\nthe,-6\n", /line 2, column "count": expected a whole number of 0 or more, got "-6"$/);
  await fails('the,60\nright,"1,200"\n', /line 2, column 2: .*, without separators; a rate is no count, got "1,200"$/);
  await fails("the,60\nright,12.5\n", /a rate is no count, got "12.5"$/);
  await fails("the,60\nright,1e400\n", /got "1e400"$/);
  await fails("the,60\nright\n", /line 2: expected a cell in the column 2, got 1 cells$/);
  await fails("the,60\n ,3\n", /line 2, column 1: expected a word, got nothing$/);
  await fails("the,60\nof,3\nthe,4\n", /list\.csv: expected each word once, got "the" on lines 1 and 3$/);
  await fails("the,60,x\nof,3,y\n", /expected columns "term" and "count", or two columns, got 3 columns: the, 60, x/);
  await fails("word,count\nof,3\n", /no column "wrod" in the first row; did you mean "word"\?/, { term: "wrod" });
  await fails("the,60\n", /expected the column of the count from 1 to 2, got 3/, { count: 3 });
  await fails("the,60\n", /sum to the total, 50, or less, got 60$/, { total: 50 });
  await fails("term,count\n", /list\.csv: expected rows below the names of the columns, got none$/);
  await fails("the,60\n", /takes a total that is a whole number, got 1.5/, { total: 1.5 });
  await fails("the,60\n", /takes n of 1 or more, got 0/, { n: 0 });
  await fails("the,60\n", /case: "keep" or "fold", got "lower"/, { case: "lower" });
  await fails("the,60\n", /no option "totl"; did you mean "total"\?/, { totl: 5 });
  await fails("the;60\n", /\.csv with commas or .* with tabs, got \.xlsx$/, {}, "a.xlsx");
  await fails("the;60\nof;3\n", /got 1 columns: the;60/);
  await assert.rejects(readFrequencies(path.join(folder, "none.csv")), /cannot read ".*none\.csv"/);
});

test("readFrequencies records the file as an input of the run", async () => {
  await read("a,1\n", {}, "recorded.csv");
  assert.equal(records().inputs.get(path.join(folder, "recorded.csv"))?.length, 64);
});

test("keyness takes a list: complete if its total is summed, to be completed by absent: 0 if it is greater", async () => {
  const corpus = await corpusOf([{ id: "a", text: "The right to peace. The right to be right." }], { annotate: false });
  const words = await corpus.frequencies();
  await read("the,60\nright,30\nof,10\n", {}, "complete.csv");
  const complete = await readFrequencies(path.join(folder, "complete.csv"));
  const counts = (rows: { term: string; count: number; referenceCount: number }[]): object =>
    Object.fromEntries(rows.map(({ term, count, referenceCount }) => [term, [count, referenceCount]]));
  const expected = { the: [2, 60], right: [3, 30], of: [0, 10], peace: [1, 0], to: [2, 0], be: [1, 0] };
  assert.deepEqual(counts(keyness(words, complete)), expected);
  const partial = await readFrequencies(path.join(folder, "complete.csv"), { total: 1000 });
  assert.throws(() => keyness(words, partial), /the count of ".*" in the reference list, which is not complete/);
  assert.deepEqual(counts(keyness(words, partial, undefined, { absent: 0 })), expected);
  assert.equal(keyness(words, partial, undefined, { absent: 0 })[0].referenceTotal, 1000);
});

test("keyness remarks on a list that keeps capitals where the corpus folds", async () => {
  const list = (words: readonly string[]) =>
    words.map((term) => ({ term, n: 1, count: 1, total: words.length, positions: words.length }));
  const folded = Array.from({ length: 100 }, (_, i) => `w${i}`);
  const kept = ["the", "China", ...folded];
  const said = (a: readonly string[], b: readonly string[]): boolean =>
    remarksOn(keyness(list(a), list(b)))[0].startsWith(
      `The ${a === kept ? "target" : "reference"} has capital letters ("China"), the ${a === kept ? "reference" : "target"} none, so words differ by them alone: fold both (readFrequencies takes case: "fold").`,
    );
  assert.ok(said(folded, kept) && said(kept, folded));
  assert.ok(!said(folded.slice(1), kept), "99 words may lack capitals by chance");
  assert.ok(!said(kept, [...folded, "Right"]) && !said(folded, [...folded, "right"]));
});

test("words and counts are of two columns, each known by its name", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "colligo-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "list.csv");
  writeFileSync(file, "term,count,count\nthe,5,6\n");
  await assert.rejects(readFrequencies(file), /the column "count" stands twice in the first row; give its number$/);
  assert.equal((await readFrequencies(file, { term: 1, count: 3 }))[0].count, 6);
  await assert.rejects(readFrequencies(file, { term: 2, count: 2 }), /in two columns, got 2 for both$/);
});
