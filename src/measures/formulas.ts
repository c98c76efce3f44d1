// biome-ignore-all format: written from the docstrings by test/measures-table.mjs --write, a line a measure.
// biome-ignore-all assist/source/organizeImports: as above.
import { deltaPCollocate, deltaPNode, dice, logDice, mi, tScore } from "./association.js";
import { geometricMean, jaccard, lambda, lambdaZ, liddell, minimumSensitivity, mu, oddsRatioHaldane, phi, phiSquared, yuleQ, yuleY, zScore, zScoreCorrected } from "./coefficients.js";
import { conservativeLogRatioNormal, positiveConservativeLogRatio } from "./conservative.js";
import { jensenShannonContribution, kullbackLeiblerContribution, logOddsDirichlet } from "./contributions.js";
import { bayesInformationCriterion, chiSquared, chiSquaredYates, effectSizeLogLikelihood, logLikelihood, logLikelihoodRayson, simpleLogLikelihood } from "./evidence.js";
import { fisherExact, fisherExactLog10, poissonP, poissonPLog10, poissonStirling, specificity } from "./exact.js";
import { averageMi, localMi, logFrequencyMutualDependency, mi2, mi3, miLogFrequency, mutualDependency, normalisedAverageMi, npmi, positiveMi } from "./information.js";
import { conservativeLogRatio, differenceCoefficient, logRatio, logRatioHardie, oddsRatio, percentDifference, relativeRisk, simpleMaths } from "./ratios.js";
import type { Table } from "./contingency.js";

/** What the docstring of a measure of a 2×2 table says. */
export interface Formula {
  /** The measure itself. */
  readonly measure: (table: Table) => number;
  /** What it is called. */
  readonly title: string;
  /** In the notation of `formula.ts`, or words. */
  readonly formula: string;
  /** Whether it is negative below expectation, which the formula does not say. */
  readonly signed: boolean;
  /** Keys of `references`. */
  readonly sources: readonly string[];
}

export const formulas: { readonly [name: string]: Formula } = {
  averageMi: { measure: averageMi, title: "Average MI", formula: "Σ Oᵢⱼ / N log₂ (Oᵢⱼ / Eᵢⱼ)", signed: false, sources: ["dunning1998"] },
  bayesInformationCriterion: { measure: bayesInformationCriterion, title: "Bayes information criterion of the difference", formula: "|`logLikelihoodRayson`| − ln N", signed: false, sources: ["wilson2013"] },
  chiSquared: { measure: chiSquared, title: "Pearson's χ²", formula: "Σ (O − E)² / E", signed: true, sources: ["pearson1900"] },
  chiSquaredYates: { measure: chiSquaredYates, title: "χ² with the correction for continuity", formula: "Σ (|O − E| − ½)² / E", signed: true, sources: ["yates1934"] },
  conservativeLogRatio: { measure: conservativeLogRatio, title: "LRC", formula: "the end of the interval of the log ratio (`logRatioInterval`) that is nearest to 0, and 0 if the interval holds 0", signed: false, sources: ["evert2022"] },
  conservativeLogRatioNormal: { measure: conservativeLogRatioNormal, title: "CLR", formula: "log₂ (p₁ / p₂) ∓ z √(1/f₁ + 1/f₂ − 1/n₁ − 1/n₂) / ln 2", signed: false, sources: ["hardie2014"] },
  deltaPCollocate: { measure: deltaPCollocate, title: "ΔP of the collocate given the node", formula: "O₁₁ / R₁ − O₂₁ / R₂", signed: false, sources: ["ellis2006","gries2013"] },
  deltaPNode: { measure: deltaPNode, title: "ΔP of the node given the collocate", formula: "O₁₁ / C₁ − O₁₂ / C₂", signed: false, sources: ["ellis2006","gries2013"] },
  dice: { measure: dice, title: "Dice coefficient", formula: "2 O₁₁ / (R₁ + C₁)", signed: false, sources: ["smadja1996"] },
  differenceCoefficient: { measure: differenceCoefficient, title: "Difference coefficient", formula: "(p₁ − p₂) / (p₁ + p₂)", signed: false, sources: ["hofland1982"] },
  effectSizeLogLikelihood: { measure: effectSizeLogLikelihood, title: "ELL", formula: "|`logLikelihoodRayson`| / (N ln min(E₁₁, E₂₁))", signed: false, sources: ["johnston2006"] },
  fisherExact: { measure: fisherExact, title: "p of Fisher's exact test", formula: "P(X ≥ O₁₁)", signed: false, sources: ["pedersen1996a"] },
  fisherExactLog10: { measure: fisherExactLog10, title: "Fisher's exact test as a logarithm", formula: "log₁₀ `fisherExact`", signed: false, sources: ["pedersen1996a"] },
  geometricMean: { measure: geometricMean, title: "Geometric mean of O₁₁ / R₁ and O₁₁ / C₁", formula: "O₁₁ / √(R₁ C₁)", signed: false, sources: ["evert2004"] },
  jaccard: { measure: jaccard, title: "Jaccard coefficient", formula: "O₁₁ / (O₁₁ + O₁₂ + O₂₁)", signed: false, sources: ["evert2004"] },
  jensenShannonContribution: { measure: jensenShannonContribution, title: "What the term adds to the Jensen–Shannon divergence of the two texts", formula: "½ (p₁ log₂ (p₁ / m) + p₂ log₂ (p₂ / m)), m = (p₁ + p₂) / 2", signed: false, sources: ["lin1991","gallagher2021"] },
  kullbackLeiblerContribution: { measure: kullbackLeiblerContribution, title: "What the term adds to the Kullback–Leibler divergence of the target from the reference", formula: "p₁ log₂ (p₁ / p₂)", signed: false, sources: ["kullback1951"] },
  lambda: { measure: lambda, title: "λ", formula: "ln (O₁₁ + s) + ln (O₂₂ + s) − ln (O₁₂ + s) − ln (O₂₁ + s)", signed: false, sources: ["blaheta2001"] },
  lambdaZ: { measure: lambdaZ, title: "z of λ", formula: "`lambda` / √Σ 1 / (O + s)", signed: false, sources: ["blaheta2001"] },
  liddell: { measure: liddell, title: "Liddell's difference of proportions", formula: "(O₁₁ O₂₂ − O₁₂ O₂₁) / (C₁ C₂)", signed: false, sources: ["liddell1976"] },
  localMi: { measure: localMi, title: "Local MI", formula: "O₁₁ log₂ (O₁₁ / E₁₁)", signed: false, sources: ["evert2008"] },
  logDice: { measure: logDice, title: "logDice", formula: "14 + log₂ `dice`", signed: false, sources: ["rychly2008"] },
  logFrequencyMutualDependency: { measure: logFrequencyMutualDependency, title: "Log-frequency biased mutual dependency", formula: "`mutualDependency` + log₂ P₁₂ = `mi3` − 2 log₂ N", signed: false, sources: ["thanopoulos2002"] },
  logLikelihood: { measure: logLikelihood, title: "Log-likelihood ratio G²", formula: "G² = 2 Σ O ln(O / E)", signed: true, sources: ["dunning1993"] },
  logLikelihoodRayson: { measure: logLikelihoodRayson, title: "Log-likelihood over the two cells of the term only", formula: "2 (O₁₁ ln(O₁₁ / E₁₁) + O₂₁ ln(O₂₁ / E₂₁))", signed: true, sources: ["rayson2000"] },
  logOddsDirichlet: { measure: logOddsDirichlet, title: "Log odds with a Dirichlet prior (\"fightin' words\")", formula: "the difference of ln ((y + a) / (n + a₀ − y − a)) between target and reference, divided by the root of its variance 1 / (y₁ + a) + 1 / (y₂ + a)", signed: false, sources: ["monroe2008"] },
  logRatio: { measure: logRatio, title: "Binary logarithm of the ratio of the relative frequencies", formula: "log₂ ((f₁ + ½) / (n₁ + ½)) − log₂ ((f₂ + ½) / (n₂ + ½))", signed: false, sources: ["walter1975","hardie2014"] },
  logRatioHardie: { measure: logRatioHardie, title: "Binary logarithm of the ratio of the relative frequencies", formula: "log₂ (p₁ / p₂)", signed: false, sources: ["hardie2014"] },
  mi: { measure: mi, title: "Pointwise mutual information in bits", formula: "log₂ (O₁₁ / E₁₁)", signed: false, sources: ["church1990"] },
  mi2: { measure: mi2, title: "MI²", formula: "log₂ (O₁₁² / E₁₁)", signed: false, sources: ["daille1994"] },
  mi3: { measure: mi3, title: "MI³", formula: "log₂ (O₁₁³ / E₁₁)", signed: false, sources: ["daille1994"] },
  miLogFrequency: { measure: miLogFrequency, title: "MI log f", formula: "`mi` × ln (O₁₁ + 1)", signed: false, sources: ["kilgarriff2001b"] },
  minimumSensitivity: { measure: minimumSensitivity, title: "Minimum sensitivity", formula: "min(O₁₁ / R₁, O₁₁ / C₁)", signed: false, sources: ["pedersen1996b"] },
  mu: { measure: mu, title: "μ", formula: "O₁₁ / E₁₁", signed: false, sources: ["evert2004"] },
  mutualDependency: { measure: mutualDependency, title: "Mutual dependency", formula: "log₂ (P₁₂² / (P₁ P₂)) = `mi2` − log₂ N", signed: false, sources: ["thanopoulos2002"] },
  normalisedAverageMi: { measure: normalisedAverageMi, title: "Normalised average MI", formula: "`averageMi` / −Σ Oᵢⱼ / N log₂ (Oᵢⱼ / N)", signed: false, sources: ["bouma2009"] },
  npmi: { measure: npmi, title: "Normalised MI of the pair", formula: "`mi` / −log₂ (O₁₁ / N)", signed: false, sources: ["bouma2009"] },
  oddsRatio: { measure: oddsRatio, title: "Odds ratio", formula: "O₁₁ O₂₂ / (O₁₂ O₂₁)", signed: false, sources: ["pojanapunya2018"] },
  oddsRatioHaldane: { measure: oddsRatioHaldane, title: "Odds ratio with ½ added to every cell", formula: "(O₁₁ + ½) (O₂₂ + ½) / ((O₁₂ + ½) (O₂₁ + ½))", signed: false, sources: ["haldane1956","anscombe1956"] },
  percentDifference: { measure: percentDifference, title: "%DIFF", formula: "100 (p₁ − p₂) / p₂", signed: false, sources: ["gabrielatos2011"] },
  phi: { measure: phi, title: "φ", formula: "(O₁₁ O₂₂ − O₁₂ O₂₁) / √(R₁ R₂ C₁ C₂)", signed: false, sources: ["church1991b"] },
  phiSquared: { measure: phiSquared, title: "φ²", formula: "`phi`²", signed: false, sources: ["church1991b"] },
  poissonP: { measure: poissonP, title: "p of the Poisson test", formula: "P(X ≥ O₁₁)", signed: false, sources: ["quasthoff2002"] },
  poissonPLog10: { measure: poissonPLog10, title: "The Poisson test as a logarithm", formula: "log₁₀ `poissonP`", signed: false, sources: ["quasthoff2002"] },
  poissonStirling: { measure: poissonStirling, title: "Poisson–Stirling", formula: "O₁₁ (ln O₁₁ − ln E₁₁ − 1)", signed: false, sources: ["quasthoff2002"] },
  positiveConservativeLogRatio: { measure: positiveConservativeLogRatio, title: "Positive LRC", formula: "the low end of the one-sided exact interval of the log ratio", signed: false, sources: ["evert2022"] },
  positiveMi: { measure: positiveMi, title: "Positive MI", formula: "max(0, `mi`)", signed: false, sources: ["church1990"] },
  relativeRisk: { measure: relativeRisk, title: "Relative risk", formula: "p₁ / p₂", signed: false, sources: ["ahmad1999"] },
  simpleLogLikelihood: { measure: simpleLogLikelihood, title: "Log-likelihood of `o11` alone as a Poisson count", formula: "2 (O₁₁ ln(O₁₁ / E₁₁) − (O₁₁ − E₁₁))", signed: true, sources: ["evert2008"] },
  simpleMaths: { measure: simpleMaths, title: "Simple maths", formula: "(10⁶ p₁ + k) / (10⁶ p₂ + k)", signed: false, sources: ["kilgarriff2009"] },
  specificity: { measure: specificity, title: "Specificity", formula: "|log₁₀ p| of the hypergeometric tail on the side where O₁₁ lies, negative where it is below its expectation and 0 at it", signed: false, sources: ["lafon1980"] },
  tScore: { measure: tScore, title: "t-score", formula: "(O₁₁ − E₁₁) / √O₁₁", signed: false, sources: ["church1991a"] },
  yuleQ: { measure: yuleQ, title: "Yule's Q", formula: "(O₁₁ O₂₂ − O₁₂ O₂₁) / (O₁₁ O₂₂ + O₁₂ O₂₁) = (OR − 1) / (OR + 1)", signed: false, sources: ["yule1900"] },
  yuleY: { measure: yuleY, title: "Yule's Y", formula: "(√OR − 1) / (√OR + 1)", signed: false, sources: ["yule1912"] },
  zScore: { measure: zScore, title: "z-score", formula: "(O₁₁ − E₁₁) / √E₁₁", signed: false, sources: ["dennis1965","berryrogghe1973"] },
  zScoreCorrected: { measure: zScoreCorrected, title: "z-score with the correction for continuity", formula: "(|O₁₁ − E₁₁| − ½) / √E₁₁", signed: true, sources: ["evert2004"] },
};
