import assert from "node:assert/strict";
import test from "node:test";
import { renderExplanation } from "../notebook/explanation.js";
import { association } from "./associate.js";
import { logDice } from "./association.js";
import { explain } from "./explain.js";
import { compute, withNumbers } from "./formula.js";
import { formulas } from "./formulas.js";
import { keyness } from "./keyness.js";
import { logRatio } from "./ratios.js";
import { reasonOf } from "./reasons.js";

const list = (term: string, count: number, total: number): { term: string; count: number; total: number }[] => [
  { term, count, total },
  { term: "others", count: total - count, total },
];
const [keyword] = keyness(list("right", 12, 100), list("right", 5, 400)).filter(({ term }) => term === "right");

test("explain prints table, sums, expected counts, formula, numbers and result of a row of keyness", () => {
  const lines = String(explain(keyword)).split("\n");
  assert.equal(lines[0], "right");
  const table = [
    ["observed", "right", "other words", "sum"],
    ["target", "12", "88", "100"],
    ["reference", "5", "395", "400"],
    ["sum", "17", "483", "500"],
    ["expected"],
    ["target", "3.4", "96.6"],
    ["reference", "13.6", "386.4"],
  ];
  assert.deepEqual(
    lines.slice(1, 8).map((line) => line.split(/\s{2,}/)),
    table,
  );
  const at = lines.indexOf("logLikelihood: Log-likelihood ratio G² (Dunning 1993)");
  assert.deepEqual(lines.slice(at + 1, at + 3), [
    "  G² = 2 Σ O ln(O / E)",
    "  = 2 (12 ln(12 / 3.4) + 88 ln(88 / 96.6) + 5 ln(5 / 13.6) + 395 ln(395 / 386.4)) = 21.2403",
  ]);
  assert.ok(lines.includes("  = log₂ ((12 + ½) / (100 + ½)) − log₂ ((5 + ½) / (400 + ½)) = 3.17903"));
});

test("explain says every number of a row, those that are no measure too, and what it does not know", () => {
  const row = { ...keyword, mine: 7, logDice: 3 };
  const { columns } = explain(row);
  assert.deepEqual(
    columns.map(({ name }) => name),
    "conservativeLogRatio logRatio logLikelihood low high lowAll highAll p pAdjusted mine logDice".split(" "),
  );
  const said = Object.fromEntries(columns.map((column) => [column.name, column]));
  assert.equal(said.mine.remark, "no measure that is known here: its formula cannot be told");
  assert.equal(said.mine.formula, "");
  assert.match(said.logDice.remark, /^under other options than the defaults, which give 11\.7146$/);
  assert.match(said.p.title, /log-likelihood/);
  assert.equal(said.conservativeLogRatio.numbers, ""); // in words
});

test("explain names node and collocate, turns a sign in words, and explains a table of your own under the measures named", () => {
  const [row] = association([{ node: "human", collocate: "right", o11: 1, o12: 99, o21: 50, o22: 350 }]);
  const explained = explain(row);
  assert.equal(explained.term, "human … right");
  assert.deepEqual(explained.names, { rows: ["beside the node", "elsewhere"], columns: ["right", "other words"] });
  const g2 = explained.columns.find(({ name }) => name === "logLikelihood");
  assert.equal(g2?.remark, "negative, because fewer than expected were observed");
  const bare = explain({ o11: 12, o12: 88, o21: 5, o22: 395 }, ["dice", "logDice"]);
  assert.deepEqual(
    bare.columns.map(({ name, value, numbers }) => [name, value.toFixed(4), numbers]),
    [
      ["dice", "0.2051", "2 · 12 / (100 + 17)"],
      ["logDice", logDice(bare.table).toFixed(4), "14 + log₂ 0.205128"],
    ],
  );
});

test("explain of what is undefined, infinite or replaced says so", () => {
  const none = explain({ o11: 0, o12: 10, o21: 5, o22: 10 }, ["tScore", "mi", "logRatioHardie", "logOddsDirichlet"]);
  const [t, mi, hardie, odds] = none.columns;
  assert.equal(t.remark, "not defined for this table");
  assert.match(String(none), /= log₂ \(0 \/ 2\) = −∞/);
  assert.equal(mi.remark, "");
  assert.match(hardie.remark, /^the formula alone gives −∞: see the documentation of logRatioHardie$/);
  assert.equal(explain(none.table, ["localMi"]).columns[0].remark, "0 times a logarithm is 0");
  assert.equal(odds.remark, "not defined for this table"); // without the total of its prior
  assert.match(String(explain({ o11: 0, o12: 0, o21: 1, o22: 1 }, ["mi"])), /not defined/);
});

test("explain refuses what has no table, a cell that is no count, and a measure there is not", () => {
  const wrong = explain as (row: unknown, names?: unknown[]) => unknown;
  assert.throws(
    () => wrong({ term: "a", parts: 3 }),
    /explain requires a row of keyness or association, .* got an object$/,
  );
  assert.throws(() => wrong(undefined), /got undefined$/);
  assert.throws(() => wrong([keyword]), /got a list: give one of its rows$/);
  assert.throws(() => wrong(keyword, "logDice" as never), /list of names of measures, got "logDice"$/);
  assert.throws(() => wrong({ o11: 3, o12: -1, o21: 1, o22: 1 }), /explain requires counts .* got o12 = -1$/);
  assert.throws(
    () => wrong({ o11: 3, o12: 1, o21: 1, o22: 1 }, ["logdice"]),
    /no measure .* "logdice"; did you mean "logDice"/,
  );
});

test("the HTML of an explanation is static and escaped, whatever the term is", () => {
  const html = renderExplanation(explain({ ...keyword, term: "<script>alert(1)</script>", "<b>": 1 } as never));
  assert.ok(!html.includes("<script>") && !html.includes("<b>"));
  assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.match(html, /2 \(12 ln\(12 \/ 3\.4\)/);
  assert.equal(html.match(/<table/g)?.length, 2);
});

test("a formula is computed from left to right, powers and roots first, and refuses what it does not know", () => {
  const symbols = { values: { a: 3, b: 4 }, cells: [{ O: 1 }, { O: 2 }], measure: () => 5 };
  for (const [formula, value] of [
    ["2 a / b a", 4.5],
    ["a² + √b", 11],
    ["−a + |a − b|", -2],
    ["(Σ O²) / `x`", 1],
    ["10² a", 300],
    ["min(a, b) × max(a, b)", 12],
    ["½ (a + 1)", 2],
    ["a ln (a − a)", Number.NEGATIVE_INFINITY],
    ["0 ln (a − a)", 0],
  ] as const)
    assert.equal(compute(formula, symbols), value, formula);
  assert.throws(() => compute("a + c", symbols), /unknown symbol "c"/);
  assert.throws(() => compute("(a", symbols), /lacks "\)"/);
  assert.throws(() => compute("a ^ b", symbols), /no sign "\^ b"/);
  assert.equal(withNumbers("10⁶ a b − `x`", symbols, String), "10⁶ · 3 · 4 − 5");
});

test("every measure of a 2×2 table has what its docstring says, and its formula names no symbol without a number", () => {
  assert.equal(formulas.logRatio.measure, logRatio);
  const { columns } = explain({ o11: 12, o12: 88, o21: 5, o22: 395 }, Object.keys(formulas));
  const bare = columns.filter(({ numbers }) => /[A-Z][₁₂]|[OER]ᵢ/.test(numbers)).map(({ name }) => name);
  assert.deepEqual(bare, []);
});

test("explain and reasonOf say what they were given in place of a row or a column", () => {
  assert.throws(() => explain("a" as never), /explain requires a row of keyness or association.* got "a"$/);
  assert.throws(() => reasonOf({ term: "a" }, undefined as never), /no column "undefined"/);
});
