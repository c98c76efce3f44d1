import type { CleanedDocument } from "../cleaning/clean.js";
import type { CountingContract, SourceDocument, Tokens } from "../types.js";
import type { Annotate } from "./annotate.js";
import { regions } from "./contract.js";
import { type Doubt, findDoubts } from "./doubts.js";
import { readMarks } from "./marks.js";
import { sentenceStarts } from "./sentences.js";
import { Spellings } from "./spellings.js";
import { type Stream, streamsOf } from "./streams.js";
import { TypeTable } from "./typetable.js";
import { findWords, Spans } from "./words.js";

/** A column that grows. */
class Growing<A extends Uint8Array | Uint32Array> {
  constructor(
    private array: A,
    private readonly make: (length: number) => A,
  ) {}
  size = 0;
  push(value: number): void {
    if (this.size === this.array.length) {
      const larger = this.make(this.size * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.size++] = value;
  }
  /** A copy without the room to grow. */
  done(): A {
    return this.array.slice(0, this.size) as A;
  }
}
const bytes = (): Growing<Uint8Array> => new Growing(new Uint8Array(4096), (n) => new Uint8Array(n));
const integers = (): Growing<Uint32Array> => new Growing(new Uint32Array(4096), (n) => new Uint32Array(n));

/**
 * Turns cleaned documents into columns of tokens. `annotate` is left out for a corpus without part of speech and lemma;
 * sentences are the same either way.
 */
export function tokensOf(
  documents: readonly CleanedDocument[],
  contract: CountingContract,
  annotate?: Annotate,
  progress?: (done: number, of: number, id: string) => void,
): Tokens {
  const spellings = new Spellings();
  const types = new TypeTable();
  const column = {
    types: integers(),
    starts: integers(),
    ends: integers(),
    regions: bytes(),
    quoted: bytes(),
    boundaries: bytes(),
  };
  const first = [0];
  const kept: SourceDocument[] = [];
  const found: Doubt[][] = [];
  let allDoubts: Doubt[][] | undefined;
  const words = new Spans();

  for (const [i, document] of documents.entries()) {
    const doubts: Doubt[] = [];
    for (const stream of streamsOf(document)) {
      const { quoted, boundaries, bounds } = read(stream, contract, words, document, doubts);
      const annotation = annotate?.(stream.text, words, boundaries);
      for (let w = 0, p = 0; w < words.size; w++) {
        while (words.starts[w] >= stream.paragraphs[p].to) p++;
        const spelling = spellings.code(stream.text, words.starts[w], words.ends[w]);
        column.types.push(annotation ? types.code(spelling, annotation.pos[w], annotation.lemmas[w]) : spelling);
        column.starts.push(bounds[2 * w]);
        column.ends.push(bounds[2 * w + 1]);
        column.regions.push(regions.indexOf(stream.paragraphs[p].region));
        column.quoted.push(quoted[w]);
        column.boundaries.push(boundaries[w]);
      }
    }
    first.push(column.types.size);
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
  }

  const tokens: Tokens = {
    documents: kept,
    first: Uint32Array.from(first),
    types: column.types.done(),
    starts: column.starts.done(),
    ends: column.ends.done(),
    regions: column.regions.done(),
    quoted: column.quoted.done(),
    boundaries: column.boundaries.done(),
    ...(annotate
      ? types.named(spellings.values, annotate.posNames, annotate.lemmaNames)
      : { spellings: spellings.values, pos: [], lemmas: [] }),
  };
  return tokens;
}

/** Words, marks and sentences of one stream, with the words' bounds in the source; `words` is filled anew. */
function read(
  stream: Stream,
  contract: CountingContract,
  words: Spans,
  document: CleanedDocument,
  doubts: Doubt[],
): { quoted: Uint8Array; boundaries: Uint8Array; bounds: Uint32Array } {
  const { text, paragraphs } = stream;
  words.size = 0;
  const begins: number[] = [];
  for (const { from, to } of paragraphs) {
    begins.push(words.size);
    findWords(text, from, to, contract, words);
  }
  const quoted = new Uint8Array(words.size);
  const boundaries = new Uint8Array(words.size);
  const unpaired: { at: number; reason: string }[] = [];
  for (const [p, { from, to }] of paragraphs.entries()) {
    const begin = begins[p];
    const end = begins[p + 1] ?? words.size;
    unpaired.push(...readMarks(text, from, to, words, begin, end, quoted, boundaries));
    let w = begin;
    for (const start of sentenceStarts(text, from, to)) {
      while (w < end && words.starts[w] < start) w++;
      if (w < end) boundaries[w] = 2;
    }
    if (begin < end) boundaries[begin] = begin === 0 ? 4 : 3;
  }
  const bounds = new Uint32Array(2 * words.size);
  unpaired.sort((a, b) => a.at - b.at);
  let d = 0;
  for (let w = 0; w < words.size; w++) {
    for (; d < unpaired.length && unpaired[d].at < words.starts[w]; d++) doubt(unpaired[d]);
    bounds[2 * w] = stream.sourceOffset(words.starts[w], false);
    bounds[2 * w + 1] = stream.sourceOffset(words.ends[w], true);
  }
  for (; d < unpaired.length; d++) doubt(unpaired[d]);
  return { quoted, boundaries, bounds };

  function doubt({ at, reason }: { at: number; reason: string }): void {
    const start = stream.sourceOffset(at, false);
    const end = Math.min(start + 40, document.source.length);
    doubts.push({ rule: "quotation mark", start, end: start + 1, text: document.source.slice(start, end), reason });
  }
}
