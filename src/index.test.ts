import assert from "node:assert/strict";
import { test } from "node:test";

// The public names; adding one is a decision, and studies outside this repository rely on each.
const names = `
  actors association associationMeasures attributions averageMi averageReducedFrequency
  bayesInformationCriterion benjaminiHochberg benjaminiYekutieli bonferroni byCodePoint carrollD2
  chartCooccurrences chartCross chartDispersion chartFrequencies chartKeyness chartKeynessMap chartLenses
  chartNetwork chartPassages chartPhrases chartQuoted chartRegions chiSquared chiSquaredP chiSquaredPLog10
  chiSquaredYates clopperPearson cohensD complexity conservativeLogRatio conservativeLogRatioNormal corpusOf
  coursesOf coverage defaultContract deltaPCollocate deltaPNode deviationOfProportions
  deviationOfProportionsNormalised dice dictionaryOf differenceCoefficient dispersion dispersionA
  dispersionMeasures effectSizeLogLikelihood evidence features fisherExact fisherExactLog10 geometricMean
  grammaticalFeatures hedgesG hochberg holm jaccard jensenShannonContribution juillandD keyness keynessMeasures
  kullbackLeiblerContribution lambda lambdaZ lens lexicons liddell localMi logDice logFrequencyMutualDependency
  logLikelihood logLikelihoodRayson logOddsDirichlet logRatio logRatioHardie logRatioInterval mannWhitney mi mi2
  mi3 miLogFrequency minimumSensitivity modality modals movingTypeTokenRatio mtld mu mutualDependency
  normalisedAverageMi npmi oddsRatio oddsRatioHaldane oddsRatioInterval percentDifference phi phiSquared
  phraseFrames poissonP poissonPLog10 poissonStirling positiveConservativeLogRatio positiveMi precision range
  rates readActors readCorpus readDictionary recurringPhrases regions relativeRisk relativeRiskInterval
  reliability save say scaledFScore sharedPassages show simpleLogLikelihood simpleMaths specificity tScore
  typeTokenRatio welchT wilson yuleK yuleQ yuleY zScore zScoreCorrected
`;

test("the public names are these and no others", async () => {
  assert.deepEqual(Object.keys(await import("./index.js")).sort(), names.trim().split(/\s+/));
});
