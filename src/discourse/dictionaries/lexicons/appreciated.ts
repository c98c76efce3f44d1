import { defended } from "./topics.js";

// What is praised in things: impressive, worth having, well made, better than before (Martin & White 2005, 2.4:
// reaction, valuation, composition). What was left out: see positive.ts.
const words = (list: string): string[] => list.trim().split(/\s+/);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const appreciated: readonly string[] = [
  ...words(`
    excellent excellently excellence outstanding_ADJ remarkable splendid splendidly magnificent wonderful amazing
    marvelous brilliant brilliantly exceptional_ADJ superb superbly notable_ADJ noteworthy memorable historic impressive
    incomparable unparalleled unsurpassed unrivaled matchless inestimable priceless precious finest fine_ADJ beautiful
    beautifully beauty attractive grand_ADJ majestic sublime bright_ADJ interesting_ADJ perfect_ADJ perfection
    ideal_ADJ ideal_NOUN superior_ADJ superiority first-class best_ADV better_ADV better_VERB triumph triumphant
    victory victorious achievement accomplishment

    important_ADJ importance significant_ADJ significance essential_ADJ vital_ADJ crucial indispensable momentous
    invaluable valuable_ADJ worthwhile useful usefully usefulness helpful beneficial beneficially benefit_NOUN
    benefit_VERB advantage_NOUN advantageous advantageously profitable profitably fruitful productive salutary wholesome
    healthful healthy_ADJ constructive constructively conducive effective effectively effectiveness effectual
    effectually efficiency successful successfully success_NOUN contribution_NOUN expeditious expeditiously convenient
    conveniently convenience timely opportune desirable advisable appropriate_ADJ appropriately suitable suitably
    fitting_ADJ fittingly satisfactory satisfactorily satisfying_ADJ adequate adequately sufficient_ADJ ample amply
    reasonable reasonably_ADV rational sound_ADJ realistic accurate accurately correct_ADJ correctly authentic genuine
    meaningful

    prosperity prosperous prosper_VERB flourish_VERB flourishing thrive_VERB thriving abundant abundantly abundance
    bountiful plentiful plenty_NOUN fertile affordable progress_NOUN safe_ADJ safely stable_ADJ robust
    resilient powerful_ADJ vibrant dynamic_ADJ innovative advanced_ADJ sustainable clean_ADJ balanced_ADJ inclusive
    inclusiveness transparent transparency win-win hard-won enabling_ADJ non-discriminatory harmonious harmoniously
    harmony concord orderly mutually-beneficial favorable favorably favourable fortunate_ADJ fortunately auspicious
    propitious promising_ADJ encouraging_ADJ positive_ADJ positively prominent blessing_NOUN bless_VERB blessed

    improve_VERB enhance_VERB enrich_VERB perfect_VERB ameliorate_VERB amelioration modernize_VERB modernization
    revitalize_VERB rejuvenate_VERB invigorate_VERB uplift_VERB
  `),
  ...framed("trained equipped prepared qualified managed adapted merit deserve earn", (next) => `well_ADV ${next}_*`),
  ...words("well-trained well-equipped well-earned well-deserved well-managed well-founded well-considered"),
  ...framed("progress advance nation strength hope satisfaction idea", (noun) => `great_ADJ ${noun}_NOUN`),
  ...framed(
    "right justice access protection treatment dignity footing participation cooperation opportunity",
    (noun) => `equal_ADJ ${noun}_NOUN`,
  ),
  ...framed("people nation institution society government man press", (noun) => `free_ADJ ${noun}_NOUN`),
  ...framed(
    "new_ADJ more_ADJ economic_ADJ better_ADJ great_ADJ equality_NOUN+of",
    (before) => `${before.replace("+", " ")} opportunity_NOUN`,
  ),
  "opportunity_NOUN for",
  "be_AUX right_* to_PART",
  "advance_NOUN in",
  "succeed_VERB in",
  ...framed("claim cause demand complaint ground expectation pride", (noun) => `just_ADV ${noun}_*`), // so tagged
  ...framed("role part participation fulfillment cooperation", (noun) => `active_ADJ ${noun}_NOUN`),
  ...defended,
  ...framed("take_VERB undue unfair", (before) => `!${before} advantage_NOUN`),
  "!take_VERB *_ADJ advantage_NOUN",
  "!achievement_NOUN of",
  "!productive_ADJ of",
  "!sustainable_* development_PROPN",
  "!for sustainable_ADJ development",
  "!sustainable_ADJ development goal",
  "!in progress_NOUN",
  "!in the_DET progress_NOUN of",
  "!progress_NOUN report",
  "!grand_ADJ jury",
  "!grand_ADJ total",
  "!superior_ADJ court",
  "!superior_ADJ officer",
  "!promising_ADJ to",
  // Payments, and debts not yet paid.
  ...framed(
    "retirement unemployment health insurance disability veteran medicare security pension tax",
    (kind) => `!${kind} benefit_NOUN`,
  ),
  ...framed("debt bond note claim obligation indebtedness loan currency", (kind) => `!outstanding_ADJ ${kind}_NOUN`),
  "!now outstanding_ADJ",
  "!outstanding_ADJ on",
  "!outstanding_ADJ at",
  "!have_* better_ADV",
];
