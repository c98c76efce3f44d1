// Every measure that is exported, by what it takes, so that what holds for all of a family is tested of all of it. A measure
// that is added to a file listed here is found by itself; one in a new file is missed by a test until its file is listed.
import { readFileSync } from "node:fs";
import * as adjusted from "./adjusted.js";
import * as arcs from "./arcs.js";
import * as association from "./association.js";
import * as binomial from "./binomial.js";
import * as coefficients from "./coefficients.js";
import * as concentration from "./concentration.js";
import * as conservative from "./conservative.js";
import type { Table } from "./contingency.js";
import * as contributions from "./contributions.js";
import * as delta from "./delta.js";
import * as divergence from "./divergence.js";
import * as diversity from "./diversity.js";
import * as draws from "./draws.js";
import * as evenness from "./evenness.js";
import * as evidence from "./evidence.js";
import * as exact from "./exact.js";
import * as frequency from "./frequency.js";
import * as groups from "./groups.js";
import * as growth from "./growth.js";
import * as information from "./information.js";
import * as intervals from "./intervals.js";
import type { TermInParts } from "./parts.js";
import * as popescu from "./popescu.js";
import * as ratios from "./ratios.js";
import * as readability from "./readability.js";
import type { ReadabilityCounts } from "./readabilityCounts.js";
import * as repetition from "./repetition.js";
import * as richness from "./richness.js";
import * as segments from "./segments.js";
import * as significance from "./significance.js";
import * as similarity from "./similarity.js";
import * as spread from "./spread.js";

type Codes = ArrayLike<number>;
type Family<F> = { readonly [name: string]: F };

const index: string = readFileSync(new URL("../../src/index.ts", import.meta.url), "utf8");
const exported: string[] = [...index.matchAll(/export \{([^}]*)\} from "\.\/measures\/[^"]*"/g)]
  .flatMap(([, names]) => names.split(","))
  .map((name) => name.trim())
  .filter((name) => name !== "" && !name.startsWith("type "));

/** The exported functions of some files, but for those named. */
function of<F>(modules: readonly object[], but: string = ""): Family<F> {
  const found = modules.flatMap((module) => Object.entries(module));
  return Object.fromEntries(
    found
      .filter(([name]) => exported.includes(name) && !but.split(" ").includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Family<F>;
}

const only = <F>(module: object, names: string): Family<F> =>
  Object.fromEntries(Object.entries(module).filter(([name]) => names.split(" ").includes(name))) as Family<F>;

/** A number of a 2×2 table. */
export const ofTables: Family<(table: Table, options?: object) => number> = of(
  [association, coefficients, conservative, contributions, evidence, exact, information, ratios],
  "scaledFScore",
);
/** An interval of a 2×2 table. */
export const intervalsOfTables: Family<(table: Table, options?: object) => intervals.Interval> = of(
  [intervals],
  "clopperPearson wilson",
);
export const intervalsOfShares: Family<(count: number, total: number, options?: object) => intervals.Interval> = only(
  intervals,
  "clopperPearson wilson",
);
/** How a term is spread over parts. */
export const ofParts: Family<(parts: TermInParts, options?: object) => number> = of([
  adjusted,
  divergence,
  evenness,
  spread,
]);
/** How varied the tokens of a text are. */
export const ofCodes: Family<(codes: Codes) => number> = of([
  arcs,
  concentration,
  diversity,
  draws,
  popescu,
  repetition,
  richness,
  segments,
]);
export const ofReadabilityCounts: Family<(counts: ReadabilityCounts) => number> = of([readability]);
/** How alike two texts are. */
export const ofVectors: Family<(a: Codes, b: Codes) => number> = of([similarity]);
export const ofMatrices: Family<(rows: readonly Codes[]) => number[][]> = of([delta]);
/** Two groups of texts, a number a text. */
export const ofGroups: Family<(a: readonly number[], b: readonly number[]) => number | groups.GroupTest> = of([groups]);
export const ofPositions: Family<(positions: Codes, N: number) => number> = of([frequency]);
export const adjustments: Family<(p: readonly number[]) => number[]> = of(
  [significance],
  "chiSquaredP chiSquaredPLog10",
);
/** Measures with a shape of their own. */
export const others: Family<unknown> = {
  ...of([growth, binomial]),
  ...only(contributions, "scaledFScore"),
  ...only(significance, "chiSquaredP chiSquaredPLog10"),
};

export const families: readonly Family<unknown>[] = [
  ofTables,
  intervalsOfTables,
  intervalsOfShares,
  ofParts,
  ofCodes,
  ofReadabilityCounts,
  ofVectors,
  ofMatrices,
  ofGroups,
  ofPositions,
  adjustments,
  others,
];

/** What applies measures, or prepares or tells something of them, and is none. */
const noMeasures =
  `association associationMeasures dispersion dispersionMeasures keyness keynessMeasures readabilityCounts syllables
  bibTeX detectability explain reasonOf references sequenceInterval wordShift`.split(/\s+/);

/** Exported from this folder, and neither in a family nor listed as no measure. */
export const unlisted: readonly string[] = exported.filter(
  (name) => !noMeasures.includes(name) && !families.some((family) => Object.hasOwn(family, name)),
);
