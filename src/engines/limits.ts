import type { Within } from "../types.js";

/** The least boundary that a match within a clause, sentence … may not have inside. */
export const limits: Readonly<Record<Within, number>> = { clause: 1, sentence: 2, paragraph: 3, document: 4 };
