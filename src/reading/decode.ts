/**
 * Decodes UTF-8 with or without a byte-order mark; the mark is not part of the text.
 *
 * @throws Error naming the file and the first byte that is not UTF-8, or that no text has
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new Error(`${file} is empty: expected a text`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (utf16) throw new Error(`${file}: bytes 0 and 1 say that it is UTF-16; save the file as UTF-8`);
    const at = firstInvalidByte(bytes);
    const hex = bytes[at].toString(16).padStart(2, "0");
    throw new Error(`${file}: byte ${at} (0x${hex}) is not UTF-8; save the file as UTF-8`);
  }
  // In UTF-8 these bytes are always characters of their own.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if ((byte > 31 && byte !== 127) || (byte > 8 && byte < 14)) continue;
    const hex = byte.toString(16).padStart(2, "0");
    throw new Error(`${file}: byte ${at} is the control character 0x${hex}; this is not a text file`);
  }
  if (text.trim() === "") throw new Error(`${file} holds nothing but white space: expected a text`);
  return text;
}

/** Index of the first byte of the first sequence that is not UTF-8: where a lenient decoder puts U+FFFD by itself. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  for (let at = text.indexOf("\ufffd"), byte = 0, from = 0; at >= 0; at = text.indexOf("\ufffd", from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) return byte;
    byte += 3;
    from = at + 1;
  }
  return bytes.length - 1;
}
