/* Sums and differences that keep their digits where the obvious expression loses them. */

/** a·b and what its rounding left out: together the product exactly. Dekker (1971), Numerische Mathematik 18. */
function product(a: number, b: number): readonly [rounded: number, rest: number] {
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const rounded = a * b;
  return [rounded, aLow * bLow - (rounded - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function halves(a: number): readonly [high: number, low: number] {
  const scaled = 134217729 * a; // 2²⁷ + 1 leaves 26 bits in each half
  const high = scaled - (scaled - a);
  return [high, a - high];
}

/** a·b − c·d, right to the last digit also where the products nearly agree. */
export function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const [first, firstRest] = product(a, b);
  const [second, secondRest] = product(c, d);
  return first - second + (firstRest - secondRest);
}

/**
 * o ln(o / e) − (o − e), never below 0: what one cell adds to half of G², since the differences o − e of all cells sum to
 * 0. The series for o near e is that of Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function deviance(o: number, e: number, difference: number): number {
  if (o === 0) return e;
  const v = difference / (o + e);
  if (Math.abs(v) >= 0.1) return o * Math.log(o / e) - difference;
  let sum = difference * v;
  let power = 2 * o * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (!(Math.abs(next - sum) > 0)) return next; // so written, NaN ends it too
    sum = next;
  }
}

/** ln k! − k ln k + k: what is left of a factorial when its large terms have cancelled. */
export function factorialRest(k: number): number {
  if (k < 16) return small[k];
  const square = k * k;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square;
  return Math.log(2 * Math.PI * k) / 2 + series / k;
}

const small: readonly number[] = Array.from({ length: 16 }, (_, k) => {
  let factorial = 1;
  for (let i = 2; i <= k; i++) factorial *= i;
  return k === 0 ? 0 : Math.log(factorial) - k * Math.log(k) + k;
});
