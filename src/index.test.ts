import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors association associationMeasures attributions averageLogarithmicDistance averageReducedFrequency
  averageWaitingTime bayesInformationCriterion benjaminiHochberg bonferroni brunetW byCodePoint carrollCttr
  carrollD2 carrollUm chartCooccurrences chartCross chartDispersion chartFrequencies chartKeyness
  chartKeynessMap chartLenses chartNetwork chartPassages chartPhrases chartQuoted chartRegions chiSquared
  chiSquaredP chiSquaredYates clopperPearson complexity conservativeLogRatio corpusOf coursesOf coverage
  defaultContract deltaPCollocate deltaPNode deviationOfProportions deviationOfProportionsNormalised dice
  dictionaryOf differenceCoefficient dispersion dispersionA dispersionEgbert dispersionMeasures
  dispersionNelson distributionalConsistency dugastU engwallFm entropy evidence features fisherAlpha
  grammaticalFeatures guiraudR hdd herdanC herdanVm holm honoreR inverseDocumentFrequency juillandD juillandU
  keyness keynessMeasures kromerUr kullbackLeiblerDispersion lens lexicons logDice logLikelihood
  logLikelihoodRayson logRatio logRatioHardie logRatioInterval lyneD3 maasA mi modality modals
  movingTypeTokenRatio mtld mtldMovingAverage oddsRatio percentDifference phraseFrames precision range rates
  readActors readCorpus readDictionary recurringPhrases regions relativeRisk reliability rosengrenKf
  rosengrenS save say segmentalTypeTokenRatio sharedPassages show sichelS simpleLogLikelihood simpleMaths
  simpsonD standardDeviation summerS tScore typeTokenRatio variationCoefficient vocdD wilson yuleI yuleK
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
