import { checkOptions, suggestion } from "../nearest.js";
import { byCodePoint } from "../order.js";
import { regions } from "../tokens/contract.js";
import type { Attribute, ConcordanceSort, Condition, Parts, Within } from "../types.js";
import type { GroupField } from "./groups.js";
import type { Indexed } from "./indexed.js";
import { limits } from "./limits.js";
import type { CheckedWhere } from "./selection.js";

// Notebooks are not type-checked strictly and options may come from a file, so every option is checked at the door.

/** The options of a question before they have passed the door. */
export type Options = { readonly [key: string]: unknown };

/** A value as it should stand in a message. */
const shown = (value: unknown): string =>
  typeof value === "number" || value === undefined ? String(value) : (JSON.stringify(value) ?? String(value));

function oneOf<T extends string>(option: string, value: unknown, known: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  if (!known.includes(value as T))
    throw new RangeError(`${option} must be one of ${known.join(", ")}, got ${shown(value)}`);
  return value as T;
}

const attributes: readonly Attribute[] = ["form", "lemma", "pos", "lempos"];
const sorts: readonly ConcordanceSort[] = ["position", "node", "left", "right"];

export const checkOf = (value: unknown): Attribute => oneOf("of", value, attributes, "form");
/** The attribute of the collocates, if it is not that of the node. */
export const checkCollocates = (value: unknown, otherwise: Attribute): Attribute =>
  oneOf("collocates", value, attributes, otherwise);
export const checkSort = (value: unknown): ConcordanceSort => oneOf("sort", value, sorts, "position");
export const checkLimit = (value: unknown): number =>
  limits[oneOf("within", value, Object.keys(limits) as Within[], "sentence")];

/** A whole number from `least` on. */
export function checkWhole(option: string, value: unknown, least: number, otherwise?: number): number {
  const number = value ?? otherwise;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < least)
    throw new RangeError(`${option} must be a whole number from ${least} on, got ${shown(value)}`);
  return number;
}

export function checkLengths(value: unknown): readonly [number, number] {
  if (!Array.isArray(value)) {
    const n = checkWhole("n", value, 1, 1);
    return [n, n];
  }
  if (value.length !== 2) throw new RangeError(`n must be a length or [shortest, longest], got ${shown(value)}`);
  const [shortest, longest] = [checkWhole("n[0]", value[0], 1), checkWhole("n[1]", value[1], 1)];
  if (shortest > longest) throw new RangeError(`n must be [shortest, longest], got ${shown(value)}`);
  return [shortest, longest];
}

/** Tokens to the left and to the right; default 5 on each side. */
export function checkSpan(value: unknown): readonly [number, number] {
  if (value === undefined) return [5, 5];
  if (!Array.isArray(value) || value.length !== 2)
    throw new RangeError(`span must be [tokens to the left, tokens to the right], got ${shown(value)}`);
  const [left, right] = [checkWhole("span[0]", value[0], 0), checkWhole("span[1]", value[1], 0)];
  if (left + right === 0) throw new RangeError(`span must hold a token, got ${shown(value)}`);
  // Every place is counted by itself.
  if (left + right > 1000)
    throw new RangeError(`span must hold 1000 tokens at most, got ${shown(value)}; for whole texts give within alone`);
  return [left, right];
}

export function checkSample(value: unknown): { size: number; seed: number } | undefined {
  if (value === undefined) return undefined;
  checkOptions("sample", value, ["size", "seed"]);
  const { size, seed } = value as { size?: unknown; seed?: unknown };
  return { size: checkWhole("sample.size", size, 0), seed: checkWhole("sample.seed", seed, Number.MIN_SAFE_INTEGER) };
}

/** The metadata fields of any document. */
function metadataFields({ tokens }: Indexed): Set<string> {
  return new Set(tokens.documents.flatMap(({ metadata }) => Object.keys(metadata)).filter((field) => field !== "id"));
}

export function checkBy(index: Indexed, value: unknown): readonly GroupField[] {
  if (value === undefined) return [];
  const known = [...metadataFields(index), "id", "region", "quoted", "paragraph", "sentence"];
  const fields: GroupField[] = [];
  const names = new Set<string>();
  for (const field of Array.isArray(value) ? value : [value]) {
    const isParts = typeof field === "object" && field !== null;
    if (isParts) {
      checkOptions("by", field, ["parts"]);
      checkWhole("by.parts", (field as Parts).parts, 1);
    } else if (typeof field !== "string" || !known.includes(field)) {
      throw new RangeError(`by has no field ${shown(field)}; ${suggestion(String(field), known)}`);
    }
    const name = isParts ? "parts" : field;
    if (names.has(name)) throw new RangeError(`by names ${shown(field)} twice`);
    names.add(name);
    fields.push(field);
  }
  // Paragraphs, sentences and parts are of one document, so they bring its id.
  const inDocument = fields.findIndex(
    (field) => typeof field === "object" || field === "paragraph" || field === "sentence",
  );
  if (inDocument >= 0 && !names.has("id")) fields.splice(inDocument, 0, "id");
  return fields;
}

export function checkWhere(index: Indexed, value: unknown): CheckedWhere {
  const where = new Map<string, Condition>();
  if (value === undefined) return where;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`where must be an object of conditions, got ${shown(value)}`);
  const known = [...metadataFields(index), "id", "region", "quoted"];
  for (const [field, condition] of Object.entries(value)) {
    if (!known.includes(field)) throw new RangeError(`where has no field "${field}"; ${suggestion(field, known)}`);
    where.set(field, checkCondition(index, field, condition));
  }
  return where;
}

/** The condition, if its values are of the kind the field has and, where all are known, among those there are. */
function checkCondition(index: Indexed, field: string, condition: unknown): Condition {
  const { documents } = index.tokens;
  const kinds =
    field === "quoted"
      ? ["boolean"]
      : field === "id" || field === "region"
        ? ["string"]
        : [...new Set(documents.flatMap(({ metadata }) => (field in metadata ? [typeof metadata[field]] : [])))];
  const checkKind = (name: string, value: unknown): void => {
    if (!kinds.includes(typeof value) || Number.isNaN(value))
      throw new TypeError(`where.${name} must be a ${kinds.join(" or ")}, got ${shown(value)}`);
  };
  const names = field === "region" ? regions : field === "id" ? documents.map(({ id }) => id) : undefined;

  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    const values = Array.isArray(condition) ? condition : [condition];
    if (values.length === 0) throw new RangeError(`where.${field} is an empty list`);
    for (const value of values) {
      checkKind(field, value);
      if (names && !names.includes(value))
        throw new RangeError(
          `where.${field} is ${shown(value)}, which is not in the corpus; ${suggestion(value, names)}`,
        );
    }
    return condition as Condition;
  }

  checkOptions(`where.${field}`, condition, ["from", "to"]);
  if (field === "region" || kinds.every((kind) => kind === "boolean"))
    throw new TypeError(`where.${field} takes a value or a list of values, got ${shown(condition)}`);
  const { from, to } = condition as { from?: unknown; to?: unknown };
  if (from === undefined && to === undefined)
    throw new RangeError(`where.${field} needs from or to, got ${shown(condition)}`);
  if (from !== undefined) checkKind(`${field}.from`, from);
  if (to !== undefined) checkKind(`${field}.to`, to);
  if (typeof from === "number" && typeof to === "number" ? from > to : compareText(from, to) > 0)
    throw new RangeError(`where.${field} must be a range from the lower to the higher end, got ${shown(condition)}`);
  return condition as Condition;
}

const compareText = (a: unknown, b: unknown): number =>
  typeof a === "string" && typeof b === "string" ? byCodePoint(a, b) : 0;
