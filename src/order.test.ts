import assert from "node:assert/strict";
import { test } from "node:test";
import { byCodePoint } from "./order.js";
import { seeded } from "./seeded.test-helper.js";

test("strings are ordered by code point, not by UTF-16 unit", () => {
  const sorted = ["", "A", "Z", "a", "ab", "é", "\ud7ff", "\ue000", "\ufffd", "\u{10000}", "\u{1f600}"];
  assert.deepEqual([...sorted].reverse().sort(byCodePoint), sorted);
});

test("the order is that of the lists of code points, for random strings", () => {
  const characters = ["a", "z", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{1f600}", "\u{10ffff}"];
  const random = seeded(5);
  const make = (): string => Array.from({ length: random(5) }, () => characters[random(characters.length)]).join("");
  const slow = (a: string, b: string): number => {
    const [x, y] = [[...a], [...b]].map((list) => list.map((c) => c.codePointAt(0)!));
    for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i] - y[i];
    return x.length - y.length;
  };
  for (let run = 0; run < 5000; run++) {
    const [a, b] = [make(), make()];
    assert.equal(Math.sign(byCodePoint(a, b)), Math.sign(slow(a, b)));
  }
});
