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
