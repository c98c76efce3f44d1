import type { Word } from "../sentences.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Irregular pasts that are no participles, and participles that are no pasts (Quirk et al. 1985). */
const pasts = set(
  "was were became began broke came chose did drew drove fell flew forgot forsook froze gave went grew hid knew overcame " +
    "rode rose saw shook showed spoke stole swore took threw tore undertook underwent withdrew woke wore wrote arose bore " +
    "beheld overthrew partook ran sang sank sprang swam ate",
);
const participles = set(
  "been become begun broken come chosen done drawn driven fallen flown forgotten forsaken frozen given gone grown hidden " +
    "known overcome ridden risen seen shaken shown spoken stolen sworn taken thrown torn undertaken undergone withdrawn " +
    "woken worn written arisen borne overthrown run sung sunk eaten proven beaten bitten run",
);
const both = set(
  "made said held set put cut had brought built bought caught cost dealt felt fought found forbade got heard hit hurt kept " +
    "laid led left lent let lost meant met paid read rid sent shed shot shut sat slept spent split spread stood struck " +
    "swept taught told thought thrust understood upheld won withheld withstood wound bound sought sold lit bent burst cast " +
    "clung crept dug fed fled ground hung spun stuck stung swung wept forecast broadcast beset upset",
);

/** What form of a verb a word can be; `past` and `participle` may both hold. */
export const isBase = ({ form, lemma }: Word): boolean =>
  form === lemma || form === "be" || form === "have" || form === "do";
export const isIng = ({ form, lemma }: Word): boolean =>
  form === "being" || (form.endsWith("ing") && (form !== lemma || form.length > 5));
export const isPast = ({ form }: Word): boolean =>
  pasts.has(form) || both.has(form) || (form.endsWith("ed") && form.length > 3);
export const isPastParticiple = ({ form }: Word): boolean =>
  !pasts.has(form) && (participles.has(form) || both.has(form) || (form.endsWith("ed") && form.length > 3));
export const isThird = ({ form, lemma }: Word): boolean =>
  form !== lemma && form.endsWith("s") && form !== "was" && !form.endsWith("ss");

export const isBe = (form: string): boolean => bes.has(form);
const bes = set("be am is are was were been being 'm 're isn't aren't wasn't weren't ain't");
export const isHave = (form: string): boolean => haves.has(form);
const haves = set("have has had having 've haven't hasn't hadn't");
export const isDo = (form: string): boolean => dos.has(form);
const dos = set("do does did don't doesn't didn't");

/** Whether a finite form asks for a plural subject; undefined where any number will do. */
export function asksPlural(form: string, word: Word): boolean | undefined {
  if (/^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/.test(form)) return false;
  if (/^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(form)) return true;
  if (word.pos !== "VERB") return undefined;
  if (isThird(word)) return false;
  return isBase(word) && !isPast(word) ? true : undefined;
}
