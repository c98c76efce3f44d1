/** The first `n` of many things by an order that leaves no two equal, kept in a heap whose root is the last of them. */
export interface Best<T> {
  /** Whether it would be kept, so that a thing need not be made that would not. */
  takes(thing: T): boolean;
  add(thing: T): void;
  /** In their order. */
  all(): T[];
}

/** @param compare as for `Array.prototype.sort` */
export function best<T>(n: number, compare: (a: T, b: T) => number): Best<T> {
  const heap: T[] = [];
  return {
    takes: (thing) => heap.length < n || (n > 0 && compare(thing, heap[0]) < 0),
    add: (thing) => (heap.length < n ? rise(thing) : sink(thing)),
    all: () => heap.sort(compare),
  };

  function rise(thing: T): void {
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (compare(thing, heap[above]) < 0) break;
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = thing;
  }

  function sink(thing: T): void {
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && compare(heap[below + 1], heap[below]) > 0) below++;
      if (compare(thing, heap[below]) > 0) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = thing;
  }
}

/** @throws Error if `top` is not a whole number of 0 or more */
export function checkTop(question: string, top: number | undefined): void {
  if (top !== undefined && !(Number.isSafeInteger(top) && top >= 0))
    throw new RangeError(`${question} requires top to be a whole number of 0 or more, got ${top}`);
}
