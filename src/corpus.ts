import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanSteps, type ReceivedDocument } from "./cleaning/clean.js";
import { corpusInMemory } from "./engines/memory.js";
import { checkOptions } from "./nearest.js";
import { recordContract, records, sha256 } from "./notebook/record.js";
import { openWork, worked } from "./notebook/work.js";
import { checkFieldNames, plainFields } from "./reading/metadata.js";
import { document, inOrder, readTexts } from "./reading/read.js";
import { annotator } from "./tokens/annotate.js";
import { tokenSteps } from "./tokens/columns.js";
import { contractOf } from "./tokens/contract.js";
import type { AnyMetadata, Corpus, CountingContract } from "./types.js";

/** How texts are read. */
export interface ReadOptions {
  /** Fields of the counting contract that differ from the default. */
  readonly contract?: Partial<CountingContract>;
  /** `false` keeps the texts as received: no edits, and all of them body. Default `true`. */
  readonly clean?: boolean;
  /** `false` skips part of speech and lemma, which take most of the time. Default `true`. */
  readonly annotate?: boolean;
  /** Called after each document with how many are done. */
  readonly progress?: (done: number, of: number, id: string) => void;
}

/** A text given by hand: `id`, `text`, and metadata as further fields. */
export type GivenDocument<M> = {
  /** Id of the document. */
  readonly id: string;
  /** The whole text. */
  readonly text: string;
} & Readonly<M>;

/**
 * Reads texts into a corpus: decodes, finds regions and notes, records edits, finds tokens and sentences, annotates.
 *
 * @param path a folder of `.txt` files with an optional `metadata.csv` or `.json` and `regions.csv`; a `.txt` file; a
 *   `.csv` or `.jsonl` with `id` and `text`, also `.gz`
 * @throws Error naming file and place if something is not there, not UTF-8, empty, or does not fit together
 */
export async function readCorpus<M = AnyMetadata>(path: string, options: ReadOptions = {}): Promise<Corpus<M>> {
  const files: (readonly [string, string])[] = [];
  const read = (file: string): Uint8Array => {
    const bytes = readFileSync(file);
    files.push([file, sha256(bytes)]);
    return bytes;
  };
  const corpus = await corpusFrom<M>(() => readTexts(path, read), options, "readCorpus");
  for (const [file, hash] of files) records().inputs.set(resolve(file), hash);
  return corpus;
}

/** A corpus of texts given as objects; the same as `readCorpus` for texts that are no files. */
export async function corpusOf<M = AnyMetadata>(
  documents: readonly GivenDocument<M>[],
  options: ReadOptions = {},
): Promise<Corpus<M>> {
  const received = (): ReceivedDocument[] => {
    if (!Array.isArray(documents) || documents.length === 0)
      throw new Error(
        `corpusOf expects a list of documents { id, text, …metadata }, got ${Array.isArray(documents) ? "an empty one" : typeof documents}`,
      );
    const list = documents.map((given, i) => {
      const where = `corpusOf, document ${i + 1}`;
      const { id, text, ...metadata } = plainFields(given, where);
      checkFieldNames(Object.keys(metadata), where);
      return document(id, text, metadata, where);
    });
    return inOrder(list, "corpusOf");
  };
  return corpusFrom<M>(received, options, "corpusOf");
}

async function corpusFrom<M>(given: () => ReceivedDocument[], options: ReadOptions, name: string): Promise<Corpus<M>> {
  checkOptions(name, options, ["contract", "clean", "annotate", "progress"]);
  const contract = contractOf(options.contract);
  const received = given();
  const all = received.reduce((sum, { source }) => sum + source.length, 0) || 1;
  const annotate = options.annotate === false ? undefined : annotator();
  // Cleaning goes through every text twice; with annotation it takes little of the time.
  const cleaning = annotate ? 0.05 : 0.4;
  const work = openWork("Reading", received.length, "text");
  try {
    const documents = await worked(cleanSteps(received, { edit: options.clean !== false }), (characters) =>
      work.at((cleaning * characters) / (2 * all)),
    );
    const tokens = await worked(tokenSteps(documents, contract, annotate, options.progress), (characters) =>
      work.at(cleaning + ((1 - cleaning) * characters) / all),
    );
    // Recorded at the end: an interrupted reading was none.
    recordContract(contract);
    return corpusInMemory<M>(tokens, contract);
  } finally {
    work.close();
  }
}
