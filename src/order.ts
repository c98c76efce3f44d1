/**
 * Compares two strings by code point, the order in which Colligo breaks every tie. JavaScript's own `<` compares UTF-16
 * units and so puts U+10000 before U+FFFD; SQL engines order by code point.
 *
 * @returns negative, 0 or positive, for `Array.prototype.sort`
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** A surrogate stands for a code point above U+FFFF: it is moved behind the units U+E000 to U+FFFF, and these down. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
