import { checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import { cellOf } from "../reading/metadata.js";
import type { Attribute, ConcordanceRow, Corpus, Value, Where } from "../types.js";

/** What says of a token in which groups it is; a concordance line says it of the first token of its node. */
export type Grouped = Pick<ConcordanceRow, "id" | "region" | "quoted" | "paragraph" | "sentence" | "position">;

const ofTokens = ["id", "region", "quoted", "paragraph", "sentence"] as const;
const ofDocuments = ["id", "tokens", "types", "sentences", "paragraphs"];

/**
 * Whether a token is in the group that a row is of, by the fields that `by` gave the row. They are not made conditions of
 * `where`, because a phrase is of the group of its first word and may go on in another.
 */
export async function groupTest<M>(
  corpus: Corpus<M>,
  row: Readonly<Record<string, unknown>>,
  { of, where, by }: { readonly of: Attribute; readonly where: Where<M> | undefined; readonly by: unknown },
): Promise<(token: Grouped) => boolean> {
  const tests = ofTokens
    .filter((field) => field in row)
    .map(
      (field) =>
        (token: Grouped): boolean =>
          token[field] === row[field],
    );

  const documents = (await corpus.documents()) as unknown as readonly Readonly<Record<string, Value>>[];
  const metadata = new Set(documents.flatMap(Object.keys).filter((field) => !ofDocuments.includes(field)));
  for (const field of metadata) {
    if (!(field in row)) continue;
    // A document that lacks the field is grouped as if the cell were empty.
    const ids = new Set(
      documents.filter((document) => (cellOf(document, field) ?? "") === row[field]).map(({ id }) => id),
    );
    tests.push(({ id }) => ids.has(id));
  }

  if ("part" in row) {
    const parts = partsOf(by);
    const places = new Map(
      (await corpus.sequences({ of, where })).map(({ id, positions }) => [
        id,
        new Map(Array.from(positions, (position, i) => [position, 1 + Math.floor((i * parts) / positions.length)])),
      ]),
    );
    tests.push(({ id, position }) => places.get(id)?.get(position) === row.part);
  }
  return (token) => tests.every((test) => test(token));
}

/** The number of parts in `by`. */
function partsOf(by: unknown): number {
  const field = (Array.isArray(by) ? by : [by]).find((each: unknown) => typeof each === "object" && each !== null);
  if (field === undefined)
    throw new RangeError("the row is of a part; evidence requires by: { parts: n } as it was counted with");
  checkOptions("by", field, ["parts"]);
  return checkWhole("by.parts", (field as { parts?: unknown }).parts, 1);
}
