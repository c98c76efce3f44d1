// node test/gold/precision.mjs [tune|report] [--write] [--errors] [LENS]: how often each lens is right and how much it finds, against
// what a reader labelled. `report` is what is published: no rule was written with it in view. --write puts the figures
// where the lenses are documented; a test holds that they are still true. --errors lists what went wrong (look at tune only).
import { existsSync } from "node:fs";
import path from "node:path";
import { lenses, score } from "./scores.mjs";
import { write } from "./write.mjs";

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const part = words.find((word) => word === "tune" || word === "report") ?? "report";
const wanted = words.find((word) => word !== part) ?? "";
const share = (value) => (Number.isNaN(value) ? "  – " : value.toFixed(2).padStart(4));
const cell = (value, { low, high }) => `${share(value)} (${share(low).trim()}–${share(high).trim()})`.padEnd(18);

const scores = [];
console.log(
  `${part}\n${"lens".padEnd(34)}items  gold found right  precision         recall            F                 study P/R  others P/R`,
);
for (const lens of await lenses()) {
  if (!lens.name.includes(wanted)) continue;
  const labels = path.join(import.meta.dirname, `${lens.set}.${part}.${lens.labels ?? lens.name}.jsonl`);
  if (!existsSync(labels)) {
    console.log(`${lens.name.padEnd(34)}no labels: ${path.basename(labels)}`);
    continue;
  }
  const s = await score(lens, part);
  scores.push(s);
  console.log(
    `${s.lens.padEnd(34)}${[s.items, s.gold, s.found, s.right].map((n) => String(n).padStart(5)).join(" ")}  ` +
      cell(s.precision, s.precisionInterval) +
      cell(s.recall, s.recallInterval) +
      cell(s.f, s.fInterval) +
      `${share(s.study.precision)}/${share(s.study.recall).trim()}  ${share(s.others.precision)}/${share(s.others.recall).trim()}`,
  );
  for (const [name, { right, of }] of Object.entries(s.aspects))
    console.log(`    ${name.padEnd(30)}${String(right).padStart(5)} of ${of} right, ${share(right / of)}`);
  if (process.argv.includes("--errors")) for (const error of s.errors) console.log("      ", JSON.stringify(error));
}
if (process.argv.includes("--write")) {
  if (part !== "report" || wanted) throw new Error("only the figures of all lenses on the report set are written");
  write(scores);
}
