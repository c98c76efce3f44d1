import type { Feature, Parsed } from "./feature.js";
import { isInfinitive } from "./infinitives.js";
import { isApart, isNoun, set } from "./words.js";

/** Never counted: particles far more often than not, and what compares. */
const never = set(
  "up out off away back than forth forward apart together ago yet so because if whether although though",
);
/** Prepositions that the tagger calls something else. */
const always = set(
  "of in by for on with from into upon under over between among against through throughout during without within toward towards " +
    "across behind beyond beneath beside despite via per amid amidst amongst unto onto concerning until till inside outside",
);
/** They open clauses as well. */
const both = set("as since after before until till for");

export const prepositionFeature: Feature = {
  name: "preposition",
  what: "a preposition of one word; each one in in accordance with, because of, out of",
  source: "Biber (1988), Variation across Speech and Writing, appendix II, I.39",
  pattern:
    "tagged ADP, or one of a list; not up, out, off and other particles, not to before an infinitive, not as well as, as … as, nor as, since, after, before, until before a clause",
  example: "[In] accordance [with] the rules, they went [to] the end [of] it [as] friends.",
  nonExamples: [
    "They set up a court to help.",
    "As they came, it was as old as the rules.",
    "They left before he came.",
  ],
  at: isPreposition,
};

function isPreposition({ words, groupOf }: Parsed, i: number): boolean {
  const { form, pos } = words[i];
  if (never.has(form)) return false;
  if (form === "to") return !isInfinitive(words, i) && words[i + 1] !== undefined && (pos === "ADP" || pos === "PART");
  if (form === "including" || form === "regarding" || form === "concerning") return isGoverning(words, i);
  if (pos !== "ADP" && !always.has(form) && !both.has(form)) return false;
  const previous = words[i - 1];
  const next = words[i + 1];
  if (form === "besides" && next !== undefined && isApart(next)) return false;
  if (form === "like") return pos === "ADP" && previous?.pos !== "DET" && next !== undefined;
  if (form === "about" && pos === "ADP" && next?.pos === "NUM") return false;
  if (form === "as" && !isRole(words, i)) return false;
  if (both.has(form) && opensClause(words, groupOf, i)) return false;
  if (form === "for" && pos === "CCONJ") return false;
  if (
    (form === "in" || form === "on" || form === "over" || form === "down" || form === "by" || form === "through") &&
    pos === "ADV"
  )
    return false;
  if (form === "down") return next?.pos === "DET" && previous?.pos !== "VERB";
  // Nothing to govern, and no verb to be stranded behind: `he came in.`
  if (next === undefined || /[.;:?!]/.test(next.before))
    return form !== "in" && form !== "on" && form !== "over" && form !== "before";
  return true;
}

/** `Regarding this`, `states, including China`: no subject of its own. */
function isGoverning(words: Parsed["words"], i: number): boolean {
  const previous = words[i - 1];
  if (words[i].form === "including") return previous === undefined || previous.pos !== "AUX";
  return words[i].pos === "ADP" || (previous !== undefined && isNoun(previous) && !isApart(words[i]));
}

/** `As` that makes no comparison: not `as well as`, `as much as`, `so as to`, `as required by`. */
function isRole(words: Parsed["words"], i: number): boolean {
  const next = words[i + 1];
  if (
    next === undefined ||
    next.form === "to" ||
    next.form === "if" ||
    next.form === "though" ||
    next.form === "follows"
  )
    return false;
  if (next.pos === "VERB" && !next.form.endsWith("ing")) return false;
  if (next.pos === "ADV" || next.form === "many" || next.form === "much" || next.form === "well") return false;
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    if (words[k].form === "as" && k < i - 1) return false;
    if (isApart(words[k + 1])) break;
  }
  if (next.pos === "ADJ") {
    // `As possible`, and the first of `as large as`.
    const then = words[i + 2];
    if (then === undefined || then.form === "as" || then.pos === "DET" || (isApart(then) && !/,/.test(then.before)))
      return false;
  }
  return true;
}

/** Whether a subject and a finite verb follow: `as our economy has grown`. */
export function opensClause(words: Parsed["words"], groupOf: Parsed["groupOf"], i: number): boolean {
  if (/^(?:i|he|she|we|they)$/.test(words[i + 1]?.form ?? "")) return true;
  for (let k = i + 1; k < words.length && k < i + 14; k++) {
    if (isApart(words[k]) || (words[k].pos === "ADP" && k === i + 1)) return false;
    if (/^(?:which|that|who|whom|to|when|if)$/.test(words[k].form) && k > i + 1) return false;
    const group = groupOf[k];
    if (words[k].pos === "AUX" || (words[k].pos === "VERB" && group?.finite === true && group.first === k))
      return k > i + 1 && group !== undefined && group.finite && group.subject.some(({ head }) => head > i && head < k);
  }
  return false;
}
