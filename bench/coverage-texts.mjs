// node bench/coverage-texts.mjs [TEXTS] [FILE.jsonl[.gz]] > bench/coverage-texts.md: how often the 95 % intervals of
// `diversity` and `readability` hold the true value, over texts made by chance, of which the true value is known from many
// more; beside them what drawing words, or stretches of words, with replacement would give. With a file of real texts, how
// often the two halves of one text differ by more than their intervals allow. The same numbers on every machine.
import {
  colemanLiau,
  fleschKincaid,
  fleschReadingEase,
  hdd,
  lix,
  movingTypeTokenRatio,
  mtld,
  readCorpus,
  sequenceInterval,
  smog,
  typeTokenRatio,
  yuleK,
} from "../dist/index.js";
import { randomNumbers } from "../dist/measures/random.js";
import { blocksInterval } from "../dist/texts/readability.js";

const runs = Number(process.argv[2] ?? 1000);
const percent = (share) => (100 * share).toFixed(1);

/** Draws words of Zipf–Mandelbrot's law, p ~ 1 / (rank + shift): by a table of where each 1/65,536 of the tokens begins. */
function vocabulary(types, shift) {
  const cumulated = new Float64Array(types);
  for (let i = 0, sum = 0; i < types; i++) cumulated[i] = sum += 1 / (i + 1 + shift);
  const total = cumulated[types - 1];
  const table = new Int32Array(65_536);
  for (let i = 0, word = 0; i < table.length; i++) {
    while (cumulated[word] < (i / table.length) * total) word++;
    table[i] = word;
  }
  return (random) => {
    const u = random();
    let word = table[Math.floor(u * table.length)];
    while (cumulated[word] < u * total) word++;
    return word;
  };
}
const even = vocabulary(10_000, 2.7);
const steep = vocabulary(10_000, 0);

const sources = {
  "independent words, shift 2.7": (n, random) => Uint32Array.from({ length: n }, () => even(random)),
  "independent words, shift 0": (n, random) => Uint32Array.from({ length: n }, () => steep(random)),
  // Three words in ten are said again from the last hundred; the first thousand are not used, so that all are alike.
  "clumped: 30 % again within 100 words": (n, random) => {
    const text = new Uint32Array(n + 1000);
    for (let i = 0; i < text.length; i++)
      text[i] = i >= 100 && random() < 0.3 ? text[i - 1 - Math.floor(random() * 100)] : steep(random);
    return text.subarray(1000);
  },
  // Every 250 words on average another subject, of 25 words that make up 15 % of it.
  "subjects of 250 words": (n, random) => {
    let subject = [];
    const word = () => {
      for (;;) {
        const drawn = steep(random);
        if (drawn >= 50) return drawn;
      }
    };
    return Uint32Array.from({ length: n }, (_, i) => {
      if (i === 0 || random() < 1 / 250) subject = Array.from({ length: 25 }, word);
      return random() < 0.15 ? subject[Math.floor(random() * 25)] : steep(random);
    });
  },
};

const measures = { MATTR: movingTypeTokenRatio, MTLD: mtld, "Yule's K": yuleK };
const others = { "HD-D": hdd, "type–token ratio": typeTokenRatio };
const holds = ({ low, high }, truth) => low <= truth && truth <= high;

/** Mean over many texts of this length. */
function truthOf(source, n, measured, seed) {
  const random = randomNumbers(seed);
  const sums = Object.fromEntries(Object.keys(measured).map((name) => [name, 0]));
  const many = 4 * runs;
  for (let i = 0; i < many; i++) {
    const text = source(n, random);
    for (const [name, measure] of Object.entries(measured)) sums[name] += measure(text) / many;
  }
  return sums;
}

/** The percentile interval of 199 texts put together of stretches of the text, drawn with replacement. */
function drawn(text, measure, stretch, random) {
  const values = Float64Array.from({ length: 199 }, () => {
    const made = new Uint32Array(text.length);
    for (let at = 0; at < made.length; at += stretch) {
      const from = Math.floor(random() * (text.length - stretch + 1));
      made.set(text.subarray(from, from + Math.min(stretch, made.length - at)), at);
    }
    return measure(made);
  }).sort();
  return { low: values[4], high: values[194] };
}

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const head = (cells) => {
  row(cells);
  row(cells.map((_, i) => (i === 0 ? "---" : "--:")));
};

console.log(`# How often the intervals of whole texts hold

Made by \`bench/coverage-texts.mjs\`, ${runs} texts a line, so that 95 % is known to about ± ${(196 * Math.sqrt((0.95 * 0.05) / runs)).toFixed(1)}. The words are Zipf's
(10,000 types, p ~ 1 / (rank + shift)). The true value is the mean of ${4 * runs} other texts of that length.

## \`sequenceInterval\`, 10 blocks, as in \`diversity\`: % of the intervals that hold the true value
`);
head(["source", "words", ...Object.keys({ ...measures, ...others })]);
for (const [name, source] of Object.entries(sources))
  for (const n of [500, 1000, 2000, 5000, 10_000]) {
    const measured = { ...measures, ...others };
    const truth = truthOf(source, n, measured, n + 1);
    const random = randomNumbers(n);
    const held = Object.fromEntries(Object.keys(measured).map((each) => [each, 0]));
    for (let run = 0; run < runs; run++) {
      const text = source(n, random);
      for (const [each, measure] of Object.entries(measured))
        if (holds(sequenceInterval(text, measure, { seed: run }), truth[each])) held[each]++;
    }
    row([name, n, ...Object.values(held).map((each) => percent(each / runs))]);
  }

console.log(`
## Texts put together of what was drawn with replacement, 1,000 words (percentiles of 199; a tenth of the texts): why it is not done so
`);
head(["source", "drawn", ...Object.keys({ ...measures, ...others })]);
for (const [name, source] of Object.entries(sources))
  for (const stretch of [1, 100]) {
    const measured = { ...measures, ...others };
    const few = Math.ceil(runs / 10);
    const truth = truthOf(source, 1000, measured, 1001);
    const random = randomNumbers(stretch);
    const held = Object.fromEntries(Object.keys(measured).map((each) => [each, 0]));
    for (let run = 0; run < few; run++) {
      const text = source(1000, random);
      for (const [each, measure] of Object.entries(measured))
        if (holds(drawn(text, measure, stretch, random), truth[each])) held[each]++;
    }
    row([
      name,
      stretch === 1 ? "words" : `${stretch} words`,
      ...Object.values(held).map((each) => percent(each / few)),
    ]);
  }

/** A standard normal number. */
const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Sentences of 20 words on average, each with words as hard as its own; `like` is how far a length is like the last. */
function sentences(n, like, random) {
  let [length, hardness] = [normal(random), normal(random)];
  const rest = Math.sqrt(1 - like * like);
  return Array.from({ length: n }, () => {
    length = like * length + rest * normal(random);
    hardness = like * hardness + rest * normal(random);
    const words = Math.max(1, Math.round(17 * Math.exp(0.55 * length)));
    const counts = {
      words,
      sentences: 1,
      letters: 0,
      characters: 0,
      syllables: 0,
      polysyllables: 0,
      monosyllables: 0,
      longWords: 0,
    };
    const more = 0.35 + 0.06 * Math.tanh(hardness);
    for (let i = 0; i < words; i++) {
      let syllables = 1;
      while (syllables < 6 && random() < more) syllables++;
      const letters = Math.max(1, Math.round(2.6 * syllables + normal(random)));
      counts.syllables += syllables;
      counts.letters += letters;
      counts.characters += letters;
      if (syllables >= 3) counts.polysyllables++;
      if (syllables === 1) counts.monosyllables++;
      if (letters > 6) counts.longWords++;
    }
    return counts;
  });
}
const add = (all) => {
  const sums = { ...all[0] };
  for (const each of all.slice(1)) for (const name in sums) sums[name] += each[name];
  return sums;
};
const readabilities = { fleschReadingEase, fleschKincaid, smog, colemanLiau, lix };
console.log(`
## \`readability\`, 10 blocks of sentences: % of the intervals that hold the true value

Lengths are log-normal, of 20 words on average; alike, the logarithms of neighbouring lengths correlate by 0.5, and so do the shares
of long words. The true value is that of ${4 * runs} times 50 other sentences.
`);
head(["sentences", "in a text", ...Object.keys(readabilities)]);
for (const [name, like] of Object.entries({ independent: 0, alike: 0.5 })) {
  const random = randomNumbers(77);
  const long = add(Array.from({ length: 4 * runs }, () => add(sentences(50, like, random))));
  for (const n of [30, 50, 100, 300]) {
    const held = Object.fromEntries(Object.keys(readabilities).map((each) => [each, 0]));
    for (let run = 0; run < runs; run++) {
      const text = sentences(n, like, random);
      const blocks = Array.from({ length: 10 }, (_, i) =>
        add(text.slice(Math.ceil((i * n) / 10), Math.ceil(((i + 1) * n) / 10))),
      );
      for (const [each, measure] of Object.entries(readabilities))
        if (holds(blocksInterval(blocks, measure, { alpha: 0.05, blocks: 10, seed: run }), measure(long))) held[each]++;
    }
    row([name, n, ...Object.values(held).map((each) => percent(each / runs))]);
  }
}

const file = process.argv[3];
if (file !== undefined) {
  const texts = (await (await readCorpus(file, { annotate: false })).sequences()).filter(
    ({ codes }) => codes.length >= 4000,
  );
  console.log(`
## Real texts: % of ${texts.length} speeches of 4,000 words and more whose halves differ significantly

(|a − b| above half the widths of both intervals, added as squares; 5 % if a speech went on as it began.) A speech changes its
subject, and with it its words: the intervals know nothing of that. Its odd and even thousands of words are of the same subjects.
`);
  head(["", ...Object.keys(measures)]);
  const cut = {
    "first and second half": (codes) => [codes.slice(0, codes.length >> 1), codes.slice(codes.length >> 1)],
    "odd and even thousands": (codes) =>
      [0, 1].map((which) =>
        codes.filter((_, i) => Math.floor(i / 1000) % 2 === which && i < codes.length - (codes.length % 2000)),
      ),
  };
  for (const [name, halves] of Object.entries(cut)) {
    const cells = Object.values(measures).map((measure) => {
      const apart = texts.filter(({ codes }) => {
        const [a, b] = halves(codes).map((half) => ({ value: measure(half), ...sequenceInterval(half, measure) }));
        return Math.abs(a.value - b.value) > Math.hypot(a.high - a.low, b.high - b.low) / 2;
      });
      return percent(apart.length / texts.length);
    });
    row([name, ...cells]);
  }
}
