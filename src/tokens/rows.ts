/** The columns of a corpus while they are filled; each grows by doubling and is cut to its length at the end. */
export class Rows {
  size = 0;
  types: Uint32Array = new Uint32Array(4096);
  starts: Uint32Array = new Uint32Array(4096);
  ends: Uint32Array = new Uint32Array(4096);
  regions: Uint8Array = new Uint8Array(4096);
  quoted: Uint8Array = new Uint8Array(4096);
  boundaries: Uint8Array = new Uint8Array(4096);

  /** Makes room for so many rows more. */
  reserve(rows: number): void {
    let room = this.types.length;
    while (room < this.size + rows) room *= 2;
    if (room > this.types.length) this.resize(room);
  }

  /** Lets the room go that no row stands in. */
  trim(): void {
    this.resize(this.size);
  }

  private resize(length: number): void {
    const integers = (column: Uint32Array): Uint32Array => copied(column, new Uint32Array(length), this.size);
    const bytes = (column: Uint8Array): Uint8Array => copied(column, new Uint8Array(length), this.size);
    this.types = integers(this.types);
    this.starts = integers(this.starts);
    this.ends = integers(this.ends);
    this.regions = bytes(this.regions);
    this.quoted = bytes(this.quoted);
    this.boundaries = bytes(this.boundaries);
  }
}

function copied<A extends Uint8Array | Uint32Array>(from: A, to: A, size: number): A {
  to.set(from.subarray(0, size));
  return to;
}
