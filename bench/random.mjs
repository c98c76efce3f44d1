// Seeded draws for simulations: the same seed gives the same numbers everywhere.

/** mulberry32 (Tommy Ettinger, public domain): numbers from 0 to below 1. */
export function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box and Muller. */
const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26; shapes below 1 by a power of a uniform number. */
export function gamma(shape, random) {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth's multiplication, in steps that do not underflow. */
export function poisson(mean, random) {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 500) {
    const end = Math.exp(-Math.min(rest, 500));
    for (let product = random(); product > end; product *= random()) count++;
  }
  return count;
}

/** Poisson whose mean is drawn anew each time: `clumping` is the squared coefficient of variation of that mean, 0 for none. */
export const clumped = (mean, clumping, random) =>
  poisson(clumping === 0 ? mean : mean * clumping * gamma(1 / clumping, random), random);

/** Fisher and Yates, in place. */
export function shuffled(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const at = Math.floor(random() * (i + 1));
    [list[i], list[at]] = [list[at], list[i]];
  }
  return list;
}
