import type { Dictionary } from "./dictionary.js";
import { dictionaryOf } from "./dictionary-object.js";
import { booster } from "./lexicons/boosters.js";
import { negative, positive } from "./lexicons/evaluation.js";
import { hedge } from "./lexicons/hedges.js";
import { obligation } from "./lexicons/obligation.js";
import { collective, themUncertain, us } from "./lexicons/people.js";
import { process } from "./lexicons/process.js";

const of = "lempos";

/**
 * Word lists of ours for documents of rights and addresses of presidents, as dictionaries for `lens` and `coverage`. They
 * are written in lempos, so they need an annotated corpus. Each list's file says its sources and what was left out and why;
 * how precise each category is was measured on its own.
 *
 * - Measured (lexicon: hedge): precision .91 (.78–.96), recall .74 (.60–.84), 500 items.
 * - Measured (lexicon: booster): precision .88 (.78–.94), recall .73 (.63–.82), 500 items.
 * - Measured (lexicon: positive): precision .90 (.84–.94), recall .47 (.41–.52), 200 items.
 * - Measured (lexicon: negative): precision .95 (.87–.98), recall .46 (.38–.55), 200 items.
 * - Measured (lexicon: obligation): precision .94 (.88–.97), recall .97 (.93–.99), 500 items.
 * - Measured (lexicon: us): precision .99 (.97–1.00), recall .99 (.97–1.00), 500 items.
 * - Measured (lexicon: themUncertain): precision .79 (.70–.86), recall 1.00 (.96–1.00), 500 items.
 * - Measured (lexicon: collective): precision .90 (.86–.94), recall .87 (.82–.90), 200 items.
 * - Measured (lexicon: process): precision .90 (.87–.92), recall .91 (.88–.93), 200 items.
 */
export const lexicons: {
  readonly certainty: Dictionary;
  readonly evaluation: Dictionary;
  readonly obligation: Dictionary;
  readonly process: Dictionary;
  readonly people: Dictionary;
} = {
  /** `hedge` and `booster`. */
  certainty: dictionaryOf({ hedge, booster }, { name: "lexicons.certainty", of }),
  /** `positive` and `negative`, each with `affect`, `judgement`, `appreciation`. */
  evaluation: dictionaryOf({ positive, negative }, { name: "lexicons.evaluation", of }),
  /** `modal` (must, should, have to …), `noun`, `verb`, `adjective`. */
  obligation: dictionaryOf({ obligation }, { name: "lexicons.obligation", of }),
  /** `action`, `mental`, `verbal`, `state`. */
  process: dictionaryOf({ process }, { name: "lexicons.process", of }),
  /** The pronouns `us` and `themUncertain` (they, mostly people, at times things), and `collective` nouns. */
  people: dictionaryOf({ us, themUncertain, collective }, { name: "lexicons.people", of }),
};
