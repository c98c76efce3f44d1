import assert from "node:assert/strict";
import test from "node:test";
import { bibTeX, escaped } from "./bibtex.js";
import { references } from "./references.js";

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** A strict reader of BibTeX: balanced braces, one comma after each field, nothing between entries. */
function parse(text: string): Entry[] {
  let at = 0;
  const expect = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = at;
    const [found] = sticky.exec(text) ?? [];
    assert.ok(found !== undefined, `expected ${pattern} at “${text.slice(at, at + 40)}”`);
    at += found.length;
    return found;
  };
  /** What is in braces, of which those that are escaped do not count. */
  const braced = (): string => {
    expect(/\{/);
    const from = at;
    for (let depth = 1; depth > 0; at++) {
      assert.ok(at < text.length, "a brace is not closed");
      if (text[at] === "\\") at++;
      else if (text[at] === "{") depth++;
      else if (text[at] === "}") depth--;
      else assert.ok(!"%&$#_^~".includes(text[at]) || /doi = \{[^}]*$/.test(text.slice(0, at)), `bare ${text[at]}`);
    }
    return text.slice(from, at - 1);
  };
  const entries: Entry[] = [];
  while (at < text.length) {
    const type = expect(/@[a-z]+/).slice(1);
    expect(/\{/);
    const key = expect(/[a-z]+\d{4}[a-z]?/);
    expect(/,\n/);
    const fields = new Map<string, string>();
    while (text[at] === " ") {
      const name = expect(/ {2}[a-z]+ = /)
        .trim()
        .split(" ")[0];
      assert.ok(!fields.has(name));
      fields.set(name, braced());
      expect(/,\n/);
    }
    expect(/\}\n\n?/);
    entries.push({ type, key, fields });
  }
  return entries;
}

const unescaped = (text: string): string =>
  text
    .replace(/\\textbackslash\{\}/g, "\u0001")
    .replace(/\\textasciitilde\{\}/g, "~")
    .replace(/\\textasciicircum\{\}/g, "^")
    .replace(/\\([&%$#_{}])/g, "$1")
    .replaceAll("\u0001", "\\");

test("bibTeX reads back as the references it was made of", () => {
  const entries = parse(bibTeX());
  assert.equal(entries.length, references.length);
  for (const [i, { key, type, authors, year, title, pages, volume, doi, editors }] of references.entries()) {
    const { fields, ...entry } = entries[i];
    assert.deepEqual(entry, { key, type });
    const field = (name: string): string | undefined => {
      const value = fields.get(name);
      return value === undefined ? undefined : unescaped(value);
    };
    assert.deepEqual(field("author")?.split(" and "), authors);
    assert.equal(field("year"), String(year));
    assert.equal(fields.get("title") && unescaped((fields.get("title") ?? "").slice(1, -1)), title);
    assert.equal(field("pages")?.replace("--", "–"), pages);
    assert.equal(field("volume"), volume);
    assert.equal(field("doi"), doi);
    assert.deepEqual(field("editor")?.split(" and "), editors);
  }
});

test("bibTeX gives those asked for, in that order, and names the nearest to a key there is not", () => {
  assert.deepEqual(
    parse(bibTeX(["rychly2008", "dunning1993"])).map(({ key }) => key),
    ["rychly2008", "dunning1993"],
  );
  assert.match(bibTeX(["rychly2008"]), /author = \{Rychlý, P\.\}/); // accents as they are
  assert.equal(bibTeX([]), "");
  assert.throws(() => bibTeX(["dunning1994"]), /no reference "dunning1994"; did you mean "dunning1993"/);
  assert.throws(() => bibTeX("dunning1993" as never), /list of keys, got "dunning1993"$/);
});

test("what TeX takes for a command is escaped, and comes back", () => {
  const text = "50 % of $1 & #2_a {b} ~c^d \\e — žluťoučký";
  assert.equal(unescaped(escaped(text)), text);
  assert.equal(escaped("R&D_{1}"), "R\\&D\\_\\{1\\}");
});
