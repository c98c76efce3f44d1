// Nouns that name a subject, and praise or blame only where something is done for it or against it: "promote peace",
// "eradicate poverty". So they count with a verb of ours before them, with up to two words between, and the verb is
// shown as evidence.
const between = ["", "*_ADJ ", "*_DET ", "*_PRON ", "*_NOUN ", "*_DET *_ADJ ", "*_PRON *_ADJ ", "*_ADJ *_ADJ "];

const frames = (verbs: string, nouns: string): string[] =>
  verbs
    .trim()
    .split(/\s+/)
    .flatMap((verb) =>
      nouns
        .trim()
        .split(/\s+/)
        .flatMap((noun) => between.map((words) => `${verb.replaceAll("+", " ")} ${words}${noun}`)),
    );

export const defended: readonly string[] = frames(
  `promote_VERB strengthen_VERB advocate_VERB uphold_VERB defend_VERB safeguard_VERB maintain_VERB preserve_VERB restore_VERB
   establish_VERB achieve_VERB build_VERB foster_VERB advance_VERB seek_VERB realize_VERB ensure_VERB secure_VERB
   embrace_VERB
   desire_VERB pursue_VERB call_VERB+for cause_NOUN+of`,
  `solidarity_NOUN cooperation_NOUN peace_NOUN freedom_NOUN liberty_NOUN justice_NOUN equality_NOUN stability_NOUN
   unity_NOUN democracy_NOUN partnership_NOUN dignity_NOUN trust_NOUN security_NOUN well-being_NOUN understanding_NOUN`,
);

export const fought: readonly string[] = frames(
  `combat_VERB fight_VERB eradicate_VERB eliminate_VERB end_VERB oppose_VERB prevent_VERB reduce_VERB overcome_VERB
   tackle_VERB address_VERB alleviate_VERB against_ADP resist_VERB avoid_VERB defeat_VERB stop_VERB abolish_VERB
   confront_VERB face_VERB meet_VERB solve_VERB respond_VERB+to response_NOUN+to eradication_NOUN+of`,
  `poverty_NOUN pandemic_NOUN war_NOUN crime_NOUN disease_NOUN hunger_NOUN unemployment_NOUN inflation_NOUN conflict_NOUN
   virus_NOUN epidemic_NOUN slavery_NOUN challenge_NOUN disaster_NOUN`,
);
