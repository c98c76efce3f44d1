/** What a word does in its clause, as far as tags and forms tell. */
export type WordClass =
  | "noun"
  | "pronoun"
  | "determiner"
  | "adjective"
  | "number"
  | "adverb"
  | "verb"
  | "auxiliary"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "to"
  | "negation"
  | "other";
