/** `say`: prose with computed numbers, so that no count in a notebook is typed by hand. */
import { decimal } from "../charts/numbers.js";
import { display } from "./display.js";

/**
 * Shows a paragraph of Markdown in which values are computed: ``await say`LIU has ${liu.tokens} words.` ``. Whole numbers get
 * thousands separators, others two decimals; strings are printed as they are, whatever Markdown or HTML they hold.
 */
export async function say(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<void> {
  const markdown = joined(strings, values, literal);
  await display({ "text/markdown": markdown, "text/plain": joined(strings, values, (text) => text) });
}

function joined(strings: TemplateStringsArray, values: readonly unknown[], as: (text: string) => string): string {
  // Line breaks of the source are for the writer; a blank line begins a new paragraph.
  const text = strings.map((part, i) => part + (i < values.length ? as(printed(values[i])) : "")).join("");
  return text.trim().replace(/[ \t]*\n[ \t]*/g, "\n");
}

function printed(value: unknown): string {
  if (typeof value !== "number") return String(value);
  if (Number.isNaN(value)) return "not defined";
  return Number.isInteger(value) ? decimal(value) : decimal(value, 2);
}

/** A string that Markdown prints as it is. */
const literal = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#|<>&~$!]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`));
