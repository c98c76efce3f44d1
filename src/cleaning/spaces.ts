import type { Edit } from "../types.js";
import type { Stretch } from "./paragraphs.js";

const suffix = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");

/** `19 th` → `19th`, where the letters are those that the number takes. */
export function ordinalEdits(source: string, { start, end }: Stretch): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.slice(start, end).matchAll(/(?<![\p{L}\p{N}.,])(\d{1,4})([ \u00a0])(st|nd|rd|th)\b/gu)) {
    if (match[3] !== suffix(Number(match[1]))) continue;
    const at = start + match.index + match[1].length;
    edits.push({ rule: "space in an ordinal", start: at, end: at + 1, before: match[2], after: "" });
  }
  return edits;
}

/** No-break spaces → spaces; soft hyphens and byte-order marks inside a text → nothing. */
export function spaceEdits(source: string, { start, end }: Stretch): Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0xa0 || unit === 0x202f || unit === 0x2007)
      edits.push({ rule: "no-break space", start: at, end: at + 1, before: source[at], after: " " });
    else if (unit === 0xad || unit === 0xfeff)
      edits.push({ rule: "invisible character", start: at, end: at + 1, before: source[at], after: "" });
  }
  return edits;
}
