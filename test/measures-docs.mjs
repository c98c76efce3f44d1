// What the docstrings of the exported measures say, read from the sources: the one place of formula, source and range.
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(import.meta.dirname, "..");
const parse = (file) =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true);

/** The functions that src/index.ts exports from some folders of src, by name, with their file. */
function exported(folders) {
  const found = new Map();
  for (const statement of parse("src/index.ts").statements) {
    const from = statement.moduleSpecifier?.text;
    if (!folders.some((folder) => from?.startsWith(`./${folder}/`)) || statement.isTypeOnly) continue;
    for (const { name, isTypeOnly } of statement.exportClause.elements)
      if (!isTypeOnly) found.set(name.text, `src/${from.slice(2).replace(/\.js$/, ".ts")}`);
  }
  return found;
}

/** The text of a docstring without its stars; an empty line parts paragraphs, three spaces begin a formula of its own line. */
const bare = (comment) =>
  comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Text before the first tag, and that of each tag. */
function parted(text) {
  const [body, ...tags] = text.split(/\n(?=@\w)/);
  return { body: body.trim(), tags: new Map(tags.map((tag) => /^@(\w+)\s+([\s\S]*)$/.exec(tag).slice(1))) };
}

/** What ends a formula: the sentence, or a remark on it. */
const end =
  /\.(?: |$)|; |, (?:which|with|where|the|so|a|an|but|also|elsewhere|in|of|for|about|nearly|after|not|each|long|characters|finite|to)\b| (?:over|with|for) /;

/** A formula on a line of its own, else what follows the first colon, up to its end. */
function formulaOf(body) {
  const own = /^ {2,3}(\S.*)$/m.exec(body.replace(/^ {2,3}\w+\(.*$/gm, "")); // a call is an example
  const [, after] = own ?? /^[^:]*?: ([\s\S]*)$/.exec(oneLine(body.split("\n\n")[0])) ?? [];
  return after?.split(end)[0].trim();
}

/** Years in brackets, with the text before them. */
export const citationsIn = (text) =>
  [...oneLine(text).matchAll(/\((\d{4})\)/g)]
    .filter(([, year]) => Number(year) > 1800 && Number(year) < 2100)
    .map(({ 0: sign, index }) => oneLine(text).slice(0, index + sign.length));

export function measureDocs(folders = ["measures"]) {
  const docs = [];
  for (const [name, file] of exported(folders)) {
    const declared = parse(file).statements.find(
      (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === name,
    );
    if (declared === undefined) continue; // a table of measures
    const comment = declared.jsDoc?.at(-1)?.getText();
    if (comment === undefined) throw new Error(`${file}: ${name} has no docstring`);
    const text = bare(comment);
    const { body, tags } = parted(text);
    docs.push({
      name,
      file,
      text,
      title: oneLine(body.split("\n\n")[0])
        .split(/: |\. |; |, /)[0]
        .replace(/\.$/, ""),
      parameters: declared.parameters.map(({ name }) => name.getText()),
      ofTable: declared.parameters[0]?.type?.getText() === "Table" && declared.type?.getText() === "number",
      signed: /\bsigned\b/.test(body.split("\n\n")[0]),
      formula: formulaOf(body),
      range: tags.has("returns") ? oneLine(tags.get("returns")) : undefined,
      throws: tags.has("throws") ? oneLine(tags.get("throws")) : undefined,
    });
  }
  return docs.sort((a, b) => (a.name < b.name ? -1 : 1));
}
