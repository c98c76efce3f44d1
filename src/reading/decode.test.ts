import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "./decode.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test("decode reads UTF-8 with and without a byte-order mark as the same text", () => {
  const plain = new TextEncoder().encode("naïve “text”\r\n");
  assert.equal(decode(plain, "a.txt"), "naïve “text”\r\n");
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, ...plain), "a.txt"), "naïve “text”\r\n");
});

test("decode names the file and the first byte that is not UTF-8", () => {
  assert.throws(() => decode(bytes(0x61, 0x62, 0xe9, 0x20), "a.txt"), /a\.txt: byte 2 \(0xe9\) is not UTF-8/);
  // A character that is cut off, behind a U+FFFD that the text itself has: its first byte is the place.
  assert.throws(() => decode(bytes(0xef, 0xbf, 0xbd, 0x61, 0xe2, 0x80), "a.txt"), /a\.txt: byte 4 \(0xe2\)/);
  assert.throws(() => decode(bytes(0xff, 0xfe, 0x61, 0), "a.txt"), /bytes 0 and 1 say that it is UTF-16/);
});

test("decode refuses empty files, files of white space and files that are no text", () => {
  assert.throws(() => decode(bytes(), "a.txt"), /a\.txt is empty/);
  assert.throws(() => decode(bytes(0x20, 0x0a), "a.txt"), /nothing but white space/);
  assert.throws(() => decode(bytes(0x50, 0x4b, 3, 4), "a.zip"), /a\.zip: byte 2 is the control character 0x03/);
  assert.throws(() => decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0), "a.txt"), /byte 5 is the control character 0x00/);
});
