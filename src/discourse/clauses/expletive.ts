import type { Word } from "../sentences.js";
import type { VerbGroup } from "./verbGroup.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs whose `it` stands for a clause to come (Quirk et al. 1985: anticipatory it). */
const seeming = set("seem appear happen remain follow turn transpire matter suffice");
/** Verbs of which the passive does: `it is hoped that`. */
const thinking = set(
  "see say hope suppose expect believe recommend provide decide estimate agree know note find propose think understand " +
    "report assume consider feel recognize argue suggest hold claim require ordain enact intend design request",
);
const nouns = set(
  "fact time duty responsibility obligation pity task pleasure honor honour truth case matter cause privilege wonder shame " +
    "mistake pursuit",
);
/** How far behind the verb its clause may begin. */
const reach = 12;

/** Whether `it` with this verb points to nothing but a clause to come: `it is necessary that`, `it seems`. */
export function isExpletive(words: readonly Word[], { head, voice }: VerbGroup): boolean {
  const { lemma } = words[head];
  if (voice === "active" && lemma !== "be") return seeming.has(lemma);
  if (voice === "passive" && !thinking.has(lemma)) return false;
  let turning = voice === "passive";
  for (let k = head + 1; k < words.length && k <= head + reach; k++) {
    const { form, pos, lemma: noun, before } = words[k];
    if (/[;:.]/.test(before)) return false;
    if (turning && (form === "that" || form === "to" || form === "for" || form === "whether" || form === "if"))
      return true;
    if (pos === "ADJ" || nouns.has(noun) || pos === "ADV") turning = true;
    else if (pos === "NOUN" && noun !== form) turning = false;
  }
  return false;
}
