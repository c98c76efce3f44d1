import type { Parsed } from "./feature.js";
import { isApart, isNoun } from "./words.js";

/** `This`, `that`, `these`, `those` standing alone. */
export function demonstrative({ words, bases, thats }: Parsed, i: number): boolean {
  const form = bases[i];
  if (form === "that") return thats[i] === "pronoun";
  if (form !== "this" && form !== "these" && form !== "those") return false;
  if (form !== words[i].form) return true;
  const next = words[i + 1];
  if (next === undefined || isApart(next)) return true;
  const plural = form !== "this";
  // `This general subject`, all adjectives to the tagger; but `made this possible`.
  const determiner =
    words[i].pos === "DET" &&
    next.pos === "ADJ" &&
    !/^(?:make|keep|consider|find|think)$/.test(words[i - 1]?.lemma ?? "");
  let k = i + 1;
  for (; k < words.length && k < i + 7 && (k === i + 1 || !isApart(words[k]) || words[k].before.trim() === ","); k++) {
    const { pos, form: other, lemma } = words[k];
    if (pos === "NOUN" || pos === "PROPN") {
      if (isApart(words[k])) return !determiner;
      // `This calls for`: the tagger took a verb for a plural noun; names and nouns in -ss and -is have none.
      return !plural && pos === "NOUN" && other !== lemma && other.endsWith("s") && k === i + 1;
    }
    if (pos === "ADJ" || pos === "NUM") {
      if (!plural && k === i + 1 && /^(?:many|few|several|such)$/.test(other)) return true;
      continue;
    }
    if (pos === "CCONJ" && k > i + 1 && words[k - 1].pos === "ADJ") continue;
    if (pos === "VERB" && k > i && /(?:ing|ed)$/.test(other) && !(form === "those" && k === i + 1)) {
      const noun = words[k + 1];
      if (
        noun !== undefined &&
        !isApart(noun) &&
        (isNoun(noun) || noun.pos === "ADJ") &&
        (k > i + 1 || plural || other.endsWith("ing") || words[i].pos === "DET")
      )
        continue;
    }
    // An adverb before an adjective (`this very important law`), or before a verb (`this fully shows`).
    if (
      pos === "ADV" &&
      words[k + 1] !== undefined &&
      /^(?:ADJ|VERB|ADV|NOUN)$/.test(words[k + 1].pos) &&
      words[i].pos === "DET"
    )
      continue;
    if (pos === "VERB" && k === i + 1 && words[i].pos === "DET" && other === lemma && !plural) return false;
    return !determiner;
  }
  return !determiner;
}
