import type { Categories } from "../dictionary-object.js";

// Duty and necessity, after von Wright (1951, Deontic Logic), Palmer (2001, Mood and Modality) and Quirk et al. (1985,
// 4.51–4.56): the modal verbs of duty, what states a duty or lays it on others, what is needed, also where it is
// denied. The list is our own. `modality` tells more of each (class, strength, who must do what); this one counts.
//
// Left out: shall, but for provisions and prohibitions (the future, purpose); should after if and lest, of I ("I should
// be glad") and turned round ("should this fail"); must of what has to be true ("must have been"); pledges (commitment,
// committed to); the milder request (recommend, propose, ask, direct, invite); needs as wants ("meet their needs");
// demand for goods; duty of customs, as far as its neighbours tell; be supposed to (assumed to, before 1900); forbid,
// mandate, charge, task, urgent, bind without "to" (other senses); vital (importance).
const words = (list: string): string[] => list.trim().split(/\s+/);

export const obligation: Categories = {
  modal: [
    "must_AUX",
    "!must_AUX have_AUX be_AUX",
    "!must_AUX have_AUX *_VERB",
    "should_AUX",
    "!i should_AUX",
    ..."if lest whether unless"
      .split(" ")
      .flatMap((word) =>
        ["*_PRON", "any", "*_NOUN", "*_PROPN", "*_DET *_NOUN", "*_DET *_ADJ *_NOUN", "*_ADJ *_NOUN", "the *_PROPN"].map(
          (subject) => `!${word} ${subject} should_AUX`,
        ),
      ),
    ...words("a an the any this that these such it they he she").map((next) => `!should_AUX ${next}`),
    "!expect_VERB that *_PRON should_AUX",
    "!why should_AUX",
    "!should_AUX occasion_NOUN",
    "!in case *_PRON should_AUX",
    "!in case the_DET *_NOUN should_AUX",
    "ought_AUX",
    "have_VERB to_PART",
    ...words("say add report state announce inform acknowledge regret tell communicate").map(
      (verb) => `!i have_VERB to_PART ${verb}`,
    ),
    "!have_VERB to_PART do with",
    // Provisions: "everyone shall", "no law shall", "the parties shall".
    ...words("everyone nobody neither party_NOUN party_PROPN member_NOUN state_PROPN").map((one) => `${one} shall_AUX`),
    "no one shall_AUX",
    "no_DET *_NOUN shall_AUX",
    "no_DET such *_NOUN shall_AUX",
    "all *_NOUN shall_AUX",
    "every_DET *_NOUN shall_AUX",
    "each_DET *_NOUN shall_AUX",
    "!when *_NOUN *_NOUN shall_AUX",
    "!united state_PROPN shall_AUX",
  ],
  noun: [
    ...words("obligation_NOUN responsibility_NOUN duty_NOUN requirement_NOUN compulsion_NOUN necessity_NOUN"),
    "!obligation_NOUN issue_VERB", // securities
    "!necessity_NOUN of life",
    // Customs.
    ...words("on upon levy_VERB impose_VERB+on collect_VERB pay_VERB charge_VERB").map(
      (next) => `!duty_NOUN ${next.replace("+", " ")}`,
    ),
    ...words(`
      import revenue tonnage custom customs specific countervail discriminating discriminate_VERB protective internal
      excise export high low tariff ad_valorem differential heavy light compensatory extradition stamp
    `).map((before) => `!${before.replace("_v", " v")} duty_NOUN`),
    "!pay_VERB *_DET duty_NOUN",
    "!collect_VERB duty_NOUN",
    "!pay_VERB duty_NOUN",
    ..."increase reduction rate line amount scale schedule".split(" ").map((noun) => `!${noun} of duty_NOUN`),
    "!free from duty_NOUN",
    "!free of duty_NOUN",
    "!reduce_VERB the_DET duty_NOUN",
    "!valorem duty_NOUN",
    "!duty_NOUN free_ADJ",
    ...words("for to_PART of that").map((next) => `need_NOUN ${next}`),
    ...words("no urgent_ADJ pressing_ADJ").map((before) => `${before} need_NOUN`),
    "!in need_NOUN of",
    "demand_NOUN that",
    "demand_NOUN upon",
    "call_NOUN for",
    "call_NOUN to_PART",
    "call_NOUN upon",
  ],
  verb: [
    ...words("oblige_VERB obligate_VERB require_VERB need_VERB necessitate_VERB compel_VERB behoove_VERB enjoin_VERB"),
    ...words("demand_VERB urge_VERB insist_VERB"),
    "!in need_VERB", // the noun, as the annotator has it
    "!this_* need_VERB",
    "!these_* need_VERB",
    "!meet_VERB *_PRON need_VERB",
    "!meet_VERB *_DET need_VERB",
    "call_VERB on",
    "call_VERB upon",
    "call_VERB for",
    "!call_VERB for *_NUM",
    "bind_VERB to_PART",
    "bind_VERB by",
    "be_AUX bind_VERB",
    "feel_VERB bind_VERB",
    "be_AUX force_VERB to_PART",
  ],
  adjective: [
    ...words(`
      necessary_ADJ essential_ADJ indispensable needful needed_ADJ requisite_ADJ required_ADJ imperative imperatively
      imperious_ADJ incumbent_ADJ obligatory mandatory compulsory binding_ADJ obliged_ADJ duty-bound unnecessary
      unnecessarily needless needlessly
    `),
    "bound_ADJ to_PART",
    "bound_ADJ by",
  ],
};
