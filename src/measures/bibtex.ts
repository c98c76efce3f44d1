import { suggestion } from "../nearest.js";
import { printed } from "./printed.js";
import { type Reference, references } from "./references.js";

/** What BibTeX calls the place of a work. */
const places: { readonly [type in Reference["type"]]: { readonly within: string; readonly publisher: string } } = {
  article: { within: "journal", publisher: "publisher" },
  book: { within: "series", publisher: "publisher" },
  incollection: { within: "booktitle", publisher: "publisher" },
  inproceedings: { within: "booktitle", publisher: "publisher" },
  misc: { within: "howpublished", publisher: "publisher" },
  phdthesis: { within: "series", publisher: "school" },
  techreport: { within: "series", publisher: "institution" },
};

/**
 * Sources of measures as BibTeX, in UTF-8 (biber and XeTeX read accents as they are; what TeX takes for a command is escaped).
 * Titles keep their capitals.
 *
 * @param keys of `references`; default all
 * @throws Error if a key is unknown, naming the nearest
 */
export function bibTeX(keys: readonly string[] = references.map(({ key }) => key)): string {
  if (!Array.isArray(keys)) throw new TypeError(`bibTeX requires a list of keys, got ${printed(keys)}`);
  const known = new Map(references.map((reference) => [reference.key, reference]));
  return keys
    .map((key) => {
      const reference = known.get(key);
      if (!reference) throw new Error(`bibTeX has no reference "${key}"; ${suggestion(String(key), known.keys())}`);
      return entry(reference);
    })
    .join("\n");
}

function entry({
  key,
  type,
  authors,
  year,
  title,
  within,
  editors,
  publisher,
  volume,
  number,
  pages,
  doi,
}: Reference): string {
  const place = places[type];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.map(escaped).join(" and ")],
    ["year", String(year)],
    ["title", title && `{${escaped(title)}}`],
    [place.within, within && escaped(within)],
    ["editor", editors?.map(escaped).join(" and ")],
    [place.publisher, publisher && escaped(publisher)],
    ["volume", volume && escaped(volume)],
    ["number", number && escaped(number)],
    ["pages", pages?.replaceAll("–", "--")],
    ["doi", doi], // not escaped, as the styles that print it expect
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

const commands: { readonly [sign: string]: string } = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

/** Text in which no character is a command of TeX. */
export const escaped = (text: string): string =>
  text.replace(/[\\~^{}&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
