import type { BlockOptions } from "../measures/blocks.js";
import { checkMeasures } from "../measures/scores.js";

/** For each measure its value, and the lower and the upper end of its interval. */
export type Measured<D> = { readonly [K in keyof D]: number } & {
  readonly [K in Extract<keyof D, string> as `${K}Low` | `${K}High`]: number;
};

/** @throws Error if the measures are not functions, or two columns would have one name */
export function checkColumns(question: string, measures: unknown, taken: readonly string[]): void {
  checkMeasures(question, measures, taken);
  const names = Object.keys(measures as object);
  const ends = names.flatMap((name) => [`${name}Low`, `${name}High`]);
  const twice = ends.find((end) => names.includes(end) || taken.includes(end));
  if (twice !== undefined)
    throw new Error(`${question} requires other names for its measures: "${twice}" is the end of an interval`);
}

/** How the intervals of a table were made, and why there are none where there are none. */
export function remarkOf({ alpha, blocks }: Required<BlockOptions>, needed: string): string {
  const percent = String(Number((100 * (1 - alpha)).toPrecision(12)));
  return (
    `Low and High are the ends of ${percent} % intervals, by a bootstrap of ${blocks} blocks of text; ` +
    `there are none with fewer than ${needed}, or where a measure is undefined without one of the blocks.`
  );
}
