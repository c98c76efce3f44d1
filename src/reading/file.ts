import { readFileSync } from "node:fs";
import { recordInput } from "../notebook/record.js";
import { decode } from "./decode.js";

/**
 * The text of a file that a list or a lens is read from, recorded as an input of the run.
 *
 * @throws Error if there is no such file, or it is not text
 */
export function textOf(file: string): string {
  if (typeof file !== "string")
    throw new TypeError(`expected the path of a file, got ${JSON.stringify(file) ?? String(file)}`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`cannot read "${file}" (looked from ${process.cwd()}): ${(error as NodeJS.ErrnoException).code}`);
  }
  recordInput(file, bytes);
  return decode(bytes, file);
}
