import type { Word } from "../sentences.js";

/** Always a link, unless the word behind it says otherwise. */
const single: ReadonlySet<string> = new Set(
  (
    "therefore thus hence consequently accordingly moreover furthermore additionally likewise similarly nevertheless nonetheless " +
    "otherwise alternatively conversely namely viz e.g i.e"
  ).split(" "),
);
/** A link where it stands between marks or opens the clause; else it may tell time, manner or degree. */
const marked: ReadonlySet<string> = new Set(
  "finally lastly first second third fourth fifth firstly secondly thirdly besides instead rather however".split(" "),
);
const phrases: readonly (readonly string[])[] = (
  "in addition|in particular|in contrast|in conclusion|in other words|in sum|in short|in turn|in summary|in consequence|as a result|" +
  "as a consequence|for example|for instance|on the other hand|on the one hand|on the contrary|by contrast|by comparison|that is"
)
  .split("|")
  .map((phrase) => phrase.split(" "));

const mark = /[,;:.—–(“"-]/;

/** How many words long the linking adverbial is that begins at a word; 0 if none does. */
export function conjunctAt(words: readonly Word[], i: number, after: string): number {
  const { form } = words[i];
  const opens = i === 0 || mark.test(words[i].before);
  const closed = (k: number): boolean =>
    k < words.length ? mark.test(words[k].before) : mark.test(after) || after === "";
  if (single.has(form)) {
    if (form === "thus" && !isLinkingThus(words, i, opens, closed(i + 1))) return 0;
    if (form === "hence" && i > 0 && words[i - 1].pos === "NOUN" && closed(i + 1) && !opens) return 0;
    if (form === "otherwise" && !opens && !closed(i + 1)) return 0;
    if (form === "likewise" && words[i - 1]?.lemma === "do") return 0;
    return 1;
  }
  if (marked.has(form)) {
    const next = words[i + 1];
    if (form === "however")
      return next === undefined ||
        closed(i + 1) ||
        (opens && !/^(?:ADJ|ADV|VERB)$/.test(next.pos) && next.form !== "much")
        ? 1
        : 0;
    if (form === "rather")
      return (opens && closed(i + 1)) || (words[i - 1]?.form === "but" && next?.form !== "than" && closed(i)) ? 1 : 0;
    if (form === "instead" || form === "besides")
      return next?.form !== "of" && opens && (closed(i + 1) || i === 0) ? (closed(i + 1) ? 1 : 0) : 0;
    return opens && closed(i + 1) && next !== undefined ? 1 : 0;
  }
  for (const phrase of phrases) {
    if (phrase[0] !== form || !phrase.every((word, k) => words[i + k]?.form === word)) continue;
    const end = i + phrase.length;
    if (words.slice(i + 1, end).some(({ before }) => mark.test(before))) continue;
    const then = words[end]?.form;
    if (!closed(end) && /^(?:to|of|with|from)$/.test(then ?? "")) continue;
    if (form === "that") {
      if (opens && closed(end)) return phrase.length;
      continue;
    }
    if (/^(?:turn|short|contrast|consequence)$/.test(phrase[1]) && !opens && !closed(end)) continue;
    return phrase.length;
  }
  return 0;
}

/** Not `in the form thus prescribed`, `I have thus told`, `thus stood the question`, `thus far`. */
function isLinkingThus(words: readonly Word[], i: number, opens: boolean, closed: boolean): boolean {
  const next = words[i + 1];
  if (next?.form === "far") return false;
  if (closed || words[i - 1]?.pos === "CCONJ") return true;
  return opens && (next?.pos !== "VERB" || (i > 0 && next.form.endsWith("ing")));
}
