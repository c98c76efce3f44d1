import { applyEdits } from "../cleaning/edits.js";
import { countedLike } from "../counted.js";
import { inside } from "../engines/caption.js";
import { checkCorpus } from "../engines/given.js";
import { checkLimit, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { atWork } from "../notebook/work.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import { listed } from "../steps.js";
import { regions } from "../tokens/contract.js";
import type { AnyMetadata, Corpus, Edit, Place, RegionName, Sequence, Where, Within } from "../types.js";
import { maximalMatches } from "./matches.js";
import { checkBetween, checkObject } from "./options.js";
import { editsOf } from "./sources.js";
import { streamOf } from "./stream.js";

export interface PassagesOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** The ids of the two texts. */
  readonly between: readonly [string, string];
  /** Least number of words. Default 8. */
  readonly least?: number;
  /**
   * What a passage may not leave. Default `document`, since whoever copies does not stop at a full stop; a note is a text
   * of its own and no passage runs into it.
   */
  readonly within?: Within;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** A place of one of the texts. */
export interface PassagePlace extends Place {
  /** Id of the document. */
  readonly id: string;
  /** Index of its first token in the document, from 0. */
  readonly position: number;
}

/** A run of words that stands in both texts. */
export interface PassageRow {
  /** As the first text has it, with the edits of cleaning applied. */
  readonly text: string;
  /** Words in the passage. */
  readonly n: number;
  /** 1: word for word, by folded form. */
  readonly similarity: number;
  /** Its place in the first text. */
  readonly a: PassagePlace;
  /** Its place in the second text. */
  readonly b: PassagePlace;
  /** Whether every word stands in quotation marks. */
  readonly quotedA: boolean;
  /** Whether every word stands in quotation marks in the second text. */
  readonly quotedB: boolean;
  /**
   * Whether the marker of a note stands between the first word of the passage and the end of the sentence in which the
   * passage ends, or its quotation if that is later: markers follow the punctuation that ends a clause or a sentence, so
   * a passage that ends before it could never have one of its own. `false` says that no note can credit it.
   */
  readonly notedA: boolean;
  /** The same as `notedA`, in the second text. */
  readonly notedB: boolean;
}

/**
 * The passages two texts share word for word: maximal runs of folded forms, one row for each pair of places, which could
 * not be a word longer on either side. Tokens left out by `where` end a passage.
 *
 * @returns rows by length, longest first, then by place in the first text, then in the second
 * @throws RangeError if there are more than a million pairs of places
 */
export async function sharedPassages<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: PassagesOptions<M, R>,
): Promise<PassageRow[]> {
  if ((options as { fuzzy?: unknown } | undefined)?.fuzzy !== undefined)
    throw new Error("sharedPassages finds exact passages only so far; leave out fuzzy");
  checkCorpus("sharedPassages", corpus);
  checkOptions("sharedPassages", options, ["between", "least", "within", "where"]);
  const between = checkBetween(options.between);
  const least = checkWhole("least", options.least, 1, 8);
  const limit = checkLimit(options.within ?? "document");
  if ("id" in checkObject("where", options.where))
    throw new RangeError("sharedPassages takes its texts from between; leave id out of where");

  for (const id of between) await corpus.source(id); // an unknown id is named before anything is counted
  // One answer for both, so that the codes are the same.
  const both = await corpus.sequences({ where: { ...options.where, id: between } as Where<M> });
  const sides = between.flatMap((id) => both.find((sequence) => sequence.id === id) ?? []);
  if (sides.length < 2 || sides.some(({ codes }) => codes.length < least)) return [];
  const stream = streamOf(sides, limit, least);
  const matches = await atWork("Comparing", stream.tokens, "word", maximalMatches(stream, least));
  if (matches.length === 0) return [];

  const edits = await editsOf(corpus);
  const notes = await corpus.notes();
  const [a, b] = await Promise.all(
    sides.map(async (sequence) => {
      const { id } = sequence;
      const [whole] = await corpus.sequences({ where: { id, region: regions } as Where<M> });
      const markers = notes.filter((note) => note.id === id).map((note) => note.markerPosition);
      return sideOf(sequence, whole, markers, await corpus.source(id), edits.get(id) ?? []);
    }),
  );
  const told = listed(matches.length, (i) => {
    const { n } = matches[i];
    const [inA, inB] = [matches[i].a, matches[i].b - sides[0].codes.length];
    return {
      text: a.text(inA, n),
      n,
      similarity: 1,
      a: a.place(inA, n),
      b: b.place(inB, n),
      quotedA: a.quoted(inA, n),
      quotedB: b.quoted(inB, n),
      notedA: a.noted(inA, n),
      notedB: b.noted(inB, n),
    };
  });
  const rows = await atWork("Reading", matches.length, "passage", told);
  return countedLike(rows, [both], [inside(options.within ?? "document"), `${least} words or more`]);
}

/** What is said of `n` tokens of a sequence from the i-th on. */
interface Side {
  readonly text: (i: number, n: number) => string;
  readonly place: (i: number, n: number) => PassagePlace;
  readonly quoted: (i: number, n: number) => boolean;
  readonly noted: (i: number, n: number) => boolean;
}

/**
 * @param whole all tokens of the document, whatever is selected
 * @param markers positions of the tokens that the markers of notes follow; NaN if a marker was not found
 */
function sideOf(
  { id, positions, starts, ends, quoted }: Sequence,
  whole: Sequence,
  markers: readonly number[],
  source: string,
  edits: readonly Edit[],
): Side {
  const lines = lineStarts(source);
  const sorted = Float64Array.from(markers.filter((marker) => !Number.isNaN(marker))).sort();
  const endOf = creditEnds(whole);
  const quotedBefore = new Uint32Array(quoted.length + 1);
  for (let i = 0; i < quoted.length; i++) quotedBefore[i + 1] = quotedBefore[i] + quoted[i];
  return {
    text: (i, n) => applyEdits(source, edits, starts[i], ends[i + n - 1]),
    place: (i, n) => ({
      id,
      start: starts[i],
      end: ends[i + n - 1],
      ...placeAt(lines, starts[i]),
      position: positions[i],
    }),
    quoted: (i, n) => quotedBefore[i + n] - quotedBefore[i] === n,
    noted: (i, n) => {
      const next = sorted[firstFrom(sorted, positions[i])];
      return next !== undefined && next <= endOf(positions[i + n - 1]);
    },
  };
}

/** For a position of the document, the last one whose note would still credit it: the end of its sentence, and over
 * sentences as long as a quotation goes on. */
function creditEnds({ positions, boundaries, quoted }: Sequence): (position: number) => number {
  const ends = new Uint32Array(positions.length);
  for (let i = positions.length - 1; i >= 0; i--) {
    const next = i + 1 < positions.length ? boundaries[i + 1] : 4;
    const goesOn = next < 2 || (next < 3 && quoted[i] === 1 && quoted[i + 1] === 1);
    ends[i] = goesOn ? ends[i + 1] : positions[i];
  }
  return (position) => ends[firstFrom(positions, position)];
}

/** Index of the first of ascending numbers that is not below the given one. */
function firstFrom(numbers: Uint32Array | Float64Array, least: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
