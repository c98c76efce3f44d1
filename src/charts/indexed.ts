/**
 * PNG with a palette. A chart at 2× has some 200 to 300 colours, so this is the same picture in 40 % of the bytes; and
 * fflate is plain JavaScript, so the bytes do not hang on the zlib of the Node that made them.
 */
import { zlibSync } from "fflate";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Opaque RGBA, four bytes a pixel, row by row. */
  readonly pixels: Uint8Array;
}

/** Opaque pixels as an 8-bit palette PNG; beyond 256 colours the rarest take the nearest of the 256 commonest. */
export function indexedPng({ width, height, pixels }: Pixels, dotsPerInch = 192): Uint8Array {
  const { palette, places } = quantize(pixels);
  // Each row begins with its filter, 0: none. Other filters do not help where neighbours are indices, not brightnesses.
  const raw = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      raw[y * (width + 1) + 1 + x] = places.get(colourAt(pixels, (y * width + x) * 4)) as number;
  }
  const perMetre = Math.round(dotsPerInch / 0.0254);
  return joined([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk("IHDR", joined([bigEndian(width, height), Uint8Array.of(8, 3, 0, 0, 0)])),
    chunk("pHYs", joined([bigEndian(perMetre, perMetre), Uint8Array.of(1)])),
    chunk("PLTE", Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", zlibSync(raw, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

const colourAt = (pixels: Uint8Array, i: number): number => (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];

/** The 256 commonest colours, and for every colour its place among them. */
function quantize(pixels: Uint8Array): { palette: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = colourAt(pixels, i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (places.has(colour)) continue;
    let best = 0;
    for (let i = 1; i < palette.length; i++) {
      if (apart(palette[i], colour) < apart(palette[best], colour)) best = i;
    }
    places.set(colour, best);
  }
  return { palette, places };
}

const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = ~0;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

/** Length, type, data and checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return joined([bigEndian(data.length), named, bigEndian(crc(named))]);
}

function bigEndian(...numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [i, number] of numbers.entries()) view.setUint32(i * 4, number);
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
