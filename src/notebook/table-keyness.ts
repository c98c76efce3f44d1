/** Rows of keyness: counts, rates, and the interval of how many times as frequent, as a strip and in figures. */
import { escaped } from "../charts/draw.js";
import { isSure, type Keyword, keywordFields } from "../charts/keyness.js";
import { count, decimal, perThousand } from "../charts/numbers.js";
import {
  type Caption,
  columnsOf,
  fieldOf,
  fieldsOf,
  htmlTable,
  plainTable,
  td,
  th,
  tints,
  tones,
} from "./table-cells.js";
import { type Link, linked } from "./table-links.js";

export const isKeyness = (row: object): row is Keyword =>
  Object.entries(keywordFields).every(([name, type]) => typeof fieldOf(row, name) === type);

/** What has a place in the table already, or says the same as the interval; `columns` still shows it, and `save` keeps it. */
const known = new Set([
  ...Object.keys(keywordFields),
  "lowAll",
  "highAll",
  "logLikelihood",
  "conservativeLogRatio",
  "p",
  "pAdjusted",
  "pDocuments",
  "pWelch",
  "pWelchAdjusted",
  "lowDocuments",
  "highDocuments",
]);

/** `1.3–6.6`, or "9.1 or more" for an interval without end: how many times as frequent in the text that has more. */
export function timesInterval({ logRatio, low, high }: Keyword): string {
  const [least, most] = logRatio > 0 ? [low, high] : [-high, -low];
  const factor = (value: number): string => {
    const times = 2 ** value;
    return decimal(times, times < 9.95 ? 1 : 0);
  };
  if (Number.isNaN(least) || Number.isNaN(most)) return "";
  if (most === Number.POSITIVE_INFINITY) return `${least === Number.NEGATIVE_INFINITY ? "0" : factor(least)} or more`;
  return `${factor(least)}–${factor(most)}`;
}

/** The strip ends at 2⁸ = 256 times. */
const reach = 8;
const at = (logRatio: number): number => 50 + (Math.max(-reach, Math.min(reach, logRatio)) / reach) * 50;

/** One gradient, which survives where elements of SVG do not: grey the line of "equal", tint the interval, full tone the estimate. */
function strip(row: Keyword, which: 0 | 1): string {
  if ([row.low, row.high, row.logRatio].some(Number.isNaN)) return "";
  const spans = [
    { from: 49.6, to: 50.4, colour: "rgba(128,128,128,.8)" },
    { from: at(row.low), to: at(row.high), colour: tints[which] },
    { from: at(row.logRatio) - 1, to: at(row.logRatio) + 1, colour: tones[which] },
  ];
  const cuts = [...new Set([0, 100, ...spans.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= 0 && cut <= 100)
    .sort((a, b) => a - b);
  const stops = cuts.slice(1).flatMap((cut, i) => {
    const middle = (cuts[i] + cut) / 2;
    const colour = spans.findLast(({ from, to }) => from <= middle && middle < to)?.colour ?? "transparent";
    return [`${colour} ${cuts[i].toFixed(1)}%`, `${colour} ${cut.toFixed(1)}%`];
  });
  return `<span style="display:inline-block;width:150px;height:11px;background:linear-gradient(90deg,${stops.join(",")})"></span>`;
}

export function keynessTable(
  all: readonly Keyword[],
  shown: readonly Keyword[],
  caption: Caption,
  names: readonly [string, string],
  label: (term: string) => string,
  link?: Link,
): { html: string; plain: string } {
  const evidence = all.some(({ logLikelihood }) => Number.isFinite(logLikelihood));
  const others = columnsOf(
    all,
    fieldsOf(all).filter((name) => !known.has(name)),
  );
  const right = "text-align:right";
  const soft = `${right};opacity:.75`;
  const figure = (value: number): string => (value === 0 ? '<span style="opacity:.5">0</span>' : count(value));
  const g2 = (row: Keyword): string => decimal(Math.abs(row.logLikelihood ?? Number.NaN));

  const head = [
    th("word", "text-align:left"),
    ...names.map((name) => th(escaped(name), right)),
    ...names.map((name) => th(`${escaped(name)}<br>per 1,000`, right)),
    th(
      `<span style="color:${tones[1]}">← ${escaped(names[1])}</span> equal <span style="color:${tones[0]}">${escaped(names[0])} →</span>`,
      "text-align:center;opacity:1",
    ),
    th("times as frequent,<br>95% interval", "text-align:left"),
    ...(evidence ? [th("G²", right)] : []),
    ...others.map(({ name, numeric }) => th(escaped(name), numeric ? right : "text-align:left")),
  ];
  const body = shown.map((row) => {
    const which = row.logRatio > 0 ? 0 : 1;
    return `<tr>${[
      td(linked(escaped(label(row.term)), link?.(row)), `text-align:left${isSure(row) ? ";font-weight:700" : ""}`),
      td(figure(row.count), right),
      td(figure(row.referenceCount), right),
      td(perThousand(row.count, row.total), soft),
      td(perThousand(row.referenceCount, row.referenceTotal), soft),
      td(strip(row, which), "text-align:left"),
      td(
        `<span style="color:${tones[which]};font-weight:700">${escaped(names[which])}</span> ${timesInterval(row)}`,
        "text-align:left;white-space:nowrap",
      ),
      ...(evidence ? [td(g2(row), soft)] : []),
      ...others.map(({ numeric, print }) => td(escaped(print(row)), numeric ? soft : "text-align:left")),
    ].join("")}</tr>`;
  });
  const heads = [
    "word",
    ...names,
    ...names.map((name) => `${name} per 1,000`),
    "times as frequent",
    ...(evidence ? ["G²"] : []),
    ...others.map(({ name }) => name),
  ];
  const plain = shown.map((row) => [
    label(row.term),
    count(row.count),
    count(row.referenceCount),
    perThousand(row.count, row.total),
    perThousand(row.referenceCount, row.referenceTotal),
    `${names[row.logRatio > 0 ? 0 : 1]} ${timesInterval(row)}`,
    ...(evidence ? [g2(row)] : []),
    ...others.map(({ print }) => print(row)),
  ]);
  const rights = heads.map((_, j) => j > 0 && j !== 5 && (j < 7 || (others[j - (evidence ? 7 : 6)]?.numeric ?? true)));
  return { html: htmlTable(caption, head.join(""), body.join("")), plain: plainTable(caption, heads, rights, plain) };
}
