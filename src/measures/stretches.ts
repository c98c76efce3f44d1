/** What `diversity` gives every measure of a sequence; a measure in which order plays no part ignores it. */
export interface BreaksOption {
  /** Indices at which another text begins, rising, none twice: no window and no factor crosses them. Default none. */
  readonly breaks?: ArrayLike<number>;
}

/** The stretches between the breaks, as [from, to); one even without tokens. @throws Error if breaks do not rise from 1 to below the length */
export function stretches(
  measure: string,
  { length }: ArrayLike<number>,
  breaks: ArrayLike<number> = [],
): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < breaks.length; i++) {
    const to = breaks[i];
    if (!(Number.isInteger(to) && to > from && to < length))
      throw new Error(`${measure} requires rising breaks from 1 to ${length - 1}, got ${to} after ${from}`);
    found.push([from, to]);
    from = to;
  }
  found.push([from, length]);
  return found;
}
