import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors adjustedFrequencies arcLength association associationMeasures attributions automatedReadability
  averageLogarithmicDistance averageMi averageReducedFrequency averageWaitingTime bayesInformationCriterion
  benjaminiHochberg benjaminiYekutieli binomialTail binomialTailLog10 bonferroni brunetW burrowsDelta byCodePoint
  cValue carrollCttr carrollD2 carrollUm chartCooccurrences chartCross chartDispersion chartEvidence
  chartFrequencies chartKeyness chartKeynessMap chartLenses chartNetwork chartPassages chartPhrases chartQuoted
  chartRanks chartRegions chartWordShift chiSquared chiSquaredP chiSquaredPLog10 chiSquaredYates clopperPearson
  cohensD colemanLiau complexity conservativeLogRatio conservativeLogRatioNormal consolidated corpusOf cosine
  cosineDelta coursesOf coverage daleChall defaultContract deltaPCollocate deltaPNode deviationOfProportions
  deviationOfProportionsNormalised dice dictionaryOf differenceCoefficient dispersion dispersionA dispersionEgbert
  dispersionMeasures dispersionNelson distributionalConsistency diversity diversityMeasures dugastK dugastU
  effectSizeLogLikelihood engwallFm entropy evenness evidence expectedTypes features fisherAlpha fisherExact
  fisherExactLog10 fleschKincaid fleschReadingEase forcast functionWords geometricMean giniCoefficient
  grammaticalFeatures guiraudR gunningFog hPoint hapaxShare hdd heapsFit hedgesG hellinger herdanC herdanVm hochberg
  holm honoreR inverseDocumentFrequency jaccard jaccardSimilarity jensenShannon jensenShannonContribution juillandD
  juillandU keyness keynessMeasures kromerUr kullbackLeibler kullbackLeiblerContribution kullbackLeiblerDispersion
  lambda lambdaZ lens lexicons liddell linsearWrite lix localMi logDice logFrequencyMutualDependency logLikelihood
  logLikelihoodRayson logOddsDirichlet logRatio logRatioHardie logRatioInterval lyneD3 maasA maasLogV0 mannWhitney
  mi mi2 mi3 miLogFrequency micheaM minimumSensitivity modality modals modularity movingTypeTokenRatio mtld
  mtldMovingAverage mu mutualDependency ncValue network normalisedAverageMi npmi oddsRatio oddsRatioHaldane
  oddsRatioInterval percentDifference phi phiSquared phraseFrames poissonP poissonPLog10 poissonStirling popescuA
  popescuB1 popescuB2 popescuB3 popescuB4 popescuB5 popescuLambda popescuR1 popescuR3 popescuR4
  positiveConservativeLogRatio positiveMi precision rake range rates readActors readCorpus readDictionary
  readability readabilityCounts readabilityMeasures recurringPhrases regions relativeRepeatRate relativeRisk
  relativeRiskInterval reliability repeatRate rix rosengrenKf rosengrenS ruzicka save say scaledFScore
  segmentalTypeTokenRatio sequenceInterval sharedPassages show sichelS simpleLogLikelihood simpleMaths simpsonD smog
  spache specificity standardDeviation summerS syllables tScore termCandidates textRank tfIdf typeTokenRatio
  variationCoefficient vocdD welchT wilson wordShift yuleI yuleK yuleQ yuleY zScore zScoreCorrected zipfFit
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
