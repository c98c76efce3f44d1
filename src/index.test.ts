import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors association associationMeasures attributions automatedReadability averageLogarithmicDistance averageMi
  averageReducedFrequency averageWaitingTime bayesInformationCriterion benjaminiHochberg benjaminiYekutieli bibTeX
  bonferroni brunetW burrowsDelta byCodePoint carrollCttr carrollD2 carrollUm chartCooccurrences chartCross
  chartDispersion chartFrequencies chartKeyness chartKeynessMap chartLenses chartNetwork chartPassages
  chartPhrases chartQuoted chartRegions chiSquared chiSquaredP chiSquaredPLog10 chiSquaredYates clopperPearson
  cohensD colemanLiau complexity conservativeLogRatio conservativeLogRatioNormal corpusOf cosine cosineDelta
  coursesOf coverage daleChall defaultContract deltaPCollocate deltaPNode detectability deviationOfProportions
  deviationOfProportionsNormalised dice dictionaryOf differenceCoefficient dispersion dispersionA dispersionEgbert
  dispersionMeasures dispersionNelson distributionalConsistency dugastU effectSizeLogLikelihood engwallFm entropy
  evidence expectedTypes explain features fisherAlpha fisherExact fisherExactLog10 fleschKincaid fleschReadingEase forcast
  geometricMean grammaticalFeatures guiraudR gunningFog hdd heapsFit hedgesG hellinger herdanC herdanVm hochberg
  holm honoreR inverseDocumentFrequency jaccard jaccardSimilarity jensenShannon jensenShannonContribution
  juillandD juillandU keyness keynessMeasures kromerUr kullbackLeibler kullbackLeiblerContribution
  kullbackLeiblerDispersion lambda lambdaZ lens lexicons liddell linsearWrite lix localMi logDice
  logFrequencyMutualDependency logLikelihood logLikelihoodRayson logOddsDirichlet logRatio logRatioHardie
  logRatioInterval lyneD3 maasA mannWhitney mi mi2 mi3 miLogFrequency minimumSensitivity modality modals
  movingTypeTokenRatio mtld mtldMovingAverage mu mutualDependency normalisedAverageMi npmi oddsRatio
  oddsRatioHaldane oddsRatioInterval percentDifference phi phiSquared phraseFrames poissonP poissonPLog10
  poissonStirling positiveConservativeLogRatio positiveMi precision range rates readActors readCorpus
  readDictionary readabilityCounts recurringPhrases references regions relativeRisk relativeRiskInterval reliability rix
  rosengrenKf rosengrenS ruzicka save say scaledFScore segmentalTypeTokenRatio sharedPassages show sichelS
  simpleLogLikelihood simpleMaths simpsonD smog spache specificity standardDeviation summerS syllables tScore
  typeTokenRatio variationCoefficient vocdD welchT wilson yuleI yuleK yuleQ yuleY zScore zScoreCorrected zipfFit
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
