import type { AnyMetadata, Region } from "../types.js";
import { noteBlock } from "./notes.js";
import type { Stretch } from "./paragraphs.js";

/** A paragraph and the region it was found to be. */
export interface Block extends Stretch {
  readonly region: Region;
  /** Number of the note that this paragraph begins; its own text begins after it. */
  readonly note?: string;
  /** Where the text of a note begins, after its number. */
  readonly textStart: number;
}

const endsOpen = (text: string): boolean => !/[.!?;:,…—–-]["'”’»)\]]*$/u.test(text);
/** Words, not the figures of a table: no tabs, at most one character in four a digit. */
const isWording = (text: string): boolean => !text.includes("\t") && text.replace(/\D/g, "").length * 4 <= text.length;
/** Words by their spaces; a text of more than `longest.characters` has more than any form allows. */
function words(text: string): number {
  if (text.length >= longest.characters) return longest.characters;
  let count = 1;
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) <= 32 && text.charCodeAt(i - 1) > 32) count++;
  return count;
}
const same = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const abstract = /^(abstract|summary)\s*[:.—–-]/iu;
const keywords = /^key\s?words?\s*[:.—–-]/iu;
/** Site names, breadcrumbs, dates with a source, links back: what a web page puts around a text. */
const furniture = [
  /^(sponsored|hosted|published|powered) by\b/iu,
  /^[^.!?]{1,40}(\s*[>»›]\s*[^.!?>»›]{1,60})+$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.*$/u,
  /^(source|from|editor)\s*:/iu,
  /^((back to |to the )?top|home|print|share|close|previous|next)$/iu,
];
const byline = [/^\(?(translated|written|edited|reported|interviewed) by\b/iu, /^\*\s*\S/u];
const personName = /^(by\s+)?\p{Lu}[\p{L}.'’-]*(\s+\p{Lu}[\p{L}.'’-]*){1,4}(\s*[*†\d]+)?(\s*\([^)]*\))?$/u;
const roman = /^([IVX]+)\.\s/u;
/** Words of a heading, of a numbered heading, of a paragraph before the text; and characters of any of them. */
const longest = { heading: 20, numberedHeading: 60, front: 40, frontParagraphs: 12, characters: 600 };

/**
 * The region of every paragraph, found by form: what stands before the first long paragraph, how a paragraph begins and
 * ends, numbers in order. `corrections` (from regions.csv) override by index of the paragraph.
 */
export function blocksOf(
  source: string,
  paragraphs: readonly Stretch[],
  metadata: AnyMetadata,
  corrections: ReadonlyMap<number, Region> = new Map(),
): Block[] {
  // What is not body is told by its form, and all forms are short or begin in a certain way: no need to read on.
  const texts = paragraphs.map(({ start, end }) => source.slice(start, Math.min(end, start + longest.characters)));
  const found: (Region | undefined)[] = texts.map(() => undefined);
  const isFurniture = (text: string): boolean => words(text) <= 12 && furniture.some((form) => form.test(text));

  // From the end: links back, then the notes.
  let end = texts.length;
  while (end > 1 && isFurniture(texts[end - 1])) found[--end] = "furniture";
  const whole = (i: number): string => source.slice(paragraphs[i].start, paragraphs[i].end);
  const notes = noteBlock(end, whole, (i) => texts[i]);
  if (notes) for (let i = notes.first; i < end; i++) found[i] = "note";

  front(texts, found, metadata, isFurniture);
  const headings = numberedHeadings(texts, notes?.first ?? end);
  for (const [i, text] of texts.entries()) {
    if (found[i]) continue;
    if (abstract.test(text)) found[i] = "abstract";
    else if (keywords.test(text)) found[i] = "keywords";
    else if (byline.some((form) => form.test(text)) && words(text) <= 40) found[i] = "byline";
    else if (headings.has(i)) found[i] = "heading";
    else if (
      i + 1 < end &&
      words(text) <= longest.heading &&
      endsOpen(text) &&
      isWording(text) &&
      /^[\p{Lu}\p{N}“"]/u.test(text)
    )
      found[i] = "heading";
  }

  return paragraphs.map(({ start, end }, i) => {
    const region = corrections.get(i) ?? found[i] ?? "body";
    const label = region === "note" ? notes?.labels.get(i) : undefined;
    if (label === undefined) return { start, end, region, textStart: start };
    return { start, end, region, note: label.number, textStart: start + label.length };
  });
}

/**
 * What stands before the text: furniture, title, byline. It ends at the first paragraph that is long or ends a sentence, so
 * a text that begins with such a one has none.
 */
function front(
  texts: readonly string[],
  found: (Region | undefined)[],
  metadata: AnyMetadata,
  isFurniture: (text: string) => boolean,
): void {
  const first = texts.findIndex(
    (text) => words(text) >= longest.front || abstract.test(text) || !(endsOpen(text) || isFurniture(text)),
  );
  if (first < 1 || first > longest.frontParagraphs) return;
  const titles = texts.slice(0, first).map(same);
  const open = [...Array(first).keys()].filter((i) => endsOpen(texts[i]) && !isFurniture(texts[i]));
  const title =
    open.find((i) => metadata.title !== undefined && titles[i] === same(String(metadata.title))) ??
    open.find((i) => titles.indexOf(titles[i], i + 1) > 0) ??
    open[0];
  if (title === undefined) return;
  const author = same(String(metadata.author ?? ""));
  for (let i = 0; i < first; i++) {
    const text = texts[i];
    if (i === title) found[i] = "title";
    else if (i < title || isFurniture(text) || titles[i] === titles[title]) found[i] = "furniture";
    else if (personName.test(text) || (author !== "" && words(text) <= 12 && titles[i].includes(author)))
      found[i] = "byline";
  }
}

/** Paragraphs of one sentence that begin with I., II., III. … in order: headings, even where they end with a point. */
function numberedHeadings(texts: readonly string[], end: number): Set<number> {
  const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
  const at: number[] = [];
  for (let i = 0; i < end; i++) {
    const numeral = roman.exec(texts[i])?.[1];
    if (numeral !== numerals[at.length] || words(texts[i]) > longest.numberedHeading) continue;
    if (!/[.!?]["”’)]*\s+\p{Lu}/u.test(texts[i].replace(roman, ""))) at.push(i);
  }
  return new Set(at.length >= 2 ? at : []);
}
