import { byCodePoint } from "../order.js";
import { regions } from "../tokens/contract.js";
import type { AnyMetadata, Attribute, Condition, CountingContract, Region, Tokens, Value, Within } from "../types.js";

// The answers once more, slowly and in the plainest words: token objects, strings and nested loops. It shares no code with
// the engines, so that both would have to make the same mistake.

export interface TwinToken {
  readonly id: string;
  readonly metadata: AnyMetadata;
  readonly position: number;
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  readonly lempos: string;
  readonly region: Region;
  readonly quoted: boolean;
  readonly boundary: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly hasLetter: boolean;
}

export type TwinBy = string | { readonly parts: number };

export function twinTokens(tokens: Tokens, contract: CountingContract): TwinToken[] {
  return tokens.documents.flatMap(({ id, metadata }, d) => {
    let [paragraph, sentence] = [0, 0];
    return Array.from({ length: tokens.first[d + 1] - tokens.first[d] }, (_, position) => {
      const t = tokens.first[d] + position;
      const type = tokens.types[t];
      const boundary = tokens.boundaries[t];
      if (boundary >= 3) paragraph++;
      if (boundary >= 2) sentence++;
      const spelling = tokens.spellings[type].normalize("NFC").replaceAll("’", "'");
      return {
        id,
        metadata,
        position,
        form: contract.case === "fold" ? spelling.toLowerCase() : spelling,
        lemma: tokens.lemmas[type],
        pos: tokens.pos[type],
        lempos: `${tokens.lemmas[type]}_${tokens.pos[type]}`,
        region: regions[tokens.regions[t]],
        quoted: tokens.quoted[t] === 1,
        boundary,
        paragraph,
        sentence,
        hasLetter: /\p{L}/u.test(spelling),
      };
    });
  });
}

function meets(value: Value | undefined, condition: Condition): boolean {
  if (value === undefined) return false;
  if (Array.isArray(condition)) return condition.some((one) => one === value);
  if (typeof condition === "object") {
    const { from, to } = condition as { from?: number | string; to?: number | string };
    if (typeof value === "number") return value >= Number(from ?? -Infinity) && value <= Number(to ?? Infinity);
    const text = String(value);
    return (
      (from === undefined || byCodePoint(text, String(from)) >= 0) &&
      (to === undefined || byCodePoint(text, String(to)) <= 0)
    );
  }
  return value === condition;
}

export type TwinWhere = Readonly<Record<string, Condition>>;

export const twinKeepsDocument = (id: string, metadata: AnyMetadata, where: TwinWhere): boolean =>
  Object.entries(where).every(
    ([field, condition]) =>
      field === "region" || field === "quoted" || meets(field === "id" ? id : metadata[field], condition),
  );

export function twinSelects(token: TwinToken, where: TwinWhere, contract: CountingContract): boolean {
  return (
    twinKeepsDocument(token.id, token.metadata, where) &&
    meets(token.region, where.region ?? contract.regions) &&
    (where.quoted === undefined || meets(token.quoted, where.quoted)) &&
    (contract.numbers === "keep" || token.hasLetter)
  );
}

const breaks = { clause: 1, sentence: 2, paragraph: 3, document: 4 };

/** The n-gram that begins with the token at index `at`, or nothing if none can stand there. */
export function twinGram(
  all: readonly TwinToken[],
  at: number,
  n: number,
  within: Within,
  counts: (token: TwinToken) => boolean,
): TwinToken[] | undefined {
  const gram = all.slice(at, at + n);
  if (gram.length < n || !gram.every(counts)) return undefined;
  for (const [i, token] of gram.entries()) {
    if (token.id !== gram[0].id) return undefined;
    if (i > 0 && token.boundary >= breaks[within]) return undefined;
  }
  return gram;
}

/** The fields of the group of each selected token, as text. */
export function twinGroups(
  all: readonly TwinToken[],
  by: readonly TwinBy[],
  counts: (token: TwinToken) => boolean,
): Map<TwinToken, string> {
  const groups = new Map<TwinToken, string>();
  const ids = [...new Set(all.map(({ id }) => id))];
  for (const id of ids) {
    const selected = all.filter((token) => token.id === id && counts(token));
    selected.forEach((token, i) => {
      const fields: Record<string, Value> = {};
      for (const field of by) {
        if (typeof field === "object") {
          fields.id = id;
          fields.part = 1 + Math.floor((i * field.parts) / selected.length);
        } else if (field === "paragraph" || field === "sentence") {
          fields.id = id;
          fields[field] = token[field];
        } else if (field === "id" || field === "region" || field === "quoted") fields[field] = token[field];
        else fields[field] = token.metadata[field] ?? "";
      }
      groups.set(token, groupKey(fields));
    });
  }
  return groups;
}

/** A group's fields as text, in an order that does not depend on how they were made. */
export const groupKey = (fields: object): string =>
  JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

const frequencyFields = new Set(["term", "n", "count", "documents", "total", "positions"]);

/** The group of a row, as text. */
export const groupOfRow = (row: object): string =>
  groupKey(Object.fromEntries(Object.entries(row).filter(([field]) => !frequencyFields.has(field))));

export interface TwinQuestion {
  readonly of: Attribute;
  readonly by: readonly TwinBy[];
  readonly where: TwinWhere;
  readonly within: Within;
  readonly contract: CountingContract;
}

/** What `frequencies` should say of n-grams of one length, as lines of text in code-point order. */
export function twinFrequencies(all: readonly TwinToken[], n: number, least: number, question: TwinQuestion): string[] {
  const { of, by, where, within, contract } = question;
  const counts = (token: TwinToken): boolean => twinSelects(token, where, contract);
  const groups = twinGroups(all, by, counts);
  const total = new Map<string, number>();
  const positions = new Map<string, number>();
  const overall = new Map<string, number>();
  const found = new Map<string, { term: string; group: string; count: number; ids: Set<string> }>();
  const increase = (map: Map<string, number>, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);
  all.forEach((token, at) => {
    if (!counts(token)) return;
    const group = groups.get(token)!;
    increase(total, group);
    const gram = twinGram(all, at, n, within, counts);
    if (!gram) return;
    increase(positions, group);
    const term = gram.map((each) => each[of]).join(" ");
    increase(overall, term);
    const key = JSON.stringify([term, group]);
    const row = found.get(key) ?? { term, group, count: 0, ids: new Set() };
    row.count++;
    row.ids.add(token.id);
    found.set(key, row);
  });
  return [...found.values()]
    .filter(({ term }) => overall.get(term)! >= least)
    .map(({ term, group, count, ids }) =>
      JSON.stringify({
        term,
        n,
        count,
        documents: ids.size,
        total: total.get(group),
        positions: positions.get(group),
        group,
      }),
    )
    .sort(byCodePoint);
}

/** Whether a word is what the pattern says; `*` is any number of characters. */
function globs(pattern: string, word: string): boolean {
  if (pattern === "") return word === "";
  if (pattern[0] !== "*") return word !== "" && word[0] === pattern[0] && globs(pattern.slice(1), word.slice(1));
  return globs(pattern.slice(1), word) || (word !== "" && globs(pattern, word.slice(1)));
}

/** First tokens of all places where any of the phrases stands, each phrase a list of words in which `*` is any word. */
export function twinHits(
  all: readonly TwinToken[],
  phrases: readonly (readonly string[])[],
  { of, where, within, contract }: TwinQuestion,
): TwinToken[] {
  const counts = (token: TwinToken): boolean => twinSelects(token, where, contract);
  return all.filter((_, at) =>
    phrases.some((words) => {
      const gram = twinGram(all, at, words.length, within, counts);
      return gram?.every((token, i) => globs(words[i], token[of]));
    }),
  );
}

const cooccurrenceFields = new Set("node collocate o11 o12 o21 o22 left right places documents".split(" "));

/** A row of co-occurrence as text, its group's fields gathered. */
export function cooccurrenceLine(row: object): string {
  const entries = Object.entries(row);
  return JSON.stringify({
    ...Object.fromEntries(entries.filter(([field]) => cooccurrenceFields.has(field))),
    group: groupKey(Object.fromEntries(entries.filter(([field]) => !cooccurrenceFields.has(field)))),
  });
}

export interface TwinNode {
  readonly name: string;
  readonly phrases: readonly (readonly string[])[];
}

/** What `cooccurrences` should say, as lines of text in code-point order. Without `span` units are counted. */
export function twinCooccurrences(
  all: readonly TwinToken[],
  nodes: readonly TwinNode[] | undefined,
  collocates: Attribute,
  span: readonly [number, number] | undefined,
  least: number,
  question: TwinQuestion,
): string[] {
  const { of, by, where, within, contract } = question;
  const counts = (token: TwinToken): boolean => twinSelects(token, where, contract);
  const selected = all.filter(counts);
  const often = (field: Attribute): string[] =>
    [...new Set(selected.map((token) => token[field]))].filter(
      (word) => selected.filter((token) => token[field] === word).length >= least,
    );
  const names = nodes ?? often(of).map((word) => ({ name: word, phrases: [[word]] }));
  const words = nodes ? [...new Set(selected.map((token) => token[collocates]))] : often(collocates);
  const groups = twinGroups(all, by, counts);
  const groupNames = [...new Set(groups.values())];
  const follows = (token: TwinToken, before: TwinToken): boolean =>
    token.id === before.id && token.boundary < breaks[within];
  /** Whether nothing that ends the window stands between two tokens. */
  const together = (from: number, to: number): boolean =>
    all.slice(from + 1, to + 1).every((token, i) => follows(token, all[from + i]));

  return names
    .flatMap(({ name, phrases }) => {
      const hits = all.flatMap((_, at) => {
        const lengths = phrases
          .map((phrase) => phrase.length)
          .filter((n) => {
            const gram = twinGram(all, at, n, within, counts);
            return phrases.some(
              (phrase) => phrase.length === n && gram?.every((token, i) => globs(phrase[i], token[of])),
            );
          });
        return lengths.length > 0 ? [{ first: at, last: at + Math.min(...lengths) - 1 }] : [];
      });
      const isNode = (at: number): boolean => hits.some(({ first, last }) => first <= at && at <= last);
      /** Place of the span in which a token stands, seen from the node nearest to it. */
      const placeOf = (at: number, [left, right]: readonly [number, number]): number | undefined => {
        const places = hits.flatMap(({ first, last }) => {
          if (at < first && first - at <= left && together(at, first))
            return [{ distance: first - at, side: 0, place: left - (first - at) }];
          if (at > last && at - last <= right && together(last, at))
            return [{ distance: at - last, side: 1, place: left + at - last - 1 }];
          return [];
        });
        return places.sort((a, b) => a.distance - b.distance || a.side - b.side)[0]?.place;
      };
      const unitOf = (at: number): number => {
        let from = at;
        while (from > 0 && follows(all[from], all[from - 1])) from--;
        return from;
      };
      const others = all.flatMap((token, at) =>
        counts(token) && !isNode(at)
          ? [{ token, group: groups.get(token)!, word: token[collocates], at, place: span && placeOf(at, span) }]
          : [],
      );
      const rows = words.flatMap((word) => {
        const ofGroups = groupNames.map((group) => {
          const members = others.filter((other) => other.group === group);
          if (span) {
            const cell = (inside: boolean, is: boolean): typeof members =>
              members.filter((other) => (other.place !== undefined) === inside && (other.word === word) === is);
            const beside = cell(true, true);
            const places = Array.from(
              { length: span[0] + span[1] },
              (_, place) => beside.filter((other) => other.place === place).length,
            );
            return {
              node: name,
              collocate: word,
              o11: beside.length,
              o12: cell(true, false).length,
              o21: cell(false, true).length,
              o22: cell(false, false).length,
              left: beside.filter(({ place }) => place! < span[0]).length,
              right: beside.filter(({ place }) => place! >= span[0]).length,
              places,
              documents: new Set(beside.map(({ token }) => token.id)).size,
              group,
            };
          }
          const inGroup = [...all.keys()].filter((at) => groups.get(all[at]) === group);
          const units = [...new Set(inGroup.map(unitOf))];
          const withNode = new Set(inGroup.filter(isNode).map(unitOf));
          const withWord = new Set(members.filter((other) => other.word === word).map(({ at }) => unitOf(at)));
          const both = units.filter((unit) => withNode.has(unit) && withWord.has(unit));
          return {
            node: name,
            collocate: word,
            o11: both.length,
            o12: withNode.size - both.length,
            o21: withWord.size - both.length,
            o22: units.length - withNode.size - withWord.size + both.length,
            left: Number.NaN,
            right: Number.NaN,
            places: [],
            documents: new Set(both.map((unit) => all[unit].id)).size,
            group,
          };
        });
        const together = ofGroups.reduce((sum, { o11 }) => sum + o11, 0);
        return together >= least ? ofGroups.filter(({ o11 }) => o11 > 0) : [];
      });
      return rows.map((row) => JSON.stringify(row));
    })
    .sort(byCodePoint);
}
