import { printed } from "../measures/printed.js";

/** @throws TypeError if a corpus is none, above all a promise of one: the commonest slip in a notebook */
export function checkCorpus(question: string, corpus: unknown): void {
  if (typeof (corpus as { sequences?: unknown } | null | undefined)?.sequences !== "function")
    throw new TypeError(`${question} requires a corpus, got ${printed(corpus)}`);
}
