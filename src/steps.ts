/**
 * Long work is a generator that says how far it is, so that whoever runs it may give others a turn in between. Most tell the
 * share done, from 0 to 1. What turns over numbers stays an ordinary function, called for a block of them at a time: a
 * generator is resumed too slowly to go from number to number.
 */
export type Steps<T> = Generator<number, T>;

/** Things done between two steps: the work of a few milliseconds at most. */
export const block = 4096;

/** The result of steps, all in one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Steps that tell something else. */
export function* moved<T>(steps: Steps<T>, told: (step: number) => number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield told(value);
  }
}

/** The steps of a part of the work, which is from one share of the whole to another. */
export const part = <T>(from: number, to: number, steps: Steps<T>): Steps<T> =>
  moved(steps, (share) => from + (to - from) * share);

/** Does the things from 0 up to `size`, a block of them at a time. */
export function* inBlocks(size: number, run: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < size; from += block) {
    const to = Math.min(size, from + block);
    run(from, to);
    yield to / size;
  }
}

/** The same with groups of very different size: group g has the things from `starts[g]` up to `starts[g + 1]`. */
export function* inGroups(starts: Uint32Array, run: (from: number, to: number) => void): Steps<void> {
  const groups = starts.length - 1;
  const size = starts[groups];
  for (let from = 0, to = 0; from < groups; from = to) {
    do to++;
    while (to < groups && to - from < block && starts[to + 1] - starts[from] <= block);
    run(from, to);
    yield size === 0 ? to / groups : starts[to] / size;
  }
}

/** A list of so many things. */
export function* listed<T>(size: number, make: (i: number) => T): Steps<T[]> {
  const list: T[] = [];
  yield* inBlocks(size, (from, to) => {
    for (let i = from; i < to; i++) list.push(make(i));
  });
  return list;
}

/** So many things are sorted at a time: fewer would take longer in all. */
const sortedAtOnce = 16 * block;

/** The numbers below `size` in the order of `compare`; those it holds equal stay in theirs. */
export function* ordered(size: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  let spare = new Uint32Array(size > sortedAtOnce ? size : 0);
  // To sort a stretch halves it sixteen times; each round of merging stretches two by two is once more.
  const halvings = Math.log2(sortedAtOnce);
  const rounds = Math.ceil(Math.log2(Math.max(1, size / sortedAtOnce)));
  const done = (round: number): number => (halvings + round) / (halvings + rounds);
  for (let from = 0; from < size; from += sortedAtOnce) {
    order.subarray(from, from + sortedAtOnce).sort(compare);
    yield done(0) * Math.min(1, (from + sortedAtOnce) / size);
  }
  for (let round = 0; round < rounds; round++) {
    yield* part(done(round), done(round + 1), merged(order, spare, sortedAtOnce * 2 ** round, compare));
    [order, spare] = [spare, order];
  }
  return order;
}

/** Merges the sorted runs of `width` numbers two by two. */
function* merged(
  runs: Uint32Array,
  into: Uint32Array,
  width: number,
  compare: (a: number, b: number) => number,
): Steps<void> {
  let left = 0; // next of the left run of the pair at hand, and of the right one
  let right = 0;
  // A pair is as long as some blocks, so that every block lies in one pair.
  yield* inBlocks(runs.length, (from, to) => {
    const first = from - (from % (2 * width));
    const middle = Math.min(first + width, runs.length);
    const end = Math.min(first + 2 * width, runs.length);
    let [a, b] = from === first ? [first, middle] : [left, right];
    for (let i = from; i < to; i++)
      into[i] = a < middle && (b >= end || compare(runs[a], runs[b]) <= 0) ? runs[a++] : runs[b++];
    [left, right] = [a, b];
  });
}

/** The list in the order of `compare`; what it holds equal stays in the order it has. */
export function* sorted<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const order = yield* part(
    0,
    0.9,
    ordered(list.length, (a, b) => compare(list[a], list[b])),
  );
  return yield* part(
    0.9,
    1,
    listed(list.length, (i) => list[order[i]]),
  );
}
