// The table of all measures: what each is, by whom, and what proves it. Read from docstrings and tests; nothing is typed.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { formulasHeld } from "./measures-formulas.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "src/measures");

/** Titles of tests that hold a measure, on random input or on that of others, against a second way to its value. */
const strong =
  /is 1 minus|of all pairs|as defined|definition|equals? |counting|every|all samples|mpmath|whole numbers|R prints|printed|koRpus|as improbable|standard errors away|closed form|step by step|best that can|holds its equation|transformed|is the (?:mean|entropy|low end|end of|logarithm)|ordered pairs|types over tokens|ends of the interval|e to the minus|one over|near the D|dictionary/;
/** Titles of tests of what is undefined or refused. */
const edges = /\bNaN\b|refuse|name the|names|are listed/;

const identifiersIn = (node) => {
  const found = new Set();
  const visit = (each) => {
    if (ts.isIdentifier(each)) found.add(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
};

/** All tests of this folder: title, file, and the measures they reach, also through tables and helpers of their file. */
function testsOf(names) {
  const tests = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(folder, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const local = new Map();
    for (const statement of source.statements) {
      if (ts.isFunctionDeclaration(statement)) local.set(statement.name.text, identifiersIn(statement));
      if (ts.isVariableStatement(statement))
        for (const { name, initializer } of statement.declarationList.declarations)
          for (const each of identifiersIn(name)) local.set(each, initializer ? identifiersIn(initializer) : new Set());
    }
    const closed = (identifiers) => {
      const all = new Set(identifiers);
      for (const each of all) for (const other of local.get(each) ?? []) all.add(other);
      return all;
    };
    const visit = (node, around) => {
      const own = ts.isForOfStatement(node) ? new Set([...around, ...identifiersIn(node.expression)]) : around;
      if (ts.isCallExpression(node) && node.expression.getText() === "test" && node.arguments.length === 2) {
        const [title, body] = node.arguments;
        // A test in a loop over a table of measures is a test of each.
        const reached = closed(new Set([...own, ...identifiersIn(body)]));
        const measures = [...reached].filter((each) => names.has(each));
        tests.push({ title: title.getText().replace(/^["`]|["`]$/g, ""), file, measures: new Set(measures) });
        return;
      }
      ts.forEachChild(node, (child) => visit(child, own));
    };
    for (const statement of source.statements) visit(statement, new Set());
  }
  return tests;
}

/** For each measure, the published values asserted and where they are printed. */
function publishedOf(names) {
  const values = JSON.parse(readFileSync(path.join(root, "test/fixtures/published-values.json"), "utf8"));
  const file = path.join(folder, "published.test.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found = new Map();
  const local = new Map();
  const visit = (node) => {
    if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node))
      local.set(node.name.getText(), identifiersIn(node));
    if (ts.isVariableDeclaration(node) && node.name.getText() === "computed")
      for (const property of node.initializer.properties) {
        const direct = identifiersIn(property.initializer);
        const all = [
          ...direct,
          ...[...direct].flatMap((each) => (/^repeatRate$/.test(each) ? [...(local.get(each) ?? [])] : [])),
        ];
        for (const name of all.filter((each) => names.has(each))) {
          const here = values.filter(({ measure }) => measure === property.name.getText());
          found.set(name, [...(found.get(name) ?? []), ...here.map(({ source }) => source)]);
        }
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const tools =
  /\b(?:AntConc|collostructions|corpora|CQPweb|DescTools|koRpus|LexicalRichness|mclm|NLTK|NSP|philentropy|quanteda(?:\.extras)?|scattertext|Sketch Engine|stylo|textstat|tidylo|tlda|TXM|UCREL|UCS|udpipe|Wordless|WordSmith|zipfR|R)\b/g;

const cell = (text) => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();
const short = (source) => source.split(/ \(as |, asserted|; /)[0].trim();

/** What applies measures, or prepares or tells something of them. */
const noMeasures =
  "association bibTeX dispersion explain keyness readabilityCounts reasonOf sequenceInterval wordShift".split(" ");

/** What is proven of every measure, for the table and for the test that asks whether anything is missing. */
export function proofs(docs) {
  const byFormula = formulasHeld(docs).map(({ doc }) => doc.name);
  const measures = docs.filter(({ name }) => !noMeasures.includes(name));
  const names = new Set(measures.map(({ name }) => name));
  const [tests, published] = [testsOf(names), publishedOf(names)];
  return measures.map((doc) => {
    const own = tests.filter((each) => each.measures.has(doc.name));
    const ways = own.filter(
      ({ title }) => strong.test(title) && !edges.test(title.replace(/, NaN without tokens/, "")),
    );
    if (byFormula.includes(doc.name))
      ways.push({
        title: "the formula of the docstring, computed on random input",
        file: "../../test/measures.test.mjs",
        measures: byFormula,
      });
    ways.sort((a, b) => [...a.measures].length - [...b.measures].length); // the narrowest says most
    return { doc, tests: own, ways, published: published.get(doc.name) ?? [] };
  });
}

export function readmeOf(docs, keysOf) {
  const all = proofs(docs);
  const rows = all.map(({ doc, tests, ways, published }) => {
    const where = [...new Set(published.map(short))].map(cell).join("; ");
    const [way] = ways;
    const proof = way ? `[${cell(way.title)}](${way.file})` : "";
    const told = [...new Set(doc.text.match(tools) ?? [])].join(", ");
    return `| ${[
      `[\`${doc.name}\`](${path.basename(doc.file)})`,
      keysOf(doc).join(", "),
      cell(doc.range),
      published.length > 0 ? `${published.length}: ${where}` : "",
      `${proof}${tests.length > 1 ? ` + ${tests.length - 1}` : ""}`,
      told,
    ].join(" | ")} |`;
  });
  const withValues = all.filter(({ published }) => published.length > 0).length;
  return `<!-- biome-ignore-all format: a line a measure. -->
<!-- written from the docstrings and tests by: node test/measures-table.mjs --write -->

# The measures

${all.length} functions. Formula, options and undefined cases are in each docstring; sources are keys of [references.ts](references.ts),
which \`bibTeX()\` prints. ${withValues} are held against values printed in papers and by other tools; every one is held against a second way to
its value or what must be true of it, on seeded random input (the test named, and so many more). All measures of a family are tested on bad input
([door.test.ts](door.test.ts)) and on changes of the data that must not matter ([metamorphic.test.ts](metamorphic.test.ts)); what
intervals and tests keep of what they promise is in [bench/coverage.md](../../bench/coverage.md). The last column names the tools that the
docstring tells apart or agrees with.

| measure | source | range | printed values | held against | tools |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
