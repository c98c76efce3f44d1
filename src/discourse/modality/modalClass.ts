import type { Word } from "../sentences.js";
import type { Governed } from "./governed.js";
import type { Modal, ModalClass } from "./modals.js";

const stative: ReadonlySet<string> = new Set(
  "be have see know find need owe become remain seem appear fail face lose benefit recall remember suffer understand".split(
    " ",
  ),
);
/** Those in whose name the speaker promises. */
const speakers: ReadonlySet<string> = new Set(
  "government administration nation country congress people department".split(" "),
);
const contingent: ReadonlySet<string> = new Set(
  "if unless when whenever until till lest whoever whatever wherever as".split(" "),
);

/** What the cues look at. */
export interface Cue {
  readonly modal: Modal;
  readonly words: readonly Word[];
  /** Index of the modal's first word. */
  readonly at: number;
  readonly governed: Governed;
  /** Index of the subject's head, -1 where none was found. */
  readonly subject: number;
}

/**
 * The class of a core modal by what stands around it; of any other expression, and where no cue speaks, the class of its entry.
 *
 * - must: epistemic before a perfect ("must have gone"), a progressive, or seem and appear (Coates 1983; Quirk et al. 1985)
 * - can, could: epistemic as "can't, cannot, could have gone"; could also before be with a complement (Coates 1983)
 * - may: deontic in "may only", "may not be" with a participle, "may I", and where a rule is named ("in accordance with", "under
 *   article", "pursuant to", "subject to") in the sentence (Quirk et al. 1985; Garner 2001)
 * - will, shall: dynamic (volition) with I, we or the speaker's own government as subject of an active verb of doing, unless the
 *   sentence has a condition (Quirk et al. 1985; Coates 1983), and in "if you will"; shall is epistemic in a clause of time or condition
 * - would: dynamic before like, prefer, rather; should: so too before like, and epistemic in a condition ("should any nation
 *   attack", "if any should be found": putative should, Quirk et al. 1985)
 */
export function classOf(cue: Cue): ModalClass {
  const { modal, words, at, governed } = cue;
  if (modal.shape === "impersonal" && modal.modal === "possible")
    return words[at + 1]?.form === "that" ? "epistemic" : "dynamic";
  if (modal.shape !== "auxiliary") return modal.class;
  const verb = governed.verb < 0 ? "" : words[governed.verb].lemma;
  switch (modal.modal) {
    case "must":
      return governed.perfect || governed.progressive || /^(?:seem|appear)$/.test(verb) ? "epistemic" : "deontic";
    case "can":
      return governed.perfect ? "epistemic" : "dynamic";
    case "could":
      return governed.perfect || (governed.copula && !governed.negated) ? "epistemic" : "dynamic";
    case "may":
      return permits(cue) ? "deontic" : "epistemic";
    case "will":
      return promises(cue) || (words[at - 2]?.form === "if" && words[at - 1].pos === "PRON") ? "dynamic" : "epistemic";
    case "shall":
      if (isSelf(cue)) return promises(cue) ? "dynamic" : "epistemic";
      return opensContingency(cue) ? "epistemic" : "deontic";
    case "would":
      return /^(?:like|prefer)$/.test(verb) || words[at + 1]?.form === "rather" ? "dynamic" : "epistemic";
    case "should":
      if (/^(?:like|prefer)$/.test(verb) && isSelf(cue)) return "dynamic";
      return isConditional(cue) ? "epistemic" : "deontic";
    default:
      return modal.class;
  }
}

/** A sentence may be a list of ten thousand words: no cue is looked for farther off. */
const around = (words: readonly Word[], at: number): readonly Word[] => words.slice(Math.max(0, at - 40), at + 40);

function permits({ words, at, governed }: Cue): boolean {
  const next = words[at + 1]?.form;
  if (next === "only" || (governed.inverted && next === "i")) return true;
  if (next === "not" && governed.voice === "passive") return true;
  return around(words, at).some(
    ({ form }, i, near) =>
      (form === "accordance" && near[i - 1]?.form === "in") ||
      (form === "to" && /^(?:pursuant|subject)$/.test(near[i - 1]?.form ?? "")) ||
      (form === "article" && near[i - 1]?.form === "under"),
  );
}

function isSelf({ words, at, subject, governed }: Cue): boolean {
  const near = words[governed.inverted ? at + 1 : at - 1]?.form;
  const form = subject >= 0 ? words[subject].form : near;
  return /^(?:i|we)(?:'ll|'d)?$/.test(form ?? "") || /^(?:i|we)'ll$/.test(words[at].form);
}

function promises(cue: Cue): boolean {
  const { words, governed, subject } = cue;
  if (governed.verb < 0) return isSelf(cue);
  if (governed.voice !== "active" || governed.perfect || stative.has(words[governed.verb].lemma)) return false;
  if (around(words, cue.at).some(({ form }) => form === "if" || form === "unless")) return false;
  if (isSelf(cue)) return true;
  if (subject < 1 || !speakers.has(words[subject].lemma)) return false;
  return words.slice(Math.max(0, subject - 3), subject).some(({ form }) => /^(?:this|my|our)$/.test(form));
}

/** "Such measures as he shall judge necessary", "until it shall be ratified". */
function opensContingency({ words, at }: Cue): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    if (contingent.has(words[i].form)) return true;
    if (/[.;:?!,]/.test(words[i].before))
      return /^(?:who|which)$/.test(words[i].form) ? false : contingent.has(words[i].form);
  }
  return false;
}

/** "Should any nation attack", "if any should be found". */
function isConditional({ words, at, governed }: Cue): boolean {
  // Not "why should any nation", "only then should we".
  if (governed.inverted)
    return at === 0 || /[,;:.]/.test(words[at].before) || !/^(?:ADV|CCONJ|PRON|ADP)$/.test(words[at - 1].pos);
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    if (/^(?:if|lest|unless)$/.test(words[i].form) || (words[i].form === "case" && words[i - 1]?.form === "in"))
      return true;
    if (/[.;:?!,]/.test(words[i].before) || words[i].pos === "VERB") return false;
  }
  return false;
}
