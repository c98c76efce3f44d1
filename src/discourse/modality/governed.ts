import { isBe, isHave, isIng, isPastParticiple } from "../clauses/verbForms.js";
import type { Word } from "../sentences.js";

/** The verb a modal expression governs: indices in the sentence, -1 where there is none. */
export interface Governed {
  readonly verb: number;
  readonly voice: "active" | "passive" | "";
  readonly negated: boolean;
  /** `have` and a participle: "must have gone". */
  readonly perfect: boolean;
  /** `be` and an -ing form: "must be going". */
  readonly progressive: boolean;
  /** `be` with something said of the subject: "must be right". */
  readonly copula: boolean;
  /** The subject stands behind the modal: "Should any nation attack", "can we afford". */
  readonly inverted: boolean;
  /** The verb is the word behind the modal, whatever its tag says. */
  readonly doubtful: boolean;
}

export const nothing: Governed = {
  verb: -1,
  voice: "",
  negated: false,
  perfect: false,
  progressive: false,
  copula: false,
  inverted: false,
  doubtful: false,
};

const negatives: ReadonlySet<string> = new Set(["not", "never", "neither", "nor"]);
/** "Not only … but" denies nothing. */
export function isNegative(words: readonly Word[], i: number): boolean {
  const { form } = words[i];
  if (!negatives.has(form) && !form.endsWith("n't") && form !== "cannot") return false;
  return !/^(?:only|just|merely|simply)$/.test(words[i + 1]?.form ?? "");
}

/** Punctuation that ends what a modal can reach. */
export const ends = (word: Word): boolean => /[.;:?!—]|--/.test(word.before);
const comma = (word: Word): boolean => word.before.includes(",");

const adverbs: ReadonlySet<string> = new Set(
  "not never only also even just still yet ever so well first best better all both hereafter therefore thus then now " +
    "always often either again soon indeed rather nevertheless however once hardly scarcely no longer alone each".split(
      " ",
    ),
);
export const isAdverb = (word: Word): boolean =>
  word.pos === "ADV" ||
  word.form === "not" ||
  adverbs.has(word.form) ||
  (word.form.endsWith("ly") && word.pos !== "VERB" && word.pos !== "NOUN");

/** Adjectives that look like participles (Quirk et al. 1985). */
const stative: ReadonlySet<string> = new Set(
  (
    "advanced ashamed committed complicated concerned contented convinced crowded dedicated detached determined devoted " +
    "disappointed distinguished educated embarrassed excited gratified indebted inclined interested involved limited " +
    "mistaken naked organized pleased prepared qualified related satisfied sacred skilled surprised tired united unprecedented " +
    "varied wicked worried indeed hundred"
  ).split(" "),
);

/** How many words may stand between a modal and its verb: adverbs, a subject behind it, something in commas. */
const reach = 24;

/**
 * Walks from the word behind a modal (or behind its "to") to the verb: over adverbs and negation, something between commas
 * ("may, in accordance with the law, impose"), auxiliaries, and a subject behind the modal.
 */
export function governedFrom(words: readonly Word[], from: number, asked = false, deep = 3): Governed {
  let [negated, perfect, sawBe, inverted] = [false, false, false, false];
  let landed = -1;
  const limit = Math.min(words.length, from + reach);
  let base = -1; // be or have, if nothing better comes
  for (let i = from; i < limit; i++) {
    const word = words[i];
    const { form, pos } = word;
    if (ends(word)) break;
    if (comma(word) && i !== landed) {
      // Once, something between two commas.
      const next = base < 0 && landed < 0 ? nextComma(words, i + 1, limit) : -1;
      if (next >= 0 && (isAdverb(words[next]) || bare(words[next]) || /^(?:VERB|AUX)$/.test(words[next].pos))) {
        landed = next;
        i = next - 1;
        continue;
      }
      if (!isAdverb(word)) break;
    }
    if (isNegative(words, i)) negated = true;
    if (pos === "ADP" && base < 0) {
      // "Shall from time to time give".
      const verb = behindPhrase(words, i, limit);
      if (verb < 0) break;
      i = verb - 1;
      continue;
    }
    if (isAdverb(word) && pos !== "VERB") continue;
    if (isBe(form) && (form === "be" || form === "been" || form === "being")) {
      base = i;
      sawBe = true;
      continue;
    }
    if (isHave(form) && base < 0) {
      const after = skipAdverbs(words, i + 1);
      const next = words[after];
      if (next && !ends(next) && (next.form === "been" || (next.pos === "VERB" && isPastParticiple(next)))) {
        perfect = true;
        continue;
      }
      // "Will have to act": what is governed in the end.
      if (next?.form === "to" && deep > 0) {
        const chain = governedFrom(words, after + 1, false, deep - 1);
        if (chain.verb >= 0) return { ...chain, negated: negated || chain.negated, inverted };
      }
      return found(i, "active");
    }
    if (pos === "VERB" || (pos === "AUX" && base < 0 && form === "do")) {
      if (sawBe && isIng(word))
        return { ...found(i, words[i - 1].form === "being" ? "passive" : "active"), progressive: true };
      if (sawBe) {
        if (isPastParticiple(word)) return found(i, "passive");
        break; // "be part of"
      }
      return found(i, "active");
    }
    if (sawBe) {
      // A participle the tagger takes for an adjective or a noun: "should be enlarged".
      if (
        (pos === "ADJ" || pos === "NOUN") &&
        form.endsWith("ed") &&
        (!stative.has(form) || words[i + 1]?.form === "by")
      )
        return found(i, "passive");
      break;
    }
    if (i === skipAdverbs(words, from) && asked && subjectLike(word)) {
      inverted = true;
      const verb = behindSubject(words, i, limit);
      if (verb < 0) break;
      i = verb - 1;
      continue;
    }
    const next = words[i + 1];
    if (asked && bare(word) && next?.pos === "VERB" && next.form === next.lemma && next.before.trim() === "") {
      // "Should occasion arise".
      inverted = true;
      continue;
    }
    if (bare(word) && i === skipAdverbs(words, Math.max(from, landed)))
      return { ...found(i, "active"), doubtful: true };
    break;
  }
  return base >= 0 ? { ...found(base, "active"), copula: sawBe } : { ...nothing, negated, inverted };

  function found(verb: number, voice: "active" | "passive"): Governed {
    return { verb, voice, negated, perfect, progressive: false, copula: false, inverted, doubtful: false };
  }
}

export function skipAdverbs(words: readonly Word[], from: number): number {
  let i = from;
  while (i < words.length && i < from + 5 && isAdverb(words[i])) i++;
  return i;
}

function nextComma(words: readonly Word[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (ends(words[i])) return -1;
    if (comma(words[i])) return i;
  }
  return -1;
}

/** The tagger takes many a verb for a noun or an adjective: "can showcase", "would bankrupt". */
const bare = ({ form, lemma, pos }: Word): boolean =>
  (pos === "NOUN" || pos === "ADJ") && form === lemma && !form.endsWith("tion") && /^[a-z-]+$/.test(form);

const subjectLike = ({ pos, form }: Word): boolean =>
  pos === "PRON" ||
  pos === "DET" ||
  pos === "PROPN" ||
  form === "there" ||
  pos === "NUM" ||
  (pos === "NOUN" && form.endsWith("s"));

/** The verb in its base form behind a short phrase with a preposition. */
function behindPhrase(words: readonly Word[], from: number, limit: number): number {
  for (let i = from + 1; i < limit && i < from + 7; i++) {
    const { pos, form, lemma, before } = words[i];
    if (/[.;:?!,—]/.test(before)) return -1;
    if (form === "be" || form === "have" || (pos === "VERB" && form === lemma && form !== "time" && form !== "times"))
      return i;
    if (pos === "AUX" || pos === "SCONJ") return -1;
  }
  return -1;
}

/** The first verb behind a subject that stands after its modal. */
function behindSubject(words: readonly Word[], from: number, limit: number): number {
  for (let i = from + 1; i < limit && i < from + 10; i++) {
    const { pos, form, lemma, before } = words[i];
    if (/[.;:?!,—]/.test(before)) return -1;
    if (pos === "AUX") return form === "be" || form === "have" ? i : -1;
    if (pos === "VERB") return form === lemma ? i : -1;
    if (form === "not" || form === "ever") continue;
  }
  return -1;
}
