/** Which phrases are shown together: a core with those around it and those inside it. */
import { byCodePoint } from "../order.js";
import { list } from "./chart.js";

/** A phrase that recurs: rows of `recurringPhrases`. */
export interface Phrase {
  readonly term: string;
  /** Words in it. */
  readonly n: number;
  readonly count: number;
  /** Occurrences that are not inside a longer phrase that recurs. */
  readonly free: number;
}

/** Longest first. */
export type Family = readonly Phrase[];

const mostFamilies = 5;
const mostInFamily = 6;
const mostPhrases = 25;
/** So many phrases can still be read when they are chosen by hand. */
const mostChosen = 40;

const longest = (a: Phrase, b: Phrase): number => b.n - a.n || b.count - a.count || byCodePoint(a.term, b.term);

/** How many words its repetitions spare a speaker: the longer and the more frequent, the more. */
const spared = ({ n }: Phrase, times: number): number => (n - 1) * times;

const contains = (longer: Phrase, shorter: Phrase): boolean =>
  longer.n > shorter.n && ` ${longer.term} `.includes(` ${shorter.term} `);

export function familiesOf(
  rows: readonly Phrase[],
  chosen: readonly (readonly string[])[] | undefined,
): { readonly families: readonly Family[]; readonly all: number } {
  const byTerm = new Map<string, Phrase>();
  for (const row of rows) {
    if (byTerm.has(row.term))
      throw new RangeError(`chartPhrases requires each phrase once, got two rows for "${row.term}"`);
    if (!(row.free >= 0 && row.free <= row.count && Number.isFinite(row.count) && row.n >= 1))
      throw new RangeError(
        `chartPhrases requires free from 0 to count, got ${row.free} of ${row.count} for "${row.term}"`,
      );
    byTerm.set(row.term, row);
  }
  const families = chosen ? byHand(byTerm, chosen) : byWeight(rows);
  return { families, all: rows.length };
}

function byHand(rows: ReadonlyMap<string, Phrase>, chosen: readonly (readonly string[])[]): Family[] {
  const lists: unknown = chosen;
  if (!Array.isArray(lists) || lists.some((family) => !Array.isArray(family)))
    throw new TypeError("chartPhrases requires families, a list of lists of phrases");
  const missing = chosen.flat().filter((term) => !rows.has(term));
  if (missing.length > 0)
    throw new RangeError(`chartPhrases requires a row for every phrase in families, got none for ${list(missing)}`);
  const families = chosen
    .filter((family) => family.length > 0)
    .map((family) => [...new Set(family)].map((term) => rows.get(term) as Phrase).sort(longest));
  const all = families.reduce((sum, family) => sum + family.length, 0);
  if (all === 0 || all > mostChosen)
    throw new RangeError(`chartPhrases can show 1 to ${mostChosen} phrases, got ${all} in families`);
  return families;
}

/**
 * The phrase that spares most words is the core of the first family; with it stand the phrases it stands in and those that
 * stand in it, of which those that are often free tell most. Then the same with what is left.
 */
function byWeight(rows: readonly Phrase[]): Family[] {
  const onlyWords = rows.every(({ n }) => n <= 1);
  const left = rows
    .filter(({ n }) => n > 1 || onlyWords)
    .sort((a, b) => spared(b, b.count) - spared(a, a.count) || longest(a, b));
  const families: Family[] = [];
  let room = mostPhrases;
  const used = new Set<Phrase>();
  for (const core of left) {
    if (families.length === mostFamilies || room === 0) break;
    // What stands in a family already, or around its core, would be the same family again.
    if (used.has(core)) continue;
    const kin = left
      .filter((row) => !used.has(row) && row !== core && (contains(row, core) || contains(core, row)))
      .sort((a, b) => spared(b, b.free) - spared(a, a.free) || longest(a, b));
    const members = [core, ...kin.slice(0, Math.min(mostInFamily, room) - 1)];
    for (const row of kin) used.add(row);
    // Hundreds around one core would make this slow, and those further down would not be seen anyway.
    const family = [core, ...kin.slice(0, 100)];
    for (const row of left) if (family.some((other) => row === other || contains(other, row))) used.add(row);
    families.push(members.sort(longest));
    room -= members.length;
  }
  return families;
}
