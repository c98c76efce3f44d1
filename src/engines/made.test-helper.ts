import { regions } from "../tokens/contract.js";
import type { AnyMetadata, Region, SourceDocument, Tokens } from "../types.js";

/** A word of a made text. A word without a boundary of its own follows the one before after a space. */
export interface MadeWord {
  readonly word: string;
  readonly boundary?: number;
  readonly region?: Region;
  readonly quoted?: boolean;
  readonly lemma?: string;
  readonly pos?: string;
}

export interface MadeDocument extends Partial<SourceDocument> {
  readonly id: string;
  readonly words: readonly (string | MadeWord)[];
}

const separators = [" ", ", ", ". ", ".\n\n", ".\n\n\n"];

/**
 * Tokens for a test, from words. Without a `source`, one is made in which the words stand in their order with the
 * punctuation of their boundaries; with one, the words of each text (boundary 4) are looked for in it one after another.
 */
export function made(documents: readonly MadeDocument[]): Tokens {
  const typeOf = new Map<string, number>();
  const columns = { spellings: [] as string[], lemmas: [] as string[], pos: [] as string[] };
  const rows: [type: number, start: number, end: number, region: number, quoted: number, boundary: number][] = [];
  const first = [0];
  const sources = documents.map(({ words, id, metadata = {}, edits = [], doubts = [], notes = [], ...given }) => {
    let source = "";
    let at = 0;
    words.forEach((each, i) => {
      const {
        word,
        boundary,
        region = "body",
        quoted,
        lemma = "",
        pos = "",
      } = typeof each === "string" ? ({ word: each } as MadeWord) : each;
      const before = i === 0 ? 4 : (boundary ?? 0);
      const key = JSON.stringify([word, lemma, pos]);
      let type = typeOf.get(key);
      if (type === undefined) {
        type = columns.spellings.push(word) - 1;
        typeOf.set(key, type);
        columns.lemmas.push(lemma);
        columns.pos.push(pos);
      }
      if (given.source === undefined) {
        source += (i === 0 ? "" : separators[before]) + word;
        at = source.length - word.length;
      } else {
        at = given.source.indexOf(word, before === 4 ? 0 : at);
        if (at < 0) throw new Error(`the source of ${id} has no further "${word}"`);
      }
      rows.push([type, at, at + word.length, regions.indexOf(region), quoted ? 1 : 0, before]);
      at += word.length;
    });
    first.push(rows.length);
    return { id, metadata: metadata as AnyMetadata, source: given.source ?? source, edits, doubts, notes };
  });
  return {
    documents: sources,
    first: Uint32Array.from(first),
    types: Uint32Array.from(rows, (row) => row[0]),
    starts: Uint32Array.from(rows, (row) => row[1]),
    ends: Uint32Array.from(rows, (row) => row[2]),
    regions: Uint8Array.from(rows, (row) => row[3]),
    quoted: Uint8Array.from(rows, (row) => row[4]),
    boundaries: Uint8Array.from(rows, (row) => row[5]),
    ...columns,
  };
}
