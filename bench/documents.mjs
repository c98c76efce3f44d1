// node bench/documents.mjs [PAIRS]: how often the interval of keyness by documents, and that by tokens, holds the true log ratio,
// and how often documents and tokens are taken for different that are not. Words come in clumps: each document has a rate of
// its own, drawn from a gamma distribution (the smaller its shape, the more clumped), and a length from 200 to 2,000.

import { keyness, logRatio } from "../dist/index.js";

const pairs = Number(process.argv[2] ?? 400);

let state = 11;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3). */
function gamma(shape) {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** By the time between arrivals. */
function poisson(mean) {
  let arrivals = -1;
  for (let time = 0; time <= mean; arrivals++) time -= Math.log(1 - random());
  return arrivals;
}

/** Words of one rate each, which documents share. */
function group(name, documents, words, rate, shape) {
  return Array.from({ length: documents }, (_, d) => {
    const total = 200 + Math.floor(random() * 1800);
    return Array.from({ length: words }, (_, w) => {
      const count = Math.min(total, poisson((total * rate * gamma(shape)) / shape));
      return { id: `${name}${d}`, term: `w${w}`, count, total };
    });
  }).flat();
}

console.log(
  "Share of intervals of 95 % that hold the true log ratio, 1, and share of words found (p < 0.05) where it is 0",
);
console.log("documents  shape    rate   tokens  documents    p  pDocuments  pWelch");
for (const documents of [10, 20, 50])
  for (const shape of [0.3, 2])
    for (const rate of [0.0005, 0.005]) {
      const asked = [{ logRatio }, { absent: 0, resamples: 999 }];
      const rows = (ratio) =>
        keyness(
          group("a", documents, pairs, rate * 2 ** ratio, shape),
          group("b", documents, pairs, rate, shape),
          ...asked,
        );
      const different = rows(1).filter(({ lowDocuments }) => !Number.isNaN(lowDocuments));
      const share = (list, holds) => (list.filter(holds).length / list.length).toFixed(3);
      const equal = rows(0).filter(({ count, referenceCount }) => count + referenceCount > 0);
      console.log(
        String(documents).padStart(9),
        String(shape).padStart(6),
        String(rate).padStart(7),
        share(different, ({ low, high }) => low <= 1 && 1 <= high).padStart(8),
        share(different, ({ lowDocuments, highDocuments }) => lowDocuments <= 1 && 1 <= highDocuments).padStart(10),
        share(equal, ({ p }) => p < 0.05).padStart(6),
        share(equal, ({ pDocuments }) => pDocuments < 0.05).padStart(7),
        share(equal, ({ pWelch }) => pWelch < 0.05).padStart(9),
      );
    }
