import assert from "node:assert/strict";
import test from "node:test";
import { renderPng, renderSvg } from "../notebook/document.js";
import type { Region } from "../types.js";
import type { Chart } from "./chart.js";
import { boxes, hostile, parser, readFixture as read, testCharts } from "./charts.test-helper.js";
import { chartFrequencies, type TextFrequency } from "./frequencies.js";
import { chartKeyness, type Keyword } from "./keyness.js";
import { chartKeynessMap } from "./keynessMap.js";
import { chartRegions, type TextRegion } from "./regions.js";

/** The words of the two texts; a row is written as a list of numbers, to keep the file small. */
function keywords(): Keyword[] {
  const { fields, rows, total, referenceTotal } = read("keyness.json");
  return rows.map((row: (string | number)[]) => {
    const values = row.map((value, i) => [fields[i], i > 0 && typeof value === "string" ? Number(value) : value]);
    return { ...Object.fromEntries(values), total, referenceTotal };
  });
}
const regions = (id: string, sizes: Partial<Record<Region, number>>): TextRegion[] =>
  Object.entries(sizes).map(([region, tokens]) => ({ id, region: region as Region, tokens }));
const twoTexts: TextRegion[] = [
  ...regions("liu", { title: 11, byline: 6, heading: 38, body: 1906, note: 96, furniture: 22 }),
  ...regions("wu", {
    title: 12,
    byline: 24,
    abstract: 178,
    keywords: 9,
    heading: 72,
    body: 6215,
    note: 1650,
    furniture: 310,
  }),
];
const manyTexts = Array.from({ length: 12 }, (_, i) =>
  regions(`text ${i}`, { title: 10, heading: 40 * i, body: 700 + 431 * ((i * 7) % 11), note: 97 * i }),
).flat();

const caption = "Body text only: LIU 1,906 words, WU 6,215. Case folded, hyphens kept, phrases within the sentence.";
const labels = ["LIU", "WU"];
const frequencies: TextFrequency[] = read("frequencies.json");
const six: TextFrequency[] = read("frequencies-six.json");
const thousand: TextFrequency[] = Array.from({ length: 1000 }, (_, i) => [
  { term: `term ${i}`, id: "a", count: (i * i) % 97, total: 10_000 },
  { term: `term ${i}`, id: "b", count: i % 13, total: 3_000 },
]).flat();

const snapshots: Record<string, () => Chart> = {
  frequencies: () =>
    chartFrequencies(frequencies, {
      caption,
      title: "LIU speaks of human rights and technical assistance, WU of solidarity",
    }),
  "frequencies-six": () => chartFrequencies(six, { caption }),
  "frequencies-thousand": () => chartFrequencies(thousand),
  keyness: () => chartKeyness(keywords(), { labels, caption, title: "Five of 1,356 words differ safely" }),
  "keyness-none": () =>
    chartKeyness(
      keywords().filter(({ low, high, count }) => low < 0 && high > 0 && count === 1),
      { labels, caption },
    ),
  "keyness-map": () => chartKeynessMap(keywords(), { labels, caption }),
  regions: () => chartRegions(twoTexts, { labels: { liu: "LIU", wu: "WU" }, caption: "Case folded, hyphens kept." }),
  "regions-many": () => chartRegions(manyTexts),
};

/** Charts with everything that is long, large, missing or meant badly. */
const awkward: Record<string, () => Chart> = {
  "hostile frequencies": () =>
    chartFrequencies(
      hostile.flatMap((term, i) =>
        [hostile[0], hostile[1]].map((id, j) => ({ term, id, count: 3 * i * (j + 1), total: 1_000_000 })),
      ),
      { title: hostile[0], caption: hostile.join(" ") },
    ),
  "hostile panels": () =>
    chartFrequencies(
      hostile.flatMap((term, i) =>
        [0, 1, 2, 3, 4, 5].map((j) => ({ term, id: hostile[j], count: 1000 * i + j, total: 9_000_000 })),
      ),
    ),
  "one text": () => chartFrequencies(frequencies.filter(({ id }) => id === "WU")),
  "a text without words": () =>
    chartFrequencies(frequencies.map((row) => (row.id === "WU" ? { ...row, count: 0, total: 0 } : row))),
  "hostile keyness": () =>
    chartKeyness(keywords().slice(0, 40), {
      labels: [hostile[0], hostile[10]],
      label: (term) => hostile[term.length % hostile.length],
    }),
  "keyness of millions": () =>
    chartKeyness(
      keywords().map((row) => ({
        ...row,
        count: row.count * 12_345,
        referenceCount: row.referenceCount * 12_345,
        logLikelihood: row.logLikelihood! * 1e5,
      })),
      { labels },
    ),
  "hostile map": () =>
    chartKeynessMap(keywords().slice(0, 300), {
      labels: [hostile[0], hostile[1]],
      label: (term) => hostile[term.length % 10],
    }),
  "map of one word": () => chartKeynessMap(keywords().slice(0, 1), { labels }),
  "hostile regions": () =>
    chartRegions(
      hostile.slice(0, 8).flatMap((id, i) =>
        regions(id, {
          title: 1,
          byline: 1,
          abstract: 1,
          keywords: 1,
          heading: 1,
          body: 10 ** (i % 7),
          note: 1,
          furniture: 1,
        }),
      ),
    ),
  "a text of nothing": () => chartRegions([...twoTexts, ...regions("empty", { body: 0 })]),
  "two hundred texts": () =>
    chartRegions(Array.from({ length: 200 }, (_, i) => regions(`t${i}`, { body: 10 + i })).flat()),
};

testCharts(snapshots, awkward);

test("hostile terms are still there to be read", async () => {
  const document = parser.parseFromString(await renderSvg(awkward["hostile frequencies"]()), "image/svg+xml");
  const texts = [...document.querySelectorAll("text")].map((text) => text.textContent);
  for (const term of hostile.slice(0, 2)) assert.ok(texts.includes(term), term);
  assert.ok(texts.includes("nul\ufffd"));
});

test("a PNG is the same bytes twice and twice as large as the figure", async () => {
  const chart = snapshots.regions();
  const [bytes, again] = [await renderPng(chart), await renderPng(snapshots.regions())];
  assert.deepEqual(bytes, again);
  const [, width] = /width="(\d+)"/.exec(await renderSvg(chart))!.map(Number);
  assert.equal(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16), 2 * width);
});

test("a chart can be adjusted like any Plot options", async () => {
  for (const make of Object.values(snapshots)) {
    const svg = await renderSvg({ ...make(), width: 900, title: "Another", subtitle: "Quite another", caption: "" });
    assert.match(svg, /^<svg [^>]*width="924"/);
    assert.match(svg, />Another<.*>Quite another</);
  }
});

test("any Plot options are drawn, with the width of every text held", async () => {
  const Plot = await import("@observablehq/plot");
  const svg = await renderSvg({
    marks: [Plot.barY([1, 2, 3]), Plot.text(["a"], { frameAnchor: "top" })],
    title: "Bars",
  });
  const texts = svg.match(/<text\b[^>]*>/g) ?? [];
  assert.ok(texts.length > 4);
  for (const text of texts) assert.match(text, / textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
  assert.doesNotMatch(svg, / (?:id|class)=/);
});

test("alt says the title and the three largest figures", () => {
  assert.equal(
    snapshots.frequencies().alt,
    "LIU speaks of human rights and technical assistance, WU of solidarity. solidarity: 0.0 per 1,000 words in LIU, 22.7 in WU. international solidarity: 0.0 in LIU, 14.5 in WU. human rights: 44.6 in LIU, 9.0 in WU.",
  );
  assert.match(
    snapshots.keyness().alt,
    /^Five of 1,356 words differ safely\. solidarity: at least 12 times as frequent in WU, 0 against 141 occurrences\. technical: /,
  );
  assert.match(
    snapshots.regions().alt,
    /body of WU: 6,215 words, 73% of the text\. body of LIU: 1,906 words, 92% of the text\. note of WU: /,
  );
});

test("of a thousand terms the 25 that differ most are drawn, and the caption says so", async () => {
  assert.match(snapshots["frequencies-thousand"]().caption, /25 of 1,000 terms, those that differ most\./);
});

test("an empty block keeps its heading and says none", async () => {
  const svg = await renderSvg(snapshots["keyness-none"]());
  assert.equal(svg.match(/>none</g)?.length, 3);
  assert.match(svg, />More in LIU<.*>More in WU<.*>Alike: within a factor of 2</);
});

test("what cannot be drawn is said at the door", () => {
  assert.throws(() => chartFrequencies([]), /chartFrequencies requires at least one row, got none/);
  assert.throws(() => chartKeyness([]), /chartKeyness requires at least one row/);
  assert.throws(() => chartKeynessMap([]), /chartKeynessMap requires at least one row/);
  assert.throws(() => chartRegions([]), /chartRegions requires at least one row/);
  assert.throws(() => chartFrequencies(Promise.resolve() as never), /requires rows, got/);
  assert.throws(
    () => chartFrequencies([{ term: "a", count: 1, total: 2 } as never]),
    /a string "id" .*row 1 has term, count, total/,
  );
  assert.throws(
    () => chartFrequencies([..."abcdefg"].map((id) => ({ term: "a", id, count: 1, total: 9 }))),
    /up to 6 texts, got 7/,
  );
  assert.throws(() => chartFrequencies(frequencies.slice(1)), /got none for "human rights" in LIU/);
  assert.throws(() => chartFrequencies([...frequencies, frequencies[0]]), /got two for "human rights" in LIU/);
  assert.throws(
    () => chartFrequencies(frequencies, { labels: { lui: "LIU" } }),
    /labels name "lui", the rows have "LIU", "WU"/,
  );
  assert.throws(() => chartKeyness(keywords(), { labels: ["only one"] }), /labels for two texts/);
  assert.throws(() => chartRegions([...twoTexts, ...regions("liu", { body: 3 })]), /got two for body in liu/);
});

test("labels order the texts, and those they do not name follow by code point", async () => {
  const svg = await renderSvg(chartFrequencies(six, { labels: { "WU 2": "second", LIU: "Liu" } }));
  const heads = boxes(svg).map(({ text }) => text);
  assert.deepEqual(
    heads.filter((text) => /^(second|Liu|WU \d)$/.test(text)),
    ["second", "Liu", "WU 1", "WU 3", "WU 4", "WU 5"],
  );
});
