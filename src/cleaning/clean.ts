import { finished } from "../steps.js";
import type { AnyMetadata, Edit, Region, SourceDocument } from "../types.js";
import { inOrder } from "./edits.js";
import { type HyphenPlace, hyphenEdits, hyphenPlaces } from "./hyphens.js";
import { findMarkers } from "./notes.js";
import { paragraphsOf, type Stretch } from "./paragraphs.js";
import { ordinalEdits, spaceEdits } from "./spaces.js";
import { type Block, blocksOf } from "./structure.js";

/** A text as it was received. */
export interface ReceivedDocument {
  readonly id: string;
  readonly metadata: AnyMetadata;
  readonly source: string;
  /** Regions given by an analyst: line (from 1) of a paragraph's beginning → region. */
  readonly corrections?: ReadonlyMap<number, Region>;
}

/** A text with its regions found and its edits recorded; nothing of it is changed. */
export interface CleanedDocument extends Omit<SourceDocument, "doubts"> {
  readonly blocks: readonly Block[];
}

const isRunning = (block: Block): boolean => block.region !== "note" && block.region !== "furniture";

/**
 * Finds regions and notes, and records what cleaning would change. All documents at once, because the evidence for a
 * hyphen is the whole corpus. With `edit: false` the texts stay as they were received: nothing is recorded, and all is body
 * but what an analyst's corrections say.
 */
export const clean = (received: readonly ReceivedDocument[], options: { edit?: boolean } = {}): CleanedDocument[] =>
  finished(cleanSteps(received, options));

/** The same in steps; each tells how many characters are done, of all characters twice. */
export function* cleanSteps(
  received: readonly ReceivedDocument[],
  { edit = true }: { edit?: boolean } = {},
): Generator<number, CleanedDocument[]> {
  let characters = 0;
  const documents = yield* mapped(
    received,
    (document) => {
      const paragraphs = paragraphsOf(document.source);
      const corrections = byParagraph(document, paragraphs);
      const blocks = edit
        ? blocksOf(document.source, paragraphs, document.metadata, corrections)
        : paragraphs.map((paragraph, i) => whole(paragraph, corrections.get(i)));
      characters += document.source.length;
      return { ...document, blocks, notes: notesOf(document.source, blocks) };
    },
    () => characters,
  );
  if (!edit) return documents.map(({ corrections, ...document }) => ({ ...document, edits: [] }));

  const places: HyphenPlace[] = documents.flatMap(({ source, blocks }, i) => hyphenPlaces(source, i, blocks));
  const joined = hyphenEdits(
    documents.map(({ source }) => source),
    places,
  );
  return yield* mapped(
    documents,
    ({ corrections, ...document }, i) => {
      characters += document.source.length;
      const { source, blocks, notes } = document;
      const markers = notes.flatMap(({ marker }) => (marker ? [markerEdit(source, marker)] : []));
      const ordinals = blocks.flatMap((block) => ordinalEdits(source, block));
      const certain = [...markers, ...joined[i], ...ordinals];
      const taken = new Set(certain.flatMap((e) => Array.from({ length: e.end - e.start }, (_, k) => e.start + k)));
      const spaces = blocks.flatMap((block) => spaceEdits(source, block)).filter((e) => !taken.has(e.start));
      return { ...document, edits: inOrder([...certain, ...spaces]) };
    },
    () => characters,
  );
}

/** A list made of another, a step an entry. */
function* mapped<A, B>(
  list: readonly A[],
  make: (entry: A, index: number) => B,
  told: () => number,
): Generator<number, B[]> {
  const made: B[] = [];
  for (const [index, entry] of list.entries()) {
    made.push(make(entry, index));
    yield told();
  }
  return made;
}

/** A note marker leaves the text with the white space before it. */
const markerEdit = (source: string, { from: start, end }: { from: number; end: number }): Edit => ({
  rule: "note marker",
  start,
  end,
  before: source.slice(start, end),
  after: "",
});

/** A paragraph taken as it is. */
const whole = ({ start, end }: Stretch, region: Region = "body"): Block => ({ start, end, region, textStart: start });

type Note = SourceDocument["notes"][number] & { readonly marker?: { readonly from: number } };

/** Each note with the paragraphs that go on with it, and its marker in the running text. */
function notesOf(source: string, blocks: readonly Block[]): Note[] {
  const notes: { note: string; start: number; end: number }[] = [];
  for (const block of blocks) {
    if (block.region !== "note") continue;
    const last = notes.at(-1);
    if (block.note === undefined && last) last.end = block.end;
    else notes.push({ note: block.note ?? String(notes.length + 1), start: block.textStart, end: block.end });
  }
  const markers = new Map(findMarkers(source, blocks.filter(isRunning), notes.length).map((m) => [m.note, m]));
  return notes.map((note) => {
    const marker = markers.get(note.note);
    return marker ? { ...note, marker: { start: marker.start, end: marker.end, from: marker.from } } : note;
  });
}

/** Corrections by line → by index of the paragraph; a line that begins no paragraph is an error. */
function byParagraph(document: ReceivedDocument, paragraphs: readonly Stretch[]): Map<number, Region> {
  const found = new Map<number, Region>();
  if (!document.corrections?.size) return found;
  const lines = paragraphs.map(({ start }) => document.source.slice(0, start).split(/\r\n|\r|\n/u).length);
  for (const [line, region] of document.corrections) {
    const at = lines.indexOf(line);
    if (at < 0)
      throw new RangeError(
        `regions.csv: document "${document.id}" has no paragraph that begins in line ${line}; paragraphs begin in lines ${lines.slice(0, 12).join(", ")}${lines.length > 12 ? " …" : ""}`,
      );
    found.set(at, region);
  }
  return found;
}
