import type { Word } from "./sentences.js";

/** What of compromise is used; this file is the only one that knows it. */
type Tagger = (text: string) => {
  json(options: { offset: true }): readonly {
    readonly terms: readonly { readonly tags: readonly string[]; readonly offset: { readonly start: number } }[];
  }[];
};

/** Words of context on each side that compromise is shown: it costs some 60 µs a word, and a sentence may be very long. */
const context = 15;
const ambiguous: ReadonlySet<string> = new Set(["will", "can", "might", "must", "may"]);

let loading: Promise<Tagger> | undefined;
/** Loaded when the first doubtful word is met: most texts have none. */
const tagger = (): Promise<Tagger> => {
  loading ??= import("compromise/two").then(({ default: nlp }) => nlp as unknown as Tagger);
  return loading;
};

/**
 * A sentence with `will`, `can`, `might`, `must` and `may` told apart from the nouns, where wink-nlp's tag is in doubt.
 *
 * wink-nlp takes the modal for a noun behind "these, all, each, both, neither, some, whatever" and at the beginning ("All must
 * admit", "May God bless"). In 2 million words of presidential speeches it called these words nouns 478 times and was right
 * 314 times (66 %); with compromise's `#Modal`, asked where no article or date settles it, 475 were right (99 %): 161 modals
 * more. Behind an adjective, a possessive or "of" it calls the noun an auxiliary ("our national will"): compromise turned 22 into
 * nouns, 21 of them rightly. (Judged by reading, but for "may" behind a preposition, which was taken for the month.) compromise is
 * not asked of other auxiliaries, where wink-nlp has the better of it: in a quarter of the sentences compromise took "may" 64
 * times for a month or a plain verb ("such as may be necessary"), and of those read none was; nor for the lemma of the verb
 * governed: of 12,315 inflected ones the two differ in 508, and in 426 of these wink-nlp is right.
 */
export async function withModalsTold(words: readonly Word[]): Promise<readonly Word[]> {
  let told: Word[] | undefined;
  for (let i = 0; i < words.length; i++) {
    if (!isDoubtful(words, i)) continue;
    const modal = await isModal(words, i);
    if (modal === undefined || modal === (words[i].pos === "AUX")) continue;
    told ??= [...words];
    told[i] = { ...words[i], pos: modal ? "AUX" : "NOUN", lemma: words[i].form };
  }
  return told ?? words;
}

/** Whether a word may be a modal or a noun, and what stands before it does not settle it. */
function isDoubtful(words: readonly Word[], i: number): boolean {
  const { form, pos } = words[i];
  if (!ambiguous.has(form)) return false;
  const before = words[i - 1];
  const article = before !== undefined && /^(?:the|an?|no|my|our|your|his|her|its|their)$/.test(before.form);
  if (pos === "AUX")
    return (
      (form === "will" || form === "might") &&
      before !== undefined &&
      (article || before.pos === "ADJ" || before.form === "of")
    );
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  if (article || words[i + 1]?.pos === "NUM") return false;
  return form !== "may" || before === undefined || before.pos !== "ADP";
}

/** What compromise says, from the words around; undefined where it divides them otherwise. */
async function isModal(words: readonly Word[], at: number): Promise<boolean | undefined> {
  let text = "";
  let start = 0;
  for (let i = Math.max(0, at - context); i < Math.min(words.length, at + context + 1); i++) {
    text += text === "" ? "" : words[i].before;
    if (i === at) start = text.length;
    text += words[i].spelling;
  }
  for (const { terms } of (await tagger())(text).json({ offset: true }))
    for (const { tags, offset } of terms) if (offset.start === start) return tags.includes("Modal");
  return undefined;
}
