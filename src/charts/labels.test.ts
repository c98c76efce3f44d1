import assert from "node:assert/strict";
import test from "node:test";
import { type Item, meets, placeLabels, within } from "./labels.js";

const bounds = { x0: 0, y0: 0, x1: 400, y1: 300 };
const item = (text: string, x: number, y: number): Item => ({
  text,
  x,
  y,
  r: 4,
  px: 12,
  face: "regular",
  fill: "#1a1a1a",
});

test("no label meets another, leaves the drawing or lies over a dot that matters, however crowded it is", () => {
  const items = Array.from({ length: 80 }, (_, i) => item(`word ${i}`, 150 + ((i * 37) % 100), 100 + ((i * 53) % 90)));
  const dots = items.map(({ x, y, r }) => ({ x, y, r, heavy: true }));
  const placed = placeLabels(items, { dots, bounds });
  assert.ok(placed.length > 10 && placed.length < 80);
  for (const [i, a] of placed.entries()) {
    assert.ok(within(a.box, bounds));
    for (const b of placed.slice(i + 1)) assert.ok(!meets(a.box, b.box), `${a.text} meets ${b.text}`);
    for (const dot of dots) {
      if (dot.x === a.x && dot.y === a.y) continue;
      assert.ok(!meets(a.box, { x0: dot.x - 4, x1: dot.x + 4, y0: dot.y - 4, y1: dot.y + 4 }));
    }
  }
});
test("the first label has its place, a later one gives way", () => {
  const [first, second] = placeLabels([item("first", 100, 100), item("second", 100, 108)], { dots: [], bounds });
  assert.ok(first.box.x0 > 100 && !first.leader);
  assert.ok(!meets(first.box, second.box));
});
test("a label without a place is left out", () => {
  assert.deepEqual(
    placeLabels([item("far too long for so small a drawing", 5, 5)], {
      dots: [],
      bounds: { x0: 0, y0: 0, x1: 20, y1: 20 },
    }),
    [],
  );
});
