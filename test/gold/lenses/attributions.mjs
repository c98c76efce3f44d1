// Who is quoted, by which verb. Speakers are compared by the head word of the first of them, folded; verbs by their stem, because
// labels have the verb as it stands and rows its lemma. What marks seem to quote nobody may be for is a guess of its own.

import { attributions } from "../../../dist/discourse/attributions/attributions.js";
import { pronounOf } from "../../../dist/discourse/clauses/clauses.js";

/** Head of the first of several: `the President of France, and others` is `president`, `Xi Jinping` is `jinping`. */
function headOf(speaker) {
  const [first] = speaker.toLowerCase().split(/[,;]/);
  const [phrase] = first.split(/\b(?:of|for|on|to|in|at|from|with)\b/);
  const head = phrase
    .replace(/['’]s?\b|\b[ivx]+$|[^\p{L}\s-]/gu, "")
    .trim()
    .split(/\s+/)
    .at(-1);
  return pronounOf(head ?? "");
}

const irregular = {
  said: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  spoke: "speak",
  spoken: "speak",
  thought: "think",
  felt: "feel",
  knew: "know",
  known: "know",
  held: "hold",
  found: "find",
  saw: "see",
  seen: "see",
  went: "go",
  swore: "swear",
  made: "make",
  laid: "lay",
  shown: "show",
  understood: "understand",
};

/** `pointed` and `point out` are `point`, `declaring` and `declare` are `declar`. */
function stemOf(verb) {
  // Readers have the noun of `in the words of`, rows the phrase.
  const [first] = verb
    .toLowerCase()
    .replace(/^in the /, "")
    .split(" ");
  const word = irregular[first] ?? first;
  return word
    .replace(/(?:ing|ied|ies|ed|(?<=ss|sh|ch|x)es|(?<!s)s)$/, (end) => (/^i[^n]/.test(end) ? "y" : ""))
    .replace(/e+$/, "")
    .replace(/([bdgmnprt])\1$/, "$1");
}

const aspects = ["speaker", "verb"];
const shared = {
  set: "paragraphs",
  labels: "attributions",
  list: "quotes",
  end: true,
  gold: ({ form, speaker, verb }) =>
    form === "direct" || form === "indirect"
      ? { form, speaker: headOf(speaker.replace(/ and .*/, "")), verb: stemOf(verb) }
      : { form: "uncertain", guess: form },
  async found(corpus) {
    const rows = await attributions(corpus);
    return rows.map(({ id, start, end, form, guess, speaker, verb }) => ({
      id,
      start,
      end,
      form,
      guess,
      speaker: headOf(speaker),
      verb: stemOf(verb),
    }));
  },
};

export default [
  { ...shared, name: "attributions: direct", aspects, only: ({ form }) => form === "direct" },
  { ...shared, name: "attributions: indirect", aspects, only: ({ form }) => form === "indirect" },
  { ...shared, name: "attributions: uncertain", aspects: ["guess"], only: ({ form }) => form === "uncertain" },
];
