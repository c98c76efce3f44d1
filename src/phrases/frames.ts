import { countedLike } from "../counted.js";
import { atLeast, inside } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { everywhere, type Gathered, refine } from "../engines/ngrams.js";
import { checkLimit, checkOf, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { atWork } from "../notebook/work.js";
import { byCodePoint } from "../order.js";
import { inGroups, part, type Steps, sorted } from "../steps.js";
import type { AnyMetadata, Attribute, Corpus, RegionName, Where, Within } from "../types.js";
import { placesOf } from "./repeats.js";
import { documentsOf, type Stream, streamOf } from "./stream.js";

export interface FramesOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Words in the frame, the open one included; from 3 on. */
  readonly n: number;
  /** Least count. Default 3. */
  readonly least?: number;
  /** Default `form`. */
  readonly of?: Attribute;
  /** Default `sentence`. */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** A word that fills the open place of a frame. */
export interface Filler {
  /** The word in the open place. */
  readonly term: string;
  /** How often it fills the place. */
  readonly count: number;
}

/** Words that recur around one that changes. */
export interface FrameRow {
  /** The words of the frame with `*` for the open one: `the * of the`. A concordance of it has `count` lines. */
  readonly frame: string;
  /** Words in it. */
  readonly n: number;
  /** How often the frame occurs, with any filler. */
  readonly count: number;
  /** Different fillers. */
  readonly types: number;
  /** By count, greatest first, then by code point. */
  readonly fillers: readonly Filler[];
  /** Documents in which it occurs. */
  readonly documents: number;
  /** Tokens counted, as in `frequencies`. */
  readonly total: number;
}

/**
 * Frames of `n` words of which one, neither the first nor the last, is open, and which at least two different words fill
 * (Renouf and Sinclair 1991, "Collocational frameworks in English").
 *
 * @returns rows by count, greatest first, then by code point of the frame
 */
export async function phraseFrames<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: FramesOptions<M, R>,
): Promise<FrameRow[]> {
  checkCorpus("phraseFrames", corpus);
  checkOptions("phraseFrames", options, ["n", "least", "of", "within", "where"]);
  const n = checkWhole("n", options.n, 3);
  const least = checkWhole("least", options.least, 1, 3);
  const limit = checkLimit(options.within);
  const sequences = await corpus.sequences({ of: checkOf(options.of), where: options.where });
  const total = sequences.reduce((sum, { codes }) => sum + codes.length, 0);
  if (n > total) return [];
  const rows = await atWork("Finding frames in", total, "word", framesIn(streamOf(sequences, limit, n), n, least));
  return countedLike(rows, [sequences], [inside(options.within), ...atLeast(least)]);
}

function* framesIn(stream: Stream, n: number, least: number): Steps<FrameRow[]> {
  const rows: FrameRow[] = [];
  const add = (places: Uint32Array, open: number): void => {
    const fillers = fillersOf(stream, places, open);
    if (fillers.length < 2) return;
    rows.push({
      frame: frameAt(stream, places[0], n, open),
      n,
      count: places.length,
      types: fillers.length,
      fillers,
      documents: documentsOf(stream, places),
      total: stream.tokens,
    });
  };
  for (let open = 1; open < n - 1; open++) {
    const at = (share: number): number => (0.9 * (open - 1 + share)) / (n - 2);
    const frames = yield* part(at(0), at(0.7), framesOf(stream, n, open, least));
    const told = inGroups(frames.starts, (from, to) => {
      for (let g = from; g < to; g++) add(placesOf(frames, g), open);
    });
    yield* part(at(0.7), at(1), told);
  }
  const inOrder = sorted(rows, (a, b) => b.count - a.count || byCodePoint(a.frame, b.frame));
  return yield* part(0.9, 1, inOrder);
}

/** The places of each frame with the given place open. */
function* framesOf({ own, next, tokens, values }: Stream, n: number, open: number, least: number): Steps<Gathered> {
  // Any word may stand in the open place, but one must, and the phrase must go on to it.
  const any = next.map((code) => Math.min(code, 0));
  let grams = everywhere(tokens);
  for (let i = 0; i < n && grams.places.length > 0; i++) {
    const keys = i === 0 ? own : i === open ? any : next;
    grams = yield* part(i / n, (i + 1) / n, refine(grams, keys, i, i === open ? 1 : values.length, least));
  }
  return grams;
}

function fillersOf({ own, values }: Stream, places: Uint32Array, open: number): Filler[] {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(own[place + open], (counts.get(own[place + open]) ?? 0) + 1);
  return Array.from(counts, ([code, count]) => ({ term: values[code], count })).sort(
    (a, b) => b.count - a.count || byCodePoint(a.term, b.term),
  );
}

const frameAt = ({ own, values }: Stream, t: number, n: number, open: number): string =>
  Array.from({ length: n }, (_, i) => (i === open ? "*" : values[own[t + i]])).join(" ");
