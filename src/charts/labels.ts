/** Where to write the names of dots: greedy, without chance, so the same rows give the same picture. */
import { type Face, measure } from "./measure.js";

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Something to be named. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of its dot. */
  readonly r: number;
  readonly px: number;
  readonly face: Face;
  readonly fill: string;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** A dot that matters: no label may lie over it. */
  readonly heavy: boolean;
}

export interface Placed extends Item {
  readonly box: Box;
  /** y of the baseline. */
  readonly base: number;
  /** End of the leader at the label, if it stands so far off that it needs one. */
  readonly leader?: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const meets = (a: Box, b: Box, gap = 0): boolean =>
  a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;

export const within = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

const around = (dot: Dot): Box => ({ x0: dot.x - dot.r, x1: dot.x + dot.r, y0: dot.y - dot.r, y1: dot.y + dot.r });

/** Two labels side by side need a space between them, or they read as one. */
const spaced = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - 4, y0, x1: x1 + 4, y1 });

/** The point of a box that is nearest to another point. */
const nearest = (from: Point, box: Box): Point => ({
  x: Math.max(box.x0, Math.min(from.x, box.x1)),
  y: Math.max(box.y0, Math.min(from.y, box.y1)),
});

/** Whether a line from a to b passes through a box; twelve points on it are enough for lines as short as a leader. */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Array.from({ length: 12 }, (_, i) => (i + 1) / 12).some((t) => {
    const x = a.x + (b.x - a.x) * t;
    const y = a.y + (b.y - a.y) * t;
    return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
  });

/** Right first, because that is where a reader looks for a label, then left, the diagonals, above, below. */
const directions = [
  [1, 0],
  [-1, 0],
  [1, -0.7],
  [1, 0.7],
  [-1, -0.7],
  [-1, 0.7],
  [0, -1],
  [0, 1],
] as const;
const distances = [3, 9, 17, 26] as const;
/** At most so many grey dots may lie under a label. */
const crowd = 3;

/**
 * Places labels in the order given, the most important first: 8 directions × 4 distances, the cheapest free place. Never
 * over another label or its leader, over a heavy dot or outside the bounds; grey dots under a label cost, and so do distance
 * and the less usual directions. A label without a place is left out.
 */
export function placeLabels(
  items: readonly Item[],
  { dots, bounds, taken = [] }: { dots: readonly Dot[]; bounds: Box; taken?: readonly Box[] },
): Placed[] {
  const boxes = [...taken];
  const placed: Placed[] = [];
  // Of the other dots only those a label of this size could touch from its furthest place.
  const furthest = distances[distances.length - 1];
  const others = (item: Item, width: number, height: number): Dot[] =>
    dots.filter(
      (dot) =>
        (dot.x !== item.x || dot.y !== item.y) &&
        Math.abs(dot.x - item.x) <= width + item.r + furthest + dot.r &&
        Math.abs(dot.y - item.y) <= height + item.r + furthest + dot.r,
    );

  for (const item of items) {
    const height = item.px * 0.92;
    const width = measure(item.text, item.px, item.face);
    const obstacles = others(item, width, height);
    let best: { readonly cost: number; readonly box: Box; readonly leader?: Point } | undefined;
    for (const [step, far] of distances.entries()) {
      for (const [order, [dx, dy]] of directions.entries()) {
        const cost = step * 7 + order * 0.8;
        if (best && cost >= best.cost) continue;
        const box = placeAt(item, dx, dy, far, width, height);
        if (!within(box, bounds) || boxes.some((other) => meets(spaced(box), other, 1.5))) continue;
        if (placed.some((label) => label.leader && crosses(label, label.leader, box))) continue;
        const leader = step > 0 ? nearest(item, box) : undefined;
        if (leader && boxes.some((other) => crosses(item, leader, other))) continue;
        if (leader && obstacles.some((dot) => crosses(item, leader, around(dot)))) continue;
        const under = obstacles.filter((dot) => meets(box, around(dot)));
        if (under.length > crowd || under.some((dot) => dot.heavy)) continue;
        const total = cost + under.length * 9;
        if (!best || total < best.cost) best = { cost: total, box, leader };
      }
    }
    if (!best) continue;
    boxes.push(best.box);
    placed.push({ ...item, box: best.box, leader: best.leader, base: best.box.y0 + height * 0.86 });
  }
  return placed;
}

function placeAt(item: Item, dx: number, dy: number, far: number, width: number, height: number): Box {
  const cx = item.x + Math.sign(dx) * (item.r + far) * (dy ? 0.75 : 1);
  const cy = item.y + dy * (item.r + far);
  const x0 = dx > 0 ? cx : dx < 0 ? cx - width : cx - width / 2;
  const y0 = dx !== 0 || dy === 0 ? cy - height / 2 : dy < 0 ? cy - height : cy;
  return { x0, y0, x1: x0 + width, y1: y0 + height };
}
