import type { Word } from "../sentences.js";
import { isBase, isBe, isHave, isPastParticiple, isThird } from "./verbForms.js";
import type { WordClass } from "./wordClass.js";

// Where the tagger takes verbs for nouns and participles for verbs, the words around tell.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Participles that stand before nouns as adjectives more often than they govern them. */
const attributive = set(
  "developing developed existing remaining growing emerging leading continuing following underlying ongoing coming " +
    "increasing increased united armed",
);
/** Participles behind `be` that are adjectives. */
const adjectival = set(
  "satisfied pleased interested convinced concerned determined gratified delighted worried tired gratifying interesting " +
    "encouraging disappointing surprising satisfying outstanding pressing missing lacking willing",
);
/** `set up an expert`: no preposition. */
export const particles: ReadonlySet<string> = set("up out off down forward forth away back aside");
export const possessives: ReadonlySet<string> = set("my our your his her its their whose");
export const articles: ReadonlySet<string> = set("the an a no every my our your his her its their");
const modals = set(
  "can could may might must shall should will would cannot ought can't couldn't mayn't mightn't " +
    "mustn't shan't shouldn't won't wouldn't",
);

/** Verbs that report, behind which `that` opens a clause even where the tagger calls it a determiner. */
export const reporting: ReadonlySet<string> = set(
  "say note point state believe know think hope show demonstrate mean stress emphasize indicate recognize recall hold " +
    "find feel see hear claim suggest recommend declare provide affirm reaffirm announce argue agree require ensure",
);

export const isModal = (form: string): boolean => modals.has(form);

const isFiniteAuxiliary = (form: string): boolean => isModal(form) || /^(?:is|are|was|were|has|have|had)$/.test(form);

export const isApart = ({ before }: Word): boolean => before !== " " && /[,;:.—()]/.test(before);

export const startsNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "ADJ");

/** A noun where only a verb can stand. */
export function isMistakenNoun(words: readonly Word[], i: number, before: readonly WordClass[]): boolean {
  const { form, lemma, pos } = words[i];
  const previous = words[i - 1];
  if (previous === undefined || pos !== "NOUN" || isApart(words[i])) return false;
  const next = words[i + 1];
  const object =
    next !== undefined &&
    !isApart(next) &&
    (next.pos === "DET" || possessives.has(next.form) || /^(?:him|them|us|me)$/.test(next.form));
  if (form === lemma) {
    // `the support we all feel`.
    const person = /^(?:all|both|each)$/.test(previous.form) ? words[i - 2]?.form : previous.form;
    if (/^(?:i|we|they)$/.test(person ?? "")) return true;
    // `explore and advance the idea`, `help increase the voice`.
    const leads = /^(?:and|or)$/.test(previous.form) ? i - 2 : /^(?:help|let)$/.test(previous.lemma) ? i - 1 : -1;
    if (before[leads] === "verb" && isBase(words[leads]) && (object || particles.has(next?.form ?? ""))) return true;
  } else if (
    next?.form === "and" &&
    previous.pos === "PROPN" &&
    words[i + 2]?.pos === "VERB" &&
    isThird(words[i + 2])
  ) {
    // `The Charter states and attaches`.
    return form.endsWith("s");
  } else if (next?.form === "that" && reporting.has(lemma) && form.endsWith("s")) {
    // `Article 28 states that`.
    if (previous.pos === "PROPN" || previous.pos === "NUM") return true;
  }
  // `to address`, `can showcase`, `do not guarantee`.
  if (form === lemma && before[i - 1] === "negation" && before[i - 2] === "auxiliary" && !isBe(words[i - 2].form))
    return true;
  if (form === lemma && (previous.pos === "PART" || isModal(previous.form))) return previous.form !== "not";
  if (previous.form === "to" && before[i - 1] === "to") return true;
  // `the resolution, which states that`, `countries which support China`.
  if (before[i - 1] === "relative")
    return (form === lemma || form.endsWith("s")) && (object || next?.form === "that" || next?.pos === "PROPN");
  // `by building a community`.
  if (form.endsWith("ing")) return object && next.form !== "that";
  // `all governments share the hope`, `scholars point out`.
  const plural = previous.pos === "NOUN" && previous.form !== previous.lemma && previous.form.endsWith("s");
  if (form === lemma && plural) return object || particles.has(next?.form ?? "") || next?.form === "that";
  // `This vision advocates`: a singular determiner before a plural.
  return (
    previous.pos === "NOUN" &&
    previous.form === previous.lemma &&
    form !== lemma &&
    form.endsWith("s") &&
    before[i - 2] === "determiner" &&
    /^(?:this|an?|each|every|another)$/.test(words[i - 2].form)
  );
}

/** A verb behind a determiner or a preposition is a noun (`the need for`, `to challenges`) or an adjective. */
export function verbClass(words: readonly Word[], i: number, before: readonly WordClass[]): WordClass {
  const { form, lemma, spelling } = words[i];
  const next = words[i + 1];
  const close = next !== undefined && !/[^\s"“”‘’']/.test(next.before);
  const nominal = close && startsNoun(next);
  const previous = i > 0 && !/[,;:—]/.test(words[i].before) ? before[i - 1] : "other";
  // `the Affordable Care Act`.
  if (previous === "noun" && words[i - 1].pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(spelling)) return "noun";
  // `the Spooner act was`, `have objects of`, `are questions of`.
  if (previous === "noun" && form === lemma && next?.pos === "AUX" && isFiniteAuxiliary(next.form)) {
    if (close || (words[i - 1].pos === "PROPN" && before[i - 2] === "determiner")) return "noun";
  }
  if (previous === "auxiliary" && isThird(words[i])) return "noun";
  // `in which case`, `over whose conduct`, but `the study of which confers`.
  if (
    previous === "relative" &&
    before[i - 2] === "preposition" &&
    !/^what/.test(words[i - 1].form) &&
    (words[i - 2].form !== "of" || words[i - 1].form === "whose")
  ) {
    if (isThird(words[i]) || isBase(words[i])) return "noun";
  }
  if (attributive.has(form) && nominal && previous !== "auxiliary") return "adjective";
  const determined = previous === "determiner" || (previous === "adjective" && before[i - 2] === "determiner");
  const be = previous === "auxiliary" || (previous === "adverb" && before[i - 2] === "auxiliary");
  if (be && next?.form !== "by" && (adjectival.has(form) || /^un(?!der|it).+ed$/.test(form))) return "adjective";
  const behind = previous === "adverb" || previous === "conjunction" ? i - 2 : i - 1;
  const article = behind >= 0 && articles.has(words[behind].form);
  if (form.endsWith("ing")) return (determined && nominal) || (article && attributive.has(form)) ? "adjective" : "verb";
  if (isPastParticiple(words[i]) && form !== lemma) {
    // `an increasingly interconnected world`, `a united and supportive community`, `open and balanced growth`.
    if (article && previous !== "conjunction") return "adjective";
    const listed = previous === "conjunction" && before[behind] === "adjective";
    return nominal && (determined || listed || previous === "preposition" || previous === "number")
      ? "adjective"
      : "verb";
  }
  // `when orders were issued`, `the just claims of`: no verb without a subject.
  if (previous === "subordinator" && isThird(words[i]) && words[i - 1].form !== "as") return "noun";
  if (previous === "adverb" && before[i - 2] === "determiner" && articles.has(words[i - 2].form) && isThird(words[i]))
    return "noun";
  if (previous === "preposition" || previous === "subordinator")
    return isBase(words[i]) || previous === "preposition" ? "noun" : "verb";
  // `has control of`.
  if (i > 0 && isHave(words[i - 1].form) && isBase(words[i]) && !isPastParticiple(words[i])) return "noun";
  if (!determined) return "verb";
  // `These have`, `all agree`: a determiner alone can be a subject, an article or a possessive cannot.
  const { form: determiner } = words[previous === "determiner" ? i - 1 : i - 2];
  return articles.has(determiner) || (/^(?:this|that)$/.test(determiner) && isBase(words[i])) ? "noun" : "verb";
}
