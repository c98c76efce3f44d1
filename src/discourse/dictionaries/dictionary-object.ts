import { checkOptions } from "../../nearest.js";
import type { Attribute } from "../../types.js";
import { addEntryOrException, checkLevel, type Dictionary, type Draft, draft, finished, under } from "./dictionary.js";

/** Lists of entries under the names of their categories; maps for categories that have categories. */
export interface Categories {
  readonly [name: string]: string | readonly string[] | Categories;
}

/** The name under which quanteda writes the entries of a category that has categories too. */
export const own = "__";

/**
 * A dictionary written in the notebook: `dictionaryOf({ evaluation: { positive: ["good*", "well done"], negative: [...] } })`.
 * `*` stands for any characters in a word, `?` for one. Entries of a category that has categories as well stand under
 * `"__"`, as in quanteda. An entry that begins with `!` is an exception: it takes its words away from the entries of the
 * same category and is itself not counted (`["nations", "!united nations"]`).
 *
 * @param options `of`: what the entries are written in, default `form`. With `lempos` a word is `kind_ADJ`, or `kind` for
 *   any part of speech, or `*_ADJ` for any adjective.
 * @throws Error naming the category for an empty one, a broken pattern, what is no string, or an object inside itself
 */
export function dictionaryOf(
  categories: Categories,
  options: { readonly name?: string; readonly of?: Attribute } = {},
): Dictionary {
  checkOptions("dictionaryOf", options, ["name", "of"]);
  const { name = "the dictionary", of } = options;
  if (typeof categories !== "object" || categories === null || Array.isArray(categories))
    throw new TypeError(
      `${name}: expected an object of categories, got ${JSON.stringify(categories) ?? String(categories)}`,
    );
  const root = draft("");
  fill(root, categories, { name, path: "", inside: [] });
  return finished(root, { name, of });
}

interface Place {
  readonly name: string;
  readonly path: string;
  /** The objects that this one lies in. */
  readonly inside: readonly object[];
}

function fill(into: Draft, categories: Categories, { name, path, inside }: Place): void {
  checkLevel(inside.length, name);
  for (const [key, value] of Object.entries(categories)) {
    const here = path === "" ? key : `${path}/${key}`;
    const place = `${name}: category "${here}"`;
    const category = key === own && path !== "" ? into : under(into, key, place);
    if (typeof value === "string") addEntryOrException(category, value, place);
    else if (Array.isArray(value)) for (const entry of value as unknown[]) addEntryOrException(category, entry, place);
    else if (typeof value !== "object" || value === null)
      throw new TypeError(`${place}: expected a list of entries or an object of categories, got ${String(value)}`);
    else if (value === categories || inside.includes(value))
      throw new RangeError(`${place} is a cycle: it lies in itself`);
    else fill(category, value as Categories, { name, path: here, inside: [...inside, categories] });
  }
}
