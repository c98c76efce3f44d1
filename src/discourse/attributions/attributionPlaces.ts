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

/** The note whose marker stands behind a word, by document and position. */
export function markersOf(notes: readonly NoteRow[]): Map<string, Map<number, string>> {
  const markers = new Map<string, Map<number, string>>();
  for (const { id, note, markerPosition } of notes) {
    if (Number.isNaN(markerPosition)) continue;
    const own = markers.get(id) ?? new Map<number, string>();
    if (!own.has(markerPosition)) own.set(markerPosition, note);
    markers.set(id, own);
  }
  return markers;
}
