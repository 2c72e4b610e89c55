import {type Insertion, insertAll} from '../../core/annotations/write-back/insertion.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {sniffEncoding} from '../../core/xml/sniff-encoding.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';

type Encode = (text: string) => Uint8Array;

/** A text file as bytes and as characters, to be changed in its own encoding. */
export class TextBytes {
  readonly #encode: Encode;
  readonly #can: (character: string) => boolean;

  private constructor(
    readonly bytes: Uint8Array,
    /** Without a byte-order mark. */
    readonly source: string,
    readonly encoding: string,
    readonly file: string,
  ) {
    const writer = writerOf(encoding);
    this.#encode = writer.encode;
    this.#can = writer.can;
  }

  static read(
    bytes: Uint8Array,
    file: string,
  ):
    | {readonly ok: true; readonly text: TextBytes}
    | {readonly ok: false; readonly problem: XmlProblem} {
    const decoded = decodeXml(bytes, file);
    if (!decoded.ok) return decoded;
    const {source, encoding} = decoded;
    if (canonical(encoding) !== 'iso-2022-jp') {
      return {ok: true, text: new TextBytes(bytes, source, encoding, file)};
    }
    const message = `${encoding} changes its meaning on the way, so nothing can be put between its bytes; expected UTF-8.`;
    return {
      ok: false,
      problem: {severity: 'error', code: 'shifting-encoding', message, file, line: 1, column: 1},
    };
  }

  /** What is to be inserted, with references for characters that the encoding does not have. */
  writable(text: string): string {
    let written = '';
    for (const character of text) {
      written += this.#can(character)
        ? character
        : `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
    }
    return written;
  }

  /** The bytes with strings inserted; every byte that was there stays, in its order. */
  insert(insertions: readonly Insertion[]): Uint8Array {
    const ordered = [...insertions].sort((a, b) => a.at - b.at);
    const places = this.#byteOffsets(ordered.map(({at}) => at));
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (const [index, {text}] of ordered.entries()) {
      const at = places[index] ?? from;
      pieces.push(this.bytes.subarray(from, at), this.#encode(text));
      from = at;
    }
    pieces.push(this.bytes.subarray(from));
    return Buffer.concat(pieces);
  }

  /** The bytes without stretches of the source; undefined where a stretch has no bytes of its own. */
  remove(stretches: readonly {readonly at: number; readonly text: string}[]): Uint8Array {
    const ordered = [...stretches].sort((a, b) => a.at - b.at);
    const places = this.#byteOffsets(ordered.flatMap(({at, text}) => [at, at + text.length]));
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (let i = 0; i < places.length; i += 2) {
      pieces.push(this.bytes.subarray(from, places[i]));
      from = places[i + 1] ?? from;
    }
    pieces.push(this.bytes.subarray(from));
    return Buffer.concat(pieces);
  }

  /** Whether bytes are read as the source with the insertions: the proof of {@link insert}. */
  readsAs(bytes: Uint8Array, insertions: readonly Insertion[]): boolean {
    const decoded = decodeXml(bytes, this.file);
    return decoded.ok && decoded.source === insertAll(this.source, insertions);
  }

  /** Byte offsets of ascending offsets in the source. */
  #byteOffsets(offsets: readonly number[]): number[] {
    const mark = sniffEncoding(this.bytes).markLength;
    if (/^utf-16/.test(this.encoding)) return offsets.map((at) => mark + at * 2);
    const content = this.bytes.length - mark;
    if (content === this.source.length) return offsets.map((at) => mark + at);
    if (this.encoding === 'utf-8') return this.#inUtf8(offsets, mark);
    return this.#byDecoding(offsets, mark);
  }

  #inUtf8(offsets: readonly number[], mark: number): number[] {
    const found: number[] = [];
    let at = 0;
    let byte = mark;
    for (const offset of offsets) {
      byte += Buffer.byteLength(this.source.slice(at, offset));
      at = offset;
      found.push(byte);
    }
    return found;
  }

  /** Old East Asian encodings: bytes are decoded one by one until enough characters have come. */
  #byDecoding(offsets: readonly number[], mark: number): number[] {
    // Node reads GBK by another table than `decodeXml` does.
    const name = canonical(this.encoding);
    const decoder = new TextDecoder(name === 'gbk' ? 'gb18030' : name, {ignoreBOM: true});
    const found: number[] = [];
    let characters = 0;
    let byte = mark;
    for (const offset of offsets) {
      while (characters < offset && byte < this.bytes.length) {
        characters += decoder.decode(this.bytes.subarray(byte, byte + 1), {stream: true}).length;
        byte++;
      }
      found.push(byte);
    }
    return found;
  }
}

const severalBytes = new Set(['big5', 'euc-jp', 'euc-kr', 'gb18030', 'gbk', 'shift_jis']);

/** The one name of an encoding that has many labels. */
function canonical(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return encoding;
  }
}

function writerOf(encoding: string): {encode: Encode; can: (character: string) => boolean} {
  if (encoding === 'utf-8') return {encode: (text) => Buffer.from(text), can: () => true};
  if (/^utf-16/.test(encoding)) {
    const big = encoding === 'utf-16be';
    const encode: Encode = (text) => {
      const bytes = Buffer.from(text, 'utf16le');
      return big ? bytes.swap16() : bytes;
    };
    return {encode, can: () => true};
  }
  const table = tableOf(encoding);
  return {
    encode: (text) => Uint8Array.from(text, (character) => table.get(character) ?? 0x3f),
    can: (character) => table.has(character),
  };
}

/** The characters that one byte stands for; in encodings of several bytes, ASCII alone. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const single = !severalBytes.has(canonical(encoding));
  const head = new TextEncoder().encode(`<?xml version="1.0" encoding="${encoding}"?>`);
  for (let byte = 0; byte < (single ? 256 : 128); byte++) {
    const decoded = decodeXml(Uint8Array.from([...head, byte]), '');
    if (decoded.ok) table.set(decoded.source.slice(head.length), byte);
  }
  return table;
}
