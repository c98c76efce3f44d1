// node bench/run.mjs FILE.jsonl[.gz]: what reading, annotating and counting cost, in one run on real text.
// Prints ns a token at growing sizes (the text repeated or cut by documents), resident bytes a token, and the ratio of every
// step to plain tokenising, because ratios within a run hold on other machines and times do not.

import { clean } from "../dist/cleaning/clean.js";
import { corpusInMemory } from "../dist/engines/memory.js";
import { keyness, phraseFrames, recurringPhrases, sharedPassages } from "../dist/index.js";
import { readTexts } from "../dist/reading/read.js";
import { annotator } from "../dist/tokens/annotate.js";
import { tokensOf } from "../dist/tokens/columns.js";
import { contractOf } from "../dist/tokens/contract.js";

const file = process.argv[2];
if (!file) {
  console.error("usage: node --expose-gc bench/run.mjs FILE.jsonl[.gz]");
  process.exit(2);
}
const contract = contractOf();
const best = async (times, run) => {
  let least = Number.POSITIVE_INFINITY;
  let result;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    result = await run();
    least = Math.min(least, performance.now() - from);
  }
  return [least, result];
};

const [readMs, all] = await best(3, () => readTexts(file));
const characters = all.reduce((sum, { source }) => sum + source.length, 0);
console.log(`${file}: ${all.length} documents, ${(characters / 1e6).toFixed(1)} M characters`);
const table = [];
for (const share of [0.05, 0.25, 1]) {
  const texts = all.slice(0, Math.max(1, Math.round(all.length * share)));
  const part = texts.reduce((sum, { source }) => sum + source.length, 0) / characters;
  const [cleanMs, cleaned] = await best(3, () => clean(texts));
  const [tokenMs, tokens] = await best(3, () => tokensOf(cleaned, contract));
  const [annotateMs, annotated] = await best(1, () => tokensOf(cleaned, contract, annotator()));
  const size = tokens.types.length;
  const corpus = corpusInMemory(annotated, contract);
  const [documentsMs] = await best(3, () => corpus.documents());
  const [wordsMs, words] = await best(3, () => corpus.frequencies());
  const [lemmasMs] = await best(3, () => corpus.frequencies({ of: "lemma" }));
  const [bigramsMs] = await best(3, () => corpus.frequencies({ n: 2, least: 2 }));
  const [ngramsMs] = await best(2, () => corpus.frequencies({ n: [2, 5], least: 2 }));
  const [groupsMs] = await best(3, () => corpus.frequencies({ by: "id" }));
  const [linesMs, lines] = await best(3, () => corpus.concordance({ match: "one of the" }));
  const middle = texts[Math.floor(texts.length / 2)].id;
  const early = await corpus.frequencies({ where: { id: { to: middle } } });
  const [nodeMs] = await best(2, () => corpus.cooccurrences({ node: "government" }));
  const [pairsMs] = await best(2, () => corpus.cooccurrences({ least: 100 }));
  const [phrasesMs] = await best(2, () => recurringPhrases(corpus, { least: 5 }));
  const [framesMs] = await best(2, () => phraseFrames(corpus, { n: 4, least: 5 }));
  const longest = (await corpus.documents()).sort((a, b) => b.tokens - a.tokens).slice(0, 2);
  const two = corpusInMemory(
    tokensOf(clean(texts.filter(({ id }) => longest.some((d) => d.id === id))), contract),
    contract,
  );
  const [passagesMs] = await best(2, () => sharedPassages(two, { between: [longest[0].id, longest[1].id] }));
  const [keynessMs, keywords] = await best(2, () => keyness(words, early));
  const row = { tokens: size };
  const steps = {
    read: readMs * part,
    clean: cleanMs,
    tokenise: tokenMs,
    "read to index": readMs * part + cleanMs + tokenMs,
    "with annotation": readMs * part + cleanMs + annotateMs,
    documents: documentsMs,
    unigrams: wordsMs,
    lemmas: lemmasMs,
    bigrams: bigramsMs,
    "2..5-grams": ngramsMs,
    "by document": groupsMs,
    "phrase, lines": linesMs,
    "one node": nodeMs,
    "all pairs from 100": pairsMs,
    "recurring phrases": phrasesMs,
    frames: framesMs,
  };
  for (const [name, ms] of Object.entries(steps)) row[name] = Math.round((ms / size) * 1e6);
  row["passages of two"] = Math.round((passagesMs / (longest[0].tokens + longest[1].tokens)) * 1e6);
  row["keyness, ns a row"] = Math.round((keynessMs / keywords.length) * 1e6);
  row.lines = lines.length;
  table.push(row);
}
console.log("ns a token");
for (const name of Object.keys(table[0]))
  console.log(
    name.padEnd(20),
    ...table.map((row) => String(row[name]).padStart(10)),
    name === "tokens" || name === "lines"
      ? ""
      : `   ${(table.at(-1)[name] / table.at(-1).tokenise).toFixed(2)} × tokenise`,
  );

if (globalThis.gc) {
  const resident = () => {
    gc();
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  let texts = readTexts(file);
  let cleaned = clean(texts);
  let tokens = tokensOf(cleaned, contract, annotator());
  const size = tokens.types.length;
  texts = cleaned = undefined;
  const held = resident();
  const sources = tokens.documents.reduce((sum, { source }) => sum + source.length, 0);
  tokens = undefined;
  const rest = resident();
  console.log(
    `resident: ${((held - rest) / size).toFixed(1)} bytes a token, with the sources (${(sources / size).toFixed(1)} characters a token)`,
  );
} else console.log("run with --expose-gc for bytes a token");
