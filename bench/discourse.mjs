// node bench/discourse.mjs FILE.jsonl[.gz]: what the lenses cost, in one run on real text: ns a word, the ratio of each to
// reading and annotating the text, and seconds for a million words.
import {
  actors,
  attributions,
  complexity,
  features,
  lens,
  lexicons,
  modality,
  rates,
  readCorpus,
} from "../dist/index.js";

const file = process.argv[2];
if (!file) {
  console.error("usage: node bench/discourse.mjs FILE.jsonl[.gz]");
  process.exit(2);
}
const timed = async (run) => {
  const from = performance.now();
  const result = await run();
  return [performance.now() - from, result];
};

const [readMs, corpus] = await timed(() => readCorpus(file));
const words = (await corpus.documents()).reduce((sum, { tokens }) => sum + tokens, 0);
const row = (name, ms, rows) =>
  console.log(
    `${name.padEnd(28)}${((ms * 1e6) / words).toFixed(0).padStart(7)} ns a word  ${(ms / readMs).toFixed(2)} × reading  ` +
      `${((ms * 1000) / words).toFixed(1).padStart(5)} s a million  ${rows === undefined ? "" : `${rows} rows`}`,
  );
console.log(`${file}: ${words} words`);
row("read and annotate", readMs);
let found;
for (const [name, run] of Object.entries({
  modality: () => modality(corpus),
  actors: () => actors(corpus),
  attributions: () => attributions(corpus),
  features: () => features(corpus),
  complexity: () => complexity(corpus, { by: "id" }),
  ...Object.fromEntries(
    Object.entries(lexicons).map(([name, dictionary]) => [`lens ${name}`, () => lens(corpus, dictionary)]),
  ),
  "rates of modality by text": async () => rates(corpus, found, { of: "class", by: "id" }),
})) {
  const [ms, rows] = await timed(run);
  if (name === "modality") found = rows;
  row(name, ms, rows.length);
}
