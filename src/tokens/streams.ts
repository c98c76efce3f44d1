import type { CleanedDocument } from "../cleaning/clean.js";
import type { Block } from "../cleaning/structure.js";
import type { Edit, Region } from "../types.js";

/** One paragraph of a stream, in offsets of the stream's text. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly region: Region;
}

/** A text of its own within a document, cleaned: the running text, a note, or a piece of furniture. */
export interface Stream {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Offset in the source of an offset in `text`; to be asked in rising order. `ends` for the end of a token. */
  sourceOffset(offset: number, ends: boolean): number;
}

/** The streams of a document: first the running text, then each note, then each run of furniture. */
export function streamsOf(document: CleanedDocument): Stream[] {
  const running: Block[] = [];
  const notes: Block[][] = [];
  const furniture: Block[][] = [];
  let last: Block | undefined;
  for (const block of document.blocks) {
    if (block.region === "note") {
      if (block.note !== undefined || last?.region !== "note") notes.push([]);
      notes.at(-1)!.push(block);
    } else if (block.region === "furniture") {
      if (last?.region !== "furniture") furniture.push([]);
      furniture.at(-1)!.push(block);
    } else running.push(block);
    last = block;
  }
  return [running, ...notes, ...furniture].filter((blocks) => blocks.length > 0).map((b) => streamOf(document, b));
}

function streamOf({ source, edits }: CleanedDocument, blocks: readonly Block[]): Stream {
  let text = "";
  let next = 0;
  const paragraphs: Paragraph[] = [];
  /** From `at` on (in the stream), source offset = stream offset + shift; `inside` is the edit that ends there. */
  const shifts: { at: number; shift: number; after: number }[] = [];
  for (const { textStart, end, region } of blocks) {
    if (text !== "") text += "\n";
    const from = text.length;
    shifts.push({ at: from, shift: textStart - from, after: 0 });
    let at = textStart;
    while (next < edits.length && edits[next].start < textStart) next++;
    for (; next < edits.length && edits[next].end <= end; next++) {
      const edit: Edit = edits[next];
      text += source.slice(at, edit.start) + edit.after;
      at = edit.end;
      shifts.push({ at: text.length, shift: edit.end - text.length, after: edit.after.length });
    }
    text += source.slice(at, end);
    paragraphs.push({ from, to: text.length, region });
  }
  let cursor = 0;
  return {
    text,
    paragraphs,
    sourceOffset(offset, ends) {
      // A token that ends where something was taken out ends before it; one that begins there begins behind it.
      const reached = (k: number): boolean => {
        const { at, after } = shifts[k];
        return ends && after === 0 ? at < offset : at <= offset;
      };
      while (cursor + 1 < shifts.length && reached(cursor + 1)) cursor++;
      return offset + shifts[cursor].shift;
    },
  };
}
