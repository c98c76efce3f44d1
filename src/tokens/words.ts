import { COMBINING, DIGIT, isWord, kindAt, kinds, LETTER } from "../characters.js";
import type { CountingContract } from "../types.js";

/** Start and end of each word, growing as needed. */
export class Spans {
  starts: Uint32Array = new Uint32Array(1024);
  ends: Uint32Array = new Uint32Array(1024);
  size = 0;

  push(start: number, end: number): void {
    if (this.size === this.starts.length) {
      const [starts, ends] = [new Uint32Array(this.size * 2), new Uint32Array(this.size * 2)];
      starts.set(this.starts);
      ends.set(this.ends);
      [this.starts, this.ends] = [starts, ends];
    }
    this.starts[this.size] = start;
    this.ends[this.size++] = end;
  }
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const capital = /[\p{Lu}\p{Lt}\p{N}]/u;
const capitalOrFigure = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || isFigure(unit) || (unit > 127 && capital.test(String.fromCharCode(unit)));

/**
 * Finds the words of `text.slice(from, to)` and adds them to `into`.
 *
 * A word is a run of letters, digits and combining marks of any script that begins with a letter or digit. Inside it may
 * stand, between two such runs:
 * - a hyphen: `win-win`, `COVID-19`, `1997-2006` (contract `hyphens`; a dash always separates);
 * - an apostrophe between letters: `China's`, `don't` (contract `apostrophes`; split, it goes with what follows);
 * - a point between figures (`3.5`), a comma before groups of three (`1,906`);
 * - a slash or an ampersand between capitals or figures: `A/RES/55/2`, `60/251`, `R&D`, but `and`, `or` of `and/or`.
 *
 * Letters with a point each are one word with its last point (`U.S.`, `e.g.`), and so is a web or mail address.
 */
export function findWords(
  text: string,
  from: number,
  to: number,
  contract: Pick<CountingContract, "hyphens" | "apostrophes">,
  into: Spans,
): void {
  const table = kinds();
  const keepHyphens = contract.hyphens === "keep";
  const keepApostrophes = contract.apostrophes === "keep";
  /** First index from `at` on that does not go on with a run of word characters. */
  const run = (at: number): number => {
    let i = at;
    while (i < to) {
      const unit = text.charCodeAt(i);
      if (isWord(table[unit])) i++;
      else if (unit >= 0xd800 && unit < 0xdc00 && isWord(kindAt(text, i))) i += 2;
      else break;
    }
    return Math.min(i, to);
  };
  /** Kind of the character at `at`, none beyond the end. */
  const kind = (at: number): number => (at < to ? kindAt(text, at) : 0);
  const begins = (at: number): boolean => {
    const k = kind(at);
    return k === LETTER || k === DIGIT;
  };

  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const first = unit < 0xd800 ? table[unit] : kindAt(text, at);
    if (first !== LETTER && first !== DIGIT) {
      at += first !== COMBINING && text.codePointAt(at)! > 0xffff ? 2 : 1;
      continue;
    }
    let end = first === LETTER ? initialism(text, at, to, table) : at;
    if (end === at) {
      for (end = run(at); end < to; ) {
        const unit = text.charCodeAt(end);
        if (unit === 0x20) break; // so end most words
        const before = text.charCodeAt(end - 1);
        const after = text.charCodeAt(end + 1);
        if (isHyphen(unit) && begins(end + 1)) {
          if (!keepHyphens) break;
        } else if (isApostrophe(unit) && table[before] !== DIGIT && kind(end + 1) === LETTER) {
          if (!keepApostrophes) {
            into.push(at, end);
            at = end; // the apostrophe begins the next word
          }
        } else if (unit === 0x2e && isFigure(before) && isFigure(after)) {
          // 3.5
        } else if (unit === 0x2c && isFigure(before) && groupOfThree(text, end + 1, to)) {
          // 1,906
        } else if (
          (unit === 0x2f || unit === 0x26) &&
          capitalOrFigure(before) &&
          end + 1 < to &&
          capitalOrFigure(after)
        ) {
          // A/RES/55/2
        } else if ((unit === 0x3a && text.startsWith("//", end + 1)) || (unit === 0x40 && begins(end + 1))) {
          end = addressEnd(text, end + 1, to);
          break;
        } else break;
        end = run(end + 1);
      }
    }
    into.push(at, end);
    at = end;
  }
}

/** End of `U.S.` or `e.g.`: at least two single letters with a point each; else `at`. */
function initialism(text: string, at: number, to: number, table: Uint8Array): number {
  let end = at;
  while (end + 1 < to && table[text.charCodeAt(end)] === LETTER && text.charCodeAt(end + 1) === 0x2e) end += 2;
  return end - at >= 4 ? end : at;
}

function groupOfThree(text: string, at: number, to: number): boolean {
  if (at + 3 > to) return false;
  for (let i = at; i < at + 3; i++) if (!isFigure(text.charCodeAt(i))) return false;
  return at + 3 === to || !isFigure(text.charCodeAt(at + 3));
}

/** End of an address: up to white space, a quotation mark or a bracket, without the punctuation at its end. */
function addressEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !/[\s<>"“”«»()[\]{}]/u.test(text[end])) end++;
  while (end > at && /[.,;:!?'’]/u.test(text[end - 1])) end--;
  return end;
}
