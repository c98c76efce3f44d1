/**
 * Verbs and phrases that report what somebody says, thinks or lays down.
 *
 * Sources: the factual and suasive verbs with a that-clause of Quirk, Greenbaum, Leech & Svartvik (1985), which
 * Biber (1988, app. II) counts as public, private and suasive; author's and writer's acts in Thompson & Ye (1991,
 * Applied Linguistics 12); research, cognition and discourse acts in Hyland (1999, Applied Linguistics 20), of which
 * `showing` are the findings; the reporting verbs of newspapers in Bergler (1992, Evidential analysis of reported speech).
 * What only texts do (a statute provides) is not in these and was added from treaties, resolutions and messages.
 */
export type VerbClass = "verbal" | "mental" | "suasive" | "showing" | "stipulating" | "asking" | "";

/** What may follow a reporting verb. */
export interface ReportingVerb {
  /** As a row names it: `point out`. */
  readonly lemma: string;
  readonly verbClass: VerbClass;
  /** Whether a that-clause behind it is reported; the others report only words in quotation marks. */
  readonly that: boolean;
}

const list = (words: string): readonly string[] => words.split(" ");

/** Quirk's public verbs, Thompson & Ye's textual acts, Hyland's discourse acts. */
const verbal = list(
  "say tell state declare announce argue claim assert maintain contend allege aver affirm reaffirm confirm deny admit " +
    "acknowledge concede confess proclaim pronounce insist stress emphasize emphasise underline underscore highlight note " +
    "observe remark comment mention add explain report reply respond answer retort object protest complain warn caution " +
    "advise inform notify assure reassure remind promise pledge vow swear testify certify predict foretell prophesy " +
    "reiterate repeat recall write submit disclose hint intimate postulate boast exclaim whisper shout lament joke quip " +
    "opine posit stipulate tweet concur agree disagree recognize recognise conclude point argue attest signal determine avow intimate apprise",
);
/** Quirk's private verbs, Thompson & Ye's mental acts, Hyland's cognition acts: thoughts and feelings, not words. */
const mental = list(
  "think believe know feel hope trust suppose assume presume guess suspect expect fear doubt consider hold understand " +
    "realize realise imagine judge deem reckon foresee see wish regret rejoice remember forget perceive learn hear " +
    "discover accept anticipate surmise conjecture dream worry estimate calculate recollect reflect conceive notice apprehend ascertain desire " +
    "convince persuade satisfy",
);
/** Quirk's suasive verbs: what somebody wants done. */
const suasive = list(
  "recommend propose demand urge request beg command direct order instruct decree ordain rule resolve decide agree move " +
    "suggest advocate plead ask",
);
/** Hyland's findings: persons and texts report with them, but facts do too (`these figures show that`). */
const showing = list("show demonstrate indicate reveal prove establish illustrate imply find argue");
/** What laws, treaties and resolutions do with a that-clause. */
const stipulating = list("provide require prescribe specify enact set stipulate guarantee");
/** With `whether` or a question. */
const asking = list("ask wonder inquire enquire question query");
/** With words in quotation marks only, classes as above. */
const marked: readonly (readonly [VerbClass, readonly string[]])[] = [
  [
    "verbal",
    list(
      "call describe refer speak read run go define characterize characterise term label dub name cite quote praise condemn " +
        "denounce criticize criticise reject summarize summarise begin continue interrupt ask cry put express voice talk " +
        "welcome hail accuse brand dismiss invoke",
    ),
  ],
  ["stipulating", list("oblige authorize authorise empower entitle commit forbid prohibit direct define require")],
];

/** Verbs that report together with a particle, and the name of the pair. */
const withParticle: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["point", new Set(["out"])],
  ["make", new Set(["clear", "plain", "known", "it"])],
  ["lay", new Set(["down"])],
  ["spell", new Set(["out"])],
  ["sum", new Set(["up"])],
  ["set", new Set(["out", "forth", "down"])],
  ["call", new Set(["for", "on", "upon"])],
  ["go", new Set(["on"])],
  ["put", new Set(["it"])],
  ["refer", new Set(["to"])],
  ["speak", new Set(["of"])],
  ["talk", new Set(["about", "of"])],
]);
/** Of these the particle is asked for: `point` alone points. */
const onlyWithParticle = new Set(["point", "make", "lay", "spell", "sum", "set", "put"]);

const entries = new Map<string, ReportingVerb>();
for (const [verbClass, lemmas] of [
  ["verbal", verbal],
  ["mental", mental],
  ["asking", asking],
  ["suasive", suasive],
  ["showing", showing],
  ["stipulating", stipulating],
] as const)
  for (const lemma of lemmas) if (!entries.has(lemma)) entries.set(lemma, { lemma, verbClass, that: true });
for (const [verbClass, lemmas] of marked)
  for (const lemma of lemmas) if (!entries.has(lemma)) entries.set(lemma, { lemma, verbClass, that: false });
for (const lemma of ["make", "lay", "spell", "sum"]) entries.set(lemma, { lemma, verbClass: "verbal", that: true });

/** The lexicon, by lemma. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = entries;

/** Behind `call`, which is then no verb of naming or saying: `called attention to`, `call forth`. */
const otherCalls: ReadonlySet<string> = new Set(list("attention forth together out up into in off back"));

/** The reporting verb of a lemma before a word, and whether that word is its particle. */
export function reportingVerb(
  lemma: string,
  next: string | undefined,
): (ReportingVerb & { readonly length: 1 | 2 }) | undefined {
  const verb = entries.get(lemma);
  if (verb === undefined || (lemma === "call" && next !== undefined && otherCalls.has(next))) return undefined;
  if (next !== undefined && withParticle.get(lemma)?.has(next))
    return { ...verb, lemma: `${lemma} ${next}`, length: 2 };
  return onlyWithParticle.has(lemma) ? undefined : { ...verb, length: 1 };
}

/** Between these and their that-clause may stand whom it is said to: `inform you that`. */
export const addressing: ReadonlySet<string> = new Set(
  list("tell inform notify assure reassure remind warn advise promise show caution ask beg"),
);
/** After a pronoun these report without `that`: `I hope it is`. */
export const withoutThat: ReadonlySet<string> = new Set(
  list("say think believe hope know trust suppose guess feel wish fear bet imagine suspect mean swear promise pledge"),
);
/** Whoever is convinced has the thought: in the passive too, its subject speaks. */
export const undergone: ReadonlySet<string> = new Set(list("convince persuade satisfy"));
/** Between these and their that-clause an adjective may stand: `I feel confident that`, `made it plain that`. */
export const withAdjective: ReadonlySet<string> = new Set(
  list("feel make think deem consider find believe hold").flatMap((verb) => [verb, `${verb} it`]),
);
/** The tagger takes these for nouns at times: `the reports note that`. */
export const nounLike: ReadonlySet<string> = new Set(
  list("note point report state claim stress remark comment hope request promise demand"),
);
