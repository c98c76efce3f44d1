import assert from "node:assert/strict";
import { seeded } from "../seeded.test-helper.js";
import type { Table } from "./contingency.js";

/** Asserts that two numbers agree to `tolerance`, relative where the expected number is above 1. */
export function near(actual: number, expected: number, tolerance: number = 1e-12): void {
  const close = actual === expected || Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
  assert.ok(close, `expected ${expected}, got ${actual}`);
}

/** Whole numbers below `limit`. */
export const integers = (random: () => number, length: number, limit: number): number[] =>
  Array.from({ length }, () => Math.floor(random() * limit));

/** Texts of 1 to 80 tokens of up to 2 to 31 types. */
export function randomTexts(seed: number): number[][] {
  const random = seeded(seed);
  return Array.from({ length: 300 }, () =>
    integers(random, 1 + Math.floor(random() * 80), 2 + Math.floor(random() * 30)),
  );
}

/** Tables of cells from 0 to 29, none with an empty row or column. */
export function randomTables(seed: number, count: number): Table[] {
  const random = seeded(seed);
  const tables: Table[] = [];
  while (tables.length < count) {
    const [o11, o12, o21, o22] = integers(random, 4, 30);
    if ((o11 + o12) * (o21 + o22) * (o11 + o21) * (o12 + o22) > 0) tables.push({ o11, o12, o21, o22 });
  }
  return tables;
}

/** Each cell with its expectation by the definition: row sum × column sum / N. */
export function cells({ o11, o12, o21, o22 }: Table): { o: number; e: number }[] {
  const n = o11 + o12 + o21 + o22;
  return [
    { o: o11, e: ((o11 + o12) * (o11 + o21)) / n },
    { o: o12, e: ((o11 + o12) * (o12 + o22)) / n },
    { o: o21, e: ((o21 + o22) * (o11 + o21)) / n },
    { o: o22, e: ((o21 + o22) * (o12 + o22)) / n },
  ];
}
