/* Sums and differences that keep their digits where the obvious expression loses them. */

/** What the rounding of a·b left out: together with it the product exactly. Dekker (1971), Numerische Mathematik 18. */
function lost(a: number, b: number, rounded: number): number {
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (rounded - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function highHalf(a: number): number {
  const scaled = 134217729 * a; // 2²⁷ + 1 leaves 26 bits in each half
  return scaled - (scaled - a);
}

/** a·b − c·d, right to the last digit also where the products nearly agree. */
export function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const first = a * b;
  const second = c * d;
  return first - second + (lost(a, b, first) - lost(c, d, second));
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
