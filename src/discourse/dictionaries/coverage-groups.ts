import { regions } from "../../tokens/contract.js";
import type { Corpus, Sequence, Value, Where } from "../../types.js";
import type { Search } from "./lens.js";
import { numbersOf } from "./lens-numbers.js";

export interface Groups {
  readonly rows: readonly { readonly key: string; readonly fields: object; readonly total: number }[];
  /** What gives the key of the group of a sequence's word by its index. */
  readonly of: (sequence: Sequence) => (index: number) => string;
}

/** The groups as `documents` has them, and the group of each word: by the values of the same fields. */
export async function groupsOf<M>(
  corpus: Corpus<M>,
  { by, where }: { readonly by?: unknown; readonly where?: Where<M> },
  { of, total }: Search,
): Promise<Groups> {
  if (by === undefined) return { rows: [{ key: "[]", fields: {}, total }], of: () => () => "[]" };
  const sizes = new Set(["documents", "tokens", "types", "sentences", "paragraphs"]);
  const groups = (await corpus.documents({ where, by: by as "id" })) as unknown as Record<string, Value>[];
  const names = groups.length === 0 ? [] : Object.keys(groups[0]).filter((name) => !sizes.has(name));
  const documents = new Map(
    ((await corpus.documents()) as unknown as Record<string, Value>[]).map((document) => [document.id, document]),
  );
  const needsNumbers = names.includes("paragraph") || names.includes("sentence");
  const numbers = needsNumbers ? await numbersOf(corpus, of, where) : undefined;
  const parts = (Array.isArray(by) ? by : [by]).find((each) => typeof each === "object") as
    | { parts: number }
    | undefined;
  return {
    rows: groups.map((group) => {
      const fields = Object.fromEntries(names.map((name) => [name, group[name]]));
      return { key: JSON.stringify(Object.values(fields)), fields, total: Number(group.tokens) };
    }),
    of: ({ id, positions, quoted, regions: regionOf }) => {
      const valueAt: Readonly<Record<string, (i: number) => Value>> = {
        id: () => id,
        region: (i) => regions[regionOf[i]],
        quoted: (i) => quoted[i] === 1,
        paragraph: (i) => numbers!.get(id)!.paragraphs[positions[i]],
        sentence: (i) => numbers!.get(id)!.sentences[positions[i]],
        part: (i) => 1 + Math.floor((i * parts!.parts) / positions.length),
      };
      // A document that lacks a field is grouped as if the cell were empty.
      const values = names.map((name) => valueAt[name] ?? ((): Value => documents.get(id)?.[name] ?? ""));
      return (i) => JSON.stringify(values.map((value) => value(i)));
    },
  };
}
