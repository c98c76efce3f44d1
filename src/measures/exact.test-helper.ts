// Whole-number arithmetic without rounding, to hold the fast formulas against.

/** Binomial coefficient. */
export function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** The number nearest to a / b, both above 0, however long they are. */
export function quotient(a: bigint, b: bigint): number {
  const shift = b.toString(2).length - a.toString(2).length + 64;
  const scaled = shift > 0 ? (a << BigInt(shift)) / b : a / (b << BigInt(-shift));
  return shift > 1000 ? Number(scaled) * 2 ** -1000 * 2 ** (1000 - shift) : Number(scaled) * 2 ** -shift;
}

const one = 10n ** 60n;

/** 10⁶⁰ ln(a / b) for a / b between ½ and 2, from the series of the inverse hyperbolic tangent. */
function lnNear(a: bigint, b: bigint): bigint {
  const z = ((a - b) * one) / (a + b);
  let [sum, power] = [0n, z];
  for (let j = 1n; power !== 0n; j += 2n) {
    sum += power / j;
    power = (((power * z) / one) * z) / one;
  }
  return 2n * sum;
}

const ln2 = -lnNear(1n, 2n);

/** 10⁶⁰ ln(a / b). */
export function ln(a: bigint, b: bigint): bigint {
  const doublings = a.toString(2).length - b.toString(2).length;
  return doublings < 0
    ? lnNear(a << BigInt(-doublings), b) + BigInt(doublings) * ln2
    : lnNear(a, b << BigInt(doublings)) + BigInt(doublings) * ln2;
}

/** A number from what `ln` gives. */
export const fromFixed = (value: bigint): number =>
  value === 0n ? 0 : value < 0n ? -quotient(-value, one) : quotient(value, one);
