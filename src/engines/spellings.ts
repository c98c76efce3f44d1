import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import type { Indexed } from "./indexed.js";
import { limits } from "./limits.js";
import { findAny, type Hits } from "./match.js";
import { checkWhere, type Options } from "./options.js";
import { patternOf } from "./pattern.js";
import { select } from "./selection.js";

/** A term that stands in small letters in at least this share of its occurrences is spelt so. */
const SMALL_SHARE = 0.1;

/** How the texts spell each term (a form or several): most often, and in small letters if those are not rare. */
export function spellings(index: Indexed, terms: readonly string[], options: Options = {}): Map<string, string> {
  checkOptions("spellings", options, ["where"]);
  if (!Array.isArray(terms)) throw new TypeError(`spellings takes a list of terms, got ${JSON.stringify(terms)}`);
  const { tokens: counted } = select(index, checkWhere(index, options.where));
  return new Map(terms.map((term) => [term, commonest(occurrences(index, term, counted)) ?? term]));
}

/** Where a term stands in what is counted by default; if nowhere, where it stands at all. */
function occurrences(index: Indexed, term: string, counted: Uint8Array): Map<string, number> {
  // Queries and terms with a star stand for many spellings, and a name of a set need not be a word.
  if (/^\s*["[]|\*/.test(term) || !/[\p{L}\p{N}]/u.test(term)) return new Map();
  const column = index.column("form");
  const pattern = patternOf(term, column, index.contract);
  const usual = findAny([pattern], index, column, counted, limits.sentence);
  if (usual.starts.length > 0) return spelt(index, usual);
  const all = new Uint8Array(counted.length).fill(1);
  return spelt(index, findAny([pattern], index, column, all, limits.document));
}

/** How often the hits are spelt in which way. */
function spelt(index: Indexed, { starts, lengths }: Hits): Map<string, number> {
  const { tokens } = index;
  const counts = new Map<string, number>();
  for (let i = 0; i < starts.length; i++) {
    const [first, last] = [starts[i], starts[i] + lengths[i] - 1];
    const spelling =
      first === last
        ? tokens.spellings[tokens.types[first]]
        : index.printer(index.documentOf()[first]).phrase(first, last);
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  return counts;
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  const all = [...counts].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const small = all.filter(([spelling]) => spelling === spelling.toLowerCase());
  const smallTotal = small.reduce((sum, [, count]) => sum + count, 0);
  return smallTotal > 0 && smallTotal >= total * SMALL_SHARE ? small[0][0] : all[0]?.[0];
}
