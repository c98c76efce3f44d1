import type { Cells } from "./contingency.js";

const SLOTS = 1 << 16;

interface Remembered {
  /** What was computed; that of a table begins where `slotOf` says. */
  readonly values: Float64Array;
  /** Good until the next table is asked for. */
  readonly slotOf: (table: Cells) => number;
}

/**
 * Computes `width` numbers of a table once, as long as no other table falls into its slot: most words of a list occur as
 * often as some other. So memory does not grow, however many tables there are.
 */
export function remembered(width: number, compute: (table: Cells, slot: number) => void): Remembered {
  const cells = new Float64Array(SLOTS * 4).fill(Number.NaN);
  return { values: new Float64Array(SLOTS * width), slotOf };

  function slotOf(table: Cells): number {
    const { o11, o12, o21, o22 } = table;
    const row = Math.imul(Math.imul(o11, 0x9e3779b1) ^ o12, 0x85ebca6b);
    const both = Math.imul(Math.imul(row ^ (row >>> 15) ^ o21, 0xc2b2ae35) ^ o22, 0x27d4eb2f);
    const slot = (both ^ (both >>> 16)) & (SLOTS - 1);
    const k = 4 * slot;
    if (cells[k] !== o11 || cells[k + 1] !== o12 || cells[k + 2] !== o21 || cells[k + 3] !== o22) {
      compute(table, slot * width);
      cells[k] = o11;
      cells[k + 1] = o12;
      cells[k + 2] = o21;
      cells[k + 3] = o22;
    }
    return slot * width;
  }
}
