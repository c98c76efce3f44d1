// The public names of Colligo, one a line; adding one is a decision (index.test.ts holds the list).

export type { Chart, ChartOptions, Label, Labels, Run } from "./charts/chart.js";
export { chartFrequencies, type TextFrequency } from "./charts/frequencies.js";
export { chartKeyness, type Keyword } from "./charts/keyness.js";
export { chartKeynessMap } from "./charts/keynessMap.js";
export { chartRegions, type RegionsOptions, type TextRegion } from "./charts/regions.js";
export { corpusOf, type GivenDocument, type ReadOptions, readCorpus } from "./corpus.js";
export { deltaPCollocate, deltaPNode, dice, logDice, mi, tScore } from "./measures/association.js";
export type { Measure, MeasureOptions, Table } from "./measures/contingency.js";
export { movingTypeTokenRatio, mtld, typeTokenRatio, yuleK } from "./measures/diversity.js";
export {
  bayesInformationCriterion,
  chiSquared,
  chiSquaredYates,
  logLikelihood,
  logLikelihoodRayson,
  simpleLogLikelihood,
} from "./measures/evidence.js";
export type { Interval } from "./measures/intervals.js";
export { clopperPearson, logRatioInterval, wilson } from "./measures/intervals.js";
export { type KeynessOptions, type KeynessRow, keyness, keynessMeasures, type Measures } from "./measures/keyness.js";
export type { CollocateCount, JoinedCounts, KeynessList, TermCount } from "./measures/lists.js";
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
export { benjaminiHochberg, bonferroni, chiSquaredP, holm } from "./measures/significance.js";
export type { Drawable } from "./notebook/document.js";
export { save } from "./notebook/save.js";
export { say } from "./notebook/say.js";
export { type HasDocuments, show } from "./notebook/show.js";
export type { TableOptions } from "./notebook/table.js";
export { byCodePoint } from "./order.js";
export { defaultContract, regions } from "./tokens/contract.js";
export type * from "./types.js";
