import { countedAs } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { listed, part, type Steps, sorted } from "../steps.js";
import { regions } from "../tokens/contract.js";
import type { ConcordanceRow, ConcordanceSort, Within } from "../types.js";
import { nothing } from "./absent.js";
import { countedWhere, counting, inside } from "./caption.js";
import type { Indexed } from "./indexed.js";
import { limits } from "./limits.js";
import { findAny } from "./match.js";
import { checkLimit, checkOf, checkSample, checkSort, checkWhere, checkWhole, type Options } from "./options.js";
import { patternOf } from "./pattern.js";
import { drawn } from "./sample.js";
import { select } from "./selection.js";

const known = ["of", "match", "window", "where", "within", "sort", "sample"];

/** One hit: its document, first and last token, and the first and last token of its context. */
interface Hit {
  readonly document: number;
  readonly id: string;
  readonly position: number;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a word or phrase. */
export function* concordance(index: Indexed, options: Options): Steps<ConcordanceRow[]> {
  checkOptions("concordance", options, known);
  const of = checkOf(options.of);
  const column = index.column(of);
  const where = checkWhere(index, options.where);
  const limit = checkLimit(options.within);
  const sort = checkSort(options.sort);
  const sample = checkSample(options.sample);
  const window = checkWhole("window", options.window, 0, 8);
  const asked: readonly unknown[] = Array.isArray(options.match) ? options.match : [options.match];
  if (asked.length === 0 || asked[0] === undefined)
    throw new RangeError("concordance requires match: a word, a phrase or a list of them");
  const patterns = asked.map((term) => patternOf(term, column, index.contract));

  const { tokens: selected } = select(index, where);
  const { starts, lengths } = findAny(patterns, index, column, selected, limit);
  const phrases = patterns.some(({ words }) => words.length > 1);
  const drawing = sample && sample.size < starts.length ? [`${sample.size} of ${starts.length} lines drawn`] : [];
  const told = (rows: ConcordanceRow[]): ConcordanceRow[] =>
    countedAs(rows, () =>
      countedWhere(index, where, [...counting(of), ...(phrases ? [inside(options.within as Within)] : []), ...drawing]),
    );
  if (starts.length === 0)
    return told(
      nothing(
        patterns.map(({ term }) => term),
        column,
      ),
    );
  const all = listed(starts.length, (i) => hitAt(index, starts[i], starts[i] + lengths[i] - 1, window));
  let hits = yield* part(0, 0.1, all);
  if (sample) hits = drawn(hits, sample).map((i) => hits[i]);
  const inOrder = yield* part(0.1, 0.4, inOrderOf(index, hits, sort));
  const rows = listed(inOrder.length, (i) => rowOf(index, inOrder[i]));
  return told(yield* part(0.4, 1, rows));
}

function hitAt(index: Indexed, first: number, last: number, window: number): Hit {
  const { documents, first: firsts, boundaries } = index.tokens;
  const document = index.documentOf()[first];
  const [lowest, highest] = [
    Math.max(firsts[document], first - window),
    Math.min(firsts[document + 1] - 1, last + window),
  ];
  let from = first;
  while (from > lowest && boundaries[from] < limits.document) from--;
  let to = last;
  while (to < highest && boundaries[to + 1] < limits.document) to++;
  return { document, id: documents[document].id, position: first - firsts[document], first, last, from, to };
}

/** The hits in the order asked for: by the forms of the node, or of the words beside it, nearest first; then by place. */
function* inOrderOf(index: Indexed, hits: readonly Hit[], sort: ConcordanceSort): Steps<readonly Hit[]> {
  if (sort === "position") return hits;
  const { codes, values } = index.column("form");
  const { types } = index.tokens;
  const sides = {
    node: { start: (hit: Hit) => hit.first, step: 1, count: (hit: Hit) => hit.last - hit.first + 1 },
    left: { start: (hit: Hit) => hit.first - 1, step: -1, count: (hit: Hit) => hit.first - hit.from },
    right: { start: (hit: Hit) => hit.last + 1, step: 1, count: (hit: Hit) => hit.to - hit.last },
  };
  const { start, step, count } = sides[sort];
  return yield* sorted(hits, (a, b) => {
    const [atA, atB, countA, countB] = [start(a), start(b), count(a), count(b)];
    for (let i = 0; i < countA && i < countB; i++) {
      const [codeA, codeB] = [codes[types[atA + i * step]], codes[types[atB + i * step]]];
      if (codeA !== codeB) return byCodePoint(values[codeA], values[codeB]);
    }
    return countA - countB || a.first - b.first;
  });
}

function rowOf(index: Indexed, hit: Hit): ConcordanceRow {
  const { tokens } = index;
  const printer = index.printer(hit.document);
  const [start, end] = [tokens.starts[hit.first], tokens.ends[hit.last]];
  const begin = tokens.first[hit.document];
  const [paragraphs, sentences] = [index.paragraphOf(), index.sentenceOf()];
  return {
    id: hit.id,
    left: printer.left(hit.from, hit.first),
    node: printer.slice(start, end),
    right: printer.right(hit.last, hit.to),
    start,
    end,
    ...printer.placeAt(start),
    region: regions[tokens.regions[hit.first]],
    quoted: tokens.quoted[hit.first] === 1,
    paragraph: paragraphs[hit.first] - paragraphs[begin] + 1,
    sentence: sentences[hit.first] - sentences[begin] + 1,
    position: hit.position,
  };
}
