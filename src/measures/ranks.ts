import { type GroupTest, rankP, welchOf } from "./groups.js";

/*
 * `mannWhitney` and `welchT` for values of which most are 0, as the frequencies of a word in documents are: the zeros are
 * counted, not listed.
 */

/** Some values above 0, in whatever order, and how many values there are with the zeros. */
export interface Sparse {
  readonly values: Float64Array;
  readonly size: number;
}

/** As `mannWhitney` without options. Sorts the values. */
export function sparseMannWhitney(a: Sparse, b: Sparse): GroupTest {
  a.values.sort();
  b.values.sort();
  let [i, j] = [a.size - a.values.length, b.size - b.values.length]; // how many have been passed, first the zeros
  let [pairs, ties] = [(i * j) / 2, cube(i + j)];
  if (i + j === a.size + b.size) return { statistic: pairs, p: Number.NaN };
  const at = (group: Sparse, passed: number): number =>
    passed < group.size ? group.values[group.values.length - group.size + passed] : Number.POSITIVE_INFINITY;
  while (i < a.size) {
    const value = Math.min(at(a, i), at(b, j));
    const [first, second] = [i, j];
    while (at(a, i) === value) i++;
    while (at(b, j) === value) j++;
    pairs += (i - first) * (second + (j - second) / 2);
    ties += cube(i - first + j - second);
    if (i - first + j - second === a.size + b.size) return { statistic: pairs, p: Number.NaN };
  }
  while (j < b.size) {
    const first = j;
    while (j < b.size && at(b, j) === at(b, first)) j++;
    ties += cube(j - first);
  }
  return { statistic: pairs, p: rankP(pairs, [a.size, b.size], ties) };
}

const cube = (size: number): number => size ** 3 - size;

/** As `welchT`. */
export const sparseWelch = (a: Sparse, b: Sparse): GroupTest => welchOf(momentsOf(a), momentsOf(b));

function momentsOf({ values, size }: Sparse): Parameters<typeof welchOf>[0] {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const mean = sum / size;
  let squares = (size - values.length) * mean * mean;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
  return { count: size, mean, variance: squares / (size - 1) };
}
