import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../seeded.test-helper.js";
import { sentenceStarts } from "./sentences.js";

/** The sentences of a paragraph, without the white space around them. */
function split(paragraph: string): string[] {
  const starts = sentenceStarts(paragraph, 0, paragraph.length);
  return starts.map((start, i) => paragraph.slice(start, starts[i + 1] ?? paragraph.length).trim());
}

/** Asserts that the sentences, joined by a space, are found again. */
const splits = (...sentences: string[]): void => assert.deepEqual(split(sentences.join(" ")), sentences);

test("a sentence ends at a period, an exclamation or question mark, or dots before a capital", () => {
  splits("Peace first.", "Then trade!", "Why not?", "Special rights...", "Such new rights…", "They said so?!", "Good.");
  splits("He waited . . .", "It came.", "In 2004, 77 countries met.", "19 did not.");
});

test("a line break inside the paragraph ends nothing, and white space before the first sentence belongs to none", () => {
  assert.deepEqual(split("The General\nAssembly met.\nIt voted.\n"), ["The General\nAssembly met.", "It voted."]);
  assert.deepEqual(sentenceStarts("xx \n Peace. War. yy", 2, 16), [5, 12]);
  assert.deepEqual(sentenceStarts(" \n\t", 0, 3), []);
});

test("closing quotation marks and brackets belong to the sentence they close", () => {
  splits("It is “in the interest of all.”", "At the same time, it is not.");
  splits('He said "yes."', "She left.", "(They stayed.)", "We did not.", "[Laughter.]", "Thanks.");
  splits("He wanted 'peace.'", "“Individuals have rights.”", "“States have duties.”", "«Oui.»", "Good.");
  splits("fundamental freedoms. ”", "It said so.");
  splits('fundamental freedoms. "', '"It said so.');
  assert.deepEqual(split("“It is so.”“It is not.”"), ["“It is so.”", "“It is not.”"]);
});

test("several sentences in one quotation are several", () => {
  splits("He said, “we need a collective response.", "We must act.”");
});

test("a small letter goes on", () => {
  splits("through co-operation... with a view to peace.");
  splits("“Why?” he asked.", "“A. B.” he said.", "“Peace!” … they cried.");
  splits("They sold 45 per cent. to the state.");
});

test("abbreviations that bind, titles and numbers end nothing", () => {
  splits("Mr. Xi met Dr. Lee and Gen. A. Smith.", "They spoke, e.g. China did, cf. Smith, i.e. Xi.");
  splits("See Art. 3, No. 5, para. 6, Vol. II, p. 7 and pp. 8-9.", "The end.");
  splits("UN Doc. A/HRC/42/L. 36, UN Doc. E/CN. 4/Sub. 2/2004/43, UNESCO Doc. SS-78/CONF. 630/12, A/C. 1/72/L. 53.");
  splits("It grew by 1.5 per cent. in para.39 of 3.2.1.", "It fell.");
  splits("MR. SPEAKER AND MEMBERS:");
});

test("what is numbered ends a sentence when no number follows", () => {
  splits("Shall we?", "No.", "We shall not.", "It is modern art.", "Museums show it.");
});

test("abbreviations that may end a sentence do so before a word that opens one", () => {
  splits("in the U.S.", "The rest left the U.S. Congress.", "It met at 5 p.m.", "They came to Acme Inc.", "It is old.");
  splits("treaties, conventions, etc.", "States sign them.");
  splits("He lived in St. Petersburg and on Wall St.", "There he died.");
});

test("months are cut short before a day, and by mistake a whole one before a day with a comma", () => {
  splits("on Jan. 5 and in Feb.", "The rest in UN News, March. 19, 2020.", "It was in March.", "19 came.");
});

test("initials end nothing, the pronoun and a lettered thing do", () => {
  splits("S. I. Keethaponcalan met Moses P. Handy and J. A. Smith.");
  splits("So do you and I.", "Countries know.", "Take vitamin C.", "It helps after World War I.", "Then came peace.");
});

test("a heading or item may begin with an enumerator", () => {
  splits("I. The Meaning");
  splits("4. Human rights council, 2009.");
  splits("2.1. Scope");
  splits("(a). Peace");
  splits("Three aims.", "1. Peace.", "2. Trade.");
  splits("Resolution 4. (XXXIII), 21 February 1977.", "It was 1977.", "(See there.)");
});

test("marks without words around them end nothing", () => {
  splits("… It began.");
  splits("Receipts ...... $198 ...... 25");
  splits("They came (?) Monday.");
  splits("Yahoo.com and Node.js are one word each.");
});

/** A seeded generator, so that the run can be repeated. */
function randomTexts(seed: number, count: number): string[] {
  const random = seeded(seed);
  const pieces = [
    ..."ab Z1.!?…”“\"'()[]—\n\t\u00a0\u2028中é😀İß¹²-/",
    "\ud800",
    "\udc00",
    "U.S.",
    " No. ",
    ". . .",
    "́",
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 60) }, () =>
      random() < 0.1 ? String.fromCharCode(Math.floor(random() * 65536)) : pieces[Math.floor(random() * pieces.length)],
    ).join(""),
  );
}

test("starts rise, begin with the first character that is not white space, and stand on no white space", () => {
  for (const text of randomTexts(1, 4000)) {
    const starts = sentenceStarts(text, 0, text.length);
    const first = text.search(/\S/);
    assert.equal(starts[0], first === -1 ? undefined : first);
    for (const [i, start] of starts.entries()) {
      assert.ok(i === 0 || start > starts[i - 1]);
      assert.match(text.charAt(start), /\S/);
    }
    assert.deepEqual(sentenceStarts(text, 0, text.length), starts);
    assert.deepEqual(
      sentenceStarts(`xx. ${text} Yy`, 4, 4 + text.length),
      starts.map((start) => start + 4),
    );
  }
});

test("time grows with the length, also for texts made to be slow", () => {
  for (const piece of [". ", "a.", "! * ", "A. ", ".”“", "… … a", "((((", "1. ", ". \n", "U.S. "]) {
    const text = piece.repeat(100_000);
    const began = performance.now();
    sentenceStarts(text, 0, text.length);
    assert.ok(performance.now() - began < 2000, JSON.stringify(piece));
  }
});
