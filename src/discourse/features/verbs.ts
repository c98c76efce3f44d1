import { beMain, splitAuxiliary } from "./be.js";
import type { Feature } from "./feature.js";
import { isInfinitive } from "./infinitives.js";
import { isPassive } from "./passives.js";
import { isPerfect, pastTense } from "./tenses.js";
import { set } from "./words.js";

const biber = "Biber (1988), Variation across Speech and Writing, appendix II";
const nini = "Nini (2019), The Multi-Dimensional Analysis Tagger";

export const verbFeatures: readonly Feature[] = [
  {
    name: "pastTense",
    what: "a finite verb in past tense: the main verb, or its auxiliary was, were, had, did",
    source: `${biber}, A.1`,
    pattern:
      "the first word of a finite verb group without a modal, if its form is a past; a form that is present as well (put, set) only where the subject is he, she, it or one noun",
    example: "The rules [were] adopted when they [met], and nobody [had] seen it.",
    nonExamples: [
      "The rules adopted there could have been better.",
      "They put the rules in force.",
      "It has adopted rules.",
    ],
    at: pastTense,
  },
  {
    name: "perfect",
    what: "have, has, had or having as auxiliary before a past participle",
    source: `${biber}, A.2`,
    pattern:
      "a form of have, then a past participle; adverbs, not and, in a question, the subject may stand between, also a phrase that begins with a preposition",
    example: "They [have] not yet seen it, [having] gone; [we’ve] been happy to [have] come.",
    nonExamples: ["We have a plan and have to go.", "They had the law changed."],
    at: ({ words, bases }, i) => isPerfect(words, bases, i),
  },
  {
    name: "passiveAgentless",
    what: "the past participle of a passive in which nobody is said to have done it",
    source: `${biber}, E.17`,
    pattern:
      "the head of a passive verb group (see verbGroups) with a form of be, or joined to one, without an agent; no feelings and attitudes (is satisfied, is committed)",
    example: "The rules were [adopted] in 1990 and can be [changed].",
    nonExamples: ["The rules were adopted by the states.", "Rules adopted in 1990 have changed."],
    at: (sentence, i) => isPassive(sentence, i) && sentence.groupOf[i]?.agent.length === 0,
  },
  {
    name: "passiveBy",
    what: "the past participle of a passive with a by-phrase that names who or what did it",
    source: `${biber}, E.18`,
    pattern: "the head of a passive verb group (see verbGroups) with a form of be, or joined to one, with an agent",
    example: "The rules were [adopted] by the states.",
    nonExamples: ["The rules were adopted in 1990.", "The rules adopted by the states have changed."],
    at: (sentence, i) => isPassive(sentence, i) && sentence.groupOf[i]?.agent.length !== 0,
  },
  {
    name: "beMainVerb",
    what: "a form of be as main verb",
    source: `${biber}, F.19; ${nini}`,
    pattern:
      "be as the head of a verb group; not behind existential there, not before to where somebody is to do something",
    example: "Peace [is] important, and the aim [was] to keep it; [being] alone can [be] hard.",
    nonExamples: ["There is a need.", "They are to leave.", "It is being adopted."],
    at: beMain,
  },
  {
    name: "splitAuxiliary",
    what: "an auxiliary with an adverb between it and the rest of its verb group",
    source: `${biber}, N.63`,
    pattern: "an auxiliary, adverbs other than not, then an auxiliary or the main verb of the same group",
    example: "It [has] also been adopted and [will] certainly help.",
    nonExamples: ["It has not been adopted.", "It is also important.", "It also has been adopted."],
    at: splitAuxiliary,
  },
  {
    name: "toInfinitive",
    what: "to before an infinitive",
    source: `${biber}, G.24`,
    pattern: "to, adverbs, then a verb in its base form",
    example: "They want [to] fully realize it and [to] be seen.",
    nonExamples: [
      "They are committed to promoting it.",
      "He went to the office.",
      "In response to challenges, it grew.",
    ],
    at: ({ words }, i) => isInfinitive(words, i),
  },
  {
    name: "contraction",
    what: "a word in which not or a verb is shortened",
    source: `${biber}, M.59`,
    pattern:
      "n't, 'll, 're, 've, 'm, 'd at the end of a word (of a contract that keeps apostrophes); 's behind a pronoun, there, here, let and wh-words",
    example: "[We’ve] seen that it [isn’t] so; [let’s] go, [it’s] late.",
    nonExamples: ["China’s people cannot go.", "Today’s world is small."],
    at: ({ words }, i) => isContraction(words[i].form),
  },
];

const contractedVerb = /(?:.n't|'(?:ll|re|ve|m|d))$/;
const contractedIs = set("he it she that there here what who where how when why let this everything nothing something");
const isContraction = (form: string): boolean =>
  contractedVerb.test(form) ||
  form === "'tis" ||
  form === "'twas" ||
  (form.endsWith("'s") && contractedIs.has(form.slice(0, -2)));
