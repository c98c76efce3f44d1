import assert from "node:assert/strict";
import { test } from "node:test";
import { lineStarts, placeAt } from "./lines.js";

test("a place has line and column from 1, whatever ends the lines", () => {
  const source = "ab\r\ncd\re\n\nf";
  const starts = lineStarts(source);
  assert.deepEqual([...starts], [0, 4, 7, 9, 10]);
  assert.deepEqual(placeAt(starts, 0), { line: 1, column: 1 });
  assert.deepEqual(placeAt(starts, source.indexOf("d")), { line: 2, column: 2 });
  assert.deepEqual(placeAt(starts, source.indexOf("f")), { line: 5, column: 1 });
});
