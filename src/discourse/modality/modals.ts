/**
 * The modal expressions Colligo knows, as data. What is listed, its class and its strength follow
 *
 * - Quirk, Greenbaum, Leech & Svartvik 1985: modal auxiliaries, marginal modals, modal idioms and semi-auxiliaries,
 *   the meanings of the modals, modal adjectives with extraposition;
 * - Palmer 2001: deontic, epistemic and dynamic modality; directives and permissives;
 * - Biber, Johansson, Leech, Conrad & Finegan 1999 (ch. 6 on modals and semi-modals, ch. 9 on stance adjectives and nouns);
 * - Huddleston & Pullum 2002 (ch. 3): strong, medium and weak; Halliday & Matthiessen 2014: high, median and low value of the
 *   same expressions, also of "supposed", "willing", "allowed" and "required";
 * - Coates 1983 and Nuyts 2006 for what is said of single modals; Searle 1976 for verbs that direct somebody to act;
 * - Garner 2001 on "shall" in legal drafting.
 *
 * Adverbs ("perhaps", "necessarily"), verbs of thinking ("seem", "hope") and of wishing ("want") are no part of it: they are hedges,
 * boosters and attitudes and belong to the lexicon lenses.
 */

/** What a modal expression is about: duty and permission, the speaker's certainty, or power and will of the one who acts. */
export type ModalClass = "deontic" | "epistemic" | "dynamic";

/** Huddleston & Pullum 2002; high, median and low in Halliday & Matthiessen 2014. */
export type Strength = "strong" | "medium" | "weak";

/**
 * How an expression is built around its word:
 *
 * - `auxiliary` "should act", "need not act"
 * - `verb` "have to act", "is to act", "had better act": a verb and "to"
 * - `personal` "is obliged to act", "able to act", "capable of acting": of somebody, with or without "be"
 * - `impersonal` "it is necessary (for states) to act", "that states act"
 * - `noun` "the obligation (of states) to act"
 * - `directive` "call upon states to act", "demand that states act"
 */
export type ModalShape = "auxiliary" | "verb" | "personal" | "impersonal" | "noun" | "directive";

export interface Modal {
  /** Its name in rows. */
  readonly modal: string;
  /** How the modal is built. */
  readonly shape: ModalShape;
  /** Of the core modals the commonest; cues may decide otherwise (`classOf`). */
  readonly class: ModalClass;
  /** How strongly it says it. */
  readonly strength: Strength;
  /** Folded forms of the word an expression is found by. */
  readonly forms: readonly string[];
  /** What may follow the word; without it the shape decides. */
  readonly with?: readonly ("to" | "that" | "for" | "of" | "nothing")[];
  /** A preposition that is part of the expression: "call upon". */
  readonly particles?: readonly string[];
  /** "unable", "impossible": negative by itself. */
  readonly negative?: true;
  /** Whether "be" must stand before it: "expected to" alone is no modal. */
  readonly be?: true;
  /** Where it is described. */
  readonly source: string;
}

type Entry = readonly [
  modal: string,
  value: ModalClass,
  strength: Strength,
  forms: string,
  source: string,
  more?: Partial<Modal>,
];

const noted: Partial<Modal> = { with: ["to", "that", "for"] };

const entries: Readonly<Record<ModalShape, readonly Entry[]>> = {
  auxiliary: [
    ["can", "dynamic", "weak", "can cannot can't", "Palmer 2001: dynamic; Quirk et al. 1985"],
    ["could", "dynamic", "weak", "could couldn't", "Palmer 2001; Coates 1983: root possibility commonest"],
    ["may", "epistemic", "weak", "may mayn't", "Biber et al. 1999: possibility commonest in writing"],
    ["might", "epistemic", "weak", "might mightn't", "Biber et al. 1999; Coates 1983"],
    ["must", "deontic", "strong", "must mustn't", "Palmer 2001; Huddleston & Pullum 2002"],
    [
      "shall",
      "deontic",
      "strong",
      "shall shan't",
      "Garner 2001: duty in drafting; Palmer 2001: commissive in the first person",
    ],
    ["should", "deontic", "medium", "should shouldn't", "Huddleston & Pullum 2002: medium; Quirk et al. 1985"],
    ["will", "epistemic", "medium", "will won't", "Biber et al. 1999: prediction; Halliday & Matthiessen 2014: median"],
    [
      "would",
      "epistemic",
      "medium",
      "would wouldn't",
      "Biber et al. 1999: prediction; Halliday & Matthiessen 2014: median",
    ],
    ["ought to", "deontic", "medium", "ought oughtn't", "Quirk et al. 1985; Huddleston & Pullum 2002: medium"],
    [
      "need",
      "deontic",
      "strong",
      "need needn't",
      "Quirk et al. 1985: marginal modal; Huddleston & Pullum 2002: strong",
    ],
    ["dare", "dynamic", "weak", "dare dared daren't", "Quirk et al. 1985; Palmer 2001: dynamic"],
  ],
  verb: [
    ["have to", "deontic", "strong", "have has had having", "Quirk et al. 1985; Biber et al. 1999: semi-modal"],
    ["have got to", "deontic", "strong", "got gotta", "Quirk et al. 1985; Biber et al. 1999"],
    [
      "need to",
      "deontic",
      "strong",
      "need needs needed needing",
      "Biber et al. 1999; Halliday & Matthiessen 2014: high",
    ],
    ["dare to", "dynamic", "weak", "dare dares dared daring", "Quirk et al. 1985"],
    ["be to", "deontic", "medium", "am is are was were", "Quirk et al. 1985; Halliday & Matthiessen 2014: median"],
    ["had better", "deontic", "medium", "better", "Quirk et al. 1985; Biber et al. 1999"],
  ],
  personal: [
    ["be obliged to", "deontic", "strong", "obliged obligated", "Quirk et al. 1985"],
    ["be bound to", "deontic", "strong", "bound", "Quirk et al. 1985"],
    ["be compelled to", "deontic", "strong", "compelled forced", "Palmer 2001: external necessity"],
    [
      "be required to",
      "deontic",
      "strong",
      "required",
      "Halliday & Matthiessen 2014: high",
      { be: true, with: ["to", "nothing"] },
    ],
    [
      "be called upon to",
      "deontic",
      "medium",
      "called",
      "Searle 1976: directive",
      { be: true, particles: ["upon", "on"] },
    ],
    ["be urged to", "deontic", "medium", "urged", "Searle 1976: directive", { be: true }],
    ["be requested to", "deontic", "weak", "requested", "Searle 1976: directive", { be: true }],
    ["be supposed to", "deontic", "medium", "supposed", "Quirk et al. 1985; Halliday & Matthiessen 2014: median"],
    ["be expected to", "epistemic", "medium", "expected", "Nuyts 2006: degree of likelihood", { be: true }],
    [
      "be allowed to",
      "deontic",
      "weak",
      "allowed permitted",
      "Halliday & Matthiessen 2014: low; Palmer 2001: permissive",
    ],
    ["be authorized to", "deontic", "weak", "authorized authorised empowered", "Palmer 2001: permissive"],
    ["be entitled to", "deontic", "weak", "entitled", "Palmer 2001: permissive"],
    ["be able to", "dynamic", "weak", "able", "Quirk et al. 1985; Palmer 2001: ability"],
    ["be able to", "dynamic", "weak", "unable", "Quirk et al. 1985; Palmer 2001: ability", { negative: true }],
    ["be capable of", "dynamic", "weak", "capable", "Palmer 2001: ability", { with: ["of"] }],
    ["be capable of", "dynamic", "weak", "incapable", "Palmer 2001: ability", { with: ["of"], negative: true }],
    ["be willing to", "dynamic", "weak", "willing", "Quirk et al. 1985; Halliday & Matthiessen 2014: low inclination"],
    ["be willing to", "dynamic", "weak", "unwilling", "Quirk et al. 1985", { negative: true }],
    ["be likely to", "epistemic", "medium", "likely", "Quirk et al. 1985; Biber et al. 1999"],
    ["be likely to", "epistemic", "medium", "unlikely", "Quirk et al. 1985", { negative: true }],
    ["be certain to", "epistemic", "strong", "certain sure", "Quirk et al. 1985; Halliday & Matthiessen 2014: high"],
    [
      "be going to",
      "epistemic",
      "medium",
      "going gonna",
      "Quirk et al. 1985; Biber et al. 1999: prediction",
      { be: true },
    ],
  ],
  impersonal: [
    [
      "necessary",
      "deontic",
      "strong",
      "necessary",
      "Biber et al. 1999: necessity; Palmer 2001",
      { with: ["to", "that", "for", "nothing"] },
    ],
    ["necessary", "deontic", "strong", "unnecessary", "Biber et al. 1999: necessity", { ...noted, negative: true }],
    [
      "essential",
      "deontic",
      "strong",
      "essential vital crucial indispensable",
      "Biber et al. 1999: necessity and importance",
      noted,
    ],
    ["imperative", "deontic", "strong", "imperative", "Quirk et al. 1985; Biber et al. 1999", noted],
    ["obligatory", "deontic", "strong", "obligatory mandatory incumbent", "Biber et al. 1999: necessity", noted],
    ["important", "deontic", "medium", "important", "Biber et al. 1999: necessity and importance", noted],
    [
      "possible",
      "dynamic",
      "weak",
      "possible",
      "Palmer 2001: dynamic possibility",
      { with: ["to", "that", "for", "nothing"] },
    ],
    [
      "possible",
      "dynamic",
      "weak",
      "impossible",
      "Palmer 2001",
      { with: ["to", "that", "for", "nothing"], negative: true },
    ],
    ["likely", "epistemic", "medium", "likely probable", "Biber et al. 1999: likelihood", { with: ["that"] }],
    ["likely", "epistemic", "medium", "unlikely improbable", "Biber et al. 1999", { with: ["that"], negative: true }],
    ["certain", "epistemic", "strong", "certain", "Biber et al. 1999: certainty", { with: ["that"] }],
  ],
  noun: [
    [
      "obligation",
      "deontic",
      "strong",
      "obligation obligations",
      "Palmer 2001; Biber et al. 1999: stance noun",
      { with: ["to", "of", "nothing"] },
    ],
    ["duty", "deontic", "strong", "duty duties", "Palmer 2001", { with: ["to", "of"] }],
    [
      "responsibility",
      "deontic",
      "strong",
      "responsibility responsibilities",
      "Palmer 2001",
      { with: ["to", "of", "for", "nothing"] },
    ],
    [
      "need",
      "deontic",
      "strong",
      "need",
      "Palmer 2001: necessity; Biber et al. 1999: stance noun",
      { with: ["to", "for"] },
    ],
    ["necessity", "deontic", "strong", "necessity", "Palmer 2001: necessity", { with: ["to", "of", "for"] }],
    ["right", "deontic", "weak", "right rights", "Palmer 2001: permissive", { with: ["to", "of"] }],
  ],
  directive: [
    [
      "call upon",
      "deontic",
      "medium",
      "call calls called calling",
      "Searle 1976; Palmer 2001: directive",
      { particles: ["on", "upon"], with: ["to"] },
    ],
    [
      "call for",
      "deontic",
      "medium",
      "call calls called calling",
      "Searle 1976; Palmer 2001: directive",
      { particles: ["for"], with: ["nothing"] },
    ],
    [
      "urge",
      "deontic",
      "medium",
      "urge urges urged urging",
      "Searle 1976; Quirk et al. 1985",
      { with: ["to", "that"] },
    ],
    ["request", "deontic", "weak", "request requests requested requesting", "Searle 1976", { with: ["to", "that"] }],
    [
      "recommend",
      "deontic",
      "weak",
      "recommend recommends recommended recommending",
      "Quirk et al. 1985: mandative",
      { with: ["that"] },
    ],
    [
      "demand",
      "deontic",
      "strong",
      "demand demands demanded demanding",
      "Quirk et al. 1985: mandative",
      { with: ["that"] },
    ],
    [
      "require",
      "deontic",
      "strong",
      "require requires required requiring",
      "Quirk et al. 1985",
      { with: ["to", "that"] },
    ],
    ["oblige", "deontic", "strong", "oblige obliges obliged obliging", "Palmer 2001", { with: ["to"] }],
  ],
};

/** All entries. */
export const modals: readonly Modal[] = (Object.keys(entries) as ModalShape[]).flatMap((shape) =>
  entries[shape].map(([modal, value, strength, forms, source, more]) => ({
    modal,
    shape,
    class: value,
    strength,
    forms: forms.split(" "),
    source,
    ...more,
  })),
);

/** Folded form to the entries found by it, in the order of the list. */
export const modalsByForm: ReadonlyMap<string, readonly Modal[]> = index();

function index(): Map<string, Modal[]> {
  const byForm = new Map<string, Modal[]>();
  for (const modal of modals)
    for (const form of modal.forms) {
      const known = byForm.get(form);
      if (known) known.push(modal);
      else byForm.set(form, [modal]);
    }
  return byForm;
}
