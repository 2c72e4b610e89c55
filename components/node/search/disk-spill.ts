import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Spill} from '../../core/search/shards/spill.js';

/** Bytes read at once. */
const pieceSize = 262_144;

/**
 * Keeps the sorted runs of a build in a temporary folder, so that its memory does not grow with the
 * collection. `remove` takes the folder away, whatever became of the build.
 */
export class DiskSpill implements Spill {
  readonly #folder: string;
  readonly #open = new Map<string, number>();

  /** @param parent where the temporary folder is made */
  constructor(parent: string = tmpdir()) {
    this.#folder = mkdtempSync(join(parent, 'lectern-search-'));
  }

  append(run: string, bytes: Uint8Array): void {
    let file = this.#open.get(run);
    if (file === undefined) {
      file = openSync(join(this.#folder, run), 'w+');
      this.#open.set(run, file);
    }
    // A disk may take less at once than it is given.
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  }

  *read(run: string): Generator<Uint8Array> {
    const file = this.#open.get(run);
    if (file === undefined) return;
    for (let at = 0; ; ) {
      const piece = new Uint8Array(pieceSize);
      const length = readSync(file, piece, 0, pieceSize, at);
      if (length === 0) return;
      at += length;
      yield piece.subarray(0, length);
    }
  }

  remove(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
    rmSync(this.#folder, {recursive: true, force: true});
  }
}
