import { checkWhole } from "../engines/options.js";

// Further doors; those of the five questions are in the engines' options.

/** A shortest and a longest number of words. */
export function checkLength(value: unknown): readonly [number, number] {
  if (value === undefined) return [2, 40];
  if (!Array.isArray(value) || value.length !== 2)
    throw new RangeError(`length must be [shortest, longest], got ${JSON.stringify(value) ?? String(value)}`);
  const [shortest, longest] = [checkWhole("length[0]", value[0], 1), checkWhole("length[1]", value[1], 1)];
  if (shortest > longest)
    throw new RangeError(`length must go from the shortest to the longest, got ${JSON.stringify(value)}`);
  return [shortest, longest];
}

export function checkYes(option: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== "boolean")
    throw new TypeError(`${option} must be true or false, got ${JSON.stringify(value) ?? String(value)}`);
  return value === true;
}

/** The ids of two different texts. */
export function checkBetween(value: unknown): readonly [string, string] {
  if (!Array.isArray(value) || value.length !== 2 || value.some((id) => typeof id !== "string"))
    throw new TypeError(
      `between must be the ids of two texts, such as ["liu", "wu"], got ${JSON.stringify(value) ?? String(value)}`,
    );
  const [a, b] = value as [string, string];
  if (a === b)
    throw new RangeError(
      `between names ${JSON.stringify(a)} twice; what recurs inside one text is answered by recurringPhrases`,
    );
  return [a, b];
}

/** The object, or an empty one if there is none. */
export function checkObject(option: string, value: unknown): object {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`${option} must be an object of conditions, got ${JSON.stringify(value) ?? String(value)}`);
  return value;
}

export function checkCell(value: unknown): "o11" | "o21" {
  if (value === undefined) return "o11";
  if (value !== "o11" && value !== "o21")
    throw new RangeError(
      `cell must be o11 or o21, in which the collocate is counted, got ${JSON.stringify(value) ?? String(value)}`,
    );
  return value;
}
