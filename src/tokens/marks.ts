import { kinds, MARK } from "../characters.js";
import { mayQuote, type QuoteDoubt, QuoteScanner } from "./quotes.js";
import type { Spans } from "./words.js";

/**
 * Reads what stands between the words `first` … `last − 1`, those of one paragraph: sets `quoted[i]` to 1 for words in quotation marks and
 * `boundaries[i]` to 1 for words with punctuation before them. An apostrophe is no punctuation.
 */
export function readMarks(
  text: string,
  from: number,
  to: number,
  words: Spans,
  first: number,
  last: number,
  quoted: Uint8Array,
  boundaries: Uint8Array,
): readonly QuoteDoubt[] {
  const table = kinds();
  const quotes = new QuoteScanner(text, from, to);
  let at = from;
  for (let i = first; i <= last; i++) {
    const end = i < last ? words.starts[i] : to;
    let boundary = 0;
    // Most words have one space before them.
    if (end - at !== 1 || text.charCodeAt(at) !== 32)
      for (let j = at; j < end; j++) {
        const unit = text.charCodeAt(j);
        if (mayQuote(unit)) {
          if (quotes.read(j)) boundary = 1;
          if (quotes.cutAt >= 0) for (let k = i - 1; k >= first && words.starts[k] >= quotes.cutAt; k--) quoted[k] = 0;
        } else if (table[unit] === MARK) boundary = 1;
      }
    if (i === last) break;
    boundaries[i] = boundary;
    quoted[i] = quotes.open ? 1 : 0;
    at = words.ends[i];
  }
  quotes.end();
  return quotes.doubts;
}
