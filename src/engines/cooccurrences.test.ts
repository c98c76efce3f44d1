import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCorpus } from "../corpus.js";
import { association } from "../measures/associate.js";
import { logDice } from "../measures/association.js";
import type { Corpus } from "../types.js";

const study: Corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)), { annotate: false });

test("the study: no collocate is counted more often than it occurs, and logDice is 14 at most", async () => {
  for (const id of ["liu", "wu"]) {
    const where = { id };
    const frequency = new Map((await study.frequencies({ where })).map(({ term, count }) => [term, count]));
    const [{ tokens }] = await study.documents({ where });
    for (const node of ["rights", "human rights", "of", "the"]) {
      const rows = await study.cooccurrences({ node, where });
      assert.ok(rows.length > 0);
      const [{ count }] = await study.frequencies({ terms: [node], where });
      for (const row of rows) {
        assert.ok(row.o11 + row.o21 <= frequency.get(row.collocate)!, `${node} ${row.collocate}`);
        assert.equal(row.o11 + row.o12 + row.o21 + row.o22, tokens - count * node.split(" ").length);
      }
      assert.equal(
        rows.reduce((sum, { o11 }) => sum + o11, 0),
        rows[0].o11 + rows[0].o12,
        "the collocates fill the span",
      );
      const best = association(rows, { logDice })[0];
      assert.ok(best.logDice <= 14);
    }
    const human = (await study.cooccurrences({ node: "rights", where })).find(({ collocate }) => collocate === "human");
    assert.ok(human!.o11 <= frequency.get("human")!);
  }
});

test("the study: all pairs say of a node what the node asked for says", async () => {
  const pairs = await study.cooccurrences({ least: 10 });
  for (const node of ["rights", "cooperation"]) {
    const rows = (await study.cooccurrences({ node, least: 10 })).filter(
      ({ o11, o21 }) => o11 + o21 >= 10, // of all pairs both words occur so often
    );
    assert.deepEqual(
      pairs.filter((row) => row.node === node),
      rows,
    );
  }
});
