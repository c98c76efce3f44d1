import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../corpus.js";
import { renderTable } from "../notebook/table.js";
import { actors } from "./actors/actors.js";
import { attributions } from "./attributions/attributions.js";
import { coverage } from "./dictionaries/coverage.js";
import { lens } from "./dictionaries/lens.js";
import { lexicons } from "./dictionaries/lexicons.js";
import { complexity } from "./features/complexity.js";
import { features } from "./features/features.js";
import { modality } from "./modality/modality.js";
import { rates } from "./rates.js";

const texts = [
  { id: "a", text: "States must clearly keep the good peace. “We will,” she said.", year: 1999 },
  { id: "b", text: "Nobody was heard.", year: 2000 },
];

test("a table of what any lens found says in which words it was found", async () => {
  const corpus = await corpusOf(texts);
  const where = { year: 1999 };
  const duties = await modality(corpus, { where });
  const answers = [
    duties,
    await actors(corpus, { where }),
    await attributions(corpus, { where }),
    await features(corpus, { where }),
    await complexity(corpus, { where }),
    await lens(corpus, lexicons.certainty, { where }),
    await coverage(corpus, lexicons.certainty, { where }),
    await rates(corpus, duties, { where }),
  ];
  for (const rows of answers) {
    assert.ok(rows.length > 0);
    assert.match(renderTable(rows).plain, /Body; year 1999: a 11 words; case folded, hyphens kept/);
  }
  const none = await modality(corpus, { where: { year: 2000 } });
  assert.match(renderTable(none).plain, /^Body; year 2000: b 3 words; case folded, hyphens kept\nno rows/);
});
