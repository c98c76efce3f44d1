import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCorpus } from "../corpus.js";
import type { TwinWhere } from "../engines/twin.test-helper.js";
import { byCodePoint } from "../order.js";
import { seeded } from "../seeded.test-helper.js";
import type { Attribute, Within } from "../types.js";
import { type FrameRow, phraseFrames } from "./frames.js";
import {
  type RandomCorpus,
  randomCorpus,
  randomOf,
  randomWhere,
  randomWithin,
  type Seen,
  stretches,
} from "./random.test-helper.js";

const study = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));

interface Asked {
  readonly n: number;
  readonly least: number;
  readonly of: Attribute;
  readonly within: Within;
  readonly where: TwinWhere;
}

function twin({ seen }: RandomCorpus, { n, least, of, within, where }: Asked): FrameRow[] {
  const found = new Map<string, { fillers: string[]; ids: Set<string> }>();
  const all = stretches(seen, where, within);
  const runs = all.flatMap((stretch) =>
    stretch.flatMap((_, i): Seen[][] => (i + n <= stretch.length ? [stretch.slice(i, i + n)] : [])),
  );
  for (let open = 1; open < n - 1; open++)
    for (const run of runs) {
      const frame = run.map((token, i) => (i === open ? "*" : token[of])).join(" ");
      const each = found.get(frame) ?? { fillers: [], ids: new Set() };
      each.fillers.push(run[open][of]);
      each.ids.add(run[0].id);
      found.set(frame, each);
    }
  return [...found]
    .map(([frame, { fillers, ids }]) => ({
      frame,
      n,
      count: fillers.length,
      types: new Set(fillers).size,
      fillers: [...new Set(fillers)]
        .map((term) => ({ term, count: fillers.filter((filler) => filler === term).length }))
        .sort((a, b) => b.count - a.count || byCodePoint(a.term, b.term)),
      documents: ids.size,
      total: all.flat().length,
    }))
    .filter(({ count, types }) => count >= least && types > 1)
    .sort((a, b) => b.count - a.count || byCodePoint(a.frame, b.frame));
}

test("frames are what the definition finds, whatever is asked", async () => {
  const random = seeded(2);
  for (let run = 0; run < 300; run++) {
    const made = randomCorpus(random);
    const asked: Asked = {
      n: 3 + random(3),
      least: 1 + random(3),
      of: randomOf(random),
      within: randomWithin(random),
      where: randomWhere(random),
    };
    assert.deepEqual(await phraseFrames(made.corpus, asked), twin(made, asked), `${run} ${JSON.stringify(asked)}`);
  }
});

test("a frame counts what its fillers count, and has as many lines", async () => {
  const rows = await phraseFrames(study, { n: 4, least: 5 });
  assert.ok(rows.some(({ frame }) => frame === "the * of the"));
  for (const { frame, count, types, fillers } of rows) {
    assert.equal(
      fillers.reduce((sum, filler) => sum + filler.count, 0),
      count,
    );
    assert.equal(fillers.length, types);
    assert.equal((await study.concordance({ match: frame })).length, count, frame);
  }
});

test("what cannot be a frame is refused at the door", async () => {
  await assert.rejects(phraseFrames(study, { n: 2 }), /n must be a whole number from 3 on, got 2/);
  await assert.rejects(phraseFrames(study, {} as { n: number }), /n must be a whole number from 3 on, got undefined/);
  await assert.rejects(phraseFrames(study, { n: 3, least: 0 }), /least must be a whole number from 1 on, got 0/);
  const misspelt = { n: 3, witin: "clause" };
  await assert.rejects(phraseFrames(study, misspelt), /phraseFrames has no option "witin"; did you mean "within"\?/);
});
