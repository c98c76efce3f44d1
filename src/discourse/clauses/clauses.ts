import type { Word } from "../sentences.js";
import type { NounPhrase } from "./nounPhrases.js";
import { isPossessive } from "./wordClasses.js";

export type { NounPhrase } from "./nounPhrases.js";
export { verbGroups } from "./subjects.js";
export type { VerbGroup } from "./verbGroup.js";

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
