import { checkOptions } from "../nearest.js";
import { regions } from "../tokens/contract.js";
import type { Condition, CountingContract, Value } from "../types.js";
import type { Indexed } from "./indexed.js";
import { checkLimit, checkWhere, type Options } from "./options.js";
import { type CheckedWhere, select } from "./selection.js";

/** More texts than this are given as one number. */
const MOST_TEXTS = 6;

/** What was counted and how, in one sentence: `Body: LIU 1,906 words, WU 6,215; case folded, …`. */
export function caption(index: Indexed, options: Options): string {
  checkOptions("caption", options, ["where", "within", "labels"]);
  const where = checkWhere(index, options.where);
  if (options.within !== undefined) checkLimit(options.within);
  const names = new Map(Object.entries((options.labels ?? {}) as Record<string, string>));
  const selection = select(index, where);
  const { documents, first, regions: regionOf } = index.tokens;

  const counted = new Uint8Array(regions.length);
  const texts = documents.flatMap(({ id }, d) => {
    if (selection.documents[d] === 0) return [];
    let words = 0;
    for (let t = first[d]; t < first[d + 1]; t++)
      if (selection.tokens[t] === 1) {
        words++;
        counted[regionOf[t]] = 1;
      }
    return { id, words };
  });
  const total = texts.reduce((sum, { words }) => sum + words, 0);
  const sizes =
    texts.length > MOST_TEXTS || texts.length === 0
      ? `${grouped(texts.length)} texts, ${grouped(total)} words`
      : texts
          .map(({ id, words }, i) => `${names.get(id) ?? id} ${grouped(words)}${i === 0 ? " words" : ""}`)
          .join(", ");
  const parts = [regions.filter((_, region) => counted[region]).join(", "), ...conditions(where)].filter(
    (part) => part !== "",
  );
  const what = parts.join("; ");
  const head = what === "" ? "" : `${what[0].toUpperCase()}${what.slice(1)}: `;
  // Where a phrase may not reach means nothing for single words.
  const within = options.within === undefined ? "" : `, within the ${options.within}`;
  return `${head}${sizes}; ${contracted(index.contract)}${within}`;
}

/** The conditions that regions and texts do not show already. */
function* conditions(where: CheckedWhere): Generator<string> {
  for (const [field, condition] of where) {
    if (field === "quoted") {
      if (!Array.isArray(condition)) yield condition === true ? "in quotation marks" : "outside quotation marks";
    } else if (field !== "region" && field !== "id") yield `${field} ${inWords(condition)}`;
  }
}

function inWords(condition: Condition): string {
  if (Array.isArray(condition)) return condition.join(", ");
  if (typeof condition !== "object") return String(condition);
  const { from, to } = condition as { from?: Value; to?: Value };
  return from === undefined ? `up to ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
}

function contracted({ case: letters, hyphens, apostrophes, numbers }: CountingContract): string {
  const split = apostrophes === "split" ? ", apostrophes split" : "";
  const dropped = numbers === "drop" ? ", numbers left out" : "";
  return `case ${letters === "fold" ? "folded" : "kept"}, hyphens ${hyphens === "keep" ? "kept" : "split"}${split}${dropped}`;
}

/** With commas between groups of three figures, whatever the locale. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
