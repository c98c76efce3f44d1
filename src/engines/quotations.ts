import { applyEdits } from "../cleaning/edits.js";
import { checkOptions } from "../nearest.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import { regions } from "../tokens/contract.js";
import type { QuotationRow } from "../types.js";
import type { Indexed } from "./indexed.js";
import { checkWhere, type Options } from "./options.js";
import { select } from "./selection.js";

/** A mark between two quoted words ends one quotation and begins the next; single marks are inside one. */
const doubleMark = /["“”„‟«»]/u;

/** What stands in quotation marks, in the order of the texts: runs of quoted words within one paragraph. */
export function quotations(index: Indexed, options: Options): QuotationRow[] {
  checkOptions("quotations", options, ["where"]);
  const { tokens: selected } = select(index, checkWhere(index, options.where));
  const { tokens } = index;
  return tokens.documents.flatMap(({ id, source, edits }, d) => {
    const lines = lineStarts(source);
    const rows: QuotationRow[] = [];
    for (let i = tokens.first[d]; i < tokens.first[d + 1]; i++) {
      if (tokens.quoted[i] === 0 || selected[i] === 0) continue;
      const first = i;
      while (i + 1 < tokens.first[d + 1] && goesOn(i + 1, source)) i++;
      const [start, end] = [tokens.starts[first], tokens.ends[i]];
      const text = applyEdits(source, edits, start, end).replace(/\s+/gu, " ");
      const region = regions[tokens.regions[first]];
      rows.push({ id, text, words: i + 1 - first, start, end, ...placeAt(lines, start), region });
    }
    return rows;
  });

  function goesOn(i: number, source: string): boolean {
    if (tokens.quoted[i] === 0 || selected[i] === 0 || tokens.boundaries[i] >= 3) return false;
    return tokens.boundaries[i] === 0 || !doubleMark.test(source.slice(tokens.ends[i - 1], tokens.starts[i]));
  }
}
