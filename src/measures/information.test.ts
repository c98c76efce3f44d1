import assert from "node:assert/strict";
import test from "node:test";
import { mi } from "./association.js";
import {
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
} from "./information.js";
import { cells, near, randomTables } from "./twins.test-helper.js";

const measures = {
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
};

test("information: a table worked by hand", () => {
  const table = { o11: 8, o12: 2, o21: 24, o22: 66 }; // R1 = 10, C1 = 32, N = 100, expected 3.2
  near(mi2(table), Math.log2(20));
  near(mi3(table), Math.log2(160));
  near(localMi(table), 8 * Math.log2(2.5));
  near(npmi(table), Math.log(2.5) / -Math.log(0.08));
  near(mutualDependency(table), Math.log2(0.2)); // 0.08² / (0.1 · 0.32)
  near(logFrequencyMutualDependency(table), Math.log2(0.016));
  near(miLogFrequency(table), Math.log2(2.5) * Math.log(9));
});

test("information of random tables equals the definitions", () => {
  for (const table of randomTables(50, 300)) {
    const all = cells(table);
    const [{ o, e }] = all;
    const n = all.reduce((sum, cell) => sum + cell.o, 0);
    const bits = all.reduce((sum, cell) => sum + (cell.o === 0 ? 0 : (cell.o / n) * Math.log2(cell.o / cell.e)), 0);
    const joint = all.reduce((sum, cell) => sum - (cell.o === 0 ? 0 : (cell.o / n) * Math.log2(cell.o / n)), 0);
    near(averageMi(table), bits);
    near(normalisedAverageMi(table), bits / joint);
    if (o === 0) continue;
    near(mi2(table), Math.log2(o ** 2 / e));
    near(mi3(table), Math.log2(o ** 3 / e));
    near(localMi(table), o * Math.log2(o / e));
    near(positiveMi(table), Math.max(0, Math.log2(o / e)));
    near(npmi(table), Math.log(o / e) / -Math.log(o / n));
    near(mutualDependency(table), mi2(table) - Math.log2(n));
    near(logFrequencyMutualDependency(table), mi3(table) - 2 * Math.log2(n));
    near(miLogFrequency(table), mi(table) * Math.log(o + 1));
  }
});

test("ten times as many of everything leaves npmi and the averages as they are", () => {
  for (const { o11, o12, o21, o22 } of randomTables(51, 200)) {
    const tenfold = { o11: 10 * o11, o12: 10 * o12, o21: 10 * o21, o22: 10 * o22 };
    for (const measure of [npmi, averageMi, normalisedAverageMi, mutualDependency, positiveMi])
      near(measure(tenfold), measure({ o11, o12, o21, o22 }));
  }
});

test("words that never meet: the limits, by convention −1 for npmi", () => {
  const table = { o11: 0, o12: 3, o21: 4, o22: 5 };
  for (const measure of [mi2, mi3, mutualDependency, logFrequencyMutualDependency])
    assert.equal(measure(table), Number.NEGATIVE_INFINITY);
  assert.equal(npmi(table), -1);
  assert.equal(localMi(table), 0);
  assert.equal(positiveMi(table), 0);
  assert.equal(miLogFrequency(table), Number.NaN);
});

test("words that are never apart have an npmi of 1 and a mutual dependency of 0", () => {
  for (const o22 of [1, 7, 90, 1e12]) {
    assert.equal(npmi({ o11: 10, o12: 0, o21: 0, o22 }), 1);
    assert.equal(mutualDependency({ o11: 10, o12: 0, o21: 0, o22 }), 0);
    near(normalisedAverageMi({ o11: 10, o12: 0, o21: 0, o22 }), 1);
  }
});

test("information is NaN where a row or a column is empty, and names a cell that is no count", () => {
  for (const [name, measure] of Object.entries(measures)) {
    for (const [o11, o12, o21, o22] of [
      [0, 0, 0, 0],
      [0, 0, 3, 4],
      [3, 4, 0, 0],
      [0, 3, 0, 4],
      [3, 0, 4, 0],
    ])
      assert.equal(measure({ o11, o12, o21, o22 }), Number.NaN, name);
    assert.throws(() => measure({ o11: 1, o12: -2, o21: 3, o22: 4 }), /got o12 = -2$/);
  }
});
