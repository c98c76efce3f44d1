import type { Categories } from "../dictionary-object.js";

// How far a speaker insists on what he says: certainty and degree, after Holmes (1988, Doubt and certainty in ESL
// textbooks), Quirk et al. (1985, 8.104–8.110, amplifiers) and Hyland (2005, Metadiscourse, appendix). The list is our
// own.
//
// Left out: more, most, even, too of comparison; never and always (how often) but for emphatic frames; particularly and
// especially of what is picked out; great, overwhelming, utmost; seriously, gravely (blame: see negative); solemnly,
// squarely (manner); increasingly, merely, just, only; show and demonstrate of anything but evidence, as far as what
// follows tells.
const words = (list: string): string[] => list.trim().split(/\s+/);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const booster: Categories[string] = [
  // Certainty.
  ...words(`
    actually_ADV certainly undoubtedly undoubted doubtless unquestionably unquestionable unquestioned indisputably
    indisputable undeniably undeniable incontestably incontestable irrefutable unmistakable unmistakably assuredly
    surely_ADV clearly_ADV evidently evident_ADJ obviously obvious_ADJ plainly manifestly manifest_ADJ self-evident
    definitely decidedly conclusively conclusive_ADJ inevitably inevitable indeed truly_ADV really_ADV literally_ADV
    certainty_NOUN emphatically unequivocally unequivocal confidently
  `),
  ...framed("certain sure clear plain true convinced confident persuaded", (word) => `be_AUX ${word}_ADJ`),
  ...framed("convince persuade", (word) => `be_AUX ${word}_VERB`),
  "be_AUX *_ADV convince_VERB",
  "be_AUX *_ADV persuade_VERB",
  "be_AUX satisfy_VERB that",
  "!be_AUX sure_ADJ to_PART",
  "!be_AUX not sure_ADJ",
  "!be_AUX not certain_ADJ",
  "become_VERB clear_ADJ",
  "i know_VERB",
  "i *_ADV know_VERB",
  "!i know_VERB of",
  "!i know_VERB not",
  "we know_VERB that",
  "we *_ADV know_VERB that",
  "we all know_VERB",
  "it be_AUX know_VERB that",
  "it be_AUX well_ADV know_VERB",
  "i assure_VERB",
  "show_VERB that",
  "show_VERB conclusively",
  "conclusively show_VERB",
  "prove_VERB that",
  "prove_VERB conclusively",
  ...framed("that the_DET how *_PRON", (next) => `demonstrate_VERB ${next}`),
  "must_AUX have_AUX be_AUX",
  "must_AUX necessarily",
  "can_AUX not doubt_VERB",
  "do_AUX not doubt_VERB",
  "can_AUX not be_AUX doubt_VERB",
  "in fact",
  "as_* a matter of fact",
  "of course",
  "no doubt_NOUN",
  ...["without", "beyond"].flatMap((before) =>
    framed("doubt question dispute all+question", (noun) => `${before} ${noun.replace("+", " ")}_NOUN`),
  ),
  "no question_NOUN but",
  "no question_NOUN that",
  "in no way_NOUN",
  "by no means",
  "by no mean_NOUN",
  "needless to say",

  // Degree.
  ...words(`
    very_ADV very_ADJ absolutely extremely exceedingly extraordinarily highly_ADV greatly_ADV immensely enormously
    tremendously vastly profoundly deeply_ADV strongly_ADV firmly_ADV fully_ADV completely_ADV entirely_ADV wholly_ADV
    totally utterly thoroughly perfectly_ADV altogether_ADV quite_ADV eminently infinitely intensely immeasurably
    exceptionally incredibly overwhelmingly remarkably peculiarly_ADV earnestly heartily sincerely considerably
    substantially_ADV materially_ADV radically_ADV dramatically_ADV keenly vitally unusually
    supremely strikingly whatsoever absolute_ADJ utter_ADJ sheer_ADJ
  `),
  "!more_ADV fully_ADV",
  "!not wholly_ADV",
  "!not entirely_ADV",
  "!absolute_ADJ control",
  // Of an adjective or adverb, not "in particular", and not compared.
  "especially_ADV *_ADJ",
  "particularly_ADV *_ADJ",
  "a_DET most_ADV *_ADJ",
  "an_DET most_ADV *_ADJ",
  "so_ADV *_ADJ",
  ...framed("much many long few little far large great", (next) => `!so_ADV ${next}_ADJ`),
  "!so_ADV *_ADJ as",
  "!so_ADV *_ADJ that",
  "!so_ADV *_ADJ a_DET *_NOUN as",
  "far_ADV more_*",
  "far_ADV *_ADJ",
  "!so_ADV far_ADV *_ADJ",
  "!as_* far_ADV *_ADJ",
  "much_ADV more_*",
  "much_ADV *_ADJ",
  "!so_ADV much_ADV *_ADJ",
  "!much_ADV good_ADJ",
  "by far",
  "at all",
  "!at all *_NOUN",
  "!at all *_ADJ",
  ...framed("will shall must can could should may would", (modal) => `${modal}_AUX never_ADV`),
  ...framed("before again ever", (next) => `never_ADV ${next}`),
  "ever_ADV more",
];
