import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { Table } from "./contingency.js";
import { chiSquared, logLikelihood, simpleLogLikelihood } from "./evidence.js";
import { fromFixed, ln, quotient } from "./exact.test-helper.js";
import { differenceOfProducts, factorialRest } from "./numeric.js";
import { near } from "./twins.test-helper.js";

const whole = ({ o11, o12, o21, o22 }: Table): bigint[] => [o11, o12, o21, o22].map(BigInt);

/** Tables with counts of very different sizes, up to 10¹², every other one next to independence. */
function largeTables(count: number): Table[] {
  const random = seeded(70);
  const size = (): number => 1 + Math.floor(10 ** (12 * random()));
  return Array.from({ length: count }, (_, i) => {
    const [o12, o21, o22] = [size(), size(), size()];
    const expected = Math.round((o12 / o22) * o21);
    const o11 = i % 2 === 1 && expected < 1e12 ? expected + Math.floor(3 * random()) : size();
    return { o11, o12, o21, o22 };
  });
}

/** G² from whole numbers: 2 Σ O ln(O N / (R C)). */
function exactG2(table: Table): number {
  const [a, b, c, d] = whole(table);
  const n = a + b + c + d;
  const term = (o: bigint, r: bigint, k: bigint): bigint => (o === 0n ? 0n : o * ln(o * n, r * k));
  return fromFixed(
    2n * (term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, c + d, a + c) + term(d, c + d, b + d)),
  );
}

test("differenceOfProducts is right to the last digits where the products nearly agree", () => {
  for (const table of largeTables(2000)) {
    const [a, b, c, d] = whole(table);
    const exact = Number(a * d - b * c);
    near(differenceOfProducts(table.o11, table.o22, table.o12, table.o21) / (exact || 1), exact === 0 ? 0 : 1, 4e-16);
  }
});

test("logLikelihood and chiSquared keep thirteen digits for counts up to 10¹², also next to independence", () => {
  for (const table of largeTables(2000)) {
    const [a, b, c, d] = whole(table);
    const determinant = a * d - b * c;
    if (determinant === 0n) {
      assert.equal(logLikelihood(table), 0);
      continue;
    }
    const square = determinant * determinant * (a + b + c + d);
    near(Math.abs(chiSquared(table)) / quotient(square, (a + b) * (c + d) * (a + c) * (b + d)), 1, 1e-13);
    assert.equal(Math.sign(logLikelihood(table)), determinant > 0n ? 1 : -1);
    const g2 = exactG2(table);
    if (g2 > 1e-30) near(Math.abs(logLikelihood(table)) / g2, 1, 1e-13);
  }
});

test("logLikelihood: tables of which G² is far below the rounding of its terms; mpmath at 60 digits", () => {
  near(logLikelihood({ o11: 1000001, o12: 1e12, o21: 1e6, o22: 1e12 }) / 4.999992500006459e-7, 1);
  near(logLikelihood({ o11: 999999999999, o12: 1e12, o21: 1e12, o22: 1000000000001 }) / -2.499999999998414e-37, 1);
  near(logLikelihood({ o11: 1e12, o12: 1e12, o21: 3, o22: 2e12 }) / 1726092434549.65, 1);
});

test("simpleLogLikelihood keeps its digits: 2 (O ln(O / E) − (O − E)) from whole numbers", () => {
  for (const table of largeTables(500).filter(({ o11 }) => o11 > 0)) {
    const [a, b, c, d] = whole(table);
    const [n, product] = [a + b + c + d, (a + b) * (a + c)];
    const exact = fromFixed(2n * (a * ln(a * n, product) - (10n ** 60n * (a * n - product)) / n));
    if (exact > 1e-30) near(Math.abs(simpleLogLikelihood(table)) / exact, 1, 1e-13);
  }
});

test("factorialRest is ln k! − k ln k + k", () => {
  let factorial = 1n;
  for (let k = 1; k <= 400; k++) {
    factorial *= BigInt(k);
    near(
      factorialRest(k),
      fromFixed(ln(factorial, 1n) - BigInt(k) * ln(BigInt(k), 1n) + BigInt(k) * 10n ** 60n),
      1e-14,
    );
  }
  assert.equal(factorialRest(0), 0);
});
