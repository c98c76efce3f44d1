import type { Parsed } from "./feature.js";
import { opensClause } from "./prepositions.js";
import { isApart, set } from "./words.js";

/** They open a finite clause wherever they stand. */
const conjunctions = set(
  "because unless although though whereas while whether lest whenever wherever whatever whoever whichever",
);
/** They open one unless they ask: `how it came`, `when they met`; before `to` the clause has no finite verb. */
const wh = set("when where why how what who whom whose which");
const both = set("as since after before until till once than");

/** Whether a word opens a subordinate clause: a conjunction, a relative pronoun, a wh-word, `that`. */
function opens(sentence: Parsed, i: number): boolean {
  const { words, thats, asks, groupOf } = sentence;
  const { form } = words[i];
  const that = thats[i];
  if (that !== undefined) return that === "complement" || that === "relative" || that === "other";
  if (conjunctions.has(form)) return true;
  if (form === "if") return words[i - 1]?.form !== "as";
  if (wh.has(form)) {
    const asking = asks && (i === 0 || isApart(words[i]) || words[i - 1].pos === "CCONJ");
    return !asking && words[i + 1]?.form !== "to";
  }
  if (form === "than") return words[i + 1]?.pos === "AUX" || opensClause(words, groupOf, i);
  return both.has(form) && opensClause(words, groupOf, i);
}

/**
 * Which of the finite verb groups are of a subordinate clause: a word that opens one stands between the finite verb before it
 * and its own, or it is joined by `and` to one of such a clause. Clauses that no word opens (`the help they need`, `I hope he
 * comes`) are taken for main clauses.
 */
export function subordinates(sentence: Parsed): readonly boolean[] {
  const { words, groups } = sentence;
  const found: boolean[] = new Array(groups.length).fill(false);
  let from = 0;
  let before = -1;
  for (const [g, { first, head, finite, subject }] of groups.entries()) {
    if (!finite) continue;
    let opened = false;
    for (let i = from; i < first && !opened; i++) opened = opens(sentence, i);
    found[g] = opened;
    if (!opened && before >= 0 && found[before]) {
      const joined =
        words[first - 1]?.pos === "CCONJ" || (words[first - 1]?.pos === "ADV" && words[first - 2]?.pos === "CCONJ");
      found[g] = joined && subject[0]?.head === groups[before].subject[0]?.head;
    }
    from = Math.max(from, head + 1);
    before = g;
  }
  return found;
}
