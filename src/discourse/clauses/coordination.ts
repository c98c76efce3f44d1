import type { Clauses, Place } from "./clauseState.js";
import { isPlural, isTime, type NounPhrase } from "./nounPhrases.js";

// Which noun phrases belong together.

/** A noun phrase with those that `and` joins it to, leftwards. */
export function conjuncts(from: Place): readonly NounPhrase[] {
  const found = [from.phrase];
  let p = from;
  let seen = p.link.endsWith("and");
  while (p.beside !== undefined && (p.link.endsWith("and") || (seen && p.link === ","))) {
    seen = true;
    p = p.beside;
    found.push(p.phrase);
  }
  return found.reverse();
}

/** A list that `and` closes; without it only its first. */
export function listed(places: readonly Place[]): readonly NounPhrase[] {
  let last = -1;
  for (let k = 0; k < places.length; k++) {
    if (places[k].taken) break;
    if (k === 0 || places[k].link.endsWith("and")) last = k;
  }
  return places.slice(0, last + 1).map(({ phrase }) => phrase);
}

/** The subject among the free noun phrases of a clause without a verb. */
export function chosen(
  now: Clauses,
  free: readonly Place[],
  leading: boolean,
  plural: boolean | undefined,
): readonly NounPhrase[] {
  const segments = segmentsOf(now, free, leading);
  let k = leading ? segments.length - 1 : 0;
  if (!leading) while (k + 1 < segments.length && isTime(now.words, segments[k][0].phrase)) k++;
  // `My fellow citizens, this nation is`: of two that could be it, the number of the verb decides.
  if (plural !== undefined && disagrees(now, closed(segments[k]), plural)) {
    const other = segments.findIndex((segment, n) => n > k && !disagrees(now, closed(segment), plural));
    if (other >= 0) k = other;
    const second = other < 0 && closed(segments[k]).length === 1 ? segments[k].slice(1) : [];
    const fits = second.find(
      ({ phrase }) => !disagrees(now, [phrase], plural) && isPlural(now.words, phrase) === plural,
    );
    if (fits !== undefined) return [fits.phrase];
  }
  const list = closed(segments[k]);
  if (list.length > 1 && isListOfPreposition(now, segments[k]) && isPlural(now.words, list[0]) !== !(plural ?? true))
    return [list[0]];
  const { joined } = now.top;
  // `the right to development, the right to peace and other rights should`: a list in which each has its own preposition.
  const row = segments[k];
  if (
    joined !== undefined &&
    row.length > list.length &&
    joined.phrase.first > row[row.length - 1].phrase.last &&
    row.every(({ phrase }) => now.words[phrase.head].lemma === now.words[joined.phrase.head].lemma)
  )
    return [...row.map(({ phrase }) => phrase), joined.phrase];
  if (
    list.length === 1 &&
    plural === true &&
    isPlural(now.words, list[0]) === false &&
    joined !== undefined &&
    joined.phrase.first > list[0].last
  )
    return [list[0], joined.phrase];
  return list;
}

/** `Those employed in agriculture, commerce, and navigation`: bare nouns go on with the bare noun behind `in`. */
function isListOfPreposition({ words }: Clauses, [first, second]: readonly Place[]): boolean {
  const bare = ({ phrase }: Place): boolean => words[phrase.first].pos !== "DET" && words[phrase.first].pos !== "PRON";
  return (
    second.link === "," &&
    second.beside !== undefined &&
    second.beside.role !== "free" &&
    !bare(first) &&
    bare(second) &&
    bare(second.beside)
  );
}

function disagrees(now: Clauses, list: readonly NounPhrase[], plural: boolean): boolean {
  const own = list.length > 1 ? true : isPlural(now.words, list[0]);
  return own !== undefined && own !== plural;
}

/** The noun phrases after a verb that can be the subject of the next one. */
export function lastSegment(now: Clauses, free: readonly Place[], plural: boolean | undefined): readonly NounPhrase[] {
  let from = 0;
  for (let k = 0; k < free.length; k++) if (free[k].link === ", and") from = k;
  return chosen(now, free.slice(from), true, plural);
}

/** Lists and appositions; a list that `and` has closed ends there. */
function segmentsOf(now: Clauses, free: readonly Place[], leading: boolean): Place[][] {
  const segments: Place[][] = [];
  let shut = false;
  for (const p of free) {
    const far = leading && p.beside?.role !== "free";
    const joined = p.link.endsWith("and");
    if (p.beside === undefined || segments.length === 0 || (!joined && (shut || (p.link === "," && far))))
      segments.push([p]);
    else segments[segments.length - 1].push(p);
    shut = joined || isTime(now.words, p.phrase);
  }
  return segments;
}

/** The conjuncts of a segment: all of it up to its last `and`, or its first alone (an apposition follows). */
function closed(segment: readonly Place[]): readonly NounPhrase[] {
  let last = 0;
  for (let k = 1; k < segment.length; k++) if (segment[k].link.endsWith("and")) last = k;
  return segment.slice(0, last + 1).map(({ phrase }) => phrase);
}

/** What a relative pronoun stands for: the phrase before it, or what that belongs to if the verb's number says so. */
export function antecedents(now: Clauses, from: Place, plural: boolean | undefined): readonly NounPhrase[] {
  let p = from;
  // `the Commission on Human Rights, which`: a name is one.
  for (
    let n = 0;
    n < 4 &&
    p.of !== undefined &&
    now.words[p.phrase.head].pos === "PROPN" &&
    now.words[p.of.phrase.head].pos === "PROPN";
    n++
  )
    p = p.of;
  const list = conjuncts(p);
  if (plural === false && list.length > 1) return [p.phrase];
  if (list.length > 1) return list;
  for (let q: Place | undefined = p, n = 0; q !== undefined && n < 4; q = q.of, n++) {
    const own = isPlural(now.words, q.phrase);
    if (plural === undefined || own === undefined || own === plural) return [q.phrase];
  }
  return list;
}
