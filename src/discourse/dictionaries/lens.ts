import { checkCorpus } from "../../engines/given.js";
import { checkLimit, checkOf, checkWhole } from "../../engines/options.js";
import { checkOptions } from "../../nearest.js";
import { atWork, openWork } from "../../notebook/work.js";
import { editsOf } from "../../phrases/sources.js";
import type { Steps } from "../../steps.js";
import { regions } from "../../tokens/contract.js";
import type {
  AnyMetadata,
  Attribute,
  Corpus,
  Place,
  Region,
  RegionName,
  Sequence,
  Where,
  Within,
} from "../../types.js";
import { countedIn } from "../counted.js";
import { numbersOf } from "../numbers.js";
import { withReliability } from "../precision.js";
import { SourceText } from "../sentences.js";
import { checkDictionary, type Dictionary } from "./dictionary.js";
import { type Compiled, compile } from "./lens-compile.js";
import { type FindOptions, type Found, findIn } from "./lens-find.js";
import { lexicons } from "./lexicons.js";

export interface LensOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** What the entries are written in. Default what the dictionary says: `form` unless it was written otherwise. */
  readonly of?: Attribute;
  /** What a phrase may not leave. Default `sentence`. */
  readonly within?: Within;
  /** `outermost`: what lies inside a longer match does not count. `all`: it does. Default `outermost`. */
  readonly nested?: "outermost" | "all";
  /**
   * Whether a longer match takes its words away within its category alone (`key`, the default) or in the whole dictionary:
   * quanteda's `nested_scope`. With the categories `not: ["not good"]` and `good: ["good"]`, "not good" counts in both for
   * `key`, in `not` alone for `dictionary`.
   */
  readonly nestedScope?: "key" | "dictionary";
  /** Levels of the hierarchy that are told: what lies deeper counts for the category above it. Default all. */
  readonly levels?: number;
}

/** A word or phrase of a dictionary in the text. */
export interface LexiconRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** The category's name after those it lies in: `evaluation/positive`. */
  readonly category: string;
  /** The entry by which it was found, as the dictionary writes it. */
  readonly entry: string;
  /** What stands in the cleaned text. */
  readonly text: string;
  /** The part of the text in which it stands. */
  readonly region: Region;
  /** Whether its first word stands in quotation marks. */
  readonly quoted: boolean;
  /** Numbers in the document, from 1, as in a concordance. */
  readonly paragraph: number;
  /** Number of the sentence in the document, from 1. */
  readonly sentence: number;
  /** Index of its first token in the document. */
  readonly position: number;
}

export const known: readonly string[] = ["where", "of", "within", "nested", "nestedScope", "levels"];

/** What a dictionary finds in the documents asked for. */
export interface Search {
  readonly compiled: Compiled;
  readonly found: readonly FoundIn[];
}

interface FoundIn {
  readonly sequence: Sequence;
  readonly matches: readonly Found[];
}

/**
 * The text through a dictionary: a row for every match, in the order of the texts. A word that fits entries of several
 * categories has a row in each; in one category a longer entry takes its words away from shorter ones ("not good" from
 * "good"). Case does not matter, whatever the contract of the corpus says.
 *
 * @throws TypeError, RangeError on an unknown option or value, or an entry that cannot be looked for
 */
export async function lens<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  dictionary: Dictionary,
  options: LensOptions<M, R> = {},
): Promise<LexiconRow[]> {
  checkCorpus("lens", corpus);
  checkOptions("lens", options, known);
  const { compiled, found } = await search("lens", corpus, dictionary, options);
  const edits = await editsOf(corpus);
  const numbers = await numbersOf(corpus, options.where);
  const work = openWork("Reading the matches in", found.length, "text");
  const rows: LexiconRow[] = [];
  const tell = async ({ sequence, matches }: FoundIn): Promise<void> => {
    if (matches.length === 0) return;
    const { id, starts, ends, positions, quoted, regions: regionOf } = sequence;
    const source = new SourceText(id, await corpus.source(id), edits.get(id) ?? []);
    const { paragraphs, sentences } = numbers.get(id)!;
    for (const { sought, first, last } of matches) {
      const { entry, category } = compiled.sought[sought];
      const position = positions[first];
      rows.push({
        id,
        category: compiled.told[category].path,
        entry,
        text: source.slice(starts[first], ends[last]),
        quoted: quoted[first] === 1,
        region: regions[regionOf[first]],
        paragraph: paragraphs[position],
        sentence: sentences[position],
        position,
        ...source.place(starts[first], ends[last]),
      });
    }
  };
  try {
    for (const [i, each] of found.entries()) {
      await tell(each);
      const turn = work.at((i + 1) / found.length);
      if (turn) await turn;
    }
  } finally {
    work.close();
  }
  if (Object.values(lexicons).includes(dictionary))
    withReliability(rows, ({ category }) => `lexicon: ${category.split("/")[0]}`);
  return countedIn(corpus, options.where, rows);
}

/** Finds what `lens` tells and `coverage` counts, from options that have names but are not yet checked. */
export async function search<M>(
  question: string,
  corpus: Corpus<M>,
  dictionary: Dictionary,
  options: LensOptions<M>,
): Promise<Search> {
  checkDictionary(question, dictionary);
  const of = options.of === undefined ? dictionary.of : checkOf(options.of);
  if (dictionary.of !== "form" && of !== dictionary.of)
    throw new RangeError(`the entries of ${dictionary.name} are written in ${dictionary.of}; of cannot be ${of}`);
  const choices: FindOptions = {
    limit: checkLimit(options.within),
    nested: oneOf("nested", options.nested, ["outermost", "all"]),
    nestedScope: oneOf("nestedScope", options.nestedScope, ["key", "dictionary"]),
  };
  const levels = options.levels === undefined ? Number.POSITIVE_INFINITY : checkWhole("levels", options.levels, 1);
  const sequences = await corpus.sequences({ of, where: options.where });
  const compiled = compile(dictionary, sequences[0]?.values ?? [], { of, levels, contract: corpus.contract });
  const steps = foundIn(sequences, compiled, choices);
  return { compiled, found: await atWork("Looking through", sequences.length, "text", steps) };
}

function* foundIn(sequences: readonly Sequence[], compiled: Compiled, choices: FindOptions): Steps<FoundIn[]> {
  const found: FoundIn[] = [];
  for (const [i, sequence] of sequences.entries()) {
    found.push({ sequence, matches: findIn(sequence, compiled, choices) });
    yield (i + 1) / sequences.length;
  }
  return found;
}

/** One of the values an option may have, the first by default. */
function oneOf<T extends string>(option: string, value: unknown, values: readonly T[]): T {
  if (value === undefined) return values[0];
  if (values.includes(value as T)) return value as T;
  throw new RangeError(`${option} must be one of ${values.join(", ")}, got ${JSON.stringify(value) ?? String(value)}`);
}
