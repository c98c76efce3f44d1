import type { CountingContract, Region } from "../types.js";

/** All regions, in the order in which tables and charts list them; a token's region is an index into it. */
export const regions: readonly Region[] = [
  "title",
  "byline",
  "abstract",
  "keywords",
  "heading",
  "body",
  "note",
  "furniture",
];

/** The contract when nothing else is said: what a reader would call the words of the text, whatever their case. */
export const defaultContract: CountingContract = {
  case: "fold",
  hyphens: "keep",
  apostrophes: "keep",
  numbers: "keep",
  regions: ["title", "abstract", "heading", "body"],
};

const choices = {
  case: ["fold", "keep"],
  hyphens: ["keep", "split"],
  apostrophes: ["keep", "split"],
  numbers: ["keep", "drop"],
} as const;

/** The default contract with the given fields changed; throws on an unknown field, value or region. */
export function contractOf(changes: Partial<CountingContract> = {}): CountingContract {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes))
    throw new TypeError(`the counting contract must be an object of its fields, got ${JSON.stringify(changes)}`);
  for (const [key, value] of Object.entries(changes)) {
    if (key === "regions") {
      if (!Array.isArray(value))
        throw new TypeError(`contract.regions must be a list of regions, got ${String(value)}`);
      for (const region of value)
        if (!regions.includes(region))
          throw new RangeError(`contract.regions has "${region}"; the regions are ${regions.join(", ")}`);
    } else if (!(key in choices)) {
      throw new RangeError(
        `the counting contract has no "${key}"; it has ${[...Object.keys(choices), "regions"].join(", ")}`,
      );
    } else if (!(choices[key as keyof typeof choices] as readonly unknown[]).includes(value)) {
      throw new RangeError(
        `contract.${key} must be ${choices[key as keyof typeof choices].join(" or ")}, got ${JSON.stringify(value)}`,
      );
    }
  }
  return { ...defaultContract, ...changes };
}
