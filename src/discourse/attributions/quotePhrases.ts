import type { NounPhrase } from "../clauses/clauses.js";
import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import type { Attribution } from "./attribution.js";
import type { Grammar } from "./reportingClauses.js";
import { shifted } from "./reportingNames.js";
import { saidOrThought, texts, utterances } from "./reportingNouns.js";
import { speakersOf } from "./reportingSpeakers.js";

const own = /^(?:my|our|your|his|her|its|their)$/;
const named = /^(?:words?|language|phrase)$/;
/** Texts whose words stand in others' sentences. */
const law =
  /^(?:act|agreement|amendment|article|charter|clause|code|constitution|convention|covenant|declaration|law|ordinance|protocol|provision|resolution|section|statute|treaty)$/;

/** `In the words of X`, `to use the language of X`, `in X's own words` beginning between two places. */
export function inTheWordsOf(grammar: Grammar, from: number, to: number): Attribution | undefined {
  const { words } = grammar;
  for (let i = from; i < to && i + 2 < words.length; i++) {
    const verb = (noun: string) => `in the ${noun} of`;
    const opens = words[i].form === "in" || /^(?:be|use)$/.test(words[i].lemma);
    if (!opens) continue;
    if (words[i + 1].form === "the" && named.test(words[i + 2].form) && words[i + 3]?.form === "of") {
      const speaker = phraseAt(words, i + 4);
      if (speaker) return { verb: verb(words[i + 2].form), verbClass: "verbal", speakers: [speaker], at: i, grammar };
    }
    for (let k = i + 1; k < words.length && k < i + 6 && !/[^\s]/.test(words[k].before); k++) {
      const speaker = named.test(words[k].form) ? possessor(words, k) : undefined;
      if (speaker && speaker.first > i)
        return { verb: verb(words[k].form), verbClass: "verbal", speakers: [speaker], at: i, grammar };
    }
  }
  return undefined;
}

/** `My answer is, “…”`, `they raise the old cry, “…”`, `chants of “…”`, `contains assurances of the “…”`. */
export function utteredBefore(grammar: Grammar, at: number): Attribution | undefined {
  const { words } = grammar;
  let i = at - 1;
  while (i > 0 && at - i < 4 && /^(?:be|this|as|follow|of|the|a)$/.test(words[i].lemma)) i--;
  const announced = words[i]?.lemma === "word" && words[at].before.includes(":");
  if (i < 0 || !(announced || utterances.has(words[i].lemma)) || words[i].pos === "VERB") return undefined;
  const { lemma } = words[i];
  const speaker = possessor(words, i);
  const verb = speaker === undefined ? verbOf(grammar, i) : -1;
  const speakers = speaker === undefined ? (verb < 0 ? [] : speakersOf(grammar, verb)) : [speaker];
  return { verb: lemma, verbClass: saidOrThought.get(lemma) ?? "verbal", speakers, at: i, grammar };
}

/** `Robert's` or `my` before a noun, the phrase behind its `of`. */
function possessor(words: readonly Word[], noun: number): NounPhrase | undefined {
  if (words[noun + 1]?.form === "of" && words[noun - 1]?.form === "the") return phraseAt(words, noun + 2);
  for (let i = noun - 1; i >= 0 && i >= noun - 3; i--) {
    if (/[^\s]/.test(words[i + 1].before)) return undefined;
    if (own.test(words[i].form)) return { first: i, last: i, head: i, pronoun: true };
    if (/['’]s?$/.test(words[i].form)) return { first: i, last: i, head: i, pronoun: false };
    if (words[i].pos !== "ADJ") return undefined;
  }
  return undefined;
}

/** `“…,” was his answer`. */
export function utteredBehind(grammar: Grammar, at: number): Attribution | undefined {
  const { words } = grammar;
  if (words[at].lemma !== "be") return undefined;
  for (let i = at + 2; i < words.length && i < at + 5; i++) {
    const speaker = utterances.has(words[i].lemma) ? possessor(words, i) : undefined;
    if (speaker) return { verb: words[i].lemma, verbClass: "verbal", speakers: [speaker], at: i, grammar };
  }
  return undefined;
}

/** The noun phrase that begins at a word; `Mr. Clay` is one. */
export function phraseAt(words: readonly Word[], from: number): NounPhrase | undefined {
  const near = words.slice(from, from + 12);
  const phrase = near.length === 0 ? undefined : nounPhraseAt(near, classesOf(near), 0);
  if (phrase === undefined) return undefined;
  let { last, head } = phrase;
  if (/^(?:mr|mrs|ms|dr|gen|sen|gov|st|hon|prof)$/.test(near[head].form))
    while (near[last + 1]?.pos === "PROPN" && /^[.\s]*$/.test(near[last + 1].before)) head = ++last;
  return shifted({ ...phrase, last, head }, from);
}

/** The verb a noun is the object of, over its determiners and adjectives; -1 if none. */
function verbOf({ words }: Grammar, noun: number): number {
  for (let i = noun - 1; i >= 0 && i >= noun - 5; i--) {
    if (words[i].pos === "VERB") return i;
    if (!/^(?:DET|ADJ|ADV|PRON)$/.test(words[i].pos)) return -1;
  }
  return -1;
}

/** The nearest noun of a text that stands before a place in its sentence, else behind `by` after it. */
function nearestText(words: readonly Word[], at: number): NounPhrase | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 40; i--) {
    if (/[;:]/.test(words[i + 1].before)) break;
    if (isText(words, i)) return { first: i, last: i, head: i, pronoun: false };
  }
  for (let i = at; i + 2 < words.length && i < at + 30; i++)
    if (!words[i].quoted && /^(?:by|of|in)$/.test(words[i].form) && words[i + 1].form === "the" && isText(words, i + 2))
      return { first: i + 1, last: i + 2, head: i + 2, pronoun: false };
  return undefined;
}

const isText = (words: readonly Word[], i: number): boolean =>
  law.test(words[i].lemma) && /^(?:NOUN|PROPN)$/.test(words[i].pos) && !words[i].quoted;

/** A text that is the subject of the clause speaks, though no verb says so, else the nearest one: `by the treaty we are bound “…”`. */
export function textBefore(grammar: Grammar, at: number): Attribution | undefined {
  const { words, groups } = grammar;
  const one = (speakers: readonly NounPhrase[]): Attribution => ({
    verb: "",
    verbClass: "",
    speakers,
    at: -1,
    grammar,
  });
  for (let g = grammar.groupsBefore(at) - 1; g >= 0 && groups[g].head >= at - 40; g--) {
    const { finite, voice, subject } = groups[g];
    if (!finite) continue;
    if (voice === "active" && subject.some(({ head }) => texts.has(words[head].lemma))) return one(subject);
    break;
  }
  const text = nearestText(words, at);
  return text && one([text]);
}
