import type { Categories } from "../dictionary-object.js";
import { appreciated } from "./appreciated.js";

// Praise, after Martin & White (2005, The Language of Evaluation, ch. 2): affect, judgement of people and acts,
// appreciation of things, one paragraph a kind of theirs. The words are our own choice, read in the speeches where they
// can mean more.
//
// Left out, because in this register they mostly name a subject or tell size, fact or office: rights, dignity,
// development and the like without a verb that defends them (see topics); new, great, full, high, modern (great is in
// with what it praises); open, secure, ready, willing, able (to); proper, practicable, feasible, expedient ("I think it
// proper to"); energy, capacity, skill; restraint (of trade), civilized ("civilized nations"); value, interest, well,
// commend, approve, honor to (formulas); extraordinary (powers, sessions); promote, protect, help, strengthen, restore
// (a good is meant, not told); improvement (harbors); quality, leadership.
const words = (list: string): string[] => list.trim().split(/\s+/);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const positive: Categories = {
  affect: [
    ...words(`
      happy happily happiness glad gladly gladness pleased pleasing pleasant pleasure delight delighted delightful joy
      joyful joyous rejoice cheerful cheerfully contented contentment satisfaction gratify gratifying gratification
      enthusiasm enthusiastic enthusiastically comfort_NOUN comfortable tranquil tranquillity tranquility

      proud proudly pride_NOUN grateful gratefully gratitude thankful thankfulness thank_VERB thanks_NOUN hopeful
      optimism optimistic hope_NOUN confidence_NOUN

      friendly friendliness friendship cordial cordially cordiality goodwill good-will amicable amicably amity affection
      affectionate affectionately love_NOUN love_VERB beloved cherish_VERB esteem_NOUN sympathy sympathetic compassion
      compassionate

      admire_VERB admiration congratulate_VERB congratulation welcome applaud_VERB praise_NOUN praise_VERB commendable
      appreciate_VERB appreciation approbation favor_VERB support_VERB support_NOUN inspire_VERB inspiring inspiration
    `),
    "to_PART respect_VERB",
    ..."must should shall will".split(" ").map((modal) => `${modal}_AUX respect_VERB`),
    "respect_VERB the_DET right_NOUN",
    "respect_NOUN for",
    "mutual_ADJ respect_NOUN",
    "!satisfaction_NOUN of", // of claims
    "!appreciate_VERB the_DET fact",
    "!favor_VERB nation",
    ...framed("price child means income life air family", (kind) => `!${kind} support_NOUN`),
    "!mean_NOUN of support_NOUN",
    "!for the support_NOUN of",
    "!support_VERB *_PRON family",
    "!support_VERB a family",
    "!support_VERB *_NOUN price",
  ],
  judgement: [
    ...words(`
      good_ADJ wise_ADJ wisely wisdom prudent prudently prudence judicious judiciously sagacious sagacity sensible_ADJ
      sensibly thoughtful intelligent intelligently enlightened far-sighted farsighted careful carefully thorough_ADJ
      diligent diligently diligence industrious hard-working hardworking tireless tirelessly untiring indefatigable
      assiduous energetic energetically vigorous vigorously actively vigilant vigilance watchful prompt_ADJ
      promptness promptitude punctual punctually steady_ADJ steadiness persevering perseverance patient_ADJ
      patiently patience competent competently skillful skillfully skilled_ADJ talented gifted_ADJ talent genius_NOUN
      ingenious ingenuity creative creativity resourceful ably capable_ADJ efficient efficiently dependable reliable

      brave bravely bravery bold_ADJ boldly boldness courage courageous courageously heroic heroically heroism hero
      gallant gallantly gallantry valor valiant valiantly intrepid fearless fearlessly indomitable daring_ADJ fortitude
      resolute resolutely steadfast steadfastly steadfastness unwavering unflinching unchanging firm_ADJ firmness
      determined_ADJ strong_ADJ mighty disciplined self-reliant self-reliance self-respect self-restraint responsibly

      honest honestly honesty honorable honourable honorably honor_NOUN honor_VERB honored upright uprightness probity
      rectitude sincere sincerity earnest frank_ADJ frankly frankness candid candidly candor loyal loyally loyalty
      faithful faithfully faithfulness fidelity trustworthy devoted_ADJ devotedly devotion dedicated_ADJ dedication
      patriotic patriotically patriotism patriot conscientious conscientiously scrupulous scrupulously zealous zealously
      zeal dutiful law-abiding lawful lawfully legitimate_ADJ legitimately rightful rightfully rightly right_ADJ

      just_ADJ justly fair_ADJ fairness equitable equitably impartial impartially impartiality disinterested unselfish
      unselfishly selfless selflessness virtuous virtue_NOUN righteous righteousness moderate_ADJ moderation
      forbearance temperate tolerant tolerance merciful mercy clemency lenient humane humanely humanitarian benevolent
      benevolence beneficent philanthropic charitable generous generously generosity liberal_ADJ liberality magnanimous
      magnanimity kind_ADJ kindly kindness considerate courteous courteously courtesy respectful hospitable hospitality
      decent decency noble nobly exemplary admirable admirably praiseworthy meritorious creditable deserving worthy
      estimable venerable respected_ADJ respectable distinguished_ADJ eminent illustrious renowned greatness glory
      glorious gloriously dignified peaceable peaceably peaceful peacefully peace-loving conciliatory
      accommodating responsive progressive_ADJ thrift thrifty frugal frugality economical
    `),
    "hard_ADJ work_NOUN",
    "responsible_ADJ *_NOUN",
    ...framed("personal fiscal individual", (kind) => `${kind}_ADJ responsibility`),
    "with restraint_NOUN",
    "with the_DET restraint_NOUN",
    "with responsibility",
    "sense of responsibility",
    "good_ADJ sense_NOUN",
    // "In good faith", "a good deal", "goods": nobody is praised. Powers, drinks and arguments are strong otherwise.
    ...framed("deal many office faith", (next) => `!good_ADJ ${next}`),
    ...framed(
      "objection opposition evidence argument reason feeling language desire inducement hand",
      (next) => `!strong_ADJ ${next}`,
    ),
    ...framed("bank side hand wing angle", (next) => `!right_ADJ ${next}`),
    "!by virtue_NOUN of",
    "!in virtue_NOUN of",
    "!have_* the_DET honor_NOUN",
    "!legal *_NOUN right_ADJ",
    "!liberal_ADJ party",
    "!distinguished_ADJ from",
    "!distinguished_ADJ between",
    "!capable_ADJ of",
  ],
  appreciation: appreciated,
};
