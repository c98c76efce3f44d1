import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { type Annotate, annotator } from "./annotate.js";

const shared = annotator();

/** Words by a plain pattern, one paragraph; what is not white space between two words is punctuation. */
function annotate(text: string, pattern: RegExp, by: Annotate = shared): string[] {
  const found = [...text.matchAll(pattern)];
  const starts = Uint32Array.from(found, (match) => match.index);
  const ends = Uint32Array.from(found, (match) => match.index + match[0].length);
  const boundaries = Uint8Array.from(found, (_, i) =>
    i === 0
      ? 4
      : /[.!?]/.test(text.slice(ends[i - 1], starts[i]))
        ? 2
        : /\S/.test(text.slice(ends[i - 1], starts[i]))
          ? 1
          : 0,
  );
  const { pos, lemmas } = by(text, { starts, ends, size: found.length }, boundaries);
  return found.map((match, i) => `${match[0]} ${by.lemmaNames[lemmas[i]]}_${by.posNames[pos[i]]}`);
}

const whole = /[\p{L}\p{M}\p{N}]+(?:[-'’/][\p{L}\p{M}\p{N}]+)*/gu;
const split = /['’]?[\p{L}\p{M}\p{N}]+/gu;

test("importing the file does not load the model", () => {
  const file = new URL("./annotate.js", import.meta.url).href;
  const script = `await import(${JSON.stringify(file)}).then((m) => m.annotator());
    const { createRequire } = await import("node:module");
    console.log(Object.keys(createRequire(import.meta.url).cache ?? {}).filter((name) => name.includes("wink")).length)`;
  assert.equal(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim(), "0");
});

test("each of our words gets a tag and a lemma", () => {
  assert.deepEqual(annotate("Countries were promoting human rights.", whole), [
    "Countries country_NOUN",
    "were be_AUX",
    "promoting promote_VERB",
    "human human_ADJ",
    "rights right_NOUN",
  ]);
});

test("a word that wink splits at an apostrophe has tag and lemma of its first piece, with either apostrophe", () => {
  const expected = ["china_PROPN", "do_AUX", "can_AUX", "can_AUX", "state_NOUN"];
  for (const text of [
    "In China’s view we don’t, can’t, cannot see the state’s aim.",
    "In China's view we don't, can't, cannot see the state's aim.",
  ]) {
    const all = annotate(text, whole);
    assert.deepEqual(
      [1, 4, 5, 6, 9].map((i) => all[i].split(" ")[1]),
      expected,
    );
  }
});

test("compounds that wink splits are one word with the lemma of the whole", () => {
  assert.deepEqual(
    annotate("It is capacity-building in win-win trade by best-practices and co-operation.", whole).slice(2),
    [
      "capacity-building capacity-building_NOUN",
      "in in_ADP",
      "win-win win-win_ADJ",
      "trade trade_NOUN",
      "by by_ADP",
      "best-practices best-practice_NOUN",
      "and and_CCONJ",
      "co-operation co-operation_NOUN",
    ],
  );
});

test("signs, figures and words in other scripts are aligned too", () => {
  assert.deepEqual(annotate("UN Doc A/RES/55/2, COVID-19, 1997-2006, 中国 😀 cafe\u0301.", whole).slice(2), [
    "A/RES/55/2 a/res/55/2_PROPN",
    "COVID-19 covid-19_PROPN",
    "1997-2006 1997-2006_NUM",
    "中国 中国_X",
    "cafe\u0301 café_PROPN",
  ]);
});

test("where wink's token is longer than our words, each has its tag and its own form as lemma", () => {
  const words = annotate("They seek co-operation in China's way.", split);
  assert.deepEqual(words.slice(2, 4), ["co co_NOUN", "operation operation_NOUN"]);
  assert.deepEqual(words.slice(5, 7), ["China china_PROPN", "'s 's_PART"]);
});

test("line breaks and other white space in the text change nothing", () => {
  const flat = annotate("The human rights of all people must be protected by the state.", whole);
  const broken = annotate("The human\nrights\u00a0of all\tpeople must\r\nbe protected\u2028by the state.", whole);
  assert.deepEqual(broken, flat);
});

test("long texts are cut in pieces without effect on the words", () => {
  const sentence = "The international community should respect the right to development of all countries. ";
  const once = annotate(sentence, whole);
  const many = annotate(sentence.repeat(1200), whole);
  assert.equal(many.length, once.length * 1200);
  for (const [i, row] of many.entries()) assert.equal(row, once[i % once.length]);
  assert.equal(annotate("word ".repeat(30_000), whole).length, 30_000);
});

test("wink is begun anew before its numbers run out, and answers the same", () => {
  const small = annotator({ mostForms: 87_700 });
  const text = Array.from({ length: 400 }, (_, i) => `The qz${i.toString(36)}x meets rights.`).join(" ");
  const paragraphs = text.match(/(?:[^.]+\.){20}/g) ?? [];
  assert.equal(paragraphs.length, 20);
  for (const paragraph of paragraphs) assert.deepEqual(annotate(paragraph, whole, small), annotate(paragraph, whole));
  assert.ok(small.begun() > 2, `begun ${small.begun()} times`);
  assert.equal(shared.begun(), 1);
});

test("many annotators in one process cost no more than one", () => {
  for (let i = 0; i < 25; i++) assert.equal(annotate("The cat sat.", whole, annotator()).length, 3);
});

test("what is not broken by spaces is annotated, and not shown to wink whole", () => {
  for (const piece of ["ab-", "a/", "_a", "a.", "a", "http://x/"]) {
    const annotated = annotate(`Rights ${piece.repeat(Math.ceil(60_000 / piece.length))} matter.`, whole);
    assert.equal(annotated[0], "Rights right_NOUN", piece);
    assert.match(annotated.at(-1) ?? "", /^matter matter_/, piece);
  }
});

test("random texts of any characters are aligned", () => {
  const random = seeded(7);
  const pieces = [
    "right",
    "China’s",
    "don't",
    "I'm",
    " ",
    " ",
    " ",
    ".",
    "-",
    "’",
    "“",
    "é",
    "e\u0301",
    "中国",
    "😀",
    "\u200b",
    "\u00ad",
    "\ufeff",
  ];
  pieces.push(
    "http://a.b/c",
    "@x",
    "#tag",
    "A/RES/55",
    "U.S.",
    "3.5",
    "$",
    "5th",
    "1990s",
    ":-)",
    "…",
    "\u00a0",
    "\n",
    "win-win",
    "and/or",
    "cannot",
  );
  for (let run = 0; run < 3000; run++) {
    const text = Array.from({ length: Math.floor(random() * 30) }, () =>
      random() < 0.1
        ? String.fromCodePoint(Math.floor(random() * 0x2ffff))
        : pieces[Math.floor(random() * pieces.length)],
    ).join("");
    for (const row of annotate(text, random() < 0.5 ? whole : split)) assert.match(row, /_[A-Z]+$/);
  }
});

test("a word that wink does not see is an error that names the place", () => {
  const words = { starts: Uint32Array.of(0, 5), ends: Uint32Array.of(4, 6), size: 2 };
  assert.throws(() => annotator()("Word   other", words, Uint8Array.of(4, 0)), /at 5 the word is " "/);
});
