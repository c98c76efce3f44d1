/** Numbers every different spelling in the order in which it is first met, without making a string for one already known. */
export class Spellings {
  readonly values: string[] = [];
  /**
   * Open addressing, two entries a slot: the hash, and the number plus one (0 is free). Side by side, they are one look
   * into memory.
   */
  private slots: Int32Array = new Int32Array(1 << 13);

  /** The number of `text.slice(from, to)`. */
  code(text: string, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const { slots, values } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask)
      if (slots[slot] === hash && isAt(values[slots[slot + 1] - 1], text, from, to)) return slots[slot + 1] - 1;
    // A copy of the characters: a slice would keep the whole text alive.
    values.push(Buffer.from(text.slice(from, to), "utf16le").toString("utf16le"));
    slots[slot] = hash;
    slots[slot + 1] = values.length;
    if (values.length * 4 > slots.length) this.grow();
    return values.length - 1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    const mask = this.slots.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = (old[i] << 1) & mask;
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      this.slots[slot] = old[i];
      this.slots[slot + 1] = old[i + 1];
    }
  }
}

function isAt(value: string, text: string, from: number, to: number): boolean {
  if (value.length !== to - from) return false;
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
