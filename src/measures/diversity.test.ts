import assert from "node:assert/strict";
import test from "node:test";
import { movingTypeTokenRatio, mtld, typeTokenRatio, yuleK } from "./diversity.js";
import { near, randomTexts } from "./twins.test-helper.js";

const ratio = (codes: readonly number[]): number =>
  codes.filter((c, i) => codes.indexOf(c) === i).length / codes.length;

test("typeTokenRatio is types over tokens, NaN without tokens", () => {
  near(typeTokenRatio([7, 7, 9, 7]), 0.5);
  assert.equal(typeTokenRatio(Uint32Array.of(4, 5, 6)), 1);
  assert.equal(typeTokenRatio([]), Number.NaN);
});

test("movingTypeTokenRatio is the mean ratio of every window", () => {
  near(movingTypeTokenRatio([1, 1, 2, 3], { window: 2 }), (0.5 + 1 + 1) / 3);
  for (const codes of randomTexts(7)) {
    for (const window of [1, 2, 5, codes.length]) {
      if (window > codes.length) continue;
      const windows = codes.slice(window - 1).map((_, i) => ratio(codes.slice(i, i + window)));
      near(movingTypeTokenRatio(Uint32Array.from(codes), { window }), windows.reduce((a, b) => a + b) / windows.length);
    }
  }
});

test("movingTypeTokenRatio is NaN for a text shorter than its window, which is 50 by default", () => {
  const text = Array.from({ length: 50 }, (_, i) => i % 10);
  near(movingTypeTokenRatio(text), 0.2);
  assert.equal(movingTypeTokenRatio(text.slice(1)), Number.NaN);
  assert.equal(movingTypeTokenRatio([]), Number.NaN);
});

test("movingTypeTokenRatio refuses a window that is no number of tokens", () => {
  for (const window of [0, -3, 2.5, Number.NaN]) {
    assert.throws(() => movingTypeTokenRatio([1], { window }), new RegExp(`window of 1 token or more, got ${window}$`));
  }
});

/** By the definition: cut the longest factors from the front, count the rest in part. */
function mtldOneWay(codes: readonly number[], threshold: number, minimum: number): number {
  let rest = codes;
  let factors = 0;
  for (;;) {
    const lengths = rest.map((_, i) => i + 1);
    const length = lengths.find((l) => l >= minimum && ratio(rest.slice(0, l)) < threshold);
    if (length === undefined) break;
    factors++;
    rest = rest.slice(length);
  }
  if (rest.length > 0) factors += Math.min(1, (1 - ratio(rest)) / (1 - threshold));
  return codes.length / factors;
}

test("mtld equals its definition, forwards and backwards", () => {
  for (const codes of randomTexts(8)) {
    for (const [threshold, minimum] of [
      [0.72, 10],
      [0.5, 1],
      [0.9, 3],
    ]) {
      const both = mtldOneWay(codes, threshold, minimum) + mtldOneWay([...codes].reverse(), threshold, minimum);
      const expected = ratio(codes) === 1 ? Number.NaN : both / 2;
      const actual = mtld(Uint32Array.from(codes), { threshold, minimum });
      if (Number.isNaN(expected)) assert.equal(actual, Number.NaN);
      else near(actual, expected);
    }
  }
});

test("mtld worked by hand", () => {
  // 1 2 3 4 5 6 7 1 1 1: seven types in ten tokens, 0.7 < 0.72, one factor forwards and one backwards
  near(mtld([1, 2, 3, 4, 5, 6, 7, 1, 1, 1]), 10);
  // ten types in twelve tokens never fall below: (1 − 10/12) / 0.28 of a factor both ways
  near(mtld([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2]), 12 / (1 / 6 / 0.28));
  // with a minimum of 1 the second token closes a factor: two factors of two, and a last token that adds nothing
  near(mtld([1, 1, 2, 2, 3], { minimum: 1 }), (5 / 2 + 5 / 2) / 2);
});

test("mtld is NaN where no word is repeated and refuses bad options", () => {
  assert.equal(mtld([]), Number.NaN);
  assert.equal(mtld([1]), Number.NaN);
  assert.equal(mtld([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), Number.NaN);
  assert.throws(() => mtld([1, 1], { threshold: 1 }), /mtld requires a threshold between 0 and 1, got 1$/);
  assert.throws(() => mtld([1, 1], { threshold: 72 }), /got 72$/);
  assert.throws(() => mtld([1, 1], { minimum: 0 }), /mtld requires a minimum of 1 token or more, got 0$/);
});

test("yuleK is ten thousand times the share of ordered pairs of tokens that repeat a word, in N squared", () => {
  near(yuleK([1, 1, 2]), 1e4 * (2 / 9));
  for (const codes of randomTexts(9)) {
    let pairs = 0;
    for (const [i, a] of codes.entries()) for (const [j, b] of codes.entries()) if (i !== j && a === b) pairs++;
    near(yuleK(Uint32Array.from(codes)), (1e4 * pairs) / codes.length ** 2);
  }
});

test("yuleK is 0 where no word is repeated and NaN without tokens", () => {
  assert.equal(yuleK([3, 1, 2]), 0);
  assert.equal(yuleK([]), Number.NaN);
});
