/** The bytes of a file as they come in, joined where they are looked at. */
export class ByteQueue {
  #pieces: Uint8Array[] = [];
  #length = 0;

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The first of them, so many at most. */
  first(count: number): Uint8Array {
    const [only] = this.#pieces;
    if (only && only.length >= Math.min(count, this.#length)) return only.subarray(0, count);
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [all];
    return all.subarray(0, count);
  }

  clear(): void {
    this.#pieces = [];
    this.#length = 0;
  }
}
