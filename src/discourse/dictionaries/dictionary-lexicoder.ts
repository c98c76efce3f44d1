import { addEntry, checkLevel, type Dictionary, type Draft, draft, finished, under } from "./dictionary.js";

/**
 * A Lexicoder dictionary as its version 3 writes it (`.lc3`): a line `+name` begins a category, each line after it is an
 * entry (Daku, Soroka & Young 2015, Lexicoder 3.0).
 *
 * @throws Error naming file, line, what was expected and what was given
 */
export function parseLexicoder(text: string, file: string): Dictionary {
  const root = draft("");
  let category: Draft | undefined;
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    const place = `${file}: line ${i + 1}`;
    const written = line.trim();
    if (written === "") return;
    if (written.startsWith("+")) category = under(root, written.slice(1), place);
    else if (category) addEntry(category, written, place);
    else throw new Error(`${place}: expected a category, written +name, before the first entry; got "${written}"`);
  });
  return finished(root, { name: file, wildcards: "*" });
}

/**
 * A dictionary in XML, as Yoshikoder (`.ykd`) and the older Lexicoder (`.lcd`) write it: `<cnode name="…">` is a category,
 * `<pnode name="…"/>` an entry. Entities that a file defines are refused, so none can
 * grow.
 *
 * @throws Error naming file, element, what was expected and what was given
 */
export async function parseYoshikoder(text: string, file: string): Promise<Dictionary> {
  if (text.includes("<!ENTITY")) throw new Error(`${file}: entities defined in a file (<!ENTITY) are not read`);
  const { JSDOM } = await import("jsdom"); // slow to load, so only when it is needed
  let root: Element;
  try {
    root = new JSDOM(text, { contentType: "text/xml" }).window.document.documentElement;
  } catch (error) {
    throw new Error(`${file} is not well-formed XML: ${(error as Error).message}`);
  }
  if (root.localName !== "dictionary")
    throw new Error(`${file}: expected the element <dictionary>, got <${root.localName}>`);
  const engine = root.getAttribute("patternengine");
  if (engine !== null && /^regexp?/i.test(engine))
    throw new Error(`${file}: its patterns are regular expressions (patternengine="${engine}"), which are not read`);
  const all = draft("");
  readNodes(root, all, file, 0);
  return finished(all, { name: file, wildcards: "*" });
}

function readNodes(parent: Element, into: Draft, file: string, level: number): void {
  checkLevel(level, file);
  // Each place in a live list of children is found by counting; the next sibling is at hand.
  for (let node = parent.firstElementChild; node !== null; node = node.nextElementSibling) {
    const name = node.getAttribute("name") ?? "";
    const place = `${file}: <${node.localName} name="${name}"> in "${into.name}"`;
    if (node.localName === "cnode") readNodes(node, under(into, name, place), file, level + 1);
    else if (node.localName !== "pnode") throw new Error(`${place}: expected <cnode> or <pnode>`);
    else if (level === 0) throw new Error(`${place}: an entry must lie in a category, <cnode>`);
    else addEntry(into, name, place);
  }
}
