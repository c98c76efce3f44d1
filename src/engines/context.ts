import { applyEdits } from "../cleaning/edits.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import type { Tokens } from "../types.js";

/** Prints tokens of one document with what stands between them in the cleaned text. */
export interface Printer {
  /** What stands before the token `node`, from the token `from` on. */
  readonly left: (from: number, node: number) => string;
  /** What stands after the token `node`, up to the token `to` and the punctuation attached to it. */
  readonly right: (node: number, to: number) => string;
  /** The tokens of a phrase and what stands between them; a note that stands there in the source is left out. */
  readonly phrase: (first: number, last: number) => string;
  /** The cleaned text of the source from one offset to another. */
  readonly slice: (start: number, end: number) => string;
  readonly placeAt: (offset: number) => { line: number; column: number };
}

export function printerOf({ documents, first, starts, ends }: Tokens, d: number): Printer {
  const { source, edits } = documents[d];
  const lines = lineStarts(source);
  // Notes and furniture are stored after the running text, but stand somewhere inside it in the source.
  const order = sourceOrder(starts, first[d], first[d + 1]);
  const tokens = first[d + 1] - first[d];
  /** The k-th token of the document in the order of the source. */
  const inSource = (k: number): number => (order ? order[k] : first[d] + k);

  /** Which token in the order of the source is the first to start at or after the offset. */
  const nextAt = (offset: number): number => {
    let low = 0;
    for (let high = tokens; low < high; ) {
      const middle = (low + high) >> 1;
      if (starts[inSource(middle)] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Whether nothing but what separates words stands between a token and the next in the source. */
  const adjoins = (t: number, next: number): boolean => {
    const k = nextAt(ends[t]);
    return k < tokens && inSource(k) === next;
  };
  /** End of the punctuation attached to the end of a token. */
  const tail = (t: number): number => {
    const next = nextAt(ends[t]);
    const stop = next < tokens ? starts[inSource(next)] : source.length;
    let end = ends[t];
    while (end < stop && !isSpace(source, end)) end++;
    return end;
  };
  /** Start of the punctuation attached to the start of a token. */
  const head = (t: number): number => {
    const before = nextAt(starts[t]) - 1;
    const stop = before < 0 ? 0 : ends[inSource(before)];
    let start = starts[t];
    while (start > stop && !isSpace(source, start - 1)) start--;
    return start;
  };
  const slice = (start: number, end: number): string => applyEdits(source, edits, start, end);
  /** Prints the source from `start`, before or in the token `a`, to `end`, after or in the token `b`. */
  const passage = (a: number, b: number, start: number, end: number): string => {
    let text = "";
    let at = start;
    for (let t = a; t < b; t++) {
      if (adjoins(t, t + 1)) continue;
      text += `${slice(at, tail(t))} `;
      at = head(t + 1);
    }
    return (text + slice(at, end)).replace(/\s+/g, " ").trim();
  };

  return {
    left: (from, node) => passage(from, node, from < node ? starts[from] : head(node), starts[node]),
    right: (node, to) => passage(node, to, ends[node], tail(to)),
    phrase: (from, to) => passage(from, to, starts[from], ends[to]),
    slice,
    placeAt: (offset) => placeAt(lines, offset),
  };
}

/** The tokens from `from` to `to` in the order of the source, if that is not the order in which they are stored. */
function sourceOrder(starts: Uint32Array, from: number, to: number): Uint32Array | undefined {
  let t = from + 1;
  while (t < to && starts[t - 1] <= starts[t]) t++;
  if (t >= to) return undefined;
  return Uint32Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => starts[a] - starts[b]);
}

const isSpace = (source: string, at: number): boolean => /\s/.test(source[at]);
