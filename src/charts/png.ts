/** A figure as PNG, twice its size in pixels, with the fonts it was measured in: the same bytes on every machine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontFiles } from "./measure.js";

let ready: Promise<typeof import("@resvg/resvg-wasm")> | undefined;
/** resvg is 2.5 MB of WebAssembly: loaded with the first picture, once. */
async function resvg(): Promise<typeof import("@resvg/resvg-wasm")> {
  const library = await import("@resvg/resvg-wasm");
  await library.initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return library;
}

export async function png(svg: string): Promise<Uint8Array> {
  ready ??= resvg();
  const [{ Resvg }, { indexedPng }] = await Promise.all([ready, import("./indexed.js")]);
  const renderer = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontBuffers: fontFiles(), defaultFontFamily: "Arimo", loadSystemFonts: false },
  });
  try {
    const image = renderer.render();
    try {
      return indexedPng({ width: image.width, height: image.height, pixels: image.pixels });
    } finally {
      image.free();
    }
  } finally {
    renderer.free();
  }
}
