import { addEntry, checkLevel, type Dictionary, type Draft, draft, finished, under } from "./dictionary.js";

/**
 * What is done with an entry of LIWC 2007 whose category depends on its neighbours, such as `like (02 134)125/464` or
 * `kind <of>131/125`: refused, counted in all the categories named after the condition, or left out for these.
 */
export type Conditional = "refuse" | "all" | "leave out";

type Line = readonly [number: number, text: string];

/**
 * A LIWC dictionary (the `.dic` format of LIWC 2001, 2007 and 2015): between two lines of `%` a number and a name a
 * category, indented under the category it belongs to; then an entry, a tab and the numbers of its categories a line. `*`
 * ends a stem; a description in brackets behind a name (`function (Function Words)`) is not part of the name.
 *
 * @throws Error naming file, line, what was expected and what was given
 */
export function parseLiwc(text: string, file: string, conditional: Conditional): Dictionary {
  const lines = text.split(/\r\n|\r|\n/).map((line, i): Line => [i + 1, line]);
  const written = lines.filter(([, line]) => line.trim() !== "");
  const marks = written.flatMap(([, line], i) => (line.trim() === "%" ? [i] : []));
  if (marks[0] !== 0 || marks.length < 2)
    throw new Error(
      `${file}: a LIWC dictionary begins with its categories between two lines of %; ` +
        (marks[0] === 0
          ? "the second is missing"
          : `line ${written[0]?.[0] ?? 1} is ${JSON.stringify(written[0]?.[1] ?? "")}`),
    );
  const root = draft("");
  const byNumber = readCategories(written.slice(1, marks[1]), root, file);
  const leftOut: { line: number; entry: string; reason: string }[] = [];
  for (const [number, line] of written.slice(marks[1] + 1)) {
    const place = `${file}: line ${number}`;
    const { entry, codes } = split(line, place);
    for (const code of codes) {
      const [, condition, first, second] = /^(\([^)]*\)|<[^>]*>)?(\d+)(?:\/(\d+))?$/.exec(code) ?? [];
      if (first === undefined || (second !== undefined && condition === undefined))
        throw new Error(`${place}: expected numbers of categories behind the entry, got ${JSON.stringify(code)}`);
      const categories = [first, second].filter((each) => each !== undefined).map((each) => known(each, entry, place));
      if (condition !== undefined && conditional === "refuse")
        throw new Error(
          `${place}: in which category "${entry}" is counted depends on its neighbours (${code}), which is not read; ` +
            `edit the line, or give conditional: "all" or "leave out"`,
        );
      if (condition !== undefined && conditional === "leave out") {
        leftOut.push({ line: number, entry, reason: code });
        for (const category of categories) category.mayBeEmpty = true;
      } else for (const category of categories) addEntry(category, entry, place);
    }
  }
  return finished(root, { name: file, wildcards: "*", leftOut });

  function known(code: string, entry: string, place: string): Draft {
    const category = byNumber.get(Number(code))?.draft;
    if (category) return category;
    throw new Error(`${place}: "${entry}" is of category ${code}, which is not declared between the lines of %`);
  }
}

type ByNumber = Map<number, { readonly draft: Draft; readonly line: number }>;

function readCategories(lines: readonly Line[], root: Draft, file: string): ByNumber {
  const byNumber: ByNumber = new Map();
  const open: { indent: number; draft: Draft }[] = [];
  for (const [number, line] of lines) {
    const place = `${file}: line ${number}`;
    const [, indent, code, name] = /^([ \t]*)(\d+)[ \t]+(\S.*)$/.exec(line.trimEnd()) ?? [];
    if (name === undefined)
      throw new Error(`${place}: expected the number and the name of a category, got ${JSON.stringify(line)}`);
    const before = byNumber.get(Number(code));
    if (before) throw new Error(`${place}: the category ${code} is declared twice, first in line ${before.line}`);
    while (open.length > 0 && open[open.length - 1].indent >= indent.length) open.pop();
    checkLevel(open.length, place);
    const parent = open.at(-1)?.draft ?? root;
    const plain = withoutDescription(name.trim());
    if (parent.categories.has(plain)) throw new Error(`${place}: the category "${plain}" is declared twice`);
    const category = under(parent, plain, place);
    byNumber.set(Number(code), { draft: category, line: number });
    open.push({ indent: indent.length, draft: category });
  }
  if (byNumber.size === 0) throw new Error(`${file}: no category is declared between the lines of %`);
  return byNumber;
}

/** `function (Function Words)` is `function`. */
function withoutDescription(name: string): string {
  return (name.endsWith(")") && name.slice(0, Math.max(0, name.lastIndexOf("("))).trimEnd()) || name;
}

/** Entry and codes: a tab ends the entry; without one, the numbers at the end of the line are the codes. */
function split(line: string, place: string): { entry: string; codes: string[] } {
  const trimmed = line.trim();
  const tab = trimmed.indexOf("\t");
  const words = trimmed.split(/\s+/);
  let cut = words.length;
  while (cut > 1 && /^\d+$/.test(words[cut - 1])) cut--;
  const entry = tab >= 0 ? trimmed.slice(0, tab).trim() : words.slice(0, cut).join(" ");
  const rest = tab >= 0 ? trimmed.slice(tab + 1) : words.slice(cut).join(" ");
  const codes = rest.match(/\([^)]*\)\S*|\S+/g) ?? [];
  if (codes.length === 0)
    throw new Error(
      `${place}: expected an entry, a tab and the numbers of its categories, got ${JSON.stringify(line)}`,
    );
  return { entry, codes };
}
