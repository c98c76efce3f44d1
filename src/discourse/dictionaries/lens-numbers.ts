import { regions } from "../../tokens/contract.js";
import type { Attribute, Corpus, Where } from "../../types.js";

interface Numbers {
  readonly paragraphs: Uint32Array;
  readonly sentences: Uint32Array;
}

/** Paragraph and sentence of each token by its position, counted over all regions, whatever `where` leaves out. */
export async function numbersOf<M>(
  corpus: Corpus<M>,
  of: Attribute,
  where: Where<M> | undefined,
): Promise<Map<string, Numbers>> {
  const everything = { ...where, region: regions } as Record<string, unknown>;
  delete everything.quoted;
  const all = await corpus.sequences({ of, where: everything as Where<M> });
  return new Map(
    all.map(({ id, positions, boundaries }) => {
      const size = positions.length === 0 ? 0 : positions[positions.length - 1] + 1;
      const [paragraphs, sentences] = [new Uint32Array(size), new Uint32Array(size)];
      let [paragraph, sentence] = [0, 0];
      for (let i = 0; i < positions.length; i++) {
        if (boundaries[i] >= 3 || i === 0) paragraph++;
        if (boundaries[i] >= 2 || i === 0) sentence++;
        paragraphs[positions[i]] = paragraph;
        sentences[positions[i]] = sentence;
      }
      return [id, { paragraphs, sentences }];
    }),
  );
}
