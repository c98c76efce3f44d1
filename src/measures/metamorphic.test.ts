// Changes of the data of which it is known what they do to a measure. Every exported measure has its line: which change leaves it,
// turns its sign, or multiplies it; so one that is added is asked for.
import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { Table } from "./contingency.js";
import {
  adjustments,
  intervalsOfTables,
  ofCodes,
  ofGroups,
  ofMatrices,
  ofParts,
  ofPositions,
  ofReadabilityCounts,
  ofTables,
  ofVectors,
} from "./families.test-helper.js";
import type { TermInParts } from "./parts.js";
import type { ReadabilityCounts } from "./readabilityCounts.js";
import { integers, near, randomTables, randomTexts } from "./twins.test-helper.js";

const words = (text: string): string[] => text.trim().split(/\s+/);
const options: { readonly [name: string]: object } = { logOddsDirichlet: { prior: 0.01, priorTotal: 1 } };
const of = (name: string, table: Table): number => ofTables[name](table, options[name]);
/** All but zeros, which some measures replace. */
const tables: readonly Table[] = randomTables(53, 400).filter(({ o11, o12, o21, o22 }) => o11 * o12 * o21 * o22 > 0);
const all: readonly string[] = Object.keys(ofTables);

/** Each name once, none missing. */
function complete(classes: { readonly [name: string]: string }, names: readonly string[]): void {
  const listed = Object.values(classes).flatMap(words);
  assert.deepEqual([...listed].sort(), [...names].sort());
}

function same(name: string, actual: number, expected: number, tolerance = 1e-9): void {
  if (Number.isNaN(expected)) assert.ok(Number.isNaN(actual), `${name}: ${actual}`);
  else if (Number.isFinite(expected)) near(actual, expected, tolerance);
  else assert.equal(actual, expected, name);
}

const exchange = {
  flips: `chiSquared chiSquaredYates conservativeLogRatio conservativeLogRatioNormal deltaPCollocate differenceCoefficient lambda lambdaZ
    liddell logLikelihood logLikelihoodRayson logOddsDirichlet logRatio logRatioHardie phi specificity yuleQ yuleY deltaPNode`,
  inverts: "oddsRatio oddsRatioHaldane relativeRisk simpleMaths",
  keeps: `averageMi bayesInformationCriterion effectSizeLogLikelihood jensenShannonContribution normalisedAverageMi phiSquared`,
  // of o11 alone, which another cell becomes
  free: `dice fisherExact fisherExactLog10 geometricMean jaccard kullbackLeiblerContribution localMi logDice logFrequencyMutualDependency
    mi mi2 mi3 miLogFrequency minimumSensitivity mu mutualDependency npmi percentDifference poissonP poissonPLog10 poissonStirling
    positiveConservativeLogRatio positiveMi simpleLogLikelihood tScore zScore zScoreCorrected`,
};

test("target and reference exchanged: signed keyness changes its sign, a ratio is turned over, evidence without a sign stays", () => {
  complete(exchange, all);
  for (const { o11, o12, o21, o22 } of tables) {
    const [there, back] = [
      { o11, o12, o21, o22 },
      { o11: o21, o12: o22, o21: o11, o22: o12 },
    ];
    for (const name of words(exchange.flips)) same(name, of(name, back), 0 - of(name, there));
    for (const name of words(exchange.inverts)) same(name, of(name, back), 1 / of(name, there));
    for (const name of words(exchange.keeps)) same(name, of(name, back), of(name, there));
    // The exact test of one side becomes that of the other.
    same("fisherExact", ofTables.fisherExact(back, { tail: "repulsion" }), of("fisherExact", there));
    for (const [name, interval] of Object.entries(intervalsOfTables)) {
      const [a, b] = [interval(there), interval(back)];
      const turned = name === "logRatioInterval" ? [0 - b.high, 0 - b.low] : [1 / b.high, 1 / b.low];
      same(name, a.low, turned[0]);
      same(name, a.high, turned[1]);
    }
  }
});

const scaling = {
  keeps: `averageMi deltaPCollocate deltaPNode dice differenceCoefficient geometricMean jaccard jensenShannonContribution
    kullbackLeiblerContribution liddell logDice logFrequencyMutualDependency logRatioHardie mi minimumSensitivity mu mutualDependency
    normalisedAverageMi npmi oddsRatio percentDifference phi phiSquared positiveMi relativeRisk simpleMaths yuleQ yuleY`,
  grows: "chiSquared localMi logLikelihood logLikelihoodRayson poissonStirling simpleLogLikelihood",
  growsWithRoot: "tScore zScore",
  // plus log₂ of the factor, and twice that
  growsWithLog: "mi2",
  growsWithTwoLogs: "mi3",
  free: `bayesInformationCriterion chiSquaredYates conservativeLogRatio conservativeLogRatioNormal effectSizeLogLikelihood fisherExact
    fisherExactLog10 lambda lambdaZ logOddsDirichlet logRatio miLogFrequency oddsRatioHaldane poissonP poissonPLog10
    positiveConservativeLogRatio specificity zScoreCorrected`,
};

test("seven times as many of everything: effect sizes stay, evidence grows seven times, z by its root", () => {
  complete(scaling, all);
  for (const table of tables) {
    const { o11, o12, o21, o22 } = table;
    const seven = { o11: 7 * o11, o12: 7 * o12, o21: 7 * o21, o22: 7 * o22 };
    for (const name of words(scaling.keeps)) same(name, of(name, seven), of(name, table));
    for (const name of words(scaling.grows)) same(name, of(name, seven), 7 * of(name, table));
    for (const name of words(scaling.growsWithRoot)) same(name, of(name, seven), Math.sqrt(7) * of(name, table));
    for (const name of words(scaling.growsWithLog)) same(name, of(name, seven), of(name, table) + Math.log2(7));
    for (const name of words(scaling.growsWithTwoLogs)) same(name, of(name, seven), of(name, table) + 2 * Math.log2(7));
    // What allows for chance is surer of what there is more of.
    for (const name of words("conservativeLogRatio conservativeLogRatioNormal"))
      assert.ok(Math.abs(of(name, seven)) >= Math.abs(of(name, table)) - 1e-12, name);
  }
});

const transposition = {
  keeps: `averageMi chiSquared chiSquaredYates dice fisherExact fisherExactLog10 geometricMean jaccard lambda lambdaZ localMi logDice
    logFrequencyMutualDependency logLikelihood mi mi2 mi3 miLogFrequency minimumSensitivity mu mutualDependency normalisedAverageMi
    npmi oddsRatio oddsRatioHaldane phi phiSquared poissonP poissonPLog10 poissonStirling positiveMi simpleLogLikelihood specificity
    tScore yuleQ yuleY zScore zScoreCorrected`,
  other: "deltaPCollocate deltaPNode liddell", // each way round there is one
  free: `bayesInformationCriterion conservativeLogRatio conservativeLogRatioNormal differenceCoefficient effectSizeLogLikelihood
    jensenShannonContribution kullbackLeiblerContribution logLikelihoodRayson logOddsDirichlet logRatio logRatioHardie percentDifference
    positiveConservativeLogRatio relativeRisk simpleMaths`,
};

test("node and collocate exchanged: association stays, and each ΔP becomes the other", () => {
  complete(transposition, all);
  for (const table of tables) {
    const turned = { ...table, o12: table.o21, o21: table.o12 };
    for (const name of words(transposition.keeps)) same(name, of(name, turned), of(name, table));
    same("deltaPCollocate", of("deltaPCollocate", turned), of("deltaPNode", table));
    same("liddell", of("liddell", turned), of("deltaPCollocate", table));
  }
});

/** Parts of 10 to 59 tokens, a term that occurs at least once. */
function randomParts(seed: number): TermInParts[] {
  const random = seeded(seed);
  return Array.from({ length: 200 }, () => {
    const sizes = integers(random, 2 + random(9), 50).map((size) => size + 10);
    const counts = sizes.map((size) => (random(3) === 0 ? 0 : random(Math.min(size, 12))));
    counts[0] += 1;
    return { counts, sizes };
  });
}

const merging = {
  keeps: "deviationOfProportions kullbackLeiblerDispersion lyneD3 rosengrenKf rosengrenS",
  free: `carrollD2 carrollUm deviationOfProportionsNormalised dispersionA dispersionEgbert dispersionNelson distributionalConsistency
    engwallFm inverseDocumentFrequency juillandD juillandU kromerUr range standardDeviation variationCoefficient`,
};

test("parts in another order, and a part without tokens, change nothing; two parts of one rate merged leave what compares shares", () => {
  complete(merging, Object.keys(ofParts));
  for (const { counts, sizes } of randomParts(59)) {
    const parts = { counts, sizes };
    const turned = { counts: [...counts].reverse(), sizes: [...sizes].reverse() };
    const empty = { counts: [...counts, 0], sizes: [...sizes, 0] };
    const split = { counts: [...counts, counts[0], 2 * counts[0]], sizes: [...sizes, sizes[0], 2 * sizes[0]] };
    const merged = { counts: [...counts, 3 * counts[0]], sizes: [...sizes, 3 * sizes[0]] };
    for (const [name, measure] of Object.entries(ofParts)) {
      same(name, measure(turned), measure(parts));
      same(name, measure(empty), measure(parts));
    }
    for (const name of words(merging.keeps)) same(name, ofParts[name](merged), ofParts[name](split));
  }
});

const inOrder = "movingTypeTokenRatio mtld mtldMovingAverage segmentalTypeTokenRatio vocdD"; // vocdD draws from places

test("tokens in another order leave what is free of order, words under other codes leave everything", () => {
  const free = Object.keys(ofCodes).filter((name) => !words(inOrder).includes(name));
  assert.ok(words(inOrder).every((name) => name in ofCodes) && free.length >= 15);
  for (const codes of randomTexts(61)) {
    const random = seeded(codes.length);
    const shuffled = [...codes].map((code) => ({ code, key: random() })).sort((a, b) => a.key - b.key);
    for (const name of free) same(name, ofCodes[name](shuffled.map(({ code }) => code)), ofCodes[name](codes));
    const renamed = codes.map((code) => 1000 - 3 * code);
    for (const [name, measure] of Object.entries(ofCodes)) same(name, measure(renamed), measure(codes));
  }
  // Of long texts, as short ones have no value.
  const text = Array.from({ length: 400 }, (_, i) => (i * i) % 83);
  const backwards = [...text].reverse();
  for (const name of words("movingTypeTokenRatio mtld segmentalTypeTokenRatio"))
    same(name, ofCodes[name](backwards), ofCodes[name](text));
});

test("a text twice over is as readable as once", () => {
  const random = seeded(67);
  const fields = "sentences letters characters syllables polysyllables monosyllables longWords unfamiliarWords".split(
    " ",
  );
  for (let i = 0; i < 100; i++) {
    const counts = Object.fromEntries([["words", 100], ...fields.map((field) => [field, 1 + random(90)])]);
    const twice = Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, 2 * Number(count)]));
    for (const [name, measure] of Object.entries(ofReadabilityCounts))
      same(name, measure(twice as unknown as ReadabilityCounts), measure(counts as unknown as ReadabilityCounts));
  }
});

const ofVector = {
  // of shares or of direction: one text ten times as long changes nothing
  keeps: "cosine hellinger jaccardSimilarity jensenShannon kullbackLeibler",
  free: "ruzicka",
};

test("features in another order change nothing, nor which text comes first but for Kullback and Leibler, nor a longer text", () => {
  complete(ofVector, Object.keys(ofVectors));
  const random = seeded(71);
  for (let i = 0; i < 200; i++) {
    const [a, b] = [integers(random, 12, 9), integers(random, 12, 9)];
    for (const [name, measure] of Object.entries(ofVectors)) {
      same(name, measure([...a].reverse(), [...b].reverse()), measure(a, b));
      if (name !== "kullbackLeibler") same(name, measure(b, a), measure(a, b));
    }
    const longer = a.map((count) => 10 * count);
    for (const name of words(ofVector.keeps)) same(name, ofVectors[name](longer, b), ofVectors[name](a, b));
  }
});

test("documents in another order: the distances are the same, each in its new place", () => {
  const random = seeded(73);
  for (let i = 0; i < 50; i++) {
    const rows = Array.from({ length: 5 }, () => integers(random, 8, 20));
    for (const [name, measure] of Object.entries(ofMatrices)) {
      const [there, back] = [measure(rows), measure([...rows].reverse())];
      for (let k = 0; k < 5; k++) for (let j = 0; j < 5; j++) same(name, back[4 - k][4 - j], there[k][j]);
    }
  }
});

test("groups exchanged turn the sign and keep p, texts in another order change nothing", () => {
  const random = seeded(79);
  for (let i = 0; i < 100; i++) {
    const [a, b] = [integers(random, 3 + random(6), 30), integers(random, 3 + random(6), 30)];
    for (const [name, measure] of Object.entries(ofGroups)) {
      const [there, back, turned] = [measure(a, b), measure(b, a), measure([...a].reverse(), [...b].reverse())];
      if (typeof there === "number" || typeof back === "number" || typeof turned === "number") {
        same(name, Number(back), 0 - Number(there));
        same(name, Number(turned), Number(there));
        continue;
      }
      // U of the one group and of the other are all pairs together.
      const expected = name === "mannWhitney" ? a.length * b.length - there.statistic : 0 - there.statistic;
      same(name, back.statistic, expected);
      same(name, back.p, there.p);
      same(name, turned.statistic, there.statistic);
      same(name, turned.p, there.p);
    }
  }
});

test("a corpus that begins elsewhere on its circle has the same distances", () => {
  const random = seeded(83);
  for (let i = 0; i < 100; i++) {
    const N = 20 + random(200);
    const positions = Array.from({ length: N }, (_, at) => at).filter(() => random(5) === 0);
    const moved = positions.map((at) => (at + 7) % N);
    for (const [name, measure] of Object.entries(ofPositions)) same(name, measure(moved, N), measure(positions, N));
  }
});

test("p in another order are adjusted as before, each in its place, and none becomes less", () => {
  const random = seeded(89);
  for (let i = 0; i < 100; i++) {
    const p = Array.from({ length: 1 + random(20) }, () => random() ** 3);
    for (const [name, adjust] of Object.entries(adjustments)) {
      const adjusted = adjust(p);
      for (const [k, value] of adjust([...p].reverse())
        .reverse()
        .entries())
        same(name, value, adjusted[k]);
      for (const [k, value] of adjusted.entries()) assert.ok(value >= p[k] && value <= 1, name);
    }
  }
});
