import { suggestion } from "../nearest.js";
import { tags } from "../tokens/tags.js";

/** The runs of tags that are asked for: compiled once, and each run of tags looked at once. */
export type TagTest = (tags: readonly string[]) => boolean;

/**
 * Reads a pattern over parts of speech, a regular expression whose letters are Universal Dependencies tags:
 * `(ADJ|NOUN|PROPN)* NOUN`, `NOUN ADP? NOUN+`.
 *
 * @throws Error naming the unknown tag, or what cannot be read
 */
export function tagPattern(value: unknown): TagTest {
  if (typeof value !== "string" || value.trim() === "")
    throw new TypeError(
      `pattern must be tags such as "(ADJ|NOUN)* NOUN", got ${JSON.stringify(value) ?? String(value)}`,
    );
  const strange = value.replace(/[A-Z]+|[ ()|*+?]/g, "");
  if (strange !== "")
    throw new SyntaxError(
      `pattern takes tags in capitals, ( ) | * + and ?, got ${JSON.stringify(strange)} in ${value}`,
    );
  for (const [name] of value.matchAll(/[A-Z]+/g))
    if (!tags.includes(name)) throw new RangeError(`pattern has no tag "${name}"; ${suggestion(name, tags)}`);
  let expression: RegExp;
  try {
    // Each tag becomes a group with an end of its own, so that ADJ* repeats the tag and not its last letter.
    expression = new RegExp(`^(?:${value.replace(/[A-Z]+/g, "(?:$&,)").replace(/ +/g, "")})$`);
  } catch {
    throw new SyntaxError(`pattern cannot be read, got ${value}`);
  }
  return (run) => expression.test(run.map((tag) => `${tag},`).join(""));
}
