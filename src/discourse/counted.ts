import { countedLike } from "../counted.js";
import type { Corpus, Where } from "../types.js";

/** Hangs on rows which texts, regions and words they were found in, so that a table of them says it. */
export async function countedIn<M, R extends object>(
  corpus: Corpus<M>,
  where: Where<M> | undefined,
  rows: R[],
): Promise<R[]> {
  return countedLike(rows, [await corpus.sequences({ where })]);
}
