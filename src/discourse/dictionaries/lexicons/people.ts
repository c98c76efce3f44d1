import type { Categories } from "../dictionary-object.js";

// Who speaks as one, and of whom as others: the pronouns that van Dijk (1998, Ideology) and Wodak et al. (2009, The
// Discursive Construction of National Identity) read for "us" and "them". What "they" stands for is not looked for, and
// in some two of ten places it is a thing or a text, so the name of the category says so. "Let's" is lemma "let" and
// not found.
export const us: Categories[string] = ["we", "us_PRON", "our", "ours", "ourselves", "ourself"];
export const themUncertain: Categories[string] = ["they", "them_PRON", "their", "theirs", "themselves", "themself"];

// Nouns that name people or states as one, after the collective nouns of Quirk et al. (1985, 5.108) and what the
// register adds: states, peoples, humanity, bodies that govern or deliberate, firms and offices; in names the head
// ("Nations" of United Nations, "Council"), and bodies known by letters. Countries' own names (United States) are no
// collective nouns.
//
// Left out: world, power, class, race, house, branch, authority, civilization save where their neighbours tell that
// people are meant; generation, colony, city, school, church; treasury (a place), executive (a person); force without
// "armed" and the like; member, citizen, person, leader (plurals of one). A noun before another ("State law", "family
// farm") names no group: the frequent ones are exceptions, the rest cannot be told in lempos, where "the nation's law"
// looks the same, and an exception takes both its words ("State courts").
const words = (list: string): string[] => list.trim().split(/\s+/);
const tagged = (list: string, tag: string): string[] => words(list).map((noun) => `${noun}_${tag}`);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const collective: Categories[string] = [
  ...tagged(
    `people community nation country state government commonwealth republic humanity mankind humankind population citizenry
     electorate tribe public society minority majority peasantry populace masse youth clergy nobility family household
     congress parliament legislature senate cabinet council assembly judiciary tribunal court ministry administration
     department bureau agency commission committee subcommittee delegation board jury bank corporation company
     organization organisation institution association federation confederation confederacy alliance coalition league
     union bloc party group team crowd mob audience staff personnel workforce crew army navy militia police troop corp
     corps detachment
     regiment battalion brigade squadron garrison soldiery`,
    "NOUN",
  ),
  ...tagged(
    `people nation country state government commonwealth republic empire congress parliament legislature senate cabinet
     council assembly court administration department bureau agency commission committee delegation board bank
     corporation company organization institution association federation confederation confederacy alliance league union
     party group army navy militia corp corps house chamber movement tribunal
     un unesco nato oas eu g77 g20 asean opec`,
    "PROPN",
  ),
  "civil society",
  "house_NOUN of representative",
  ...framed("armed military land naval volunteer regular police security", (kind) => `${kind} force_NOUN`),
  "armed force_PROPN",
  ...framed("human negro white indian colored anglo-saxon", (kind) => `${kind} race_NOUN`),
  ...framed(
    "middle work_VERB working laboring industrial agricultural wealthy poorer privileged",
    (kind) => `${kind} class_NOUN`,
  ),
  "class_NOUN of citizen",
  "class_NOUN of people",
  ...framed("both two each either other", (before) => `${before} house_NOUN`),
  ...framed(
    "foreign european maritime neutral belligerent friendly allied treaty contracting civilized colonial",
    (kind) => `${kind} power_NOUN`,
  ),
  "power_NOUN of europe",
  ...framed("these both two other", (before) => `${before} power_NOUN`),
  "!power_NOUN of congress",
  ...framed(
    "local constituted municipal mexican british spanish canadian turkish chinese japanese ottoman",
    (kind) => `${kind} authority_NOUN`,
  ),
  "national authority_NOUN",
  ...framed("executive legislative judicial coordinate other", (kind) => `${kind} branch_NOUN`),
  "branch_NOUN of the_DET government",
  "branch_NOUN of government",
  "branch_NOUN of congress",
  ...framed("civilized free whole christian", (kind) => `${kind} world_NOUN`),
  "rest of the_DET world_NOUN",
  ...framed("see know watch look expect want need demand", (verb) => `the_DET world_NOUN ${verb}_VERB`),
  "congressional leadership_NOUN",
  "leadership_NOUN of the congress",
  ...framed("other all between among", (before) => `${before} civilization_NOUN`),
  "diversity of civilization_NOUN",
  "body_NOUN",
  "!body_NOUN of law_NOUN",
  "human family",

  "!united_* state",
  "!state_* of_ADP",
  "!state_* department",
  ...framed(
    "law note action constitution minister officer bond steamer line marshal legislation tax level capital",
    (next) => `!state_* ${next}`,
  ),
  "!state_PROPN and local_ADJ",
  "!secretary of state_PROPN",
  "!in a state_NOUN",
  "!in a *_ADJ state_NOUN",
  "!in *_PRON *_ADJ state_NOUN",
  "!the state_PROPN of the union_PROPN",
  ...["united nation_PROPN", "un_PROPN"].flatMap((name) =>
    framed(
      "general_* human_* independent_ADJ educational_ADJ charter system resolution document doc secretary-general work report conference",
      (next) => `!${name} ${next}`,
    ),
  ),
  "!white house_PROPN",
  "!house_PROPN committee",
  "!library of congress",
  "!secretary of the navy_PROPN",
  "!secretary of navy_PROPN",
  "!on board_NOUN",
  "!state_PROPN party_NOUN",
  "!board_NOUN of directors",
  "!through the_DET agency_NOUN",
  "!by the_DET agency_NOUN",
  "!administration_NOUN of",
  "!in company_NOUN",
  ...framed("farm life income budget planning value tax housing farmer", (next) => `!family_NOUN ${next}`),
  ...framed(
    "program expenditure spending control employee regulation policy bond aid ownership revenue price",
    (next) => `!government_* ${next}`,
  ),
  ...framed("note credit paper failure deposit circulation loan examiner account record", (next) => `!bank_* ${next}`),
  ...framed("officer engineer nurse pension hospital yard department pensioner", (next) => `!army_* ${next}`),
  ...framed("department yard pensioner exhibit building", (next) => `!navy_* ${next}`),
  ...framed("officer force power duty search reform chief", (next) => `!police_NOUN ${next}`),
  ...framed("college development service health center facility", (next) => `!community_* ${next}`),
  ...framed("business ownership student leader youth enterprise", (next) => `!minority_NOUN ${next}`),
  ...framed("rule leader", (next) => `!majority_* ${next}`),
  ...framed("decision procedure order system jurisdiction", (next) => `!court_* ${next}`),
  ...framed("message representative", (next) => `!union_PROPN ${next}`),
  ...framed("line affiliation conflict passion", (next) => `!party_NOUN ${next}`),
];
