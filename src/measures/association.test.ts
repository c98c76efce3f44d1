import assert from "node:assert/strict";
import test from "node:test";
import { deltaPCollocate, deltaPNode, dice, logDice, mi, tScore } from "./association.js";
import { cells, near, randomTables } from "./twins.test-helper.js";

test("association: a table worked by hand", () => {
  const table = { o11: 8, o12: 2, o21: 24, o22: 66 }; // R1 = 10, C1 = 32, N = 100, expected 3.2
  near(mi(table), Math.log2(2.5));
  near(tScore(table), 4.8 / Math.sqrt(8));
  near(dice(table), 16 / 42);
  near(logDice(table), 14 + Math.log2(16 / 42));
  near(deltaPCollocate(table), 0.8 - 24 / 90);
  near(deltaPNode(table), 0.25 - 2 / 68);
});

test("association of random tables equals the definitions", () => {
  for (const table of randomTables(4, 300).filter(({ o11 }) => o11 > 0)) {
    const [{ o, e }] = cells(table);
    near(mi(table), Math.log2(o / e));
    near(tScore(table), (o - e) / Math.sqrt(o));
    near(dice(table), (2 * o) / (2 * o + table.o12 + table.o21));
  }
});

test("logDice does not depend on the size of the corpus and is 14 at most", () => {
  assert.equal(logDice({ o11: 5, o12: 0, o21: 0, o22: 10 }), 14);
  assert.equal(logDice({ o11: 5, o12: 1, o21: 2, o22: 10 }), logDice({ o11: 5, o12: 1, o21: 2, o22: 1e6 }));
});

test("words that never meet have mi and logDice of −Infinity, dice 0 and no t-score", () => {
  const table = { o11: 0, o12: 3, o21: 4, o22: 5 };
  assert.equal(mi(table), Number.NEGATIVE_INFINITY);
  assert.equal(logDice(table), Number.NEGATIVE_INFINITY);
  assert.equal(dice(table), 0);
  assert.equal(tScore(table), Number.NaN);
});

test("association is NaN where a word does not occur", () => {
  for (const measure of [mi, tScore, dice, logDice]) {
    assert.equal(measure({ o11: 0, o12: 0, o21: 4, o22: 5 }), Number.NaN);
    assert.equal(measure({ o11: 0, o12: 3, o21: 0, o22: 5 }), Number.NaN);
    assert.equal(measure({ o11: 0, o12: 0, o21: 0, o22: 0 }), Number.NaN);
  }
  assert.equal(deltaPCollocate({ o11: 0, o12: 0, o21: 4, o22: 5 }), Number.NaN);
  assert.equal(deltaPNode({ o11: 0, o12: 3, o21: 0, o22: 5 }), Number.NaN);
});

test("mi and tScore are NaN where a word fills the whole table", () => {
  for (const measure of [mi, tScore]) {
    assert.equal(measure({ o11: 3, o12: 4, o21: 0, o22: 0 }), Number.NaN);
    assert.equal(measure({ o11: 3, o12: 0, o21: 4, o22: 0 }), Number.NaN);
  }
});

test("association names a cell that is no count", () => {
  for (const measure of [mi, tScore, dice, logDice, deltaPCollocate, deltaPNode]) {
    assert.throws(() => measure({ o11: -1, o12: 2, o21: 3, o22: 4 }), /got o11 = -1$/);
  }
});
