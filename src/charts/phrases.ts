/** Which formulas recur, and which only inside longer ones? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  columnWidth,
  figureInk,
  labeller,
  type Named,
  namedTexts,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { line, pill, rect, text } from "./draw.js";
import { measure, widest, wrap } from "./measure.js";
import { count } from "./numbers.js";
import { type Family, familiesOf, type Phrase } from "./phraseFamilies.js";
import { headAt, headLine } from "./rows.js";
import { light, ramp, size, textColours, width } from "./theme.js";

export type { Phrase } from "./phraseFamilies.js";

/** How often a phrase occurs in a text: rows of `frequencies({ terms, by: "id" })`. */
export interface PhraseCount {
  readonly term: string;
  readonly id: string;
  readonly count: number;
}

export interface PhrasesChartOptions extends ChartOptions {
  /** Counts by text, zeros included, in columns at the right; `labels` name the texts. */
  readonly counts?: readonly PhraseCount[];
  /** The phrases to show, a list a block. Default: those that save most words, each with the phrases around and inside it. */
  readonly families?: readonly (readonly string[])[];
}

const mostTexts = 6;
/** The words of a phrase may take so much of the width; of a wider one the middle is left out. */
const widestPhrase = 420;
const widestWord = 200;
const rowHeight = 21;
const pad = 7;

/** A word of a phrase at its place. */
interface Spot {
  readonly word: string;
  readonly x: number;
}

interface Row {
  readonly phrase: Phrase;
  readonly label: string;
  readonly spots: readonly Spot[];
  readonly x0: number;
  readonly x1: number;
}

/**
 * Draws phrases that recur in families, each word under itself, so that a shorter phrase visibly lies inside the longer. At
 * the right how often it occurs free (strong) and inside a longer phrase (pale), and by text if `counts` are given.
 */
export function chartPhrases(rows: readonly Phrase[], options: PhrasesChartOptions = {}): Chart {
  checkOptions("chartPhrases", options, ["title", "caption", "labels", "label", "counts", "families"]);
  requireRows(
    "chartPhrases",
    rows,
    { term: "string", n: "number", count: "number", free: "number" },
    "rows of recurringPhrases",
  );
  const { families, all } = familiesOf(rows, options.families);
  const texts = textsOf(options);
  const print = labeller(options.label);
  const blocks = families.map((family) => blockOf(family, print));
  const cut = blocks.some((block) => block.some(({ spots }) => spots.some(({ word }) => word === "…")));
  return { ...layout(blocks, texts, options), ...words(blocks, all, cut, print, options) };
}

function textsOf({ counts, labels }: PhrasesChartOptions): Named[] {
  if (counts === undefined) return [];
  requireRows(
    "chartPhrases",
    counts,
    { term: "string", id: "string", count: "number" },
    'counts of frequencies({ terms, by: "id" })',
  );
  const ids = new Set(counts.map(({ id }) => id));
  if (ids.size > mostTexts)
    throw new RangeError(`chartPhrases can show counts of up to ${mostTexts} texts, got ${ids.size}: leave some out`);
  const texts = namedTexts("chartPhrases", ids, labels);
  // More columns have to be narrower.
  return texts.length <= 2
    ? texts
    : texts.map((one) => ({ ...one, lines: atMost(4, wrap(one.name, 46, size.tick, "bold")) }));
}

function words(
  blocks: readonly (readonly Row[])[],
  all: number,
  cut: boolean,
  print: (term: string) => string,
  options: PhrasesChartOptions,
) {
  const title = options.title ?? "Which phrases recur, and which only inside longer ones?";
  const shown = blocks.flat();
  return {
    title,
    ...subtitle(
      "Recurring phrases, each word under itself: a bar lies inside the longer ones that cover it.\n",
      { text: "Strong", colour: light.ramp5 },
      ": free occurrences; ",
      { text: "pale", colour: light.ramp4 },
      ": those inside a longer phrase that recurs.",
    ),
    caption: sentences(
      options.caption,
      "Free: not inside a longer phrase that recurs; two free phrases may still overlap",
      shown.some(({ phrase }) => phrase.free === 0) && "A pale ground: never free",
      cut && "“…”: words left out here for want of room",
      shown.length < all &&
        `${count(shown.length)} of ${count(all)} phrases${options.families ? "" : ": those whose repetition accounts for most words, with the phrases around and inside them"}`,
    ),
    alt: sentences(title, ...inWords(shown, print)),
  };
}

/** The three most frequent phrases. */
const inWords = (rows: readonly Row[], print: (term: string) => string): string[] =>
  rows
    .map(({ phrase }) => phrase)
    .sort((a, b) => b.count - a.count || byCodePoint(a.term, b.term))
    .slice(0, 3)
    .map(
      ({ term, count: n, free }, i) =>
        `${print(term)}: ${count(n)}${i === 0 ? " occurrences" : ""}, ${count(free)} of them free`,
    );

/** Words as they are compared: without case and punctuation, which belong to one occurrence and not to the phrase. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "") || word;

const space = (): number => measure(" ");

/** Words set one after another from 0. */
function natural(words: readonly string[]): number[] {
  let x = 0;
  return words.map((word) => {
    const here = x;
    x += measure(word) + space();
    return here;
  });
}

interface Set {
  readonly phrase: Phrase;
  readonly label: string;
  readonly words: readonly string[];
  xs: number[];
}

/** A family set in rows: each phrase stands under the longest run of words it shares with one above it. */
function blockOf(family: Family, print: (term: string) => string): Row[] {
  const sets: Set[] = [];
  for (const phrase of family) {
    const label = print(phrase.term);
    // A word of signs without width cannot be seen, and could not be held to a width.
    const seen = label.split(" ").filter((word) => measure(word) > 0);
    const words = (seen.length > 0 ? seen : ["(empty)"]).map((word) => {
      const [first, ...rest] = wrap(word, widestWord);
      return rest.length > 0 ? `${[...first].slice(0, -2).join("")}…` : first;
    });
    const own: Set = { phrase, label, words, xs: natural(words) };
    const under = sets
      .map((other) => ({ other, ...sharedRun(other.words, words) }))
      .reduce<{ readonly other: Set; n: number; a: number; b: number } | undefined>(
        (best, run) => (run.n > (best?.n ?? 0) ? run : best),
        undefined,
      );
    if (under) {
      const shift = under.other.xs[under.a] - own.xs[under.b];
      own.xs = own.xs.map((x) => x + shift);
      // Words that stand above with other letters are wider or narrower there.
      for (let k = 0; k < under.n; k++) own.xs[under.b + k] = under.other.xs[under.a + k];
      spread(own, under.b, under.b + under.n - 1);
    }
    sets.push(own);
  }
  return narrowed(sets);
}

/** The words before and after a run that is fixed follow it at their natural distance. */
function spread({ xs, words }: Set, from: number, to: number): void {
  for (let k = from + 1; k <= to; k++) xs[k] = Math.max(xs[k], xs[k - 1] + measure(words[k - 1]) + space());
  for (let k = from - 1; k >= 0; k--) xs[k] = xs[k + 1] - space() - measure(words[k]);
  for (let k = to + 1; k < xs.length; k++) xs[k] = xs[k - 1] + measure(words[k - 1]) + space();
}

/** The longest run of words of b that stands in a, too; the first of equals. */
function sharedRun(a: readonly string[], b: readonly string[]): { n: number; a: number; b: number } {
  const [p, q] = [a.map(bare), b.map(bare)];
  let best = { n: 0, a: 0, b: 0 };
  for (let i = 0; i < p.length; i++)
    for (let j = 0; j < q.length; j++) {
      let n = 0;
      while (i + n < p.length && j + n < q.length && p[i + n] === q[j + n]) n++;
      if (n > best.n) best = { n, a: i, b: j };
    }
  return best;
}

const endOf = ({ words, xs }: Set): number => xs[xs.length - 1] + measure(words[words.length - 1]);

/**
 * A family wider than the room: one stretch is taken out of all its rows and "…" set in its place. The stretch is cut where
 * as few phrases as possible begin or end in it, and as near to the middle as possible.
 */
function narrowed(sets: readonly Set[]): Row[] {
  const start = Math.min(...sets.map(({ xs }) => xs[0]));
  const end = Math.max(...sets.map(endOf));
  const over = end - start - widestPhrase;
  if (over <= 0)
    return sets.map((set) =>
      rowOf(
        set,
        set.words.map((word, k) => ({ word, x: set.xs[k] - start })),
      ),
    );
  const dots = measure("…") + space();
  // Cuts begin and end where words of the widest row do.
  const edges = [...new Set(sets.flatMap(({ xs }) => xs))].sort((a, b) => a - b);
  let best: { readonly cost: number; readonly from: number; readonly to: number } | undefined;
  for (const from of edges)
    for (const to of edges) {
      if (to - from < over + dots) continue;
      const lost = (x: number): boolean => x >= from - 0.1 && x < to - 0.1;
      let cost = Math.abs((from + to) / 2 - (start + end) / 2) / 1000 + (to - from) / 1000;
      for (const { xs } of sets) {
        const gone = xs.filter(lost).length;
        if (gone === xs.length) cost += 100;
        else if (gone > 0 && (lost(xs[0]) || lost(xs[xs.length - 1]))) cost += 1;
      }
      if (!best || cost < best.cost) best = { cost, from, to };
    }
  if (!best) return sets.map((set) => shortened(set));
  const { from, to } = best;
  const shift = to - from - dots;
  return sets.map((set) => {
    const kept: Spot[] = [];
    for (const [k, word] of set.words.entries()) {
      const x = set.xs[k];
      if (x < from - 0.1) kept.push({ word, x: x - start });
      else if (x >= to - 0.1) kept.push({ word, x: x - start - shift });
      else if (kept[kept.length - 1]?.word !== "…") kept.push({ word: "…", x: from - start });
    }
    // A phrase that begins or ends in the gap keeps its first or last word beside it.
    if (kept[0].word === "…" && kept.length > 1)
      kept.unshift({ word: set.words[0], x: kept[0].x - space() - measure(set.words[0]) });
    const last = kept[kept.length - 1];
    if (last.word === "…" && kept.length > 1) kept.push({ word: set.words[set.words.length - 1], x: last.x + dots });
    const fits =
      kept.every(({ x }, k) => k === 0 || x >= kept[k - 1].x + measure(kept[k - 1].word)) &&
      kept[0].x >= 0 &&
      kept[kept.length - 1].x + measure(kept[kept.length - 1].word) <= widestPhrase + 0.5;
    return kept.some(({ word }) => word !== "…") && fits ? rowOf(set, kept) : shortened(set);
  });
}

/** A phrase by itself, from the left edge, without the words that do not fit in its middle. */
function shortened(set: Set): Row {
  const words = [...set.words];
  let gone = false;
  const shown = (): string[] => {
    if (!gone) return words;
    const half = Math.ceil(words.length / 2);
    return [...words.slice(0, half), "…", ...words.slice(half)];
  };
  while (words.length > 1 && measure(shown().join(" ")) > widestPhrase) {
    gone = true;
    words.splice(Math.floor(words.length / 2), 1);
  }
  const xs = natural(shown());
  return rowOf(
    set,
    shown().map((word, k) => ({ word, x: xs[k] })),
  );
}

function rowOf({ phrase, label }: Set, spots: readonly Spot[]): Row {
  const last = spots[spots.length - 1];
  return { phrase, label, spots, x0: spots[0].x, x1: last.x + measure(last.word) };
}

function layout(blocks: readonly (readonly Row[])[], texts: readonly Named[], { counts = [] }: PhrasesChartOptions) {
  const rows = blocks.flat();
  const byTerm = new Map(counts.map((row) => [JSON.stringify([row.term, row.id]), row.count]));
  const inText = ({ phrase }: Row, text: Named): number => {
    const found = byTerm.get(JSON.stringify([phrase.term, text.id]));
    if (found === undefined)
      throw new RangeError(
        `chartPhrases requires counts of every phrase in every text, got none for "${phrase.term}" in ${text.id}: frequencies gives zeros for the terms named by \`terms\``,
      );
    return found;
  };
  const columns = texts.map((one) => rows.map((row) => inText(row, one)));
  const column =
    texts.length === 0
      ? 0
      : columnWidth(
          columns.flat().map(count),
          texts.flatMap(({ lines }) => lines),
        );
  const figure = ({ phrase: { count: n, free } }: Row): string =>
    free === n ? count(n) : `${count(free)} + ${count(n - free)}`;
  const most = Math.max(...rows.map(({ phrase }) => phrase.count), 1);
  const bars = Math.max(...rows.map(({ x1 }) => x1)) + 2 * pad + 22;
  const figures = widest(rows.map(figure), size.tick) + 14;
  const head = 26 + headLine * (Math.max(1, ...texts.map(({ lines }) => lines.length)) - 1);
  const tops: number[] = [];
  let y = head;
  for (const [b, block] of blocks.entries()) {
    y += b === 0 ? 6 : 14;
    tops.push(y);
    y += rowHeight * block.length;
  }
  const barRoom = (page: number): number => Math.max(20, page - bars - column * texts.length - figures);
  return {
    // Only what is measured strangely wide needs more than the page.
    width: Math.max(width, bars + column * texts.length + figures + 20),
    height: y + 4,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    marks: [
      paint((frame) => {
        const edge = (j: number): number => frame.width - column * (texts.length - 1 - j);
        const scale = (n: number): number => (n / most) * barRoom(frame.width);
        const ink = (j: number): string => (texts.length === 2 ? textColours[j] : light.soft);
        const out = [text(bars, head - 10, "free", { px: size.tick, face: "bold", fill: light.ramp5 })];
        const after = bars + measure("free", size.tick, "bold") + 6;
        const inside = ["+ inside a longer one", "+ inside", "+"].find(
          (says) => after + measure(says, size.tick) + 8 <= frame.width - column * texts.length,
        );
        out.push(text(after, head - 10, inside ?? "", { px: size.tick, fill: light.soft }));
        for (const [j, { lines }] of texts.entries()) out.push(headAt(edge(j), head - 10, lines, ink(j), size.tick));
        let i = 0;
        for (const [b, block] of blocks.entries()) {
          if (b > 0) out.push(line(0, tops[b] - 7, frame.width, tops[b] - 7));
          for (const [k, row] of block.entries()) {
            const top = tops[b] + k * rowHeight;
            const base = top + rowHeight / 2 + 4;
            const { free, count: n } = row.phrase;
            out.push(pill(row.x0, top + 1.5, row.x1 - row.x0 + 2 * pad, rowHeight - 3, free > 0 ? ramp[1] : ramp[0]));
            for (const { word, x } of row.spots) out.push(text(x + pad, base, word, { fill: light.onLow }));
            if (free > 0) out.push(rect(bars, top + 5, scale(free), rowHeight - 10, ramp[5]));
            if (n > free) out.push(rect(bars + scale(free), top + 5, scale(n - free), rowHeight - 10, ramp[2]));
            out.push(text(bars + scale(n) + 6, base, figure(row), { px: size.tick, fill: light.soft }));
            for (const [j] of texts.entries()) {
              const value = columns[j][i];
              out.push(
                text(edge(j), base, count(value), {
                  px: size.tick,
                  fill: value === 0 ? figureInk(0) : light.ink,
                  anchor: "end",
                }),
              );
            }
            i++;
          }
        }
        return out.join("");
      }),
    ],
  };
}
