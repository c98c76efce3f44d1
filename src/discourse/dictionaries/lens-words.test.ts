import assert from "node:assert/strict";
import test from "node:test";
import { seeded } from "../../seeded.test-helper.js";
import { Vocabulary } from "./lens-words.js";

test("a pattern finds what a regular expression of the same finds, wherever its wildcards stand", () => {
  const random = seeded(7);
  const some = (letters: string, most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => letters[Math.floor(random() * letters.length)]).join(
      "",
    );
  const values = Array.from({ length: 300 }, () => some("abc?", 6));
  const vocabulary = new Vocabulary(values, "form");
  for (let round = 0; round < 500; round++) {
    const pattern = some("abc*?", 5);
    for (const wildcards of ["*", "*?"] as const) {
      const one = wildcards === "*?" ? "." : "\\?";
      const expression = new RegExp(`^${pattern.replaceAll("?", one).replaceAll("*", ".*")}$`);
      const expected = values.flatMap((value, code) => (expression.test(value) ? [code] : []));
      assert.deepEqual(vocabulary.codesOf(pattern, wildcards), expected, `${pattern} ${wildcards}`);
    }
  }
});
