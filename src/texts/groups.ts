import { groupsOf } from "../discourse/groups.js";
import type { Corpus, Sequence, Value, Where } from "../types.js";

type Fields = Readonly<Record<string, Value>>;

/** The words of one group, text by text. */
export interface GroupWords {
  readonly fields: Fields;
  readonly codes: Uint32Array;
  /** Indices at which another text begins. */
  readonly breaks: readonly number[];
}

/** The words of each group; the first of another document, or of another note, begins a text. */
export async function wordsByGroup<M>(
  corpus: Corpus<M>,
  sequences: readonly Sequence[],
  by: unknown,
  where: Where<M> | undefined,
): Promise<GroupWords[]> {
  const groups = await groupsOf(corpus, by, where);
  const words = groups.list.map(({ fields, tokens }) => ({
    fields,
    codes: new Uint32Array(tokens),
    breaks: [] as number[],
  }));
  const sizes = words.map(() => 0);
  const lastText = words.map(() => -1);
  let text = -1;
  for (const sequence of sequences) {
    const { codes, boundaries } = sequence;
    const groupAt = groupReader(sequence, by, groups.of);
    for (let i = 0; i < codes.length; i++) {
      if (i === 0 || boundaries[i] === 4) text++;
      const group = groupAt(i);
      if (lastText[group] !== text && sizes[group] > 0) words[group].breaks.push(sizes[group]);
      lastText[group] = text;
      words[group].codes[sizes[group]++] = codes[i];
    }
  }
  return words;
}

/** A sentence of a text: its words are from `from` to before `to`, its group is that of its first. */
export type SentenceVisitor = (sequence: Sequence, from: number, to: number, group: number) => void;

/** The groups' fields, and what visits every sentence with its group, as often as one likes. */
export async function sentencesByGroup<M>(
  corpus: Corpus<M>,
  sequences: readonly Sequence[],
  by: unknown,
  where: Where<M> | undefined,
): Promise<{ readonly fields: readonly Fields[]; readonly visit: (visitor: SentenceVisitor) => void }> {
  const groups = await groupsOf(corpus, by, where);
  const visit = (visitor: SentenceVisitor): void => {
    for (const sequence of sequences) {
      const { codes, boundaries } = sequence;
      const groupAt = groupReader(sequence, by, groups.of);
      for (let from = 0, to = 0; from < codes.length; from = to) {
        to = from + 1;
        while (to < codes.length && boundaries[to] < 2) to++;
        visitor(sequence, from, to, groupAt(from));
      }
    }
  };
  return { fields: groups.list.map(({ fields }) => fields), visit };
}

/** The group of a word, read in the order of the words and asked anew only where it can change, because asking takes time. */
function groupReader(
  { id, codes, positions, boundaries, regions, quoted }: Sequence,
  by: unknown,
  of: (id: string, position: number) => number,
): (i: number) => number {
  const parts = [by].flat().find((field): field is { parts: number } => typeof field === "object")?.parts ?? 1;
  const partOf = (i: number): number => Math.floor((i * parts) / codes.length);
  let [last, group] = [-2, -1];
  return (i) => {
    const same =
      i === last + 1 &&
      boundaries[i] < 2 &&
      regions[i] === regions[last] &&
      quoted[i] === quoted[last] &&
      partOf(i) === partOf(last);
    if (!same) group = of(id, positions[i]);
    last = i;
    return group;
  };
}
