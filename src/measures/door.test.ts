// Bad input is refused at the door: the message begins with the function that was called and ends with the cell and what it had.
import assert from "node:assert/strict";
import test from "node:test";
import { inspect } from "node:util";
import type { Table } from "./contingency.js";
import {
  adjustments,
  families,
  intervalsOfShares,
  intervalsOfTables,
  ofCodes,
  ofGroups,
  ofMatrices,
  ofParts,
  ofPositions,
  ofReadabilityCounts,
  ofTables,
  ofVectors,
  unlisted,
} from "./families.test-helper.js";
import type { ReadabilityCounts } from "./readabilityCounts.js";

/** Calls with what no type allows, as a notebook may. */
const refuses = (name: string, f: (...input: never[]) => unknown, input: readonly unknown[], ending: string): void =>
  assert.throws(
    () => f(...(input as never[])),
    ({ message }: Error) => {
      assert.ok(message.startsWith(`${name} requires `), `${name}: ${message}`);
      assert.ok(message.endsWith(`, got ${ending}`), `${name}: ${message} … ${ending}`);
      return true;
    },
    `${name} of ${inspect(input)}`,
  );

const noNumbers: readonly (readonly [unknown, string])[] = [
  [-3, "-3"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [undefined, "undefined"],
  [null, "null"],
  ["7", '"7"'],
  [7n, "7n"],
];
const noObjects: readonly (readonly [unknown, string])[] = [
  [undefined, "undefined"],
  [null, "null"],
  ["abc", '"abc"'],
  [5, "5"],
];

test("every exported measure is in a family, so that nothing is forgotten here", () => {
  assert.deepEqual(unlisted, []);
  const all = families.reduce((sum, family) => sum + Object.keys(family).length, 0);
  assert.ok(all > 130, `${all} measures`);
});

const needsMore: { readonly [name: string]: object } = { logOddsDirichlet: { priorTotal: 10 } };

for (const [name, f] of Object.entries({ ...ofTables, ...intervalsOfTables }))
  test(`${name} names the cell that is no count`, () => {
    const good: Table = { o11: 3, o12: 7, o21: 2, o22: 8 };
    const options = needsMore[name] ?? {};
    for (const cell of ["o11", "o12", "o21", "o22"] as const) {
      for (const [value, printed] of noNumbers)
        refuses(name, f, [{ ...good, [cell]: value }, options], `${cell} = ${printed}`);
      const { [cell]: _, ...rest } = good;
      refuses(name, f, [rest, options], `${cell} = undefined`);
    }
    for (const [value, printed] of noObjects) refuses(name, f, [value, options], printed);
    refuses(name, f, [Promise.resolve(good), options], "a promise: write `await` before the call that makes it");
    // What is left when margins are subtracted that do not fit.
    assert.throws(() => f({ ...good, o12: -1 }, options), /an o11 no greater than its row, got o12 = -1$/);
    assert.throws(() => f({ ...good, o21: -1 }, options), /an o11 no greater than its column, got o21 = -1$/);
  });

const whole = "fisherExact fisherExactLog10 poissonP poissonPLog10 specificity".split(" ");
for (const name of whole)
  test(`${name} needs whole counts and names the cell that is none`, () => {
    for (const cell of ["o11", "o12", "o21", "o22"])
      refuses(name, ofTables[name], [{ o11: 3, o12: 7, o21: 2, o22: 8, [cell]: 2.5 }], `${cell} = 2.5`);
  });

/** NaN in an empty row or column, by definition of the measure or because nothing is left to compare. */
const definedFor: { readonly [name: string]: string } = {
  // A measure that asks only for both words, or both texts, to occur is defined where they fill the table.
  dice: "c2 r2",
  logDice: "c2 r2",
  jaccard: "c2 r2",
  minimumSensitivity: "c2 r2",
  geometricMean: "c2 r2",
  deltaPCollocate: "c1 c2",
  deltaPNode: "r1 r2",
  differenceCoefficient: "c2",
  relativeRisk: "c2",
  percentDifference: "c2",
  simpleMaths: "c2",
  logRatio: "c2",
  logRatioHardie: "c2",
  conservativeLogRatio: "c2",
  conservativeLogRatioNormal: "c2",
  positiveConservativeLogRatio: "c2",
  kullbackLeiblerContribution: "c2",
  jensenShannonContribution: "c2",
  logOddsDirichlet: "c2",
  logRatioInterval: "c2",
};
const empties: { readonly [margin: string]: Table } = {
  r1: { o11: 0, o12: 0, o21: 2, o22: 8 },
  r2: { o11: 2, o12: 8, o21: 0, o22: 0 },
  c1: { o11: 0, o12: 5, o21: 0, o22: 8 },
  c2: { o11: 5, o12: 0, o21: 8, o22: 0 },
};

for (const [name, f] of Object.entries({ ...ofTables, ...intervalsOfTables }))
  test(`${name} of an empty row or column is NaN, no error and no stand-in`, () => {
    for (const [margin, table] of Object.entries(empties)) {
      const value = f(table, needsMore[name] ?? {});
      const numbers = typeof value === "number" ? [value] : [value.low, value.high];
      const defined = (definedFor[name] ?? "").split(" ").includes(margin);
      for (const each of numbers) assert.equal(Number.isNaN(each), !defined, `${name} without ${margin}: ${each}`);
    }
  });

for (const [name, f] of Object.entries(intervalsOfShares))
  test(`${name} names count, total and option`, () => {
    for (const [value, printed] of noNumbers) refuses(name, f, [value, 10], `${printed} of 10`);
    for (const [value, printed] of noNumbers) refuses(name, f, [0, value], `0 of ${printed}`);
    refuses(name, f, [11, 10], "11 of 10");
    refuses(name, f, [1, 10, { alpha: 5 }], "5");
    refuses(name, f, [1, 10, { tests: "2" }], '"2"');
  });

for (const [name, f] of Object.entries(ofParts))
  test(`${name} names the part that cannot be`, () => {
    for (const [value, printed] of noNumbers) {
      refuses(name, f, [{ counts: [1, value], sizes: [5, 6] }], `${printed} of 6 at counts[1]`);
      refuses(name, f, [{ counts: [1, 2], sizes: [5, value] }], `2 of ${printed} at counts[1]`);
    }
    refuses(name, f, [{ counts: [7, 1], sizes: [5, 6] }], "7 of 5 at counts[0]");
    refuses(name, f, [{ counts: [1], sizes: [5, 6] }], "1 counts, 2 sizes");
    refuses(name, f, [{ counts: [1] }], "an object");
    for (const [value, printed] of noObjects) refuses(name, f, [value], printed);
  });

for (const [name, f] of Object.entries(ofCodes))
  test(`${name} names the token that is no code, and takes no text for a list of codes`, () => {
    const codes = Array.from({ length: 120 }, (_, i) => (i < 118 ? i % 40 : 40)); // one type occurs twice;
    assert.ok(Number.isFinite(f(codes)));
    for (const [value, printed] of [...noNumbers.slice(1), ["the", '"the"'], [0.5, "0.5"]] as const)
      refuses(name, f, [[...codes, value]], `codes[120] = ${printed}`);
    for (const [value, printed] of noObjects) refuses(name, f, [value], printed);
    refuses(name, f, [Promise.resolve(codes)], "a promise: write `await` before the call that makes it");
    refuses(name, f, [Float64Array.of(1, Number.NaN)], "codes[1] = NaN");
    assert.equal(f(Uint32Array.from(codes)), f(codes));
  });

const counts: Required<ReadabilityCounts> = {
  words: 100,
  sentences: 5,
  letters: 430,
  characters: 440,
  syllables: 150,
  polysyllables: 10,
  monosyllables: 70,
  longWords: 20,
  unfamiliarWords: 12,
};
for (const [name, f] of Object.entries(ofReadabilityCounts))
  test(`${name} names the count that is none`, () => {
    assert.ok(Number.isFinite(f(counts)));
    let used = 0;
    for (const field of Object.keys(counts) as (keyof ReadabilityCounts)[]) {
      if (f({ ...counts, [field]: counts[field] + 1 }) === f(counts)) continue;
      used++;
      for (const [value, printed] of noNumbers) {
        if (field === "unfamiliarWords" && (value === undefined || Number.isNaN(value))) {
          assert.equal(f({ ...counts, [field]: value } as never), Number.NaN); // there is no list
          continue;
        }
        refuses(name, f, [{ ...counts, [field]: value }], printed);
        assert.throws(() => f({ ...counts, [field]: value } as never), new RegExp(`${name} requires ${field}, `));
      }
    }
    assert.ok(used >= 2, `${used} fields used`);
    for (const [value, printed] of noObjects) refuses(name, f, [value], printed);
  });

for (const [name, f] of Object.entries(ofVectors))
  test(`${name} names the vector and the place that is no number`, () => {
    const wrong = name === "cosine" ? noNumbers.slice(1) : noNumbers;
    for (const [value, printed] of wrong) {
      refuses(
        name,
        f,
        [
          [1, value],
          [1, 2],
        ],
        `a[1] = ${printed}`,
      );
      refuses(
        name,
        f,
        [
          [1, 2],
          [value, 2],
        ],
        `b[0] = ${printed}`,
      );
    }
    refuses(name, f, [[1, 2], [1]], "2 and 1");
    for (const [value, printed] of noObjects) refuses(name, f, [[1], value], printed);
  });

for (const [name, f] of Object.entries(ofMatrices))
  test(`${name} names row and column`, () => {
    for (const [value, printed] of noNumbers)
      refuses(
        name,
        f,
        [
          [
            [1, 2],
            [3, value],
          ],
        ],
        `${printed} in row 1, column 1`,
      );
    for (const [value, printed] of noObjects) refuses(name, f, [[[1], value]], `${printed} as row 1`);
    refuses(name, f, [undefined], "undefined");
  });

for (const [name, f] of Object.entries(ofGroups))
  test(`${name} names the group and the text`, () => {
    for (const [value, printed] of noNumbers.slice(1)) {
      refuses(
        name,
        f,
        [
          [1, 2, value],
          [1, 2],
        ],
        `a[2] = ${printed}`,
      );
      refuses(
        name,
        f,
        [
          [1, 2],
          [value, 2],
        ],
        `b[0] = ${printed}`,
      );
    }
    for (const [value, printed] of noObjects) refuses(name, f, [[1, 2], value], printed);
  });

for (const [name, f] of Object.entries(ofPositions))
  test(`${name} names the position that is none`, () => {
    for (const [value, printed] of noNumbers) refuses(name, f, [[1, value], 10], printed);
    for (const [value, printed] of noNumbers) refuses(name, f, [[1], value], printed);
    for (const [value, printed] of noObjects) refuses(name, f, [value, 10], printed);
  });

for (const [name, f] of Object.entries(adjustments))
  test(`${name} names the p that is none`, () => {
    for (const [value, printed] of noNumbers.filter(([value]) => !Number.isNaN(value)))
      refuses(name, f, [[0.5, value]], `p[1] = ${printed}`);
    for (const [value, printed] of noObjects) refuses(name, f, [value], printed);
  });
