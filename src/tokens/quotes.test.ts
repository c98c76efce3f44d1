import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultContract } from "./contract.js";
import { readMarks } from "./marks.js";
import { findWords, Spans } from "./words.js";

/** The words of a paragraph; in brackets if quoted, with | before those that punctuation precedes; and the doubts. */
function read(text: string): { words: string; doubts: string[] } {
  const spans = new Spans();
  findWords(text, 0, text.length, defaultContract, spans);
  const [quoted, boundaries] = [new Uint8Array(spans.size), new Uint8Array(spans.size)];
  const doubts = readMarks(text, 0, text.length, spans, 0, spans.size, quoted, boundaries);
  const words = Array.from({ length: spans.size }, (_, i) => {
    const word = text.slice(spans.starts[i], spans.ends[i]);
    return (boundaries[i] ? "|" : "") + (quoted[i] ? `[${word}]` : word);
  });
  return { words: words.join(" "), doubts: doubts.map(({ at, reason }) => `${at} ${reason}`) };
}

test("paired marks of every style quote what stands between them", () => {
  for (const text of ["a “b c” d", 'a "b c" d', "a «b c» d", "a ‘b c’ d", "a „b c“ d", "a 'b c' d"])
    assert.deepEqual(read(text), { words: "a |[b] [c] |d", doubts: [] }, text);
});

test("marks of unlike shapes pair by their places", () => {
  assert.deepEqual(read('that "a b”, “c d" and "e'), {
    words: "that |[a] [b] |[c] [d] |and |[e]",
    doubts: [
      '5 quotation opened with " and closed with ”',
      '12 quotation opened with “ and closed with "',
      "22 quotation mark not closed in its paragraph",
    ],
  });
  assert.equal(read('the "full freedoms. ”').words, "the |[full] [freedoms]");
});

test("an apostrophe is no quotation mark and no punctuation", () => {
  assert.deepEqual(read("States’ rights, the 1990s’ end and ’tis").words, "States rights |the 1990s end and tis");
  assert.deepEqual(read("‘China’s rights’ of states’ own").words, "|[China’s] [rights] |of states own");
});

test("quotations nest, and end together", () => {
  assert.deepEqual(read("a “b ‘c d’ e” f").words, "a |[b] |[c] [d] |[e] |f");
  assert.deepEqual(
    read("be called ‘solidarity rights’.” 24").words.replace("|24", ""),
    "be called |[solidarity] [rights] ",
  );
});

test("double marks nest in single ones", () => {
  assert.deepEqual(read("He said ‘a “b” c’ d").words, "He said |[a] |[b] |[c] |d");
  assert.deepEqual(read("He said 'a \"b\" c' d").words, "He said |[a] |[b] |[c] |d");
});

test("a closing single mark may end the text; what is never closed quotes nothing", () => {
  assert.deepEqual(read("He said ‘a’").words, "He said |[a]");
  assert.deepEqual(read("‘a ‘b c").words, "a b c");
});

test("an unclosed quotation stops at the paragraph, or with its last sentence before the next, and is doubtful", () => {
  assert.deepEqual(read("a “b c"), { words: "a |[b] [c]", doubts: ["2 quotation mark not closed in its paragraph"] });
  assert.deepEqual(read("a “b. Only “c d.” Under"), {
    words: "a |[b] |Only |[c] [d] |Under",
    doubts: ["2 quotation mark opened again before it was closed"],
  });
  assert.deepEqual(read("a b” c").doubts, ["3 quotation mark closed but not opened in its paragraph"]);
});

test("signs beside figures and words end no clause, punctuation does", () => {
  assert.equal(read("5% of R&D and/or A/B (c) d; e: f — g").words, "5 of R&D and or A/B |c |d |e |f |g");
});

test("single marks in double ones, closed only far behind them, are read in linear time", () => {
  const before = performance.now();
  assert.match(read(`${"“‘a” ".repeat(20_000)}x’`).words, /^\|\[a\] \|\[a\] .* \|x$/);
  assert.ok(performance.now() - before < 5000);
});
