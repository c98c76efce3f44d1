import assert from "node:assert/strict";
import test from "node:test";
import { logLikelihood } from "../measures/evidence.js";
import { keyness } from "../measures/keyness.js";
import { conservativeLogRatio, logRatio, simpleMaths } from "../measures/ratios.js";
import { renderSvg } from "../notebook/document.js";
import { seeded } from "../seeded.test-helper.js";
import { boxes, hostile, readFixture, testCharts } from "./charts.test-helper.js";
import { columnsOf, highest, moversOf, ranksOf } from "./rankOrder.js";
import { chartRanks } from "./ranks.js";

const caption = "Body text only: LIU 1,906 words, WU 6,215. Case folded, hyphens kept.";
const counts: [string, number, number][] = readFixture("keyness.json").rows;
const [target, reference] = [1, 2].map((k) =>
  counts.map((row) => ({ term: row[0], count: row[k] as number, total: k === 1 ? 1906 : 6215 })),
);
const rows = keyness(target, reference, { logLikelihood, conservativeLogRatio, simpleMaths, logRatio }, { absent: 0 });
const four = ["logLikelihood", "conservativeLogRatio", "simpleMaths", "logRatio"];
const many = Array.from({ length: 2000 }, (_, i) => ({
  term: `word ${i}`,
  a: (i * 7919) % 2000,
  b: (i * 104729) % 2000,
  c: i,
  d: -i,
}));
const scripts = [
  ...hostile,
  "人权与国际合作",
  "حقوق الإنسان",
  "समाधान",
  "a phrase of many words that has to be wrapped",
];

testCharts(
  {
    ranks: () => chartRanks(rows, { measures: four, caption }),
    "ranks-two": () =>
      chartRanks(rows, { measures: ["p", "logRatio"], ascending: ["p"], labels: { p: "p of G²" }, caption, top: 12 }),
  },
  {
    "ranks of one word": () => chartRanks([{ term: "one", a: 1, b: 2, c: 3 }], { measures: ["a", "b", "c"] }),
    "ranks of 2,000 words": () => chartRanks(many, { measures: ["a", "b", "c", "d"], top: 40 }),
    "ranks by six measures": () => chartRanks(rows, { measures: [...four, "low", "high"], top: 40 }),
    "ranks of ties": () =>
      chartRanks(
        many.map(({ term }, i) => ({ term, a: i % 3, b: 1, c: i % 500 })),
        { measures: ["a", "b", "c"] },
      ),
    "ranks of what is no number": () =>
      chartRanks(
        many
          .slice(0, 30)
          .map(({ term }, i) => ({ term, a: i, b: [Number.NaN, Infinity, -Infinity, i][i % 4], c: Number.NaN })),
        { measures: ["a", "b", "c"] },
      ),
    "hostile ranks": () =>
      chartRanks(
        scripts.map((name, i) => ({ name, a: (i * 5) % 13, b: (i * 3) % 13 })),
        {
          measures: ["a", "b"],
          of: "name",
          labels: [hostile[0], "w".repeat(200)],
          title: hostile[1],
          caption: hostile.join(" "),
        },
      ),
  },
);

test("ranks are 1 and the number of better values, ties share theirs, NaN has none", () => {
  const random = seeded(5);
  for (let run = 0; run < 200; run++) {
    const values = Array.from(
      { length: 1 + random(30) },
      () => [random(8), Number.NaN, Infinity, -Infinity][Math.max(0, random(12) - 8)],
    );
    for (const ascending of [false, true]) {
      const found = ranksOf(values, ascending);
      for (const [i, value] of values.entries()) {
        const better = values.filter((other) => (ascending ? other < value : other > value)).length;
        const same = values.filter((other) => other === value).length;
        const rank = Number.isNaN(value) ? Number.NaN : better + 1;
        assert.deepEqual(found[i], { rank, middle: rank + (same - 1) / 2, tied: same > 1 });
      }
    }
  }
});

test("the terms shown are the highest by any measure, a crowd at the top is not high", () => {
  const values = { a: [9, 8, 1, 1, 1, 1], b: [1, 1, 1, 1, 1, 9] };
  const [a, b] = [ranksOf(values.a, false), ranksOf(values.b, false)];
  const terms = [..."uvwxyz"].map((term, i) => ({ term, ranks: [a[i], b[i]] }));
  assert.deepEqual(
    highest(terms, 4).map(({ term }) => term),
    ["u", "z", "v", "w"],
  );
  const columns = columnsOf(highest(terms, 4), 2);
  assert.deepEqual(
    columns.map((column) => column.map(({ term }) => term).join("")),
    ["uvzw", "zuvw"], // u, v and w are tied by b, and stand as they do by a
  );
  assert.deepEqual(
    moversOf(columns, 4).map(({ term }) => term),
    ["z"],
  );
});

test("each figure is the word's rank among all rows, and its lines end at it", async () => {
  const svg = await renderSvg(chartRanks(rows, { measures: four }));
  const places = boxes(svg);
  const row = rows.find(({ term }) => term === "technical")!;
  const ranks = four.map((name) => rows.filter((other) => other[name as "p"] > row[name as "p"]).length + 1);
  const [left, right] = places.filter(({ text }) => text === "technical");
  const besides = (box: { y0: number; y1: number }): string[] =>
    places.filter(({ y0, y1 }) => y0 < box.y1 && y1 > box.y0 && y1 - y0 < 11).map(({ text }) => text);
  assert.equal(besides(left)[0], String(ranks[0]));
  assert.equal(besides(right).at(-1), String(ranks[3]));
  const heads = places.map(({ text }) => text);
  for (const head of ["log likelihood", "conservative log ratio", "simple maths", "log ratio"])
    assert.ok(heads.includes(head));
});

test("ties, gaps and what is left out are said", () => {
  const chart = chartRanks(rows, { measures: ["p", "logRatio"], ascending: ["p"], labels: { p: "p of G²" } });
  assert.match(
    chart.caption,
    /^The greatest value ranks first, of p of G² the least\. “=”: other words have the same rank/,
  );
  const tied = rows.filter((row) => rows.some((other) => other !== row && other.p === row.p)).length;
  assert.ok(chart.caption.includes(`of all words 1,${tied - 1000} by p of G²`), chart.caption);
  assert.match(chart.caption, /Shown: 20 of 1,356 words/);
  const few = chartRanks(
    [
      { term: "a", x: 1, y: 2 },
      { term: "b", x: 2, y: Number.NaN },
    ],
    { measures: ["x", "y"] },
  );
  assert.equal(few.caption, "The greatest value ranks first. “–”: the measure has no value.");
  assert.match(few.alt, /b: 1 by x, – by y\. a: 2 by x, 1 by y\.$/);
});

test("what cannot be drawn as ranks is said at the door", () => {
  assert.throws(() => chartRanks([], { measures: ["a", "b"] }), /at least one row/);
  assert.throws(() => chartRanks(rows, undefined as never), /two to six different measures, got undefined/);
  assert.throws(() => chartRanks(rows, { measures: ["p"] }), /two to six different measures, got \["p"\]/);
  assert.throws(() => chartRanks(rows, { measures: ["p", "p"] }), /different measures/);
  assert.throws(() => chartRanks(rows, { measures: ["p", "logRatoi"] }), /a number "logRatoi" \(rows of keyness/);
  assert.throws(
    () => chartRanks(rows, { measures: ["p", "low"], ascending: ["high"] }),
    /some of its measures, got "high"/,
  );
  assert.throws(() => chartRanks(rows, { measures: ["p", "low"], top: 41 }), /from 1 to 40 as top, got 41/);
  assert.throws(() => chartRanks([rows[0], rows[0]], { measures: ["p", "low"] }), /one row a term, got two for/);
});

test("a measure alone is no list of ascending ones", () => {
  const row = { term: "a", p: 1, low: 0 };
  const asked = { measures: ["p", "low"], ascending: "p" as never };
  assert.throws(() => chartRanks([row], asked), /as ascending a list of measures, got "p"$/);
});
