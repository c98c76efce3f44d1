import { cellOf } from "../reading/metadata.js";
import { regions } from "../tokens/contract.js";
import type { Corpus, GroupBy, Parts, Sequence, Value, Where } from "../types.js";
import { numbersOf } from "./numbers.js";

/** The groups of a question with `by`, and the group of each word. */
export interface Groups {
  /** In the order of `corpus.documents`; without `by` one of everything. */
  readonly list: readonly { readonly fields: Readonly<Record<string, Value>>; readonly tokens: number }[];
  /** The number of a word's group in the list; -1 if `where` leaves the word out. */
  readonly of: (id: string, position: number) => number;
}

type Row = Readonly<Record<string, Value>>;

/** @throws whatever `corpus.documents` throws for a `where` or a `by` that cannot be answered */
export async function groupsOf<M>(corpus: Corpus<M>, by: unknown, where: Where<M> | undefined): Promise<Groups> {
  const asked = listOf(by);
  const names = fieldNames(asked);
  const documents = new Map((await corpus.documents({ where })).map((row) => [row.id, row as unknown as Row] as const));
  const rows =
    asked.length > 0
      ? ((await corpus.documents({ where, by: asked as readonly GroupBy<M>[] })) as unknown as Row[])
      : [{ tokens: [...documents.values()].reduce((sum, { tokens }) => sum + Number(tokens), 0) }];
  const list = rows.map((row: Row) => ({
    fields: Object.fromEntries(names.map((name) => [name, row[name]])),
    tokens: Number(row.tokens),
  }));
  const indexOf = new Map(list.map(({ fields }, g) => [keyOf(names.map((name) => fields[name])), g]));

  const texts = new Map((await corpus.sequences({ where })).map((text) => [text.id, text]));
  const numbered = names.includes("paragraph") || names.includes("sentence");
  const numbers = numbered ? await numbersOf(corpus, where) : undefined;
  const parts = asked.find((field): field is Parts => typeof field === "object")?.parts ?? 1;

  return {
    list,
    of(id, position) {
      const text = texts.get(id);
      const i = text === undefined ? -1 : indexIn(text.positions, position);
      if (text === undefined || i < 0) return -1;
      return indexOf.get(keyOf(names.map((name) => valueAt(name, text, i)))) ?? -1;
    },
  };

  function valueAt(name: string, { id, positions, regions: regionOf, quoted }: Sequence, i: number): Value {
    switch (name) {
      case "id":
        return id;
      case "region":
        return regions[regionOf[i]];
      case "quoted":
        return quoted[i] === 1;
      case "paragraph":
        return numbers!.get(id)!.paragraphs[positions[i]];
      case "sentence":
        return numbers!.get(id)!.sentences[positions[i]];
      case "part":
        return 1 + Math.floor((i * parts) / positions.length);
      default:
        // A document that lacks a field is grouped as if the cell were empty.
        return cellOf(documents.get(id)!, name) ?? "";
    }
  }
}

/**
 * The names under which the fields of `by` stand in the rows of an answer.
 *
 * @param own the fields that the rows have of their own
 * @throws RangeError if a field of `by` would overwrite one of these
 */
export function groupFields(question: string, by: unknown, own: readonly string[]): readonly string[] {
  const names = fieldNames(listOf(by));
  const taken = names.find((name) => own.includes(name));
  if (taken !== undefined)
    throw new RangeError(
      `${question} cannot be asked by ${JSON.stringify(taken)}: its rows have a field of that name; rename the metadata`,
    );
  return names;
}

const listOf = (by: unknown): readonly (string | Parts)[] =>
  by === undefined ? [] : ([by].flat() as unknown[] as readonly (string | Parts)[]);

const keyOf = (values: readonly Value[]): string => JSON.stringify(values);

/** The names under which the fields stand in a row: paragraphs, sentences and parts bring the id of their document. */
function fieldNames(by: readonly (string | Parts)[]): readonly string[] {
  const names = by.map((field) => (typeof field === "object" ? "part" : field));
  const inDocument = names.some((name) => name === "part" || name === "paragraph" || name === "sentence");
  return inDocument && !names.includes("id") ? ["id", ...names] : names;
}

/** The index of a number in a rising list, -1 if it is not there. */
function indexIn(list: Uint32Array, wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted ? low : -1;
}
