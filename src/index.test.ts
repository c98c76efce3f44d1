import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  bayesInformationCriterion benjaminiHochberg bonferroni byCodePoint chartFrequencies chartKeyness chartKeynessMap chartRegions
  chiSquared chiSquaredP chiSquaredYates clopperPearson conservativeLogRatio corpusOf defaultContract deltaPCollocate deltaPNode
  dice differenceCoefficient holm keyness keynessMeasures logDice logLikelihood logLikelihoodRayson logRatio logRatioHardie
  logRatioInterval mi movingTypeTokenRatio mtld oddsRatio percentDifference readCorpus regions relativeRisk save say show
  simpleLogLikelihood simpleMaths tScore typeTokenRatio wilson yuleK
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
