import { byCodePoint } from "../order.js";
import { cellOf } from "../reading/metadata.js";
import { regions } from "../tokens/contract.js";
import type { Condition, Value } from "../types.js";
import type { Indexed } from "./indexed.js";

/** `where` once it has passed the door: every field is known and every condition fits it. */
export type CheckedWhere = ReadonlyMap<string, Condition>;

/** The tokens that count. */
export interface Selection {
  /** 1 for each document that the conditions on `id` and metadata let through. */
  readonly documents: Uint8Array;
  /** 1 for each token that counts. */
  readonly tokens: Uint8Array;
}

export function select({ tokens, contract }: Indexed, where: CheckedWhere): Selection {
  const documents = Uint8Array.from(tokens.documents, ({ id, metadata }) => {
    for (const [field, condition] of where)
      if (field !== "region" && field !== "quoted" && !holds(condition, field === "id" ? id : cellOf(metadata, field)))
        return 0;
    return 1;
  });

  const inRegion = Uint8Array.from(regions, (region) => Number(holds(where.get("region") ?? contract.regions, region)));
  const quoted = where.get("quoted");
  const inQuotes = Uint8Array.from([false, true], (is) => Number(quoted === undefined || holds(quoted, is)));

  const { first, types, regions: regionOf, quoted: quotedOf } = tokens;
  const mask = new Uint8Array(types.length);
  for (let d = 0; d < documents.length; d++) {
    if (documents[d] === 0) continue;
    for (let t = first[d]; t < first[d + 1]; t++) mask[t] = inRegion[regionOf[t]] & inQuotes[quotedOf[t]];
  }
  if (contract.numbers === "drop") {
    const hasLetter = Uint8Array.from(tokens.spellings, (spelling) => Number(/\p{L}/u.test(spelling)));
    for (let t = 0; t < mask.length; t++) mask[t] &= hasLetter[types[t]];
  }
  return { documents, tokens: mask };
}

/** Whether a value meets a condition; a document that lacks the field meets none. */
function holds(condition: Condition, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (Array.isArray(condition)) return condition.includes(value);
  if (typeof condition !== "object") return condition === value;
  const { from, to } = condition as { from?: number | string; to?: number | string };
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0);
}

/** Numbers by size, strings by code point; values of unlike kinds are neither below nor above each other. */
function compare(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return byCodePoint(a, b);
  return Number.NaN;
}
