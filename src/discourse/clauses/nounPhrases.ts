import type { Word } from "../sentences.js";
import { articles } from "./verbOrNoun.js";
import type { WordClass } from "./wordClass.js";
import { isPossessive } from "./wordClasses.js";

/** A noun phrase by the indices of its words in the sentence: determiners and premodifiers up to the head, nothing behind. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly pronoun: boolean;
}

/** Premodifiers in a list (`economic, social and cultural rights`) are looked through this far. */
const longestList = 12;

/** Whether anything but quotation marks and white space stands before a word. */
export const isApart = (word: Word): boolean => word.before !== " " && /[^\s"“”‘’'«»]/.test(word.before);

/** The noun phrase that begins at a word, if one does. */
export function nounPhraseAt(
  words: readonly Word[],
  classes: readonly WordClass[],
  first: number,
): NounPhrase | undefined {
  if (classes[first] === "pronoun") return { first, last: first, head: first, pronoun: true };
  let head = -1;
  let last = first;
  let i = first;
  while (i < words.length && (i === first || !isApart(words[i]))) {
    const what = classes[i];
    if (what === "noun") {
      head = i;
      last = i;
      i++;
    } else if (what === "number") {
      last = i;
      i++;
    } else if (head < 0 && isBetweenNumbers(words, classes, i)) {
      i++;
    } else if (what === "determiner") {
      // Another determiner begins a phrase of its own, except behind `all`, `both`, `such`.
      if (head >= 0 && !isPossessive(words[head])) break;
      if (i > first && head < 0 && !/^(?:all|both|such|half|what|many|not)$/.test(words[i - 1].form)) break;
      last = i;
      i++;
    } else {
      // An adjective, or a list of them, that leads on to a noun.
      if (head >= 0 && !leadsOn(words[head], classes[head + 1])) break;
      const noun = nounAhead(words, classes, i);
      if (noun < 0) {
        if (head < 0 && what === "adjective" && i > first && articles.has(words[i - 1].form)) last = i++;
        break;
      }
      i = noun;
    }
  }
  if (head < 0) {
    const what = classes[last];
    if (classes[first] === "adjective" || (what !== "determiner" && what !== "number" && what !== "adjective"))
      return undefined;
    if (articles.has(words[last].form) && what === "determiner") return undefined;
    head = last;
  }
  return { first, last: Math.max(last, head), head, pronoun: false };
}

/** `more than 500`, `thirty or forty thousand`. */
function isBetweenNumbers(words: readonly Word[], classes: readonly WordClass[], i: number): boolean {
  const { form } = words[i];
  if (/^(?:more|less|fewer)$/.test(form)) return words[i + 1]?.form === "than" && classes[i + 2] === "number";
  if (form === "than") return i > 0 && /^(?:more|less|fewer)$/.test(words[i - 1].form) && classes[i + 1] === "number";
  return form === "or" && i > 0 && classes[i - 1] === "number" && classes[i + 1] === "number";
}

/** Names and possessives go on with an adjective (`the UN human rights system`, `China's foreign policy`). */
const leadsOn = (head: Word, next: WordClass): boolean =>
  (next === "adjective" && (head.pos === "PROPN" || isPossessive(head) || head.form.includes("-"))) ||
  (next === "adverb" && isPossessive(head));

/** The noun that adjectives from here on modify, adverbs before them and lists of them looked through; -1 if none. */
function nounAhead(words: readonly Word[], classes: readonly WordClass[], from: number): number {
  let modifier = false;
  for (let i = from; i < words.length && i < from + longestList; i++) {
    const what = classes[i];
    const list = i > from && /^[\s"“”‘’]*,/.test(words[i].before);
    if (
      i > from &&
      isApart(words[i]) &&
      !(list && modifier && (what === "adjective" || classes[i + 1] === "adjective"))
    )
      return -1;
    if (what === "noun" || (what === "number" && modifier)) return modifier ? i : -1;
    if (what === "adjective") modifier = true;
    else if (what === "conjunction") {
      // `the elderly and people`: two phrases.
      if (!modifier || classes[i + 1] === "noun" || !/^(?:and|or|but|yet)$/.test(words[i].form)) return -1;
    } else if (what !== "adverb") return -1;
  }
  return -1;
}

const temporal: ReadonlySet<string> = new Set(
  "year month week day today yesterday tomorrow tonight time decade century moment morning evening night hour".split(
    " ",
  ),
);
/** `This year`, `the day before`: beside another noun phrase it is no subject. */
export const isTime = (words: readonly Word[], { head }: NounPhrase): boolean => temporal.has(words[head].lemma);

const plurals: ReadonlySet<string> = new Set(
  "we they these those people many few several both others all some most".split(" "),
);
/** Grammatical number of one noun phrase; undefined where the form does not tell. */
export function isPlural(words: readonly Word[], { head, pronoun }: NounPhrase): boolean | undefined {
  const { form, lemma, pos } = words[head];
  if (plurals.has(form)) return form === "all" || form === "some" || form === "most" ? undefined : true;
  if (pronoun) return form === "it" || form === "he" || form === "she" || form === "this" ? false : undefined;
  if (pos !== "NOUN" && pos !== "PROPN") return undefined;
  if (form.endsWith("s")) {
    // `the United States`, `politics`, `means`: the form does not tell.
    return pos === "PROPN" || form === lemma ? undefined : true;
  }
  return form !== lemma && /(?:men|children|feet|teeth)$/.test(form);
}
