import { hasDouble, inSingleMarks, partsQuotations } from "../../tokens/quotes.js";
import type { Sentence, Word } from "../sentences.js";

/** One paragraph, its sentences joined. */
export interface Paragraph {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** Index of the first word of each sentence, and the number of words. */
  readonly firsts: readonly number[];
  /** Number among the sentences of each word's sentence. */
  readonly sentenceOf: readonly number[];
}

/** Words in one pair of quotation marks, or up to the end of the paragraph. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** What stands before and behind: the marks and punctuation. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands in marks of the other kind within another run. */
  readonly nested: boolean;
  /** Whether it has no closing mark before the paragraph ends. */
  readonly open: boolean;
}

export function paragraphOf(sentences: readonly Sentence[]): Paragraph {
  const words: Word[] = [];
  const sentenceOf: number[] = [];
  const firsts: number[] = [];
  sentences.forEach((sentence, s) => {
    firsts.push(words.length);
    for (const word of sentence.words) {
      words.push(word);
      sentenceOf.push(s);
    }
  });
  firsts.push(words.length);
  return { sentences, words, firsts, sentenceOf };
}

const closing = /["”“»«’'›‹]/u;

/** The quotations of a paragraph, each before those nested in it. */
export function runsOf(paragraph: Paragraph): Run[] {
  const { words } = paragraph;
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i].quoted) continue;
    const first = i;
    const single = inSingleMarks(words[first].before);
    while (i + 1 < words.length && words[i + 1].quoted && !partsQuotations(words[i + 1].before, single)) i++;
    const after = behind(paragraph, i);
    const open = i === words.length - 1 && !closing.test(after);
    runs.push({ first, last: i, before: words[first].before, after, nested: false, open });
    runs.push(...nestedIn(paragraph, first, i, single));
  }
  return runs;
}

/** Behind the last word only up to the end of the line: then comes the opening mark of the next paragraph. */
const behind = ({ words, sentences }: Paragraph, i: number): string =>
  i + 1 < words.length ? words[i + 1].before : (sentences.at(-1)?.after ?? "").split("\n")[0];

/** How marks of one kind open and close within those of the other. */
const inner = {
  single: { opens: /(?:^|[\s([{—–“"„«-])[‘'‚‹]$/u, closes: /^[.,;:!?…]*[’'›]/u },
  double: { opens: /(?:^|[\s([{—–‘'‚‹-])["“„«]$/u, closes: /^[.,;:!?…]*["”“»]/u },
};

/** The quotations in marks of the other kind within a quotation; one wholly in single marks is no nested one. */
function nestedIn(paragraph: Paragraph, from: number, to: number, single: boolean): Run[] {
  const { words } = paragraph;
  const { opens, closes } = single ? inner.double : inner.single;
  const runs: Run[] = [];
  for (let i = from; i <= to; i++) {
    if (!opens.test(words[i].before) || (i === from && !hasDouble(words[i].before))) continue;
    let last = i;
    while (last < to && !closes.test(words[last + 1].before)) last++;
    const after = behind(paragraph, last);
    // A mark that nothing closes is an apostrophe: so are all behind it.
    if (!closes.test(after)) return runs;
    runs.push({ first: i, last, before: words[i].before, after, nested: true, open: false });
    i = last;
  }
  return runs;
}
