import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../corpus.js";
import { limits } from "../../engines/limits.js";
import { randomCorpus, randomOf, randomWhere, randomWithin } from "../../phrases/random.test-helper.js";
import { seeded } from "../../seeded.test-helper.js";
import type { AnyMetadata, Attribute, ConcordanceRow, Corpus, Sequence, Where, Within } from "../../types.js";
import { type CoverageRow, coverage } from "./coverage.js";
import { type Categories, dictionaryOf } from "./dictionary-object.js";
import { type LensOptions, type LexiconRow, lens } from "./lens.js";

const corpus = (await corpusOf([
  {
    id: "a",
    text: "Not good, said the Good people. It was not good.\n\nGoodness! “The United Nations” and all nations wish good faith.",
  },
  { id: "b", text: "China’s win-win cooperation is good." },
])) as unknown as Corpus;

async function told(categories: Categories, options: LensOptions & { of?: Attribute } = {}): Promise<string[]> {
  const rows = await lens(corpus, dictionaryOf(categories), options);
  return rows.map(({ id, category, text, position }) => `${id}${position} ${category}: ${text}`);
}

test("lens: rows with their entry, place, sentence and paragraph; case and curly marks do not matter", async () => {
  const rows = await lens(corpus, dictionaryOf({ value: { good: ["GOOD*"], names: ["china's", "united nations"] } }));
  assert.deepEqual(
    rows.map((row) => `${row.id} ${row.category} ${row.entry} ${row.text} p${row.paragraph} s${row.sentence}`),
    [
      "a value/good GOOD* good p1 s1",
      "a value/good GOOD* Good p1 s1",
      "a value/good GOOD* good p1 s2",
      "a value/good GOOD* Goodness p2 s3",
      "a value/names united nations United Nations p2 s4",
      "a value/good GOOD* good p2 s4",
      "b value/names china's China’s p1 s1",
      "b value/good GOOD* good p1 s1",
    ],
  );
  for (const { id, start, end, text } of rows) assert.equal((await corpus.source(id)).slice(start, end), text);
  assert.deepEqual(
    rows.map(({ quoted }) => quoted),
    [false, false, false, false, true, false, false, false],
  );
  assert.deepEqual(rows[4].region, "body");
  assert.equal(rows[4].column, (await corpus.source("a")).split("\n")[2].indexOf("United") + 1);
});

test("lens: in one category a longer entry takes its words away; in another only if the scope is the dictionary", async () => {
  const categories = { plain: ["good", "good faith"], not: ["not good"] };
  assert.deepEqual(await told(categories, { where: { id: "a" } }), [
    "a0 not: Not good",
    "a1 plain: good",
    "a4 plain: Good",
    "a8 not: not good",
    "a9 plain: good",
    "a18 plain: good faith",
  ]);
  assert.deepEqual(await told(categories, { where: { id: "a" }, nestedScope: "dictionary" }), [
    "a0 not: Not good",
    "a4 plain: Good",
    "a8 not: not good",
    "a18 plain: good faith",
  ]);
  assert.deepEqual(await told({ plain: ["good", "good faith"] }, { where: { id: "a" }, nested: "all" }), [
    "a1 plain: good",
    "a4 plain: Good",
    "a9 plain: good",
    "a18 plain: good faith",
    "a18 plain: good",
  ]);
});

test("lens: an exception takes its words away and is not told; two entries for one word count once", async () => {
  assert.deepEqual(await told({ group: ["nation*", "nations", "!united nations"] }), ["a16 group: nations"]);
  assert.deepEqual(await told({ group: ["nations", "!united nations"] }, { nested: "all" }), ["a16 group: nations"]);
  assert.deepEqual(await told({ group: ["nations"], name: ["!united nations", "faith"] }, { where: { id: "a" } }), [
    "a13 group: Nations",
    "a16 group: nations",
    "a19 name: faith",
  ]);
});

test("lens: wildcards at any place, ? for one character, * for any word; a phrase stays within", async () => {
  assert.deepEqual(await told({ x: ["*ness"] }), ["a10 x: Goodness"]);
  assert.deepEqual(await told({ x: ["g*d"] }, { where: { id: "b" } }), ["b4 x: good"]);
  assert.deepEqual(await told({ x: ["???"] }, { where: { id: "a" }, within: "clause" }), [
    "a0 x: Not",
    "a3 x: the",
    "a7 x: was",
    "a8 x: not",
    "a11 x: The",
    "a14 x: and",
    "a15 x: all",
  ]);
  assert.deepEqual(await told({ x: ["* wish"] }), ["a16 x: nations wish"]);
  assert.deepEqual(await told({ x: ["good said"] }), ["a1 x: good, said"]);
  assert.deepEqual(await told({ x: ["good said"] }, { within: "clause" }), []);
  assert.deepEqual(await told({ x: ["people it"] }), []);
  assert.deepEqual(await told({ x: ["people it"] }, { within: "paragraph" }), ["a5 x: people. It"]);
  // Punctuation between words is ignored, and an entry without a word is found nowhere.
  assert.deepEqual(await told({ x: ["good, said", ":)"] }), ["a1 x: good, said"]);
});

test("lens: levels tell what lies deeper by the category above, lempos by part of speech", async () => {
  const categories = { value: { good: ["good"], not: ["not good"] } };
  assert.deepEqual(await told(categories, { levels: 1, where: { id: "a" } }), [
    "a0 value: Not good",
    "a4 value: Good",
    "a8 value: not good",
    "a18 value: good",
  ]);
  const tagged = dictionaryOf({ x: ["good_ADJ faith", "people_VERB", "*_PRON be_AUX"] }, { of: "lempos" });
  assert.deepEqual(
    (await lens(corpus, tagged)).map(({ text }) => text),
    ["It was", "good faith"],
  );
});

test("lens: entries are cut into words as the corpus cuts its texts, whatever its contract", async () => {
  const text = "China’s Win-win cooperation";
  const dictionary = dictionaryOf({ x: ["WIN-WIN", "china's", "china* win*"] });
  const found = async (contract: object): Promise<string[]> => {
    const texts = await corpusOf([{ id: "t", text }], { contract });
    return (await lens(texts as unknown as Corpus, dictionary)).map((row) => row.text);
  };
  assert.deepEqual(await found({}), ["China’s Win-win"]);
  assert.deepEqual(await found({ case: "keep" }), ["China’s Win-win"]);
  assert.deepEqual(await found({ hyphens: "split" }), ["China’s Win", "Win-win"]);
  assert.deepEqual(await found({ apostrophes: "split" }), ["China’s", "Win-win"]);
});

test("lens: a thousand wildcards over many different words, and a long run of one word, take no time", async () => {
  const random = seeded(5);
  const word = (): string => Array.from({ length: 3 + random(6) }, () => "abcdefghij"[random(10)]).join("");
  const text = `${Array.from({ length: 30_000 }, word).join(" ")} ${"again ".repeat(20_000)}`;
  const texts = await corpusOf([{ id: "t", text }], { annotate: false });
  const starred = Array.from({ length: 3000 }, (_, i) => [`${word()}*`, `*${word()}`, `${word()}*a*a*a*a*b`][i % 3]);
  const dictionary = dictionaryOf({
    x: [...starred, "again", "again again", "again * again * again", "a*a*a*a*a*a*a*j"],
  });
  const began = performance.now();
  const rows = await lens(texts as unknown as Corpus, dictionary);
  assert.ok(rows.length >= 20_000);
  assert.ok(performance.now() - began < 5000, `${performance.now() - began} ms`);
});

test("lens: errors at the door", async () => {
  const dictionary = dictionaryOf({ x: ["good"] });
  await assert.rejects(
    lens(corpus, { x: ["good"] } as never),
    /takes a dictionary, made by readDictionary or dictionaryOf/,
  );
  await assert.rejects(lens(corpus, Promise.resolve(dictionary) as never), /a promise: await readDictionary/);
  await assert.rejects(lens(corpus, dictionary, { scope: "key" } as object), /lens has no option "scope"/);
  await assert.rejects(lens(corpus, dictionary, { nestedScope: "text" } as object), /must be one of key, dictionary/);
  await assert.rejects(lens(corpus, dictionary, { nested: "no" } as object), /must be one of outermost, all/);
  await assert.rejects(lens(corpus, dictionary, { levels: 0 }), /levels must be a whole number from 1 on/);
  const tagged = dictionaryOf({ x: ["good_ADJ"] }, { of: "lempos" });
  await assert.rejects(lens(corpus, tagged, { of: "form" }), /are written in lempos; of cannot be form/);
  const wrong = dictionaryOf({ x: ["good_ADJEC"] }, { of: "lempos" });
  await assert.rejects(lens(corpus, wrong), /category "x": a lempos is written right_NOUN, got "good_ADJEC"/);
  await assert.rejects(coverage(corpus, dictionary, { nest: "all" } as object), /coverage has no option "nest"/);
});

const patterns = [
  "a",
  "b",
  "c",
  "a*",
  "*",
  "?",
  "*b",
  "!a b",
  "a b",
  "b a",
  "a a a",
  "* a",
  "a * b",
  "!b",
  "c? d",
  "d c b a",
];

/** What a reader would do: every entry at every place, then the longest first. */
function slowly(
  sequence: Sequence,
  categories: readonly (readonly string[])[],
  { limit, nested, nestedScope }: { limit: number; nested: string; nestedScope: string },
): string[] {
  type Hit = { category: number; entry: number; first: number; last: number; except: boolean };
  const hits: Hit[] = [];
  categories.forEach((entries, category) => {
    const ordered = [...entries.filter((each) => each[0] !== "!"), ...entries.filter((each) => each[0] === "!")];
    ordered.forEach((written, entry) => {
      const words = written
        .replace("!", "")
        .split(" ")
        .map((word) => new RegExp(`^${word.replace("*", ".*").replace("?", ".")}$`, "i"));
      for (let first = 0; first + words.length <= sequence.codes.length; first++) {
        const fits = words.every((word, w) => {
          const i = first + w;
          if (w > 0 && (sequence.boundaries[i] >= limit || sequence.positions[i] !== sequence.positions[i - 1] + 1))
            return false;
          return word.test(sequence.values[sequence.codes[i]]);
        });
        if (fits) hits.push({ category, entry, first, last: first + words.length - 1, except: written[0] === "!" });
      }
    });
  });
  const covered = (hit: Hit, by: readonly Hit[]): boolean => {
    for (let i = hit.first; i <= hit.last; i++)
      if (!by.some(({ first, last }) => first <= i && i <= last)) return false;
    return true;
  };
  let counting: Hit[] = [];
  for (const hit of hits
    .slice()
    .sort(
      (a, b) => b.last - b.first - (a.last - a.first) || Number(b.except) - Number(a.except) || a.entry - b.entry,
    )) {
    const same = (nested === "all" ? hits.filter(({ except }) => except) : counting).filter(
      ({ category }) => category === hit.category,
    );
    if ((nested === "all" && hit.except) || !covered(hit, same)) counting.push(hit);
  }
  if (nestedScope === "dictionary" && nested !== "all") {
    const within: Hit[] = [];
    for (const hit of counting)
      if (
        !covered(
          hit,
          within.filter((each) => each.last - each.first > hit.last - hit.first),
        )
      )
        within.push(hit);
    counting = within;
  }
  return counting
    .filter(({ except }) => !except)
    .map(({ category, first, last }) => `${sequence.id} c${category} ${sequence.positions[first]}-${last - first + 1}`)
    .sort();
}

test("lens finds what a reader would, in random texts with random dictionaries", async () => {
  const random = seeded(11);
  let found = 0;
  for (let run = 0; run < 400; run++) {
    const { corpus: texts } = randomCorpus(random);
    const lists = Array.from({ length: 1 + random(3) }, () => {
      const entries = Array.from({ length: 1 + random(5) }, () => patterns[random(patterns.length)]);
      return [...new Set(entries.filter((each) => each !== "*"))];
    }).filter((list) => list.some((entry) => entry[0] !== "!"));
    if (lists.length === 0) continue;
    const of = random(2) === 0 ? "form" : "lemma";
    const [within, where] = [randomWithin(random) as Within, randomWhere(random) as Where<AnyMetadata>];
    const nested = random(3) === 0 ? "all" : "outermost";
    const nestedScope = random(2) === 0 ? "key" : "dictionary";
    const rows = await lens(texts, dictionaryOf(Object.fromEntries(lists.map((list, c) => [`c${c}`, list]))), {
      of,
      within,
      where,
      nested,
      nestedScope,
    });
    const sequences = await texts.sequences({ of, where });
    const expected = sequences.flatMap((each) => slowly(each, lists, { limit: limits[within], nested, nestedScope }));
    const words = (row: { text: string }): number =>
      row.text.split(/[^\p{L}\p{N}]+/u).filter((each) => each !== "").length;
    assert.deepEqual(
      rows.map((row) => `${row.id} ${row.category} ${row.position}-${words(row)}`).sort(),
      expected.sort(),
      `run ${run}: ${JSON.stringify({ lists, of, within, where, nested, nestedScope })}`,
    );
    found += rows.length;
  }
  assert.ok(found > 2000, `${found} matches`);
});

test("lens stands where concordance stands and finds as often as frequencies count", async () => {
  const random = seeded(12);
  for (let run = 0; run < 60; run++) {
    const { corpus: texts } = randomCorpus(random);
    const [of, where] = [randomOf(random), randomWhere(random) as Where<AnyMetadata>];
    if (of === "pos" || of === "lempos") continue;
    for (const match of ["a", "a b"]) {
      const rows: readonly LexiconRow[] = await lens(texts, dictionaryOf({ x: [match] }), { of, where });
      const lines: readonly ConcordanceRow[] = await texts.concordance({ of, match, where });
      const place = (row: object): string =>
        ["id", "start", "end", "line", "column", "region", "quoted", "paragraph", "sentence", "position"]
          .map((field) => (row as Record<string, unknown>)[field])
          .join(" ");
      assert.deepEqual(rows.map(place), lines.map(place));
    }
  }
});

test("coverage: counts, tokens, shares and what never occurs, each category with those under it", async () => {
  const dictionary = dictionaryOf({
    value: { good: ["good", "good faith", "fine"], not: ["not good"] },
    who: ["people"],
  });
  const rows: readonly CoverageRow[] = await coverage(corpus, dictionary, { where: { id: "a" } });
  const total = (await corpus.documents({ where: { id: "a" } }))[0].tokens;
  assert.deepEqual(rows, [
    {
      category: "*",
      count: 7,
      tokensMatched: 8,
      total,
      share: 8 / total,
      entries: 5,
      entriesUsed: 4,
      unused: ["fine"],
    },
    {
      category: "value",
      count: 6,
      tokensMatched: 7,
      total,
      share: 7 / total,
      entries: 4,
      entriesUsed: 3,
      unused: ["fine"],
    },
    {
      category: "value/good",
      count: 4,
      tokensMatched: 5,
      total,
      share: 5 / total,
      entries: 3,
      entriesUsed: 2,
      unused: ["fine"],
    },
    {
      category: "value/not",
      count: 2,
      tokensMatched: 4,
      total,
      share: 4 / total,
      entries: 1,
      entriesUsed: 1,
      unused: [],
    },
    { category: "who", count: 1, tokensMatched: 1, total, share: 1 / total, entries: 1, entriesUsed: 1, unused: [] },
  ]);
  const none = await coverage(corpus, dictionary, { where: { region: "note" } });
  assert.ok(none.every(({ count, total: tokens, share }) => count === 0 && tokens === 0 && Number.isNaN(share)));
});

test("coverage: groups are those of documents and add up to the whole", async () => {
  const random = seeded(13);
  const groups = ["id", "region", "quoted", "paragraph", "sentence", "year", ["id", { parts: 3 }], ["year", "region"]];
  for (let run = 0; run < 80; run++) {
    const { corpus: texts } = randomCorpus(random, 3) as { corpus: Corpus };
    const where = randomWhere(random) as Where<AnyMetadata>;
    const by = groups[run % groups.length] as "id";
    const dictionary = dictionaryOf({ up: { x: ["a", "a b"], y: ["b*", "b c"] }, z: ["c"] });
    const whole = await coverage(texts, dictionary, { where });
    const rows: readonly CoverageRow[] = await coverage(texts, dictionary, { where, by });
    const sizes: readonly object[] = await texts.documents({ where, by });
    assert.equal(rows.length, sizes.length * whole.length);
    rows.forEach((row, i) => {
      const size = sizes[Math.floor(i / whole.length)] as Record<string, unknown>;
      assert.equal(row.total, size.tokens);
      for (const [field, value] of Object.entries(row)) if (field in size) assert.equal(value, size[field]);
    });
    const lines = await lens(texts, dictionary, { where });
    for (const { category, count } of whole) {
      const sum = rows.filter((row) => row.category === category).reduce((all, row) => all + row.count, 0);
      assert.equal(sum, count, `${JSON.stringify(by)} ${category}`);
      const places = lines.filter((row) => category === "*" || row.category.startsWith(category));
      assert.equal(count, new Set(places.map(({ id, start, end }) => `${id} ${start} ${end}`)).size);
    }
  }
});
