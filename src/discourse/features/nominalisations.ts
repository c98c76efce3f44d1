import type { Word } from "../sentences.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Nouns with these endings that name no process, state or quality made of a verb or an adjective: the base is not alive
 * (nation, moment), or the noun has left it (corporation, community, convention).
 */
export const noNominalisations: ReadonlySet<string> = set(
  `nation station condition precondition portion proportion section position function tradition mention ambition attention
  question notion motion emotion commotion fraction faction ration caution precaution munition ammunition situation generation
  population corporation convention jurisdiction discretion expedition exception coalition federation confederation sanction
  revolution insurrection affection reputation petition plantation transition tuition intuition vacation vocation avocation
  equation friction fiction legation auction sedition partition edition junction conjunction probation benediction fruition
  premonition superstition ignition potion lotion
  moment element document instrument parliament environment department sentiment monument segment regiment experiment
  supplement complement compliment comment cement augment torment garment apartment compartment detriment increment implement
  installment instalment fragment ornament predicament sacrament testament temperament filament basement firmament emolument
  aliment arbitrament medicament parchment ligament pigment figment tenement inclement clement deportment lament ferment foment
  rudiment sediment embankment battlement ailment raiment
  witness business small-business wilderness harness highness governess likeness baroness lioness
  city inner-city community humanity solidarity quality high-quality quantity identity entity charity university commodity dignity indignity majority
  minority authority facility capacity incapacity opportunity priority equity inequity parity disparity utility polity amity comity
  enmity calamity indemnity integrity posterity vicinity annuity municipality hospitality electricity fraternity maternity
  paternity propensity pity deity gravity trinity velocity cavity nativity gratuity affinity eternity infinity celerity
  alacrity locality publicity humility cupidity propinquity iniquity`,
);

const ending = /(?:tion|ment|ness|ity|tions|ments|nesses|ities)$/;

/**
 * Whether a word is a nominalisation: Biber's endings -tion, -ment, -ness, -ity (1988, appendix II, E.14), less the nouns that
 * have no verb or adjective in them. Left out, as there: -sion (decision), -ance and -ence (assistance), -al (approval), -ing
 * (meeting), -th (growth), -cy (efficiency) and nouns of a verb's own form (support, need), so it is a floor, not the whole.
 *
 * The endings tell more than the tag, so adjectives of this look (`the revitalization of`) count as well; verbs do not.
 */
export function isNominalisation({ form, pos }: Word): boolean {
  if (pos === "VERB" || pos === "AUX" || !ending.test(form)) return false;
  const singular = singularOf(form);
  if (noNominalisations.has(singular)) return false;
  // A hyphen may hide the exception (`sub-section`), and what is short has no base before its ending.
  return singular.length > 5 && !noNominalisations.has(singular.slice(singular.lastIndexOf("-") + 1));
}

function singularOf(form: string): string {
  if (form.endsWith("ities")) return `${form.slice(0, -3)}y`;
  if (form.endsWith("nesses")) return form.slice(0, -2);
  return form.endsWith("tions") || form.endsWith("ments") ? form.slice(0, -1) : form;
}
