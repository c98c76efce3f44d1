import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors association associationMeasures attributions averageLogarithmicDistance averageReducedFrequency
  averageWaitingTime bayesInformationCriterion benjaminiHochberg bonferroni byCodePoint carrollD2 carrollUm
  chartCooccurrences chartCross chartDispersion chartFrequencies chartKeyness chartKeynessMap chartLenses
  chartNetwork chartPassages chartPhrases chartQuoted chartRegions chiSquared chiSquaredP chiSquaredYates
  clopperPearson complexity conservativeLogRatio corpusOf coursesOf coverage defaultContract deltaPCollocate
  deltaPNode deviationOfProportions deviationOfProportionsNormalised dice dictionaryOf differenceCoefficient
  dispersion dispersionA dispersionEgbert dispersionMeasures dispersionNelson distributionalConsistency
  engwallFm evidence features grammaticalFeatures holm inverseDocumentFrequency juillandD juillandU keyness
  keynessMeasures kromerUr kullbackLeiblerDispersion lens lexicons logDice logLikelihood logLikelihoodRayson
  logRatio logRatioHardie logRatioInterval lyneD3 mi modality modals movingTypeTokenRatio mtld oddsRatio
  percentDifference phraseFrames precision range rates readActors readCorpus readDictionary recurringPhrases
  regions relativeRisk reliability rosengrenKf rosengrenS save say sharedPassages show simpleLogLikelihood
  simpleMaths standardDeviation tScore typeTokenRatio variationCoefficient wilson yuleK
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
