import { isBe } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";
import { nothing, skipAdverbs } from "./governed.js";
import { beBefore, infinitive, is, type Matcher, nameAndInfinitive, open } from "./modalShapes.js";

const existential =
  /^(?:be|stress|recognize|recognise|emphasize|emphasise|underline|underscore|reaffirm|reiterate|highlight|see|have|feel)$/;

/** "The obligation (of states) to act". */
export const noun: Matcher = (words, at, modal) => {
  const { pos, form } = words[at];
  // "There is need for" is never a verb.
  const thereIs = form === "need" && at > 0 && isBe(words[at - 1].form);
  if (pos !== "NOUN" && pos !== "PROPN" && !thereIs) return undefined;
  const allowed = modal.with ?? [];
  const place = { modal, at, first: at, last: at };
  const apart = words[at + 1]?.before.includes(",");
  const governed = allowed.includes("to") && !apart ? infinitive(words, at + 1) : undefined;
  if (governed && !(form === "rights" && governed.voice === "passive")) return { ...place, governed };
  const next = open(words, at + 1) ? words[at + 1] : undefined;
  if (is(next, "of", "for") && at + 2 < words.length) {
    const word = words[at + 2];
    if (is(next, "of") ? allowed.includes("of") : modal.modal === "responsibility")
      if (word.form.endsWith("ing") && (word.pos === "VERB" || words[at + 3]?.pos === "DET"))
        return { ...place, governed: { ...nothing, verb: at + 2, voice: "active" } };
    const found = nameAndInfinitive(words, at + 2);
    if (found?.named && closeName(words, found.named)) return { ...place, ...found };
    if (modal.modal === "need" && is(next, "for")) {
      let i = at - 1;
      while (i >= 0 && i > at - 5 && /^(?:DET|ADJ|ADV)$/.test(words[i].pos)) i--;
      return i >= 0 && existential.test(words[i].lemma) ? { ...place, governed: nothing } : undefined;
    }
  }
  if (!allowed.includes("nothing")) return undefined;
  if (modal.modal === "responsibility" && form === "responsibility") {
    // Counted: "a moral responsibility", not "wisdom and responsibility".
    let i = at - 1;
    while (i >= 0 && words[i].pos === "ADJ") i--;
    if (i < 0 || !/^(?:DET|PRON)$/.test(words[i].pos)) return undefined;
  }
  return { ...place, governed: nothing };
};

/** "The duty of states to act", not "the duty of the man who came to act". */
const closeName = (words: readonly Word[], [first, last]: readonly [number, number]): boolean =>
  !isThing(words, first, last) &&
  !words.slice(first, last + 1).some(({ pos }) => pos === "VERB" || pos === "SCONJ" || pos === "AUX");

/** Nobody can be told to act who is an abstraction: "urge measures to strengthen the law", "efforts are required to". */
export const isAbstract = ({ lemma, pos }: Word): boolean =>
  pos === "NOUN" &&
  (abstract.has(lemma) || (/(?:[ts]ion|ment|ity|ness|ance|ence|cy|ism|ure)s?$/.test(lemma) && !bodies.test(lemma)));
const abstract: ReadonlySet<string> = new Set(
  "measure fund program programme action law effort change step money dollar system bill work budget resource time rule force".split(
    " ",
  ),
);
const bodies =
  /(?:^|-)(?:nation|government|parliament|administration|organi[sz]ation|commission|corporation|federation|association|institution|department|community|university|authority|agency|delegation|legislature|population|union|entity|minority|majority|presidency|audience|generation|city|coalition|confederation|mission|company|presidency|democracy|judiciary|creature|infantry)s?$/;
/** Whether the noun at the head of a name, before any preposition, is an abstraction. */
function isThing(words: readonly Word[], first: number, last: number): boolean {
  let head = -1;
  for (let i = first; i <= last && words[i].pos !== "ADP" && !/[,;]/.test(i > first ? words[i].before : ""); i++)
    if (/^(?:NOUN|PROPN|PRON)$/.test(words[i].pos)) head = i;
  return head >= 0 && isAbstract(words[head]);
}

/** "Call upon states to act", "demand that states act". */
export const directive: Matcher = (words, at, modal) => {
  const { pos, form } = words[at];
  const before = words[at - 1];
  if (pos !== "VERB") {
    if (
      !modal.particles ||
      pos !== "NOUN" ||
      (at > 0 && /^(?:DET|ADJ|NOUN|ADP)$/.test(before.pos) && !words[at].before.includes(","))
    )
      return undefined;
  }
  let last = at;
  if (modal.particles) {
    last = skipAdverbs(words, at + 1);
    if (!open(words, last) || !is(words[last], ...modal.particles)) return undefined;
  }
  // "The powers called for", "if required".
  const place = { modal, at, first: at, last };
  const allowed = modal.with ?? [];
  const passive = form.endsWith("ed") && beBefore(words, at) >= 0;
  if (allowed.includes("that")) {
    const that = skipAdverbs(words, last + 1);
    if (open(words, that) && is(words[that], "that") && words[that].pos !== "PRON")
      return { ...place, governed: nothing, clause: that + 1 };
    if (open(words, that) && is(words[that], "that") && words[that + 1] && !/^(?:VERB|AUX)$/.test(words[that + 1].pos))
      return { ...place, governed: nothing, clause: that + 1 };
  }
  if (
    allowed.includes("to") &&
    !passive &&
    open(words, last + 1) &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|VERB)$/.test(words[last + 1].pos)
  ) {
    const found = nameAndInfinitive(words, last + 1);
    if (found?.named && closeName(words, found.named)) return { ...place, ...found };
  }
  const object =
    allowed.includes("nothing") && open(words, last + 1) && !/^(?:ADP|CCONJ|SCONJ|AUX|PART)$/.test(words[last + 1].pos);
  return object && !passive ? { ...place, governed: nothing } : undefined;
};
