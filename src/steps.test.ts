import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "./seeded.test-helper.js";
import { block, finished, inBlocks, inGroups, listed, ordered, part, type Steps, sorted } from "./steps.js";

/** The result of steps and the shares they tell. */
function told<T>(steps: Steps<T>): { readonly result: T; readonly shares: readonly number[] } {
  const shares: number[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { result: value, shares };
    shares.push(value);
  }
}

function assertRising(shares: readonly number[], from = 0, to = 1): void {
  for (const [i, share] of shares.entries())
    assert.ok(share >= (shares[i - 1] ?? from) && share <= to, `${share} after ${shares[i - 1]}`);
}

const sizes = [0, 1, block - 1, block, block + 1, 3 * block + 7];

test("blocks: every thing once, in order, and the shares rise to 1", () => {
  for (const size of sizes) {
    const met: number[] = [];
    const { shares } = told(
      inBlocks(size, (from, to) => {
        for (let i = from; i < to; i++) met.push(i);
      }),
    );
    assert.deepEqual(met, [...Array(size).keys()]);
    assertRising(shares);
    assert.equal(shares.at(-1), size === 0 ? undefined : 1);
    assert.equal(shares.length, Math.ceil(size / block));
  }
});

test("groups: every group once, in order, those of one block together, a greater one by itself", () => {
  const random = seeded(6);
  for (let run = 0; run < 50; run++) {
    const lengths = Array.from({ length: random(40) }, () => random([2, 100, block, 3 * block][random(4)]));
    const starts = new Uint32Array(lengths.length + 1);
    lengths.forEach((length, g) => {
      starts[g + 1] = starts[g] + length;
    });
    const met: number[] = [];
    const { shares } = told(
      inGroups(starts, (from, to) => {
        assert.ok(to === from + 1 || starts[to] - starts[from] <= block);
        for (let g = from; g < to; g++) met.push(g);
      }),
    );
    assert.deepEqual(met, [...lengths.keys()]);
    assertRising(shares);
    if (lengths.length > 0) assert.equal(shares.at(-1), 1);
  }
});

test("a part of the work tells a part of the share", () => {
  const { result, shares } = told(
    part(
      0.25,
      0.75,
      listed(2 * block, (i) => i),
    ),
  );
  assert.equal(result.length, 2 * block);
  assert.deepEqual(shares, [0.5, 0.75]);
});

test("what is sorted in steps is what the language sorts, ties in the order they had", () => {
  const random = seeded(7);
  for (const size of [...sizes, 16 * block, 16 * block + 1, 53 * block + 5]) {
    const keys = Array.from({ length: size }, () => random(1 + size / 3));
    const compare = (a: number, b: number): number => keys[a] - keys[b];
    const { result, shares } = told(ordered(size, compare));
    assert.deepEqual(Array.from(result), [...keys.keys()].sort(compare), String(size));
    assertRising(shares);
  }
  const words = Array.from({ length: 1000 }, () => ({ key: random(9) }));
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  const list = finished(sorted(words, byKey));
  for (const [i, word] of [...words].sort(byKey).entries()) assert.equal(list[i], word);
});
