import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { binomialTail, binomialTailLog10 } from "./binomial.js";
import { fisherExactLog10 } from "./exact.js";
import { choose, fromFixed, ln, quotient } from "./exact.test-helper.js";
import { near } from "./twins.test-helper.js";

type Tail = "attraction" | "repulsion" | "both";

/** The tail by summing whole numbers, for the share a / b: b^n times the probability, and b^n. */
function counted(count: number, n: number, a: bigint, b: bigint, tail: Tail): readonly [bigint, bigint] {
  const chance = (k: number): bigint => choose(n, k) * a ** BigInt(k) * (b - a) ** BigInt(n - k);
  const own = chance(count);
  let sum = 0n;
  for (let k = 0; k <= n; k++) {
    const each = chance(k);
    if (tail === "attraction" ? k >= count : tail === "repulsion" ? k <= count : each <= own) sum += each;
  }
  return [sum, b ** BigInt(n)];
}

const tailNames: readonly Tail[] = ["attraction", "repulsion", "both"];

test("binomialTail of random counts equals the sum of its terms in whole numbers", () => {
  const random = seeded(51);
  for (let run = 0; run < 200; run++) {
    const n = random(40);
    const count = random(n + 1);
    const eighths = 1 + random(7); // exact in binary, so that both have the same share
    for (const tail of tailNames) {
      const p = quotient(...counted(count, n, BigInt(eighths), 8n, tail));
      near(binomialTail(count, n, eighths / 8, { tail }) / p, 1, 1e-12);
    }
  }
});

test("binomialTail equals sums in whole numbers to twelve digits down to 1e-300, and its logarithm below", () => {
  for (const [count, n, a, b] of [
    [400, 2000, 1n, 64n],
    [250, 1000, 1n, 1024n],
    [130, 300, 1n, 1024n],
    [5, 3000, 1n, 16n],
    [1200, 1200, 1n, 4n],
    [900, 1000, 1n, 4096n],
  ] as const)
    for (const tail of tailNames) {
      const [part, all] = counted(count, n, a, b, tail);
      const share = Number(a) / Number(b);
      near(binomialTailLog10(count, n, share, { tail }), fromFixed(ln(part, all)) / Math.LN10, 1e-13);
      const p = binomialTail(count, n, share, { tail });
      if (p > 1e-300) near(p / quotient(part, all), 1, 1e-12);
    }
  assert.ok(binomialTailLog10(1200, 1200, 0.25) < -700);
});

test("binomialTail is near fisherExact where the other text is very long, and its tails overlap in the count", () => {
  near(
    binomialTailLog10(30, 1000, 1e-3),
    fisherExactLog10({ o11: 30, o12: 970, o21: 1e9 - 30, o22: 999e9 - 970 }),
    1e-6,
  );
  const random = seeded(52);
  for (let run = 0; run < 200; run++) {
    const [n, share] = [1 + random(5000), random()];
    const count = random(n + 1);
    const [upper, lower] = [binomialTail(count, n, share), binomialTail(count, n, share, { tail: "repulsion" })];
    const next = count === n ? 0 : binomialTail(count + 1, n, share);
    near(next + lower, 1, 1e-10);
    near(binomialTail(n - count, n, 1 - share, { tail: "repulsion" }), upper, 1e-9);
  }
});

test("binomialTail of a sure or impossible success, and of no trial", () => {
  assert.equal(binomialTail(0, 7, 0), 1);
  assert.equal(binomialTail(1, 7, 0), 0);
  assert.equal(binomialTail(7, 7, 1, { tail: "both" }), 1);
  assert.equal(binomialTail(6, 7, 1, { tail: "repulsion" }), 0);
  for (const tail of tailNames) assert.equal(binomialTail(0, 0, 0.3, { tail }), 1);
});

test("binomialTail refuses what is no count of a total", () => {
  assert.throws(() => binomialTail(3, 2, 0.5), /binomialTail requires a whole count from 0 to the total, got 3 of 2$/);
  assert.throws(() => binomialTail(1.5, 2, 0.5), /got 1.5 of 2$/);
  assert.throws(() => binomialTailLog10(1, 2, 1.5), /binomialTailLog10 requires a share from 0 to 1, got 1.5$/);
  assert.throws(() => binomialTail(1, 2, 0.5, { tail: "left" as Tail }), /got left$/);
});

test("binomialTail refuses an option it does not know", () => {
  assert.throws(() => binomialTail(1, 2, 0.5, { tial: "both" } as never), /no option "tial"; did you mean "tail"\?$/);
  assert.throws(() => binomialTail(1, 2, 0.5, "both" as never), /binomialTail takes an object of options, got "both"$/);
});
