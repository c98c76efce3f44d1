import type { SourceDocument, Tokens } from "../types.js";

/** Something a reader should look at. */
export type Doubt = SourceDocument["doubts"][number];

/** A word of small letters is doubtful beside this many times as many spellings of it in capitals. */
const capitalsMuchCommoner = 10;
/** Shorter and commoner words are function words: `the Declaration`, `this Government` are no lost capitals. */
const content = { shortest: 4, share: 0.001 };

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * What a reader should look at, a list a document: `already` and letters that should be figures (`Article l`,
 * `l964`), capitals inside a word or lost (`uneSCo`, `un`, `united nations`, `millennium Declaration`), notes without a
 * marker. The evidence for a capital is its other occurrences in the corpus; nothing is changed.
 */
export function findDoubts(tokens: Tokens, already: readonly (readonly Doubt[])[]): Doubt[][] {
  const { documents, first, starts, ends } = tokens;
  const found = already.map((list) => [...list]);
  const add = (document: number, token: number, last: number, rule: string, reason: string): void => {
    const [start, end] = [starts[token], ends[last]];
    found[document].push({ rule, start, end, text: documents[document].source.slice(start, end), reason });
  };

  const words = wordDoubts(tokens);
  const pairs = capitalPairs(tokens);
  for (let d = 0; d < documents.length; d++) {
    for (let i = first[d]; i < first[d + 1]; i++) {
      const doubt = words.get(tokens.types[i]);
      if (doubt && (doubt.rule !== "letter for a figure" || doubt.always || followsNumberWord(tokens, i)))
        add(d, i, i, doubt.rule, doubt.reason);
      const pair = i + 1 < first[d + 1] && tokens.boundaries[i + 1] === 0 ? pairs(i) : undefined;
      if (pair) add(d, i, i + 1, "lost capital", pair);
    }
    for (const { note, start, end, marker } of documents[d].notes)
      if (!marker)
        found[d].push({
          rule: "note",
          start,
          end,
          text: documents[d].source.slice(start, Math.min(end, start + 40)),
          reason: `note ${note} has no marker in the text`,
        });
    found[d].sort((a, b) => a.start - b.start || a.end - b.end);
  }
  return found;
}

interface WordDoubt {
  readonly rule: string;
  readonly reason: string;
  readonly always: boolean;
}

/** Doubts that a word raises by its spelling, by type. */
function wordDoubts({ spellings, types }: Tokens): Map<number, WordDoubt> {
  const counts = new Map<string, number>();
  const perType = new Uint32Array(spellings.length);
  for (const type of types) perType[type]++;
  for (const [type, spelling] of spellings.entries()) counts.set(spelling, (counts.get(spelling) ?? 0) + perType[type]);
  const doubts = new Map<number, WordDoubt>();
  for (const [type, spelling] of spellings.entries()) {
    const upper = spelling.toUpperCase();
    const capitals = upper === spelling ? 0 : (counts.get(upper) ?? 0);
    if (/^[lIO]\d|\d[lIO]\d|\d[lO]$/u.test(spelling))
      doubts.set(type, { rule: "letter for a figure", reason: "a letter among figures", always: true });
    else if (spelling === "l" || spelling === "O")
      doubts.set(type, { rule: "letter for a figure", reason: "a letter where a number is expected", always: false });
    else if (/\p{Ll}\p{Lu}/u.test(spelling) && capitals > 0)
      doubts.set(type, {
        rule: "lost capital",
        reason: `written ${upper} elsewhere (${capitals} times)`,
        always: true,
      });
    else if (upper.length > 1 && isSmall(spelling) && capitals >= capitalsMuchCommoner * (counts.get(spelling) ?? 1))
      doubts.set(type, {
        rule: "lost capital",
        reason: `written ${upper} elsewhere (${capitals} times)`,
        always: true,
      });
  }
  return doubts;
}

/** Whether a number is expected at token `i`: the word before says so. */
const followsNumberWord = ({ spellings, types, first }: Tokens, i: number): boolean =>
  i > first[0] &&
  /^(articles?|art|no|nos|para|paras|paragraphs?|section|chapter|part|page|p|pp|note)$/iu.test(spellings[types[i - 1]]);

/**
 * Two words of which the first has lost its capital, or both: `united nations` where `United Nations` is ten times as
 * common; `millennium Declaration` where `Millennium Declaration` is met,
 * and is not the exception.
 */
function capitalPairs({ spellings, types, boundaries }: Tokens): (i: number) => string | undefined {
  const folded = new Map<string, number>();
  const codes = spellings.map((spelling) => {
    const small = spelling.toLowerCase();
    if (!folded.has(small)) folded.set(small, folded.size);
    return folded.get(small)!;
  });
  const capital = spellings.map(isCapital);
  // Only words met both ways can have lost a capital.
  const ways = new Uint8Array(folded.size);
  for (const [type, code] of codes.entries()) ways[code] |= capital[type] ? 2 : isSmall(spellings[type]) ? 1 : 0;
  const counts = new Uint32Array(folded.size);
  for (const type of types) counts[codes[type]]++;
  const key = (i: number): number => codes[types[i]] * folded.size + codes[types[i + 1]];
  const both = new Map<number, number>();
  const second = new Map<number, number>();
  const neither = new Map<number, number>();
  for (let i = 0; i + 1 < types.length; i++) {
    const [a, b] = [types[i], types[i + 1]];
    if (boundaries[i + 1] !== 0 || boundaries[i] >= 2 || ways[codes[a]] !== 3) continue;
    if (counts[codes[a]] > content.share * types.length && capital[b] !== capital[a]) continue;
    const as = capital[a] ? (capital[b] ? both : undefined) : capital[b] ? second : neither;
    if (as) as.set(key(i), (as.get(key(i)) ?? 0) + 1);
  }
  return (i) => {
    const [a, b] = [types[i], types[i + 1]];
    if (capital[a] || !isSmall(spellings[a]) || spellings[a].length < content.shortest) return undefined;
    const capitals = both.get(key(i)) ?? 0;
    const lost = capital[b]
      ? capitals * 3 >= (second.get(key(i)) ?? Infinity)
      : isSmall(spellings[b]) && capitals >= capitalsMuchCommoner * (neither.get(key(i)) ?? 1);
    return lost ? `both with a capital elsewhere (${capitals} times)` : undefined;
  };
}
