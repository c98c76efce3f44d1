import assert from "node:assert/strict";
import test from "node:test";
import { normalTwoSided } from "../measures/distributions.js";
import { keyness } from "../measures/keyness.js";
import { chiSquaredP } from "../measures/significance.js";
import { renderSvg } from "../notebook/document.js";
import { boxes, hostile, readFixture, testCharts } from "./charts.test-helper.js";
import { chartEvidence, type EvidencedWord } from "./evidence.js";

const caption = "Body text only: LIU 1,906 words, WU 6,215. Case folded, hyphens kept.";
const labels = ["LIU", "WU"];

/** Rows of `keyness` from counts in two texts; the rest of the texts is one other word. */
function rowsOf(counts: readonly (readonly [string, number, number])[], total: number, referenceTotal: number) {
  const [target, reference] = [1, 2].map((k) =>
    counts.map((row) => ({ term: row[0], count: row[k] as number, total: k === 1 ? total : referenceTotal })),
  );
  return keyness(target, reference, undefined, { absent: 0 });
}
const counts: [string, number, number][] = readFixture("keyness.json").rows.map(
  ([term, count, referenceCount]: [string, number, number]) => [term, count, referenceCount],
);
const words = rowsOf(counts, 1906, 6215);
const many = rowsOf(
  Array.from({ length: 2000 }, (_, i) => [`word ${i}`, (i * 7919) % 211, (i * 104729) % 199]),
  209_854,
  197_999,
);

testCharts(
  {
    evidence: () => chartEvidence(words, { labels, caption }),
    "evidence-p": () => chartEvidence(words, { labels, caption, evidence: "p" }),
  },
  {
    "evidence adjusted": () => chartEvidence(words, { labels, evidence: "pAdjusted" }),
    "evidence of one word": () => chartEvidence(words.slice(0, 1)),
    "evidence of 2,000 words": () => chartEvidence(many),
    "evidence of huge texts": () =>
      chartEvidence(
        rowsOf(
          many.map(({ term, count, referenceCount }) => [term, 1000 * count, 1000 * referenceCount]),
          3e8,
          2e8,
        ),
      ),
    "evidence without intervals": () => chartEvidence(words.map(({ low, high, ...row }) => row)),
    "evidence of what is no number": () =>
      chartEvidence(
        words.map((row, i) => ({
          ...row,
          p: [0, 1, Number.NaN, 1e-300, 5e-324][i % 5],
          logRatio: [row.logRatio, Number.POSITIVE_INFINITY, Number.NaN, Number.NEGATIVE_INFINITY][i % 4],
        })),
        { evidence: "p" },
      ),
    "evidence of ties": () => chartEvidence(words.map((row) => ({ ...row, logLikelihood: 9, logRatio: 1 }))),
    "hostile evidence": () =>
      chartEvidence(words.slice(0, 300), {
        labels: [hostile[0], hostile[10]],
        label: (term) => [...hostile, "人权与国际合作", "حقوق الإنسان"][term.length % 13],
        title: hostile[1],
        caption: hostile.join(" "),
      }),
  },
);

test("the lines stand where p is 0.05 for a word alone and among all", () => {
  for (const tests of [1, 1356])
    assert.ok(Math.abs(chiSquaredP(normalTwoSided(0.05 / tests) ** 2) * tests - 0.05) < 1e-12);
});

test("what is above a line is named in its colour, above the upper one bold; what is below, not", async () => {
  const svg = await renderSvg(
    chartEvidence(
      rowsOf(
        [
          ["sure", 60, 10],
          ["likely", 13, 4],
          ["unsure", 5, 5],
          ["lacking", 0, 40],
        ],
        1000,
        1000,
      ),
      { labels },
    ),
  );
  assert.match(svg, /fill="#1a4789" font-weight="700"[^>]*>sure</);
  assert.match(svg, /fill="#1a4789" text-anchor[^>]*>likely</);
  assert.match(svg, /fill="#c05800" font-weight="700"[^>]*>lacking</);
  assert.doesNotMatch(svg, />unsure</);
  const texts = boxes(svg).map(({ text }) => text);
  for (const text of ["only in LIU", "only in WU", "for a word alone", "among 4", "equal"])
    assert.ok(texts.includes(text), text);
});

test("the caption says what is drawn and what is left out", () => {
  const chart = chartEvidence([...words, { ...words[0], term: "none", logRatio: Number.NaN }], { labels });
  assert.match(chart.caption, /^LIU 1,906 words, WU 6,215\. .* Every one of 1,35\d words is a dot/);
  assert.match(chart.caption, /Left out: 1 of 1,35\d without a value\./);
  assert.match(chart.caption, /Lines: 95% intervals of 5 words above the dashed line\./);
  const without: EvidencedWord[] = words.map(({ low, high, ...row }) => row);
  assert.doesNotMatch(chartEvidence(without).caption, /Lines|Left out|∞/);
  assert.match(
    chartEvidence(
      words.map((row) => ({ ...row, p: 0 })),
      { evidence: "p" },
    ).caption,
    /∞: p is 0 in the rows\./,
  );
  assert.match(
    chart.alt,
    /solidarity: only in WU, log-likelihood G² 7\d\.\d\. rights: \d\.\d times as frequent in LIU/,
  );
});

test("what cannot be drawn as evidence is said at the door", () => {
  assert.throws(() => chartEvidence([]), /at least one row/);
  assert.throws(() => chartEvidence(words, { evidence: "G2" as never }), /takes evidence: "logLikelihood", .* got G2/);
  const without: EvidencedWord[] = words.map(({ p, ...row }) => row);
  assert.throws(() => chartEvidence(without, { evidence: "p" }), /a number "p" \(rows of keyness/);
  assert.throws(() => chartEvidence([words[0], { ...words[1], total: 7 }]), /rows with the same totals/);
  assert.throws(() => chartEvidence(words.map((row) => ({ ...row, logRatio: Number.NaN }))), /are numbers, got none/);
});
