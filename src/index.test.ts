import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  association associationMeasures averageReducedFrequency bayesInformationCriterion benjaminiHochberg bonferroni
  byCodePoint carrollD2 chartCooccurrences chartDispersion chartFrequencies chartKeyness chartKeynessMap chartNetwork
  chartPassages chartPhrases chartRegions chiSquared chiSquaredP chiSquaredYates clopperPearson conservativeLogRatio
  corpusOf coursesOf defaultContract deltaPCollocate deltaPNode deviationOfProportions
  deviationOfProportionsNormalised dice differenceCoefficient dispersion dispersionA dispersionMeasures evidence holm
  juillandD keyness keynessMeasures logDice logLikelihood logLikelihoodRayson logRatio logRatioHardie logRatioInterval
  mi movingTypeTokenRatio mtld oddsRatio percentDifference phraseFrames range readCorpus recurringPhrases regions
  relativeRisk save say sharedPassages show simpleLogLikelihood simpleMaths tScore typeTokenRatio wilson yuleK
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
