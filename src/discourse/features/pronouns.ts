import { demonstrative } from "./demonstratives.js";
import type { Feature, Parsed } from "./feature.js";
import { isApart, isNoun, pastAdverbs, set } from "./words.js";

const biber = "Biber (1988), Variation across Speech and Writing, appendix II";

const first = set("i me my mine myself we us our ours ourselves");
const second = set("you your yours yourself yourselves");
const third = set("he him his himself she her hers herself they them their theirs themselves");
const its = set("it its itself");
const existing = set("be seem appear exist remain arise come stand follow live need happen");

export const pronounFeatures: readonly Feature[] = [
  {
    name: "firstPerson",
    what: "I, me, my, we, us, our and their kin",
    source: `${biber}, C.6`,
    pattern: "by form, contractions included; not US, not the numeral I",
    example: "[We] know that [our] people trust [us], and [I’ve] told [my] own.",
    nonExamples: ["The US and its people went.", "Part I ends.", "A coal mine was opened."],
    at: ({ words, bases }, i) => first.has(bases[i]) && isFirst(words, i),
  },
  {
    name: "secondPerson",
    what: "you, your and their kin",
    source: `${biber}, C.7`,
    pattern: "by form, contractions included",
    example: "[You] and [your] people, [you’ll] see.",
    nonExamples: ["We and our people."],
    at: ({ bases }, i) => second.has(bases[i]),
  },
  {
    name: "thirdPerson",
    what: "he, she, they and their kin; not it",
    source: `${biber}, C.8`,
    pattern: "by form, contractions included",
    example: "[They] gave [him] [their] word.",
    nonExamples: ["It gave its word."],
    at: ({ bases }, i) => third.has(bases[i]),
  },
  {
    name: "pronounIt",
    what: "it, its, itself, empty it included",
    source: `${biber}, C.9; its and itself as in Nini (2019)`,
    pattern: "by form, contractions included",
    example: "[It] is clear that [its] aim is peace [itself].",
    nonExamples: ["They kept their own staff."],
    at: ({ bases }, i) => its.has(bases[i]),
  },
  {
    name: "demonstrativePronoun",
    what: "this, that, these or those standing alone",
    source: `${biber}, B.4`,
    pattern:
      "one of them without a noun of its own behind it, adjectives and numbers looked through; that if it opens no clause",
    example: "[This] shows that [those] who came knew all [these]; [that] is clear.",
    nonExamples: [
      "This new law binds these two states.",
      "The law that binds them says that it must.",
      "In that field, much was done.",
    ],
    at: demonstrative,
  },
  {
    name: "existentialThere",
    what: "there that says that something is",
    source: `${biber}, D.20`,
    pattern:
      "there before a form of be, seem, exist, remain and the like, modals and adverbs between; or behind be in a question",
    example: "[There] is a need, and [there] may still be others.",
    nonExamples: ["He went there.", "It is there that they live.", "They were there."],
    at: existential,
  },
];

function isFirst(words: Parsed["words"], i: number): boolean {
  const { form, spelling, pos } = words[i];
  if (form === "us") return spelling !== "US";
  if (form === "mine") return pos === "PRON" && words[i - 1]?.pos !== "DET" && words[i - 1]?.pos !== "ADJ";
  // A numeral stands behind a name or a noun with a capital (`Part I`, `World War I`), with no comma between.
  if (form === "i" && i > 0 && !isApart(words[i]) && isNoun(words[i - 1]) && /^\p{Lu}/u.test(words[i - 1].spelling)) {
    const next = words[pastAdverbs(words, i + 1)];
    return (
      next !== undefined &&
      (next.pos === "VERB" || next.pos === "AUX") &&
      next.form !== "is" &&
      !(next.form !== next.lemma && next.form.endsWith("s"))
    );
  }
  return true;
}

export function existential({ words, bases }: Parsed, i: number): boolean {
  const { form } = words[i];
  if (bases[i] !== "there") return false;
  if (form !== "there") return true;
  let k = i + 1;
  while (k < words.length && k < i + 8 && !/[.;:?!]/.test(words[k].before)) {
    const { pos, lemma } = words[k];
    if (existing.has(lemma)) return !(i > 0 && k === i + 1 && words[i - 1].lemma === "be");
    if (pos !== "AUX" && pos !== "ADV" && pos !== "PART" && !/^(?:ever|never|also|to|been)$/.test(words[k].form)) break;
    k++;
  }
  // `Is there any need`, `nor can there be`: be or its auxiliary stands before.
  const previous = words[i - 1];
  const next = words[i + 1];
  if (previous?.lemma !== "be" || next === undefined || isApart(next)) return false;
  const opens =
    i === 1 ||
    isApart(previous) ||
    (/^(?:CCONJ|SCONJ|PRON|ADV)$/.test(words[i - 2].pos) &&
      /^(?:and|but|nor|or|what|why|how|where|when|if|then)$/.test(words[i - 2].form));
  return opens && /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|PART)$/.test(next.pos);
}
