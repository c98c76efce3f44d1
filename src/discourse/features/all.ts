import { clauseFeatures } from "./clauses.js";
import type { Feature } from "./feature.js";
import { linkFeatures } from "./links.js";
import { nounFeatures } from "./nouns.js";
import { prepositionFeature } from "./prepositions.js";
import { pronounFeatures } from "./pronouns.js";
import { verbFeatures } from "./verbs.js";

/** All features, in the order of the table of contents: verbs, nouns, prepositions, pronouns, clauses, links. */
export const grammar: readonly Feature[] = [
  ...verbFeatures,
  ...nounFeatures,
  prepositionFeature,
  ...pronounFeatures,
  ...clauseFeatures,
  ...linkFeatures,
];
