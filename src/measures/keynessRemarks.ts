import { LEAST_DOCUMENTS } from "./documents.js";
import type { Joined, KeynessList } from "./lists.js";
import type { Side } from "./sides.js";

/* What must be said under a table of keyness, and no more. */

/** Among so many words one with a capital would be, were capitals kept. */
const ENOUGH_TERMS = 100;

/** What the test takes for granted; how to do better is told only where there are documents enough, not in a study of two texts. */
export function drawnRemark(target: KeynessList, reference: KeynessList, byDocument: boolean): string {
  const known = Math.min(mostDocuments(target), mostDocuments(reference));
  const hint =
    byDocument || known < LEAST_DOCUMENTS ? "" : '; lists counted by: "id" are tested document by document as well';
  return `Intervals and p take words as drawn one by one, too sure where words come in clumps${hint}.`;
}

/** How many documents the words of a list occur in at most; no limit where the rows do not tell. */
function mostDocuments(list: KeynessList): number {
  let most = 0;
  for (const { documents } of list as readonly { readonly documents?: unknown }[]) {
    if (typeof documents !== "number") return Number.POSITIVE_INFINITY;
    if (documents > most) most = documents;
  }
  return most;
}

/** What becomes of the findings when documents are tested. */
export const testedRemark = (alpha: number, tokens: number, documents: number): string =>
  `Words taken as drawn one by one, ${grouped(tokens)} have pAdjusted below ${alpha}; documents, ${grouped(documents)} have pDocumentsAdjusted.`;

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whether the two lists were evidently folded differently: then the same word stands in each under a name of its own. */
export function caseRemark({ terms, target, reference }: Joined): string | undefined {
  const [a, b] = [capitalsOf(target, terms), capitalsOf(reference, terms)];
  if (a.example !== undefined && b.example === undefined && b.terms >= ENOUGH_TERMS)
    return sentence("target", "reference", a.example);
  if (b.example !== undefined && a.example === undefined && a.terms >= ENOUGH_TERMS)
    return sentence("reference", "target", b.example);
  return undefined;
}

const sentence = (kept: string, folded: string, example: string): string =>
  `The ${kept} has capital letters ("${example}"), the ${folded} none, so words differ by them alone: fold both (readFrequencies takes case: "fold").`;

function capitalsOf({ starts }: Side, terms: readonly string[]): { readonly terms: number; readonly example?: string } {
  let count = 0;
  for (let t = 0; t < terms.length; t++) {
    if (starts[t + 1] === starts[t]) continue;
    if (/\p{Lu}/u.test(terms[t])) return { terms: count, example: terms[t] };
    count++;
  }
  return { terms: count };
}
