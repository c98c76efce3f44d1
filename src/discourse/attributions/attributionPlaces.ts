import type { NoteRow } from "../../types.js";
import type { Word } from "../sentences.js";

const marks = /["“”„‟«»]/;

/** From the first word to the last; in indirect speech with the mark of a quotation that begins or ends it. */
export function placeOf(
  source: string,
  words: readonly Word[],
  first: number,
  last: number,
  form: string,
): [start: number, end: number] {
  const { start, quoted: opens } = words[first];
  const { end, quoted: closes } = words[last];
  if (form !== "indirect") return [start, end];
  const behind = source.slice(end, end + 3).search(marks);
  const whole = words[first - 1]?.quoted !== true && words[last + 1]?.quoted !== true;
  const before =
    whole && opens && words.slice(first, last + 1).some(({ quoted }) => !quoted) && marks.test(source[start - 1] ?? "");
  const after = whole && closes && !(opens && !before) && behind >= 0;
  return [before ? start - 1 : start, after ? end + behind + 1 : end];
}

/** The notes of a document by the words behind which their markers stand, in rising order. */
export type Markers = readonly (readonly [position: number, note: string])[];

export function markersOf(notes: readonly NoteRow[]): ReadonlyMap<string, Markers> {
  const markers = new Map<string, [number, string][]>();
  for (const { id, note, markerPosition } of notes) {
    if (Number.isNaN(markerPosition)) continue;
    const own = markers.get(id) ?? [];
    own.push([markerPosition, note]);
    markers.set(id, own);
  }
  for (const own of markers.values()) own.sort((a, b) => a[0] - b[0]);
  return markers;
}

/** The first note marked at a word or behind it, up to the end of its sentence; empty if there is none. */
export function noteFrom(markers: Markers | undefined, from: number, to: number): string {
  if (markers === undefined) return "";
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markers[middle][0] < from) low = middle + 1;
    else high = middle;
  }
  return low < markers.length && markers[low][0] <= to ? markers[low][1] : "";
}
