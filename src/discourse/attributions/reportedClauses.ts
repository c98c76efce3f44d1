import { complementOf } from "./complements.js";
import type { Reported } from "./reported.js";
import { type ByNoun, reportedByNouns } from "./reportedNouns.js";
import { withoutThat } from "./reporting.js";
import type { Grammar } from "./reportingClauses.js";
import { parentheses } from "./reportingPhrases.js";
import { speakersOf } from "./reportingSpeakers.js";
import { mayReport } from "./reportingSubjects.js";

/**
 * Indirect speech of a sentence, in the order of its reporting verbs: that-clauses and whether-clauses of reporting verbs and
 * of nouns with a verb (`have no doubt that`), `according to X`, `as X said`, and clauses in commas (`he says`). Several that-clauses of one verb are one report.
 */
export function reportedIn(grammar: Grammar): Reported[] {
  const { words, verbs } = grammar;
  const found: ByNoun[] = reportedByNouns(grammar);
  const nouns = new Set(found.map(({ first }) => first));
  for (let v = 0; v < verbs.length; v++) {
    const verb = verbs[v];
    const first = verb.that ? reportedFrom(grammar, v) : -1;
    if (first < 0 || nouns.has(first)) continue;
    const speakers = speakersOf(grammar, verb.at);
    if (!mayReport(grammar, verb, speakers)) continue;
    const { lemma, verbClass, at } = verb;
    found.push({ verb: lemma, verbClass, speakers, at, first });
  }
  found.sort((a, b) => a.at - b.at);
  // From the last to the first: a report ends where another is joined to it.
  let next = words.length;
  const ends = sentenceParts(grammar);
  const reports: Reported[] = [];
  for (const one of found.reverse()) {
    const report = { ...one, parenthesis: false, last: words.length - 1 };
    const last = Math.min(
      next > report.first ? next - 1 : words.length - 1,
      ends[report.first],
      report.first + longest - 1,
      unquotedAfter(grammar, report),
    );
    reports.push({ ...report, last });
    const joint = jointOf(grammar, report.at);
    if (joint >= 0) next = joint;
  }
  const own = new Set(reports.map(({ at }) => at));
  return [...reports.reverse(), ...parentheses(grammar, own)].sort((a, b) => a.at - b.at);
}

/** No reported clause has more words: in what is no sentence, each report would go on to its end. */
const longest = 500;

/** Where the reported clause begins; -1 if the verb reports none. */
function reportedFrom(grammar: Grammar, v: number): number {
  const { words, verbs } = grammar;
  const verb = verbs[v];
  const that = complementOf(grammar, v);
  if (that >= 0) return that;
  // `I hope it is`: the subject of the next finite verb stands right behind the verb.
  if (!withoutThat.has(verb.lemma) || !/^(?:PRON|DET|NOUN|PROPN|ADJ|NUM)$/.test(words[verb.last + 1]?.pos ?? ""))
    return -1;
  const group = grammar.groupOf(verb.at);
  if (group === undefined || group.voice === "passive") return -1;
  if (group.finite && !group.subject.some(({ pronoun }) => pronoun)) return -1;
  if (!group.finite && verb.verbClass !== "verbal" && words[verb.at - 1]?.form !== "to") return -1;
  const next = grammar.groups[grammar.groupsBefore(verb.at + 1)];
  // `I know some of you are`: a subject with more behind it is taken for the object.
  const subject = next?.finite ? (next.subject[0] ?? group.object[0]) : undefined;
  if (subject?.first !== verb.last + 1) return -1;
  // `I know we'll get there`: subject and auxiliary are one word.
  if (next.first <= subject.last && !(next.first === subject.head && /['’]/.test(words[subject.head].form))) return -1;
  const opens = words[subject.first];
  // `More than I believed I could`; `assumed a menace that is`.
  if (/^(?:than|as)$/.test(words[(group.subject[0]?.first ?? 0) - 1]?.form ?? "")) return -1;
  if (/^(?:that|which|who)$/.test(words[subject.last + 1]?.form ?? "")) return -1;
  return /^\s*$/.test(opens.before) && !/^(?:what|who|which|that|whom)$/.test(opens.form) ? subject.first : -1;
}

/**
 * Where a reporting clause is joined to what stands before it: its `and` (`and some indicated`, `and declared`), or a
 * participle behind a comma (`, adding that`); -1 if it is not.
 */
function jointOf(grammar: Grammar, at: number): number {
  const { words } = grammar;
  const group = grammar.groupOf(at);
  const first = group?.first ?? at;
  const opens = group?.subject[0]?.first ?? first;
  for (const start of [first, opens]) {
    if (start > at || start < 1) continue;
    let k = start - 1;
    while (k > 0 && words[k].pos === "ADV") k--;
    if (words[k].pos === "CCONJ") return k;
  }
  return words[at].form.endsWith("ing") && words[first].before.includes(",") ? first : -1;
}

/** For each word the last of its part of the sentence: a semicolon ends a report unless another that-clause follows. */
function sentenceParts({ words }: Grammar): Uint32Array {
  const ends = new Uint32Array(words.length);
  let end = words.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    ends[i] = end;
    if (!words[i].before.includes(";")) continue;
    const opens = words[i].pos === "CCONJ" || words[i].form === "or" ? words[i + 1]?.form : words[i].form;
    if (opens !== "that" && opens !== "whether") end = i - 1;
  }
  return ends;
}

/** Speech reported within quotation marks ends with them. */
function unquotedAfter({ words }: Grammar, { at, first, last }: Reported): number {
  if (!words[at].quoted || !words[first].quoted) return last;
  let i = first;
  while (i < last && words[i + 1].quoted && !/["“”«»]/.test(words[i + 1].before)) i++;
  return i;
}
