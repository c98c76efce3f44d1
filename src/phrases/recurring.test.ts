import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { corpusOf, readCorpus } from "../corpus.js";
import type { TwinWhere } from "../engines/twin.test-helper.js";
import { byCodePoint } from "../order.js";
import { seeded } from "../seeded.test-helper.js";
import type { Attribute, Within } from "../types.js";
import {
  type RandomCorpus,
  randomCorpus,
  randomOf,
  randomWhere,
  randomWithin,
  type Seen,
  stretches,
  termOf,
} from "./random.test-helper.js";
import { type PhraseRow, recurringPhrases } from "./recurring.js";

const study = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));

interface Asked {
  readonly of: Attribute;
  readonly least: number;
  readonly length: readonly [number, number];
  readonly within: Within;
  readonly where: TwinWhere;
  readonly shared: boolean;
}

/** The definition, with nested loops over strings and places. */
function twin({ seen, tokens }: RandomCorpus, asked: Asked): PhraseRow[] {
  const { of, least, length, within, where, shared } = asked;
  const all = new Map<string, Seen[][]>();
  let total = 0;
  for (const stretch of stretches(seen, where, within)) {
    total += stretch.length;
    for (let i = 0; i < stretch.length; i++)
      for (let j = i + 1; j <= stretch.length; j++) {
        const run = stretch.slice(i, j);
        const term = termOf(run, of);
        all.set(term, [...(all.get(term) ?? []), run]);
      }
  }
  const words = [...all.keys()].filter((term) => !term.includes(" "));
  const listed = [...all].filter(([term, runs]) => {
    const n = runs[0].length;
    if (runs.length < least || n < length[0] || n > length[1]) return false;
    if (shared && new Set(runs.map((run) => run[0].id)).size < 2) return false;
    const extended = words.flatMap((word) => [`${word} ${term}`, `${term} ${word}`]);
    return n === length[1] || extended.every((longer) => (all.get(longer)?.length ?? 0) < runs.length);
  });
  const inside = (a: Seen[], b: Seen[]): boolean =>
    a.length < b.length && a[0].index >= b[0].index && a.at(-1)!.index <= b.at(-1)!.index;
  return listed
    .map(([term, runs]) => {
      const covering = listed.filter(([, others]) => others.some((b) => runs.some((a) => inside(a, b))));
      const immediate = covering.filter(([, others]) =>
        others.some((c) =>
          runs.some((a) => inside(a, c) && !listed.some(([, bs]) => bs.some((b) => inside(a, b) && inside(b, c)))),
        ),
      );
      const spelt = runs.map((run) => {
        const { source } = tokens.documents.find(({ id }) => id === run[0].id)!;
        return source.slice(run[0].start, run.at(-1)!.end).replace(/\s+/g, " ");
      });
      return {
        term,
        n: runs[0].length,
        count: runs.length,
        documents: new Set(runs.map((run) => run[0].id)).size,
        total,
        nestedIn: immediate.map(([longer]) => longer),
        free: runs.filter((a) => !listed.some(([, others]) => others.some((b) => inside(a, b)))).length,
        variants: new Set(spelt).size,
      };
    })
    .sort((a, b) => b.count - a.count || b.n - a.n || byCodePoint(a.term, b.term))
    .map((row, _, rows) => ({
      ...row,
      nestedIn: rows.map(({ term }) => term).filter((term) => row.nestedIn.includes(term)),
    }));
}

test("recurring phrases are the maximal repeats of the definition, whatever is asked", async () => {
  const random = seeded(1);
  for (let run = 0; run < 400; run++) {
    const made = randomCorpus(random);
    const shortest = 1 + random(3);
    const asked: Asked = {
      of: randomOf(random),
      least: 1 + random(4),
      length: [shortest, random(2) ? 40 : shortest + random(4)],
      within: randomWithin(random),
      where: randomWhere(random),
      shared: random(3) === 0,
    };
    assert.deepEqual(await recurringPhrases(made.corpus, asked), twin(made, asked), `${run} ${JSON.stringify(asked)}`);
  }
});

test("every count is that of frequencies and the number of lines, and the variants are those of the lines", async () => {
  for (const of of ["form", "lemma"] as const) {
    const rows = await recurringPhrases(study, { of, least: 4 });
    const counted = await study.frequencies({ of, terms: rows.map(({ term }) => term) });
    const same = counted.map(({ term, n, count, documents, total }) => [term, { n, count, documents, total }] as const);
    assert.equal(same.length, rows.length);
    const byTerm = new Map(same);
    for (const { term, n, count, documents, total } of rows)
      assert.deepEqual(byTerm.get(term), { n, count, documents, total }, term);
    for (const { term, variants } of rows.slice(0, 60)) {
      const nodes = (await study.concordance({ of, match: term })).map(({ node }) => node.replace(/\s+/g, " "));
      assert.equal(variants, new Set(nodes).size, term);
    }
  }
});

test("the study: formulas come out whole, and what is only part of them is not listed", async () => {
  const rows = await recurringPhrases(study, { least: 5 });
  const row = (term: string): PhraseRow | undefined => rows.find((each) => each.term === term);
  assert.equal(row("human rights")?.count, (await study.frequencies({ terms: ["human rights"] }))[0].count);
  assert.equal(row("community with a shared future")?.documents, 2);
  assert.equal(row("with a shared future"), undefined);
  assert.equal(row("a shared future for human"), undefined);
  assert.deepEqual(row("community with a shared future")?.nestedIn, ["community with a shared future for"]);
});

test("the answer is the same however often it is asked, and in pages as whole", async () => {
  const whole = await recurringPhrases(study);
  assert.deepEqual(await recurringPhrases(study), whole);
  const pages = [];
  for (let from = 0; from < whole.length; from += 100)
    pages.push(...(await recurringPhrases(study)).slice(from, from + 100));
  assert.deepEqual(pages, whole);
});

test("a repeat longer than the longest length is told by the phrases of that length", async () => {
  const corpus = await corpusOf([{ id: "a", text: "one two three four five. One two three four five." }], {
    annotate: false,
  });
  const terms = (rows: readonly PhraseRow[]): string[] => rows.map(({ term }) => term);
  assert.deepEqual(terms(await recurringPhrases(corpus, { least: 2 })), ["one two three four five"]);
  assert.deepEqual(terms(await recurringPhrases(corpus, { least: 2, length: [2, 4] })), [
    "one two three four",
    "two three four five",
  ]);
});

test("overlapping occurrences all count, and free ones lie in no longer phrase", async () => {
  const corpus = await corpusOf([{ id: "a", text: "no no no no" }], { annotate: false });
  assert.deepEqual(
    (await recurringPhrases(corpus, { least: 2 })).map(({ term, count, free, nestedIn, variants }) => [
      term,
      count,
      free,
      nestedIn.length,
      variants,
    ]),
    [
      ["no no", 3, 0, 1, 1],
      ["no no no", 2, 2, 0, 1],
    ],
  );
});

test("a text that repeats itself without end costs a step a word, not a square", async () => {
  const text = "la ".repeat(20000);
  const corpus = await corpusOf([{ id: "a", text }], { annotate: false });
  const rows = await recurringPhrases(corpus, { within: "document" });
  assert.equal(rows.length, 39);
  assert.deepEqual([rows[0].count, rows[38].n, rows[38].count], [19999, 40, 19961]);
});

test("what cannot be asked is refused at the door", async () => {
  const refused: [object, RegExp][] = [
    [{ leest: 3 }, /recurringPhrases has no option "leest"; did you mean "least"\?/],
    [{ least: 0 }, /least must be a whole number from 1 on, got 0/],
    [{ length: [5, 2] }, /length must go from the shortest to the longest, got \[5,2\]/],
    [{ length: 5 }, /length must be \[shortest, longest\], got 5/],
    [{ length: [0, 2] }, /length\[0\] must be a whole number from 1 on, got 0/],
    [{ shared: "yes" }, /shared must be true or false, got "yes"/],
    [{ of: "word" }, /of must be one of form, lemma, pos, lempos, got "word"/],
    [{ within: "page" }, /within must be one of/],
    [{ where: { regoin: "body" } }, /where has no field "regoin"; did you mean "region"\?/],
  ];
  for (const [options, message] of refused) await assert.rejects(recurringPhrases(study, options), message);
  assert.deepEqual(await recurringPhrases(study, { where: { quoted: true, region: "byline" } }), []);
});
