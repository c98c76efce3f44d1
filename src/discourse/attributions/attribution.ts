import type { NounPhrase } from "../clauses/clauses.js";
import type { VerbClass } from "./reporting.js";
import type { Grammar } from "./reportingClauses.js";

/** Who is quoted, by which verb; `at` is the verb's index in its sentence, -1 if there is none. */
export interface Attribution {
  readonly verb: string;
  readonly verbClass: VerbClass;
  readonly speakers: readonly NounPhrase[];
  readonly at: number;
  /** The sentence that names the speaker. */
  readonly grammar: Grammar;
}
