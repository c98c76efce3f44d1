import type { CleanedDocument } from "../cleaning/clean.js";
import { finished, moved, type Steps } from "../steps.js";
import type { CountingContract, SourceDocument, Tokens } from "../types.js";
import type { Annotate } from "./annotate.js";
import { regions } from "./contract.js";
import { type Doubt, findDoubts } from "./doubts.js";
import { readMarks } from "./marks.js";
import type { QuoteDoubt } from "./quotes.js";
import { Rows } from "./rows.js";
import { sentenceStarts } from "./sentences.js";
import { Spellings } from "./spellings.js";
import { type Stream, streamsOf } from "./streams.js";
import { TypeTable } from "./typetable.js";
import { findWords, Spans } from "./words.js";

/**
 * Turns cleaned documents into columns of tokens. `annotate` is left out for a corpus without part of speech and lemma;
 * sentences are the same either way.
 */
export const tokensOf = (
  documents: readonly CleanedDocument[],
  contract: CountingContract,
  annotate?: Annotate,
): Tokens => finished(tokenSteps(documents, contract, annotate));

/** The same in steps; each tells how many characters of the sources are done. */
export function* tokenSteps(
  documents: readonly CleanedDocument[],
  contract: CountingContract,
  annotate?: Annotate,
  progress?: (done: number, of: number, id: string) => void,
): Steps<Tokens> {
  let characters = 0;
  const rows = new Rows();
  const words = new Spans();
  const spellings = new Spellings();
  const types = new TypeTable();
  const first = [0];
  const kept: SourceDocument[] = [];
  const found: Doubt[][] = [];
  let allDoubts: Doubt[][] | undefined;

  for (const [i, document] of documents.entries()) {
    const doubts: Doubt[] = [];
    for (const stream of streamsOf(document)) {
      const begins = wordsOf(stream, contract, words);
      rows.reserve(words.size);
      const unpaired = readParagraphs(stream, words, begins, rows);
      readBounds(stream, words, rows, unpaired, (at, reason) => doubts.push(quoteDoubt(document.source, at, reason)));
      const annotation =
        annotate &&
        (yield* moved(
          annotate.steps(stream.text, words, rows.boundaries.subarray(rows.size)),
          (w) => Math.min(words.ends[w - 1], document.source.length) + characters,
        ));
      for (let w = 0; w < words.size; w++) {
        const spelling = spellings.code(stream.text, words.starts[w], words.ends[w]);
        rows.types[rows.size + w] = annotation
          ? types.code(spelling, annotation.pos[w], annotation.lemmas[w])
          : spelling;
      }
      rows.size += words.size;
    }
    first.push(rows.size);
    const { id, metadata, source, edits, notes } = document;
    found.push(doubts);
    kept.push({
      id,
      metadata,
      source,
      edits,
      notes,
      // Found when first asked for: most corpora are never looked through for doubts.
      get doubts() {
        allDoubts ??= findDoubts(tokens, found);
        return allDoubts[i];
      },
    });
    progress?.(i + 1, documents.length, document.id);
    characters += document.source.length;
    yield characters;
  }

  rows.trim();
  const tokens: Tokens = {
    documents: kept,
    first: Uint32Array.from(first),
    types: rows.types,
    starts: rows.starts,
    ends: rows.ends,
    regions: rows.regions,
    quoted: rows.quoted,
    boundaries: rows.boundaries,
    ...(annotate
      ? types.named(spellings.values, annotate.posNames, annotate.lemmaNames)
      : { spellings: spellings.values, pos: [], lemmas: [] }),
  };
  return tokens;
}

/** Fills `words` with those of a stream; answers the first word of each paragraph, and the number of words at the end. */
function wordsOf({ text, paragraphs }: Stream, contract: CountingContract, words: Spans): number[] {
  words.size = 0;
  const begins: number[] = [];
  for (const { from, to } of paragraphs) {
    begins.push(words.size);
    findWords(text, from, to, contract, words);
  }
  return [...begins, words.size];
}

/** Region, quotation and boundary of each word, into the next rows; answers the quotation marks without a partner. */
function readParagraphs(
  { text, paragraphs }: Stream,
  words: Spans,
  begins: readonly number[],
  rows: Rows,
): QuoteDoubt[] {
  const quoted = rows.quoted.subarray(rows.size);
  const boundaries = rows.boundaries.subarray(rows.size);
  const unpaired: QuoteDoubt[] = [];
  for (const [p, { from, to, region }] of paragraphs.entries()) {
    const [begin, end] = [begins[p], begins[p + 1]];
    rows.regions.fill(regions.indexOf(region), rows.size + begin, rows.size + end);
    for (const doubt of readMarks(text, from, to, words, begin, end, quoted, boundaries)) unpaired.push(doubt);
    let w = begin;
    for (const start of sentenceStarts(text, from, to)) {
      while (w < end && words.starts[w] < start) w++;
      if (w < end) boundaries[w] = 2;
    }
    if (begin < end) boundaries[begin] = begin === 0 ? 4 : 3;
  }
  return unpaired;
}

/** Start and end of each word in the source, and the place there of each mark; both in one rising pass. */
function readBounds(
  stream: Stream,
  words: Spans,
  rows: Rows,
  marks: QuoteDoubt[],
  onMark: (at: number, reason: string) => void,
): void {
  marks.sort((a, b) => a.at - b.at);
  let m = 0;
  for (let w = 0; w <= words.size; w++) {
    const upTo = w < words.size ? words.starts[w] : Number.POSITIVE_INFINITY;
    for (; m < marks.length && marks[m].at < upTo; m++)
      onMark(stream.sourceOffset(marks[m].at, false), marks[m].reason);
    if (w === words.size) break;
    rows.starts[rows.size + w] = stream.sourceOffset(words.starts[w], false);
    rows.ends[rows.size + w] = stream.sourceOffset(words.ends[w], true);
  }
}

/** The mark with some of the text behind it, so that a reader finds it. */
const quoteDoubt = (source: string, start: number, reason: string): Doubt => ({
  rule: "quotation mark",
  start,
  end: Math.min(start + 40, source.length),
  text: source.slice(start, start + 40),
  reason,
});
