/**
 * Draws `size` of the hits. Each hit has a number that depends on the seed, its document and its position alone, and
 * those with the least numbers are drawn; so of two hits the same one is preferred whatever else was found.
 */
export function drawn(
  hits: readonly { id: string; position: number }[],
  { size, seed }: { size: number; seed: number },
): number[] {
  const ofDocument = new Map<string, number>();
  const numbers = hits.map(({ id, position }) => {
    let hash = ofDocument.get(id);
    if (hash === undefined) {
      hash = mixed(mixed(0, seed), Math.floor(seed / 2 ** 32));
      for (let i = 0; i < id.length; i++) hash = mixed(hash, id.charCodeAt(i));
      ofDocument.set(id, hash);
    }
    return scattered(mixed(hash, position));
  });
  return Array.from(hits.keys())
    .sort((a, b) => numbers[a] - numbers[b] || a - b)
    .slice(0, size)
    .sort((a, b) => a - b);
}

/** One round of MurmurHash3 (Austin Appleby, public domain), x86, 32 bits. */
function mixed(hash: number, key: number): number {
  let k = Math.imul(key, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** The end of MurmurHash3, which lets every bit reach every other. */
function scattered(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
