import type { VerbClass } from "./reporting.js";

const list = (words: string): readonly string[] => words.split(" ");

/** Nouns of texts: they speak, and what they show is what they say. */
export const texts: ReadonlySet<string> = new Set(
  list(
    "act agenda agreement amendment announcement article bill book chapter charter clause code communique communiqué " +
      "constitution convention covenant decision declaration decree directive document draft editorial essay judgment " +
      "judgement law letter manifesto memorandum message opinion ordinance pact paper paragraph petition plan platform " +
      "preamble proclamation programme program protocol provision recommendation regulation report resolution review rule " +
      "ruling section speech statement statute study survey text treaty verdict communication note order pamphlet sermon " +
      "song poem",
  ),
);
/** Before a quotation they say that the marks name the thing: `the act entitled “…”`. */
export const naming: ReadonlySet<string> = new Set(list("entitled titled headed captioned styled intituled"));
/** Before a quotation they say that the marks hold a word: `the concept of “…”`, `so-called`. */
export const mentioning: ReadonlySet<string> = new Set(
  list(
    "term word phrase concept notion idea principle doctrine slogan motto expression label status meaning definition name " +
      "theory category watchword vision spirit",
  ),
);
/** Nouns of those who speak for themselves or for others. */
export const people: ReadonlySet<string> = new Set(
  list(
    "scholar expert researcher scientist economist historian critic respondent official author writer lawyer judge court " +
      "minister president secretary ambassador delegate delegation representative rapporteur spokesman " +
      "spokeswoman spokesperson senator congressman leader chairman chairperson commissioner commission committee council " +
      "assembly government administration congress parliament senate ministry department bureau agency organization " +
      "organisation party council union body people person man woman friend father mother witness observer analyst teacher " +
      "nation country state republic community movement doctor general governor king queen pope philosopher poet journalist newspaper magazine correspondent adviser advisor",
  ),
);
/** `According to` these within a clause tells how something is done: `elected according to existing laws`. */
export const rules: ReadonlySet<string> = new Set(
  list(
    "law act rule constitution regulation provision treaty statute term condition agreement contract plan program order code",
  ),
);
/** `According to` these is in proportion to them, not in their words. */
export const measures: ReadonlySet<string> = new Set(
  list(
    "need ability size age rank value population number custom circumstance nature standard means capacity merit weight " +
      "quality degree distance usage amount extent taste wish form method scale season",
  ),
);

/** Nouns of what is said or thought: with a verb and a that-clause they report (`express the hope that`, `have no doubt that`). */
export const saidOrThought: ReadonlyMap<string, VerbClass> = new Map([
  ...list(
    "assurance promise pledge statement declaration claim recommendation suggestion answer reply warning announcement " +
      "remark observation argument proposition admission confession prediction vow oath testimony",
  ).map((noun) => [noun, "verbal"] as const),
  ...list(
    "opinion belief view conclusion doubt hope fear conviction expectation trust confidence wish desire regret " +
      "feeling thought judgment judgement reason satisfaction suspicion apprehension understanding",
  ).map((noun) => [noun, "mental"] as const),
]);
/** Before them these say nothing of their own: the noun is the verb. */
export const light: ReadonlySet<string> = new Set(
  list("have give make take be hold form come arrive reach incline feel lead"),
);
/** And these do. */
export const heavy: ReadonlySet<string> = new Set(
  list("express repeat renew reiterate voice state share entertain cherish indulge offer advance record convey"),
);
/** Nouns of utterances that a quotation may follow: `my answer is “…”`, `the old cry, “…”`, `chants of “…”`. */
export const utterances: ReadonlySet<string> = new Set(
  list(
    "answer reply response message cry chant shout warning advice plea promise remark motto saying " +
      "statement assurance",
  ),
);
