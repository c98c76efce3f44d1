import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import {
  carrollD2,
  deviationOfProportions,
  deviationOfProportionsNormalised,
  dispersionA,
  juillandD,
  range,
} from "./evenness.js";
import { near } from "./twins.test-helper.js";

const all = [deviationOfProportions, deviationOfProportionsNormalised, dispersionA, juillandD, carrollD2];

test("dispersion of a table worked by hand", () => {
  const parts = { counts: [4, 0, 2], sizes: [10, 20, 10] }; // shares ⅔ 0 ⅓ of ¼ ½ ¼; per token .4 0 .2
  assert.equal(range(parts), 2);
  near(deviationOfProportions(parts), (5 / 12 + 1 / 2 + 1 / 12) / 2);
  near(deviationOfProportionsNormalised(parts), 0.5 / 0.75);
  near(deviationOfProportionsNormalised(parts, { by: "numberOfParts" }), 0.5 / (2 / 3));
  near(dispersionA(parts), 1 - (0.4 + 0.2 + 0.2) / 3 / (2 * 0.2));
  near(juillandD(parts), 1 - Math.sqrt(0.08 / 3) / 0.2 / Math.SQRT2);
  near(juillandD(parts, { shares: "counts" }), 1 - Math.sqrt(8 / 3) / 2 / Math.SQRT2);
  near(carrollD2(parts), -((2 / 3) * Math.log(2 / 3) + (1 / 3) * Math.log(1 / 3)) / Math.log(3));
  near(carrollD2(parts, { shares: "counts" }), carrollD2(parts)); // 4 : 2 as .4 : .2
});

test("dispersion of random parts: ends of the scale, and the mean difference of all pairs", () => {
  const random = seeded(32);
  for (let run = 0; run < 300; run++) {
    const n = 2 + random(8);
    const sizes = Array.from({ length: n }, () => 5 + random(40));
    const counts = sizes.map((size) => random(1 + Math.min(size, 6)));
    const f = counts.reduce((a, b) => a + b, 0);
    if (f === 0) continue;
    const p = counts.map((count, i) => count / sizes[i]);
    let differences = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) differences += Math.abs(p[i] - p[j]);
    const mean = p.reduce((a, b) => a + b, 0) / n;
    near(dispersionA({ counts, sizes }), 1 - differences / ((n * (n - 1)) / 2) / (2 * mean), 1e-11);
    for (const measure of all) {
      const value = measure({ counts, sizes });
      assert.ok(value >= -1e-12 && value <= 1 + 1e-12, `${measure.name}: ${value}`);
      const empty = measure({ counts: [...counts, 0], sizes: [...sizes, 0] });
      assert.equal(empty, value, "a part without tokens changes nothing");
    }
    const even = { counts: sizes, sizes };
    near(deviationOfProportionsNormalised(even), 0);
    for (const measure of [dispersionA, juillandD, carrollD2]) near(measure(even), 1);
    const smallest = sizes.indexOf(Math.min(...sizes));
    const single = { counts: sizes.map((_, i) => Number(i === smallest)), sizes };
    near(deviationOfProportionsNormalised(single), 1);
    for (const measure of [dispersionA, juillandD, carrollD2]) near(measure(single), 0);
  }
});

test("dispersion is NaN for what does not occur and, where parts are compared, for one part", () => {
  for (const measure of all) assert.equal(measure({ counts: [0, 0], sizes: [5, 5] }), Number.NaN, measure.name);
  for (const measure of all) assert.equal(measure({ counts: [], sizes: [] }), Number.NaN, measure.name);
  const [, ...compared] = all;
  for (const measure of compared) assert.equal(measure({ counts: [3], sizes: [5] }), Number.NaN, measure.name);
  for (const measure of compared) assert.equal(measure({ counts: [3, 0], sizes: [5, 0] }), Number.NaN, measure.name);
  assert.equal(deviationOfProportions({ counts: [3], sizes: [5] }), 0);
  assert.equal(range({ counts: [0, 0], sizes: [5, 5] }), 0);
});

test("dispersion refuses parts that cannot be, and unknown options", () => {
  for (const measure of [range, ...all]) {
    assert.throws(() => measure({ counts: [1], sizes: [5, 5] }), /a size for each count, got 1 counts, 2 sizes/);
    assert.throws(
      () => measure({ counts: [6, 0], sizes: [5, 5] }),
      /counts from 0 to the size of the part, got 6 of 5/,
    );
    assert.throws(() => measure({ counts: [1, 0], sizes: [0, 5] }), /got 1 of 0/);
    assert.throws(() => measure({ counts: [Number.NaN, 0], sizes: [5, 5] }), /got NaN of 5/);
    assert.throws(() => measure({ counts: [1, 0], sizes: [Number.POSITIVE_INFINITY, 5] }), /of Infinity/);
  }
  const parts = { counts: [1, 0], sizes: [5, 5] };
  assert.throws(() => deviationOfProportionsNormalised(parts, { by: "parts" as never }), /"numberOfParts", got parts/);
  assert.throws(() => juillandD(parts, { shares: "raw" as never }), /juillandD requires shares.*got raw/);
  assert.throws(() => carrollD2(parts, { shares: "raw" as never }), /carrollD2 requires shares.*got raw/);
});
