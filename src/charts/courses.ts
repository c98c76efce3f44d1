/** The course of a text: how long it is, and where its sections begin. For charts that show where something stands. */
import { regions } from "../tokens/contract.js";
import type { Sequence } from "../types.js";
import { list } from "./chart.js";
import { oneLine } from "./draw.js";

/** Where a section begins. */
export interface Section {
  /** Index in the document of the section's first word; a heading belongs to its section. */
  readonly position: number;
  /** What is printed at it: "II", "A". */
  readonly label: string;
  /** 1 is a section, 2 a subsection. Default 1. */
  readonly level?: number;
}

/** A text from its first word to its last. Rows of `documents` are such, without sections. */
export interface Course {
  readonly id: string;
  /** Words that are counted. */
  readonly tokens: number;
  /**
   * Index in the document of each word that is counted, ascending. Positions have gaps where words are left out; without
   * this list they are taken to run from 0 to `tokens`.
   */
  readonly positions?: ArrayLike<number>;
  readonly sections?: readonly Section[];
}

const [heading, note] = [regions.indexOf("heading"), regions.indexOf("note")];
/** What stands before a token: 3 and more is a paragraph, 4 a note or another text of its own. */
const paragraph = 3;

/**
 * The courses of texts from `corpus.sequences()`, asked with the same `where` as the hits. Sections are the headings among
 * the words; where the headings themselves are not counted, they are a second question:
 * `coursesOf(await corpus.sequences({ where }), await corpus.sequences({ where: { region: "heading" } }))`.
 *
 * A heading that begins with a number, a Roman numeral or a letter is called by it, another by its words. A letter makes a
 * subsection if it is A or follows the letter before it. Notes, if they are counted, are one section at the end.
 */
export function coursesOf(texts: readonly Sequence[], headings: readonly Sequence[] = texts): Course[] {
  for (const sequence of [...texts, ...headings]) {
    if (!sequence?.codes || !sequence.positions || !sequence.boundaries)
      throw new TypeError(
        "coursesOf requires what corpus.sequences() gives, got something without codes and positions",
      );
  }
  return texts.map((text) => ({
    id: text.id,
    tokens: text.codes.length,
    positions: text.positions,
    sections: [
      ...sectionsOf(headings.find(({ id }) => id === text.id)),
      ...firstOf(text, note).map((position) => ({ position, label: "Notes" })),
    ],
  }));
}

const firstOf = ({ regions, positions }: Sequence, region: number): number[] => {
  const i = regions.indexOf(region);
  return i < 0 ? [] : [positions[i]];
};

function sectionsOf(sequence: Sequence | undefined): Section[] {
  if (!sequence) return [];
  const { codes, positions, boundaries, values } = sequence;
  const found: { position: number; words: string[] }[] = [];
  for (let i = 0; i < codes.length; i++) {
    if (sequence.regions[i] !== heading) continue;
    const begins = boundaries[i] >= paragraph || i === 0 || sequence.regions[i - 1] !== heading;
    if (begins) found.push({ position: positions[i], words: [] });
    found[found.length - 1].words.push(values[codes[i]]);
  }
  let letter = "";
  return found.map(({ position, words }) => {
    const [first] = words;
    const isLetter = /^[a-z]$/i.test(first) && (/^a$/i.test(first) || isNext(letter, first));
    // "A policy of peace" begins with an article, not with a letter that counts.
    const counts = isLetter && !(/^a$/i.test(first) && !found.some(({ words: [other] }) => /^b$/i.test(other)));
    if (counts) letter = first;
    else if (/^(?:(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})|\d+)$/i.test(first)) {
      letter = "";
      return { position, label: first.toUpperCase() };
    }
    if (counts) return { position, label: first.toUpperCase(), level: 2 };
    const all = words.join(" ");
    return { position, label: `${all.slice(0, 1).toUpperCase()}${all.slice(1)}` };
  });
}

const isNext = (before: string, letter: string): boolean =>
  before !== "" && before.toLowerCase().charCodeAt(0) + 1 === letter.toLowerCase().charCodeAt(0);

/** A text ready to be drawn: its length, and where in it a position of the document stands. */
export interface Lane {
  readonly id: string;
  readonly length: number;
  /** How many of the words that are counted stand before a position. */
  readonly rank: (position: number) => number;
  /** Whether the word at a position is counted. */
  readonly counts: (position: number) => boolean;
  readonly sections: readonly Required<Section>[];
}

/** Courses are checked at the door, and positions are turned into ranks among the words that are counted. */
export function lanesOf(chart: string, texts: unknown): Map<string, Lane> {
  const hint = "coursesOf(await corpus.sequences())";
  if (!Array.isArray(texts) || texts.length === 0)
    throw new TypeError(`${chart} requires texts, a list of { id, tokens, sections }: ${hint}`);
  const lanes = new Map<string, Lane>();
  for (const text of texts as readonly Course[]) {
    const { id, tokens, positions, sections = [] } = text ?? {};
    if (typeof id !== "string" || !(tokens >= 0) || !Number.isFinite(tokens))
      throw new TypeError(
        `${chart} requires texts with an id and tokens (${hint}), got ${list(Object.keys(text ?? {}))}`,
      );
    if (lanes.has(id)) throw new RangeError(`${chart} requires one text an id, got two for ${id}`);
    if (positions && positions.length !== tokens)
      throw new RangeError(`${chart} requires a position a token, got ${positions.length} for ${tokens} in ${id}`);
    const rank = (position: number): number => (positions ? before(positions, position) : position);
    lanes.set(id, {
      id,
      length: tokens,
      rank,
      counts: (position) => (positions ? positions[rank(position)] === position : position >= 0 && position < tokens),
      sections: sections
        .map(({ position, label, level = 1 }) => ({ position: rank(position), label: oneLine(label), level }))
        .filter(({ position }) => position >= 0 && position < tokens)
        .sort((a, b) => a.position - b.position || a.level - b.level),
    });
  }
  return lanes;
}

/** Number of positions below a position, by bisection. */
function before(positions: ArrayLike<number>, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
