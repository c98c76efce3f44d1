import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import wordListPath from "word-list";
import { countWords, isListed, isMet } from "./evidence.js";

test("every word of the list is found but the two that stand out of order, and no other", () => {
  const words = readFileSync(wordListPath, "utf8").trim().split("\n");
  assert.deepEqual(
    words.filter((word) => !isListed(word)),
    ["manlihood", "sharrowed"],
  );
  for (const word of ["", "ternational", "zzzz", "aaa", "é"]) assert.equal(isListed(word), false, word);
});

test("words are counted in any case, whole, and without a hyphen beside them", () => {
  const texts = ["Cooperation, COOPERATION co-operation cooperations non-cooperation", "no cooperation"];
  assert.deepEqual([...countWords(texts, new Set(["cooperation", "absent"]))], [["cooperation", 3]]);
  assert.equal(isMet(texts, "operation"), false);
  assert.equal(isMet(texts, "no"), true);
});
