/**
 * Corrections of the tagger, each a rule with its reason; every one has a test with its name.
 *
 * What an analyst can expect of the tags: a capital inside a sentence makes a noun a name (`Human Rights Council` is ADJ
 * PROPN PROPN), but its lemma is the common word's (`right`, `council`), so that counts by lemma find both. An adjective
 * in such a name stays an adjective.
 */

import { commonCapitals } from "./lemmas.js";
import { type Lexicon, tag } from "./tags.js";

/** The words of a stretch of text. Apostrophes and hyphens of the forms are ' and -. */
interface Context {
  readonly forms: readonly string[];
  readonly tags: Uint8Array;
  /** What stands before each word, as in `Tokens`. */
  readonly boundaries: Uint8Array;
  readonly lexicon: Lexicon;
}

/** Corrects the tags of the words in place, from left to right. */
export function repairTags(forms: readonly string[], tags: Uint8Array, boundaries: Uint8Array, lexicon: Lexicon): void {
  const context: Context = { forms, tags, boundaries, lexicon };
  for (let i = 0; i < tags.length; i++) {
    const given = tags[i];
    if (given === tag.PROPN) tags[i] = properName(context, i);
    else if (given === tag.VERB && i > 0 && boundaries[i] === 0) tags[i] = afterDeterminer(context, i);
    else if (given === tag.NOUN && forms[i].includes("-")) tags[i] = attribute(context, i);
    const rule = rules.get(forms[i]);
    if (rule !== undefined) tags[i] = rule(context, i);
  }
}

/** The tag of a neighbour with nothing between, else PUNCT. */
const next = ({ tags, boundaries }: Context, i: number): number =>
  i + 1 < tags.length && boundaries[i + 1] === 0 ? tags[i + 1] : tag.PUNCT;
const previous = ({ tags, boundaries }: Context, i: number): number =>
  i > 0 && boundaries[i] === 0 ? tags[i - 1] : tag.PUNCT;
const isNominal = (t: number): boolean => t === tag.NOUN || t === tag.PROPN;
const isVerbal = (t: number): boolean => t === tag.VERB || t === tag.AUX;

type Rule = (context: Context, i: number) => number;

/** A rule for some forms with one tag; other tags stay. */
const when =
  (given: number, rule: Rule): Rule =>
  (context, i) =>
    context.tags[i] === given ? rule(context, i) : context.tags[i];

/** wink calls every `have` and `do` an auxiliary; without a verb to help it is a main verb: `everyone has the right`. */
const mainVerb = when(tag.AUX, (context, i) => (helps(context, i) ? tag.AUX : tag.VERB));

/**
 * Whether a verb follows in the clause, behind adverbs and `not`, behind a phrase with a preposition (`has in times past
 * suffered`), and in a question behind the subject.
 */
function helps(context: Context, i: number): boolean {
  const { forms, tags, boundaries } = context;
  const have = forms[i].startsWith("ha");
  const question = boundaries[i] >= 2 || (i > 0 && openQuestion.has(forms[i - 1]));
  // `Do it`, but `Did it matter`, whatever the rest is taken for.
  if (boundaries[i] >= 2 && (forms[i] === "does" || forms[i] === "did")) return true;
  let phrase = false;
  for (let j = i + 1; j < Math.min(tags.length, i + 8) && boundaries[j] === 0; j++) {
    const t = tags[j];
    if (forms[j] === "to" || forms[j] === "that") return false;
    // `have existing duties` has no participle but an attribute.
    if (isVerbal(t)) return !have || !forms[j].endsWith("ing") || forms[j] === "being";
    if (have && t === tag.ADJ && forms[j].endsWith("ed")) return true;
    if (t === tag.ADV || t === tag.PART || floating.has(forms[j])) continue;
    if (t === tag.ADP && have) phrase = true;
    else if (!(isNominal(t) || nominalParts.has(t)) || !(phrase || question)) return false;
  }
  return false;
}
const nominalParts: ReadonlySet<number> = new Set([tag.ADJ, tag.DET, tag.NUM, tag.PRON]);
const floating: ReadonlySet<string> = new Set(["all", "both", "each", "not", "never", "n't", "long", "since", "ever"]);
const openQuestion: ReadonlySet<string> = new Set([
  "what",
  "why",
  "how",
  "when",
  "where",
  "who",
  "nor",
  "so",
  "neither",
  "only",
]);

/** `to` is a particle before an infinitive (`to further promote`), else a preposition (`attach importance to promoting`). */
const to: Rule = (context, i) => {
  const { forms, tags, boundaries } = context;
  for (let j = i + 1; j < Math.min(tags.length, i + 4); j++) {
    if (boundaries[j] >= 2) break;
    if (isVerbal(tags[j])) return /(?:ing|ed)$/.test(forms[j]) && !bare.has(forms[j]) ? tag.ADP : tag.PART;
    if (tags[j] !== tag.ADV && tags[j] !== tag.PART) break;
  }
  return tag.ADP;
};
/** Infinitives that look like participles. */
const bare: ReadonlySet<string> = new Set([
  "bring",
  "sing",
  "ring",
  "spring",
  "swing",
  "need",
  "feed",
  "proceed",
  "succeed",
  "exceed",
  "speed",
  "heed",
  "embed",
  "breed",
  "bleed",
  "lead",
  "shed",
  "wed",
  "fling",
  "cling",
  "sting",
  "wring",
  "string",
]);

/** `such as factors` and `as a principle`: an adverb only before an adjective or adverb (`as soon as`). */
const as = when(tag.ADV, (context, i) => {
  const t = next(context, i);
  if (context.forms[i - 1] === "such") return tag.ADP;
  return t === tag.ADJ || t === tag.ADV ? tag.ADV : tag.ADP;
});

/** Conjunctions that wink takes for prepositions. */
const conjunction = when(tag.ADP, () => tag.SCONJ);

/** `New Year`, `First Committee`; in `New York` part of the name. */
function newOrFirst({ forms, tags, boundaries, lexicon }: Context, i: number): number {
  const follows = i + 1 < forms.length && boundaries[i + 1] === 0;
  return follows && !isCommonNoun(forms[i + 1], tags[i + 1], lexicon) && tags[i + 1] === tag.PROPN
    ? tag.PROPN
    : tag.ADJ;
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...["have", "has", "had", "having", "do", "does", "did"].map((form): [string, Rule] => [form, mainVerb]),
  ...["although", "though", "while", "whereas", "if", "unless", "whether", "lest"].map((form): [string, Rule] => [
    form,
    conjunction,
  ]),
  ["because", when(tag.ADP, ({ forms }, i) => (forms[i + 1] === "of" ? tag.ADP : tag.SCONJ))],
  ["to", to],
  ["as", as],
  // Relative `which` is a pronoun; a determiner it is only at the head of a question.
  ["which", when(tag.DET, ({ boundaries }, i) => (boundaries[i] >= 2 ? tag.DET : tag.PRON))],
  // `a shared future`; before a noun it is an adjective: `future challenges`.
  ["future", when(tag.ADJ, (context, i) => (isNominal(next(context, i)) ? tag.ADJ : tag.NOUN))],
  [
    "shared",
    when(tag.VERB, (context, i) =>
      previous(context, i) === tag.DET && context.forms[i + 1] === "future" ? tag.ADJ : tag.VERB,
    ),
  ],
  // `many developing countries`; wink has NOUN there and VERB without `many`.
  ["developing", when(tag.NOUN, (context, i) => (isNominal(next(context, i)) ? tag.VERB : tag.NOUN))],
  // wink splits every contraction of a pronoun but this one.
  ["I'm", () => tag.PRON],
  ["i'm", () => tag.PRON],
  ["cannot", () => tag.AUX],
  // `a new international order`, `at present`, `to better realize`.
  ["new", when(tag.ADV, () => tag.ADJ)],
  ["present", when(tag.ADJ, ({ forms }, i) => (forms[i - 1] === "at" ? tag.NOUN : tag.ADJ))],
  ["better", when(tag.VERB, (context, i) => (next(context, i) === tag.VERB ? tag.ADV : tag.VERB))],
  ["not", when(tag.ADV, () => tag.PART)],
  ["such", when(tag.ADV, () => tag.ADJ)],
  // wink's lexicon has these capital forms without a tag.
  ["New", newOrFirst],
  ["First", newOrFirst],
]);

/** A compound before a noun is an adjective: `third-generation rights`; what is one token to wink (`co-operation`) stays. */
const attribute: Rule = (context, i) =>
  next(context, i) === tag.NOUN && context.lexicon.look(context.forms[i]).tag === tag.X ? tag.ADJ : tag.NOUN;

/** Behind an article, a possessive or a preposition stands no finite verb: `people's needs`, `by means`. Participles stay. */
function afterDeterminer(context: Context, i: number): number {
  const { forms, tags, boundaries, lexicon } = context;
  const form = forms[i];
  const before = forms[i - 1];
  if (/(?:ed|ing|en|wn|ght|ne)$/.test(form) || form.includes("-")) return tag.VERB;
  const possessive = before.endsWith("'s") && isNominal(tags[i - 1]);
  if (!possessive && !determiners.has(before)) return tag.VERB;
  if (i + 1 < forms.length && boundaries[i + 1] === 0 && !closing.has(tags[i + 1])) return tag.VERB;
  // The past tense of a strong verb is no noun either: `the sold`, `the lost`.
  return lexicon.look(form).lemma === form || form.endsWith("s") ? tag.NOUN : tag.VERB;
}
const determiners: ReadonlySet<string> = new Set([
  "of",
  "by",
  "with",
  "from",
  "without",
  "the",
  "a",
  "an",
  "its",
  "their",
  "our",
  "my",
  "your",
  "his",
  "whose",
]);
const closing: ReadonlySet<number> = new Set([
  tag.ADP,
  tag.AUX,
  tag.CCONJ,
  tag.SCONJ,
  tag.PRON,
  tag.PART,
  tag.DET,
  tag.PUNCT,
]);

/**
 * An adjective in a name of common words is one: `Human Rights`, `Economic, Social and Cultural Rights`, `Sustainable
 * Development`. `New York`, `United Nations` and `South Africa` stay: their heads or they themselves are names. So is
 * one of a people before a noun: `the Chinese Government`.
 */
function properName(context: Context, i: number): number {
  const { forms, tags, boundaries, lexicon } = context;
  const form = forms[i];
  const small = form.toLowerCase();
  if (small === "cannot") return tag.AUX;
  const follows = i + 1 < forms.length && boundaries[i + 1] === 0;
  if (peoples.has(small)) return follows && isCommonNoun(forms[i + 1], tags[i + 1], lexicon) ? tag.ADJ : tag.PROPN;
  if (!isAdjective(form, lexicon)) return tag.PROPN;
  // The head is behind other adjectives, commas and `and`.
  for (let j = i + 1; j < Math.min(forms.length, i + 7) && boundaries[j] <= 1; j++) {
    if (tags[j] === tag.CCONJ || tags[j] === tag.ADJ || (tags[j] === tag.PROPN && isAdjective(forms[j], lexicon)))
      continue;
    return isCommonNoun(forms[j], tags[j], lexicon) ? tag.ADJ : tag.PROPN;
  }
  return tag.PROPN;
}

function isAdjective(form: string, lexicon: Lexicon): boolean {
  const small = form.toLowerCase();
  if (small === form || form === form.toUpperCase() || directions.has(small)) return false;
  const entry = lexicon.look(small);
  if (!entry.known || entry.tag !== tag.ADJ) return false;
  const capital = lexicon.look(form);
  return !capital.known || capital.tag !== tag.PROPN;
}

function isCommonNoun(form: string, given: number, lexicon: Lexicon): boolean {
  if (given === tag.NOUN) return true;
  if (given !== tag.PROPN) return false;
  const last = form.slice(form.lastIndexOf("-") + 1).replace(/'s?$/, "");
  if (last === last.toUpperCase()) return false;
  const small = lexicon.look(last.toLowerCase());
  const capital = lexicon.look(last);
  return (
    small.known && small.tag === tag.NOUN && !(capital.known && capital.tag === tag.PROPN && !commonCapitals.has(last))
  );
}

const directions: ReadonlySet<string> = new Set([
  "north",
  "south",
  "east",
  "west",
  "northern",
  "southern",
  "eastern",
  "western",
]);
const peoples: ReadonlySet<string> = new Set(
  `african albanian algerian american arab argentine asian australian austrian belgian bolivian brazilian british bulgarian
  canadian caribbean chilean chinese christian colombian croatian cuban czech danish dutch egyptian english european
  finnish french german greek haitian hungarian indian indonesian iranian iraqi irish islamic israeli italian japanese
  jewish korean lebanese liberian libyan mexican moroccan muslim nigerian norwegian ottoman pakistani palestinian
  peruvian philippine polish portuguese prussian roman romanian russian scottish serbian soviet spanish swedish swiss
  syrian thai turkish ukrainian venezuelan vietnamese welsh`.split(/\s+/),
);

/**
 * The tag of a word that is several tokens to wink.
 *
 * - What is cut at an apostrophe (`China's`, `don't`) and `cannot` have that of the first piece.
 * - A compound has that of its last piece: `capacity-building`, `30-year`, but a participle makes an adjective
 *   (`people-centered`), an -ing form a noun (`decision-making`), and a verb or particle a noun (`follow-up`);
 *   `win-win` is an adjective.
 * - Numbers with signs (`60/251`) are numbers, ordinals (`23d`) adjectives as they are in letters, other signs with figures or slashes (`A/RES/55/2`) names, addresses X.
 */
export function tagOfPieces(
  form: string,
  values: readonly string[],
  given: readonly number[],
  lexicon: Lexicon,
): number {
  if (values.length === 0) return tag.X;
  if (form.includes("\u00ad")) return lexicon.look(form.replaceAll("\u00ad", "")).tag;
  if (/:\/\/|@/.test(form)) return tag.X;
  let last = values.findIndex((value) => /^(?:'|n't$)/i.test(value));
  if (last === -1) last = values.length;
  const small = form.toLowerCase();
  if (/^[\d/.,:-]+$/.test(form)) return tag.NUM;
  if (/^\d+(?:st|nd|rd|th|d)$/i.test(form)) return tag.ADJ;
  if (/[/&]/.test(form) || (/\d/.test(form) && !form.includes("-"))) return tag.PROPN;
  if (!form.includes("-") || last <= 1) return given[0] === tag.PUNCT ? tag.NOUN : given[0];
  if (small.startsWith("win-win")) return tag.ADJ;
  let piece = last - 1;
  while (piece > 0 && given[piece] === tag.PUNCT) piece--;
  const t = given[piece];
  if (t === tag.VERB && /(?:ed|en|wn|lt)$/.test(values[piece])) return tag.ADJ;
  if (t === tag.NOUN || t === tag.PROPN || t === tag.ADJ || t === tag.ADV || t === tag.NUM) return t;
  return tag.NOUN;
}
