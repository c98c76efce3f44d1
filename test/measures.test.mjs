// What the docstrings of the measures promise: a formula that gives the value, a source that is listed, a range, and tests that prove it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { references } from "../dist/index.js";
import { citationsIn, measureDocs } from "./measures-docs.mjs";
import { eachValue, formulasHeld } from "./measures-formulas.mjs";
import { proofs } from "./measures-readme.mjs";
import { cited, keysOf, shortsOf, stale } from "./measures-write.mjs";

const docs = measureDocs();

test("src/measures/README.md and src/measures/formulas.ts are as docstrings and tests have it: node test/measures-table.mjs --write", () => {
  assert.deepEqual(stale(), []);
});

test("the formula of a docstring gives the measure's value on random input", () => {
  const held = formulasHeld(docs);
  assert.ok(held.length >= 75, `${held.length} formulas`);
  for (const each of held) {
    const compared = eachValue(each, 200, 41, (computed, value, input, side) => {
      // Those that are signed write the formula of their size.
      const [a, b] = each.doc.signed ? [Math.abs(computed), Math.abs(value)] : [computed, value];
      const close = a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
      assert.ok(close, `${each.doc.name}: ${side} is ${computed}, not ${value}, of ${JSON.stringify(input)}`);
    });
    assert.ok(compared > 40, `${each.doc.name} was compared ${compared} times`);
  }
});

test("every author and year in the docstring of a measure is in the list of references, and the other way round", () => {
  const used = new Set();
  for (const doc of measureDocs(["measures", "terms", "networks", "texts"]))
    for (const text of citationsIn(doc.text)) {
      const reference = cited(text);
      assert.ok(reference, `${doc.name} cites what is not in references.ts: … ${text.slice(-60)}`);
      used.add(reference.key);
    }
  assert.deepEqual(
    references.map(({ key }) => key).filter((key) => !used.has(key)),
    [],
    "listed, but cited by no measure",
  );
});

test("references: keys are in order and once, no two works are cited alike, and every measure but the obvious has one", () => {
  const keys = references.map(({ key }) => key);
  assert.deepEqual(keys, [...new Set(keys)].sort());
  const shorts = references.flatMap(shortsOf);
  assert.equal(new Set(shorts).size, shorts.length);
  for (const { key, authors, year } of references) {
    assert.match(key, new RegExp(`^[a-z]+${year}[ab]?$`));
    for (const author of authors) assert.match(author, /^\p{L}.*, \p{Lu}/u);
  }
  const without = proofs(docs).filter(({ doc }) => keysOf(doc).length === 0);
  assert.deepEqual(
    without.map(({ doc }) => doc.name),
    ["chiSquaredP", "chiSquaredPLog10", "typeTokenRatio"],
  );
});

test("every measure says its range, and is held against a second way to its value", () => {
  for (const { doc, ways, published } of proofs(docs)) {
    assert.ok(doc.range, `${doc.name} has no @returns`);
    assert.ok(ways.length > 0 || published.length > 0, `${doc.name} has no test against a second way to its value`);
  }
});
