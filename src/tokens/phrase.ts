import type { CountingContract } from "../types.js";
import { findWords, Spans } from "./words.js";

/**
 * The words of a phrase as a text with the same contract would have them; punctuation between them is ignored, `*`
 * stays where it is (in a word or as a word).
 */
export function phraseWords(phrase: string, contract: CountingContract): string[] {
  // A rare letter stands for the star while words are looked for, because only a letter is part of a word.
  const star = "\u{a66e}";
  if (phrase.includes(star))
    throw new RangeError(`the phrase "${phrase}" has the character U+A66E, which cannot be asked for`);
  const text = phrase.replaceAll("*", star);
  const spans = new Spans();
  findWords(text, 0, text.length, contract, spans);
  return Array.from({ length: spans.size }, (_, i) => text.slice(spans.starts[i], spans.ends[i]).replaceAll(star, "*"));
}
