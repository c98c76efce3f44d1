import assert from "node:assert/strict";
import test from "node:test";
import { type WordShiftOptions, type WordShiftRow, wordShift } from "../measures/shifts.js";
import { renderSvg } from "../notebook/document.js";
import { boxes, hostile, readFixture, testCharts } from "./charts.test-helper.js";
import { chartWordShift } from "./wordShift.js";

const caption = "Body text only: LIU 1,906 words, WU 6,215. Case folded, hyphens kept.";
const labels = ["LIU", "WU"];

/** The words of the two texts: term, count, referenceCount. */
const counts: [string, number, number][] = readFixture("keyness.json").rows.map(
  ([term, count, referenceCount]: [string, number, number]) => [term, count, referenceCount],
);
function shift(rows: readonly (readonly [string, number, number])[], options: WordShiftOptions): WordShiftRow[] {
  const [target, reference] = [1, 2].map((k) => {
    const total = rows.reduce((sum, row) => sum + (row[k] as number), 0);
    return rows.map((row) => ({ term: row[0], count: row[k] as number, total }));
  });
  return wordShift(target, reference, options);
}
const scores = new Map(
  Object.entries({ solidarity: 8, peace: 8, rights: 7, development: 7, human: 6.5, poverty: 2.4 }),
);
const many: [string, number, number][] = Array.from({ length: 2000 }, (_, i) => [
  `word ${i}`,
  (i * 7919) % 211,
  (i * 104729) % 199,
]);
const scripts = ["人权与国际合作的共同未来", "حقوق الإنسان", "समाधान", "👩‍👩‍👧", "w".repeat(120), "\u0301", ...hostile];

testCharts(
  {
    "word-shift-proportion": () => chartWordShift(shift(counts, { kind: "proportion" }), { labels, caption }),
    "word-shift-entropy": () => chartWordShift(shift(counts, { kind: "entropy" }), { labels, caption }),
    "word-shift-divergence": () =>
      chartWordShift(shift(counts, { kind: "jensenShannon" }), { labels, caption, top: 12 }),
    "word-shift-average": () => chartWordShift(shift(counts, { kind: "average", scores }), { labels, caption }),
  },
  {
    "word shift of one word": () => chartWordShift(shift([["one", 3, 2]], { kind: "entropy" })),
    "word shift to one side": () =>
      chartWordShift(
        shift(
          [
            ["a", 9, 9],
            ["b", 9, 0],
          ],
          { kind: "entropy" },
        ),
      ),
    "word shift of the same text twice": () =>
      chartWordShift(
        shift(
          counts.slice(0, 9).map(([term, n]) => [term, n + 1, 2 * n + 2]),
          { kind: "proportion" },
        ),
      ),
    "word shift of 2,000 words": () => chartWordShift(shift(many, { kind: "jensenShannon" }), { top: 60 }),
    "word shift of ties": () =>
      chartWordShift(
        shift(
          many.slice(0, 90).map(([term], i) => [term, i % 2, (i + 1) % 2]),
          { kind: "proportion" },
        ),
      ),
    "word shift of hostile words": () =>
      chartWordShift(
        shift(
          scripts.map((term, i) => [term, 10 ** (i % 8), 3 ** i]),
          { kind: "entropy" },
        ),
        {
          labels: [hostile[0], hostile[10]],
          title: hostile[1],
          caption: hostile.join(" "),
        },
      ),
    "word shift of huge texts": () =>
      chartWordShift(
        shift(
          many.map(([term, a, b]) => [term, a * 1e9, b * 1e9]),
          { kind: "entropy" },
        ),
      ),
    "word shift of a word in a million": () =>
      chartWordShift(
        shift(
          [
            ["the", 999_999, 1_000_000],
            ["rare", 1, 0],
          ],
          { kind: "jensenShannon" },
        ),
      ),
    "word shift filtered": () => chartWordShift(shift(counts, { kind: "entropy" }).slice(5, 40), { labels, top: 5 }),
  },
);

test("the sums of a word shift are those of its rows", async () => {
  const rows = shift(
    [
      ["a", 2, 1],
      ["b", 1, 3],
      ["c", 1, 0],
    ],
    { kind: "proportion" },
  );
  const chart = chartWordShift(rows, { labels, top: 1 });
  const texts = boxes(await renderSvg(chart)).map(({ text }) => text);
  const after = (label: string): string[] => texts.slice(texts.indexOf(label) + 1, texts.indexOf(label) + 6);
  assert.deepEqual(after("all 3 words"), ["500.0", "500.0", "4", "4", "100%"]); // to LIU, to WU, their words, their share
  assert.deepEqual(after("2 other words").slice(0, 4), ["500.0", "3", "1", "50.0%"]);
  assert.match(
    chart.caption,
    /LIU 4 words, WU 4\. Total variation: 50% of one text’s words would have to be exchanged/,
  );
  assert.match(chart.caption, /Shown: 1 of 3 words, which make up 50% of all contributions\.$/);
  assert.match(chart.alt, /b: 500\.0 per 1,000 words towards WU, 1 against 3 occurrences\.$/);
  assert.doesNotMatch(chartWordShift(rows, { labels }).caption, /Shown/);
});

test("a word shift of some rows says of how much", () => {
  const rows = shift(counts, { kind: "entropy" });
  const share = rows.slice(0, 40).reduce((sum, row) => sum + Math.abs(row.share), 0);
  const { caption } = chartWordShift(rows.slice(0, 40));
  assert.ok(caption.includes(`The 40 words given make up ${Math.round(100 * share)}% of all contributions.`), caption);
  assert.doesNotMatch(caption, /Entropy:/);
  assert.match(chartWordShift(rows, { labels }).caption, /Entropy: LIU 7\.\d{3} bits, WU 7\.\d{3}\./);
});

test("a word that one text lacks is drawn on the other's side, also where no contribution is below 0", async () => {
  const svg = await renderSvg(
    chartWordShift(
      shift(
        [
          ["a", 5, 5],
          ["b", 0, 5],
        ],
        { kind: "jensenShannon" },
      ),
      { labels },
    ),
  );
  const [, x] = /<polygon points="([\d.]+),[^>]*fill="#ffffff" stroke="#c05800"/.exec(svg) ?? [];
  const [, zero] = /<line x1="([\d.]+)"[^>]*stroke="#8c8c8c"/.exec(svg) ?? [];
  assert.ok(Number(x) < Number(zero));
});

test("what cannot be drawn as a word shift is said at the door", () => {
  const rows = shift(
    [
      ["a", 1, 2],
      ["b", 2, 1],
    ],
    { kind: "entropy" },
  );
  assert.throws(() => chartWordShift([]), /at least one row/);
  assert.throws(() => chartWordShift([{ term: "a" }] as never), /string "kind" \(rows of wordShift\)/);
  assert.throws(() => chartWordShift(rows, { top: 0 }), /from 1 to 60 as top, got 0/);
  assert.throws(
    () => chartWordShift([rows[0], { ...rows[1], kind: "proportion" }]),
    /rows of one kind, got "entropy", "proportion"/,
  );
  assert.throws(
    () => chartWordShift(shift([["a", 0, 2]], { kind: "entropy" })),
    /got NaN for "a": has one of the texts no words\?/,
  );
});
