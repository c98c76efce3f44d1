import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import {
  automatedReadability,
  colemanLiau,
  daleChall,
  fleschKincaid,
  fleschReadingEase,
  forcast,
  gunningFog,
  linsearWrite,
  lix,
  type ReadabilityMeasure,
  rix,
  smog,
  spache,
} from "./readability.js";
import type { ReadabilityCounts } from "./readabilityCounts.js";
import { near } from "./twins.test-helper.js";

/** Two sentences of ten words each. */
const counts: ReadabilityCounts = {
  words: 20,
  sentences: 2,
  letters: 90,
  characters: 92,
  syllables: 30,
  polysyllables: 4,
  monosyllables: 12,
  longWords: 5,
  unfamiliarWords: 3,
};

const others: readonly ReadabilityMeasure[] = [
  (each) => smog(each, { formula: "C" }),
  (each) => colemanLiau(each, { formula: "cloze" }),
  (each) => daleChall(each, { formula: "threshold" }),
  (each) => daleChall(each, { formula: "1995" }),
];
const all: readonly ReadabilityMeasure[] = [
  fleschReadingEase,
  fleschKincaid,
  gunningFog,
  smog,
  automatedReadability,
  colemanLiau,
  daleChall,
  forcast,
  lix,
  rix,
  spache,
  linsearWrite,
  ...others,
];

test("readability of a text worked by hand", () => {
  // 10 words a sentence, 1.5 syllables, 4.5 letters and 4.6 characters a word, 2 polysyllables and 2.5 long words a sentence
  near(fleschReadingEase(counts), 206.835 - 10.15 - 126.9);
  near(fleschKincaid(counts), 3.9 + 17.7 - 15.59);
  near(gunningFog(counts), 0.4 * 30);
  near(smog(counts), 1.043 * Math.sqrt(60) + 3.1291);
  near(smog(counts, { formula: "C" }), 0.9986 * Math.sqrt(65) + 2.8795);
  near(automatedReadability(counts), 5 + 21.666 - 21.43);
  near(colemanLiau(counts), 26.46 - 2.96 - 15.8);
  near(colemanLiau(counts, { formula: "cloze" }), -0.274004 * (141.8401 - 96.5655 + 10.79812) + 23.06395);
  near(daleChall(counts), 2.3685 + 0.496 + 3.6365);
  near(daleChall(counts, { formula: "threshold" }), 2.3685 + 0.496 + 3.6365);
  near(daleChall({ ...counts, unfamiliarWords: 1 }), 0.7895 + 0.496 + 3.6365);
  near(daleChall({ ...counts, unfamiliarWords: 1 }, { formula: "threshold" }), 0.7895 + 0.496);
  near(daleChall(counts, { formula: "1995" }), 64 - 14.25 - 6.9);
  near(forcast(counts), 20 - 9);
  near(lix(counts), 10 + 25);
  near(rix(counts), 2.5);
  near(spache(counts), 1.21 + 1.23 + 0.659);
  near(linsearWrite(counts), (16 + 12) / 2 / 2 - 1); // x = 14
  near(linsearWrite({ ...counts, sentences: 1 }), 28 / 2);
});

test("the short Coleman–Liau formula is the cloze one, rounded", () => {
  for (const letters of [60, 90, 120])
    near(colemanLiau({ ...counts, letters }), colemanLiau({ ...counts, letters }, { formula: "cloze" }), 0.02);
});

test("a text twice has the readability of a text once, and what is harder is nowhere easier", () => {
  const random = seeded(91);
  for (let run = 0; run < 200; run++) {
    const words = 20 + random(300);
    const [polysyllables, monosyllables] = [random(words / 3), random(words / 3)];
    const text: ReadabilityCounts = {
      words,
      sentences: 1 + random(20),
      letters: words * 2 + random(words * 5),
      characters: words * 8,
      syllables: words + random(words),
      polysyllables,
      monosyllables,
      longWords: random(words),
      unfamiliarWords: random(words),
    };
    const scaled = (k: number): ReadabilityCounts =>
      Object.fromEntries(Object.entries(text).map(([name, value]) => [name, k * value])) as never;
    for (const measure of all) near(measure(scaled(7)), measure(text), 1e-11);
    const harder: ReadabilityCounts = {
      ...text,
      letters: text.letters + 1,
      characters: text.characters + 1,
      syllables: text.syllables + 1,
      polysyllables: polysyllables + 1,
      monosyllables: Math.max(0, monosyllables - 1),
      longWords: text.longWords + 1,
      unfamiliarWords: text.unfamiliarWords! + 1,
    };
    const lowIfHard = (measure: ReadabilityMeasure): boolean => measure === fleschReadingEase || measure === all.at(-1);
    for (const measure of all)
      assert.ok(lowIfHard(measure) ? measure(harder) <= measure(text) : measure(harder) >= measure(text), measure.name);
  }
});

test("readability is NaN without words, sentences or a list of familiar words", () => {
  const zeros = Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as never;
  for (const measure of all) assert.equal(measure(zeros), Number.NaN, measure.name);
  for (const measure of all.filter((each) => each !== forcast))
    assert.equal(measure({ ...counts, sentences: 0 }), Number.NaN, measure.name);
  for (const measure of [daleChall, spache])
    for (const unfamiliarWords of [undefined, Number.NaN])
      assert.equal(measure({ ...counts, unfamiliarWords }), Number.NaN, measure.name);
  near(forcast({ words: 20, monosyllables: 12 }), 11);
});

test("readability names the count that cannot be", () => {
  assert.throws(() => fleschKincaid({ ...counts, syllables: -1 }), /fleschKincaid requires syllables,.* got -1$/);
  assert.throws(() => lix({ words: 1, sentences: 1 } as never), /lix requires longWords, .* got undefined$/);
  assert.throws(() => rix({ ...counts, sentences: Number.POSITIVE_INFINITY }), /rix requires sentences/);
  assert.throws(() => gunningFog({ ...counts, polysyllables: 21 }), /no more polysyllables than words, got 21 of 20$/);
  assert.throws(() => smog(counts, { formula: "D" as never }), /formula: "grade" or "C", got D$/);
  assert.throws(() => colemanLiau(counts, { formula: "D" as never }), /"short" or "cloze", got D$/);
  assert.throws(() => daleChall(counts, { formula: "D" as never }), /"threshold" or "1995", got D$/);
});
