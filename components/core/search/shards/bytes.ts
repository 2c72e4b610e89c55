const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-16 units written, or bytes read, at most where no encoder is called: 40 units are 120 bytes at most. */
const shortText = 40;

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
    if (!this.#short(value)) this.#long(value);
  }

  /** Words, by far the most of what is written, are there sooner than an encoder is called. */
  #short(value: string): boolean {
    const {length} = value;
    if (length > shortText) return false;
    this.#reserve(3 * length + 1);
    const bytes = this.#bytes;
    const from = this.#length;
    let to = from + 1;
    for (let at = 0; at < length; at++) {
      const unit = value.charCodeAt(at);
      if (unit < 0x80) bytes[to++] = unit;
      else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else return false;
    }
    bytes[from] = to - from - 1;
    this.#length = to;
    return true;
  }

  /** Straight into its place where two bytes say how long it is, else by way of bytes of its own. */
  #long(value: string): void {
    const most = 3 * value.length;
    if (most >= 0x4000) {
      this.part(encoder.encode(value));
      return;
    }
    // The number that comes before it must not move what is written already.
    this.#reserve(most + 8);
    const from = this.#length;
    const room = this.#bytes.subarray(from + 2, from + 2 + most);
    const {written} = encoder.encodeInto(value, room);
    if (written < 0x80) this.#bytes.copyWithin(from + 1, from + 2, from + 2 + written);
    this.number(written);
    this.#length += written;
  }

  /** Bytes with their number before them. */
  part(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.append(bytes);
  }

  /** Numbers as a part, with how many bytes they take before them. */
  partOf(numbers: readonly number[]): void {
    let length = 0;
    for (const each of numbers) length += bytesOfNumber(each);
    this.number(length);
    for (const each of numbers) this.number(each);
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

function bytesOfNumber(value: number): number {
  let bytes = 1;
  for (let most = 0x80; value >= most; most *= 0x80) bytes++;
  return bytes;
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

  /** Words, by far the most of what is read, are there sooner than a decoder is called. */
  #short(from: number, length: number): string | undefined {
    const to = from + length;
    if (length > shortText || to > this.bytes.length) return undefined;
    let text = '';
    for (let at = from; at < to; ) {
      const byte = this.bytes[at++] ?? 0;
      let unit = byte;
      if (byte > 0x7f) {
        // Letters of two bytes; what else there is the decoder knows.
        const next = at < to ? (this.bytes[at++] ?? 0) : 0;
        if (byte < 0xc2 || byte > 0xdf || (next & 0xc0) !== 0x80) return undefined;
        unit = ((byte & 0x1f) << 6) | (next & 0x3f);
      }
      text += String.fromCharCode(unit);
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

/** The hash in the name of a file as bytes, of which it is the hexadecimal digits: the reverse of `hexOf`. */
export function bytesOfHash(hash: string): Uint8Array {
  const pairs = hash.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
