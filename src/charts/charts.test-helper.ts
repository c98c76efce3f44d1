/** What every chart is held against: its picture, its labels, its markup. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import test from "node:test";
import { renderSvg } from "../notebook/document.js";
import type { Chart } from "./chart.js";
import { type Box, meets } from "./labels.js";

const fixtures = path.resolve(import.meta.dirname, "../../test/fixtures/charts");

/** A file of rows. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what its file holds
export const readFixture = (name: string): any => JSON.parse(readFileSync(path.join(fixtures, name), "utf8"));

/** Strings with everything that is long or meant badly. */
export const hostile: readonly string[] = [
  "</text><script>alert(1)</script>",
  '"onload="alert(1)',
  "]]>",
  "nul\u0000",
  "lone \ud800 surrogate",
  "&amp;",
  "<!--",
  "right-to-left \u202e",
  "权利",
  "",
  "w".repeat(300),
];

/** Boxes of all texts of a figure: where they are drawn, and as wide as they are held. */
export function boxes(svg: string): (Box & { readonly text: string })[] {
  const at = [{ x: 0, y: 0 }];
  const found: (Box & { text: string })[] = [];
  for (const [tag, attributes, text] of [...svg.matchAll(/<(?:g\b([^>]*)>|\/g>|text\b([^>]*)>([^<]*))/g)].map((m) => [
    m[0].slice(0, 3),
    m[1] ?? m[2] ?? "",
    m[3] ?? "",
  ])) {
    const here = at[at.length - 1];
    if (tag === "</g") at.pop();
    else if (tag.startsWith("<g")) {
      const [, x = "0", y = "0"] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes) ?? [];
      at.push({ x: here.x + Number(x), y: here.y + Number(y) });
    } else {
      const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      const width = Number(value("textLength"));
      const px = Number(value("font-size"));
      assert.ok(width > 0 && px > 0, `a text without its width: ${text}`);
      const x0 =
        here.x + Number(value("x")) - width * { start: 0, middle: 0.5, end: 1 }[value("text-anchor") as "start"];
      const y = here.y + Number(value("y"));
      found.push({ text, x0, x1: x0 + width, y0: y - 0.72 * px, y1: y + 0.2 * px });
    }
  }
  return found;
}

const { JSDOM } = createRequire(import.meta.url)("jsdom");
/** Reads SVG as XML. */
// biome-ignore lint/suspicious/noExplicitAny: the types of the DOM stay out of the package
export const parser: { parseFromString(text: string, type: string): any } = new new JSDOM("").window.DOMParser();

/** Registers the tests that every chart has to pass; `snapshots` are kept as files, too. */
export function testCharts(
  snapshots: Readonly<Record<string, () => Chart>>,
  awkward: Readonly<Record<string, () => Chart>>,
): void {
  for (const [name, make] of Object.entries(snapshots)) {
    test(`chart ${name} looks as it did when it was last looked at`, async () => {
      const svg = await renderSvg(make());
      const file = path.join(fixtures, `${name}.svg`);
      const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      if (process.env.UPDATE) {
        mkdirSync(fixtures, { recursive: true });
        writeFileSync(file, svg);
      } else if (svg !== before) {
        writeFileSync(path.join(fixtures, `${name}-changed.svg`), svg);
        assert.fail(
          `${name}.svg is not what it was: compare it with ${name}-changed.svg, and run with UPDATE=1 if it is right`,
        );
      }
    });
  }

  for (const [name, make] of Object.entries({ ...snapshots, ...awkward })) {
    test(`chart ${name}: no label meets another and all lie inside the drawing`, async () => {
      const svg = await renderSvg(make());
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
      const all = boxes(svg);
      assert.ok(all.length > 5);
      for (const [i, a] of all.entries()) {
        assert.ok(a.x0 >= 0 && a.y0 >= 0 && a.x1 <= width && a.y1 <= height, `outside the drawing: ${a.text}`);
        for (const b of all.slice(i + 1)) assert.ok(!meets(a, b, -0.5), `"${a.text}" meets "${b.text}"`);
      }
    });
    test(`chart ${name}: well-formed, without script, without anything from outside, the same twice`, async () => {
      const svg = await renderSvg(make());
      assert.equal(svg, await renderSvg(make()));
      const document = parser.parseFromString(svg, "image/svg+xml");
      assert.equal(document.querySelector("parsererror"), null);
      for (const element of document.querySelectorAll("*")) {
        assert.match(element.tagName, /^(svg|title|style|g|rect|line|circle|text|polyline|polygon|path)$/);
        for (const { name } of element.attributes) assert.doesNotMatch(name, /^(on|id$|class$|href|xlink)/);
      }
      assert.doesNotMatch(svg, /url\(|NaN|Infinity|undefined/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
      assert.doesNotMatch(svg, /[\u0000-\u0008\u000b-\u001f]/);
      for (const number of svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|points|d)="([^"]*)"/g))
        assert.doesNotMatch(number[1], /\.\d\d/);
    });
  }
}
