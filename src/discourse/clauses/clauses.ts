import type { Word } from "../sentences.js";
import type { NounPhrase } from "./nounPhrases.js";
import { isPossessive } from "./wordClasses.js";

export type { NounPhrase } from "./nounPhrases.js";
export { verbGroups } from "./subjects.js";

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

/** Head with its premodifiers, without determiners, quantifiers and numerals, folded: `international community`. */
export function nameOf(words: readonly Word[], { first, head }: NounPhrase): string {
  const name: string[] = [];
  for (let i = first; i <= head; i++) {
    const { form, pos } = words[i];
    const outside =
      pos === "DET" || pos === "NUM" || pos === "PRON" || quantifiers.has(form) || isPossessivePronoun(form);
    if (i === head || (!outside && !(name.length === 0 && (pos === "ADV" || pos === "CCONJ")))) name.push(form);
  }
  // `China's` alone is China.
  const text = name.join(" ");
  return isPossessive(words[head]) && words[head].pos !== "PRON" ? text.replace(/'s$/, "") : text;
}

/** A pronoun in the form of a subject, without what is joined to it: `us`, `our` and `we've` are we. Others as they are. */
export function pronounOf(form: string): string {
  const bare = form.replace(/'\p{L}+$/u, "");
  return subjects.get(bare) ?? bare;
}

const subjects: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: "me my mine",
    you: "your yours",
    he: "him his",
    she: "her hers",
    it: "its",
    we: "us our ours",
    they: "them their theirs",
    who: "whom whose",
  }).flatMap(([subject, forms]) => forms.split(" ").map((form) => [form, subject] as const)),
);

const quantifiers: ReadonlySet<string> = new Set(
  "all both many few several most more other such various certain".split(" "),
);
const isPossessivePronoun = (form: string): boolean => /^(?:my|our|your|his|her|its|their|whose)$/.test(form);
