import { readFileSync } from "node:fs";
// word-list: the longest free list of English words on npm (MIT, one text file, nothing to load but it).
import wordListPath from "word-list";
import { COMBINING, kinds, LETTER } from "../characters.js";

/**
 * English combining forms: they stand before a hyphen on purpose (`co-operation`, `inter-state`), although most are no
 * words by themselves.
 */
const combiningForms = new Set(
  `afro anglo ante anti arch auto be bi bio by co counter cross de deca demi di dis down e eco electro ethno euro ex extra fore
   franco geo half hydro hyper ill in indo infra inter intra macro mal mega meta micro mid mini mis mono multi neo neuro non
   off on out over pan para per photo pluri poly post pre pro proto pseudo psycho quasi radio re self semi sino socio sub
   super supra tele trans tri turbo ultra un under uni up vice well`.split(/\s+/),
);

let list: string | undefined;

/**
 * Whether a lower-case word is in the word list (275,000 English words with their inflections, no names). The list is one
 * text, a word a line, and few words are asked for: looking each up by halving beats making a set of all. It is sorted but for
 * two rare words, `manlihood` and `sharrowed`, which are not found.
 */
export function isListed(word: string): boolean {
  list ??= `\n${readFileSync(wordListPath, "utf8").trim()}\n`;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const from = list.lastIndexOf("\n", (low + high) >> 1) + 1;
    const to = list.indexOf("\n", from);
    const listed = list.slice(from, to);
    if (listed === word) return true;
    if (listed < word) low = to;
    else high = from - 1;
  }
  return false;
}

/** Whether a piece stands before hyphens on purpose; single letters do (`e-mail`). */
export const isCombining = (piece: string): boolean => piece.length === 1 || combiningForms.has(piece);

/** Whether a piece before or after a hyphen can stand there by itself. */
export const isPiece = (piece: string): boolean => isCombining(piece) || isListed(piece);

/** How often each of the wanted lower-case words occurs in the texts, in any case and without a hyphen beside it. */
export function countWords(texts: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  const table = kinds();
  // Few words are wanted and most are ruled out by length, first and last letter, without making a string of them.
  const sketch = (length: number, first: number, last: number): number =>
    (Math.min(length, 63) << 10) | ((first & 31) << 5) | (last & 31);
  const possible = new Uint8Array(1 << 16);
  for (const word of wanted) possible[sketch(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1;
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      if (table[text.charCodeAt(at)] !== LETTER) continue;
      const start = at;
      for (at++; at < text.length; at++) {
        const kind = table[text.charCodeAt(at)];
        if (kind !== LETTER && kind !== COMBINING) break;
      }
      const first = text.charCodeAt(start);
      const last = text.charCodeAt(at - 1);
      if (
        first < 128 &&
        last < 128 &&
        possible[(Math.min(at - start, 63) << 10) | ((first & 31) << 5) | (last & 31)] === 0
      )
        continue;
      if (text[start - 1] === "-" || text[at] === "-") continue;
      const word = text.slice(start, at).toLowerCase();
      if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
}

/** Whether a lower-case word of letters occurs in the texts, also with a capital or in capitals, and no hyphen beside it. */
export function isMet(texts: readonly string[], word: string): boolean {
  const beside = /[\p{L}\p{M}-]/u;
  for (const form of [word, word[0].toUpperCase() + word.slice(1), word.toUpperCase()])
    for (const text of texts)
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        if (!beside.test(text.charAt(at - 1)) && !beside.test(text.charAt(at + form.length))) return true;
  return false;
}
