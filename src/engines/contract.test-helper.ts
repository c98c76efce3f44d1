import assert from "node:assert/strict";
import test from "node:test";
import { byCodePoint } from "../order.js";
import { seeded } from "../seeded.test-helper.js";
import { defaultContract, regions } from "../tokens/contract.js";
import type {
  Attribute,
  ConcordanceRow,
  CooccurrenceRow,
  Corpus,
  CountingContract,
  FrequencyRow,
  Tokens,
  Within,
} from "../types.js";
import { type MadeDocument, type MadeWord, made } from "./made.test-helper.js";
import {
  cooccurrenceLine,
  groupOfRow,
  type TwinBy,
  type TwinQuestion,
  type TwinWhere,
  twinCooccurrences,
  twinFrequencies,
  twinGroups,
  twinHits,
  twinKeepsDocument,
  twinSelects,
  twinTokens,
} from "./twin.test-helper.js";

type Make = (tokens: Tokens, contract: CountingContract) => Corpus | Promise<Corpus>;
/** The questions without their types, because the tests put them together from data. */
interface Untyped {
  documents(options?: object): Promise<Record<string, unknown>[]>;
  frequencies(options?: object): Promise<(FrequencyRow & Record<string, unknown>)[]>;
  cooccurrences(options?: object): Promise<(CooccurrenceRow & Record<string, unknown>)[]>;
  concordance(options: object): Promise<ConcordanceRow[]>;
}
const untyped = (corpus: Corpus): Untyped => corpus as unknown as Untyped;

const vocabulary = ["Right", "right", "rights", "win-win", "China’s", "𝒳", "ﬁ", "2018", "of"];

/** Some documents, one of them often empty, with all that a question can look at, drawn at random. */
function randomDocuments(random: (n: number) => number): MadeDocument[] {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)];
  const word = (region: MadeWord["region"], quoted: boolean, boundary: number): MadeWord => {
    const spelling = pick(vocabulary);
    return {
      word: spelling,
      boundary,
      region,
      quoted,
      lemma: spelling.toLowerCase().replace(/’?s$/, ""),
      pos: pick(["NOUN", "VERB"]),
    };
  };
  return Array.from({ length: 1 + random(4) }, (_, d) => {
    const words: MadeWord[] = [];
    let [region, quoted] = [pick(regions.slice(0, 6)), false];
    for (let i = random(5) === 0 ? 0 : 1 + random(40); i > 0; i--) {
      if (random(8) === 0) region = pick(regions.slice(0, 6));
      if (random(6) === 0) quoted = !quoted;
      words.push(word(region, quoted, pick([0, 0, 0, 0, 0, 1, 2, 3])));
    }
    for (let note = random(3); note > 0; note--)
      for (let i = 0; i < 4; i++) words.push(word("note", false, i === 0 ? 4 : pick([0, 0, 1, 2])));
    const metadata = {
      year: 1990 + random(3),
      kind: pick(["essay", "report"]),
      ...(random(3) === 0 ? { late: true } : {}),
    };
    return { id: `d${d}`, metadata, words };
  });
}

const attributes: readonly Attribute[] = ["form", "lemma", "pos", "lempos"];
const withins: readonly Within[] = ["clause", "sentence", "paragraph", "document"];
const groupings: readonly (readonly TwinBy[])[] = [
  [],
  ["id"],
  ["year"],
  ["kind", "year"],
  ["region"],
  ["quoted"],
  ["paragraph"],
  ["sentence"],
  [{ parts: 3 }],
  ["region", "quoted"],
  ["id", { parts: 7 }],
  ["quoted", "paragraph"],
];
const conditions: readonly TwinWhere[] = [
  {},
  { region: "note" },
  { region: ["body", "title", "heading"] },
  { quoted: false },
  { quoted: true, region: [...regions] },
  { id: "d0" },
  { year: { from: 1991 } },
  { year: { from: 1990, to: 1991 }, kind: "essay" },
  { kind: { from: "f" } },
];

/** Everything that has been promised of a corpus, tested on the engine that `make` makes. */
export function engineContract(name: string, make: Make): void {
  const promise = (sentence: string, run: () => Promise<void>): unknown => test(`${name}: ${sentence}`, run);
  const corpusOf = async (
    documents: readonly MadeDocument[],
    contract: CountingContract = defaultContract,
  ): Promise<Untyped> => untyped(await make(made(documents), contract));

  /** Runs a comparison on random corpora with random questions. */
  async function atRandom(
    seed: number,
    runs: number,
    compare: (
      corpus: Untyped,
      all: ReturnType<typeof twinTokens>,
      question: TwinQuestion,
      random: (n: number) => number,
      tokens: Tokens,
    ) => Promise<void>,
  ): Promise<void> {
    const random = seeded(seed);
    const pick = <T>(from: readonly T[]): T => from[random(from.length)];
    for (let run = 0; run < runs; run++) {
      const documents = randomDocuments(random);
      const tokens = made(documents);
      const contract: CountingContract = {
        ...defaultContract,
        case: pick(["fold", "keep"]),
        numbers: pick(["keep", "drop"]),
      };
      const corpus = untyped(await make(tokens, contract));
      const question = {
        of: pick(attributes),
        by: pick(groupings),
        where: pick(conditions),
        within: pick(withins),
        contract,
      };
      if ((question.of !== "form" && tokens.spellings.length === 0) || tokens.types.length === 0) continue;
      await compare(corpus, twinTokens(tokens, contract), question, random, tokens);
    }
  }
  const asked = ({ of, where, within, by }: TwinQuestion): object => ({
    of,
    where,
    within,
    by: by.length > 0 ? by : undefined,
  });
  const line = (row: FrequencyRow): string => {
    const { term, n, count, documents, total, positions } = row;
    return JSON.stringify({ term, n, count, documents, total, positions, group: groupOfRow(row) });
  };

  promise("frequencies are those of the definition, for every of, by, where, within and n", () =>
    atRandom(1, 400, async (corpus, all, question, random) => {
      const shortest = 1 + random(5);
      const longest = Math.min(5, shortest + random(3));
      const least = 1 + random(3);
      const rows = await corpus.frequencies({ ...asked(question), n: [shortest, longest], least });
      const expected = [];
      for (let n = shortest; n <= longest; n++) expected.push(...twinFrequencies(all, n, least, question));
      assert.deepEqual(rows.map(line).sort(byCodePoint), expected.sort(byCodePoint), JSON.stringify(asked(question)));
    }),
  );

  promise("frequencies are sorted by count, then by term in code-point order, then by group", () =>
    atRandom(2, 100, async (corpus, _, question) => {
      const rows = await corpus.frequencies({ ...asked(question), n: [1, 2] });
      for (const [i, row] of rows.entries()) {
        if (i === 0) continue;
        const last = rows[i - 1];
        assert.ok(last.count > row.count || (last.count === row.count && byCodePoint(last.term, row.term) <= 0));
      }
    }),
  );

  promise("terms answer as all frequencies do, and zero where there is none", () =>
    atRandom(3, 150, async (corpus, _, question) => {
      const rows = await corpus.frequencies({ ...asked(question), n: [1, 3] });
      const terms = [...new Set(rows.map(({ term }) => term))];
      const answers = await corpus.frequencies({
        ...asked(question),
        terms: [...terms, question.of === "lempos" ? "not_X there_X" : "not there"],
      });
      assert.deepEqual(
        answers
          .filter(({ count }) => count > 0)
          .map(line)
          .sort(byCodePoint),
        rows.map(line).sort(byCodePoint),
      );
      assert.deepEqual([...new Set(answers.map(({ term }) => term))].slice(0, -1), answers.length > 0 ? terms : []);
      const groups = new Set(answers.map(groupOfRow)).size;
      assert.equal(answers.length, groups * (terms.length + 1));
      assert.equal(new Set(answers.map((row) => row.term + groupOfRow(row))).size, answers.length);
    }),
  );

  promise("a term is found as often as the definition finds it, and in as many lines of the concordance", () =>
    atRandom(4, 250, async (corpus, all, question, random) => {
      const { of, where, within } = question;
      const words = [...new Set(all.map((token) => token[of])), "*", "*i*", "r*", "*s", "nowhere_X"];
      const phrase = (): string[] => Array.from({ length: 1 + random(3) }, () => words[random(words.length)]);
      const phrases = Array.from({ length: 1 + random(3) }, phrase);
      const expected = twinHits(all, phrases, question);
      const match = phrases.map((each) => each.join(" "));
      const context = JSON.stringify({ ...asked(question), match });
      const lines = await corpus.concordance({ of, where, within, match });
      assert.deepEqual(
        lines.map(({ id, position }) => [id, position]),
        expected.map(({ id, position }) => [id, position]),
        context,
      );
      const rows = await corpus.frequencies({ ...asked(question), terms: { set: match } });
      assert.equal(
        rows.reduce((sum, { count }) => sum + count, 0),
        expected.length,
        context,
      );
      for (const { id, position, region, quoted, paragraph, sentence } of lines) {
        const token = all.find((each) => each.id === id && each.position === position)!;
        assert.deepEqual(
          { region, quoted, paragraph, sentence },
          {
            region: token.region,
            quoted: token.quoted,
            paragraph: token.paragraph,
            sentence: token.sentence,
          },
        );
      }
    }),
  );

  const spans = [undefined, [5, 5], [2, 0], [0, 3], [1, 4], [9, 7]] as const;

  promise(
    "co-occurrence of nodes is that of the definition, for every of, collocates, span, within, by and where",
    () =>
      atRandom(11, 400, async (corpus, all, question, random) => {
        const { of } = question;
        const words = [...new Set(all.map((token) => token[of])), "*i*", "r*", "*s", "nowhere_X"];
        const word = (): string => words[random(words.length)];
        const phrase = (): string[] => [word(), ...Array.from({ length: random(3) }, () => (random(3) ? word() : "*"))];
        const nodes = Array.from({ length: 1 + random(2) }, (_, i) => ({
          name: `set ${i}`,
          phrases: Array.from({ length: 1 + random(2) }, phrase),
        }));
        const collocates = attributes[random(4)];
        const span = spans[random(spans.length)];
        const least = 1 + random(3);
        const options = {
          ...asked(question),
          node: Object.fromEntries(nodes.map(({ name, phrases }) => [name, phrases.map((each) => each.join(" "))])),
          collocates,
          span,
          least,
        };
        const rows = await corpus.cooccurrences(options);
        assert.deepEqual(
          rows.map(cooccurrenceLine).sort(byCodePoint),
          twinCooccurrences(all, nodes, collocates, span, least, question),
          JSON.stringify(options),
        );
      }),
  );

  promise("co-occurrence of all pairs is that of the definition, in order, and closed", () =>
    atRandom(12, 300, async (corpus, all, question, random) => {
      const collocates = random(2) ? question.of : attributes[random(4)];
      const span = spans[random(spans.length)];
      const least = 1 + random(5);
      const options = { ...asked(question), collocates, span, least };
      const rows = await corpus.cooccurrences(options);
      assert.deepEqual(
        rows.map(cooccurrenceLine).sort(byCodePoint),
        twinCooccurrences(all, undefined, collocates, span, least, question),
        JSON.stringify(options),
      );
      for (const [i, row] of rows.entries()) {
        const { o11, o12, o21, o22, left, right, places } = row;
        assert.ok([o11, o12, o21, o22].every((cell) => Number.isInteger(cell) && cell >= 0) && o11 > 0);
        if (span)
          assert.deepEqual(
            [left + right, places.reduce((a, b) => a + b, 0), places.length],
            [o11, o11, span[0] + span[1]],
          );
        else assert.deepEqual([left, right, places], [Number.NaN, Number.NaN, []]);
        if (i === 0) continue;
        const last = rows[i - 1];
        const order =
          last.o11 - o11 || byCodePoint(row.collocate, last.collocate) || byCodePoint(row.node, last.node) || 0;
        assert.ok(order >= 0, `row ${i}`);
      }
    }),
  );

  promise("the groups of a span add up to the table without groups", () =>
    atRandom(13, 150, async (corpus, _, question) => {
      const cells = ["o11", "o12", "o21", "o22"] as const;
      const options = { ...asked(question), node: question.of === "pos" ? "NOUN" : "r*", span: [3, 3] };
      const whole = await corpus.cooccurrences({ ...options, by: undefined });
      const parts = await corpus.cooccurrences(options);
      for (const row of whole) {
        const own = parts.filter(({ collocate }) => collocate === row.collocate);
        // A group without the pair has no row, so of the other cells there may be more in the whole.
        for (const cell of cells) {
          const sum = own.reduce((total, part) => total + part[cell], 0);
          assert.ok(cell === "o11" ? sum === row[cell] : sum <= row[cell], cell);
        }
      }
    }),
  );

  promise("co-occurrence: places are counted once, at the nearest node, left on a tie, by hand", async () => {
    const words = "a human right is a right of human beings and of all".split(" ");
    const corpus = await corpusOf([
      { id: "a", words },
      { id: "b", words: ["right", "x", { word: "y", boundary: 2 }] },
    ]);
    const rows = await corpus.cooccurrences({ node: "right", span: [2, 3] });
    const row = (collocate: string): unknown => rows.find((each) => each.collocate === collocate);
    // Beside the nodes at 2 and 5: 0 1 | 3 4 | 6 7 8, and x. Place 3 is nearer to 2, place 4 to 5.
    assert.deepEqual(row("human"), {
      ...{ node: "right", collocate: "human", o11: 2, o12: 6, o21: 0, o22: 4 },
      ...{ left: 1, right: 1, places: [0, 1, 0, 1, 0], documents: 1 },
    });
    assert.deepEqual(row("a"), {
      ...{ node: "right", collocate: "a", o11: 2, o12: 6, o21: 0, o22: 4 },
      ...{ left: 2, right: 0, places: [1, 1, 0, 0, 0], documents: 1 },
    });
    assert.deepEqual(row("of"), {
      ...{ node: "right", collocate: "of", o11: 1, o12: 7, o21: 1, o22: 3 },
      ...{ left: 0, right: 1, places: [0, 0, 1, 0, 0], documents: 1 },
    });
    assert.equal(row("y"), undefined);
    const tied = await corpusOf([{ id: "a", words: ["right", "of", "right"] }]);
    assert.deepEqual(
      (await tied.cooccurrences({ node: "right" })).map(({ left, right }) => [left, right]),
      [[1, 0]],
    );
  });

  promise(
    "co-occurrence: a phrase is a node with edges, a set has one name, and a token left out keeps its place",
    async () => {
      const corpus = await corpusOf([
        { id: "a", words: ["the", "UN", "and", "the", { word: "grand", quoted: true }, "United", "Nations", "act"] },
      ]);
      const node = { un: ["UN", "United Nations"] };
      const rows = await corpus.cooccurrences({ node, span: [1, 1] });
      assert.deepEqual(
        rows.map((row) => [row.node, row.collocate, row.o11, row.o12, row.o21, row.o22]),
        [
          ["un", "act", 1, 3, 0, 1],
          ["un", "and", 1, 3, 0, 1],
          ["un", "grand", 1, 3, 0, 1],
          ["un", "the", 1, 3, 1, 0],
        ],
      );
      const unquoted = await corpus.cooccurrences({ node, span: [1, 1], where: { quoted: false } });
      assert.deepEqual(
        unquoted.map(({ collocate, o11, o12, o21, o22 }) => [collocate, o11, o12, o21, o22]),
        [
          ["act", 1, 2, 0, 1],
          ["and", 1, 2, 0, 1],
          ["the", 1, 2, 1, 0],
        ],
      );
      const several = await corpus.cooccurrences({ node: ["UN", "act", "nowhere"], span: [1, 0] });
      assert.deepEqual(
        several.map((row) => [row.node, row.collocate]),
        [
          ["act", "nations"],
          ["un", "the"],
        ],
      );
    },
  );

  promise("co-occurrence: a node that does not occur has no rows, and neither has one without neighbours", async () => {
    const corpus = await corpusOf([{ id: "a", words: ["peace", { word: "Peace", boundary: 2 }] }]);
    assert.deepEqual(await corpus.cooccurrences({ node: "unicorn" }), []);
    assert.deepEqual(await corpus.cooccurrences({ node: "unicorn", within: "sentence" }), []);
    assert.deepEqual(await corpus.cooccurrences({ node: "peace" }), []);
    assert.deepEqual(await corpus.cooccurrences({ node: "peace", within: "document", by: "id" }), []);
    assert.deepEqual(await corpus.cooccurrences(), []);
  });

  promise("documents and groups of them have the sizes of the definition", () =>
    atRandom(5, 250, async (corpus, all, question, _, tokens) => {
      const { by, where, contract } = question;
      const counts = (token: (typeof all)[number]): boolean => twinSelects(token, where, contract);
      const sizes = (members: typeof all): object => ({
        tokens: members.length,
        types: new Set(members.map(({ form }) => form)).size,
        sentences: new Set(members.map(({ id, sentence }) => `${id} ${sentence}`)).size,
        paragraphs: new Set(members.map(({ id, paragraph }) => `${id} ${paragraph}`)).size,
      });
      assert.deepEqual(
        await corpus.documents({ where }),
        tokens.documents
          .filter(({ id, metadata }) => twinKeepsDocument(id, metadata, where))
          .map(({ id, metadata }) => ({
            id,
            ...metadata,
            ...sizes(all.filter((token) => token.id === id && counts(token))),
          })),
      );
      const groups = twinGroups(all, by, counts);
      const rows = await corpus.documents({ where, by });
      const expected = [...new Set(groups.values())].map((group) => {
        const members = all.filter((token) => groups.get(token) === group);
        return JSON.stringify({ group, documents: new Set(members.map(({ id }) => id)).size, ...sizes(members) });
      });
      const told = rows
        .filter((row) => by.length > 0 || row.tokens !== 0)
        .map(({ documents, tokens, types, sentences, paragraphs, ...group }) =>
          JSON.stringify({ group: groupOfRow(group), documents, tokens, types, sentences, paragraphs }),
        );
      assert.deepEqual(told.sort(byCodePoint), expected.sort(byCodePoint));
    }),
  );

  promise("sequences are the selected tokens in order", () =>
    atRandom(6, 150, async (corpus, all, question, _, tokens) => {
      const { of, where, contract } = question;
      const answers = await (corpus as unknown as Corpus).sequences({ of, where });
      assert.deepEqual(
        answers.map(({ id }) => id),
        tokens.documents.filter(({ id, metadata }) => twinKeepsDocument(id, metadata, where)).map(({ id }) => id),
      );
      for (const { id, codes, positions, starts, ends, boundaries, regions: regionCodes, quoted, values } of answers) {
        const expected = all.filter((token) => token.id === id && twinSelects(token, where, contract));
        assert.deepEqual(
          Array.from(codes, (code) => values[code]),
          expected.map((token) => token[of]),
        );
        assert.deepEqual(
          [...positions],
          expected.map(({ position }) => position),
        );
        // The greatest boundary since the token selected before: what is left out between them does not hide it.
        const own = all.filter((token) => token.id === id);
        assert.deepEqual(
          [...boundaries],
          expected.map((token, i) => {
            const from = i === 0 ? own.indexOf(token) : own.indexOf(expected[i - 1]) + 1;
            return Math.max(...own.slice(from, own.indexOf(token) + 1).map(({ boundary }) => boundary));
          }),
        );
        assert.deepEqual(
          Array.from(regionCodes, (code) => regions[code]),
          expected.map(({ region }) => region),
        );
        assert.deepEqual(
          [...quoted],
          expected.map((token) => Number(token.quoted)),
        );
        const d = tokens.documents.findIndex((document) => document.id === id);
        assert.deepEqual(
          [...starts],
          [...positions].map((position) => tokens.starts[tokens.first[d] + position]),
        );
        assert.deepEqual(
          [...ends],
          [...positions].map((position) => tokens.ends[tokens.first[d] + position]),
        );
      }
    }),
  );

  promise("counts of groups add up to the counts without groups", () =>
    atRandom(7, 100, async (corpus, _, question) => {
      const sums = new Map<string, number>();
      for (const { term, count } of await corpus.frequencies({ ...asked(question), n: [1, 3] }))
        sums.set(term, (sums.get(term) ?? 0) + count);
      const all = await corpus.frequencies({ ...asked({ ...question, by: [] }), n: [1, 3] });
      assert.deepEqual(new Map(all.map(({ term, count }) => [term, count])), sums);
      const sizes = (await corpus.documents({ where: question.where, by: question.by })).map(
        ({ tokens }) => tokens as number,
      );
      const whole = (await corpus.documents({ where: question.where })).map(({ tokens }) => tokens as number);
      const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
      assert.equal(sum(sizes), sum(whole));
    }),
  );

  promise("the slice of the source from start to end, with the edits applied, is the node", () =>
    atRandom(8, 50, async (corpus, _, { where, within }, __, tokens) => {
      for (const { id, start, end, node, line, column } of await corpus.concordance({ match: "* *", where, within })) {
        const { source } = tokens.documents.find((document) => document.id === id)!;
        assert.equal(source.slice(start, end), node);
        const before = source.slice(0, start).split("\n");
        assert.deepEqual([line, column], [before.length, before.at(-1)!.length + 1]);
      }
    }),
  );

  promise("answers do not depend on how the types are numbered", () =>
    atRandom(10, 50, async (corpus, _, question, random, tokens) => {
      const places = tokens.spellings.map((__, type) => ({ type, key: random(2 ** 32) })).sort((a, b) => a.key - b.key);
      const newType = new Map(places.map(({ type }, i) => [type, i]));
      const shuffled = {
        ...tokens,
        types: tokens.types.map((type) => newType.get(type)!),
        spellings: places.map(({ type }) => tokens.spellings[type]),
        lemmas: places.map(({ type }) => tokens.lemmas[type]),
        pos: places.map(({ type }) => tokens.pos[type]),
      };
      const other = untyped(await make(shuffled, question.contract));
      const options = { ...asked(question), n: [1, 3] };
      assert.deepEqual(await other.frequencies(options), await corpus.frequencies(options));
      const pairs = { ...asked(question), least: 1, span: [2, 3] };
      assert.deepEqual(await other.cooccurrences(pairs), await corpus.cooccurrences(pairs));
      const { where, within } = question;
      for (const sort of ["position", "node", "left", "right"]) {
        const lines = { match: ["right*", "* of"], where, within, sort, sample: { size: 9, seed: 1 } };
        assert.deepEqual(await other.concordance(lines), await corpus.concordance(lines));
      }
    }),
  );

  promise("answers are fresh: changing one does not change the next", async () => {
    const corpus = await corpusOf([{ id: "a", words: ["human", "rights"] }]);
    const again = async (): Promise<unknown[]> => [
      await corpus.frequencies(),
      await corpus.documents(),
      await (corpus as unknown as Corpus).sequences(),
      await corpus.concordance({ match: "rights" }),
      await corpus.cooccurrences({ node: "rights" }),
    ];
    const before = structuredClone(await again());
    const [rows, documents, sequences] = (await again()) as [
      { count: number }[],
      { tokens: number }[],
      { codes: Uint32Array; values: string[] }[],
    ];
    rows[0].count = 99;
    documents[0].tokens = 99;
    sequences[0].codes[0] = 1;
    sequences[0].values[0] = "changed";
    assert.deepEqual(await again(), before);
  });

  const sentence: MadeDocument = {
    id: "text",
    source: "“Economic, social and cultural  rights” (and\nso on). Human\r\nrights? Yes.",
    words: [
      "Economic",
      { word: "social", boundary: 1 },
      "and",
      "cultural",
      "rights",
      { word: "and", boundary: 1 },
      "so",
      "on",
      { word: "Human", boundary: 2 },
      "rights",
      { word: "Yes", boundary: 2 },
    ],
  };

  promise("punctuation in a phrase is ignored, and a term is told as it is counted", async () => {
    const corpus = await corpusOf([sentence]);
    const rows = await corpus.frequencies({ terms: ["Economic, social and cultural rights", "* rights", "nothing"] });
    assert.deepEqual(
      rows.map(({ term, n, count, total, positions }) => ({ term, n, count, total, positions })),
      [
        { term: "economic social and cultural rights", n: 5, count: 1, total: 11, positions: 4 },
        { term: "* rights", n: 2, count: 2, total: 11, positions: 8 },
        { term: "nothing", n: 1, count: 0, total: 11, positions: 11 },
      ],
    );
    assert.equal((await corpus.concordance({ match: "economic social" })).length, 1);
    assert.equal((await corpus.concordance({ match: "economic social", within: "clause" })).length, 0);
    assert.equal((await corpus.concordance({ match: "on human" })).length, 0);
    assert.equal((await corpus.concordance({ match: "on human", within: "paragraph" })).length, 1);
  });

  promise("a concordance shows the words beside the node with the punctuation between them", async () => {
    const corpus = await corpusOf([sentence]);
    const [line] = await corpus.concordance({ match: "cultural rights", window: 2 });
    assert.deepEqual(line, {
      id: "text",
      left: "social and",
      node: "cultural  rights",
      right: "” (and so",
      start: 22,
      end: 38,
      line: 1,
      column: 23,
      region: "body",
      quoted: false,
      paragraph: 1,
      sentence: 1,
      position: 3,
    });
    const [first] = await corpus.concordance({ match: "economic", window: 1 });
    assert.deepEqual([first.left, first.node, first.right], ["“", "Economic", ", social"]);
    const [open] = await corpus.concordance({ match: "so on", window: 1 });
    assert.deepEqual([open.left, open.right, open.line, open.column], ["and", "). Human", 2, 1]);
    const [human] = await corpus.concordance({ match: "human rights", window: 0 });
    assert.deepEqual([human.left, human.node, human.right, human.line], ["", "Human\r\nrights", "?", 2]);
  });

  promise("edits are applied to what a concordance prints, and offsets stay in the source", async () => {
    const source = "The inter-\nnational com-\nmunity acts now";
    const edits = [
      { rule: "hyphen", start: 9, end: 11, before: "-\n", after: "" },
      { rule: "hyphen", start: 23, end: 25, before: "-\n", after: "" },
    ];
    const tokens = made([
      {
        id: "e",
        source: "The international community acts now",
        words: ["The", "international", "community", "acts", "now"],
      },
    ]);
    const cut = {
      ...tokens,
      documents: [{ ...tokens.documents[0], source, edits }],
      starts: Uint32Array.of(0, 4, 20, 32, 37),
      ends: Uint32Array.of(3, 19, 31, 36, 40),
    };
    const corpus = await make(cut, defaultContract);
    const [line] = await corpus.concordance({ match: "community" });
    assert.deepEqual(
      [line.left, line.node, line.right, line.start, line.end, line.line, line.column],
      ["The international", "community", "acts now", 20, 31, 2, 10],
    );
    assert.equal(await corpus.text("e"), "The international community acts now");
    assert.equal(await corpus.restore("e"), source);
    assert.equal(await corpus.source("e"), source);
    assert.deepEqual(await corpus.edits(), [
      { id: "e", rule: "hyphen", start: 9, end: 11, line: 1, column: 10, before: "-\n", after: "" },
      { id: "e", rule: "hyphen", start: 23, end: 25, line: 2, column: 13, before: "-\n", after: "" },
    ]);
    assert.deepEqual(
      await corpus.spellings(["international community"]),
      new Map([["international community", "international community"]]),
    );
  });

  promise("a note that stands inside the running text is neither in its context nor between its words", async () => {
    const noted: MadeDocument = {
      id: "n",
      source: "All peoples have rights.1\n1 See page two.\n“These rights” are equal.",
      notes: [{ note: "1", start: 26, end: 41, marker: { start: 24, end: 25 } }],
      words: [
        ...["All", "peoples", "have", "rights"],
        { word: "These", boundary: 2 },
        ...["rights", "are", "equal"],
        { word: "See", boundary: 4, region: "note" },
        { word: "page", region: "note" },
        { word: "two", region: "note" },
      ],
    };
    const tokens = made([noted]);
    const corpus = await make(tokens, defaultContract);
    const [first, second] = await corpus.concordance({ match: "rights" });
    assert.deepEqual(
      [first.left, first.node, first.right],
      ["All peoples have", "rights", ".1 “These rights” are equal."],
    );
    assert.deepEqual(
      [second.left, second.node, second.right],
      ["All peoples have rights.1 “These", "rights", "” are equal."],
    );
    const [inNote] = await corpus.concordance({ match: "page", where: { region: "note" } });
    assert.deepEqual(
      [inNote.left, inNote.right, inNote.position, inNote.sentence, inNote.paragraph],
      ["See", "two.", 9, 3, 2],
    );
    assert.deepEqual(await corpus.concordance({ match: "page" }), []);
    assert.deepEqual(await corpus.notes(), [
      {
        id: "n",
        note: "1",
        start: 26,
        end: 41,
        line: 2,
        column: 1,
        text: "1 See page two.",
        markerStart: 24,
        markerEnd: 25,
        markerLine: 1,
        markerColumn: 25,
        markerPosition: 3,
      },
    ]);
  });

  promise("lines are sorted by place, by node, or by the words beside it, nearest first", async () => {
    const words = (text: string): string[] => text.split(" ");
    const corpus = await corpusOf([
      { id: "a", words: words("new Rights for all") },
      { id: "b", words: words("equal right of man") },
      { id: "c", words: words("my new rights") },
      { id: "d", words: words("rights by law") },
    ]);
    const ids = async (sort?: string): Promise<string> =>
      (await corpus.concordance({ match: "right*", sort })).map(({ id }) => id).join("");
    assert.equal(await ids(), "abcd");
    assert.equal(await ids("node"), "bacd");
    assert.equal(await ids("left"), "dbac");
    assert.equal(await ids("right"), "cdab");
  });

  promise("a sample is the same for the same seed, and prefers the same lines whatever else is found", async () => {
    const random = seeded(9);
    const words = Array.from({ length: 400 }, () => (random(2) === 0 ? "peace" : "war"));
    const corpus = await corpusOf(["a", "b", "c"].map((id) => ({ id, metadata: { year: id === "a" ? 1 : 2 }, words })));
    const drawn = async (size: number, seed: number, more: object = {}): Promise<string[]> =>
      (await corpus.concordance({ match: "peace", sample: { size, seed }, ...more })).map(
        ({ id, position }) => `${id} ${position}`,
      );
    const twenty = await drawn(20, 1);
    assert.equal(twenty.length, 20);
    assert.deepEqual(await drawn(20, 1), twenty);
    assert.notDeepEqual(await drawn(20, 2), twenty);
    const ten = await drawn(10, 1);
    assert.ok(ten.every((line) => twenty.includes(line)));
    // What was drawn from b and c among all is drawn from them alone too.
    const alone = await drawn(20, 1, { where: { year: 2 } });
    assert.ok(twenty.filter((line) => !line.startsWith("a")).every((line) => alone.includes(line)));
    assert.ok(new Set(twenty.map((line) => line[0])).size > 1);
    assert.equal((await drawn(9999, 1)).length, (await corpus.concordance({ match: "peace" })).length);
    assert.deepEqual(await drawn(0, 1), []);
  });

  promise("terms answer for every group in the order asked, also for groups without tokens", async () => {
    const corpus = await corpusOf([
      { id: "a", metadata: { year: 1990 }, words: ["peace", "peace"] },
      { id: "b", metadata: { year: 1991 }, words: [] },
      { id: "c", metadata: { year: 1992 }, words: [{ word: "war", region: "title" }] },
    ]);
    const rows = await corpus.frequencies({ terms: { war: "war", both: ["peace", "war peace"] }, by: "year" });
    assert.deepEqual(rows, [
      { term: "war", n: 1, count: 0, documents: 0, total: 2, positions: 2, year: 1990 },
      { term: "war", n: 1, count: 0, documents: 0, total: 0, positions: 0, year: 1991 },
      { term: "war", n: 1, count: 1, documents: 1, total: 1, positions: 1, year: 1992 },
      { term: "both", n: NaN, count: 2, documents: 1, total: 2, positions: NaN, year: 1990 },
      { term: "both", n: NaN, count: 0, documents: 0, total: 0, positions: NaN, year: 1991 },
      { term: "both", n: NaN, count: 0, documents: 0, total: 1, positions: NaN, year: 1992 },
    ]);
    const parts = await corpus.frequencies({ terms: ["war"], by: { parts: 3 } });
    assert.deepEqual(
      parts.map(({ id, part, total }) => [id, part, total]),
      [
        ["a", 1, 1],
        ["a", 2, 1],
        ["a", 3, 0],
        ["b", 1, 0],
        ["b", 2, 0],
        ["b", 3, 0],
        ["c", 1, 1],
        ["c", 2, 0],
        ["c", 3, 0],
      ],
    );
    const places = await corpus.frequencies({ terms: ["war"], by: ["id", "region"] });
    assert.deepEqual(
      places.map(({ id, region, count, total }) => [id, region, count, total]),
      [
        ["a", "title", 0, 0],
        ["a", "body", 0, 2],
        ["b", "title", 0, 0],
        ["b", "body", 0, 0],
        ["c", "title", 1, 1],
        ["c", "body", 0, 0],
      ],
    );
    assert.deepEqual(await corpus.frequencies({ terms: [] }), []);
    assert.deepEqual(
      (await corpus.frequencies({ terms: ["war"], where: { year: [1990, 1991] }, by: "id" })).map(({ id }) => id),
      ["a", "b"],
    );
  });

  promise("groups are listed by number or code point, regions as in the text, quoted last", async () => {
    const corpus = await corpusOf([
      { id: "a", metadata: { year: 10, kind: "\u{1f600}" }, words: ["x", { word: "x", quoted: true }] },
      { id: "b", metadata: { year: 9, kind: "\ufffd" }, words: ["x", { word: "x", region: "title" }] },
    ]);
    const groups = async (by: unknown, field: string): Promise<unknown[]> =>
      (await corpus.documents({ by })).map((row) => row[field]);
    assert.deepEqual(await groups("year", "year"), [9, 10]);
    assert.deepEqual(await groups("kind", "kind"), ["\ufffd", "\u{1f600}"]);
    assert.deepEqual(await groups("quoted", "quoted"), [false, true]);
    assert.deepEqual(await groups("region", "region"), ["title", "body"]);
  });

  promise("a corpus without texts or words answers with nothing", async () => {
    for (const documents of [[], [{ id: "empty", words: [] }]]) {
      const corpus = await corpusOf(documents);
      assert.deepEqual(await corpus.frequencies({ n: [1, 3] }), []);
      assert.deepEqual(await corpus.frequencies({ by: "sentence" }), []);
      assert.deepEqual(await corpus.cooccurrences({ node: "anything" }), []);
      assert.deepEqual(await corpus.cooccurrences({ least: 1, within: "sentence", by: "id" }), []);
      assert.deepEqual(await corpus.concordance({ match: "anything at all" }), []);
      assert.deepEqual(await corpus.concordance({ match: "* *" }), []);
      assert.equal((await corpus.documents()).length, documents.length);
    }
  });

  promise("words that are also names of JavaScript are counted like others", async () => {
    const corpus = await corpusOf([{ id: "a", words: ["constructor", "__proto__", "toString", "constructor"] }]);
    assert.deepEqual(
      (await corpus.frequencies()).map(({ term, count }) => [term, count]),
      [
        ["constructor", 2],
        ["__proto__", 1],
        ["tostring", 1],
      ],
    );
  });

  promise("spellings are the commonest ones, in small letters if a tenth are", async () => {
    const times = (count: number, ...words: string[]): (string | MadeWord)[] =>
      Array.from({ length: count }, () =>
        words.map((word, i) => ({ word, boundary: i === 0 ? 2 : word === "social" ? 1 : 0 })),
      ).flat();
    const corpus = (await corpusOf([
      {
        id: "a",
        words: [
          ...times(9, "Peace"),
          ...times(1, "peace"),
          ...times(10, "War"),
          ...times(1, "war"),
          ...times(3, "UN"),
          ...times(2, "Win-win"),
          ...times(1, "Economic", "social", "rights"),
        ],
      },
    ])) as unknown as Corpus;
    assert.deepEqual(
      await corpus.spellings(["peace", "war", "un", "win-win", "economic social rights", "develop*", "nowhere"]),
      new Map([
        ["peace", "peace"],
        ["war", "War"],
        ["un", "UN"],
        ["win-win", "Win-win"],
        ["economic social rights", "Economic, social rights"],
        ["develop*", "develop*"],
        ["nowhere", "nowhere"],
      ]),
    );
  });

  promise("a caption states regions, words of each text and the contract", async () => {
    const words = Array.from({ length: 1906 }, () => "word");
    const corpus = (await corpusOf([
      { id: "liu", words, metadata: { year: 2018 } },
      { id: "wu", words: ["word", { word: "title", region: "title" }], metadata: { year: 2010 } },
    ])) as unknown as Corpus<{ year: number }>;
    assert.equal(
      await corpus.caption({ where: { region: "body" }, within: "sentence", labels: { liu: "LIU" } }),
      "Body: LIU 1,906 words, wu 1; case folded, hyphens kept, within the sentence",
    );
    assert.equal(
      await corpus.caption({ where: { year: { to: 2010 }, quoted: false } }),
      "Title, body; year up to 2010; outside quotation marks: wu 2 words; case folded, hyphens kept",
    );
  });

  const wrong: readonly (readonly [question: keyof Untyped, options: object, message: RegExp])[] = [
    ["frequencies", { whree: {} }, /no option "whree"; did you mean "where"\?/],
    ["frequencies", { where: { yaer: 1 } }, /no field "yaer"; did you mean "year"\?/],
    ["frequencies", { where: { year: "2018" } }, /where\.year must be a number, got "2018"/],
    ["frequencies", { where: { year: undefined } }, /where\.year must be a number, got undefined/],
    ["frequencies", { where: { year: { from: 2, to: 1 } } }, /from the lower to the higher end, got {"from":2,"to":1}/],
    ["frequencies", { where: { year: {} } }, /where\.year needs from or to/],
    ["frequencies", { where: { year: { form: 1 } } }, /no option "form"; did you mean "from"\?/],
    ["frequencies", { where: { year: [] } }, /where\.year is an empty list/],
    ["frequencies", { where: { region: "bdoy" } }, /"bdoy", which is not in the corpus; did you mean "body"\?/],
    ["frequencies", { where: { region: { from: "body" } } }, /where\.region takes a value or a list/],
    ["frequencies", { where: { quoted: "false" } }, /where\.quoted must be a boolean, got "false"/],
    ["frequencies", { where: { id: "lui" } }, /where\.id is "lui".*did you mean "liu"\?/],
    ["frequencies", { by: "yaer" }, /by has no field "yaer"; did you mean "year"\?/],
    ["frequencies", { by: ["year", "year"] }, /by names "year" twice/],
    ["frequencies", { by: { parts: 0 } }, /by\.parts must be a whole number from 1 on, got 0/],
    ["frequencies", { n: 0 }, /n must be a whole number from 1 on, got 0/],
    ["frequencies", { n: 1.5 }, /got 1\.5/],
    ["frequencies", { n: [3, 2] }, /n must be \[shortest, longest\], got \[3,2\]/],
    ["frequencies", { least: 0 }, /least must be a whole number from 1 on, got 0/],
    ["frequencies", { least: 2, terms: ["word"] }, /least does not go with terms/],
    ["frequencies", { n: 2, terms: ["word"] }, /n is 2, but the term "word" has 1 words/],
    ["frequencies", { of: "lema" }, /of must be one of form, lemma, pos, lempos, got "lema"/],
    ["frequencies", { of: "lemma" }, /annotate: true/],
    ["frequencies", { within: "line" }, /within must be one of clause, sentence, paragraph, document, got "line"/],
    ["frequencies", { terms: ["…"] }, /the term "…" has no word in it/],
    ["frequencies", { terms: [""] }, /the term "" has no word in it/],
    ["frequencies", { terms: ['[pos="ADJ"]'] }, /CQL is not available yet/],
    ["frequencies", { terms: ["Word", "word"] }, /asks for "word" twice: \["Word","word"\]/],
    ["frequencies", { terms: { none: [] } }, /terms\.none is an empty set/],
    ["frequencies", { terms: "word" }, /terms must be a list of terms/],
    ["cooccurrences", { colocates: "pos" }, /no option "colocates"; did you mean "collocates"\?/],
    ["cooccurrences", { nodes: "word" }, /no option "nodes"; did you mean "node"\?/],
    ["cooccurrences", { collocates: "lema" }, /collocates must be one of form, lemma, pos, lempos, got "lema"/],
    ["cooccurrences", { node: "word", collocates: "lemma" }, /annotate: true/],
    ["cooccurrences", { span: 5 }, /span must be \[tokens to the left, tokens to the right\], got 5/],
    ["cooccurrences", { span: [5] }, /got \[5\]/],
    ["cooccurrences", { span: [0, 0] }, /span must hold a token, got \[0,0\]/],
    ["cooccurrences", { span: [1e6, 5] }, /span must hold 1000 tokens at most, got \[1000000,5\]/],
    ["cooccurrences", { span: [-1, 5] }, /span\[0\] must be a whole number from 0 on, got -1/],
    ["cooccurrences", { within: "line" }, /within must be one of clause, sentence, paragraph, document, got "line"/],
    ["cooccurrences", { least: 0 }, /least must be a whole number from 1 on, got 0/],
    ["cooccurrences", { node: "…" }, /the term "…" has no word in it/],
    ["cooccurrences", { node: [] }, /node must be a word.*got \[\]; leave it out for all pairs/],
    ["cooccurrences", { node: {} }, /node must be a word.*got \{\}/],
    ["cooccurrences", { node: null }, /node must be a word.*got null/],
    ["cooccurrences", { node: 5 }, /node must be a word.*got 5/],
    ["cooccurrences", { node: { un: [] } }, /node\.un is an empty set/],
    ["cooccurrences", { node: ["Word", "word"] }, /node names "word" twice: \["Word","word"\]/],
    ["cooccurrences", { node: "* *" }, /the node "\* \*" is every word/],
    ["cooccurrences", { node: '[pos="ADJ"]' }, /CQL is not available yet/],
    ["concordance", { of: "lempos", match: "word" }, /annotate: true/],
    ["concordance", {}, /requires match/],
    ["concordance", { match: "word", window: -1 }, /window must be a whole number from 0 on, got -1/],
    ["concordance", { match: "word", sort: "center" }, /sort must be one of position, node, left, right, got "center"/],
    ["concordance", { match: "word", sample: { size: 5 } }, /sample\.seed must be a whole number/],
    ["concordance", { match: 5 }, /a term must be a string, got 5/],
    ["documents", { bye: "year" }, /no option "bye"; did you mean "by"\?/],
  ];
  promise("what cannot be asked is refused at the door, naming what was given and what was perhaps meant", async () => {
    const corpus = await corpusOf([{ id: "liu", metadata: { year: 2018 }, words: ["word"] }]);
    for (const [question, options, message] of wrong)
      await assert.rejects(
        async () => corpus[question](options as never),
        message,
        `${question} ${JSON.stringify(options)}`,
      );
    await assert.rejects(
      () => (corpus as unknown as Corpus).source("lui"),
      /no document has the id "lui"; did you mean "liu"\?/,
    );
  });
}
