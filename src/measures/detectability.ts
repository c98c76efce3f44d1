import { checkOptions } from "../nearest.js";
import type { Table } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { errorOfOne } from "./intervals.js";
import { printed } from "./printed.js";
import { chiSquaredP } from "./significance.js";

/** The p of a table, small where the term is more frequent in the target. */
export type TableTest = (table: Table) => number;

export interface DetectabilityOptions {
  /** Chance of error of all tests together, above 0 and below 1. Default 0.05. */
  readonly alpha?: number;
  /** Number of tests made at once, by which `alpha` is divided (Bonferroni): the rows of `keyness`. Default 1. */
  readonly tests?: number;
  /** How often the term occurs in the reference. Default 0. */
  readonly referenceCount?: number;
  /** How often the term occurs in the target, if the greatest count in the reference is asked for instead. */
  readonly count?: number;
  /**
   * The test, a function from table to p. Default `logLikelihood` with `chiSquaredP`; `fisherExact` is the exact one. With the
   * reference held fixed, its p must fall as the count in the target rises.
   */
  readonly test?: TableTest;
}

/** What two texts of these sizes can show at all. */
export interface Detectability {
  /** Least count in the target that stands out against `referenceCount`, or the count that was given; NaN if none would. */
  readonly count: number;
  /** Tokens of the target. */
  readonly total: number;
  /** Count in the reference that was given, or the greatest against which `count` stands out; NaN if not even 0 would do. */
  readonly referenceCount: number;
  /** Tokens of the reference. */
  readonly referenceTotal: number;
  /** The least ratio of relative frequencies that stands out there; Infinity where `referenceCount` is 0. */
  readonly ratio: number;
  /** p of the test at these counts, at or below `level`. */
  readonly p: number;
  /** alpha / tests, which p must not exceed. */
  readonly level: number;
}

const logLikelihoodTest: TableTest = (table) => chiSquaredP(logLikelihood(table));

/**
 * What could stand out at all: the least f₁ in n₁ tokens of the target of which the test says p ≤ α / m against f₂ in n₂ tokens of
 * the reference, and the ratio (f₁ / n₁) / (f₂ / n₂) at which it does. A term that occurs less often cannot be found, however
 * peculiar it is, and its absence from a list of key words says nothing.
 *
 *   detectability(1906, 6215, { tests: 1500 })   // the least count of a word that the reference does not have
 *   detectability(1906, 6215, { tests: 1500, count: 20 })   // 20 stand out against how many?
 *
 * The least p that a discrete test can reach: Tarone (1990), Biometrics 46(2), 515–522. Below about five expected occurrences
 * the χ² of the log-likelihood is too sure: Rayson, Berridge & Francis (2004), JADT 2004; `{ test: fisherExact }` is not.
 *
 * @returns the counts, their ratio (above 0; Infinity against 0) and their p; NaN for what no count reaches
 * @throws Error if a size is not a whole number from 1 on, a count is not a whole number within its text, both counts are given, or
 * an option is out of range
 */
export function detectability(n1: number, n2: number, options: DetectabilityOptions = {}): Detectability {
  checkOptions("detectability", options, ["alpha", "tests", "referenceCount", "count", "test"]);
  const { test = logLikelihoodTest } = options;
  checkWhole("n1", n1, 1, Number.MAX_SAFE_INTEGER);
  checkWhole("n2", n2, 1, Number.MAX_SAFE_INTEGER);
  if (typeof test !== "function")
    throw new TypeError(`detectability requires a function from table to p as its test, got ${printed(test)}`);
  if (options.count !== undefined && options.referenceCount !== undefined)
    throw new Error("detectability requires count or referenceCount, and finds the other, got both");
  const level = errorOfOne("detectability", options);
  const p = (f1: number, f2: number): number => {
    const value: unknown = test({ o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 });
    if (typeof value === "number") return value;
    throw new TypeError(`detectability requires a test that gives p, a number, got ${printed(value)}`);
  };
  const row = (count: number, referenceCount: number): Detectability => ({
    count,
    total: n1,
    referenceCount,
    referenceTotal: n2,
    ratio: (count / n1) * (n2 / referenceCount),
    p: Number.isNaN(count + referenceCount) ? Number.NaN : p(count, referenceCount),
    level,
  });
  if (options.count !== undefined) {
    const { count } = options;
    checkWhole("count", count, 0, n1);
    // From the first count at which the reference has as great a share, which cannot do, down to 0.
    return row(
      count,
      boundary(Math.min(n2, Math.ceil((count / n1) * n2)), 0, (f2) => p(count, f2) <= level),
    );
  }
  const { referenceCount = 0 } = options;
  checkWhole("referenceCount", referenceCount, 0, n2);
  return row(
    boundary(Math.floor((referenceCount / n2) * n1), n1, (f1) => p(f1, referenceCount) <= level),
    referenceCount,
  );
}

/** The number nearest to `no`, for which the answer is no, for which it is yes; NaN if it is not even at the other end. */
function boundary(no: number, yes: number, holds: (value: number) => boolean): number {
  if (no === yes || !holds(yes)) return Number.NaN;
  let [near, far] = [no, yes];
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (holds(middle)) far = middle;
    else near = middle;
  }
  return far;
}

function checkWhole(name: string, value: number, least: number, most: number): void {
  if (!(Number.isSafeInteger(value) && value >= least && value <= most))
    throw new Error(
      `detectability requires ${name} to be a whole number from ${least} to ${most}, got ${printed(value)}`,
    );
}
