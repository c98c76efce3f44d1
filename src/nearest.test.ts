import assert from "node:assert/strict";
import test from "node:test";
import { nearest, suggestion } from "./nearest.js";

test("the nearest name is the one with the fewest letters changed, moved, added or left out", () => {
  const names = ["where", "within", "window", "terms", "by"];
  assert.equal(nearest("whree", names), "where");
  assert.equal(nearest("Where", names), "where");
  assert.equal(nearest("winow", names), "window");
  assert.equal(nearest("term", names), "terms");
  assert.equal(nearest("yb", names), "by");
});

test("a name unlike all others has no nearest, and the message lists what there is", () => {
  assert.equal(nearest("paragraph", ["where", "by"]), undefined);
  assert.equal(suggestion("paragraph", ["where", "by"]), "there are where, by");
  assert.equal(suggestion("year", []), "there are none");
});
