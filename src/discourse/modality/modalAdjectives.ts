import { isBe } from "../clauses/verbForms.js";
import { type Governed, isAdverb, nothing, skipAdverbs } from "./governed.js";
import { beBefore, infinitive, is, type Matcher, nameAndInfinitive, open, skipBack } from "./modalShapes.js";

/** "Is obliged to act", "able to act", "capable of acting". */
export const personal: Matcher = (words, at, modal) => {
  if (words[at].pos === "NOUN" && !is(words[at], "bound", "able")) return undefined;
  const be = beBefore(words, at);
  if (modal.be && be < 0) return undefined;
  const first = be < 0 ? at : be;
  let behind = at + 1;
  if (modal.particles) {
    if (!open(words, behind) || !is(words[behind], ...modal.particles)) return undefined;
    behind++;
  }
  if (modal.with?.includes("of")) {
    if (!open(words, behind) || !is(words[behind], "of")) return undefined;
    const next = words[behind + 1];
    const gerund = next?.form.endsWith("ing");
    const governed: Governed = gerund ? { ...nothing, verb: behind + 1, voice: "active" } : nothing;
    return { modal, at, first, last: be < 0 ? at : behind, governed };
  }
  let governed = infinitive(words, behind);
  let to = skipAdverbs(words, behind);
  if (!governed && open(words, behind) && is(words[behind], "by", "under", "in", "for")) {
    // "Required by law to pay".
    to = behind;
    while (open(words, to) && to < behind + 8 && !is(words[to], "to", "order") && words[to].pos !== "VERB") to++;
    governed = is(words[to], "to") ? infinitive(words, to) : undefined;
  }
  if (governed?.doubtful && /^be (?:going|entitled) to$/.test(modal.modal)) return undefined;
  if (!governed && !modal.with?.includes("nothing")) return undefined;
  return { modal, at, first, last: governed && be >= 0 ? to : at, governed: governed ?? nothing };
};

const linking: ReadonlySet<string> = new Set(
  "be seem appear become remain prove make deem find judge consider think render feel hold believe".split(" "),
);

/** "It is necessary for states to act". */
export const impersonal: Matcher = (words, at, modal) => {
  if (words[at].pos === "NOUN" && !is(words[at], "imperative", "incumbent")) return undefined;
  let i = at - 1;
  while (i >= 0 && i > at - 5 && isAdverb(words[i]) && !isBe(words[i].form)) i--;
  if (words[i]?.pos === "PRON" && is(words[i - 1], "to")) i -= 2; // "have seemed to me necessary"
  const left = words[i];
  const link = left !== undefined && (linking.has(left.lemma) || (is(left, "it") && i > 0));
  const close = open(words, at + 1) && !words[at + 1].before.includes(",") ? words[at + 1] : undefined;
  if (!link || close?.pos === "NOUN" || close?.pos === "PROPN" || close?.pos === "ADJ") return undefined;
  const allowed = modal.with ?? [];
  const place = { modal, at, first: at, last: at };
  if (allowed.includes("to")) {
    let behind = at + 1;
    if (is(words[behind], "on", "upon"))
      while (open(words, behind) && behind < at + 10 && !is(words[behind], "to")) behind++;
    const governed = infinitive(words, behind);
    if (governed) return { ...place, governed, ...(behind > at + 1 ? { named: [at + 2, behind - 1] as const } : {}) };
  }
  if (allowed.includes("for") && open(words, at + 1) && is(words[at + 1], "for")) {
    const found = nameAndInfinitive(words, at + 2);
    if (found) return { ...place, ...found };
  }
  // "They are certain that" is said of a person.
  const said =
    modal.class !== "epistemic" || is(words[i - 1], "it") || is(words[skipBack(words, i)], "it") || is(left, "it");
  if (said && allowed.includes("that") && open(words, at + 1) && is(words[skipAdverbs(words, at + 1)], "that"))
    return { ...place, governed: nothing, clause: skipAdverbs(words, at + 1) + 1 };
  return allowed.includes("nothing") ? { ...place, governed: nothing } : undefined;
};
