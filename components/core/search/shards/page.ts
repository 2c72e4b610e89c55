import {ByteReader, ByteWriter} from './bytes.js';

/** An entry of a table: keys are compared by UTF-16 units. */
export interface TableEntry {
  readonly key: string;
  readonly value: Uint8Array;
}

/**
 * A page of a table: entries in order of their keys. Of each key only what differs from the one
 * before it is written.
 */
export class PageWriter {
  readonly #bytes = new ByteWriter(4096);
  #first: string | undefined;
  #before = '';
  #entries = 0;

  get length(): number {
    return this.#bytes.length;
  }

  get entries(): number {
    return this.#entries;
  }

  get firstKey(): string {
    return this.#first ?? '';
  }

  get lastKey(): string {
    return this.#before;
  }

  add(key: string, value: Uint8Array): void {
    const shared = sharedUnits(this.#before, key);
    this.#bytes.number(shared);
    this.#bytes.text(key.slice(shared));
    this.#bytes.part(value);
    this.#first ??= key;
    this.#before = key;
    this.#entries++;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.finish();
  }
}

export function readPage(bytes: Uint8Array): TableEntry[] {
  const reader = new ByteReader(bytes);
  const entries: TableEntry[] = [];
  let before = '';
  while (!reader.isDone) {
    const key = before.slice(0, reader.number()) + reader.text();
    entries.push({key, value: reader.part()});
    before = key;
  }
  return entries;
}

function sharedUnits(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  // Half a surrogate pair is no text that UTF-8 could write.
  const isHalf = shared > 0 && (other.charCodeAt(shared - 1) & 0xfc00) === 0xd800;
  return isHalf ? shared - 1 : shared;
}
