import { streamOf } from "../phrases/stream.js";
import { fold } from "../tokens/fold.js";
import type { Corpus, Where } from "../types.js";

/** What is known of a word in the candidates. */
export interface RakeWord {
  /** The lengths of the candidates at each of its occurrences, summed: the word itself is part of its degree. */
  readonly degree: number;
  /** How often it occurs in candidates. */
  readonly frequency: number;
}

/** One run of words from one end to the next. */
export interface Run {
  readonly words: readonly string[];
  readonly document: number;
}

/** Degree and frequency of each word in the candidates. */
export function wordTable(runs: readonly Run[]): Map<string, RakeWord> {
  const table = new Map<string, { degree: number; frequency: number }>();
  for (const { words } of runs)
    for (const word of words) {
      const entry = table.get(word) ?? { degree: 0, frequency: 0 };
      table.set(word, entry);
      entry.degree += words.length;
      entry.frequency++;
    }
  return table;
}

/** Where one candidate occurs. */
interface Occurrences {
  readonly words: readonly string[];
  count: number;
  runs: number;
  readonly documents: Set<number>;
}

/** Where each candidate occurs. As it has no stop word and no mark inside, each occurrence lies in one run. */
export function occurrencesOf(runs: readonly Run[]): Map<string, Occurrences> {
  const found = new Map<string, Occurrences>();
  for (const { words } of runs) {
    const term = words.join(" ");
    const entry = found.get(term) ?? { words, count: 0, runs: 0, documents: new Set<number>() };
    found.set(term, entry);
    entry.runs++;
  }
  const lengths = [...new Set(runs.map(({ words }) => words.length))];
  for (const { words, document } of runs)
    for (const length of lengths)
      for (let from = 0; from + length <= words.length; from++) {
        const entry = found.get(words.slice(from, from + length).join(" "));
        if (!entry) continue;
        entry.count++;
        entry.documents.add(document);
      }
  return found;
}

/** 1 for each selected token at which candidates end. */
export async function endsOf<M>(
  corpus: Corpus<M>,
  where: Where<M> | undefined,
  stop: ReadonlySet<string>,
  keep: ReadonlySet<string> | undefined,
): Promise<Uint8Array> {
  const forms = streamOf(await corpus.sequences({ where }), 0, 0);
  const stops = forms.values.map((form) => stop.has(form) || stop.has(fold(form, { case: "fold" })));
  const ends = Uint8Array.from(forms.own, (code) => (stops[code] ? 1 : 0));
  if (keep === undefined) return ends;
  const tags = streamOf(await corpus.sequences({ of: "pos", where }), 0, 0);
  const kept = tags.values.map((tag) => keep.has(tag));
  return ends.map((end, t) => (end === 1 || !kept[tags.own[t]] ? 1 : 0));
}
