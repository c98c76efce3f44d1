import path from "node:path";
import { checkOptions } from "../../nearest.js";
import { textOf } from "../../reading/file.js";
import type { Dictionary } from "./dictionary.js";
import { parseLexicoder, parseYoshikoder } from "./dictionary-lexicoder.js";
import { type Conditional, parseLiwc } from "./dictionary-liwc.js";
import { parseYaml } from "./dictionary-yaml.js";

const conditionals: readonly Conditional[] = ["refuse", "all", "leave out"];
const extensions = ".dic (LIWC), .lc3 .lcd (Lexicoder), .ykd (Yoshikoder), .yaml .yml .json (quanteda)";

/**
 * Reads a dictionary as it is: LIWC, Lexicoder, Yoshikoder, or YAML or JSON as quanteda has it. The extension says which,
 * except that a file that begins with `<` is XML whatever it is called. No word list of these programs is part of Colligo.
 *
 * @param options `conditional`: what is done with entries of LIWC whose category depends on their neighbours
 * @throws Error naming file, line or entry, what was expected and what was given
 */
export async function readDictionary(
  file: string,
  options: { readonly conditional?: Conditional } = {},
): Promise<Dictionary> {
  checkOptions("readDictionary", options, ["conditional"]);
  const { conditional = "refuse" } = options;
  if (!conditionals.includes(conditional))
    throw new RangeError(`conditional must be one of ${conditionals.join(", ")}, got ${JSON.stringify(conditional)}`);
  const text = textOf(file);
  const extension = path.extname(file).toLowerCase();
  if ([".lc3", ".lcd", ".ykd", ".xml", ".dic"].includes(extension) && text.trimStart().startsWith("<"))
    return parseYoshikoder(text, file);
  switch (extension) {
    case ".dic":
      return parseLiwc(text, file, conditional);
    case ".lc3":
    case ".lcd":
      return parseLexicoder(text, file);
    case ".ykd":
    case ".xml":
      return parseYoshikoder(text, file);
    case ".yaml":
    case ".yml":
    case ".json":
      return parseYaml(text, file);
    default:
      throw new Error(`${file}: a dictionary is one of ${extensions}; got ${extension || "no extension"}`);
  }
}
