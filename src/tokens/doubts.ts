import type { SourceDocument, Tokens } from "../types.js";
import { fold } from "./fold.js";

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
 * `l964`), broken symbols of documents, capitals inside a word or lost (`uneSCo`, `un`, `united nations`, `millennium Declaration`), notes without a
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
    found[d].push(...brokenSymbols(documents[d].source));
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
        reason: `written ${upper} ${often(capitals)} elsewhere`,
        always: true,
      });
    else if (upper.length > 1 && isSmall(spelling) && capitals >= capitalsMuchCommoner * (counts.get(spelling) ?? 1))
      doubts.set(type, {
        rule: "lost capital",
        reason: `written ${upper} ${often(capitals)} elsewhere`,
        always: true,
      });
  }
  return doubts;
}

/** Whether a number is expected at token `i`: the word before says so. */
const followsNumberWord = ({ spellings, types, boundaries }: Tokens, i: number): boolean =>
  boundaries[i] < 2 &&
  /^(articles?|art|no|nos|para|paras|paragraphs?|section|chapter|part|page|p|pp|note)$/iu.test(spellings[types[i - 1]]);

/**
 * Two words of which one has lost its capital, or both: `united nations` where `United Nations` is ten times as common;
 * `millennium Declaration` or `Friendly relations` (not at the beginning of a sentence) where both with a capital are met and
 * are not the exception.
 */
function capitalPairs({ spellings, types, boundaries }: Tokens): (i: number) => string | undefined {
  const folded = new Map<string, number>();
  const codes = spellings.map((spelling) => {
    const small = fold(spelling, { case: "fold" });
    if (!folded.has(small)) folded.set(small, folded.size);
    return folded.get(small)!;
  });
  const capital = spellings.map(isCapital);
  const small = spellings.map(isSmall);
  const counts = new Uint32Array(folded.size);
  for (const type of types) counts[codes[type]]++;

  /** Which of the two words at `i` and `i + 1` has a capital; none if they do not bear on the question. */
  const kindOf = (i: number): "both" | "first" | "second" | "neither" | undefined => {
    const [a, b] = [types[i], types[i + 1]];
    if (boundaries[i + 1] !== 0 || boundaries[i] >= 2) return undefined;
    // After an acronym small letters are usual: `UN human rights`.
    const isName = /^\p{Lu}\p{Ll}/u.test(spellings[a]);
    if (capital[a]) return capital[b] ? "both" : small[b] && isName && boundaries[i] === 0 ? "first" : undefined;
    if (!small[a]) return undefined;
    if (!capital[b]) return small[b] ? "neither" : undefined;
    return counts[codes[a]] > content.share * types.length ? undefined : "second";
  };
  const found = {
    both: new Map<number, number>(),
    first: new Map<number, number>(),
    second: new Map<number, number>(),
    neither: new Map<number, number>(),
  };
  const key = (i: number): number => codes[types[i]] * folded.size + codes[types[i + 1]];
  for (let i = 0; i + 1 < types.length; i++) {
    const kind = kindOf(i);
    if (kind) found[kind].set(key(i), (found[kind].get(key(i)) ?? 0) + 1);
  }
  return (i) => {
    const kind = kindOf(i);
    if (kind === undefined || kind === "both") return undefined;
    const lost = kind === "first" ? [i + 1] : kind === "second" ? [i] : [i, i + 1];
    if (lost.some((k) => spellings[types[k]].length < content.shortest)) return undefined;
    const capitals = found.both.get(key(i)) ?? 0;
    const times = found[kind].get(key(i))!;
    if (kind === "neither" ? capitals < capitalsMuchCommoner * times : capitals * 3 < times) return undefined;
    return `both with a capital ${often(capitals)} elsewhere`;
  };
}

const often = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** `A/ RES/2625`, `E/CN. 4/Sub. 2/2004/43`: white space inside the symbol of a document. */
const brokenSymbol = /(?<![\p{L}\p{N}])\p{Lu}\/\s(?=\p{Lu})|(?<=\/\p{L}{1,8}\.)\s(?=\d+[/,])/gu;

/** Each broken symbol once, from its first character to its last, however many spaces it has. */
function brokenSymbols(source: string): Doubt[] {
  const places: { start: number; end: number }[] = [];
  for (const match of source.matchAll(brokenSymbol)) {
    let start = match.index;
    while (start > 0 && /\S/u.test(source[start - 1])) start--;
    let end = match.index + match[0].length;
    while (end < source.length && /[^\s,;]/u.test(source[end])) end++;
    const last = places.at(-1);
    if (last && start <= last.end) last.end = end;
    else places.push({ start, end });
  }
  const reason = "white space inside the symbol of a document";
  return places.map(({ start, end }) => ({
    rule: "broken symbol",
    start,
    end,
    text: source.slice(start, end),
    reason,
  }));
}
