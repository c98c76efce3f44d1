import test from "node:test";
import {
  betaQuantile,
  chiSquaredLnTail,
  chiSquaredTail,
  normalLower,
  normalTwoSided,
  studentTwoSided,
} from "./distributions.js";
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

test("chiSquaredLnTail agrees with mpmath to thirteen digits where p has no number", () => {
  for (const [x, df, log10] of [
    [10.83, 1, -3.000570873311006],
    [1400, 1, -305.67757094696975],
    [5000, 1, -1087.6838365143224],
    [1e6, 1, -217150.33901199873],
    [1e12, 1, -217147240957.72397],
    [3000, 7, -644.0223469711702],
    [1e5, 100, -21547.258244009514],
  ]) {
    near(chiSquaredLnTail(x, df) / Math.LN10, log10, 1e-13);
  }
});

test("studentTwoSided agrees with mpmath to eleven digits, also far out and for fractions of a degree of freedom", () => {
  for (const [t, df, p] of [
    [2, 3.7, 0.12181720190523401],
    [-12, 30.5, 4.3989708151529577e-13],
    [40, 200, 2.2487396535202506e-97],
    [1e-3, 5, 0.9992407867721976],
    [1e10, 2.5, 1.4386794381663444e-25],
  ]) {
    near(studentTwoSided(t, df) / p, 1, 1e-11);
  }
});

test("normalLower: half below 0, 2.5 % below −1.96, and both tails alike", () => {
  near(normalLower(0), 0.5);
  near(normalLower(-1.9599639845400543), 0.025);
  for (const x of [0.1, 1, 3, 6]) near(normalLower(x), 1 - normalLower(-x));
});
