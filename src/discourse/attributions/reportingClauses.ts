import { type VerbGroup, verbGroups } from "../clauses/clauses.js";
import type { Word } from "../sentences.js";
import { nounLike, type ReportingVerb, reportingVerb, reportingVerbs } from "./reporting.js";

/** A reporting verb where it stands. */
export interface Reporting extends ReportingVerb {
  /** Index of the verb, and of the last of it with its particle. */
  readonly at: number;
  readonly last: number;
}

/** What of the grammar of one sentence attributions ask for; read when first asked, most sentences never are. */
export interface Grammar {
  readonly words: readonly Word[];
  readonly verbs: readonly Reporting[];
  /** All verb groups in the order of their heads. */
  readonly groups: readonly VerbGroup[];
  /** The group a verb is the head of. */
  groupOf(at: number): VerbGroup | undefined;
  /** Number of groups whose head stands before a word. */
  groupsBefore(at: number): number;
}

export function grammarOf(given: readonly Word[]): Grammar {
  const words = repaired(given);
  const verbs: Reporting[] = [];
  for (let i = 0; i < words.length; i++) {
    const verb = reportingVerb(words[i].lemma, words[i + 1]?.form);
    if (verb === undefined || words[i].pos !== "VERB" || isNoun(words, i)) continue;
    verbs.push({ ...verb, at: i, last: i + verb.length - 1 });
  }
  let groups: readonly VerbGroup[] | undefined;
  let heads: Map<number, VerbGroup> | undefined;
  return {
    words,
    verbs,
    get groups() {
      groups ??= [...verbGroups(words)].sort((a, b) => a.head - b.head);
      return groups;
    },
    groupOf(at) {
      heads ??= new Map(this.groups.map((group) => [group.head, group]));
      return heads.get(at);
    },
    groupsBefore(at) {
      let [low, high] = [0, this.groups.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.groups[middle].head < at) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** `The claim that`: a verb in its tag, but behind an article. */
function isNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || /[^\s]/.test(words[i].before)) return false;
  return /^(?:the|an?|no|this|my|our|your|his|her|its|their)$/.test(before.form) && !/(?:ing|ed)$/.test(words[i].form);
}

/** Verbs that are tagged nouns before `that`, names tagged verbs: set right, so that the clause is read as one. */
function repaired(words: readonly Word[]): readonly Word[] {
  let out: Word[] | undefined;
  for (let i = 0; i < words.length; i++) {
    const pos = repairedTag(words, i);
    if (pos === words[i].pos) continue;
    out ??= [...words];
    out[i] = { ...words[i], pos, lemma: words[i].pos === "ADJ" ? participleOf(words[i]) : words[i].lemma };
  }
  return out ?? words;
}

/** Lemma of a participle that the tagger took for an adjective (`it is alleged that`); empty if it is none of a reporting verb. */
const participleOf = ({ form }: Word): string =>
  [form.slice(0, -1), form.slice(0, -2)].find((lemma) => reportingVerbs.has(lemma)) ?? "";

const capital = ({ spelling, pos }: Word): boolean => pos === "ADJ" && /^\p{Lu}/u.test(spelling);

function repairedTag(words: readonly Word[], i: number): string {
  const { pos, lemma, spelling, form } = words[i];
  const next = words[i + 1];
  const before = words[i - 1];
  // `The Secretary of the Interior reports that`.
  if (capital(words[i]) && next !== undefined && nounLike.has(next.lemma) && words[i + 2]?.form === "that")
    return "PROPN";
  // `This vision advocates “…”`.
  const quotes = next?.quoted === true && /["“«]/.test(next.before) && !words[i].quoted;
  if (
    pos === "NOUN" &&
    quotes &&
    form.endsWith("s") &&
    /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
    reportingVerbs.has(lemma)
  )
    return "VERB";
  if (pos === "NOUN" && nounLike.has(lemma) && next !== undefined && before !== undefined) {
    const opens = next.form === "that" || (lemma === "point" && next.form === "out");
    const named =
      (!/^(?:DET|ADJ|ADP|NUM|AUX|VERB)$/.test(before.pos) || capital(before)) &&
      !/^(?:my|our|your|his|her|its|their)$/.test(before.form);
    if (opens && named && !/[,;:]/.test(words[i].before)) return "VERB";
    // `The Declaration, adopted in 1986, states that peace …`; `others, states that have …` is none.
    const clause = next.form === "that" && !/^(?:AUX|VERB)$/.test(words[i + 2]?.pos ?? "AUX");
    if (clause && form.endsWith("s") && words[i].before.includes(",")) return "VERB";
  }
  // `It is alleged that`, `it is stressed in the report that`.
  const impersonal = before?.pos === "AUX" && (next?.form === "that" || words[i - 2]?.form === "it");
  if (pos === "ADJ" && impersonal && form.endsWith("ed") && participleOf(words[i]) !== "") return "VERB";
  const name = /^\p{Lu}\p{Ll}/u.test(spelling) && i > 0 && !/[.?!:“"]/.test(words[i].before);
  if (pos === "VERB" && name && !/(?:ing|ed)$/.test(form) && form === lemma) return "PROPN";
  return pos;
}
