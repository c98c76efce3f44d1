// node test/measures-table.mjs --write: makes src/measures/README.md and src/measures/formulas.ts anew from the docstrings and tests.
import { stale, write } from "./measures-write.mjs";

if (process.argv.includes("--write")) write();
else console.log(stale().join("\n") || "up to date");
