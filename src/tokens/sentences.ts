/**
 * Where sentences begin. One pass over the paragraph stops at every end mark and decides by what stands before and
 * after it; nothing is looked at twice, so the time is linear in the length.
 */

import { binding, months, numbered, open, openers } from "./abbreviations.js";

/** An abbreviation is no longer than this, so the way back to its first letter is short. */
const longestAbbreviation = 24;

/**
 * Finds the sentences of one paragraph, already cleaned. Line breaks in it are spaces. A sentence reaches to the next
 * start, so the marks and quotation marks that close it belong to it.
 *
 * The rules, in the order in which they are asked:
 *
 * 1. A sentence ends at `.`, `!`, `?`, `…` or a run of them (`?!`, `. . .`), with the quotation marks and brackets that
 *    close behind it, when white space or an opening quotation mark follows: `1.5`, `para.39` and `a.m.` stay whole.
 * 2. It has a letter or a digit: `“…` alone is none.
 * 3. What follows begins with anything but a small letter: `co-operation... with`, `?” he asked`.
 * 4. A mark alone in brackets, `(?)`, ends nothing, nor do dots before a number: `Receipts ...... $198`.
 *
 * and for a single period:
 *
 * 5. A sentence that so far is only an enumerator goes on: `I. The Meaning`, `4. Human rights`, `(a). Peace`.
 * 6. Titles and their like never end one: `Mr. Xi`, `e.g. China`.
 * 7. What is numbered ends one unless a number or a sign follows: `Art. 3`, `Doc. A/55/2`, `E/CN. 4/Sub. 2/2004/43`,
 *    `Resolution 4. (XXXIII)`; a month unless a day follows.
 * 8. Initials and abbreviations that may end one do so before a word that opens sentences: `U.S. The`, not
 *    `U.S. Congress` or `S. I. Keethaponcalan`.
 *
 * @param from offset of the paragraph in the text
 * @param to offset of its end, exclusive
 * @returns offsets of the first character of each sentence, rising; the first is the first that is not white space
 */
export function sentenceStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  let start = skipSpace(text, from, to);
  if (start === to) return starts;
  starts.push(start);
  for (let at = start; at < to; ) {
    const unit = text.charCodeAt(at);
    if (unit > 63 && unit !== ellipsis) {
      at++;
      continue;
    }
    if (!isEndMark(unit)) {
      at++;
      continue;
    }
    const closed = endOfMarks(text, at, to);
    const next = skipSpace(text, closed, to);
    // Rule 1.
    if (next === to) break;
    if (next === closed && !isOpeningQuote(text.charCodeAt(next))) {
      at = closed;
      continue;
    }
    const word = firstLetter(text, next, to);
    if (word === to) break;
    if (endsSentence(text, start, at, closed, word, to)) {
      start = next;
      starts.push(start);
    }
    // Marks between here and the word belong to the same decision: `. “…we`.
    at = Math.max(closed, word);
  }
  return starts;
}

/** @param word offset of the first letter or digit after the mark */
function endsSentence(text: string, start: number, mark: number, closed: number, word: number, to: number): boolean {
  if (firstLetter(text, start, mark) === mark) return false; // Rule 2.
  if (isSmallLetter(text, word)) return false; // Rule 3.
  const single = text.charCodeAt(mark) === period && !/[.!?…]/.test(text.slice(mark + 1, closed));
  if (!single) {
    const dots = text.charCodeAt(mark) === ellipsis || text.charCodeAt(mark) === text.charCodeAt(mark + 1);
    return !isOpeningBracket(text.charCodeAt(mark - 1)) && !(dots && isDigit(text.charCodeAt(word))); // Rule 4.
  }

  const before = uncapital(wordBefore(text, start, mark));
  if (before === "") return true;
  const following = firstWord(text, word, to);
  if (isEnumerator(before) && isOnlyThis(text, start, mark, before)) return false; // Rule 5.
  if (binding.has(before)) return false; // Rule 6.

  // Rule 7.
  if (numbered.has(before)) return !isNumberOrSign(following);
  if (months.has(before)) {
    const day = /^\d{1,2}(?:st|nd|rd|th)?,?$/.test(following);
    // A whole month's name ends a sentence more often than it is cut short, so the day needs its comma.
    return before.length > 4 ? !(day && following.endsWith(",")) : !day && isOpener(following);
  }
  if (before.includes("/") && isDigit(following.charCodeAt(0))) return false;
  if (
    /^\d{1,3}$/.test(before) &&
    /^[IVXLC\d]{1,8}[)\]]/.test(following) &&
    isOpeningBracket(text.charCodeAt(word - 1))
  ) {
    return false;
  }

  // Rule 8.
  if (/^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u.test(before)) {
    if (before === "I" && afterSmallWord(text, mark)) return true;
    const quoted = closed - mark > 1 && !/[)\]}]/.test(text.charAt(closed - 1));
    return quoted || isOpener(following);
  }
  return open.has(before) ? isOpener(following) : true;
}

const period = 0x2e;
const ellipsis = 0x2026;

const isEndMark = (unit: number): boolean => unit === period || unit === 0x21 || unit === 0x3f || unit === ellipsis;

/** “ ‘ „ « ‹, which say by their shape that they open. */
const isOpeningQuote = (unit: number): boolean =>
  unit === 0x201c || unit === 0x2018 || unit === 0x201e || unit === 0xab || unit === 0x2039;

const isOpeningBracket = (unit: number): boolean => unit === 0x28 || unit === 0x5b || unit === 0x7b;

/** ” ’ » › and closing brackets. */
const isCloser = (unit: number): boolean =>
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x7d ||
  unit === 0x201d ||
  unit === 0x2019 ||
  unit === 0xbb ||
  unit === 0x203a;

/** `"` and `'`, which only their neighbours turn into opening or closing ones; “ too closes by mistake. */
const isStraightQuote = (unit: number): boolean => unit === 0x22 || unit === 0x27;

/** ¹ ² ³ ⁰ to ⁹: note markers that cleaning was not asked to take out. */
const isSuperscript = (unit: number): boolean =>
  unit === 0xb9 || unit === 0xb2 || unit === 0xb3 || (unit >= 0x2070 && unit <= 0x2079);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The white space of JavaScript's `\s`. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a run of marks and of all that closes behind it: `.”`, `?!)`, `. . .`, `. ”`. */
function endOfMarks(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (isEndMark(unit) || isCloser(unit) || isSuperscript(unit)) {
      end = ++at;
    } else if (isStraightQuote(unit) || isOpeningQuote(unit)) {
      // Between the mark and white space it closes; before a letter it opens.
      const after = at + 1;
      if (after < to && !isSpace(text.charCodeAt(after)) && !isCloser(text.charCodeAt(after))) break;
      end = ++at;
    } else if (isSpace(unit)) {
      // A closing mark may stand off by a space; an opening one may not stand before another space.
      at = skipSpace(text, at, to);
      if (at === to || !isStray(text, at, to)) break;
    } else {
      break;
    }
  }
  return end;
}

/** A mark that belongs to what stands before the space: `. . .`, `freedoms. ”`, `freedoms. " The`. */
function isStray(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  if (isEndMark(unit) || unit === 0x201d || unit === 0xbb || unit === 0x203a || unit === 0x29 || unit === 0x5d)
    return true;
  return isStraightQuote(unit) && (at + 1 === to || isSpace(text.charCodeAt(at + 1)));
}

/** Offset of the next letter or digit, or `to`. */
function firstLetter(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? isAsciiLetterOrDigit(unit) : /[\p{L}\p{N}]/u.test(characterAt(text, at))) return at;
    if (unit >= 0xd800 && unit < 0xdc00) at++;
  }
  return to;
}

const isAsciiLetterOrDigit = (unit: number): boolean =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);

function isSmallLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}/u.test(characterAt(text, at));
}

/** The word that ends at the mark, with the periods inside it: `U.S`, `E/CN`, `4`; empty when it is a long one. */
function wordBefore(text: string, start: number, mark: number): string {
  const least = Math.max(start, mark - longestAbbreviation);
  let at = mark;
  while (at > least) {
    const unit = text.charCodeAt(at - 1);
    if (isSpace(unit) || isOpeningBracket(unit) || isStraightQuote(unit) || isOpeningQuote(unit) || isDash(unit)) break;
    at--;
  }
  return at === least && at > start ? "" : text.slice(at, mark).replace(/[)\]’”]+$/, "");
}

const isDash = (unit: number): boolean => unit === 0x2013 || unit === 0x2014;

/** `MR` in a heading in capitals is `Mr`; `U.S` and Roman numerals stay. */
const uncapital = (word: string): string =>
  /^[A-Z]{2,5}$/.test(word) && !/^[IVXLC]+$/.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/** The stretch up to the next white space. */
function firstWord(text: string, from: number, to: number): string {
  let end = from;
  const most = Math.min(to, from + longestAbbreviation);
  while (end < most && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/** A letter, a number of up to three digits with its parts, or a Roman numeral: `a`, `4`, `2.1`, `XVI`. */
const isEnumerator = (word: string): boolean =>
  /^(?:\p{L}|\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[ivxlc]{1,6})$/u.test(word);

/** Whether the sentence so far holds nothing but this word and brackets. */
function isOnlyThis(text: string, start: number, mark: number, word: string): boolean {
  return mark - start <= word.length + 2 && text.slice(start, mark).replace(/[()[\]]/g, "") === word;
}

/** `3`, `A/55/2`, `IV`, `SS-78/CONF`, `(a)`; not a plain word. */
const isNumberOrSign = (word: string): boolean =>
  /[\d/]/.test(word) || /^[A-Z]{2,}[.,;:)]*$/.test(word) || /^[A-Z][.,;:)]+$/.test(word);

/** A word of `openers`, which `A` in `J. A. Smith` is not. */
function isOpener(word: string): boolean {
  const bare = word.replace(/[^\p{L}].*$/u, "");
  return openers.has(bare) && !(bare.length === 1 && word.charAt(1) === ".");
}

/** `you and I.` is a pronoun, `Karimov, I.` an initial: the word before says which. */
function afterSmallWord(text: string, mark: number): boolean {
  return /(?:^|\s)(?:and|or|nor|than|as|but|do|did|am|was|is|can|shall|will|have|had|not) I$/.test(
    text.slice(Math.max(0, mark - 8), mark),
  );
}
