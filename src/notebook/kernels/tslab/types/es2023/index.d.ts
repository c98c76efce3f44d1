// What Node 20 has and the compiler of the cells, TypeScript 5.0, does not know yet: changing a copy of an array.
interface Array<T> {
  /** The items in reverse order, in a new array. */
  toReversed(): T[];
  /** The items in order, in a new array; without `compare` as strings. */
  toSorted(compare?: (a: T, b: T) => number): T[];
  /** A new array with `remove` items from `start` on replaced by others. */
  toSpliced(start: number, remove?: number, ...items: T[]): T[];
  /** A new array with another item at `index`. */
  with(index: number, value: T): T[];
}
interface ReadonlyArray<T> {
  /** The items in reverse order, in a new array. */
  toReversed(): T[];
  /** The items in order, in a new array; without `compare` as strings. */
  toSorted(compare?: (a: T, b: T) => number): T[];
  /** A new array with `remove` items from `start` on replaced by others. */
  toSpliced(start: number, remove?: number, ...items: T[]): T[];
  /** A new array with another item at `index`. */
  with(index: number, value: T): T[];
}
