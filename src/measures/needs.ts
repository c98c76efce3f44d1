import { deltaPCollocate, deltaPNode, dice, logDice, mi, tScore } from "./association.js";
import type { Measure, Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import {
  conservativeLogRatio,
  differenceCoefficient,
  logRatio,
  logRatioHardie,
  percentDifference,
  relativeRisk,
  simpleMaths,
} from "./ratios.js";

/* What a measure of a table cannot do without, so that a NaN can be told its reason. */

/** A sum of the table, or `o11`, that must not be 0. */
type Need = "r1" | "r2" | "c1" | "c2" | "o11";

const rates: readonly Need[] = ["r1", "r2", "c1"];
const all: readonly Need[] = ["r1", "r2", "c1", "c2"];

const needs: ReadonlyMap<Measure, readonly Need[]> = new Map<Measure, readonly Need[]>([
  [conservativeLogRatio, rates],
  [logRatio, rates],
  [logRatioHardie, rates],
  [percentDifference, rates],
  [relativeRisk, rates],
  [differenceCoefficient, rates],
  [simpleMaths, rates],
  [logLikelihood, all],
  [mi, all],
  [tScore, [...all, "o11"]],
  [dice, ["r1", "c1"]],
  [logDice, ["r1", "c1"]],
  [deltaPCollocate, ["r1", "r2"]],
  [deltaPNode, ["c1", "c2"]],
]);

/** How each lack is called where the rows are texts, or places. */
export type Lacks = { readonly [N in Need]: string };

/** Why a measure or a column of the evidence is NaN for a table; undefined if nothing is known of it. */
export function whyUndefined(
  { o11, o12, o21, o22 }: Table,
  column: string,
  measures: { readonly [name: string]: Measure },
  lacks: Lacks,
): string | undefined {
  const sums = { r1: o11 + o12, r2: o21 + o22, c1: o11 + o21, c2: o12 + o22, o11 };
  const needed = Object.hasOwn(measures, column) ? needs.get(measures[column]) : evidence.get(column);
  const lack = needed?.find((sum) => sums[sum] === 0);
  return lack && lacks[lack];
}

const evidence: ReadonlyMap<string, readonly Need[]> = new Map([
  ...["low", "high", "lowAll", "highAll"].map((column) => [column, rates] as const),
  ...["p", "pAdjusted"].map((column) => [column, all] as const),
]);
