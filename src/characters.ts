/** What a UTF-16 unit can be to the tokenizer, looked up in one table because a regular expression a character is slow. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks, joiners and soft hyphens: they go on with a word but do not begin one. */
export const COMBINING = 3;
export const SPACE = 4;
/** Ends a clause: any punctuation but what stands inside words and beside figures (see `mute`). */
export const MARK = 5;

/** `isWord(c)`: letters, digits and what combines with them. */
export const isWord = (kind: number): boolean => kind >= LETTER && kind <= COMBINING;

const mute = /[%‰&@#§¶*/\\'’ʼ‐‑-]/u;

function classify(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{M}|\u200c|\u200d|\u00ad/u.test(character)) return COMBINING;
  if (/[\s\u0085\u180e]/u.test(character)) return SPACE;
  return /\p{P}/u.test(character) && !mute.test(character) ? MARK : OTHER;
}

let table: Uint8Array | undefined;

/** The kind of every UTF-16 unit; made once, in some milliseconds. Surrogates are OTHER: see `kindAt`. */
export function kinds(): Uint8Array {
  if (!table) {
    table = new Uint8Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit++)
      if (unit < 0xd800 || unit > 0xdfff) table[unit] = classify(String.fromCharCode(unit));
  }
  return table;
}

const highKinds = new Map<number, number>();

/** The kind of the character at `at`, which may be a surrogate pair; a lone surrogate is OTHER. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return Number.isNaN(unit) ? SPACE : kinds()[unit];
  const point = text.codePointAt(at)!;
  if (point < 0x10000) return OTHER;
  let kind = highKinds.get(point);
  if (kind === undefined) {
    kind = classify(String.fromCodePoint(point));
    highKinds.set(point, kind);
  }
  return kind;
}
