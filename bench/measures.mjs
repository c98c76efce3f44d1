// node --expose-gc bench/measures.mjs [TYPES] [PAIRS]: what scoring costs, on made tables whose counts fall as Zipf's law says.
// Prints ns a row and the bytes that a call holds at its end, for keyness of a million types and association of ten million pairs.

import { association, keyness, logDice, logRatio } from "../dist/index.js";

const [types, pairs] = [Number(process.argv[2] ?? 1e6), Number(process.argv[3] ?? 1e7)];

/** The same fractions in every run. */
let state = 7;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/** A list of words of which each is twice as frequent as that of twice its rank, a little more or less by chance. */
function zipfList(swing) {
  const counts = Array.from({ length: types }, (_, rank) =>
    Math.floor((types / (rank + 1)) * (1 + swing * (random() - 0.5)) + random()),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.flatMap((count, rank) =>
    count === 0 ? [] : [{ term: `w${rank}`, n: 1, count, documents: 1, total, positions: total }],
  );
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
function held() {
  if (!globalThis.gc) return Number.NaN;
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measured(name, rows, run) {
  const before = held();
  const from = performance.now();
  const answer = run();
  const ms = performance.now() - from;
  console.log(
    name.padEnd(44),
    `${(ms / 1000).toFixed(2)} s`.padStart(9),
    `${Math.round((ms / rows) * 1e6)} ns a row`.padStart(16),
    `${answer.length} rows hold ${megabytes(held() - before)} MB`.padStart(28),
  );
}

{
  const [target, reference] = [zipfList(1), zipfList(0.2)];
  const joined = new Set([...target, ...reference].map(({ term }) => term)).size;
  console.log(`keyness of ${joined} types`);
  measured("  all rows", joined, () => keyness(target, reference));
  measured("  top 100", joined, () => keyness(target, reference, undefined, { top: 100 }));
  measured("  top 100 by logRatio", joined, () => keyness(target, reference, { logRatio }, { top: 100 }));
}

/** Pairs as columns, and as an iterable that fills one row again and again. */
function pairColumns(length) {
  const words = Array.from({ length: 50_000 }, (_, rank) => ({ word: `w${rank}`, count: Math.ceil(5e6 / (rank + 1)) }));
  const n = words.reduce((sum, { count }) => sum + count, 0);
  const [nodes, collocates, together] = [0, 0, 0].map(() => new Uint32Array(length));
  for (let i = 0; i < length; i++) {
    nodes[i] = Math.floor(words.length ** random()) - 1;
    collocates[i] = Math.floor(words.length ** random()) - 1;
    const [r1, c1] = [words[nodes[i]].count, words[collocates[i]].count];
    together[i] = Math.min(r1, c1, Math.ceil((r1 / n) * c1 * random() ** -0.5));
  }
  const row = { node: "", collocate: "", o11: 0, o12: 0, o21: 0, o22: 0 };
  return {
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) {
        const [a, b] = [words[nodes[i]], words[collocates[i]]];
        row.node = a.word;
        row.collocate = b.word;
        row.o11 = together[i];
        row.o12 = a.count - row.o11;
        row.o21 = b.count - row.o11;
        row.o22 = n - a.count - b.count + row.o11;
        yield row;
      }
    },
  };
}

{
  const some = Array.from(pairColumns(Math.min(pairs, 1e6)), (row) => ({ ...row }));
  console.log(`association of ${some.length} pairs, a list of rows`);
  measured("  all rows", some.length, () => association(some));
  measured("  all rows, logDice alone", some.length, () => association(some, { logDice }));
  measured("  top 100", some.length, () => association(some, undefined, { top: 100 }));
}

{
  const columns = pairColumns(pairs);
  console.log(`association of ${pairs} pairs, from columns`);
  measured("  going through them alone, once", pairs, () => {
    let sum = 0;
    for (const row of columns) sum += row.o11;
    return [sum];
  });
  measured("  top 100", pairs, () => association(columns, undefined, { top: 100 }));
}
console.log(`most memory at once: ${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
