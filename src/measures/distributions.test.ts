import test from "node:test";
import { betaQuantile, chiSquaredTail, normalTwoSided } from "./distributions.js";
import { near } from "./twins.test-helper.js";

// All expected numbers: mpmath 1.4.1 at 40 digits (incomplete beta as a finite sum, inverted by Newton's method).

test("betaQuantile agrees with mpmath to twelve digits, also far out and for large counts", () => {
  for (const [p, a, b, x, rest] of [
    [0.025, 3, 8, 0.06673951117773447, 0.9332604888222655],
    [0.975, 3, 8, 0.5560954623076415, 0.4439045376923585],
    [2.5e-7, 3, 8, 0.001280047414142589, 0.9987199525858574],
    [0.025, 4000, 6000, 0.3904178159113207, 0.6095821840886794],
    [0.975, 4000, 6000, 0.40962007038302567, 0.5903799296169744],
    [0.025, 3, 100000, 6.186640225262933e-6, 0.9999938133597748],
    [2.5e-7, 3, 100000, 1.147991809037009e-7, 0.9999998852008191],
    [2.5e-7, 1000000, 5, 0.9999749231085181, 2.5076891481876457e-5],
  ]) {
    near(betaQuantile(p, a, b, "lower") / x, 1);
    near(betaQuantile(p, b, a, "upper") / rest, 1);
  }
});

test("chiSquaredTail agrees with mpmath to twelve digits, down to 1e-306", () => {
  for (const [x, df, p] of [
    [0.5, 1, 0.4795001221869535],
    [10.83, 1, 0.0009986863791802587],
    [10.83, 3, 0.012681559772466941],
    [10.83, 7, 0.1462081573314227],
    [1400, 1, 2.1010145162642176e-306],
    [1400, 7, 3.859963181237336e-298],
  ]) {
    near(chiSquaredTail(x, df) / p, 1);
  }
});

test("normalTwoSided agrees with mpmath to twelve digits", () => {
  near(normalTwoSided(0.05), 1.9599639845400543);
  near(normalTwoSided(0.5), 0.6744897501960817);
  near(normalTwoSided(1e-12), 7.130506848171325);
});
