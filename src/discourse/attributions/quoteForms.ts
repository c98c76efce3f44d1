import type { Word } from "../sentences.js";
import type { Attribution } from "./attribution.js";
import type { Paragraph, Run } from "./quotedRuns.js";
import { mentioning, naming, texts, utterances } from "./reportingNouns.js";

/** What marks that seem to quote nobody may be for; a guess, "" for words that are somebody's. */
export type QuoteGuess = "title" | "term" | "scare" | "";

/** Quoted words without a verb of saying and without a finite verb are a phrase up to this length. */
const phrase = 4;
/** Verbs that give one or two words as somebody's own. */
const sayings: ReadonlySet<string> = new Set(
  "say call answer reply respond retort cry shout ask describe label brand dub term characterize characterise denounce".split(
    " ",
  ),
);
/** Quoted words in a clause of a reporting verb, not behind it: `shows that “international” solidarity is`. */
const aside = 2;
/** What is said or laid down is given in somebody's words. */
const given: ReadonlySet<string> = new Set(["verbal", "suasive", "stipulating"]);
/** A term is no longer than this. */
const term = 8;

/**
 * What marks that seem to quote nobody may be for, "" if the words are somebody's: the first rule that holds.
 *
 * 1. `title`: behind `entitled`, behind a noun of a text (`the act “…”`, `a report on “…”`), every long word in a capital, or
 *    in a note without a reporting verb and beginning in a capital; `the “… act”`.
 * 2. `scare`: behind `so-called`.
 * 3. `term`: behind `the term`, `the concept of`, `known as`, `called` without an object, or before `concept`; to eight words.
 * 4. nothing: a sentence of its own; words `in the words of` somebody or of an utterance (`my answer is`); words of a reporting
 *    verb, if more than two, or two near a verb of saying, or one right behind it; without a verb, more than four words, or
 *    words with an auxiliary, that begin with a verb, or that a text owns (`“…” of the Constitution`).
 * 5. the rest, a word or a short phrase that nobody is said to have said: `term` behind an article, else `scare`.
 */
export function guessOf(paragraph: Paragraph, run: Run, attribution: Attribution | undefined): QuoteGuess {
  const { words, firsts, sentenceOf, sentences } = paragraph;
  const { first, last, after } = run;
  const count = last - first + 1;
  const quote = words.slice(first, Math.min(last + 1, first + 60));
  const opens = firsts[sentenceOf[first]];
  const before = words.slice(Math.max(opens, first - 24), first);
  const whole = first === opens && (last + 1 === words.length || sentenceOf[last + 1] > sentenceOf[last]);
  const verb = attribution !== undefined && attribution.at >= 0;
  const note = sentences[sentenceOf[first]].region === "note";

  const place = verb ? firsts[sentenceOf[first]] + attribution.at : 0;
  const attributed = verb && (place > first || first - place < 5) ? attribution.verb : "";
  if (utterances.has(attributed) && words[place]?.pos === "NOUN" && attribution?.speakers.length) return "";
  const plain = (whole && !note) || introduced.test(attributed);
  if (isTitle(before, quote, count, plain, sayings.has(attributed))) return "title";
  if (note && !verb && /^\p{Lu}/u.test(quote[0].spelling)) return "title";
  const inPhrase = count > 1 && count <= phrase && /^(?:DET|ADJ)$/.test(before.at(-1)?.pos ?? "");
  if (inPhrase && /^(?:act|bill|law|treaty|resolution)$/.test(quote[count - 1]?.lemma ?? "")) return "title";
  if (before.at(-1)?.form === "so-called") return "scare";
  if (verb && attribution.verb.startsWith("in the ")) return "";
  if (
    count <= term &&
    ((!quote[0].before.includes(":") && isMentioned(before, attribution)) ||
      mentioning.has(words[last + 1]?.lemma ?? ""))
  )
    return "term";
  if (whole || /[?!]/.test(after)) return "";
  if (verb) {
    if (count > aside || place > first) return "";
    const that = words.slice(place, first).some(({ form }) => form === "that");
    // `Called for “global solidarity”`, but `advocate the “open door”`, `shows that “international” solidarity is`.
    const near = attribution.verb === "call" || first - place <= 3;
    if (count === 1) return near && !that && sayings.has(attribution.verb) ? "" : termOrScare(before, quote);
    const named = before.at(-1)?.pos === "DET";
    return given.has(attribution.verbClass) && first - place <= 5 && !named ? "" : termOrScare(before, quote);
  }
  if (count > 1 && before.at(-1)?.form === "to" && before.at(-1)?.pos === "PART") return "";
  if (count > aside && (quote[0].form === "to" || quote[0].pos === "VERB")) return "";
  // `The “supreme authority” of the Constitution`.
  if (count > 1 && ofText(words, last)) return "";
  return count > phrase || quote.some(({ pos, form }) => pos === "AUX" || /n't$/.test(form))
    ? ""
    : termOrScare(before, quote);
}

/** Behind these a capital is no sign of a title. */
const introduced = /^(?:say|require|ask|cry|chant|write|read|declare|state|answer|reply|in the .*)$/;
/** Titles of acts begin so. */
const opensTitle = /^(?:to|for|in|on|relating|making|providing|authorizing|an)$/;
const acts = /^(?:act|bill|law|statute|resolution)$/;

/** The `“open door”`, `a capital “H”`, `known in the country as “bootleggers”`; without an article mostly irony. */
function termOrScare(before: readonly Word[], quote: readonly Word[]): QuoteGuess {
  const near = before.at(-1)?.form ?? "";
  const known = near === "as" && before.slice(-8).some(({ form }) => /^(?:known|called|spoken)$/.test(form));
  return /^(?:the|an?)$/.test(near) || known || quote[0].spelling.length === 1 ? "term" : "scare";
}

/** Whether a text owns the words: `of the Constitution` behind them. */
function ofText(words: readonly Word[], last: number): boolean {
  const [of, the, text] = [1, 2, 3].map((by) => words[last + by]);
  return of?.form === "of" && /^(?:the|this|that)$/.test(the?.form ?? "") && texts.has(text?.lemma ?? "");
}

function isTitle(
  before: readonly Word[],
  quote: readonly Word[],
  count: number,
  plain: boolean,
  said: boolean,
): boolean {
  const near = before.at(-1);
  if (near !== undefined) {
    if (naming.has(near.form) || naming.has(before.at(-2)?.form ?? "")) return true;
    const finite = quote[0].pos === "AUX" || (quote[0].pos === "VERB" && !quote[0].form.endsWith("ing"));
    const colon = quote[0].before.includes(":");
    const aside =
      quote[0].before.includes(",") && !opensTitle.test(quote[0].form) && /^\p{Ll}/u.test(quote[0].spelling);
    const says = quote.some(({ pos }) => pos === "AUX") && /^\p{Ll}/u.test(quote[0].spelling);
    if (texts.has(near.lemma) && near.pos === "NOUN" && !finite && !colon && !says && !aside && !said) return true;
    // `The act of the 6th of August, 1846, “to establish …”`.
    const act = opensTitle.test(quote[0].form) ? before.findLastIndex(({ lemma }) => acts.test(lemma)) : -1;
    if (act >= 0 && before.slice(act + 1).every(({ pos, form }) => ofADate.test(pos) || /\d/.test(form))) return true;
    if (near.form === "on" && !colon && before.some(({ lemma, pos }) => pos === "NOUN" && texts.has(lemma)))
      return true;
  }
  if (plain || count < 2) return false;
  const capital = ({ spelling }: Word) => /^[\p{Lu}\p{N}]/u.test(spelling);
  return capital(quote[0]) && quote.every((word) => capital(word) || /^(?:ADP|DET|CCONJ|PART|SCONJ)$/.test(word.pos));
}

const ofADate = /^(?:ADP|DET|NUM|PROPN|ADJ)$/;

/** `The term “…”`, `the concept of a “…”`, `known as “…”`, `to be called the “…”`. */
function isMentioned(before: readonly Word[], attribution: Attribution | undefined): boolean {
  const near = before.slice(-4).map(({ form }) => form);
  while (/^(?:an?|the)$/.test(near.at(-1) ?? "")) near.pop();
  const last = near.at(-1) ?? "";
  const lemma = before.at(-1)?.lemma ?? "";
  if (mentioning.has(last) || mentioning.has(lemma)) return true;
  if (last === "of" && mentioning.has(near.at(-2) ?? "")) return true;
  if (last === "of" && /^(?:speak|speaks|spoke|spoken|speaking|talk|talks)$/.test(near.at(-2) ?? "")) return true;
  if (last === "as" && /^(?:known|termed|to|labelled|labeled|styled|spoken|defined)$/.test(near.at(-2) ?? ""))
    return true;
  const passive =
    attribution === undefined ||
    attribution.speakers.length === 0 ||
    /^(?:be|been|is|are|was|were|is|being|so|also|now)$/.test(near.at(-2) ?? "");
  return /^(?:called|termed|dubbed|labelled|labeled|named|nicknamed|christened)$/.test(last) && passive;
}
