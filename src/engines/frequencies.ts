import { countedAs } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { inBlocks, listed, ordered, part, type Steps } from "../steps.js";
import type { FrequencyRow, Within } from "../types.js";
import type { Column } from "./attribute.js";
import { atLeast, countedWhere, counting, inside } from "./caption.js";
import { type Groups, groupsOf } from "./groups.js";
import type { Indexed } from "./indexed.js";
import { findAny } from "./match.js";
import { keysOf, ngrams } from "./ngrams.js";
import { checkBy, checkLengths, checkLimit, checkOf, checkWhere, checkWhole, type Options } from "./options.js";
import { placesOf } from "./places.js";
import { type Selection, select } from "./selection.js";
import { type Tally, tally, tallyWords } from "./tally.js";
import { type AskedTerm, askedTerms } from "./terms.js";

const known = ["of", "n", "by", "where", "within", "least", "terms"];

/** Counts words and n-grams, all that there are or those asked for. */
export function* frequencies(index: Indexed, options: Options): Steps<FrequencyRow[]> {
  checkOptions("frequencies", options, known);
  const of = checkOf(options.of);
  const column = index.column(of);
  const by = checkBy(index, options.by);
  const where = checkWhere(index, options.where);
  const limit = checkLimit(options.within);
  const lengths: [number, number] = [...checkLengths(options.n)];
  const least = checkWhole("least", options.least, 1, 1);
  const told = <R extends FrequencyRow>(rows: R[], phrases: boolean): R[] =>
    countedAs(rows, () =>
      countedWhere(index, where, [
        ...counting(of),
        ...(phrases ? [inside(options.within as Within)] : []),
        ...atLeast(least),
      ]),
    );
  if (options.terms !== undefined) {
    if (least > 1) throw new RangeError(`least does not go with terms, which answers with zeros too; got ${least}`);
    const terms = askedTerms(options.terms, column, index.contract);
    for (const { term, patterns } of terms)
      for (const { words } of patterns)
        if (options.n !== undefined && (words.length < lengths[0] || words.length > lengths[1]))
          throw new RangeError(`n is ${JSON.stringify(options.n)}, but the term "${term}" has ${words.length} words`);
    const selection = select(index, where);
    return told(
      yield* ofTerms(index, column, terms, selection, groupsOf(index, by, selection, true), limit),
      terms.some(({ patterns }) => patterns.some(({ words }) => words.length > 1)),
    );
  }
  const selection = select(index, where);
  const longest = longestDocument(index.tokens.first);
  if (lengths[0] > longest) return [];
  lengths[1] = Math.min(lengths[1], longest);
  const rows = yield* ofAll(index, column, lengths, least, selection, groupsOf(index, by, selection, false), limit);
  return told(rows, lengths[1] > 1);
}

/** No n-gram is longer than the longest document. */
function longestDocument(first: Uint32Array): number {
  let longest = 1;
  for (let d = 0; d + 1 < first.length; d++) longest = Math.max(longest, first[d + 1] - first[d]);
  return longest;
}

/** With `terms` every group has a row for each term: beyond this a mistake is likelier than a question. */
const mostRows = 10_000_000;

function* ofTerms(
  index: Indexed,
  column: Column,
  terms: readonly AskedTerm[],
  selection: Selection,
  groups: Groups,
  limit: number,
): Steps<FrequencyRow[]> {
  if (groups.size * terms.length > mostRows)
    throw new RangeError(
      `${groups.size} groups with ${terms.length} terms would be ${groups.size * terms.length} rows, zeros included; ask for fewer`,
    );
  const { boundaries } = index.tokens;
  const longest = terms.reduce((most, { n }) => Math.max(most, n || 1), 1);
  const places = placesOf(boundaries, selection.tokens, limit, groups, longest);
  const rows: FrequencyRow[] = [];
  for (const [i, { term, patterns, n }] of terms.entries()) {
    const { starts } = findAny(patterns, index, column, selection.tokens, limit);
    const found = tally(starts, Uint32Array.of(0, starts.length), groups, index.documentOf());
    const rowOf = new Map(Array.from(found.groups, (group, row) => [group, row]));
    for (let group = 0; group < groups.size; group++) {
      const row = rowOf.get(group);
      rows.push({
        term,
        n,
        count: row === undefined ? 0 : found.counts[row],
        documents: row === undefined ? 0 : found.documents[row],
        total: places[1][group],
        positions: Number.isNaN(n) ? Number.NaN : places[n][group],
        ...groups.fields(group),
      });
    }
    yield (i + 1) / terms.length;
  }
  return rows;
}

function* ofAll(
  index: Indexed,
  column: Column,
  lengths: readonly [number, number],
  least: number,
  selection: Selection,
  groups: Groups,
  limit: number,
): Steps<FrequencyRow[]> {
  const places = placesOf(index.tokens.boundaries, selection.tokens, limit, groups, lengths[1]);
  const rows: FrequencyRow[] = [];
  const groupOf: number[] = [];
  const add = (n: number, termOf: (thing: number) => string, found: Tally): Steps<void> => {
    let thing = -1;
    let term = "";
    return inBlocks(found.things.length, (from, to) => {
      for (let r = from; r < to; r++) {
        if (found.things[r] !== thing) {
          thing = found.things[r];
          term = termOf(thing);
        }
        const group = found.groups[r];
        rows.push({
          term,
          n,
          count: found.counts[r],
          documents: found.documents[r],
          total: places[1][group],
          positions: places[n][group],
          ...groups.fields(group),
        });
        groupOf.push(group);
      }
    });
  };
  yield* part(0, 0.5, eachTally(index, column, lengths, least, selection, groups, limit, add));
  const inOrder = ordered(
    rows.length,
    (a, b) => rows[b].count - rows[a].count || byCodePoint(rows[a].term, rows[b].term) || groupOf[a] - groupOf[b],
  );
  const order = yield* part(0.5, 0.95, inOrder);
  return yield* part(
    0.95,
    1,
    listed(order.length, (i) => rows[order[i]]),
  );
}

/** Counts each length, and does with the counts, and what each counted thing is called, what is to be done. */
function* eachTally(
  index: Indexed,
  { codes, values }: Column,
  lengths: readonly [number, number],
  least: number,
  selection: Selection,
  groups: Groups,
  limit: number,
  use: (n: number, termOf: (thing: number) => string, found: Tally) => Steps<void>,
): Steps<void> {
  const { types, boundaries, first } = index.tokens;
  if (lengths[1] === 1 && groups.size === 1) {
    const found = tallyWords(types, codes, values.length, selection.tokens, first, least);
    return yield* use(1, (code) => values[code], found);
  }
  const keys = keysOf(types, codes, boundaries, selection.tokens, limit, lengths[1]);
  yield* ngrams(keys, types.length, values.length, lengths, least, (n, { places, starts }) => {
    // An n-gram is read where it first stands.
    const termOf = (gram: number): string => {
      let term = values[keys.own[places[starts[gram]]]];
      for (let i = 1; i < n; i++) term += ` ${values[keys.own[places[starts[gram]] + i]]}`;
      return term;
    };
    return use(n, termOf, tally(places, starts, groups, index.documentOf()));
  });
}
