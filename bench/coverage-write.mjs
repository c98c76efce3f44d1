// Puts what was found where it is read: bench/coverage.md, and the lines "Coverage (name): …" and "Level (name): …" of docstrings.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const said = /(Coverage|Level) \((\w+)\): [^\n]*/g;
const page = "bench/coverage.md";

const head = `<!-- biome-ignore-all format: a line a row. -->
<!-- written by: node bench/coverage.mjs --write SPEECHES.jsonl.gz -->

# What intervals and tests keep of what they promise

Intervals: every count that can occur, weighed with its probability, so nothing here is by chance. A share is tried in texts of 100
to 100,000 tokens; a ratio of ¼ to 4 between texts of 100,000 and 100,000, 10,000 and 1,000,000, 1,000,000 and 10,000 tokens. The expected
count is that of the word in the text where fewer are expected. Where nothing is defined (a word in neither text), nothing is counted.

Tests: nothing differs, so every finding is false. \`logLikelihood\` and \`fisherExact\` (both tails) count tokens, \`welchT\` and \`mannWhitney\`
compare the rates of the texts. Simulated are 200 words of 0.2 to 10 expected occurrences in texts of 1,000 tokens; where texts are drawn,
the rate of a word varies from text to text with a squared coefficient of variation of 0.5 (a little clumped) or 2 (negative binomial).
The speeches are the addresses on the State of the Union; of their words with ten occurrences or more, every fifth is compared.
The false discovery rate is the share of comparisons in which anything is found after \`benjaminiHochberg\` at 5 %.
`;

export const sentences = (parts) => parts.filter(({ sentence }) => sentence !== undefined);

/** The files that state findings, with the text they should have. */
export function written(parts) {
  const found = new Map(
    sentences(parts).map(({ kind, measure, sentence }) => [measure, `${kind} (${measure}): ${sentence}`]),
  );
  const tables = parts
    .filter(({ table }) => table !== undefined)
    .map(({ title, table }) => `## ${title}\n\n${table}\n`);
  const list = [...found.values()].map((line) => `- ${line}`).join("\n");
  return [[page, [head, `## In a line each\n\n${list}\n`, ...tables].join("\n")], ...docstrings(found)];
}

/** The sources with such lines, as they should be. */
export function docstrings(found) {
  const folder = path.join(root, "src/measures");
  const files = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()) {
    const text = readFileSync(path.join(folder, name), "utf8");
    if (text.search(said) < 0) continue;
    const now = text.replace(said, (_, kind, measure) => {
      if (!found.has(measure))
        throw new Error(`src/measures/${name} states the ${kind} of "${measure}", which was not looked at`);
      return found.get(measure);
    });
    files.push([`src/measures/${name}`, now]);
  }
  return files;
}

/** The lines that the page states. */
export const stated = () =>
  new Map(
    [...readFileSync(path.join(root, page), "utf8").matchAll(/^- ((?:Coverage|Level) \((\w+)\): .*)$/gm)].map(
      ([, line, measure]) => [measure, line],
    ),
  );

export function writeCoverage(parts) {
  for (const [file, text] of written(parts)) writeFileSync(path.join(root, file), text);
}
