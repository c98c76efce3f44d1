import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { movingTypeTokenRatio, mtld, typeTokenRatio } from "./diversity.js";
import { mtldMovingAverage, segmentalTypeTokenRatio } from "./segments.js";
import { stretches } from "./stretches.js";
import { integers, near } from "./twins.test-helper.js";

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Some texts, put one behind the other, and where the later ones begin. */
function joined(random: () => number): { texts: number[][]; codes: number[]; breaks: number[] } {
  const texts = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    integers(random, 1 + Math.floor(random() * 60), 2 + Math.floor(random() * 12)),
  );
  const codes = texts.flat();
  const breaks = texts.slice(1).map((_, i) => texts.slice(0, i + 1).flat().length);
  return { texts, codes, breaks };
}

test("no window and no segment crosses a break: the ratios are those of all texts", () => {
  const random = seeded(61);
  for (let run = 0; run < 200; run++) {
    const { texts, codes, breaks } = joined(random);
    const size = 1 + Math.floor(random() * 12);
    const windows = texts.flatMap((text) =>
      text.slice(size - 1).map((_, i) => typeTokenRatio(text.slice(i, i + size))),
    );
    const segments = texts.flatMap((text) =>
      Array.from({ length: Math.floor(text.length / size) }, (_, i) =>
        typeTokenRatio(text.slice(i * size, i * size + size)),
      ),
    );
    const moving = movingTypeTokenRatio(codes, { window: size, breaks });
    const segmental = segmentalTypeTokenRatio(codes, { size, breaks: Uint32Array.from(breaks) });
    if (windows.length === 0) assert.equal(moving, Number.NaN);
    else near(moving, mean(windows));
    if (segments.length === 0) assert.equal(segmental, Number.NaN);
    else near(segmental, mean(segments));
  }
});

test("no factor crosses a break: mtld is all tokens over the factors of all texts, in each direction", () => {
  // one way, by the definition, a rest in part
  const factors = (text: readonly number[]): number => {
    for (let n = 10; n <= text.length; n++)
      if (typeTokenRatio(text.slice(0, n)) < 0.72) return 1 + factors(text.slice(n));
    return text.length === 0 ? 0 : Math.min(1, (1 - typeTokenRatio(text)) / 0.28);
  };
  const random = seeded(62);
  for (let run = 0; run < 200; run++) {
    const { texts, codes, breaks } = joined(random);
    const [there, back] = [texts, texts.map((text) => text.toReversed())].map(
      (all) => codes.length / all.map(factors).reduce((a, b) => a + b, 0),
    );
    const expected = (there + back) / 2;
    if (Number.isFinite(expected)) near(mtld(codes, { breaks }), expected);
    else assert.equal(mtld(codes, { breaks }), Number.NaN);
  }
});

test("mtldMovingAverage with breaks is the mean over the factors that each text completes", () => {
  const random = seeded(63);
  for (let run = 0; run < 100; run++) {
    const { texts, codes, breaks } = joined(random);
    for (const ends of ["drop", "wrap"] as const) {
      const lengths = texts.flatMap((text) =>
        text.flatMap((_, start) => {
          const from = [...text.slice(start), ...(ends === "wrap" ? text.slice(0, start) : [])];
          const length = from.findIndex((__, i) => i + 1 >= 10 && typeTokenRatio(from.slice(0, i + 1)) < 0.72) + 1;
          return length === 0 ? [] : [length];
        }),
      );
      const found = mtldMovingAverage(codes, { ends, breaks });
      if (lengths.length === 0) assert.equal(found, Number.NaN);
      else near(found, mean(lengths));
    }
  }
});

test("breaks must rise inside the text", () => {
  assert.deepEqual(stretches("mtld", [1, 2, 3], [1, 2]), [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  for (const [breaks, got] of [
    [[0], "0 after 0"],
    [[3], "3 after 0"],
    [[2, 2], "2 after 2"],
    [[1.5], "1.5 after 0"],
  ] as const)
    assert.throws(
      () => movingTypeTokenRatio([1, 2, 3], { breaks }),
      new RegExp(`rising breaks from 1 to 2, got ${got}$`),
    );
});
