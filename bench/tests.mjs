// How often tests find a difference where there is none: words drawn token by token, drawn text by text, and real speeches
// divided by lot. All p of one comparison are adjusted by Benjamini and Hochberg; since nothing differs, every finding is
// false, and the false discovery rate is the share of comparisons with any finding.
import {
  benjaminiHochberg,
  chiSquaredP,
  corpusOf,
  fisherExact,
  logLikelihood,
  mannWhitney,
  welchT,
} from "../dist/index.js";
import { readTexts } from "../dist/reading/read.js";
import { percent } from "./intervals.mjs";
import { clumped, randomNumbers, shuffled } from "./random.mjs";

/** Each test takes the counts of a word in the texts of both groups, and the sizes of the texts. */
const tests = {
  logLikelihood: (a, b) => chiSquaredP(logLikelihood(tableOf(a, b))),
  fisherExact: (a, b) => fisherExact(tableOf(a, b), { tail: "both" }),
  welchT: (a, b) => welchT(a.rates, b.rates).p,
  mannWhitney: (a, b) => mannWhitney(a.rates, b.rates).p,
};
const tableOf = (a, b) => ({ o11: a.count, o12: a.size - a.count, o21: b.count, o22: b.size - b.count });

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const group = (counts, sizes, at) => ({
  count: total(at.map((i) => counts[i])),
  size: total(at.map((i) => sizes[i])),
  rates: at.map((i) => counts[i] / sizes[i]),
});

/** For each test: p below 0.05, comparisons with a finding, findings; over `comparisons` of words × texts. */
function measured(comparisons, words) {
  const found = Object.fromEntries(Object.keys(tests).map((name) => [name, { p: 0, below: 0, any: 0, findings: 0 }]));
  for (let i = 0; i < comparisons; i++) {
    const drawn = words(i);
    for (const [name, test] of Object.entries(tests)) {
      const p = drawn.map(([a, b]) => test(a, b)).filter((each) => !Number.isNaN(each));
      const findings = benjaminiHochberg(p).filter((each) => each <= 0.05).length;
      found[name].p += p.length;
      found[name].below += p.filter((each) => each <= 0.05).length;
      found[name].findings += findings;
      if (findings > 0) found[name].any++;
    }
  }
  return { comparisons, found };
}

const texts = 1000;
/** Words of which `mean` are expected in a text of a thousand tokens; `clumping` 0 draws tokens, more draws texts. */
function simulated(perGroup, clumping, seed) {
  const random = randomNumbers(seed);
  const sizes = Array.from({ length: 2 * perGroup }, () => texts);
  const [first, second] = [0, perGroup].map((from) => Array.from({ length: perGroup }, (_, i) => from + i));
  return measured(400, () =>
    Array.from({ length: 200 }, (_, word) => {
      const mean = 0.2 * 50 ** (word / 199); // from one in five texts to ten a text
      const counts = sizes.map(() => Math.min(texts, clumped(mean, clumping, random)));
      return [group(counts, sizes, first), group(counts, sizes, second)];
    }),
  );
}

/** Speeches divided by lot into two halves, of all or of a number; words that occur at least ten times in them. */
function divided(speeches, perGroup, seed) {
  const random = randomNumbers(seed);
  const { rows, sizes } = speeches;
  const all = sizes.map((_, i) => i);
  return measured(200, () => {
    const lot = shuffled([...all], random);
    const [first, second] = [lot.slice(0, perGroup), lot.slice(perGroup, 2 * perGroup)];
    return rows
      .map((counts) => [group(counts, sizes, first), group(counts, sizes, second)])
      .filter(([a, b]) => a.count + b.count >= 10);
  });
}

/** The same words with the same counts, each token in a text by lot: what the tests by token suppose. */
function scattered({ rows, sizes }, perGroup, seed) {
  const random = randomNumbers(seed);
  const all = sizes.map((_, i) => i);
  const [first, second] = [0, perGroup].map((from) => Array.from({ length: perGroup }, (_, i) => from + i));
  return measured(50, () => {
    const chosen = shuffled([...all], random).slice(0, 2 * perGroup);
    const here = chosen.map((i) => sizes[i]);
    const places = chosen.flatMap((i, at) => new Array(sizes[i]).fill(at));
    return rows
      .map((counts) => total(chosen.map((i) => counts[i])))
      .filter((count) => count >= 10)
      .map((count) => {
        const counts = here.map(() => 0);
        for (let i = 0; i < count; i++) counts[places[Math.floor(random() * places.length)]]++;
        return [group(counts, here, first), group(counts, here, second)];
      });
  });
}

async function readSpeeches(file) {
  const corpus = await corpusOf(
    readTexts(file).map(({ id, source }) => ({ id, text: source })),
    { annotate: false },
  );
  const documents = await corpus.documents();
  const index = new Map(documents.map(({ id }, i) => [id, i]));
  const terms = new Map();
  for (const { term, id, count } of await corpus.frequencies({ by: "id" })) {
    if (!terms.has(term)) terms.set(term, new Array(documents.length).fill(0));
    terms.get(term)[index.get(id)] = count;
  }
  // Every fifth of the words that can be compared, in their order, is as good as all.
  const rows = [...terms.values()].filter((counts) => total(counts) >= 10).filter((_, i) => i % 5 === 0);
  return { rows, sizes: documents.map(({ tokens }) => tokens) };
}

const table = (rows) =>
  [
    "| texts | test | p ≤ 0.05 % | false discovery rate % | findings a comparison |",
    "| --- | --- | --: | --: | --: |",
    ...rows.flatMap(([name, { comparisons, found }]) =>
      Object.entries(found).map(
        ([test, { p, below, any, findings }]) =>
          `| ${name} | \`${test}\` | ${percent(below / p)} | ${percent(any / comparisons)} | ${(findings / comparisons).toFixed(1)} |`,
      ),
    ),
  ].join("\n");

export async function testTables(file) {
  const rows = [];
  for (const [what, clumping] of [
    ["tokens drawn", 0],
    ["texts drawn, a little clumped", 0.5],
    ["texts drawn, clumped", 2],
  ])
    for (const perGroup of [10, 50])
      rows.push([`${what}; ${perGroup} + ${perGroup}`, simulated(perGroup, clumping, 7 + perGroup)]);
  const parts = [{ title: "Tests of simulated words", table: table(rows) }];
  const level = (rows, test, what = "below") => {
    const all = rows.map(([, { comparisons, found }]) =>
      what === "below" ? found[test].below / found[test].p : found[test].any / comparisons,
    );
    const [least, most] = [percent(Math.min(...all)), percent(Math.max(...all))];
    return least === most ? `${least} %` : `${least}–${most} %`;
  };
  const [drawn, clumpy] = [rows.slice(0, 2), rows.slice(2)];
  if (file === undefined) return parts;
  const speeches = await readSpeeches(file);
  const half = Math.floor(speeches.sizes.length / 2);
  const lots = [];
  for (const perGroup of [10, half])
    lots.push([`speeches by lot; ${perGroup} + ${perGroup}`, divided(speeches, perGroup, 3)]);
  const scatteredRow = ["tokens of the speeches by lot; 10 + 10", scattered(speeches, 10, 3)];
  parts.push({ title: "Tests of speeches divided by lot", table: table([scatteredRow, ...lots]) });
  const said = (measure, sentence) => parts.push({ kind: "Level", measure, sentence });
  const sentence = (test) =>
    `where nothing differs, p ≤ 0.05 in ${level(drawn, test)} of words if tokens are drawn, ${level(clumpy, test)} if texts with clumped words are, ${level(lots, test)} between speeches divided by lot.`;
  for (const test of Object.keys(tests)) said(test, sentence(test));
  const rate = (test) =>
    `${level(drawn, test, "any")} (tokens drawn), ${level(clumpy, test, "any")} (clumped), ${level(lots, test, "any")} (speeches)`;
  said(
    "benjaminiHochberg",
    `any finding at 5 % where nothing differs: with \`logLikelihood\` in ${rate("logLikelihood")} of comparisons; with \`welchT\` over texts ${rate("welchT")}, with \`mannWhitney\` ${rate("mannWhitney")}.`,
  );
  return parts;
}
