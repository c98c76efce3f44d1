import type { NounPhrase } from "../clauses/clauses.js";
import type { Word } from "../sentences.js";
import type { Attribution } from "./attribution.js";
import { inTheWordsOf, phraseAt, utteredBefore, utteredBehind } from "./quotePhrases.js";
import type { Reported } from "./reported.js";
import type { Grammar, Reporting } from "./reportingClauses.js";
import { speakersOf } from "./reportingSpeakers.js";

/** A verb farther from its quotation than this many words does not introduce it. */
const farthest = 40;
/** Behind these marks a quotation goes on as a sentence that says who spoke. */
const goesOn = /[,?!…—–-]/;

/** `“…,” said X`, `“…,” X added`: `at` is the first word behind the quotation. */
export function behindQuote(grammar: Grammar, at: number, between: string): Attribution | undefined {
  const { words, verbs } = grammar;
  if (at >= words.length || !goesOn.test(between)) return undefined;
  const phrase = inTheWordsOf(grammar, at, at + 2) ?? utteredBehind(grammar, at);
  if (phrase !== undefined) return phrase;
  const verb = verbs[verbsBefore(grammar, at)];
  if (verb === undefined || verb.at > at + 12 || !saysBehind(verb)) return undefined;
  const speakers = speakersOf(grammar, verb.at);
  const opens = Math.min(verb.at, ...speakers.map(({ first }) => first));
  for (let i = at; i < opens; i++) if (words[i].pos !== "ADV" && words[i].pos !== "CCONJ") return undefined;
  return opens < at ? undefined : attribution(grammar, verb, speakers);
}

/**
 * `X said that “…”`, `X: “…”`, `the report refers to “…”`: the nearest reporting verb before the quotation whose that-clause
 * holds it, or between which and it no other finite verb stands. `at` is the first word of the quotation.
 */
export function beforeQuote(
  grammar: Grammar,
  reports: readonly Reported[],
  at: number,
  nested: boolean,
): Attribution | undefined {
  const { words, verbs } = grammar;
  const byPhrase = inTheWordsOf(grammar, Math.max(0, at - 24), at);
  for (let v = verbsBefore(grammar, at) - 1; v >= 0 && verbs[v].at >= at - farthest; v--) {
    const verb = verbs[v];
    if (byPhrase !== undefined && byPhrase.at > verb.at) return byPhrase;
    if ((words[verb.at].quoted && !nested) || onlyBehind.has(verb.lemma)) continue;
    // `I said, speaking of the islands: “…”`.
    if (verb.at - 1 === verbs[v - 1]?.last && words[verb.at].form.endsWith("ing")) continue;
    // `Authorizes him to prescribe`: who authorizes speaks.
    if (verb.verbClass === "stipulating" && words[verb.at - 1]?.form === "to") continue;
    // Of what somebody thinks, the quoted words are his only if his thought begins with them.
    const near = verb.verbClass === "mental" ? at - 1 : 0;
    const holds = reports.some((one) => one.at === verb.at && near <= one.first && one.first <= at && at <= one.last);
    if (!holds && !introduces(grammar, verb, at)) continue;
    return attribution(grammar, verb, speakersOf(grammar, verb.at));
  }
  for (const { verb, verbClass, speakers, at: place, first, last } of reports)
    if (verb === "according to" && first <= at && at <= last && (nested || !words[place].quoted))
      return { verb, verbClass, speakers, at: place, grammar };
  return byPhrase ?? colon(grammar, at) ?? utteredBefore(grammar, at);
}

/** These say who speaks only behind a quotation. */
const onlyBehind: ReadonlySet<string> = new Set(["begin", "continue", "interrupt", "cry", "go"]);

/** Thoughts that are given word for word. */
const thoughts: ReadonlySet<string> = new Set(["think", "wonder", "remember", "believe"]);
const saysBehind = ({ lemma, verbClass }: Reporting): boolean =>
  verbClass === "verbal" || verbClass === "asking" || thoughts.has(lemma);

function verbsBefore({ verbs }: Grammar, at: number): number {
  let [low, high] = [0, verbs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (verbs[middle].at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing between a verb and a quotation speaks against it: no other finite verb, no end of a clause. */
function introduces(grammar: Grammar, { last, at, verbClass }: Reporting, quote: number): boolean {
  const { words, groups } = grammar;
  // `We say to parents who do not pay, “If …”`: a sentence behind a comma is not the relative clause's.
  const sentence = verbClass === "verbal" && /[,:]/.test(words[quote].before) && /^\p{Lu}/u.test(words[quote].spelling);
  for (let g = grammar.groupsBefore(at + 1); g < groups.length && groups[g].head < quote; g++)
    if (groups[g].finite && !(sentence && isRelative(words, groups[g].first))) return false;
  for (let i = last + 1; i <= quote; i++) if (/[;)]/.test(words[i].before)) return false;
  // Thoughts are quoted right behind their verb.
  return verbClass !== "mental" || words[quote].before.includes(":") || quote - last <= 2;
}

const isRelative = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3].some((by) => /^(?:who|which|that)$/.test(words[at - by]?.form ?? ""));

function attribution(
  grammar: Grammar,
  { lemma, verbClass, at }: Reporting,
  speakers: readonly NounPhrase[],
): Attribution {
  // `Quoting Lincoln`, `to cite the report`: whoever is quoted speaks.
  const quoted = lemma === "quote" || lemma === "cite" ? phraseAt(grammar.words, at + 1) : undefined;
  return { verb: lemma, verbClass, speakers: quoted && quoted.first === at + 1 ? [quoted] : speakers, at, grammar };
}

/** `He wrote:` in the sentence before: its last reporting verb, or the phrase it consists of. */
export function announcing(grammar: Grammar): Attribution | undefined {
  const { words, verbs } = grammar;
  const verb = verbs.at(-1);
  if (verb !== undefined) return attribution(grammar, verb, speakersOf(grammar, verb.at));
  if (words.length > 8) return undefined;
  const phrase = phraseAt(words, 0);
  return phrase?.last === words.length - 1
    ? { verb: "", verbClass: "", speakers: [phrase], at: -1, grammar }
    : undefined;
}

/** `The President: “…”`. */
function colon(grammar: Grammar, at: number): Attribution | undefined {
  const { words } = grammar;
  if (at === 0 || at > 8 || !words[at].before.includes(":")) return undefined;
  const phrase = phraseAt(words.slice(0, at), 0);
  return phrase?.last === at - 1 ? { verb: "", verbClass: "", speakers: [phrase], at: -1, grammar } : undefined;
}
