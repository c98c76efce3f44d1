import { conjunctAt } from "./conjuncts.js";
import type { Feature, Parsed } from "./feature.js";
import { isMistaken } from "./nouns.js";
import { existential } from "./pronouns.js";
import { isApart, isNoun, set } from "./words.js";

const biber = "Biber (1988), Variation across Speech and Writing, appendix II";

const negators = set("not cannot no none never nor neither nothing nobody nowhere 'twasn't");
const noAdverbs = set(
  "not how when where why whenever wherever as whereby wherein whereof n't yes no both either neither",
);
const particles = set("up out off down in on forth");
const ordinals = set("first second third fourth fifth firstly secondly thirdly");

export const linkFeatures: readonly Feature[] = [
  {
    name: "adverb",
    what: "an adverb of one word, linking adverbs included",
    source: `${biber}, L.42 (there without those counted elsewhere)`,
    pattern:
      "tagged ADV; not a wh-word, a particle, a word of as well as, as soon as, so that, rather than, at least; first, second before a comma at the beginning",
    example: "They [also] came [together], [very] [slowly], and [never] went [there].",
    nonExamples: ["They set up a council, as well as a court.", "There is no need.", "How it came is not known."],
    at: isAdverb,
  },
  {
    name: "negation",
    what: "not, n't, cannot, no, none, never, nor, neither, nothing, nobody, nowhere",
    source: `${biber}, P.66–67`,
    pattern: "by form; No. before a number is none",
    example: "[No] state [cannot] go; they [didn’t] and do [not].",
    nonExamples: ["They went without unlawful means.", "See document No. 5."],
    at: ({ words }, i) => {
      const { form } = words[i];
      if (form === "no" && words[i + 1]?.before.startsWith(".") && /^\d/.test(words[i + 1].form)) return false;
      return negators.has(form) || form.endsWith("n't");
    },
  },
  {
    name: "phrasalCoordination",
    what: "and, or between two words of one class",
    source: `${biber}, P.64`,
    pattern:
      "and, or with noun and noun, adjective and adjective, verb and verb or adverb and adverb directly beside it, no mark between",
    example: "Peace [and] security, social [or] cultural rights; they promote [and] protect it.",
    nonExamples: ["Peace, and security.", "They and he came and the law.", "It is new and the law is old."],
    at: isCoordination,
  },
  {
    name: "conjunct",
    what: "the first word of an adverbial that links sentences or clauses",
    source: `${biber}, K.45; Biber et al. (1999)`,
    pattern:
      "one of a list (however, in addition, for example …); words with other uses only between marks or at the beginning of a clause",
    example: "[However], it grew; [in] addition, they [therefore] went, [for] example.",
    nonExamples: [
      "Instead of going, they stayed.",
      "However small it is, it grows.",
      "In addition to this they went rather slowly.",
    ],
    at: ({ words, after }, i) => conjunctAt(words, i, after) > 0,
  },
];

function isAdverb(sentence: Parsed, i: number): boolean {
  const { words, thats } = sentence;
  const { form, pos, before } = words[i];
  const previous = words[i - 1];
  const next = words[i + 1];
  if (ordinals.has(form)) return pos === "ADV" || (next?.before.includes(",") && (i === 0 || isApart(words[i])));
  if (form === "never" || form === "here's") return true;
  if (form === "there") return !existential(sentence, i);
  if (pos !== "ADV" || noAdverbs.has(form) || /'s$/.test(form) || thats[i] !== undefined) return false;
  // A name, and what the tagger calls an adverb inside one.
  if (i > 0 && /^\p{Lu}/u.test(words[i].spelling) && previous?.pos === "DET" && !/[.“"]/.test(before)) return false;
  if (particles.has(form) && previous?.pos === "VERB") return false;
  if (form === "forward" && previous?.lemma === "put") return false;
  if (form === "well" && previous?.form === "as" && next?.form === "as") return false;
  if (previous?.form === "as" && next?.form === "as" && /^(?:soon|long|far|much)$/.test(form)) return false;
  if (form === "so" && /^(?:as|that|far|long)$/.test(next?.form ?? "") && !isApart(next))
    return next?.form !== "as" && next?.form !== "that";
  if (form === "rather" && next?.form === "than") return false;
  if (previous?.form === "at" && /^(?:least|once|most|best|last|first|present)$/.test(form)) return false;
  if ((form === "more" || form === "less") && (next?.form === "than" || next?.pos === "VERB"))
    return next.form === "than" && words[i + 2]?.pos !== "NOUN";
  if (form === "regardless" && next?.form === "of") return true;
  if (isMistaken(words, i)) return false;
  if (/^(?:plain|firm|last)$/.test(form) && next !== undefined && !isApart(next))
    return !/^(?:NOUN|ADJ|NUM|CCONJ)$/.test(next.pos);
  return true;
}

const classOf = ({ pos }: Parsed["words"][number]): string => (pos === "PROPN" ? "NOUN" : pos);

function isCoordination({ words }: Parsed, i: number): boolean {
  if (words[i].form !== "and" && words[i].form !== "or") return false;
  const [left, right] = [words[i - 1], words[i + 1]];
  if (left === undefined || right === undefined || /[^\s]/.test(words[i].before) || /[^\s]/.test(right.before))
    return false;
  const [a, b] = [classOf(left), classOf(right)];
  if (a === b) return /^(?:NOUN|ADJ|VERB|ADV)$/.test(a);
  // A participle before a noun is an adjective.
  const then = words[i + 2];
  if (a === "ADJ" && b === "VERB")
    return (
      /(?:ing|ed)$/.test(right.form) && then !== undefined && !isApart(then) && (isNoun(then) || then.pos === "ADJ")
    );
  if (a === "VERB" && b === "ADJ")
    return (
      /(?:ing|ed)$/.test(left.form) &&
      /^(?:DET|PRON|ADP|ADJ)$/.test(words[i - 2]?.pos ?? "") &&
      words[i - 2].pos !== "ADP"
    );
  return false;
}
