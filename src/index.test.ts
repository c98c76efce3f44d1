import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors association associationMeasures attributions automatedReadability averageLogarithmicDistance
  averageReducedFrequency averageWaitingTime bayesInformationCriterion benjaminiHochberg bonferroni brunetW
  burrowsDelta byCodePoint carrollCttr carrollD2 carrollUm chartCooccurrences chartCross chartDispersion
  chartFrequencies chartKeyness chartKeynessMap chartLenses chartNetwork chartPassages chartPhrases
  chartQuoted chartRegions chiSquared chiSquaredP chiSquaredYates clopperPearson colemanLiau complexity
  conservativeLogRatio corpusOf cosine cosineDelta coursesOf coverage daleChall defaultContract
  deltaPCollocate deltaPNode deviationOfProportions deviationOfProportionsNormalised dice dictionaryOf
  differenceCoefficient dispersion dispersionA dispersionEgbert dispersionMeasures dispersionNelson
  distributionalConsistency dugastU engwallFm entropy evidence expectedTypes features fisherAlpha
  fleschKincaid fleschReadingEase forcast grammaticalFeatures guiraudR gunningFog hdd heapsFit hellinger
  herdanC herdanVm holm honoreR inverseDocumentFrequency jaccardSimilarity jensenShannon juillandD juillandU
  keyness keynessMeasures kromerUr kullbackLeibler kullbackLeiblerDispersion lens lexicons linsearWrite lix
  logDice logLikelihood logLikelihoodRayson logRatio logRatioHardie logRatioInterval lyneD3 maasA mi modality
  modals movingTypeTokenRatio mtld mtldMovingAverage oddsRatio percentDifference phraseFrames precision range
  rates readActors readCorpus readDictionary readabilityCounts recurringPhrases regions relativeRisk
  reliability rix rosengrenKf rosengrenS ruzicka save say segmentalTypeTokenRatio sharedPassages show sichelS
  simpleLogLikelihood simpleMaths simpsonD smog spache standardDeviation summerS syllables tScore
  typeTokenRatio variationCoefficient vocdD wilson yuleI yuleK zipfFit
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
