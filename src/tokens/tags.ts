/** The Universal Dependencies tags of words, in alphabetical order; a tag is an index into this list. */
export const tags: readonly string[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];

/** The index of each tag. */
export const tag = {
  ADJ: 0,
  ADP: 1,
  ADV: 2,
  AUX: 3,
  CCONJ: 4,
  DET: 5,
  INTJ: 6,
  NOUN: 7,
  NUM: 8,
  PART: 9,
  PRON: 10,
  PROPN: 11,
  PUNCT: 12,
  SCONJ: 13,
  SYM: 14,
  VERB: 15,
  X: 16,
} as const;

const codes: ReadonlyMap<string, number> = new Map(tags.map((name, code) => [name, code]));

/** The index of a tag; what is no tag of a word (wink's SPACE and UNK) is X. */
export const tagOf = (name: string): number => codes.get(name) ?? tag.X;

/** What the tagger's lexicon says of a form standing alone. */
export interface Entry {
  /** Whether the form is in the lexicon itself, as spelt. */
  readonly known: boolean;
  readonly tag: number;
  readonly lemma: string;
  /** The form in small letters, in the American spelling. */
  readonly american: string;
}

export interface Lexicon {
  look(form: string): Entry;
}
