/** Offset of each line's first character; a line ends with `\n`, `\r\n` or `\r`. */
export function lineStarts(source: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 10 || (unit === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

/** Line and column, both from 1, of an offset; columns count UTF-16 units, as offsets do. */
export function placeAt(starts: Uint32Array, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low] + 1 };
}
