/** Numbers every different spelling in the order in which it is first met, without making a string for one already known. */
export class Spellings {
  readonly values: string[] = [];
  private slots: Int32Array = new Int32Array(1 << 12).fill(-1);
  private hashes: Int32Array = new Int32Array(1 << 11);

  /** The number of `text.slice(from, to)`. */
  code(text: string, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let code = this.slots[slot]; code >= 0; code = this.slots[slot]) {
      if (this.hashes[code] === hash && this.same(code, text, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.values.length;
    // Joining copies the characters: a slice would keep the whole text alive.
    this.values.push(Buffer.from(text.slice(from, to), "utf16le").toString("utf16le"));
    if (code === this.hashes.length) this.grow();
    this.hashes[code] = hash;
    this.insert(code);
    return code;
  }

  private same(code: number, text: string, from: number, to: number): boolean {
    const value = this.values[code];
    if (value.length !== to - from) return false;
    for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
    return true;
  }

  private insert(code: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[code] & mask;
    while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = code;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    const known = this.hashes.length;
    this.hashes = hashes;
    this.slots = new Int32Array(hashes.length * 2).fill(-1);
    for (let code = 0; code < known; code++) this.insert(code);
  }
}
