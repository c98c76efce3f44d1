import { regions } from "../tokens/contract.js";
import type { ConcordanceRow, Corpus, Where } from "../types.js";

/** A stretch of the source of a document. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words in a stretch of a source as a concordance line, whatever they are counted as: one line, or more where the
 * words are not one run of one text (a note inside the running text is a text of its own); none if no word stands there.
 */
export async function linesAt<M>(
  corpus: Corpus<M>,
  { id, start, end }: Stretch,
  window: number | undefined,
): Promise<ConcordanceRow[]> {
  await corpus.source(id); // names an unknown id
  const where = { id, region: regions } as Where<M>;
  const [sequence] = await corpus.sequences({ where });
  const { codes, values, positions, starts, ends, boundaries } = sequence;
  const runs: number[][] = [];
  for (let i = 0; i < codes.length; i++) {
    if (ends[i] <= start || starts[i] >= end) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === i - 1 && boundaries[i] < 4 && positions[i] === positions[i - 1] + 1) run.push(i);
    else runs.push([i]);
  }
  const lines: ConcordanceRow[] = [];
  for (const run of runs) {
    const match = run.map((i) => values[codes[i]]).join(" ");
    const all = await corpus.concordance({ match, where, within: "document", window });
    lines.push(...all.filter(({ position }) => position === positions[run[0]]));
  }
  return lines;
}
