import type { CountingContract } from "../types.js";

const apostrophes = /[\u2018\u2019\u02bc]/g;
const hyphens = /[\u2010\u2011]/g;

/**
 * The form under which a spelling is counted: NFC, one apostrophe ('), one hyphen (-) and, if the contract says so, lower
 * case by the Unicode default mapping. Nothing else: no stemming, no accents removed.
 */
export function fold(spelling: string, contract: Pick<CountingContract, "case">): string {
  const one = spelling.normalize("NFC").replace(apostrophes, "'").replace(hyphens, "-");
  return contract.case === "fold" ? one.toLowerCase() : one;
}
