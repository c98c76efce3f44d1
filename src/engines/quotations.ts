import { applyEdits } from "../cleaning/edits.js";
import { checkOptions } from "../nearest.js";
import { lineStarts, placeAt } from "../reading/lines.js";
import { regions } from "../tokens/contract.js";
import { inSingleMarks, partsQuotations } from "../tokens/quotes.js";
import type { QuotationRow } from "../types.js";
import type { Indexed } from "./indexed.js";
import { checkWhere, type Options } from "./options.js";
import { select } from "./selection.js";

/** So many characters before the first quoted word hold its mark. */
const mostBefore = 4;

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
      const before = source.slice(Math.max(0, tokens.starts[first] - mostBefore), tokens.starts[first]);
      const single = inSingleMarks(before);
      while (i + 1 < tokens.first[d + 1] && goesOn(i + 1, source, single)) i++;
      const [start, end] = [tokens.starts[first], tokens.ends[i]];
      const text = applyEdits(source, edits, start, end).replace(/\s+/gu, " ");
      const region = regions[tokens.regions[first]];
      rows.push({ id, text, words: i + 1 - first, start, end, ...placeAt(lines, start), region });
    }
    return rows;
  });

  function goesOn(i: number, source: string, single: boolean): boolean {
    if (tokens.quoted[i] === 0 || selected[i] === 0 || tokens.boundaries[i] >= 3) return false;
    return tokens.boundaries[i] === 0 || !partsQuotations(source.slice(tokens.ends[i - 1], tokens.starts[i]), single);
  }
}
