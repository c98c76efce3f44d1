import { atWork } from "../notebook/work.js";
import type { Steps } from "../steps.js";
import type { Corpus, CountingContract, Tokens } from "../types.js";
import { caption } from "./caption.js";
import { concordance } from "./concordance.js";
import { cooccurrences } from "./cooccurrences.js";
import { documents } from "./documents.js";
import { frequencies } from "./frequencies.js";
import { indexed } from "./indexed.js";
import type { Options } from "./options.js";
import { quotations } from "./quotations.js";
import { sequences } from "./sequences.js";
import { spellings } from "./spellings.js";
import { documentOf, doubtRows, editRows, noteRows, restored, textOf } from "./texts.js";

/** A corpus whose tokens are held in memory. What was made for one question is kept for the next. */
export function corpusInMemory<M>(tokens: Tokens, contract: CountingContract): Corpus<M> {
  const index = indexed(tokens, contract);
  const at = <T>(work: string, steps: Steps<T>): Promise<T> => atWork(work, tokens.types.length, "word", steps);
  return {
    contract,
    documents: (async (options: Options = {}) => at("Counting", documents(index, options))) as Corpus<M>["documents"],
    frequencies: (async (options: Options = {}) =>
      at("Counting", frequencies(index, options))) as Corpus<M>["frequencies"],
    cooccurrences: (async (options: Options = {}) =>
      at("Counting what stands together in", cooccurrences(index, options))) as Corpus<M>["cooccurrences"],
    concordance: async (options) => at("Finding lines in", concordance(index, options as unknown as Options)),
    sequences: async (options = {}) => at("Copying", sequences(index, options as Options)),
    edits: async () => editRows(tokens),
    doubts: async () => doubtRows(tokens),
    notes: async () => noteRows(tokens),
    source: async (id) => documentOf(tokens, id).source,
    text: async (id) => textOf(documentOf(tokens, id)),
    restore: async (id) => restored(documentOf(tokens, id)),
    quotations: async (options = {}) => quotations(index, options as Options),
    spellings: async (terms, options = {}) => spellings(index, terms, options as Options),
    caption: async (options = {}) => caption(index, options as Options),
  };
}
