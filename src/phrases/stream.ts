import { NONE } from "../engines/ngrams.js";
import type { Sequence } from "../types.js";

/** The selected tokens of several documents one after another, as numbers; made from what any engine answers. */
export interface Stream {
  readonly sequences: readonly Sequence[];
  /** Index of each document's first token, and the number of tokens at the end. */
  readonly first: Uint32Array;
  readonly tokens: number;
  /** Code of each token; `NONE` in the padding behind the last. */
  readonly own: Int32Array;
  /** The same, but `NONE` where a phrase cannot go on from the token before: at a boundary, a gap or a new document. */
  readonly next: Int32Array;
  /** Index into `sequences` of each token's document. */
  readonly documentOf: Uint32Array;
  readonly values: readonly string[];
}

/**
 * @param limit the least boundary that no phrase may have inside
 * @param padding how far behind the last token a reader may look
 */
export function streamOf(sequences: readonly Sequence[], limit: number, padding: number): Stream {
  const first = new Uint32Array(sequences.length + 1);
  sequences.forEach(({ codes }, d) => {
    first[d + 1] = first[d] + codes.length;
  });
  const tokens = first[sequences.length];
  const own = new Int32Array(tokens + padding).fill(NONE);
  const next = new Int32Array(tokens + padding).fill(NONE);
  const documentOf = new Uint32Array(tokens);
  sequences.forEach(({ codes, positions, boundaries }, d) => {
    own.set(codes, first[d]);
    documentOf.fill(d, first[d], first[d + 1]);
    for (let i = 1; i < codes.length; i++)
      if (boundaries[i] < limit && positions[i] === positions[i - 1] + 1) next[first[d] + i] = codes[i];
  });
  return { sequences, first, tokens, own, next, documentOf, values: sequences[0]?.values ?? [] };
}

export const tokensOf = (sequences: readonly Sequence[]): number =>
  sequences.reduce((sum, { codes }) => sum + codes.length, 0);

/** Code of the token before, if a phrase can go on from it; else `NONE`. */
export const before = ({ own, next }: Stream, t: number): number => (next[t] === NONE ? NONE : own[t - 1]);

/** The term of `n` tokens from `t` on. */
export function termAt({ own, values }: Stream, t: number, n: number): string {
  let term = values[own[t]];
  for (let i = 1; i < n; i++) term += ` ${values[own[t + i]]}`;
  return term;
}

/** Different documents among ascending places. */
export function documentsOf({ documentOf }: Stream, places: Uint32Array): number {
  let documents = 0;
  let last = NONE;
  for (let i = 0; i < places.length; i++) {
    const document = documentOf[places[i]];
    if (document !== last) documents++;
    last = document;
  }
  return documents;
}
