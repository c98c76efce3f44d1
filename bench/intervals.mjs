// How often an interval of 95 % holds the true value: exactly, over all counts that can occur.
import {
  clopperPearson,
  conservativeLogRatio,
  conservativeLogRatioNormal,
  logRatioInterval,
  oddsRatioInterval,
  positiveConservativeLogRatio,
  relativeRiskInterval,
  wilson,
} from "../dist/index.js";

/** Expected counts, from and to; coverage goes up and down between them, so several are tried in each. */
const bands = [
  [0.5, 1],
  [1, 2],
  [2, 5],
  [5, 10],
  [10, 20],
  [20, 50],
  [50, 200],
];
const spaced = ([from, to], points) =>
  Array.from({ length: points }, (_, i) => from * (to / from) ** ((i + 0.5) / points));
const sizes = [100, 1000, 100000];
const ratios = [0.25, 0.5, 1, 2, 4];
const pairs = [
  [100000, 100000],
  [10000, 1000000],
  [1000000, 10000],
];

/** [k, P(X = k)] of a binomial law, without what is less probable than 10⁻¹². */
export function binomial(n, p) {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const found = [[mode, 1]];
  for (let k = mode, w = 1; k < n && w > 1e-13; k++) {
    w *= ((n - k) / (k + 1)) * (p / (1 - p));
    found.push([k + 1, w]);
  }
  for (let k = mode, w = 1; k > 0 && w > 1e-13; k--) {
    w *= (k / (n - k + 1)) * ((1 - p) / p);
    found.push([k - 1, w]);
  }
  const sum = found.reduce((total, [, w]) => total + w, 0);
  return found.map(([k, w]) => [k, w / sum]);
}

/** Coverage of a share, for sizes of text and true values in each band of expected counts. */
function ofShare(interval) {
  return bands.map((band) => {
    const cells = sizes.flatMap((n) =>
      spaced(band, 40)
        .filter((expected) => expected < n)
        .map((expected) => {
          const p = expected / n;
          const held = binomial(n, p).reduce((sum, [k, w]) => {
            const { low, high } = interval(k, n);
            return sum + (low <= p && p <= high ? w : 0);
          }, 0);
          return { held, equal: false };
        }),
    );
    return { band, cells };
  });
}

/** The weight of all pairs of counts for which `holds` is true, of those for which anything is defined. */
function weigh([n1, n2], p1, p2, score, holds) {
  let [held, defined] = [0, 0];
  const second = binomial(n2, p2);
  for (const [f1, w1] of binomial(n1, p1))
    for (const [f2, w2] of second) {
      if (w1 * w2 < 1e-10) continue;
      const value = score({ o11: f1, o12: n1 - f1, o21: f2, o22: n2 - f2 });
      if (value === undefined) continue;
      defined += w1 * w2;
      if (holds(value)) held += w1 * w2;
    }
  return held / defined;
}

/** As `ofShare`, of a comparison: the expected count is that of the smaller of the two. */
function ofRatio(score, holds) {
  const known = new Map();
  const kept = (n1, n2) => (table) => {
    const key = `${n1} ${n2} ${table.o11} ${table.o21}`;
    if (!known.has(key)) known.set(key, score(table));
    return known.get(key);
  };
  return bands
    .filter(([from]) => from < 50)
    .map((band) => ({
      band,
      cells: spaced(band, 3).flatMap((expected) =>
        ratios.flatMap((ratio) =>
          pairs.map(([n1, n2]) => {
            // p1 = ratio × p2, and the less expected of the two counts is `expected`
            const p2 = expected / Math.min(ratio * n1, n2);
            const p1 = ratio * p2;
            return {
              held: weigh([n1, n2], p1, p2, kept(n1, n2), (value) => holds(value, p1, p2)),
              equal: ratio === 1,
            };
          }),
        ),
      ),
    }));
}

const within = (truth) => (interval, p1, p2) => {
  const value = truth(p1, p2);
  return interval.low <= value && value <= interval.high;
};
const defined = (interval) => (table) => {
  const value = interval(table);
  return Number.isNaN(value.low) ? undefined : value;
};
const risk = (p1, p2) => p1 / p2;
const odds = (p1, p2) => (p1 / (1 - p1)) * ((1 - p2) / p2);
const bits = (p1, p2) => Math.log2(p1 / p2);

/** A bound towards 0 claims too much where it lies beyond the true value, away from 0. */
const modest = (value, p1, p2) => {
  const truth = bits(p1, p2);
  return truth > 0 ? value <= truth + 1e-12 : truth < 0 ? value >= truth - 1e-12 : value === 0;
};
const number = (measure) => (table) => {
  const value = measure(table);
  return Number.isNaN(value) ? undefined : value;
};

export const percent = (share) => (100 * share).toFixed(1);
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const name = ([from, to]) => `${from}–${to}`;
const lines = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const held = ({ cells }) => cells.map((cell) => cell.held);
const rare = (rows) => rows.filter(({ band }) => band[0] < 5);
const others = (rows) => rows.filter(({ band }) => band[0] >= 5);
const least = (rows) => percent(Math.min(...rows.flatMap(held)));
const greatest = (rows) => percent(Math.max(...rows.flatMap(held)));

const coverage = {
  table: (rows) =>
    lines(
      ["expected count", "least %", "mean %", "greatest %", "true values", "of them within 94–96 %"],
      rows.map((row) => {
        const all = held(row);
        return [
          name(row.band),
          least([row]),
          percent(mean(all)),
          greatest([row]),
          all.length,
          all.filter((share) => share >= 0.94 && share <= 0.96).length,
        ];
      }),
    ),
  sentence: (rows, advice) =>
    `of 95 %, exactly over a grid of true values: ${least(rare(rows))}–${greatest(rare(rows))} % where 0.5 to 5 are expected, ` +
    `${least(others(rows))}–${greatest(others(rows))} % (mean ${percent(mean(others(rows).flatMap(held)))}) from 5 on; ${advice}.`,
};

/** Of a bound: how often it claims more than is true. */
const excess = {
  table: (rows) =>
    lines(
      ["expected count", "least %", "mean %", "greatest %", "greatest % where there is no difference"],
      rows.map(({ band, cells }) => {
        const wrong = (equal) => cells.filter((cell) => cell.equal === equal).map((cell) => 1 - cell.held);
        const [some, none] = [wrong(false), wrong(true)];
        return [
          name(band),
          percent(Math.min(...some)),
          percent(mean(some)),
          percent(Math.max(...some)),
          percent(Math.max(...none)),
        ];
      }),
    ),
  sentence: (rows) => {
    const worst = (equal) =>
      percent(
        Math.max(
          ...rows.flatMap(({ cells }) => cells.filter((cell) => cell.equal === equal).map((cell) => 1 - cell.held)),
        ),
      );
    return `claims more than is true in at most ${worst(false)} % of texts that differ, and a difference in ${worst(true)} % of those that do not, exactly over a grid of true values.`;
  },
};

const part = (measure, rows, { table, sentence }, advice) => ({
  title: measure,
  kind: "Coverage",
  measure,
  table: table(rows),
  sentence: sentence(rows, advice),
});

/** Of a share: its table, and what its docstring says of it. */
export const shareTables = () => [
  part("wilson", ofShare(wilson), coverage, "for rare words `clopperPearson` keeps 95 % always"),
  part(
    "clopperPearson",
    ofShare(clopperPearson),
    coverage,
    "never less than it says, so wide for rare words; `wilson` is nearer on average",
  ),
];

/** The same for each interval. */
export function intervalTables() {
  return [
    ...shareTables(),
    part(
      "logRatioInterval",
      ofRatio(defined(logRatioInterval), within(bits)),
      coverage,
      "never less than it says; `relativeRiskInterval` is nearer from 10 on",
    ),
    part(
      "relativeRiskInterval",
      ofRatio(defined(relativeRiskInterval), within(risk)),
      coverage,
      "where words are rare `logRatioInterval` keeps 95 % always",
    ),
    part(
      "oddsRatioInterval",
      ofRatio(defined(oddsRatioInterval), within(odds)),
      coverage,
      "where words are rare `logRatioInterval` keeps 95 % always",
    ),
    part("conservativeLogRatio", ofRatio(number(conservativeLogRatio), modest), excess),
    part("conservativeLogRatioNormal", ofRatio(number(conservativeLogRatioNormal), modest), excess),
    // not cut at 0 and for positive key words: a low end above the truth is the only error
    part(
      "positiveConservativeLogRatio",
      ofRatio(number(positiveConservativeLogRatio), (low, p1, p2) => low <= bits(p1, p2)),
      excess,
    ),
  ];
}
