import assert from "node:assert/strict";
import test from "node:test";
import { renderTable } from "./table.js";
import { cutContext } from "./table-concordance.js";
import { timesInterval } from "./table-keyness.js";

const rows = (n: number): object[] => Array.from({ length: n }, (_, i) => ({ term: `term ${i}`, count: 1000 * i }));
const cells = (html: string): string[] => [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((match) => match[1]);

test("a long table is cut at 50 rows, and its caption says so", () => {
  const { html, plain } = renderTable(rows(1356));
  assert.equal(html.match(/<tr>/g)?.length, 51);
  assert.match(html, /50 of 1,356 rows/);
  assert.match(plain, /^50 of 1,356 rows \(more by limit, all by save\)\n/);
  assert.doesNotMatch(renderTable(rows(50)).html, /of 50 rows/);
  assert.equal(renderTable(rows(9), { limit: 3 }).html.match(/<tr>/g)?.length, 4);
  assert.throws(() => renderTable(rows(1), { limit: -1 }), /limit of 0 rows or more/);
});

test("no rows are said to be none", () => {
  assert.match(renderTable([]).html, />no rows</);
  const reasoned = Object.defineProperty([], "note", { value: '"<b>" does not occur' });
  assert.match(renderTable(reasoned).html, />no rows: &quot;&lt;b&gt;&quot; does not occur</);
  assert.equal(renderTable([], { title: "Hits" }).plain, "Hits\nno rows");
});

test("words stand left, numbers right, with commas and equal decimals", () => {
  const { html, plain } = renderTable([
    { word: "a", n: 1906, rate: 44.6, p: 0.00001, year: 1998 },
    { word: "bc", n: 6, rate: 9.04, p: 0.5, year: 2021 },
  ]);
  assert.deepEqual(cells(html), ["a", "1,906", "44.60", "&lt;0.0001", "1998", "bc", "6", "9.04", "0.5000", "2021"]);
  assert.match(html, /text-align:left[^>]*>a</);
  assert.match(html, /text-align:right[^>]*>1,906</);
  assert.equal(
    plain,
    "word      n   rate        p  year\na     1,906  44.60  <0.0001  1998\nbc        6   9.04   0.5000  2021",
  );
});

test("what is undefined is blank, what has no end is ∞", () => {
  assert.deepEqual(cells(renderTable([{ a: Number.NaN, b: Infinity, c: null, d: -Infinity, e: undefined }]).html), [
    "",
    "∞",
    "",
    "−∞",
    "",
  ]);
});

test("values of other kinds are lines, too", () => {
  const row = {
    quoted: true,
    at: { line: 3, column: 7 },
    interval: { low: 0.5, high: 1.25 },
    list: ["x", "y"],
    before: "a\nb",
    n: 12345n,
    space: "\u00a0",
  };
  assert.deepEqual(cells(renderTable([row]).html), ["yes", "3:7", "0.5 to 1.25", "x, y", "a↵b", "12,345", "U+00A0"]);
});

test("columns choose and order; one that does not exist is an error with the nearest name", () => {
  assert.deepEqual(cells(renderTable([{ a: 1, b: 2, c: 3 }], { columns: ["c", "a"] }).html), ["3", "1"]);
  assert.throws(
    () => renderTable([{ term: "a", logLikelihood: 3 }], { columns: ["loglikelihod"] }),
    /no column "loglikelihod": did you mean "logLikelihood"\?/,
  );
});

test("label spells terms, labels name texts", () => {
  const { html } = renderTable([{ term: "un", id: "liu", count: 3 }], {
    label: new Map([["un", "UN"]]),
    labels: { liu: "LIU" },
  });
  assert.deepEqual(cells(html), ["UN", "LIU", "3"]);
});

test("nothing from a corpus is markup", () => {
  const evil = [
    "</td><script>alert(1)</script>",
    '" onload="alert(1)',
    "]]>",
    "nul\u0000",
    "\ud800",
    "<img src=x onerror=alert(1)>",
    "'",
  ];
  const line = (text: string): object => ({
    id: text,
    left: text,
    node: text,
    right: text,
    line: 1,
    column: 1,
    start: 0,
    end: 1,
    quoted: true,
  });
  const key = {
    term: evil[0],
    count: 1,
    total: 9,
    referenceCount: 2,
    referenceTotal: 9,
    logRatio: -1,
    low: -2,
    high: 1,
  };
  const tables = [
    renderTable(
      evil.map((text) => ({ [text]: text, n: 1 })),
      { title: evil[0], note: evil[1] },
    ),
    renderTable(evil.map(line)),
    renderTable(
      evil.map((term) => ({ ...key, term, [term]: term })),
      { labels: [evil[0], evil[5]] },
    ),
  ];
  for (const { html, plain } of tables) {
    const tags = new Set([...html.matchAll(/<\/?(\w+)/g)].map((match) => match[1]));
    assert.deepEqual(
      [...tags].filter((tag) => !/^(table|caption|thead|tbody|tr|td|th|span|br)$/.test(tag)),
      [],
    );
    for (const [, attributes] of html.matchAll(/<\w+([^>]*)>/g))
      assert.doesNotMatch(attributes.replace(/="[^"]*"/g, ""), /on\w+|"/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    assert.doesNotMatch(html + plain.replaceAll("\n", ""), /[\u0000-\u001f]/);
    assert.ok(!/\p{Cs}/u.test(html));
  }
});

test("styles are those that an untrusted JupyterLab keeps", () => {
  const kept =
    /^(padding(-\w+)?|margin|border(-\w+)*|background(-color)?|color|text-align|vertical-align|opacity|font-(size|weight|family)|line-height|white-space|caption-side|display|(min-)?width|height)$/;
  const key = {
    term: "a",
    count: 1,
    total: 9,
    referenceCount: 0,
    referenceTotal: 9,
    logRatio: 2,
    low: 1,
    high: Infinity,
    logLikelihood: 3,
  };
  const line = { id: "a", left: "l", node: "n", right: "r", line: 1 };
  for (const { html } of [
    renderTable([key]),
    renderTable([line]),
    renderTable(rows(2), { title: "t" }),
    renderTable([{ text: "as long as a sentence" }]),
    renderTable([{ share: 0.5 }], { bars: ["share"] }),
  ]) {
    for (const [, style] of html.matchAll(/style="([^"]*)"/g)) {
      for (const rule of style.split(";").filter(Boolean)) assert.match(rule.split(":")[0], kept);
      assert.doesNotMatch(style, /var\(|calc\(|currentColor|hsl|inherit/);
    }
    assert.doesNotMatch(html, /<(style|script|svg)|class=|\bid=/);
  }
});

test("a column of many words has room for them, a column of short ones takes none", () => {
  const { html } = renderTable([
    { id: "a", title: "On the rights of all", places: [1, 20, 300, 4000], text: "x".repeat(80) },
  ]);
  const heads = [...html.matchAll(/<th style="([^"]*)">(\w+)</g)].map(([, style, name]) => [
    name,
    /min-width:(\d+)em/.exec(style)?.[1],
  ]);
  assert.deepEqual(heads, [
    ["id", undefined],
    ["title", "12"],
    ["places", "10"],
    ["text", "21"],
  ]);
});

test("a concordance has its node in the middle and a heading a text", () => {
  const line = (id: string, left: string): object => ({
    id,
    left,
    node: "node",
    right: "after it",
    line: 12,
    column: 3,
    start: 5,
    end: 9,
    quoted: id === "b",
  });
  const { html, plain } = renderTable([line("a", "before"), line("a", "then"), line("b", "last")], {
    labels: { a: "LIU" },
  });
  assert.match(html, />LIU<span[^>]*> · 2 lines<.*>b<span[^>]*> · 1 line</);
  assert.match(
    html,
    /text-align:right;white-space:nowrap">before<.*text-align:center;font-weight:700[^>]*>node<.*>“ ”</,
  );
  assert.match(html, /title="line 12, column 3, characters 5 to 9">12</);
  assert.match(plain, /LIU +12 +before +node +after it/);
  // Sorted by context the texts alternate: a column names them.
  const mixed = renderTable([line("a", "1"), line("b", "2"), line("a", "3")]).html;
  assert.doesNotMatch(mixed, /colspan/);
  assert.match(mixed, />text</);
});

test("contexts are cut at words to 36 characters", () => {
  const long = "one two three four five six seven eight nine ten";
  assert.equal(cutContext(long, "right"), "one two three four five six seven …");
  assert.equal(cutContext(long, "left"), "… four five six seven eight nine ten");
  assert.equal(cutContext("short", "left"), "short");
  for (const side of ["left", "right"] as const) assert.ok(cutContext("x".repeat(99), side).length <= 38);
});

test("an interval of keyness is read from the text that has more", () => {
  const row = { term: "a", count: 1, total: 9, referenceCount: 1, referenceTotal: 9 };
  assert.equal(timesInterval({ ...row, logRatio: 2, low: 1, high: 3 }), "2.0–8.0");
  assert.equal(timesInterval({ ...row, logRatio: -2, low: -4, high: -1 }), "2.0–16");
  assert.equal(timesInterval({ ...row, logRatio: -2, low: -Infinity, high: -1 }), "2.0 or more");
  assert.equal(timesInterval({ ...row, logRatio: Number.NaN, low: Number.NaN, high: Number.NaN }), "");
});

test("rows of keyness show further measures, and all their fields when asked", () => {
  const row = {
    term: "a",
    count: 1,
    total: 9,
    referenceCount: 0,
    referenceTotal: 9,
    logRatio: 2,
    low: 1,
    high: Infinity,
    mine: 0.25,
  };
  assert.match(renderTable([row]).html, />mine<.*linear-gradient.*1\.0 or more|>mine</);
  assert.deepEqual(cells(renderTable([row], { columns: ["term", "high"] }).html), ["a", "∞"]);
});

test("a word list leaves rows out with a reason, which stands with the table", () => {
  const rows = ["the", "peace", "of", "right"].map((term, i) => ({ term, count: 9 - i }));
  const { plain, html } = renderTable(rows, {
    exclude: { terms: ["the", "of"], because: "they are everywhere" },
    limit: 1,
  });
  assert.equal(
    plain,
    "1 of 2 rows · the, of left out: 2 of 4 rows fewer, because they are everywhere\nterm   count\npeace      8",
  );
  assert.match(html, /the, of left out: 2 of 4 rows fewer, because they are everywhere/);
  assert.equal(rows.length, 4);
  const terms = Array.from({ length: 12 }, (_, i) => `w${i}`);
  assert.equal(
    renderTable([{ collocate: "w3", n: 1 }], { only: { terms, because: "the lexicon says so" } }).plain.split("\n")[0],
    "only w0, w1, w2, w3, w4, w5, w6, w7 and 4 other terms shown: 0 of 1 rows fewer, because the lexicon says so",
  );
  assert.match(
    renderTable(rows, { only: { terms: [], because: "x" } }).plain,
    /only no term shown: 4 of 4 rows fewer, because x\nno rows/,
  );
});

test("a word list without a reason, or for rows without terms, is refused", () => {
  const rows = [{ term: "the" }];
  assert.throws(() => renderTable(rows, { exclude: { terms: ["the"] } as never }), /exclude requires a reason/);
  assert.throws(() => renderTable(rows, { only: { terms: ["the"], because: " " } }), /only requires a reason/);
  assert.throws(() => renderTable(rows, { exclude: ["the"] as never }), /exclude requires a list of terms/);
  assert.throws(
    () => renderTable([{ id: "a" }], { exclude: { terms: ["the"], because: "x" } }),
    /rows with a term or a collocate, got id/,
  );
});

test("a share has a bar as long as it is, where bars are asked for", () => {
  const rows = [
    { term: "a", share: 0.25, count: 3 },
    { term: "b", share: 1, count: 1 },
    { term: "c", share: Number.NaN, count: 0 },
  ];
  const { html, plain } = renderTable(rows, { bars: ["share"] });
  const bars = [...html.matchAll(/width:60px;height:9px;background:linear-gradient\(90deg,(.*?)\)"/g)].map(
    ([, stops]) => stops,
  );
  assert.deepEqual(bars, [
    "rgba(68,121,204,.45) 25.0%,rgba(128,128,128,.15) 25.0%",
    "rgba(68,121,204,.45) 100.0%,rgba(128,128,128,.15) 100.0%",
  ]);
  assert.match(html, /<\/span> 0\.250<\/td>/);
  assert.equal(plain, renderTable(rows).plain);
  assert.doesNotMatch(renderTable(rows).html, /gradient/);
  for (const value of [1.01, -0.1, Infinity, "0.5"])
    assert.throws(
      () => renderTable([{ term: "a", share: value }], { bars: ["share"] }),
      /bars are for shares from 0 to 1, but a row has share/,
    );
  assert.throws(() => renderTable(rows, { bars: ["shares"] }), /no column "shares" for a bar: did you mean "share"/);
  assert.throws(() => renderTable(rows, { bars: ["share"], columns: ["term"] }), /no column "share" for a bar/);
});

test("a row leads to the table where its evidence stands", () => {
  const link = ({ term }: { readonly term?: unknown }): string | undefined =>
    term === "b" ? undefined : `lines of ${term}`;
  const { html, plain } = renderTable(
    [
      { count: 1, term: 'win-win "é<' },
      { count: 2, term: "b" },
    ],
    { link },
  );
  const [, href, text] = /<a href="#([^"]*)">(.*?)<\/a>/.exec(html)!;
  assert.equal(text, "win-win &quot;é&lt;");
  assert.equal(html.match(/<a /g)?.length, 1);
  assert.doesNotMatch(plain, /lines of/);
  const evidence = renderTable([{ id: "a", left: "l", node: "n", right: "r" }], { name: 'lines of win-win "é<' });
  assert.match(evidence.html, new RegExp(`^<table id="${href}" `));
  assert.match(href, /^colligo-[A-Za-z0-9_]+$/);
  const key = { term: "a", count: 1, total: 9, referenceCount: 0, referenceTotal: 9, logRatio: 2, low: 1, high: 3 };
  assert.match(renderTable([key], { link }).html, /<a href="#colligo-lines_20_of_20_a">a<\/a>/);
  assert.throws(() => renderTable([key], { link: () => "" }), /link requires the name of a table/);
});
