import { isPastParticiple } from "../clauses/verbForms.js";
import type { Feature, Parsed } from "./feature.js";
import { isNominalisation } from "./nominalisations.js";
import { isApart, isNoun, set } from "./words.js";

const biber = "Biber (1988), Variation across Speech and Writing, appendix II";

/** They say how many or which, not what kind. */
const quantities = set(
  "many much few fewer little several more most less least such all both each every any some no another enough first second third fourth " +
    "half fifth sixth seventh eighth ninth tenth hundredth",
);
/** Participles that stand before nouns also behind a preposition, where others govern them (`of promoting rights`). */
const likeAdjectives = set(
  "developing existing remaining growing following continuing emerging leading living working neighboring neighbouring coming " +
    "preceding corresponding prevailing surrounding rising falling outstanding pressing lasting binding competing increasing " +
    "foregoing ensuing pending ongoing underlying shared armed united developed skilled specialized organized",
);

export const nounFeatures: readonly Feature[] = [
  {
    name: "nominalisation",
    what: "a noun in -tion, -ment, -ness, -ity made of a verb or an adjective",
    source: `${biber}, E.14`,
    pattern:
      "by its ending, unless the tag is a verb's or the noun is in a list of those without a base (nation, moment, community)",
    example: "The [development] of [equality] needs [implementations] and [willingness].",
    nonExamples: [
      "The nation, the city and the community met for a moment.",
      "They mention a decision and an approval.",
    ],
    at: ({ words }, i) => isNominalisation(words[i]),
  },
  {
    name: "attributiveAdjective",
    what: "an adjective or participle before the noun it modifies, each of a series",
    source: `${biber}, J.40`,
    pattern:
      "tagged ADJ, other adjectives, adverbs, and, commas between it and a noun looked through; a participle before a noun and behind a determiner or an adjective; no quantities, no ordinals, no words of a capitalised name",
    example: "[Economic], [social] and [cultural] rights of the [developed] countries serve a very [large] world.",
    nonExamples: [
      "The General Assembly is large.",
      "Many states met for the first time.",
      "They are promoting world peace.",
    ],
    at: isAttributive,
  },
];

const capital = /^\p{Lu}/u;

export function isAttributive({ words, groupOf }: Parsed, i: number): boolean {
  const { form, pos, spelling } = words[i];
  if (
    quantities.has(form) ||
    /^\d/.test(form) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/.test(form)
  )
    return false;
  if (pos === "VERB") {
    if (!isParticiple(words, groupOf, i)) return false;
  } else if (pos !== "ADJ" && !(pos === "ADV" && isMistaken(words, i)) && !(pos === "NOUN" && isModifier(words, i)))
    return false;
  if (form === "particular" && words[i - 1]?.form === "in" && words[i + 1]?.pos !== "CCONJ") return false;
  const noun = nounAhead(words, i);
  if (noun < 0) return false;
  // In a name: it has a capital, and so has the noun.
  return !(capital.test(spelling) && capital.test(words[noun].spelling));
}

/** What the tagger calls nouns before a noun: `hegemonic politics`, `third-generation rights`. */
const isModifier = (words: Parsed["words"], i: number): boolean =>
  (adjectival.test(words[i].form) || /^\p{Ll}+-\p{Ll}/u.test(words[i].spelling)) &&
  (isNoun(words[i + 1]) || (words[i].form.includes("-") && words[i + 1]?.pos === "ADJ")) &&
  !isApart(words[i + 1]);

const adjectival = /(?:[^s]ental|ical|ious|eous|onial|onic|ative|entive|ctive|ficial)$/;

/** An adjective that the tagger takes for an adverb: `the earlier years`. */
export const isMistaken = (words: Parsed["words"], i: number): boolean =>
  (words[i].form === "just" && words[i - 1]?.pos === "CCONJ" && words[i - 2]?.pos === "ADJ" && isNoun(words[i + 1])) ||
  (words[i].form === "just" && words[i - 1]?.pos === "DET" && isNoun(words[i + 1]) && !isApart(words[i + 1])) ||
  (/^(?:earlier|later|closer|nearer|higher|lower|deeper|wider|longer|faster|better)$/.test(words[i].form) &&
    !isApart(words[i + 1]) &&
    (words[i + 1]?.pos === "ADJ" || words[i + 1]?.pos === "NOUN")) ||
  (/^(?:earlier|plain|last|early|daily|yearly|right)$/.test(words[i].form) &&
    /^(?:DET|PRON|ADV|ADP)$/.test(words[i - 1]?.pos ?? ""));

/** The noun an adjective leads on to; -1 if none. */
function nounAhead(words: Parsed["words"], i: number): number {
  for (let k = i + 1; k < words.length && k < i + 12; k++) {
    const { pos, form, before } = words[k];
    const comma = before.includes(",");
    if (isApart(words[k]) && !(comma && before.trim().replace(/["“”]/g, "") === ",")) return -1;
    if (isNoun(words[k])) {
      if (comma) return -1;
      return k;
    }
    if (pos === "ADJ" || (pos === "NUM" && !comma)) continue;
    if (pos === "CCONJ" && /^(?:and|or|but)$/.test(form)) {
      const then = words[k + 1];
      if (
        then !== undefined &&
        /^(?:ADJ|VERB|ADV)$/.test(then.pos) &&
        !isApart(then) &&
        (then.pos === "ADJ" ||
          /(?:ing|ed)$/.test(then.form) ||
          words[k + 2]?.pos === "ADJ" ||
          /ed$/.test(words[k + 2]?.form ?? ""))
      )
        continue;
      return -1;
    }
    if (
      pos === "ADV" &&
      (comma || words[k - 1].pos === "CCONJ" || words[k - 1].pos === "ADJ") &&
      /^(?:ADJ|VERB)$/.test(words[k + 1]?.pos ?? "")
    )
      continue;
    if (pos === "VERB" && /(?:ing|ed|en)$/.test(form) && isNoun(words[k + 1]) && !isApart(words[k + 1])) continue;
    return -1;
  }
  return -1;
}

/** A participle of the list right before a noun. */
export const isLikeAdjective = (words: Parsed["words"], i: number): boolean =>
  likeAdjectives.has(words[i].form) && isNoun(words[i + 1]) && !isApart(words[i + 1]);

/** A participle before a noun: behind a determiner, a possessive or an adjective; others only of a list. */
function isParticiple(words: Parsed["words"], groupOf: Parsed["groupOf"], i: number): boolean {
  const { form } = words[i];
  const [previous, next] = [words[i - 1], words[i + 1]];
  if (next === undefined || isApart(next) || !(form.endsWith("ing") || isPastParticiple(words[i]))) return false;
  if (!(isNoun(next) || next.pos === "ADJ" || next.pos === "CCONJ")) return false;
  if (likeAdjectives.has(form)) return previous?.pos !== "AUX" && (next.pos !== "CCONJ" || previous?.pos === "DET");
  if (previous === undefined) return form.endsWith("ed") && isNoun(next);
  if (next.pos === "CCONJ") {
    const second = words[words[i + 2]?.pos === "ADV" ? i + 3 : i + 2];
    return /^(?:DET|PRON)$/.test(previous.pos) && (second?.pos === "ADJ" || /(?:ing|ed)$/.test(second?.form ?? ""));
  }
  const apart = isApart(words[i]);
  const determined =
    !apart &&
    (previous.pos === "DET" ||
      previous.pos === "ADJ" ||
      (previous.pos === "PRON" && /^(?:my|our|your|his|her|its|their|this)$/.test(previous.form)) ||
      (isNoun(previous) && /'s$|s'$/.test(previous.form)));
  if (determined) return !/^(?:all|those|both|some)$/.test(previous.form) || form.endsWith("ed");
  if (!form.endsWith("ed")) return false;
  if (groupOf[i]?.finite === true) return false;
  if (previous.pos === "ADP") return isNoun(next);
  if (previous.pos === "ADV") return /^(?:DET|CCONJ|ADP)$/.test(words[i - 2]?.pos ?? "") && isNoun(next);
  if (previous.pos === "CCONJ") return words[i - 2]?.pos === "ADJ" && isNoun(next);
  return apart && isNoun(previous) && isNoun(next) && /^(?:CCONJ|NOUN|ADJ)$/.test(next.pos);
}
