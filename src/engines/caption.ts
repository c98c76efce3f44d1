import { type Counted, sentence } from "../counted.js";
import { checkOptions } from "../nearest.js";
import { regions } from "../tokens/contract.js";
import type { Attribute, Condition, CountingContract, Value, Within } from "../types.js";
import type { Indexed } from "./indexed.js";
import { checkLimit, checkWhere, type Options } from "./options.js";
import { type CheckedWhere, select } from "./selection.js";

/** What was counted and how, in one sentence: `Body: LIU 1,906 words, WU 6,215; case folded, …`. */
export function caption(index: Indexed, options: Options): string {
  checkOptions("caption", options, ["where", "within", "labels"]);
  const where = checkWhere(index, options.where);
  if (options.within !== undefined) checkLimit(options.within);
  const names = new Map(Object.entries((options.labels ?? {}) as Record<string, string>));
  // Where a phrase may not reach means nothing for single words.
  const how = options.within === undefined ? [] : [inside(options.within as Within)];
  return sentence(countedWhere(index, where, how), (id) => names.get(id) ?? id);
}

/** The texts that `where` lets through with their words, the regions they are in, the conditions, and the contract. */
export function countedWhere(index: Indexed, where: CheckedWhere, how: readonly string[] = []): Counted {
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
  const inRegions = regions.filter((_, region) => counted[region]).join(", ");
  return {
    what: [inRegions, ...conditions(where)].filter((part) => part !== ""),
    texts,
    how: [...contracted(index.contract), ...how],
  };
}

/** What was counted where it is not the form. */
export const counting = (of: Attribute): string[] =>
  ({ form: [], lemma: ["by lemma"], pos: ["by part of speech"], lempos: ["by lemma with part of speech"] })[of];

export const inside = (within: Within = "sentence"): string => `within the ${within}`;

/** The least count that was asked for; one is none. */
export const atLeast = (least: number): string[] => (least > 1 ? [`${least} times or more`] : []);

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

const contracted = ({ case: letters, hyphens, apostrophes, numbers }: CountingContract): string[] => [
  `case ${letters === "fold" ? "folded" : "kept"}`,
  `hyphens ${hyphens === "keep" ? "kept" : "split"}`,
  ...(apostrophes === "split" ? ["apostrophes split"] : []),
  ...(numbers === "drop" ? ["numbers left out"] : []),
];
