import { applyEdits } from "../cleaning/edits.js";
import type { Corpus, EditRow } from "../types.js";

/** The edits of each document, by place. */
export async function editsOf<M>(corpus: Corpus<M>): Promise<ReadonlyMap<string, readonly EditRow[]>> {
  const edits = new Map<string, EditRow[]>();
  for (const edit of await corpus.edits()) {
    const list = edits.get(edit.id);
    if (list) list.push(edit);
    else edits.set(edit.id, [edit]);
  }
  return edits;
}

/** What reads the cleaned text of a source from one offset to another. */
export type Reader = (start: number, end: number) => string;

/** The readers of several documents, in their order. */
export async function readersOf<M>(
  corpus: Corpus<M>,
  documents: readonly { readonly id: string }[],
): Promise<Reader[]> {
  const edits = await editsOf(corpus);
  return Promise.all(
    documents.map(async ({ id }) => {
      const source = await corpus.source(id);
      const made = edits.get(id);
      return made ? (start, end) => applyEdits(source, made, start, end) : (start, end) => source.slice(start, end);
    }),
  );
}
