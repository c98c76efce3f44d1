import assert from "node:assert/strict";
import test from "node:test";
import { renderSvg } from "../notebook/document.js";
import { regions } from "../tokens/contract.js";
import type { Sequence } from "../types.js";
import type { Chart } from "./chart.js";
import { boxes, hostile, readFixture as read, testCharts } from "./charts.test-helper.js";
import { communitiesOf } from "./communities.js";
import { type Collocate, chartCooccurrences } from "./cooccurrences.js";
import { type Course, coursesOf } from "./courses.js";
import { chartDispersion, type TermHit, type TermSpread } from "./dispersion.js";
import { type Box, meets } from "./labels.js";
import { chartNetwork, type Tie } from "./network.js";
import { chartPassages, type SharedPassage } from "./passages.js";
import { chartPhrases, type Phrase, type PhraseCount } from "./phrases.js";

const caption = "Body: LIU 1,906 words, WU 6,215; case folded, hyphens kept, within the sentence";
const labels = { liu: "LIU", wu: "WU" };

type Values = readonly (string | number | readonly number[] | readonly string[])[];
/** Rows are written as lists, to keep the files small. */
const rowsOf = (file: { fields: readonly string[]; rows: readonly Values[] }): Record<string, unknown>[] =>
  file.rows.map((values) => Object.fromEntries(values.map((value, i) => [file.fields[i], value])));

const passages: { texts: Course[]; rows: SharedPassage[] } = read("passages.json");
const { texts } = passages;
const { terms, hits, scores } = ((): { terms: string[]; hits: TermHit[]; scores: TermSpread[] } => {
  const file = read("dispersion.json");
  return {
    terms: file.terms,
    hits: file.hits.flatMap(([term, id, positions, quoted]: [string, string, number[], number[]]) =>
      positions.map((position) => ({ term, id, position, quoted: quoted.includes(position) })),
    ),
    scores: file.scores.map(([term, id, value]: [string, string, number | null]) => ({
      term,
      id,
      deviationOfProportionsNormalised: value ?? Number.NaN,
      parts: 10,
    })),
  };
})();

const beside = read("cooccurrences.json");
const functionWords = new Set<string>(beside.functionWords);
const isContent = (word: string): boolean => !functionWords.has(word);
const collocates = rowsOf(beside).map((row) => ({ ...row, node: beside.node })) as unknown as Collocate[];
const { nodes } = beside as { nodes: Record<string, number> };
const ties = rowsOf(read("network.json")) as unknown as Tie[];

const phraseFile = read("phrases.json");
const phraseRows = rowsOf(phraseFile);
const phrases = phraseRows as unknown as Phrase[];
const counts: PhraseCount[] = phraseRows.flatMap((row) =>
  ["liu", "wu"].map((id) => ({ term: row.term as string, id, count: row[id] as number })),
);
const spellings = new Map<string, string>(Object.entries(phraseFile.spellings));
const families = [
  [
    "the vision of a community with a shared future for human beings",
    "a community with a shared future for human beings",
    "community with a shared future for human beings",
    "community with a shared future",
    "shared future",
    "human beings",
  ],
  [
    "the principle of international solidarity",
    "independent expert on international solidarity",
    "principle of international solidarity",
    "international solidarity",
  ],
  [
    "economic social and cultural rights and the right to development",
    "the realization of the right to development",
    "economic social and cultural rights",
    "the right to development",
    "right to development",
  ],
  [
    "the promotion and protection of human rights",
    "human rights and fundamental freedoms",
    "promotion and protection of human rights",
    "protection of human rights",
    "human rights",
  ],
];

/** A thousand and more of something, without chance. */
const many = (n: number): number[] => Array.from({ length: n }, (_, i) => (i * 7919) % n);
const sixTexts: Course[] = Array.from({ length: 6 }, (_, i) => ({
  id: `text ${i}`,
  tokens: 5000 + 900 * i,
  sections: Array.from({ length: i * 3 }, (_, k) => ({ position: 300 * k, label: `${k + 1}`, level: 1 + (k % 2) })),
}));

const snapshots: Record<string, () => Chart> = {
  dispersion: () =>
    chartDispersion(hits, {
      texts,
      terms,
      scores,
      labels,
      caption,
      title: "Win-win cooperation comes at the end of LIU, the shared future in part III of WU",
    }),
  "dispersion-six": () =>
    chartDispersion(
      ["peace", "trade", "law", "order"].flatMap((term, t) =>
        sixTexts.flatMap(({ id, tokens }, i) =>
          many([0, 40, 420, 2400][t] + 10 * i).map((n) => ({
            term,
            id,
            position: Math.floor((n * n) % tokens),
            quoted: n % 97 === 0,
          })),
        ),
      ),
      { texts: sixTexts },
    ),
  cooccurrences: () =>
    chartCooccurrences(collocates, {
      nodes,
      collocates: isContent,
      labels,
      caption,
      title: "In LIU cooperation is win-win and in human rights, in WU it is international",
    }),
  "cooccurrences-three": () =>
    chartCooccurrences(
      [...collocates, ...collocates.filter(({ id }) => id === "wu").map((row) => ({ ...row, id: "another" }))],
      { collocates: isContent, least: 5, caption },
    ),
  network: () =>
    chartNetwork(ties, {
      nodes: ["cooperation", "rights", "solidarity", "development"],
      collocates: isContent,
      label: (term) => ({ un: "UN", agenda: "Agenda" })[term] ?? term,
      caption: "Body of both texts together (8,121 words), within the sentence, five words to each side",
      title: "“International” ties cooperation to solidarity, “promote” ties it to rights and development",
    }),
  phrases: () =>
    chartPhrases(phrases, {
      families,
      counts,
      labels,
      label: spellings,
      caption,
      title: "The shared future is one long formula, human rights a word pair of its own",
    }),
  "phrases-chosen-by-weight": () => chartPhrases(phrases, { label: spellings, caption }),
  passages: () =>
    chartPassages(passages.rows, {
      between: ["liu", "wu"],
      texts,
      least: 8,
      labels,
      caption,
      title: "The longest passage both texts share is quoted from the UN Charter",
    }),
};

const awful = Object.fromEntries(hostile.slice(0, 2).map((name, i) => [["liu", "wu"][i], name]));
const longNames = { liu: "A very long name of a text that somebody has given to it", wu: "w".repeat(60) };
const anything = (term: string): string => hostile[term.length % hostile.length];
const shouting = (term: string): string => `${term} ${"and so on ".repeat(term.length % 9)}`;
const manyPassages = (n: number): SharedPassage[] =>
  Array.from({ length: n }, (_, i) => ({
    text: "of the ".repeat(4 + (i % 90)),
    n: 8 + ((i * 7) % 180),
    a: { position: (i * 37) % 1800, line: i },
    b: { position: (i * 101) % 6000, line: 2 * i },
    quotedA: i % 2 === 0,
  }));

const awkward: Record<string, () => Chart> = {
  "hostile dispersion": () =>
    chartDispersion(
      hits.map((hit) => ({ ...hit, term: anything(hit.term) })),
      {
        texts: texts.map((text) => ({
          ...text,
          sections: hostile.map((label, i) => ({ position: 150 * i, label, level: 1 + (i % 3) })),
        })),
        labels: awful,
        title: hostile[0],
        caption: hostile.join(" "),
      },
    ),
  "dispersion with long names": () =>
    chartDispersion(hits, { texts, terms: terms.slice(0, 2), scores, labels: longNames, label: shouting }),
  "dispersion of one hit": () =>
    chartDispersion([{ term: "a", id: "x", position: 0, quoted: true }], { texts: [{ id: "x", tokens: 1 }] }),
  "dispersion of nothing": () =>
    chartDispersion([], { terms: ["peace"], texts: [...texts, { id: "empty", tokens: 0, sections: [] }] }),
  "dispersion of many": () =>
    chartDispersion(
      many(9000).map((position) => ({ term: `term ${position % 40}`, id: "x", position, quoted: position % 5 === 0 })),
      {
        texts: [
          {
            id: "x",
            tokens: 9000,
            sections: many(60).map((i) => ({ position: 150 * i, label: String(i), level: 1 + (i % 2) })),
          },
        ],
      },
    ),
  "hostile cooccurrences": () =>
    chartCooccurrences(collocates, { nodes, labels: awful, label: anything, title: hostile[1] }),
  "cooccurrences with long names": () => chartCooccurrences(collocates, { labels: longNames, label: shouting, nodes }),
  "cooccurrences of thousands": () =>
    chartCooccurrences(
      collocates.map((row) => ({
        ...row,
        o11: row.o11 * 3000,
        o12: row.o12 * 3000,
        o21: row.o21 * 3000,
        o22: row.o22 * 3000,
        places: row.places.map((n) => n * 3000),
      })),
      { labels },
    ),
  "cooccurrences of one word": () =>
    chartCooccurrences(collocates.filter(({ id, o11 }) => id === "wu" && o11 > 20).slice(0, 1), { nodes: 46, labels }),
  "cooccurrences to one side": () =>
    chartCooccurrences(
      collocates.map((row) => ({ ...row, places: row.places.slice(0, 5) })),
      { span: [5, 0], labels },
    ),
  "cooccurrences of six texts": () =>
    chartCooccurrences(
      ["a", "b", "c"].flatMap((part) =>
        collocates.map((row) => ({ ...row, id: `${row.id}, the part called ${part}` })),
      ),
    ),
  "hostile network": () => chartNetwork(ties, { label: anything, title: hostile[0], caption: hostile.join(" ") }),
  "network of long words": () => chartNetwork(ties, { label: shouting, least: 1, strongest: 30 }),
  "network of one pair": () => chartNetwork(ties.slice(0, 1), { attracted: false }),
  "network of six nodes": () =>
    chartNetwork(
      [0, 1, 2, 3, 4, 5]
        .flatMap((i) =>
          Array.from({ length: 20 }, (_, k) => ({
            node: `node ${i}`,
            collocate: k % 6 === 0 ? `node ${(i + 1 + (k % 5)) % 6}` : `word ${(i * 7 + k * 5) % 40}`,
            o11: 20 + ((i * 13 + k * 7) % 31),
            o12: 3000,
            o21: 50 + k,
            o22: 100_000,
          })),
        )
        .filter((row, i, all) => all.findIndex((o) => o.node === row.node && o.collocate === row.collocate) === i),
    ),
  "network of ties": () =>
    chartNetwork(many(40).map((i) => ({ node: `n${i % 4}`, collocate: `w${i}`, o11: 5, o12: 95, o21: 5, o22: 9895 }))),
  "hostile phrases": () =>
    chartPhrases(phrases, { label: anything, counts, labels: awful, title: hostile[0], caption: hostile.join(" ") }),
  "long phrases": () =>
    chartPhrases(
      [40, 30, 12, 3].map((n, i) => ({
        term: Array.from({ length: n }, (_, k) => `word${k + (n < 40 ? 5 : 0)}`).join(" "),
        n,
        count: 1000 * i + 3,
        free: 3 * i,
      })),
    ),
  "phrases of long words": () => chartPhrases(phrases, { label: (term) => term.replaceAll(" ", "").repeat(9) }),
  "one phrase": () => chartPhrases([{ term: "a b", n: 2, count: 1, free: 1 }], { title: "" }),
  "phrases of six texts": () =>
    chartPhrases(phrases, {
      counts: phrases.flatMap(({ term }) =>
        [0, 1, 2, 3, 4, 5].map((i) => ({ term, id: `text number ${i}`, count: i * 123_456 })),
      ),
    }),
  "no shared passages": () => chartPassages([], { between: ["liu", "wu"], texts, least: 8, labels: longNames }),
  "hostile passages": () =>
    chartPassages(
      passages.rows.map((row, i) => ({ ...row, text: hostile[i] })),
      {
        between: ["liu", "wu"],
        texts: texts.map((text) => ({
          ...text,
          sections: hostile.map((label, i) => ({ position: 150 * i, label })),
        })),
        labels: awful,
        title: hostile[0],
      },
    ),
  "many passages": () => chartPassages(manyPassages(90), { between: ["liu", "wu"], texts, labels: longNames }),
  "very many passages": () => chartPassages(manyPassages(700), { between: ["liu", "wu"], texts, least: 8 }),
  "one passage, the texts the other way round": () =>
    chartPassages(
      passages.rows.slice(0, 1).map(({ a, b, ...row }) => ({ ...row, a: b, b: a })),
      { between: ["wu", "liu"], texts },
    ),
};

testCharts(snapshots, awkward);

/** Six nodes: two more have the neighbours of two others, so that many words stand between two or more. */
const six: Tie[] = [
  ...ties,
  ...ties.filter(({ node }) => node === "rights").map((row) => ({ ...row, node: "human" })),
  ...ties.filter(({ node }) => node === "solidarity").map((row) => ({ ...row, node: "international" })),
];
const networks: Record<string, () => Chart> = {
  ...Object.fromEntries(Object.entries({ ...snapshots, ...awkward }).filter(([name]) => name.includes("network"))),
  "network of six words of the fixture": () =>
    chartNetwork(six, {
      nodes: ["international", "rights", "human", "solidarity", "development", "cooperation"],
      collocates: isContent,
    }),
  "network of one word of the fixture": () => chartNetwork(ties, { nodes: ["cooperation"] }),
  "network of one word and many": () => chartNetwork(ties, { nodes: ["rights"], strongest: 30, least: 2 }),
};

/** Whether a line passes through a box, tried at every half pixel. */
function strikes([x1, y1, x2, y2]: readonly number[], { x0, y0, x1: right, y1: bottom }: Box): boolean {
  const steps = Math.ceil(2 * Math.hypot(x2 - x1, y2 - y1));
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
    const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
    return x > x0 && x < right && y > y0 && y < bottom;
  });
}

for (const [name, make] of Object.entries(networks))
  test(`chart ${name}: no line passes behind a word of others, and every figure is read on one line`, async () => {
    const svg = await renderSvg(make());
    const values = (tag: string, names: readonly string[]): number[] =>
      names.map((attribute) => Number(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1]));
    const words = (svg.match(/<rect [^>]*rx="4"[^>]*>/g) ?? []).map((tag) => {
      const [x, y, w, h] = values(tag, ["x", "y", "width", "height"]);
      return { x0: x, y0: y, x1: x + w, y1: y + h };
    });
    const isEnd = (x: number, y: number, { x0, y0, x1, y1 }: Box): boolean =>
      Math.abs(x - (x0 + x1) / 2) < 0.3 && Math.abs(y - (y0 + y1) / 2) < 0.3;
    // What else is drawn as a line, the key, ends at no word.
    const lines = (svg.match(/<line [^>]*>/g) ?? [])
      .map((tag) => values(tag, ["x1", "y1", "x2", "y2"]))
      .filter(([x, y]) => words.some((word) => isEnd(x, y, word)));
    const figures = boxes((svg.match(/<text [^>]*paint-order[^>]*>[^<]*/g) ?? []).join(""));
    assert.ok(words.length > 1 && lines.length > 0 && figures.length > 0);
    for (const l of lines)
      for (const word of words)
        if (!isEnd(l[0], l[1], word) && !isEnd(l[2], l[3], word)) assert.ok(!strikes(l, word), `${l} ${word.x0}`);
    for (const [i, figure] of figures.entries()) {
      for (const other of [...words, ...figures.slice(i + 1)]) assert.ok(!meets(figure, other), figure.text);
      const [x, y] = [(figure.x0 + figure.x1) / 2, (figure.y0 + figure.y1) / 2];
      const centre = { x0: x - 1.5, x1: x + 1.5, y0: y - 1.5, y1: y + 1.5 };
      assert.equal(lines.filter((l) => strikes(l, centre)).length, 1, figure.text);
    }
  });

test("no leader strikes through the length of a lane", async () => {
  for (const at of [0, 5000, 5900, 6000, 6100]) {
    const rows = [0, 1, 2].map((i) => ({
      ...passages.rows[0],
      n: 30 - i,
      b: { ...passages.rows[0].b, position: at + 20 * i },
    }));
    const svg = await renderSvg(chartPassages(rows, { texts, between: ["liu", "wu"] }));
    const length = boxes((svg.match(/<text [^>]*>[^<]*/g) ?? []).join("")).find(({ text }) => text === "6,215 words");
    assert.ok(length);
    const leaders = (svg.match(/<line [^>]*>/g) ?? [])
      .map((tag) => ["x1", "y1", "x2", "y2"].map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])))
      .filter(([, y1, , y2]) => y2 - y1 === 26);
    assert.equal(leaders.length, 3);
    for (const leader of leaders) assert.ok(!strikes(leader, length), `${at}: ${leader}`);
  }
});

/** The same rows in another order. */
const shuffled = <T>(rows: readonly T[]): T[] => many(rows.length).map((_, i) => rows[(i * 7919 + 13) % rows.length]);

test("the order of the rows does not matter", async () => {
  const same = async (a: Chart, b: Chart): Promise<void> => assert.equal(await renderSvg(a), await renderSvg(b));
  assert.notDeepEqual(shuffled(hits), hits);
  assert.equal(new Set(shuffled(ties)).size, ties.length);
  const spread = { texts, scores, labels };
  await same(chartDispersion(hits, spread), chartDispersion(shuffled(hits), { ...spread, texts: shuffled(texts) }));
  await same(
    chartCooccurrences(collocates, { nodes, labels }),
    chartCooccurrences(shuffled(collocates), { nodes, labels }),
  );
  await same(chartNetwork(ties), chartNetwork(shuffled(ties)));
  await same(chartPhrases(phrases, { counts }), chartPhrases(shuffled(phrases), { counts: shuffled(counts) }));
  const between = ["liu", "wu"] as const;
  await same(
    chartPassages(passages.rows, { texts, between }),
    chartPassages(shuffled(passages.rows), { texts, between }),
  );
});

test("alt says the title and the three largest figures", () => {
  const alts = Object.fromEntries(Object.entries(snapshots).map(([name, make]) => [name, make().alt]));
  assert.equal(
    alts.dispersion,
    "Win-win cooperation comes at the end of LIU, the shared future in part III of WU. human rights in LIU: 85 occurrences, 44.6 per 1,000 words. solidarity in WU: 141 occurrences, 22.7 per 1,000. cooperation in LIU: 24 occurrences, 12.6 per 1,000.",
  );
  assert.match(
    alts.cooccurrences,
    /international 1 word before in WU: 22 times, 48% of 46\. win-win 1 word before in LIU: 10 times, 42% of 24\. /,
  );
  assert.match(
    alts.network,
    /human and rights: 141 times near each other\.|rights and human: 141 times near each other\./,
  );
  assert.match(
    alts.phrases,
    /human rights: 141 occurrences, 82 of them free\. international solidarity: 90, 61 of them free\. /,
  );
  assert.match(alts.passages, /40 words, line 10 of LIU and line 37 of WU\. 14 words, /);
});

test("nothing found is drawn as such", async () => {
  assert.match(await renderSvg(awkward["dispersion of nothing"]()), />does not occur</);
  assert.match(await renderSvg(awkward["no shared passages"]()), />no run of 8 words in common</);
});

test("what is left out is said in the caption", () => {
  assert.match(awkward["dispersion of many"]().caption, /12 of 40 terms, the most frequent\./);
  assert.match(
    awkward["very many passages"]().caption,
    /700 pairs of places; .* Only the ribbons of the 60 longest are drawn\./,
  );
  assert.match(awkward["network of six nodes"]().caption, /Of each node up to \d neighbours/);
  assert.match(awkward["long phrases"]().caption, /“…”: words left out here/);
  assert.match(
    snapshots["cooccurrences-three"]().caption,
    /Shares are of those occurrences of the node that have a word/,
  );
});

test("what cannot be drawn is said at the door", () => {
  const between = ["liu", "wu"] as const;
  const said = (make: () => unknown, message: RegExp): void => assert.throws(make, message);
  said(() => chartDispersion([], { texts }), /chartDispersion requires at least one row/);
  said(() => chartDispersion(hits, {} as never), /chartDispersion requires texts, .*coursesOf/);
  said(() => chartDispersion(hits, undefined as never), /chartDispersion requires texts/);
  said(() => chartDispersion(hits, { texts: texts.slice(1) }), /got none for "liu": texts has "wu"/);
  said(
    () => chartDispersion([{ term: "a", id: "liu", position: 1906, quoted: false }], { texts }),
    /got one of "a" at 1906 of liu: ask sequences and concordance with the same where/,
  );
  said(() => chartDispersion(hits.map(({ term, ...hit }) => hit) as never, { texts }), /a string "term"/);
  said(() => chartDispersion(hits, { texts: [...texts, ...texts] }), /one text an id, got two for liu/);
  said(() => chartCooccurrences([]), /at least one row/);
  said(() => chartCooccurrences(ties as never), /rows of one node, got "cooperation", "rights"/);
  said(() => chartCooccurrences(collocates.map(({ places, ...row }) => row) as never), /requires places/);
  said(() => chartCooccurrences([...collocates, collocates[0]]), /got two for ".*" in liu/);
  said(
    () => chartCooccurrences(collocates.filter(({ o11 }) => o11 > 2)),
    /got none for ".*" in (liu|wu), whose rows are not complete/,
  );
  said(() => chartCooccurrences(collocates, { collocates: [] }), /at least one word to show/);
  said(() => chartCooccurrences(collocates, { nodes: { liu: 2, wu: 46 } }), /to be \d+ or more, .* got 2/);
  said(() => chartNetwork([]), /at least one row/);
  said(() => chartNetwork(ties, { nodes: ["cooperaton"] }), /nodes name "cooperaton", the rows have "cooperation"/);
  said(() => chartNetwork([...ties, ties[0]]), /one row a node and collocate/);
  said(
    () => chartNetwork([..."abcdefg"].map((node) => ({ ...ties[0], node }))),
    /1 to 6 nodes, got 7 .*or show a table/,
  );
  said(() => chartNetwork(ties, { least: 1000 }), /at least one neighbour, got none with 1000 or more/);
  said(() => chartPhrases([]), /at least one row/);
  said(() => chartPhrases(phrases, { families: [["not there"]] }), /got none for "not there"/);
  said(
    () => chartPhrases(phrases, { counts: counts.slice(0, 1) }),
    /counts of every phrase in every text, got none for/,
  );
  said(() => chartPassages(passages.rows, { texts } as never), /requires between/);
  const withIds = passages.rows.map((row) => ({ ...row, a: { ...row.a, id: "liu" }, b: { ...row.b, id: "wu" } }));
  assert.equal(chartPassages(withIds, { texts }).alt, chartPassages(passages.rows, { texts, between }).alt);
  said(() => chartPassages(withIds, { texts, between: ["wu", "liu"] }), /in the order of the rows, "liu", "wu"/);
  said(() => chartPassages([...withIds, passages.rows[0]], { texts }), /one pair of texts/);
  said(() => chartPassages(passages.rows, { texts, between: ["liu", "zhao"] }), /got none for "zhao"/);
  said(
    () => chartPassages([{ ...passages.rows[0], a: { position: 2000, line: 1 } }], { texts, between }),
    /got one at position 2000 of liu/,
  );
  said(
    () => chartPassages([{ ...passages.rows[0], a: null }] as never, { texts, between }),
    /position undefined of liu/,
  );
});

test("communities are those of greatest modularity, whatever the order of the lines", () => {
  const triangle = (a: string, b: string, c: string) => [
    { a, b, weight: 9 },
    { a: b, b: c, weight: 9 },
    { a: c, b: a, weight: 9 },
  ];
  const lines = [...triangle("a", "b", "c"), ...triangle("x", "y", "z"), { a: "c", b: "x", weight: 3 }];
  const words = ["a", "b", "c", "x", "y", "z", "alone"];
  const expected = { a: "a", b: "a", c: "a", x: "x", y: "x", z: "x", alone: "alone" };
  assert.deepEqual(Object.fromEntries(communitiesOf(words, lines)), expected);
  assert.deepEqual(Object.fromEntries(communitiesOf([...words].reverse(), [...lines].reverse())), expected);
});

/** A sequence of "region:word" items; "|" begins a paragraph. */
function sequence(id: string, items: readonly string[]): Sequence {
  const found: { word: string; region: number; boundary: number; position: number }[] = [];
  let position = 0;
  let boundary = 4;
  for (const item of items) {
    if (item === "|") boundary = 3;
    else if (item === "_") position++;
    else {
      const [region, word] = item.split(":");
      found.push({ word, region: regions.indexOf(region as never), boundary, position: position++ });
      boundary = 0;
    }
  }
  const values = [...new Set(found.map(({ word }) => word))];
  return {
    id,
    codes: Uint32Array.from(found, ({ word }) => values.indexOf(word)),
    positions: Uint32Array.from(found, (token) => token.position),
    starts: new Uint32Array(found.length),
    ends: new Uint32Array(found.length),
    boundaries: Uint8Array.from(found, (token) => token.boundary),
    regions: Uint8Array.from(found, ({ region }) => region),
    quoted: new Uint8Array(found.length),
    values,
  };
}

test("the course of a text has its sections and the places of its words", () => {
  const text = sequence("t", [
    ..."title:on title:peace | _ _ heading:i heading:introduction | body:a body:b | heading:a heading:basis | body:c".split(
      " ",
    ),
    ..."| heading:b heading:value | body:c | heading:ii heading:civic heading:duty | body:d | heading:conclusion | body:e | note:n".split(
      " ",
    ),
  ]);
  const [course] = coursesOf([text]);
  assert.equal(course.tokens, 19);
  assert.deepEqual(Array.from(course.positions!).slice(0, 4), [0, 1, 4, 5]);
  assert.deepEqual(course.sections, [
    { position: 4, label: "I" },
    { position: 8, label: "A", level: 2 },
    { position: 11, label: "B", level: 2 },
    { position: 14, label: "II" },
    { position: 18, label: "Conclusion" },
    { position: 20, label: "Notes" },
  ]);
  assert.throws(() => coursesOf([{ id: "t" } as never]), /what corpus\.sequences\(\) gives/);
});

test("a phrase stands under the same words of a longer one", async () => {
  const svg = await renderSvg(snapshots.phrases());
  const x0 = (word: string): number[] =>
    boxes(svg)
      .filter(({ text }) => text === word)
      .map((box) => Math.round(box.x0));
  assert.equal(new Set(x0("community").slice(0, 4)).size, 1);
  assert.equal(new Set(x0("future").slice(0, 5)).size, 1);
});
