import { applyEdits, undoEdits } from "../cleaning/edits.js";
import { suggestion } from "../nearest.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import { regions } from "../tokens/contract.js";
import type { DoubtRow, EditRow, NoteRow, SourceDocument, Tokens } from "../types.js";

// What a corpus answers from its documents alone, whichever engine counts its tokens.

export function documentOf({ documents }: Tokens, id: string): SourceDocument {
  const document = documents.find((candidate) => candidate.id === id);
  if (!document)
    throw new RangeError(
      `no document has the id ${JSON.stringify(id)}; ${suggestion(
        String(id),
        documents.map((d) => d.id),
      )}`,
    );
  return document;
}

export const textOf = ({ source, edits }: SourceDocument): string => applyEdits(source, edits);

export const restored = (document: SourceDocument): string => undoEdits(textOf(document), document.edits);

export function editRows({ documents }: Tokens): EditRow[] {
  return documents.flatMap(({ id, source, edits }) => {
    const lines = lineStarts(source);
    return edits.map(({ rule, start, end, before, after }) => ({
      id,
      rule,
      start,
      end,
      ...placeAt(lines, start),
      before,
      after,
    }));
  });
}

export function doubtRows({ documents }: Tokens): DoubtRow[] {
  return documents.flatMap(({ id, source, doubts }) => {
    const lines = lineStarts(source);
    return doubts.map(({ rule, start, end, text, reason }) => ({
      id,
      rule,
      start,
      end,
      ...placeAt(lines, start),
      text,
      reason,
    }));
  });
}

export function noteRows(tokens: Tokens): NoteRow[] {
  return tokens.documents.flatMap(({ id, source, edits, notes }, d) => {
    const lines = lineStarts(source);
    return notes.map(({ note, start, end, marker }) => {
      const markerPlace = marker && placeAt(lines, marker.start);
      return {
        id,
        note,
        start,
        end,
        ...placeAt(lines, start),
        text: applyEdits(source, edits, start, end),
        markerStart: marker?.start ?? Number.NaN,
        markerEnd: marker?.end ?? Number.NaN,
        markerLine: markerPlace?.line ?? Number.NaN,
        markerColumn: markerPlace?.column ?? Number.NaN,
        markerPosition: marker ? positionBefore(tokens, d, marker.start) : Number.NaN,
      };
    });
  });
}

/** Index in the document of the last token of the running text that ends by the offset; NaN if there is none. */
function positionBefore({ first, ends, regions: regionOf }: Tokens, d: number, offset: number): number {
  let position = Number.NaN;
  for (let t = first[d]; t < first[d + 1] && ends[t] <= offset; t++) {
    const region = regions[regionOf[t]];
    if (region === "note" || region === "furniture") break;
    position = t - first[d];
  }
  return position;
}
