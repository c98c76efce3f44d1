import type { NounPhrase } from "../clauses/clauses.js";
import type { VerbClass } from "./reporting.js";

/** Indirect speech within one sentence, by the indices of its words. */
export interface Reported {
  readonly verb: string;
  readonly verbClass: VerbClass;
  readonly speakers: readonly NounPhrase[];
  /** The verb, or `according`. */
  readonly at: number;
  /** Whether the reporting clause stands in commas and governs no that-clause. */
  readonly parenthesis: boolean;
  /** The reported words. */
  readonly first: number;
  readonly last: number;
}
