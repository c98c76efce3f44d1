import type { Categories } from "../dictionary-object.js";

// How far a speaker holds back from what he says. Chosen from the words that Lakoff (1973, Hedges), Holmes (1988, Doubt
// and certainty in ESL textbooks), Quirk et al. (1985, 8.104–8.116, downtoners) and Hyland (2005, Metadiscourse,
// appendix) name, for those that in documents and speeches rarely are anything else. The list is our own.
//
// Left out: may, might, could, would (permission, ability, purpose, condition) but for frames that tell likelihood
// (`modality` tells the rest); about and some without a number; possible ("as soon as possible"); suggest, propose,
// indicate, claim, estimate (what is said); rather than; certain, some (quantities); often, frequently, sometimes,
// chiefly (how often, which most); hope, trust, expect; feel, think, suppose other than with I or we or impersonal;
// apparent ("became apparent"); conjecture ("nor is it possible to conjecture").
const words = (list: string): string[] => list.trim().split(/\s+/);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const hedge: Categories[string] = [
  // Approximators and downtoners.
  ...words(`
    almost_ADV nearly_ADV virtually_ADV practically_ADV approximately roughly_ADV broadly_ADV somewhat scarcely_ADV
    hardly_ADV barely_ADV generally usually_ADV normally_ADV ordinarily typically_ADV largely_ADV mainly_ADV mostly_ADV
    partly partially relatively_ADV comparatively_ADV
  `),
  "!generally know_VERB",
  "about *_NUM",
  "about a_DET third_*",
  "about a_DET quarter_*",
  "about a_DET *_NUM",
  "about half_*",
  "about one-*",
  "about two-*",
  "around *_NUM",
  "some_DET *_NUM",
  "*_NUM or so_ADV",
  "fairly_ADV *_ADJ",
  "fairly_ADV *_ADV",
  "rather_ADV *_ADJ",
  "rather_ADV *_ADV",
  "more or less",
  "sort of",
  "kind of a",
  "so to speak",
  "as it were_*",
  ...words("part large+part general+measure some+measure a+measure some+degree a+sense some+respect the+main").map(
    (noun) => `in ${noun.replaceAll("+", " ")}`,
  ),
  "!in general *_PROPN",
  "in general",
  "at least in part",
  "for the most part_NOUN",
  "on the whole",
  "by and large",
  ...words("some a+certain a+large a+great a+considerable").map((kind) => `to ${kind.replaceAll("+", " ")} extent`),

  // Likelihood.
  ...words(`
    perhaps maybe possibly probably presumably conceivably arguably reportedly allegedly apparently seemingly somehow
    ostensibly supposedly potentially_ADV perchance probable_ADJ improbable_ADJ plausible_ADJ uncertain_ADJ doubtful_ADJ
    likely unlikely likelihood probability seem_VERB appear_VERB tend_VERB presume_VERB surmise_VERB
  `),
  // "appear before the committee", "appear in the report": comes into sight.
  ...framed("before in on at", (next) => `!appear_VERB ${next}`),
  "apt_ADJ to_PART",
  "it may_AUX be_AUX that",
  "it may_AUX well_ADV",
  "may_AUX prove_VERB",
  "it might_AUX seem_VERB",
  "it might_AUX appear_VERB",
  "it might_AUX happen_VERB",
  "might_AUX have_AUX",
  "might_AUX otherwise",
  "there may_AUX be_*",
  "which might_AUX *_VERB",
  "that might_AUX *_VERB",
  "could_AUX well_ADV",

  // The speaker's own belief.
  ...["i", "we"].flatMap((one) => ["", " *_ADV", " *_AUX", " *_AUX *_ADV"].map((x) => `${one}${x} believe_VERB`)),
  "i continue to believe_VERB",
  "!in which we believe_VERB",
  "!i believe_VERB in",
  "!we believe_VERB in",
  "!i *_ADV believe_VERB in",
  "!we *_ADV believe_VERB in",
  "be_AUX believe_VERB",
  "be_AUX *_ADV believe_VERB",
  "be_AUX suppose_VERB",
  "!be_AUX suppose_VERB to_PART *_VERB", // modern: a duty
  "it be_AUX understand_VERB",
  "be_AUX understand_VERB to_PART",
  "be_AUX think_VERB",
  "!be_AUX think_VERB of",
  ...framed("think suppose suspect guess imagine fancy", (verb) => `i ${verb}_VERB`),
  "i feel_VERB that",
  "we think_VERB",
  "!what we think_VERB",
  "be_AUX incline_VERB to_PART",
  "be_AUX inclined_ADJ to_PART",
  "be_AUX of opinion",
  "be_AUX of the_DET opinion",
  ...["opinion", "judgment", "view"].flatMap((noun) => ["my", "our"].map((whose) => `in ${whose} ${noun}`)),
  "so_ADV far as *_PRON know",
  "so_ADV far as be_AUX know",
];
