import { printed } from "./printed.js";
import { cosine } from "./similarity.js";

/*
 * Distances of style between documents, from a matrix of relative frequencies: a row a document, a column a feature, mostly
 * one of the most frequent words. Each feature is standardised over the documents given, so a distance depends on them all.
 */

type Matrix = readonly ArrayLike<number>[];

/**
 * z-scores of the features that vary, by the sample standard deviation (n − 1), as `scale` in R and in stylo. A feature that
 * does not vary is left out.
 */
function standardised(measure: string, frequencies: Matrix): number[][] {
  if (!Array.isArray(frequencies))
    throw new TypeError(`${measure} requires a list of rows, one a document, got ${printed(frequencies)}`);
  const n = frequencies.length;
  const rows: number[][] = frequencies.map(() => []);
  for (const [i, row] of frequencies.entries()) {
    if (typeof row !== "object" || typeof row?.length !== "number")
      throw new TypeError(`${measure} requires a list of numbers as each row, got ${printed(row)} as row ${i}`);
    if (row.length !== frequencies[0].length)
      throw new Error(
        `${measure} requires as many features in all, got ${frequencies[0].length} and ${row.length} in ${i}`,
      );
    for (let k = 0; k < row.length; k++)
      if (!(Number.isFinite(row[k]) && row[k] >= 0))
        throw new Error(
          `${measure} requires frequencies of 0 or more, got ${printed(row[k])} in row ${i}, column ${k}`,
        );
  }
  for (let k = 0; k < (frequencies[0]?.length ?? 0); k++) {
    const column = frequencies.map((row) => row[k]);
    if (column.every((value) => value === column[0])) continue;
    const mean = column.reduce((a, b) => a + b, 0) / n;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
    for (const [i, value] of column.entries()) rows[i].push((value - mean) / deviation);
  }
  return rows;
}

const between = (rows: readonly number[][], distance: (a: number[], b: number[]) => number): number[][] =>
  rows.map((a) => rows.map((b) => distance(a, b)));

/**
 * Burrows's Delta: the mean over the features of |zₐ − z_b|. Burrows (2002), Literary and Linguistic Computing 17(3),
 * 267–287.
 *
 * @returns a symmetric matrix of distances, 0 on the diagonal; NaN throughout if no feature varies, as with one document
 * @throws Error if the rows differ in length or have what is no frequency
 */
export function burrowsDelta(frequencies: readonly ArrayLike<number>[]): number[][] {
  return between(
    standardised("burrowsDelta", frequencies),
    (a, b) => a.reduce((sum, z, k) => sum + Math.abs(z - b[k]), 0) / a.length,
  );
}

/**
 * Cosine Delta (Würzburg Delta): 1 minus the cosine of the z-scores. Smith & Aldridge (2011), Journal of Quantitative
 * Linguistics 18(1), 63–88; Evert et al. (2017), Digital Scholarship in the Humanities 32, ii4–ii16.
 *
 * @returns a symmetric matrix of distances from 0 to 2; NaN throughout if no feature varies, and for a document that is the
 * mean
 * @throws Error if the rows differ in length or have what is no frequency
 */
export function cosineDelta(frequencies: readonly ArrayLike<number>[]): number[][] {
  return between(standardised("cosineDelta", frequencies), (a, b) => 1 - cosine(a, b));
}
