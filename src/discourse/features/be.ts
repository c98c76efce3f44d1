import { isPastParticiple } from "../clauses/verbForms.js";
import type { Parsed } from "./feature.js";
import { isInfinitive } from "./infinitives.js";
import { bes, isState } from "./passives.js";
import { isNoun, isVerb, pastAdverbs, set } from "./words.js";

type Words = Parsed["words"];

/** A form of `be` as main verb. */
export function beMain({ words, bases, groupOf }: Parsed, i: number): boolean {
  const { form, pos } = words[i];
  const contracted = form !== bases[i] && /'(?:s|re|m)$/.test(form) && !isNoun(words[i]);
  if (!bes.has(bases[i]) && !contracted) return false;
  if (pos === "NOUN" || form === "let's") return false;
  const group = groupOf[i];
  if (group !== undefined && group.head !== i) {
    const attitude = group.voice === "passive" && group.agent.length === 0 && isState(words, group.head);
    if (!attitude || words.slice(i + 1, group.head).some(({ form: other }) => bes.has(other))) return false;
  }
  if (isExistential(words, i)) return false;
  const next = pastAdverbs(words, i + 1);
  if (words[next]?.form === "to" && isInfinitive(words, next))
    return !isDuty(words, group?.subject.map(({ head }) => head) ?? [], next, i);
  return group !== undefined || contracted || words[next] === undefined || !isVerb(words[next]);
}

/** `There will be`, `is there`. */
function isExistential(words: Words, i: number): boolean {
  if (/^there/.test(words[i].form) || words[i + 1]?.form === "there")
    return words[i + 1]?.form !== "there" || words[i + 1].pos === "PRON";
  let k = i - 1;
  while (k >= 0 && k > i - 5 && /^(?:AUX|ADV|PART)$/.test(words[k].pos) && words[k].form !== "there") k--;
  return words[k]?.form === "there" && words[k].pos === "PRON";
}

/** Somebody is to do something, something is to be done; not `the aim is to`. */
function isDuty(words: Words, subject: readonly number[], to: number, be: number): boolean {
  if (words[to + 1]?.form === "be" && words[to + 2]?.pos === "VERB" && isPastParticiple(words[to + 2])) return true;
  const head = subject.length > 0 ? words[subject[subject.length - 1]] : words[be - 1];
  if (head === undefined) return true;
  return !equated.has(head.lemma) && !/(?:tion|sion|ment|ance|ence|ity)$/.test(head.lemma);
}

/** What something is said to be by an infinitive: `the aim is to`. */
const equated = set(
  "aim objective goal purpose task way role plan idea policy duty function mission hope object method step means problem " +
    "question challenge job desire answer alternative thing key remedy business work choice need rule tendency effort wish point first " +
    "second third it this that which what all best one course effect result approach strategy process principle spirit",
);

/** An auxiliary with an adverb between it and the rest of its group. */
export function splitAuxiliary({ words, groupOf }: Parsed, i: number): boolean {
  const group = groupOf[i];
  if (words[i].pos !== "AUX" && !words[i].form.includes("'")) return false;
  let k = i + 1;
  let adverbs = 0;
  while (k < words.length && (words[k].pos === "ADV" || words[k].form === "not") && !/[.;:]/.test(words[k].before)) {
    if (words[k].form !== "not") adverbs++;
    k++;
  }
  if (adverbs === 0 || k >= words.length || !(isVerb(words[k]) || group?.head === k)) return false;
  if (group === undefined || i >= group.head || k > group.head) return false;
  // `Is more isolated`: be is the main verb.
  return !(
    bes.has(words[i].form) &&
    k === group.head &&
    group.voice === "passive" &&
    group.agent.length === 0 &&
    isState(words, k)
  );
}
