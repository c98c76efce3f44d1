import assert from "node:assert/strict";
import test from "node:test";
import { corpusOf } from "./corpus.js";
import { association } from "./measures/associate.js";
import { keyness } from "./measures/keyness.js";
import { renderTable, type TableOptions } from "./notebook/table.js";
import { recurringPhrases } from "./phrases/recurring.js";

const corpus = await corpusOf(
  [
    { id: "liu", year: 1998, text: "Peace and peace. The peace we keep is peace and peace." },
    { id: "wu", year: 2021, text: "Win-win cooperation is “peace and” cooperation." },
  ],
  { clean: false },
);
const contract = "case folded, hyphens kept";
const both = `Body: liu 11 words, wu 6; ${contract}`;

/** What stands above the head of a table. */
function notes(rows: readonly object[], options: TableOptions = {}): string {
  const { plain } = renderTable(rows, { columns: [Object.keys(rows[0])[0]], ...options });
  return plain
    .split("\n")
    .slice(0, -1 - Math.min(rows.length, options.limit ?? 50))
    .join("|");
}

test("rows of every question tell what was counted, in what, and how", async () => {
  assert.equal(notes(await corpus.frequencies()), both);
  assert.equal(notes(await corpus.frequencies({ n: 2, least: 2 })), `${both}, within the sentence, 2 times or more`);
  assert.equal(
    notes(await corpus.frequencies({ of: "lemma", where: { id: "wu" } })),
    `Body: wu 6 words; ${contract}, by lemma`,
  );
  assert.equal(
    notes(await corpus.frequencies({ terms: ["peace and"], within: "document", where: { year: { to: 2000 } } })),
    `Body; year up to 2000: liu 11 words; ${contract}, within the document`,
  );
  assert.equal(
    notes(await corpus.cooccurrences({ node: "peace", span: [2, 3], where: { quoted: false } })),
    `Body; outside quotation marks: liu 11 words, wu 4; ${contract}, 2 words to the left and 3 to the right, within the sentence`,
  );
  assert.equal(
    notes(await corpus.concordance({ match: "peace", sample: { size: 2, seed: 1 } })),
    `${both}, 2 of 6 lines drawn`,
  );
  assert.equal(notes(await recurringPhrases(corpus, { least: 2 })), `${both}, within the sentence, 2 times or more`);
  // The rows say how many words there are.
  assert.equal(notes(await corpus.documents()), `Body; ${contract}`);
});

test("it goes with the rows through filter, sort and slice, and is no part of them", async () => {
  const rows = await corpus.frequencies();
  assert.equal(notes(rows.filter(({ count }) => count > 1).toReversed()), both);
  assert.deepEqual(Object.getOwnPropertySymbols(rows[0]), []);
  assert.deepEqual(
    Object.keys(rows),
    rows.map((_, i) => String(i)),
  );
  // A row made anew may hold other numbers, and beside it the others' note would speak for it.
  assert.equal(notes(rows.map((row) => ({ ...row }))), "");
  assert.equal(notes([...rows, { ...rows[0] }]), "");
});

test("rows made of two lists tell both; of one selection in one sentence, of unlike ones in two", async () => {
  const [liu, wu] = [
    await corpus.frequencies({ where: { id: "liu" } }),
    await corpus.frequencies({ where: { id: "wu" } }),
  ];
  const drawn = "Intervals and p take words as drawn one by one, too sure where words come in clumps.";
  assert.equal(notes(keyness(liu, wu), { labels: { liu: "LIU" } }), `Body: LIU 11 words, wu 6; ${contract} · ${drawn}`);
  const quoted = await corpus.frequencies({ where: { quoted: true } });
  assert.equal(
    notes(keyness(wu, quoted)),
    `Body: wu 6 words; ${contract} · Body; in quotation marks: liu 0 words, wu 2; ${contract} · ${drawn}`,
  );
  const beside = await corpus.cooccurrences({ node: "peace" });
  assert.equal(notes(association(beside)), `${both}, 5 words to each side, within the sentence`);
  const lists = await Promise.all([1, 2, 3, 4].map((n) => corpus.frequencies({ n })));
  const least = await corpus.frequencies({ least: 2 });
  assert.equal(notes([...lists.flat(), ...least]), `${both} · ${both}, within the sentence · ${both}, 2 times or more`);
  const where = [1998, 2021].flatMap((year) => [true, false].map((quoted) => ({ year, quoted })));
  const many = await Promise.all(where.map((each) => corpus.documents({ where: each })));
  assert.equal(notes(many.flat()), `Counted in 4 selections; ${contract}`);
});

test("a note that is given is not said again; what it does not say stands after it", async () => {
  const rows = await corpus.frequencies({ n: 2 });
  const labels = { liu: "LIU", wu: "WU" };
  const whole = await corpus.caption({ within: "sentence", labels });
  assert.equal(notes(rows, { note: whole, labels }), whole);
  assert.equal(notes(rows, { note: whole }), whole.replace("liu", "LIU"));
  const shorter = await corpus.caption({ labels });
  assert.equal(notes(rows, { note: shorter, labels }), `${shorter} · Within the sentence`);
  assert.equal(
    notes(await corpus.frequencies({ where: { id: "wu" } }), { note: "Words of the body, as the analyst sees them." }),
    `Words of the body, as the analyst sees them. · Wu 6 words; ${contract}`,
  );
});

test("a long list tells it as a whole, and cut it says so first, and how to see more", async () => {
  const text = Array.from({ length: 10_001 }, (_, i) => `w${i}`).join(" ");
  const rows = await (await corpusOf([{ id: "a", text }], { annotate: false, clean: false })).frequencies();
  const note = `Body: a 10,001 words; ${contract}`;
  assert.equal(notes(rows), `50 of 10,001 rows (more by limit, all by save) · ${note}`);
  assert.equal(notes(rows, { limit: 2 }), `2 of 10,001 rows · ${note}`);
});

test("where nothing was found the table still says where", async () => {
  const none = await corpus.concordance({ match: "war" });
  assert.match(renderTable(none).plain, new RegExp(`^${both}\nno rows: "war" does not occur in the corpus`));
});

test("more texts than six are a number", async () => {
  const seven = await corpusOf(
    Array.from({ length: 7 }, (_, i) => ({ id: `t${i}`, text: "one two" })),
    { annotate: false, clean: false },
  );
  const rows = await seven.frequencies();
  assert.equal(notes(rows), `Body: 7 texts, 14 words; ${contract}`);
  assert.equal(notes(rows, { note: await seven.caption() }), await seven.caption());
});
