import { isPastParticiple } from "../clauses/verbForms.js";
import type { Parsed } from "./feature.js";
import { pastAdverbs, set } from "./words.js";

type Words = Parsed["words"];

export const bes: ReadonlySet<string> = set("be am is are was were been being");

/** Participles that say how somebody feels or thinks; with an agent they are passives all the same. */
const attitudes = set(
  "appalled committed satisfied dissatisfied interested concerned pleased displeased determined devoted dedicated worried alarmed " +
    "convinced delighted gratified grieved tired limited advanced experienced mistaken disposed indisposed inclined disinclined opposed accustomed " +
    "acquainted ashamed disappointed excited frightened scared surprised astonished amazed embarrassed confused relieved " +
    "thrilled honored honoured unlimited unprecedented animated distinguished sophisticated complicated",
);

/** A participle that is an adjective: an attitude, or one with a degree (`is more isolated`). */
export const isState = (words: Words, head: number): boolean =>
  attitudes.has(words[head].form) || /^(?:more|most|less|least|very|too)$/.test(words[head - 1]?.form ?? "");

/** The participle of a passive with a form of be of its own or of the group it is joined to; `rules adopted by` has none. */
export function isPassive({ words, groups, groupOf, groupNumber }: Parsed, i: number): boolean {
  const group = groupOf[i];
  if (group === undefined || group.head !== i || group.voice !== "passive") return false;
  if (!isPastParticiple(words[i])) return false;
  return hasBe(words, groups, groupNumber[i]) && (group.agent.length > 0 || !isState(words, i));
}

function hasBe(words: Words, groups: Parsed["groups"], last: number): boolean {
  for (let g = last; g >= 0 && g > last - longestList; g--) {
    const { first, head, voice } = groups[g];
    if (g < last && voice !== "passive") return false;
    for (let i = first; i < head; i++) if (bes.has(words[i].form) || words[i].form.includes("'")) return true;
    if (!isJoined(words, first)) return false;
  }
  return false;
}
/** How many participles may share one form of be. */
const longestList = 12;

/** Behind `and`, or behind a comma in a list that `and` ends. */
function isJoined(words: Words, first: number): boolean {
  let k = first - 1;
  while (k > 0 && words[k].pos === "ADV") k--;
  if (k < 0) return false;
  if (/^(?:and|or|but|nor)$/.test(words[k].form)) return true;
  if (!words[k + 1].before.includes(",")) return false;
  for (let n = first + 1; n < words.length && n < first + 12; n++)
    if (words[n].pos === "CCONJ" && isPastParticiple(words[pastAdverbs(words, n + 1)] ?? words[n])) return true;
  return false;
}
