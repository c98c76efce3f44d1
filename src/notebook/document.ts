/** From Plot options to a picture: the only place that knows a DOM. jsdom and Plot are loaded with the first chart. */
import { createRequire } from "node:module";
import { type Drawing, figure, type Words } from "../charts/figure.js";
import { type Face, measure } from "../charts/measure.js";
import { png } from "../charts/png.js";
import { light, width as pageWidth, size } from "../charts/theme.js";

/** Whatever has marks is drawn: one of our charts, or any options of Observable Plot. */
export interface Drawable extends Words {
  readonly marks?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
}

/** The few things done to elements; the types of the DOM stay out of the package. */
interface Node {
  readonly tagName: string;
  readonly parentElement: Node | null;
  readonly childElementCount: number;
  readonly children: Iterable<Node>;
  readonly attributes: Iterable<{ readonly name: string; value: string }>;
  textContent: string;
  innerHTML: string;
  remove(): void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Node>;
  closest(selector: string): Node | null;
}

interface Tools {
  readonly document: object;
  readonly plot: (options: object) => Node;
}

let tools: Promise<Tools> | undefined;
async function load(): Promise<Tools> {
  // `require`, because an `import` of jsdom would bring its types, and with them the names of a browser, to all our code.
  const { JSDOM } = createRequire(import.meta.url)("jsdom") as {
    JSDOM: new (html: string) => { readonly window: { readonly document: object } };
  };
  const { plot } = await import("@observablehq/plot");
  return { document: new JSDOM("").window.document, plot: plot as unknown as Tools["plot"] };
}

/** Whether `show` and `save` should take a value for a chart. */
export const isDrawable = (value: unknown): value is Drawable =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Array.isArray((value as Drawable).marks);

/** A chart as one standalone SVG. */
export async function renderSvg(chart: Drawable): Promise<string> {
  tools ??= load();
  return figure(chart, draw(chart, await tools));
}

/** A chart as PNG in the light scheme, at twice its size. */
export const renderPng = async (chart: Drawable): Promise<Uint8Array> => png(await renderSvg(chart));

/** Plot's drawing without its class, style, ids and font; the words around it are ours. */
function draw(chart: Drawable, { document, plot }: Tools): Drawing {
  const { title, subtitle, runs, caption, alt, ...options } = chart;
  const root = plot({ width: pageWidth, ...options, document });
  const svg = root.tagName.toLowerCase() === "svg" ? root : [...root.children].filter(isSvg).at(-1);
  if (!svg) throw new Error("the chart has no drawing: Plot returned no svg");
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  for (const element of [...svg.querySelectorAll("*")]) tidy(element);
  for (const text of [...svg.querySelectorAll("text")]) hold(text);
  const body = svg.innerHTML
    .replaceAll('"currentColor"', `"${light.ink}"`)
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/><\/(?:line|rect|circle|path|polygon|polyline|ellipse)>/g, "/>");
  return {
    body: `<g fill="${light.ink}" font-size="${size.tick}" text-anchor="middle">${body}</g>`,
    width: Number(svg.getAttribute("width")),
    height: Number(svg.getAttribute("height")),
  };
}

const isSvg = (element: Node): boolean => element.tagName.toLowerCase() === "svg";

/** Attributes in which a number is a place. */
const places = /^(?:x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|width|height|transform|dx|dy)$/;

function tidy(element: Node): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === "id" || name === "class" || name.startsWith("aria-")) element.removeAttribute(name);
    else if (places.test(name) && /\.\d\d/.test(value))
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0)),
      );
  }
}

/** Texts of Plot's own marks get the width they were laid out with, as ours have. */
function hold(text: Node): void {
  if (text.getAttribute("textLength") || text.childElementCount > 0 || text.textContent.trim() === "") return;
  const px = Number.parseFloat(text.closest("[font-size]")?.getAttribute("font-size") ?? "") || size.tick;
  const weight = text.closest("[font-weight]")?.getAttribute("font-weight") ?? "";
  const face: Face = /bold|[6-9]00/.test(weight) ? "bold" : "regular";
  text.setAttribute("textLength", String(Math.round(measure(text.textContent, px, face) * 10) / 10));
  text.setAttribute("lengthAdjust", "spacingAndGlyphs");
}
