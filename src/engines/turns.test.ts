import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { coverage } from "../discourse/dictionaries/coverage.js";
import { dictionaryOf } from "../discourse/dictionaries/dictionary-object.js";
import { lens } from "../discourse/dictionaries/lens.js";
import { rates } from "../discourse/rates.js";
import { phraseFrames } from "../phrases/frames.js";
import { sharedPassages } from "../phrases/passages.js";
import { recurringPhrases } from "../phrases/recurring.js";
import { seeded } from "../seeded.test-helper.js";
import { defaultContract } from "../tokens/contract.js";
import type { Corpus } from "../types.js";
import { made } from "./made.test-helper.js";
import { corpusInMemory } from "./memory.js";

// Questions that take turns: the clock moves at every look by so much that each step gives the others theirs and is drawn.

type Message = { readonly data: Record<string, string>; readonly transient: { readonly display_id: string } };
const home = globalThis as { __tslab__?: { require: unknown; interrupts: number } };
let sent: Message[] = [];
/** Lines drawn before the kernel is interrupted; where none is drawn nobody has a turn, and no interrupt comes. */
let interruptAfter = Number.POSITIVE_INFINITY;

beforeEach(() => {
  sent = [];
  interruptAfter = Number.POSITIVE_INFINITY;
  const write = (message: Message): void => {
    sent.push(message);
    if ("text/html" in message.data && --interruptAfter === 0 && home.__tslab__) home.__tslab__.interrupts++;
  };
  home.__tslab__ = { require: () => ({ lastWriteDisplayData: write }), interrupts: 0 };
  let time = 0;
  mock.method(performance, "now", () => {
    time += 1100;
    return time;
  });
});
afterEach(() => {
  home.__tslab__ = undefined;
  mock.restoreAll();
});

/** Some thousand words that often recur: nothing has been asked of it. */
function fresh(): Corpus {
  const random = seeded(11);
  const documents = Array.from({ length: 4 }, (_, d) => ({
    id: `d${d}`,
    metadata: { year: 1990 + d },
    words: Array.from({ length: 1500 }, () => {
      const letter = "abcdefgh"[Math.min(random(8), random(8))];
      return {
        word: random(9) === 0 ? letter.toUpperCase() : letter,
        lemma: letter === "b" ? "a" : letter,
        pos: random(2) === 0 ? "NOUN" : "VERB",
        boundary: random(8) === 0 ? 1 + random(3) : 0,
      };
    }),
  }));
  return corpusInMemory(made(documents), defaultContract);
}

const dictionary = dictionaryOf({ x: ["a", "b c"], y: { z: ["d *"] } });

const questions: Readonly<Record<string, (corpus: Corpus) => Promise<readonly object[]>>> = {
  documents: (corpus) => corpus.documents({ by: "paragraph" }),
  words: (corpus) => corpus.frequencies({ by: "id" }),
  "n-grams": (corpus) => corpus.frequencies({ n: [2, 4], of: "lemma" }),
  terms: (corpus) => corpus.frequencies({ terms: ["a", "b c", "d * e"], by: "year" }),
  "beside a node": (corpus) => corpus.cooccurrences({ node: ["a b", "c"] }),
  pairs: (corpus) => corpus.cooccurrences({ by: "id" }),
  "pairs in units": (corpus) => corpus.cooccurrences({ within: "sentence", of: "lempos" }),
  lines: (corpus) => corpus.concordance({ match: "a", sort: "left" }),
  sequences: (corpus) => corpus.sequences({ of: "lemma" }),
  phrases: (corpus) => recurringPhrases(corpus),
  frames: (corpus) => phraseFrames(corpus, { n: 4 }),
  passages: (corpus) => sharedPassages(corpus, { between: ["d0", "d1"], least: 4 }),
  lens: (corpus) => lens(corpus, dictionary),
  coverage: (corpus) => coverage(corpus, dictionary, { by: "paragraph" }),
  rates: async (corpus) => rates(corpus, await corpus.concordance({ match: "b" }), { of: "node", by: "paragraph" }),
};
const names = Object.keys(questions);

test("a question tells shares that never fall, from 0 to 1, and takes its lines along", async () => {
  const corpus = fresh();
  for (const name of names) {
    sent = [];
    const rows = await questions[name](corpus);
    assert.ok(rows.length > 0, name);
    // A question may be several works one after another: each has a line of its own.
    const ids = [...new Set(sent.map(({ transient }) => transient.display_id))];
    const lines = ids.map((id) => sent.filter(({ transient }) => transient.display_id === id));
    assert.ok(lines.length > 0, name);
    for (const line of lines) {
      assert.deepEqual(line.at(-1)?.data, {}, name);
      const texts = line.slice(0, -1).map(({ data }) => data["text/plain"]);
      assert.match(texts[0], /^[A-Z][a-z ]+ [0-9,]+ (word|passage|text|row)s?: \d+ %$/);
      const shares = line.slice(0, -1).map(({ data }) => Number(/value="([0-9.]+)"/.exec(data["text/html"])?.[1]));
      for (const [i, share] of shares.entries())
        assert.ok(share >= (shares[i - 1] ?? 0) && share <= 1, `${name}: ${shares}`);
    }
  }
});

test("two questions at once, whichever, answer what each answers alone, also where both make what is kept", async () => {
  const alone = new Map<string, readonly object[]>();
  for (const name of names) alone.set(name, await questions[name](fresh()));
  for (const [i, one] of names.entries())
    for (const other of names.slice(i)) {
      const corpus = fresh();
      sent = [];
      const [first, second] = await Promise.all([questions[one](corpus), questions[other](corpus)]);
      // Both went on in turns: the first line of the second came before the last of the first.
      const [a, b] = new Set(sent.map(({ transient }) => transient.display_id));
      const last = sent.findLastIndex(({ transient }) => transient.display_id === a);
      const begun = sent.findIndex(({ transient }) => transient.display_id === b);
      assert.ok(begun < last, `${one} and ${other} did not take turns`);
      assert.deepEqual(first, alone.get(one), `${one} beside ${other}`);
      assert.deepEqual(second, alone.get(other), `${other} beside ${one}`);
    }
});

test("an interrupted question ends, and what is asked next is answered as if it had never been asked", async () => {
  const alone = new Map<string, readonly object[]>();
  for (const name of names) alone.set(name, await questions[name](fresh()));
  const random = seeded(13);
  for (const name of names) {
    sent = [];
    await questions[name](fresh());
    const messages = sent.filter(({ data }) => "text/html" in data).length;
    for (const after of new Set([1, 1 + random(messages), messages])) {
      const corpus = fresh();
      [sent, interruptAfter] = [[], after];
      await assert.rejects(questions[name](corpus), /^Error: Interrupted$/, `${name} after ${after}`);
      assert.deepEqual(sent.at(-1)?.data, {});
      interruptAfter = Number.POSITIVE_INFINITY;
      const next = names[random(names.length)];
      assert.deepEqual(await questions[next](corpus), alone.get(next), `${next} after ${name}`);
      assert.deepEqual(await questions[name](corpus), alone.get(name), `${name} again`);
    }
  }
});
