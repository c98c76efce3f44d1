import assert from "node:assert/strict";
import test from "node:test";
import { count, decimal, percent, perThousand, times } from "./numbers.js";

test("thousands have a comma whatever the locale", () => {
  assert.deepEqual([0, 999, 1000, 1906, 1234567, 1e21].map(count), [
    "0",
    "999",
    "1,000",
    "1,906",
    "1,234,567",
    "1,000,000,000,000,000,000,000",
  ]);
  assert.equal(decimal(12345.678, 2), "12,345.68");
});
test("a negative number has a real minus, and rounding to nothing has none", () => {
  assert.equal(decimal(-1906), "−1,906");
  assert.equal(decimal(-0.04, 1), "0.0");
});
test("undefined is nothing, and what has no end is infinite", () => {
  assert.deepEqual(
    [Number.NaN, Infinity, -Infinity].map((value) => decimal(value, 1)),
    ["", "∞", "−∞"],
  );
});
test("a share is never rounded to nothing or to all", () => {
  assert.deepEqual([0, 0.001, 0.5, 0.999, 1, Number.NaN].map(percent), ["0%", "<1%", "50%", ">99%", "100%", ""]);
});
test("rates have one decimal, ratios are factors", () => {
  assert.equal(perThousand(85, 1906), "44.6");
  assert.deepEqual([perThousand(0, 9), perThousand(3, 1e5), perThousand(3, 1e8)], ["0.0", "0.03", "0.00003"]);
  assert.deepEqual([0, 2, -2, 3.18, 8].map(times), ["equal", "4×", "4×", "9.1×", "256×"]);
});
