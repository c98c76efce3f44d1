import assert from "node:assert/strict";
import test from "node:test";
import { measure, wrap } from "./measure.js";

test("digits are equally wide, and the width grows with the size", () => {
  assert.equal(measure("111", 12), measure("888", 12));
  assert.ok(Math.abs(measure("Colligo", 24) - 2 * measure("Colligo", 12)) < 1e-9);
});
test("bold is wider than regular, marks have no width, what the font does not have is an em", () => {
  assert.ok(measure("solidarity", 12, "bold") > measure("solidarity", 12));
  assert.equal(measure("e\u0301", 12), measure("e", 12));
  assert.equal(measure("权", 12), 12);
});
test("wrapping leaves nothing out and keeps to the room, even for a word without spaces", () => {
  for (const text of ["one two three four five six", "x".repeat(200), "", "short"]) {
    const lines = wrap(text, 60);
    assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    for (const line of lines) assert.ok(measure(line) <= 60, line);
  }
});
