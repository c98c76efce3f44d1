/** How wide a text will be, in any font with the metrics of Arial: measured in Node, held in the reader's browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { size } from "./theme.js";

export type Face = "regular" | "bold" | "italic";

/** The little of opentype.js that is used; it has no types of its own. */
interface Font {
  readonly unitsPerEm: number;
  charToGlyphIndex(character: string): number;
  charToGlyph(character: string): { readonly advanceWidth: number };
}

const require = createRequire(import.meta.url);
// The expo package holds TTF, which resvg reads; the fontsource packages hold WOFF only.
const files: Readonly<Record<Face, string>> = {
  regular: "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  bold: "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
  italic: "@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf",
};

/** The bytes of the three fonts, for a renderer that has none. */
export const fontFiles = (): Uint8Array[] => Object.values(files).map((file) => readFileSync(require.resolve(file)));

/** Fonts are parsed at the first measurement and synchronously, so that charts are plain functions and an import costs nothing. */
const fonts = new Map<Face, Font>();
function font(face: Face): Font {
  let found = fonts.get(face);
  if (!found) {
    const bytes = readFileSync(require.resolve(files[face]));
    const parse = require("opentype.js").parse as (buffer: ArrayBuffer) => Font;
    found = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    fonts.set(face, found);
  }
  return found;
}

const advances = new Map<string, number>();
/** Advance in ems. What Arimo does not have comes from another font: marks are narrow, East Asian signs and emoji an em. */
function advance(character: string, face: Face): number {
  const key = `${face}${character}`;
  let found = advances.get(key);
  if (found === undefined) {
    const from = font(face);
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) found = 0;
    else if (from.charToGlyphIndex(character) > 0) found = from.charToGlyph(character).advanceWidth / from.unitsPerEm;
    else found = 1;
    advances.set(key, found);
  }
  return found;
}

/** Width in px: the sum of the advances, without kerning, so it is an upper bound in every font of these metrics. */
export function measure(text: string, px: number = size.label, face: Face = "regular"): number {
  let ems = 0;
  for (const character of text) ems += advance(character, face);
  return ems * px;
}

/** Whole px that hold the widest of several texts. */
export const widest = (texts: readonly string[], px?: number, face?: Face): number =>
  Math.ceil(texts.reduce((most, text) => Math.max(most, measure(text, px, face)), 0));

/** Lines no wider than `room`, broken at spaces; a word that is wider by itself is broken between characters. Nothing is left out. */
export function wrap(text: string, room: number, px: number = size.label, face: Face = "regular"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, px, face) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const character of word) {
      if (line && measure(line + character, px, face) > room) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line];
}
