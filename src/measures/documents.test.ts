import assert from "node:assert/strict";
import test from "node:test";
import { remarksOn } from "../remarks.js";
import { seeded } from "../seeded.test-helper.js";
import { normalTwoSided, studentTwoSided, studentTwoSidedQuantile } from "./distributions.js";
import { mannWhitney, welchT } from "./groups.js";
import { type DocumentKeynessRow, keyness } from "./keyness.js";
import type { DocumentCount } from "./lists.js";
import { randomNumbers } from "./random.js";
import { logRatio } from "./ratios.js";
import { reasonOf } from "./reasons.js";
import { benjaminiHochberg } from "./significance.js";
import { near } from "./twins.test-helper.js";

type Random = (n?: number) => number;
const vocabulary = ["the", "of", "right", "duty", "win", "win-win", "freedom", "peace", "law", "un"];

/** Complete lists of the words of some texts; the further a word down the vocabulary, the more it comes in clumps. */
function texts(random: Random, name: string, documents: number, favourite = -1): DocumentCount[] {
  return Array.from({ length: documents }, (_, d) => {
    const length = 20 + random(60);
    const counts = new Map<string, number>();
    const theme = random(vocabulary.length);
    for (let i = 0; i < length; i++) {
      const any = Math.min(random(vocabulary.length), random(vocabulary.length));
      const word = vocabulary[random() < 0.2 ? theme : random() < 0.1 && favourite >= 0 ? favourite : any];
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].map(([term, count]) => ({
      id: `${name}${d}`,
      term,
      n: 1,
      count,
      total: length,
      positions: length,
    }));
  }).flat();
}

const frequencies = (list: readonly DocumentCount[], term: string): number[] =>
  [...new Set(list.map(({ id }) => id))].map((id) => {
    const rows = list.filter((row) => row.id === id);
    return (rows.find((row) => row.term === term)?.count ?? 0) / rows[0].total;
  });

/** NaN near NaN too. */
const same = (a: number, b: number): void => (Number.isNaN(b) ? assert.equal(a, b) : near(a, b));
const by = (rows: readonly DocumentKeynessRow[]): Map<string, DocumentKeynessRow> =>
  new Map(rows.map((row) => [row.term, row]));

test("keyness of lists by id pools the counts, and tests each term as mannWhitney and welchT do", () => {
  const random = seeded(400);
  for (let run = 0; run < 12; run++) {
    // from 50 documents on, and with ties, p is the normal approximation; below it is exact
    const [m, n] = [
      [10, 12],
      [15, 10],
      [55, 30],
    ][run % 3];
    const [a, b] = [texts(random, "a", m, run % 10), texts(random, "b", n)];
    const rows = keyness(a, b, undefined, { resamples: 199, alpha: 0.2 });
    const pooled = (list: readonly DocumentCount[]) => {
      const total = [...new Map(list.map((row) => [row.id, row.total])).values()].reduce((x, y) => x + y, 0);
      const terms = [...new Set(list.map(({ term }) => term))];
      const count = (term: string): number => list.reduce((sum, row) => sum + (row.term === term ? row.count : 0), 0);
      return terms.map((term) => ({ term, n: 1, count: count(term), total, positions: total }));
    };
    const expected = keyness(pooled(a), pooled(b), undefined, { alpha: 0.2 });
    assert.deepEqual(
      rows.map((row) => Object.fromEntries(Object.keys(expected[0]).map((name) => [name, row[name as "count"]]))),
      expected,
    );
    const p = { ranks: [] as number[], welch: [] as number[] };
    for (const row of rows) {
      const [first, second] = [frequencies(a, row.term), frequencies(b, row.term)];
      p.ranks.push(mannWhitney(first, second).p);
      p.welch.push(welchT(first, second).p);
      same(row.pDocuments, p.ranks.at(-1)!);
      same(row.pWelch, p.welch.at(-1)!);
      assert.equal(row.documents, first.filter((share) => share > 0).length);
      assert.equal(row.referenceDocuments, second.filter((share) => share > 0).length);
    }
    const [ranks, welch] = [benjaminiHochberg(p.ranks), benjaminiHochberg(p.welch)];
    for (const [i, row] of rows.entries()) {
      same(row.pDocumentsAdjusted, ranks[i]);
      same(row.pWelchAdjusted, welch[i]);
    }
  }
});

test("keyness by id: values without a tie, and documents without any other, are tested alike", () => {
  const random = seeded(401);
  for (const [m, n] of [
    [10, 10],
    [49, 49],
    [12, 80],
  ]) {
    const whole = (name: string, size: number): DocumentCount[] =>
      Array.from({ length: size }, (_, d) => {
        const total = 1000 + 7 * d + random(5);
        const count = 1 + random(200);
        return [
          { id: `${name}${d}`, term: "x", count, total },
          { id: `${name}${d}`, term: "rest", count: total - count, total },
        ];
      }).flat();
    const [a, b] = [whole("a", m), whole("b", n)];
    for (const row of keyness(a, b, undefined, { absent: 0, resamples: 99, alpha: 0.5 })) {
      const [first, second] = [frequencies(a, row.term), frequencies(b, row.term)];
      near(row.pDocuments, mannWhitney(first, second).p);
      near(row.pWelch, welchT(first, second).p);
    }
  }
});

test("keyness by id: the interval is that of documents drawn one by one with the same seed", () => {
  const random = seeded(402);
  for (const [m, n, alpha] of [
    [10, 13, 0.2],
    [11, 10, 0.5],
    [20, 40, 0.05],
  ]) {
    const [a, b] = [texts(random, "a", m), texts(random, "b", n)];
    const [resamples, seed] = [499, random(1000)];
    const rows = keyness(a, b, { logRatio }, { resamples, seed, alpha });
    const draws = [a, b].map((list) => {
      const ids = [...new Set(list.map(({ id }) => id))].sort((x, y) => (x < y ? -1 : 1));
      const next = randomNumbers(
        ids.reduce((hash, id) => [...id, "\0"].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), hash), seed),
      );
      return Array.from({ length: resamples }, () => ids.map(() => ids[Math.floor(next() * ids.length)]));
    });
    for (const row of rows) {
      const sums = [a, b].map((list, side) =>
        draws[side].map((ids) => {
          const found = ids.map((id) => list.filter((each) => each.id === id));
          const count = found.reduce((s, of) => s + (of.find(({ term }) => term === row.term)?.count ?? 0), 0);
          return [count, found.reduce((s, of) => s + of[0].total, 0) - count];
        }),
      );
      if (row.count === 0 || row.referenceCount === 0) {
        assert.ok(Number.isNaN(row.lowDocuments) && Number.isNaN(row.highDocuments));
        continue;
      }
      const ratios = sums[0]
        .map(([o11, o12], r) => {
          const [o21, o22] = sums[1][r];
          const smoothed = Math.log2((o11 + 0.5) / (o11 + o12 + 0.5)) - Math.log2((o21 + 0.5) / (o21 + o22 + 0.5));
          if (o11 + o21 > 0) near(smoothed, logRatio({ o11, o12, o21, o22 }));
          return smoothed; // with both ½ also where the documents drawn have none, and logRatio is NaN
        })
        .sort((x, y) => x - y);
      // the percentile of a normal variable that is as far out as Student's t, wider by √(n / (n − 1))
      const size = Math.min(m, n);
      let [near0, far] = [0, 20];
      for (let i = 0; i < 200; i++) {
        const middle = (near0 + far) / 2;
        if (studentTwoSided(middle, size - 1) > alpha) near0 = middle;
        else far = middle;
      }
      const z = Math.sqrt(size / (size - 1)) * near0;
      let [lower, upper] = [0, 1];
      for (let i = 0; i < 200; i++) {
        const middle = (lower + upper) / 2;
        if (normalTwoSided(middle) > z) lower = middle;
        else upper = middle;
      }
      const beyond = Math.floor((resamples + 1) * (lower / 2));
      near(row.lowDocuments, ratios[beyond - 1]);
      near(row.highDocuments, ratios[resamples - beyond]);
    }
  }
});

test("studentTwoSidedQuantile is Student's table and undoes studentTwoSided", () => {
  // Student's table as every textbook prints it
  near(studentTwoSidedQuantile(0.05, 9), 2.262, 5e-4);
  near(studentTwoSidedQuantile(0.01, 4), 4.604, 5e-4);
  near(studentTwoSidedQuantile(0.1, 30), 1.697, 5e-4);
  for (const df of [1, 2, 9, 99, 5000])
    for (const alpha of [0.5, 0.05, 1e-6])
      near(studentTwoSided(studentTwoSidedQuantile(alpha, df), df) / alpha, 1, 1e-11);
});

test("keyness by id: the order of rows and documents changes nothing, to the last bit", () => {
  const random = seeded(403);
  const [a, b] = [texts(random, "a", 14), texts(random, "b", 11)];
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => [random(), each] as const)
      .sort(([x], [y]) => x - y)
      .map(([, each]) => each);
  assert.deepEqual(keyness(shuffled(a), shuffled(b)), keyness(a, b));
});

test("keyness by id: target and reference exchanged flip the signs and mirror the intervals", () => {
  const random = seeded(404);
  const [a, b] = [texts(random, "a", 14, 3), texts(random, "b", 25)];
  const [there, back] = [by(keyness(a, b)), by(keyness(b, a))];
  for (const [term, row] of there) {
    const other = back.get(term)!;
    near(row.logRatio, -other.logRatio);
    same(row.lowDocuments, -other.highDocuments);
    same(row.highDocuments, -other.lowDocuments);
    near(row.pDocuments, other.pDocuments);
    near(row.pWelch, other.pWelch);
    assert.equal(row.documents, other.referenceDocuments);
  }
});

test("keyness by id: what fills two documents of twenty is no key word of documents, what is in each is", () => {
  const group = (name: string, counts: readonly number[], spread: number): DocumentCount[] =>
    counts.flatMap((clumped, d) => {
      const spreadOut = spread + (d % 3);
      return [
        { id: `${name}${d}`, term: "clumped", count: clumped, total: 1000 },
        { id: `${name}${d}`, term: "spread", count: spreadOut, total: 1000 },
        { id: `${name}${d}`, term: "other", count: 1000 - clumped - spreadOut, total: 1000 },
      ];
    });
  const none = Array.from({ length: 20 }, () => 0);
  const rows = keyness(group("a", [60, 50, ...none.slice(2)], 6), group("b", [...none.slice(1), 1], 1));
  const [clumped, spread] = ["clumped", "spread"].map((term) => by(rows).get(term)!);
  assert.ok(clumped.pAdjusted < 1e-20 && spread.pAdjusted < 1e-10);
  assert.ok(clumped.pDocumentsAdjusted > 0.3 && clumped.pWelchAdjusted > 0.1 && spread.pDocumentsAdjusted < 1e-5);
  assert.ok(clumped.low > 4 && clumped.lowDocuments < 3 && spread.lowDocuments > 1);
  assert.deepEqual(remarksOn(rows), [
    "Words taken as drawn one by one, 3 have pAdjusted below 0.05; documents, 2 have pDocumentsAdjusted.",
  ]);
});

test("keyness by id with fewer than ten documents in a group has no document tests, and tells why", () => {
  const random = seeded(405);
  const [few, one, many] = [texts(random, "f", 9), texts(random, "o", 1), texts(random, "m", 10)];
  const columns = ["pDocuments", "pDocumentsAdjusted", "pWelch", "pWelchAdjusted", "lowDocuments", "highDocuments"];
  for (const [a, b, reason] of [
    [few, many, "the target has 9 documents, and 10 are needed to see how documents differ"],
    [many, one, "the reference has 1 document, and 10 are needed to see how documents differ"],
    [
      many,
      [...many, ...few],
      'the document "m0" stands in target and reference, and the tests are for documents drawn apart',
    ],
  ] as const)
    for (const row of keyness(a, b))
      for (const column of columns as (keyof DocumentKeynessRow & string)[])
        assert.deepEqual([row[column], reasonOf(row, column)], [Number.NaN, reason]);
  assert.deepEqual(remarksOn(keyness(few, many)), [
    "Intervals and p take words as drawn one by one, too sure where words come in clumps.",
  ]);
});

test("keyness by id: reasons of single terms", () => {
  const random = seeded(406);
  const [a, b] = [texts(random, "a", 10), texts(random, "b", 10)];
  const asked = (list: DocumentCount[], term: string, count: number): DocumentCount[] => [
    ...list,
    ...[...new Set(list.map(({ id }) => id))].map((id) => ({
      id,
      term,
      count,
      total: list.find((row) => row.id === id)!.total,
    })),
  ];
  const rows = by(
    keyness(asked(asked(a, "unicorn", 0), "yeti", 1), asked(asked(b, "unicorn", 0), "yeti", 0), undefined, {
      absent: 0,
      alpha: 0.001,
    }),
  );
  assert.equal(reasonOf(rows.get("unicorn")!, "pDocuments"), "the term occurs in neither list");
  assert.equal(reasonOf(rows.get("unicorn")!, "logRatio"), "the term occurs in neither list");
  assert.equal(
    reasonOf(rows.get("yeti")!, "lowDocuments"),
    "no document of the reference has the term, so none drawn again can have it",
  );
  assert.match(
    reasonOf(rows.get("the")!, "lowDocuments")!,
    /^an interval with alpha 0.001 needs \d+ resamples of so many documents, got 1999$/,
  );
  assert.equal(reasonOf(rows.get("the")!, "pDocuments"), undefined);
  assert.equal(reasonOf({ ...rows.get("yeti")! }, "lowDocuments"), undefined, "a row made anew has no reasons");
  assert.throws(
    () => reasonOf(rows.get("the")!, "pDocument" as never),
    /no column "pDocument": did you mean "pDocuments"\?/,
  );
});

test("keyness by id refuses what does not fit together", () => {
  const random = seeded(407);
  const [a, b] = [texts(random, "a", 10), texts(random, "b", 10)];
  const fails = (list: readonly object[], message: RegExp, options: object = {}): void =>
    assert.throws(() => keyness(list as DocumentCount[], b, undefined, options), message);
  fails(
    [{ ...a[0], total: 5000 }, ...a.slice(1)],
    /one total a document, got 5000 and \d+ \(".*"\) for "a0" in the target list/,
  );
  fails([...a, a[3]], /each term once, got ".*" twice in the target list, in the document "a0"/);
  fails([a[0], { ...a[1], id: undefined }], /an id in every row or in none, got undefined for/);
  fails(a.slice(1), /the count of ".*" in the document "a0" of the target list, which is not complete/);
  assert.ok(keyness(a.slice(1), b, undefined, { absent: 0 }).length > 0);
  fails(a, /resamples to be a whole number of 1 or more, got 0/, { resamples: 0 });
  fails(a, /a whole number as its seed, got 1.5/, { seed: 1.5 });
  assert.throws(() => keyness(a, b, { pDocuments: logRatio }), /another name for the measure "pDocuments"/);
});

test("keyness by id: a document without tokens is no document, and one list by id alone is pooled", () => {
  const random = seeded(408);
  const [a, b] = [texts(random, "a", 12), texts(random, "b", 10)];
  const empty = vocabulary.map((term) => ({ id: "empty", term, n: 1, count: 0, total: 0, positions: 0 }));
  assert.deepEqual(keyness([...a, ...empty], b), keyness(a, b));
  const [row] = keyness(a, [{ term: "the", n: 1, count: 10, total: 10, positions: 10 }]);
  assert.equal("pDocuments" in row, false);
});

test("keyness by id: the rows are typed by their lists", () => {
  const random = seeded(409);
  const [a, b] = [texts(random, "a", 10), texts(random, "b", 10)];
  const [row] = keyness(a, b, { logRatio });
  assert.equal(typeof (row.logRatio + row.pDocuments + row.documents), "number");
  const [plain] = keyness([{ term: "a", count: 1, total: 1 }], [{ term: "a", count: 1, total: 1 }]);
  // @ts-expect-error: lists that are not by id have no tests of documents
  assert.equal(plain.pDocuments, undefined);
});
