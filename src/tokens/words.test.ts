import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../seeded.test-helper.js";
import type { CountingContract } from "../types.js";
import { defaultContract } from "./contract.js";
import { fold } from "./fold.js";
import { phraseWords } from "./phrase.js";
import { findWords, Spans } from "./words.js";

function words(text: string, changes: Partial<CountingContract> = {}): string[] {
  const spans = new Spans();
  findWords(text, 0, text.length, { ...defaultContract, ...changes }, spans);
  return Array.from({ length: spans.size }, (_, i) => text.slice(spans.starts[i], spans.ends[i]));
}

test("hyphens and apostrophes inside words belong to them, or split them if the contract says so", () => {
  assert.deepEqual(words("win-win co‐operation, China’s 'own' don't."), [
    "win-win",
    "co‐operation",
    "China’s",
    "own",
    "don't",
  ]);
  assert.deepEqual(words("win-win co‐operation", { hyphens: "split" }), ["win", "win", "co", "operation"]);
  assert.deepEqual(words("China’s don't O'Neill's", { apostrophes: "split" }), [
    "China",
    "’s",
    "don",
    "'t",
    "O",
    "'Neill",
    "'s",
  ]);
  assert.deepEqual(words("pre- and post-war — dash -- two - one"), ["pre", "and", "post-war", "dash", "two", "one"]);
  assert.deepEqual(words("countries' rights ‘new’ rock 'n' roll"), ["countries", "rights", "new", "rock", "n", "roll"]);
});

test("symbols of documents, figures and abbreviations are one word each", () => {
  assert.deepEqual(words("UN Doc. A/RES/55/2, A/ RES/2625 (XXV), 60/251"), [
    "UN",
    "Doc",
    "A/RES/55/2",
    "A",
    "RES/2625",
    "XXV",
    "60/251",
  ]);
  assert.deepEqual(words("COVID-19 1997-2006 1997–2006 21st"), ["COVID-19", "1997-2006", "1997", "2006", "21st"]);
  assert.deepEqual(words("3.5 1,906 12,34 para.39 2018."), ["3.5", "1,906", "12", "34", "para", "39", "2018"]);
  assert.deepEqual(words("and/or R&D he/she U.S. officials, e.g. S. I. K."), [
    "and",
    "or",
    "R&D",
    "he",
    "she",
    "U.S.",
    "officials",
    "e.g.",
    "S",
    "I",
    "K",
  ]);
  assert.deepEqual(words("(https://un.org/a?b=c). a.b@un.org,"), ["https://un.org/a?b=c", "a", "b@un.org"]);
});

test("words of any script are found by letters, marks and digits", () => {
  assert.deepEqual(words("( 武文扬 ) права человека हिन्दी भाषा العربية ١٢٣ Cafe\u0301"), [
    "武文扬",
    "права",
    "человека",
    "हिन्दी",
    "भाषा",
    "العربية",
    "١٢٣",
    "Cafe\u0301",
  ]);
  assert.deepEqual(words("𝒜𝒷 𐐷𐐲 ❤️ 👍🏽 \ud800 x"), ["𝒜𝒷", "𐐷𐐲", "x"]);
});

test("folding merges case, apostrophes and hyphens, and nothing else", () => {
  assert.equal(fold("China’s", defaultContract), "china's");
  assert.equal(fold("Co‑operation", defaultContract), "co-operation");
  assert.equal(fold("Cafe\u0301", defaultContract), "café");
  assert.equal(fold("résumé", defaultContract), "résumé");
  assert.equal(fold("İ", defaultContract), "i\u0307");
  assert.equal(fold("UN", { case: "keep" }), "UN");
});

test("a phrase has the words that the text would have, and keeps its stars", () => {
  assert.deepEqual(phraseWords("economic, social and cultural rights", defaultContract), [
    "economic",
    "social",
    "and",
    "cultural",
    "rights",
  ]);
  assert.deepEqual(phraseWords("win-win * develop*", defaultContract), ["win-win", "*", "develop*"]);
  assert.deepEqual(phraseWords("?!", defaultContract), []);
});

test("words on random text: in order, apart, beginning with a letter or digit, and with no letter outside", () => {
  const alphabet = [
    ..."aZé7 .,-'’“”\"/&@:\n\t*()_%$#—‐",
    "́",
    "𝒜",
    "👍",
    "\ud83d",
    "\u200d",
    "\u00ad",
    "ह",
    "ि",
    "武",
    "\u00a0",
  ];
  const random = seeded(7);
  for (let run = 0; run < 2000; run++) {
    const text = Array.from({ length: random(40) }, () => alphabet[random(alphabet.length)]).join("");
    for (const hyphens of ["keep", "split"] as const)
      for (const apostrophes of ["keep", "split"] as const) {
        const spans = new Spans();
        findWords(text, 0, text.length, { hyphens, apostrophes }, spans);
        let at = 0;
        let outside = "";
        for (let i = 0; i < spans.size; i++) {
          assert.ok(spans.starts[i] >= at && spans.ends[i] > spans.starts[i], JSON.stringify(text));
          assert.match(text.slice(spans.starts[i], spans.ends[i]), /^['’]?[\p{L}\p{N}]/u, JSON.stringify(text));
          outside += `${text.slice(at, spans.starts[i])} `;
          at = spans.ends[i];
        }
        assert.doesNotMatch(outside + text.slice(at), /[\p{L}\p{N}]/u, JSON.stringify(text));
      }
  }
});
