import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { Dictionary, DictionaryCategory } from "./dictionary.js";
import { type Categories, dictionaryOf } from "./dictionary-object.js";
import { readDictionary } from "./dictionary-read.js";

const folder = await mkdtemp(path.join(tmpdir(), "dictionary-"));
let files = 0;

async function read(extension: string, text: string | Uint8Array, options = {}): Promise<Dictionary> {
  const file = path.join(folder, `d${files++}${extension}`);
  await writeFile(file, text);
  return readDictionary(file, options);
}

/** Categories as one writes them in a notebook, entries and exceptions in their order. */
function plain(categories: readonly DictionaryCategory[]): unknown {
  return Object.fromEntries(
    categories.map(({ name, entries, exceptions, categories: below }) => {
      const all = [...entries, ...exceptions.map((each) => `!${each}`)];
      if (below.length === 0) return [name, all];
      return [name, { ...(all.length > 0 ? { __: all } : {}), ...(plain(below) as object) }];
    }),
  );
}

test("LIWC: numbers and names between two lines of %, entries with their numbers, 01 is 1", async () => {
  const text = "%\r\n01\tA category\r\n2\tAnother\r\n%\r\n\r\nmore\t01\r\nlamb*\t1\t02\r\nlittle lamb\t2\r\n";
  const dictionary = await read(".dic", text);
  assert.deepEqual(plain(dictionary.categories), {
    "A category": ["more", "lamb*"],
    Another: ["lamb*", "little lamb"],
  });
  assert.equal(dictionary.wildcards, "*");
});

test("LIWC 2015: what is indented lies in the category above, a description is no part of the name", async () => {
  const text =
    "%\n1\tfunction (Function Words)\n\t2\tpronoun (Pronouns)\n\t\t3\ti (I)\n\t4\tarticle (Articles)\n20\taffect\n%\n" +
    "I\t1 2 3\nthe\t1\t4\nglad*\t20\n";
  assert.deepEqual(plain((await read(".dic", text)).categories), {
    function: { __: ["I", "the"], pronoun: { __: ["I"], i: ["I"] }, article: ["the"] },
    affect: ["glad*"],
  });
});

test("LIWC 2007: an entry whose category depends on its neighbours is refused, unless one says what to do", async () => {
  const text = "%\n125\taffect\n464\tfiller\n131\tcause\n%\nlike\t(02 134)125/464\t131\nkind\t<of>131/125\nwell\t464\n";
  await assert.rejects(read(".dic", text), /line 6: .*"like".*\(02 134\)125\/464.*edit the line/);
  const all = await read(".dic", text, { conditional: "all" });
  assert.deepEqual(plain(all.categories), {
    affect: ["like", "kind"],
    filler: ["like", "well"],
    cause: ["like", "kind"],
  });
  const less = await read(".dic", text, { conditional: "leave out" });
  assert.deepEqual(plain(less.categories), { affect: [], filler: ["well"], cause: ["like"] });
  assert.deepEqual(
    less.leftOut.map(({ line, entry, reason }) => `${line} ${entry} ${reason}`),
    ["6 like (02 134)125/464", "7 kind <of>131/125"],
  );
});

test("LIWC: errors name file, line and what was expected", async () => {
  const cases: [string, RegExp][] = [
    ["more\t1\n", /begins with its categories between two lines of %; line 1 is "more\\t1"/],
    ["%\n1\ta\n", /the second is missing/],
    ["%\n1\ta\n1\tb\n%\nx\t1\n", /line 3: the category 1 is declared twice, first in line 2/],
    ["%\n1\ta\n2\ta\n%\nx\t1\n", /line 3: the category "a" is declared twice/],
    ["%\none\ta\n%\nx\t1\n", /line 2: expected the number and the name/],
    ["%\n1\ta\n%\nx\t1 7\n", /line 4: "x" is of category 7, which is not declared/],
    ["%\n1\ta\n%\nx\t1 y\n", /line 4: expected numbers of categories behind the entry, got "y"/],
    ["%\n1\ta\n%\nx\n", /line 4: expected an entry, a tab and the numbers/],
    ["%\n1\ta\n%\nx**\t1\n", /line 4: broken pattern "x\*\*"/],
    ["%\n1\ta\n%\n*\t1\n", /line 4: the pattern "\*" is every word/],
    ["%\n1\ta\n2\tb\n%\nx\t1\n", /category "b" is empty/],
    ["%\n%\nx\t1\n", /no category is declared/],
  ];
  for (const [text, message] of cases) await assert.rejects(read(".dic", text), message, text);
  await assert.rejects(read(".dic", Uint8Array.of(37, 10, 0xe9, 10)), /byte 2 \(0xe9\) is not UTF-8/);
});

test("Lexicoder: a line +name begins a category; the older form is XML, as Yoshikoder's", async () => {
  const text = "+POSITIVE\nable*\ngood faith\n\n+NEGATIVE\nnot good\n+POSITIVE\nwell\n";
  assert.deepEqual(plain((await read(".lc3", text)).categories), {
    POSITIVE: ["able*", "good faith", "well"],
    NEGATIVE: ["not good"],
  });
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<dictionary style="050805" patternengine="substring">\n' +
    '<cnode name="New dictionary" desc=""><cnode name="A &amp; B" desc=""><pnode name="more"/><pnode name="lamb*"/>' +
    '</cnode><pnode name="own"/></cnode></dictionary>\n';
  for (const extension of [".ykd", ".lcd", ".lc3"])
    assert.deepEqual(plain((await read(extension, xml)).categories), {
      "New dictionary": { __: ["own"], "A & B": ["more", "lamb*"] },
    });
});

test("Lexicoder and Yoshikoder: errors, and an entity bomb does nothing", async () => {
  await assert.rejects(read(".lc3", "able*\n+P\n"), /line 1: expected a category, written \+name, .* got "able\*"/);
  await assert.rejects(read(".lc3", "+\nable\n"), /line 1: expected the name of a category/);
  await assert.rejects(read(".lc3", "+A\n+B\nable\n"), /category "A" is empty/);
  await assert.rejects(read(".ykd", "<dictionary><cnode name='a'>"), /not well-formed XML/);
  await assert.rejects(read(".ykd", "<list/>"), /expected the element <dictionary>, got <list>/);
  await assert.rejects(read(".ykd", "<dictionary patternengine='regexp'/>"), /regular expressions/);
  await assert.rejects(read(".ykd", "<dictionary><pnode name='a'/></dictionary>"), /must lie in a category/);
  await assert.rejects(
    read(".ykd", "<dictionary><x name='a'/></dictionary>"),
    /<x name="a">.*expected <cnode> or <pnode>/,
  );
  const deep = `<dictionary>${"<cnode name='a'>".repeat(200)}${"</cnode>".repeat(200)}</dictionary>`;
  await assert.rejects(read(".ykd", deep), /deeper than 100 levels/);
  const levels = Array.from({ length: 40 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
  const bomb = `<!DOCTYPE d [<!ENTITY e0 "x">${levels}]><dictionary><cnode name="a"><pnode name="&e40;"/></cnode></dictionary>`;
  await assert.rejects(read(".ykd", bomb), /entities defined in a file/);
});

test("dictionaries that lie too deep are refused in every format, a wide one is read in linear time", async () => {
  const deep = /d\d+\.\w+.*categories lie deeper than 100 levels/;
  const indented = Array.from({ length: 5000 }, (_, i) => `${" ".repeat(i)}${i + 1}\tc${i}`).join("\n");
  await assert.rejects(read(".dic", `%\n${indented}\n%\nx\t5000`), deep);
  await assert.rejects(read(".json", `${'{"a":'.repeat(10_000)}"x"${"}".repeat(10_000)}`), deep);
  await assert.rejects(read(".yaml", `a: ${"[".repeat(10_000)}x${"]".repeat(10_000)}`), deep);
  await assert.rejects(
    read(".ykd", `<dictionary>${'<cnode name="a">'.repeat(200)}${"</cnode>".repeat(200)}</dictionary>`),
    deep,
  );
  const entries = Array.from({ length: 20_000 }, (_, i) => `<pnode name="w${i}"/>`).join("");
  const before = performance.now();
  const wide = await read(".ykd", `<dictionary><cnode name="a">${entries}</cnode></dictionary>`);
  assert.equal(wide.categories[0].entries.length, 20_000);
  assert.ok(performance.now() - before < 5000, "took as long as reading by place does");
});

test("YAML and JSON: nested maps, lists, words that YAML would take for something else", async () => {
  const yaml =
    "evaluation:\n  positive: [good*, 'well done']\n  negative:\n    - no\n    - 2030\n    - worse: [worst]\n  __: even\n" +
    "people:\n- nation*\n- '!united nations'\n";
  const expected = {
    evaluation: { __: ["even"], positive: ["good*", "well done"], negative: { __: ["no", "2030"], worse: ["worst"] } },
    people: ["nation*", "!united nations"],
  };
  assert.deepEqual(plain((await read(".yml", yaml)).categories), expected);
  const json = JSON.stringify({ "a/b": ["x y"], c: { d: ["é\u0041"] } }, null, "\t");
  assert.deepEqual(plain((await read(".json", json)).categories), { "a/b": ["x y"], c: { d: ["éA"] } });
  const aliases = "a: &one [x, y]\nb: *one\n";
  assert.deepEqual(plain((await read(".yaml", aliases)).categories), { a: ["x", "y"], b: ["x", "y"] });
});

test("YAML: errors name the line; a cycle and aliases of aliases end", async () => {
  await assert.rejects(
    read(".yaml", "a: &one\n  b: *one\n"),
    /line 2: \*one is a cycle: the category "b" would lie in itself/,
  );
  await assert.rejects(read(".yaml", "a: &one [x, *one]\n"), /line 1: \*one is a cycle/);
  await assert.rejects(read(".yaml", "a: [x]\nb: *two\n"), /line 2:/);
  await assert.rejects(read(".yaml", "a: [x]\na: [y]\n"), /line 2: .*unique/);
  await assert.rejects(read(".json", '{ "a": ["x"],\n "a": ["y"] }'), /line 2: .*unique/);
  await assert.rejects(read(".yaml", "a: [x\n"), /line \d: /);
  await assert.rejects(read(".yaml", "- a\n"), /expected a map of categories/);
  await assert.rejects(read(".yaml", "a: [x]\nb:\n"), /category "b" is empty/);
  await assert.rejects(read(".yaml", "a:\n- x\n- ''\n"), /line 3: an entry must hold a word, got ""/);
  await assert.rejects(read(".yaml", "a: [good**]\n"), /line 1: broken pattern "good\*\*"/);
  await assert.rejects(read(".yaml", "x: &x\n  a: [y]\nb:\n  <<: *x\n"), /line 4: merging with <</);
  const laughs = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join("\n");
  await assert.rejects(read(".yaml", `a0: &a0 [x]\n${laughs}\n`), /more than 1000000 entries/);
});

test("dictionaryOf: an object that contains itself, what is no string, an empty list", () => {
  const cyclic: Record<string, unknown> = { b: ["x"] };
  cyclic.a = { deeper: cyclic };
  assert.throws(() => dictionaryOf(cyclic as Categories), /category "a\/deeper" is a cycle/);
  assert.throws(() => dictionaryOf({ a: [1] as unknown as string[] }), /category "a": an entry is a string, got 1/);
  assert.throws(() => dictionaryOf({ a: 1 as unknown as string }), /category "a": expected a list of entries/);
  assert.throws(() => dictionaryOf({ a: [] }), /category "a" is empty/);
  assert.throws(() => dictionaryOf({}), /expected a dictionary with a category/);
  assert.throws(() => dictionaryOf(["x"] as unknown as Categories), /expected an object of categories/);
  assert.throws(() => dictionaryOf({ a: ["x"] }, { off: "form" } as object), /no option "off"/);
  assert.throws(() => dictionaryOf({ a: ["x"] }, { of: "word" } as object), /of must be one of form, lemma/);
  // The same list twice is no cycle.
  const shared = ["x"];
  assert.deepEqual(plain(dictionaryOf({ a: { c: shared }, b: shared }).categories), { a: { c: ["x"] }, b: ["x"] });
});

test("readDictionary: a path, and nothing that stands for an open file", async () => {
  for (const file of [undefined, 0, {}])
    await assert.rejects(readDictionary(file as unknown as string), /expected the path of a file, got/);
});

test("readDictionary: an extension it does not know, an option it does not have", async () => {
  await assert.rejects(read(".txt", "x"), /a dictionary is one of \.dic \(LIWC\).*got \.txt/);
  await assert.rejects(read(".dic", "x", { conditional: "maybe" }), /conditional must be one of/);
  await assert.rejects(read(".dic", "x", { condition: "all" }), /no option "condition"/);
  await assert.rejects(readDictionary(path.join(folder, "none.dic")), /ENOENT/);
});
