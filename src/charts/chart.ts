/** What every chart has in common: its shape as Plot options, the names of texts, the labels of terms, the words around the drawing. */
import { byCodePoint } from "../order.js";
import { oneLine } from "./draw.js";
import { widest, wrap } from "./measure.js";
import { count } from "./numbers.js";
import { light, width as pageWidth, size } from "./theme.js";

/** A piece of a subtitle; a coloured one is the name of a text. */
export interface Run {
  readonly text: string;
  readonly colour?: string;
}

/**
 * A chart before it is shown: options of Observable Plot, and the words we set around the drawing ourselves. Adjust it like
 * any object, `{ ...chart, width: 900 }`, or add marks of your own to `marks`.
 */
export interface Chart {
  title: string;
  /** A line break starts a new line. */
  subtitle: string;
  /** How the subtitle is coloured. Ignored once `subtitle` says something else. */
  runs: readonly Run[];
  caption: string;
  /** What the chart shows, for those who cannot see it: the title, then the three largest figures. */
  alt: string;
  width: number;
  height: number;
  marginTop: number;
  marginRight: number;
  marginBottom: number;
  marginLeft: number;
  /** Scales, as in Plot. */
  x?: object;
  y?: object;
  marks: readonly unknown[];
}

/** How texts are called: by id, in the order in which they shall stand; or a list of names (of ids, where rows have them). */
export type Labels = Readonly<Record<string, string>> | readonly string[];

/** How a term is printed: a function, or the map that `corpus.spellings` gives. */
export type Label = ((term: string) => string) | ReadonlyMap<string, string>;

export interface ChartOptions {
  /** The question the chart answers, or the finding. */
  readonly title?: string;
  /** What was counted, as `corpus.caption()` says it; the chart adds what its intervals assume and what its signs mean. */
  readonly caption?: string;
  readonly labels?: Labels;
  readonly label?: Label;
}

/** Plot's scales and dimensions, as far as the charts use them. */
export interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Dimensions {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** A mark of Plot that draws a string of SVG with Plot's scales: for what Plot has no mark for. */
export function paint(draw: (frame: Frame) => string): unknown {
  type Scale = (value: number) => number;
  type Context = { readonly document: { createElementNS(namespace: string, name: string): { innerHTML: string } } };
  const none: Scale = () => Number.NaN;
  return (_index: unknown, scales: { x?: Scale; y?: Scale }, _values: unknown, at: Dimensions, context: Context) => {
    const group = context.document.createElementNS("http://www.w3.org/2000/svg", "g");
    const { x = none, y = none } = scales;
    const { width, height, marginLeft: left, marginRight, marginTop: top, marginBottom } = at;
    group.innerHTML = draw({
      x,
      y,
      width,
      height,
      left,
      right: width - marginRight,
      top,
      bottom: height - marginBottom,
    });
    return group;
  };
}

/** Names are shown whole but never wider than this: a longer one is wrapped. */
const nameWidth = 92;

/** The texts of a chart: their ids in order, and their names. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The name in lines, for the head of a column. */
  readonly lines: readonly string[];
}

const named = (id: string, name: string): Named => ({
  id,
  name: oneLine(name) || "(no name)",
  lines: atMost(4, wrap(oneLine(name) || "(no name)", nameWidth, size.tick, "bold")),
});

/**
 * The texts of some rows in the order of `labels`; those it does not name follow under their ids, in code-point order. A
 * record keeps the order of its keys, but JavaScript puts keys that are whole numbers first.
 */
export function namedTexts(chart: string, ids: ReadonlySet<string>, labels: Labels | undefined): Named[] {
  const names = new Map(Array.isArray(labels) ? labels.map((id) => [id, id]) : Object.entries(labels ?? {}));
  const found = [...names].filter(([id]) => ids.has(id));
  if (names.size > 0 && found.length === 0)
    throw new Error(`${chart}: labels name ${list([...names.keys()])}, the rows have ${list([...ids])}`);
  const rest = [...ids].filter((id) => !names.has(id)).sort(byCodePoint);
  return [...found.map(([id, name]) => named(id, name)), ...rest.map((id) => named(id, id))];
}

/** The two texts of a comparison, target first. */
export function namedPair(chart: string, labels: Labels | undefined): [Named, Named] {
  const names = labels === undefined ? ["target", "reference"] : Object.values(labels);
  if (names.length !== 2)
    throw new Error(`${chart} requires labels for two texts, [target, reference], got ${names.length}`);
  return [named("target", names[0]), named("reference", names[1])];
}

export function labeller(label: Label | undefined): (term: string) => string {
  const print =
    label === undefined ? String : typeof label === "function" ? label : (term: string) => label.get(term) ?? term;
  return (term) => oneLine(String(print(term))) || "(empty)";
}

/** Labels may take two fifths of the width, or another share; a longer one is wrapped, not shortened. */
export const labelLines = (label: string, face: "regular" | "bold" = "regular", share = 0.4): string[] =>
  atMost(4, wrap(label, pageWidth * share, size.label, face));

/** What needs more than four lines is no word; it must not push everything else off the page. */
export function atMost(most: number, lines: readonly string[]): string[] {
  const kept = lines.slice(0, most);
  const cut = lines.length > most ? [...kept[most - 1]].slice(0, -2).join("") : undefined;
  return cut === undefined ? kept : [...kept.slice(0, -1), `${cut}…`];
}

/** Several things in a message. */
export function list(items: readonly string[]): string {
  const some = items.slice(0, 6).map((item) => JSON.stringify(item));
  return items.length > 6 ? `${some.join(", ")} and ${items.length - 6} more` : some.join(", ");
}

/** Rows are checked at the door, because a notebook's types are not strict. */
export function requireRows(
  chart: string,
  rows: unknown,
  fields: Readonly<Record<string, "string" | "number" | "boolean" | "object">>,
  hint: string,
): void {
  if (!Array.isArray(rows)) throw new TypeError(`${chart} requires rows, got ${typeof rows}`);
  if (rows.length === 0) throw new RangeError(`${chart} requires at least one row, got none`);
  for (const [i, row] of rows.entries()) {
    for (const [field, type] of Object.entries(fields)) {
      if (row !== null && typeof row === "object" && typeof row[field] === type) continue;
      const got = row !== null && typeof row === "object" ? Object.keys(row).join(", ") : String(row);
      throw new TypeError(`${chart} requires rows with a ${type} "${field}" (${hint}), row ${i + 1} has ${got}`);
    }
  }
}

/** Sentences one after another, each with its full stop. */
export const sentences = (...parts: readonly (string | false | undefined)[]): string =>
  parts
    .map((part) => oneLine(part || ""))
    .filter((part) => part !== "")
    .map((part) => (/[.!?…]["”’)]?$/.test(part) ? part : `${part}.`))
    .join(" ");

/** What the rows themselves say of the size of the texts, when the analyst gives no caption. */
export const sizesSentence = (texts: readonly { readonly name: string; readonly total: number }[]): string =>
  texts.map(({ name, total }, i) => `${name} ${count(total)}${i === 0 ? " words" : ""}`).join(", ");

/** The words of a subtitle, plain and as coloured runs. */
export function subtitle(...runs: readonly (string | Run)[]): Pick<Chart, "subtitle" | "runs"> {
  const pieces = runs.map((run) => (typeof run === "string" ? { text: run } : run));
  return { subtitle: pieces.map((piece) => piece.text).join(""), runs: pieces };
}

/** Marks for a scale that begins at 0: 0 and those of 1, 2, 5, 10, 20, 40, 80 … that keep a distance, the highest first. */
export function rootTicks(most: number, position: (value: number) => number, distance: number): number[] {
  const small = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].filter((tick) => tick >= 1 || most < 4);
  const large = [10, 20, 40, 80, 160, 320, 640, 1000];
  const kept: number[] = [];
  for (const tick of [...small, ...large].filter((value) => value <= most).reverse()) {
    const last = kept.at(-1);
    const clear = last === undefined || position(last) - position(tick) >= distance;
    if (clear && position(tick) - position(0) >= distance) kept.push(tick);
  }
  return [0, ...kept.reverse()];
}

/** Width of a column of figures under a head. */
export const columnWidth = (figures: readonly string[], heads: readonly string[]): number =>
  Math.max(32, widest(heads, size.tick, "bold") + 10, widest(figures, size.tick) + 10);

/** Ink of a figure: grey for a zero, which is easily overlooked otherwise. */
export const figureInk = (value: number): string => (value === 0 ? light.mark : light.soft);
