import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { Edit } from "../types.js";
import { applyEdits, inOrder, undoEdits } from "./edits.js";

const edit = (source: string, start: number, end: number, after: string): Edit => ({
  rule: "test",
  start,
  end,
  before: source.slice(start, end),
  after,
});

test("edits are applied inside the stretch asked for, and undone", () => {
  const source = "an in-ternational 19 th note";
  const edits = [edit(source, 5, 6, ""), edit(source, 20, 21, "")];
  assert.equal(applyEdits(source, edits), "an international 19th note");
  assert.equal(applyEdits(source, edits, 3, 17), "international");
  assert.equal(applyEdits(source, edits, 6, 17), "ternational");
  assert.equal(undoEdits(applyEdits(source, edits), edits), source);
});

test("edits that overlap are refused", () => {
  assert.throws(
    () => inOrder([edit("abcd", 1, 3, ""), edit("abcd", 2, 4, "")]),
    /edits overlap: test \[1, 3\) and test \[2, 4\)/,
  );
});

test("undoing random edits gives the source back", () => {
  const random = seeded(3);
  for (let run = 0; run < 1000; run++) {
    const source = Array.from({ length: random(30) }, () => "ab -\n\u{1f600}é"[random(7)]).join("");
    const edits: Edit[] = [];
    for (let at = 0; at < source.length; at += 1 + random(6)) {
      const end = Math.min(source.length, at + random(3));
      edits.push(edit(source, at, end, ["", "x", "yz"][random(3)]));
      at = end;
    }
    assert.equal(undoEdits(applyEdits(source, edits), edits), source);
    assert.equal(applyEdits(source, []), source);
  }
});
