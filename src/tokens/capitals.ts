/**
 * Words that are capital only for their place. wink takes nearly every capital it does not know for a name: "Countries
 * should" becomes a proper noun, "Human Rights" in a heading two. Where the place explains the capital, the word is
 * given to it in small letters.
 */

import { type Lexicon, tag } from "./tags.js";

/** Names that are also common words in small letters; their capital is kept. */
const names: ReadonlySet<string> = new Set(
  `March May Polish Bush Grant Rice Price Chase Frank Rose Grace Hope Bill Mark Rob Will Dean Earl Mars Heath Hill Young
  Long Brown Green White Black King Lord Ford Mason Cook Fisher Carter Pierce Polk Turner Wells Banks Woods Church Hunt
  Nations Congress Senate Parliament God Christ Heaven`.split(/\s+/),
);

/**
 * Puts in small letters, of the words `first` … `last − 1`,
 * - the first of each sentence: `Countries should`;
 * - all of a heading, that is of a sentence at the beginning of a paragraph whose words of four letters and more have
 *   capitals: `Shared Future for Human Beings`, `THE FAR EAST`
 *
 * if wink knows the small spelling and does not know the capital one as a name. `China` and `President` stay.
 *
 * @param text the text from `starts[first]` on
 * @returns the text, every character in its place
 */
export function capitalsToLower(
  text: string,
  from: number,
  starts: Uint32Array,
  ends: Uint32Array,
  boundaries: Uint8Array,
  first: number,
  last: number,
  lexicon: Lexicon,
): string {
  let lowered = "";
  let copied = 0;
  for (let begin = first; begin < last; ) {
    let end = begin + 1;
    while (end < last && boundaries[end] < 2) end++;
    const stop = boundaries[begin] >= 3 && isHeading(text, from, starts, ends, begin, end, lexicon) ? end : begin + 1;
    for (let i = begin; i < stop; i++) {
      const start = starts[i] - from;
      const word = text.slice(start, ends[i] - from);
      if (!isCapital(text.charCodeAt(start)) || !isCommon(word, lexicon)) continue;
      lowered += text.slice(copied, start) + word.toLowerCase();
      copied = start + word.length;
    }
    begin = end;
  }
  return copied === 0 ? text : lowered + text.slice(copied);
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

function isCommon(word: string, lexicon: Lexicon): boolean {
  if (names.has(word)) return false;
  const small = word.toLowerCase();
  if (small.length !== word.length) return false;
  const capitals = word.length > 1 && word === word.toUpperCase();
  // A compound has the case of its parts.
  if (/[-']/.test(word))
    return (
      /^[A-Z][a-z]*(?:[-'][A-Za-z]?[a-z]*)*$/.test(word) &&
      word.split(/[-']/).every((part) => part === "" || isCommonPart(part, lexicon))
    );
  // `UN`, `US` and `WHO` stay in a heading in capitals, `THE` and `FOR` do not.
  if (capitals && word.length < 4)
    return lexicon.look(small).known && particles.has(lexicon.look(small).tag) && word !== "US" && word !== "WHO";
  return isCommonPart(word, lexicon);
}

const particles: ReadonlySet<number> = new Set([tag.ADP, tag.CCONJ, tag.DET, tag.PART, tag.PRON, tag.SCONJ]);

function isCommonPart(word: string, lexicon: Lexicon): boolean {
  const small = lexicon.look(word.toLowerCase());
  if (!small.known || small.tag === tag.PROPN || small.tag === tag.X) return false;
  const capital = lexicon.look(word);
  return !(capital.known && capital.tag === tag.PROPN) || word === "States" || word === "Union";
}

/**
 * At least three words of four letters and more, four in five of them capital, and no verb among the others: `International
 * solidarity: from Value to Principle`, but not `It adopted the International Covenant on Economic, Social …`.
 */
function isHeading(
  text: string,
  from: number,
  starts: Uint32Array,
  ends: Uint32Array,
  begin: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  let long = 0;
  let small = 0;
  for (let i = begin; i < end; i++) {
    if (ends[i] - starts[i] < 4) continue;
    long++;
    if (isCapital(text.charCodeAt(starts[i] - from))) continue;
    // Most sentences show with their first words that they are no heading.
    if (++small > 2 && small * 2 > long) return false;
    const { tag: t } = lexicon.look(text.slice(starts[i] - from, ends[i] - from));
    if (t === tag.VERB || t === tag.AUX) return false;
  }
  return long >= 3 && small * 5 <= long;
}
