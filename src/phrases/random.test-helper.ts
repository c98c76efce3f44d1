import { made } from "../engines/made.test-helper.js";
import { corpusInMemory } from "../engines/memory.js";
import { type TwinToken, type TwinWhere, twinSelects, twinTokens } from "../engines/twin.test-helper.js";
import { defaultContract } from "../tokens/contract.js";
import type { Attribute, Corpus, Tokens, Within } from "../types.js";

/** A token as the twins see it, with its place in the list of all tokens. */
export type Seen = TwinToken & { readonly index: number; readonly start: number; readonly end: number };

export interface RandomCorpus {
  readonly corpus: Corpus;
  readonly tokens: Tokens;
  readonly seen: readonly Seen[];
}

/** A small corpus full of repetition: few words in several spellings, all boundaries, notes, headings, quotations. */
export function randomCorpus(random: (n: number) => number, documents: number = 1 + random(3)): RandomCorpus {
  const vocabulary = 1 + random(4);
  const tokens = made(
    Array.from({ length: documents }, (_, d) => {
      let [quoted, inNotes] = [false, false];
      const words = Array.from({ length: 1 + random(30) }, () => {
        const letter = "abcd"[random(vocabulary)];
        if (random(6) === 0) quoted = !quoted;
        const boundary = random(3) > 0 ? 0 : random(4);
        const opensNote = random(15) === 0;
        inNotes ||= opensNote;
        return {
          word: random(5) === 0 ? letter.toUpperCase() : letter,
          lemma: letter === "b" ? "a" : letter,
          pos: "NOUN",
          boundary: opensNote ? 4 : boundary,
          quoted,
          region: inNotes ? ("note" as const) : random(12) === 0 ? ("heading" as const) : ("body" as const),
        };
      });
      return { id: `d${d}`, words, metadata: (d === 2 ? {} : { year: 1990 + d }) as Record<string, number> };
    }),
  );
  const seen = twinTokens(tokens, defaultContract).map((token, index) => ({
    ...token,
    index,
    start: tokens.starts[index],
    end: tokens.ends[index],
  }));
  return { corpus: corpusInMemory(tokens, defaultContract), tokens, seen };
}

export const randomWhere = (random: (n: number) => number): TwinWhere =>
  [{}, {}, { region: "body" }, { region: ["body", "note", "heading"] }, { quoted: false }][random(5)];
export const randomWithin = (random: (n: number) => number): Within =>
  (["clause", "sentence", "paragraph", "document"] as const)[random(4)];
export const randomOf = (random: (n: number) => number): Attribute => (["form", "lemma", "lempos"] as const)[random(3)];

const limits = { clause: 1, sentence: 2, paragraph: 3, document: 4 };

/** The stretches of selected tokens that a phrase may not leave. */
export function stretches(seen: readonly Seen[], where: TwinWhere, within: Within): Seen[][] {
  const all: Seen[][] = [];
  for (const token of seen) {
    if (!twinSelects(token, where, defaultContract)) continue;
    const before = all.at(-1)?.at(-1);
    if (before && before.index === token.index - 1 && before.id === token.id && token.boundary < limits[within])
      all.at(-1)!.push(token);
    else all.push([token]);
  }
  return all;
}

export const termOf = (tokens: readonly Seen[], of: Attribute): string => tokens.map((token) => token[of]).join(" ");
