import type { Node } from "yaml";
import {
  addEntryOrException,
  checkLevel,
  type Dictionary,
  type Draft,
  draft,
  finished,
  levelsAtMost,
  under,
} from "./dictionary.js";
import { own } from "./dictionary-object.js";

/** Aliases of aliases can write a large dictionary in few lines; nobody's is as large as this. */
const nodesAtMost = 1_000_000;

/**
 * A dictionary in YAML or JSON, as quanteda writes it: maps of categories, lists of entries. Every scalar is a word, so
 * `no` and `on` are no truth values and `2030` is no number; a list may hold maps of categories among its entries; entries
 * of a category that has categories as well may stand under `__`. An entry that begins with `!` (in quotation marks) is an
 * exception, as in `dictionaryOf`.
 *
 * @throws Error naming file, line, what was expected and what was given: a name twice, an alias inside what it names, …
 */
export async function parseYaml(text: string, file: string): Promise<Dictionary> {
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const place = `${file}: line ${lines.linePos(error.pos[0]).line}`;
    // What lies thousands of levels deep ends the parser before it can be counted.
    if (error.message.includes("call stack")) checkLevel(levelsAtMost + 1, place);
    throw new Error(`${place}: ${error.message}`);
  }

  const anchors = new Map<string, Node>();
  let nodes = 0;
  const root = draft("");
  if (!isMap(document.contents))
    throw new Error(`${file}: expected a map of categories, got ${JSON.stringify(text.trim().slice(0, 40))}`);
  read(document.contents, root, [], true);
  return finished(root, { name: file });

  function read(written: unknown, into: Draft, inside: readonly Node[], isRoot = false): void {
    const node = resolved(written as Node, inside, into);
    const place = `${file}: line ${lineOf(node)}`;
    checkLevel(inside.length, place);
    if (++nodes > nodesAtMost) throw new RangeError(`${place}: the aliases make more than ${nodesAtMost} entries`);
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : "";
        const at = `${file}: line ${lineOf(key as Node)}`;
        if (name === "<<")
          throw new Error(`${at}: merging with << is not read; write the entries out, or use an alias`);
        const category = name === own && !isRoot ? into : under(into, name, at);
        const isNothing = value === null || (isScalar(value) && value.value === "" && value.type === "PLAIN");
        if (!isNothing) read(value, category, [...inside, node]);
      }
    else if (isSeq(node)) for (const item of node.items) read(item, into, [...inside, node]);
    else if (isScalar(node)) addEntryOrException(into, node.value, place);
    else throw new Error(`${place}: expected a list of entries or a map of categories`);
  }

  function resolved(node: Node, inside: readonly Node[], into: Draft): Node {
    if (!isAlias(node)) {
      if ("anchor" in node && typeof node.anchor === "string") anchors.set(node.anchor, node);
      return node;
    }
    const place = `${file}: line ${lineOf(node)}`;
    const named = anchors.get(node.source);
    if (!named) throw new Error(`${place}: *${node.source} names no anchor before it`);
    if (inside.includes(named))
      throw new Error(`${place}: *${node.source} is a cycle: the category "${into.name}" would lie in itself`);
    return named;
  }

  function lineOf(node: Node): number {
    return lines.linePos(node?.range?.[0] ?? 0).line;
  }
}
