import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { deltaPCollocate, deltaPNode, dice, mi, tScore } from "./association.js";
import { minimumSensitivity, mu, phiSquared } from "./coefficients.js";
import type { Table } from "./contingency.js";
import { yuleK } from "./diversity.js";
import {
  carrollD2,
  deviationOfProportions,
  deviationOfProportionsNormalised,
  juillandD,
  range,
  type TermInParts,
} from "./evenness.js";
import { chiSquared, chiSquaredYates, logLikelihood } from "./evidence.js";
import { fisherExact, specificity } from "./exact.js";
import { averageReducedFrequency } from "./frequency.js";
import { mannWhitney } from "./groups.js";
import { averageMi, normalisedAverageMi, npmi } from "./information.js";
import {
  differenceCoefficient,
  logRatio,
  logRatioHardie,
  oddsRatio,
  percentDifference,
  simpleMaths,
} from "./ratios.js";
import { chiSquaredP } from "./significance.js";

interface Published {
  readonly measure: string;
  readonly variant: string;
  readonly inputs: { readonly [name: string]: number } & {
    readonly spectrum?: { readonly [times: string]: number };
    readonly subfreq?: readonly number[];
    readonly partsize?: readonly number[];
    readonly tokens?: readonly string[];
    readonly word?: string;
    readonly x?: readonly number[];
    readonly y?: readonly number[];
  };
  readonly expected: number;
  readonly tolerance: { readonly abs?: number; readonly rel?: number };
  readonly source: string;
}

/** t_score_1sample divides by another variance than `tScore`; the others are not computed here. */
const notComputed = `
  ALD AWT C-value D3_lyne DC_zhang FM_engwall KF_rosengren KL_bits S_rosengren UR_kromer U_juilland Um_carroll
  conditional_probability dale_chall_1948 distances entropy_rank_frequency_bits entropy_spectrum_bits fALD
  fAWT fisher_alpha frequency_consolidation popescu_R1 popescu_R2 popescu_R3 popescu_R4
  popescu_macutek_altmann_B1 popescu_macutek_altmann_B2 popescu_macutek_altmann_B3 popescu_macutek_altmann_B4
  popescu_macutek_altmann_B5 repeat_rate_rank_frequency repeat_rate_spectrum sd_population t_score_1sample
  vc_population
`;

const fixture = new URL("../../test/fixtures/published-values.json", import.meta.url);
const published: Published[] = JSON.parse(readFileSync(fixture, "utf8"));

/** Cells as given, from a frequency signature, or from counts in two corpora. */
function tableOf({ inputs: { O11, O12, O21, O22, R1, C1, N, f1, n1, f2, n2 } }: Published): Table {
  if (f1 !== undefined) return { o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 };
  if (O12 !== undefined) return { o11: O11, o12: O12, o21: O21, o22: O22 };
  // dice is printed without N, on which it does not depend
  return { o11: O11, o12: R1 - O11, o21: C1 - O11, o22: (N ?? R1 + C1) - R1 - C1 + O11 };
}

const transposed = ({ o11, o12, o21, o22 }: Table): Table => ({ o11, o12: o21, o21: o12, o22 });

/** One token for each occurrence, from the numbers of types that occur once, twice, … */
function codesOf({ inputs: { spectrum = {} } }: Published): number[] {
  const types = Object.entries(spectrum).flatMap(([times, count]) => Array<number>(count).fill(Number(times)));
  return types.flatMap((times, code) => Array<number>(times).fill(code));
}

const partsOf = ({ inputs: { subfreq = [], partsize = [] } }: Published): TermInParts => ({
  counts: subfreq,
  sizes: partsize.map((size) => (Math.max(...partsize) > 1 ? size : Math.max(...subfreq))), // printed as 1 each if equal
});

const positionsOf = ({ inputs: { tokens = [], word } }: Published): number[] =>
  tokens.flatMap((token, i) => (token === word ? [i] : []));

const tails = { less: "repulsion", greater: "attraction", "two.sided": "both" } as const;

/** Frequency f in a part of t words, F in all T. */
const lafonTable = ({ inputs: { f, F, t, T } }: Published): Table => ({
  o11: f,
  o12: t - f,
  o21: F - f,
  o22: T - t - F + f,
});

/** Papers print statistics without a sign. */
const computed: { readonly [measure: string]: readonly ((value: Published) => number)[] } = {
  ARF: [(value) => averageReducedFrequency(positionsOf(value), value.inputs.N)],
  D2_carroll: [(value) => carrollD2(partsOf(value))],
  DP: [(value) => deviationOfProportions(partsOf(value))],
  DPnorm: [(value) => deviationOfProportionsNormalised(partsOf(value))],
  D_juilland: [(value) => juillandD(partsOf(value))],
  range: [(value) => range(partsOf(value))],
  fisher_exact: [(value) => fisherExact(tableOf(value), { tail: tails[value.variant as keyof typeof tails] })],
  mann_whitney_rank_sum: [
    ({ inputs: { x = [], y = [] } }) => mannWhitney(x, y).statistic + (x.length * (x.length + 1)) / 2,
  ],
  minimum_sensitivity: [(value) => minimumSensitivity(tableOf(value))],
  mu: [(value) => mu(tableOf(value))],
  phi2: [(value) => phiSquared(tableOf(value))],
  specificity_lafon_prob: [
    (value) => 10 ** specificity(lafonTable(value)),
    (value) => fisherExact(lafonTable(value), { tail: "repulsion" }),
  ],
  MI_average: [(value) => averageMi(tableOf(value))],
  NMI: [(value) => normalisedAverageMi(tableOf(value))],
  NPMI: [(value) => npmi(tableOf(value))],
  G2_full: [(value) => Math.abs(logLikelihood(tableOf(value)))],
  MI: [(value) => mi(tableOf(value))],
  chi2: [(value) => Math.abs(chiSquared(tableOf(value)))],
  chi2_yates: [(value) => Math.abs(chiSquaredYates(tableOf(value)))],
  chi2_yates_p: [(value) => chiSquaredP(chiSquaredYates(tableOf(value)))],
  delta_p: [(value) => deltaPCollocate(tableOf(value)), (value) => deltaPNode(transposed(tableOf(value)))],
  dice: [(value) => dice(tableOf(value))],
  t_score: [(value) => tScore(tableOf(value))],
  difference_coefficient: [(value) => differenceCoefficient(tableOf(value))],
  log_ratio: [(value) => logRatio(tableOf(value)), (value) => logRatioHardie(tableOf(value))],
  odds_ratio: [(value) => oddsRatio(tableOf(value))],
  pct_diff: [(value) => percentDifference(tableOf(value))],
  simple_maths: [(value) => simpleMaths(tableOf(value), { k: value.inputs.k })],
  yule_K: [(value) => yuleK(codesOf(value))],
};

for (const [i, value] of published.entries()) {
  for (const compute of computed[value.measure] ?? []) {
    test(`published value ${i}: ${value.measure}, ${value.source}`, () => {
      const actual = compute(value);
      const { abs = 0, rel = 0 } = value.tolerance;
      const tolerance = abs + rel * Math.abs(value.expected);
      assert.ok(
        Math.abs(actual - value.expected) <= tolerance,
        `printed ${value.expected} ± ${tolerance}, got ${actual}`,
      );
    });
  }
}

test("55 of the 118 published values are of measures that exist; the others are listed", () => {
  assert.equal(published.length, 118);
  assert.equal(published.filter(({ measure }) => measure in computed).length, 55);
  const others = new Set(published.map(({ measure }) => measure).filter((measure) => !(measure in computed)));
  assert.deepEqual([...others].sort(), notComputed.trim().split(/\s+/));
});
