import type { Categories } from "../dictionary-object.js";
import { fought } from "./topics.js";

// Blame, after Martin & White (2005, The Language of Evaluation, ch. 2), as in positive.ts.
//
// Left out, because in this register they mostly name a subject: poverty, war, crime, disease, disaster, slavery,
// pandemic without a verb that fights them (see topics); rebellion, insurrection, enemy, opposition, dispute,
// controversy, protest; debt, deficit, inflation, recession, unemployment, loss, cost; need, issue, concern, delay,
// shortage; poor (people); hard; serious and grave with what is owed to a matter ("serious consideration"); destroy,
// oppose, reject, refuse, deny (acts); attack, offensive (warfare), bitter, dark, cold; critical, urgent; vulnerable,
// disabled.
const words = (list: string): string[] => list.trim().split(/\s+/);
const framed = (list: string, frame: (word: string) => string): string[] => words(list).map(frame);

export const negative: Categories = {
  affect: words(`
    unhappy unhappily unhappiness sad sadly sadness sorrow sorrowful grief grieve_VERB anguish agony pain_NOUN painful
    painfully misery miserable wretched wretchedness suffering_NOUN suffer_VERB sufferer distress_NOUN distress_VERB
    distressing_ADJ distressed_ADJ trauma tragic tragically tragedy despair desperate desperately desperation hopeless
    hopelessly frustration disappointment disappoint_VERB disappointed disappointing_ADJ regret_VERB regret_NOUN
    regrettable regrettably lamentable deplorable deplore_VERB unfortunate_ADJ unfortunately mortification mortifying

    fear_NOUN fear_VERB fearful afraid dread_NOUN dread_VERB dreadful apprehension apprehend_VERB anxiety alarm_NOUN
    alarm_VERB alarming_ADJ panic_NOUN terror_NOUN terrible terribly horror horrible horrify_VERB appalled_ADJ
    appal_VERB appall_VERB appalling_ADJ shocking_ADJ startling_ADJ uneasiness disquiet suspicion suspicious distrust
    mistrust

    anger angry resentment resent_VERB indignation hatred hate_NOUN hate_VERB hateful hostile hostility animosity enmity
    jealousy jealous envy contempt shame shameful shamefully ashamed discontent_NOUN dissatisfied dissatisfaction
    discontented embarrassment embarrassed embarrass_VERB embarrassing complaint_NOUN complain_VERB condemn_VERB
    condemnation denounce_VERB blame_NOUN blame_VERB lament_VERB reproach
  `).concat(["!suffer_VERB to_PART", "!afraid of *_VERB", "!nothing to_PART fear_VERB"]),
  judgement: words(`
    wrong_ADJ wrong_NOUN wrong_VERB wrongly wrongful wrongfully wrongdoing wrongdoer evil wicked wickedness immoral
    iniquity iniquitous sinister vile vicious infamous notorious nefarious odious heinous atrocious atrocity
    outrage_NOUN outrage_VERB outrageous inhuman inhumane inhumanity barbarous barbarism barbarity savage_ADJ cruel_ADJ
    cruelly cruelty brutal brutally brutality ruthless ruthlessly merciless harsh harshly violent violently violence
    murder_NOUN murder_VERB murderer murderous massacre slaughter_NOUN assassination assassin torture

    unjust unjustly injustice unfair unfairly inequity inequitable inequality unequal unevenly illegal illegally illicit
    unlawful unlawfully unconstitutional lawless lawlessness unwarranted unwarrantable unjustifiable unjustified
    inexcusable unreasonable unreasonably arbitrary_ADJ arbitrarily discrimination_NOUN discriminate_VERB discriminatory
    bias_NOUN biased prejudice_NOUN prejudicial bigotry bigoted racism racist intolerance intolerant stigmatize_VERB
    stigmatization marginalize_VERB marginalization finger-pointing scapegoat

    abuse_NOUN abuse_VERB misuse_NOUN misuse_VERB violate_VERB violation_NOUN infringe_VERB infringement encroach_VERB
    encroachment usurp_VERB usurpation invade_VERB invasion invader aggression aggressive aggressor interference
    interfere_VERB meddle_VERB tyranny tyrannical tyrant oppression oppressive oppress_VERB oppressor despotism despotic
    despot dictator dictatorship persecute_VERB persecution subjugate_VERB subjugation coercion coercive bully_VERB
    bullying intimidate_VERB intimidation harass_VERB harassment hegemony hegemonic hegemonism unilateralism imperialism
    imperialistic colonialism protectionism politicization politicize_VERB confrontation_NOUN antagonism antagonistic
    antagonize_VERB unfriendly provocation unprovoked terrorism terrorist extremism extremist fanatical fanaticism
    subversion subversive depredation exploitation exploit_VERB extortion extort_VERB

    corrupt_ADJ corruption fraud fraudulent fraudulently dishonest dishonesty dishonorable dishonor_NOUN false_ADJ
    falsely falsehood deceit deceive_VERB deception deceptive deceitful mislead_VERB misleading hypocrisy specious
    pretended_ADJ perfidy perfidious treachery treacherous treason treasonable traitor betray_VERB betrayal disloyal
    disloyalty conspiracy conspire_VERB bribery bribe_NOUN perjury theft robbery rob_VERB plunder pillage piratical
    cheat_VERB defraud_VERB unscrupulous disgrace disgraceful discreditable

    selfish selfishness selfishly greed greedy avarice extravagance extravagant extravagantly wasteful squander_VERB
    improvident imprudent unwise unwisely folly foolish foolishly absurd absurdity senseless ignorance ignorant
    mistaken_ADJ mistake_NOUN error_NOUN erroneous erroneously misguided blunder_NOUN mismanagement maladministration
    misconduct misrule improper improperly impropriety undue unduly unworthy unfit incompetent incompetence incompetency
    incapable inefficient inefficiency neglect_NOUN neglect_VERB negligent negligence careless carelessness reckless
    recklessly recklessness irresponsible irresponsibility heedless idleness indolence shirk_VERB evade_VERB evasion
    evasive cowardly cowardice arrogant arrogance insolent insult_NOUN insult_VERB defiance obstinate wanton wantonly
    unrestrained partisanship guilty guilt culpable delinquent_ADJ fail_VERB failure
  `).concat([
    "double standard",
    "!prejudice_NOUN to",
    "!without prejudice",
    ...framed("not never hardly scarcely", (before) => `!${before} fail_VERB`),
  ]),
  appreciation: [
    ...words(`
      bad_ADJ badly_ADV worse_ADV poorly_ADV weak_ADJ weakness weaken_VERB defect_NOUN defective deficiency_NOUN
      deficient_ADJ imperfect imperfectly imperfection shortcoming flawed inadequate inadequately inadequacy
      insufficient insufficiently unsatisfactory unacceptable intolerable unbearable objectionable undesirable
      inferior_ADJ worthless useless uselessly futile fruitless unavailing vain_ADJ ineffective ineffectual unprofitable
      unsuccessful unsuccessfully needless needlessly excessive excessively exorbitant inordinate obsolete outdated
      outmoded antiquated cumbersome lack_NOUN lack_VERB deprivation groundless unfounded

      harmful harm_NOUN harm_VERB injurious injuriously injure_VERB injury_NOUN damage_NOUN damage_VERB damaging
      hurt_VERB hurtful impair_VERB impairment cripple_VERB crippling ruin_NOUN ruin_VERB ruinous wreck_VERB ravage
      devastation devastating_ADJ devastate_VERB desolation destructive detriment detrimental disadvantage
      disadvantageous deleterious pernicious baneful mischief mischievous undermine_VERB obstruct_VERB obstruction
      obstructive hinder_VERB hindrance hamper_VERB impede_VERB impediment thwart_VERB obstacle barrier_NOUN
      stumbling-block setback disrupt_VERB disruption disruptive waste_NOUN waste_VERB stagnation stagnant spasmodic
      decay_NOUN deteriorate_VERB deterioration worsen_VERB aggravate_VERB exacerbate_VERB fragmentation disunion
      disunity stalemate deadlock gridlock toxic noxious obnoxious

      problem_NOUN problematic difficulty difficult_ADJ trouble_NOUN troubled troublesome hardship burden_NOUN
      burdensome onerous complication vexatious vexed annoyance annoying inconvenience_NOUN inconvenient perplexing
      emergency_NOUN crisis_NOUN danger_NOUN dangerous dangerously peril_NOUN perilous hazard_NOUN hazardous risk_NOUN
      jeopardize_VERB jeopardy imperil_VERB endanger_VERB threaten_VERB threat_NOUN menace_NOUN menace_VERB menacing
      unsafe insecure insecurity unstable instability precarious turbulent turbulence turmoil unrest disturbance_NOUN
      disturbing_ADJ disorder_NOUN disorderly confusion chaos chaotic anarchy strife discord dissension friction
      bloodshed bloody carnage imbalance unfavorable unfavorably adverse adversely adversity untoward calamity
      calamitous disastrous disastrously catastrophe catastrophic scourge plague_NOUN plague_VERB famine starvation
      squalor blight_NOUN barren desolate grim gloomy gloom fatal fatally severely grave_ADJ gravely serious_ADJ
      seriously grievous grievously dire chronic_ADJ victim_NOUN casualty worst
    `),
    "pose_VERB challenge_NOUN",
    "pose_VERB *_ADJ challenge_NOUN",
    "challenge_NOUN pose_VERB",
    "global challenge_NOUN",
    "common challenge_NOUN",
    "in vain",
    ...fought,
    ...["serious", "grave"].flatMap((word) =>
      framed(
        "consideration attention study thought reflection subject question matter",
        (next) => `!${word}_ADJ ${next}`,
      ),
    ),
    ...framed("consider_VERB", (next) => `!seriously ${next}`),
    ...framed("nuclear solid toxic hazardous", (before) => `!${before} waste_NOUN`),
    ...framed("material substance chemical", (next) => `!hazardous ${next}`),
    "!emergency_NOUN *_NOUN",
    "!burden_NOUN of proof",
  ],
};
