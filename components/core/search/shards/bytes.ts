const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that grow: numbers by sevens of bits, texts in UTF-8 with their length before them. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(expected = 32) {
    this.#bytes = new Uint8Array(expected);
  }

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2^53 − 1, the low bits first; the high bit of a byte says that more follow. */
  number(value: number): void {
    this.#reserve(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  text(value: string): void {
    if (!this.#short(value)) this.part(encoder.encode(value));
  }

  /** Short words of Latin letters, by far the most, are written sooner than an encoder is called. */
  #short(value: string): boolean {
    const {length} = value;
    if (length > 40) return false;
    this.#reserve(length + 1);
    const bytes = this.#bytes;
    const from = this.#length;
    for (let at = 0; at < length; at++) {
      const unit = value.charCodeAt(at);
      if (unit > 0x7f) return false;
      bytes[from + 1 + at] = unit;
    }
    bytes[from] = length;
    this.#length = from + 1 + length;
    return true;
  }

  /** Bytes with their number before them. */
  part(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Begins anew, in the room that there is. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written, as it stands here: it changes when more is written. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** What was written, in bytes of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what {@link ByteWriter} wrote. Past the end, numbers are 0 and texts empty. */
export class ByteReader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** The offset of the next byte; greater than the length when more was read than there is. */
  get at(): number {
    return this.#at;
  }

  get isDone(): boolean {
    return this.#at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  /** Passes over so many numbers. */
  skip(numbers: number): void {
    for (let left = numbers; left > 0 && this.#at < this.bytes.length; ) {
      if ((this.bytes[this.#at++] ?? 0) < 0x80) left--;
    }
  }

  text(): string {
    return this.#textOf(this.number());
  }

  /** All that is left, as text. */
  rest(): string {
    return this.#textOf(this.bytes.length - this.#at);
  }

  #textOf(length: number): string {
    const from = this.#at;
    this.#at += length;
    return this.#short(from, length) ?? decoder.decode(this.bytes.subarray(from, this.#at));
  }

  /** Short words of Latin letters, by far the most, are read sooner than a decoder is called. */
  #short(from: number, length: number): string | undefined {
    if (length > 40 || from + length > this.bytes.length) return undefined;
    let text = '';
    for (let at = from; at < from + length; at++) {
      const byte = this.bytes[at] ?? 0x80;
      if (byte > 0x7f) return undefined;
      text += String.fromCharCode(byte);
    }
    return text;
  }

  part(): Uint8Array {
    const length = this.number();
    const from = this.#at;
    this.#at += length;
    return this.bytes.subarray(from, this.#at);
  }
}

/** A number as text that sorts as the numbers do. */
export const sortableNumber = (value: number): string => value.toString(36).padStart(6, '0');
