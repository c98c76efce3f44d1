import type { NounPhrase } from "./nounPhrases.js";

/** Verbs that belong together, with who acts and what is acted on. */
export interface VerbGroup {
  /** From its first auxiliary to its main verb; adverbs and a subject between them lie inside. */
  readonly first: number;
  readonly last: number;
  /** The main verb; the auxiliary or the copula if it stands alone. */
  readonly head: number;
  /** The core modal auxiliary in it, else -1. */
  readonly modal: number;
  /** The core modal auxiliary that it shares with the group it is coordinated with (`should act and protect`), else -1. */
  readonly shared: number;
  readonly finite: boolean;
  readonly voice: "active" | "passive";
  readonly negated: boolean;
  /**
   * Its conjuncts; of a relative clause the antecedent, of an infinitive or a coordinated verb the inherited one, of a
   * participle behind a noun phrase that phrase. Empty if there is none.
   */
  readonly subject: readonly NounPhrase[];
  /** `by …` of a passive. */
  readonly agent: readonly NounPhrase[];
  /** Direct object of an active verb. */
  readonly object: readonly NounPhrase[];
}
