// node bench/coverage.mjs [--write] [SPEECHES.jsonl.gz]: what intervals and tests do that claim 95 %, over a grid of true values.
// Intervals are not simulated: every count that can occur is weighed with its probability, so the coverage is exact. Tests are,
// seeded, on words drawn token by token and text by text, and on real speeches divided by lot. --write puts the tables into
// bench/coverage.md and the sentences "Coverage: …" and "Level: …" into the docstrings; a test holds that the two agree.
import { writeCoverage } from "./coverage-write.mjs";
import { intervalTables } from "./intervals.mjs";
import { testTables } from "./tests.mjs";

const [speeches] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const started = performance.now();
const parts = [...intervalTables(), ...(await testTables(speeches))];
console.log(parts.map(({ title, table }) => `## ${title}\n\n${table}`).join("\n\n"));
if (process.argv.includes("--write")) {
  if (!speeches) throw new Error("the file of speeches is missing: its part of bench/coverage.md would be lost");
  writeCoverage(parts);
}
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s`);
