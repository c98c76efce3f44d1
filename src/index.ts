// The public names of Colligo, one a line; adding one is a decision (index.test.ts holds the list).

export type { Chart, ChartOptions, Label, Labels, Run } from "./charts/chart.js";
export {
  type Chosen,
  type Collocate,
  type CooccurrencesChartOptions,
  chartCooccurrences,
} from "./charts/cooccurrences.js";
export { type Course, coursesOf, type Section } from "./charts/courses.js";
export { type CrossChartOptions, type CrossCount, chartCross } from "./charts/cross.js";
export {
  chartDispersion,
  type DispersionChartOptions,
  type TermHit,
  type TermSpread,
} from "./charts/dispersion.js";
export { chartEvidence, type EvidenceChartOptions, type EvidencedWord } from "./charts/evidence.js";
export { chartFrequencies, type TextFrequency } from "./charts/frequencies.js";
export { chartKeyness, type Keyword } from "./charts/keyness.js";
export { chartKeynessMap } from "./charts/keynessMap.js";
export { chartLenses, type LensesChartOptions, type LensRate } from "./charts/lenses.js";
export { chartNetwork, type NetworkChartOptions, type Tie } from "./charts/network.js";
export { chartPassages, type PassagesChartOptions, type SharedPassage } from "./charts/passages.js";
export {
  chartPhrases,
  type Phrase,
  type PhraseCount,
  type PhrasesChartOptions,
} from "./charts/phrases.js";
export { chartQuoted, type QuotedPart } from "./charts/quoted.js";
export { chartRanks, type RanksChartOptions } from "./charts/ranks.js";
export { chartRegions, type RegionsOptions, type TextRegion } from "./charts/regions.js";
export { chartWordShift, type WordShiftChartOptions } from "./charts/wordShift.js";
export { corpusOf, type GivenDocument, type ReadOptions, readCorpus } from "./corpus.js";
export { type ActorRow, type ActorsOptions, actors } from "./discourse/actors/actors.js";
export { type ActorPhrase, type Actors, readActors } from "./discourse/actors/entities.js";
export { type AttributionRow, type AttributionsOptions, attributions } from "./discourse/attributions/attributions.js";
export type { VerbClass } from "./discourse/attributions/reporting.js";
export { type CoverageOptions, type CoverageRow, coverage } from "./discourse/dictionaries/coverage.js";
export type { Dictionary, DictionaryCategory } from "./discourse/dictionaries/dictionary.js";
export { type Categories, dictionaryOf } from "./discourse/dictionaries/dictionary-object.js";
export { readDictionary } from "./discourse/dictionaries/dictionary-read.js";
export { type LensOptions, type LexiconRow, lens } from "./discourse/dictionaries/lens.js";
export { lexicons } from "./discourse/dictionaries/lexicons.js";
export { type ComplexityOptions, type ComplexityRow, complexity } from "./discourse/features/complexity.js";
export {
  type FeatureDescription,
  type FeatureRow,
  type FeaturesOptions,
  features,
  grammaticalFeatures,
} from "./discourse/features/features.js";
export { type ModalityOptions, type ModalityRow, modality } from "./discourse/modality/modality.js";
export { type Modal, type ModalClass, type ModalShape, modals, type Strength } from "./discourse/modality/modals.js";
export { type PrecisionRow, precision, reliability } from "./discourse/precision.js";
export { type Evidenced, type RateFields, type RateRow, type RatesOptions, rates } from "./discourse/rates.js";
export { carrollUm, engwallFm, juillandU, kromerUr, rosengrenKf } from "./measures/adjusted.js";
export {
  arcLength,
  popescuB1,
  popescuB2,
  popescuB3,
  popescuB4,
  popescuB5,
  popescuLambda,
} from "./measures/arcs.js";
export {
  type AssociationOptions,
  type AssociationRow,
  association,
  associationMeasures,
  type Collocation,
} from "./measures/associate.js";
export { deltaPCollocate, deltaPNode, dice, logDice, mi, tScore } from "./measures/association.js";
export { bibTeX } from "./measures/bibtex.js";
export { binomialTail, binomialTailLog10 } from "./measures/binomial.js";
export type { BlockOptions } from "./measures/blocks.js";
export {
  geometricMean,
  jaccard,
  lambda,
  lambdaZ,
  liddell,
  minimumSensitivity,
  mu,
  oddsRatioHaldane,
  phi,
  phiSquared,
  type SmoothingOptions,
  yuleQ,
  yuleY,
  zScore,
  zScoreCorrected,
} from "./measures/coefficients.js";
export { evenness, hapaxShare, micheaM, relativeRepeatRate, repeatRate } from "./measures/concentration.js";
export { conservativeLogRatioNormal, positiveConservativeLogRatio } from "./measures/conservative.js";
export type { Measure, MeasureOptions, Table } from "./measures/contingency.js";
export {
  type DirichletOptions,
  jensenShannonContribution,
  kullbackLeiblerContribution,
  logOddsDirichlet,
  scaledFScore,
} from "./measures/contributions.js";
export { burrowsDelta, cosineDelta } from "./measures/delta.js";
export {
  type Detectability,
  type DetectabilityOptions,
  detectability,
  type TableTest,
} from "./measures/detectability.js";
export {
  type DispersionMeasures,
  type DispersionOptions,
  type DispersionRow,
  dispersion,
  dispersionMeasures,
  type PartCount,
  type PartSize,
} from "./measures/dispersion.js";
export { dispersionEgbert, dispersionNelson, kullbackLeiblerDispersion } from "./measures/divergence.js";
export { movingTypeTokenRatio, mtld, typeTokenRatio, yuleK } from "./measures/diversity.js";
export type { DocumentEvidence } from "./measures/documents.js";
export { hdd, vocdD } from "./measures/draws.js";
export {
  carrollD2,
  deviationOfProportions,
  deviationOfProportionsNormalised,
  dispersionA,
  juillandD,
  range,
} from "./measures/evenness.js";
export {
  bayesInformationCriterion,
  chiSquared,
  chiSquaredYates,
  effectSizeLogLikelihood,
  logLikelihood,
  logLikelihoodRayson,
  simpleLogLikelihood,
} from "./measures/evidence.js";
export {
  fisherExact,
  fisherExactLog10,
  poissonP,
  poissonPLog10,
  poissonStirling,
  specificity,
  type TailOptions,
} from "./measures/exact.js";
export { type Explainable, type ExplainedColumn, type Explanation, explain } from "./measures/explain.js";
export {
  averageLogarithmicDistance,
  averageReducedFrequency,
  averageWaitingTime,
  type DistanceOptions,
} from "./measures/frequency.js";
export { cohensD, type GroupTest, hedgesG, type MannWhitneyOptions, mannWhitney, welchT } from "./measures/groups.js";
export {
  expectedTypes,
  type GrowthPoint,
  type HeapsFit,
  heapsFit,
  type ZipfFit,
  zipfFit,
} from "./measures/growth.js";
export {
  averageMi,
  localMi,
  logFrequencyMutualDependency,
  mi2,
  mi3,
  miLogFrequency,
  mutualDependency,
  normalisedAverageMi,
  npmi,
  positiveMi,
} from "./measures/information.js";
export type { Interval } from "./measures/intervals.js";
export {
  clopperPearson,
  logRatioInterval,
  oddsRatioInterval,
  relativeRiskInterval,
  wilson,
} from "./measures/intervals.js";
export {
  type DocumentKeynessRow,
  type KeynessOptions,
  type KeynessRow,
  keyness,
  keynessMeasures,
  type Measures,
} from "./measures/keyness.js";
export type { CollocateCount, DocumentCount, JoinedCounts, KeynessList, TermCount } from "./measures/lists.js";
export type { DispersionMeasure, SharesOption, TermInParts } from "./measures/parts.js";
export { giniCoefficient, hPoint, popescuA, popescuR1, popescuR3, popescuR4 } from "./measures/popescu.js";
export {
  conservativeLogRatio,
  differenceCoefficient,
  logRatio,
  logRatioHardie,
  oddsRatio,
  percentDifference,
  relativeRisk,
  simpleMaths,
} from "./measures/ratios.js";
export {
  automatedReadability,
  colemanLiau,
  daleChall,
  fleschKincaid,
  fleschReadingEase,
  forcast,
  gunningFog,
  linsearWrite,
  lix,
  type ReadabilityMeasure,
  rix,
  smog,
  spache,
} from "./measures/readability.js";
export {
  type ReadabilityCounts,
  readabilityCounts,
  syllables,
  type WordCount,
} from "./measures/readabilityCounts.js";
export { reasonOf } from "./measures/reasons.js";
export { type Reference, references } from "./measures/references.js";
export { brunetW, entropy, fisherAlpha, herdanVm, honoreR, sichelS, simpsonD, yuleI } from "./measures/repetition.js";
export {
  type BaseOption,
  carrollCttr,
  dugastK,
  dugastU,
  guiraudR,
  herdanC,
  maasA,
  maasLogV0,
  summerS,
} from "./measures/richness.js";
export type { Evidence } from "./measures/scores.js";
export { mtldMovingAverage, segmentalTypeTokenRatio } from "./measures/segments.js";
export { type DiversityMeasure, sequenceInterval } from "./measures/sequences.js";
export { type ShiftKind, type WordShiftOptions, type WordShiftRow, wordShift } from "./measures/shifts.js";
export {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  chiSquaredP,
  chiSquaredPLog10,
  hochberg,
  holm,
} from "./measures/significance.js";
export {
  cosine,
  hellinger,
  jaccardSimilarity,
  jensenShannon,
  kullbackLeibler,
  ruzicka,
} from "./measures/similarity.js";
export {
  distributionalConsistency,
  inverseDocumentFrequency,
  lyneD3,
  rosengrenS,
  standardDeviation,
  type VarianceOptions,
  variationCoefficient,
} from "./measures/spread.js";
export type { BreaksOption } from "./measures/stretches.js";
export type { LinesOptions, NetworkTie } from "./networks/lines.js";
export { type ModularityOptions, modularity } from "./networks/modularity.js";
export { type Network, type NetworkNode, type NetworkOptions, network } from "./networks/network.js";
export type { Drawable } from "./notebook/document.js";
export { save } from "./notebook/save.js";
export { say } from "./notebook/say.js";
export { type HasDocuments, show } from "./notebook/show.js";
export type { TableOptions } from "./notebook/table.js";
export { byCodePoint } from "./order.js";
export { type EvidenceOptions, evidence } from "./phrases/evidence.js";
export { type Filler, type FrameRow, type FramesOptions, phraseFrames } from "./phrases/frames.js";
export { type PassagePlace, type PassageRow, type PassagesOptions, sharedPassages } from "./phrases/passages.js";
export { type PhraseRow, type PhrasesOptions, recurringPhrases } from "./phrases/recurring.js";
export { type ListedFrequency, type ReadFrequenciesOptions, readFrequencies } from "./reading/frequencies.js";
export type { Candidate } from "./terms/candidate.js";
export { type TermCandidateRow, type TermCandidatesOptions, termCandidates } from "./terms/candidates.js";
export {
  type AdjustedOptions,
  type AdjustedRow,
  adjustedFrequencies,
  type ConsolidatedRow,
  consolidated,
} from "./terms/consolidated.js";
export { type CValueOptions, type CValueRow, cValue } from "./terms/cValue.js";
export { functionWords } from "./terms/functionWords.js";
export { type NcValueOptions, type NcValueRow, ncValue, type TermContext } from "./terms/ncValue.js";
export { type RakeOptions, type RakeRow, rake, type WordScore } from "./terms/rake.js";
export type { RakeWord } from "./terms/rakeRuns.js";
export { type TextRankOptions, type TextRankRow, textRank } from "./terms/textRank.js";
export { type TfIdfOptions, type TfIdfRow, tfIdf } from "./terms/tfIdf.js";
export {
  type DiversityMeasures,
  type DiversityOptions,
  type DiversityRow,
  diversity,
  diversityMeasures,
} from "./texts/diversity.js";
export type { Measured } from "./texts/measured.js";
export {
  type ReadabilityMeasures,
  type ReadabilityOptions,
  type ReadabilityRow,
  readability,
  readabilityMeasures,
} from "./texts/readability.js";
export { defaultContract, regions } from "./tokens/contract.js";
export type * from "./types.js";

import "./notebook/last.js"; // what a cell ends with is shown
