import { set } from "./words.js";

/** Public, private and suasive verbs that take a clause (Quirk et al. 1985), with some of their kin. */
export const verbs: ReadonlySet<string> = set(
  "accept acknowledge add admit affirm agree allege announce anticipate appear argue ascertain assert assume assure believe " +
    "boast calculate check claim command comment complain concede conceive conclude confess confide confirm conjecture " +
    "consider contend convince declare decide decree deem demand demonstrate deny desire determine disclose " +
    "discover doubt dream emphasise emphasize ensure establish estimate exclaim expect explain fear feel find forget foresee gather " +
    "guarantee guess happen hear hint hold hope imagine imply indicate infer inform insist instruct insure intend judge know learn " +
    "maintain mean mention move note notice notify object observe ordain persuade pledge point posit pray predict prefer presume " +
    "presuppose proclaim promise pronounce propose prophesy protest prove provide realise realize reason recall reaffirm " +
    "reckon recognise recognize recommend reflect regret reiterate remark remember remind repeat reply report request require resolve " +
    "respond retort reveal rule rejoice say see seem show signify specify state stipulate stress submit suffice suggest " +
    "suppose suspect swear teach tell testify think trust underline understand urge vow warn wish write",
);
/** Verbs that name a hearer between themselves and the clause. */
export const telling: ReadonlySet<string> = set(
  "assure convince inform notify persuade promise remind satisfy teach tell warn show advise instruct urge ask",
);
/** Nouns that a clause tells the content of (Biber et al. 1999). */
export const nouns: ReadonlySet<string> = set(
  "admission agreement allegation announcement argument assertion assumption assurance awareness belief charge claim conclusion " +
    "condition confidence consensus consciousness contention conviction danger decision declaration demand desire determination " +
    "discovery doubt evidence expectation extent fact faith fear feeling ground guarantee hope hypothesis idea " +
    "impression indication information insistence intimation knowledge likelihood message news notice notion observation opinion " +
    "perception pledge point possibility presumption principle probability promise proof proposal proposition provision " +
    "realization reason recognition recommendation regret remark report request requirement resolution result revelation rule " +
    "rumor rumour sense sign statement stipulation suggestion supposition suspicion theory thesis thought truth understanding " +
    "view vision warning wish word",
);
