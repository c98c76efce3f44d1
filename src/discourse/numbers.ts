import { regions } from "../tokens/contract.js";
import type { Corpus, Sequence, Where } from "../types.js";

/** Paragraph and sentence of each token, by its position in the document. */
export interface Numbers {
  readonly paragraphs: Uint32Array;
  readonly sentences: Uint32Array;
}

/** The documents that `where` asks for with all their words: grammar and numbering read texts whole. */
export function wholeTexts<M>(where: Where<M> | undefined): Where<M> {
  const whole = { ...where, region: regions } as Record<string, unknown>;
  delete whole.quoted;
  return whole as Where<M>;
}

/**
 * Paragraphs and sentences by document, numbered from 1 as in a concordance: over all regions, whatever `where` leaves out,
 * those without a word included where the contract drops numbers.
 */
export async function numbersOf<M>(
  corpus: Corpus<M>,
  where: Where<M> | undefined,
): Promise<ReadonlyMap<string, Numbers>> {
  const whole = wholeTexts(where);
  const texts = await corpus.sequences({ where: whole });
  if (corpus.contract.numbers === "keep") return new Map(texts.map((text) => [text.id, byBoundaries(text)]));
  // Boundaries do not tell how many sentences were dropped between two tokens.
  const groups = await corpus.documents({ where: whole, by: ["paragraph", "sentence"] });
  let g = 0;
  return new Map(
    texts.map(({ id, positions }) => {
      const numbers = none(positions);
      for (let i = 0; i < positions.length; g++) {
        const { paragraph, sentence, tokens } = groups[g];
        for (const end = i + tokens; i < end; i++) {
          numbers.paragraphs[positions[i]] = paragraph;
          numbers.sentences[positions[i]] = sentence;
        }
      }
      return [id, numbers];
    }),
  );
}

function byBoundaries({ positions, boundaries }: Sequence): Numbers {
  const numbers = none(positions);
  let [paragraph, sentence] = [0, 0];
  for (let i = 0; i < positions.length; i++) {
    if (boundaries[i] >= 3) paragraph++;
    if (boundaries[i] >= 2) sentence++;
    numbers.paragraphs[positions[i]] = paragraph;
    numbers.sentences[positions[i]] = sentence;
  }
  return numbers;
}

function none(positions: Uint32Array): Numbers {
  const size = positions.length === 0 ? 0 : positions[positions.length - 1] + 1;
  return { paragraphs: new Uint32Array(size), sentences: new Uint32Array(size) };
}
