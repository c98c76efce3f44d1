import { countedAs } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { inBlocks, part, type Steps } from "../steps.js";
import type { GroupRow, Sizes, Value } from "../types.js";
import { countedWhere } from "./caption.js";
import { type GroupField, type Groups, groupsOf } from "./groups.js";
import type { Indexed } from "./indexed.js";
import { limits } from "./limits.js";
import { keysOf, ngrams } from "./ngrams.js";
import { checkBy, checkWhere, type Options } from "./options.js";
import { type Selection, select } from "./selection.js";
import { tally } from "./tally.js";

type DocumentsRow = Sizes & Record<string, Value>;

/** How much text there is, a row a document, or a row a group that has a token. */
export function* documents(index: Indexed, options: Options): Steps<DocumentsRow[]> {
  checkOptions("documents", options, ["where", "by"]);
  const by = checkBy(index, options.by);
  const where = checkWhere(index, options.where);
  const selection = select(index, where);
  const rows = yield* options.by === undefined ? rowsOfDocuments(index, selection) : rowsOfGroups(index, selection, by);
  // How many words there are the rows say themselves.
  return countedAs(rows, () => ({ ...countedWhere(index, where), texts: undefined }));
}

function* rowsOfGroups(index: Indexed, selection: Selection, by: readonly GroupField[]): Steps<DocumentsRow[]> {
  const groups = groupsOf(index, by, selection, false);
  return (yield* sizesOf(index, selection, groups)).map((sizes, group) => ({ ...groups.fields(group), ...sizes }));
}

/** Every selected document, also one of whose tokens none is. */
function* rowsOfDocuments(index: Indexed, selection: Selection): Steps<DocumentsRow[]> {
  const selected = index.tokens.documents.filter((_, d) => selection.documents[d] === 1);
  const groups = groupsOf(index, ["id"], selection, true);
  return (yield* sizesOf(index, selection, groups)).map(({ tokens, types, sentences, paragraphs }, group) => {
    const { id, metadata } = selected[group];
    return { id, ...metadata, tokens, types, sentences, paragraphs };
  });
}

function* sizesOf(index: Indexed, selection: Selection, groups: Groups): Steps<GroupRow[]> {
  const { types, boundaries } = index.tokens;
  const tokens = new Uint32Array(groups.size);
  for (let t = 0; t < types.length; t++) if (selection.tokens[t] === 1) tokens[groups.of[t]]++;

  const forms = new Uint32Array(groups.size);
  const { codes, values } = index.column("form");
  const keys = keysOf(types, codes, boundaries, selection.tokens, limits.document, 1);
  const typed = ngrams(keys, types.length, values.length, [1, 1], 1, (_, grams) => {
    const { groups: found } = tally(grams.places, grams.starts, groups, index.documentOf());
    return inBlocks(found.length, (from, to) => {
      for (let i = from; i < to; i++) forms[found[i]]++;
    });
  });
  yield* part(0, 0.9, typed);

  const documentCounts = stretches(index.documentOf(), selection, groups);
  const paragraphs = stretches(index.paragraphOf(), selection, groups);
  const sentences = stretches(index.sentenceOf(), selection, groups);
  return Array.from({ length: groups.size }, (_, group) => ({
    documents: documentCounts[group],
    tokens: tokens[group],
    types: forms[group],
    sentences: sentences[group],
    paragraphs: paragraphs[group],
  }));
}

/** How many documents, paragraphs or sentences have a selected token in each group; their numbers never fall. */
function stretches(numbers: Uint32Array, selection: Selection, groups: Groups): Uint32Array {
  const counts = new Uint32Array(groups.size);
  const last = new Float64Array(groups.size).fill(-1);
  for (let t = 0; t < numbers.length; t++) {
    if (selection.tokens[t] === 0) continue;
    const group = groups.of[t];
    if (last[group] === numbers[t]) continue;
    last[group] = numbers[t];
    counts[group]++;
  }
  return counts;
}
