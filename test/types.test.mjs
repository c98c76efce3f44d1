// What the kernel's own TypeScript tells whoever types a cell: what a field means, what an option may be, what is wrong.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { repository } from "./notebooks.mjs";

const require = createRequire(import.meta.url);
const ts = createRequire(require.resolve("tslab"))("@tslab/typescript-for-tslab");
const entry = path.join(repository, "dist/index.d.ts");
const options = {
  noEmit: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: false, // as in tslab
};

const cell = path.join(repository, "test/cell.ts");
let text = "";
let version = 0;
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [cell],
  getScriptVersion: (file) => (file === cell ? String(version) : "1"),
  getScriptSnapshot: (file) => {
    const found = file === cell ? text : ts.sys.readFile(file);
    return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
  },
  getCurrentDirectory: () => repository,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
});

const before = `import { association, chartKeyness, diversity, keyness, modality, readCorpus, recurringPhrases, show, type Where } from "../dist/index.js";
declare const corpus: Awaited<ReturnType<typeof readCorpus<{ year: number; author: string }>>>;
const rows = await corpus.frequencies({ by: "author" });
`;

/** Types a cell; `|` is the cursor. */
function typed(code) {
  const at = code.indexOf("|");
  text = before + (at < 0 ? code : code.slice(0, at) + code.slice(at + 1));
  version++;
  return before.length + at;
}
const hover = (code) => {
  const info = service.getQuickInfoAtPosition(cell, typed(code));
  return ts.displayPartsToString(info?.documentation);
};
const complete = (code) =>
  (service.getCompletionsAtPosition(cell, typed(code), {})?.entries ?? [])
    .filter(({ kind }) => kind === "string")
    .map(({ name }) => name)
    .sort();
const errors = (code) => {
  typed(code);
  return service
    .getSemanticDiagnostics(cell)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
    .join("\n");
};

test("every field of a row and every option says what it means", () => {
  const program = ts.createProgram([entry], { ...options, strict: true });
  const checker = program.getTypeChecker();
  const silent = new Set();
  let fields = 0;
  for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const isType = symbol.declarations?.some(
      (each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each),
    );
    // Charts are drawn from any rows that fit; `Tokens` and `SourceDocument` are for who writes an engine.
    if (!isType || symbol.declarations[0].getSourceFile().fileName.includes("/charts/")) continue;
    if (/^(Tokens|SourceDocument|Drawable)$/.test(symbol.name)) continue;
    for (const property of checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
      const [declaration] = property.declarations ?? [];
      if (declaration === undefined || !ts.isPropertySignature(declaration)) continue;
      if (!declaration.getSourceFile().fileName.startsWith(path.join(repository, "dist"))) continue;
      fields++;
      const said = ts.displayPartsToString(property.getDocumentationComment(checker));
      if (said.trim() === "") silent.add(`${symbol.name}.${property.name}`);
    }
  }
  assert.ok(fields > 300, `${fields} fields`);
  assert.deepEqual([...silent], []);
});

test("a hovered field of a query's rows tells its meaning", () => {
  assert.equal(hover("rows[0].docu|ments"), "Documents of the group in which it occurs.");
  assert.equal(hover('(await corpus.concordance({ match: "a" }))[0].en|d'), "UTF-16 offset in the source, exclusive.");
  assert.match(hover("keyness(rows, rows)[0].lo|w"), /./);
  assert.match(hover("association(await corpus.cooccurrences())[0].o1|1"), /^Places in the span where the collocate/);
  assert.match(hover('await corpus.frequencies({ wi|thin: "clause" })'), /Default `sentence`/);
});

const regions = ["abstract", "body", "byline", "furniture", "heading", "keywords", "note", "title"];
const groups = ["author", "id", "paragraph", "quoted", "region", "sentence", "year"];
const completions = [
  ['corpus.frequencies({ of: "|" })', ["form", "lemma", "lempos", "pos"]],
  ['corpus.frequencies({ within: "|" })', ["clause", "document", "paragraph", "sentence"]],
  ['corpus.frequencies({ by: "|" })', groups],
  ['corpus.frequencies({ by: ["|"] })', groups],
  ['corpus.documents({ by: "|" })', groups],
  ['corpus.cooccurrences({ node: "a", collocates: "|" })', ["form", "lemma", "lempos", "pos"]],
  ['corpus.concordance({ match: "a", sort: "|" })', ["left", "node", "position", "right"]],
  ['recurringPhrases(corpus, { of: "|" })', ["form", "lemma", "lempos", "pos"]],
  ['readCorpus("x", { contract: { case: "|" } })', ["fold", "keep"]],
  ['readCorpus("x", { contract: { regions: ["|"] } })', regions],
  ['corpus.frequencies({ where: { region: "|" } })', regions],
  ['recurringPhrases(corpus, { where: { region: ["|"] } })', regions],
  ['show(rows, { columns: ["|"] })', ["author", "count", "documents", "n", "positions", "term", "total"]],
];
for (const [code, expected] of completions)
  test(`completed: ${code}`, () => assert.deepEqual(complete(code), expected));

const wrong = [
  ["rows[0].cuont", /Property 'cuont' does not exist.*Did you mean 'count'/s],
  ["rows[0].year", /Property 'year' does not exist/],
  ['corpus.frequencies({ by: "yaer" })', /No overload|not assignable/],
  ['corpus.frequencies({ of: "lemmas" })', /'"lemmas"' is not assignable.*Did you mean '"lemma"'/s],
  ['corpus.frequencies({ within: "line" })', /'"line"' is not assignable/],
  ["corpus.frequencies({ were: {} })", /'were' does not exist.*Did you mean to write 'where'|'were' does not exist/s],
  ["corpus.frequencies({ where: { yaer: 1998 } })", /'yaer' does not exist/],
  ['corpus.concordance({ match: "a", sort: "leftt" })', /'"leftt"' is not assignable/],
  ["corpus.frequencies({ where: { region: 3 } })", /'number' is not assignable/],
  ['corpus.frequencies({ where: { region: "bdy" } })', /'"bdy"' is not assignable/],
  ['corpus.frequencies({ by: "id", where: { region: ["body", "bdy"] } })', /'"bdy"' is not assignable/],
  ['corpus.documents({ where: { region: "bdy" } })', /'"bdy"' is not assignable|No overload/],
  ['corpus.concordance({ match: "a", where: { region: "bdy" } })', /'"bdy"' is not assignable/],
  ['recurringPhrases(corpus, { where: { region: ["bdy"] } })', /'"bdy"' is not assignable/],
  ['diversity(corpus, undefined, { where: { region: "bdy" } })', /'"bdy"' is not assignable/],
  ['modality(corpus, { where: { region: "bdy" } })', /'"bdy"' is not assignable/],
  ['readCorpus("x", { contract: { regions: ["bdy"] } })', /'"bdy"' is not assignable/],
  ['show(rows, { columns: ["cuont"] })', /'"cuont"' is not assignable.*Did you mean '"count"'/s],
  ['show(rows, { bars: ["share"] })', /'"share"' is not assignable/],
  ["show(corpus.frequencies())", /not assignable/],
  ["keyness(rows)", /Expected 2-4 arguments|No overload/],
];
for (const [code, expected] of wrong)
  test(`refused before it runs: ${code}`, () => assert.match(errors(code), expected));

const right = [
  'const where = { region: "body" }; await corpus.frequencies({ where }); await diversity(corpus, undefined, { where });',
  'const where: Where<{ year: number; author: string }> = { region: "body" }; await corpus.frequencies({ where }); await modality(corpus, { where });',
  'const some: number = rows[0].count + (rows[0].author === "LIU" ? 1 : 0);',
  'await corpus.frequencies({ by: ["year", { parts: 4 }], where: { year: { from: 1990 }, region: ["body", "note"] } });',
  'await corpus.documents({ by: "region", where: { author: ["LIU", "WU"], quoted: false } });',
  'await show(rows, { columns: ["term", "author"], link: (row) => row.term, limit: 3 });',
  "await show(corpus); await show(await corpus.documents()); await show(['a', 'b']);",
  "await show(chartKeyness(keyness(rows, rows)));",
  "const untyped = await readCorpus('x'); await untyped.frequencies({ by: 'anything', where: { anything: 1 } });",
];
for (const code of right) test(`accepted: ${code}`, () => assert.equal(errors(code), ""));
