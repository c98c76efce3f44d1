import assert from "node:assert/strict";
import test from "node:test";
import { renderSvg } from "../notebook/document.js";
import { boxes, hostile, testCharts } from "./charts.test-helper.js";
import { chartCross } from "./cross.js";
import { chartLenses } from "./lenses.js";
import { chartQuoted } from "./quoted.js";

const labels = { liu: "LIU", wu: "WU" };
const caption = "Body: LIU 1,905 words, WU 6,214; case folded, hyphens kept";
const total = { liu: 1905, wu: 6214 };

const lenses = (figures: Readonly<Record<string, readonly [number, number]>>) =>
  Object.entries(figures).flatMap(([category, [liu, wu]]) => [
    { category, id: "liu", count: liu, total: total.liu },
    { category, id: "wu", count: wu, total: total.wu },
  ]);
const counted = lenses({
  obligation: [18, 29],
  "evaluation/positive": [9, 17],
  us: [1, 10],
  hedges: [0, 3],
  boosters: [2, 0],
  state: [28, 94],
  "in neither": [0, 0],
});

const quoted = [
  ...[0, 0, 31, 12, 95].map((tokens, i) => ({ id: "liu", part: i + 1, quoted: true, tokens })),
  ...[95, 95, 64, 83].map((tokens, i) => ({ id: "liu", part: i + 1, quoted: false, tokens })),
  ...[310, 300, 280, 0, 310].map((tokens, i) => ({ id: "wu", part: i + 1, quoted: false, tokens })),
  ...[0, 10, 30, 0, 0].map((tokens, i) => ({ id: "wu", part: i + 1, quoted: true, tokens })),
];

const actors = ["states", "international community", "we", "Human Rights Council of the United Nations Organization"];
const cross = ["liu", "wu"].flatMap((id, t) =>
  actors.flatMap((actor, i) =>
    ["deontic", "epistemic", "dynamic"].map((kind, j) => ({ id, actor, class: kind, count: (t + 2 * i + 3 * j) % 5 })),
  ),
);
const across = { down: "actor", across: "class" } as const;

testCharts(
  {
    lenses: () => chartLenses(counted, { labels, caption }),
    quoted: () => chartQuoted(quoted, { labels, caption }),
    cross: () => chartCross(cross, { ...across, labels, caption, columns: ["deontic", "dynamic", "epistemic"] }),
  },
  {
    "lenses of hostile names": () =>
      chartLenses(
        hostile.flatMap((category, i) => ["a", "b"].map((id) => ({ category, id, count: i, total: 1000 }))),
        { labels: { a: hostile[0], b: "w".repeat(200) }, title: hostile[1], caption: hostile[2] },
      ),
    "lenses without words": () =>
      chartLenses(
        lenses({ a: [0, 0], b: [1, 1] }).map((row) => (row.id === "wu" ? { ...row, count: 0, total: 0 } : row)),
      ),
    "quoted of many texts and parts": () =>
      chartQuoted(
        Array.from({ length: 12 }, (_, d) =>
          Array.from({ length: 200 }, (_, p) => ({
            id: hostile[d] ?? `d${d}`,
            part: p + 1,
            quoted: p % 3 === 0,
            tokens: p,
          })),
        ).flat(),
        { title: hostile[0] },
      ),
    "quoted of nothing": () =>
      chartQuoted([
        { id: "a", part: 1, quoted: true, tokens: 0 },
        { id: "b", part: 2, quoted: false, tokens: 5 },
      ]),
    "cross of hostile names": () =>
      chartCross(
        hostile.flatMap((actor, i) => hostile.slice(0, 8).map((name, j) => ({ actor, class: name, count: i * j }))),
        { ...across, title: hostile[0] },
      ),
    "cross of four texts": () =>
      chartCross(
        ["a", "b", "c", "d"].flatMap((id) =>
          cross.slice(0, 12).map((row) => ({ ...row, id, count: row.count * 1234567 })),
        ),
        across,
      ),
  },
);

test("what one text lacks is drawn as the other's", async () => {
  const svg = await renderSvg(chartLenses(lenses({ boosters: [0, 1] }), { labels }));
  assert.match(svg, /<polygon [^>]*fill="#ffffff" stroke="#c05800"/); // an open diamond: WU has it
});

test("a cross table says what it leaves out, and nothing where it leaves out nothing", async () => {
  assert.doesNotMatch(chartCross(cross, { ...across, labels }).caption, /Shown/);
  const chart = chartCross(cross, { ...across, columns: ["deontic"] });
  const shown = cross.filter((row) => row.class === "deontic").reduce((sum, { count }) => sum + count, 0);
  const all = cross.reduce((sum, { count }) => sum + count, 0);
  assert.ok(chart.caption.includes(`Shown: ${shown} of ${all}`));
  const figures = boxes(await renderSvg(chart)).filter(({ text }) => /^\d+$/.test(text));
  assert.equal(
    figures.reduce((sum, { text }) => sum + Number(text), 0),
    shown,
  );
});

test("rows and columns stand in the order given", async () => {
  const chart = chartCross(cross, { ...across, rows: ["we", "states"], columns: ["epistemic", "deontic"] });
  const words = boxes(await renderSvg(chart)).map(({ text }) => text);
  assert.ok(words.indexOf("we") < words.indexOf("states"));
  assert.ok(words.indexOf("epistemic") < words.indexOf("deontic"));
});

test("the share quoted is that of the rows", () => {
  assert.match(
    chartQuoted(quoted, { labels }).alt,
    /LIU: 138 of 475 words quoted, 29%\. WU: 40 of 1,240 words quoted, 3%/,
  );
});

test("bad rows are refused", () => {
  assert.throws(
    () => chartLenses(counted.slice(0, 3)),
    /requires a row for every text, got none for "evaluation\/positive" in wu/,
  );
  assert.throws(() => chartLenses([...counted, counted[0]]), /got two for "obligation" in liu/);
  assert.throws(
    () => chartLenses(counted.filter(({ id }) => id === "liu")),
    /compares two texts, got 1.*chartFrequencies/,
  );
  assert.throws(() => chartLenses(counted, { of: "class" }), /string "class"/);
  assert.throws(() => chartQuoted([{ id: "a", part: 0, quoted: true, tokens: 1 }]), /parts numbered from 1, got 0/);
  assert.throws(() => chartQuoted([quoted[0], quoted[0]]), /got two for part 1 of liu/);
  assert.throws(() => chartCross(cross, { down: "actor", across: "actor" }), /two fields, down and across/);
  assert.throws(() => chartCross(cross, { ...across, columns: ["deontik"] }), /no row has the class "deontik"/);
  assert.throws(
    () => chartCross(cross, { ...across, rows: ["state"] }),
    /no row has the actor "state"; there are "states"/,
  );
  assert.throws(() => chartCross(cross, { ...across, rows: [] }), /requires 1 to 20 rows, got \[\]/);
  assert.throws(() => chartCross([...cross, cross[0]], across), /got two for "states" and "deontic"/);
});
