import assert from "node:assert/strict";
import test from "node:test";
import { dark, inDark, light, schemeStyle, type Tone } from "./theme.js";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
/** CIE lightness, what is left of a colour in black and white. */
const lightness = (colour: string): number => 116 * Math.cbrt(luminance(colour)) - 16;

for (const [scheme, palette] of Object.entries({ light, dark })) {
  const on = (tone: Tone, ground: Tone, least: number): void => {
    const found = contrast(palette[tone], palette[ground]);
    assert.ok(found >= least, `${tone} on ${ground} has ${found.toFixed(2)}, needs ${least}`);
  };
  test(`${scheme}: words have a contrast of 4.5 to the ground at least, signs 3`, () => {
    for (const tone of ["ink", "soft", "text2", "text1", "text3", "text4", "text5", "text6", "accent"] as const)
      on(tone, "background", 4.5);
    for (const tone of ["group1", "group2", "group3", "group4"] as const) on(tone, "background", 4.5);
    on("ink", "background", 15);
    on("mark", "background", 3);
    on("soft", "faint", 4.5);
  });
  test(`${scheme}: figures can be read on every step of the ramp`, () => {
    // A step less than 4.5 in the middle of the ramp, where no ink has more on either side.
    for (const tone of ["ramp0", "ramp1", "ramp2", "ramp3"] as const) on("onLow", tone, 4.1);
    for (const tone of ["ramp4", "ramp5", "ramp6"] as const) on("onHigh", tone, 4.1);
  });
  test(`${scheme}: two texts, and what is counted and what is not, differ in black and white`, () => {
    assert.ok(Math.abs(lightness(palette.text1) - lightness(palette.text2)) >= 13);
    assert.ok(Math.abs(lightness(palette.ramp5) - lightness(palette.ramp2)) >= 40);
  });
}

test("each light value stands once, so that it is enough to find the dark one", () => {
  assert.equal(new Set(Object.values(light)).size, Object.keys(light).length);
  assert.deepEqual(Object.keys(light), Object.keys(dark));
});

test("the style turns every colour, as fill and as stroke", () => {
  for (const tone of Object.keys(light) as Tone[]) {
    assert.ok(schemeStyle.includes(`[fill="${light[tone]}"]{fill:${dark[tone]}}`));
    assert.ok(schemeStyle.includes(`[stroke="${light[tone]}"]{stroke:${dark[tone]}}`));
  }
});

test("a dark picture is the light one with other colours, and words are no colours", () => {
  const svg = `<svg><style>x</style><text fill="${light.ink}">"#1a1a1a"</text></svg>`;
  assert.equal(inDark(svg), `<svg><text fill="${dark.ink}">"#1a1a1a"</text></svg>`);
});
