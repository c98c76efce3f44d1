import { printed } from "./printed.js";
import type { ReadabilityCounts } from "./readabilityCounts.js";

/*
 * How hard an English text is to read, from its counts (`readabilityCounts`); each measure takes those it needs. All were
 * fitted to school texts of about the 1940s to 1970s. A text of the same counts times k has the same value. NaN without
 * words or sentences, where they are needed. Nothing is rounded.
 */

type Needs<K extends keyof ReadabilityCounts> = Pick<ReadabilityCounts, K>;

/** A measure of readability; NaN where it is undefined. */
export type ReadabilityMeasure = (counts: ReadabilityCounts) => number;

const ofWords = ["polysyllables", "monosyllables", "longWords", "unfamiliarWords"];

/** The counts, of which no words and no sentences are NaN, so that what is divided by them is. */
function checked<K extends keyof ReadabilityCounts>(
  measure: string,
  counts: Needs<K>,
  ...names: K[]
): Required<Needs<K>> {
  if (typeof counts !== "object" || counts === null)
    throw new TypeError(`${measure} requires counts, an object with ${names.join(", ")}, got ${printed(counts)}`);
  const values: Partial<Record<keyof ReadabilityCounts, number>> = {};
  for (const name of names) {
    const value: unknown = counts[name];
    const listed = name !== "unfamiliarWords" || !(value === undefined || Number.isNaN(value));
    if (listed && !(typeof value === "number" && Number.isFinite(value) && value >= 0))
      throw new Error(`${measure} requires ${name}, a number of 0 or more, got ${printed(value)}`);
    values[name] = (name === "words" || name === "sentences") && value === 0 ? Number.NaN : Number(value);
  }
  for (const name of ofWords.filter((each) => each in values) as (keyof ReadabilityCounts)[])
    if (values.words !== undefined && values[name]! > values.words)
      throw new Error(`${measure} requires no more ${name} than words, got ${values[name]} of ${values.words}`);
  return values as Required<Needs<K>>;
}

/**
 * Flesch reading ease: 206.835 − 1.015 words / sentences − 84.6 syllables / words. Flesch (1948), Journal of Applied
 * Psychology 32(3), 221–233.
 *
 * @returns about 0 (very hard) to 100 (very easy), and beyond
 * @throws Error if a count is negative or missing
 */
export function fleschReadingEase(counts: Needs<"words" | "sentences" | "syllables">): number {
  const { words, sentences, syllables } = checked("fleschReadingEase", counts, "words", "sentences", "syllables");
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}

/**
 * Flesch–Kincaid grade level: 0.39 words / sentences + 11.8 syllables / words − 15.59. Kincaid, Fishburne, Rogers & Chissom
 * (1975), Research Branch Report 8-75, Naval Technical Training Command.
 *
 * @returns a US school grade, from −3.4, without an upper end
 * @throws Error if a count is negative or missing
 */
export function fleschKincaid(counts: Needs<"words" | "sentences" | "syllables">): number {
  const { words, sentences, syllables } = checked("fleschKincaid", counts, "words", "sentences", "syllables");
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Gunning's fog index: 0.4 (words / sentences + 100 polysyllables / words). Gunning (1952), The Technique of Clear Writing,
 * who leaves out proper names, compounds of easy words and those with a third syllable from -es or -ed; koRpus takes such a
 * count, quanteda and textstat all words of three syllables, as `readabilityCounts` does.
 *
 * @returns a US school grade, from 0.4, without an upper end
 * @throws Error if a count is negative or missing
 */
export function gunningFog(counts: Needs<"words" | "sentences" | "polysyllables">): number {
  const { words, sentences, polysyllables } = checked("gunningFog", counts, "words", "sentences", "polysyllables");
  return 0.4 * (words / sentences + 100 * (polysyllables / words));
}

/**
 * SMOG: 1.043 √(30 polysyllables / sentences) + 3.1291. McLaughlin (1969), Journal of Reading 12(8), 639–646, for samples of
 * 30 sentences; less sure for fewer.
 *
 * @param options `formula: "grade"` (default), or `"C"`, 0.9986 √(30 polysyllables / sentences + 5) + 2.8795, quanteda's
 * SMOG.C
 * @returns a US school grade, from 3.1291 (C: 5.1124), without an upper end
 * @throws Error if a count is negative or missing, or `formula` is neither
 */
export function smog(
  counts: Needs<"sentences" | "polysyllables">,
  { formula = "grade" }: { readonly formula?: "grade" | "C" } = {},
): number {
  if (formula !== "grade" && formula !== "C") throw new Error(`smog requires formula: "grade" or "C", got ${formula}`);
  const { sentences, polysyllables } = checked("smog", counts, "sentences", "polysyllables");
  const inThirty = 30 * (polysyllables / sentences);
  return formula === "grade" ? 1.043 * Math.sqrt(inThirty) + 3.1291 : 0.9986 * Math.sqrt(inThirty + 5) + 2.8795;
}

/**
 * Automated readability index: 0.5 words / sentences + 4.71 characters / words − 21.43, characters being letters and digits.
 * Senter & Smith (1967), Automated Readability Index, AMRL-TR-66-220.
 *
 * @returns a US school grade, from −16, without an upper end
 * @throws Error if a count is negative or missing
 */
export function automatedReadability(counts: Needs<"words" | "sentences" | "characters">): number {
  const { words, sentences, characters } = checked("automatedReadability", counts, "words", "sentences", "characters");
  return 0.5 * (words / sentences) + 4.71 * (characters / words) - 21.43;
}

/**
 * Coleman–Liau grade: 0.0588 L − 0.296 S − 15.8, with the letters L and the sentences S to 100 words. Coleman & Liau (1975),
 * Journal of Applied Psychology 60(2), 283–284. textstat takes 0.058.
 *
 * @param options `formula: "short"` (default), or `"cloze"`, by the estimated cloze percentage E = 141.8401 − 0.21459 L +
 * 1.079812 S as −27.4004 E / 100 + 23.06395, of which the short one is rounded
 * @returns a US school grade, without ends
 * @throws Error if a count is negative or missing, or `formula` is neither
 */
export function colemanLiau(
  counts: Needs<"words" | "sentences" | "letters">,
  { formula = "short" }: { readonly formula?: "short" | "cloze" } = {},
): number {
  if (formula !== "short" && formula !== "cloze")
    throw new Error(`colemanLiau requires formula: "short" or "cloze", got ${formula}`);
  const { words, sentences, letters } = checked("colemanLiau", counts, "words", "sentences", "letters");
  const [l, s] = [100 * (letters / words), 100 * (sentences / words)];
  if (formula === "short") return 0.0588 * l - 0.296 * s - 15.8;
  return (-27.4004 * (141.8401 - 0.21459 * l + 1.079812 * s)) / 100 + 23.06395;
}

/**
 * Dale–Chall: 0.1579 × 100 unfamiliarWords / words + 0.0496 words / sentences + 3.6365. Dale & Chall (1948), Educational
 * Research Bulletin 27(1), 11–20; in their worked samples both averages are rounded to whole numbers, which is not done
 * here. Unfamiliar are the words outside their list of 3,000, which is not free: the caller counts them.
 *
 * @param options `formula: "1948"` (default); `"threshold"` adds the 3.6365 only if more than 5 % are unfamiliar, as
 * quanteda and textstat do, but not the samples of 1948; `"1995"`, 64 − 0.95 × 100 unfamiliarWords / words − 0.69 words /
 * sentences, the cloze score of Chall & Dale (1995), Readability Revisited, which is high where the text is easy
 * @returns a raw score, from 3.7 (below 5 for fourth grade, 10 and more for graduates); NaN without unfamiliarWords
 * @throws Error if a count is negative or missing, or `formula` is none of these
 */
export function daleChall(
  counts: Needs<"words" | "sentences" | "unfamiliarWords">,
  { formula = "1948" }: { readonly formula?: "1948" | "threshold" | "1995" } = {},
): number {
  if (formula !== "1948" && formula !== "threshold" && formula !== "1995")
    throw new Error(`daleChall requires formula: "1948", "threshold" or "1995", got ${formula}`);
  const { words, sentences, unfamiliarWords } = checked("daleChall", counts, "words", "sentences", "unfamiliarWords");
  const [percent, length] = [100 * (unfamiliarWords / words), words / sentences];
  if (formula === "1995") return 64 - 0.95 * percent - 0.69 * length;
  return 0.1579 * percent + 0.0496 * length + (formula === "1948" || percent > 5 ? 3.6365 : 0);
}

/**
 * FORCAST: 20 − (150 monosyllables / words) / 10. Caylor, Sticht, Fox & Ford (1973), Methodologies for Determining Reading
 * Requirements of Military Occupational Specialties. It needs no sentences, so it suits forms and lists.
 *
 * @returns a US school grade from 5 to 20
 * @throws Error if a count is negative or missing
 */
export function forcast(counts: Needs<"words" | "monosyllables">): number {
  const { words, monosyllables } = checked("forcast", counts, "words", "monosyllables");
  return 20 - 15 * (monosyllables / words);
}

/**
 * LIX: words / sentences + 100 longWords / words, long being those of more than six letters. Björnsson (1968), Läsbarhet.
 *
 * @returns from 1; below 30 very easy, above 60 very hard
 * @throws Error if a count is negative or missing
 */
export function lix(counts: Needs<"words" | "sentences" | "longWords">): number {
  const { words, sentences, longWords } = checked("lix", counts, "words", "sentences", "longWords");
  return words / sentences + 100 * (longWords / words);
}

/**
 * RIX: longWords / sentences. Anderson (1983), Journal of Reading 26(6), 490–496.
 *
 * @returns 0 or more; 7.2 and more is college level
 * @throws Error if a count is negative or missing
 */
export function rix(counts: Needs<"sentences" | "longWords">): number {
  const { sentences, longWords } = checked("rix", counts, "sentences", "longWords");
  return longWords / sentences;
}

/**
 * Spache: 0.121 words / sentences + 0.082 × 100 unfamiliarWords / words + 0.659, for texts up to the third grade. Spache
 * (1953), Elementary School Journal 53(7), 410–413, with the coefficients as revised later. Unfamiliar are the words outside
 * Spache's list, which is not free; the caller counts them, and decides whether a word that is repeated counts again.
 *
 * @returns a US school grade, from 0.78; NaN without unfamiliarWords
 * @throws Error if a count is negative or missing
 */
export function spache(counts: Needs<"words" | "sentences" | "unfamiliarWords">): number {
  const { words, sentences, unfamiliarWords } = checked("spache", counts, "words", "sentences", "unfamiliarWords");
  return 0.121 * (words / sentences) + 0.082 * 100 * (unfamiliarWords / words) + 0.659;
}

/**
 * Linsear Write: with x = (easy + 3 hard) / sentences, hard being the words of three syllables or more and easy all others,
 * x / 2 if x is above 20, else (x − 2) / 2. O'Hayre (1966), Gobbledygook Has Gotta Go; made for samples of 100 words.
 * quanteda returns another number.
 *
 * @returns a US school grade, from −½, without an upper end
 * @throws Error if a count is negative or missing
 */
export function linsearWrite(counts: Needs<"words" | "sentences" | "polysyllables">): number {
  const { words, sentences, polysyllables } = checked("linsearWrite", counts, "words", "sentences", "polysyllables");
  const x = (words + 2 * polysyllables) / sentences;
  return (x > 20 ? x : x - 2) / 2;
}
