import { suggestion } from "../nearest.js";
import { tags } from "../tokens/tags.js";

/** Parts of speech that are asked for. */
export function checkKeep(question: string, value: unknown): ReadonlySet<string> {
  if (!Array.isArray(value) || value.length === 0)
    throw new TypeError(
      `${question} requires keep to be a list of tags, got ${JSON.stringify(value) ?? String(value)}`,
    );
  for (const tag of value)
    if (!tags.includes(tag))
      throw new RangeError(`${question}: keep has no tag ${JSON.stringify(tag)}; ${suggestion(String(tag), tags)}`);
  return new Set(value);
}
