import assert from "node:assert/strict";
import test, { afterEach } from "node:test";
import { corpusOf } from "../corpus.js";
import { sentencesOf } from "../discourse/sentences.js";
import { byCodePoint } from "../order.js";
import { onTerminal, openWork, worked } from "./work.js";

type Message = { data: Record<string, string>; transient: { display_id?: string } };
const home = globalThis as { __tslab__?: { require: unknown; interrupts?: number }; Deno?: unknown };
afterEach(() => {
  home.__tslab__ = undefined;
  home.Deno = undefined;
});

/** A stand-in for tslab's kernel, which keeps what it is sent. */
function kernel(): [Message, boolean][] {
  const sent: [Message, boolean][] = [];
  home.__tslab__ = {
    require: () => ({ lastWriteDisplayData: (message: Message, update: boolean) => sent.push([message, update]) }),
  };
  return sent;
}

/** Work of so many steps, by a clock that moves so far at each step, with what is drawn when. */
async function drawn(steps: number, milliseconds: number, fails = false): Promise<[number, string][]> {
  let time = 0;
  const lines: [number, string][] = [];
  const place = {
    draw: (text: string) => void lines.push([time, text]),
    clear: () => void lines.push([time, "gone"]),
  };
  const work = openWork("Reading", steps, "text", place, () => time);
  function* all(): Generator<number, void> {
    for (let i = 1; i <= steps; i++) {
      time += milliseconds;
      yield i / steps;
    }
    if (fails) throw new Error("no");
  }
  await worked(all(), work.at)
    .catch(() => {})
    .finally(work.close);
  return lines;
}

test("what takes less than a second has no line", async () => {
  assert.deepEqual(await drawn(999, 1), []);
});

test("a line is drawn from the first second on, ten times a second at most, and is gone in the end", async () => {
  const lines = await drawn(3000, 1);
  assert.equal(lines[0][1], "Reading 3,000 texts: 33 %");
  assert.deepEqual(lines.at(-1), [3000, "gone"]);
  const times = lines.slice(0, -1).map(([time]) => time);
  assert.ok(times[0] >= 1000 && times.length > 15, String(times));
  for (const [i, time] of times.slice(1).entries()) assert.ok(time - times[i] >= 100);
  assert.ok(lines.slice(0, -1).every(([, text]) => /^Reading 3,000 texts: \d\d? %$|100 %$/.test(text)));
});

test("work that fails takes its line along", async () => {
  assert.deepEqual((await drawn(3, 900, true)).at(-1), [2700, "gone"]);
});

/** Two texts, each of which takes more than a second. */
const slowly = {
  progress: () => {
    const until = performance.now() + 1100;
    while (performance.now() < until);
  },
};
const two = [
  { id: "a", text: "Peace must hold." },
  { id: "b", text: "It should last." },
];

test("in a notebook a corpus that is read is one display, which is empty in the end", async () => {
  const sent = kernel();
  await corpusOf(two, slowly);
  assert.equal(sent[0][0].data["text/plain"], "Reading 2 texts: 54 %");
  assert.match(sent[0][0].data["text/html"], /^<progress value="0\.\d+" max="1"><\/progress> Reading 2 texts: 54 %$/);
  assert.deepEqual(sent.at(-1)?.[0].data, {});
  assert.equal(new Set(sent.map(([{ transient }]) => transient.display_id)).size, 1);
  assert.deepEqual(
    sent.map(([, update]) => update),
    sent.map((_, i) => i > 0),
  );
});

test("Deno's kernel is sent the same", async () => {
  const sent: [string, Message][] = [];
  home.Deno = { jupyter: { broadcast: async (...message: [string, Message]) => void sent.push(message) } };
  await corpusOf(two, slowly);
  assert.equal(sent[0][0], "display_data");
  assert.deepEqual([sent.at(-1)?.[0], sent.at(-1)?.[1].data], ["update_display_data", {}]);
});

test("an interrupted reading ends, and leaves neither a line nor a corpus", async () => {
  const sent = kernel();
  let read = 0;
  const reading = corpusOf([...two, { id: "c", text: "No." }], {
    progress: () => {
      slowly.progress();
      read++;
      if (read === 2 && home.__tslab__) home.__tslab__.interrupts = 1;
    },
  });
  await assert.rejects(reading, /^Error: Interrupted$/);
  assert.equal(read, 2);
  assert.deepEqual(sent.at(-1)?.[0].data, {});
});

test("a line whose computation was ended from outside is taken away", async () => {
  const sent = kernel();
  let time = 0;
  const work = openWork("Reading", 2, "text", undefined, () => time);
  time = 1500;
  await work.at(0.5);
  if (home.__tslab__) home.__tslab__.interrupts = 1;
  while (sent.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(sent[1][0].data, {});
});

test("on a terminal the line changes in its place and never wraps; in a pipe there is nothing", () => {
  const written: string[] = [];
  const write = (text: string): unknown => written.push(text);
  for (const isTTY of [false, true]) {
    const place = onTerminal({ isTTY, columns: 12, write });
    place.draw("Reading 12 texts", 0.5);
    place.clear();
  }
  assert.deepEqual(written, ["\r\x1b[KReading 12 ", "\r\x1b[K"]);
});

test("works that go on at once are told beside each other, and together no more often than one", async () => {
  const written: [number, string][] = [];
  let time = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string): unknown => written.push([time, text]) };
  const works = ["Counting", "Finding lines in"].map((verb) =>
    openWork(verb, 7, "word", onTerminal(terminal), () => time),
  );
  for (let step = 1; step <= 600; step++) {
    time += 10;
    for (const work of works) await work.at(step / 1000);
  }
  assert.equal(written[1][1], "\r\x1b[KCounting 7 words: 10 %   Finding lines in 7 words: 10 %");
  for (const [from] of written.slice(2)) {
    const inOneSecond = written.filter(([at]) => at >= from && at < from + 1000);
    assert.ok(inOneSecond.length <= 10, `${inOneSecond.length} from ${from}`);
  }
  works[0].close();
  assert.match(written.at(-1)![1].slice(4), /^Finding lines in 7 words: \d+ %$/);
  works[1].close();
  assert.equal(written.at(-1)![1], "\r\x1b[K");
});

test("two corpora read at once are what they are one after the other", async () => {
  const texts = (n: number): { id: string; text: string }[] =>
    Array.from({ length: 30 }, (_, i) => ({
      id: `${n}-${String(i).padStart(2, "0")}`,
      text: `${two[n].text} The ${["cats", "dogs", "United Nations"][i % 3]} of ${n} must have gone, ${i} times. `.repeat(
        60,
      ),
    }));
  const rows = async (corpus: Awaited<ReturnType<typeof corpusOf>>): Promise<string> =>
    JSON.stringify(await corpus.frequencies({ of: "lempos" }));
  const apart = [await rows(await corpusOf(texts(0))), await rows(await corpusOf(texts(1)))];
  const together = await Promise.all([0, 1].map(async (n) => rows(await corpusOf(texts(n)))));
  assert.deepEqual(together, apart);
  assert.ok(byCodePoint(together[0], together[1]) !== 0);
});

test("sentences that are read slowly have a line, which goes with the loop", async () => {
  const corpus = await corpusOf([...two, { id: "c", text: "All are. All were." }]);
  const sent = kernel();
  for await (const { text } of sentencesOf(corpus)) {
    slowly.progress();
    if (text.id === "c") break;
  }
  assert.equal(sent[0][0].data["text/plain"], "Reading the sentences of 3 texts: 33 %");
  assert.deepEqual(sent.at(-1)?.[0].data, {});
});
