import type { Edit } from "../types.js";

/** Index of the first edit that starts at `offset` or later. */
function firstEditFrom(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of `source.slice(from, to)` with the edits that lie inside it applied. Edits are sorted and do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[], from = 0, to: number = source.length): string {
  let text = "";
  let at = from;
  for (let i = firstEditFrom(edits, from); i < edits.length && edits[i].end <= to; i++) {
    text += source.slice(at, edits[i].start) + edits[i].after;
    at = edits[i].end;
  }
  return text + source.slice(at, to);
}

/** The source of which `text` is the cleaned form: every edit undone. */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  let source = "";
  let at = 0;
  for (const edit of edits) {
    const upTo = at + edit.start - source.length;
    source += text.slice(at, upTo) + edit.before;
    at = upTo + edit.after.length;
  }
  return source + text.slice(at);
}

/** Edits in the order of their places; two that overlap are a bug of the rules and throw. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    if (b.start < a.end)
      throw new Error(`edits overlap: ${a.rule} [${a.start}, ${a.end}) and ${b.rule} [${b.start}, ${b.end})`);
  }
  return sorted;
}
