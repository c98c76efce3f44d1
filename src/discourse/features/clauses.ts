import type { Feature, Parsed } from "./feature.js";
import { isApart, isNoun, set } from "./words.js";

const biber = "Biber (1988), Variation across Speech and Writing, appendix II";

const relatives = set("who whom whose which");
const questions = set("what who whom whose which when where why how");
const whether = set(
  "ask wonder inquire enquire doubt question know see sure determine decide discover find tell learn uncertain doubtful",
);

export const clauseFeatures: readonly Feature[] = [
  {
    name: "thatComplement",
    what: "that before a clause that is an object or a subject, or tells the content of a noun",
    source: `${biber}, G.21–22; noun complements as in Biber et al. (1999)`,
    pattern:
      "that behind a verb, a participle or an adjective, behind it + be, behind a noun that can have a content (fact, claim), or before a clause at the beginning of a sentence; a noun and a finite verb must follow",
    example: "They said [that] it is a fact [that] rules change, and it is clear [that] they must.",
    nonExamples: [
      "The rules that bind us changed.",
      "So great was the need that they came.",
      "In that field, they came.",
    ],
    at: ({ thats }, i) => thats[i] === "complement",
  },
  {
    name: "relativeClause",
    what: "a relative pronoun: who, whom, whose, which, that",
    source: `${biber}, H.29–33`,
    pattern:
      "who, whom, whose, which behind a noun, a pronoun, a number or a comma, a preposition looked through; that behind a noun with a verb or another subject to follow",
    example: "The rules [that] bind us, [which] they made for those [who] came, are rules by [which] we live.",
    nonExamples: ["They asked who came.", "They said that it is so.", "Who is it?"],
    at: ({ words, thats }, i) => thats[i] === "relative" || (relatives.has(words[i].form) && isRelative(words, i)),
  },
  {
    name: "whQuestion",
    what: "the wh-word that begins a direct question",
    source: `${biber}, D.13`,
    pattern:
      "in a sentence with a question mark behind it, a wh-word at the beginning or behind conjunctions, prepositions or a mark, and a verb behind it",
    example: "And [what] can we do?",
    nonExamples: ["They asked what we do.", "What we need is peace.", "Do you know who came?"],
    at: isQuestion,
  },
  {
    name: "causeClause",
    what: "because before a clause",
    source: `${biber}, H.35`,
    pattern: "because without of behind it",
    example: "They came [because] they must.",
    nonExamples: ["They came because of the rain."],
    at: ({ words }, i) => words[i].form === "because" && words[i + 1]?.form !== "of",
  },
  {
    name: "concessionClause",
    what: "although or though before a clause",
    source: `${biber}, H.36`,
    pattern: "although; though, but not behind as, not between marks",
    example: "They came [although] it rained, even [though] they were late.",
    nonExamples: ["It rained, though.", "They ran as though it rained."],
    at: ({ words, after }, i) => {
      const { form } = words[i];
      if (form === "although") return true;
      if (form !== "though" || words[i - 1]?.form === "as") return false;
      const closed = i + 1 < words.length ? /[,;.]/.test(words[i + 1].before) : /\S/.test(after) || after === "";
      return !closed;
    },
  },
  {
    name: "conditionClause",
    what: "if or unless before a condition",
    source: `${biber}, H.37`,
    pattern: "unless; if, but not behind as, and not right behind ask, know, see and the like",
    example: "[If] it rains, they go [unless] they must stay.",
    nonExamples: ["They asked if it rained.", "They ran as if it rained."],
    at: ({ words }, i) => {
      const { form } = words[i];
      if (form === "unless") return true;
      if (form !== "if") return false;
      const previous = words[i - 1];
      if (previous === undefined || isApart(words[i])) return true;
      return previous.form !== "as" && !whether.has(previous.lemma);
    },
  },
];

function isRelative(words: Parsed["words"], i: number): boolean {
  const previous = words[i - 1];
  if (previous === undefined || words[i + 1] === undefined) return false;
  if (isApart(words[i])) return !/[.;:?!]/.test(words[i].before) || /;/.test(words[i].before);
  if (previous.pos === "CCONJ")
    return words.slice(Math.max(0, i - 60), i - 1).some(({ form }) => relatives.has(form) || form === "that");
  if (previous.pos === "ADP" || previous.pos === "SCONJ") {
    const before = words[i - 2];
    return (
      before !== undefined &&
      (isApart(previous) || antecedent(words, i - 2) || before.pos === "CCONJ" || before.pos === "ADP")
    );
  }
  return antecedent(words, i - 1);
}

/** What a relative pronoun can stand for: it may have an adverb or an adjective behind it (`one alone who`, `persons present who`). */
function antecedent(words: Parsed["words"], k: number): boolean {
  const { pos, form } = words[k];
  if (isNoun(words[k]) || pos === "PRON" || pos === "NUM" || pos === "DET") return true;
  if (pos === "ADV" || pos === "ADJ") return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(words[k - 1]?.pos ?? "");
  // A participle behind a noun (`the man named who`), or a noun the tagger took for a verb.
  const named =
    /^(?:DET|ADJ)$/.test(words[k - 1]?.pos ?? "") ||
    ((isNoun(words[k - 1]) || words[k - 1]?.pos === "AUX") && form.endsWith("s"));
  return pos === "VERB" && named && form !== "be";
}

function isQuestion({ words, asks }: Parsed, i: number): boolean {
  const { form } = words[i];
  const base = form.endsWith("'s") || form.endsWith("'re") ? form.slice(0, form.indexOf("'")) : form;
  if (!questions.has(base)) return false;
  if (!asks) return false;
  let k = i - 1;
  if (!/[:—“"‘]/.test(words[i].before)) {
    while (k >= 0 && /^(?:CCONJ|ADP|ADV|INTJ)$/.test(words[k].pos) && !/[:—“"]/.test(words[k + 1].before)) k--;
    if (k >= 0 && !/[:—“"]/.test(words[k + 1].before)) return false;
  }
  return words.slice(i, i + 12).some(({ pos }) => pos === "AUX" || pos === "VERB") || base !== form;
}
