/** Where the words of a network stand: sums and square roots, no chance, so the same everywhere. */
import { type Box, meets } from "./labels.js";

/** A line between a node and its neighbour. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly count: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A word as a box; one with a place stays there. */
interface Word {
  readonly term: string;
  readonly w: number;
  readonly h: number;
  readonly at?: Point;
}

export interface Placed extends Point {
  readonly w: number;
  readonly h: number;
}

/** While it moves. */
interface Moving {
  readonly term: string;
  readonly w: number;
  readonly h: number;
  readonly still: boolean;
  x: number;
  y: number;
  readonly ties: { readonly other: Moving; readonly weight: number }[];
}

const rounds = 900;
const around = [
  [0, -1],
  [0.7, -0.7],
  [1, 0],
  [0.7, 0.7],
  [0, 1],
  [-0.7, 0.7],
  [-1, 0],
  [-0.7, -0.7],
] as const;

/**
 * Nodes stand still; every other word is drawn to its nodes, the stronger the nearer, and pushed off other words and off
 * lines that are not its own. In the end words are set one after another where nothing stands yet, as near as possible to
 * where they came to rest, so that no line passes behind a word that is not one of its ends: then no line lies on another,
 * either. What finds no such place is left out.
 */
export function settle(
  words: readonly Word[],
  edges: readonly Edge[],
  room: { readonly width: number; readonly height: number },
): { readonly placed: Map<string, Placed>; readonly left: number } {
  const boxes = words.map(
    ({ term, w, h, at }): Moving => ({ term, w, h, still: at !== undefined, x: at?.x ?? 0, y: at?.y ?? 0, ties: [] }),
  );
  const byTerm = new Map(boxes.map((box) => [box.term, box]));
  for (const { a, b, weight } of edges) {
    const [p, q] = [byTerm.get(a) as Moving, byTerm.get(b) as Moving];
    p.ties.push({ other: q, weight });
    q.ties.push({ other: p, weight });
  }
  const free = boxes.filter((box) => !box.still);
  const most = Math.max(...edges.map(({ weight }) => weight));
  begin(free, room);
  const lines = edges.map(({ a, b }) => [byTerm.get(a) as Moving, byTerm.get(b) as Moving] as const);
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds;
    for (const box of free) drawIn(box, heat, most);
    pushApart(boxes);
    for (const box of free) offLines(box, lines, heat);
    for (const box of free) inside(box, room);
  }
  return set(boxes, room);
}

/** A word of several nodes begins between them, one of a single node outside of it, each in another direction. */
function begin(free: readonly Moving[], { width, height }: { readonly width: number; readonly height: number }): void {
  const used = new Map<string, number>();
  for (const box of free) {
    const sum = box.ties.reduce((s, { weight }) => s + Math.max(1, weight), 0) || 1;
    const bx = box.ties.reduce((s, { other, weight }) => s + other.x * Math.max(1, weight), 0) / sum;
    const by = box.ties.reduce((s, { other, weight }) => s + other.y * Math.max(1, weight), 0) / sum;
    const key = JSON.stringify(box.ties.map(({ other }) => other.term).sort());
    const i = used.get(key) ?? 0;
    used.set(key, i + 1);
    const [dx, dy] = direction(i);
    const [ox, oy] = [bx - width / 2, by - height / 2];
    const out = box.ties.length === 1 ? Math.sqrt(ox * ox + oy * oy) || 1 : 0;
    // More than eight of a node begin a little further off.
    const far = 1 + Math.floor(i / around.length) * 0.4;
    box.x = bx + dx * (out ? 90 : 30) * far + (out ? (ox / out) * 60 : 0);
    box.y = by + dy * (out ? 70 : 24) * far + (out ? (oy / out) * 40 : 0);
  }
}

/** The second eight lie between the first: behind one of them they would never get off its line. */
function direction(i: number): readonly [number, number] {
  const [x, y] = around[(i * 3) % around.length];
  if (Math.floor(i / around.length) % 2 === 0) return [x, y];
  const [nx, ny] = around[(i * 3 + 1) % around.length];
  return [(x + nx) / 2, (y + ny) / 2];
}

function drawIn(box: Moving, heat: number, most: number): void {
  for (const { other, weight } of box.ties) {
    const [dx, dy] = [other.x - box.x, other.y - box.y];
    const distance = Math.sqrt(dx * dx + dy * dy) || 1;
    const want = 66 + Math.min(6, most - weight) * 17 + (box.w + other.w) / 8;
    const force = ((distance - want) / distance) * 0.05 * heat;
    box.x += dx * force;
    box.y += dy * force;
  }
}

function pushApart(boxes: readonly Moving[]): void {
  for (const a of boxes)
    for (const b of boxes) {
      if (a === b) continue;
      // Between words that are tied the line must be seen, and its figure needs a place.
      const tied = a.ties.some(({ other }) => other === b);
      const gx = a.w / 2 + b.w / 2 + (tied ? 30 : 9) - Math.abs(a.x - b.x);
      const gy = a.h / 2 + b.h / 2 + (tied ? 22 : 9) - Math.abs(a.y - b.y);
      if (gx <= 0 || gy <= 0) continue;
      const along = gy < gx ? "y" : "x";
      const direction = (a[along] - b[along] || (a.term < b.term ? -1 : 1)) > 0 ? 1 : -1;
      const push = (along === "y" ? gy : gx) * 0.5 * direction;
      if (!a.still) a[along] += push;
      else if (!b.still) b[along] -= push;
    }
}

function offLines(box: Moving, lines: readonly (readonly [Moving, Moving])[], heat: number): void {
  for (const [p, q] of lines) {
    if (p === box || q === box) continue;
    const [vx, vy] = [q.x - p.x, q.y - p.y];
    const square = vx * vx + vy * vy || 1;
    const t = Math.max(0.05, Math.min(0.95, ((box.x - p.x) * vx + (box.y - p.y) * vy) / square));
    const [dx, dy] = [box.x - (p.x + vx * t), box.y - (p.y + vy * t)];
    const distance = Math.sqrt(dx * dx + dy * dy) || 0.1;
    const length = Math.sqrt(square);
    const reach = ((Math.abs(vy) / length) * box.w) / 2 + ((Math.abs(vx) / length) * box.h) / 2 + 3;
    if (distance >= reach) continue;
    const force = ((reach - distance) / distance) * 0.35 * (0.3 + heat);
    box.x += dx * force;
    box.y += dy * force;
  }
}

function inside(box: Moving, { width, height }: { readonly width: number; readonly height: number }): void {
  box.x = Math.max(box.w / 2 + 2, Math.min(width - box.w / 2 - 2, box.x));
  box.y = Math.max(box.h / 2 + 2, Math.min(height - box.h / 2 - 2, box.y));
}

const grid = 8;
/** Between a word and a line of others. */
const clear = 4;
/** Between words that are tied, for the figure on their line: beside each other, or one above the other. */
const figure = { w: 30, h: 18 };

/** Words and lines that have their place. */
interface Standing {
  readonly boxes: Map<Moving, Box>;
  readonly lines: (readonly [Point, Point])[];
}

function set(boxes: readonly Moving[], room: { readonly width: number; readonly height: number }) {
  const standing: Standing = { boxes: new Map(), lines: [] };
  const steps = offsets(room);
  for (const box of boxes) {
    inside(box, room);
    const from = { x: box.x, y: box.y };
    const free = (figured: boolean): boolean =>
      steps.some(([dx, dy]) => {
        [box.x, box.y] = [from.x + dx, from.y + dy];
        const { x0, y0, x1, y1 } = rim(box);
        return x0 >= 0 && y0 >= 0 && x1 <= room.width && y1 <= room.height && fits(box, standing, figured);
      });
    if (!free(true) && !free(false)) continue;
    standing.lines.push(...linesOf(box, standing));
    standing.boxes.set(box, rim(box));
  }
  const placed = new Map(
    [...standing.boxes.keys()].map(({ term, x, y, w, h }): [string, Placed] => [term, { x, y, w, h }]),
  );
  return { placed, left: boxes.length - placed.size };
}

/** Lines of a word to those that stand. */
const linesOf = (box: Moving, { boxes }: Standing): (readonly [Point, Point])[] =>
  box.ties.filter(({ other }) => boxes.has(other)).map(({ other }) => [point(box), point(other)]);

const point = ({ x, y }: Point): Point => ({ x, y });

/** Whether a word meets no other there, no line of others passes behind it, and its own lines pass behind none. */
function fits(box: Moving, standing: Standing, figured: boolean): boolean {
  const here = rim(box);
  const around = { x0: here.x0 - figure.w, x1: here.x1 + figure.w, y0: here.y0 - figure.h, y1: here.y1 + figure.h };
  for (const other of standing.boxes.values()) if (meets(here, other, 2)) return false;
  if (standing.lines.some(([p, q]) => passesBehind(p, q, here, clear))) return false;
  return box.ties.every(({ other: end }) => {
    const there = standing.boxes.get(end);
    if (!there) return true;
    if (figured && meets(around, there)) return false;
    for (const [word, other] of standing.boxes) if (word !== end && passesBehind(box, end, other, clear)) return false;
    return true;
  });
}

/** Whether a line passes through a box, or nearer to it than `gap`. */
function passesBehind(p: Point, q: Point, { x0, x1, y0, y1 }: Box, gap: number): boolean {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [p.x, q.x - p.x, x0 - gap, x1 + gap],
    [p.y, q.y - p.y, y0 - gap, y1 + gap],
  ]) {
    if (way === 0 && (start < low || start > high)) return false;
    if (way === 0) continue;
    const [a, b] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to;
}

const rim = ({ x, y, w, h }: Moving): Box => ({
  x0: x - w / 2,
  x1: x + w / 2,
  y0: y - h / 2,
  y1: y + h / 2,
});

/** Steps away from a place, the nearest first. */
function offsets({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): (readonly [number, number])[] {
  const all: (readonly [number, number])[] = [];
  const [across, down] = [Math.ceil(width / grid), Math.ceil(height / grid)];
  for (let i = -across; i <= across; i++) for (let j = -down; j <= down; j++) all.push([i * grid, j * grid]);
  return all.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by) || ay - by || ax - bx);
}
