/** What do two texts share word for word? */
import { checkOptions } from "../nearest.js";
import { byCodePoint } from "../order.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  list,
  type Named,
  namedTexts,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { type Course, type Lane, lanesOf } from "./courses.js";
import { at, line, oneLine, path, rect, text } from "./draw.js";
import { type Box, meets } from "./labels.js";
import { measure, widest, wrap } from "./measure.js";
import { count } from "./numbers.js";
import { light, size, textColours, width } from "./theme.js";

/** Where a passage stands in one text. */
export interface PassageSpot {
  /** The text. */
  readonly id?: string;
  /** Index in the document of its first word. */
  readonly position: number;
  readonly line: number;
}

/** A passage in two texts, one for each pair of places: rows of `sharedPassages`. */
export interface SharedPassage {
  readonly text: string;
  /** Words in it. */
  readonly n: number;
  readonly a: PassageSpot;
  readonly b: PassageSpot;
  readonly quotedA?: boolean;
  readonly quotedB?: boolean;
}

export interface PassagesChartOptions extends Omit<ChartOptions, "label"> {
  /** The two texts as `sharedPassages` was asked for them: the first is `a`. Needed only if there are no rows, or rows without ids. */
  readonly between?: readonly [string, string];
  /** The texts in whose words the passages were looked for: `coursesOf(await corpus.sequences())`. */
  readonly texts: readonly Course[];
  /** Words of the shortest passage that was looked for, for the subtitle. */
  readonly least?: number;
}

/** So many passages are printed. */
const mostPrinted = 3;
/** Above so many ribbons they are seen through, and above so many only the longest are drawn. */
const manyRibbons = 60;
const veryManyRibbons = 500;
const mostOfVeryMany = 60;
const mostLines = 8;

const namePx = 14;
const laneHeight = 16;
const [upper, lower] = [28, 156];
const printedAt = 132;

/**
 * Draws the passages two texts share: two lanes on one scale, a ribbon a passage, true to length. The three longest are
 * coloured and printed below. Without a row the lanes stand alone, and the chart says that nothing was found.
 */
export function chartPassages(rows: readonly SharedPassage[], options: PassagesChartOptions): Chart {
  checkOptions("chartPassages", options ?? {}, ["title", "caption", "labels", "between", "texts", "least"]);
  const chart = "chartPassages";
  if (!(Array.isArray(rows) && rows.length === 0))
    requireRows(chart, rows, { text: "string", n: "number", a: "object", b: "object" }, "rows of sharedPassages");
  const lanes = lanesOf(chart, options?.texts);
  const names = namesOf(rows, lanes, options);
  const pair = names.map(({ id }) => lanes.get(id) as Lane);
  const passages = passagesOf(rows, pair);
  const printed = passages.slice(0, mostPrinted);
  const drawn = passages.length > veryManyRibbons ? passages.slice(0, mostOfVeryMany) : passages;
  return {
    ...layout(names, pair, drawn, printed, passages, options),
    ...words(names, printed, drawn, passages, options),
  };
}

function namesOf(
  rows: readonly SharedPassage[],
  lanes: ReadonlyMap<string, Lane>,
  { between: given, labels }: PassagesChartOptions,
): Named[] {
  const pairs = new Map(rows.map(({ a, b }) => [JSON.stringify([a?.id, b?.id]), [a?.id, b?.id]]));
  const [found = []] = pairs.values();
  if (pairs.size > 1)
    throw new RangeError(`chartPassages can show one pair of texts, got ${list([...pairs.keys()])}: filter the rows`);
  const between = given ?? found;
  const stray = found.find((id, j) => id !== undefined && Array.isArray(between) && id !== between[j]);
  if (stray !== undefined)
    throw new RangeError(
      `chartPassages requires between in the order of the rows, ${list(found.map(String))}, got ${list(between.map(String))}`,
    );
  if (!Array.isArray(between) || between.length !== 2 || between[0] === between[1] || between.includes(undefined))
    throw new TypeError("chartPassages requires between, the ids of two texts, as sharedPassages was asked for them");
  const ids = between as readonly string[];
  const missing = ids.filter((id) => !lanes.has(id));
  if (missing.length > 0)
    throw new RangeError(
      `chartPassages requires both texts, got none for ${list(missing)}: texts has ${list([...lanes.keys()])}`,
    );
  const named = namedTexts("chartPassages", new Set(ids), labels);
  return ids.map((id) => named.find((name) => name.id === id) as Named);
}

/** A passage as it is drawn: where it begins among the counted words of each text. */
interface Passage {
  readonly row: SharedPassage;
  readonly places: readonly [number, number];
}

function passagesOf(rows: readonly SharedPassage[], lanes: readonly Lane[]): Passage[] {
  return rows
    .map((row) => {
      const places = [row.a, row.b].map((place, j) => {
        const position = place?.position;
        if (typeof position !== "number" || !lanes[j].counts(position))
          throw new RangeError(
            `chartPassages requires passages among the words of texts, got one at position ${position} of ${lanes[j].id}: give between in the order of sharedPassages, and ask sequences with the same where`,
          );
        return lanes[j].rank(position);
      });
      return { row, places: places as unknown as readonly [number, number] };
    })
    .sort(
      (p, q) =>
        q.row.n - p.row.n ||
        p.places[0] - q.places[0] ||
        p.places[1] - q.places[1] ||
        byCodePoint(p.row.text, q.row.text),
    );
}

const numbers = ["no", "one", "two", "three"];

function words(
  names: readonly Named[],
  printed: readonly Passage[],
  drawn: readonly Passage[],
  all: readonly Passage[],
  options: PassagesChartOptions,
) {
  const [a, b] = names.map(({ name }) => name);
  const title = options.title ?? `What do ${a} and ${b} share word for word?`;
  const runs = options.least === undefined ? "Runs of words" : `Runs of ${count(options.least)} or more words`;
  const longest = printed.length === 1 ? "The longest" : `The ${numbers[printed.length]} longest`;
  const nothing = `No run of ${options.least === undefined ? "" : `${count(options.least)} `}words in common`;
  return {
    title,
    ...(all.length === 0
      ? subtitle(`${runs} that stand in both texts; lanes are true to length.`)
      : subtitle(
          `${runs} that stand in both texts; lanes and ribbons are true to length. `,
          { text: longest, colour: light.accent },
          ` ${printed.length === 1 ? "is" : "are"} quoted below.`,
        )),
    caption: sentences(
      options.caption,
      all.length > 0 &&
        `${count(all.length)} ${all.length === 1 ? "pair" : "pairs"} of places; a passage that stands twice in one text is two pairs`,
      drawn.length < all.length && `Only the ribbons of the ${count(drawn.length)} longest are drawn`,
      printed.some(({ row }) => row.quotedA || row.quotedB) && "“Quoted”: inside quotation marks",
    ),
    alt: sentences(
      title,
      ...(all.length === 0
        ? [nothing]
        : printed.map(
            ({ row }) =>
              `${count(row.n)} words, line ${count(row.a.line)} of ${a} and line ${count(row.b.line)} of ${b}`,
          )),
    ),
  };
}

/** Figures pushed apart where their places are near, and kept inside. */
function apart(items: readonly { readonly at: number; readonly w: number }[], left: number, right: number): number[] {
  const order = items.map((_, i) => i).sort((i, j) => items[i].at - items[j].at || i - j);
  const xs = items.map(({ at }) => at);
  for (let round = 0; round < 60; round++) {
    for (let k = 1; k < order.length; k++) {
      const [p, q] = [order[k - 1], order[k]];
      const over = (items[p].w + items[q].w) / 2 + 6 - (xs[q] - xs[p]);
      if (over <= 0) continue;
      xs[p] -= over / 2;
      xs[q] += over / 2;
    }
    for (const [i, { w }] of items.entries()) xs[i] = Math.max(left + w / 2, Math.min(right - w / 2, xs[i]));
  }
  return xs;
}

function layout(
  names: readonly Named[],
  lanes: readonly Lane[],
  drawn: readonly Passage[],
  printed: readonly Passage[],
  all: readonly Passage[],
  options: PassagesChartOptions,
) {
  const heads = names.map(({ name }) => atMost(4, wrap(name, 120, namePx, "bold")));
  const left = widest(heads.flat(), namePx, "bold") + 12;
  const most = Math.max(1, ...lanes.map(({ length }) => length));
  const blocks = printed.map((passage) => printedOf(passage, names));
  const rest = restOf(all.slice(printed.length));
  const listTop = lower + laneHeight + 66;
  const tops: number[] = [];
  let y = listTop;
  for (const { height } of blocks) {
    tops.push(y);
    y += height + 12;
  }
  const nothing =
    options.least === undefined ? "no words in common" : `no run of ${count(options.least)} words in common`;
  return {
    width,
    height: y + (rest.length > 0 ? 16 * (rest.length - 1) + 4 : -12),
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    marks: [
      paint((frame) => {
        const x = (rank: number): number => left + (rank / most) * (frame.width - left);
        const figures = printed.map(({ row, places }) => ({
          at: x(places[1] + row.n / 2),
          w: measure(count(row.n), size.label, "bold"),
        }));
        const xs = apart(figures, left, frame.width);
        /** From where to where each figure and its leader reach. */
        const spans = figures.map(
          ({ at, w }, i) => [Math.min(at, xs[i] - w / 2), Math.max(at, xs[i] + w / 2)] as const,
        );
        const out = lanes.map((lane, j) => drawLane(lane, heads[j], j, x, left, frame.width, spans));
        const opacity = drawn.length > manyRibbons ? 0.25 : 0.6;
        for (const passage of [...drawn].reverse()) out.push(ribbon(passage, x, printed.includes(passage), opacity));
        if (all.length === 0)
          out.push(
            text(left, (upper + laneHeight + lower) / 2 + 4, nothing, {
              px: size.label,
              face: "italic",
              fill: light.soft,
            }),
          );
        for (const [i, px] of xs.entries()) {
          out.push(
            line(figures[i].at, lower + laneHeight, px, lower + laneHeight + 26, { stroke: light.accent }),
            text(px, lower + laneHeight + 37, count(printed[i].row.n), {
              face: "bold",
              fill: light.accent,
              anchor: "middle",
            }),
          );
        }
        for (const [i, { head, small, lines }] of blocks.entries()) {
          out.push(text(0, tops[i], head, { face: "bold", fill: light.accent }));
          for (const [k, part] of small.entries())
            out.push(text(0, tops[i] + 15 + 13 * k, part, { px: size.small, fill: light.soft }));
          for (const [k, part] of lines.entries()) out.push(text(printedAt, tops[i] + 16 * k, part));
        }
        if (rest.length > 0) {
          out.push(text(0, y, `${count(all.length - printed.length)} more`, { face: "bold", fill: light.soft }));
          for (const [k, part] of rest.entries()) out.push(text(printedAt, y + 16 * k, part, { fill: light.soft }));
        }
        return out.join("");
      }),
    ],
  };
}

/** A text as a lane, the first with its sections above, the second with them below. */
function drawLane(
  lane: Lane,
  head: readonly string[],
  j: number,
  x: (rank: number) => number,
  left: number,
  right: number,
  spans: readonly (readonly [number, number])[],
): string {
  const up = j === 0;
  const y = up ? upper : lower;
  const out = head.map((part, k) =>
    text(left - 12, y + 13 + 15 * k, part, {
      px: namePx,
      face: "bold",
      fill: textColours[j],
      anchor: "end",
    }),
  );
  out.push(rect(x(0), y, x(lane.length) - x(0), laneHeight, textColours[j], 0.22));
  const says = `${count(lane.length)} ${lane.length === 1 ? "word" : "words"}`;
  const w = measure(says, size.small);
  // Beside the lane if it ends early, else beyond the names of its sections; under the lower lane left of figures and leaders.
  const beside = x(lane.length) + 8 + w <= right;
  let sx = beside ? x(lane.length) + 8 : right - w;
  if (!beside && !up)
    for (const [from, to] of [...spans].sort((a, b) => b[1] - a[1]))
      if (sx < to + 6 && sx + w > from - 6) sx = from - 6 - w;
  const sy = beside ? y + 12 : up ? y - 14 : y + laneHeight + 24;
  out.push(text(sx, sy, says, { px: size.small, fill: light.soft, halo: true }));
  const taken: Box[] = [];
  for (const { position, label, level } of lane.sections) {
    if (level > 1) continue;
    out.push(
      line(x(position), up ? y - 9 : y, x(position), up ? y + laneHeight : y + laneHeight + 9, { stroke: light.soft }),
    );
    const [x0, base] = [x(position) + 3, up ? y - 3 : y + laneHeight + 11];
    const box = { x0, x1: x0 + measure(label, size.small), y0: base - 8, y1: base + 2 };
    const next = lane.sections.find((other) => other.level === 1 && other.position > position);
    if (label === "" || box.x1 > (next ? x(next.position) - 2 : right) || taken.some((other) => meets(box, other, 1)))
      continue;
    taken.push(box);
    out.push(text(x0, base, label, { px: size.small, fill: light.soft }));
  }
  return out.join("");
}

/** A stroke as wide as the passage is long, its ends vertical; a filled shape would thin out where it is steep. */
function ribbon({ row, places }: Passage, x: (rank: number) => number, chosen: boolean, opacity: number): string {
  const w = Math.max(1.6, x(row.n) - x(0));
  const [xa, xb] = places.map((place) => x(place + row.n / 2));
  const [top, middle] = [upper + laneHeight, (upper + laneHeight + lower) / 2];
  const d = `M${at(xa)},${at(top)}C${at(xa)},${at(middle)} ${at(xb)},${at(middle)} ${at(xb)},${at(lower)}`;
  const fill = chosen ? light.accent : light.soft;
  return (
    path(d, { stroke: chosen ? light.accent : light.mark, width: w, opacity: chosen ? 0.75 : opacity }) +
    rect(xa - w / 2, upper, w, laneHeight, fill) +
    rect(xb - w / 2, lower, w, laneHeight, fill)
  );
}

function printedOf({ row }: Passage, names: readonly Named[]) {
  const where = (name: string, place: PassageSpot, quoted: boolean | undefined): string[] =>
    atMost(2, wrap(`${name} line ${count(place.line)}${quoted ? ", quoted" : ""}`, printedAt - 10, size.small));
  const lines = atMost(mostLines, wrap(`“${oneLine(row.text)}”`, width - printedAt));
  const small = [...where(names[0].name, row.a, row.quotedA), ...where(names[1].name, row.b, row.quotedB)];
  return {
    head: `${count(row.n)} words`,
    small,
    lines,
    height: Math.max(16 + 13 * small.length, 16 * lines.length),
  };
}

/** The lengths of the passages that are not printed; of many, how often each length. */
function restOf(rest: readonly Passage[]): string[] {
  if (rest.length === 0) return [];
  const lengths = new Map<number, number>();
  for (const { row } of rest) lengths.set(row.n, (lengths.get(row.n) ?? 0) + 1);
  const says =
    rest.length <= 20
      ? rest.map(({ row }) => count(row.n)).join(", ")
      : [...lengths].map(([n, times]) => (times > 1 ? `${count(times)} of ${count(n)}` : count(n))).join(", ");
  const lines = wrap(`${says} words`, width - printedAt);
  const [longest, shortest] = [rest[0].row.n, rest[rest.length - 1].row.n];
  return lines.length <= 3 ? lines : [`${count(shortest)} to ${count(longest)} words`];
}
