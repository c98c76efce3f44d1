import assert from "node:assert/strict";
import test from "node:test";
import { type DispersionMeasures, dispersion, dispersionMeasures } from "./dispersion.js";
import { dispersionEgbert, kullbackLeiblerDispersion } from "./divergence.js";
import { deviationOfProportions, deviationOfProportionsNormalised, dispersionA, juillandD, range } from "./evenness.js";
import { evenSpreadP } from "./evenSpread.js";
import { reasonOf } from "./reasons.js";
import { inverseDocumentFrequency } from "./spread.js";

const sizes = [
  { id: "a", tokens: 100 },
  { id: "b", tokens: 50 },
  { id: "empty", tokens: 0 },
  { id: "c", tokens: 150 },
];
const tokens: Record<string, number> = { a: 100, b: 50, c: 150, empty: 0 };
const counted = (term: string, counts: Record<string, number>) =>
  Object.entries(counts).map(([id, count]) => ({ term, count, total: tokens[id], id }));

test("dispersion joins counts and sizes: absent terms count 0, parts without tokens are dropped, most even first", () => {
  const rows = dispersion(
    [
      ...counted("uneven", { b: 9 }),
      ...counted("even", { c: 6, a: 4, b: 2, empty: 0 }),
      ...counted("rare", { a: 1, b: 1 }),
    ],
    sizes,
    undefined,
    { by: "id" },
  );
  const [even, uneven] = [
    { counts: [4, 2, 6], sizes: [100, 50, 150] },
    { counts: [0, 9, 0], sizes: [100, 50, 150] },
  ];
  const scores = (parts: typeof even): object => ({
    deviationOfProportionsNormalised: deviationOfProportionsNormalised(parts),
    dispersionA: dispersionA(parts),
    range: range(parts),
    p: evenSpreadP(parts),
    pAdjusted: Math.min(1, evenSpreadP(parts) * (parts === uneven ? 2 : 1)),
  });
  const none = {
    deviationOfProportionsNormalised: Number.NaN,
    dispersionA: Number.NaN,
    range: Number.NaN,
    p: Number.NaN,
    pAdjusted: Number.NaN,
  };
  assert.deepEqual(rows, [
    { term: "even", count: 12, total: 300, parts: 3, needs: Number.NaN, ...scores(even) },
    { term: "uneven", count: 9, total: 300, parts: 3, needs: Number.NaN, ...scores(uneven) },
    { term: "rare", count: 2, total: 300, parts: 3, needs: 3, ...none },
  ]);
});

test("dispersion ranks by the first measure: least deviation first, else greatest, as told otherwise; then count, then term", () => {
  const rows = [
    ...counted("even", { c: 6, a: 4, b: 2 }),
    ...counted("b", { b: 9 }),
    ...counted("a", { b: 9 }),
    ...counted("more", { b: 10 }),
  ];
  const order = (measures: DispersionMeasures, more: object = {}): string =>
    dispersion(rows, sizes, measures, { by: "id", ...more })
      .map(({ term }) => term)
      .join(" ");
  assert.equal(order(dispersionMeasures), "even more a b");
  assert.equal(order({ deviationOfProportions }), "even more a b");
  assert.equal(order({ deviationOfProportionsNormalised }), "even more a b");
  assert.equal(order({ juillandD }), "even more a b");
  assert.equal(order({ kullbackLeiblerDispersion }), "even more a b");
  assert.equal(order({ inverseDocumentFrequency }), "even more a b");
  assert.equal(order({ dispersionEgbert }), "even more a b");
  assert.equal(order({ mine: deviationOfProportions }, { first: "greatest" }), "more a b even");
  assert.equal(order({ mine: () => Number.NaN }), "even more a b");
});

test("dispersion measures what is rarer than the parts only if told, and one part not at all", () => {
  const rows = counted("rare", { a: 1, b: 1 });
  assert.equal(dispersion(rows, sizes, { range }, { by: "id", least: 2 })[0].range, 2);
  assert.equal(dispersion(rows, sizes, { range }, { by: "id", least: 5 })[0].needs, 5);
  const [one] = dispersion(counted("one", { a: 5 }), sizes.slice(0, 1), undefined, { by: "id" });
  assert.deepEqual([one.parts, one.needs, one.dispersionA, one.range], [1, Number.NaN, Number.NaN, 1]);
  assert.deepEqual(dispersion([], sizes, undefined, { by: "id" }), []);
  assert.deepEqual(dispersion([], [], undefined, { by: "id" }), []);
});

test("dispersion over stretches joins on id and number", () => {
  const parts = [1, 2].flatMap((part) => ["a", "b"].map((id) => ({ id, part, sentence: part, tokens: 10 })));
  const rows = parts.map(({ tokens: total, ...fields }, i) => ({ term: "right", count: i, total, ...fields }));
  const measures = { deviationOfProportions };
  const expected = deviationOfProportions({ counts: [0, 1, 2, 3], sizes: [10, 10, 10, 10] });
  for (const by of [{ parts: 2 }, ["id", { parts: 2 }], "sentence"] as const)
    assert.equal(dispersion(rows, parts, measures, { by })[0].deviationOfProportions, expected);
});

test("dispersion names what does not fit together", () => {
  const rows = counted("right", { a: 5 });
  const fails = (message: RegExp, ...[list, parts, options]: [object[], object[], object]): void =>
    assert.throws(() => dispersion(list as never, parts as never, undefined, options as never), message);
  fails(/requires \{ by \}/, rows, sizes, {});
  fails(/requires \{ by \}/, rows, sizes, { by: [] });
  fails(/by to name fields or \{ parts: n \}, got 5/, rows, sizes, { by: 5 });
  fails(/row of the documents has no field "iid"; did you mean "id"\?/, rows, sizes, { by: "iid" });
  fails(/row of the frequencies has no field "id"/, [{ term: "x", count: 1 }], sizes, { by: "id" });
  fails(/one size a part, got two for \["a"\]/, rows, [...sizes, sizes[0]], { by: "id" });
  fails(/got two of "right" in \["a"\]: group frequencies/, [...rows, ...rows], sizes, { by: "id" });
  fails(/"right" is counted in \["d"\], of which documents has no tokens/, counted("right", { d: 1 }), sizes, {
    by: "id",
  });
  fails(/\["a"\] has 99 tokens in frequencies and 100 in documents/, [{ ...rows[0], total: 99 }], sizes, { by: "id" });
  fails(/counts of 0 or more, got -1 of "right"/, [{ ...rows[0], count: -1 }], sizes, { by: "id" });
  fails(/least to be a whole number from 1 on, got 0/, rows, sizes, { by: "id", least: 0 });
  fails(/first: "least" or "greatest", got up/, rows, sizes, { by: "id", first: "up" });
  assert.throws(() => dispersion(rows, sizes, { needs: range }, { by: "id" }), /another name for the measure "needs"/);
});

test("dispersion: columns are typed by the names of the measures", () => {
  const [row] = dispersion(counted("right", { a: 5 }), sizes, { juillandD }, { by: "id" });
  assert.equal(typeof (row.juillandD + row.needs + row.parts), "number");
  // @ts-expect-error: a misspelt column
  assert.equal(row.juilandD, undefined);
  // @ts-expect-error: a measure that was not asked for
  assert.equal(row.dispersionA, undefined);
});

test("dispersion tells why a column is NaN", () => {
  const [rare] = dispersion(counted("rare", { a: 1, b: 1 }), sizes, undefined, { by: "id" });
  for (const column of ["deviationOfProportionsNormalised", "dispersionA", "range", "p", "pAdjusted"] as const)
    assert.equal(
      reasonOf(rare, column),
      "the term occurs 2 times, and 3 times are needed: below, chance alone decides where it stands",
    );
  const [one] = dispersion(counted("one", { a: 5 }), sizes.slice(0, 1), undefined, { by: "id" });
  for (const column of ["deviationOfProportionsNormalised", "dispersionA", "p"] as const)
    assert.equal(reasonOf(one, column), "there is one part, and only several can differ");
  assert.equal(reasonOf(one, "needs"), "the term occurs often enough to be measured");
  assert.equal(reasonOf(one, "range"), undefined);
  const [none] = dispersion(counted("none", { a: 0, b: 0 }), sizes, undefined, { by: "id", least: 1 });
  assert.equal(reasonOf(none, "p"), "the term does not occur");
});
