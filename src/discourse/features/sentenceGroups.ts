import type { Corpus, GroupBy, Parts, Value, Where } from "../../types.js";
import type { Sentence } from "../sentences.js";

/** The groups of a question with `by`, for things that happen once a sentence. */
export interface SentenceGroups {
  /** The fields of each group, in the order of `corpus.documents`. */
  readonly fields: readonly Readonly<Record<string, Value>>[];
  /** The group of a sentence's first asked word; sentences must come in the order of the texts. */
  readonly groupOf: (sentence: Sentence) => number;
}

/** @throws whatever `corpus.documents` throws for a `where` or a `by` that cannot be answered */
export async function sentenceGroups<M>(
  corpus: Corpus<M>,
  by: unknown,
  where: Where<M> | undefined,
): Promise<SentenceGroups> {
  const rows = (await corpus.documents({ where, by: by as GroupBy<M> })) as unknown as Record<string, Value>[];
  const documents = (await corpus.documents({ where })) as unknown as Record<string, Value>[];
  const metadata = new Map(documents.map((row) => [row.id, row]));
  const asked = [by].flat() as (string | Parts)[];
  const names = namesOf(asked);
  const parts = asked.find((field): field is Parts => typeof field === "object")?.parts ?? 1;
  const fields = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
  const indexOf = new Map(fields.map((group, g) => [JSON.stringify(names.map((name) => group[name])), g]));

  let id: string | undefined;
  /** Asked words of the document in the sentences before. */
  let seen = 0;
  return {
    fields,
    groupOf({ text, words, region, paragraph, sentence }) {
      if (text.id !== id) [id, seen] = [text.id, 0];
      const row = metadata.get(text.id) as Record<string, Value>;
      const own: Record<string, Value> = {
        region,
        quoted: words.find((word) => word.asked)?.quoted === true,
        paragraph,
        sentence,
        part: 1 + Math.floor((seen * parts) / (row.tokens as number)),
      };
      for (const word of words) if (word.asked) seen++;
      const key = JSON.stringify(names.map((name) => own[name] ?? row[name]));
      return indexOf.get(key) as number;
    },
  };
}

/** The names under which the fields stand in a row: paragraphs, sentences and parts bring the id of their document. */
function namesOf(by: readonly (string | Parts)[]): readonly string[] {
  const names = by.map((field) => (typeof field === "object" ? "part" : field));
  const inDocument = names.some((name) => name === "part" || name === "paragraph" || name === "sentence");
  return inDocument && !names.includes("id") ? ["id", ...names] : names;
}
