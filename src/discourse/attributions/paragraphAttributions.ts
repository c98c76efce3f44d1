import type { NounPhrase } from "../clauses/clauses.js";
import type { Word } from "../sentences.js";
import type { Attribution } from "./attribution.js";
import { type Paragraph, type Run, runsOf } from "./quotedRuns.js";
import { guessOf, type QuoteGuess } from "./quoteForms.js";
import { textBefore } from "./quotePhrases.js";
import { announcing, beforeQuote, behindQuote } from "./quoteSpeakers.js";
import type { Reported } from "./reported.js";
import { reportedIn } from "./reportedClauses.js";
import type { VerbClass } from "./reporting.js";
import { grammarOf } from "./reportingClauses.js";
import { type Naming, plainName } from "./reportingSpeakers.js";

/** Words of somebody in marks, without marks, and marks that seem to quote nobody. */
export type AttributionForm = "direct" | "indirect" | "uncertain";

/** One attribution; indices of words of the paragraph. */
export interface Said {
  readonly form: AttributionForm;
  readonly guess: QuoteGuess;
  readonly speaker: string;
  readonly verb: string;
  readonly verbClass: VerbClass;
  readonly first: number;
  readonly last: number;
}

/** What a paragraph leaves to the next one: whose words go on. */
export interface CarriedOn {
  /** Who was quoted or introduced a quotation (`He wrote:`) last. */
  readonly speaker: string;
  /** Whether a quotation was not closed, or a colon announces one. */
  readonly open: boolean;
}

/** The attributions of one paragraph in the order of its words, and what is carried on to the next. */
export function paragraphAttributions(
  paragraph: Paragraph,
  carried: CarriedOn,
  name: Naming = plainName,
): { said: Said[]; carriedOn: CarriedOn } {
  const { firsts, sentences, sentenceOf, words } = paragraph;
  const grammars = sentences.map((sentence) => grammarOf(sentence.words));
  const reports = grammars.map((grammar) => reportedIn(grammar));
  const said: Said[] = [];
  /** By sentence, where the first quotation of each reporting verb begins. */
  const direct = sentences.map(() => new Map<number, number>());
  let ran: { readonly run: Run; readonly speaker: string; readonly found: Attribution | undefined } | undefined;

  for (const run of runsOf(paragraph)) {
    const found = run.nested
      ? attributionBefore(run)
      : (attributionBehind(run) ?? attributionBefore(run) ?? (joinedTo(run) ? ran?.found : undefined));
    const guess = guessOf(paragraph, run, found);
    if (guess !== "") {
      said.push({ form: "uncertain", guess, speaker: "", verb: "", verbClass: "", first: run.first, last: run.last });
      continue;
    }
    const s = sentenceOf[run.first];
    if (found !== undefined && found.grammar === grammars[s] && !direct[s].has(found.at))
      direct[s].set(found.at, run.first - firsts[s]);
    const own = found ?? (run.first > firsts[s] ? textBefore(grammars[s], run.first - firsts[s]) : undefined);
    const speaker = own === undefined ? carriedTo(run, s) : namesOf(own.grammar.words, own.speakers);
    said.push({
      form: "direct",
      guess,
      speaker,
      verb: own?.verb ?? "",
      verbClass: own?.verbClass ?? "",
      first: run.first,
      last: run.last,
    });
    if (!run.nested) ran = { run, speaker, found: own };
  }

  reports.forEach((list, s) => {
    for (const report of list) {
      if (!isQuotation(report, s)) said.push(indirect(report, s));
    }
  });
  said.sort((a, b) => a.first - b.first || b.last - a.last);
  return { said, carriedOn: leftOpen() };

  /**
   * Whether what is reported is all in marks, save an adverbial before it (`that “…”`, `that in these matters “…”`), or its
   * parenthesis reports what is quoted by another verb (`as X warned, he said, “…”`).
   */
  function isQuotation({ at, first, parenthesis }: Reported, s: number): boolean {
    const quote = direct[s].get(at);
    if (parenthesis)
      return quote !== undefined || (at < first && [...direct[s].keys()].some((other) => other >= first));
    if (quote === undefined) return false;
    const before = grammars[s].words.slice(first, Math.max(first, quote));
    return before.length === 0 || /^(?:ADP|ADV|SCONJ)$/.test(before[0].pos) || before.every(({ pos }) => pos === "ADV");
  }

  /** `“…”, “…” and that “…”`: whether only a conjunction stands between a quotation and the one before it. */
  function joinedTo({ first }: Run): boolean {
    if (ran === undefined || sentenceOf[ran.run.last] !== sentenceOf[first] || first - ran.run.last > 3) return false;
    return words.slice(ran.run.last + 1, first).every(({ pos, form }) => pos === "CCONJ" || form === "that");
  }

  function attributionBehind({ last, after }: Run): Attribution | undefined {
    if (last + 1 >= words.length) return undefined;
    const s = sentenceOf[last + 1];
    // `“Why?” he asked` may be cut into sentences at the question mark.
    if (s > sentenceOf[last] && !/^\p{Ll}/u.test(words[last + 1].spelling)) return undefined;
    return behindQuote(grammars[s], last + 1 - firsts[s], after);
  }

  function attributionBefore({ first, nested }: Run): Attribution | undefined {
    const s = sentenceOf[first];
    // A colon may end the sentence that announces the quotation.
    if (first === firsts[s])
      return s > 0 && announces.test(words[first].before) ? announcing(grammars[s - 1]) : undefined;
    return beforeQuote(grammars[s], reports[s], first - firsts[s], nested);
  }

  /** A sentence of its own goes on with the speaker of the sentence before it, or of the paragraph before. */
  function carriedTo({ first, nested }: Run, s: number): string {
    if (nested || first > firsts[s]) return "";
    if (s === 0) return carried.open ? carried.speaker : "";
    if (ran !== undefined && sentenceOf[ran.run.last] === s - 1) return ran.speaker;
    return speakerIn(s - 1);
  }

  function speakerIn(s: number): string {
    const last = reports[s].at(-1);
    return last === undefined ? "" : namesOf(grammars[s].words, last.speakers);
  }

  function indirect({ verb, verbClass, speakers, first, last }: Reported, s: number): Said {
    const speaker = namesOf(grammars[s].words, speakers);
    return { form: "indirect", guess: "", speaker, verb, verbClass, first: first + firsts[s], last: last + firsts[s] };
  }

  /** `X and Y` as `X, Y`. */
  function namesOf(sentence: readonly Word[], speakers: readonly NounPhrase[]): string {
    return speakers.map((phrase) => name(sentence, phrase)).join(", ");
  }

  function leftOpen(): CarriedOn {
    if (ran?.run.open) return { speaker: ran.speaker, open: true };
    const s = sentences.length - 1;
    if (!announces.test(sentences[s].after)) return { speaker: "", open: false };
    const found = announcing(grammars[s]);
    return { speaker: found === undefined ? "" : namesOf(found.grammar.words, found.speakers), open: true };
  }
}

const announces = /:[\s"“„«‘']*$/;
