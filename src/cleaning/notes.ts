import type { Stretch } from "./paragraphs.js";

/** The notes at the end of a text: index of their first paragraph, and which paragraphs begin a note. */
export interface NoteBlock {
  readonly first: number;
  readonly labels: ReadonlyMap<number, { readonly number: string; readonly length: number }>;
}

/** `12. `, `[12] `, `12) ` or `12 ` at the beginning of a paragraph. */
const label = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?)\s+(?=\S)/u;
/** A figure directly behind punctuation that follows a word: `… of all.” 2 At the same`, but not `4.3` or `$1, 2`. */
const marker = /(?<=[^\s\d][.,;:!?…”’"')\]])[ \u00a0]?(?<number>\d{1,3})(?=\s|$)/gu;
/** With so few notes, only figures behind the end of a sentence or a quotation are evidence: `posts, 2 to succeed`. */
const few = 5;

/**
 * Notes are the last paragraphs, numbered from 1 without a gap, if four in five of the numbers stand as markers in the
 * text before them; so a numbered list at the end is not taken for notes. Paragraphs without a number between them go on
 * with the note before, but most paragraphs must have one.
 */
export function noteBlock(
  paragraphs: number,
  text: (i: number) => string,
  head: (i: number) => string,
): NoteBlock | undefined {
  const labels = new Map<number, { number: string; length: number }>();
  let expected = -1;
  let first = -1;
  for (let i = paragraphs - 1; i >= 0 && first < 0; i--) {
    const found = label.exec(head(i));
    if (!found) continue;
    const number = Number(found[1] ?? found[2]);
    if (expected >= 0 && number !== expected) continue;
    labels.set(i, { number: String(number), length: found[0].length });
    expected = number - 1;
    if (number === 1) first = i;
  }
  if (first < 1 || labels.size < 2 || labels.size * 2 < paragraphs - first) return undefined;
  const figures: number[] = [];
  for (let i = 0; i < first; i++)
    for (const match of text(i).matchAll(marker))
      if (labels.size >= few || !/[,;:]/.test(match.input[match.index - 1])) figures.push(Number(match.groups!.number));
  return increasing(figures, labels.size).length >= 0.8 * labels.size ? { first, labels } : undefined;
}

/** The marker of each note in the running text. */
export interface Marker extends Stretch {
  readonly note: string;
  /** Start of the white space before the figure, which goes with it. */
  readonly from: number;
}

/** Finds the markers of notes 1 … `notes` in the given stretches: the longest run of figures in rising order. */
export function findMarkers(source: string, running: readonly Stretch[], notes: number): Marker[] {
  const found: Marker[] = [];
  if (notes === 0) return found;
  for (const { start, end } of running)
    for (const match of source.slice(start, end).matchAll(marker)) {
      const to = start + match.index + match[0].length;
      const note = match.groups!.number;
      found.push({ note, from: start + match.index, start: to - note.length, end: to });
    }
  return increasing(
    found.map((m) => Number(m.note)),
    notes,
  ).map((i) => found[i]);
}

/** Indices of the longest strictly rising subsequence of numbers from 1 to `most`; of equal ones the earliest. */
export function increasing(numbers: readonly number[], most: number): number[] {
  // By number: the longest sequence that ends with it so far, and where; there are few numbers and may be many figures.
  const length = new Uint32Array(most + 1);
  const end = new Int32Array(most + 1).fill(-1);
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [i, number] of numbers.entries()) {
    if (number < 1 || number > most) continue;
    let best = 0;
    for (let smaller = 1; smaller < number; smaller++) if (length[smaller] > length[best]) best = smaller;
    if (length[best] + 1 <= length[number]) continue;
    length[number] = length[best] + 1;
    before[i] = end[best];
    end[number] = i;
  }
  let last = 0;
  for (let number = 1; number <= most; number++) if (length[number] > length[last]) last = number;
  const chosen: number[] = [];
  for (let i = end[last]; i >= 0; i = before[i]) chosen.push(i);
  return chosen.reverse();
}
