import { nounPhraseAt } from "../clauses/nounPhrases.js";
import { classesOf } from "../clauses/wordClasses.js";
import type { Word } from "../sentences.js";
import { addressing, withAdjective } from "./reporting.js";
import type { Grammar, Reporting } from "./reportingClauses.js";

/** Words between a reporting verb and its clause: `pointed out in his first report on solidarity that`. */
const farthest = 14;

/** Where the that-clause or whether-clause of a verb begins, behind `that`; -1 if it has none. `index` is the verb's in the grammar. */
export function complementOf({ words, verbs }: Grammar, index: number): number {
  const verb = verbs[index];
  if (isConjunction(words, verb)) return -1;
  let i = verb.last + 1;
  while (i < words.length && words[i].pos === "ADV") i++;
  const adjective = i + (words[i]?.form === "it" ? 1 : 0);
  if (
    withAdjective.has(verb.lemma) &&
    words[adjective + 1]?.form === "that" &&
    (verb.lemma.startsWith("make") ? plain.test(words[adjective].form) : words[adjective].pos === "ADJ")
  )
    i = adjective + 1;
  if (i >= words.length) return -1;
  // Who decides whether something is to be done says nothing yet.
  const whether =
    (words[i].form === "whether" && verb.verbClass !== "suasive" && verb.lemma !== "determine") ||
    (words[i].form === "if" && verb.verbClass === "asking");
  if (whether) return i + 1 < words.length && hasVerb(words, i + 1) ? i + 1 : -1;
  const direct = words[i].form === "that";
  // `No bill was framed, I suppose, that had …`: a parenthesis governs no clause.
  const opens = words[verb.at - 1];
  if (direct && words[i].before.includes(",") && opens?.pos === "PRON" && opens.before.includes(",")) return -1;
  const that = direct ? i : thatBehind(words, i, verb);
  if (that < 0 || that + 1 >= words.length) return -1;
  if (words[that].form === "that" ? !opensClause(words, that, direct, verb.lemma) : !hasVerb(words, that + 1))
    return -1;
  // It is the clause of the verb nearest to it.
  for (let v = index + 1; !direct && v < verbs.length && verbs[v].at < that; v++)
    if (words[verbs[v].at].pos === "VERB") return -1;
  return that + 1;
}

const plain = /^(?:plain|clear|known|manifest|evident)$/;

/** `Provided that`, `considering that` without a subject join clauses. */
function isConjunction(words: readonly Word[], { at }: Reporting): boolean {
  if (
    !/^(?:provided|providing|given|considering|seeing|supposing|granted|granting|assuming|holding)$/.test(
      words[at].form,
    )
  )
    return false;
  const before = words[at - 1];
  return before === undefined || /[,;:—(]/.test(words[at].before) || before.pos === "CCONJ";
}

/** These have that-clauses of their own: `on the ground that`. */
const contentNouns: ReadonlySet<string> = new Set(
  (
    "ground fact condition assumption basis belief view theory principle effect end idea understanding conviction hope fear " +
    "doubt oath claim statement argument opinion impression proposition reason sense way so notion suggestion assertion"
  ).split(" "),
);

/** Behind whom it is said to, or where: never behind a direct object (`recalled the commitment that`). */
function thatBehind(words: readonly Word[], from: number, { lemma, at, verbClass }: Reporting): number {
  const aside = words[from].before.includes(",") ? thatBehindAside(words, from) : timed(words, from);
  if (aside >= 0) return aside;
  const addressed = addressing.has(lemma);
  const located = words[from].pos === "ADP" || /^(?:to|in|at|before|on|with|by|during)$/.test(words[from].form);
  // `It is the opinion, he said, that`: a comma opens no clause.
  if (!addressed && !located) return -1;
  if (words[from].before.includes(",") && !located) return -1;
  let relative = false;
  for (let i = from; i < words.length && i <= at + farthest; i++) {
    const { form, pos, before } = words[i];
    if (/[.;:?!"“”()]/.test(before)) return -1;
    if (form === "that")
      return i > from && !contentNouns.has(words[i - 1].lemma) && words[i - 1].pos !== "ADP" ? i : -1;
    if (form === "whether" && verbClass !== "suasive") return before.includes(",") ? -1 : i;
    // `I assured those who should persist that`.
    if (addressed && form === "who") relative = true;
    if (relative) continue;
    if (pos === "VERB" || pos === "AUX" || pos === "SCONJ" || /^(?:which|who|whom|whose)$/.test(form)) return -1;
  }
  return -1;
}

/** `The court holds, in effect, that`: what stands between two commas does not count. */
function thatBehindAside(words: readonly Word[], from: number): number {
  for (let i = from + 1; i < words.length && i <= from + 8; i++) {
    if (/[.;:?!"“”()]/.test(words[i].before)) return -1;
    if (words[i].form === "that") return words[i].before.includes(",") && words[i - 1].pos !== "ADP" ? i : -1;
    if (words[i].before.includes(",")) return -1;
  }
  return -1;
}

/** `I recommended months ago that`, `I said last year that`. */
function timed(words: readonly Word[], from: number): number {
  for (let i = from; i < words.length && i < from + 5; i++) {
    if (!/^(?:NOUN|NUM|ADJ|ADV|DET|PROPN)$/.test(words[i].pos) || /[^\s]/.test(words[i].before)) return -1;
    if (times.test(words[i].form) && words[i + 1]?.form === "that") return i + 1;
  }
  return -1;
}
const times = /^(?:ago|year|session|month|week|time|today|yesterday|tonight|once|before|again)$/;

/** Verbs that have a noun for their object as often as a clause: `decide that question`. */
const objects: ReadonlySet<string> = new Set(
  (
    "decide hold accept know read tell resolve recall remember forget find see hear repeat consider understand propose order " +
    "recommend recognize recognise acknowledge appreciate share answer establish prove learn direct explain move admit deny set require provide"
  ).split(" "),
);

/** Whether `that` is the conjunction: no pronoun (`know that`), no determiner (`decide that question`). */
function opensClause(words: readonly Word[], that: number, direct: boolean, lemma: string): boolean {
  const next = words[that + 1];
  if (/^(?:of|which|who|whom)$/.test(next.form) || !hasVerb(words, that + 1)) return false;
  if (/[.;:?!)]/.test(next.before)) return false;
  // Behind a noun it is a relative pronoun if a finite verb follows.
  if (!direct && (next.pos === "AUX" || next.pos === "VERB") && !next.form.endsWith("ing")) return false;
  if (direct && objects.has(lemma) && next.pos === "NOUN" && next.form === next.lemma && words[that + 2]?.pos === "ADP")
    return false;
  if (words[that].pos !== "DET") return true;
  if (/["“«]/.test(next.before)) return true;
  const near = words.slice(that - 1, that + farthest);
  if (classesOf(near)[1] === "subordinator") return true;
  // `That` and a singular noun: a clause if a verb comes behind the phrase that begins with the noun.
  const phrase = nounPhraseAt(near, classesOf(near), 2);
  const verb = phrase === undefined ? undefined : near[phrase.last + 1];
  if (verb === undefined) return false;
  if (verb.pos === "AUX" || verb.pos === "VERB") return true;
  return direct && !objects.has(lemma) && (verb.pos === "ADP" || verb.before.includes(","));
}

/** Whether a verb stands in the next words: a clause has one. */
function hasVerb(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && i < from + 60 && (i === from || !/[;:]/.test(words[i].before)); i++)
    if (words[i].pos === "VERB" || words[i].pos === "AUX") return true;
  return false;
}
