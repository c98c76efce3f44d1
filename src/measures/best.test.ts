import assert from "node:assert/strict";
import test from "node:test";
import { remarksOn } from "../remarks.js";
import { seeded } from "../seeded.test-helper.js";
import { association, type Collocation } from "./associate.js";
import { logDice, mi } from "./association.js";
import { best } from "./best.js";
import type { Measure } from "./contingency.js";
import { logLikelihood } from "./evidence.js";
import { keyness } from "./keyness.js";
import { logRatio } from "./ratios.js";
import { reasonOf } from "./reasons.js";
import type { Measures } from "./scores.js";
import { benjaminiHochberg, benjaminiHochbergOf } from "./significance.js";

test("best keeps what sorting and cutting keeps", () => {
  const random = seeded(500);
  for (let run = 0; run < 200; run++) {
    const things = Array.from({ length: random(40) }, (_, at) => ({ value: random(1 + random(40)), at }));
    const compare = (a: (typeof things)[0], b: (typeof things)[0]): number => a.value - b.value || a.at - b.at;
    const n = random(12);
    const kept = best(n, compare);
    for (const thing of things) if (kept.takes(thing)) kept.add(thing);
    assert.deepEqual(kept.all(), things.sort(compare).slice(0, n));
  }
});

test("benjaminiHochbergOf is benjaminiHochberg, to the last bit", () => {
  const random = seeded(501);
  for (let run = 0; run < 60; run++) {
    const p = Array.from({ length: random(30) }, () =>
      random() < 0.2 ? Number.NaN : random() < 0.3 ? random(4) / 4 : random() ** 3,
    );
    const adjusted = benjaminiHochberg(p);
    const { of, below } = benjaminiHochbergOf(Float64Array.from(p));
    assert.deepEqual(p.map(of), adjusted);
    for (const level of [0, 0.05, 0.3, 1]) assert.equal(below(level), adjusted.filter((each) => each < level).length);
  }
  assert.throws(() => benjaminiHochbergOf(Float64Array.of(0.1, 1.5)), /from 0 to 1, got 1.5$/);
  assert.throws(() => benjaminiHochbergOf(Float64Array.of(0.1, -0.5)), /from 0 to 1, got -0.5$/);
});

/** Of many values few, some of them undefined or infinite. */
const rough: Measure = ({ o11, o21 }) =>
  (o11 + o21) % 7 === 0 ? Number.NaN : (o11 + o21) % 5 === 0 ? Number.POSITIVE_INFINITY : (o11 - o21) % 3;

test("keyness for the first rows is the slice of keyness for all", () => {
  const random = seeded(502);
  for (let run = 0; run < 40; run++) {
    const list = (side: string) => {
      const rows = Array.from({ length: 1 + random(60) }, (_, i) => ({ term: `w${i}`, n: 1, count: random(9) ** 2 }));
      const total = rows.reduce((sum, { count }) => sum + count, 1);
      const all = [...rows, { term: side, n: 1, count: 1 }].map((row) => ({ ...row, total, positions: total }));
      return run % 2 === 0 ? all : all.map((row) => ({ ...row, id: side }));
    };
    const [a, b] = [list("left"), list("right")];
    for (const measures of [undefined, { rough, logRatio }, { logLikelihood }, {}] as readonly (Measures | undefined)[])
      for (const top of [0, 1, 5, 30, 1000]) {
        const all = measures ? keyness(a, b, measures) : keyness(a, b);
        const some = measures ? keyness(a, b, measures, { top }) : keyness(a, b, undefined, { top });
        assert.deepEqual(some, all.slice(0, top));
        assert.deepEqual(some.map(Object.keys), all.slice(0, top).map(Object.keys));
      }
  }
});

/** Tables of pairs, some of them equal and some twice. */
function pairs(random: (n?: number) => number): (Collocation & { year: number })[] {
  return Array.from({ length: random(80) }, () => {
    const [o11, o21] = [random(6), random(6)];
    return {
      node: `n${random(2)}`,
      collocate: `c${random(6)}`,
      ...{ o11, o12: 5 + random(3), o21, o22: 50 + random(3), year: random(3) },
    };
  });
}

test("association for the first rows is the slice of association for all, of a list or of one row filled again", () => {
  const random = seeded(503);
  for (let run = 0; run < 60; run++) {
    const rows = pairs(random);
    const one: { -readonly [K in keyof (typeof rows)[0]]: (typeof rows)[0][K] } = { ...rows[0] };
    const columns = {
      *[Symbol.iterator]() {
        for (const row of rows) yield Object.assign(one, row);
      },
    };
    for (const measures of [undefined, { rough, logDice }, { mi }] as readonly (Measures | undefined)[]) {
      const score = (from: Iterable<(typeof rows)[0]>, top?: number): object[] =>
        measures ? association(from, measures, { top }) : association(from, undefined, { top });
      const all = score(rows);
      assert.deepEqual(score(columns), all);
      for (const top of [0, 1, 7, 200]) {
        assert.deepEqual(score(rows, top), all.slice(0, top));
        assert.deepEqual(score(columns, top), all.slice(0, top));
      }
    }
  }
});

test("with top, every row is still checked, and only the first measure is asked of all", () => {
  const row = (collocate: string, o11: number) => ({ node: "n", collocate, o11, o12: 9, o21: 3, o22: 90 });
  let [first, second] = [0, 0];
  const rows = Array.from({ length: 50 }, (_, i) => row(`c${i}`, i));
  association(rows, { a: ({ o11 }) => o11 + 0 * first++, b: () => second++ }, { top: 2 });
  assert.deepEqual([first, second], [52, 2]);
  assert.throws(() => association([...rows, row("x", -1)], undefined, { top: 2 }), /got o11 = -1$/);
});

test("association refuses what it cannot go through twice, and a top that is no number of rows", () => {
  const rows = [{ collocate: "a", o11: 1, o12: 1, o21: 1, o22: 1 }];
  const wrong = association as (...args: unknown[]) => unknown;
  assert.throws(() => wrong(rows.values()), /twice, which a generator cannot: give a list/);
  assert.throws(() => wrong(Promise.resolve(rows)), /write `await` before/);
  assert.throws(() => wrong(undefined), /write `await` before/);
  assert.throws(() => wrong("abc"), /write `await` before/);
  for (const top of [-1, 1.5, "2", Number.NaN])
    assert.throws(() => wrong(rows, undefined, { top }), /association requires top to be a whole number of 0 or more/);
});

test("reasonOf tells why a column of association or keyness is NaN", () => {
  const [never] = association([{ collocate: "a", o11: 0, o12: 5, o21: 3, o22: 9 }]);
  assert.equal(reasonOf(never, "tScore"), "the words never meet, which leaves no variance");
  assert.equal(reasonOf(never, "logDice"), undefined, "-Infinity is a value");
  const [nowhere] = association([{ collocate: "a", o11: 0, o12: 5, o21: 0, o22: 9 }]);
  for (const column of ["mi", "logRatio", "low", "highAll", "p", "pAdjusted", "logLikelihood", "deltaPNode"] as const)
    assert.equal(reasonOf(nowhere, column), "the collocate occurs nowhere", column);
  assert.equal(reasonOf(nowhere, "deltaPCollocate"), undefined);
  const [alone] = association([{ collocate: "a", o11: 5, o12: 0, o21: 9, o22: 0 }], { mi, own: () => Number.NaN });
  assert.equal(reasonOf(alone, "mi"), "nothing but the collocate occurs");
  assert.equal(reasonOf(alone, "own"), undefined, "of a measure of one's own nothing is known");
  const [edge] = association([{ collocate: "a", o11: 0, o12: 0, o21: 9, o22: 1 }]);
  assert.equal(reasonOf(edge, "logDice"), "the node has no places");
  assert.equal(reasonOf(edge, "deltaPCollocate"), "the node has no places");
  const [empty] = keyness([{ term: "a", count: 0, total: 0 }], [{ term: "a", count: 1, total: 2 }]);
  assert.equal(reasonOf(empty, "logRatio"), "the target has no tokens");
  assert.equal(reasonOf(empty, "pAdjusted"), "the target has no tokens");
});

test("every default column of keyness and association that is NaN has a reason", () => {
  const random = seeded(504);
  for (let run = 0; run < 300; run++) {
    const [o11, o12, o21, o22] = [random(2), random(2), random(2), random(2)];
    const [row] = association([{ collocate: "a", o11, o12, o21, o22 }]);
    const [key] = keyness([{ term: "a", count: o11, total: o11 + o12 }], [{ term: "a", count: o21, total: o21 + o22 }]);
    for (const [column, value] of [...Object.entries(row), ...Object.entries(key)])
      if (Number.isNaN(value))
        assert.ok(reasonOf((column in row && Number.isNaN(row[column as "mi"]) ? row : key) as never, column as never));
  }
});

test("a table of keyness says once how words were taken, with how to test documents where there are enough", () => {
  const list = (documents?: number) => [
    { term: "a", n: 1, count: 3, total: 5, positions: 5, ...(documents === undefined ? {} : { documents }) },
    { term: "b", n: 1, count: 2, total: 5, positions: 5, ...(documents === undefined ? {} : { documents }) },
  ];
  const short = "Intervals and p take words as drawn one by one, too sure where words come in clumps";
  const long = `${short}; lists counted by: "id" are tested document by document as well.`;
  assert.deepEqual(remarksOn(keyness(list(1), list(1))), [`${short}.`]);
  assert.deepEqual(remarksOn(keyness(list(12), list(1))), [`${short}.`]);
  assert.deepEqual(remarksOn(keyness(list(12), list(10))), [long]);
  assert.deepEqual(remarksOn(keyness(list(), list())), [long]);
  assert.deepEqual(remarksOn(keyness(list(), list()).slice(1)), [long]);
});

test("a long list of keyness carries its remark itself", () => {
  const list = Array.from({ length: 10_001 }, (_, i) => ({
    term: `w${i}`,
    count: 1,
    total: 10_001,
    positions: 10_001,
  }));
  const rows = keyness(list, list);
  assert.equal(remarksOn(rows).length, 1);
  assert.equal(remarksOn(rows.slice(0, 5)).length, 0);
  assert.equal(remarksOn(keyness(list, list, undefined, { top: 5 })).length, 1);
});
