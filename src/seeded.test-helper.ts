/** Random numbers for tests, the same for the same seed: a fraction in [0, 1), or with `n` a whole number below it. */
export function seeded(seed: number): (n?: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const fraction = state / 2 ** 32;
    return n === undefined ? fraction : Math.floor(fraction * n);
  };
}
