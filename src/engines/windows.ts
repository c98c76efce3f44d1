/** Stretches of tokens, from `starts[i]` to `ends[i]`, both included: ascending, never overlapping. */
export interface Runs {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** How many tokens to the left and to the right. */
export type Span = readonly [left: number, right: number];

/**
 * The places around each run that are nearer to it than to any other: to the left from `from[i]` up to the run, to the
 * right behind the run up to `to[i]`, both included. No place is in two windows and none is in a run, so each is counted
 * once. A place as near to the run behind it as to the run before it is to the left of the one behind it.
 */
export function windowsOf(
  { starts, ends }: Runs,
  boundaries: Uint8Array,
  limit: number,
  [left, right]: Span,
): { readonly from: Uint32Array; readonly to: Uint32Array } {
  const from = new Uint32Array(starts.length);
  const to = new Uint32Array(starts.length);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i];
    const before = i === 0 ? -1 : ends[i - 1]; // where the run before ends
    const lowest = Math.max(start - left, before + 1);
    let low = start;
    while (low > lowest && boundaries[low] < limit) low--;
    from[i] = low;
    if (i > 0) {
      let high = to[i - 1];
      if (low <= high) {
        // Both reach the places from low to high.
        const middle = (before + start + 1) >>> 1;
        from[i] = Math.max(low, Math.min(middle, high + 1));
        high = Math.min(high, Math.max(middle, low) - 1);
      }
      to[i - 1] = high;
    }
    const highest = Math.min(ends[i] + right, boundaries.length - 1);
    let high = ends[i];
    while (high < highest && boundaries[high + 1] < limit) high++;
    to[i] = high;
  }
  return { from, to };
}

/** The hits as runs: those that overlap become one. */
export function runsOf({ starts, lengths }: { readonly starts: Uint32Array; readonly lengths: Uint32Array }): Runs {
  const from = new Uint32Array(starts.length);
  const to = new Uint32Array(starts.length);
  let size = 0;
  for (let i = 0; i < starts.length; i++) {
    const end = starts[i] + lengths[i] - 1;
    if (size > 0 && starts[i] <= to[size - 1]) {
      to[size - 1] = Math.max(to[size - 1], end);
    } else {
      from[size] = starts[i];
      to[size++] = end;
    }
  }
  return { starts: from.subarray(0, size), ends: to.subarray(0, size) };
}
