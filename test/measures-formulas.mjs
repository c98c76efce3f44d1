// The formulas of docstrings, computed on random input: a formula that is wrong, or a measure that is not its formula, is found here.
import * as colligo from "../dist/index.js";
import { formulaProper, symbolsOf } from "../dist/measures/explain.js";
import { compute } from "../dist/measures/formula.js";
import { seeded } from "../dist/seeded.test-helper.js";

const measures = new Map(Object.entries(colligo));
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const list = (random, length, limit, from = 1) => Array.from({ length }, () => from + random(limit));

/** For each kind of measure: a random input, and what the symbols of its formulas are there. */
const kinds = {
  table(random) {
    const [o11, o12, o21, o22] = list(random, 4, 40);
    const table = { o11, o12, o21, o22 };
    return { input: [table], symbols: symbolsOf(table) };
  },
  codes(random) {
    const codes = list(random, 60 + random(60), 4 + random(30), 0);
    const counts = [...new Set(codes)].map((code) => codes.filter((each) => each === code).length);
    const [N, V] = [codes.length, counts.length];
    const times = (n) => counts.filter((count) => count === n).length;
    return {
      input: [codes],
      symbols: {
        values: { N, V, "V₁": times(1), "V₂": times(2) },
        cells: counts.map((f) => ({ f, p: f / N })),
        measure: undefined,
      },
    };
  },
  parts(random) {
    const sizes = list(random, 2 + random(8), 50, 10);
    const counts = sizes.map((size) => random(Math.min(size, 10)));
    counts[0] = 3;
    const [f, all] = [sum(counts), sum(sizes)];
    const cells = counts.map((v, i) => ({ vᵢ: v, sᵢ: sizes[i] / all, tᵢ: v / f }));
    const range = counts.filter((v) => v > 0).length;
    return {
      input: [{ counts, sizes }],
      symbols: { values: { f, n: sizes.length, range }, cells, measure: undefined },
    };
  },
  counts(random) {
    const words = 100 + random(100);
    const values = {
      words,
      sentences: 1 + random(12),
      letters: 300 + random(500),
      characters: 300 + random(500),
      syllables: 150 + random(99),
    };
    for (const name of ["polysyllables", "monosyllables", "longWords", "unfamiliarWords"]) values[name] = random(100);
    const [L, S] = [(100 * values.letters) / words, (100 * values.sentences) / words];
    return { input: [values], symbols: { values: { ...values, L, S }, cells: [], measure: undefined } };
  },
  vectors(random) {
    const [a, b] = [list(random, 20, 9), list(random, 20, 9)];
    const cells = a.map((x, i) => {
      const [p, q] = [x / sum(a), b[i] / sum(b)];
      return { a: x, b: b[i], p, q, m: (p + q) / 2 };
    });
    return { input: [a, b], symbols: { values: {}, cells, measure: undefined } };
  },
};

/** Values at which a docstring says that the measure is not its formula alone: a cap, or no value. */
const excepted = {
  chiSquaredYates: ({ values }) => Math.abs(values["O₁₁"] - values["E₁₁"]) < 0.5,
  zScoreCorrected: ({ values }) => Math.abs(values["O₁₁"] - values["E₁₁"]) < 0.5,
  lyneD3: () => true,
};

/** Symbols that other kinds use differently, so that a formula is not computed of the wrong input. */
const kindOf = (doc) =>
  doc.ofTable
    ? "table"
    : (/^(?:codes|parts|counts)$/.exec(doc.parameters[0])?.[0] ??
      (doc.parameters.join() === "a,b" ? "vectors" : undefined));

/** The docstrings whose formula can be computed, with each side of an equation. */
export function formulasHeld(docs) {
  const held = [];
  for (const doc of docs) {
    const kind = kindOf(doc);
    if (kind === undefined || doc.formula === undefined || excepted[doc.name]?.({ values: {} }) === true) continue;
    const { symbols } = kinds[kind](seeded(1));
    const sides = [
      formulaProper(doc.formula),
      ...doc.formula
        .split(/, \w+ = /)[0]
        .split(" = ")
        .slice(1),
    ].filter((side) => {
      try {
        return !Number.isNaN(compute(side, symbols));
      } catch {
        return false;
      }
    });
    if (sides.length > 0) held.push({ doc, kind, sides: [...new Set(sides)] });
  }
  return held;
}

/** Calls back with what formula and function give on random input, where both are defined. */
export function eachValue({ doc, kind, sides }, times, seed, callback) {
  const random = seeded(seed);
  let compared = 0;
  for (let i = 0; i < times; i++) {
    const { input, symbols } = kinds[kind](random);
    const value = measures.get(doc.name)(...input);
    if (Number.isNaN(value) || excepted[doc.name]?.(symbols)) continue;
    compared++;
    for (const side of sides) callback(compute(side, symbols), value, input, side);
  }
  return compared;
}
