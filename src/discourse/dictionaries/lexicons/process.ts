import type { Categories } from "../dictionary-object.js";

// Kinds of process after Halliday & Matthiessen (2014, Halliday's Introduction to Functional Grammar, 5.1–5.4), in four: action
// (their material and behavioural), mental, verbal, state (their relational and existential). The frequent verbs of
// presidential addresses and of rights documents, sorted into the kind each mostly is there: "see that schools
// promote" is found as mental, though it means to ensure.
//
// Left out: words that the annotator often takes for verbs and are none there (land, home, power, people, right).
const verbs = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((verb) => `${verb}_VERB`);

/** An auxiliary before the verb it serves, up to two adverbs away: no main verb. */
const auxiliary = (verb: string): string[] =>
  ["", " *_ADV", " not", " *_PRON", " *_ADV *_ADV", " not *_ADV", " *_PRON *_ADV", " *_PRON not"].flatMap((between) => [
    `!${verb}${between} *_VERB`,
    `!${verb}${between} *_AUX`,
  ]);

export const process: Categories = {
  action: [
    ...verbs(`
    abandon abide abolish absorb abstain abuse accede accelerate accommodate accompany accomplish account
    accumulate achieve acquire act adapt add address adhere adjourn adjust administer adopt advance affect
    afford aggravate aid aim allow ally alter amend apply appoint approach appropriate approve arise arouse
    arrange arrest arrive assemble assess assign assist associate attach attack attain attempt attend attract
    augment authorise authorize avail avert avoid award balance ban bear beat begin benefit bestow better bind
    boost borrow break bring broaden build burden buy cancel capture carry cast catch cause cease cede celebrate
    challenge change charge charter check circulate clean clear close clothe co-operate coin collect combat
    combine come commence commission commit compare compel compensate compete complete complicate comply compose
    concentrate conclude concur conduct confer confide confine confirm confront connect conquer consent conserve
    consolidate constrain construct consume continue contract contravene contribute control convene convert
    convict cooperate coordinate cope correct count cover create cross crown crush cultivate curb cure curtail
    cut date deal decline decrease decree dedicate deduct defeat defend defer defray delay delegate deliver
    depart deploy deposit depreciate deprive derive design designate destroy deter develop devise devolve devote
    dictate die diminish direct disappear disburse discharge disclose discontinue discourage discriminate
    dispatch displace display dispose disrupt dissolve distribute disturb divert divide do dominate double draft
    draw drive drop earn ease educate effect elapse elect elevate eliminate embark embrace emerge employ empower
    enable enact encounter encourage end endanger endeavor endow enforce engage enhance enlarge enlighten enlist
    enrich enshrine ensue ensure enter entertain enumerate equalize equip eradicate erect escape establish evade
    evince except exchange excite exclude execute exempt exercise exert exhaust exhibit expand expedite expel
    expend experience expire exploit explore export expose extend face facilitate fail fall favor feed fight
    file fill finance find finish fix flow fly focus follow force forge form formulate foster found frame free
    fulfil fulfill furnish further gain gather generate get give go govern graduate grant grow guarantee guard
    guide halt hamper handle happen hasten help hesitate hire hit hoard honor impair impede imperil implement
    import impose impress improve inaugurate incorporate increase incur induce indulge industrialize inflict
    influence infringe inherit initiate injure inspire institute insure integrate intensify interfere interpose
    interrupt intervene introduce invade invest investigate invoke isolate issue jeopardize join justify keep
    kill labor last launch lay lead leave legislate lend lessen let levy lift limit liquidate list listen live
    lock look lose lower maintain make manage manufacture march marginalize mature measure meet minimize
    mitigate mobilise mobilize modernize modify mount move multiply murder muster name narrow neglect negotiate
    obey oblige obstruct obtain obviate occasion occupy occur offer omit open operate oppose organise organize
    originate outrage overcome part participate pass pay perfect perform permit perpetuate persevere persist
    place plant play pose postpone practice precede prepare prescribe present preserve press prevent print
    proceed procure produce profit prohibit promote prompt prosecute prosper protect provide publish pull
    punish purchase pursue push put race raise ratify reach read realise realize rebuild recall receive reclaim record
    recover recruit recur redeem redress reduce reestablish reform refrain refuse regain register regulate
    reimburse reinforce reject release relieve relinquish rely remedy remove render renew renounce reopen
    reorganize repair repay repeal repel replace reserve resist resort respond restore restrain restrict resume
    retard retire return reveal reverse review revise revitalize revive reward rid rise ruin run sacrifice
    safeguard sanction save scatter scrutinize search secure seek seize select sell send serve set settle shape
    share shift ship shirk show shrink shut sign simplify sink sit slow solve specialize speed spend spread spur
    stabilize stand start steer step stimulate stop strengthen strike strive struggle subdue subject submit
    subsidize substitute succeed suffer supersede supplement supply support suppress surrender survey survive
    suspend sustain tackle take target tax teach tear tempt terminate test threaten throw time touch trace trade
    train transfer transform transmit transport travel treat try turn undergo undermine undertake unite uphold
    use value venture view vindicate violate visit vote wage wait walk warrant waste weaken widen win withdraw
    withhold withstand work write yield
    deregulate function heat innovate menace overwhelm pare pervade phase post squander stick stigmatize thrive uproot
  `),
    // "Developing countries": no process is told.
    ...["country", "nation", "world", "region", "state"].map((noun) => `!develop_VERB ${noun}`),
  ],
  mental: [
    ...verbs(`
    accept acquiesce admire agree anticipate appal appall appreciate apprehend ascertain ascribe aspire assume
    attribute believe calculate care cherish choose conceive conjecture consider construe contemplate convince
    dare decide deem deplore desire determine disagree discover disregard distinguish doubt dread dream enjoy
    envisage esteem estimate examine expect fear feel foresee forget gratify hate hear hope identify ignore
    imagine intend interpret judge know lament learn like love mind mistake need notice observe overlook
    perceive plan please ponder prefer presume recognise recognize regard regret remember resent resolve
    respect satisfy see study suppose surmise suspect think tolerate trust understand want watch wish witness
    worry yearn
  `),
    "!need_VERB to_PART",
    "!need_VERB for",
    "!suppose_VERB to_PART",
  ],
  verbal: verbs(`
    acknowledge admit admonish advert advise advocate affirm allege allude announce answer apologize appeal
    argue articulate ask assert assure beg blame bless call cite claim command commend comment communicate
    complain concede condemn confess congratulate consult contend convey criticise criticize debate declare
    define demand demonstrate denounce deny describe discuss emphasise emphasize enjoin explain express forbid
    greet indicate inform inquire insist expound highlight instruct invite mention note notify order outline persuade plead pledge
    point praise preach predict proclaim profess promise propose propound protest question quote reaffirm
    recommend refer reiterate remark remind repeat reply report request say shout speak specify state stipulate
    stress suggest swear talk tell testify thank urge utter vow warn welcome whisper
  `),
  state: {
    other: verbs(`
    abound accord accrue adjoin amount appear appertain await base become belong border characterize comprise
    concern conform consist constitute contain correspond cost denote depend deserve differ embody encompass
    endure entail equal equate exceed exemplify exist fit hold illustrate imply include inhabit inhere involve
    lack lie link locate mark mean merit number owe own pertain possess prevail prove qualify reflect relate remain
    represent require resemble reside rest retain seem signify situate stay stem suffice suit surround symbolize tend
    total typify underlie vary weigh
    `),
    be: ["be_AUX", "be_VERB", ...auxiliary("be_AUX")],
    have: ["have_AUX", "have_VERB", ...auxiliary("have_AUX"), "!have_AUX to_PART", "!have_VERB to_PART"],
  },
};
