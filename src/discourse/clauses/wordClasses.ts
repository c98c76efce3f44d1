import type { Word } from "../sentences.js";
import { isInfinitive, thatClass } from "./toAndThat.js";
import { isHave, isPastParticiple } from "./verbForms.js";
import { isApart, isMistakenNoun, particles, possessives, startsNoun, verbClass } from "./verbOrNoun.js";
import type { WordClass } from "./wordClass.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const subordinators = set(
  "because if whether although though while whereas unless when whenever where wherever how why lest",
);
const relatives = set("which who whom whose what whoever whatever");
const quantities = set("all any each both some many few several most more others another none much one either neither");
export const isPossessive = (word: Word): boolean =>
  possessives.has(word.form) || ((word.pos === "NOUN" || word.pos === "PROPN") && /(?:'s|s')$/.test(word.form));

/** The auxiliary in `we've`, `it's`, `they'll`; nouns with `'s` are possessives. */
export const contracted = (word: Word): string | undefined =>
  word.pos === "NOUN" || word.pos === "PROPN" || !word.form.includes("'")
    ? undefined
    : /'(?:ve|re|m|ll|d|s)$/.exec(word.form)?.[0];

/** The class of every word of a sentence. */
export function classesOf(words: readonly Word[]): readonly WordClass[] {
  const classes: WordClass[] = [];
  for (let i = 0; i < words.length; i++) classes.push(classOf(words, i, classes));
  return classes;
}

function classOf(words: readonly Word[], i: number, before: readonly WordClass[]): WordClass {
  const { form, pos } = words[i];
  if (particles.has(form) && before[i - 1] === "verb" && !isApart(words[i]) && words[i + 1]?.form !== "of")
    return "adverb";
  if (form === "that") return thatClass(words, i, before);
  if (form === "to") return isInfinitive(words, i) ? "to" : "preposition";
  if (form === "not" || form === "never") return "negation";
  // `WHO` is an organization.
  if (relatives.has(form) && pos !== "NOUN" && pos !== "PROPN") return "relative";
  // `has since been`.
  if (form === "since" && before[i - 1] === "auxiliary") return "adverb";
  if (subordinators.has(form)) return "subordinator";
  if (form === "there" && pos === "PRON") return "pronoun";
  if (form === "such" && words[i + 1]?.pos === "DET" && !isApart(words[i + 1])) return "determiner";
  if (form === "such" && words[i + 1]?.form === "as" && words[i + 2]?.pos === "AUX") return "pronoun";
  // Whatever the tagger says of them.
  if (/^(?:every|any|some|no)(?:thing|body)$|^(?:every|any|some)one$/.test(form)) return "noun";
  switch (pos) {
    case "NOUN":
    case "PROPN":
    case "SYM":
    case "X":
      return isMistakenNoun(words, i, before) || isPerfect(words, i) ? "verb" : "noun";
    case "VERB":
      return isHave(form) && participleAhead(words, i) ? "auxiliary" : verbClass(words, i, before);
    case "AUX":
      return "auxiliary";
    case "PRON":
      // The tagger calls `72nd` a pronoun.
      // `should this danger`, where it stands for nothing.
      if (/^(?:this|these|those)$/.test(form) && isBesideNoun(words, i)) return "determiner";
      return possessives.has(form) ? "determiner" : /^\d/.test(form) ? "adjective" : "pronoun";
    case "DET":
      return /^(?:both|either|neither)$/.test(form) && words[i + 1]?.pos === "ADP" && words[i + 1].form !== "of"
        ? "adverb"
        : "determiner";
    case "ADJ":
      return quantities.has(form) && !startsNoun(words[i + 1]) ? "determiner" : "adjective";
    case "NUM":
      return "number";
    case "ADV":
    case "INTJ":
      return "adverb";
    case "ADP":
      return "preposition";
    case "CCONJ":
      return "conjunction";
    case "SCONJ":
      return "subordinator";
    default:
      return "other";
  }
}

const isBesideNoun = (words: readonly Word[], i: number): boolean =>
  i + 1 < words.length && !isApart(words[i + 1]) && (words[i + 1].pos === "NOUN" || words[i + 1].pos === "PROPN");

/** `have` before the participle of a perfect, adverbs between, also where the tagger takes it for the verb itself. */
function participleAhead(words: readonly Word[], i: number): boolean {
  let k = i + 1;
  while (k < words.length && k < i + 4 && words[k].pos === "ADV") k++;
  const word = words[k];
  if (word === undefined || isApart(words[i + 1])) return false;
  return word.form === "been" || (word.pos === "VERB" && isPastParticiple(word)) || isPerfect(words, k);
}

/** `which have heretofore menaced our`: a participle that the tagger takes for a noun. */
function isPerfect(words: readonly Word[], i: number): boolean {
  if (!words[i].form.endsWith("ed") || words[i].pos !== "NOUN") return false;
  let k = i - 1;
  while (k > 0 && words[k].pos === "ADV") k--;
  return k >= 0 && isHave(words[k].form);
}
