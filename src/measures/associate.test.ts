import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { association, associationMeasures } from "./associate.js";
import { deltaPCollocate, logDice, mi } from "./association.js";
import { logLikelihood } from "./evidence.js";
import { logRatioInterval } from "./intervals.js";
import { benjaminiHochberg, chiSquaredP } from "./significance.js";

const row = (collocate: string, o11: number, o21: number, node: string = "rights") => ({
  node,
  collocate,
  o11,
  o12: 60 - o11,
  o21,
  o22: 900 - o21,
  left: o11,
  right: 0,
  places: [o11],
  documents: 1,
});
const rows = [row("the", 20, 300), row("human", 40, 2), row("duties", 3, 1)];

test("association gives each row its measures, intervals, p and adjusted p, closest first", () => {
  const scored = association(rows);
  assert.deepEqual(
    scored.map(({ collocate }) => collocate),
    ["human", "the", "duties"],
  );
  const table = { o11: 40, o12: 20, o21: 2, o22: 898 };
  const [alone, all] = [logRatioInterval(table), logRatioInterval(table, { tests: 3 })];
  const expected = {
    ...rows[1],
    ...Object.fromEntries(Object.entries(associationMeasures).map(([name, measure]) => [name, measure(table)])),
    low: alone.low,
    high: alone.high,
    lowAll: all.low,
    highAll: all.high,
    p: chiSquaredP(logLikelihood(table)),
    pAdjusted: benjaminiHochberg(scored.map(({ p }) => p))[0],
  };
  assert.deepEqual(scored[0], expected);
  assert.deepEqual(Object.keys(scored[0]), Object.keys(expected));
  assert.deepEqual(rows[1], row("human", 40, 2), "the rows given are not changed");
});

test("association sorts by the first measure, NaN last, then o11, then code point of collocate and node", () => {
  const given = [
    row("\u{10000}", 5, 1),
    row("\uFFFD", 5, 1),
    row("z", 6, 1),
    row("z", 5, 1, "b"),
    row("z", 5, 1, "a"),
    row("last", 7, 1),
    row("first", 1, 1),
  ];
  const value: Record<string, number> = { last: Number.NaN, first: Number.POSITIVE_INFINITY };
  const scored = association(
    given.map((each) => ({ ...each, o22: each.o22 + (each.collocate in value ? 1 : 0) })),
    { mine: ({ o11, o22 }) => (o22 === 900 ? (o11 === 7 ? Number.NaN : Number.POSITIVE_INFINITY) : 1) },
  );
  assert.deepEqual(
    scored.map(({ collocate, node }) => `${collocate} ${node}`),
    ["first rights", "z rights", "z a", "z b", "\uFFFD rights", "\u{10000} rights", "last rights"],
  );
});

test("association of random tables equals the measures row by row, and keeps the fields of groups", () => {
  const random = seeded(33);
  const given = Array.from({ length: 200 }, (_, i) => ({
    ...row(`w${i}`, random(20), random(20), `n${random(3)}`),
    year: random(3),
  }));
  const scored = association(given, { logDice, logLikelihood }, { alpha: 0.1 });
  assert.equal(scored.length, 200);
  for (const each of scored) {
    const { o11, o12, o21, o22 } = each;
    const table = { o11, o12, o21, o22 };
    const source = given.find(({ collocate }) => collocate === each.collocate)!;
    assert.deepEqual([each.node, each.year, each.o22], [source.node, source.year, source.o22]);
    const { low, high } = logRatioInterval(table, { alpha: 0.1 });
    assert.deepEqual(
      [each.logDice, each.logLikelihood, each.low, each.high],
      [logDice(table), logLikelihood(table), low, high],
    );
  }
});

test("association of no rows is no rows", () => {
  assert.deepEqual(association([]), []);
});

test("association refuses a measure named like a column and a cell that is no count", () => {
  assert.throws(() => association(rows, { o11: mi }), /another name for the measure "o11"/);
  assert.throws(() => association(rows, { left: mi }), /another name for the measure "left"/);
  assert.throws(() => association(rows, { pAdjusted: mi }), /another name for the measure "pAdjusted"/);
  assert.throws(() => association([row("x", -1, 2)]), /got o11 = -1$/);
});

test("association: columns are typed by the row and the names of the measures", () => {
  const [first] = association(rows, { deltaPCollocate, mine: ({ o11 }) => o11 });
  assert.equal(first.mine, first.o11);
  assert.equal(first.places.length + first.left, 41);
  assert.equal(typeof first.deltaPCollocate, "number");
  // @ts-expect-error: a misspelt column
  assert.equal(first.deltaPColocate, undefined);
  // @ts-expect-error: a measure that was not asked for
  assert.equal(first.logDice, undefined);
  // @ts-expect-error: a misspelt column of the defaults
  assert.equal(association(rows)[0].logdice, undefined);
});
