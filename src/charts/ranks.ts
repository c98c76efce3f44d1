/** Do the measures agree on the order of the words? */
import { checkOptions } from "../nearest.js";
import {
  atMost,
  type Chart,
  type ChartOptions,
  labelLines,
  labeller,
  paint,
  requireRows,
  sentences,
  subtitle,
} from "./chart.js";
import { groupSign, line, oneLine, text } from "./draw.js";
import { widest, wrap } from "./measure.js";
import { count } from "./numbers.js";
import { columnsOf, highest, moversOf, type Ranked, ranksOf } from "./rankOrder.js";
import { bands, headLine } from "./rows.js";
import { groupColours, light, size, width } from "./theme.js";

export interface RanksChartOptions extends ChartOptions {
  /** The columns that are compared, from left to right: two to six names. */
  readonly measures: readonly string[];
  /** Measures of which the least value ranks first, such as p; of all others it is the greatest. */
  readonly ascending?: readonly string[];
  /** So many terms are shown, from 1 to 40: those that stand highest by any of the measures. Default 20. */
  readonly top?: number;
  /** The field that names the terms. Default `term`. */
  readonly of?: string;
}

const rowHeight = 18;
/** So many terms are emphasised: as many as there are colours with signs of their own. */
const mostMovers = 4;

interface Shown {
  readonly columns: readonly (readonly Ranked[])[];
  readonly movers: readonly Ranked[];
  readonly names: readonly string[];
  readonly all: readonly Ranked[];
  readonly print: (term: string) => string;
}

/**
 * Draws how the order of the same terms changes from measure to measure: a column a measure, a line a term, the rank among
 * all rows as a figure on the line. Signed measures rank from the target's terms to the reference's, as `keyness` does. The
 * terms that move most are drawn strong. `labels` names the measures; give all rows, since a rank is one among all.
 *
 * @throws RangeError if there are not two to six measures, or a term has two rows
 */
export function chartRanks(rows: readonly object[], options: RanksChartOptions): Chart {
  checkOptions("chartRanks", options ?? {}, [
    ...["title", "caption", "labels", "label", "measures", "ascending", "top", "of"],
  ]);
  const { measures, ascending = [], top = 20, of = "term" } = options ?? {};
  if (
    !Array.isArray(measures) ||
    measures.length < 2 ||
    measures.length > 6 ||
    new Set(measures).size < measures.length
  )
    throw new RangeError(`chartRanks requires two to six different measures, got ${JSON.stringify(measures)}`);
  if (!Array.isArray(ascending))
    throw new TypeError(`chartRanks takes as ascending a list of measures, got ${JSON.stringify(ascending)}`);
  const other = ascending.find((name) => !measures.includes(name));
  if (other !== undefined) throw new RangeError(`chartRanks takes as ascending some of its measures, got "${other}"`);
  if (!(Number.isInteger(top) && top >= 1 && top <= 40))
    throw new RangeError(`chartRanks takes a whole number from 1 to 40 as top, got ${top}`);
  const numbers = Object.fromEntries(measures.map((name) => [name, "number" as const]));
  requireRows("chartRanks", rows, { [of]: "string", ...numbers }, "rows of keyness, association or the like");
  const cells = rows as readonly Readonly<Record<string, string & number>>[];
  const byMeasure = measures.map((name) =>
    ranksOf(
      cells.map((row) => row[name]),
      ascending.includes(name),
    ),
  );
  const all = cells.map((row, i) => ({ term: row[of] as string, ranks: byMeasure.map((ranks) => ranks[i]) }));
  const seen = new Set<string>();
  for (const { term } of all) {
    if (seen.has(term)) throw new RangeError(`chartRanks requires one row a term, got two for "${term}"`);
    seen.add(term);
  }
  const columns = columnsOf(highest(all, top), measures.length);
  const shown = {
    columns,
    movers: moversOf(columns, mostMovers),
    names: namesOf(options),
    all,
    print: labeller(options.label),
  };
  return { ...layout(shown), ...words(shown, options) };
}

/** What the measures are called: as `labels` says, else their names in words. */
const namesOf = ({ measures, labels }: RanksChartOptions): string[] =>
  measures.map((name, j) => {
    const given = Array.isArray(labels) ? labels[j] : (labels as Readonly<Record<string, string>> | undefined)?.[name];
    return oneLine(given ?? name.replace(/([a-z\d])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`)) || "(no name)";
  });

function words({ columns, movers, names, all, print }: Shown, options: RanksChartOptions) {
  const { measures, ascending = [], caption } = options;
  const title = options.title ?? "Do the measures agree on the order of the words?";
  const [shown] = columns;
  const least = measures.flatMap((name, j) => (ascending.includes(name) ? [names[j]] : []));
  const ties = names.flatMap((name, j) => {
    const tied = all.filter(({ ranks }) => ranks[j].tied).length;
    return shown.some(({ ranks }) => ranks[j].tied) ? [`${count(tied)} by ${name}`] : [];
  });
  const undefinedFor = shown.some(({ ranks }) => ranks.some(({ rank }) => Number.isNaN(rank)));
  return {
    title,
    ...subtitle(
      `Rank by each measure among ${all.length === 1 ? "1 word" : `all ${count(all.length)} words`}, the highest at the top.`,
      movers.length > 0 ? `\nStrong: the ${movers.length > 1 ? movers.length : "one"} that move most rows.` : "",
    ),
    caption: sentences(
      caption,
      `The greatest value ranks first${least.length > 0 ? `, of ${least.join(", ")} the least` : ""}`,
      ties.length > 0 &&
        `“=”: other words have the same rank (of all words ${ties.join(", ")}); they stand in the order of the column before`,
      undefinedFor && "“–”: the measure has no value",
      shown.length < all.length &&
        `Shown: ${count(shown.length)} of ${count(all.length)} words, those that stand highest by any of the measures; between two shown ones others may stand`,
    ),
    alt: sentences(title, ...inWords(movers.length > 0 ? movers : shown, names, print)),
  };
}

const inWords = (terms: readonly Ranked[], names: readonly string[], print: (term: string) => string): string[] =>
  terms
    .slice(0, 3)
    .map(
      ({ term, ranks }) => `${print(term)}: ${ranks.map((_, j) => `${figure(ranks[j])} by ${names[j]}`).join(", ")}`,
    );

const figure = ({ rank, tied }: Ranked["ranks"][number]): string =>
  Number.isNaN(rank) ? "–" : `${count(rank)}${tied ? "=" : ""}`;

function layout({ columns, movers, names, print }: Shown) {
  const labels = new Map(columns[0].map((term) => [term, labelLines(print(term.term), "bold", 0.24)]));
  // Lines run from figure to figure and stop before the widest of a column, so that none passes through another's.
  const pills = names.map(
    (_, j) =>
      widest(
        columns[j].map(({ ranks }) => figure(ranks[j])),
        size.tick,
        "bold",
      ) + 8,
  );
  /** From the middle of an outer column to the words beside it, with room for the sign of a mover. */
  const side = Math.max(pills[0], pills[pills.length - 1]) / 2 + 16;
  const margin = widest([...labels.values()].flat(), size.label, "bold") + side;
  const gap = (width - 2 * margin) / (columns.length - 1);
  const heads = names.map((name) => atMost(3, wrap(name, Math.min(gap - 8, 2 * margin - 8), size.tick, "bold")));
  const head = 14 + headLine * Math.max(...heads.map((lines) => lines.length));
  const rows = columns.map((column) =>
    bands(
      column.map((term) => labels.get(term) as string[]),
      rowHeight,
    ),
  );
  return {
    width,
    height: head + rows[0].height + 4,
    marginTop: head,
    marginBottom: 4,
    marginLeft: margin,
    marginRight: margin,
    marks: [
      paint(({ left, right, top }) => {
        const x = (j: number): number => left + ((right - left) * j) / (columns.length - 1);
        const places = columns.map((column, j) => new Map(column.map((term, i) => [term, top + rows[j].middle(i)])));
        const y = (j: number, term: Ranked): number => places[j].get(term) as number;
        const out: string[] = [];
        for (const [j, lines] of heads.entries())
          for (const [k, part] of lines.entries())
            out.push(
              text(x(j), top - 10 - headLine * (lines.length - 1 - k), part, {
                px: size.tick,
                face: "bold",
                fill: light.soft,
                anchor: "middle",
              }),
            );
        // Strong lines last, so that they pass over the others.
        for (const term of [...columns[0]].sort((a, b) => Number(movers.includes(a)) - Number(movers.includes(b)))) {
          const k = movers.indexOf(term);
          const style = k < 0 ? { stroke: light.mark, opacity: 0.6 } : { stroke: groupColours[k], width: 2.4 };
          for (let j = 1; j < columns.length; j++) {
            const dash = [j - 1, j].some((c) => Number.isNaN(term.ranks[c].rank)) ? "3 3" : undefined;
            const [from, to] = [x(j - 1) + pills[j - 1] / 2, x(j) - pills[j] / 2];
            out.push(line(from, y(j - 1, term), to, y(j, term), { ...style, dash }));
          }
        }
        for (const term of columns[0]) {
          const k = movers.indexOf(term);
          const face = k < 0 ? "regular" : "bold";
          const fill = k < 0 ? light.ink : groupColours[k];
          for (const [j, rank] of term.ranks.entries()) {
            out.push(text(x(j), y(j, term) + 4, figure(rank), { px: size.tick, face, fill, anchor: "middle" }));
          }
          for (const [j, way] of [[0, -1] as const, [columns.length - 1, 1] as const]) {
            const middle = y(j, term);
            const lines = labels.get(term) as string[];
            for (const [i, part] of lines.entries())
              out.push(
                text(x(j) + way * side, middle + 4 + 14 * (i - (lines.length - 1) / 2), part, {
                  face,
                  fill,
                  anchor: way < 0 ? "end" : "start",
                }),
              );
            if (k >= 0) out.push(groupSign(k, x(j) + way * (side - 9), middle, 4, fill));
          }
        }
        return out.join("");
      }),
    ],
  };
}
