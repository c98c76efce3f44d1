/** Marks of a scale without a zero of its own kind: even steps of 1, 2 or 5. */

/** The least step of 1, 2, 5, 10 … (of any power of ten) that is at least so wide on the scale. */
export function evenStep(position: (value: number) => number, distance: number): number {
  const room = Math.abs(position(1) - position(0));
  const power = 10 ** Math.floor(Math.log10(distance / room));
  return [1, 2, 5, 10].map((k) => k * power).find((step) => step * room >= distance) ?? 10 * power;
}

/** Multiples of an even step between two values, with as many decimals as the step has. */
export function evenTicks(
  low: number,
  high: number,
  position: (value: number) => number,
  distance: number,
): { readonly ticks: readonly number[]; readonly decimals: number } {
  const step = evenStep(position, distance);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return { ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step), decimals };
}

/** 0 and 1, 2 and 5 of every power of ten up to a greatest value, for a scale on which they crowd below: the highest first. */
export function crowdedTicks(most: number, position: (value: number) => number, distance: number): number[] {
  const apart = (a: number, b: number): boolean => Math.abs(position(a) - position(b)) >= distance;
  const kept: number[] = [];
  for (let power = Math.floor(Math.log10(most)); power >= -1; power--)
    for (const tick of [5, 2, 1].map((k) => k * 10 ** power)) {
      const last = kept.at(-1);
      if (tick <= most && apart(tick, 0) && (last === undefined || apart(tick, last))) kept.push(tick);
    }
  return [0, ...kept.reverse()];
}
